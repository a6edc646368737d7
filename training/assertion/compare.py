"""Rules against a small model for polarity: which is right more often on sentences that neither has seen.

Run from training/: python -m assertion.compare   (a minute)

The model is a logistic regression over the words around the concept, trained on the polarity that MACCROBAT's annotators gave
to problems and findings; `with rules` also sees what the rules say. Measured on MACCROBAT by report (5 folds) and, trained on
all of it, on our own labelled sentences, which are in the style of other reports.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from common import ROOT, data
from entities.text import sentences, utf16, words

_KINDS = {"Disease_disorder", "Sign_symptom"}
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[^\sa-z0-9]")


@dataclass
class Case:
    document: str
    sentence: str
    start: int
    end: int
    negative: bool


def _annotations(file: Path) -> tuple[dict[str, tuple[str, int, int]], set[str]]:
    """Whole spans of problems and findings by their id, and the ids that are denied."""
    spans, events, denied = {}, {}, set()
    for line in file.read_text(encoding="utf-8").splitlines():
        key, *rest = line.split("\t")
        if key[0] == "T" and ";" not in rest[0]:
            kind, start, end = rest[0].split(" ")
            spans[key] = (kind, int(start), int(end))
        elif key[0] == "E":
            events[key] = rest[0].split(" ")[0].split(":")[1]
        elif key[0] == "A":
            parts = rest[0].split(" ")
            if parts[0].upper() == "POLARITY" and parts[-1] in ("NEG", "MAYBE_NEG"):
                denied.add(events.get(parts[1], parts[1]))
    return spans, denied


def maccrobat() -> list[Case]:
    found = []
    for file in sorted(data("maccrobat").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        row = words(text)
        bounds = [(row[first].start, row[last - 1].end) for first, last in sentences(row)]
        spans, denied = _annotations(file.with_suffix(".ann"))
        for key, (kind, start, end) in spans.items():
            around = next((bound for bound in bounds if bound[0] <= start and end <= bound[1]), None)
            if kind in _KINDS and around:
                part = text[around[0] : around[1]]
                at = utf16(part)
                found.append(Case(file.stem, part, at[start - around[0]], at[end - around[0]], key in denied))
    return found


def own() -> list[Case]:
    found = []
    labelled = json.loads((ROOT / "src/main/language/assertion/labelled-sentences.json").read_text(encoding="utf-8"))
    for flags, marked in labelled["sentences"]:
        start, end = marked.index("["), marked.index("]") - 1
        found.append(Case("own", marked.replace("[", "").replace("]", ""), start, end, flags[0] == "n"))
    return found


def rules(cases: list[Case]) -> list[dict[str, str]]:
    lines = "".join(json.dumps({"sentence": case.sentence, "start": case.start, "end": case.end}) + "\n" for case in cases)
    node = os.environ.get("NODE", str(ROOT / "node_modules/.bin/node"))
    done = subprocess.run([node, str(ROOT / "training/assertion/assert.ts")], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def features(case: Case, said: dict[str, str] | None) -> dict[str, float]:
    left = _TOKEN.findall(case.sentence[: case.start].lower())[-12:]
    right = _TOKEN.findall(case.sentence[case.end :].lower())[:10]
    row: dict[str, float] = defaultdict(float)
    for side, near in (("left", left[::-1]), ("right", right)):
        for at, word in enumerate(near):
            row[f"{side} {word}"] = max(row[f"{side} {word}"], 1 / (1 + 0.15 * at))
            if at < 3:
                row[f"{side} {at} {word}"] = 1
        for a, b in zip(near, near[1:]):
            row[f"{side} {a} {b}"] = 1
    if said is not None:
        row |= {f"rules {said['polarity']}": 2, f"rules {said['certainty']}": 1, f"trigger {said.get('trigger')}": 1}
    return row


def fit(rows: list[dict[str, float]], gold: np.ndarray):
    vector = DictVectorizer()
    model = LogisticRegression(max_iter=500).fit(vector.fit_transform(rows), gold)
    return lambda others: model.predict(vector.transform(others))


def main() -> None:
    near, far = maccrobat(), own()
    said_near, said_far = rules(near), rules(far)
    gold, other = (np.array([case.negative for case in cases]) for cases in (near, far))

    def show(name: str, near_said: np.ndarray, far_said: np.ndarray) -> None:
        print(f"{name}: MACCROBAT F1 {f1_score(gold, near_said):.3f} ({gold.sum()} of {len(gold)} denied), own sentences F1 {f1_score(other, far_said):.3f} ({other.sum()} of {len(other)})")

    show("rules", *(np.array([row["polarity"] == "negative" for row in rows]) for rows in (said_near, said_far)))
    for name, seen in (("model", False), ("model with rules", True)):
        rows = [features(case, said if seen else None) for case, said in zip(near, said_near)]
        guess = np.zeros(len(gold), dtype=bool)
        for train, test in GroupKFold(5).split(rows, gold, [case.document for case in near]):
            guess[test] = fit([rows[at] for at in train], gold[train])([rows[at] for at in test])
        show(name, guess, fit(rows, gold)([features(case, said if seen else None) for case, said in zip(far, said_far)]))


if __name__ == "__main__":
    main()
