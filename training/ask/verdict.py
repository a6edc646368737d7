"""Yes, no or maybe from an abstract without its conclusion. `python -m ask.verdict` in training/.

First, on trials of `open-text` whose abstracts have results and a conclusion: do results let expect a conclusion that denies? Once from
the results' words, once from the same numbers that the verdict sees. Then, on PubMedQA's 500 labelled training questions, the verdict from
the numbers and both answers. The figures printed are ten-fold cross-validation, three times, abstracts in their parts and as one text.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler

from common import ROOT, data, write_json
from dialogue import linear

OUT = ROOT / "resources" / "knowledge" / "ask"
SOURCE = {"source": "PubMedQA (Jin et al. 2019), MIT; open-access trials of Evidence Inference"}
DENIES = re.compile(r"\b(?:no|not|neither|nor|without|fail(?:ed|s)?|lack|ineffective|similar|comparable|unable|cannot|non-?inferior|equivalent|equally)\b", re.I)
WORDS = 6000


def features(asked: list[tuple[str, list[str]]]) -> list[dict]:
    node = ROOT / "node_modules" / ".bin" / "node"
    lines = "".join(json.dumps({"question": question, "passages": passages}) + "\n" for question, passages in asked)
    done = subprocess.run([node, Path(__file__).parent / "verdict-features.ts"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def trials() -> tuple[list[dict], np.ndarray]:
    """Abstracts without their conclusion, and whether its first two sentences deny something."""
    asked, denied = [], []
    with (data("open-text") / "open_text.jsonl").open(encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            if not row["source"].startswith("pmc"):
                continue
            title = re.match(r"TITLE:\s*(.+?)\n", row["text"])
            parts = re.findall(r"ABSTRACT\.([A-Z /&,\-]+):\s*(.+?)(?=\n\s*ABSTRACT|\n\s*BODY|\n\n\n|\Z)", row["text"][:9000], re.S)
            ends = [text for name, text in parts if name.startswith("CONCLUSION") or name == "INTERPRETATION"]
            results = [text for name, text in parts if "RESULT" in name or "FINDINGS" in name]
            before = [text for name, text in parts if name.startswith(("BACKGROUND", "OBJECTIVE", "METHODS", "PURPOSE", "AIM", "INTRODUCTION"))]
            if ends and results:
                asked.append((title[1] if title else "", [*before, results[0].strip()]))
                denied.append(bool(DENIES.search(" ".join(re.split(r"(?<=[.!?])\s+(?=[A-Z])", ends[0].strip())[:2]))))
    return features(asked), np.array(denied)


class Denied:
    """Do the results let expect a conclusion that denies?"""

    def __init__(self) -> None:
        rows, denied = trials()
        words = [row["results"] for row in rows]
        vector = linear.vectorizer(3)
        names = linear.strongest(vector, LogisticRegression(C=1, max_iter=500).fit(vector.fit_transform(words), denied).coef_, WORDS)
        self.vector = linear.vectorizer(1, names)
        self.words = LogisticRegression(C=1, max_iter=500).fit(self.vector.fit_transform(words), denied)
        self.scaler = StandardScaler().fit([row["values"] for row in rows])
        self.numbers = LogisticRegression(C=0.02, max_iter=500).fit(self.scaler.transform([row["values"] for row in rows]), denied)
        print("trials", len(denied), "that deny", round(float(denied.mean()), 3))

    def seen(self, rows: list[dict]) -> np.ndarray:
        """The numbers, what the words say, what the numbers say."""
        values = np.array([row["values"] for row in rows])
        words = linear.shipped(self.vector, self.words.coef_, self.vector.transform([row["results"] for row in rows]), self.words.intercept_)
        return np.column_stack([values, words, self.numbers.decision_function(self.scaler.transform(values))])


def fit(seen: np.ndarray, answers: np.ndarray) -> tuple[StandardScaler, LogisticRegression]:
    scaler = StandardScaler().fit(seen)
    return scaler, LogisticRegression(C=0.01, max_iter=500).fit(scaler.transform(seen), answers)


def main() -> None:
    rows = list(json.loads((data("pubmedqa") / "train.json").read_text(encoding="utf-8")).values())
    answers = np.array([row["final_decision"] for row in rows])
    denied = Denied()
    in_parts, as_one = (denied.seen(features([(row["QUESTION"], of(row["CONTEXTS"])) for row in rows])) for of in (list, lambda parts: [" ".join(parts)]))
    right: dict[str, list[float]] = {"in parts": [], "as one text": []}
    for seed in range(3):
        for inside, outside in StratifiedKFold(10, shuffle=True, random_state=seed).split(rows, answers):
            scaler, model = fit(np.concatenate([in_parts[inside], as_one[inside]]), np.concatenate([answers[inside]] * 2))
            for name, seen in (("in parts", in_parts), ("as one text", as_one)):
                right[name].append(float((model.predict(scaler.transform(seen[outside])) == answers[outside]).mean()))
    for name, shares in right.items():
        print("verdict, cross-validated,", name, round(float(np.mean(shares)), 3), "SD over folds", round(float(np.std(shares)), 3), "over three shuffles", [round(float(np.mean(shares[at : at + 10])), 3) for at in (0, 10, 20)])
    print("always yes", round(float((answers == "yes").mean()), 3))

    scaler, model = fit(np.concatenate([in_parts, as_one]), np.concatenate([answers] * 2))
    # What the numbers say of trials is itself a sum over the numbers: folded into their weights, nothing more to ship.
    weights, bias = model.coef_ / scaler.scale_, model.intercept_ - model.coef_ @ (scaler.mean_ / scaler.scale_)
    own = denied.numbers.coef_[0] / denied.scaler.scale_
    bias = bias + weights[:, -1] * float(denied.numbers.intercept_[0] - own @ denied.scaler.mean_)
    weights = np.column_stack([weights[:, :-2] + weights[:, -1:] * own, weights[:, -2]])
    assert ((in_parts[:, :-1] @ weights.T + bias).argmax(axis=1) == model.decision_function(scaler.transform(in_parts)).argmax(axis=1)).all()
    short = lambda numbers: [float(f"{number:.5g}") for number in numbers]
    write_json(OUT / "verdict.json", {**SOURCE, "labels": model.classes_.tolist(), "weights": [short(row) for row in weights], "bias": short(bias)})
    linear.save(OUT / "verdict-results.json", denied.vector, denied.words.coef_, denied.words.intercept_, ["denied"], SOURCE)


if __name__ == "__main__":
    main()
