"""What several networks together think of each word, as probabilities, for a student to learn from beside the marks.

python -m entities.soft abstracts --teachers NAME NAME …, then `entities.train --soft abstracts`. Kinds are those of entities.unmarked,
texts that nobody marked, and `partial`: corpora that mark only some of the types; there the teachers speak of the other types alone.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections import defaultdict

import numpy as np
import torch
from torch import Tensor

from common import WORK
from entities.corpora import Sentence
from entities.network import NEVER, Tagger
from entities.prepare import Lexicon, Row, allowed, inputs, lexicon, rows
from entities.splits import biomedical_split
from entities.unmarked import HEADS_OF, KINDS, texts_without_marks

PARTIAL = ["bc2gm", "anatem", "bionlp13cg"]
_AT_ONCE = 64


def group_of(kind: str) -> str:
    return "biomedical" if kind == "partial" else KINDS[kind].group


def sentences_of(kind: str) -> list[Sentence]:
    """Training sentences only, or texts that share nothing with a held-out document; what nobody marked is open everywhere."""
    if kind == "partial":
        return [row for row in biomedical_split()[0] if row.source in PARTIAL]
    return [dataclasses.replace(row, known=frozenset()) for row in texts_without_marks(kind)]


def posterior(table: Tensor, emissions: Tensor) -> tuple[Tensor, Tensor]:
    """Probability of each label at each word [batch, time, labels], and how often each follows each (last row: begins) [batch, labels + 1, labels]."""
    step, begin = table[:-1].exp(), table[-1].exp()
    weight = (emissions - emissions.max(2, keepdim=True).values).exp()
    forward, total = [weight[:, 0] * begin], []
    for time in range(weight.shape[1]):
        if time:
            forward.append((forward[-1] @ step) * weight[:, time])
        total.append(forward[-1].sum(1, keepdim=True).clamp_min(1e-30))
        forward[-1] = forward[-1] / total[-1]
    back = torch.ones_like(forward[-1])
    each, pairs = [forward[-1]], torch.zeros(weight.shape[0], *step.shape, dtype=weight.dtype)
    for time in range(weight.shape[1] - 1, 0, -1):
        onward = weight[:, time] * back / total[time]
        pairs += forward[time - 1][:, :, None] * step * onward[:, None, :]
        back = onward @ step.T
        each.append(forward[time - 1] * back)
    unary = torch.stack(each[::-1], 1)
    return unary, torch.cat([pairs, unary[:, :1]], 1)


@torch.no_grad()
def think(networks: list[Tagger], batch: list[Row], words: Lexicon, heads: list[str]) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """The mean of the networks' posteriors a head, given what the sentences' marks allow."""
    fed = inputs(words, np.stack([row.word for row in batch]), np.stack([row.gazetteer for row in batch]))
    encoded = [network.encode(*fed) for network in networks]
    found = {}
    for head in heads:
        open_ = allowed(np.stack([row.allowed[head] for row in batch]), len(networks[0].names[head]))
        both = [
            posterior(network.crfs[head].transitions().double(), network.emissions(head, own).double().masked_fill(~open_, NEVER))
            for network, own in zip(networks, encoded)
        ]
        found[head] = tuple(sum(part).numpy() / len(networks) for part in zip(*both))
    return found


def attach(table: list[Row], kind: str) -> list[Row]:
    """The rows of a kind with what the teachers thought of them."""
    kept = np.load(WORK / f"soft-{kind}.npz")
    heads = list(HEADS_OF[group_of(kind)])
    ends = np.cumsum([len(row.word) for row in table])
    parts = {head: (kept[f"{head}-words"], kept[f"{head}-pairs"]) for head in heads}
    assert all(len(each) == ends[-1] and len(pairs) == len(table) for each, pairs in parts.values())
    for at, row in enumerate(table):
        row.soft = {head: (each[ends[at] - len(row.word) : ends[at]], pairs[at]) for head, (each, pairs) in parts.items()}
    return table


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("kind", choices=[*KINDS, "partial"])
    ask.add_argument("--teachers", nargs="+", required=True)
    args = ask.parse_args()
    words, heads = lexicon(), HEADS_OF[group_of(args.kind)]
    table = rows(sentences_of(args.kind), words, heads)
    words.freeze()
    networks = []
    for name in args.teachers:
        kept = torch.load(WORK / f"{name}.pt")
        network = Tagger(kept["vectors.weight"], heads, kept["first.weight_hh_l0"].shape[1])
        network.load_state_dict({key: value for key, value in kept.items() if key in network.state_dict()})
        networks.append(network.eval())
    lengths: dict[int, list[int]] = defaultdict(list)
    for at, row in enumerate(table):
        lengths[len(row.word)].append(at)
    said: dict[int, dict[str, tuple[np.ndarray, np.ndarray]]] = {}
    for own in lengths.values():
        for first in range(0, len(own), _AT_ONCE):
            batch = own[first : first + _AT_ONCE]
            thought = think(networks, [table[at] for at in batch], words, list(heads))
            for number, at in enumerate(batch):
                said[at] = {head: (each[number].astype(np.float16), pairs[number].astype(np.float16)) for head, (each, pairs) in thought.items()}
    out = {}
    for head in heads:
        out[f"{head}-words"] = np.concatenate([said[at][head][0] for at in range(len(table))])
        out[f"{head}-pairs"] = np.stack([said[at][head][1] for at in range(len(table))])
    np.savez(WORK / f"soft-{args.kind}.npz", **out)


if __name__ == "__main__":
    main()
