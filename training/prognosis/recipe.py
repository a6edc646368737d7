"""What the recipes share: owners of columns, the description of the cohort, measured figures, distance."""
import numpy as np
from sklearn.tree import DecisionTreeRegressor

import measures
from columns import interpolate, read_input


def with_owners(inputs, columns):
    """Adds to each column the inputs that its effect is shown under (ratio columns: both, half each)."""
    names, owners = {i["name"] for i in inputs}, {}
    for column in columns:
        if column["op"] == "series":
            found = [column["owner"]] if "owner" in column else [column["names"][0]]
        else:
            of = list(column["terms"]) if column["op"] == "weighted" else column["of"]
            found = []
            for name in [of] if isinstance(of, str) else of:
                found += [name] if name in names else owners[name]
        owners[column["name"]] = column["owners"] = list(dict.fromkeys(found))
    return columns


def distance(X, columns, names):
    """Robust position of the cohort: z = (x - median) / scale, d = root mean square of z over what is known."""
    at = [names.index(c) for c in columns]
    x = X[:, at].astype(float)
    median = np.nanmedian(x, 0)
    scale = np.maximum(np.nanquantile(x, 0.95, axis=0) - np.nanquantile(x, 0.05, axis=0), 1e-6) / 3.29
    z = np.clip((x - median) / scale, -8, 8)
    d = np.sqrt(np.nanmean(z**2, axis=1))
    known = (~np.isnan(x)).sum(1)
    return {
        "columns": at, "median": list(median), "scale": list(scale),
        "usual": float(np.quantile(d, 0.95)), "unlike": float(np.quantile(d, 0.995)), "fewest": int(np.quantile(known, 0.005)),
    }


def add_typical(columns, X, records):
    """The cohort's mean points of each term of a score: what the score does is shared out by the distance from them."""
    at = {c["name"]: i for i, c in enumerate(columns)}
    for column in columns:
        if column["op"] == "weighted":
            known = lambda name: X[:, at[name]] if name in at else np.array([float(r.get(name, np.nan)) for r in records])
            column["typical"] = {name: float(np.mean([0.0 if np.isnan(x) else interpolate(x, points) for x in known(name)])) for name, points in column["terms"].items()}


def input_spread(parameters, effects, missing):
    """For each input: how far knowing it would move the log-odds (SD of its effect), and how often the cohort lacked it."""
    total = {i["name"]: np.zeros(len(effects)) for i in parameters["inputs"]}
    for j, column in enumerate(parameters["columns"]):
        for owner in column["owners"]:
            total[owner] += effects[:, j] / len(column["owners"])
    return {name: {"effect": float(e.std()), "missing": float(missing[name])} for name, e in total.items()}


def strata(p, y, edges=(0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001)):
    """Observed outcome among patients of like predicted risk, out of fold: [from, to, patients, events]."""
    rows = []
    for low, high in zip(edges, edges[1:]):
        at = (p >= low) & (p < high)
        if at.sum() >= 20:
            rows.append([low, min(high, 1.0), int(at.sum()), int(y[at].sum())])
    return rows


def figures(name, risks, events, dataset, split, command, groups=None, extra=None):
    """Metrics for the manifest, each with a 95 % interval. `risks`, `events`: out of fold risk, and outcome, by horizon."""
    rows = []
    for label, p in risks.items():
        for measure, function in {**measures.MEASURES, **(extra or {})}.items():
            value, low, high = measures.with_interval(function, events[label].y, p, groups)
            rows.append({"dataset": dataset, "split": split, "measure": f"{label} {measure}", "value": value, "low": low, "high": high, "n": len(p), "command": command})
            print(f"{name} {label} {measure} {value:.4f} ({low:.4f}-{high:.4f})")
    return rows


def plain_columns(columns, inputs):
    """Columns that are one input as a clinician reads it: a number, or a word of its options."""
    shown = {i["name"]: i for i in inputs}
    return [j for j, c in enumerate(columns) if (c["op"] in ("value", "is") and c["of"] in shown) or (c["op"] == "series" and c["stat"] in ("last", "min", "max") and "from" not in c)]


def similar(X, columns, inputs, margin, events_of, leaves=16, fewest=None):
    """A small tree that groups the cohort by predicted risk in plain inputs; each leaf says what was observed in it.

    Grown on out-of-fold risks, never on outcomes, so the counts are not flattered; no leaf holds fewer than `fewest`
    patients (at least 30), so no one can be told from it. Nodes: [column, threshold, missing goes left, left, right] or,
    with column -1, [-1, patients, events].
    """
    use = plain_columns(columns, inputs)
    fewest = max(30, len(X) // 60) if fewest is None else fewest
    tree = DecisionTreeRegressor(max_leaf_nodes=leaves, min_samples_leaf=fewest, random_state=0).fit(X[:, use], margin)
    t, at = tree.tree_, tree.apply(X[:, use])
    rows = [
        [-1, int((at == n).sum()), int(events_of(np.flatnonzero(at == n)))] if t.children_left[n] < 0
        else [int(use[t.feature[n]]), float(np.float32(t.threshold[n])), int(t.missing_go_to_left[n]), int(t.children_left[n]), int(t.children_right[n])]
        for n in range(t.node_count)
    ]
    assert all(r[1] >= 10 for r in rows if r[0] < 0)
    return rows


def reference(X, columns, names, bins=10):
    """What the cohort looked like, for the drift watch: [column, edges, shares between them, share missing]."""
    rows = []
    for name in names:
        j = [c["name"] for c in columns].index(name)
        x = X[:, j].astype(float)
        known = x[~np.isnan(x)]
        edges = np.unique(np.quantile(known, np.linspace(0, 1, bins + 1))[1:-1].astype(np.float32))
        share = np.bincount(np.searchsorted(edges, known, side="left"), minlength=len(edges) + 1) / len(known)
        rows.append([j, [float(e) for e in edges], [float(s) for s in share], float(np.isnan(x).mean())])
    return rows


def usual(inputs, records):
    """Median and 5th and 95th percentile of each number in the cohort; what-if stays inside."""
    out = {}
    for spec in inputs:
        if spec["kind"] != "number" or spec.get("series"):
            continue
        known = [v for r in records if isinstance(v := read_input(spec, r["features"].get(spec["name"])), float)]
        if known and len(set(known)) > 2:
            out[spec["name"]] = [float(q) for q in np.quantile(known, [0.05, 0.5, 0.95])]
    return out


def against_sense(inputs, columns, X, score, named=()):
    """Inputs, but for those `named` already, whose fitted direction, from the cohort's lower to upper quartile, is not what clinical sense expects."""
    notes = []
    for spec in inputs:
        at = [j for j, c in enumerate(columns) if spec["name"] in c["owners"] and c["op"] in ("value", "log")]
        if not spec.get("sense") or not at:
            continue
        low, high = X.copy(), X.copy()
        for j in at:
            low[:, j], high[:, j] = np.nanquantile(X[:, j], [0.25, 0.75])
        effect = float(np.mean(score(high) - score(low)))
        print(f"direction {spec['name']}: {effect:+.3f}, expected {'+' if spec['sense'] > 0 else '-'}")
        if effect * spec["sense"] < -0.02 and spec["name"] not in named:
            notes.append({"input": spec["name"], "note": f"{spec['label']}: its direction in this cohort is not what clinical sense expects; an association, not an effect."})
    return notes
