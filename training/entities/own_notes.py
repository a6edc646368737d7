"""Our own lines in the manner of hospital notes (own/notes.txt) and of ward lists (own/lists.txt): what case reports lack, with names
filled in from open vocabularies."""

from __future__ import annotations

import csv
import gzip
import html
import json
import random
import re
from pathlib import Path

from common import data
from entities.corpora import Sentence, Span, cut

HERE = Path(__file__).parent / "own"
# What the marks stand for; the types they don't speak of (doses, values, places) stay open.
_MARKS = {"[": "problem|finding", "|": "problem", "~": "finding", "<": "drug", "{": "procedure", "@": "test", "^": "any"}
_CLOSE = {"[": "]", "|": "|", "~": "~", "<": ">", "{": "}", "@": "@", "^": "^"}
KNOWN = frozenset({"problem", "finding", "drug", "procedure", "test"})
# Which file is which source of training sentences, and how often a line with slots is filled.
_FILES = {"own": ("notes.txt", 4), "lists": ("lists.txt", 8)}


def _obo(lines: list[str]) -> list[str]:
    found = [line[6:].strip() for line in lines if line.startswith("name: ")]
    return [name for name in found if len(name.split()) < 5 and not re.search(r"obsolete|[\d()/]|abnormality of|disease$|^all$", name, re.I)]


def _drugs() -> list[str]:
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if value.get("TTY") in ("IN", "BN") and re.fullmatch(r"[A-Za-z][A-Za-z -]{3,20}", value["Name"]):
                found.add(value["Name"])
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    for file in sorted((data("rxnorm") / "web" / "data").glob("*.json")):
        walk(json.loads(file.read_text(encoding="utf-8")))
    return sorted(found)


def _tests() -> list[str]:
    with open(data("labs") / "d_labitems.csv", encoding="utf-8") as rows:
        return sorted({name for row in csv.DictReader(rows) if re.fullmatch(r"[A-Za-z][A-Za-z ,-]{2,30}", name := html.unescape(row["label"]))})


def _common(file: str) -> list[str]:
    return (HERE / file).read_text(encoding="utf-8").strip().split("; ")


def slots() -> dict[str, list[str]]:
    """Names for each slot; common problems come about as often as all the rare ones together."""
    with gzip.open(data("hpo") / "hp.obo.gz", "rt", encoding="utf-8") as lines:
        findings = _obo(lines.read().splitlines())
    diseases = _obo((data("doid") / "HumanDO.obo").read_text(encoding="utf-8").splitlines())
    for names, file in ((diseases, "problems.txt"), (findings, "findings.txt")):
        common = _common(file)
        names += common * max(1, len(names) // len(common))
    return {
        "D": diseases, "F": findings, "R": _drugs(), "T": _tests(),
        "P": (HERE / "procedures.txt").read_text(encoding="utf-8").split("\n")[:-1],
        "A": _common("letters.txt"), "S": _common("findings.txt"), "Q": _common("drugs.txt"), "L": _common("tests.txt"),
    }  # fmt: skip


def _name(pool: list[str], slot: str, chance: random.Random) -> str:
    name = chance.choice(pool)
    luck = chance.random()
    if slot == "A":
        return name.lower() if luck < 0.15 else name
    if slot in "DFS":
        return name.upper() if luck < 0.05 else name.lower() if luck < 0.75 else name[:1].upper() + name[1:].lower()
    return name.upper() if luck < 0.1 else name.lower() if luck < 0.3 else name


def read(line: str) -> tuple[str, list[Span]]:
    """The text of a marked line and its spans in characters."""
    text, spans, opened = "", [], None
    for letter in line:
        if opened is None and letter in _MARKS:
            opened = (letter, len(text))
        elif opened is not None and letter == _CLOSE[opened[0]]:
            spans.append((opened[1], len(text), _MARKS[opened[0]]))
            opened = None
        else:
            text += letter
    if opened is not None:
        raise ValueError(f"unclosed mark: {line}")
    return text, spans


def own_notes() -> list[Sentence]:
    pools = slots()
    found: list[Sentence] = []
    for source, (file, fills) in _FILES.items():
        chance = random.Random(11)
        for number, line in enumerate((HERE / file).read_text(encoding="utf-8").splitlines()):
            if not line or line[0] == "%":
                continue
            # De-identified notes hold brackets of their own: "**NAME[AAA]" keeps them.
            guarded = re.sub(r"(\*\*[A-Z]+)\[([^\]]*)\]", r"\1⟦\2⟧", line).replace("[**", "⟦**").replace("**]", "**⟧")
            for _ in range(fills if "$" in guarded else 1):
                filled = re.sub(r"\$([A-Z])", lambda m: _name(pools[m[1]], m[1], chance), guarded)
                text, spans = read(filled)
                found += cut(source, str(number), text.replace("⟦", "[").replace("⟧", "]"), spans, KNOWN)
    return found


if __name__ == "__main__":
    for sentence in own_notes()[-400::5]:
        print(" ".join(sentence.tokens), [(" ".join(sentence.tokens[a:b]), kind) for a, b, kind in sentence.spans])
