/** Who wants to hear of something, and telling them. */

interface Listeners<T extends unknown[]> {
  /** Gives the way to stop listening. */
  readonly add: (listener: (...told: T) => void) => () => void;
  readonly tell: (...told: T) => void;
  readonly size: () => number;
  readonly clear: () => void;
}

export function createListeners<T extends unknown[]>(): Listeners<T> {
  const all = new Set<(...told: T) => void>();
  return {
    add: listener => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (...told) => {
      for (const listener of all) listener(...told);
    },
    size: () => all.size,
    clear: () => all.clear(),
  };
}

/** The same by the name of an event. */
interface NamedListeners {
  readonly add: (name: string, listener: (payload: unknown) => void) => () => void;
  readonly tell: (name: string, payload: unknown) => void;
}

export function createNamedListeners(): NamedListeners {
  const byName = new Map<string, Listeners<[unknown]>>();
  return {
    add: (name, listener) => {
      const own = byName.get(name) ?? createListeners<[unknown]>();
      byName.set(name, own);
      return own.add(listener);
    },
    tell: (name, payload) => byName.get(name)?.tell(payload),
  };
}
