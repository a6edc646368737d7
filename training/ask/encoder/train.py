"""Trains the sentence encoder by contrast: a question's own answer against the others of its batch.

Run: python -m ask.encoder.train   (after ask.encoder.vectors; about ten minutes on one core)
"""

from __future__ import annotations

import json
import random

import numpy as np
import torch

from ask.encoder.network import Encoder, Rows, batch
from ask.encoder.pairs import OUT

EPOCHS = 8
BATCH = 256
SHARPNESS = 20.0
WINDOW = 130


def window(terms: list[str], chance: random.Random) -> list[str]:
    """What a passage of the text could hold: its opening, or a piece further on."""
    if len(terms) <= WINDOW or chance.random() < 0.6:
        return terms[: chance.randint(60, 220)]
    at = chance.randrange(len(terms) - WINDOW // 2)
    return terms[at : at + WINDOW]


def examples(found: dict, chance: random.Random) -> list[list[tuple[list[str], list[str], str]]]:
    """Batches of (question, passage, what may not be held against each other)."""
    named: dict[str, list[str]] = {}
    for group in found["synonyms"]:
        for name in group:
            named.setdefault(name, group)
    by_group: dict[int, list[dict]] = {}
    for row in found["train"]:
        by_group.setdefault(row["group"], []).append(row)
    order = list(by_group.values())
    chance.shuffle(order)
    asked = []
    for row in (row for group in order for row in group):
        question, answer = row["question"].split(), window(row["answer"].split(), chance)
        focus = row["focus"].split()
        if chance.random() < 0.25 and (others := named.get(row["focus"])) is not None:
            question = " ".join(question).replace(row["focus"], chance.choice(others)).split()
        elif chance.random() < 0.08:
            question = focus
        if chance.random() < 0.5:
            answer = focus + answer
        asked.append((question, answer, f"{row['group']} {row['type']}"))
    batches = [asked[at : at + BATCH] for at in range(0, len(asked), BATCH)]
    names = [(*(one.split() for one in chance.sample(group, 2)), str(at)) for at, group in enumerate(found["synonyms"]) if len(group) > 1]
    names = chance.sample(names, min(len(names), 12_000))
    batches += [names[at : at + BATCH] for at in range(0, len(names), BATCH)]
    heads = [(row["question"].split(), window(chance.choice(row["answers"]).split(), chance), str(at)) for at, row in enumerate(found["titles"])]
    batches += [heads[at : at + BATCH] for at in range(0, len(heads), BATCH)]
    chance.shuffle(batches)
    return [one for one in batches if len(one) > 32]


def recall(network: Encoder, rows: Rows, some: list[dict], titles: bool) -> dict[int, float]:
    """Right answer among the nearest, over the answers of these questions alone."""
    network.eval()
    with torch.no_grad():
        encode = lambda texts: torch.cat([network(*batch([rows.rows(t) for t in texts[at : at + 512]])) for at in range(0, len(texts), 512)])
        answers = encode([(row["focus"].split() if titles else []) + row["answer"].split() for row in some])
        similar = encode([row["question"].split() for row in some]) @ answers.T
        rank = (similar > similar.diagonal()[:, None]).sum(1)
    network.train()
    return {most: round(float((rank < most).float().mean()), 3) for most in (1, 5)}


def main() -> None:
    torch.manual_seed(5)
    torch.set_num_threads(1)
    chance, noise = random.Random(5), np.random.default_rng(5)
    found = json.loads((OUT / "pairs.json").read_text(encoding="utf-8"))
    words = (OUT / "words.txt").read_text(encoding="utf-8").split("\n")
    start = np.load(OUT / "vectors.npy")[2:]
    # A word's share of the sum starts at how much it tells.
    rank = np.arange(len(start))[:, None]
    start = start * (0.25 + 0.75 * np.minimum(1, np.log1p(rank) / np.log(len(start))))
    rows, network = Rows(words), Encoder(start.astype(np.float32))
    steps = 0
    total = EPOCHS * len(examples(found, random.Random(0)))
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    best = 0.0
    for epoch in range(EPOCHS):
        losses = []
        for one in examples(found, chance):
            steps += 1
            for group in optimizer.param_groups:
                group["lr"] = 3e-3 * min(1, steps / 100) * (1 - 0.95 * steps / total)
            left = network(*batch([rows.rows(question, 0.12, noise) for question, _, _ in one]))
            right = network(*batch([rows.rows(answer, 0.05, noise) for _, answer, _ in one]))
            keys = np.array([key for _, _, key in one])
            same = torch.from_numpy((keys[:, None] == keys[None, :]) & ~np.eye(len(keys), dtype=bool))
            scores = (left @ right.T * SHARPNESS).masked_fill(same, -1e4)
            target = torch.arange(len(one))
            loss = torch.nn.functional.cross_entropy(scores, target) + 0.5 * torch.nn.functional.cross_entropy(scores.T, target)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            losses.append(float(loss.detach()))
        bare, titled = recall(network, rows, found["choose"], False), recall(network, rows, found["choose"], True)
        print(epoch, round(float(np.mean(losses)), 3), "choose: bare", bare, "titled", titled, flush=True)
        if bare[5] + titled[5] >= best:
            best = bare[5] + titled[5]
            torch.save(network.state_dict(), OUT / "encoder.pt")


if __name__ == "__main__":
    main()
