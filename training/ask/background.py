"""How much a term tells in general: its share of documents of the open texts, and less where no name of a terminology holds it. `python -m ask.background` (after ask.encoder.pairs)."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections import Counter
from math import log
from pathlib import Path

from ask.encoder.pairs import OUT, terms
from common import ROOT, write_json

# What a term tells by its documents alone, for shapes.py.
RARE = OUT / "rare.json"

LEAST = 12
# A word with fewer names than this share of its texts is everyday speech ("away", "keep"): rare in papers, but it says little of what is asked about.
NAMED = 0.04
EVERYDAY = 0.4


def main() -> None:
    often: Counter[str] = Counter()
    documents = 0
    for line in (OUT / "corpus.txt").open(encoding="utf-8"):
        often.update(set(line.split()))
        documents += 1
    database = sqlite3.connect(f"file:{ROOT / 'resources' / 'terminology' / 'terminology.db'}?mode=ro", uri=True)
    names: Counter[str] = Counter()
    for line in terms([key for (key,) in database.execute("SELECT DISTINCT key FROM name")]):
        names.update(set(line.split()))
    # 255 is a term that fewer than LEAST documents have; 0 would be one that all have.
    known = sorted((term, count) for term, count in often.items() if count >= LEAST and not term[0].isdigit())
    share = lambda term, count: EVERYDAY + (1 - EVERYDAY) * min(1, names[term] / count / NAMED)
    worth = bytes(round(255 * share(term, count) * log(documents / count) / log(documents / LEAST)) for term, count in known)
    RARE.write_text(json.dumps({term: round(255 * log(documents / count) / log(documents / LEAST)) for term, count in known}), encoding="utf-8")
    write_json(Path(ROOT / "resources" / "knowledge" / "ask" / "background.json"), {"source": "document frequencies in the open texts, names of the shipped terminologies (training/README.md)", "terms": " ".join(term for term, _ in known), "worth": base64.b64encode(worth).decode()})
    print(len(known), "terms of", documents, "documents")


if __name__ == "__main__":
    main()
