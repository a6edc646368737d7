"""ROUGE-1 F: lower case, runs of letters and digits as words, no stemming, clipped counts (Lin 2004)."""

from __future__ import annotations

import re
from collections import Counter


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def rouge1(candidate: str, reference: str) -> float:
    mine, theirs = Counter(words(candidate)), Counter(words(reference))
    shared = sum((mine & theirs).values())
    if shared == 0:
        return 0.0
    precision, recall = shared / sum(mine.values()), shared / sum(theirs.values())
    return 2 * precision * recall / (precision + recall)
