"""What the network sees of a word beside its vector: letters, shape and gazetteer, as in src/main/inference/tagger/features.ts."""

from __future__ import annotations

from entities.gazetteer import CLASSES

# Characters in the order of their numbers; 0 pads, 1 is any other.
CHARACTERS = "".join(chr(at) for at in range(33, 127)) + "°±µ×éèöüαβγδεκλμω–—’“”≥≤®™"
LETTERS = 24
_NUMBER = {letter: at + 2 for at, letter in enumerate(CHARACTERS)}


def letters(word: str) -> list[int]:
    """Numbers of a word's characters, padded to LETTERS; of longer words the first 16 and the last 8."""
    if len(word) > LETTERS:
        word = word[:16] + word[-8:]
    row = [_NUMBER.get(letter, 1) for letter in word]
    return row + [0] * (LETTERS - len(row))


SHAPES = 8


def shape(word: str) -> list[int]:
    """Eight bits: all capitals, first capital, capital inside, has digit, number, mark, one letter, not ASCII."""
    upper = [letter != letter.lower() for letter in word]
    digits = [letter in "0123456789" for letter in word]
    alphabetic = [letter != letter.lower() or letter != letter.upper() for letter in word]
    return [
        int(len(word) > 1 and all(up or digit for up, digit in zip(upper, digits)) and any(upper)),
        int(upper[0]),
        int(any(upper[1:])),
        int(any(digits)),
        int(digits[0]),
        int(not any(alphabetic) and not any(digits)),
        int(len(word) == 1 and alphabetic[0]),
        int(not word.isascii()),
    ]


FEATURES = SHAPES + 4 * len(CLASSES)
