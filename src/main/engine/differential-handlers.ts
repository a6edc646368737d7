/** Differential diagnosis over the published frequencies; the tables are read once, when they are first asked for. */
import path from 'node:path';
import type { Annotation, Assertion, SectionKind } from '../../contract/clinical.ts';
import type { Evidence } from '../../contract/chart.ts';
import type { Engine } from '../../contract/engine.ts';
import type { Differential, DifferentialLanes, FindingAnswer } from '../../contract/differential.ts';
import { segment, splitSentences } from '../language/index.ts';
import { cantMissLane, loadCantMissTable, loadDiagnosisTable, loadFindingWords, rankConditions, toEvidences } from '../reasoning/diagnosis/index.ts';
import type { CantMissTable, DiagnosisTable, FindingWords, LaneNote, LanePatient } from '../reasoning/diagnosis/index.ts';
import type { Handlers } from '../../rpc/types.ts';
import { readSex } from './build-chart.ts';
import { rareReader } from './rare-lane.ts';
import type { RareNote } from './rare-lane.ts';
import { remember } from './remember.ts';

interface Tables {
  readonly table: DiagnosisTable;
  readonly words: FindingWords;
  readonly cantMiss: CantMissTable;
}
const BACKGROUND = new Set<SectionKind>(['past_history', 'family_history', 'social_history', 'medications', 'allergies', 'immunisations', 'obstetric_history', 'instructions']);
const PLANS = new Set<SectionKind>(['plan', 'instructions']);

const NOTES = 64;

interface Language {
  assert(sentence: string, start: number, end: number): { assertion: Assertion };
  /** Null where no model can read: the rare lane then has the ontology's own words alone. */
  annotate(text: string): Promise<Annotation | null>;
}

export function differentialHandlers(resources: string, { assert: ask, annotate }: Language): Pick<Handlers<Engine>, 'differential.rank' | 'differential.fromNotes' | 'differential.ranking' | 'differential.lanes' | 'differential.rareLane' | 'differential.rare'> {
  let loaded: Tables | null = null;
  const tables = (): Tables => {
    if (loaded === null) {
      const table = loadDiagnosisTable(path.join(resources, 'knowledge', 'ddxplus.json'));
      loaded = { table, words: loadFindingWords(path.join(resources, 'knowledge', 'ddxplus-words.json'), table), cantMiss: loadCantMissTable(path.join(resources, 'knowledge', 'cant-miss.json')) };
    }
    return loaded;
  };
  const assert = (sentence: string, start: number, end: number): Assertion => ask(sentence, start, end).assertion;
  const rare = rareReader(resources, assert, annotate);
  const hitsOf = remember(NOTES, (text: string) => text, text => tables().words.find(text, splitSentences(text), assert));
  // The lane hears neither answers nor pauses: only what the notes say opens it, and nothing that is tried here closes it.
  const laneOf = remember(8, JSON.stringify, ({ patient, notes }: { patient: LanePatient; notes: readonly (RareNote & { date: string | null })[] }) => cantMissLane(tables().cantMiss, patient, notes.map(laneNote), assert));

  const rankingOf = ({ age, sex, notes, answers = [], paused }: RankingInput): Differential => {
    const hits = notes.flatMap(({ noteId, version, text }) => hitsOf(text).map(hit => ({ ...hit, code: codeOf(hit.finding), words: { kind: 'note' as const, noteId, version, start: hit.start, end: hit.end, text: text.slice(hit.start, hit.end) } })));
    const skip = new Set(paused);
    const said = toEvidences(hits.filter(({ code }) => !skip.has(code)));
    // What is denied in one note and stated in another counts as stated, and rests on the words that state it.
    const stated = new Set(hits.filter(({ absent }) => !absent).map(({ code }) => code));
    const evidence = new Map<string, Evidence[]>();
    for (const { code, absent, words } of hits) {
      const known = evidence.get(code) ?? [];
      if (absent === stated.has(code) || known.some(one => one.kind === 'note' && one.noteId === words.noteId && one.start === words.start)) continue;
      evidence.set(code, [...known, words]);
    }
    const answered = new Set(answers.map(({ finding }) => finding));
    const keep = (finding: string): boolean => !answered.has(codeOf(finding));
    const yes = answers.filter(({ present }) => present).flatMap(({ finding, values = [] }) => (values.length === 0 ? [finding] : values.map(value => `${finding}_@_${value}`)));
    const no = answers.filter(({ present }) => !present).map(({ finding }) => finding);
    const ranked = rankConditions(tables().table, { age, sex: readSex(sex), evidences: [...said.evidences.filter(keep), ...yes], absent: [...said.absent.filter(keep), ...no], fromWords: true });
    return withEvidence(ranked, evidence);
  };
  const lanesOf = ({ age, sex, notes }: Pick<RankingInput, 'age' | 'sex' | 'notes'>): DifferentialLanes => ({
    cantMiss: laneOf({ patient: { age, sex: readSex(sex) }, notes: notes.map(({ noteId, version, text, date }) => ({ noteId, version, text, date })) }),
  });

  return {
    'differential.rank': input => rankConditions(tables().table, { ...input, sex: readSex(input.sex) }),
    'differential.rare': ({ present, absent }) => rare.fromTerms({ present, absent }),
    'differential.fromNotes': async input => ({ ...rankingOf(input), ...lanesOf(input), rare: await rare.fromNotes(input.notes, input.paused) }),
    'differential.ranking': ({ detailed, ...input }) => {
      const ranking = rankingOf(input);
      return { ...ranking, differential: ranking.differential.map((row, at) => (at < detailed ? row : { ...row, supporting: [], opposing: [], missing: [] })) };
    },
    'differential.lanes': lanesOf,
    'differential.rareLane': ({ notes, paused }) => rare.fromNotes(notes, paused),
  };
}

interface RankingInput {
  readonly age: number | null;
  readonly sex: string;
  readonly notes: readonly { readonly noteId: string; readonly version: number; readonly text: string; readonly date: string | null }[];
  readonly answers?: readonly FindingAnswer[];
  readonly paused: readonly string[];
}

function codeOf(finding: string): string {
  return finding.split('_@_')[0] ?? finding;
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
