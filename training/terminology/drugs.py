"""RxNorm's prescribable list: ingredients, brands and what a brand holds; the letter A, which the list lacks, from public maps."""
import csv
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from normalise import normalise
from sources import read_names

PREFERRED, SYNONYM, CURATED, BRAND = 0, 1, 2, 3
INGREDIENT, PRECISE, COMBINATION, BRAND_NAME = 0, 1, 2, 3
SALTS = set('''sodium potassium calcium magnesium hydrochloride hcl chloride sulfate phosphate acetate maleate tartrate bitartrate citrate mesylate
besylate bisulfate fumarate succinate nitrate bromide hydrobromide dihydrate monohydrate trihydrate hydrate anhydrous disodium dipotassium tromethamine
medoxomil axetil proxetil pivoxil etexilate hyclate monohydrochloride dihydrochloride propionate dipropionate valerate furoate acetonide pamoate
decanoate palmitate lactate gluconate carbonate oxide free base lysine arginine erbumine estolate ethylsuccinate stearate malate tosylate edisylate
camsylate esylate isethionate napsylate teoclate xinafoate bicarbonate meglumine dimeglumine benzathine procaine alafenamide disoproxil'''.split())
# Ingredients that the list writes otherwise than drug tables and people do.
LISTED_AS = {'insulin aspart': 'insulin aspart, human', 'insulin glulisine': 'insulin glulisine, human', 'senna': 'sennosides, usp', 'hyoscine butylbromide': 'butylscopolammonium bromide'}
STRENGTH = re.compile(r'^[\d.,]+( ?(MG|MCG|UNT|MEQ|ML|G|HR|%|MMOL|ACTUAT|CELLS|BAU|PNU|AU|MCI|IU).*)?$', re.I)


def base(name: str) -> str:
    """The name without its salt."""
    words = name.lower().split()
    while len(words) > 1 and words[-1] in SALTS:
        words.pop()
    return ' '.join(words)


def rxnorm(data: Path, names_file: Path, add, rename) -> dict:
    """Adds the drugs; returns which ingredients each brand, salt and combination holds."""
    concept, name = add
    parts: dict = {}
    records = []
    for file in sorted((data / 'rxnorm/web/data').glob('*.json')):
        records += json.loads(file.read_text(encoding='utf-8'))
    ingredients = {r['Name'].lower(): ('RxNorm', r['RXCUI']) for r in records if r['TTY'] == 'IN'}
    letter_a(data, ingredients)
    display = {of: n for n, of in ingredients.items()}
    for r in records:
        if r['TTY'] == 'IN':
            display[('RxNorm', r['RXCUI'])] = r['Name']
    for of, text in display.items():
        concept(*of, text, INGREDIENT)
        name(of, text, PREFERRED)
        parts[of] = [of]

    def components(clinical_drug: str) -> list:
        """Ingredients in the name of a clinical drug: "amlodipine 5 MG / atorvastatin 10 MG Oral Tablet [Caduet]"."""
        found = []
        plain = re.sub(r'\[.*?\]|^\{|\}.*$|\(.*?\)', ' ', clinical_drug)
        for piece in plain.split(' / '):
            words = re.sub(r'^([\d.]+ (HR|ML|MG) )+', '', piece.strip()).split()
            for n in range(len(words), 0, -1):
                candidate = ' '.join(words[:n]).lower()
                of = ingredients.get(candidate) or ingredients.get(base(candidate))
                if of:
                    if of not in found:
                        found.append(of)
                    break
        return found

    brands: dict = {}
    for r in records:
        own = ingredients.get(r['Name'].lower()) if r['TTY'] == 'IN' else None
        for scdc in r.get('SCDCs', []):
            for scd in scdc.get('SCDs', []):
                for sbd in scd.get('SBDs', []):
                    held = components(scd['Name'])
                    for bn in sbd.get('BNs', []):
                        known = brands.setdefault(bn['RXCUI'], (bn['Name'], Counter()))
                        known[1][tuple(held)] += 1
                        if own and own not in held:
                            known[1][(own,)] += 1
    for r in records:
        if r['TTY'] == 'PIN':
            of = ingredients.get(base(r['Name'])) or next(iter(components(r['Name'])), None)
            me = concept('RxNorm', r['RXCUI'], r['Name'], PRECISE)
            name(me, r['Name'], PREFERRED)
            parts[me] = [of] if of else [me]
            if of:
                name(of, r['Name'], SYNONYM)
        elif r['TTY'] == 'MIN':
            me = concept('RxNorm', r['RXCUI'], r['Name'], COMBINATION)
            name(me, r['Name'], PREFERRED)
            parts[me] = components(r['Name']) or [me]
    for code, (text, held) in brands.items():
        me = concept('RxNorm', code, text, BRAND_NAME)
        name(me, text, BRAND)
        # The most usual make-up; the shortest of equals.
        parts[me] = list(max(held.items(), key=lambda h: (len(h[0]) > 0, h[1], -len(h[0])))[0]) or [me]
    for left, listed in LISTED_AS.items():
        if listed in ingredients:
            ingredients[left] = ingredients[listed]
    for left, others in read_names(names_file):
        of_list = [ingredients.get(p.strip().lower()) for p in left.split(' + ')]
        if not all(of_list) and len(of_list) == 1:
            # Known under another of its names, or not at all: then a concept without a code, so that it is still one drug.
            known = next((ingredients[n.lower()] for n in others if n.lower() in ingredients), None)
            of_list = [known or concept('RxNorm', f'name:{left.lower()}', left, INGREDIENT)]
            ingredients[left.lower()] = of_list[0]
            parts[of_list[0]] = of_list
        if not all(of_list):
            print('no ingredient for', left)
            continue
        if len(of_list) == 1:
            rename(of_list[0], left)
        if len(of_list) == 1:
            for n in [left, *others]:
                name(of_list[0], n, CURATED)
        else:
            # A combination without a code of its own in the list keeps its parts' codes.
            existing = next((of for of, held in parts.items() if sorted(held) == sorted(of_list) and len(held) > 1 and of[1].isdigit()), None)
            me = concept('RxNorm', '+'.join(o[1] for o in of_list), left.replace(' + ', ' / '), COMBINATION)
            parts[me] = of_list
            for n in [left.replace(' + ', ' '), *others]:
                name(me, n, CURATED)
    synonyms_of_drugbank(data, ingredients, name)
    return parts


def letter_a(data: Path, ingredients: dict) -> None:
    """Ingredients that begin with A, and others the list dropped, from NDF-RT and the FDA's UNII map."""
    unii_map = list(csv.DictReader(open(data / 'interactions/FDA_RXNORM_DRUGBANK_CHEBI_COMBINED_MAPPING_04042014_TRIADS.tsv', encoding='utf-8'), delimiter='\t'))
    known_codes = {of[1] for of in ingredients.values()}
    ndfrt = defaultdict(list)
    with open(data / 'interactions/NDFRT_RxNorm_mapping.csv', encoding='utf-8', errors='replace') as file:
        for line in file:
            cells = line.strip().split(';')
            if len(cells) == 3:
                ndfrt[cells[0]].append(cells[2])
    for row in unii_map:
        drugbank, code = row['DrugBank_Name'], row['RxNorm_CUI']
        if drugbank != 'None' and code.isdigit() and code not in known_codes:
            fda = row['FDA_PreferredTerm'].lower()
            # DrugBank's "iontophoretic acyclovir" is the FDA's acyclovir.
            text = fda if drugbank.lower().endswith(f' {fda}') else drugbank.lower()
            if (text[0] == 'a' or code in ndfrt) and text not in ingredients and base(text) == text:
                if base(fda) == fda:
                    ingredients[text] = ('RxNorm', code)
                    known_codes.add(code)
    for code, names in ndfrt.items():
        plain = [n for n in names if '[' not in n and ',' not in n] or [n.replace(' [Chemical/Ingredient]', '') for n in names if n.endswith('[Chemical/Ingredient]') and ',' not in n]
        if not plain or code in known_codes:
            continue
        text = plain[0].lower()
        if text not in ingredients and base(text) == text and re.fullmatch(r"[a-z0-9 .'-]{3,50}", text) and not re.search(r'\d ?(mg|ml|mcg)|tab|inj|,|so4|complex|extract', text):
            ingredients[text] = ('RxNorm', code)
            known_codes.add(code)
    with open(data / 'interactions/worldvista_ansm_en_2016.json', encoding='utf-8') as file:
        ansm = json.load(file)
    # A name that the prescribable list holds with its salt or its origin is that ingredient: ANSM's code of dabigatran lacks a digit.
    listed = {base(n.removesuffix(', human')): of for n, of in ingredients.items()}
    named = [(n, c) for members in ansm['classes'].values() for n, c in members]
    named += [(d[1], d[2]) for i in ansm['interactions'] for side in (i['drug1'], i['drug2']) for d in side if d[0] == 'drug']
    for text, code in named:
        text = text.lower().strip()
        if code and code.isdigit() and code not in known_codes and text not in ingredients:
            ingredients[text] = listed.get(text, ('RxNorm', code))
            known_codes.add(code)


def synonyms_of_drugbank(data: Path, ingredients: dict, name) -> None:
    with open(data / 'drugbank-vocab/drugbank_vocabulary.csv', encoding='utf-8') as file:
        for row in csv.DictReader(file):
            names = [row['Common name'], *[s.strip() for s in row['Synonyms'].split('|')]]
            of = next((ingredients[n.lower()] for n in names if n.lower() in ingredients), None)
            for n in names if of else []:
                if 3 < len(n) < 40:
                    name(of, n, SYNONYM)
