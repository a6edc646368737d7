"""Weights of the ranking and of refusing, fitted on the foci kept for choosing, measured on those kept for measuring, in all shapes.

Run: python -m ask.fit   (after ask.train and ask.encoder.package; `--measure` only measures, `--lexical` without vectors; `--refusing` keeps the ranking and fits the refusing)
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import lightgbm as lgb
import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

from ask.shapes import SHAPES, build
from common import ROOT, WORK, write_json

FOLDER = ROOT / "resources" / "knowledge" / "ask"
# Shapes on which the ranking is fitted.
TO_RANK = ("titles", "bare", "titles, other wording", "bare, other wording", "titles are questions", "bare parts of 120 words", "parts of 120 words", "other names, bare")
# Our own questions count as so many shapes; questions put together from words of a sentence more than others, since people ask so.
OWN, SPECIFIC = 8, 2.5
# Refused though answerable so often, where it is chosen.
FALSE_REFUSALS = 0.025
# Questions that documents under another name may answer teach nothing, nor do answers that never say what they are about.
SHARE = {"there": 1.0, "focus gone": 0.4, "kind gone": 0.15, "other field": 0.1, "study": 0.15, "invented": 0.1, "crossed": 0.2}
UNANSWERABLE = ("focus gone", "other field", "study", "invented", "crossed")
FOLDS = 4
# More of a clue never speaks against an answer, less of what is missing neither; lengths and sizes may do either. In the order of CLUES.
MONOTONE = [1, 1, 1, -1, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1]
SOURCE = "MedQuAD (Ben Abacha and Demner-Fushman 2019), CC BY 4.0; fitted by training/ask/fit.py"


def looked(part: str, *options: str, some: tuple[str, ...] = ()) -> dict[str, list[dict]]:
    folders: dict[str, str] = {}
    for shape in SHAPES:
        if some and shape.name not in some:
            continue
        for seed in range(4 if shape.size and shape.size <= 100 else 1):
            folder = WORK / "ask" / "shapes" / part / f"{shape.name} {seed}"
            if not (folder / "questions.jsonl").exists():
                build(shape, part, folder, seed)
            folders[str(folder)] = shape.name
    node = ROOT / "node_modules" / ".bin" / "node"
    made = WORK / "ask" / f"{part}.jsonl"
    subprocess.run([node, "--max-old-space-size=6000", Path(__file__).parent / "candidates.ts", made, *options, *folders], check=True)
    out: dict[str, list[dict]] = {name: [] for name in folders.values()}
    with made.open(encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            out[folders[row["folder"]]].append(row)
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


def bar(sure: np.ndarray, counts: np.ndarray, share: float) -> float:
    order = np.argsort(sure)
    return float(sure[order][np.searchsorted(np.cumsum(counts[order]) / counts.sum(), share)])


class Clues:
    """What is known of each question: shapes and reasons count the same, whatever their number."""

    def __init__(self, shapes: dict[str, list[dict]]):
        some = []
        for name, asked in shapes.items():
            for why in sorted({one["why"] for one in asked} & set(SHARE)):
                # What the ranking doesn't find can't be answered either.
                kept = [one for one in asked if one["why"] == why and (why != "there" or 0 <= one["place"] < 5)]
                if not kept or (why == "kind gone" and name.startswith("specific")):
                    continue
                some += [(one, name, SHARE[why] * (OWN if name == "own" else SPECIFIC if name.startswith("specific") else 1) / len(kept)) for one in kept]
        self.rows = np.array([one["clues"] for one, _, _ in some])
        self.there = np.array([one["why"] == "there" for one, _, _ in some])
        weights = np.array([weight for _, _, weight in some])
        self.weights = weights / weights.mean()
        # Questions put together from words of a sentence, and our own, teach but set no bar.
        self.sets_bar = np.array([not name.startswith("specific") and name != "own" for _, name, _ in some])
        self.fold = np.array([crc32(" ".join(one.get("focus") or [one["question"]]).encode()) % FOLDS for one, _, _ in some])


def boosted(clues: Clues, which: np.ndarray) -> lgb.Booster:
    settings = {"objective": "binary", "learning_rate": 0.05, "num_leaves": 12, "min_data_in_leaf": 60, "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "verbose": -1, "num_threads": 1, "seed": 1, "monotone_constraints": MONOTONE}
    return lgb.train(settings, lgb.Dataset(clues.rows[which], clues.there[which].astype(int), weight=clues.weights[which]), 300)


def bar_of(clues: Clues) -> float:
    """By scores of folds over foci that each model did not see."""
    sure = np.zeros(len(clues.there))
    for fold in range(FOLDS):
        sure[clues.fold == fold] = boosted(clues, clues.fold != fold).predict(clues.rows[clues.fold == fold], raw_score=True)
    which = clues.there & clues.sets_bar
    return bar(sure[which], clues.weights[which], FALSE_REFUSALS)


def trees(model: lgb.Booster) -> list[dict]:
    """As src/main/inference/trees.ts reads them."""
    out = []
    for info in model.dump_model()["tree_info"]:
        tree: dict[str, list] = {"split": [], "at": [], "left": [], "right": [], "leaf": []}

        def add(node: dict) -> int:
            if "leaf_value" in node:
                tree["leaf"].append(float(f"{node['leaf_value']:.5g}"))
                return -len(tree["leaf"])
            here = len(tree["split"])
            tree["split"].append(node["split_feature"])
            tree["at"].append(float(f"{node['threshold']:.7g}"))
            tree["left"].append(0)
            tree["right"].append(0)
            tree["left"][here], tree["right"][here] = add(node["left_child"]), add(node["right_child"])
            return here

        add(info["tree_structure"])
        out.append(tree)
    return out


def report(shapes: dict[str, list[dict]]) -> None:
    """`refused`: of the answerable ones; in brackets of those whose answer names what it is about. `unanswerable`: each reason counts the same."""
    print(f"{'':30}{'top 1':>7}{'top 5':>7}{'refused':>9}{'(named)':>9} | refused: unanswerable, {', '.join(UNANSWERABLE)} | named elsewhere, kind gone")
    sums = []
    for name, asked in shapes.items():
        of = lambda *why: [one for one in asked if one["why"] in why]
        share = lambda some, of: float(np.mean([of(one) for one in some])) if some else float("nan")
        refused = lambda *why: share(of(*why), lambda one: one["refused"])
        there = of("there", "there, not named")
        each = [refused(why) for why in UNANSWERABLE]
        line = [share(there, lambda one: one["place"] == 0), share(there, lambda one: 0 <= one["place"] < 5), refused("there", "there, not named"), refused("there"), float(np.nanmean(each)), *each, refused("named elsewhere"), refused("kind gone")]
        sums.append(line)
        print(f"{name:30}{line[0]:7.3f}{line[1]:7.3f}{line[2]:9.3f}{line[3]:9.3f} | {' '.join(f'{one:.3f}' for one in line[4:10])} | {' '.join(f'{one:.3f}' for one in line[10:])}  n={len(there)}, {len(of(*UNANSWERABLE))}")
    means = np.nanmean(np.array(sums), axis=0)
    print(f"{'mean':30}" + " ".join(f"{one:.3f}" for one in means))


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
        chosen["own"] = own(0)
        clues = Clues(chosen)
        chosen_bar = bar_of(clues)
        model = boosted(clues, np.full(len(clues.there), True))
        names = json.loads(subprocess.run([ROOT / "node_modules" / ".bin" / "node", "-e", "import('../src/main/knowledge/ask/answerable.ts').then(m => console.log(JSON.stringify(m.CLUES)))"], capture_output=True, text=True, check=True).stdout)
        write_json(path, {**fitted, "source": SOURCE, "ranking": np.round(weights, 3).tolist(), "answerable": {"clues": names, "trees": trees(model), "bias": round(-chosen_bar, 4)}})
        print("bar", chosen_bar)
    report({**looked("measure", "--clues", *options), "own, every second": own(1)})


if __name__ == "__main__":
    main()
