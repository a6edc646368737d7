/** Who speaks: the clinician, the patient, someone else. By what the speakers are called, else by who asks. */
import type { Turn } from './transcript.ts';

export type Role = 'clinician' | 'patient' | 'other';
/** A person's choice of roles, by speaker. */
export type Roles = Readonly<Record<string, Role>>;
export interface Speaker {
  readonly name: string;
  readonly role: Role;
  readonly turns: number;
  /** By the name; by asking; as the one who is left; chosen by a person; or guessed by what is said, where nobody is named. */
  readonly why: 'name' | 'asks' | 'rest' | 'chosen' | 'guessed';
}

const CLINICIAN = /^(?:guest[_ ]?clinician|dr\b|doc|clinician|physician|provider|nurse|gp\b|interviewer|d$)|\b(?:doctor|nurse|midwife|consultant|registrar|resident|houseman|pharmacist|surgeon|physiotherapist|physio|dietitian|paramedic|therapist|counsell?or|sonographer|[a-z]+(?:ologist|iatrist|etrist|ician)|call handler|triage|reg|sho|spr|rmo|fy?[12]|st\d|anp|cns|hca|rn|md)\b/i;
const PATIENT = /^(?:pat|pt\b|client|p$)|\bpatient\b/i;
const RELATIVE = /^(?:guest|grand\w*|gran\b|granny|nan\b|nana\b|mother|mum|mummy|mom|mommy|father|dad|daddy|step\w+|foster\w*|parent|guardian|wife|husband|spouse|partner|fianc\w+|boyfriend|girlfriend|son\b|daughter|brother|sister|aunt\w*|uncle|cousin|niece|nephew|carer|caregiver|care worker|relative|family|friend|flatmate|housemate|roommate|neighbou?r|colleague|teacher|bystander|interpreter|translator|support worker|social worker|police)/i;
const ASKING = /\?|\b(?:do|have|are|did|can|any) you\b|\byour\b|\bany (?:pain|fever|other)\b/gi;

/** "Amara (doctor)", "Beth, patient": by the name, or what stands behind it. */
function roleIn(name: string): Role | null {
  const parts = [/[([]([^)\]]+)[)\]]/.exec(name)?.[1], /(?:,| [-–]) ?(.+)$/.exec(name)?.[1], name.replace(/\s*[([].*$/, '')].filter(one => one !== undefined);
  for (const part of parts) {
    if (CLINICIAN.test(part)) return 'clinician';
    if (RELATIVE.test(part) || /\bpatient['’]?s? (?:mother|mum|mom|father|dad|wife|husband|partner|son|daughter|brother|sister|carer|friend)\b/i.test(part)) return 'other';
    if (PATIENT.test(part)) return 'patient';
  }
  return null;
}

const FIRST = /\b(?:i|my|me|mine)\b/gi;
const THIRD = /\b(?:he|she|him|his|her)\b/gi;
const count = (texts: readonly string[], pattern: RegExp): number => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
/** "When was he last well?" – "At breakfast, he said …": who answers speaks for the patient. */
export function aboutAnother(asked: readonly string[], heard: readonly string[]): boolean {
  const others = count(heard, THIRD);
  return count(asked, THIRD) > count(asked, /\byou(?:r|rself)?\b/gi) && others > 0 && others >= count(heard, FIRST);
}

/** What `infer.ts` calls those whom it guesses. */
export const GUESSED = { clinician: 'Clinician?', patient: 'Patient?', other: 'Relative?' } as const;
const GUESSES: ReadonlyMap<string, Role> = new Map(Object.entries(GUESSED).map(([role, name]) => [name, role as Role]));

/** Every speaker once, in the order in which they begin. */
export function speakersOf(turns: readonly Turn[], chosen: Roles = {}): Speaker[] {
  const names = [...new Set(turns.map(({ speaker }) => speaker))];
  const found = new Map<string, Pick<Speaker, 'role' | 'why'>>();
  for (const name of names) {
    const given = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
    const guess = GUESSES.get(name);
    if (given !== undefined) found.set(name, { role: given, why: 'chosen' });
    else if (guess !== undefined) found.set(name, { role: guess, why: 'guessed' });
    else if (roleIn(name) !== null) found.set(name, { role: roleIn(name) ?? 'other', why: 'name' });
  }
  const open = (): string[] => names.filter(name => !found.has(name));
  const taken = (role: Role): boolean => [...found.values()].some(one => one.role === role);
  if (!taken('clinician')) {
    const asked = (name: string): number => turns.reduce((sum, { speaker, text }) => sum + (speaker === name ? (text.match(ASKING)?.length ?? 0) : 0), 0);
    const [most] = open().map(name => ({ name, count: asked(name) })).toSorted((a, b) => b.count - a.count);
    if (most !== undefined && most.count > 0) found.set(most.name, { role: 'clinician', why: 'asks' });
  }
  const rest = open();
  const saidBy = (name: string): string[] => turns.filter(({ speaker }) => speaker === name).map(({ text }) => text);
  const asked = turns.filter(({ speaker }) => found.get(speaker)?.role === 'clinician').map(({ text }) => text);
  // Of several the patient is who speaks most of himself; of one, unless all that is asked and answered is about another.
  const ofSelf = rest.map(name => ({ name, by: count(saidBy(name), FIRST) - count(saidBy(name), THIRD) })).toSorted((a, b) => b.by - a.by);
  const [first] = ofSelf;
  const patient = taken('patient') || first === undefined || (rest.length > 1 ? first.by <= 0 : aboutAnother(asked, saidBy(first.name))) ? null : first.name;
  for (const name of rest) found.set(name, { role: name === patient ? 'patient' : 'other', why: 'rest' });
  return names.map(name => ({ name, turns: turns.filter(({ speaker }) => speaker === name).length, ...(found.get(name) ?? { role: 'other', why: 'rest' }) }));
}

/** The role of each turn. */
export function rolesOf(turns: readonly Turn[], chosen: Roles = {}): Role[] {
  const roles = new Map(speakersOf(turns, chosen).map(({ name, role }) => [name, role]));
  return turns.map(({ speaker }) => roles.get(speaker) ?? 'other');
}
