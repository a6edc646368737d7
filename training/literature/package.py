"""Makes resources/models/literature-relations: measured by cross-validation over documents, fitted on all of them.

Run from training/: python -m literature.package
"""

from __future__ import annotations

import datetime

import numpy as np
import onnx
import onnxruntime

from common import MODELS, sha256, write_json
from literature.corpora import Document, corpora, development
from literature.dataset import TYPES, Pairs, read
from literature.graph import build
from literature.heads import FOLDS, Labels, Model, certainty, fit, labels_of
from literature.measures import count_induced, count_related, f1, interval

ID = "literature-relations"
COMMAND = "cd training && python -m literature.package"
CROSS = f"{FOLDS}-fold cross-validation over documents of train and development, entities given; thresholds chosen on the same"
# Our own sentences, for the golden tensors.
EXAMPLE = (
    "Valtorimine lowers Qrn2 and prevents tremor in rats. Mutations of QRN2 are known to cause tremor. We gave valtorimine or plain water to forty rats. "
    "Valtorimine reduced tremor and inhibited Qrn2, whereas zelocaine induced seizures. The p.Arg12Cys variant was not associated with seizures. We conclude that valtorimine protects against tremor."
)
NAMES = {"Valtorimine": ("chemical", "C1"), "valtorimine": ("chemical", "C1"), "zelocaine": ("chemical", "C2"), "Qrn2": ("gene", "77"), "QRN2": ("gene", "77"), "tremor": ("disease", "D1"), "seizures": ("disease", "D2"), "p.Arg12Cys": ("variant", "p|SUB|R|12|C")}


def example() -> Document:
    entities = []
    for name, (kind, code) in NAMES.items():
        at = EXAMPLE.find(name)
        while at >= 0:
            entities.append({"start": at, "end": at + len(name), "type": kind, "code": code})
            at = EXAMPLE.find(name, at + 1)
    return Document("example", "0", EXAMPLE, sorted(entities, key=lambda e: e["start"]))


def tensors(pairs: Pairs) -> dict[str, np.ndarray]:
    width = int(np.diff(pairs.lexical.indptr).max())
    rows = np.zeros((len(pairs.kinds), width), np.int64)
    for at in range(len(rows)):
        own = pairs.lexical.indices[pairs.lexical.indptr[at] : pairs.lexical.indptr[at + 1]]
        rows[at, : len(own)] = own
    return {"dense": pairs.dense.astype(np.float32), "rows": rows}


def cross_validated(pairs: Pairs, labels: Labels, fold: np.ndarray) -> dict[str, np.ndarray]:
    scores = {"related": np.zeros(len(fold)), "induced": np.zeros(len(fold)), "type": np.zeros((len(fold), len(TYPES)))}
    for k in range(FOLDS):
        model, rows = fit(pairs, labels, fold != k, fold), np.where(fold == k)[0]
        for head, values in model.scores(pairs, rows).items():
            scores[head][rows] = values
    return scores


def best_threshold(score: np.ndarray, gold: np.ndarray) -> float:
    grid = np.arange(0.2, 0.6, 0.01)
    return float(round(max(grid, key=lambda t: f1(((score >= t) & gold).sum(), (score >= t).sum(), gold.sum())), 2))


def best_said(pairs: Pairs, labels: Labels, scores: dict[str, np.ndarray]) -> float:
    """Of certainty, for the sum of F1 with and without the type."""
    rows, kind, certain = labels.biored, scores["type"].argmax(1), certainty(scores)
    def both(least: float) -> float:
        said = rows & (certain >= least)
        right, typed = (said & labels.related).sum(), (said & (pairs.types >> kind & 1 > 0)).sum()
        return f1(right, said.sum(), labels.related[rows].sum()) + f1(typed, said.sum(), labels.related[rows].sum())
    return float(round(max(np.arange(0.15, 0.5, 0.01), key=both), 2))


def metric(dataset: str, split: str, measure: str, counts: np.ndarray) -> dict:
    low, high = interval(counts)
    return {"dataset": dataset, "split": split, "measure": measure, "value": f1(*counts.sum(0)), "low": low, "high": high, "n": int(counts[:, 2].sum()), "command": COMMAND}


def measured(documents: list[Document], pairs: Pairs, labels: Labels, scores: dict[str, np.ndarray], thresholds: dict[str, float], split: str, which: np.ndarray) -> list[dict]:
    """`which`: numbers of the documents that are measured."""
    kinds, related, induced = scores["type"].argmax(1), certainty(scores) >= thresholds["related"], scores["induced"] >= thresholds["induced"]
    biored = [d for d in which if documents[d].corpus == "biored"]
    bc5cdr = [d for d in which if documents[d].corpus == "bc5cdr"]
    found = [
        metric("BioRED", split, "relation F1, any type", count_related(pairs, biored, related, None)),
        metric("BioRED", split, "relation F1, type right", count_related(pairs, biored, related, kinds)),
        metric("BC5CDR", split, "chemical-induced disease F1", count_induced(pairs, bc5cdr, induced)),
    ]
    for one in found:
        print(f"{one['dataset']:8} {one['measure']:30} {one['value']:.4f} ({one['low']:.3f}-{one['high']:.3f})  {split[:40]}", flush=True)
    return found


def write(model: Model, pairs: Pairs, thresholds: dict[str, float], metrics: list[dict]) -> None:
    out = MODELS / ID
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(build(model, len(pairs.names)), out / "onnx" / "model.onnx")
    session = onnxruntime.InferenceSession(str(out / "onnx" / "model.onnx"), providers=["CPUExecutionProvider"])
    sample = np.arange(0, len(pairs.kinds), 97)
    part = Pairs(pairs.names, pairs.document[sample], pairs.kinds[sample], pairs.dense[sample], pairs.lexical[sample], pairs.types[sample], pairs.induced[sample], pairs.missed)
    ours, theirs = model.scores(part, np.arange(len(sample))), dict(zip(("related", "induced", "type"), session.run(["related", "induced", "types"], tensors(part))))
    for head, values in ours.items():
        assert np.abs(values - theirs[head]).max() < 1e-3, f"ONNX and Python differ in {head}"
    shown = read([example()])
    feeds = tensors(shown)
    answers = dict(zip(("related", "induced", "types"), session.run(["related", "induced", "types"], feeds)))
    write_json(out / "golden.json", {"inputs": {k: tensor(v) for k, v in feeds.items()}, "outputs": {k: tensor(v) for k, v in answers.items()}})
    write_json(out / "example.json", {"text": EXAMPLE, "entities": example().entities, "pairs": shown_pairs(shown), "related": [round(float(v), 5) for v in answers["related"]]})
    write_json(out / "relations.json", {"features": pairs.names, "lexicalRows": pairs.lexical.shape[1], "types": TYPES, "thresholds": thresholds})
    (out / "README.md").write_text(card(metrics, thresholds), encoding="utf-8")
    write_json(out / "auscult.json", manifest(metrics, {str(f.relative_to(out)): sha256(f) for f in sorted(out.rglob("*")) if f.is_file() and f.name != "auscult.json"}), indent=2)


def shown_pairs(pairs: Pairs) -> list[list[str]]:
    return [list(pair) for pair in pairs.keys]


def tensor(array: np.ndarray) -> dict:
    whole = array.dtype == np.int64
    return {"type": "int64" if whole else "float32", "dims": list(array.shape), "data": [int(v) if whole else float(v) for v in array.ravel()]}


def manifest(metrics: list[dict], files: dict[str, str]) -> dict:
    return {
        "id": ID, "version": "1.1.0", "title": "Relations of articles: genes, chemicals, variants, diseases", "task": "relations", "scheme": "biomedical", "architecture": "pair-relations",
        "model": "onnx/model.onnx", "parameters": "relations.json", "labels": {}, "licence": "Apache-2.0 for the package; training data as listed",
        "trainingData": [
            {"name": "BioRED (train, development)", "licence": "NLM, public domain with attribution", "citation": "Luo et al. 2022, Brief Bioinform 23(5)"},
            {"name": "BC5CDR (train, development)", "licence": "NLM, public domain with attribution", "citation": "Li et al. 2016, Database baw068"},
        ],
        "metrics": [{**m, "value": round(m["value"], 4), "low": round(float(m["low"]), 4), "high": round(float(m["high"]), 4)} for m in metrics],
        "intendedUse": "To find what abstracts say of pairs of concepts, each with its sentence, for people who read that sentence. Not evidence by itself.",
        "limits": [
            "Trained on English abstracts; full articles are read in windows of an abstract's size.",
            "Cotreatment, Comparison, Drug_Interaction and Conversion had fewer than 20 examples each and are rarely said.",
            "Types of gene-gene and variant-disease relations are right about half of the time.",
            "It learns what annotators marked, which leaves out background knowledge and general terms.",
        ],
        "recipe": "training/literature/package.py", "created": datetime.date.today().isoformat(), "files": files, "golden": {"file": "golden.json", "tolerance": 0.001},
    }


def card(metrics: list[dict], thresholds: dict[str, float]) -> str:
    rows = "\n".join(f"| {m['dataset']} | {m['measure']} | {m['value']:.3f} ({m['low']:.3f} to {m['high']:.3f}) | {m['split']} |" for m in metrics)
    return f"""# Relations of articles

For each pair of concepts of an abstract: is there one of BioRED's relations, which, and does the chemical induce the disease. Logistic regressions over hashed words and boosted trees over their answers and some 150 counted features (src/main/knowledge/literature/features.ts, which the recipe calls through node). A relation is said when its probability times the root of its likeliest type's reaches {thresholds['related']}, an induced disease from {thresholds['induced']}.

| data | measure | value (95 % by documents) | how |
|---|---|---|---|
{rows}

Made by `{COMMAND}`. Shipped weights were fitted on all documents of train and development; the corpora's test parts were never seen. Attribution: BioRED (Luo et al. 2022) and BC5CDR (Li et al. 2016), National Library of Medicine.
"""


def main() -> None:
    documents = corpora()
    pairs = read(documents)
    corpus = np.array([d.corpus for d in documents])[pairs.document]
    # By the article's number, so that an abstract of both corpora lies in one fold.
    fold = np.array([int(d.id) % FOLDS for d in documents])[pairs.document]
    labels, everything = labels_of(pairs, corpus), np.arange(len(documents))
    scores = cross_validated(pairs, labels, fold)
    thresholds = {
        "related": best_said(pairs, labels, scores),
        "induced": best_threshold(scores["induced"][labels.chemical_disease], labels.induced[labels.chemical_disease]),
    }
    print(thresholds)
    metrics = measured(documents, pairs, labels, scores, thresholds, CROSS, everything)
    held = development()
    unseen = np.array([d.id in held for d in documents])
    model = fit(pairs, labels, ~unseen[pairs.document], fold)
    metrics += measured(documents, pairs, labels, model.scores(pairs, np.arange(len(fold))), thresholds, "BioRED development file, last 150 of BC5CDR's: weights that never saw them, entities given", np.where(unseen)[0])
    write(fit(pairs, labels, np.ones(len(fold), bool), fold), pairs, thresholds, metrics)


if __name__ == "__main__":
    main()
