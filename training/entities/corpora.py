"""Readers of the training corpora: every sentence with its spans, and which types its source says all about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from common import data
from entities.gazetteer import compile_table, marks
from entities.text import sentences, words

BIOMEDICAL = ["disease", "chemical", "gene", "anatomy", "species", "variant", "cell_line"]
CLINICAL = ["problem", "finding", "drug", "dose", "route", "frequency", "duration", "test", "value", "procedure",
            "anatomy", "severity", "description", "date", "age", "sex", "event"]  # fmt: skip
# These hold whole clauses with other entities inside, so they are read by a head of their own.
CLINICAL_OUTER = ["history", "family_history"]

_ALL_CLINICAL = frozenset([*CLINICAL, *CLINICAL_OUTER])

Span = tuple[int, int, str]


@dataclass
class Sentence:
    """Words of one sentence. `spans` are word ranges; a type with `|` leaves open which of several it is."""

    source: str
    document: str
    tokens: list[str]
    spans: list[Span]
    # Types that the source annotates everywhere; the absence of any other type says nothing.
    known: frozenset[str]
    offsets: list[tuple[int, int]] = field(default_factory=list)


_PUBTATOR = {
    "Disease": "disease", "SpecificDisease": "disease", "DiseaseClass": "disease", "Modifier": "disease",
    "CompositeMention": "disease", "DiseaseOrPhenotypicFeature": "disease", "Chemical": "chemical",
    "ChemicalEntity": "chemical", "GeneOrGeneProduct": "gene", "OrganismTaxon": "species",
    "SequenceVariant": "variant", "CellLine": "cell_line",
}  # fmt: skip
_IOB = {
    "Disease": "disease", "GENE": "gene", "Anatomy": "anatomy|disease|cell_line",
    "Gene_or_gene_product": "gene", "Simple_chemical": "chemical", "Cancer": "disease", "Organism": "species",
    "Multi-tissue_structure": "anatomy", "Organ": "anatomy", "Tissue": "anatomy", "Cell": "anatomy|cell_line",
    "Cellular_component": "anatomy", "Organism_substance": "anatomy", "Organism_subdivision": "anatomy",
    "Anatomical_system": "anatomy", "Immaterial_anatomical_entity": "anatomy",
    "Developing_anatomical_structure": "anatomy", "Amino_acid": "chemical", "Pathological_formation": "disease|anatomy",
}  # fmt: skip


def cut(source: str, document: str, text: str, spans: list[Span], known: frozenset[str]) -> list[Sentence]:
    """Sentences of a text whose spans are character ranges; a span that crosses a sentence end is lost."""
    row = words(text)
    found = []
    for first, last in sentences(row):
        inner = []
        for start, end, kind in spans:
            covered = [at for at in range(first, last) if row[at].start < end and start < row[at].end]
            if covered and row[first].start <= start and end <= row[last - 1].end:
                inner.append((covered[0] - first, covered[-1] + 1 - first, kind))
        part = row[first:last]
        offsets = [(word.start, word.end) for word in part]
        found.append(Sentence(source, document, [word.text for word in part], inner, known, offsets))
    return found


def pubtator_documents(name: str, file: str) -> list[tuple[str, str, list[Span]]]:
    """(id, title and abstract, character spans) of a PubTator file."""
    documents: dict[str, list[str]] = {}
    spans: dict[str, list[Span]] = defaultdict(list)
    for line in (data(name) / file).read_text(encoding="utf-8").splitlines():
        if match := re.match(r"^(\d+)\|([ta])\|(.*)$", line):
            documents.setdefault(match[1], []).append(match[3])
        elif line.count("\t") >= 4:
            parts = line.split("\t")
            if parts[1].isdigit() and parts[4] in _PUBTATOR:
                spans[parts[0]].append((int(parts[1]), int(parts[2]), _PUBTATOR[parts[4]]))
    return [(key, " ".join(parts), spans[key]) for key, parts in documents.items()]


def pubtator(name: str, file: str, known: list[str]) -> list[Sentence]:
    found = []
    for key, text, spans in pubtator_documents(name, file):
        found += cut(name, key, text, spans, frozenset(known))
    return found


def iob(name: str, file: str, known: list[str]) -> list[Sentence]:
    """An IOB table; its words are cut again by our own rules."""
    found = []
    for number, block in enumerate((data(name) / file).read_text(encoding="utf-8").split("\n\n")):
        rows = [line.split("\t") for line in block.splitlines() if "\t" in line]
        text, spans = "", []
        for word, tag in rows:
            # Hyphens and slashes stand close in running text; our words do not look at spaces anyway.
            text += " " if text else ""
            start = len(text)
            text += word
            kind = _IOB.get(tag[2:]) if tag != "O" else None
            if kind is None:
                continue
            if tag[0] == "I" and spans and spans[-1][1] == start - 1:
                spans[-1] = (spans[-1][0], len(text), kind)
            else:
                spans.append((start, len(text), kind))
        row = words(text)
        inner = []
        for start, end, kind in spans:
            covered = [at for at, word in enumerate(row) if word.start < end and start < word.end]
            inner.append((covered[0], covered[-1] + 1, kind))
        if row:
            found.append(Sentence(name, f"{file}:{number // 10}", [word.text for word in row], inner, frozenset(known)))
    return found


_MACCROBAT = {
    "Disease_disorder": "problem", "Sign_symptom": "finding", "Medication": "drug", "Dosage": "dose",
    "Administration": "route", "Diagnostic_procedure": "test", "Lab_value": "value",
    "Therapeutic_procedure": "procedure", "Biological_structure": "anatomy", "Detailed_description": "description",
    "Clinical_event": "event", "Date": "date", "Time": "date", "Frequency": "frequency", "Duration": "duration",
    "Severity": "severity", "Age": "age", "Sex": "sex", "History": "history", "Family_history": "family_history",
}  # fmt: skip


def maccrobat_documents() -> list[tuple[str, str, list[Span]]]:
    found = []
    for file in sorted(data("maccrobat").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        spans: set[Span] = set()
        for line in file.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
            if line.startswith("T"):
                kind, *places = line.split("\t")[1].split(" ")
                if kind in _MACCROBAT and ";" not in "".join(places):
                    spans.add((int(places[0]), int(places[1]), _MACCROBAT[kind]))
        found.append((file.stem, text, sorted(spans)))
    return found


def maccrobat() -> list[Sentence]:
    found = []
    for key, text, spans in maccrobat_documents():
        found += cut("maccrobat", key, text, spans, _ALL_CLINICAL)
    return found


# Its cancer spans are left out: in lists they stand on bare organs.
_CRITERIA = {"treatment": "drug|procedure", "chronic_disease": "problem|finding"}


def eligibility() -> list[Sentence]:
    """Trial criteria: telegraphic, lower case. Their types are coarser than ours and only say what is there."""
    found = []
    for number, line in enumerate((data("eligibility-ner") / "train.tsv").read_text(encoding="utf-8").splitlines()):
        places, _, text = line.partition("\t")
        spans = []
        for place in places.split(","):
            start, end, kind = (*place.split(":"), "", "", "")[:3]
            if kind in _CRITERIA:
                spans.append((int(start) - 1, int(end) - 1, _CRITERIA[kind]))
        if spans and "@NUMBER" not in text[:12]:
            found += cut("eligibility", str(number), text.replace("@NUMBER", "12"), _moved(text, spans), frozenset())
    return found


def _moved(text: str, spans: list[Span]) -> list[Span]:
    """Spans after each @NUMBER has become two digits."""
    shrink = len("@NUMBER") - len("12")
    return [
        (start - shrink * text.count("@NUMBER", 0, start), end - shrink * text.count("@NUMBER", 0, end), kind)
        for start, end, kind in spans
    ]


def headings() -> list[Sentence]:
    """Section headings of notes, which name no entity of the patient's. Headings that name an organ or a test are left out."""
    table = compile_table()
    found = []
    for line in (data("section-headers") / "mtsamples_headers_counts.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        text = line.split("\t")[0].rstrip(": ") + ":"
        tokens = [word.text for word in words(text)]
        if 1 < len(tokens) < 9 and not any(marks(tokens, table)):
            found.append(Sentence("headings", text, tokens, [], _ALL_CLINICAL))
    return found


def flat(spans: list[Span], kinds: list[str]) -> list[Span]:
    """Spans of the given types without overlap: the longer wins."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(kind in kinds for kind in span[2].split("|")) and all(span[1] <= o[0] or o[1] <= span[0] for o in kept):
            kept.append(span)
    return sorted(kept)


def biomedical() -> list[Sentence]:
    drug = ["disease", "chemical"]
    all_but_anatomy = ["disease", "chemical", "gene", "species", "variant", "cell_line"]
    cancer = ["chemical", "gene", "anatomy", "species"]
    return [
        *pubtator("bc5cdr", "train.pubtator", drug),
        *pubtator("bc5cdr", "dev.pubtator", drug),
        *pubtator("ncbi-disease", "train.pubtator", ["disease"]),
        *iob("ncbi-disease", "dev.iob.tsv", ["disease"]),
        *pubtator("biored", "train.pubtator", all_but_anatomy),
        *pubtator("biored", "dev.pubtator", all_but_anatomy),
        *iob("bc2gm", "train.iob.tsv", ["gene"]),
        *iob("bc2gm", "devel.iob.tsv", ["gene"]),
        *iob("anatem", "train.iob.tsv", ["anatomy"]),
        *iob("anatem", "devel.iob.tsv", ["anatomy"]),
        *iob("bionlp13cg", "train.iob.tsv", cancer),
        *iob("bionlp13cg", "devel.iob.tsv", cancer),
    ]


if __name__ == "__main__":
    for rows in (biomedical(), maccrobat()):
        for source in sorted({row.source for row in rows}):
            own = [row for row in rows if row.source == source]
            kinds = Counter(span[2] for row in own for span in row.spans)
            print(source, len(own), sum(len(row.tokens) for row in own), max(len(row.tokens) for row in own), dict(kinds))
