"""When given passages answer a question: boosted trees fitted on every second question of PubMedQA's training set and on MedQuAD's foci kept for choosing, measured on the others.

Run: python -m ask.given   (`--measure` only measures; a question comes with passages that answer it and with others: of another question, the nearest to it, or those on its subject that answer another kind of question)
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from zlib import crc32

import lightgbm as lgb
import numpy as np

from ask.fit import FOLDS, HERE, NODE, clue_names, monotone, score, trees
from ask.splits import rows, split
from common import ROOT, WORK, data, write_json

PATH = ROOT / "resources" / "knowledge" / "ask" / "ranking.json"
# Refused though they answer, where it is chosen.
FALSE_REFUSALS = 0.06
ASKED = 120

def looked() -> list[dict]:
    parts = split(rows())
    path = WORK / "ask" / "given-rows.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for name, some in parts.items():
            asked = {row["id"] for row in random.Random(3).sample(some, ASKED)} if name != "train" else set()
            for row in some:
                out.write(json.dumps({**row, "part": name if row["id"] in asked else None}) + "\n")
    done = subprocess.run([NODE, HERE / "given.ts", data("pubmedqa") / "train.json", path], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def bar(sure: np.ndarray, counts: np.ndarray, share: float) -> float:
    order = np.argsort(sure)
    return float(sure[order][np.searchsorted(np.cumsum(counts[order]) / counts.sum(), share)])


def main() -> None:
    found = looked()
    clues = np.array([row["clues"] for row in found])
    own, group, part = np.array([row["own"] for row in found]), np.array([row["set"] for row in found]), np.array([row["part"] for row in found])
    fitted = json.loads(PATH.read_text(encoding="utf-8"))
    if "--measure" not in sys.argv:
        chosen = part == "choose"
        # Sets count the same, whatever their number.
        weights = np.array([1 / np.sum(chosen & (group == a) & (own == b)) if c else 0 for a, b, c in zip(group, own, chosen, strict=True)])
        weights *= chosen.sum() / weights.sum()
        settings = {"objective": "binary", "learning_rate": 0.05, "num_leaves": 10, "min_data_in_leaf": 40, "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "verbose": -1, "num_threads": 1, "seed": 1, "monotone_constraints": [*monotone(clue_names()), 1, 1, 1, 1, 1]}
        train = lambda which: lgb.train(settings, lgb.Dataset(clues[which], own[which].astype(int), weight=weights[which]), 200)
        fold = np.array([crc32(row["question"].encode()) % FOLDS for row in found])
        sure = np.zeros(len(found))
        for at in range(FOLDS):
            sure[fold == at] = train(chosen & (fold != at)).predict(clues[fold == at], raw_score=True)
        least = bar(sure[chosen & own], weights[chosen & own], FALSE_REFUSALS)
        fitted = {**fitted, "given": {"trees": trees(train(chosen)), "bias": round(-least, 4)}}
        write_json(PATH, fitted)
    sure = np.array([score(fitted["given"]["trees"], row) for row in clues.tolist()]) + fitted["given"]["bias"]
    for name in sorted(set(group)):
        of = lambda which: float((sure[(part == "measure") & (group == name) & (own == which)] < 0).mean())
        print(f"{name}: refused with its own passages {of(True):.3f}, with others {of(False):.3f} (n = {int(((part == 'measure') & (group == name) & own).sum())})")


if __name__ == "__main__":
    main()
