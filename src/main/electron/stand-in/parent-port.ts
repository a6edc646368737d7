/** Gives a forked child the `process.parentPort` of Electron's utility processes, and takes away what they don't have. */
import { EventEmitter } from 'node:events';

const send = process.send?.bind(process);
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => void send?.(message, undefined, {}, () => undefined),
});
process.on('message', (data) => port.emit('message', { data, ports: [] }));
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'send', { value: undefined });
