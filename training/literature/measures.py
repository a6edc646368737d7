"""F1 of relations by document, as the corpora count them: unordered pairs of codes, with or without the type."""

from __future__ import annotations

import numpy as np

from literature.dataset import Pairs


def count_related(pairs: Pairs, documents: list[int], said: np.ndarray, kind: np.ndarray | None) -> np.ndarray:
    """Right, said, wanted of each document. With `kind` (index of a type a pair) the type must be right."""
    gold = pairs.types
    right = said & ((gold > 0) if kind is None else (gold >> np.maximum(kind, 0) & 1 > 0))
    wanted = (gold > 0).astype(int) if kind is None else np.array([int(g).bit_count() for g in gold])
    return by_document(pairs, documents, right, said, wanted)


def count_induced(pairs: Pairs, documents: list[int], said: np.ndarray) -> np.ndarray:
    said = said & (pairs.kinds == "cd")
    return by_document(pairs, documents, said & (pairs.induced > 0), said, pairs.induced)


def by_document(pairs: Pairs, documents: list[int], right: np.ndarray, said: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    size = len(pairs.missed)
    table = np.stack([np.bincount(pairs.document, weights=column, minlength=size) for column in (right, said, wanted)], 1)
    # Relations whose concepts no mention names can't be found; they count.
    table[:, 2] += pairs.missed
    return table[documents]


def f1(right: float, said: float, wanted: float) -> float:
    return float(2 * right / max(1, said + wanted))


def interval(counts: np.ndarray, times: int = 500) -> tuple[float, float]:
    """95 % of F1 over documents drawn with replacement."""
    rng = np.random.default_rng(1)
    drawn = [counts[rng.integers(0, len(counts), len(counts))].sum(0) for _ in range(times)]
    low, high = np.quantile([f1(*one) for one in drawn], [0.025, 0.975])
    return float(low), float(high)
