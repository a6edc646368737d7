"""A compact network beside exact Bayes: trained on simulated patients of shifted worlds who tell a part of what they have.

    python -m diagnosis.network STATES.jsonl [STATES.jsonl ...]

STATES are what `measure.ts PATIENTS.jsonl states` writes: what is known after so many of the product's own questions, with its
shares. Says how both rank and how well both are calibrated there, and what a blend of the two would do. Seeded; writes the ONNX
file and the figures to .data/work/diagnosis. What is shipped is decided by the figures (see docs/differential.md).
"""

from __future__ import annotations

import json
import sys

import numpy as np
import torch
from torch import nn

from common import WORK
from diagnosis.simulate import World

SEED = 7
WORLDS, EACH, EPOCHS, BATCH = 24, 8000, 12, 512
OUT = WORK / "diagnosis"


class Coder:
    """What is known -> numbers: two for each yes-or-no finding, one for each value of a list, eleven for a scale, age and sex."""

    def __init__(self) -> None:
        table = World(0).table
        self.conditions = [one["name"] for one in table["conditions"]]
        self.place: dict[str, int] = {}
        self.codes: dict[str, list[int]] = {}
        for code in sorted({code for one in table["conditions"] for code in one["evidences"]}):
            self.add(code, "yes")
            self.add(code, "no")
        for code in ("E_54", "E_55", "E_57"):
            for value in sorted({value for one in table["conditions"] for value in [*one["values"].get(code, {}), *([one["fills"][code]] if code in one["fills"] else [])]}):
                self.add(code, value)
            self.add(code, "told")
        for code in ("E_56", "E_58", "E_59", "E_134"):
            for value in range(11):
                self.add(code, str(value))
        self.width = len(self.place) + 4

    def add(self, code: str, value: str) -> None:
        self.codes.setdefault(code, []).append(len(self.place))
        self.place[f"{code} {value}"] = len(self.place)

    def row(self, evidences: list[str], absent: list[str], age: float, sex: str) -> np.ndarray:
        row = np.zeros(self.width, np.float32)
        for evidence in evidences:
            code, _, value = evidence.partition("_@_")
            for name in (f"{code} {value or 'yes'}", f"{code} told"):
                if name in self.place:
                    row[self.place[name]] = 1
        for code in absent:
            if f"{code} no" in self.place:
                row[self.place[f"{code} no"]] = 1
        row[-4:] = [age / 90, float(age <= 5), float(age < 16), float(sex == "F")]
        return row


def patients(coder: Coder) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Everything that each patient could tell, the first complaint's place, the condition."""
    rows, initials, labels = [], [], []
    for world in range(WORLDS):
        drawn = World(1000 + world, shift=world / WORLDS)
        for _ in range(EACH):
            one = drawn.patient()
            if one["initial"] is None:
                continue
            told = {evidence.split("_@_")[0] for evidence in one["evidences"]}
            absent = [code for code in coder.codes if code not in told]
            rows.append(coder.row(one["evidences"], absent, one["age"], one["sex"]).astype(np.float16))
            initials.append(coder.place[f"{one['initial']} yes"] if f"{one['initial']} yes" in coder.place else -1)
            labels.append(coder.conditions.index(one["condition"]))
    return np.stack(rows), np.array(initials), np.array(labels)


class Partial:
    """Shows the first complaint and up to 16 other codes, drawn more often where the condition's patients vary in them."""

    def __init__(self, coder: Coder, rows: np.ndarray) -> None:
        self.groups = np.zeros((len(coder.codes), coder.width), np.float32)
        for at, places in enumerate(coder.codes.values()):
            self.groups[at, places] = 1
        present = rows[:, : coder.width].astype(np.float32)
        yes = np.array([present[:, places[0]].mean() if len(places) == 2 else 0.5 for places in coder.codes.values()])
        self.weights = np.sqrt(yes * (1 - yes)) + 0.03

    def mask(self, random: np.random.Generator, initials: np.ndarray) -> np.ndarray:
        count = random.integers(0, 17, len(initials))
        keys = random.random((len(initials), len(self.weights))) ** (1 / self.weights)
        order = np.argsort(-keys, 1)
        chosen = np.zeros_like(keys, dtype=np.float32)
        rows = np.repeat(np.arange(len(initials)), count)
        chosen[rows, np.concatenate([order[at, :many] for at, many in enumerate(count)]) if len(rows) else np.zeros(0, int)] = 1
        shown = np.minimum(1, chosen @ self.groups)
        known = initials >= 0
        shown[np.flatnonzero(known), initials[known]] = 1
        shown[:, -4:] = 1
        return shown


def measures(shares: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    order = np.argsort(-shares, 1)
    first = shares.max(1)
    right = order[:, 0] == labels
    bins = np.minimum(9, (first * 10).astype(int))
    error = sum(abs((first[bins == one] - right[bins == one]).sum()) for one in range(10)) / len(labels)
    return {
        "first": round(float(right.mean()), 4),
        "five": round(float((order[:, :5] == labels[:, None]).any(1).mean()), 4),
        "calibrationError": round(float(error), 4),
        "logLoss": round(float(-np.log(np.maximum(1e-9, shares[np.arange(len(labels)), labels])).mean()), 4),
    }


def main() -> None:
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    random = np.random.default_rng(SEED)
    coder = Coder()
    rows, initials, labels = patients(coder)
    partial = Partial(coder, rows[:20000])
    network = nn.Sequential(nn.Linear(coder.width, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, len(coder.conditions)))
    adam = torch.optim.Adam(network.parameters(), lr=1e-3)
    steps = EPOCHS * (len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(adam, 2e-3, total_steps=steps)
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in np.array_split(random.permutation(len(rows))[: len(rows) // BATCH * BATCH], len(rows) // BATCH):
            shown = torch.from_numpy(rows[batch].astype(np.float32) * partial.mask(random, initials[batch]))
            loss = nn.functional.cross_entropy(network(shown), torch.from_numpy(labels[batch]))
            adam.zero_grad()
            loss.backward()
            adam.step()
            schedule.step()
            total += loss.item()
        print(epoch, round(total / (len(rows) // BATCH), 4), flush=True)

    figures: dict[str, dict] = {}
    for name in sys.argv[1:]:
        states = [json.loads(line) for line in open(name)]
        for asked in sorted({state["asked"] for state in states}):
            those = [state for state in states if state["asked"] == asked]
            inputs = torch.from_numpy(np.stack([coder.row(one["evidences"], one["absent"], one["age"], one["sex"]) for one in those]))
            with torch.no_grad():
                ours = torch.softmax(network(inputs), 1).numpy()
            bayes = np.array([[one["shares"][condition] for condition in coder.conditions] for one in those])
            truth = np.array([coder.conditions.index(one["condition"]) for one in those])
            blend = np.sqrt(np.maximum(1e-12, ours) * np.maximum(1e-12, bayes))
            figures[f"{name.rsplit('/', 1)[-1]} after {asked}"] = {"patients": len(those), "bayes": measures(bayes, truth), "network": measures(ours, truth), "blend": measures(blend / blend.sum(1, keepdims=True), truth)}
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "network.json").write_text(json.dumps(figures, indent=1))
    torch.onnx.export(network, torch.zeros(1, coder.width), OUT / "network.onnx", input_names=["known"], output_names=["logits"], dynamic_axes={"known": {0: "n"}, "logits": {0: "n"}}, dynamo=False)
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
