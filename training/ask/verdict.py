"""Yes, no or maybe from an abstract without its conclusion: three small models mixed. `python -m ask.verdict` in training/.

Trained on PubMedQA's 500 labelled training questions; the figure printed is ten-fold cross-validation, three times.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler

from common import ROOT, data, write_json
from dialogue import linear

OUT = ROOT / "resources" / "knowledge" / "ask"
SOURCE = {"source": "PubMedQA (Jin et al. 2019), MIT"}


def load() -> tuple[list[dict], np.ndarray]:
    rows = list(json.loads((data("pubmedqa") / "train.json").read_text(encoding="utf-8")).values())
    node = ROOT / "node_modules" / ".bin" / "node"
    lines = "".join(json.dumps({"question": row["QUESTION"], "passages": row["CONTEXTS"]}) + "\n" for row in rows)
    done = subprocess.run([node, Path(__file__).parent / "verdict-features.ts"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()], np.array([row["final_decision"] for row in rows])


def fit(rows: list[dict], answers: np.ndarray):
    values = StandardScaler().fit([row["values"] for row in rows])
    dense = LogisticRegression(C=0.02, max_iter=500).fit(values.transform([row["values"] for row in rows]), answers)
    words = {}
    for name, least in (("asked", 2), ("ending", 3)):
        vector = linear.vectorizer(least)
        words[name] = (vector, LogisticRegression(C=1, max_iter=300).fit(vector.fit_transform([row[name] for row in rows]), answers))
    return values, dense, words


def mixed(models, rows: list[dict]) -> np.ndarray:
    values, dense, words = models
    sums = dense.predict_proba(values.transform([row["values"] for row in rows]))
    for name, (vector, model) in words.items():
        sums = sums + model.predict_proba(vector.transform([row[name] for row in rows])) / 2
    return dense.classes_[sums.argmax(axis=1)]


def main() -> None:
    rows, answers = load()
    right = []
    for seed in range(3):
        for inside, outside in StratifiedKFold(10, shuffle=True, random_state=seed).split(rows, answers):
            models = fit([rows[i] for i in inside], answers[inside])
            right.append(float((mixed(models, [rows[i] for i in outside]) == answers[outside]).mean()))
    print("verdict, cross-validated", round(float(np.mean(right)), 3), "SD over folds", round(float(np.std(right)), 3), "over three shuffles", [round(float(np.mean(right[at : at + 10])), 3) for at in (0, 10, 20)], "always yes", round(float((answers == "yes").mean()), 3))
    values, dense, words = fit(rows, answers)
    short = lambda numbers: [float(f"{number:.5g}") for number in numbers]
    write_json(OUT / "verdict.json", {**SOURCE, "labels": dense.classes_.tolist(), "mean": short(values.mean_), "scale": short(values.scale_), "weights": [short(row) for row in dense.coef_], "bias": short(dense.intercept_)})
    for name, file in (("asked", "verdict-question"), ("ending", "verdict-ending")):
        vector, model = words[name]
        linear.save(OUT / f"{file}.json", vector, model.coef_, model.intercept_, model.classes_.tolist(), SOURCE)


if __name__ == "__main__":
    main()
