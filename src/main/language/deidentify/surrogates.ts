/** Replacements that keep a text readable: one person one surrogate, all dates moved by the same number of days. */
import { findDates, move } from '../text/dates.ts';
import type { IdentifierType } from './detectors.ts';

export interface Surrogates {
  /** The same value gets the same replacement. */
  of(type: IdentifierType, value: string): string;
}

const FIRST = ['Alex', 'Sam', 'Robin', 'Kim', 'Jamie', 'Casey', 'Morgan', 'Taylor', 'Jordan', 'Drew', 'Lee', 'Chris'];
const LAST = ['Rivers', 'Stone', 'Field', 'Marsh', 'Vale', 'Brook', 'Heath', 'Forest', 'Dale', 'Shore', 'Moor', 'Glen'];

/** `seed` fixes the replacements; `days` moves the dates, by default a number made from the seed, never 0. */
export function createSurrogates(seed: number, days?: number): Surrogates {
  const given = new Map<string, string>();
  const people: string[] = [];
  const counts = new Map<IdentifierType, number>();
  const shift = days ?? -(30 + (Math.abs(seed) % 300));

  function make(type: IdentifierType, value: string): string {
    if (type === 'date') return moveDate(value, shift);
    if (type === 'name') return person(value);
    const n = (counts.get(type) ?? 0) + 1;
    counts.set(type, n);
    switch (type) {
      case 'place': return `[Place ${n}]`;
      case 'phone': return `555-010-${String(n).padStart(4, '0')}`;
      case 'email': return `person${n}@example.org`;
      case 'url': return `https://example.org/${n}`;
      case 'age': return '90+';
      case 'id': return `ID-${String(n).padStart(5, '0')}`;
    }
  }

  /** "Dr. Jane Hill", "Mrs Hill" and "Jane H." are one person when their words can be. */
  function person(value: string): string {
    const title = /^(?:drs|dr|mr|mrs|ms|miss|prof|professor|sir|nurse|sister)\b\.?\s*/i.exec(value)?.[0] ?? '';
    const words = nameWords(value.slice(title.length));
    let index = people.findIndex((known) => samePerson(nameWords(known), words));
    if (index < 0) index = people.push(value.slice(title.length)) - 1;
    const at = index + Math.abs(seed);
    const first = FIRST[at % FIRST.length] ?? 'Alex';
    const last = LAST[(at + Math.floor(at / FIRST.length)) % LAST.length] ?? 'Rivers';
    // "Hill" alone is the family name of the Jane Hill before.
    const known = nameWords(people[index] ?? '');
    const family = title !== '' || (known.length > 1 && words.length === 1 && words[0] === known.at(-1));
    return title + (words.length > 1 ? `${first} ${last}` : family ? last : first);
  }

  return {
    of(type, value) {
      const key = `${type}:${value.toLowerCase().replace(/\s+/g, ' ')}`;
      let replacement = given.get(key);
      if (replacement === undefined) given.set(key, (replacement = make(type, value)));
      return replacement;
    },
  };
}

function nameWords(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
}

function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  return short.length > 0 && short.every((word) => long.some((other) => other === word || (Math.min(other.length, word.length) === 1 && other[0] === word[0])));
}

/** Moves a date and writes it as it was written; what can't be read becomes a marker. */
function moveDate(value: string, days: number): string {
  const [, first = '', second = ''] = /^(\d{1,2})[/-](\d{1,2})$/.exec(value) ?? [];
  if (first !== '') {
    const [m, d] = Number(first) > 12 ? [second, first] : [first, second];
    return move(`2020-${m.padStart(2, '0')}-${d.padStart(2, '0')}`, days, 'day').slice(5).replace('-', '/');
  }
  const ofMonth = /^(\d{1,2})\/((?:19|20)\d{2})$/.exec(value);
  if (ofMonth !== null) {
    const [year = '', month = ''] = move(`${ofMonth[2]}-${(ofMonth[1] ?? '').padStart(2, '0')}-15`, days, 'day').split('-');
    return `${month}/${year}`;
  }
  const date = findDates(value, '2020-01-01').find((found) => !found.relative);
  if (!date?.iso) return '[date]';
  const whole = date.iso.length === 10 ? date.iso : date.iso.length === 7 ? `${date.iso}-15` : `${date.iso}-07-01`;
  const moved = move(whole, days, 'day');
  const [year = '', month = '', day = ''] = moved.split('-');
  if (date.iso.length === 4) return year;
  if (date.iso.length === 7) return `${month}/${year}`;
  const named = /\p{L}{3,}/u.test(value);
  const hasYear = /(?:19|20)\d{2}|\d[-/.]\d{1,2}[-/.]\d{2}\b/.test(value);
  if (named) {
    const name = new Date(`${moved}T00:00:00Z`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    return `${name} ${Number(day)}${hasYear ? `, ${year}` : ''}`;
  }
  if (/^\d{4}/.test(value)) return moved;
  return hasYear ? `${month}/${day}/${year}` : `${month}/${day}`;
}
