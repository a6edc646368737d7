/** Label sequences in whatever dialect a package speaks (BIO, BIOES, BILOU, IO) as spans, tolerant of broken ones. */

interface LabelledSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
  /** The lowest of the words' probabilities. */
  readonly probability: number;
}

const PREFIX = /^([BIESLUM])[-_](.+)$/;
/** These open a span, whatever came before. */
const OPENS = new Set(['B', 'S', 'U']);
/** After these a span is over. */
const CLOSES = new Set(['E', 'L', 'S', 'U']);

interface Label {
  readonly part: string;
  readonly type: string;
}

/** A label name without a prefix is an IO label; O and empty names are outside. */
export function parseLabel(name: string): Label | null {
  if (name === '' || name === 'O') return null;
  const match = PREFIX.exec(name);
  return match ? { part: match[1] ?? 'I', type: match[2] ?? '' } : { part: 'I', type: name };
}

/** `names` holds each word's best label, `probabilities` how sure it is. */
export function joinLabels(names: readonly string[], probabilities: readonly number[]): LabelledSpan[] {
  const found: LabelledSpan[] = [];
  const parsed = new Map<string, Label | null>();
  let open = false;
  for (const [at, name] of names.entries()) {
    let label = parsed.get(name);
    if (label === undefined) parsed.set(name, (label = parseLabel(name)));
    const last = found.at(-1);
    const probability = probabilities[at] ?? 0;
    if (label && open && last && !OPENS.has(label.part) && last.type === label.type) {
      found[found.length - 1] = { ...last, last: at + 1, probability: Math.min(last.probability, probability) };
    } else if (label) {
      found.push({ first: at, last: at + 1, type: label.type, probability });
    }
    open = label !== null && !CLOSES.has(label.part);
  }
  return found;
}
