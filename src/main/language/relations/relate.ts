/** Relations by nearness, sentence by sentence: the qualifier goes to the closest head it can belong to. */
import type { Entity, EntityType, Relation, Section, Span } from '../../../contract/clinical.ts';
import { firstEndingAfter } from '../text/lines.ts';

interface Rule {
  readonly type: Relation['type'];
  readonly head: readonly EntityType[];
  readonly tail: readonly EntityType[];
  /** Where the tail stands: after its head, or on either side. */
  readonly after: boolean;
  /** Characters between them at most. */
  readonly reach: number;
}

const RULES: readonly Rule[] = [
  { type: 'drug-dose', head: ['drug'], tail: ['dose'], after: false, reach: 60 },
  { type: 'drug-route', head: ['drug'], tail: ['route'], after: false, reach: 80 },
  { type: 'drug-frequency', head: ['drug'], tail: ['frequency'], after: false, reach: 100 },
  { type: 'drug-duration', head: ['drug'], tail: ['duration'], after: false, reach: 120 },
  { type: 'test-value', head: ['test'], tail: ['value'], after: true, reach: 80 },
  { type: 'finding-severity', head: ['finding', 'problem'], tail: ['severity'], after: false, reach: 40 },
  { type: 'finding-anatomy', head: ['finding', 'problem'], tail: ['anatomy'], after: false, reach: 60 },
];
const REASON = /\b(?:for|because of|due to|owing to|on account of|in view of|to treat|treat(?:ment)? (?:of|for)|indicated for|to control)\b|\bprn\s*$/i;
const CAUSED = /\b(?:caus(?:ed|es|ing)|led to|result(?:ed|ing) in|induced|developed|complicated by|resulting)\b|\b(?:makes?|made|making|gives?|gave|giving) (?:him|her|them|the patient|pt|me)(?: feel| very| too| to)*\s*$/i;
/** "Allopurinol stopped for rash": no reason to take it. */
const LEFT_OFF = /\b(?:stopped|discontinued|ceased|withdrawn|switched|changed|d\/c'?d?)\b/i;
const CAUSED_BY = /\b(?:due to|secondary to|caused by|from|after (?:starting|taking|receiving)|on|attributed to|induced by|side effect of|reaction to|because of)\b|^\s*[-–]?\s*induced/i;

/** `from` is the head, `to` its qualifier; scores fall with the distance. `named`: for each entity the words that name what it is a value of. */
export function relate(text: string, entities: readonly Entity[], sentences: readonly Span[], sections: readonly Section[], named: readonly (Span | undefined)[] = []): Relation[] {
  const relations: Relation[] = [];
  for (const group of groups(entities, sentences)) {
    for (const rule of RULES) relateByRule(text, entities, group, rule, relations);
    relateDrugs(text, entities, group, relations);
  }
  relateAllergies(text, entities, sections, relations);
  const tied = [...relations, ...measured(entities, named)];
  const known = new Set(tied.slice(relations.length).map(({ to }) => to));
  const all = tied.filter(({ type, to }, i) => type !== 'test-value' || i >= relations.length || !known.has(to));
  const heads = new Map<number, Relation[]>();
  for (const relation of all) (heads.get(relation.from) ?? heads.set(relation.from, []).get(relation.from))?.push(relation);
  return all.filter((relation) => !isNeighbours(entities, relation, heads.get(relation.from) ?? []));
}

const SURE = 0.9;
/** A value that was read as the value of a test is that test's, though it stands in another line under a table's head. */
function measured(entities: readonly Entity[], named: readonly (Span | undefined)[]): Relation[] {
  const tests = entities.flatMap(({ type, start, end }, i) => (type === 'test' ? [{ start, end, i }] : []));
  return named.flatMap((of, to): Relation[] => {
    const test = of && tests[firstEndingAfter(tests, of.start)];
    return test && test.start < of.end ? [{ type: 'test-value', from: test.i, to, score: SURE }] : [];
  });
}

const OF_DRUG = new Set<Relation['type']>(['drug-dose', 'drug-route', 'drug-frequency']);
/** "NS 100 ml/hr, paracetamol 650 mg": what stands before a drug that has its own behind it is another's; "IV ceftriaxone 2 g IV" is not. */
function isNeighbours(entities: readonly Entity[], { type, from, to }: Relation, all: readonly Relation[]): boolean {
  const [head, tail] = [entities[from], entities[to]];
  if (!head || !tail || !OF_DRUG.has(type) || tail.end > head.start || head.start - tail.end <= 1) return false;
  return all.some((other) => other.type === type && other.from === from && (entities[other.to]?.start ?? 0) >= head.end);
}

/** Entity indices of each sentence. */
function groups(entities: readonly Entity[], sentences: readonly Span[]): number[][] {
  const all: number[][] = [];
  let n = 0;
  let open: number[] = [];
  entities.forEach((entity, i) => {
    while (n < sentences.length && (sentences[n]?.end ?? 0) <= entity.start) {
      if (open.length > 0) all.push(open);
      open = [];
      n++;
    }
    open.push(i);
  });
  if (open.length > 0) all.push(open);
  return all;
}

function relateByRule(text: string, entities: readonly Entity[], group: readonly number[], rule: Rule, into: Relation[]): void {
  // A sentence with hundreds of entities is a table; each tail looks at its near neighbours only.
  group.forEach((tailIndex, at) => {
    const tail = entities[tailIndex];
    if (!tail || !rule.tail.includes(tail.type)) return;
    let best: { head: number; distance: number } | undefined;
    for (const step of [-1, 1]) {
      if (step === 1 && rule.after) break;
      for (let k = at + step; k >= 0 && k < group.length; k += step) {
        const headIndex = group[k];
        const head = headIndex === undefined ? undefined : entities[headIndex];
        if (!head || headIndex === undefined) break;
        if (step < 0 && rule.head.includes(head.type) && opensNext(text, head, tail, entities[group[at + 1] ?? -1])) break;
        const gap = step < 0 ? tail.start - head.end : head.start - tail.end;
        if (gap > rule.reach) break;
        if (!rule.head.includes(head.type)) continue;
        // "A 10-day course of clindamycin"; else a span of time goes with what stands before it.
        if (step > 0 && rule.type === 'drug-duration' && !/^(?:[ -](?:course|trial|supply))?(?: (?:of|on))? (?:\p{L}+ ){0,2}$/iu.test(between(text, head, tail))) break;
        // What stands before its head counts only when nothing else came before: "5 mg warfarin".
        const distance = Math.max(0, gap) + (step > 0 ? (rule.type.startsWith('drug') ? 25 : 4) : 0) + (/[;\n]/.test(between(text, head, tail)) ? 40 : 0);
        if (!best || distance < best.distance) best = { head: headIndex, distance };
        break;
      }
    }
    if (best) into.push({ type: rule.type, from: best.head, to: tailIndex, score: score(best.distance, rule.reach) });
  });
}

/** "IM ketorolac 30 mg, IV tramadol 50 mg": behind a mark and right before the next drug, "IV" is that one's. */
function opensNext(text: string, before: Entity, tail: Entity, next: Entity | undefined): boolean {
  return tail.start > before.end && next?.type === 'drug' && /^ (?:of )?$/.test(text.slice(tail.end, next.start)) && /(?:[,;.+\n]|\b(?:and|then|plus))\s*$/i.test(text.slice(before.end, tail.start));
}

const BLED = /bleed|ha?emorrhag|ha?ematoma|mel(?:a)?ena/i;
/** "Statin myopathy", "digoxin toxicity". */
const OF_DRUG_ITSELF = /^(?:myopathy|toxicity|nephrotoxicity|hepatotoxicity|overdose|withdrawal|hypersensitivity|allergy|pneumonitis|encephalopathy)$/i;
const REACTED = /\b(?:develop(?:ed|s)|reaction|reacted|reacts|allergic|had|became|becomes|got|gets|experienced|broke out in)(?: [\p{L}-]+){0,2} $/iu;

/** "Statin myopathy on simvastatin" is no reason to take it. */
const REACTION = /\b(?:myopathy|toxicity|rash|urticaria|hives|anaphylaxis|angio-?(?:o?edema)|hypersensitivity|agranulocytosis|[\p{L}]+-induced)\b|^(?:statin|steroid|nsaid|opioid|opiate|antibiotic|drug|methotrexate|amiodarone)\b/iu;
const FROM = /\b(?:switched|changed|converted|moved|rotated) from $/i;
const FROM_TO = /\b(?:switched|changed|converted|moved|rotated) from [^.;\n]{2,40} to $/i;
const INSTEAD = /\b(?:switched|changed|converted|moved|rotated) to $|\breplaced (?:by|with) $|\binstead (?:on|given) $/i;
const ALLERGIC_TO = /\b(?:allerg(?:ic|y) to|intoleran(?:t|ce) (?:of|to)|sensitiv\w+ to|(?:adverse )?reaction to) (?:the )?$/i;
const AS_REACTION = /^\s*(?:[-–—:(=,]|causes?|causing|gives?|with|->|→)[^\n;]{0,20}$/i;
const SINCE = /^ (?:ever )?(?:since|afterwards?|thereafter|after (?:this|it)|following (?:this|it)|with (?:this|it))\b/i;
/** "For her epilepsy she takes levetiracetam", "hypertension treated with amlodipine". */
const TAKES_FOR = /^,? (?:(?:she|he|they|the patient|pt) )?(?:is |was |has been )?(?:takes?|taking|on|given|started on|commenced on|uses?|received|receives|prescribed) $/i;
const TREATED_WITH = /^ (?:is |was |were |has been |being |currently |well ){0,2}(?:treated|managed|controlled) (?:with|on|by) (?:\p{L}+ ){0,1}$/iu;

/** Another drug of the list, or what the drug is given for, stands between: "codeine 30 mg, iron for anaemia", "for epilepsy, developed a rash". */
function otherBetween(entities: readonly Entity[], group: readonly number[], drug: Entity, problem: Entity, gap: string): boolean {
  const inner = group.flatMap((i) => entities[i] ?? []).filter(({ start, end }) => start >= drug.end && end <= problem.start);
  if (inner.some(({ type }) => type === 'drug') && /[,;]/.test(gap) && /\d/.test(gap)) return true;
  return REASON.test(gap) && CAUSED.test(gap) && inner.some(({ type }) => type === 'problem' || type === 'finding') && !/complicated by/i.test(gap);
}

/** Why a drug is given, and what it did. */
function relateDrugs(text: string, entities: readonly Entity[], group: readonly number[], into: Relation[]): void {
  const drugs = group.filter((i) => entities[i]?.type === 'drug');
  const problems = group.filter((i) => entities[i]?.type === 'problem' || entities[i]?.type === 'finding');
  for (const d of drugs.slice(0, 40)) {
    for (const p of problems.slice(0, 40)) {
      const [drug, problem] = [entities[d], entities[p]];
      if (!drug || !problem) continue;
      const gap = between(text, drug, problem);
      if (gap.length > 80 || /[.;\n]\s/.test(gap)) continue;
      const drugFirst = drug.start < problem.start;
      if (drugFirst && otherBetween(entities, group, drug, problem, gap)) continue;
      const before = text.slice(Math.max(0, drug.start - 64), drug.start);
      if (drugFirst && REASON.test(gap) && FROM_TO.test(before)) continue;
      if (drugFirst && REASON.test(gap) && (LEFT_OFF.test(gap) || FROM.test(before))) into.push({ type: 'drug-adverse-effect', from: d, to: p, score: score(gap.length, 100) });
      else if (drugFirst && SINCE.test(text.slice(problem.end, problem.end + 24)) && /\d|given|dose|start/i.test(gap)) into.push({ type: 'drug-adverse-effect', from: d, to: p, score: score(gap.length, 100) });
      else if (drugFirst && ALLERGIC_TO.test(before) && AS_REACTION.test(gap)) into.push({ type: 'drug-adverse-effect', from: d, to: p, score: 0.8 });
      else if (!drugFirst && (TREATED_WITH.test(gap) || (TAKES_FOR.test(gap) && /\bfor (?:(?:her|his|their|the) )?$/i.test(text.slice(Math.max(0, problem.start - 12), problem.start))))) into.push({ type: 'drug-reason', from: d, to: p, score: score(gap.length, 100) });
      else if (!drugFirst && /^ (?:with|after|following) $/.test(gap) && REACTION.test(problem.text)) into.push({ type: 'drug-adverse-effect', from: d, to: p, score: score(gap.length, 100) });
      else if (!drugFirst && INSTEAD.test(gap)) continue;
      else if (!drugFirst && gap === ' on ' && problem.type === 'problem' && !BLED.test(problem.text) && !REACTION.test(problem.text)) into.push({ type: 'drug-reason', from: d, to: p, score: score(gap.length, 100) });
      else if (drugFirst && REASON.test(gap) && !CAUSED.test(gap)) into.push({ type: 'drug-reason', from: d, to: p, score: score(gap.length, 100) });
      else if (drugFirst ? CAUSED.test(gap) || (gap === ' ' && OF_DRUG_ITSELF.test(problem.text)) || /^[-‐‑ ](?:induced|associated|related) (?:\w+ ){0,2}$/.test(gap) : (CAUSED_BY.test(gap) || (/^ (?:with|to|after|following) (?:(?:the|his|her|a|one|two|first|dose|doses|of) )*$/.test(gap) && REACTED.test(text.slice(Math.max(0, problem.start - 24), problem.start)))) && gap.length < 40) into.push({ type: 'drug-adverse-effect', from: d, to: p, score: score(gap.length, 100) });
    }
  }
}

/** "Penicillin - rash" and "penicillin (anaphylaxis)" under an allergy header. */
function relateAllergies(text: string, entities: readonly Entity[], sections: readonly Section[], into: Relation[]): void {
  for (const section of sections) {
    if (section.kind !== 'allergies' || section.title === null) continue;
    for (let d = firstFrom(entities, section.start); d < entities.length && (entities[d]?.start ?? 0) < section.end; d++) {
      const drug = entities[d];
      if (drug?.type !== 'drug') continue;
      const p = [d + 1, d + 2, d + 3].find((i) => (entities[i]?.type === 'finding' || entities[i]?.type === 'problem') && (entities[i]?.end ?? 0) <= section.end);
      const reaction = p === undefined ? undefined : entities[p];
      if (!reaction || p === undefined) continue;
      const said = between(text, drug, reaction);
      if (/^\s*(?:[-–:(=,]|causes?|gives?|->|→)[^\n;]{0,20}$/i.test(said) && !CAUSED.test(said)) into.push({ type: 'drug-adverse-effect', from: d, to: p, score: 0.8 });
    }
  }
}

/** Index of the first entity at or after an offset. */
function firstFrom(entities: readonly Span[], offset: number): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function between(text: string, a: Span, b: Span): string {
  return a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
}

function score(distance: number, reach: number): number {
  return Math.round(Math.max(0.4, 0.95 - (0.5 * distance) / reach) * 100) / 100;
}
