"""Summaries of a time series: one number from the readings of a variable in a window of hours."""
import math

NAN = float("nan")


def index(series):
    """{variable: [(hours, value)] in time order}, made once for each patient."""
    found = {}
    for hours, name, value in series:
        found.setdefault(name, []).append((hours, value))
    for readings_of in found.values():
        readings_of.sort(key=lambda reading: reading[0])
    return found


def readings(series, column):
    """[(hours, value)] of the named variables in [from, to), readings outside `keep` dropped, in time order."""
    start, end = column.get("from", 0), column.get("to", 1e9)
    low, high = column.get("keep", (-1e30, 1e30))
    found = [(h, v) for name in column["names"] for h, v in series.get(name, ()) if start <= h < end and low <= v <= high]
    if len(column["names"]) > 1:
        found.sort(key=lambda reading: reading[0])
    return found


def statistic(series, column):
    stat = column["stat"]
    if stat.startswith("held-"):
        return held(readings(series, {**column, "from": 0}), column)
    found = readings(series, column)
    if stat == "count":
        return float(len(found))
    if stat == "sum":
        return float(sum(v for _, v in found)) if found else NAN
    if not found:
        return NAN
    values = [v for _, v in found]
    if stat == "first":
        return values[0]
    if stat == "last":
        return values[-1]
    if stat == "min":
        return min(values)
    if stat == "max":
        return max(values)
    mean = sum(values) / len(values)
    if stat == "mean":
        return mean
    if stat == "deviation":
        return math.sqrt(sum((v - mean) ** 2 for v in values) / len(values)) if len(values) > 1 else NAN
    if stat == "change":
        return values[-1] - values[0] if len(values) > 1 else NAN
    if stat == "slope":
        return slope(found, mean)
    if stat == "last-hour":
        return found[-1][0]
    if stat == "first-hour":
        return found[0][0]
    if stat == "share-below":
        return sum(1 for v in values if v < column["limit"]) / len(values)
    if stat == "share-above":
        return sum(1 for v in values if v > column["limit"]) / len(values)
    raise ValueError(stat)


def held(found, column):
    """Each reading counts until the next one, the last to the window's end: the mean, or the hours below `limit`, from the window's
    start or the first reading, whichever is later."""
    end = column["to"]
    start = max(column.get("from", 0), found[0][0]) if found else end
    if start >= end:
        return NAN
    total = 0.0
    for at, (hour, value) in enumerate(found):
        until = found[at + 1][0] if at + 1 < len(found) else end
        share = until - max(hour, start)
        if share > 0:
            total += share * value if column["stat"] == "held-mean" else share * (value < column["limit"])
    return total / (end - start) if column["stat"] == "held-mean" else total


def slope(found, mean):
    """Least-squares change per hour; NaN with under two hours of readings."""
    centre = sum(h for h, _ in found) / len(found)
    spread = sum((h - centre) ** 2 for h, _ in found)
    if spread < 2.0:
        return NAN
    return sum((h - centre) * (v - mean) for h, v in found) / spread
