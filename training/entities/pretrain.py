"""Pre-trains the encoder on open text: next word, previous word, hidden word. Run: python -m entities.pretrain --minutes 18

The first layer's two directions never see the word they foretell; the second layer foretells words that were hidden
from the input. Candidates are the distinct words of the batch, scored against the frozen word vectors.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from common import WORK, data
from entities.corpora import Sentence
from entities.network import Tagger
from entities.prepare import Lexicon, Row, inputs, lexicon
from entities.text import sentences, words
from entities.train import HEADS, batches

# How many documents of each source: notes and case reports whole, the rest in part.
SOURCES = {
    "mtsamples": 1.0, "e3c-case-reports-layer3": 1.0, "e3c-case-reports-layer2": 1.0, "aact-eligibility": 1.0,
    "mts-dialog-train": 1.0, "aci-bench-train": 1.0, "medquad": 0.1, "pmc-rct(evidence-inference)": 0.05,
}  # fmt: skip
HIDDEN_SHARE = 0.15
EMPTY = Sentence("text", "", [], [], frozenset())


def corpus(chance: random.Random, lex: Lexicon) -> list[Row]:
    found: list[Row] = []
    with open(data("open-text") / "open_text.jsonl", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if chance.random() >= SOURCES.get(document["source"], 0):
                continue
            row = words(document["text"])
            for first, last in sentences(row):
                if last - first > 3:
                    number = np.array([lex.number(word.text) for word in row[first:last]])
                    # Without gazetteer bits: looking them up would cost more than the lesson is worth.
                    found.append(Row(EMPTY, number, np.zeros(last - first, dtype=np.uint32), {}))
    return found


class Oracle(nn.Module):
    """Scores words by the angle between a projected state and their vector."""

    def __init__(self, width: int, size: int):
        super().__init__()
        self.project = nn.Linear(width, size)
        self.heat = nn.Parameter(torch.tensor(10.0))

    def forward(self, state: Tensor, target: Tensor, vectors: Tensor) -> Tensor:
        """Mean loss of foretelling `target` [n] from `state` [n, width]."""
        kept = target > 1
        distinct, place = target[kept].unique(return_inverse=True)
        guess = functional.normalize(self.project(state[kept]), dim=1)
        return functional.cross_entropy(self.heat * guess @ functional.normalize(vectors[distinct], dim=1).T, place)


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--name", default="text")
    ask.add_argument("--minutes", type=float, default=18)
    ask.add_argument("--rate", type=float, default=2e-3)
    ask.add_argument("--hidden", type=int, default=200)
    args = ask.parse_args()
    torch.manual_seed(5)
    chance = random.Random(5)
    lex = lexicon()
    text = corpus(chance, lex)
    lex.freeze()
    print(len(text), "sentences", sum(len(row.word) for row in text), "words", flush=True)
    vectors = torch.from_numpy(np.load(WORK / "vectors.npy"))
    model = Tagger(vectors, HEADS, args.hidden)
    oracles = nn.ModuleList([Oracle(args.hidden, 200), Oracle(args.hidden, 200), Oracle(2 * args.hidden, 200)])
    parts = [model.letters, model.convolution, model.first, model.second, oracles]
    dense = [p for part in parts for p in part.parameters()]
    adam = torch.optim.AdamW(dense, lr=args.rate, betas=(0.9, 0.98))
    began, seen, losses = time.time(), 0, np.zeros(3)
    for step, (_, batch) in enumerate(batches({"text": text}, {}, 32, chance)):
        done = (time.time() - began) / 60 / args.minutes
        if done >= 1:
            break
        adam.param_groups[0]["lr"] = args.rate * min(1.0, (step + 1) / 200) * max(0.01, 0.5 * (1 + math.cos(math.pi * done)))
        number, unique, spelling, features = inputs(lex, np.stack([r.word for r in batch]), np.stack([r.gazetteer for r in batch]))
        hidden = torch.rand(number.shape) < HIDDEN_SHARE
        unique = torch.cat([unique, torch.zeros(1, unique.shape[1], dtype=unique.dtype)])
        seenwords = number.masked_fill(hidden, 1)
        row = torch.cat([vectors[seenwords], model.spell(unique)[spelling.masked_fill(hidden, len(unique) - 1)], features * ~hidden[:, :, None]], 2)
        first = model.first(model._drop(row, 0.1))[0]
        second = model.second(model._drop(first, 0.1))[0]
        onward, backward = first.split(args.hidden, 2)
        parts_ = [
            oracles[0](onward[:, :-1].flatten(0, 1), number[:, 1:].flatten(), vectors),
            oracles[1](backward[:, 1:].flatten(0, 1), number[:, :-1].flatten(), vectors),
            oracles[2](second[hidden], number[hidden], vectors) if hidden.sum() > 4 else torch.zeros(()),
        ]
        sum(parts_).backward()
        nn.utils.clip_grad_norm_(dense, 5.0)
        adam.step()
        adam.zero_grad()
        seen += number.numel()
        losses = 0.99 * losses + 0.01 * np.array([part.item() for part in parts_])
        if step % 500 == 499:
            print(f"step {step + 1} words {seen} losses {np.round(losses, 3)} minutes {(time.time() - began) / 60:.1f}", flush=True)
    torch.save(model.state_dict(), WORK / f"{args.name}.pt")


if __name__ == "__main__":
    main()
