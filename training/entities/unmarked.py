"""Labels texts that nobody marked, by one network or several together, for a student to learn from beside the marked ones.

python -m entities.unmarked reports --teachers NAME NAME … (networks that never saw the held-out reports), then
`entities.train --group clinical --unmarked reports`; `notes` are sample notes and trial criteria. What the teachers are not sure of
stays open; texts that share eight words in a row with a held-out report are left out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from common import WORK, data
from entities.corpora import BIOMEDICAL, CLINICAL, CLINICAL_OUTER, Sentence, cut
from entities.measure import spans
from entities.network import Tagger, labels, permitted
from entities.predict import Head
from entities.prepare import LONGEST, Lexicon, Row, inputs, lexicon, rows
from entities.splits import biomedical_split, maccrobat_split

@dataclass(frozen=True)
class Kind:
    """Words to take of some sources of `open-text` at most, fewest words of a sentence, words of a text's beginning, and who reads it."""

    group: str
    sources: dict[str, int]
    shortest: int = 5
    beginning: int | None = None


KINDS = {
    "reports": Kind("clinical", {"e3c-case-reports": 300_000}),
    "notes": Kind("clinical", {"mtsamples": 220_000, "aact-eligibility": 50_000}, shortest=1),
    "abstracts": Kind("biomedical", {"pmc-rct": 300_000, "medquad": 300_000}, beginning=400),
}
HEADS_OF = {"clinical": {"clinical": CLINICAL, "outer": CLINICAL_OUTER}, "biomedical": {"biomedical": BIOMEDICAL}}
_RUN = 8
_SURE = 0.75


def _runs(tokens: list[str]) -> set[str]:
    low = [token.lower() for token in tokens if token.isalnum()]
    return {" ".join(low[at : at + _RUN]) for at in range(len(low) - _RUN + 1)}


def _known(kind: str) -> frozenset[str]:
    return frozenset(name for names in HEADS_OF[KINDS[kind].group].values() for name in names)


def _texts(kind: str, source: str) -> list[tuple[str, str]]:
    """(id, text) in an order of chance that is always the same."""
    texts = []
    with open(data("open-text") / "open_text.jsonl", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["source"].startswith(source):
                text = row["text"]
                if KINDS[kind].beginning is not None:
                    ends = [word.end() for word in re.finditer(r"\S+", text)]
                    text = text[: ends[min(KINDS[kind].beginning, len(ends)) - 1]] if ends else ""
                texts.append((str(row["id"]), text))
    random.Random(5).shuffle(texts)
    return texts


def texts_without_marks(kind: str) -> list[Sentence]:
    """Sentences of a kind of text, none of them of a held-out document."""
    split = biomedical_split if KINDS[kind].group == "biomedical" else maccrobat_split
    held = {run for row in split()[1] for run in _runs(row.tokens)}
    found: list[Sentence] = []
    for source, most in KINDS[kind].sources.items():
        total, left_out = 0, 0
        for key, text in _texts(kind, source):
            own = cut(kind, key, text, [], _known(kind))
            if any(_runs(row.tokens) & held for row in own):
                left_out += 1
                continue
            fit = [row for row in own if KINDS[kind].shortest <= len(row.tokens) <= LONGEST]
            found += fit
            total += sum(len(row.tokens) for row in fit)
            if total >= most:
                break
        print(f"{source}: {total} words; {left_out} texts overlap with a held-out document", flush=True)
    return found


class Teachers:
    """The mean of several networks' emissions and transitions: a chain whose path all of them must like."""

    def __init__(self, names: list[str], words: Lexicon, heads: dict[str, list[str]]):
        self.words = words
        self.heads = heads
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


def _file(kind: str) -> Path:
    return WORK / f"unmarked-{kind}.jsonl"


def unmarked(kind: str) -> list[Sentence]:
    """What the teachers said, as training sentences."""
    found = []
    with open(_file(kind), encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found.append(Sentence(kind, row["document"], row["tokens"], [tuple(span) for span in row["spans"]], _known(kind)))
    return found


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("kind", choices=list(KINDS))
    ask.add_argument("--teachers", nargs="+", required=True)
    args = ask.parse_args()
    words = lexicon()
    heads = HEADS_OF[KINDS[args.kind].group]
    table = rows(texts_without_marks(args.kind), words, heads)
    words.freeze()
    teachers = Teachers(args.teachers, words, heads)
    with open(_file(args.kind), "w", encoding="utf-8") as out:
        for row in table:
            own = {"document": row.sentence.document, "tokens": row.sentence.tokens, "spans": teachers.read(row)}
            out.write(json.dumps(own, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
