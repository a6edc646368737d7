"""Mixes checkpoints of one shape into one of their mean weights. Run from training/: python -m entities.mix NAME CHECKPOINT=SHARE CHECKPOINT=SHARE …"""

from __future__ import annotations

import sys

import torch

from common import WORK


def main() -> None:
    name, *parts = sys.argv[1:]
    shares = {key: float(share) for key, share in (part.split("=") for part in parts)}
    if abs(sum(shares.values()) - 1) > 1e-6:
        raise SystemExit(f"shares add up to {sum(shares.values())}, not to 1")
    mixed: dict[str, torch.Tensor] = {}
    for key, share in shares.items():
        for part, value in torch.load(WORK / f"{key}.pt").items():
            mixed[part] = mixed.get(part, 0) + share * value
    torch.save(mixed, WORK / f"{name}.pt")


if __name__ == "__main__":
    main()
