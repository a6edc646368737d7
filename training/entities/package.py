"""Makes a package of resources/models from a checkpoint, measures it, writes its manifest.

Run from training/: python -m entities.package clinical-entities --checkpoint NAME [--measured NAME] [--outside HEAD=BIAS …]
`--checkpoint` is shipped; when it has seen the held-out documents, `--measured` names the checkpoint of the same
recipe that has not, and metrics and calibration come from that one.
"""

from __future__ import annotations

import argparse
import datetime
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from sklearn.isotonic import IsotonicRegression

from common import MODELS, WORK, sha256, write_json
from entities.card import MODEL_CARDS, card
from entities.corpora import BIOMEDICAL, CLINICAL, CLINICAL_OUTER, maccrobat_documents, pubtator_documents
from entities.features import CHARACTERS, LETTERS
from entities.graph import build
from entities.network import labels, permitted
from entities.predict import Reader
from entities.splits import biomedical_split, maccrobat_split

# How the product reads on: spans below `least` are left out; a name that scores `repeats` is tagged wherever it stands again.
READING = {"biomedical-entities": {"least": 0.35, "repeats": 0.75}, "clinical-entities": {"least": 0.25, "repeats": 0.75}}
HEADS = {"biomedical-entities": {"biomedical": BIOMEDICAL}, "clinical-entities": {"clinical": CLINICAL, "outer": CLINICAL_OUTER}}
COMMAND = "cd training && python -m entities.package {id} --checkpoint {name}"


def assemble(folder: Path, model: str, checkpoint: str, outside: dict[str, float], calibration: dict[str, list[float]]) -> None:
    """All files but manifest and card."""
    weights = {key: value.numpy() for key, value in torch.load(WORK / f"{checkpoint}.pt").items()}
    heads = HEADS[model]
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(build(weights, {head: outside.get(head, 0.0) for head in heads}), folder / "onnx" / "model.onnx")
    shutil.copy(WORK / "vocabulary.txt", folder / "vocabulary.txt")
    shutil.copy(WORK / "gazetteer.bin", folder / "gazetteer.bin")
    chains = []
    for head, kinds in heads.items():
        table = weights[f"crfs.{head}.weights"] + permitted(labels(kinds)).numpy()
        chains.append({"output": head, "labels": labels(kinds), "transitions": np.round(table.astype(float), 5).tolist()})
    parameters = {"characters": CHARACTERS, "letters": LETTERS, "gazetteer": "gazetteer.bin", "heads": chains, "calibration": calibration, **READING[model]}
    write_json(folder / "tagger.json", parameters)


Documents = dict[str, list[tuple[str, set[tuple[int, int, str]], set[str]]]]


def held_documents(model: str) -> Documents:
    """For each data set the held-out texts with their gold spans (all of them, nested ones too) and annotated types."""
    if model == "clinical-entities":
        keys = {row.document for row in maccrobat_split()[1]}
        kinds = {*CLINICAL, *CLINICAL_OUTER}
        return {"MACCROBAT": [(text, set(spans), kinds) for key, text, spans in maccrobat_documents() if key in keys]}
    held = {(row.source, row.document) for row in biomedical_split()[1]}
    found: Documents = {}
    for name, file, title, kinds in (
        ("bc5cdr", "dev.pubtator", "BC5CDR", {"disease", "chemical"}),
        ("biored", "train.pubtator", "BioRED", {"disease", "chemical", "gene", "species", "variant", "cell_line"}),
    ):
        found[title] = [(text, set(spans), kinds) for key, text, spans in pubtator_documents(name, file) if (name, key) in held]
    for title, source, kinds in (("NCBI-disease", "ncbi-disease", {"disease"}), ("BC2GM", "bc2gm", {"gene"}), ("BioNLP13CG", "bionlp13cg", {"gene", "chemical", "species"})):
        found[title] = table_documents(source, kinds)
    return found


def table_documents(source: str, kinds: set[str]) -> list[tuple[str, set[tuple[int, int, str]], set[str]]]:
    """Corpora that come as tables of sentences, ten of them joined to a document."""
    blocks: dict[str, tuple[str, set[tuple[int, int, str]]]] = {}
    for row in biomedical_split()[1]:
        if row.source != source:
            continue
        text, spans = blocks.get(row.document, ("", set()))
        starts = []
        for token in row.tokens:
            text += " " if text and token not in ".,)" and not text.endswith("(") else ""
            starts.append((len(text), len(text) + len(token)))
            text += token
        blocks[row.document] = (text, spans | {(starts[a][0], starts[b - 1][1], kind) for a, b, kind in row.spans})
    return [(text, spans, kinds) for text, spans in blocks.values()]


def counts(reader: Reader, documents: Documents) -> dict[str, list[dict[str, tuple[int, int, int]]]]:
    """Right, said and gold a type for every document."""
    found = {}
    for title, own in documents.items():
        found[title] = []
        for text, gold, kinds in own:
            said = {span[:3] for span in reader.tag(text) if span[2] in kinds}
            rows = {}
            for kind in kinds:
                a, b = {s for s in said if s[2] == kind}, {s for s in gold if s[2] == kind}
                rows[kind] = (len(a & b), len(a), len(b))
            found[title].append(rows)
    return found


def f1(rows: list[tuple[int, int, int]]) -> float:
    right, said, gold = (sum(column) for column in zip(*rows))
    return 2 * right / max(1, said + gold)


def metrics(model: str, name: str, found: dict[str, list[dict[str, tuple[int, int, int]]]]) -> list[dict[str, object]]:
    chance = np.random.default_rng(7)
    made = []
    for title, documents in found.items():
        for kind in [None, *sorted(documents[0])]:
            rows = [tuple(np.sum(list(row.values()), axis=0)) if kind is None else row[kind] for row in documents]
            gold = sum(row[2] for row in rows)
            if gold == 0:
                continue
            again = [f1([rows[at] for at in chance.integers(0, len(rows), len(rows))]) for _ in range(200)]
            low, high = np.quantile(again, [0.025, 0.975])
            made.append({
                "dataset": title, "split": f"{len(rows)} held-out documents, unseen by the measured weights",
                "measure": "strict span and type F1" + (", all types" if kind is None else f", {kind}"),
                "value": round(f1(rows), 4), "low": round(float(low), 4), "high": round(float(high), 4),
                "n": int(gold), "command": COMMAND.format(id=model, name=name),
            })  # fmt: skip
    return made


def scored(reader: Reader, documents: Documents) -> list[list[tuple[float, float]]]:
    """For each document the chain's probability of every span and whether the span was right."""
    found = []
    for own in documents.values():
        for text, gold, kinds in own:
            said = reader.tag(text, document=False)
            found.append([(score, float((start, end, kind) in gold)) for start, end, kind, score in said if kind in kinds])
    return found


def isotonic(pairs: list[tuple[float, float]]) -> dict[str, list[float]]:
    """Rising map from the chain's probability to the share that was right."""
    raw, right = zip(*pairs)
    fitted = IsotonicRegression(y_min=0.02, y_max=0.99, out_of_bounds="clip").fit(raw, right)
    knots = np.linspace(0, 1, 21)
    return {"from": np.round(knots, 3).tolist(), "to": np.round(fitted.predict(knots), 4).tolist()}


def error(pairs: list[tuple[float, float]]) -> float:
    """Expected calibration error over ten bins of equal width."""
    score, right = np.array(pairs).T
    bins = np.minimum((score * 10).astype(int), 9)
    return float(sum(abs((score - right)[bins == at].sum()) for at in range(10)) / len(score))


def calibrate(reader: Reader, documents: Documents, command: str) -> tuple[dict[str, list[float]], list[dict[str, object]]]:
    """The map fitted on all held-out documents; its error on each half of them when fitted on the other."""
    found = scored(reader, documents)
    halves = [[pair for own in found[at::2] for pair in own] for at in (0, 1)]
    mapped = []
    for own, other in (halves, halves[::-1]):
        knots = isotonic(other)
        mapped += [(float(np.interp(score, knots["from"], knots["to"])), right) for score, right in own]
    raw = [pair for half in halves for pair in half]
    split = f"{len(found)} held-out documents, each half mapped by what was fitted on the other"
    figures = [
        {"dataset": "all held out", "split": split, "measure": f"expected calibration error of a span's score, {name}", "value": round(error(pairs), 4), "n": len(pairs), "command": command}
        for name, pairs in (("as shown", mapped), ("of the bare chain", raw))
    ]  # fmt: skip
    return isotonic(raw), figures


def golden(reader: Reader, path: Path) -> None:
    """One sentence that we wrote, as tensors in and out."""
    sentence = "Blood pressure was 150/90 mmHg ; she took metformin 500 mg twice daily for type 2 diabetes and BRCA1 was normal ."
    feeds = reader.feeds(sentence.split(" "))
    names = [head.output for head in reader.heads]
    outputs = dict(zip(names, reader.session.run(names, feeds)))

    def tensor(value: np.ndarray) -> dict[str, object]:
        return {"type": str(value.dtype), "dims": list(value.shape), "data": [round(float(v), 5) if value.dtype == np.float32 else int(v) for v in value.ravel()]}

    write_json(path, {part: {key: tensor(v) for key, v in own.items()} for part, own in (("inputs", feeds), ("outputs", outputs))})


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("id", choices=list(HEADS))
    ask.add_argument("--checkpoint", required=True)
    ask.add_argument("--measured")
    ask.add_argument("--version", default="1.1.0")
    ask.add_argument("--to", type=Path, default=MODELS, help="where the package's folder is made")
    ask.add_argument("--outside", nargs="*", default=[])
    args = ask.parse_args()
    outside = {key: float(value) for key, value in (pair.split("=") for pair in args.outside)}
    measured = args.measured or args.checkpoint
    documents = held_documents(args.id)
    with tempfile.TemporaryDirectory() as place:
        assemble(Path(place), args.id, measured, outside, {"from": [0.0, 1.0], "to": [0.0, 1.0]})
        calibration, errors = calibrate(Reader(Path(place)), documents, COMMAND.format(id=args.id, name=measured))
        assemble(Path(place), args.id, measured, outside, calibration)
        figures = metrics(args.id, measured, counts(Reader(Path(place)), documents)) + errors
    folder = args.to / args.id
    assemble(folder, args.id, args.checkpoint, outside, calibration)
    golden(Reader(folder), folder / "golden.json")
    about = MODEL_CARDS[args.id]
    (folder / "README.md").write_text(card(args.id, args.version, about, figures, measured != args.checkpoint, READING[args.id]), encoding="utf-8")
    files = {str(file.relative_to(folder)): sha256(file) for file in sorted(folder.rglob("*")) if file.is_file() and file.name != "auscult.json"}
    manifest = {
        "id": args.id, "version": args.version, **about["manifest"],
        "task": "entities", "architecture": "word-tagger", "model": "onnx/model.onnx",
        "tokenizer": {"kind": "word-char", "file": "vocabulary.txt", "lowercase": True},
        "labels": {kind: kind for kinds in HEADS[args.id].values() for kind in kinds}, "parameters": "tagger.json",
        "metrics": figures, "recipe": "training/README.md",
        "created": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "files": files, "golden": {"file": "golden.json", "tolerance": 0.02},
    }  # fmt: skip
    write_json(folder / "auscult.json", manifest, indent=2)
    for figure in figures:
        print(figure["dataset"], figure["measure"], figure["value"], f"{figure.get('low', '')}-{figure.get('high', '')}", figure["n"])


if __name__ == "__main__":
    main()
