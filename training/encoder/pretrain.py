"""Masked-language pre-training on open-text with a vocabulary of its own.

Run from training/: python -m encoder.pretrain --name encoder --minutes 60   (CPU, or a GPU where PyTorch finds one)
Held-out documents (every hundredth) say how well masked words are guessed. The learning rate falls to zero by --minutes or --words.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer
from torch import nn

from common import WORK, data
from encoder.network import Encoder, MaskedWords, Shape

# 0 pads; the five special words come first.
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
PAD, _, CLS, SEP, MASK = range(5)
SHARE = 0.15


def texts() -> list[str]:
    with open(data("open-text") / "open_text.jsonl", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def vocabulary(size: int) -> BertWordPieceTokenizer:
    """The WordPiece vocabulary, made once and kept as vocab.txt."""
    folder = WORK / "encoder-vocabulary"
    if not (folder / "vocab.txt").exists():
        folder.mkdir(parents=True, exist_ok=True)
        made = BertWordPieceTokenizer(lowercase=True)
        made.train_from_iterator(texts()[::3], vocab_size=size, min_frequency=5, special_tokens=SPECIAL, show_progress=False)
        made.save_model(str(folder))
    return BertWordPieceTokenizer(str(folder / "vocab.txt"), lowercase=True)


def blocks(tokenizer: BertWordPieceTokenizer, longest: int) -> tuple[np.ndarray, np.ndarray]:
    """(training, held-out) windows [n, longest] of running text, one stream of the documents in a seeded order."""
    file = WORK / f"encoder-blocks-{longest}.npz"
    if not file.exists():
        all_texts = texts()
        random.Random(5).shuffle(all_texts)
        streams: list[list[int]] = [[], []]
        for start in range(0, len(all_texts), 500):
            for at, own in enumerate(tokenizer.encode_batch(all_texts[start : start + 500], add_special_tokens=False)):
                streams[(start + at) % 100 == 0].extend([*own.ids, SEP])
        size = longest - 2
        cut = [np.array(stream[: len(stream) // size * size], dtype=np.int32).reshape(-1, size) for stream in streams]
        ends = [np.concatenate([np.full((len(rows), 1), CLS), rows, np.full((len(rows), 1), SEP)], 1) for rows in cut]
        np.savez(file, train=ends[0].astype(np.int32), held=ends[1].astype(np.int32))
    with np.load(file) as kept:
        return kept["train"], kept["held"]


def masked(rows: np.ndarray, inside: np.ndarray, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """(ids with whole words hidden, which places are to be guessed). 80 % become [MASK], 10 % another word, 10 % stay."""
    continues = inside[rows]
    starts = chance.random(rows.shape) < SHARE
    word = np.maximum.accumulate(np.where(continues, 0, np.arange(rows.shape[1])), axis=1)
    chosen = np.take_along_axis(starts, word, 1) & (rows >= len(SPECIAL))
    luck = chance.random(rows.shape)
    ids = np.where(chosen & (luck < 0.8), MASK, rows)
    return np.where(chosen & (luck >= 0.9), chance.integers(len(SPECIAL), len(inside), rows.shape), ids), chosen


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("--name", default="encoder")
    ask.add_argument("--minutes", type=float, default=60)
    ask.add_argument("--words", type=float, default=math.inf, help="subwords to read at most")
    ask.add_argument("--width", type=int, default=256)
    ask.add_argument("--layers", type=int, default=4)
    ask.add_argument("--vocabulary", type=int, default=12_000)
    ask.add_argument("--batch", type=int, default=32)
    ask.add_argument("--rate", type=float, default=1e-3)
    ask.add_argument("--seed", type=int, default=7)
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    chance = np.random.default_rng(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = vocabulary(args.vocabulary)
    inside = np.array([tokenizer.id_to_token(at).startswith("##") for at in range(tokenizer.get_vocab_size())])
    shape = Shape(len(inside), args.width, args.layers, max(2, args.width // 64))
    train, held = blocks(tokenizer, shape.longest)
    model = MaskedWords(Encoder(shape)).to(device)
    adam = torch.optim.AdamW(model.parameters(), lr=args.rate, betas=(0.9, 0.98), weight_decay=0.01)

    def guess(rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        ids, chosen = masked(rows, inside, chance)
        places = torch.from_numpy(chosen).to(device)
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            logits = model(torch.from_numpy(ids.astype(np.int64)).to(device), torch.ones(rows.shape, dtype=torch.int64, device=device), places)
        return logits.float(), torch.from_numpy(rows.astype(np.int64)).to(device)[places]

    began, seen, step, said = time.time(), 0, 0, 0.0
    while (done := max((time.time() - began) / 60 / args.minutes, seen / args.words)) < 1:
        rows = train[chance.integers(0, len(train), args.batch)]
        for group in adam.param_groups:
            group["lr"] = args.rate * min(1.0, (step + 1) / 300) * 0.5 * (1 + math.cos(math.pi * done))
        loss = nn.functional.cross_entropy(*guess(rows))
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        adam.zero_grad()
        step, seen = step + 1, seen + rows.size
        said = loss.item() if step == 1 else 0.98 * said + 0.02 * loss.item()
        if step % 200 == 0:
            print(f"step {step} subwords {seen} minutes {(time.time() - began) / 60:.1f} loss {said:.3f}", flush=True)
    model.eval()
    with torch.no_grad():
        pairs = [guess(held[at : at + 64]) for at in range(0, min(len(held), 512), 64)]
    right = sum((logits.argmax(1) == gold).sum().item() for logits, gold in pairs)
    number = sum(len(gold) for _, gold in pairs)
    loss = sum(nn.functional.cross_entropy(logits, gold, reduction="sum").item() for logits, gold in pairs) / number
    print(f"held out: masked words guessed {right / number:.3f}, loss {loss:.3f}, subwords read {seen}, of {train.size} in the corpus")
    torch.save({"shape": shape, "weights": {key: value.cpu() for key, value in model.encoder.state_dict().items()}}, WORK / f"{args.name}.pt")


if __name__ == "__main__":
    main()
