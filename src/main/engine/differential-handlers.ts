/** Differential diagnosis over the published frequencies; the tables are read once, when they are first asked for. */
import path from 'node:path';
import type { Assertion } from '../../contract/clinical.ts';
import type { Evidence } from '../../contract/chart.ts';
import type { Engine } from '../../contract/engine.ts';
import type { Differential } from '../../contract/reasoning.ts';
import { splitSentences } from '../language/index.ts';
import { loadDiagnosisTable, loadFindingWords, rankConditions, toEvidences } from '../reasoning/diagnosis/index.ts';
import type { DiagnosisTable, FindingWords } from '../reasoning/diagnosis/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import { readSex } from './build-chart.ts';

export function differentialHandlers(resources: string, assert: (sentence: string, start: number, end: number) => { assertion: Assertion }): Pick<Handlers<Engine>, 'differential.rank' | 'differential.fromNotes'> {
  let loaded: { table: DiagnosisTable; words: FindingWords } | null = null;
  const tables = (): { table: DiagnosisTable; words: FindingWords } => {
    if (loaded === null) {
      const table = loadDiagnosisTable(path.join(resources, 'knowledge', 'ddxplus.json'));
      loaded = { table, words: loadFindingWords(path.join(resources, 'knowledge', 'ddxplus-words.json'), table) };
    }
    return loaded;
  };
  return {
    'differential.rank': input => rankConditions(tables().table, { ...input, sex: readSex(input.sex) }),
    'differential.fromNotes': ({ age, sex, notes, answers, paused }) => {
      const { table, words } = tables();
      const evidence = new Map<string, Evidence[]>();
      const found = notes.flatMap(note => {
        const hits = words.find(note.text, splitSentences(note.text), (sentence, start, end) => assert(sentence, start, end).assertion);
        for (const hit of hits) {
          const code = hit.finding.split('_@_')[0] ?? hit.finding;
          evidence.set(code, [...(evidence.get(code) ?? []), { kind: 'note', noteId: note.noteId, version: note.version, start: hit.start, end: hit.end, text: note.text.slice(hit.start, hit.end) }]);
        }
        return hits;
      });
      const skip = new Set(paused);
      const said = toEvidences(found.filter(hit => !skip.has(hit.finding.split('_@_')[0] ?? '')));
      const answered = new Set(answers.map(answer => answer.finding));
      const yes = answers.filter(answer => answer.present).map(answer => answer.finding);
      const no = answers.filter(answer => !answer.present).map(answer => answer.finding);
      const keep = (code: string): boolean => !answered.has(code.split('_@_')[0] ?? code);
      const ranked = rankConditions(table, { age, sex: readSex(sex), evidences: [...said.evidences.filter(keep), ...yes], absent: [...said.absent.filter(keep), ...no] });
      return withEvidence(ranked, evidence);
    },
  };
}

/** Ties each fact for or against to the words that said it. */
function withEvidence(ranked: Differential, evidence: ReadonlyMap<string, Evidence[]>): Differential {
  const tied = (facts: Differential['differential'][number]['supporting']): typeof facts =>
    facts.map(fact => {
      const words = evidence.get(fact.finding);
      return words === undefined ? fact : { ...fact, evidence: words };
    });
  return { ...ranked, differential: ranked.differential.map(row => ({ ...row, supporting: tied(row.supporting), opposing: tied(row.opposing) })) };
}
