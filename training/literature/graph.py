"""The ONNX graph of a `pair-relations` model.

in   dense float32 [N, D], rows int64 [N, K] hashed words, padded with 0
out  related float32 [N], induced float32 [N] probabilities; types float32 [N, 8] probabilities given that there is a relation
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from literature.dataset import TYPES
from literature.heads import Model


def floor32(threshold: float) -> float:
    """Largest float32 not above a double: `x <= t` then reads the same for every float32 x."""
    single = np.float32(threshold)
    return float(single if float(single) <= threshold else np.nextafter(single, np.float32(-np.inf)))


def tree_attributes(model: Model) -> dict[str, list]:
    """One TreeEnsembleRegressor: target 0 related, 1 induced, 2.. the types."""
    nodes = {k: [] for k in ("treeids", "nodeids", "featureids", "values", "modes", "truenodeids", "falsenodeids")}
    leaves = {k: [] for k in ("treeids", "nodeids", "ids", "weights")}
    number = 0
    for head, first, width in (("related", 0, 1), ("induced", 1, 1), ("type", 2, len(TYPES))):
        for index, info in enumerate(model.boosters[head].dump_model()["tree_info"]):
            add_tree(info["tree_structure"], number, first + index % width, nodes, leaves)
            number += 1
    return {**{f"nodes_{k}": v for k, v in nodes.items()}, **{f"target_{k}": v for k, v in leaves.items()}}


def add_tree(root: dict, number: int, target: int, nodes: dict[str, list], leaves: dict[str, list]) -> None:
    waiting, count = [(root, 0)], 1
    while waiting:
        node, at = waiting.pop()
        leaf = "leaf_value" in node
        left, right = (0, 0) if leaf else (count, count + 1)
        row = (number, at, 0 if leaf else node["split_feature"], 0.0 if leaf else floor32(node["threshold"]), "LEAF" if leaf else "BRANCH_LEQ", left, right)
        for column, value in zip(nodes.values(), row, strict=True):
            column.append(value)
        if leaf:
            for column, value in zip(leaves.values(), (number, at, target, float(np.float32(node["leaf_value"]))), strict=True):
                column.append(value)
        else:
            waiting += [(node["left_child"], left), (node["right_child"], right)]
            count += 2


def build(model: Model, width: int) -> onnx.ModelProto:
    initial = {
        "words": model.weights.astype(np.float32), "bias": model.bias.astype(np.float32), "axis": np.array([1], np.int64),
        "from": np.array([0], np.int64), "one": np.array([1], np.int64), "two": np.array([2], np.int64), "end": np.array([2 + len(TYPES)], np.int64),
    }
    node = helper.make_node
    nodes = [
        node("Gather", ["words", "rows"], ["looked"], axis=0),
        node("ReduceSum", ["looked", "axis"], ["summed"], keepdims=0),
        node("Add", ["summed", "bias"], ["linear"]),
        node("Concat", ["dense", "linear"], ["features"], axis=1),
        node("TreeEnsembleRegressor", ["features"], ["margins"], domain="ai.onnx.ml", n_targets=2 + len(TYPES), aggregate_function="SUM", post_transform="NONE", **tree_attributes(model)),
        node("Slice", ["margins", "from", "one", "axis"], ["margin_related"]),
        node("Slice", ["margins", "one", "two", "axis"], ["margin_induced"]),
        node("Slice", ["margins", "two", "end", "axis"], ["margin_types"]),
        node("Sigmoid", ["margin_related"], ["related_column"]),
        node("Sigmoid", ["margin_induced"], ["induced_column"]),
        node("Squeeze", ["related_column", "axis"], ["related"]),
        node("Squeeze", ["induced_column", "axis"], ["induced"]),
        node("Softmax", ["margin_types"], ["types"], axis=1),
    ]
    info = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes, "pair-relations",
        [info("dense", TensorProto.FLOAT, ["N", width]), info("rows", TensorProto.INT64, ["N", "K"])],
        [info("related", TensorProto.FLOAT, ["N"]), info("induced", TensorProto.FLOAT, ["N"]), info("types", TensorProto.FLOAT, ["N", len(TYPES)])],
        [numpy_helper.from_array(array, name) for name, array in initial.items()],
    )
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("ai.onnx.ml", 3)], ir_version=8)
    onnx.checker.check_model(built)
    return built
