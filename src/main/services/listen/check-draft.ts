/** What is open in a draft: lines that their turns don't bear out, what was left out, what the chart says otherwise. */
import { createHash } from 'node:crypto';
import type { ChartFact } from '../../../contract/chart.ts';
import type { ConsultationCheck, DraftConflict } from '../../../contract/listen.ts';
import { conflictsOf, layOut } from '../../dialogue/index.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import type { StoredConsultation } from '../../storage/stores/consultations-store.ts';
import { forReasoning } from '../analysis/charts.ts';
import type { Charts } from '../analysis/charts.ts';

const DRAFT = 'draft';

export async function checkDraft(given: Pick<StoredConsultation, 'head' | 'turns' | 'roles' | 'lines' | 'answers'> & { readonly sex?: 'female' | 'male' }, engine: EngineClient, charts: Charts, signal?: AbortSignal): Promise<ConsultationCheck> {
  const { head, lines, answers } = given;
  const { text, spans } = layOut(lines);
  const options = signal === undefined ? {} : { signal };
  const [{ faults, omissions }, drafted, chart] = await Promise.all([
    engine.call('text.checkLines', { turns: [...given.turns], lines: lines.map(line => ({ ...line })), roles: { ...given.roles }, ...(given.sex === undefined ? {} : { sex: given.sex }) }, options),
    engine.call('chart.build', { notes: [{ noteId: DRAFT, version: 1, text, date: head.madeAt.slice(0, 10) }] }, options),
    charts.answered(head.caseId),
  ]);
  const charted = forReasoning(chart).facts.filter(fact => !fact.evidence.every(one => one.kind === 'note' && one.noteId === head.noteId));
  const conflicts = conflictsOf(drafted.facts, charted).flatMap(({ kind, blocks, drafted: mine, charted: theirs }): DraftConflict[] => {
    const start = mine.evidence.find(one => one.kind === 'note')?.start ?? -1;
    const line = spans.findIndex(span => start >= span.start && start < span.end);
    return line < 0 ? [] : [{ key: keyOf(kind, lines[line]?.text ?? '', mine.text, theirs?.id ?? ''), line, kind, blocks, drafted: sideOf(mine, null), charted: theirs === null ? null : sideOf(theirs, head.noteId) }];
  });
  const found = faults.flatMap((own, line) => (own.length === 0 ? [] : [{ key: keyOf('fault', lines[line]?.section ?? '', lines[line]?.text ?? '', own.join()), line, faults: own }]));
  const open = [...found.map(({ key }) => key), ...conflicts.filter(({ blocks }) => blocks).map(({ key }) => key)].filter(key => !Object.hasOwn(answers, key));
  return { faults: found, omissions, conflicts, open: [...new Set(open)] };
}

/** Keys are hashes: no words of a patient's stand in them. */
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22);
}

function sideOf(fact: ChartFact, without: string | null): NonNullable<DraftConflict['charted']> {
  const note = fact.evidence.find(one => one.kind === 'note' && one.noteId !== DRAFT && one.noteId !== without);
  const often = fact.frequency !== undefined && fact.dose?.includes(fact.frequency) === true ? undefined : fact.frequency;
  const detail = [fact.dose, often, fact.reaction].filter(one => one !== undefined && one !== '').join(' · ');
  return { text: fact.text, detail: detail === '' ? null : detail, status: fact.status, ...(note?.kind === 'note' ? { noteId: note.noteId, start: note.start, end: note.end } : { noteId: null, start: null, end: null }) };
}
