/** Differential diagnosis over the published frequencies; the tables are read once, when they are first asked for. */
import path from 'node:path';
import type { Assertion, SectionKind } from '../../contract/clinical.ts';
import type { Evidence } from '../../contract/chart.ts';
import type { Engine } from '../../contract/engine.ts';
import type { Differential } from '../../contract/reasoning.ts';
import { segment, splitSentences } from '../language/index.ts';
import { cantMissLane, loadCantMissTable, loadDiagnosisTable, loadFindingWords, rankConditions, toEvidences } from '../reasoning/diagnosis/index.ts';
import type { CantMissTable, DiagnosisTable, FindingWords, LaneNote } from '../reasoning/diagnosis/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import { readSex } from './build-chart.ts';

interface Tables {
  readonly table: DiagnosisTable;
  readonly words: FindingWords;
  readonly cantMiss: CantMissTable;
}
const BACKGROUND = new Set<SectionKind>(['past_history', 'family_history', 'social_history', 'medications', 'allergies', 'immunisations', 'obstetric_history', 'instructions']);
const PLANS = new Set<SectionKind>(['plan', 'instructions']);

export function differentialHandlers(resources: string, assert: (sentence: string, start: number, end: number) => { assertion: Assertion }): Pick<Handlers<Engine>, 'differential.rank' | 'differential.fromNotes'> {
  let loaded: Tables | null = null;
  const tables = (): Tables => {
    if (loaded === null) {
      const table = loadDiagnosisTable(path.join(resources, 'knowledge', 'ddxplus.json'));
      loaded = { table, words: loadFindingWords(path.join(resources, 'knowledge', 'ddxplus-words.json'), table), cantMiss: loadCantMissTable(path.join(resources, 'knowledge', 'cant-miss.json')) };
    }
    return loaded;
  };
  return {
    'differential.rank': input => rankConditions(tables().table, { ...input, sex: readSex(input.sex) }),
    'differential.fromNotes': ({ age, sex, notes, answers, paused }) => {
      const { table, words, cantMiss } = tables();
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
      const ranked = rankConditions(table, { age, sex: readSex(sex), evidences: [...said.evidences.filter(keep), ...yes], absent: [...said.absent.filter(keep), ...no], fromWords: true });
      // The lane hears neither answers nor pauses: only what the notes say opens it, and nothing that is tried here closes it.
      const lane = cantMissLane(cantMiss, { age, sex: readSex(sex) }, notes.map(laneNote), (sentence, start, end) => assert(sentence, start, end).assertion);
      return { ...withEvidence(ranked, evidence), cantMiss: lane };
    },
  };
}

function laneNote(note: Pick<LaneNote, 'noteId' | 'version' | 'text' | 'date'>): LaneNote {
  // A kind guessed for text under no header closes nothing.
  const titled = segment(note.text).filter(({ title }) => title !== null);
  return { ...note, sentences: splitSentences(note.text), background: titled.filter(({ kind }) => BACKGROUND.has(kind)), plans: titled.filter(({ kind }) => PLANS.has(kind)) };
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
