"""The encoder: each term's vector, weighed, summed, put through one residual layer, brought to length one.

A word that is not in the vocabulary is the sum of its character n-grams (hashed); so are known words now and then in
training, which is what teaches the n-grams.
"""

from __future__ import annotations

from collections import Counter
from math import log

import numpy as np
import torch
from torch import nn

SIZE = 128
BUCKETS = 8192
# Terms of a text that are read.
READ = 220
HIDDEN = 256


def hash32(text: str) -> int:
    """FNV-1a over UTF-16 units, as the product hashes."""
    value = 0x811C9DC5
    for unit in text:
        value = ((value ^ ord(unit)) * 0x01000193) & 0xFFFFFFFF
    return value


def grams(word: str) -> list[int]:
    """Buckets of a word's n-grams of 3 to 5 letters, its edges marked."""
    edged = f"<{word}>"
    return [hash32(edged[at : at + n]) % BUCKETS for n in (3, 4, 5) for at in range(len(edged) - n + 1)]


class Rows:
    """Terms to embedding rows with weights: 0 pads, then words, then buckets."""

    def __init__(self, words: list[str]):
        self.number = {word: at + 1 for at, word in enumerate(words)}
        self.first = len(words) + 1
        self.cache: dict[str, list[int]] = {}

    def of_grams(self, word: str) -> list[int]:
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = [self.first + bucket for bucket in grams(word)][:24]
        return found

    def rows(self, terms: list[str], drop: float = 0.0, random: np.random.Generator | None = None) -> tuple[list[int], list[float]]:
        rows: list[int] = []
        weights: list[float] = []
        for term, count in Counter(terms[:READ]).items():
            weight = 1 + log(count)
            at = self.number.get(term)
            if at is not None and (random is None or random.random() >= drop):
                rows.append(at)
                weights.append(weight)
            else:
                some = self.of_grams(term)
                rows += some
                weights += [weight / len(some) ** 0.5] * len(some)
        return rows or [0], weights or [0.0]


class Encoder(nn.Module):
    def __init__(self, start: np.ndarray):
        super().__init__()
        # Row 0 pads; words start where their neighbours are, rarer words longer; n-grams start small.
        self.table = nn.EmbeddingBag(len(start) + 1 + BUCKETS, SIZE, mode="sum")
        with torch.no_grad():
            self.table.weight[0] = 0
            self.table.weight[1 : len(start) + 1] = torch.from_numpy(start)
            self.table.weight[len(start) + 1 :] = torch.randn(BUCKETS, SIZE) * 0.02
        self.up = nn.Linear(SIZE, HIDDEN)
        self.down = nn.Linear(HIDDEN, SIZE, bias=False)
        nn.init.normal_(self.down.weight, std=0.01)

    def forward(self, rows: torch.Tensor, offsets: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
        summed = nn.functional.normalize(self.table(rows, offsets, per_sample_weights=weights), dim=1)
        return nn.functional.normalize(summed + self.down(torch.relu(self.up(summed))), dim=1)


def batch(readers: list[tuple[list[int], list[float]]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    offsets = np.cumsum([0, *(len(rows) for rows, _ in readers[:-1])])
    return (
        torch.tensor([row for rows, _ in readers for row in rows]),
        torch.from_numpy(offsets),
        torch.tensor([weight for _, weights in readers for weight in weights], dtype=torch.float32),
    )
