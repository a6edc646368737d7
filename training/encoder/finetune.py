"""Fine-tunes the encoder on entities, several heads at once, and measures it on the documents that the other recipes hold out.

Run from training/: python -m encoder.finetune --start encoder --group biomedical --minutes 30   (without --start: from nothing)
Cross-entropy over the labels a word may have, AdamW, the epoch with the best held-out F1 is kept. `encoder.export` makes a package.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer
from torch import Tensor, nn

from common import WORK
from encoder.network import Encoder, Shape
from encoder.pretrain import CLS, SEP, vocabulary
from entities.corpora import Sentence, flat
from entities.measure import Score, spans
from entities.network import labels
from entities.prepare import allowed, label_sets
from entities.train import GROUPS, HEADS, corpora, settle


@dataclass
class Row:
    """`ids` of the subwords; `heads` are the places of the words' first subwords."""

    sentence: Sentence
    ids: list[int]
    heads: list[int]
    allowed: dict[str, np.ndarray]


def row(sentence: Sentence, tokenizer: BertWordPieceTokenizer, heads: list[str], longest: int) -> Row | None:
    ids, places = [CLS], []
    for word in sentence.tokens:
        places.append(len(ids))
        ids += tokenizer.encode(word, add_special_tokens=False).ids[:16] or [1]
    if len(ids) >= longest or not places:
        return None
    return Row(sentence, [*ids, SEP], places, {head: label_sets(sentence, HEADS[head]) for head in heads})


def batch(rows: list[Row], device: str) -> tuple[Tensor, Tensor]:
    time_ = max(len(one.ids) for one in rows)
    ids = torch.zeros(len(rows), time_, dtype=torch.int64)
    for at, one in enumerate(rows):
        ids[at, : len(one.ids)] = torch.tensor(one.ids)
    return ids.to(device), (ids > 0).long().to(device)


def decode(scores: Tensor, names: list[str]) -> list[tuple[int, int, str]]:
    """Spans of the best labels, an I that follows no B or I of its type beginning one."""
    found: list[int] = []
    for label in scores.argmax(1).tolist():
        name = names[label]
        before = names[found[-1]] if found else "O"
        found.append(label - 1 if name[0] == "I" and before[2:] != name[2:] else label)
    return spans(found, names)


class Model(nn.Module):
    def __init__(self, encoder: Encoder, groups: list[str]) -> None:
        super().__init__()
        self.encoder = encoder
        self.names = {head: labels(HEADS[head]) for group in groups for head in GROUPS[group]}
        self.outputs = nn.ModuleDict({head: nn.Linear(encoder.shape.width, len(names)) for head, names in self.names.items()})

    def scores(self, rows: list[Row], device: str) -> Tensor:
        ids, mask = batch(rows, device)
        encoded = self.encoder(ids, mask, torch.zeros_like(ids))
        return torch.cat([encoded[at, one.heads] for at, one in enumerate(rows)])


@torch.no_grad()
def evaluate(model: Model, held: list[Row], group: str, device: str) -> dict[str, Score]:
    model.eval()
    found: dict[str, Score] = {}
    for start in range(0, len(held), 32):
        rows = held[start : start + 32]
        parts = model.scores(rows, device).split([len(one.heads) for one in rows])
        for one, words in zip(rows, parts):
            said = [span for head in GROUPS[group] for span in decode(model.outputs[head](words), model.names[head])]
            gold = [settle(span, said) for head in GROUPS[group] for span in flat(one.sentence.spans, HEADS[head])]
            known = one.sentence.known
            found.setdefault(one.sentence.source, Score()).add([s for s in said if s[2] in known], [g for g in gold if g[2] in known])
    model.train()
    return found


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--name", default="encoder-entities")
    ask.add_argument("--start", help="name of a pre-trained encoder")
    ask.add_argument("--group", nargs="+", choices=list(GROUPS), required=True)
    ask.add_argument("--sources", nargs="*", help="only these corpora")
    ask.add_argument("--epochs", type=int, default=12)
    ask.add_argument("--minutes", type=float, default=1e9)
    ask.add_argument("--rate", type=float, default=5e-4)
    ask.add_argument("--width", type=int, default=256)
    ask.add_argument("--layers", type=int, default=4)
    ask.add_argument("--seed", type=int, default=7)
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    chance = random.Random(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = vocabulary(12_000)
    kept = torch.load(WORK / f"{args.start}.pt", weights_only=False) if args.start else None
    shape = kept["shape"] if kept else Shape(tokenizer.get_vocab_size(), args.width, args.layers, max(2, args.width // 64))
    encoder = Encoder(shape)
    if kept:
        encoder.load_state_dict(kept["weights"])
    model = Model(encoder, args.group).to(device)
    train, held = {}, {}
    for group in args.group:
        for into, sentences in zip((train, held), corpora(group, False)):
            own = [one for one in sentences if not args.sources or one.source in args.sources]
            into[group] = [made for one in own if (made := row(one, tokenizer, GROUPS[group], shape.longest))]
    adam = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.01)
    began, best, step = time.time(), -1.0, 0
    for epoch in range(args.epochs):
        plan = []
        for group, rows in train.items():
            ordered = sorted(rows, key=lambda one: (len(one.ids) + chance.random() * 4))
            plan += [(group, ordered[at : at + 32]) for at in range(0, len(ordered), 32)]
        chance.shuffle(plan)
        for at, (group, rows) in enumerate(plan):
            done = max((epoch + at / len(plan)) / args.epochs, (time.time() - began) / 60 / args.minutes)
            if done >= 1:
                break
            for part in adam.param_groups:
                part["lr"] = args.rate * min(1.0, (step + 1) / 100) * 0.5 * (1 + math.cos(math.pi * done))
            words = model.scores(rows, device)
            loss = torch.zeros((), device=device)
            for head in GROUPS[group]:
                sets = torch.cat([allowed(one.allowed[head][None], len(model.names[head]))[0] for one in rows]).to(device)
                logs = model.outputs[head](words).log_softmax(1)
                loss = loss - logs.masked_fill(~sets, -1e4).logsumexp(1).mean()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            adam.zero_grad()
            step += 1
        minutes = (time.time() - began) / 60
        scores = {group: evaluate(model, held[group], group, device) for group in args.group}
        mean = float(np.mean([score.f1() for own in scores.values() for score in own.values()]))
        print(f"epoch {epoch + 1} minutes {minutes:.1f} mean F1 {mean:.4f}", flush=True)
        for own in scores.values():
            for source, score in own.items():
                print(f"  {source} {score}", flush=True)
        if mean > best:
            best = mean
            torch.save({"shape": shape, "names": model.names, "weights": {key: value.cpu() for key, value in model.state_dict().items()}}, WORK / f"{args.name}.pt")
        if minutes > args.minutes:
            break


if __name__ == "__main__":
    main()
