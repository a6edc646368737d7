/** The IPC wire hears only the window's own main frame, and lets go when the window does. */
import { describe, expect, test } from 'vitest';
import { createIpcPair } from '../electron/stand-in/ipc.ts';
import type { StandInFrame } from '../electron/stand-in/ipc.ts';
import { isTrustedFrame } from '../electron/policy.ts';
import { serve } from '../../rpc/serve.ts';
import { electronWire, IPC_CHANNEL } from './electron-wire.ts';
import { echo, echoHandlers } from './testing/echo-contract.ts';

const own: StandInFrame = { origin: 'app://workstation', url: 'app://workstation/', parent: null };
const request = JSON.stringify({ kind: 'request', id: 1, method: 'echo.value', params: { value: 5 } });
const settle = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));

function open() {
  const { contents } = createIpcPair('app://workstation');
  let refused = 0;
  const answers: string[] = [];
  contents.renderer.on(IPC_CHANNEL, (_event: unknown, text: string) => answers.push(text));
  const service = serve(electronWire(contents, isTrustedFrame, () => refused++), echo, echoHandlers(() => undefined));
  return { contents, answers, service, refused: () => refused };
}

describe('who is heard', () => {
  test('the main frame of our own origin', async () => {
    const { contents, answers } = open();
    contents.fromFrame(own, IPC_CHANNEL, request);
    await settle();
    expect(answers).toHaveLength(1);
  });

  test.each<[string, StandInFrame | null]>([
    ['a frame that has gone', null],
    ['a frame inside ours', { ...own, parent: own }],
    ['a file', { origin: 'file://', url: 'file:///tmp/x.html', parent: null }],
    ['a web page', { origin: 'https://example.org', url: 'https://example.org/', parent: null }],
    ['a look-alike', { origin: 'app://workstation.evil', url: 'app://workstation.evil/', parent: null }],
  ])('not %s', async (_name, frame) => {
    const { contents, answers, refused } = open();
    contents.fromFrame(frame, IPC_CHANNEL, request);
    await settle();
    expect(answers).toEqual([]);
    expect(refused()).toBe(1);
  });
});

test('closing the window cancels what runs for it', async () => {
  const { contents, service } = open();
  contents.fromFrame(own, IPC_CHANNEL, JSON.stringify({ kind: 'request', id: 1, method: 'echo.wait', params: {} }));
  await settle();
  expect(service.pending()).toBe(1);
  contents.destroy();
  await settle();
  expect(service.pending()).toBe(0);
});
