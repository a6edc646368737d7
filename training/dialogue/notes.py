"""Reference notes as sections and sentences, and how well a statement is covered by them."""

from __future__ import annotations

import re
from collections import Counter

from .rouge import words

HEADINGS = [
    (r"CHIEF|^CC", "CC"), (r"HISTORY OF PRESENT|^HPI|INTERVAL", "HPI"), (r"REVIEW OF SYS", "ROS"), (r"SURGICAL", "PSH"),
    (r"MEDICAL HIS|PAST HIS|PAST MED|PROBLEM", "PMH"), (r"MEDICATION", "MEDS"), (r"ALLERG", "ALL"), (r"FAMILY", "FAM"), (r"SOCIAL", "SOC"),
    (r"VITAL", "VIT"), (r"EXAM", "PE"), (r"RESULT|IMAGING|LABS", "RES"), (r"ASSESSMENT|PLAN|IMPRESSION|INSTRUCTION|PROCEDURE", "AP"),
]
EMPTY = set(
    "the a an and or of to in on for with is was are were be been he she his her him they them their it this that i you we my your our at as by "
    "from has have had do does did not no patient s will would can could should there any some so if when which who what but also then than about "
    "into up out just today state reports report denies deny".split()
)


def sections(note: str) -> list[tuple[str, str]]:
    """(section, sentence) in order; text before the first heading counts as present history."""
    current, out = "HPI", []
    for line in (raw.strip() for raw in note.split("\n")):
        if not line:
            continue
        bare = line.rstrip(":")
        if (bare.isupper() and len(bare) < 50) or re.match(r"^(Results|Assessment|Plan|Physical Exam\w*)\s*:?$", line):
            current = next((code for pattern, code in HEADINGS if re.search(pattern, bare.upper())), current)
            continue
        out += [(current, sentence) for sentence in re.split(r"(?<=[.!?])\s+", line)]
    return out


def stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def content(text: str) -> Counter[str]:
    return Counter(stem(word) for word in words(text) if word not in EMPTY)


def worth(statements: list[str], note: str) -> list[tuple[float, str]]:
    """Per statement: how well its best sentence and the whole note cover it (0 to 1), and that sentence's section ('' under 0.25)."""
    reference = [(section, content(sentence)) for section, sentence in sections(note)]
    said = {word for _, sentence in reference for word in sentence}
    out = []
    for text in statements:
        mine = content(text)
        size = sum(mine.values()) or 1
        best, where = 0.0, ""
        for section, sentence in reference:
            shared = sum((mine & sentence).values())
            value = 2 * shared / (size + sum(sentence.values())) if shared else 0.0
            if value > best:
                best, where = value, section
        covered = sum(count for word, count in mine.items() if word in said) / size
        out.append(((best + covered) / 2, where if best > 0.25 else ""))
    return out
