/** A consultation as turns. Accepts what recordings and typists give: `[doctor] …`, `Doctor: …`, WebVTT and SRT. */

export interface Turn {
  readonly speaker: string;
  readonly text: string;
}
export type Role = 'clinician' | 'patient' | 'other';

const TAGGED = /^\s*(?:\[([^\]\n]{1,40})\]|<v(?:\.[^ >]+)? ([^>\n]{1,40})>|([A-Za-z][\w. -]{0,30}?)\s*:(?=\s|$))\s*/;
/** A second speaker on the same line, as in "Patient: No. Doctor: Any fever?". */
const INLINE = /(?<=\S\s+)(?=\b(?:Doctor|Patient|Clinician|Physician|Nurse|Guest_\w+)\s*:\s)/;
const CUE = /^\s*(?:\d+|(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}\s*-->.*|WEBVTT.*|NOTE\b.*)\s*$/;

/** Turns of a transcript in reading order. A line without a speaker goes on with the turn before it; text before any speaker is `unknown`'s. */
export function readTranscript(dialogue: string): Turn[] {
  const timed = /^\s*WEBVTT|^\s*\d+\s*\n\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}\s*-->/.test(dialogue);
  const turns: { speaker: string; text: string }[] = [];
  for (const line of dialogue.split(/\r\n|[\n\r]/).flatMap(one => one.split(INLINE))) {
    if (line.trim() === '' || (timed && CUE.test(line))) continue;
    const tag = TAGGED.exec(line);
    const speaker = tag?.[1] ?? tag?.[2] ?? tag?.[3];
    const text = line.slice(tag?.[0].length ?? 0).replace(/<\/v>/g, '').trim();
    const last = turns.at(-1);
    if (speaker !== undefined && !(timed && speaker === last?.speaker)) turns.push({ speaker: speaker.trim(), text });
    else if (last !== undefined) last.text = `${last.text} ${text}`.trim();
    else turns.push({ speaker: 'unknown', text });
  }
  return turns;
}

const CLINICIAN = /^(?:dr|doc|doctor|clinician|physician|provider|nurse|gp|consultant|interviewer)/i;
const PATIENT = /^(?:pat|pt\b|client)/i;

/** Who speaks in each turn. Where the names say nothing ("Speaker 1"), the one who asks most is taken for the clinician. */
export function rolesOf(turns: readonly Turn[]): Role[] {
  const roles = new Map<string, Role>();
  for (const { speaker } of turns) roles.set(speaker, CLINICIAN.test(speaker) ? 'clinician' : PATIENT.test(speaker) ? 'patient' : 'other');
  if (![...roles.values()].includes('clinician')) {
    const asked = new Map<string, number>();
    for (const { speaker, text } of turns) if (roles.get(speaker) === 'other') asked.set(speaker, (asked.get(speaker) ?? 0) + (text.match(/\?|\b(?:do|have|are|did) you\b|\byour\b/gi)?.length ?? 0));
    const [most] = [...asked].toSorted((a, b) => b[1] - a[1]);
    if (most !== undefined && most[1] > 0) roles.set(most[0], 'clinician');
    const rest = [...roles].filter(([, role]) => role === 'other');
    if (rest.length === 1 && rest[0] !== undefined) roles.set(rest[0][0], 'patient');
  }
  return turns.map(({ speaker }) => roles.get(speaker) ?? 'other');
}
