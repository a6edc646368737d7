"""How much a term tells in general: its share of documents of the open texts. `python -m ask.background` (after ask.encoder.pairs)."""

from __future__ import annotations

import base64
from collections import Counter
from math import log
from pathlib import Path

from ask.encoder.pairs import OUT
from common import ROOT, write_json

LEAST = 12


def main() -> None:
    often: Counter[str] = Counter()
    documents = 0
    for line in (OUT / "corpus.txt").open(encoding="utf-8"):
        often.update(set(line.split()))
        documents += 1
    # 255 is a term that fewer than LEAST documents have; 0 would be one that all have.
    known = sorted((term, count) for term, count in often.items() if count >= LEAST and not term[0].isdigit())
    worth = bytes(round(255 * log(documents / count) / log(documents / LEAST)) for _, count in known)
    write_json(Path(ROOT / "resources" / "knowledge" / "ask" / "background.json"), {"source": "document frequencies in the open texts (training/README.md)", "terms": " ".join(term for term, _ in known), "worth": base64.b64encode(worth).decode()})
    print(len(known), "terms of", documents, "documents")


if __name__ == "__main__":
    main()
