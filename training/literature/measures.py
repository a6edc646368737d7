"""F1 of relations by document, as the corpora count them: unordered pairs of codes, with or without the type."""

from __future__ import annotations

import numpy as np

from literature.dataset import Pairs


def relation_f1(pairs: Pairs, rows: np.ndarray, missed: int, chosen: np.ndarray, kind: np.ndarray | None = None) -> tuple[float, float, float]:
    """Precision, recall, F1. `chosen` marks pairs of `rows`; with `kind` (index of a type a pair) the type must be right."""
    gold = pairs.types[rows]
    if kind is None:
        right, wanted = (chosen & (gold > 0)).sum(), (gold > 0).sum() + missed
    else:
        right, wanted = (chosen & (gold >> kind & 1 > 0)).sum(), sum(bin(g).count("1") for g in gold) + missed
    return scores(right, chosen.sum(), wanted)


def induced_f1(pairs: Pairs, rows: np.ndarray, missed: int, chosen: np.ndarray) -> tuple[float, float, float]:
    gold = pairs.induced[rows] > 0
    return scores((chosen & gold).sum(), chosen.sum(), gold.sum() + missed)


def scores(right: float, said: float, wanted: float) -> tuple[float, float, float]:
    return right / max(1, said), right / max(1, wanted), 2 * right / max(1, said + wanted)


def interval(documents: np.ndarray, count, times: int = 300) -> tuple[float, float]:
    """95 % of F1 over documents drawn with replacement; `count(document)` gives right, said, wanted."""
    table, rng = np.array([count(d) for d in documents]), np.random.default_rng(1)
    drawn = [table[rng.integers(0, len(table), len(table))].sum(0) for _ in range(times)]
    return tuple(np.quantile([scores(*d)[2] for d in drawn], [0.025, 0.975]))
