"""Weights of the ranking and of refusing, fitted on the foci kept for choosing, measured on those kept for measuring, in all shapes.

Run: python -m ask.fit   (after ask.train and ask.encoder.package; `--measure` only measures, `--lexical` without vectors; `--refusing` keeps the ranking and fits the refusing; `--kept` takes the clues of the last run)
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from zlib import crc32

import lightgbm as lgb
import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

from ask.shapes import SHAPES, build
from ask.splits import rows, split
from common import ROOT, WORK, write_json

FOLDER = ROOT / "resources" / "knowledge" / "ask"
# Shapes on which the ranking is fitted.
TO_RANK = ("titles", "bare", "titles, other wording", "bare, other wording", "titles are questions", "bare parts of 120 words", "parts of 120 words", "other names, bare")
# Our own questions count as so many shapes; questions put together from words of a sentence more than others, since people ask so.
OWN, FREE, SPECIFIC, PAGES = 8, 20, 2.5, 3
# What an answer costs where the asked kind is gone, against one where the subject is, or a false refusal: documents on the subject say something of most kinds.
KIND_GONE = 0.3
# But no more refused though answerable, where it is chosen: without titles and with them, each where the question says its kind and where not. Without
# titles more are refused beside them, whose answer never says what it is about.
MOST_REFUSED = ((0.03, 0.05), (0.04, 0.035))
# Libraries of short passages, where one sentence says a thing, have bars of their own: by our free questions and those to the shipped library.
SHORT = 0.275
MOST_REFUSED_SHORT = ((0.28, 0.22), (0.28, 0.18))
# Questions that documents under another name may answer teach nothing, nor do answers that never say what they are about. In free questions a kind that is gone counts by half, a subject in full.
SHARE = {"there": 1.0, "focus gone": 0.5, "kind gone": 0.5, "other field": 0.2, "study": 0.1, "invented": 0.1, "crossed": 0.5}
UNANSWERABLE = ("focus gone", "other field", "study", "invented", "crossed")
# What words of a sentence, of another subject, tell of a kind that is gone.
SPECIFIC_GONE = 0.4
FOLDS = 2
# Sizes of libraries are moved by so much of a power of ten, lest a size tell the shape.
MOVED = 0.3
ROUNDS = 300
# More of a clue never speaks against an answer, less of what is missing neither; lengths and sizes may do either.
EITHER = {"words asked", "library", "titles", "no kind", "overview", "no aspect", "known name", "everyday words", "of oneself", "length", "names asked", "aspect: weight", "passage length"}
AGAINST = {"missing in opening", "missing in document", "unknown words", "alike: missing", "name missing", "name missing everywhere", "aspect: missing", "aspect: not found", "left out of the sentence"}
SOURCE = "MedQuAD (Ben Abacha and Demner-Fushman 2019), CC BY 4.0, and questions of our own; fitted by training/ask/fit.py"
NODE = ROOT / "node_modules" / ".bin" / "node"
HERE = Path(__file__).parent


def clue_names() -> list[str]:
    return json.loads(subprocess.run([NODE, "-e", "import('../src/main/knowledge/ask/answerable.ts').then(m => console.log(JSON.stringify(m.CLUES)))"], capture_output=True, text=True, check=True).stdout)


def monotone(names: list[str]) -> list[int]:
    return [0 if name in EITHER or name.startswith("form: ") else -1 if name in AGAINST else 1 for name in names]


def seeds(size: int) -> int:
    """Small libraries are made several times."""
    return 1 if size == 0 or size > 100 else 4 if size == 100 else 12


def looked(part: str, *options: str, some: tuple[str, ...] = ()) -> dict[str, list[dict]]:
    folders: dict[str, str] = {}
    for shape in SHAPES:
        if some and shape.name not in some:
            continue
        for seed in range(seeds(shape.size)):
            folder = WORK / "ask" / "shapes" / part / f"{shape.name} {seed}"
            if not (folder / "questions.jsonl").exists():
                build(shape, part, folder, seed)
            folders[str(folder)] = shape.name
    made = WORK / "ask" / f"{part}.jsonl"
    if "--kept" in sys.argv and made.exists():
        return again(made, folders)
    subprocess.run([NODE, "--max-old-space-size=6000", HERE / "candidates.ts", made, *options, *folders], check=True)
    out: dict[str, list[dict]] = {name: [] for name in folders.values()}
    with made.open(encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            out[folders[row["folder"]]].append(row)
    print()
    return out


def again(made: Path, folders: dict[str, str]) -> dict[str, list[dict]]:
    """The clues of the last run, judged by the trees as they are now."""
    found = json.loads((FOLDER / "ranking.json").read_text(encoding="utf-8"))["answerable"]
    out: dict[str, list[dict]] = {name: [] for name in folders.values()}
    with made.open(encoding="utf-8") as handle:
        for row in map(json.loads, handle):
            out[folders[row["folder"]]].append({**row, "refused": score(found["trees"], row["clues"]) + found["bias"] < 0})
    return out


def score(model: list[dict], clues: list[float]) -> float:
    """As src/main/inference/trees.ts."""
    total = 0.0
    for tree in model:
        node = 0 if tree["split"] else -1
        while node >= 0:
            node = tree["left"][node] if clues[tree["split"][node]] <= tree["at"][node] else tree["right"][node]
        total += tree["leaf"][-1 - node]
    return total


def own() -> list[dict]:
    """Our own questions to the shipped library."""
    done = subprocess.run([NODE, HERE / "own-questions.ts", "--clues"], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def free() -> list[dict]:
    """Our questions in people's own words to small libraries, and to these among a thousand answers of the foci to learn from."""
    others = WORK / "ask" / "others.jsonl"
    some = random.Random(7).sample(split(rows())["train"], 1000)
    others.write_text("".join(json.dumps({"id": row["id"], "title": row["focus"], "text": row["answer"]}) + "\n" for row in some), encoding="utf-8")
    done = subprocess.run([NODE, HERE / "free-questions.ts", HERE / "free-questions.json", others, "--clues"], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


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


class Clues:
    """What is known of each question: shapes and reasons count the same, whatever their number."""

    def __init__(self, shapes: dict[str, list[dict]]):
        some = []
        for name, asked in shapes.items():
            for why in sorted({one["why"] for one in asked} & set(SHARE)):
                # What the ranking doesn't find can't be answered either.
                kept = [one for one in asked if one["why"] == why and (why != "there" or 0 <= one["place"] < 5)]
                if not kept:
                    continue
                specific = name.startswith("specific")
                times = {"own": OWN, "free": FREE}.get(name, SPECIFIC if specific else PAGES if name.startswith("pages") else 1)
                share = {"kind gone": 0.5, "focus gone": 1.0}[why] if name == "free" and why != "there" else SHARE[why] * (SPECIFIC_GONE if specific and why == "kind gone" else 1)
                some += [(one, name, share * times / len(kept)) for one in kept]
        self.rows = np.array([one["clues"] for one, _, _ in some])
        names = clue_names()
        self.titled = self.rows[:, names.index("titles")] > 0.5
        self.plain = self.rows[:, names.index("no kind")] > 0.5
        self.moved = self.rows.copy()
        # Sets of free questions have each a size: it would tell them apart.
        sizes = self.rows[:, names.index("library")]
        loose = np.array([name in ("free", "own") for _, name, _ in some])
        drawn = np.random.default_rng(2)
        self.moved[loose, names.index("library")] = drawn.choice(sizes[~loose], loose.sum())
        # Ours are some thirty to forty terms long; those of others may be twice that.
        self.moved[loose, names.index("passage length")] *= drawn.uniform(1, 2.2, loose.sum())
        self.moved[:, names.index("library")] += np.random.default_rng(1).uniform(-MOVED, MOVED, len(some)) / 5
        self.there = np.array([one["why"] == "there" for one, _, _ in some])
        weights = np.array([weight for _, _, weight in some])
        self.weights = weights / weights.mean()
        self.why = np.array([one["why"] for one, _, _ in some])
        self.short = self.rows[:, names.index("passage length")] < SHORT
        # Each shape the same; among long passages free questions teach but set no bar.
        counts = Counter((name, one["why"]) for one, name, _ in some)
        self.even = np.array([0 if name == "free" and not short else 1 / counts[name, one["why"]] for (one, name, _), short in zip(some, self.short, strict=True)])
        self.fold = np.array([crc32(" ".join(one.get("focus") or [one["question"]]).encode()) % FOLDS for one, _, _ in some])


def boosted(clues: Clues, which: np.ndarray) -> lgb.Booster:
    settings = {"objective": "binary", "learning_rate": 0.08, "num_leaves": 20, "min_data_in_leaf": 40, "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "verbose": -1, "num_threads": 1, "seed": 1, "monotone_constraints": monotone(clue_names())}
    return lgb.train(settings, lgb.Dataset(clues.moved[which], clues.there[which].astype(int), weight=clues.weights[which]), ROUNDS)


def bars_of(clues: Clues) -> list[list[list[float]]]:
    """By short, titled, plain; as `MOST_REFUSED`: where false refusals and answers without ground are fewest, by scores of folds over foci that each model did not see."""
    sure = np.zeros(len(clues.there))
    for fold in range(FOLDS):
        sure[clues.fold == fold] = boosted(clues, clues.fold != fold).predict(clues.rows[clues.fold == fold], raw_score=True)

    def least(short: bool, titled: bool, plain: bool, most: float) -> float:
        of = (clues.short == short) & (clues.titled == titled) & (clues.plain == plain)
        share = lambda which, found: float((clues.even * (of & which & found)).sum() / max(1e-9, (clues.even * (of & which)).sum()))
        gone = np.isin(clues.why, UNANSWERABLE)
        cost = lambda bar: share(clues.there, sure < bar) + share(gone, sure >= bar) + KIND_GONE * share(clues.why == "kind gone", sure >= bar)
        bars = [bar for bar in np.arange(-4, 3, 0.1) if share(clues.there, sure < bar) <= most]
        return round(float(min(bars, key=cost)), 2)

    return [[[least(bool(short), bool(titled), bool(plain), most) for plain, most in enumerate(some)] for titled, some in enumerate(of)] for short, of in enumerate((MOST_REFUSED, MOST_REFUSED_SHORT))]


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
        chosen["own"], chosen["free"] = own(), free()
        clues = Clues(chosen)
        bars = bars_of(clues)
        model = boosted(clues, np.full(len(clues.there), True))
        # One more tree: from where on it answers.
        length, titles, no_kind = (clue_names().index(name) for name in ("passage length", "titles", "no kind"))
        from_where = {"split": [length, titles, titles, *[no_kind] * 4], "at": [SHORT - 1e-6, *[0.5] * 6], "left": [1, 3, 5, -1, -3, -5, -7], "right": [2, 4, 6, -2, -4, -6, -8], "leaf": [-bar for of in (bars[1], bars[0]) for some in of for bar in some]}
        write_json(path, {**fitted, "source": SOURCE, "ranking": np.round(weights, 3).tolist(), "answerable": {"clues": clue_names(), "trees": [*trees(model), from_where], "bias": 0}})
        print("bars", bars)
    report(looked("measure", "--clues", *options))


if __name__ == "__main__":
    main()
