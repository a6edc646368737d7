/** A chart from plain lists, as `advise` gets them: problems, medications, allergies, observations as words and numbers. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Chart, ChartFact, FactKind, FactStatus, Sex } from '../../../contract/chart.ts';
import { PLAIN_ASSERTION } from '../../../contract/clinical.ts';
import { convert } from '../units.ts';
import { analyteOf } from './analytes.ts';

/** A number, or one in words: 6.1, "6.1", "6.1 mmol/L", [6.1, "mmol/L"], {value, unit}. */
const Amount = z.union([z.number(), z.string(), z.tuple([z.union([z.number(), z.string()]), z.string().nullable()]), z.object({ value: z.union([z.number(), z.string()]), unit: z.string().nullish() })]);
type Amount = z.infer<typeof Amount>;
const YesNo = z.union([z.boolean(), z.string().transform((word) => (/^(?:yes|y|true|1)$/i.test(word.trim()) ? true : /^(?:no|n|false|0)$/i.test(word.trim()) ? false : null)), z.number().transform((number) => number !== 0)]);
const ListItem = z.object({
  text: z.string(),
  code: z.union([z.string(), z.number().transform(String), z.object({ system: z.string().optional(), code: z.string().optional(), display: z.string().optional() })]).nullish(),
  value: Amount.nullish(),
  unit: z.string().nullish(),
  date: z.string().nullish(),
  status: z.string().nullish(),
  reaction: z.string().nullish(),
  category: z.string().nullish(),
});
type ListItem = z.infer<typeof ListItem>;
const List = z.array(z.union([z.string(), ListItem])).nullish();
/** A line of the `advise` command. Fields that are not ours are left alone. */
export const PatientLists = z.object({
  patient: z
    .object({
      age: z.union([z.number(), z.string()]).nullish(),
      sex: z.string().nullish(),
      weight: Amount.nullish(),
      pregnant: YesNo.nullish(),
      breastfeeding: YesNo.nullish(),
      lactating: YesNo.nullish(),
    })
    .nullish(),
  problems: List,
  medications: List,
  allergies: List,
  observations: List,
});
export type PatientLists = z.infer<typeof PatientLists>;

/** What a list states is a given fact (`added`): the sender's word, negations too. An unknown status counts as active. */
export function chartFromLists(lists: PatientLists): Chart {
  const facts = [
    ...(lists.problems ?? []).map((item) => factOf('problem', item)),
    ...(lists.patient?.breastfeeding || lists.patient?.lactating ? [factOf('problem', 'breastfeeding')] : []),
    ...(lists.medications ?? []).map((item) => factOf('medication', item)),
    ...(lists.allergies ?? []).map((item) => factOf('allergy', item)),
    ...(lists.observations ?? []).map((item) => factOf('observation', item)),
  ].filter((fact) => fact !== undefined);
  const { age, sex, weight, pregnant } = lists.patient ?? {};
  const weighed = amountOf(weight);
  const kg = weighed ? convert(weighed.value, weighed.unit ?? 'kg', 'kg') : null;
  return {
    patient: { age: amountOf(age)?.value ?? null, sex: sexOf(sex), pregnant: pregnant ?? null, weight: kg ? { kg, time: null } : null },
    facts: [...new Map(facts.map((fact) => [fact.id, fact])).values()],
    unread: [],
    asOf: null,
  };
}

function sexOf(text: string | null | undefined): Sex {
  const first = (text ?? '').trim().toLowerCase();
  if (first === 'm' || first === 'male' || first === 'man') return 'male';
  if (first === 'f' || first === 'female' || first === 'woman') return 'female';
  return first === 'other' ? 'other' : 'unknown';
}

function amountOf(amount: Amount | null | undefined): { value: number; unit: string | null } | undefined {
  if (amount === null || amount === undefined) return undefined;
  const [written, apart] = Array.isArray(amount) ? amount : typeof amount === 'object' ? [amount.value, amount.unit] : [amount, null];
  const [, number, unit] = typeof written === 'number' ? [null, written, null] : (/^[<>=≤≥~\s]*(\d+(?:\.\d+)?)\s*(.*)$/u.exec(written) ?? []);
  const value = Number(number);
  return number !== undefined && Number.isFinite(value) ? { value, unit: apart?.trim() || (unit && !unit.startsWith('/') ? unit : null) } : undefined;
}

function factOf(kind: FactKind, given: ListItem | string): ChartFact | undefined {
  const item = typeof given === 'string' ? { text: given } : given;
  const text = item.text.trim();
  if (!text) return undefined;
  const status = statusOf(item.status);
  if (status === 'error') return undefined;
  if (kind === 'allergy' && NO_ALLERGY.test(text)) return undefined;
  const measured = amountOf(item.value);
  const analyte = kind === 'observation' ? analyteOf(text) : undefined;
  const unit = item.unit?.trim() || measured?.unit || null;
  const code = codeOf(item.code);
  const id = createHash('sha256').update([kind, text.toLowerCase(), status, item.date ?? '', String(measured?.value ?? ''), unit ?? ''].join('\u0000')).digest('hex').slice(0, 20);
  return {
    id, kind, text, codes: code ? [code] : [], state: 'added', status, score: 1, time: item.date ?? null, copies: 1, contradicts: [], asks: false,
    assertion: { ...PLAIN_ASSERTION, polarity: status === 'absent' ? 'negative' : 'positive', temporality: status === 'past' ? 'past' : status === 'planned' ? 'future' : 'current' },
    ...(kind === 'observation' && measured ? { measurement: { value: measured.value, unit, ...(analyte ? { analyte } : {}), ...(unit === null ? { assumedUnit: true } : {}), ...caveatOf(item.status, text) } } : {}),
    ...(item.reaction ? { reaction: item.reaction } : {}),
    ...(kind === 'allergy' ? { category: /intoler|side effect/i.test(`${item.category ?? ''} ${text}`) ? ('intolerance' as const) : item.category === 'allergy' ? ('allergy' as const) : ('unknown' as const) } : {}),
    evidence: [{ kind: 'record', source: 'list', resource: kind, id, text }],
  };
}

/** The sender's word that there is none, or not to this drug. */
const NO_ALLERGY = /^(?:(?:nkda|nka|none(?: known)?|nil(?: known)?|nil of note)\b(?!\s+(?:to|except|but))|(?:no|not|never|denies|without|negative for)\b.*\ballerg(?:y|ies|ic)\b(?!.*\b(?:but|except|other than|apart from)\b)|tolerates?\b|.*\b(?:is|was|are) tolerated\b)/i;

function statusOf(status: string | null | undefined): FactStatus | 'error' {
  const s = (status ?? '').toLowerCase().replace(/[_\s]+/g, '-');
  if (/entered-in-error|cancelled|not-done$/.test(s)) return 'error';
  if (/^(stopped|completed|discontinued|past|resolved|inactive|remission|former|ended|ceased)/.test(s)) return 'past';
  if (/^(absent|negative|denied|refuted|not-taken|none)/.test(s)) return 'absent';
  if (/^(possible|suspected|provisional|differential|unconfirmed)/.test(s)) return 'possible';
  if (/^(planned|draft|proposed|intended)/.test(s)) return 'planned';
  if (/^(on-hold|held|withheld|paused|suspended)/.test(s)) return 'held';
  return 'active';
}

function codeOf(code: ListItem['code']): ChartFact['codes'][number] | undefined {
  const bare = typeof code === 'string' ? code : code?.code;
  return bare && /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(bare) ? { system: 'ICD-10-CM', code: bare, display: typeof code === 'object' && code ? (code.display ?? bare) : bare, score: 1 } : undefined;
}

function caveatOf(status: string | null | undefined, text: string): { caveat?: string } {
  const found = /h(a)?emoly[sz]ed|lip(a)?emic|contaminated|clotted/i.exec(`${status ?? ''} ${text}`);
  return found ? { caveat: found[0].toLowerCase() } : {};
}
