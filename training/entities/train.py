"""Trains the tagger on CPU. Run from training/: python -m entities.train --name NAME --group biomedical --epochs 12

--all trains on the held-out documents too, for shipped weights once settings are chosen; what it then prints of them
is no measure.
"""

from __future__ import annotations

import argparse
import copy
import math
import random
import time

import numpy as np
import torch

from common import WORK
from entities.corpora import BIOMEDICAL, CLINICAL, CLINICAL_OUTER, Sentence, Span, eligibility, flat, headings
from entities.measure import Score, spans
from entities.network import Tagger, WindowTagger
from entities.own_notes import own_notes
from entities.prepare import Lexicon, Row, allowed, inputs, lexicon, rows
from entities.soft import PARTIAL, attach, group_of, sentences_of
from entities.splits import biomedical_split, maccrobat_split
from entities.unmarked import KINDS, unmarked

HEADS = {"biomedical": BIOMEDICAL, "clinical": CLINICAL, "outer": CLINICAL_OUTER}
GROUPS = {"biomedical": ["biomedical"], "clinical": ["clinical", "outer"]}
# Share of each corpus that an epoch shows: those that teach gene and anatomy are large and secondary.
SHARES = {"bc2gm": 0.35, "anatem": 0.4, "bionlp13cg": 0.6, "eligibility": 0.3, "headings": 0.25, "own": 0.5, "lists": 0.5}
WORDS_A_BATCH = 800

Batch = tuple[str, list[Row]]


def split(row: Row, at: int) -> list[Row]:
    """A sentence broken in two, as notes break them; the caller keeps to places outside spans."""
    return [
        Row(row.sentence, row.word[part], row.gazetteer[part], {head: sets[part] for head, sets in row.allowed.items()})
        for part in (slice(0, at), slice(at, None))
    ]


def batches(groups: dict[str, list[Row]], shares: dict[str, float], most: int, chance: random.Random) -> list[Batch]:
    """One epoch: sentences of one length together, so that nothing is padded."""
    found: list[Batch] = []
    for group, all_rows in groups.items():
        bins: dict[tuple[int, bool], list[Row]] = {}
        for row in all_rows:
            share = shares.get(row.sentence.source, 1.0)
            for _ in range(int(share) + (chance.random() < share % 1)):
                parts = [row]
                if row.soft is None and len(row.word) > 8 and chance.random() < 0.1:
                    at = chance.randrange(2, len(row.word) - 2)
                    if all(not start < at < end for start, end, _ in row.sentence.spans):
                        parts = split(row, at)
                for part in parts:
                    bins.setdefault((len(part.word), part.soft is None), []).append(part)
        for (length, _), own in bins.items():
            chance.shuffle(own)
            size = max(1, min(most, WORDS_A_BATCH // length))
            found += [(group, own[at : at + size]) for at in range(0, len(own), size)]
    chance.shuffle(found)
    return found


def stack(batch: list[Row], words: Lexicon, chance: random.Random) -> tuple[torch.Tensor, ...]:
    """Network inputs with the noise of real notes: case, unknown words, no gazetteer."""
    word, gazetteer = np.stack([row.word for row in batch]), np.stack([row.gazetteer for row in batch])
    for at in range(len(batch)):
        luck = chance.random()
        if luck < 0.06:
            word[at] = words.upper[word[at]]
        elif luck < 0.10:
            word[at] = words.lower[word[at]]
        if chance.random() < 0.08:
            gazetteer[at] = 0
    number, unique, spelling, features = inputs(words, word, gazetteer)
    number = number.masked_fill(torch.rand(number.shape) < 0.05, 1)
    return number, unique, spelling, features


def losses(model: Tagger, head: str, encoded: torch.Tensor, batch: list[Row]) -> torch.Tensor:
    """[batch]: by marks, or by what teachers think; a batch is of one sort."""
    emissions = model.emissions(head, encoded)
    if batch[0].soft is None:
        return model.crfs[head].loss(emissions, allowed(np.stack([row.allowed[head] for row in batch]), emissions.shape[2]))
    each, pairs = (torch.from_numpy(np.stack([row.soft[head][part] for row in batch])).float() for part in (0, 1))
    return model.crfs[head].soft_loss(emissions, each, pairs)


def settle(span: Span, said: list[Span]) -> Span:
    """A gold span of several possible types counts as whichever of them was said there."""
    kinds = span[2].split("|")
    return (*span[:2], next((kind for kind in kinds if (*span[:2], kind) in said), kinds[0]))


@torch.no_grad()
def evaluate(model: Tagger, held: list[Row], words: Lexicon, group: str) -> dict[str, Score]:
    """Scores a source, over the types that the source says all about."""
    model.eval()
    scores: dict[str, Score] = {}
    for row in held:
        encoded = model.encode(*inputs(words, row.word[None], row.gazetteer[None]))
        said = []
        for head in GROUPS[group]:
            path = model.crfs[head].best(model.emissions(head, encoded))[0].tolist()
            said += spans(path, model.names[head])
        known = row.sentence.known
        gold = [settle(span, said) for head in GROUPS[group] for span in flat(row.sentence.spans, HEADS[head])]
        score = scores.setdefault(row.sentence.source, Score())
        score.add([s for s in said if s[2] in known], [g for g in gold if g[2] in known])
    model.train()
    return scores


def corpora(group: str, every: bool, kinds: list[str]) -> tuple[list[Sentence], list[Sentence]]:
    train, held = biomedical_split() if group == "biomedical" else maccrobat_split()
    extra = [*eligibility(), *headings(), *own_notes()] if group == "clinical" else []
    extra += [row for kind in kinds if KINDS[kind].group == group for row in unmarked(kind)]
    return [*train, *(held if every else []), *extra], held


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--name", required=True)
    ask.add_argument("--group", nargs="+", choices=list(GROUPS), required=True)
    ask.add_argument("--epochs", type=int, default=12)
    ask.add_argument("--rate", type=float, default=2e-3)
    ask.add_argument("--hidden", type=int, default=200)
    ask.add_argument("--batch", type=int, default=32, help="sentences a step, at most")
    ask.add_argument("--seed", type=int, default=7)
    ask.add_argument("--start", help="name of a checkpoint to go on from")
    ask.add_argument("--window", action="store_true", help="the baseline without recurrence")
    ask.add_argument("--sources", nargs="*", help="learn from these corpora only")
    ask.add_argument("--share", nargs="*", default=[], help="SOURCE=SHARE")
    ask.add_argument("--drop", type=float, default=0.4, help="dropout between and after the recurrent layers")
    ask.add_argument("--all", action="store_true")
    ask.add_argument("--unmarked", nargs="*", default=[], choices=list(KINDS), help="learn from what entities.unmarked labelled too")
    ask.add_argument("--soft", nargs="*", default=[], choices=[*KINDS, "partial"], help="learn from what entities.soft's teachers think")
    ask.add_argument("--minutes", type=float, default=1e9, help="the rate falls to zero by then at the latest")
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    chance = random.Random(args.seed)
    words = lexicon()
    shares = SHARES | {key: float(value) for key, value in (pair.split("=") for pair in args.share)}
    groups, held = {}, {}
    for group in args.group:
        train, rest = corpora(group, args.all, args.unmarked)
        train = [row for row in train if not args.sources or row.source in args.sources]
        heads = {head: HEADS[head] for head in GROUPS[group]}
        groups[group], held[group] = rows(train, words, heads), rows(rest, words, heads)
        for kind in (kind for kind in args.soft if group_of(kind) == group):
            if kind == "partial":
                groups[group] = [row for row in groups[group] if row.sentence.source not in PARTIAL]
            groups[group] += attach(rows(sentences_of(kind), words, heads), kind)
    words.freeze()
    model = (WindowTagger if args.window else Tagger)(torch.from_numpy(np.load(WORK / "vectors.npy")), HEADS, args.hidden)
    model.drop_out = args.drop
    if args.start:
        kept = torch.load(WORK / f"{args.start}.pt")
        model.load_state_dict({key: value for key, value in kept.items() if model.state_dict()[key].shape == value.shape}, strict=False)
    dense = [p for n, p in model.named_parameters() if n != "vectors.weight"]
    adam = torch.optim.AdamW(dense, lr=args.rate, weight_decay=1e-3, betas=(0.9, 0.98))
    sparse = torch.optim.SparseAdam([model.vectors.weight], lr=args.rate / 4)
    mean = copy.deepcopy([p.detach() for p in dense])
    began, step = time.time(), 0
    for epoch in range(args.epochs):
        total, seen = 0.0, 0
        plan = batches(groups, shares, args.batch, chance)
        for at, (group, batch) in enumerate(plan):
            done = max((epoch + at / len(plan)) / args.epochs, (time.time() - began) / 60 / args.minutes)
            pace = min(1.0, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
            for optimiser, base in ((adam, args.rate), (sparse, args.rate / 4)):
                optimiser.param_groups[0]["lr"] = base * max(pace, 1e-3)
            encoded = model.encode(*stack(batch, words, chance))
            loss = torch.zeros(())
            for head in GROUPS[group]:
                loss = loss + losses(model, head, encoded, batch).sum()
            (loss / len(batch)).backward()
            torch.nn.utils.clip_grad_norm_(dense, 5.0)
            adam.step()
            sparse.step()
            adam.zero_grad()
            sparse.zero_grad()
            step += 1
            keep = min(0.998, step / (step + 20))
            for shadow, p in zip(mean, dense):
                shadow.lerp_(p.detach(), 1 - keep)
            total, seen = total + loss.item(), seen + sum(len(row.word) for row in batch)
        live = [p.detach().clone() for p in dense]
        for p, shadow in zip(dense, mean):
            p.data.copy_(shadow)
        torch.save(model.state_dict(), WORK / f"{args.name}.pt")
        minutes = (time.time() - began) / 60
        print(f"epoch {epoch + 1} loss {total / seen:.4f} words {seen} minutes {minutes:.1f}", flush=True)
        for group in args.group:
            for source, score in evaluate(model, held[group], words, group).items():
                print(f"  {source} {score}", flush=True)
        for p, value in zip(dense, live):
            p.data.copy_(value)
        if minutes > args.minutes:
            break


if __name__ == "__main__":
    main()
