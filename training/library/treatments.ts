/** What the table of treatments says of a condition, as sentences: first and second choices, what is added, what is watched. */
import { readFileSync } from 'node:fs';
import { REVIEWED } from './tables.ts';
import type { WrittenDocument, WrittenPassage } from './document.ts';

interface Option {
  readonly line: string;
  readonly name: string;
  readonly drugs: readonly string[];
  readonly monitoring?: string;
}
interface Treated {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly edition: string;
  readonly options: readonly Option[];
}
export interface TreatmentOf {
  readonly name: string;
  readonly source: string;
  readonly passages: readonly WrittenPassage[];
}

/** In the order of a text, each with how its sentence begins. */
const LINES: readonly (readonly [line: string, opens: (name: string) => string])[] = [
  ['acute', (name) => `Acute treatment of ${name}`],
  ['first', (name) => `First-line treatment of ${name}`],
  ['second', (name) => `Second-line treatment of ${name}`],
  ['third', (name) => `Third-line treatment of ${name}`],
  ['add-on', (name) => `Added to the treatment of ${name}`],
  ['non-drug', (name) => `Treatment of ${name} without drugs`],
];
/** As British texts say it. */
const BRITISH: Readonly<Record<string, string>> = { albuterol: 'salbutamol', acetaminophen: 'paracetamol', epinephrine: 'adrenaline', norepinephrine: 'noradrenaline', 'insulin regular': 'soluble insulin', cephalexin: 'cefalexin', cyclosporine: 'ciclosporin', torsemide: 'torasemide', nitroglycerin: 'glyceryl trinitrate', 'penicillin v': 'phenoxymethylpenicillin', dicloxacillin: 'flucloxacillin, dicloxacillin', 'polyethylene glycol 3350': 'macrogol', acyclovir: 'aciclovir', valacyclovir: 'valaciclovir', mesalamine: 'mesalazine', methotrimeprazine: 'levomepromazine', calcipotriene: 'calcipotriol', 'ethinyl estradiol': 'ethinylestradiol', methimazole: 'carbimazole, methimazole', clavulanate: 'co-amoxiclav', chlorthalidone: 'chlortalidone', dicyclomine: 'dicycloverine', indomethacin: 'indometacin' };

const small = (name: string): string => (/^[A-Z][a-z]/.test(name) && !/^(?:Parkinson|Crohn|Helicobacter|Clostridioides)/.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name);
function said({ name, drugs }: Option): string {
  const there = name.toLowerCase();
  const some = drugs.map((drug) => BRITISH[drug] ?? drug).filter((drug) => !drug.split(', ').some((one) => there.includes(one.toLowerCase())));
  return `${small(name)}${some.length === 0 ? '' : ` (${some.join(', ')})`}`;
}

function passagesOf({ name, options }: Treated): WrittenPassage[] {
  const about = SAID[name] ?? small(name);
  const choices = LINES.flatMap(([line, opens]) => {
    const some = options.filter((one) => one.line === line);
    return some.length === 0 ? [] : [`${opens(about)}: ${some.map(said).join('; ')}.`];
  });
  // Not "treatment of … is watched by": whoever asks how it is treated would be told what to measure.
  const watched = options.filter(({ monitoring }) => monitoring !== undefined).map(({ name: option, monitoring = '' }) => `Monitored in ${about} on ${small(option)}: ${small(monitoring)}.`);
  return [{ heading: 'Choice of treatment', text: choices.join(' ') }, ...(watched.length === 0 ? [] : [{ heading: 'Monitoring', text: watched.join(' ') }])];
}

export function treatments(file: string): TreatmentOf[] {
  const { conditions } = JSON.parse(readFileSync(file, 'utf8')) as { conditions: Treated[] };
  return conditions.map((one) => ({ name: one.name, source: `${one.source}, ${one.edition}`, passages: passagesOf(one) }));
}

/** Each document of a condition with what the table says of it; conditions that only the table has as documents of their own. @param also other names by title. */
export function withTreatments(documents: readonly WrittenDocument[], also: ReadonlyMap<string, readonly string[]>, all: readonly TreatmentOf[], slug: (text: string) => string): WrittenDocument[] {
  const at = new Map(documents.flatMap((document) => [document.title, ...(also.get(document.title) ?? [])].map((name) => [name.toLowerCase(), document.title])));
  const own = (name: string): string | undefined => OF[name] ?? at.get(name.toLowerCase());
  const joined = documents.map((document): WrittenDocument => {
    const some = all.filter(({ name }) => own(name) === document.title);
    return some.length === 0 ? document : { ...document, source: [document.source, ...some.map(({ source }) => source)].join('; '), passages: [...document.passages, ...some.flatMap(({ passages }) => passages)] };
  });
  const alone = all.filter(({ name }) => own(name) === undefined).map(({ name, source, passages }): WrittenDocument => ({ id: `treatment-${slug(name)}`, title: name, group: 'conditions', source, edition: 'Auscult library 1', reviewed: REVIEWED, signedBy: null, passages }));
  return [...joined, ...alone];
}

/** How a sentence names what the table names otherwise. */
const SAID: Readonly<Record<string, string>> = { 'After ischaemic stroke or TIA': 'ischaemic stroke or TIA afterwards (secondary prevention)', 'Stroke, kind not stated': 'stroke', 'Heart failure, ejection fraction not stated': 'heart failure', 'COPD, stable': 'stable COPD', 'COPD exacerbation': 'an exacerbation of COPD' };

/** Conditions of the table that are a part of a document's matter. */
const OF: Readonly<Record<string, string>> = {
  'Heart failure with reduced ejection fraction': 'Heart failure', 'Heart failure with preserved ejection fraction': 'Heart failure', 'Heart failure, ejection fraction not stated': 'Heart failure', 'After ischaemic stroke or TIA': 'Stroke', 'Stroke, kind not stated': 'Stroke',
  'Acute gout': 'Gout', 'COPD, stable': 'Chronic obstructive pulmonary disease', 'COPD exacerbation': 'Chronic obstructive pulmonary disease', 'Lower urinary tract infection': 'Urinary tract infection', Pyelonephritis: 'Urinary tract infection', 'Upper gastrointestinal bleeding': 'Acute upper gastrointestinal bleeding',
  'Ascites in cirrhosis': 'Cirrhosis', 'Hepatic encephalopathy': 'Cirrhosis', 'Chronic kidney disease with albuminuria': 'Chronic kidney disease', Depression: 'Major depression', 'Focal epilepsy': 'Epilepsy', 'Status epilepticus': 'Epilepsy', Diverticulitis: 'Acute diverticulitis', Hyperthyroidism: 'Thyrotoxicosis', 'Deep vein thrombosis or pulmonary embolism': 'Deep vein thrombosis',
};
