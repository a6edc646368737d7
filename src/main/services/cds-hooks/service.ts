/** The CDS Hooks service behind whatever host carries it: a request's parts in, a status and a body out. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError, toAppError } from '../../../contract/errors.ts';
import type { Card } from '../../../contract/cards.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import type { CdsEndpoint } from '../../platform.ts';
import { cdsHooksState, endTokens, saveToken, tokenCalled, tokenHash } from '../../storage/stores/cds-hooks-store.ts';
import { getSettings } from '../../storage/stores/settings-store.ts';
import type { ServiceContext } from '../context.ts';
import { notCheckedCard, toCdsCard } from './answer.ts';
import type { CdsCard } from './answer.ts';
import { SERVICES } from './discovery.ts';
import { readRequest } from './request.ts';
import type { CdsRequest } from './request.ts';

const PATH = '/cds-services';

export function cdsHooksHandlers(context: ServiceContext): Pick<Handlers<Workstation>, 'cdsHooks.get' | 'cdsHooks.turnOn' | 'cdsHooks.turnOff'> {
  return {
    'cdsHooks.get': () => cdsHooksState(context.db()),
    'cdsHooks.turnOn': () => {
      const token = randomBytes(32).toString('base64url');
      const db = context.db();
      db.transaction(() => {
        saveToken(db, { hash: hashOf(token), by: context.actor(), at: context.now() });
        context.audit('cds-hooks.on', null);
      });
      return { token, state: cdsHooksState(db) };
    },
    'cdsHooks.turnOff': () => {
      const db = context.db();
      db.transaction(() => {
        endTokens(db, context.now());
        context.audit('cds-hooks.off', null);
      });
      return cdsHooksState(db);
    },
  };
}

export function createCdsEndpoint(context: ServiceContext, engine: EngineClient): CdsEndpoint {
  return {
    admits(authorization) {
      if (!context.vault.isOpen()) return 503;
      const wanted = tokenHash(context.db());
      if (wanted === null) return 404;
      const token = /^Bearer ([\w-]{20,200})$/u.exec(authorization ?? '')?.[1] ?? '';
      return timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(wanted)) ? 200 : 401;
    },
    async answer({ method, path, body }, signal) {
      if (path === PATH) return method === 'GET' ? { status: 200, body: { services: SERVICES } } : { status: 405, body: null };
      const service = SERVICES.find(({ id }) => path === `${PATH}/${id}`);
      if (service === undefined) return { status: 404, body: null };
      if (method !== 'POST') return { status: 405, body: null };
      try {
        const request = readRequest(parsed(body));
        if (request.hook !== service.hook) throw new AppError('bad-input', 'The service answers another hook', { where: 'hook' });
        const cards = await cardsOf(request, engine, context.vault.isOpen() && getSettings(context.db()).signedContentOnly, signal);
        const db = context.db();
        tokenCalled(db, context.now());
        context.audit('cds-hooks.called', null, { hook: service.hook, cards: String(cards.length) });
        return { status: 200, body: { cards } };
      } catch (thrown) {
        const error = toAppError(thrown);
        const status = error.code === 'bad-input' ? 400 : error.code === 'store-locked' ? 503 : 500;
        return { status, body: { error: { code: error.code, message: error.message, ...(typeof error.details?.['where'] === 'string' ? { where: error.details['where'] } : {}) } } };
      }
    },
  };
}

async function cardsOf(request: CdsRequest, engine: EngineClient, signedOnly: boolean, signal: AbortSignal): Promise<CdsCard[]> {
  const check = async (resources: CdsRequest['chart']): Promise<{ cards: Card[]; unknown: string[] }> => {
    const fhir = { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ resource })) };
    const chart = await engine.call('chart.build', { fhir }, { signal });
    const { cards, notChecked } = await engine.call('advice.check', { chart, signedOnly }, { signal });
    return { cards, unknown: notChecked.map(({ text }) => text) };
  };
  if (request.hook === 'patient-view') {
    const { cards, unknown } = await check(request.chart);
    return complete(cards, request.notSent, unknown);
  }
  // What the drafts add: the chart as if they were given, less what it says without them.
  const given = request.drafts.map(draft => ({ ...draft, status: 'active', intent: 'order' }));
  const [before, after] = await Promise.all([check(request.chart), check([...request.chart, ...given])]);
  const known = new Set(before.cards.map(({ uuid }) => uuid));
  const unknown = after.unknown.filter(text => !before.unknown.includes(text));
  return complete(after.cards.filter(({ uuid }) => !known.has(uuid)), request.notSent, unknown);
}

const RANK = { critical: 0, warning: 1, info: 2 } as const;
function complete(cards: readonly Card[], notSent: CdsRequest['notSent'], unknown: readonly string[]): CdsCard[] {
  const extra = notCheckedCard(notSent, [...new Set(unknown)]);
  return [...cards.toSorted((a, b) => RANK[a.indicator] - RANK[b.indicator]).map(toCdsCard), ...(extra === null ? [] : [extra])];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new AppError('bad-input', 'The body is not JSON', { where: 'body' });
  }
}
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
