"""Compiles resources/terminology/terminology.db: every code system that Auscult links to, in one read-only SQLite file.

    python training/terminology/build.py [--data .data] [--out resources/terminology/terminology.db] [--hold-out-dev]

`--data` is a folder with the sets of ../shared/data unpacked. `--hold-out-dev` leaves the annotated names of the BC5CDR and NCBI
development documents out, so that linking can be measured on them (see measure.ts); the shipped file has them.
"""
import argparse
import csv
import json
import os
import sqlite3
from collections import Counter, defaultdict
from pathlib import Path

from normalise import SAME, STOP, key, normalise
from sources import DISEASE, analytes, annotated_names, curated, doid, from_parents, genes, hpo, icd10cm, loinc, mesh, read_names, to_billable
from drugs import rxnorm

SYSTEMS = ['ICD-10-CM', 'RxNorm', 'MeSH', 'DOID', 'HPO', 'HGNC', 'NCBI Gene', 'LOINC']
EDITIONS = {
    'ICD-10-CM': ('FY2019', 'NCHS and CMS; public domain'),
    'RxNorm': ('Current Prescribable Content, late 2025; letter A from NDF-RT and FDA UNII maps 2014 and DrugBank vocabulary (CC0)', 'NLM; courtesy of the U.S. National Library of Medicine'),
    'MeSH': ('2015 descriptors; names from Disease Ontology, HPO and annotated abstracts (BC5CDR, NCBI Disease)', 'NLM'),
    'DOID': ('2015', 'Disease Ontology; CC0'),
    'HPO': ('2016', 'Human Phenotype Ontology; cite Koehler et al.'),
    'NCBI Gene': ('Entrez Gene human symbols', 'NCBI; public domain'),
    'LOINC': ('lab items of MIMIC with LOINC; our table of analytes, 2026-11', 'Regenstrief Institute; LOINC licence'),
}
# kind of a name: where it comes from, best first
PREFERRED, SYNONYM, CURATED, BRAND, ANNOTATED = 0, 1, 2, 3, 4


def varints(ids: list[int]) -> bytes:
    out, last = bytearray(), 0
    for i in sorted(ids):
        delta, last = i - last, i
        while delta >= 128:
            out.append(delta & 127 | 128)
            delta >>= 7
        out.append(delta)
    return bytes(out)


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument('--data', default='.data', type=Path)
    args.add_argument('--out', default='resources/terminology/terminology.db', type=Path)
    args.add_argument('--hold-out-dev', action='store_true')
    args = args.parse_args()
    here = Path(__file__).parent
    concepts: dict[tuple[str, str], dict] = {}

    def concept(system: str, code: str, display: str, group: int = 0) -> tuple[str, str]:
        found = concepts.setdefault((system, code), {'display': display, 'group': group, 'names': {}})
        return (system, code) if found else (system, code)

    def name(of: tuple[str, str], text: str, kind: int, count: int = 1) -> None:
        norm = normalise(text)
        if not norm or of not in concepts:
            return
        old = concepts[of]['names'].get(norm)
        if old is None:
            concepts[of]['names'][norm] = [kind, count]
        else:
            old[0], old[1] = min(old[0], kind), old[1] + count

    def rename(of: tuple[str, str], display: str) -> None:
        concepts[of]['display'] = display

    add = (concept, name)
    mesh_by_name = mesh(args.data, add)
    icd10cm(args.data, add)
    diseases = doid(args.data, add)
    hpo(args.data, add)
    genes(args.data, add)
    loinc(args.data, add)
    parts = rxnorm(args.data, here / 'drug-names.txt', add, rename)
    curated(here, add, mesh_by_name, lambda system: [(of, c['display']) for of, c in concepts.items() if of[0] == system])
    analytes(here.parents[1] / 'resources/language', add)
    chemical_synonyms(args.data, mesh_by_name, name)
    annotated_names(args.data, add, hold_out_dev=args.hold_out_dev)
    from_parents(diseases, concepts, name)
    to_billable(concepts)
    for file in ('problem-names.txt', 'finding-names.txt'):
        share_names([names for _, names in read_names(here / file)], concepts, name)

    args.out.parent.mkdir(parents=True, exist_ok=True)
    temporary = args.out.with_suffix('.building')
    temporary.unlink(missing_ok=True)
    db = sqlite3.connect(temporary)
    db.executescript('''
      PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA application_id = 0x41555354;
      CREATE TABLE system(id INTEGER PRIMARY KEY, name TEXT NOT NULL, edition TEXT NOT NULL, source TEXT NOT NULL) STRICT;
      CREATE TABLE word(kind TEXT NOT NULL, written TEXT NOT NULL, canonical TEXT NOT NULL, PRIMARY KEY (kind, written)) STRICT, WITHOUT ROWID;
      CREATE TABLE concept(id INTEGER PRIMARY KEY, system INTEGER NOT NULL, code TEXT NOT NULL, display TEXT NOT NULL, grp INTEGER NOT NULL) STRICT;
      CREATE TABLE name(id INTEGER PRIMARY KEY, key TEXT NOT NULL, norm TEXT, concept INTEGER NOT NULL, kind INTEGER NOT NULL, count INTEGER NOT NULL) STRICT;
      CREATE TABLE token(id INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE posting(token INTEGER NOT NULL, system INTEGER NOT NULL, count INTEGER NOT NULL, names BLOB NOT NULL, PRIMARY KEY (token, system)) STRICT, WITHOUT ROWID;
      CREATE TABLE gram(gram TEXT PRIMARY KEY, tokens BLOB NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE part(concept INTEGER NOT NULL, position INTEGER NOT NULL, ingredient INTEGER NOT NULL, PRIMARY KEY (concept, position)) STRICT, WITHOUT ROWID;
    ''')
    number = {s: i for i, s in enumerate(SYSTEMS)}
    db.executemany('INSERT INTO system VALUES (?,?,?,?)', [(number[s], s, *e) for s, e in EDITIONS.items()])
    words = [('same', a, b) for a, b in SAME.items() if a != b] + [('stop', s, '') for s in sorted(STOP)]
    db.executemany('INSERT INTO word VALUES (?,?,?)', words)
    ids = {of: i + 1 for i, of in enumerate(sorted(concepts))}
    db.executemany('INSERT INTO concept VALUES (?,?,?,?,?)', [(ids[of], number[of[0]], of[1], c['display'], c['group']) for of, c in sorted(concepts.items())])
    rows, postings = [], defaultdict(list)
    for of, c in sorted(concepts.items()):
        for norm, (kind, count) in sorted(c['names'].items()):
            k = key(norm)
            rows.append((k, None if norm == k else norm, ids[of], kind, count))
    rows.sort(key=lambda r: (r[0], r[2], r[1] or ''))
    systems_of = {ids[of]: number[of[0]] for of in concepts}
    for i, row in enumerate(rows):
        # Gene symbols are looked up exactly; they would only blur the word index.
        if systems_of[row[2]] == number['NCBI Gene']:
            continue
        for token in row[0].split():
            postings[token, systems_of[row[2]]].append(i + 1)
    db.executemany('INSERT INTO name VALUES (?,?,?,?,?,?)', [(i + 1, *row) for i, row in enumerate(rows)])
    tokens = {t: i + 1 for i, t in enumerate(sorted({t for t, _ in postings}))}
    db.executemany('INSERT INTO token VALUES (?,?)', [(i, t) for t, i in tokens.items()])
    db.executemany('INSERT INTO posting VALUES (?,?,?,?)', [(tokens[t], s, len(n), varints(n)) for (t, s), n in sorted(postings.items())])
    grams = defaultdict(set)
    for token, i in tokens.items():
        if len(token) >= 4 and not token.isdigit():
            padded = f'^{token}$'
            for p in range(len(padded) - 2):
                grams[padded[p:p + 3]].add(i)
    db.executemany('INSERT INTO gram VALUES (?,?)', [(g, varints(list(t))) for g, t in sorted(grams.items())])
    db.executemany('INSERT INTO part VALUES (?,?,?)', [(ids[of], p, ids[i]) for of, list_ in parts.items() if of in ids for p, i in enumerate(list_) if i in ids])
    db.executescript('CREATE INDEX name_key ON name(key); CREATE INDEX concept_code ON concept(system, code); CREATE INDEX name_concept ON name(concept, kind) WHERE kind = 3;')
    db.commit()
    db.execute('VACUUM')
    db.close()
    os.replace(temporary, args.out)
    print(json.dumps({'bytes': args.out.stat().st_size, 'concepts': dict(Counter(of[0] for of in concepts)), 'names': len(rows), 'tokens': len(tokens)}))


def share_names(lines: list[list[str]], concepts: dict, name) -> None:
    """
    A line of everyday names that holds the name of one disease of MeSH or the Disease Ontology names it by the others too: "UTI" stands beside
    "urinary tract infection". A name that has a concept of its own there keeps it; a line that holds several diseases gives none.
    """
    for system in ('MeSH', 'DOID'):
        by_key, chief = defaultdict(set), defaultdict(set)
        for of, c in concepts.items():
            if of[0] == system and (system == 'DOID' or c['group'] & DISEASE):
                for text, (kind, _) in c['names'].items():
                    by_key[key(text)].add(of)
                    if system == 'MeSH' or kind == PREFERRED:
                        chief[key(text)].add(of)
        for names in lines:
            keys = {n: key(normalise(n)) for n in names}
            held = {of for k in keys.values() if len(chief.get(k, ())) == 1 for of in chief[k]}
            if len(held) == 1:
                for n, k in keys.items():
                    if k not in by_key:
                        name(next(iter(held)), n, SYNONYM)


def chemical_synonyms(data: Path, mesh_by_name: dict, name) -> None:
    """DrugBank's synonyms for MeSH chemicals of the same name (both public; matched by name, so only exact ones count)."""
    with open(data / 'drugbank-vocab/drugbank_vocabulary.csv', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            names = [row['Common name'], *[s.strip() for s in row['Synonyms'].split('|')]]
            of = next((mesh_by_name[normalise(n)] for n in names if normalise(n) in mesh_by_name), None)
            if of:
                for n in names:
                    if 2 < len(n) < 60:
                        name(of, n, SYNONYM)


if __name__ == '__main__':
    main()
