/** What the model marks as one drug and is several, or a drug with the deed beside it: "WLE + DXT", "hold - prophylactic enoxaparin", "MTX/ADA - stop Humira", "simvastatin withheld". */
import table from '../../../resources/language/shorthand.json' with { type: 'json' };
import type { EntityType } from '../../contract/clinical.ts';
import type { Draft } from './merge.ts';

const LETTERS = new Map<string, EntityType>((['problem', 'finding', 'procedure'] as const).flatMap((type) => table[type].map((letters) => [letters, type] as const)));
/** One was changed for the other, or two are given. */
const ARROW = /\s*\)?\s*(?:-+>|→|=>|⇒)\s*|(?<=\p{L}{4})\s?\+\s?(?=\p{L}{4})/gu;
const LINK = /\s+[-–—]\s+|\s+[+&]\s+|\s+then\s+|(?<=\p{L}{3})\/(?=\p{L}{3})|,\s+/gu;
/** How and for what it is given, and what is done with it. */
const BEFORE = /^(?:(?:prophylactic|treatment dose|therapeutic|empirical?|iv|po|oral|hold|held|stop(?:ped)?|start(?:ed)?|restart|continue[ds]?|cont|commence[ds]?|switch(?:ed)? to|change[ds]? to|then|abx?|antibiotics?)\s+)+/iu;

/** What became of it is no part of its name, and says whether it is taken. */
const FATE = /\s+(?:withheld|held|stopped|suspended|paused|omitted|ceased|discontinued|refused|declined|given|started|restarted|increased|reduced)$/iu;

/** @param isKnown whether a name is a drug of the terminology or a brand. */
export function drugParts(text: string, draft: Draft, isKnown: (name: string) => boolean): Draft[] {
  if (draft.type !== 'drug' || draft.by !== 'model') return [draft];
  return cut(text, withoutFate(text, draft), ARROW).flatMap((part) => {
    const parts: Draft[] = [];
    for (const one of cut(text, part, LINK)) {
      const start = one.start + (BEFORE.exec(words(text, one))?.[0].length ?? 0);
      const name = words(text, { ...one, start });
      const last = parts.at(-1);
      const type = LETTERS.get(name) ?? (isKnown(name.split(/\s/u)[0] ?? '') ? part.type : undefined);
      // "Penicillin - rash 1978", "Calcichew-D3 forte, one": what no name begins goes with the one before it.
      if (last !== undefined && type === undefined) last.end = one.end;
      else parts.push({ ...one, start, type: type ?? part.type });
    }
    return parts.length === 1 ? [withoutLead(text, part)] : parts;
  });
}

const words = (text: string, { start, end }: Draft): string => text.slice(start, end);

/** "- prophylactic enoxaparin". */
function withoutLead(text: string, draft: Draft): Draft {
  const lead = /^(?:[-–—]\s+)?(?:prophylactic|treatment[ -]dose|therapeutic)\s+(?=\p{L}{4})/iu.exec(words(text, draft))?.[0].length ?? 0;
  return { ...draft, start: draft.start + lead };
}

function cut(text: string, draft: Draft, at: RegExp): Draft[] {
  const parts: Draft[] = [];
  let { start } = draft;
  for (const match of words(text, draft).matchAll(at)) {
    const end = draft.start + match.index;
    if (end - start < 2) continue;
    parts.push({ ...draft, start, end });
    start = end + match[0].length;
  }
  return start < draft.end ? [...parts, { ...draft, start }] : [...parts, draft].slice(0, Math.max(1, parts.length));
}

function withoutFate(text: string, draft: Draft): Draft {
  const fate = FATE.exec(words(text, draft));
  return fate === null || fate.index < 3 ? draft : { ...draft, end: draft.start + fate.index };
}
