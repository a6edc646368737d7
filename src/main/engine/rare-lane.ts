/** The rare lane over notes: the ontology's own words, and what the language engine codes as one of its terms. */
import path from 'node:path';
import type { Annotation, Assertion, Span } from '../../contract/clinical.ts';
import type { Evidence } from '../../contract/chart.ts';
import type { RareLane } from '../../contract/differential.ts';
import { splitSentences } from '../language/index.ts';
import { loadRareTable, phraseFinder, rankRare } from '../reasoning/diagnosis/rare/index.ts';
import type { FindPhrases, RareFindings, RareTable } from '../reasoning/diagnosis/rare/index.ts';
import { remember } from './remember.ts';

export interface RareNote {
  readonly noteId: string;
  readonly version: number;
  readonly text: string;
}
type AssertSpan = (sentence: string, start: number, end: number) => Assertion;
interface Hit extends Span {
  readonly code: string;
  readonly absent: boolean;
}

/** A code of a lower score is a guess: what isn't surely said is left to the ontology's own words. */
const SURE = 0.85;
const NOTES = 64;

interface RareReader {
  /** `paused` codes count for nothing. */
  fromNotes(notes: readonly RareNote[], paused: readonly string[]): Promise<RareLane>;
  fromTerms(findings: RareFindings): RareLane;
}

export function rareReader(resources: string, assert: AssertSpan, annotate: (text: string) => Promise<Annotation | null>): RareReader {
  let loaded: { table: RareTable; find: FindPhrases } | null = null;
  const tables = (): { table: RareTable; find: FindPhrases } => {
    if (loaded === null) {
      const table = loadRareTable(path.join(resources, 'knowledge', 'rare.json.gz'));
      loaded = { table, find: phraseFinder(table) };
    }
    return loaded;
  };

  const hitsOf = remember(NOTES, (text: string) => text, async (text): Promise<Hit[]> => {
    const { table, find } = tables();
    const sentences = splitSentences(text);
    const hits: Hit[] = [];
    const add = (span: Span, code: string, said: Assertion): void => {
      if (said.experiencer !== 'patient' || said.conditional || said.temporality === 'future') return;
      if (!hits.some(one => one.code === code && one.start < span.end && span.start < one.end)) hits.push({ start: span.start, end: span.end, code, absent: said.polarity === 'negative' });
    };
    for (const hit of find(text, sentences)) {
      const sentence = sentences.find(({ start, end }) => start <= hit.start && hit.end <= end);
      if (sentence !== undefined) add(hit, hit.code, assert(text.slice(sentence.start, sentence.end), hit.start - sentence.start, hit.end - sentence.start));
    }
    for (const entity of (await annotate(text))?.entities ?? []) {
      const code = entity.codes.find(({ system, score }) => system === 'HPO' && score >= SURE)?.code;
      if (code !== undefined && table.placeOf.has(code) && entity.assertion !== undefined) add(entity, code, entity.assertion);
    }
    return hits;
  });

  const coverage = (): RareLane['coverage'] => {
    const { table } = tables();
    return { diseases: table.diseases.length, terms: table.terms.length, source: table.source, edition: table.edition };
  };
  const nameOf = (code: string): string => tables().table.terms[tables().table.placeOf.get(code) ?? -1]?.name ?? code;

  return {
    async fromNotes(notes, paused) {
      const evidence = new Map<string, Evidence[]>();
      const present = new Set<string>();
      const denied = new Set<string>();
      for (const { noteId, version, text } of notes)
        for (const { code, absent, start, end } of await hitsOf(text)) {
          evidence.set(code, [...(evidence.get(code) ?? []), { kind: 'note', noteId, version, start, end, text: text.slice(start, end) }]);
          (absent ? denied : present).add(code);
        }
      // What is said to be there anywhere stands above what is denied elsewhere.
      const absent = [...denied].filter(code => !present.has(code));
      const skip = new Set(paused);
      const ranked = rankRare(tables().table, { present: [...present].filter(code => !skip.has(code)), absent: absent.filter(code => !skip.has(code)) });
      const tied = <Fact extends { finding: string }>(facts: readonly Fact[]): (Fact & { evidence?: Evidence[] })[] => facts.map(fact => ({ ...fact, ...(evidence.has(fact.finding) ? { evidence: evidence.get(fact.finding) ?? [] } : {}) }));
      return {
        ...ranked,
        diseases: ranked.diseases.map(disease => ({ ...disease, supporting: tied(disease.supporting), opposing: tied(disease.opposing) })),
        findings: [...present, ...absent].map(code => ({ finding: code, name: nameOf(code), absent: !present.has(code), evidence: evidence.get(code) ?? [] })),
        coverage: coverage(),
      };
    },
    fromTerms(findings) {
      const named = (codes: readonly string[], absent: boolean): RareLane['findings'] => codes.filter(code => tables().table.placeOf.has(code)).map(code => ({ finding: code, name: nameOf(code), absent, evidence: [] }));
      return { ...rankRare(tables().table, findings), findings: [...named(findings.present, false), ...named(findings.absent, true)], coverage: coverage() };
    },
  };
}
