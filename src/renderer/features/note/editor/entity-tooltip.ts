/** Cards of entities in the editor's own tooltips. React draws into them through a portal: this only says where. */
import type { Extension } from '@codemirror/state';
import { hoverTooltip, runScopeHandlers } from '@codemirror/view';
import type { Tooltip } from '@codemirror/view';
import type { Entity } from '../../../../contract/clinical.ts';
import { entityAt } from './marks.ts';

export interface OpenCard {
  readonly dom: HTMLElement;
  readonly entity: Entity;
  readonly by: 'hover' | 'key';
}
/** Where the card is now; one at a time, a listener for React. */
export interface CardHost {
  get(): OpenCard | null;
  subscribe(listener: () => void): () => void;
  open(card: OpenCard): void;
  close(dom: HTMLElement): void;
}

export function createCardHost(): CardHost {
  let cards: OpenCard[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    get: () => cards.at(-1) ?? null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (card) => {
      cards = [...cards, card];
      tell();
    },
    close: (dom) => {
      cards = cards.filter((card) => card.dom !== dom);
      tell();
    },
  };
}

export function cardTooltip(entity: Entity, host: CardHost, by: OpenCard['by']): Tooltip {
  return {
    pos: entity.start,
    end: entity.end,
    above: false,
    create: (view) => {
      const dom = document.createElement('div');
      dom.className = 'au-card-host';
      // A click on the card leaves the keys with the editor; whoever walks into it by Tab gets out by the editor's own keys.
      dom.addEventListener('mousedown', (event) => {
        if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
      });
      dom.addEventListener('keydown', (event) => {
        if (event.key !== 'F8' && event.key !== 'Escape') return;
        view.focus();
        if (runScopeHandlers(view, event, 'editor')) event.preventDefault();
      });
      return { dom, mount: () => host.open({ dom, entity, by }), destroy: () => host.close(dom) };
    },
  };
}

export function hoverCards(host: CardHost): Extension {
  return hoverTooltip(
    (view, position) => {
      const entity = entityAt(view.state, position);
      return entity === null ? null : cardTooltip(entity, host, 'hover');
    },
    { hoverTime: 250, hideOnChange: true },
  );
}
