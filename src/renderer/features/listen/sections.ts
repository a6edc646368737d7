import { NOTE_SECTIONS } from '../../../contract/listen-engine.ts';
import type { DraftLine } from '../../../contract/listen-engine.ts';

type SectionKey = `listen.section.${(typeof NOTE_SECTIONS)[number][0]}`;

/** The screen's word for a section that is headed so in the note. */
export function sectionKey(title: string): SectionKey {
  return `listen.section.${NOTE_SECTIONS.find(([, heading]) => heading === title)?.[0] ?? 'HPI'}`;
}

interface SectionOfLines {
  readonly title: string;
  readonly lines: readonly { readonly at: number; readonly line: DraftLine }[];
}

/** Every section in the note's order, the empty ones too: a line can be added to each. */
export function sectionsOf(lines: readonly DraftLine[]): SectionOfLines[] {
  return NOTE_SECTIONS.map(([, title]) => ({ title, lines: lines.flatMap((line, at) => (line.section === title ? [{ at, line }] : [])) }));
}

/** `line` behind the last one of its section, so that the order of the sections holds. */
export function withLine(lines: readonly DraftLine[], line: DraftLine): { readonly lines: DraftLine[]; readonly at: number } {
  const order = (title: string): number => NOTE_SECTIONS.findIndex(([, heading]) => heading === title);
  const found = lines.findIndex((one) => order(one.section) > order(line.section));
  const at = found < 0 ? lines.length : found;
  return { lines: [...lines.slice(0, at), line, ...lines.slice(at)], at };
}
