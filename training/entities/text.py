"""Words and sentences of a text, the same to the letter as src/main/inference/tagger/{words,sentences}.ts.

Offsets here are code points; the product counts UTF-16 units (see `utf16`).
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass

SPACE = "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"


def _letters() -> str:
    """A character class of all letters and combining marks, as \\p{L}\\p{M} is in the product."""
    ranges: list[list[int]] = []
    for point in range(sys.maxunicode + 1):
        if unicodedata.category(chr(point))[0] in "LM":
            if ranges and ranges[-1][1] == point - 1:
                ranges[-1][1] = point
            else:
                ranges.append([point, point])
    return "".join(f"\\U{a:08x}-\\U{b:08x}" for a, b in ranges)


_LETTER = _letters()
_WORD = re.compile(f"[0-9]+(?:[.,][0-9]+)*|[{_LETTER}][{_LETTER}0-9]*|[^{SPACE}]")


@dataclass(frozen=True)
class Word:
    text: str
    start: int
    end: int
    # Line breaks between the previous word and this one, and whether anything lies between them at all.
    breaks: int
    spaced: bool


def words(text: str) -> list[Word]:
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        gap = text[last : match.start()]
        breaks = gap.count("\n") + gap.count("\r") - gap.count("\r\n")
        found.append(Word(match.group(), match.start(), match.end(), breaks, match.start() > last))
        last = match.end()
    return found


# A full stop after one of these ends no sentence.
ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof st vs etc fig figs al e.g i.e eg ie cf ca approx no nos pt pts dept inc vol jr sr resp esp "
    "min max avg temp tab tabs cap caps inj susp mg mcg ml kg dl g hr hrs sec wk wks yr yrs mo mos".split()
)
# These end a sentence when the next word starts with a capital, unlike titles, which never do.
_UNITS = frozenset("mg mcg ml kg dl g hr hrs sec wk wks yr yrs mo mos min max tab tabs cap caps etc al".split())
_BULLETS = frozenset("-*•·–—+>#○●▪◦")
LONGEST = 120
_WRAP = 40


def _is_upper(word: str) -> bool:
    return word[0] != word[0].lower()


def _is_lower(word: str) -> bool:
    return word[0] != word[0].upper()


def _starts_item(row: list[Word], at: int) -> bool:
    """Whether a line that starts at word `at` opens a list item or a heading."""
    if row[at].text in _BULLETS:
        return True
    if at + 1 < len(row) and row[at].text.isascii() and row[at].text.isdigit() and row[at + 1].text in ".)" and not row[at + 1].spaced:
        return True
    for word in range(at, min(at + 5, len(row))):
        if word > at and row[word].breaks > 0:
            return False
        if row[word].text == ":":
            return True
    return False


def _line_breaks(row: list[Word], at: int, line_start: int) -> bool:
    """Whether the line break before word `at` ends a sentence; a hard-wrapped line does not."""
    before, after = row[at - 1], row[at]
    if after.breaks > 1 or before.text in (":", ".", "!", "?", ";") or _starts_item(row, at):
        return True
    if _is_lower(after.text) or before.text in (",", "(", "/"):
        return False
    return before.end - line_start < _WRAP


def _stops(row: list[Word], at: int) -> bool:
    """Whether the full stop, question or exclamation mark at `at` ends a sentence before word `at + 1`."""
    after = row[at + 1]
    if not after.spaced or after.text in (",", ";", ")") or _is_lower(after.text):
        return False
    if row[at].text != "." or at == 0 or row[at].spaced:
        return True
    before = row[at - 1].text
    if len(before) == 1 and _is_upper(before) and before.isascii():
        return False
    # "1." at the start of a line numbers an item.
    if len(before) < 3 and before.isascii() and before.isdigit() and (at == 1 or row[at - 1].breaks > 0):
        return False
    key = before.lower()
    if key in _UNITS:
        return _is_upper(after.text)
    return key not in ABBREVIATIONS


def sentences(row: list[Word]) -> list[tuple[int, int]]:
    """Ranges of words, end exclusive, that cover all words in order; at most LONGEST words each."""
    found: list[tuple[int, int]] = []
    start = 0
    line_start = row[0].start if row else 0
    for at in range(1, len(row) + 1):
        if at == len(row):
            found.append((start, at))
            break
        cut = row[at].breaks > 0 and _line_breaks(row, at, line_start)
        if row[at].breaks > 0:
            line_start = row[at].start
        if not cut and row[at - 1].text in (".", "!", "?"):
            cut = _stops(row, at - 1)
        if not cut and at - start >= LONGEST - 20 and row[at - 1].text in (";", ","):
            cut = True
        if cut or at - start >= LONGEST:
            found.append((start, at))
            start = at
    return found


def utf16(text: str) -> list[int]:
    """UTF-16 offset of each code point, and of the end."""
    offsets = [0]
    for letter in text:
        offsets.append(offsets[-1] + (2 if ord(letter) > 0xFFFF else 1))
    return offsets


_DIGIT = re.compile("[0-9]")


def lookup(word: str) -> str:
    """The form under which a word stands in the vocabulary."""
    return _DIGIT.sub("0", word.lower())
