/** `mine --rank DISEASE`: articles are mined line by line and let go; what they say of the disease is ranked at the end. */
import { findingsOf, rankTargets, wantedDisease } from '../knowledge/literature/index.ts';
import type { Finding } from '../knowledge/literature/index.ts';
import type { Asks } from './commands.ts';
import { parse } from './shapes.ts';
import { MineLine } from './text-shapes.ts';

type Line = Record<string, unknown>;
interface Ranking {
  /** Mines one article. What it gives back is not a line of the answer. */
  readonly read: (line: Line, signal: AbortSignal) => Promise<Line>;
  /** The answer's lines, best target first. */
  readonly targets: () => Line[];
}

export async function openRanking(disease: string, engine: Asks): Promise<Ranking> {
  const { entities } = await engine.call('text.annotate', { text: disease, scheme: 'biomedical', kind: 'article', entities: [{ start: 0, end: disease.length, type: 'disease' }] });
  const codes = (entities[0]?.codes ?? []).filter(({ system }) => system === 'MeSH').map(({ code }) => code);
  const wanted = wantedDisease(disease, codes);
  const findings: Finding[] = [];
  let number = 0;
  return {
    async read(line, signal) {
      number += 1;
      const { id } = line;
      const article = typeof id === 'string' || typeof id === 'number' ? String(id) : String(number);
      const input = parse(MineLine, line);
      findings.push(...findingsOf(article, input.text, await engine.call('literature.mine', input, { signal }), wanted));
      return {};
    },
    targets: () => rankTargets(findings).map((target) => ({ ...target })),
  };
}
