/** A conversation as turns of speakers, from text with the speakers in front. Other formats are read in `formats/`. */

export interface Turn {
  readonly speaker: string;
  readonly text: string;
}

/** `[doctor]`, `Doctor:`, `**Doctor:**`, `Doctor -` in front of what is said. */
const TAGGED = /^\s*(?:\[([^\]\n]{1,40})\]\s*:?|\*{1,2}([A-Za-z][\w. ]{0,30}?)\s*:?\s*\*{1,2}\s*:?|([A-Za-zÀ-ÿ][\wÀ-ÿ. '’-]{0,30}?(?: ?\([^)\n]{1,30}\)|, [A-Za-z ]{2,20})?)\s*:(?=\s|$)|([A-Z]\w{1,20})\s+[-–—](?=\s))\s*/;
/** A second speaker on the same line, as in "Patient: No. Doctor: Any fever?". */
const INLINE = / (?=(?:Doctor|Patient|Clinician|Physician|Nurse|Guest_\w+)\s*:\s)/;
/** Names that are speakers wherever they stand before a colon; any other must stand there twice ("Medications:" once is a heading). */
const PERSON = /^(?:guest[_ ]?\w*|dr\b.*|doc(?:tor)?\b.*|d|clinician|physician|provider|nurse|gp|consultant|interviewer|pat(?:ient)?\b.*|pt|p|client|mother|father|mom|mum|dad|parent|wife|husband|spouse|partner|son|daughter|brother|sister|carer|caregiver|relative|family(?: member)?|interpreter|speaker[ _]?\w{1,3}|person[ _]?\w{1,3}|(?:mr|mrs|ms|miss)\b.*|unknown|x)$/i;

/** "M:", where speakers are letters. */
const INITIAL = /^[A-Z]$/;

/** "Ines, what about kiwi?": who is spoken to may speak once. */
const isNamed = (dialogue: string, name: string): boolean => /^[A-Z][a-z]+$/.test(name) && new RegExp(`(?:\\b(?:hi|hello|and|thanks|okay|so),? ${name}\\b|\\b${name}[,?!.])(?!:)`, 'i').test(dialogue);

/** Turns in reading order. A line without a speaker goes on with the turn before it; text before any speaker is `unknown`'s. */
export function readTranscript(dialogue: string): Turn[] {
  const lines = dialogue.split(/\r\n|[\n\r]/).flatMap(one => one.trim().replace(/\s+/g, ' ').split(INLINE)).filter(line => line.trim() !== '');
  const tags = lines.map(line => TAGGED.exec(line));
  const named = tags.map(tag => (tag?.[1] ?? tag?.[2] ?? tag?.[3] ?? tag?.[4])?.trim() ?? null);
  const often = new Map<string, number>();
  for (const name of named) if (name !== null) often.set(name, (often.get(name) ?? 0) + 1);
  const tagged = named.filter(name => name !== null).length;
  const turns: { speaker: string; text: string }[] = [];
  lines.forEach((line, at) => {
    const [tag, name] = [tags[at], named[at] ?? null];
    const speaks = name !== null && (tag?.[1] !== undefined || PERSON.test(name) || (often.get(name) ?? 0) > 1 || (tagged > lines.length / 2 && (isNamed(dialogue, name) || INITIAL.test(name))));
    const text = line.slice(speaks ? (tag?.[0].length ?? 0) : 0).trim();
    const last = turns.at(-1);
    if (speaks) turns.push({ speaker: name, text });
    else if (last === undefined) turns.push({ speaker: 'unknown', text });
    else last.text = `${last.text} ${text}`.trim();
  });
  return turns;
}
