"""Writes a model package: graph, parameters, trees, golden, parity cases, manifest with the sha256 of every file."""
import hashlib
import json
from pathlib import Path

import numpy as np
import onnxruntime

import graph
import trees
from additive import term_values
from columns import design
from nested import NEVER

ROOT = Path(__file__).resolve().parents[2]


def rounded(value, digits=9):
    """Numbers with 9 significant digits: enough for float32, and small files."""
    if isinstance(value, dict):
        return {k: rounded(v, digits) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v, digits) for v in value]
    if isinstance(value, (float, np.floating)):
        return float(f"{value:.{digits}g}")
    if isinstance(value, np.integer):
        return int(value)
    return value


def compact_trees(trees_of_head):
    """Trees as parallel arrays end to end; `starts` gives each tree's first node, children count from there."""
    starts, feature, threshold, missing_left, left, right, value, cover = [], [], [], [], [], [], [], []
    for nodes in trees_of_head:
        starts.append(len(feature))
        for n in nodes:
            for array, item in zip((feature, threshold, missing_left, left, right, value, cover), n):
                array.append(item)
    return {"starts": starts, "feature": feature, "threshold": threshold, "missingLeft": missing_left, "left": left, "right": right, "value": value, "cover": cover}


def run(session, X):
    present = ~np.isnan(X)
    return session.run(["margins", "spread"], {"features": np.where(present, X, 0).astype(np.float32), "present": present})


def write(folder, manifest, parameters, model, X, parity, card, check=2e-3):
    """Writes resources/models/<folder>; fails when ONNX Runtime and Python differ. `parity`: records made up for tests."""
    out = ROOT / "resources" / "models" / folder
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    (out / "onnx" / "model.onnx").write_bytes(graph.build(parameters["columns"], model).SerializeToString())
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(out / "onnx" / "model.onnx"), options, providers=["CPUExecutionProvider"])
    terms, sample = model.plan.terms, X[:500]
    margins, spread = run(session, sample)
    V = term_values(terms, sample)
    assert np.abs(margins - model.margins(sample, V)).max() < check, "ONNX margins differ from Python"
    assert np.abs(spread - model.spread(sample, V)).max() < check, "ONNX spread differs from Python"
    means, shown = term_values(terms, X).mean(0), parameters["primary"]
    assert model.steps[shown] == (None, shown, NEVER), "contributions are exact for a head that stands on its own link"
    coef = np.stack([b.coef for b in model.bases], 1) @ model.mix[:, shown]
    tree_list = graph.head_trees(model, shown)
    constant = model.bias[shown] + np.array([b.intercept for b in model.bases]) @ model.mix[:, shown]
    parameters = {
        **parameters,
        "terms": [[t["column"], t["kind"], t["knot"], t["low"], t["high"], t["gate"]] for t in terms],
        "termMeans": list(means),
        "coefficients": list(coef),
        "base": float(constant + means @ coef + sum(trees.expected(t) for t in tree_list)),
    }
    dump(out / "parameters.json", rounded(parameters))
    dump(out / "trees.json", rounded(compact_trees(tree_list)))
    cases = design(parameters, parity)
    p_margins, p_spread = run(session, cases)
    effects = contributions(model, shown, cases, coef, means)
    dump(out / "parity.json", [
        {"record": r, "columns": [None if np.isnan(v) else float(v) for v in c], "margins": m.tolist(), "spread": s.tolist(), "effects": e}
        for r, c, m, s, e in zip(parity, cases, p_margins, p_spread, rounded(effects.tolist(), 6))
    ])
    dump(out / "golden.json", {
        "inputs": {"features": tensor("float32", np.nan_to_num(cases)), "present": tensor("bool", ~np.isnan(cases))},
        "outputs": {"margins": tensor("float32", p_margins), "spread": tensor("float32", p_spread)},
    })
    (out / "README.md").write_text(card)
    files = {str(f.relative_to(out)): hashlib.sha256(f.read_bytes()).hexdigest() for f in sorted(out.rglob("*")) if f.is_file() and f.name != "auscult.json"}
    manifest = {
        "id": folder, "task": "risk", "scheme": "clinical", "architecture": "tabular-risk", "model": "onnx/model.onnx",
        "parameters": "parameters.json", "labels": {}, **manifest,
        "files": files, "golden": {"file": "golden.json", "tolerance": 0.001},
    }
    (out / "auscult.json").write_text(json.dumps(rounded(manifest, 5), indent=2) + "\n")
    print(f"{folder}: {sum(f.stat().st_size for f in out.rglob('*') if f.is_file()) / 1e6:.2f} MB")


def contributions(model, head, X, coef, means):
    """N x D: what each column adds to the head's log-odds (LightGBM's own Shapley values for the trees)."""
    out = np.zeros(X.shape)
    values = (term_values(model.plan.terms, X) - means) * coef
    for j, term in enumerate(model.plan.terms):
        out[:, term["column"]] += values[:, j]
    for k, base in enumerate(model.bases):
        columns = list(range(X.shape[1])) if base.columns is None else base.columns
        for booster in base.boosters:
            out[:, columns] += model.mix[k, head] * base.weight * booster.predict(X[:, columns], pred_contrib=True)[:, :-1]
    return out


def tensor(kind, array):
    return {"type": kind, "dims": list(array.shape), "data": [float(v) if kind == "float32" else int(v) for v in array.ravel()]}


def text_of(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False) + "\n"


def dump(path, value):
    path.write_text(text_of(value))
