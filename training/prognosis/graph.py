"""The ONNX graph of a `tabular-risk` model.

in   features float32 [N, D], present bool [N, D] (false: missing)
out  margins float32 [N, H] calibrated log-odds, spread float32 [N, H] standard deviation over bootstrap refits, log-odds
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import nested
import trees

BIG = np.float32(3e38)


def build(columns, model):
    """`model`: a fitted blend.Model with members and factors."""
    terms, (K, L), B = model.plan.terms, model.mix.shape, len(model.members)
    initial, nodes = {}, []

    def const(name, array, dtype=np.float32):
        initial[name] = np.asarray(array, dtype=dtype)
        return name

    def node(op, inputs, output, domain="", **attributes):
        nodes.append(helper.make_node(op, inputs, [output], domain=domain, **attributes))
        return output

    v = term_nodes(node, const, terms, len(columns))
    linear = node("MatMul", [v, const("coef", np.stack([b.coef for b in model.bases], 1) @ model.mix)], "linear")
    bias = model.bias + np.array([b.intercept for b in model.bases]) @ model.mix
    links = node("Add", [linear, const("bias", bias)], "additive")
    attributes = trees.onnx_attributes([base_trees(b) for b in model.bases])
    if attributes["nodes_treeids"]:
        x = node("Where", ["present", "features", const("nan", np.float32("nan"))], "x")
        fixed = {"n_targets": K, "aggregate_function": "SUM", "post_transform": "NONE"}
        boosted = node("TreeEnsembleRegressor", [x], "boosted", "ai.onnx.ml", **fixed, **attributes)
        links = node("Add", [links, node("MatMul", [boosted, const("mix", model.mix)], "mixed")], "sum")
    # the members' steps, links x members in one product, from their middle
    C = np.stack([c for _, c in model.members], 2).reshape(len(terms), L * B)
    A = np.stack([a for a, _ in model.members], 1).reshape(L * B)
    m = node("Add", [node("MatMul", [v, const("member_coef", C)], "m0"), const("member_bias", A)], "m1")
    m = node("Reshape", [m, const("member_shape", [-1, L, B], np.int64)], "m2")
    m = node("Sub", [m, node("ReduceMean", [m, const("last", [2], np.int64)], "m_mean", keepdims=1)], "m_step")
    if model.steps == nested.alone(L):
        node("Identity", [links], "margins")
    else:
        one = node("Unsqueeze", [links, "last"], "links_1")
        node("Squeeze", [compose_nodes(node, const, one, model.steps, "p"), "last"], "margins")
        m = compose_nodes(node, const, node("Add", [one, m], "m_links"), model.steps, "m")
    # then their standard deviation
    d = node("Sub", [m, node("ReduceMean", [m, "last"], "d_mean", keepdims=1)], "d")
    variance = node("ReduceMean", [node("Mul", [d, d], "dd"), "last"], "variance", keepdims=0)
    node("Mul", [node("Sqrt", [variance], "sd"), const("factor", model.factors)], "spread")
    info, D = helper.make_tensor_value_info, len(columns)
    graph = helper.make_graph(
        nodes,
        "tabular-risk",
        [info("features", TensorProto.FLOAT, ["N", D]), info("present", TensorProto.BOOL, ["N", D])],
        [info("margins", TensorProto.FLOAT, ["N", len(model.steps)]), info("spread", TensorProto.FLOAT, ["N", len(model.steps)])],
        [numpy_helper.from_array(a, n) for n, a in initial.items()],
    )
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("ai.onnx.ml", 3)], ir_version=8)
    onnx.checker.check_model(built)
    return built


def compose_nodes(node, const, z, steps, prefix):
    """Links [N, L, B] to heads [N, H, B], log-odds: nested.compose node by node."""
    yes, no, made = {}, {}, {}
    zero, one, least = const("zero", np.float32(0)), const("one", np.float32(1)), const("least", np.float32(1e-9))

    def chance(link):
        if link in (nested.NEVER, nested.ALWAYS):
            return (zero, one) if link == nested.NEVER else (one, zero)
        if link not in made:
            name = f"{prefix}_link{link}"
            at = node("Gather", [z, const(f"link{link}", [link], np.int64)], name, axis=1)
            made[link] = node("Sigmoid", [at], f"{name}_yes"), node("Sigmoid", [node("Neg", [at], f"{name}_neg")], f"{name}_no")
        return made[link]

    for head in nested.in_order(steps):
        parent, inside, outside = steps[head]
        name = f"{prefix}_head{head}"
        if parent is None:
            yes[head], no[head] = chance(inside)
            continue
        part = lambda way: node("Add", [node("Mul", [yes[parent], chance(inside)[way]], f"{name}_in{way}"), node("Mul", [no[parent], chance(outside)[way]], f"{name}_out{way}")], f"{name}_{way}")
        yes[head], no[head] = part(0), part(1)
    log = lambda tensor: node("Log", [node("Max", [tensor, least], f"{tensor}_kept")], f"{tensor}_log")
    heads = [node("Sub", [log(yes[h]), log(no[h])], f"{prefix}_head{h}_odds") for h in range(len(steps))]
    return node("Concat", heads, f"{prefix}_heads", axis=1)


def term_nodes(node, const, terms, width):
    """N x L values of the additive terms (see additive.py)."""
    one, zero = const("one", np.float32(1)), const("zero", np.float32(0))
    filled = node("Where", ["present", "features", zero], "filled")
    col = const("term_column", [t["column"] for t in terms], np.int64)
    v = node("Gather", [filled, col], "t_value", axis=1)
    p = node("Gather", ["present", col], "t_present", axis=1)
    v = node("Max", [v, const("term_low", [t["low"] for t in terms])], "t_raised")
    v = node("Min", [v, const("term_high", [t["high"] for t in terms])], "t_clipped")
    v = node("Sub", [v, const("term_knot", [t["knot"] for t in terms])], "t_centred")
    v = node("Max", [v, const("term_floor", [0 if t["kind"] == "hinge" else -BIG for t in terms])], "t_folded")
    marks = const("term_marks_missing", [t["kind"] == "missing" for t in terms], bool)
    known = node("And", [p, node("Not", [marks], "t_not_mark")], "t_known")
    v = node("Where", [known, v, zero], "t_known_value")
    v = node("Where", [node("And", [node("Not", [p], "t_absent"), marks], "t_mark"), one, v], "t_marked")
    # a column of ones stands behind the others, for terms without a gate
    first = node("Gather", ["present", const("first", [0], np.int64)], "any_column", axis=1)
    gates = node("Concat", [filled, node("Where", [first, one, one], "ones")], "gates", axis=1)
    gate = const("term_gate", [t["gate"] if t["gate"] >= 0 else width for t in terms], np.int64)
    return node("Mul", [v, node("Gather", [gates, gate], "t_gate", axis=1)], "t_terms")


def base_trees(base, factor=1.0):
    """All trees of a base fit, features numbered as the model's columns, leaves times `factor`."""
    out = []
    for booster in base.boosters:
        for tree in trees.table(booster, base.weight * factor):
            if base.columns is not None:
                tree = [[base.columns[n[0]] if n[0] >= 0 else -1, *n[1:]] for n in tree]
            out.append(tree)
    return out


def head_trees(model, head):
    """Trees whose sum is one head's boosted part."""
    return [t for k, base in enumerate(model.bases) for t in base_trees(base, float(model.mix[k, head]))]
