"""BioRED and BC5CDR as documents with entities and relations, and which of them are held out."""

from __future__ import annotations

from dataclasses import dataclass, field

from common import data


@dataclass
class Document:
    corpus: str
    id: str
    text: str
    entities: list[dict] = field(default_factory=list)
    # unordered pair of bare codes -> types of its relations
    relations: dict[frozenset, set] = field(default_factory=dict)


def pubtator(corpus: str, file: str) -> list[Document]:
    documents, title = [], ""
    for line in (data(corpus) / file).read_text(encoding="utf-8").splitlines():
        if "|t|" in line[:14]:
            key, _, title = line.split("|", 2)
        elif "|a|" in line[:14]:
            documents.append(Document(corpus, key, f"{title} {line.split('|', 2)[2]}"))
        elif line:
            _, first, *rest = line.split("\t")
            if first.isdigit():
                code = rest[3] if len(rest) > 3 else ""
                documents[-1].entities.append({"start": int(first), "end": int(rest[0]), "type": rest[2], "code": code})
            else:
                documents[-1].relations.setdefault(frozenset(rest[:2]), set()).add(first)
    return documents


def corpora() -> list[Document]:
    return [document for corpus in ("biored", "bc5cdr") for file in ("train", "dev") for document in pubtator(corpus, f"{file}.pubtator")]


def development() -> set[str]:
    """Ids of BioRED's development file and of the last 150 documents of BC5CDR's, which the biomedical tagger never saw either."""
    return {d.id for d in pubtator("biored", "dev.pubtator")} | {d.id for d in pubtator("bc5cdr", "dev.pubtator")[-150:]}
