"""A shipped package's weights as a checkpoint, to train on from them: python -m entities.unpack biomedical-entities --name biomedical

Word vectors come back from int8 and the rest from fp16, so they differ from the original checkpoint by that rounding.
"""

from __future__ import annotations

import argparse
import json

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from common import MODELS, WORK


def _gates(value: np.ndarray) -> np.ndarray:
    """ONNX orders gates input, output, forget, cell; PyTorch input, forget, cell, output."""
    i, o, f, c = np.split(value, 4)
    return np.concatenate([i, f, c, o])


def unpack(model: str) -> dict[str, torch.Tensor]:
    folder = MODELS / model
    graph = onnx.load(folder / "onnx" / "model.onnx").graph
    tables = {item.name: numpy_helper.to_array(item).astype(np.float32) for item in graph.initializer}
    found = {
        "vectors.weight": tables["vectors.int8"] * tables["vectors.scale"],
        "letters.weight": tables["letters.half"],
        "convolution.weight": tables["conv.w.half"],
        "convolution.bias": tables["conv.b.half"],
    }
    for layer in ("first", "second"):
        w, r, b = (tables[f"{layer}.{part}.half"] for part in "WRB")
        for at, side in enumerate(("", "_reverse")):
            found[f"{layer}.weight_ih_l0{side}"] = _gates(w[at])
            found[f"{layer}.weight_hh_l0{side}"] = _gates(r[at])
            half = b.shape[1] // 2
            found[f"{layer}.bias_ih_l0{side}"] = _gates(b[at, :half])
            found[f"{layer}.bias_hh_l0{side}"] = _gates(b[at, half:])
    for head in json.loads((folder / "tagger.json").read_text(encoding="utf-8"))["heads"]:
        name = head["output"]
        found[f"outputs.{name}.weight"] = tables[f"{name}.w.half"].T
        found[f"outputs.{name}.bias"] = tables[f"{name}.b"]
        # What the rules forbid is added to the chain again on use; here it must not be.
        found[f"crfs.{name}.weights"] = np.maximum(np.array(head["transitions"], dtype=np.float32), -100)
    return {key: torch.from_numpy(np.ascontiguousarray(value)) for key, value in found.items()}


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("model")
    ask.add_argument("--name", required=True)
    args = ask.parse_args()
    torch.save(unpack(args.model), WORK / f"{args.name}.pt")


if __name__ == "__main__":
    main()
