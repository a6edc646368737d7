// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHands } from './hands.ts';
import type { Hands } from './hands.ts';

let hands: Hands;
let note: HTMLElement;
const key = (): void => void note.dispatchEvent(new Event('input', { bubbles: true }));

beforeEach(() => {
  vi.useFakeTimers();
  note = document.createElement('div');
  // jsdom does not know contenteditable.
  Object.defineProperty(note, 'isContentEditable', { value: true });
  document.body.replaceChildren(note, document.createElement('input'));
  hands = watchHands(document);
});
afterEach(() => {
  hands.close();
  vi.useRealTimers();
});

describe('what follows the text', () => {
  it('is done at once while nobody writes', () => {
    const work = vi.fn();
    hands.whenTheyRest(work);
    expect(work).toHaveBeenCalledTimes(1);
  });
  it('waits for a pause that is longer than one between words, and is done once', () => {
    const work = vi.fn();
    for (let word = 0; word < 5; word += 1) {
      key();
      hands.whenTheyRest(work);
      vi.advanceTimersByTime(600);
    }
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(work).toHaveBeenCalledTimes(1);
  });
  it('waits ten seconds at the most', () => {
    const work = vi.fn();
    key();
    hands.whenTheyRest(work);
    for (let typed = 0; typed < 99; typed += 1) {
      vi.advanceTimersByTime(100);
      key();
    }
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(1);
  });
  it('is done when the text is left', () => {
    const work = vi.fn();
    key();
    hands.whenTheyRest(work);
    note.dispatchEvent(new Event('focusout', { bubbles: true }));
    expect(work).toHaveBeenCalledTimes(1);
  });
  it('does not wait for other fields', () => {
    const work = vi.fn();
    document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
    hands.whenTheyRest(work);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
