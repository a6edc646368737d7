"""The three linear models of `summarise`: a statement's worth, its section, a snippet's topic. `python -m dialogue.train` in training/.

Trained on ACI-bench train (67 consultations) and MTS-Dialog train (1,201 snippets); measured on their valid files, then topic is refitted on both.
"""

from __future__ import annotations

import csv
import json
import subprocess
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


def train_topic() -> None:
    table, held = rows("mts-dialog", "MTS-Dialog-TrainingSet.csv"), rows("mts-dialog", "MTS-Dialog-ValidationSet.csv")

    def read(some: list[dict[str, str]]) -> tuple[list[list[str]], list[list[str]], np.ndarray]:
        spoken = [one["features"] for one in features([row["dialogue"] for row in some], "--topic")]
        written = [[f for f in one["features"] if ":" not in f and "<" not in f] for one in features(["[x] " + row["section_text"].replace("\n", " ") for row in some], "--topic")]
        return spoken, written, np.array([row["section_header"] for row in some])

    def fit(spoken: list[list[str]], written: list[list[str]], answers: np.ndarray, names: list[str] | None = None):
        vector = linear.vectorizer(3, names)
        matrix = vector.fit_transform(spoken)
        # The section's own words teach too, at a lower weight.
        model = LinearSVC(C=1).fit(vstack([matrix, vector.transform(written)]), np.concatenate([answers, answers]), sample_weight=np.concatenate([np.ones(len(answers)), np.full(len(answers), 0.3)]))
        return vector, model

    train, valid = read(table), read(held)
    vector, model = fit(*train)
    names = linear.strongest(vector, model.coef_, 14000)
    vector, model = fit(*train, names)
    found = linear.shipped(vector, model.coef_, vector.transform(valid[0]), model.intercept_)
    print("topic on valid, as shipped, trained on train", round(float((model.classes_[found.argmax(axis=1)] == valid[2]).mean()), 3))
    both = [train[i] + valid[i] if i < 2 else np.concatenate([train[i], valid[i]]) for i in range(3)]
    order = np.random.default_rng(0).permutation(len(both[2]))
    right = 0
    for fold in range(6):
        test = set(order[fold::6].tolist())
        inside = [i for i in range(len(both[2])) if i not in test]
        v, m = fit([both[0][i] for i in inside], [both[1][i] for i in inside], both[2][inside])
        outside = sorted(test)
        right += int((m.predict(v.transform([both[0][i] for i in outside])) == both[2][outside]).sum())
    print("topic, six folds of train and valid", round(right / len(both[2]), 3))
    vector, model = fit(*both)
    names = linear.strongest(vector, model.coef_, 14000)
    vector, model = fit(*both, names)
    linear.save(OUT / "topic.json", vector, model.coef_, model.intercept_, model.classes_.tolist(), {"source": SOURCES["mts-dialog"]})


if __name__ == "__main__":
    train_statements()
    train_topic()
