"""Weights of the ranking and the bar for refusing, from candidates of the 500 questions kept for choosing. `python -m ask.fit` in training/, after `python -m ask.train ../.data/work/ask`.

Prints numbers for `rank.ts` (WEIGHTS) and `ask/index.ts` (ANSWERABLE), and what they give on the 500 kept for measuring.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression

from common import ROOT, data


def candidates(questions: str, *options: str) -> list[list[dict]]:
    node = ROOT / "node_modules" / ".bin" / "node"
    command = [node, Path(__file__).parent / "candidates.ts", data("medquad") / "medquad.jsonl", data("work") / "ask" / f"{questions}.jsonl", *options]
    return [json.loads(line)["candidates"] for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()]


def fit_ranking(asked: list[list[dict]]) -> np.ndarray:
    known = [(np.array([c["signals"] for c in one]), [c["right"] for c in one].index(True)) for one in asked if any(c["right"] for c in one)]

    def loss(weights: np.ndarray) -> float:
        return sum(logsumexp(signals @ weights) - signals[right] @ weights for signals, right in known) / len(known) + 1e-3 * float(weights @ weights)

    return minimize(loss, np.ones(7), method="L-BFGS-B").x


def in_top(asked: list[list[dict]], weights: np.ndarray, most: int) -> float:
    def found(one: list[dict]) -> bool:
        order = np.argsort(-(np.array([c["signals"] for c in one]) @ weights))[:most] if one else []
        return any(one[i]["right"] for i in order)

    return float(np.mean([found(one) for one in asked]))


def nearness(one: list[dict], weights: np.ndarray) -> list[float]:
    """The best of five: focus covered where a passage begins, and the same weighed by the passage's kind."""
    if not one:
        return [0.0, 0.0]
    signals = np.array([c["signals"] for c in one])
    near = signals[np.argsort(-(signals @ weights))[:5]]
    return [float(near[:, 3].max()), float((near[:, 3] * np.exp(np.minimum(0, near[:, 1]))).max())]


def main() -> None:
    titled, bare = candidates("choose", "--titles"), candidates("choose")
    weights = fit_ranking(titled + bare)
    print("WEIGHTS", np.round(weights, 2).tolist())
    held = {"titles": candidates("measure", "--titles"), "no titles": candidates("measure")}
    for name, asked in held.items():
        print("right passage in the top 5 and 1,", name, round(in_top(asked, weights, 5), 3), round(in_top(asked, weights, 1), 3))
    absent = candidates("choose", "--titles", "--without") + candidates("choose", "--without")
    there = np.array([nearness(one, weights) for one in titled + bare])
    gone = np.array([nearness(one, weights) for one in absent])
    model = LogisticRegression(C=10, class_weight="balanced").fit(np.vstack([there, gone]), np.repeat([1, 0], [len(there), len(gone)]))
    bar = float(np.quantile(model.decision_function(there), 0.08))
    print("ANSWERABLE", np.round(model.coef_[0], 2).tolist(), round(float(model.intercept_[0]) - bar, 2))
    for name, asked in held.items():
        print("refused though answerable,", name, round(float((model.decision_function([nearness(one, weights) for one in asked]) < bar).mean()), 3))


if __name__ == "__main__":
    main()
