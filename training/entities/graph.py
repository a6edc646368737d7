"""The trained tagger as an ONNX graph, written node by node: small tables, true sentence lengths, nothing traced.

Inputs:  words int64 [batch, time]; unique int64 [distinct, letters]; spelling int64 [batch, time] into unique;
         features float32 [batch, time, features]; lengths int32 [batch].
Outputs: float32 [batch, time, labels], one a head, named as the head. Past a sentence's length they mean nothing.
Word vectors are int8 with a scale a row, other weights fp16; arithmetic is fp32.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from entities.features import FEATURES, LETTERS

Weights = dict[str, np.ndarray]


class Graph:
    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def add(self, kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def half(self, name: str, value: np.ndarray) -> str:
        """A weight kept in fp16 and used in fp32."""
        return self.add("Cast", [self.constant(f"{name}.half", value.astype(np.float16))], name, to=TensorProto.FLOAT)


def _gates(value: np.ndarray) -> np.ndarray:
    """PyTorch orders gates input, forget, cell, output; ONNX input, output, forget, cell."""
    i, f, c, o = np.split(value, 4)
    return np.concatenate([i, o, f, c])


def _lstm(graph: Graph, weights: Weights, layer: str, value: str, hidden: int) -> str:
    """[time, batch, in] to [time, batch, 2 hidden]."""
    sides = ("", "_reverse")
    w = np.stack([_gates(weights[f"{layer}.weight_ih_l0{side}"]) for side in sides])
    r = np.stack([_gates(weights[f"{layer}.weight_hh_l0{side}"]) for side in sides])
    b = np.stack(
        [np.concatenate([_gates(weights[f"{layer}.bias_{part}_l0{side}"]) for part in ("ih", "hh")]) for side in sides]
    )
    inputs = [value, graph.half(f"{layer}.W", w), graph.half(f"{layer}.R", r), graph.half(f"{layer}.B", b), "lengths"]
    raw = graph.add("LSTM", inputs, f"{layer}.raw", hidden_size=hidden, direction="bidirectional")
    turned = graph.add("Transpose", [raw], f"{layer}.turned", perm=[0, 2, 1, 3])
    return graph.add("Reshape", [turned, "joined"], f"{layer}.out")


def _vectors(graph: Graph, table: np.ndarray) -> str:
    scale = np.abs(table).max(axis=1, keepdims=True).clip(1e-8) / 127
    graph.constant("vectors.int8", np.round(table / scale).astype(np.int8))
    graph.constant("vectors.scale", scale.astype(np.float32))
    raw = graph.add("Gather", ["vectors.int8", "words"], "vectors.raw", axis=0)
    row = graph.add("Cast", [raw], "vectors.row", to=TensorProto.FLOAT)
    size = graph.add("Gather", ["vectors.scale", "words"], "vectors.size", axis=0)
    return graph.add("Mul", [row, size], "vectors.out")


def _spelling(graph: Graph, weights: Weights) -> str:
    table = graph.half("letters", weights["letters.weight"])
    spread = graph.add("Gather", [table, "unique"], "letters.row", axis=0)
    turned = graph.add("Transpose", [spread], "letters.turned", perm=[0, 2, 1])
    parameters = [graph.half("conv.w", weights["convolution.weight"]), graph.half("conv.b", weights["convolution.bias"])]
    raw = graph.add("Conv", [turned, *parameters], "conv.raw", pads=[1, 1])
    live = graph.add("Relu", [raw], "conv.live")
    graph.constant("last.axis", np.array([2], dtype=np.int64))
    best = graph.add("ReduceMax", [live, "last.axis"], "conv.best", keepdims=0)
    return graph.add("Gather", [best, "spelling"], "conv.out", axis=0)


def build(weights: Weights, heads: dict[str, float]) -> onnx.ModelProto:
    """`heads` maps a head to what is added to its label O, to balance precision and recall."""
    graph = Graph()
    hidden = weights["first.weight_hh_l0"].shape[1]
    graph.constant("joined", np.array([0, 0, 2 * hidden], dtype=np.int64))
    row = graph.add("Concat", [_vectors(graph, weights["vectors.weight"]), _spelling(graph, weights), "features"], "row", axis=2)
    value = graph.add("Transpose", [row], "time.first", perm=[1, 0, 2])
    for layer in ("first", "second"):
        value = _lstm(graph, weights, layer, value, hidden)
    outputs = []
    for head, outside in heads.items():
        bias = weights[f"outputs.{head}.bias"].copy()
        bias[0] += outside
        matrix = graph.half(f"{head}.w", weights[f"outputs.{head}.weight"].T)
        scores = graph.add("MatMul", [value, matrix], f"{head}.raw")
        shifted = graph.add("Add", [scores, graph.constant(f"{head}.b", bias)], f"{head}.time.first")
        graph.add("Transpose", [shifted], head, perm=[1, 0, 2])
        outputs.append(helper.make_tensor_value_info(head, TensorProto.FLOAT, ["batch", "time", len(bias)]))
    inputs = [
        helper.make_tensor_value_info("words", TensorProto.INT64, ["batch", "time"]),
        helper.make_tensor_value_info("unique", TensorProto.INT64, ["distinct", LETTERS]),
        helper.make_tensor_value_info("spelling", TensorProto.INT64, ["batch", "time"]),
        helper.make_tensor_value_info("features", TensorProto.FLOAT, ["batch", "time", FEATURES]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
    ]
    made = helper.make_graph(graph.nodes, "word-tagger", inputs, outputs, graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.checker.check_model(model)
    return model
