"""Draws patients as the data set draws them, and worlds that differ from what it published.

    python -m diagnosis.simulate OUT.jsonl --patients 2000 --seed 1 [--shift 1] [--without "Croup,Ebola"]

A patient is {condition, age, sex, initial, evidences}. Findings come independently given the condition; details of a pain
come as `compile.py` worked out; values beyond the five that are published are guessed anew for each seed. `--shift 1` is another
world: frequencies moved, scales moved, false findings, and patients who tell more or less than others (so findings hang together).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "resources" / "knowledge" / "ddxplus.json"
PAIN, RASH = "E_53", "E_129"
NOWHERE, NO_TRAVEL, NOT_SAID = "V_123", "V_10", "V_11"
FEMALE_ONLY = {"E_141", "E_11", "E_145", "E_167", "E_163"}
OLDEST = {"Bronchiolitis": 2, "Croup": 5}


class World:
    """One version of how often things happen."""

    def __init__(self, seed: int, shift: float = 0.0, without: tuple[str, ...] = ()) -> None:
        self.random = np.random.default_rng(seed)
        self.table = json.loads(TABLE.read_text())
        self.evidences = self.table["evidences"]
        self.conditions = [one for one in self.table["conditions"] if one["name"] not in without]
        self.shift = shift
        counts = np.array([one["patients"] for one in self.conditions], float)
        counts *= np.exp(self.random.normal(0, 0.4 * shift, len(counts)))
        self.priors = counts / counts.sum()
        self.binary = [{code: self.moved(share) for code, share in one["evidences"].items()} for one in self.conditions]
        self.values = [{code: self.filled(code, shares) for code, shares in one["values"].items()} for one in self.conditions]
        self.scales = [{code: middle + self.random.normal(0, 0.7 * shift) for code, middle in one["scales"].items()} for one in self.conditions]

    def moved(self, share: float) -> float:
        if self.shift == 0:
            return share
        odds = np.clip(share, 0.004, 0.996)
        return float(1 / (1 + np.exp(-(np.log(odds / (1 - odds)) + self.random.normal(0, 0.6 * self.shift)))))

    def filled(self, code: str, shares: dict[str, float]) -> dict[str, float]:
        """Only the five most frequent values are published; some lists of five surely go on, in the same parts of the body."""
        moved = {value: self.moved(share) for value, share in shares.items()}
        if len(shares) < 5 or min(shares.values()) < 0.85 * max(shares.values()):
            return moved
        if code == "E_54":
            others = [value for value in self.evidences["E_54"]["values"] if value not in shares and value != NOT_SAID]
            more = self.random.integers(0, 2)
        else:
            regions = self.table["regions"]
            near = {regions.get(value) for value in shares}
            others = [value for value, region in regions.items() if region in near and value not in shares]
            more = self.random.integers(0, 6)
        for value in self.random.permutation(others)[:more]:
            moved[str(value)] = min(shares.values())
        return moved

    def scale(self, middle: float) -> int:
        whole = int(np.floor(middle)) + int(self.random.random() < middle % 1)
        return int(self.random.integers(max(0, whole - 3), min(10, whole + 3) + 1))

    def patient(self) -> dict[str, object]:
        draw = self.random
        at = int(draw.choice(len(self.conditions), p=self.priors))
        condition = self.conditions[at]
        age = int(draw.integers(0, OLDEST.get(condition["name"], 90) + 1))
        sex = "F" if draw.random() < 0.52 else "M"
        talks = draw.normal(0, 0.5 * self.shift)
        present: list[str] = []
        for code, share in self.binary[at].items():
            if self.shift:
                odds = np.clip(share, 0.002, 0.998)
                share = 1 / (1 + np.exp(-(np.log(odds / (1 - odds)) + talks)))
            if draw.random() < share:
                present.append(code)
        if self.shift and draw.random() < 0.15 * self.shift:
            code = str(draw.choice([one for one, row in self.evidences.items() if row["type"] == "binary"]))
            if code not in present:
                present.append(code)
        told = list(present)
        if PAIN in self.binary[at]:
            told += self.details(at, PAIN in present)
        if RASH in condition["evidences"]:
            told += self.rash(at, RASH in present)
        told.append(f"E_204_@_{NO_TRAVEL if draw.random() < 0.9 else draw.choice(['V_0', 'V_3', 'V_7'])}")
        symptoms = [code for code in present if not self.evidences[code]["antecedent"]]
        started = symptoms if symptoms and draw.random() < 0.85 else present
        initial = str(draw.choice(started)) if started else None
        return {"condition": condition["name"], "severity": condition["severity"], "age": age, "sex": sex, "initial": initial, "evidences": told}

    def details(self, at: int, there: bool) -> list[str]:
        if not there:
            return [f"E_54_@_{NOT_SAID}", f"E_55_@_{NOWHERE}", f"E_57_@_{NOWHERE}", "E_56_@_0", "E_58_@_0", "E_59_@_0"]
        told = []
        for code in ("E_54", "E_55", "E_57"):
            shares = self.values[at].get(code, {})
            chosen = [value for value, share in shares.items() if self.random.random() < share]
            if not chosen:
                chosen = [self.conditions[at]["fills"].get(code) or NOWHERE if code != "E_54" else self.conditions[at]["fills"].get(code, NOT_SAID)]
            told += [f"{code}_@_{value}" for value in chosen]
        return told + [f"{code}_@_{self.scale(self.scales[at].get(code, 5))}" for code in ("E_56", "E_58", "E_59")]

    def rash(self, at: int, there: bool) -> list[str]:
        if not there:
            return ["E_134_@_0", f"E_133_@_{NOWHERE}", f"E_130_@_{NOT_SAID}"]
        colour = self.random.choice(["V_86", "V_107", "V_138", "V_156", "V_157"])
        return [f"E_134_@_{self.scale(self.scales[at].get('E_134', 3))}", f"E_130_@_{colour}", f"E_131_@_{self.random.choice(['V_10', 'V_12'])}", "E_133_@_V_109"]


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("out", type=Path)
    given.add_argument("--patients", type=int, default=2000)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--shift", type=float, default=0.0)
    given.add_argument("--without", default="")
    options = given.parse_args()
    world = World(options.seed, options.shift, tuple(name for name in options.without.split(",") if name))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w") as out:
        written = 0
        while written < options.patients:
            patient = world.patient()
            if patient["initial"] is not None:
                out.write(json.dumps(patient) + "\n")
                written += 1


if __name__ == "__main__":
    main()
