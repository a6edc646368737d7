/** Who speaks: the clinician, the patient, someone else. By what the speakers are called, else by who asks. */
import type { Turn } from './transcript.ts';

export type Role = 'clinician' | 'patient' | 'other';
/** A person's choice of roles, by speaker. */
export type Roles = Readonly<Record<string, Role>>;
export interface Speaker {
  readonly name: string;
  readonly role: Role;
  readonly turns: number;
  /** By the name; by asking; as the one who is left; or chosen by a person. */
  readonly why: 'name' | 'asks' | 'rest' | 'chosen';
}

const CLINICIAN = /^(?:guest[_ ]?clinician|dr\b|doc|clinician|physician|provider|nurse|gp\b|consultant|interviewer|registrar|resident|pharmacist|midwife|d$)/i;
const PATIENT = /^(?:pat|pt\b|client|p$)/i;
const RELATIVE = /^(?:guest|mother|father|mom|mum|dad|parent|wife|husband|spouse|partner|son\b|daughter|brother|sister|carer|caregiver|relative|family|interpreter)/i;
const ASKING = /\?|\b(?:do|have|are|did|can|any) you\b|\byour\b|\bany (?:pain|fever|other)\b/gi;

/** Every speaker once, in the order in which they begin. */
export function speakersOf(turns: readonly Turn[], chosen: Roles = {}): Speaker[] {
  const names = [...new Set(turns.map(({ speaker }) => speaker))];
  const found = new Map<string, Pick<Speaker, 'role' | 'why'>>();
  for (const name of names) {
    const given = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
    if (given !== undefined) found.set(name, { role: given, why: 'chosen' });
    else if (CLINICIAN.test(name)) found.set(name, { role: 'clinician', why: 'name' });
    else if (PATIENT.test(name)) found.set(name, { role: 'patient', why: 'name' });
    else if (RELATIVE.test(name)) found.set(name, { role: 'other', why: 'name' });
  }
  const open = (): string[] => names.filter(name => !found.has(name));
  const taken = (role: Role): boolean => [...found.values()].some(one => one.role === role);
  if (!taken('clinician')) {
    const asked = (name: string): number => turns.reduce((sum, { speaker, text }) => sum + (speaker === name ? (text.match(ASKING)?.length ?? 0) : 0), 0);
    const [most] = open().map(name => ({ name, count: asked(name) })).toSorted((a, b) => b.count - a.count);
    if (most !== undefined && most.count > 0) found.set(most.name, { role: 'clinician', why: 'asks' });
  }
  const rest = open();
  const [only] = rest;
  for (const name of rest) found.set(name, { role: rest.length === 1 && name === only && !taken('patient') ? 'patient' : 'other', why: 'rest' });
  return names.map(name => ({ name, turns: turns.filter(({ speaker }) => speaker === name).length, ...(found.get(name) ?? { role: 'other', why: 'rest' }) }));
}

/** The role of each turn. */
export function rolesOf(turns: readonly Turn[], chosen: Roles = {}): Role[] {
  const roles = new Map(speakersOf(turns, chosen).map(({ name, role }) => [name, role]));
  return turns.map(({ speaker }) => roles.get(speaker) ?? 'other');
}
