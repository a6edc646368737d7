"""What one sentence cannot know: short forms that the document defines, and names that it repeats.

The same as src/main/inference/tagger/{abbreviations,repeats}.ts.
"""

from __future__ import annotations

from collections import defaultdict

# (first word, last word exclusive, type, score) over the words of a whole document.
Found = tuple[int, int, str, float]
_MOST = 3


def _is_short(words: list[str]) -> bool:
    """Two to ten letters and digits, a capital among them, starting with a letter or digit."""
    joined = "".join(words)
    return 1 < len(joined) <= 10 and any(letter != letter.lower() for letter in joined) and joined[0].isascii() and joined[0].isalnum()


def _stands_for(short: list[str], long: list[str]) -> bool:
    """Whether the letters of the short form occur in the long form in order, the first one at the start of a word."""
    letters = [letter for letter in "".join(short).lower() if letter.isascii() and letter.isalnum()]
    joined = "".join(long).lower()
    starts = {letter for word in long for letter in word[:1].lower()}
    if not letters or letters[0] not in starts:
        return False
    at = 0
    for number, letter in enumerate(letters):
        at = joined.find(letter, at) + 1
        if at == 0:
            # A plural s of the short form need not be in the long one.
            return letter == "s" and number == len(letters) - 1
    return True


def definitions(words: list[str], spans: list[Found]) -> dict[tuple[str, ...], tuple[str, float]]:
    """Short forms in brackets right after a tagged long form, with its type and score."""
    found: dict[tuple[str, ...], tuple[str, float]] = {}
    for first, last, kind, score in spans:
        if last + 2 >= len(words) or words[last] != "(":
            continue
        close = next((at for at in range(last + 2, min(last + 3 + 2 * _MOST, len(words))) if words[at] in ")],;"), None)
        if close is None or close - last - 1 > 2 * _MOST - 1:
            continue
        short = words[last + 1 : close]
        if _is_short(short) and _stands_for(short, words[first:last]):
            found.setdefault(tuple(short), (kind, score))
    return found


def spread(words: list[str], spans: list[Found]) -> list[Found]:
    """The spans with every use of a defined short form tagged like its long form."""
    known = definitions(words, spans)
    if not known:
        return spans
    uses: list[Found] = []
    at = 0
    sizes = sorted({len(short) for short in known}, reverse=True)
    while at < len(words):
        size = next((size for size in sizes if tuple(words[at : at + size]) in known), 0)
        if size:
            kind, score = known[tuple(words[at : at + size])]
            uses.append((at, at + size, kind, score))
        at += max(1, size)
    kept = list(spans)
    for use in uses:
        over = [span for span in kept if span[0] < use[1] and use[0] < span[1]]
        if not over:
            kept.append(use)
        elif len(over) == 1 and over[0][:2] == use[:2] and over[0][2] != use[2]:
            kept[kept.index(over[0])] = use
    return sorted(kept)


_SHORTEST = 4


def repeat(written: list[str], spans: list[Found], sure: float) -> list[Found]:
    """The spans with untagged repetitions of sure names added and every name given the type that most of its uses have, by score."""
    words = [word.lower() for word in written]
    names: dict[tuple[str, ...], tuple[str, float]] = {}
    used = [False] * len(words)
    for first, last, kind, score in spans:
        used[first:last] = [True] * (last - first)
        if score >= sure and (last - first > 1 or len(words[first]) >= _SHORTEST):
            names.setdefault(tuple(words[first:last]), (kind, score))
    kept = list(spans)
    for size in sorted({len(name) for name in names}, reverse=True):
        for first in range(len(words) - size + 1):
            found = names.get(tuple(words[first : first + size]))
            if found and not any(used[first : first + size]):
                kept.append((first, first + size, *found))
                used[first : first + size] = [True] * size
    kept.sort(key=lambda span: span[:2])
    votes: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for first, last, kind, score in kept:
        votes[tuple(words[first:last])][kind] += score
    best = {name: min(own, key=lambda kind: (-own[kind], kind)) for name, own in votes.items()}
    return [(first, last, best[tuple(words[first:last])], score) for first, last, _, score in kept]
