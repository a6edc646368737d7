"""Readers of the code systems: each adds its concepts and their names."""
import csv
import gzip
import json
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
            for n in spoken(row['long_desc']):
                name(of, n, SYNONYM)


# How a description ends that says what is not known or not there: nobody says it of a patient.
UNSAID_END = re.compile(r',? (?:initial encounter|not elsewhere classified|unspecified|without|not intractable|not specified as|with unspecified|unspecified as).*$', re.I)
UNSAID = re.compile(r'\bunspecified (?:(?:part|parts|site|sites|type|level|body region|degree|location|portion|number) of (?:the )?)?|\bunilateral primary |\bother and unspecified |\bunspecified ', re.I)
BRACKET = re.compile(r' ?[\[(]([^\])]*)[\])]')


def spoken(description: str) -> list[str]:
    """The name as people say it: what is unspecified or absent left out, brackets left out, or what they hold in place of the words before."""
    plain = UNSAID_END.sub('', description)
    found = {plain, UNSAID.sub('', plain), UNSAID.sub('', UNSAID_END.sub('', description.replace(' unspecified,', ',')))}
    for bracket in BRACKET.finditer(plain):
        if bracket.group(0).lstrip().startswith('[') and len(bracket.group(1)) > 3:
            found.add(bracket.group(1))
    found |= {re.sub(r'\s+', ' ', BRACKET.sub('', n)) for n in found}
    found |= {n.replace('oth ', 'other ') for n in found}
    hernia = re.match(r'(?:Unilateral )?(.*hernia),? with obstruction, without gangrene', description, re.I)
    if hernia:
        found |= {f'{word} {hernia.group(1)}' for word in ('strangulated', 'incarcerated', 'obstructed', 'irreducible')}
    return [n for n in found if n.strip(' ,') and n != description]


def to_billable(concepts: dict) -> int:
    """
    A category's names go to the code below it that says no more ("Duodenal ulcer" K26 to K26.9, unspecified, without haemorrhage), since that is
    what is coded; a category without such a code keeps them. Returns how many were moved.
    """
    codes = sorted(of[1] for of in concepts if of[0] == 'ICD-10-CM')
    moved = 0
    for i, code in enumerate(codes):
        own = concepts['ICD-10-CM', code]
        if own['group'] == 1:
            continue
        wanted = words_of(own['display'])
        below = []
        for other in codes[i + 1:]:
            if not other.startswith(code):
                break
            leaf = concepts['ICD-10-CM', other]
            if leaf['group'] == 1:
                more = words_of(leaf['display']) ^ wanted
                below.append((len(more), -leaf['display'].lower().count('unspecified'), other))
        if below and min(below)[0] == 0:
            names = concepts['ICD-10-CM', min(below)[2]]['names']
            for text, (kind, count) in own['names'].items():
                old = names.setdefault(text, [SYNONYM if kind == PREFERRED else kind, count])
                old[0] = min(old[0], SYNONYM if kind == PREFERRED else kind)
            own['names'] = {}
            moved += 1
    return moved


def words_of(description: str) -> set[str]:
    plain = BRACKET.sub('', UNSAID.sub(' ', UNSAID_END.sub('', description)))
    return {w for w in re.findall(r'[a-z0-9]+', plain.lower()) if w not in {'of', 'the', 'and', 'or', 'to', 'in', 'closed', 'female', 'simple', 'uncomplicated', 'unilateral'}}


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
    terms, parents = {}, {}
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
        terms[fields['id'][0]] = (names, {'MeSH': meshes, 'ICD-10-CM': icds})
        parents[fields['id'][0]] = [p.split(' ')[0] for p in fields['is_a']]
    return terms, parents


# Steps up in which a parent still says what the child is; the children of these say nothing of it.
UPWARDS = 3
TOO_WIDE = {'DOID:4', 'DOID:7', 'DOID:14566', 'DOID:162', 'DOID:0050686', 'DOID:0050687', 'DOID:0050117', 'DOID:630', 'DOID:225', 'DOID:0080015', 'DOID:0014667', 'DOID:150', 'DOID:934',
            'DOID:104', 'DOID:1398', 'DOID:1564', 'DOID:863', 'DOID:28', 'DOID:16', 'DOID:17', 'DOID:77', 'DOID:74', 'DOID:18', 'DOID:15', 'DOID:1287', 'DOID:1579', 'DOID:2914', 'DOID:0060072', 'DOID:0060083', 'DOID:305', 'DOID:3119', 'DOID:0050615', 'DOID:193', 'DOID:170', 'DOID:0060085', 'DOID:0060084', 'DOID:331', 'DOID:936', 'DOID:440', 'DOID:65', 'DOID:0080000', 'DOID:178', 'DOID:114', 'DOID:2237', 'DOID:3118', 'DOID:655', 'DOID:614', 'DOID:9120', 'DOID:557', 'DOID:409', 'DOID:417', 'DOID:2034'}


def from_parents(doid_terms: tuple[dict, dict], concepts: dict, name) -> None:
    """A disease without a code of MeSH or ICD-10-CM gives its names to the nearest one above it that has one: proliferative diabetic retinopathy is one."""
    terms, parents = doid_terms
    for system in ('MeSH', 'ICD-10-CM'):
        taken = {text for of, c in concepts.items() if of[0] == system for text in c['names']}
        for term, (names, codes) in terms.items():
            if any((system, code) in concepts for code in codes[system]):
                continue
            level = parents[term]
            for _ in range(UPWARDS):
                level = [p for p in level if p in terms and p not in TOO_WIDE]
                found = {code for p in level for code in terms[p][1][system] if (system, code) in concepts}
                if found:
                    for n in names if len(found) == 1 else []:
                        if normalise(n) not in taken:
                            name((system, next(iter(found))), n, SYNONYM)
                    break
                level = [g for p in level for g in parents[p]]


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
            full = row['gene_name'] or ''
            name(of, full, SYNONYM)
            for n in {re.sub(r' \(.*$', '', full), re.sub(r', .*$', '', full), re.sub(r'^coagulation (?=factor)', '', full)} - {full}:
                if ' ' in n:
                    name(of, n, SYNONYM)
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


def curated(here: Path, add, mesh_by_name: dict, displays) -> None:
    """`displays` lists a system's concepts with their names."""
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
    symbols = {display.split(':')[0]: of for of, display in displays('NCBI Gene')}
    for symbol, names in read_names(here / 'gene-names.txt'):
        for n in names:
            name(symbols[symbol], n, CURATED)


def analytes(data: Path, add) -> None:
    """Our own table of what is measured has codes for tests that the list of laboratory items lacks."""
    concept, name = add
    for row in json.loads((data / 'analytes.json').read_text(encoding='utf-8'))['analytes']:
        if row.get('loinc') and row['names']:
            of = concept('LOINC', row['loinc'], row['names'][0], 1)
            for n in row['names']:
                name(of, n, CURATED)


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
