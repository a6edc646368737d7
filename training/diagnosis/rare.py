"""Compiles the annotations of the Human Phenotype Ontology into resources/knowledge/rare.json.gz.

    python -m diagnosis.rare

Terms with their parents, names and synonyms (hp.obo, 2016-04-01), diseases with their phenotypes and how often each is there
(phenotype.hpoa, 2023-01-27), nothing altered: terms that are newer than the ontology file are left out and counted. Shares:
a published class stands for the middle of its span, "3 of 5 patients" for (3 + 1) / (5 + 2), no figure for one half.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections import defaultdict

from common import ROOT, data

CLASSES = {"HP:0040280": 0.99, "HP:0040281": 0.9, "HP:0040282": 0.55, "HP:0040283": 0.17, "HP:0040284": 0.03, "HP:0040285": 0.0}
UNKNOWN = 0.5
TARGET = ROOT / "resources" / "knowledge" / "rare.json.gz"
ROOT_TERM = "HP:0000118"


def terms_of(text: str) -> tuple[dict[str, dict], dict[str, str]]:
    terms, renamed = {}, {}
    for block in text.split("\n[Term]\n")[1:]:
        block = block.split("\n[")[0]
        code = re.search(r"^id: (\S+)", block, re.M)[1]
        if re.search(r"^is_obsolete: true", block, re.M):
            if replaced := re.search(r"^replaced_by: (\S+)", block, re.M):
                renamed[code] = replaced[1]
            continue
        terms[code] = {
            "name": re.search(r"^name: (.*)", block, re.M)[1],
            "parents": re.findall(r"^is_a: (\S+)", block, re.M),
            "synonyms": [name for name, kind in re.findall(r'^synonym: "(.*?)" (\w+)', block, re.M) if kind in ("EXACT", "NARROW") and len(name) < 60],
        }
        for other in re.findall(r"^alt_id: (\S+)", block, re.M):
            renamed[other] = code
    return terms, renamed


def share_of(written: str) -> float:
    if written in CLASSES:
        return CLASSES[written]
    if fraction := re.fullmatch(r"(\d+)/(\d+)", written):
        return (int(fraction[1]) + 1) / (int(fraction[2]) + 2)
    if percent := re.fullmatch(r"([\d.]+)%", written):
        return float(percent[1]) / 100
    return UNKNOWN


def main() -> None:
    folder = data("hpo")
    terms, renamed = terms_of(gzip.open(folder / "hp.obo.gz", "rt").read())
    below = {ROOT_TERM}
    grown = True
    while grown:
        grown = False
        for code, term in terms.items():
            if code not in below and any(parent in below for parent in term["parents"]):
                below.add(code)
                grown = True
    order = sorted(below)
    place = {code: at for at, code in enumerate(order)}

    names: dict[str, str] = {}
    shares: dict[str, dict[int, float]] = defaultdict(dict)
    unknown = 0
    with gzip.open(folder / "phenotype.hpoa.gz", "rt") as lines:
        for row in csv.DictReader((line.lstrip("#") for line in lines if not re.match(r"#(description|date|tracker|HPO-version)", line)), delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["Aspect"] != "P":
                continue
            code = renamed.get(row["HPO_ID"], row["HPO_ID"])
            if code not in place:
                unknown += 1
                continue
            disease, at = row["DatabaseID"], place[code]
            names[disease] = row["DiseaseName"]
            share = 0.0 if row["Qualifier"] == "NOT" else share_of(row["Frequency"])
            shares[disease][at] = max(share, shares[disease].get(at, 0.0))

    table = {
        "source": "Human Phenotype Ontology (hpo.jax.org): phenotype.hpoa with OMIM, Orphanet and DECIPHER diseases; hp.obo",
        "edition": "annotations 2023-01-27, ontology 2016-04-01",
        "reviewed": "2026-11-27",
        "leftOut": unknown,
        "terms": [[code, terms[code]["name"], [place[one] for one in terms[code]["parents"] if one in place], terms[code]["synonyms"]] for code in order],
        "diseases": [[disease, names[disease], [number for at, share in sorted(found.items()) for number in (at, round(share * 100))]] for disease, found in sorted(shares.items())],
    }
    with open(TARGET, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as out:
        out.write(json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode())
    print(len(order), "terms,", len(shares), "diseases,", sum(map(len, shares.values())), "phenotypes,", unknown, "left out,", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
