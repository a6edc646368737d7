/** Pairs of drugs: our own rules, the ONC tiers and the ANSM thesaurus joined into one card a pair. */
import type { Card } from '../../../contract/cards.ts';
import { atMost, makeCard, worse } from './cards.ts';
import type { Indicator } from './cards.ts';
import { bindings, fill, nameOf } from './conditions.ts';
import type { Bound, Context } from './conditions.ts';
import type { Entry, Rule } from './tables/format.ts';
import type { Listed } from './tables/knowledge.ts';
import type { DrugItem } from './view.ts';

/** A table that the tiers leave open interrupts by itself only where our own rule says so. */
const BY_SEVERITY: Record<Entry['severity'], Indicator> = { contraindicated: 'warning', avoid: 'warning', precaution: 'info', note: 'info' };

interface RuleHit {
  rule: Listed<Rule>;
  bound: Bound;
  indicator: Indicator;
  /** What in this chart changed it, the words of the label. */
  notes: string[];
  escalated: boolean;
}

export function interactionCards(context: Context): Card[] {
  const { view } = context;
  const hits = ruleHits(context);
  const cards: Card[] = [];
  const seen = new Set<string>();
  for (const [i, a] of view.drugs.entries()) {
    for (const b of view.drugs.slice(i + 1)) {
      if (context.focus !== undefined && a.ingredient !== context.focus && b.ingredient !== context.focus) continue;
      const key = [a.ingredient, b.ingredient].sort().join('|');
      if (a.ingredient === b.ingredient || partsOfOne(a, b) || seen.has(key)) continue;
      const card = pairCard(a, b, context, hits.get(key) ?? []);
      if (card) {
        seen.add(key);
        cards.push(card);
      }
    }
  }
  return grouped(cards);
}

/** Parts of one fixed combination are no new co-prescription. */
const partsOfOne = (a: DrugItem, b: DrugItem): boolean => a.fact.id === b.fact.id && a.together.includes(b.ingredient);

/** Rules whose drugs are all in the chart; with a drug in focus, of those that it can set off. */
export function rulesOf({ knowledge, focus, view }: Context): readonly Listed<Rule>[] {
  const all = focus === undefined ? knowledge.rules : knowledge.rulesFor(focus);
  return all.filter(({ item }) => item.when.every(({ drug }) => drug === undefined || view.drugs.some((one) => knowledge.anyOf(drug).has(one.ingredient))));
}

function ruleHits(context: Context): Map<string, RuleHit[]> {
  const hits = new Map<string, RuleHit[]>();
  for (const rule of rulesOf(context)) {
    if (rule.item.kind !== 'interaction') continue;
    for (const bound of bindings(rule.item.when, context)) {
      const [a, b] = bound.drugs;
      if (!a || !b || partsOfOne(a, b)) continue;
      const key = [a.ingredient, b.ingredient].sort().join('|');
      hits.set(key, [...(hits.get(key) ?? []), judged(rule, bound, context)]);
    }
  }
  return hits;
}

/** The rule's indicator after what this chart changes: later changes decide. */
export function judged(rule: Listed<Rule>, bound: Bound, context: Context): RuleHit {
  let indicator: Indicator = rule.item.indicator;
  let at = bound;
  const notes: string[] = [];
  let escalated = false;
  for (const change of rule.item.change ?? []) {
    const found = bindings(change.when, context, at)[0];
    if (!found) continue;
    escalated = worse(change.indicator, indicator) === change.indicator && change.indicator !== indicator;
    // Doubt never lowers: a change that rests on an assumed unit may only raise.
    if (!escalated && found.doubtful) continue;
    indicator = change.indicator;
    at = { ...found, drugs: bound.drugs };
    notes.push(fill(change.note, found));
  }
  return { rule, bound: at, indicator, notes, escalated };
}

function pairCard(a: DrugItem, b: DrugItem, context: Context, hits: RuleHit[]): Card | undefined {
  const { knowledge } = context;
  const tier = knowledge.tierOf(a.ingredient, b.ingredient);
  const listed = knowledge.interactionsOf(a.ingredient, b.ingredient)[0];
  const order: Indicator[] = ['critical', 'warning', 'info'];
  const hit = [...hits].sort((x, y) => order.indexOf(x.indicator) - order.indexOf(y.indicator))[0];
  const head = hit?.rule.head ?? tier?.head ?? listed?.head;
  if (!head) return undefined;
  let indicator: Indicator = hit?.indicator ?? (listed ? BY_SEVERITY[listed.item.severity] : 'info');
  if (tier?.item === 'critical') indicator = 'critical';
  else if (tier?.item === 'never' && !hit?.escalated) indicator = atMost(indicator, 'warning');
  if (a.doubtful || b.doubtful) indicator = atMost(indicator, 'warning');
  // Other drugs act from the skin (patches, a mouth gel of miconazole): only anti-inflammatories are known to stay there.
  const onSkin = [a, b].some((drug) => drug.local && knowledge.members('@nsaid').has(drug.ingredient));
  if (onSkin) indicator = 'info';
  const names = `${nameOf(a)} with ${nameOf(b)}`;
  const what = hit ? fill(hit.rule.item.summary, hit.bound) : `${names}: ${lower(listed?.item.what ?? (tier?.item === 'never' ? 'a listed interaction of low priority' : 'on the list of pairs not to be given together'))}`;
  const detail = [
    hit?.rule.item.detail ? fill(hit.rule.item.detail, hit.bound) : listed ? `${listed.item.what}. ${listed.item.do ?? ''}`.trim() : '',
    ...(hit?.notes ?? []),
    tier?.item === 'critical' ? 'On the ONC list of high-priority interactions.' : '',
    onSkin ? 'Applied to the skin or eye: little is absorbed.' : '',
    doubts([a, b]),
    hit && listed ? `Also listed by the ANSM thesaurus 2016 (${listed.item.severity}).` : '',
  ].filter(Boolean);
  return makeCard({
    rule: hit ? hit.rule.item.id : `${a.ingredient}+${b.ingredient}`.replaceAll(' ', '-'),
    kind: 'interaction', indicator, summary: what, detail: detail.join(' '), head,
    facts: [a.fact, b.fact, ...(hit?.bound.facts ?? [])],
    ...(hit?.rule.item.source ? { source: hit.rule.item.source, url: hit.rule.item.url } : {}),
  });
}

export function doubts(drugs: readonly DrugItem[]): string {
  return drugs
    .flatMap((d) => [
      ...(d.doubtful ? [`"${d.text}" is read as past or not taken, which nobody has confirmed.`] : []),
      ...(d.misspelt ? [`"${d.text}" is taken to mean ${d.ingredient}.`] : []),
    ])
    .join(' ');
}

const MILD_APART = 6;
/** Many mild cards that say the same thing of one drug become one. */
function grouped(cards: Card[]): Card[] {
  const mild = cards.filter((card) => card.indicator === 'info');
  if (mild.length <= MILD_APART) return cards;
  const byWords = new Map<string, Card[]>();
  for (const card of mild) {
    const words = card.summary.split(': ').slice(1).join(': ') || card.summary;
    byWords.set(words, [...(byWords.get(words) ?? []), card]);
  }
  const joined = [...byWords].map(([words, same]): Card => {
    const first = same[0] as Card;
    if (same.length === 1) return first;
    const pairs = same.map((card) => card.summary.split(': ')[0] ?? '');
    const summary = `${same.length} pairs: ${words}`;
    return { ...first, summary: summary.slice(0, 140), detail: `${pairs.join('; ')}. ${first.detail ?? ''}`, facts: [...new Set(same.flatMap((c) => c.facts))], evidence: same.flatMap((c) => c.evidence) };
  });
  return [...cards.filter((card) => card.indicator !== 'info'), ...joined];
}

const lower = (words: string): string => (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));
