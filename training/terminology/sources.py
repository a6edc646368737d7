"""Readers of the code systems: each adds its concepts and their names."""
import csv
import gzip
import re
from collections import Counter, defaultdict
from pathlib import Path

from normalise import normalise

PREFERRED, SYNONYM, CURATED, BRAND, ANNOTATED = 0, 1, 2, 3, 4
# Semantic groups of MeSH descriptors, a bit mask: diseases, chemicals, anatomy, organisms, procedures, the rest.
DISEASE, CHEMICAL, ANATOMY, ORGANISM, TECHNIQUE, OTHER = 1, 2, 4, 8, 16, 32


def group_of(trees: list[str]) -> int:
    mask = 0
    for tree in trees:
        mask |= {'C': DISEASE, 'D': CHEMICAL, 'A': ANATOMY, 'B': ORGANISM, 'E': TECHNIQUE}.get(tree[0], DISEASE if tree.startswith(('F03', 'F01')) else OTHER)
    return mask or OTHER


def mesh(data: Path, add) -> dict:
    concept, name = add
    trees, by_name = defaultdict(list), {}
    with open(data / 'mesh/tree-numbers.tsv', encoding='utf-8') as file:
        for row in csv.DictReader(file, delimiter='\t'):
            trees[row['mesh_id']].append(row['mesh_tree_number'])
    with open(data / 'mesh/terms.tsv', encoding='utf-8') as file:
        for row in csv.DictReader(file, delimiter='\t'):
            of = concept('MeSH', row['mesh_id'], row['mesh_name'], group_of(trees[row['mesh_id']]))
            name(of, row['mesh_name'], PREFERRED)
            by_name[normalise(row['mesh_name'])] = of
            # "Leukemia, Myeloid, Acute" is written the other way round in texts; the key ignores order, the name for display does not matter.
    return by_name


def icd10cm(data: Path, add) -> None:
    concept, name = add
    with gzip.open(data / 'icd10cm/icd10cm2019.csv.gz', 'rt', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            code = row['code'] if len(row['code']) <= 3 else f"{row['code'][:3]}.{row['code'][3:]}"
            # Episodes of care and sides multiply one injury by dozens; the first encounter stands for all.
            if re.match(r'[STVWXY]', code) and (len(row['code']) > 6 and not code.endswith('A') or code[0] in 'VWXY' and len(row['code']) > 4):
                continue
            of = concept('ICD-10-CM', code, row['long_desc'], 1 if row['billable'] == 'TRUE' else 0)
            name(of, row['long_desc'], PREFERRED)
            plain = re.sub(r',? (unspecified|without complications?|not elsewhere classified|initial encounter.*)$', '', row['long_desc'], flags=re.I)
            if plain != row['long_desc']:
                name(of, plain, SYNONYM)


def obo(text: str):
    for block in text.split('\n[Term]\n')[1:]:
        block = block.split('\n[Typedef]')[0]
        if 'is_obsolete: true' in block:
            continue
        fields = defaultdict(list)
        for line in block.splitlines():
            if ': ' in line:
                tag, value = line.split(': ', 1)
                fields[tag].append(value)
        if fields['id'] and fields['name']:
            yield fields


def synonyms(fields) -> list[str]:
    return [m.group(1) for s in fields['synonym'] if (m := re.match(r'"(.+?) ?" (EXACT|NARROW|RELATED)?', s)) and 'BROAD' not in s]


# ICD-10-CM codes of the 2015 Disease Ontology that are slips of a digit or name another disease; None where no single code is meant.
DOID_SLIPS = {'DOID:10591': None, 'DOID:10970': 'G80.0', 'DOID:11725': 'Q87.1', 'DOID:14796': 'Q87.1'}

# Names that it gives to another disease than they mean.
DOID_MISNAMED = {'DOID:10591': {'gestational hypertension', 'hypertension induced by pregnancy', 'pregnancy associated hypertension'}}


def doid(data: Path, add) -> None:
    concept, name = add
    icd = defaultdict(list)
    for fields in obo((data / 'doid/HumanDO.obo').read_text(encoding='utf-8')):
        of = concept('DOID', fields['id'][0].removeprefix('DOID:'), fields['name'][0])
        names = [fields['name'][0], *synonyms(fields)]
        meshes = [x.split(':')[1].split(' ')[0] for x in fields['xref'] if x.startswith('MSH:')]
        icds = [x.split(':')[1].split(' ')[0] for x in fields['xref'] if x.startswith(('ICD10CM:', 'ICD10:'))]
        if fields['id'][0] in DOID_SLIPS:
            right = DOID_SLIPS[fields['id'][0]]
            icds = [] if right is None else [right]
        for i, n in enumerate(names):
            if n in DOID_MISNAMED.get(fields['id'][0], ()):
                continue
            n = re.sub(r'\s*\((disorder|finding|morphologic abnormality)\)', '', n)
            name(of, n, PREFERRED if i == 0 else SYNONYM)
            for code in meshes:
                name(('MeSH', code), n, SYNONYM)
            if len(icds) == 1:
                name(('ICD-10-CM', icds[0]), n, SYNONYM)


def hpo(data: Path, add) -> None:
    concept, name = add
    with gzip.open(data / 'hpo/hp.obo.gz', 'rt', encoding='utf-8') as file:
        text = file.read()
    for fields in obo(text):
        of = concept('HPO', fields['id'][0], fields['name'][0])
        names = [fields['name'][0], *synonyms(fields)]
        meshes = [m.group(1) for x in fields['xref'] if (m := re.match(r'(?:MeSH|MSH):(D\d+)', x))]
        for i, n in enumerate(names):
            name(of, n, PREFERRED if i == 0 else SYNONYM)
            for code in meshes:
                name(('MeSH', code), n, SYNONYM)


def genes(data: Path, add) -> None:
    concept, name = add
    with open(data / 'hgnc-genes/entrez_symbols.tsv', encoding='utf-8') as file:
        for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE):
            symbol = row['symbol']
            if symbol.startswith('LOC') or ' pseudogene' in (row['gene_name'] or '') or re.match(r'(RNU|RNA5|MIR\d|TRN|SNOR)', symbol):
                continue
            of = concept('NCBI Gene', row['entrez'], f"{symbol}: {row['gene_name']}")
            name(of, symbol, PREFERRED)
            name(of, row['gene_name'] or '', SYNONYM)
            for alias in (row['aliases'] or '').split(','):
                if len(alias) > 1:
                    name(of, alias, SYNONYM)


def loinc(data: Path, add) -> None:
    concept, name = add
    with open(data / 'labs/d_labitems.csv', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            if row['loinc_code']:
                of = concept('LOINC', row['loinc_code'], f"{row['label']} ({row['fluid'].lower()})", 1 if row['fluid'].lower() == 'blood' else 0)
                name(of, row['label'], PREFERRED)
                name(of, re.sub(r', (Whole )?Blood$', '', row['label']), SYNONYM)
                if row['fluid'].lower() != 'blood':
                    name(of, f"{row['fluid']} {row['label']}", SYNONYM)


def read_names(file: Path):
    """`left = name, name` lines."""
    for line in file.read_text(encoding='utf-8').splitlines():
        if line.strip() and not line.startswith('#'):
            left, right = line.split(' = ', 1)
            yield left.strip(), [n.strip() for n in right.split(', ') if n.strip()]


def curated(here: Path, add, mesh_by_name: dict) -> None:
    _, name = add
    for code, names in read_names(here / 'problem-names.txt'):
        for n in names:
            name(('ICD-10-CM', code), n, CURATED)
    for code, names in read_names(here / 'finding-names.txt'):
        for n in names:
            name(('HPO', code), n, CURATED)
    for descriptor, names in read_names(here / 'mesh-names.txt'):
        of = mesh_by_name.get(normalise(descriptor))
        for n in names if of else []:
            name(of, n, CURATED)
    for code, names in read_names(here / 'test-names.txt'):
        for n in names:
            name(('LOINC', code), n, CURATED)


def annotated_names(data: Path, add, hold_out_dev: bool) -> None:
    """How annotators of public abstracts used a name: (name, MeSH code) with its count. Only single codes; `-1` is none."""
    concept, name = add
    counts: Counter = Counter()
    display: dict = {}
    files = [data / 'bc5cdr/train.pubtator', data / 'ncbi-disease/train.pubtator']
    if not hold_out_dev:
        files.append(data / 'bc5cdr/dev.pubtator')
    for file in files:
        for line in file.read_text(encoding='utf-8').splitlines():
            cell = line.split('\t')
            if len(cell) >= 6 and re.fullmatch(r'(MESH:)?[CD]\d{6,}', cell[5].strip()):
                code = cell[5].strip().removeprefix('MESH:')
                counts[code, cell[3]] += 1
                display.setdefault(code, (cell[3], CHEMICAL if cell[4] == 'Chemical' else DISEASE))
    for (code, text), count in counts.items():
        if not text.isupper() or len(text) > 4:
            concept('MeSH', code, *display[code])
        name(('MeSH', code), text, ANNOTATED, count)
