/** A child process that serves the echo contract over the wire to its parent. */
import { serve } from '../../../rpc/serve.ts';
import type { Service } from '../../../rpc/serve.ts';
import { parentWire } from '../child-wire.ts';
import { echo, echoHandlers } from './echo-contract.ts';
import type { Echo } from './echo-contract.ts';

const wire = parentWire();
if (wire === null) throw new Error('Start this with fork');
const service: Service<Echo> = serve(wire, echo, echoHandlers((text) => service.emit('heard', { text })));
