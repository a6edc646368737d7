"""Makes resources/models/sentences: int8 embedding, two dense layers, as ONNX, measured from the file on foci it never saw.

Run: python -m ask.encoder.package   (after ask.encoder.train)
"""

from __future__ import annotations

import datetime
import json

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from ask.encoder.network import SIZE, Encoder, Rows
from ask.encoder.pairs import OUT
from common import MODELS, sha256, write_json

ID = "sentences"
COMMAND = "cd training && python -m ask.encoder.package"
# Our own words, for the golden tensors.
EXAMPLE = ["treatment gout", "allopurinol lower uric acid attack", "valtorimin"]


def build(state: dict[str, torch.Tensor]) -> onnx.ModelProto:
    table = state["table.weight"].numpy()
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    scale[scale == 0] = 1
    initial = {
        "table": np.round(table / scale).astype(np.int8), "scale": scale.astype(np.float32),
        "up": state["up.weight"].numpy().T.copy(), "up_bias": state["up.bias"].numpy(), "down": state["down.weight"].numpy().T.copy(),
        "terms": np.array([1], np.int64), "last": np.array([2], np.int64), "tiny": np.array([1e-9], np.float32),
    }
    node = helper.make_node
    nodes = [
        node("Gather", ["table", "rows"], ["looked"], axis=0),
        node("Cast", ["looked"], ["numbers"], to=TensorProto.FLOAT),
        node("Gather", ["scale", "rows"], ["scales"], axis=0),
        node("Unsqueeze", ["weights", "last"], ["weighed"]),
        node("Mul", ["scales", "weighed"], ["factors"]),
        node("Mul", ["numbers", "factors"], ["parts"]),
        node("ReduceSum", ["parts", "terms"], ["summed"], keepdims=0),
        node("ReduceL2", ["summed", "terms"], ["length"], keepdims=1),
        node("Add", ["length", "tiny"], ["some"]),
        node("Div", ["summed", "some"], ["unit"]),
        node("MatMul", ["unit", "up"], ["raised"]),
        node("Add", ["raised", "up_bias"], ["shifted"]),
        node("Relu", ["shifted"], ["hidden"]),
        node("MatMul", ["hidden", "down"], ["lowered"]),
        node("Add", ["unit", "lowered"], ["moved"]),
        node("ReduceL2", ["moved", "terms"], ["extent"], keepdims=1),
        node("Add", ["extent", "tiny"], ["more"]),
        node("Div", ["moved", "more"], ["vectors"]),
    ]
    info = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes, ID, [info("rows", TensorProto.INT64, ["N", "T"]), info("weights", TensorProto.FLOAT, ["N", "T"])],
        [info("vectors", TensorProto.FLOAT, ["N", SIZE])], [numpy_helper.from_array(array, name) for name, array in initial.items()],
    )
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)
    onnx.checker.check_model(built)
    return built


def feeds(rows: Rows, texts: list[list[str]]) -> dict[str, np.ndarray]:
    read = [rows.rows(text) for text in texts]
    width = max(len(one) for one, _ in read)
    out = {"rows": np.zeros((len(read), width), np.int64), "weights": np.zeros((len(read), width), np.float32)}
    for at, (some, weights) in enumerate(read):
        out["rows"][at, : len(some)], out["weights"][at, : len(some)] = some, weights
    return out


def top5(session: onnxruntime.InferenceSession, rows: Rows, some: list[dict], library: list[dict], titles: bool) -> float:
    def encode(texts: list[list[str]]) -> np.ndarray:
        return np.vstack([np.round(session.run(None, feeds(rows, texts[at : at + 256]))[0] * 127) for at in range(0, len(texts), 256)])

    answers = encode([(row["focus"].split() if titles else []) + row["answer"].split() for row in library])
    similar = encode([row["question"].split() for row in some]) @ answers.T
    place = {row["id"]: at for at, row in enumerate(library)}
    own = similar[np.arange(len(some)), [place[row["id"]] for row in some]]
    return float(((similar > own[:, None]).sum(1) < 5).mean())


def main() -> None:
    found = json.loads((OUT / "pairs.json").read_text(encoding="utf-8"))
    words = (OUT / "words.txt").read_text(encoding="utf-8").split("\n")
    network = Encoder(np.zeros((len(words), SIZE), np.float32))
    network.load_state_dict(torch.load(OUT / "encoder.pt"))
    folder = MODELS / ID
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(build(network.state_dict()), folder / "onnx" / "model.onnx")
    (folder / "words.txt").write_text("\n".join(words), encoding="utf-8")
    session, rows = onnxruntime.InferenceSession(folder / "onnx" / "model.onnx"), Rows(words)
    given = feeds(rows, [text.split() for text in EXAMPLE])
    tensor = lambda array: {"type": str(array.dtype), "dims": list(array.shape), "data": [float(f"{v:.7g}") if array.dtype == np.float32 else int(v) for v in array.ravel()]}
    write_json(folder / "golden.json", {"inputs": {k: tensor(v) for k, v in given.items()}, "outputs": {"vectors": tensor(session.run(None, given)[0])}})
    library = found["train"] + found["choose"] + found["measure"]
    metrics = [
        {"dataset": "MedQuAD", "split": f"{len(found['measure'])} questions of 466 pages kept apart by focus, all {len(library)} answers as library", "measure": f"right answer in the top 5, vectors alone, {name}", "value": round(top5(session, rows, found["measure"], library, titles), 4), "n": len(found["measure"]), "command": COMMAND}
        for name, titles in (("titles", True), ("no titles", False))
    ]
    for one in metrics:
        print(one["measure"], one["value"])
    (folder / "README.md").write_text(card(metrics), encoding="utf-8")
    names = ["onnx/model.onnx", "words.txt", "golden.json", "README.md"]
    write_json(folder / "auscult.json", {
        "id": ID, "version": "1.0.0", "title": "Sentence encoder for library passages and questions", "task": "sentences", "architecture": "term-encoder",
        "model": "onnx/model.onnx", "parameters": "words.txt", "licence": "Apache-2.0",
        "trainingData": [
            {"name": "MedQuAD, four fifths of the foci", "licence": "CC BY 4.0", "citation": "Ben Abacha and Demner-Fushman 2019"},
            {"name": "Open texts (trial reports, notes, case reports, criteria, dialogues)", "licence": "per document"},
            {"name": "Names of Disease Ontology, Human Phenotype Ontology and DrugBank vocabulary", "licence": "CC0; HPO licence"},
            {"name": "Lay words, written by us", "licence": "Apache-2.0"},
        ],
        "metrics": metrics, "intendedUse": "Finding the passages of a library that are about a question, beside full-text search.",
        "limits": ["English only.", "Reads words without their order.", "Nearness is not an answer: the sentences decide."],
        "recipe": "training/ask/encoder", "created": datetime.date.today().isoformat(),
        "files": {name: sha256(folder / name) for name in names}, "golden": {"file": "golden.json", "tolerance": 0.001},
    }, indent=2)


def card(metrics: list[dict]) -> str:
    lines = "\n".join(f"- {one['measure']}: {one['value']} ({one['split']})" for one in metrics)
    return f"""# Sentence encoder

Vectors of 128 numbers for passages and questions. Each term's vector (32,000 terms; others by 8,192 hashed n-grams) is weighed and
summed, goes through one residual layer and is brought to length one. Trained by contrast on questions and answers, titles and
paragraphs, names and synonyms; the recipe is in training/ask/encoder. Embeddings are 8-bit.

## Measured
{lines}

The library's own ranking uses it beside BM25; see training/README.md for both together. `{COMMAND}`

## Limits
English. Word order is not read. A passage is read up to 220 terms; longer ones should be cut before.
"""


if __name__ == "__main__":
    main()
