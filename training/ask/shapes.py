"""Libraries and questions in the shapes that people may bring, some of whose questions can't be answered.

Each shape is a folder with `library.jsonl` ({id, title?, text}) and `questions.jsonl` ({question, right: [ids]}; no right ids: unanswerable).
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from ask.background import RARE
from ask.splits import rows, split
from common import ROOT, data


@dataclass(frozen=True)
class Shape:
    name: str
    # Rows in the library; 0 for all.
    size: int = 6000
    title: str = "focus"
    # Words of a part; 0 leaves answers whole.
    parts: int = 0
    opaque: bool = True
    questions: int = 120
    # Questions with another name for what is asked about.
    renamed: bool = False
    # Share of the questions that are worded otherwise than MedQuAD words them.
    reworded: float = 0.5
    # Share that are keywords: what is asked about, and words of a sentence that says something of it.
    keywords: float = 0.15
    # One text a page, all its answers joined.
    pages: bool = False
    # Questions about one thing that one sentence says, with or without the name of what it is about.
    specific: bool = False
    # What the library holds beside `size` rows of MedQuAD: nothing, or abstracts that are asked about by their own questions or titles.
    abstracts: str = ""


SHAPES = [
    Shape("titles", size=0, reworded=0, keywords=0),
    Shape("titles are questions", title="question", size=2000),
    Shape("bare", size=0, title="", reworded=0, keywords=0),
    Shape("titles, other wording", reworded=1),
    Shape("bare, other wording", title="", reworded=1),
    Shape("bare, ids tell the document", title="", opaque=False),
    Shape("parts of 120 words", title="focus", parts=120, size=2000),
    Shape("bare parts of 120 words", title="", parts=120, size=2000),
    Shape("1,000 rows", size=1000),
    Shape("1,000 bare rows", size=1000, title=""),
    Shape("100 rows", size=100, questions=100),
    Shape("100 bare rows", size=100, title="", questions=100),
    Shape("5 rows", size=5, questions=10),
    Shape("10 rows", size=10, questions=10),
    Shape("10 bare rows", size=10, title="", questions=10),
    Shape("20 rows", size=20, questions=20),
    Shape("20 bare rows", size=20, title="", questions=20),
    Shape("keywords", keywords=1),
    Shape("keywords, bare", title="", keywords=1),
    Shape("pages", size=0, pages=True),
    Shape("pages, bare", title="", pages=True),
    Shape("500 rows", size=500),
    Shape("500 bare rows, as asked", size=500, title="", reworded=0, keywords=0),
    Shape("specific", specific=True, size=3000),
    Shape("specific, bare", specific=True, title=""),
    Shape("specific, 100 rows", specific=True, size=100, questions=100),
    Shape("specific, 100 bare rows", specific=True, size=100, title="", questions=100),
    Shape("specific, bare parts of 120 words", specific=True, size=1500, title="", parts=120),
    Shape("studies, bare", size=0, title="", abstracts="pubmedqa"),
    Shape("studies among answers, bare", size=3000, title="", abstracts="pubmedqa"),
    Shape("trials by their titles, bare", size=0, title="", abstracts="trials"),
    Shape("other names", renamed=True),
    Shape("other names, bare", renamed=True, title=""),
]


def synonyms() -> dict[str, list[str]]:
    from ask.encoder.pairs import synonyms as groups

    found: dict[str, list[str]] = {}
    for group in groups():
        for name in group:
            found.setdefault(name.lower(), [other for other in group if other.lower() != name.lower()])
    return found


def cut(text: str, words: int) -> list[str]:
    if words == 0:
        return [text]
    some = text.split(" ")
    return [" ".join(some[at : at + words]) for at in range(0, len(some), words)]


def renamed(row: dict, names: dict[str, list[str]], chance: random.Random) -> str | None:
    others = [one for one in names.get(row["focus"].lower(), []) if not set(one.lower().split()) & set(row["focus"].lower().split())]
    return row["question"].replace(row["focus"], chance.choice(others)) if others and row["focus"] in row["question"] else None


def reworded(row: dict, chance: random.Random) -> str:
    ways = json.loads((Path(__file__).parent / "wordings.json").read_text(encoding="utf-8"))["wordings"]
    focus = row["focus"] if chance.random() < 0.5 else row["focus"].lower()
    return chance.choice(ways[row["type"]]).replace("{}", focus) if row["type"] in ways else row["question"]


def keywords(row: dict, chance: random.Random) -> str:
    """What is asked about and a few words of one sentence of the answer, in its order."""
    sentences = [one for one in re.split(r"(?<=[.!?])\s+", row["answer"]) if len(one.split()) >= 8]
    words = [word for word in re.findall(r"[A-Za-z-]{4,}", chance.choice(sentences))] if sentences else []
    taken = sorted(chance.sample(range(len(words)), min(len(words), chance.randint(2, 4))))
    return " ".join([row["focus"], *(words[at] for at in taken)])


# What a person asks of a thing: {} is the subject, {a} and {b} are words of one sentence on it.
SPECIFIC = [
    "Is {a} {b} seen in {}?", "does {} affect {a}", "{} {a}", "{a} {b} in {}", "What about {a} with {}?", "when is {a} used in {}?", "Can {a} help with {}?", "I have {}, what about {a} and {b}?", "how is {a} {b} linked to {}", "{} and {a}: what is known?",
    "which {a} {b} in {}?", "My mother has {}. Does it have to do with {a} {b}?", "At what {a} is {} {b}?", "how much {a} in {}",
]
UNNAMED = ["{a} {b} {c}", "what is known about {a} {b} and {c}?", "Does {a} go with {b} or {c}?", "how do {a} and {b} relate to {c}", "Is {a} {b} a sign of {c}?", "when should {a} be {b} {c}?", "can I have {a} with {b} {c}", "I worry about {a} and {b}, is {c} needed?"]


class Specific:
    """Questions from the telling words of one sentence. A question is `there` where some passage of the library has all its words."""

    def __init__(self, library: list[dict], texts: list[str]):
        self.worth = json.loads(RARE.read_text(encoding="utf-8"))
        self.rows: dict[str, set[int]] = {}
        for at, text in enumerate(texts):
            for word in words_of(text):
                self.rows.setdefault(word, set()).add(at)
        self.of_focus: dict[int, set[str]] = {}
        for row, text in zip(library, texts, strict=True):
            self.of_focus.setdefault(row.get("group", -1), set()).update(words_of(text))

    def telling(self, sentence: str, focus: str, least: int) -> list[str]:
        named = words_of(focus)
        return [word for word in dict.fromkeys(re.findall(r"[A-Za-z][a-z-]{3,}", sentence)) if least < self.worth.get(re.sub(r"(?:s|e|es|ing|ed)$", "", word.lower()), 0) < 250 and not words_of(word) & named]

    def question(self, row: dict, chance: random.Random, named: bool) -> tuple[str, list[str]] | None:
        sentences = [one for one in re.split(r"(?<=[.!?])\s+", row["answer"][:4000]) if 6 <= len(one.split()) <= 40 and not re.search("Medline|Ontology|Dictionary|frequency", one)]
        chance.shuffle(sentences)
        for sentence in sentences:
            words = self.telling(sentence, row["focus"], 105 if named else 140)
            if len(words) >= 3:
                at = sorted(chance.sample(range(len(words)), 3))
                some = [words[i] for i in at]
                text = chance.choice(SPECIFIC if named else UNNAMED)
                focus = row["focus"] if chance.random() < 0.5 else row["focus"].lower()
                used = [word for name, word in zip("abc", some, strict=True) if f"{{{name}}}" in text]
                return text.replace("{}", focus).replace("{a}", some[0]).replace("{b}", some[1]).replace("{c}", some[2]), used
        return None

    def said(self, words: list[str]) -> bool:
        """Whether one passage has them all."""
        sets = [self.rows.get(word, set()) for word in words_of(" ".join(words))]
        return bool(sets) and bool(set.intersection(*sets))


def foreign(part: str) -> dict[str, list[str]]:
    """What no medical library answers, and what studies ask: one half to choose on, the other to measure on."""
    written = json.loads((Path(__file__).parent / "foreign-questions.json").read_text(encoding="utf-8"))["questions"]
    studies = [row["QUESTION"] for row in json.loads((data("pubmedqa") / "train.json").read_text(encoding="utf-8")).values()]
    half = 0 if part == "choose" else 1
    return {"other field": written[half::2], "study": studies[half::2]}


SYLLABLES = "bar vel tos quin dra mol fen gri zan lor pex hul nim cav sty wob ter ash jun kel".split()
ENDINGS = ["osis", "itis", "emia", "opathy", "oma", "in deficiency", " syndrome", " disease", " fever", " palsy", "-Harlow syndrome", " type 3"]
# Heads of names that say nothing by themselves.
GENERIC = {"syndrome", "disease", "disorder", "deficiency", "type", "1", "2", "3", "and", "the", "of", "in", "with"}


def invented(chance: random.Random) -> str:
    return ("".join(chance.sample(SYLLABLES, chance.randint(2, 3))) + chance.choice(ENDINGS)).capitalize()


def crossed(one: str, other: str) -> str | None:
    """Of two names one that nobody has: "Bloom syndrome" and "hereditary pancreatitis" make "Bloom pancreatitis"."""
    first, second = one.split()[:-1], re.sub(r"\(.*?\)|,.*", "", other).split()
    return " ".join([*first, second[-1]]) if first and second and not set(first[-1:]) & set(second) and re.fullmatch(r"[A-Za-z-]{5,}", second[-1]) and second[-1].lower() not in GENERIC else None


def words_of(text: str) -> set[str]:
    return {re.sub(r"s$", "", word) for word in re.findall(r"[a-z0-9]+", text.lower())} - {"the", "of", "and", "in", "with", "what", "a", "an", "for", "to", "i", "need", "know", "about", "", "your"}


# Words of a document's beginning in which it may name what it is about.
BEGINNING = 150


class Naming:
    """Which documents of a library name something: all its words in the document's focus and beginning. A test of its own, not the product's."""

    def __init__(self, library: list[dict]):
        self.having: dict[str, set[int]] = {}
        for at, row in enumerate(library):
            for word in words_of(f"{row['focus']} {' '.join(row['answer'].split()[:BEGINNING])}"):
                self.having.setdefault(word, set()).add(at)

    def name(self, focus: str) -> bool:
        sets = [self.having.get(word, set()) for word in words_of(focus)]
        return bool(sets) and bool(set.intersection(*sets))


def abstracts(source: str) -> list[tuple[str, str]]:
    """Questions, or titles that stand for them, with abstracts without conclusion."""
    if source == "pubmedqa":
        return [(row["QUESTION"], " ".join(row["CONTEXTS"])) for row in json.loads((data("pubmedqa") / "train.json").read_text(encoding="utf-8")).values()]
    from ask.encoder.pairs import titles

    with (data("open-text") / "open_text.jsonl").open(encoding="utf-8") as handle:
        texts = [row for row in map(json.loads, handle) if row["source"].startswith("pmc")]
    return [(re.sub(r"\s*[\[(].*?[\])]|:.*", "", title), " ".join(some)) for title, some in titles(texts)]


def build_abstracts(shape: Shape, part: str, folder: Path, chance: random.Random) -> None:
    """Every second abstract a part; half of these are in the library, the others' questions have no answer."""
    own = [one for one in abstracts(shape.abstracts)[0 if part == "choose" else 1 :: 2] if len(one[0].split()) > 3]
    chance.shuffle(own)
    kept, gone = own[: len(own) // 2], own[len(own) // 2 :]
    rest = chance.sample(rows(), shape.size) if shape.size else []
    library = [{"id": f"s{at}", "text": text} for at, (_, text) in enumerate(kept)] + [{"id": f"p{at}", "text": row["answer"]} for at, row in enumerate(rest)]
    chance.shuffle(library)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "library.jsonl").write_text("".join(json.dumps(row) + "\n" for row in library), encoding="utf-8")
    asked = [{"question": text, "right": [f"s{at}"], "why": "there"} for at, (text, _) in enumerate(kept[: shape.questions])]
    asked += [{"question": text, "right": [], "why": "focus gone"} for text, _ in gone[: shape.questions]]
    asked += [{"question": text, "right": [], "why": "other field"} for text in foreign(part)["other field"][: shape.questions // 3]]
    (folder / "questions.jsonl").write_text("".join(json.dumps(row) + "\n" for row in asked), encoding="utf-8")


def build(shape: Shape, part: str, folder: Path, seed: int = 0) -> None:
    """`part`: whose foci are asked about. Half of their foci are taken from the library; of a third of the rest, the asked kind is.

    `why` of a question: `there`; `there, not named`; `focus gone`; `named elsewhere` (its documents are gone, others name it too); `kind gone`;
    `other field`, `study`, `invented` and `crossed` names, which no document answers.
    """
    chance = random.Random(f"{shape.name} {part} {seed}")
    if shape.abstracts:
        return build_abstracts(shape, part, folder, chance)
    everything = rows()
    asked = split(everything)[part]
    focus_of = {row["id"]: row["group"] for row in asked}
    order = sorted({row["group"] for row in asked})
    chance.shuffle(order)
    # In a small library that can't hold them all: some of them.
    room = len(order) if shape.size == 0 or shape.size >= 1000 else max(2, shape.size // 4)
    gone, kept = set(order[: len(order) // 2]), order[len(order) // 2 :][:room]
    thinned = set(kept[::3])
    there = set(kept)
    lost_kinds = {group: chance.choice([row["type"] for row in asked if row["group"] == group]) for group in thinned}
    own = [row for row in asked if row["group"] in there and not (row["group"] in thinned and row["type"] == lost_kinds[row["group"]])]
    rest = [{**row, "group": -1} for row in everything if row["id"] not in focus_of]
    if shape.size:
        rest = chance.sample(rest, max(0, shape.size - len(own)))
    library = own + rest
    chance.shuffle(library)
    names = synonyms() if shape.renamed else {}
    ids: dict[str, list[str]] = {}
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    with (folder / "library.jsonl").open("w", encoding="utf-8") as out:
        pages: dict[object, list[dict]] = {}
        for row in library:
            pages.setdefault((row["url"], row["focus"]) if shape.pages else row["id"], []).append(row)
        for some in pages.values():
            row = some[0]
            for at, text in enumerate(cut("\n\n".join(one["answer"] for one in some), shape.parts)):
                number += 1
                name = f"p{number}" if shape.opaque else f"{row['id']}" if shape.parts == 0 else f"{row['id']}#{at}"
                for one in some:
                    ids.setdefault(one["id"], []).append(name)
                title = {"focus": row["focus"], "question": row["question"], "": None}[shape.title]
                out.write(json.dumps({"id": name, "text": text, **({} if title is None else {"title": title})}) + "\n")

    def question(row: dict, why: str) -> dict | None:
        text = renamed(row, names, chance) if shape.renamed else keywords(row, chance) if chance.random() < shape.keywords else reworded(row, chance) if chance.random() < shape.reworded else row["question"]
        return None if text is None else {"question": text, "right": ids.get(row["id"], []), "why": why}

    naming = Naming(library)

    def there(row: dict) -> str:
        """Without titles some answers never name what they are about ("This condition is inherited ..."): nothing could find them."""
        words, text = words_of(row["focus"]), words_of(f"{'' if shape.title == '' and shape.opaque else row['focus']} {row['answer']}")
        return "there" if 2 * len(words & text) >= len(words) else "there, not named"

    def gone_(row: dict) -> str:
        return "named elsewhere" if naming.name(row["focus"]) else "focus gone"

    def asking(name: str | None) -> dict | None:
        row = chance.choice(asked)
        return question({**row, "question": row["question"].replace(row["focus"], name), "focus": name}, "") if name is not None and row["focus"] in row["question"] else None

    some_crossed = [name for name in (crossed(chance.choice(library)["focus"], chance.choice(library)["focus"]) for _ in range(400)) if name is not None and not naming.name(name)]
    if shape.specific:
        texts = [f"{row['focus'] if shape.title else ''} {row['answer']}" for row in library]
        make = Specific(library, texts)

        def ask(row: dict, why: str) -> dict | None:
            named = chance.random() < 0.6
            made = make.question(row, chance, named)
            if made is None:
                return None
            text, used = made
            if why == "focus gone" and make.said([row["focus"], *used] if named else used):
                return None
            return {"question": text, "right": ids.get(row["id"], []), "why": why}

        def elsewhere(row: dict) -> dict | None:
            """The subject is there, but nothing of what is asked of it."""
            made = make.question(chance.choice(everything), chance, True)
            if made is None or set(words_of(" ".join(made[1]))) & make.of_focus.get(row["group"], set()):
                return None
            some = [*made[1], *made[1]]
            text = chance.choice(SPECIFIC).replace("{}", row["focus"]).replace("{a}", some[0]).replace("{b}", some[1])
            return {"question": text, "right": [], "why": "kind gone"}

        plain = [row for row in own if there(row) == "there"]
        some_sets = {
            "there": [ask(row, "there") for row in plain],
            "focus gone": [ask(row, "focus gone") for row in asked if row["group"] in gone for _ in range(2)],
            "kind gone": [elsewhere(row) for row in plain],
            "other field": [{"question": text, "right": [], "why": "other field"} for text in foreign(part)["other field"]],
        }
        with (folder / "questions.jsonl").open("w", encoding="utf-8") as out:
            for name, some in some_sets.items():
                some = [one for one in some if one is not None]
                chance.shuffle(some)
                for one in some[: max(10, shape.questions if name in ("there", "focus gone") else shape.questions // 3)]:
                    out.write(json.dumps(one) + "\n")
        return

    sets = {
        "there": [question(row, there(row)) for row in own],
        "focus gone": [question(row, gone_(row)) for row in asked if row["group"] in gone],
        "kind gone": [question(row, "kind gone") for row in asked if row["group"] in thinned and row["type"] == lost_kinds[row["group"]]],
        **{why: [{"question": text, "right": [], "why": why} for text in some] for why, some in foreign(part).items()},
        **({} if shape.renamed else {why: [{**one, "right": [], "why": why} for one in map(asking, names_of) if one is not None] for why, names_of in {"invented": [invented(chance) for _ in range(120)], "crossed": some_crossed}.items()}),
    }
    with (folder / "questions.jsonl").open("w", encoding="utf-8") as out:
        for name, some in sets.items():
            some = [one for one in some if one is not None]
            chance.shuffle(some)
            for one in some[: max(10, shape.questions if name == "there" else shape.questions // 3)]:
                out.write(json.dumps(one) + "\n")
