"""Weights of the ranking and of refusing, fitted on the foci kept for choosing, measured on those kept for measuring, in all shapes.

Run: python -m ask.fit   (after ask.train and ask.encoder.package; `--measure` only measures, `--lexical` without vectors; `--refusing` keeps the ranking and fits the refusing)
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression

from ask.shapes import SHAPES, build
from common import ROOT, WORK, write_json

FOLDER = ROOT / "resources" / "knowledge" / "ask"
# Shapes on which the ranking is fitted.
TO_RANK = ("titles", "bare", "titles, other wording", "bare, other wording", "titles are questions", "bare parts of 120 words", "parts of 120 words", "other names, bare")
# Our own questions count as so many shapes.
OWN = 4
# Refused though answerable at most this often, where it is chosen.
FALSE_REFUSALS = 0.07


def looked(part: str, *options: str, some: tuple[str, ...] = ()) -> dict[str, list[dict]]:
    out = {}
    for shape in SHAPES:
        if some and shape.name not in some:
            continue
        found = []
        for seed in range(4 if shape.size and shape.size <= 100 else 1):
            folder = WORK / "ask" / "shapes" / part / f"{shape.name} {seed}"
            if not (folder / "questions.jsonl").exists():
                build(shape, part, folder, seed)
            node = ROOT / "node_modules" / ".bin" / "node"
            done = subprocess.run([node, Path(__file__).parent / "candidates.ts", folder, *options], capture_output=True, text=True, check=True)
            found += [json.loads(line) for line in done.stdout.splitlines()]
        out[shape.name] = found
        print(end=".", flush=True)
    print()
    return out


def own(part: int) -> list[dict]:
    """Every second of our own questions to the shipped library."""
    node = ROOT / "node_modules" / ".bin" / "node"
    done = subprocess.run([node, Path(__file__).parent / "own-questions.ts", "--clues"], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()][part::2]


def fit_ranking(shapes: dict[str, list[dict]]) -> np.ndarray:
    known = []
    for asked in shapes.values():
        for one in asked:
            right = [at for at, c in enumerate(one["candidates"]) if c["right"]]
            if right and len(one["candidates"]) > 5:
                known.append((np.array([c["signals"] for c in one["candidates"]]), right))

    def loss(weights: np.ndarray) -> float:
        return sum(logsumexp(signals @ weights) - logsumexp((signals @ weights)[right]) for signals, right in known) / len(known) + 1e-3 * float(weights @ weights)

    width = known[0][0].shape[1]
    return minimize(loss, np.ones(width), method="L-BFGS-B").x


def bar(sure: np.ndarray, counts: np.ndarray) -> float:
    order = np.argsort(sure)
    share = np.cumsum(counts[order]) / counts.sum()
    return float(sure[order][np.searchsorted(share, FALSE_REFUSALS)])


def clues(shapes: dict[str, list[dict]]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Clues, whether the answer is there, how much each question counts (each shape and reason the same), and whether passages have names."""
    rows, there, weights, named = [], [], [], []
    for name, asked in shapes.items():
        for why in {one["why"] for one in asked}:
            # What the ranking doesn't find can't be answered either.
            some = [one for one in asked if one["why"] == why and (why != "there" or 0 <= one["place"] < 5)]
            if not some:
                continue
            rows += [one["clues"] for one in some]
            named += [one["named"] for one in some]
            there += [why == "there"] * len(some)
            share = {"there": 1.0, "focus gone": 0.45, "kind gone": 0.25, "foreign": 0.3}[why] * (OWN if name == "own" else 1)
            weights += [share / len(some)] * len(some)
    weights = np.array(weights)
    return np.array(rows), np.array(there), weights / weights.mean(), np.array(named)


def report(shapes: dict[str, list[dict]]) -> None:
    print(f"{'':32}{'top 1':>8}{'top 5':>8}{'refused':>9} | refused: focus gone, kind gone, foreign, focus gone or foreign")
    for name, asked in shapes.items():
        there = [one for one in asked if one["why"] == "there"]
        share = lambda some, of: float(np.mean([of(one) for one in some])) if some else float("nan")
        refused = lambda *why: share([one for one in asked if one["why"] in why], lambda one: one["refused"])
        print(f"{name:32}{share(there, lambda one: one['place'] == 0):8.3f}{share(there, lambda one: 0 <= one['place'] < 5):8.3f}{refused('there'):9.3f} | {refused('focus gone'):.3f} {refused('kind gone'):.3f} {refused('foreign'):.3f} {refused('focus gone', 'foreign'):.3f}  n={len(there)}")


def main() -> None:
    options = [one for one in sys.argv[1:] if one == "--lexical"]
    if "--measure" not in sys.argv:
        path = FOLDER / "ranking.json"
        fitted = json.loads(path.read_text(encoding="utf-8"))
        weights = np.array(fitted["ranking"])
        if "--refusing" not in sys.argv:
            weights = fit_ranking(looked("choose", some=TO_RANK))
            write_json(path, {**fitted, "ranking": np.round(weights, 3).tolist()}, indent=1)
            print("ranking", np.round(weights, 2).tolist())
        chosen = looked("choose", "--clues")
        (WORK / "ask" / "chosen.json").write_text(json.dumps({name: [{k: one[k] for k in ("why", "place", "clues", "named", "question")} for one in some] for name, some in chosen.items()}))
        chosen["own"] = own(0)
        rows, there, counts, named = clues(chosen)
        model = LogisticRegression(C=3, max_iter=500).fit(rows, there, sample_weight=counts)
        sure = rows @ model.coef_[0]
        # The bars: of answerable questions, all shapes counting the same, so many refused.
        bars = {name: bar(sure[there & (named == (name == "named"))], counts[there & (named == (name == "named"))]) for name in ("named", "bare")}
        write_json(path, {"source": "MedQuAD (Ben Abacha and Demner-Fushman 2019), CC BY 4.0; fitted by training/ask/fit.py", "ranking": np.round(weights, 3).tolist(), "answerable": {"weights": np.round(model.coef_[0], 3).tolist(), "bias": {name: round(-value, 3) for name, value in bars.items()}}}, indent=1)
        print("answerable", np.round(model.coef_[0], 2).tolist(), bars)
    report({**looked("measure", "--clues", *options), "own, every second": own(1)})


if __name__ == "__main__":
    main()
