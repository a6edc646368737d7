"""Names from open vocabularies as word features, the same as src/main/inference/tagger/gazetteer.ts.

Run: python -m entities.gazetteer   (from training/; ten seconds)

A phrase is kept as a 32-bit FNV-1a hash with a bit for each class it belongs to, so the file holds no names:
uint32 count, count sorted uint32 hashes, count uint8 class masks, all little endian.
"""

from __future__ import annotations

import csv
import gzip
import html
import json
import re
import struct
from collections import defaultdict
from pathlib import Path

from common import WORK, data
from entities.text import words

CLASSES = ["disease", "finding", "chemical", "drug", "gene", "anatomy", "procedure", "organism"]
LONGEST = 8
_FNV, _PRIME = 0x811C9DC5, 0x01000193
_COMMON = frozenset(
    "all and any are but can for had has her him his how its may not now our out per she the too was who why you with this "
    "that from time day days week year age male female other light water air ice fat food home disease disorder syndrome "
    "patient man woman men women child children adult infant role use case other unknown finding not test blood".split()
)


def stem(word: str) -> str:
    """A word without its plural s, in lower case."""
    low = word.lower()
    if len(low) > 4 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def mix(state: int, piece: str) -> int:
    for byte in piece.encode("utf-8", "surrogatepass"):
        state = ((state ^ byte) * _PRIME) & 0xFFFFFFFF
    return state


def phrase_hash(pieces: list[str]) -> int:
    state = _FNV
    for piece in pieces:
        state = mix(state, piece + " ")
    return state


def _add(table: dict[int, int], name: str, kind: str) -> None:
    pieces = [stem(word.text) for word in words(name) if word.text != "-"]
    if not 0 < len(pieces) <= LONGEST:
        return
    if len(pieces) == 1 and (len(pieces[0]) < 3 or pieces[0] in _COMMON or not pieces[0][0].isalpha()):
        return
    table[phrase_hash(pieces)] |= 1 << CLASSES.index(kind)


def _add_symbol(table: dict[int, int], symbol: str) -> None:
    """A gene symbol counts only as it is written, since many read like words."""
    pieces = words(symbol)
    if len(pieces) == 1 and len(symbol) > 1:
        table[phrase_hash(["=" + symbol])] |= 1 << CLASSES.index("gene")
    elif len(pieces) > 1 and len(symbol) > 3:
        _add(table, symbol, "gene")


_TREES = [("C23", "finding"), ("C", "disease"), ("F03", "disease"), ("D12.776", "gene"), ("D08.811", "gene"),
          ("D", "chemical"), ("A", "anatomy"), ("E", "procedure"), ("B", "organism")]  # fmt: skip


def _mesh(table: dict[int, int]) -> None:
    with open(data("mesh") / "tree-numbers.tsv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            kind = next((kind for head, kind in _TREES if row["mesh_tree_number"].startswith(head)), None)
            if kind is None:
                continue
            name = row["mesh_name"]
            _add(table, name, kind)
            if name.count(", ") == 1:
                _add(table, " ".join(reversed(name.split(", "))), kind)


_SYNONYM = re.compile(r'^synonym: "(.*)" (EXACT|RELATED|NARROW)')


def _obo(table: dict[int, int], lines: list[str], kind: str) -> None:
    for line in lines:
        if line.startswith("name: "):
            _add(table, line[6:].strip(), kind)
        elif match := _SYNONYM.match(line):
            _add(table, re.sub(r" \((disorder|finding)\)$", "", match.group(1).strip()), kind)


def _drugs(table: dict[int, int]) -> None:
    with open(data("drugbank-vocab") / "drugbank_vocabulary.csv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            for name in {row["Common name"], *row["Synonyms"].split(" | ")}:
                _add(table, name, "drug")

    def names(value: object) -> None:
        if isinstance(value, dict):
            if value.get("TTY") in ("IN", "BN", "PIN", "MIN"):
                _add(table, value["Name"], "drug")
            for inner in value.values():
                names(inner)
        elif isinstance(value, list):
            for inner in value:
                names(inner)

    for file in sorted((data("rxnorm") / "web" / "data").glob("*.json")):
        names(json.loads(file.read_text(encoding="utf-8")))


def _genes(table: dict[int, int]) -> None:
    with open(data("hgnc-genes") / "entrez_symbols.tsv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            for symbol in {row["symbol"], *(row["aliases"] or "").split(",")}:
                if symbol:
                    _add_symbol(table, symbol)
            if row["gene_name"] and not row["symbol"].startswith("LOC"):
                _add(table, row["gene_name"], "gene")


def compile_table() -> dict[int, int]:
    table: dict[int, int] = defaultdict(int)
    _mesh(table)
    _obo(table, (data("doid") / "HumanDO.obo").read_text(encoding="utf-8").splitlines(), "disease")
    with gzip.open(data("hpo") / "hp.obo.gz", "rt", encoding="utf-8") as lines:
        _obo(table, lines.read().splitlines(), "finding")
    _drugs(table)
    _genes(table)
    with open(data("labs") / "d_labitems.csv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            _add(table, html.unescape(row["label"]), "procedure")
    return table


def save(table: dict[int, int], path: Path) -> None:
    keys = sorted(table)
    path.write_bytes(
        struct.pack("<I", len(keys)) + struct.pack(f"<{len(keys)}I", *keys) + bytes(table[key] for key in keys)
    )


def load(path: Path) -> dict[int, int]:
    raw = path.read_bytes()
    (count,) = struct.unpack_from("<I", raw)
    keys = struct.unpack_from(f"<{count}I", raw, 4)
    return dict(zip(keys, raw[4 + 4 * count :]))


# Four bits a class: begins, inside, ends, alone.
_BEGIN, _INSIDE, _END, _ALONE = 1, 2, 4, 8


def marks(row: list[str], table: dict[int, int]) -> list[int]:
    """For each word a 32-bit mask, four bits a class: where it lies in the longest name of that class that starts leftmost."""
    found = [0] * len(row)
    busy = [0] * len(CLASSES)
    pieces = ["" if word == "-" else stem(word) for word in row]
    for start in range(len(row)):
        if not pieces[start]:
            continue
        ends = [0] * len(CLASSES)
        exact = table.get(phrase_hash(["=" + row[start]]), 0)
        state, taken = _FNV, 0
        for at in range(start, len(row)):
            if not pieces[at]:
                continue
            if taken == LONGEST:
                break
            taken += 1
            state = mix(state, pieces[at] + " ")
            mask = table.get(state, 0) | (exact if at == start else 0)
            for kind in range(len(CLASSES)):
                if mask >> kind & 1:
                    ends[kind] = at + 1
        for kind, end in enumerate(ends):
            if end == 0 or start < busy[kind]:
                continue
            busy[kind] = end
            shift = 4 * kind
            if end == start + 1:
                found[start] |= _ALONE << shift
                continue
            found[start] |= _BEGIN << shift
            for at in range(start + 1, end - 1):
                found[at] |= _INSIDE << shift
            found[end - 1] |= _END << shift
    return found


if __name__ == "__main__":
    WORK.mkdir(parents=True, exist_ok=True)
    save(compile_table(), WORK / "gazetteer.bin")
