"""MedQuAD by focus: foci to learn from, to choose on, to measure on. Rows of one page or one focus never part.

Rows of a group share a page or the words of their focus; a tenth of the groups each is kept for choosing and for measuring.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict

from common import data


def rows() -> list[dict]:
    with (data("medquad") / "medquad.jsonl").open(encoding="utf-8") as handle:
        return [json.loads(line) for line in handle]


def groups(all_rows: list[dict]) -> list[int]:
    """The group of each row."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for row in all_rows:
        parent[root(f"url {row['url']}")] = root(f"focus {row['focus'].lower().strip()}")
    numbers: dict[str, int] = {}
    return [numbers.setdefault(root(f"url {row['url']}"), len(numbers)) for row in all_rows]


def split(all_rows: list[dict]) -> dict[str, list[dict]]:
    """`train`, `choose` and `measure`, apart by focus. Each row also carries its `group`."""
    numbers = groups(all_rows)
    order = list(range(max(numbers) + 1))
    random.Random(31).shuffle(order)
    tenth = len(order) // 10
    part = {group: "choose" if at < tenth else "measure" if at < 2 * tenth else "train" for at, group in enumerate(order)}
    out: dict[str, list[dict]] = defaultdict(list)
    for row, group in zip(all_rows, numbers, strict=True):
        out[part[group]].append({**row, "group": group})
    return out
