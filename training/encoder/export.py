"""A fine-tuned encoder as a `bert-tagger` package: ONNX, int8, vocab.txt, manifest with figures from raw text.

Run from training/: python -m encoder.export --name encoder-entities --head biomedical --to ../.data/work/packages
The folder can be added on the Models screen or measured with `npm run evaluate`. Nothing is shipped from here while the word tagger is better.
"""

from __future__ import annotations

import argparse
import datetime
import shutil
import warnings
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from common import WORK, sha256, write_json
from encoder.network import Classifier, Encoder
from encoder.pretrain import vocabulary
from entities.card import MODEL_CARDS


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--name", default="encoder-entities")
    ask.add_argument("--head", choices=["biomedical", "clinical"], default="biomedical")
    ask.add_argument("--to", type=Path, default=WORK / "packages")
    args = ask.parse_args()
    kept = torch.load(WORK / f"{args.name}.pt", weights_only=False)
    shape, names = kept["shape"], kept["names"][args.head]
    encoder, head = Encoder(shape), nn.Linear(shape.width, len(names))
    encoder.load_state_dict({key[len("encoder.") :]: value for key, value in kept["weights"].items() if key.startswith("encoder.")})
    head.load_state_dict({part: kept["weights"][f"outputs.{args.head}.{part}"] for part in ("weight", "bias")})
    folder = args.to / args.name
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    inputs = ["input_ids", "attention_mask", "token_type_ids"]
    whole = WORK / f"{args.name}-fp32.onnx"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Classifier(encoder, head).eval(), tuple(torch.ones(2, 9, dtype=torch.int64) for _ in inputs), str(whole), input_names=inputs, output_names=["logits"],
            dynamic_axes={name: {0: "batch", 1: "time"} for name in [*inputs, "logits"]}, dynamo=False, opset_version=17,
        )  # fmt: skip
    quantize_dynamic(whole, folder / "onnx" / "model.onnx", weight_type=QuantType.QInt8)
    shutil.copy(WORK / "encoder-vocabulary" / "vocab.txt", folder / "vocab.txt")
    write_json(folder / "config.json", {"model_type": "bert", "id2label": {str(at): name for at, name in enumerate(names)}})
    ids = np.array([vocabulary(0).encode("Warfarin was stopped because of haemorrhage .").ids], dtype=np.int64)
    feeds = dict(zip(inputs, (ids, np.ones_like(ids), np.zeros_like(ids))))
    session = onnxruntime.InferenceSession(folder / "onnx" / "model.onnx", providers=["CPUExecutionProvider"])
    (logits,) = session.run(["logits"], feeds)

    def tensor(value: np.ndarray) -> dict[str, object]:
        return {"type": str(value.dtype), "dims": list(value.shape), "data": [round(float(v), 4) if value.dtype == np.float32 else int(v) for v in value.ravel()]}

    write_json(folder / "golden.json", {"inputs": {key: tensor(value) for key, value in feeds.items()}, "outputs": {"logits": tensor(logits)}})
    about = MODEL_CARDS[f"{args.head}-entities"]["manifest"]
    write_json(folder / "auscult.json", {
        "id": args.name, "version": "0.1.0", **about, "title": "Pre-trained encoder", "task": "entities", "architecture": "bert-tagger",
        "model": "onnx/model.onnx", "tokenizer": {"kind": "wordpiece-vocab", "file": "vocab.txt", "lowercase": True},
        "labels": {name[2:]: name[2:] for name in names if name != "O"}, "metrics": [], "recipe": "training/README.md",
        "created": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "files": {str(file.relative_to(folder)): sha256(file) for file in sorted(folder.rglob("*")) if file.is_file() and file.name != "auscult.json"},
        "golden": {"file": "golden.json", "tolerance": 0.2},
    }, indent=2)  # fmt: skip
    print(folder, f"{(folder / 'onnx' / 'model.onnx').stat().st_size / 1e6:.1f} MB int8, {whole.stat().st_size / 1e6:.1f} MB fp32")


if __name__ == "__main__":
    main()
