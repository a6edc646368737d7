/** Differential diagnosis over the published frequencies; the table is read once, when it is first asked for. */
import path from 'node:path';
import type { Engine } from '../../contract/engine.ts';
import { loadDiagnosisTable, rankConditions } from '../reasoning/diagnosis/index.ts';
import type { DiagnosisTable } from '../reasoning/diagnosis/index.ts';
import type { Handlers } from '../../rpc/types.ts';

export function differentialHandlers(resources: string): Pick<Handlers<Engine>, 'differential.rank'> {
  let table: DiagnosisTable | null = null;
  return {
    'differential.rank': input => {
      table ??= loadDiagnosisTable(path.join(resources, 'knowledge', 'ddxplus.json'));
      const sex = input.sex.trim().toLowerCase();
      return rankConditions(table, { ...input, sex: sex === 'm' ? 'male' : sex === 'f' ? 'female' : sex });
    },
  };
}
