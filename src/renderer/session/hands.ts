/**
 * Whether someone is writing in a note. What only follows from the text (chart, advice, lists) waits until the hands rest,
 * so that a key never stands behind it and nothing moves under the hands that type.
 */
export interface Hands {
  /** At once when the hands rest, else as soon as they do; the same work is not done twice for that. */
  whenTheyRest(work: () => void): void;
  close(): void;
}

/** Milliseconds without a key. A pause between two words is shorter. */
const REST = 1000;
/** Someone who writes on and on still gets an alarm. */
const LONGEST = 10_000;

/** Hears the keys that change a text under `root`; leaving the text is a rest, too. */
export function watchHands(root: EventTarget): Hands {
  const waiting = new Set<() => void>();
  let lastKey = -Infinity;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const rest = (): void => {
    lastKey = -Infinity;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const work = [...waiting];
    waiting.clear();
    for (const one of work) one();
  };
  const look = (): void => {
    const now = Date.now();
    const due = Math.min(lastKey + REST, since + LONGEST) - now;
    timer = due > 0 ? setTimeout(look, due) : null;
    if (due <= 0) rest();
  };
  const typed = (event: Event): void => {
    if (event.target instanceof HTMLElement && event.target.isContentEditable) lastKey = Date.now();
  };
  const left = (event: Event): void => {
    if (event.target instanceof HTMLElement && event.target.isContentEditable) rest();
  };
  root.addEventListener('input', typed, true);
  root.addEventListener('focusout', left, true);

  return {
    whenTheyRest(work) {
      if (lastKey + REST <= Date.now()) return work();
      if (waiting.size === 0) since = Date.now();
      waiting.add(work);
      if (timer === null) look();
    },
    close() {
      root.removeEventListener('input', typed, true);
      root.removeEventListener('focusout', left, true);
      if (timer !== null) clearTimeout(timer);
      waiting.clear();
    },
  };
}
