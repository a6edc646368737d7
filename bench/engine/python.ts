/** Where Python with spaCy or PyTorch is there: the same notes through them, against what we ship. Processor time compares, since the turns lie apart. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createEngine } from '../../src/main/engine/create-engine.ts';

interface Side {
  readonly documentsASecond: number;
  /** Processor milliseconds a note. */
  readonly cpu: number;
  readonly megabytes: number;
}
export interface PythonFigures {
  /** Its memory is the engine's own, measured apart (`child.megabytes`): this process holds the other runtimes too. */
  readonly ours: Omit<Side, 'megabytes'>;
  readonly spacy: Side | null;
  readonly torch: Side | null;
  /** Their processor time over ours: entities alone against the whole annotation. */
  readonly spacyCpuRatio: number | null;
  readonly torchCpuRatio: number | null;
}

/** `PYTHON` names the interpreter; null where none has either library. */
export async function measurePython(resources: string, notes: readonly string[]): Promise<PythonFigures | null> {
  const [spacy, torch] = [askPython('spacy', notes), askPython('torch', notes)];
  if (!spacy && !torch) return null;
  const ours = await measureOurs(resources, notes);
  return { ours, spacy, torch, spacyCpuRatio: spacy && spacy.cpu / ours.cpu, torchCpuRatio: torch && torch.cpu / ours.cpu };
}

function askPython(library: 'spacy' | 'torch', notes: readonly string[]): Side | null {
  const run = spawnSync(process.env.PYTHON ?? 'python3', [join(import.meta.dirname, 'python_taggers.py'), library], { input: JSON.stringify({ notes }), encoding: 'utf8', maxBuffer: 1e7 });
  if (run.error || run.status !== 0) return null;
  return JSON.parse(run.stdout) as Side | null;
}

async function measureOurs(resources: string, notes: readonly string[]): Promise<PythonFigures['ours']> {
  const engine = await createEngine({ resources, providers: ['cpu'] });
  await engine.ready;
  await engine.warmUp(); // as the engine's process does by itself
  const context = { signal: new AbortController().signal, progress: () => undefined };
  const read = async (text: string): Promise<unknown> => engine.handlers['text.annotate']({ text, scheme: 'clinical', kind: 'note' }, context);
  const [warm = '', ...rest] = notes;
  await read(warm);
  const [clock, before] = [performance.now(), process.cpuUsage()];
  for (const note of rest) await read(note);
  const { user, system } = process.cpuUsage(before);
  const figures = { documentsASecond: (rest.length * 1000) / (performance.now() - clock), cpu: (user + system) / 1000 / rest.length };
  await engine.close();
  return figures;
}
