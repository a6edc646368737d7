import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoVault } from '../storage/vault/demo.ts';
import type { Vault } from '../storage/vault/types.ts';
import { createServiceContext } from './context.ts';
import { ownDifferentialHandlers } from './own-differential.ts';
import { caseHandlers } from './cases.ts';

let vault: Vault;
const call = { signal: new AbortController().signal, progress: () => undefined };
const context = () => createServiceContext({ vault, emit: () => undefined });
beforeAll(async () => {
  vault = await openDemoVault(() => new Date('2026-11-27T10:00:00Z'));
});
afterAll(() => vault.close());

describe('the clinician\u2019s own differential', () => {
  it('is kept as committed, newest first, and audited without its words', async () => {
    const made = await caseHandlers(context())['cases.create']({ patient: { recordNumber: '1', name: 'A', birthDate: null, sex: 'unknown', synthetic: true }, title: 'T' }, call);
    const handlers = ownDifferentialHandlers(context());
    const caseId = made.summary.id;
    await handlers['differential.commit']({ caseId, conditions: ['Pulmonary embolism'] }, call);
    await handlers['differential.commit']({ caseId, conditions: ['Pneumonia', 'Pericarditis'] }, call);
    const { own } = await handlers['differential.committed']({ caseId }, call);
    expect(own.map(({ conditions }) => conditions)).toEqual([['Pneumonia', 'Pericarditis'], ['Pulmonary embolism']]);
    const audit = vault.db().all<{ details: string }>('SELECT * FROM audit');
    expect(JSON.stringify(audit)).toContain('differential.committed');
    expect(JSON.stringify(audit)).not.toContain('embolism');
    expect(() => vault.db().run('UPDATE own_differentials SET by = ?', 'x')).toThrow();
  });
  it('belongs to a case that is there', () => {
    expect(() => ownDifferentialHandlers(context())['differential.commit']({ caseId: 'none', conditions: ['x'] }, call)).toThrow();
  });
});
