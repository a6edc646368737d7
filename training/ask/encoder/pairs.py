"""What the sentence encoder learns from: questions and answers, titles and paragraphs, names and their synonyms.

Run: python -m ask.encoder.pairs   (from training/; writes pairs.json and corpus.txt below .data/work/ask)
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

from ask.splits import rows, split
from common import ROOT, WORK, data

OUT = WORK / "ask"


def terms(texts: list[str]) -> list[str]:
    """The product's own terms of each text, joined by spaces."""
    node = ROOT / "node_modules" / ".bin" / "node"
    lines = "".join(json.dumps({"text": one}) + "\n" for one in texts)
    done = subprocess.run([node, Path(__file__).parent / "terms.ts"], input=lines, capture_output=True, text=True, check=True)
    return done.stdout.split("\n")[:-1]


def synonyms() -> list[list[str]]:
    """Groups of names of one concept: Disease Ontology, HPO, DrugBank's vocabulary, and our own table of lay words."""
    groups = []
    for stanza in (data("doid") / "HumanDO.obo").read_text(encoding="utf-8").split("\n\n[Term]") + gzip.open(data("hpo") / "hp.obo.gz", "rt", encoding="utf-8").read().split("\n\n[Term]"):
        name = re.search(r"^name: (.+)$", stanza, re.M)
        others = re.findall(r'^synonym: "([^"]+?)\s*" EXACT', stanza, re.M)
        if name and "is_obsolete" not in stanza and others:
            groups.append([name[1], *others[:6]])
    with (data("drugbank-vocab") / "drugbank_vocabulary.csv").open(encoding="utf-8") as handle:
        import csv

        for row in csv.DictReader(handle):
            others = [one.strip() for one in row["Synonyms"].split("|") if one.strip()]
            if others:
                groups.append([row["Common name"], *others[:3]])
    lay = json.loads((ROOT / "resources" / "knowledge" / "ask" / "lay-words.json").read_text(encoding="utf-8"))
    for clinical, plain in lay["words"].items():
        groups += [[clinical, *plain]] * 8
    return groups


def titles(texts: list[dict]) -> list[tuple[str, list[str]]]:
    """Titles of trials with the paragraphs of their abstracts."""
    found = []
    for row in texts:
        match = re.match(r"TITLE:\s*(.+?)\n", row["text"])
        if match is None:
            continue
        parts = [part.strip() for part in re.split(r"\n\s*ABSTRACT\.?[A-Z ]*:|\n\n+", row["text"][match.end() : match.end() + 6000])]
        parts = [part for part in parts if len(part) > 200][:5]
        if parts:
            found.append((match[1], parts))
    return found


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    parts = split(rows())
    apart = {row["id"] for name in ("choose", "measure") for row in parts[name]}
    with (data("open-text") / "open_text.jsonl").open(encoding="utf-8") as handle:
        texts = [row for row in map(json.loads, handle) if row["source"] != "medquad" or row["id"] not in apart]
    (OUT / "corpus.txt").write_text("\n".join(terms([row["text"] for row in texts])), encoding="utf-8")
    found: dict[str, list] = defaultdict(list)
    for name, some in parts.items():
        asked, answers, focus = (terms([row[key] for row in some]) for key in ("question", "answer", "focus"))
        found[name] = [{"id": row["id"], "group": row["group"], "type": row["type"], "question": q, "answer": a, "focus": f} for row, q, a, f in zip(some, asked, answers, focus, strict=True)]
    headed = titles(texts)
    heads, paragraphs = terms([head for head, _ in headed]), terms([part for _, some in headed for part in some])
    at = 0
    for head, (_, some) in zip(heads, headed, strict=True):
        found["titles"].append({"question": head, "answers": paragraphs[at : at + len(some)]})
        at += len(some)
    groups = synonyms()
    flat = iter(terms([name for group in groups for name in group]))
    found["synonyms"] = [sorted({next(flat) for _ in group} - {""}) for group in groups]
    (OUT / "pairs.json").write_text(json.dumps(found), encoding="utf-8")
    print({name: len(some) for name, some in found.items()})


if __name__ == "__main__":
    main()
