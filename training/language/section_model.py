"""The sentence model of sections without headers: which division of a note a sentence belongs to, and which follows which.

Run from training/: python -m language.section_model   (three minutes on one core)
Learns from ACI-bench's training notes, MTS-Dialog's training snippets, nine of ten public sample notes (headers taken away) and
sentences of our own. Measured by node training/language/measure-headerless.ts on ACI-bench's validation notes and the tenth.
"""

from __future__ import annotations

import json
import math
import os
import random
import subprocess
import sys
from collections import Counter

import numpy as np
from sklearn.linear_model import LogisticRegression

from common import DATA, ROOT
from dialogue.linear import save, strongest, vectorizer

LABELS = [
    "chief_complaint", "history_present", "past_history", "medications", "allergies", "family_history", "social_history",
    "review_of_systems", "examination", "results", "procedures", "assessment", "plan",
]
KEPT = 5000
WEIGHT = {"train": 3, "own": 2}
# No order is so rare that a clear sentence could not say otherwise.
RAREST = -4.5
# The sample notes hold four operations' sentences for every other.
PROCEDURES = 4000

Row = tuple[str, str, str, list[str]]


def sentences() -> list[Row]:
    node = os.environ.get("NODE", str(ROOT / "node_modules/.bin/node"))
    out = subprocess.run([node, str(ROOT / "training/language/section-sentences.ts"), str(DATA)], capture_output=True, text=True, check=True).stdout
    return [(row["set"], row["note"], row["kind"], row["features"]) for row in map(json.loads, out.split("\n")[:-1])]


def fit(rows: list[Row], kept: int | None) -> tuple[object, LogisticRegression]:
    features = [row[3] for row in rows]
    gold = [LABELS.index(row[2]) for row in rows]
    weights = [WEIGHT.get(row[0], 1) for row in rows]
    vector = vectorizer(3)
    model = LogisticRegression(C=6, max_iter=120).fit(vector.fit_transform(features), gold, sample_weight=weights)
    if kept is None:
        return vector, model
    vector = vectorizer(1, strongest(vector, model.coef_, kept))
    return vector, LogisticRegression(C=6, max_iter=160).fit(vector.fit_transform(features), gold, sample_weight=weights)


def parted(rows: list[Row]) -> list[Row]:
    """Sentences under "Assessment and plan" told apart by a model of those that stand under one of the two."""
    joint = [row for row in rows if row[2] == "assessment_plan"]
    known = [row for row in rows if row[2] in ("assessment", "plan")]
    vector, model = fit(known, None)
    guesses = iter(model.predict(vector.transform([row[3] for row in joint]))) if joint else iter(())
    return [row if row[2] != "assessment_plan" else (row[0], row[1], LABELS[next(guesses)], row[3]) for row in rows]


def transitions(rows: list[Row]) -> list[list[float]]:
    """Natural logarithms of how often one kind follows another from sentence to sentence; the last row is what a note begins with."""
    counts = np.full((len(LABELS) + 1, len(LABELS)), 0.5)
    before: tuple[str, int] | None = None
    for _, note, kind, _ in rows:
        if note.startswith("mts-") or (note.startswith("own-") and not note.startswith("own-note-")):
            continue
        here = LABELS.index(kind)
        counts[len(LABELS) if before is None or before[0] != note else before[1], here] += 1
        before = (note, here)
    return [[round(max(RAREST, math.log(value / sum(row))), 2) for value in row] for row in counts.tolist()]


def main() -> None:
    chance = random.Random(7)
    rows = [row for row in sentences() if row[0] in ("train", "sample", "own", "mts-train")]
    rows = parted(rows)
    order = transitions(rows)
    operations = [row for row in rows if row[0] == "sample" and row[2] == "procedures"]
    left_out = set(map(id, chance.sample(operations, max(0, len(operations) - PROCEDURES))))
    rows = [row for row in rows if id(row) not in left_out]
    vector, model = fit(rows, KEPT)
    print(len(rows), "sentences", dict(Counter(row[2] for row in rows)), "right on its own data", round(model.score(vector.transform([row[3] for row in rows]), [LABELS.index(row[2]) for row in rows]), 3), file=sys.stderr)
    save(ROOT / "resources" / "language" / "section-model.json", vector, model.coef_, model.intercept_, LABELS, {
        "source": "training/language/section_model.py: ACI-bench training notes and MTS-Dialog training snippets (CC BY 4.0), public sample notes, sentences of our own",
        "edition": "2026-11",
        "transitions": order,
    })


if __name__ == "__main__":
    main()
