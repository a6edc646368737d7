"""Corpora as number tables: one entry a distinct word, one row a sentence, label sets a head."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from common import WORK
from entities.corpora import CLINICAL_OUTER, Sentence, flat
from entities.features import FEATURES, letters, shape
from entities.gazetteer import CLASSES, load, marks
from entities.network import labels
from entities.text import lookup

LONGEST = 130


@dataclass
class Row:
    sentence: Sentence
    word: np.ndarray
    gazetteer: np.ndarray
    # For each head a bit set of allowed labels a word.
    allowed: dict[str, np.ndarray]
    # For each head what teachers think (entities.soft): a probability a word and label, and how often each label follows each.
    soft: dict[str, tuple[np.ndarray, np.ndarray]] | None = None


@dataclass
class Lexicon:
    """Distinct words as written, with everything the network wants of each."""

    vocabulary: dict[str, int]
    numbers: dict[str, int] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)

    def number(self, word: str) -> int:
        if word not in self.numbers:
            self.numbers[word] = len(self.texts)
            self.texts.append(word)
        return self.numbers[word]

    def freeze(self) -> None:
        """Tables over all words seen; upper and lower point to the same word in another case."""
        for word in list(self.texts):
            self.number(word.upper())
            self.number(word.lower())
        self.vector = torch.tensor([self.vocabulary.get(lookup(word), 1) for word in self.texts])
        self.letters = torch.tensor([letters(word) for word in self.texts])
        self.shape = torch.tensor([shape(word) for word in self.texts], dtype=torch.float32)
        self.upper = np.array([self.numbers.get(word.upper(), at) for at, word in enumerate(self.texts)])
        self.lower = np.array([self.numbers.get(word.lower(), at) for at, word in enumerate(self.texts)])


def lexicon() -> Lexicon:
    known = (WORK / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    return Lexicon({word: at for at, word in enumerate(known)})


def unread(sentence: Sentence, kinds: list[str]) -> list[tuple[int, int]]:
    """Words left open; histories as a whole in which nothing else is marked: their diseases were not annotated, not absent."""
    found = [(start, end) for start, end, kind in sentence.spans if kind == "any"]
    for start, end, kind in sentence.spans:
        inner = any(start <= a and b <= end and other in kinds for a, b, other in sentence.spans)
        if kind in CLINICAL_OUTER and kind not in kinds and "problem" in kinds and not inner:
            found.append((start, end))
    return found


def label_sets(sentence: Sentence, kinds: list[str]) -> np.ndarray:
    names = labels(kinds)
    number = {name: at for at, name in enumerate(names)}
    free = 1
    for kind in kinds:
        if kind not in sentence.known:
            free |= 1 << number[f"B-{kind}"] | 1 << number[f"I-{kind}"]
    sets = np.full(len(sentence.tokens), free, dtype=np.int64)
    for start, end in unread(sentence, kinds):
        sets[start:end] = (1 << len(names)) - 1
    for start, end, kind in flat(sentence.spans, kinds):
        for at in range(start, end):
            part = "B" if at == start else "I"
            sets[at] = sum(1 << number[f"{part}-{one}"] for one in kind.split("|"))
    return sets


def rows(sentences: list[Sentence], words: Lexicon, heads: dict[str, list[str]]) -> list[Row]:
    table = load(WORK / "gazetteer.bin")
    found = []
    for sentence in sentences:
        if not 0 < len(sentence.tokens) <= LONGEST:
            continue
        word = np.array([words.number(text) for text in sentence.tokens])
        gazetteer = np.array(marks(sentence.tokens, table), dtype=np.uint32)
        sets = {head: label_sets(sentence, kinds) for head, kinds in heads.items()}
        found.append(Row(sentence, word, gazetteer, sets))
    return found


_BITS = torch.arange(4 * len(CLASSES))


def inputs(words: Lexicon, word: np.ndarray, gazetteer: np.ndarray) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Word numbers, letters of the distinct words, index into them, features, for a batch of one length."""
    number = torch.from_numpy(word)
    distinct, spelling = number.unique(return_inverse=True)
    bits = torch.from_numpy(gazetteer.astype(np.int64))[:, :, None] >> _BITS & 1
    features = torch.cat([words.shape[number], bits.float()], 2)
    assert features.shape[2] == FEATURES
    return words.vector[number], words.letters[distinct], spelling, features


def allowed(sets: np.ndarray, size: int) -> Tensor:
    return (torch.from_numpy(sets)[:, :, None] >> torch.arange(size) & 1).bool()
