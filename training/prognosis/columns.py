"""From a patient's record to the model's columns.

The recipe writes the columns down as data (`parameters.json`); this file and src/main/reasoning/prognosis/columns.ts
read the same data and must give the same numbers. A record is {"features": {name: value}, "series": [[hours, name, value]]}.
Missing is NaN, as it comes at the bedside: nothing is filled in here.
"""
import math

import numpy as np

from series import index, statistic

NAN = float("nan")
GROUPS_OF = {}  # what groups_of has worked out


def read_input(spec, value):
    """An input's value as number or string, or None when it is missing."""
    if value is None or value == "":
        return None
    if value in spec.get("missing", []) or str(value) in [str(m) for m in spec.get("missing", [])]:
        return None
    if spec["kind"] == "category":
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).strip()
        return spec.get("aliases", {}).get(text.lower(), text)
    try:
        number = float(spec.get("aliases", {}).get(str(value).strip().lower(), value))
    except ValueError:
        return None
    return None if math.isnan(number) else number


def icd_number(code):
    """ICD-9 diagnosis as a number for range tests: 250.83 -> 250.83, V57 -> 10057, E849 -> 20849; NaN if unreadable."""
    text = str(code).strip().upper()
    shift = {"V": 10000, "E": 20000}.get(text[:1], 0)
    try:
        return shift + float(text[1:] if shift else text)
    except ValueError:
        return NAN


def groups_of(code, groups):
    """Names of the groups that a code belongs to, worked out once for each code and table of groups."""
    key = (id(groups), code)
    if key not in GROUPS_OF:
        at = icd_number(code)
        GROUPS_OF[key] = {name for name, ranges in groups.items() if any(low <= at < high for low, high in ranges)}
    return GROUPS_OF[key]


def number(values, name):
    value = values.get(name)
    return NAN if value is None or isinstance(value, str) else float(value)


def combine(op, a, b):
    if op == "ratio":
        return a / b if b > 0 else NAN
    if op == "difference":
        return a - b
    if op == "product":
        return a * b
    raise ValueError(op)


def column_value(column, values, series, groups):
    op = column["op"]
    of = column.get("of")
    if op == "value":
        return number(values, of)
    if op == "log":
        x = number(values, of)
        shifted = NAN if math.isnan(x) else max(x, 0.0) + column["add"]
        return math.log(shifted) if shifted > 0 else NAN
    if op == "is":
        value = values.get(of)
        if value is None:
            return column.get("missing", NAN)
        return 1.0 if str(value) in column["any"] else 0.0
    if op == "lookup":
        value = values.get(of)
        if value is None:
            return column.get("missing", NAN)
        return column["table"].get(str(value), column.get("other", NAN))
    if op in ("ratio", "difference", "product"):
        return combine(op, number(values, of[0]), number(values, of[1]))
    if op == "count":
        return float(sum(1 for name in of if values.get(name) is not None and values[name] not in column["none"]))
    if op == "icd":
        codes = [values[name] for name in of if values.get(name) is not None]
        return 1.0 if any(column["group"] in groups_of(code, groups) for code in codes) else 0.0
    if op == "icd-lookup":
        if values.get(of) is None:
            return column.get("missing", NAN)
        for name, effect in column["table"].items():
            if name in groups_of(values[of], groups):
                return effect
        return column["other"]
    if op == "series":
        return statistic(series, column)
    if op == "weighted":
        total = column["constant"]
        for name, points in column["terms"].items():
            x = number(values, name)
            if not math.isnan(x):
                total += interpolate(x, points)
        return total
    raise ValueError(op)


def interpolate(x, points):
    """Points of a published score: a step table [[from, points], ...] in rising order; the last step reached counts."""
    result = 0.0
    for start, score in points:
        if x >= start:
            result = score
    return result


def exchange(inputs, values, series):
    """A single value of a series input is a reading at hour 0, unless the series starts with that value; a fixed input may
    stand in the series (height, age)."""
    for spec in inputs:
        name = spec["name"]
        if spec.get("series"):
            if name in values and (name not in series or (series[name][0][0] > 0 and series[name][0][1] != values[name])):
                series.setdefault(name, []).insert(0, (0.0, values[name]))
        elif name not in values:
            for _, value in series.get(name, ()):
                known = read_input(spec, value)
                if known is not None:
                    values[name] = known
                    break


def row(parameters, record):
    """The model's columns of one record, float32 with NaN for missing."""
    features = record.get("features", {})
    values = {}
    for spec in parameters["inputs"]:
        value = read_input(spec, features.get(spec["name"]))
        if value is not None:
            values[spec["name"]] = value
    series = index(record.get("series") or [])
    exchange(parameters["inputs"], values, series)
    out = np.empty(len(parameters["columns"]), dtype=np.float32)
    for i, column in enumerate(parameters["columns"]):
        value = column_value(column, values, series, parameters.get("groups", {}))
        out[i] = value
        if not math.isnan(value):
            values[column["name"]] = value
    return out


def design(parameters, records):
    """N x D float32."""
    return np.stack([row(parameters, record) for record in records])
