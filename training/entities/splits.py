"""Which documents are held out while settings are chosen, by document and never by sentence."""

from __future__ import annotations

from entities.corpora import Sentence, biomedical, maccrobat, pubtator_documents

# Every fifth case report; the last 150 abstracts of BC5CDR's development file; all of NCBI's.
_CASES = 5
_ABSTRACTS = 150


def _held(sentence: Sentence, abstracts: set[str]) -> bool:
    if sentence.source == "bc5cdr":
        return sentence.document in abstracts
    if sentence.source == "biored":
        return sentence.document in abstracts or int(sentence.document) % 10 == 3
    if sentence.source == "ncbi-disease":
        return sentence.document.startswith("dev.iob")
    # Tables without documents: the first tenth of each development file.
    file, _, block = sentence.document.partition(":")
    return file.startswith("devel") and int(block) < 40


def biomedical_split() -> tuple[list[Sentence], list[Sentence]]:
    """Training and held-out sentences; abstracts that recur in another corpus follow the held-out side."""
    rows = biomedical()
    abstracts = {key for key, _, _ in pubtator_documents("bc5cdr", "dev.pubtator")[-_ABSTRACTS:]}
    held = [row for row in rows if _held(row, abstracts)]
    seen = {" ".join(row.tokens).lower() for row in held if len(row.tokens) > 8}
    train = [row for row in rows if not _held(row, abstracts)]
    again = {(row.source, row.document) for row in train if " ".join(row.tokens).lower() in seen}
    return [row for row in train if (row.source, row.document) not in again], held


def maccrobat_split() -> tuple[list[Sentence], list[Sentence]]:
    rows = maccrobat()
    keys = sorted({row.document for row in rows})
    held = set(keys[::_CASES])
    return [row for row in rows if row.document not in held], [row for row in rows if row.document in held]
