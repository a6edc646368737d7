/** Patients' messages; table and model are read once, when the first message comes. */
import type { Engine } from '../../contract/engine.ts';
import { createTriager } from '../dialogue/messages/index.ts';
import type { Triager } from '../dialogue/messages/index.ts';
import type { Handlers } from '../../rpc/types.ts';

export function messageHandlers(resources: string): Pick<Handlers<Engine>, 'message.triage'> {
  let triager: Triager | null = null;
  return {
    'message.triage'({ text, chart }) {
      triager ??= createTriager(resources);
      const { level, reasons, denied, look } = triager.triage(text, chart);
      return { level, reasons: [...reasons], denied: [...denied], look: [...look], table: triager.table };
    },
  };
}
