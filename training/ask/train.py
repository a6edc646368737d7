"""The passages' side of `ask`: which kind of question a passage answers. `python -m ask.train` in training/.

Trained on MedQuAD's answers and their question types, on four fifths of the foci (ask/splits.py).
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from ask.splits import rows as all_rows, split
from common import ROOT
from dialogue import linear

OUT = ROOT / "resources" / "knowledge" / "ask"
FEATURES = 12000


def features(texts: list[str]) -> list[list[str]]:
    node = ROOT / "node_modules" / ".bin" / "node"
    lines = "".join(json.dumps({"text": one}) + "\n" for one in texts)
    done = subprocess.run([node, Path(__file__).parent / "features.ts"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    parts = split(all_rows())
    train = [row for row in parts["train"] if row["type"] != "support groups"]
    rows, answers = features([row["answer"] for row in train]), np.array([row["type"] for row in train])
    vector = linear.vectorizer(4)
    matrix = vector.fit_transform(rows)
    names = linear.strongest(vector, LogisticRegression(C=10, max_iter=60).fit(matrix, answers).coef_, FEATURES)
    vector = linear.vectorizer(1, names)
    model = LogisticRegression(C=10, max_iter=80).fit(vector.fit_transform(rows), answers)
    for name in ("choose", "measure"):
        held = parts[name]
        found = linear.shipped(vector, model.coef_, vector.transform(features([row["answer"] for row in held])), model.intercept_)
        print("kind of the passage,", name, round(float(np.mean(model.classes_[found.argmax(axis=1)] == np.array([row["type"] for row in held]))), 3))
    linear.save(OUT / "passage-kind.json", vector, model.coef_, model.intercept_, model.classes_.tolist(), {"source": "MedQuAD (Ben Abacha and Demner-Fushman 2019), CC BY 4.0"})


if __name__ == "__main__":
    main()
