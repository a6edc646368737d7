"""The passages' side of `ask`: which kind of question a passage answers. `python -m ask.train` in training/.

Trained on MedQuAD's answers and their question types; `split` keeps 1,000 questions apart, half for choosing, half for measuring.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from common import ROOT, data
from dialogue import linear

OUT = ROOT / "resources" / "knowledge" / "ask"
FEATURES = 12000


def split() -> tuple[list[dict], list[dict], list[dict]]:
    """Train, for choosing, for measuring."""
    with (data("medquad") / "medquad.jsonl").open(encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    apart = random.Random(20).sample(range(len(rows)), 1000)
    held = set(apart)
    return [row for at, row in enumerate(rows) if at not in held], [rows[i] for i in apart[:500]], [rows[i] for i in apart[500:]]


def features(texts: list[str]) -> list[list[str]]:
    node = ROOT / "node_modules" / ".bin" / "node"
    lines = "".join(json.dumps({"text": one}) + "\n" for one in texts)
    done = subprocess.run([node, Path(__file__).parent / "features.ts"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    train, choose, measure = split()
    train = [row for row in train if row["type"] != "support groups"]
    rows, answers = features([row["answer"] for row in train]), np.array([row["type"] for row in train])
    vector = linear.vectorizer(4)
    matrix = vector.fit_transform(rows)
    names = linear.strongest(vector, LogisticRegression(C=10, max_iter=60).fit(matrix, answers).coef_, FEATURES)
    vector = linear.vectorizer(1, names)
    model = LogisticRegression(C=10, max_iter=80).fit(vector.fit_transform(rows), answers)
    for name, held in (("choosing", choose), ("measuring", measure)):
        found = linear.shipped(vector, model.coef_, vector.transform(features([row["answer"] for row in held])), model.intercept_)
        print("kind of the passage,", name, round(float(np.mean(model.classes_[found.argmax(axis=1)] == np.array([row["type"] for row in held]))), 3))
    linear.save(OUT / "passage-kind.json", vector, model.coef_, model.intercept_, model.classes_.tolist(), {"source": "MedQuAD (Ben Abacha and Demner-Fushman 2019), CC BY 4.0"})
    if len(sys.argv) > 1:
        folder = Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        for name, held in (("choose", choose), ("measure", measure)):
            (folder / f"{name}.jsonl").write_text("".join(json.dumps({"id": row["id"], "question": row["question"], "focus": row["focus"]}) + "\n" for row in held))


if __name__ == "__main__":
    main()
