"""Strict span and type F1, over all and a type at a time."""

from __future__ import annotations

from collections import Counter

Span = tuple[int, int, str]


def spans(path: list[int], names: list[str]) -> list[Span]:
    """Spans of a label path; the CRF lets no I stand alone."""
    found: list[Span] = []
    for at, label in enumerate(path):
        name = names[label]
        if name[0] == "B":
            found.append((at, at + 1, name[2:]))
        elif name[0] == "I" and found:
            found[-1] = (found[-1][0], at + 1, found[-1][2])
    return found


class Score:
    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()

    def add(self, said: list[Span], gold: list[Span]) -> None:
        self.said.update(span[2] for span in said)
        self.gold.update(span[2] for span in gold)
        self.right.update(span[2] for span in set(said) & set(gold))

    def f1(self, kind: str | None = None) -> float:
        right, said, gold = (
            (sum(c.values()) if kind is None else c[kind]) for c in (self.right, self.said, self.gold)
        )
        return 2 * right / max(1, said + gold)

    def __str__(self) -> str:
        kinds = " ".join(f"{kind} {self.f1(kind):.3f}" for kind in sorted(self.gold))
        return f"{self.f1():.4f} (p {sum(self.right.values()) / max(1, sum(self.said.values())):.3f}) {kinds}"
