import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { climb, ladderFor, openOnCpu } from './providers.ts';
import type { Climb } from './providers.ts';
import type { Provider } from './onnx-session.ts';
import { fakeRuntime, GOLDEN } from './testing.ts';
import type { Behaviour, FakeRuntime } from './testing.ts';

const MODEL = { path: 'model.onnx', golden: GOLDEN, tolerance: 0.001 };
const ALL = new Set<string>(['cpu', 'cuda', 'dml', 'webgpu', 'coreml']);

async function climbWith(behaviours: Partial<Record<Provider, Behaviour>>, ladder: Provider[], built: ReadonlySet<string> = ALL): Promise<Climb & { runtime: FakeRuntime }> {
  const runtime = fakeRuntime(behaviours);
  const { rung, answer } = await openOnCpu(runtime.open, MODEL);
  return { ...(await climb(runtime.open, MODEL, rung, answer, ladder, built)), runtime };
}

describe('the ladder of a platform', () => {
  it('ends with the CPU everywhere', () => {
    expect(ladderFor('linux')).toEqual(['cuda', 'webgpu', 'cpu']);
    expect(ladderFor('win32')).toEqual(['cuda', 'dml', 'webgpu', 'cpu']);
    expect(ladderFor('darwin')).toEqual(['webgpu', 'coreml', 'cpu']);
    expect(ladderFor('aix')).toEqual(['cpu']);
  });
  it('keeps to what is allowed, and takes TensorRT only when asked', () => {
    expect(ladderFor('linux', ['tensorrt', 'webgpu', 'dml', 'nonsense'])).toEqual(['webgpu', 'cpu']);
    expect(ladderFor('linux', ['tensorrt', 'cuda'], true)).toEqual(['cuda', 'tensorrt', 'cpu']);
    expect(ladderFor('win32', ['cpu'], true)).toEqual(['cpu']);
    expect(ladderFor('darwin', [])).toEqual(['cpu']);
  });
});

describe('climbing', () => {
  it('keeps the fastest provider that is right, with a reason for each', async () => {
    const { best, attempts, runtime } = await climbWith(
      { cpu: { takes: 40 }, cuda: { opens: false }, dml: { takes: 0, off: 0.5 }, webgpu: { takes: 5 }, coreml: { takes: 25 } },
      ['cuda', 'dml', 'webgpu', 'coreml', 'cpu'],
    );
    expect(best.provider).toBe('webgpu');
    expect(attempts.map(({ provider, outcome }) => [provider, outcome])).toEqual([['cuda', 'unavailable'], ['dml', 'wrong'], ['webgpu', 'kept'], ['coreml', 'slower'], ['cpu', 'slower']]);
    expect(attempts[0]?.reason).toBe('cuda is not here');
    expect(attempts[1]?.reason).toMatch(/differs from the expected output by 0\.(25|125|0833)/);
    expect(attempts[3]?.reason).toBe('right, slower than webgpu');
    expect(attempts.every(({ reason }) => reason.length > 0)).toBe(true);
    // The CPU's session may still be at work and stays open; losers are closed.
    expect([...runtime.alive]).toEqual([['cpu', 1], ['dml', 0], ['webgpu', 1], ['coreml', 0]]);
  });
  it('stays on the CPU when everything faster is wrong, and never takes a wrong answer for its speed', async () => {
    const { best, attempts } = await climbWith({ cpu: { takes: 20 }, cuda: { off: 0.01 }, webgpu: { shape: [3, 1] }, dml: { off: Number.NaN } }, ['cuda', 'dml', 'webgpu', 'cpu']);
    expect(best.provider).toBe('cpu');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['wrong', 'wrong', 'wrong', 'kept']);
  });
  it('accepts a difference within the tolerance', async () => {
    const { best } = await climbWith({ cpu: { takes: 30 }, cuda: { off: 0.0009 } }, ['cuda', 'cpu']);
    expect(best.provider).toBe('cuda');
  });
  it('survives a provider that opens and then fails', async () => {
    const { best, attempts, runtime } = await climbWith({ cpu: {}, cuda: { runs: false } }, ['cuda', 'cpu']);
    expect(best.provider).toBe('cpu');
    expect(attempts[0]).toMatchObject({ outcome: 'unavailable', reason: 'The model could not be run' });
    expect(runtime.alive.get('cuda')).toBe(0);
  });
  it('does not ask the runtime for what its build does not hold, since it would silently give the CPU', async () => {
    const { attempts, runtime } = await climbWith({ cpu: {}, dml: {} }, ['dml', 'cpu'], new Set(['cpu']));
    expect(attempts[0]).toMatchObject({ provider: 'dml', outcome: 'unavailable', reason: 'not in this build of the runtime', milliseconds: null });
    expect(runtime.alive.has('dml')).toBe(false);
  });
});

describe('the golden check on the CPU', () => {
  it.each<[string, Behaviour]>([['another answer', { off: 0.1 }], ['no numbers', { off: Number.NaN }], ['another shape', { shape: [3] }], ['a failing run', { runs: false }], ['a file that does not open', { opens: false }]])('refuses %s', async (_, behaviour) => {
    const runtime = fakeRuntime({ cpu: behaviour });
    const error = await openOnCpu(runtime.open, MODEL).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'model-refused', details: { reason: 'golden' } });
    expect(runtime.alive.get('cpu') ?? 0).toBe(0);
  });
});
