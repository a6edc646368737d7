/** The figures of all parts as bench/results.json keeps them. */
import type { ChildFigures } from './engine/child.ts';
import type { PythonFigures } from './engine/python.ts';
import type { NoteFigures as ReadingOfNotes, PairFigures } from './engine/reading.ts';
import type { StartFigures } from './screens/starting.ts';
import type { NoteFigures } from './screens/typing.ts';
import type { Spread } from './store/timing.ts';

export interface EngineFigures {
  readonly note: ReadingOfNotes;
  readonly sameWeights: readonly (PairFigures & { readonly shareOfGemm: number })[];
  readonly shippedAgainstDistilbert: PairFigures | null;
  readonly python: PythonFigures | null;
  readonly child: ChildFigures;
}
type BothClocks = Spread & { readonly cpu: Spread };
export interface ReasoningFigures {
  readonly facts: number;
  readonly drugs: number;
  readonly cards: number;
  /** Conditions with treatment options. */
  readonly options: number;
  readonly calculators: number;
  readonly fullMs: BothClocks;
  readonly allCalculatorsMs: BothClocks;
  /** The differential after an answer, a finding left out. Missing from figures of earlier runs. */
  readonly rankingMs?: BothClocks;
}
export interface PrognosisFigures {
  readonly cohort: number;
  readonly models: readonly { readonly id: string; readonly risksPerProcessorSecond: number; readonly explainedPerProcessorSecond: number; readonly singleMs: BothClocks }[];
}
export interface StoreFigures {
  readonly store: { readonly cases: number; readonly totalNotes: number; readonly bytes: number };
  readonly openCaseMs: BothClocks;
  readonly searchMs: BothClocks;
  readonly searches: Readonly<Record<string, BothClocks>>;
  readonly saveMs: BothClocks;
  readonly backup: { readonly seconds: number; readonly bytes: number; readonly saveMs: Spread };
}
export interface LibraryFigures {
  readonly passages: number;
  readonly documents: number;
  readonly fillSeconds: number;
  readonly vectorSeconds: number;
  readonly askMs: BothClocks;
  /** Share of questions whose document is among the five nearest. */
  readonly rightDocumentNear: number;
}
export interface LiteratureFigures {
  readonly abstracts: number;
  readonly relations: number;
  readonly addSeconds: number;
  readonly readSeconds: number;
  readonly aSecond: number;
  /** Processor milliseconds an abstract; null where the system does not tell. */
  readonly engineCpuMs: number | null;
  readonly hostCpuMs: number;
  /** From the pause until nothing is read any more. */
  readonly pauseMs: number;
  /** Resident megabytes, every twentieth of the list. */
  readonly memory: readonly { readonly read: number; readonly host: number; readonly engine: number }[];
  /** The same list again with so many new ones: to take it, to read what is new. */
  readonly againSeconds: number;
  readonly newOnes: number;
  readonly newOnesSeconds: number;
  readonly rankMs: BothClocks;
  readonly pathsMs: BothClocks;
}
export interface ScreenFigures {
  readonly browser: string;
  readonly start: { readonly demo: StartFigures; readonly own: StartFigures };
  readonly notes: { readonly dense: NoteFigures; readonly ordinary: NoteFigures };
}

/** When a part was measured, on what, and how busy the machine was with other work. */
export interface Measured<T> {
  readonly date: string;
  readonly node: string;
  readonly system: string;
  readonly cores: number;
  /** Runnable processes of the last minute before. Over the number of cores, times by the clock say little. */
  readonly loadBefore: number;
  readonly command: string;
  readonly figures: T;
}
export interface Results {
  /** Of what a build ships in resources, megabytes (of 1,000,000 bytes). */
  readonly shippedMegabytes: number;
  readonly engine?: Measured<EngineFigures>;
  readonly store?: Measured<StoreFigures>;
  readonly reasoning?: Measured<ReasoningFigures>;
  readonly prognosis?: Measured<PrognosisFigures>;
  readonly screens?: Measured<ScreenFigures>;
  readonly library?: Measured<LibraryFigures>;
  readonly literature?: Measured<LiteratureFigures>;
}
