/** The backend's end of a WebSocket. */
import type { WebSocket } from 'ws';
import { textWire } from '../../rpc/text-wire.ts';
import type { Wire } from '../../rpc/wire.ts';

/** A binary frame or text that isn't JSON closes the socket; ws itself closes it on a message over its `maxPayload`. */
export function socketWire(socket: WebSocket): Wire {
  const { wire, receive, ended } = textWire({
    send: (text) => socket.send(text),
    close: () => socket.close(1003),
  });
  socket.on('message', (data, isBinary) => receive(isBinary || !Buffer.isBuffer(data) ? null : data.toString()));
  socket.on('close', ended);
  // An error is followed by 'close'; without a listener it would end the process.
  socket.on('error', () => socket.terminate());
  return wire;
}
