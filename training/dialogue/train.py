"""The linear models of `summarise`: a statement's worth, its section, a snippet's topic. `python -m dialogue.train` in training/ (`--topic` makes the topic's alone).

Trained on ACI-bench train (67 consultations) and MTS-Dialog train (1,201 snippets); measured on their valid files, then topic is refitted on both.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import vstack
from sklearn.linear_model import Ridge
from sklearn.svm import LinearSVC

from common import ROOT, data

from . import linear
from .notes import worth
from .rouge import rouge1

OUT = ROOT / "resources" / "knowledge" / "dialogue"
SOURCES = {"aci-bench": "ACI-bench (Yim et al. 2023), CC BY 4.0", "mts-dialog": "MTS-Dialog (Ben Abacha et al. 2023), CC BY 4.0"}
# Where a snippet's header stands in a note; the family and social header is cut by its words.
TOPIC_SECTION = {
    "GENHX": "HPI", "PASTMEDICALHX": "PMH", "CC": "HPI", "ROS": "ROS", "PASTSURGICAL": "PSH", "ALLERGY": "ALL", "MEDICATIONS": "MEDS",
    "ASSESSMENT": "AP", "DIAGNOSIS": "AP", "PLAN": "AP", "DISPOSITION": "AP", "EXAM": "PE", "IMAGING": "RES", "LABS": "RES",
    "IMMUNIZATIONS": "PMH", "GYNHX": "PMH", "OTHER_HISTORY": "PMH",
}
FAMILY = ("family", "mother", "father", "mom", "dad", "brother", "sister", "parent", "grandmother", "grandfather", "uncle", "aunt", "cousin")


def rows(name: str, file: str) -> list[dict[str, str]]:
    with (data(name) / file).open(encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def features(dialogues: list[str], *options: str) -> list[dict]:
    """The product's own features, by the product's own code."""
    node = ROOT / "node_modules" / ".bin" / "node"
    lines = "".join(json.dumps({"dialogue": one}) + "\n" for one in dialogues)
    done = subprocess.run([node, Path(__file__).parent / "features.ts", *options], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def labelled(table: list[dict[str, str]], note: str) -> tuple[list[list[dict]], list[list[tuple[float, str]]]]:
    said = [one["statements"] for one in features([row["dialogue"] for row in table])]
    return said, [worth([s["text"] for s in statements], row[note]) for statements, row in zip(said, table)]


def flat(nested: list[list]) -> list:
    return [item for inner in nested for item in inner]


def train_statements() -> None:
    aci, held = rows("aci-bench", "train.csv"), rows("aci-bench", "valid.csv")
    said, marks = labelled(aci, "note")
    said_held, marks_held = labelled(held, "note")
    snippets = rows("mts-dialog", "MTS-Dialog-TrainingSet.csv")
    said_snippets, marks_snippets = labelled(snippets, "section_text")
    train = [s["features"] for s in flat(said)]
    value = np.array([mark for mark, _ in flat(marks)])
    extra = [s["features"] for s in flat(said_snippets)]
    held_rows = [s["features"] for s in flat(said_held)]
    for keep in (None, 6000):
        vector = linear.vectorizer(3, None if keep is None else names)
        matrix = vector.fit_transform(train)
        model = Ridge(alpha=3).fit(matrix, value)
        if keep is None:
            names = linear.strongest(vector, model.coef_, 6000)
    found = linear.shipped(vector, model.coef_, vector.transform(held_rows), model.intercept_)[:, 0]
    print("worth, correlation on valid", round(float(np.corrcoef(found, [m for m, _ in flat(marks_held)])[0, 1]), 3))
    at = 0
    shares = {share: [] for share in (0.4, 0.5, 0.6)}
    for row, statements in zip(held, said_held):
        mine = found[at : at + len(statements)]
        at += len(statements)
        for share, scores in shares.items():
            least = np.quantile(mine, 1 - share)
            scores.append(rouge1(" ".join(s["text"] for s, score in zip(statements, mine) if score >= least), row["note"]))
    print("ROUGE-1 of the worthiest share alone, no headings", {share: round(float(np.mean(scores)), 4) for share, scores in shares.items()})
    linear.save(OUT / "worth.json", vector, model.coef_, np.array([model.intercept_]), ["worth"], {"source": SOURCES["aci-bench"]})

    where = np.array([section for _, section in flat(marks)])
    where_held = np.array([section for _, section in flat(marks_held)])
    topics = []
    for row, statements, scores in zip(snippets, said_snippets, marks_snippets):
        code = TOPIC_SECTION.get(row["section_header"], "")
        for statement, (mark, _) in zip(statements, scores):
            family = any(word in statement["text"].lower() or f"q:{word}" in statement["features"] for word in FAMILY)
            topics.append("" if mark < 0.3 else ("FAM" if family else "SOC") if row["section_header"] == "FAM/SOCHX" else code)
    topics = np.array(topics)
    chosen, more = np.flatnonzero(where != ""), np.flatnonzero(topics != "")
    texts = [train[i] for i in chosen] + [extra[i] for i in more]
    answers = np.concatenate([where[chosen], topics[more]])
    for share in (0.0, 0.1, 0.3):
        weight = np.concatenate([np.ones(len(chosen)), np.full(len(more), max(share, 1e-6))])
        vector = linear.vectorizer(3)
        model = LinearSVC(C=0.3).fit(vector.fit_transform(texts), answers, sample_weight=weight)
        right = model.predict(vector.transform(held_rows)) == where_held
        print("section on valid, snippets weighing", share, round(float(right[where_held != ""].mean()), 3))
    weight = np.concatenate([np.ones(len(chosen)), np.full(len(more), 0.1)])
    names = linear.strongest(vector, model.coef_, 6000)
    vector = linear.vectorizer(1, names)
    model = LinearSVC(C=0.3).fit(vector.fit_transform(texts), answers, sample_weight=weight)
    scores = linear.shipped(vector, model.coef_, vector.transform(held_rows), model.intercept_)
    right = model.classes_[scores.argmax(axis=1)] == where_held
    print("section on valid, as shipped", round(float(right[where_held != ""].mean()), 3))
    linear.save(OUT / "section.json", vector, model.coef_, model.intercept_, model.classes_.tolist(), {"source": "; ".join(SOURCES.values())})


def own_snippets() -> tuple[list[str], np.ndarray]:
    """Dialogues that we wrote for the headers of which the corpus has few, and their headers."""
    dialogues, headers, header = [], [], ""
    for block in re.split(r"\n\s*\n|(?=^= )", (Path(__file__).parent / "own-snippets.txt").read_text(encoding="utf-8"), flags=re.M):
        lines = [line for line in block.split("\n") if line.strip() and not line.startswith("#")]
        if lines and lines[0].startswith("= "):
            header = lines.pop(0)[2:].strip()
        if lines:
            dialogues.append("\n".join(lines))
            headers.append(header)
    return dialogues, np.array(headers)


# What a topic model sees: the features' name in features.ts, how often one must occur, how hard errors weigh, how many features are shipped.
TOPIC_MODELS = {"topic": ("features", 3, 1.0, 14000), "topic-letters": ("letters", 3, 1.0, 16000)}
SECTION_TEXTS, OWN = 0.3, 0.3


@dataclass
class Snippets:
    """Dialogues and the section texts written from them, as features; `own` are ours, which have no section text."""

    spoken: dict[str, list[list[str]]]
    written: dict[str, list[list[str]]]
    answers: np.ndarray

    def part(self, where: np.ndarray) -> Snippets:
        return Snippets({k: [v[i] for i in where] for k, v in self.spoken.items()}, {k: [v[i] for i in where] for k, v in self.written.items()}, self.answers[where])


def read_snippets(dialogues: list[str], texts: list[str], answers: np.ndarray) -> Snippets:
    said, wrote = features(dialogues, "--topic"), features(["[x] " + text.replace("\n", " ") for text in texts], "--topic")
    bare = lambda found: [f for f in found if ":" not in f and "<" not in f]  # noqa: E731
    return Snippets({kind: [one[kind] for one in said] for kind in ("features", "letters")}, {kind: [bare(one[kind]) for one in wrote] for kind in ("features", "letters")}, answers)


def fit_topic(name: str, given: Snippets, own: Snippets, names: list[str] | None = None):
    """Every header weighs the same as a whole: the corpus's shares say little of the next consultation's."""
    kind, least, hardness, _ = TOPIC_MODELS[name]
    vector = linear.vectorizer(least, names)
    vector.fit(given.spoken[kind] + own.spoken[kind])
    matrix = vstack([vector.transform(rows) for rows in (given.spoken[kind], given.written[kind], own.spoken[kind]) if rows])
    counts = {header: (given.answers == header).sum() + OWN * (own.answers == header).sum() for header in np.unique(given.answers)}
    each = np.array([1 / counts[header] for header in given.answers])
    ours = np.array([OWN / counts[header] if header in counts else 0.0 for header in own.answers])
    weight = np.concatenate([each, each * SECTION_TEXTS, ours]) * sum(counts.values()) / len(counts)
    answers = np.concatenate([given.answers, given.answers, own.answers])
    model = LinearSVC(C=hardness).fit(matrix[weight > 0], answers[weight > 0], sample_weight=weight[weight > 0])
    return vector, model


def score_topic(given: Snippets, own: Snippets, asked: Snippets, shipped: bool = False) -> np.ndarray:
    """Headers by the sum of both models, in their 8-bit form with `shipped`."""
    total, classes = 0.0, None
    for name, (kind, _, _, keep) in TOPIC_MODELS.items():
        vector, model = fit_topic(name, given, own)
        if shipped:
            vector, model = fit_topic(name, given, own, linear.strongest(vector, model.coef_, keep))
        rows_ = vector.transform(asked.spoken[kind])
        total = total + (linear.shipped(vector, model.coef_, rows_, model.intercept_) if shipped else model.decision_function(rows_))
        classes = model.classes_
    return classes[total.argmax(axis=1)]


def train_topic() -> None:
    table, held = rows("mts-dialog", "MTS-Dialog-TrainingSet.csv"), rows("mts-dialog", "MTS-Dialog-ValidationSet.csv")
    both = table + held
    every = read_snippets([row["dialogue"] for row in both], [row["section_text"] for row in both], np.array([row["section_header"] for row in both]))
    dialogues, headers = own_snippets()
    own = read_snippets(dialogues, [], headers)
    first, last = np.arange(len(table)), np.arange(len(table), len(both))
    print("topic on valid, as shipped, trained on train", round(float((score_topic(every.part(first), own, every.part(last), True) == every.answers[last]).mean()), 3))
    order = np.random.default_rng(0).permutation(len(both))
    right = np.zeros(len(both), bool)
    for fold in range(6):
        test = np.sort(order[fold::6])
        right[test] = score_topic(every.part(np.setdiff1d(order, test)), own, every.part(test)) == every.answers[test]
    # The unseen sets have more of the rare headers than train has: each header counts as often as in valid.
    shares = {header: (every.answers[last] == header).mean() / (every.answers == header).mean() for header in np.unique(every.answers)}
    mix = np.array([shares[header] for header in every.answers])
    print("topic, six folds of train and valid", round(float(right.mean()), 3), "with valid's shares of headers", round(float((right * mix).sum() / mix.sum()), 3))
    for name, (_, _, _, keep) in TOPIC_MODELS.items():
        vector, model = fit_topic(name, every, own)
        vector, model = fit_topic(name, every, own, linear.strongest(vector, model.coef_, keep))
        linear.save(OUT / f"{name}.json", vector, model.coef_, model.intercept_, model.classes_.tolist(), {"source": SOURCES["mts-dialog"]})


if __name__ == "__main__":
    if "--topic" not in sys.argv:
        train_statements()
    train_topic()
