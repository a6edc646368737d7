"""What every recipe shares: where the data lies, and how its archives are unpacked."""

from __future__ import annotations

import hashlib
import json
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / ".data"
ARCHIVES = ROOT.parent / "shared" / "data"
MODELS = ROOT / "resources" / "models"
# What a recipe makes on the way (embedding, checkpoints); never committed.
WORK = DATA / "work"


def data(name: str) -> Path:
    """The folder of one data set, unpacked on first use from ../shared/data."""
    folder = DATA / name
    if not folder.exists():
        DATA.mkdir(exist_ok=True)
        with tarfile.open(ARCHIVES / f"{name}.tar.xz") as archive:
            archive.extractall(DATA, filter="data")
    return folder


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_json(path: Path, value: object, indent: int | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")
