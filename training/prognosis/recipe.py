"""What the recipes share: owners of columns, the description of the cohort, measured figures, distance."""
import numpy as np

import measures
from blend import cross_mixed


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


def figures(name, margins, heads, labels, dataset, split, command, groups=None, extra=None):
    """Metrics for the manifest, each with a 95 % interval, and the out-of-fold risks by head."""
    rows, risks = [], {}
    for head, label in zip(heads, labels):
        p = cross_mixed(margins, head, groups)
        risks[label] = p
        for measure, function in {**measures.MEASURES, **(extra or {})}.items():
            value, low, high = measures.with_interval(function, head.y, p, groups)
            rows.append({"dataset": dataset, "split": split, "measure": f"{label} {measure}", "value": value, "low": low, "high": high, "n": len(p), "command": command})
            print(f"{name} {label} {measure} {value:.4f} ({low:.4f}-{high:.4f})")
    return rows, risks
