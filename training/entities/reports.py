"""Labels case reports that nobody marked, by several networks together, for a student to learn from beside the marked ones.

python -m entities.reports --teachers NAME NAME … (networks that never saw the held-out reports), then
`entities.train --group clinical --reports`. What the teachers are not sure of stays open; sentences that share eight words in a row with
a held-out report are left out.
"""

from __future__ import annotations

import argparse
import json
import random

import numpy as np
import torch

from common import WORK, data
from entities.corpora import CLINICAL, CLINICAL_OUTER, Sentence, cut
from entities.measure import spans
from entities.network import Tagger, labels, permitted
from entities.predict import Head
from entities.prepare import LONGEST, Lexicon, Row, inputs, lexicon, rows
from entities.splits import maccrobat_split

FILE = WORK / "reports.jsonl"
SOURCE = "reports"
_TEXTS = ("e3c-case-reports-layer3", "e3c-case-reports-layer2")
_KNOWN = frozenset([*CLINICAL, *CLINICAL_OUTER])
_RUN = 8
_SURE = 0.75


def _runs(tokens: list[str]) -> set[str]:
    low = [token.lower() for token in tokens if token.isalnum()]
    return {" ".join(low[at : at + _RUN]) for at in range(len(low) - _RUN + 1)}


def unmarked(words: int) -> list[Sentence]:
    """Sentences of case reports, up to so many words, none of them of a held-out report."""
    held = {run for row in maccrobat_split()[1] for run in _runs(row.tokens)}
    texts = []
    with open(data("open-text") / "open_text.jsonl", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["source"] in _TEXTS:
                texts.append((str(row["id"]), row["text"]))
    random.Random(5).shuffle(texts)
    found, total, left_out = [], 0, 0
    for key, text in texts:
        own = cut(SOURCE, key, text, [], _KNOWN)
        if any(_runs(row.tokens) & held for row in own):
            left_out += 1
            continue
        fit = [row for row in own if 4 < len(row.tokens) <= LONGEST]
        found += fit
        total += sum(len(row.tokens) for row in fit)
        if total >= words:
            break
    print(f"{len(found)} sentences, {total} words; {left_out} texts overlap with a held-out report", flush=True)
    return found


class Teachers:
    """The mean of several networks' emissions and transitions: a chain whose path all of them must like."""

    def __init__(self, names: list[str], words: Lexicon):
        self.words = words
        self.heads = {"clinical": CLINICAL, "outer": CLINICAL_OUTER}
        self.networks, tables = [], {head: [] for head in self.heads}
        for name in names:
            kept = torch.load(WORK / f"{name}.pt")
            network = Tagger(kept["vectors.weight"], self.heads)
            network.load_state_dict({key: value for key, value in kept.items() if key in network.state_dict()})
            network.eval()
            self.networks.append(network)
            for head in self.heads:
                tables[head].append(network.crfs[head].weights.detach().numpy())
        self.chains = {
            head: Head(head, labels(kinds), np.mean(tables[head], 0).astype(np.float64) + permitted(labels(kinds)).numpy())
            for head, kinds in self.heads.items()
        }

    @torch.no_grad()
    def emissions(self, row: Row) -> dict[str, np.ndarray]:
        fed = inputs(self.words, row.word[None], row.gazetteer[None])
        encoded = [network.encode(*fed) for network in self.networks]
        return {
            head: np.mean([network.emissions(head, own)[0].numpy() for network, own in zip(self.networks, encoded)], 0).astype(np.float64)
            for head in self.heads
        }

    def read(self, row: Row) -> list[tuple[int, int, str]]:
        """Spans that are sure, and as `any` the words that are not."""
        found = []
        for head, emissions in self.emissions(row).items():
            chain = self.chains[head]
            sure = marginals(chain.transitions, emissions)
            path = chain.best(emissions)
            for first, last, kind in spans(path, chain.labels):
                certain = min(sure[at, path[at]] for at in range(first, last)) >= _SURE
                found.append((first, last, kind if certain else "any"))
            found += [(at, at + 1, "any") for at, label in enumerate(path) if label == 0 and sure[at, 0] < _SURE]
        return found


def marginals(transitions: np.ndarray, emissions: np.ndarray) -> np.ndarray:
    """[time, labels]: the chain's probability of each label at each word."""
    step, begin = np.exp(transitions[:-1]), np.exp(transitions[-1])
    weight = np.exp(emissions - emissions.max(1, keepdims=True))
    forward, backward = np.zeros_like(weight), np.ones_like(weight)
    for at in range(len(weight)):
        forward[at] = (begin if at == 0 else forward[at - 1] @ step) * weight[at]
        forward[at] /= forward[at].sum()
    for at in range(len(weight) - 2, -1, -1):
        backward[at] = step @ (weight[at + 1] * backward[at + 1])
        backward[at] /= backward[at].sum()
    both = forward * backward
    return both / both.sum(1, keepdims=True)


def reports() -> list[Sentence]:
    """What the teachers said, as training sentences."""
    found = []
    with open(FILE, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found.append(Sentence(SOURCE, row["document"], row["tokens"], [tuple(span) for span in row["spans"]], _KNOWN))
    return found


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--teachers", nargs="+", required=True)
    ask.add_argument("--words", type=int, default=400_000)
    args = ask.parse_args()
    words = lexicon()
    table = rows(unmarked(args.words), words, {"clinical": CLINICAL, "outer": CLINICAL_OUTER})
    words.freeze()
    teachers = Teachers(args.teachers, words)
    with open(FILE, "w", encoding="utf-8") as out:
        for row in table:
            own = {"document": row.sentence.document, "tokens": row.sentence.tokens, "spans": teachers.read(row)}
            out.write(json.dumps(own, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
