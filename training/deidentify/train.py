"""The word model of de-identification: names, places, dates and numbers, beside the rules.

Run from training/: python -m deidentify.train   (two minutes)
Learns from the first half of ASQ-PHI's queries, presidio-research's sentences, and sentences of case reports and abstracts that
name nobody. The second half of ASQ-PHI is for measuring: node training/language/measure-deidentify.ts.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess

import numpy as np
from sklearn.linear_model import LogisticRegression

from common import ROOT, data
from dialogue.linear import save, strongest, vectorizer
from entities.corpora import maccrobat_documents, pubtator_documents
from entities.text import utf16

LABELS = ["none", "name", "place", "date", "id"]
KEPT = 6000
_ASQ = {"NAME": "name", "GEOGRAPHIC_LOCATION": "place", "DATE": "date"}
_PRESIDIO = {"PERSON": "name", "GPE": "place", "STREET_ADDRESS": "place", "ZIP_CODE": "place", "DATE_TIME": "date", "PHONE_NUMBER": "id", "EMAIL_ADDRESS": "id", "US_SSN": "id", "US_DRIVER_LICENSE": "id", "IP_ADDRESS": "id", "IBAN_CODE": "id", "CREDIT_CARD": "id", "DOMAIN_NAME": "id"}

Example = tuple[str, list[tuple[int, int, str]]]


def queries() -> list[Example]:
    """The first half of the clinician queries; values are searched in the text, which is how the set gives them."""
    blocks = (data("asq-phi") / "train.txt").read_text(encoding="utf-8").split("===QUERY===")[1:]
    found: list[Example] = []
    for block in blocks[: len(blocks) // 2]:
        text, _, tags = block.partition("===PHI_TAGS===")
        text, spans, used = text.strip(), [], set()
        for tag in map(json.loads, re.findall(r"\{.*\}", tags)):
            start = text.find(tag["value"])
            while start in used:
                start = text.find(tag["value"], start + 1)
            if start >= 0:
                used.add(start)
                spans.append((start, start + len(tag["value"]), _ASQ.get(tag["identifier_type"], "id")))
        found.append((text, spans))
    return found


def sentences() -> list[Example]:
    """Presidio's templated sentences. Years alone are no dates to hide; titles and ages are left to the rules."""
    rows = json.loads((data("presidio-research") / "synth_dataset_v2.json").read_text(encoding="utf-8"))
    found: list[Example] = []
    for row in rows:
        spans = [
            (span["start_position"], span["end_position"], _PRESIDIO[span["entity_type"]])
            for span in row["spans"]
            if span["entity_type"] in _PRESIDIO and not re.fullmatch(r"(19|20)\d\d", span["entity_value"])
        ]
        found.append((row["full_text"], spans))
    return found


_NAMED = re.compile(
    r"\b(19|20)\d\d\b|\d/\d|January|February|March|April|June|July|August|September|October|November|December|"
    r"Dr\b|Mrs?\b|Ms\b|X[XYZ]+|ABC|Hospital|Clinic|Center|University|China|Japan|USA|\b[A-Z]\.\s?[A-Z]\.|\*\*|__"
)


def nobody(chance: random.Random) -> list[Example]:
    """Passages that name nobody: public sample notes, case reports, abstracts. Whatever looks like a name or a date is left out."""
    with open(data("open-text") / "open_text.jsonl", encoding="utf-8") as lines:
        notes = [row["text"] for row in map(json.loads, lines) if row["source"] == "mtsamples" and int(row["id"]) % 4 != 0]
    texts = [text for _, text, _ in maccrobat_documents()] + [text for _, text, _ in pubtator_documents("bc5cdr", "train.pubtator")[:250]]
    found: list[Example] = []
    for own, number in ((notes, 5000), (texts, 2500)):
        parts = [part for text in own for part in re.split(r"(?<=[.])[\s,]+", text)]
        quiet = [part for part in parts if 12 < len(part) < 400 and not _NAMED.search(part)]
        found += [(part, []) for part in chance.sample(quiet, number)]
    return found


def features(examples: list[Example]) -> tuple[list[list[str]], np.ndarray]:
    node = os.environ.get("NODE", str(ROOT / "node_modules/.bin/node"))
    lines = "".join(json.dumps({"text": text}) + "\n" for text, _ in examples)
    out = subprocess.run([node, str(ROOT / "training/deidentify/features.ts")], input=lines, capture_output=True, text=True, check=True).stdout
    rows, gold = [], []
    for (text, spans), line in zip(examples, out.splitlines()):
        at = utf16(text)
        marked = [(at[start], at[end], kind) for start, end, kind in spans]
        for start, end, names in json.loads(line)["tokens"]:
            rows.append(names)
            gold.append(next((LABELS.index(kind) for a, b, kind in marked if a < end and start < b), 0))
    return rows, np.array(gold)


def main() -> None:
    chance = random.Random(7)
    examples = [*queries() * 2, *sentences(), *nobody(chance)]
    rows, gold = features(examples)
    vector = vectorizer(3)
    first = LogisticRegression(C=8, max_iter=150).fit(vector.fit_transform(rows), gold)
    vector = vectorizer(1, strongest(vector, first.coef_, KEPT))
    model = LogisticRegression(C=8, max_iter=200).fit(vector.fit_transform(rows), gold)
    save(ROOT / "resources" / "language" / "identifiers-model.json", vector, model.coef_, model.intercept_, LABELS, {
        "source": "training/deidentify: ASQ-PHI (first half, MIT), presidio-research (MIT), sentences of MACCROBAT and BC5CDR that name nobody",
        "edition": "2026-11",
    })
    print("words", len(rows), "of them labelled", int((gold > 0).sum()), "right on its own data", round(model.score(vector.transform(rows), gold), 4))


if __name__ == "__main__":
    main()
