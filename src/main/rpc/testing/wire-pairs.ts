/** Opens the echo contract over each of the four wires, for the test that runs over all of them. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { connect } from '../../../rpc/connect.ts';
import { memoryWires } from '../../../rpc/memory-wire.ts';
import { serve } from '../../../rpc/serve.ts';
import type { Service } from '../../../rpc/serve.ts';
import type { Client } from '../../../rpc/types.ts';
import type { Wire } from '../../../rpc/wire.ts';
import { bridgeWire } from '../../../renderer/wire/bridge-wire.ts';
import type { WireBridge } from '../../../renderer/wire/bridge-wire.ts';
import { mendingSocketWire } from '../../../renderer/wire/socket-wire.ts';
import { createIpcPair } from '../../electron/stand-in/ipc.ts';
import { forkedChildWire } from '../child-wire.ts';
import { electronWire } from '../electron-wire.ts';
import { socketWire } from '../socket-wire.ts';
import { echo, echoHandlers } from './echo-contract.ts';
import type { Echo } from './echo-contract.ts';

export interface WirePair {
  readonly client: Client<Echo>;
  /** Ends the serving side the hard way. */
  cut(): void;
  close(): Promise<void>;
}

function serveEcho(wire: Wire): void {
  const service: Service<Echo> = serve(wire, echo, echoHandlers((text) => service.emit('heard', { text })), { parseOutput: true });
}

export async function memoryPair(): Promise<WirePair> {
  const [left, right] = memoryWires();
  serveEcho(right);
  return Promise.resolve({ client: connect(left, echo), cut: () => right.close(), close: () => Promise.resolve(left.close()) });
}

export async function socketPair(): Promise<WirePair> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: 8 * 1024 * 1024 });
  server.on('connection', (socket) => {
    socket.send(JSON.stringify({ session: 'a-session' }));
    serveEcho(socketWire(socket));
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const wire = mendingSocketWire({ open: () => new WebSocket(`ws://127.0.0.1:${port}`), onSession: () => undefined, delays: [] });
  return {
    client: connect(wire, echo),
    cut: () => { for (const socket of server.clients) socket.terminate(); },
    async close() {
      wire.close();
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function childPair(): Promise<WirePair> {
  const child = fork(fileURLToPath(new URL('./echo-child.ts', import.meta.url)), [], { serialization: 'advanced' });
  const client = connect(forkedChildWire(child), echo);
  await client.call('echo.value', { value: 'awake' });
  return {
    client,
    cut: () => void child.kill('SIGKILL'),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      client.close();
      await gone;
    },
  };
}

export async function ipcPair(): Promise<WirePair> {
  const ipc = createIpcPair('app://workstation');
  serveEcho(electronWire(ipc.contents, (frame) => frame?.origin === 'app://workstation' && frame.parent === null, () => undefined));
  const preload = await ipc.loadPreload(fileURLToPath(new URL('../../../preload/index.ts', import.meta.url)));
  const client = connect(bridgeWire(preload['auscultWire'] as WireBridge), echo);
  return { client, cut: () => ipc.destroy(), close: () => Promise.resolve(ipc.destroy()) };
}
