/** Where one statement of a sentence ends and the next begins, so that a trigger doesn't govern its neighbours. */
import type { Token } from '../text/tokens.ts';
import { REPORTING_VERBS, type Trigger, VERBS } from './triggers.ts';

const HARD = new Set(['.', ';', '!', '•', '|']);

/**
 * Token indices before which a new clause begins. Commas and "and" count only when both sides state something of their
 * own: "no fever, the heart is large" breaks, "no fever, chills or cough was noted" doesn't.
 */
export function clauseStarts(tokens: readonly Token[], triggers: readonly Trigger[]): Set<number> {
  const starts = new Set<number>();
  const triggered = new Set<number>();
  const inTrigger = new Set<number>();
  for (const trigger of triggers) {
    if (trigger.effects.some((effect) => effect.axis === 'polarity')) triggered.add(trigger.first);
    for (let i = trigger.first; i < trigger.last; i++) inTrigger.add(i);
  }
  const chunks = splitChunks(tokens);
  let stated = false;
  let tells = false;
  chunks.forEach(({ from, to, mark }, n) => {
    const own = predicate(tokens, from, to, triggered) || (tells && mark !== 'and' && NOTED.test(tokens.slice(from, to).map(({ word }) => word).join(' ')));
    // "It does not reach the margin, and invasion is present": behind a verb that is denied, what is noted is a statement.
    tells = tokens.slice(from, to - 1).some(({ word }, i) => word.startsWith('d') && tokens[from + i + 1]?.word === 'not' && /^(?:does|do|did)$/.test(word)) || (tells && !own);
    if (n > 0) {
      const soft = mark === ',' || mark === 'and';
      if (!soft) {
        const colonOfTrigger = mark === ':' && (inTrigger.has(from - 1) || inTrigger.has(from - 2));
        // A line that ended without a full stop still ends its statement when the next begins with a capital letter.
        if (!colonOfTrigger) {
          starts.add(from);
          stated = false;
        }
      } else if (own && stated && !/^(?:or|nor)$/.test(tokens[from]?.word ?? '') && !leadsList(tokens, from, to)) {
        starts.add(from);
        stated = false;
      }
    }
    stated ||= own;
  });
  return starts;
}

const NOTED = /\b(?:is|are|was|were) (?:also |clearly )?(?:present|seen|noted|identified|evident|found)$/;

interface Chunk {
  readonly from: number;
  readonly to: number;
  /** The mark before it. */
  readonly mark: string;
}

function splitChunks(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let mark = '';
  const close = (to: number, next: number, by: string): void => {
    if (to > from) {
      chunks.push({ from, to, mark });
      mark = by;
    } else if (by !== 'and') mark = by;
    from = next;
  };
  tokens.forEach((token, i) => {
    if (HARD.has(token.word) || token.word === ':') close(i, i + 1, token.word);
    else if (token.word === ',') close(i, i + 1, ',');
    else if (token.word === 'and' || token.word === '&') close(i, i + 1, 'and');
  });
  if (tokens.length > from) chunks.push({ from, to: tokens.length, mark });
  return chunks;
}

/** Does the chunk state something: a finite verb that isn't mere reporting ("was noted"), or a negation of its own? */
function predicate(tokens: readonly Token[], from: number, to: number, triggered: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) {
    if (triggered.has(i)) return true;
    // "COPD and atrial fibrillation who presents with …": the verb is that of the patient, before the list.
    if (tokens[i]?.word === 'who' && i > from) return false;
    if (!VERBS.has(tokens[i]?.word ?? '')) continue;
    // "Fever, increased pain or drainage": what opens an item is its adjective.
    if (i === from && /^(?:increased|decreased|worsened|improved|enlarged|reduced|elevated|swollen)$/.test(tokens[i]?.word ?? '')) continue;
    let next = i + 1;
    while (next < to && /^(?:been|also|now|not|clearly|currently|be|previously|definitely)$/.test(tokens[next]?.word ?? '')) next++;
    if (!REPORTING_VERBS.has(tokens[next]?.word ?? '')) return true;
  }
  return false;
}

/** "chills or cough has …": the chunk goes on the list before it. */
function leadsList(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 6); i++) {
    const word = tokens[i]?.word ?? '';
    if (VERBS.has(word)) return false;
    if (word === 'or' || word === 'nor') return true;
  }
  return false;
}
