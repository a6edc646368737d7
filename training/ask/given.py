"""When given passages are about a question: fitted on every second question of PubMedQA's training set and of a fortieth of MedQuAD, measured on the others.

Run: python -m ask.given   (each question once with its own passages and once with others'; MedQuAD's also with four or five answers to other questions)
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from common import ROOT, data, write_json

PATH = ROOT / "resources" / "knowledge" / "ask" / "ranking.json"
# Below this much of the log odds they are about something else: a wrong refusal costs more here than a wrong answer's words.
BAR = -0.5


def main() -> None:
    node = ROOT / "node_modules" / ".bin" / "node"
    done = subprocess.run([node, Path(__file__).parent / "given.ts", data("pubmedqa") / "train.json", data("medquad") / "medquad.jsonl"], capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    clues, own, group = np.array([row["clues"] for row in rows]), np.array([row["own"] for row in rows]), np.array([row["set"] for row in rows])
    # Two rows a question, one with its own passages and one with others'.
    even = np.arange(len(rows)) // 2 % 2 == 0
    model = LogisticRegression(C=10, class_weight="balanced").fit(clues[even], own[even])
    sure = model.decision_function(clues) - BAR
    for name in sorted(set(group)):
        of = lambda which: float((sure[~even & (group == name) & (own == which)] < 0).mean())
        print(f"{name}: refused with its own passages {of(True):.3f}, with another question's {of(False):.3f} (n = {int((~even & (group == name) & own).sum())})")
    fitted = json.loads(PATH.read_text(encoding="utf-8"))
    write_json(PATH, {**fitted, "given": {"weights": np.round(model.coef_[0], 3).tolist(), "bias": round(float(model.intercept_[0]) - BAR, 3)}})


if __name__ == "__main__":
    main()
