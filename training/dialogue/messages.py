"""The model beside the rules of message triage: is something in this message that can't wait? `python -m dialogue.messages` in training/.

Trained on messages that we wrote (src/main/dialogue/messages/written). The lot `HELD` is measured by a model that never saw it (`--held` writes that one); what ships has learned from all.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from common import ROOT

from . import linear

OUT = ROOT / "resources" / "knowledge" / "messages"
HARDNESS = 10.0
KEEP = 9000
# Measured by a model that has not seen it.
HELD = 3
# A message made of phrases counts less than one written as a whole.
MADE = 0.4


def read() -> list[dict]:
    node = ROOT / "node_modules" / ".bin" / "node"
    done = subprocess.run([node, Path(__file__).parent / "messages.ts"], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def fit(rows: list[dict], names: list[str] | None = None):
    vector = linear.vectorizer(1, names)
    matrix = vector.fit_transform([row["features"] for row in rows])
    return vector, LogisticRegression(C=HARDNESS, max_iter=1000, class_weight="balanced").fit(matrix, [row["red"] for row in rows], sample_weight=[MADE if row.get("made") else 1.0 for row in rows])


def score(rows: list[dict], asked: list[dict]) -> np.ndarray:
    vector, model = fit(rows)
    return model.decision_function(vector.transform([row["features"] for row in asked]))


def report(name: str, scores: np.ndarray, red: np.ndarray) -> None:
    for bar in (-1.2, -0.8, -0.6, -0.4, -0.2, 0.0, 0.2):
        print(f"{name}: from {bar} on, red flags seen {(scores[red] >= bar).mean():.3f} of {red.sum()}, others promoted {(scores[~red] >= bar).mean():.3f} of {(~red).sum()}")


def main() -> None:
    rows = read()
    last, before = [row for row in rows if row["lot"] == HELD], [row for row in rows if row["lot"] != HELD]
    report(f"lot {HELD}, by the others", score(before, last), np.array([row["red"] == 1 for row in last]))
    if "--held" in sys.argv:
        rows = before
    whole, parts = [row for row in rows if not row.get("made")], [row for row in rows if row.get("made")]
    order = np.random.default_rng(0).permutation(len(whole))
    scores = np.zeros(len(whole))
    for fold in range(10):
        test = order[fold::10]
        scores[test] = score([whole[i] for i in np.setdiff1d(order, test)] + parts, [whole[i] for i in test])
    report("ten folds", scores, np.array([row["red"] == 1 for row in whole]))
    vector, model = fit(rows)
    vector, model = fit(rows, linear.strongest(vector, model.coef_, KEEP))
    linear.save(OUT / "cannot-wait.json", vector, model.coef_, model.intercept_, ["cannot-wait"], {"source": "Messages written for Auscult (src/main/dialogue/messages)"})


if __name__ == "__main__":
    main()
