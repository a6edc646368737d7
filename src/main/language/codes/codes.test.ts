import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definedAbbreviations } from './abbreviations.ts';
import { createLinker } from './index.ts';
import type { Linker } from './index.ts';
import { nameKey, normalise } from './normalise.ts';
import { editDistance, openTerminology } from './terminology.ts';
import { readVarints } from './varints.ts';

const FILE = 'resources/terminology/terminology.db';
let linker: Linker;
beforeAll(() => {
  linker = createLinker(FILE);
});
afterAll(() => linker.close());
const top = (text: string, type: Parameters<Linker['link']>[1], system: string, context?: string) => linker.link(text, type, 'clinical', context).find((code) => code.system === system)?.code;
const ingredients = (text: string) => linker.drugs.resolve(text)?.ingredients.map((i) => i.name) ?? null;

describe('normalising', () => {
  it('does as the Python twin does', () => {
    const terms = openTerminology(FILE);
    const cases = JSON.parse(readFileSync('training/terminology/normalise-cases.json', 'utf8')) as { text: string; norm: string; key: string }[];
    for (const { text, norm, key } of cases) expect([text, normalise(text), nameKey(normalise(text), terms.words)]).toEqual([text, norm, key]);
    terms.close();
  });
  it('reads differences packed in sevens', () => expect([...readVarints(Uint8Array.from([1, 0x80, 1, 2]))]).toEqual([1, 129, 131]));
  it('counts a swap of neighbours as one edit', () => expect([editDistance('metfromin', 'metformin', 2), editDistance('abc', 'xyzabc', 2)]).toEqual([1, 3]));
});

describe('linking', () => {
  it.each([
    ['HTN', 'problem', 'ICD-10-CM', 'I10'], ['type 2 diabetes mellitus', 'problem', 'MeSH', 'D003924'], ['acute kidney injury', 'problem', 'ICD-10-CM', 'N17.9'],
    ['hyperkalaemia', 'problem', 'ICD-10-CM', 'E87.5'], ['serum potassium', 'test', 'LOINC', '2823-3'], ['renal cell carcinoma', 'disease', 'MeSH', 'D002292'], ['BRCA1', 'gene', 'NCBI Gene', '672'], ['hepatomegally', 'finding', 'HPO', 'HP:0002240'],
  ] as const)('%s', (text, type, system, code) => expect(top(text, type, system)).toBe(code));
  it.each([
    ['acute on chronic systolic heart failure', 'ICD-10-CM', 'I50.23'], ['oesophageal varices', 'ICD-10-CM', 'I85.00'], ['R MCA infarct', 'ICD-10-CM', 'I63.511'], ['#NOF R', 'ICD-10-CM', 'S72.001A'],
    ['carpal tunnel syndrome right hand', 'ICD-10-CM', 'G56.01'], ['strangulated umbilical hernia', 'ICD-10-CM', 'K42.0'], ["Parkinson's", 'MeSH', 'D010300'], ['UTI', 'MeSH', 'D014552'],
    ['left lower limb cellulitis', 'MeSH', 'D002481'], ['rheumatic mitral stenosis', 'MeSH', 'D008946'], ['proliferative diabetic retinopathy', 'MeSH', 'D003930'], ['bronchiectasis', 'ICD-10-CM', 'J47.9'], ['inguinal hernia', 'ICD-10-CM', 'K40.90'], ['T2RF', 'ICD-10-CM', 'J96.02'], ['bony mets', 'ICD-10-CM', 'C79.51'], ['pAF', 'MeSH', 'D001281'],
  ])('side, stage, letters and kind: %s', (text, system, code) => expect(top(text, 'problem', system)).toBe(code));
  it.each([
    ['He has severe AS with a gradient of 70 mmHg on echo.', 'AS', 'I35.0'], ['AS with sacroiliitis, HLA-B27 positive, on adalimumab for his back.', 'AS', 'M45.9'],
    ['MS, relapsing, on natalizumab.', 'MS', 'G35'], ['MS with a diastolic murmur, valve area 1.1 cm2 on echo.', 'MS', 'I05.0'],
    ['Severe AS for TAVI.', 'Severe AS', 'I35.0'],
  ])('letters by what stands around them: %s', (context, letters, code) => expect(top(letters, 'problem', 'ICD-10-CM', context)).toBe(code));
  it.each([['vanco', '11124'], ['dabigatran', '1037042'], ['novorapid', '51428'], ['clopidogrel bisulfate', '32968']])('drug %s', (text, code) => expect(top(text, 'drug', 'RxNorm')).toBe(code));
  it('leaves a shortened name that fits two drugs', () => expect(linker.drugs.resolve('ceft')).toBeNull());
  it('gives a gene the symbol of HGNC after the number of NCBI, and none where HGNC names no such gene', () => {
    expect(linker.link('p53', 'gene', 'biomedical').map(({ system, code, display }) => [system, code, display])).toEqual([['NCBI Gene', '7157', 'TP53: tumor protein p53'], ['HGNC', 'TP53', 'tumor protein p53']]);
    expect(linker.link('c9orf72', 'gene', 'biomedical')[1]?.code).toBe('C9orf72');
    expect(linker.link('ND1', 'gene', 'biomedical').map(({ system }) => system)).toEqual(['NCBI Gene']);
  });
  it.each([['IL-1β', '3553'], ['TNF-alpha', '7124'], ['PSA', '354'], ['FSH', '2488'], ['glucocorticoid receptor', '2908'], ['factor V', '2153']])('gene %s', (text, code) => expect(linker.link(text, 'gene', 'biomedical')[0]?.code).toBe(code));
  it('reads an abbreviation that the text defines', () => {
    const note = 'She developed torsades de pointes (TX) after the second dose. TX stopped with magnesium.';
    expect(definedAbbreviations('acute renal failure (ARF) and (1)')).toEqual(new Map([['ARF', 'acute renal failure']]));
    expect(definedAbbreviations(note).size).toBe(0);
    expect(top('TdPx', 'disease', 'MeSH', 'It was torsades de pointesx (TdPx).')).toBe('D016171');
  });
  it('says nothing of words that are no term', () => expect(linker.link('qqqqzzz', 'problem', 'clinical')).toEqual([]));
  it('names the edition with each code', () => expect(linker.link('asthma', 'problem', 'clinical').every((code) => (code.edition ?? '').length > 0)).toBe(true));
});

describe('the drug lexicon', () => {
  it.each([
    ['Septrin', ['sulfamethoxazole', 'trimethoprim']], ['Klaricid 500 mg bd', ['clarithromycin']], ['atorvastaton 40mg nocte', ['atorvastatin']], ['Lipitor', ['atorvastatin']], ['paracetamol 1 g qds', ['acetaminophen']],
    ['apixiban', ['apixaban']], ['amlodipine 5 MG / atorvastatin 10 MG Oral Tablet [Caduet]', ['atorvastatin', 'amlodipine']], ['insulin glargine 100 UNT/ML Injectable Solution', ['insulin glargine']], ['frusemide', ['furosemide']],
  ])('%s', (text, names) => expect(ingredients(text)).toEqual(names));
  it('knows what it does not know', () => expect([ingredients('xyzzyplugh'), ingredients(''), ingredients('5 mg')]).toEqual([null, null, null]));
});

describe('names that hold a number or a form', () => {
  it.each([['Theo-24 300 mg caps', 'theophylline'], ['Tab K-Tab 10 MEQ', 'potassium chloride'], ['amoxicillin (generic) 500 mg caps', 'amoxicillin'], ['T. metformin 500mg bd', 'metformin'], ['Inj ceftriaxone 1 g iv q12h', 'ceftriaxone']])('%s', (text, name) => expect(ingredients(text)).toEqual([name]));
});

describe('brands that the prescribable list lacks', () => {
  it.each([
    ['Klacid', ['clarithromycin']],
    ['Microgynon 30', ['ethinyl estradiol', 'levonorgestrel']],
    ['Imigran 50 mg tablets', ['sumatriptan']],
    ['Triatec', ['ramipril']],
    ['Trelegy Ellipta 92/55/22', ['fluticasone', 'umeclidinium', 'vilanterol']],
    ['salbutamol', ['albuterol']],
  ])('%s', (name, expected) => expect([...(ingredients(name) ?? [])].sort()).toEqual(expected));
});

describe('several drugs, and words that are none', () => {
  it.each([
    ['amlodipine and lisinopril 5 mg', ['amlodipine', 'lisinopril']],
    ['Tab influenza A virus A/Victoria/800/2024 (H3N2) antigen 20 mg', ['influenza a virus a/victoria/800/2024 (h3n2) antigen']],
    ['flu vaccine', ['influenza vaccines']], ['MMR', ['measles vaccine', 'mumps vaccine', 'rubella vaccine']], ['unknown vaccine', null], ['vesicle', null], ['virus antigen strain', null],
  ])('%s', (text, names) => expect(ingredients(text)).toEqual(names));
});
