/** Which of several values a question means: that of the presentation, not yesterday's baseline nor what treatment made of it. */
import type { Mention } from './mentions.ts';

/** In the words around the value, within its sentence. */
const LATER = /\b(?:at|on|before|after|upon|until|following) (?:hospital )?discharge|\bdischarged|follow[- ]?up|\bafter (?:treatment|therapy|initiation|starting|the (?:first|second|operation|surgery|procedure|transfusion)|surgery|operation|resuscitation|transfusion|dialysis|h[a]?emodialysis|\w+ (?:days?|weeks?|months?|hours?|cycles?))|post-?operative(?:ly)?|post-?operation|\blater\b|\bsubsequent(?:ly)?|\bthereafter\b|improved|improvement|normali[sz]ed|returned to|recover(?:ed|y|ing)|(?:decreased|increased|fell|dropped|rose|reduced|declined|worsened|raised|came down|went (?:up|down)) (?:to|from)|\bday (?:[2-9]|[1-9]\d|two|three|four|five|six|seven|ten)\b|\b(?:[2-9]|[1-9]\d)(?:nd|rd|th) (?:hospital |postoperative |post-operative )?day|\b(?:one|two|three|four|five|six|seven|eight|ten|twelve|\d+)[- ](?:days?|weeks?|months?|years?|hours?) (?:later|after)|(?:next|following) (?:day|morning|week)|repeat(?:ed)?\b|during (?:hospitali[sz]ation|the (?:course|operation|surgery))|lowest|highest|peak(?:ed)?|nadir|maxim(?:al|um)|final(?:ly)?\b|latest|last (?:visit|measurement)/i;
const EARLIER = /\bbaseline|previous(?:ly)?\b|\bprior\b|\b(?:years?|months?|weeks?|days?) (?:ago|earlier|before|prior)|before (?:admission|this|presentation)|\busual(?:ly)?\b|in the past|last (?:year|month|week)|historical|pre-?pregnan|had been|childhood|\bat birth|birth ?weight|at the age of|referr(?:ed|ing)/i;
const NOW = /\bon (?:admission|arrival|presentation|examination|physical)|\bat (?:admission|presentation|arrival|the time of (?:admission|presentation))|\binitial(?:ly)?\b|emergency (?:department|room)|\bvital signs\b|\bphysical examination|\blaborator(?:y|ies)|\bblood tests?|\bcurrent(?:ly)?\b|\badmission\b|\bpresent(?:ed|ing) with|\btoday\b/i;

export function choose(mentions: readonly Mention[], text: string): Mention | undefined {
  const scored = mentions.map((mention, order) => ({ mention, score: scoreOf(mention, text) - 0.15 * order }));
  return scored.sort((a, b) => b.score - a.score)[0]?.mention;
}

function scoreOf(mention: Mention, text: string): number {
  const from = Math.max(text.lastIndexOf('. ', mention.start), text.lastIndexOf('\n', mention.start), mention.start - 160);
  const lead = text.slice(Math.max(0, from), mention.end);
  const tail = /^[^.;\n]{0,50}/.exec(text.slice(mention.end))?.[0] ?? '';
  let score = 0;
  if (mention.unit !== undefined) score += 1;
  if (!mention.close) score -= 0.5;
  if (LATER.test(lead)) score -= 2;
  if (/^[^,]{0,6}\b(?:at discharge|on discharge|after|later|at follow)|^\s*\(?(?:on|at) (?:day [2-9]|discharge|follow)/i.test(tail)) score -= 2;
  if (EARLIER.test(lead)) score -= 2;
  if (/^[^,]{0,20}\b(?:years?|months?|weeks?|days?) (?:ago|earlier|before|prior)/i.test(tail)) score -= 2;
  if (NOW.test(lead)) score += 0.7;
  return score;
}
