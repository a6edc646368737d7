/** The three responses of the coma scale as examiners describe them; what is not described stays missing. The best one counts. */
import type { Found } from './index.ts';

const STIMULI: readonly (readonly [string, RegExp])[] = [
  ['4', /spontaneous/i],
  ['3', /\b(?:voices?|verbal|verbally|commands?|speech|names?|call(?:ed|ing)|spoken|sounds?|asked|told|requests?|instruct\w*|hearing|loud|shout\w*)\b/i],
  ['2', /\b(?:pain(?:ful)?|pinch\w*|sternal|rub|noxious|pressure|nail\s?bed|nailbed|squeez\w*|trapezius|physical stimul\w*|tactile)\b/i],
];
const EYES_OPEN = /\b(?:eye[- ]?(?:s|lids?)?[^.;]{0,40}\bopen(?:s|ed|ing)?|open(?:s|ed|ing)?[^.;]{0,14}\beyes?)\b/gi;
const EYES_SHUT = /\b(?:no eye[- ]opening|eyes?[^.;,]{0,25}(?:closed|shut)|(?:keep|kept|keeps|keeping) (?:her|his|their|both) eyes (?:closed|shut))\b/i;
const NEGATED = /\b(?:no|not|without|unable to|fail(?:s|ed|ing)? to|never|cannot|could not|n't|nor|neither|absent)\b[^.,;]{0,30}$/i;

/** Best first; `bare` may stand in a denial ("no motor response"). */
const VERBAL: readonly (readonly [string, RegExp])[] = [
  ['5', /\b(?:(?:fully |alert and |well )?orient(?:at)?ed(?! only)|a&ox ?[34]|convers(?:es|ed|ing) (?:normally|appropriately)|normal (?:speech|conversation)|answer(?:s|ed|ing) (?:all )?(?:questions? )?(?:appropriately|correctly)|coherent(?:ly)? (?:speech|conversation|respon))/i],
  ['4', /\b(?:confus(?:ed|ion|edly)|disorient\w*|rambling|(?:not|poorly) oriented|unable to (?:provide|give) coherent|oriented only|does not know (?:where|the (?:date|year))|slurred but)/i],
  ['3', /\b(?:inappropriate(?:ly)? (?:words?|speech|responses?|verbal)|words? (?:are|were|that (?:are|were)) (?:inappropriate|random)|(?:random|disorgani[sz]ed|disjointed|nonsensical|incoherent|isolated|single|unrelated|meaningless|garbled) words?|nonsensical|curs(?:es|ed|ing)|swear(?:s|ing)|gibberish|word salad|shout(?:s|ed|ing) (?:random|out|obscen))/i],
  ['2', /\b(?:incomprehensible|moan\w*|groan\w*|unintelligible|grunt\w*|mumbl\w*(?! (?:\w+ )?words)|garbled|incoherent (?:sounds?|nois\w*)|verbal[^.;]{0,20}\bsounds|sounds only|only (?:makes? |made |making )?sounds|mutter\w*|inarticulate|guttural|whimper\w*)/i],
  ['1', /\b(?:no (?:verbal|vocal) (?:response|output|sounds?)|non-?verbal|(?:no|any) (?:verbal )?(?:sounds?|response to questions)|(?:did|does|do|was|is)(?: not|n't) (?:speak\w*|vocali[sz]\w*|respond(?:ing)? verbally|verbali[sz]\w*|make any (?:verbal )?sounds?|talk\w*|produc\w+ any (?:sounds?|words?))|not (?:verbali[sz]ing|speaking|vocali[sz]ing)|verbal(?:ly)? (?:unresponsive|response (?:was |is )?(?:absent|none))|\bmute\b|silent|aphonic|without (?:any )?(?:verbal|sound))/i],
];
const MOTOR: readonly (readonly [string, RegExp])[] = [
  ['6', /\b(?:obey\w*|follow(?:s|ed|ing)? (?:\w+ )?(?:\w+ )?(?:commands?|instructions?|orders?)|compl(?:y|ies|ied) with (?:\w+ )?(?:commands?|instructions?|requests?)|(?:commands?|instruct\w+|asked|request\w*)[^.;]{0,60}(?:lift\w*|rais\w+|mov(?:e[ds]?|ing)|squeez\w+|wiggl\w+)[^.;]{0,20}(?:arms?|legs?|fingers?|hands?|toes?|limbs?|extremit\w+)|moves? (?:all|her|his)[^.;]{0,30}(?:on|to) command)/i],
  ['5', /\b(?:locali[sz]\w+|(?:hands?|arms?)[^.;]{0,25}(?:toward|to)s? (?:the )?(?:site|source|stimul\w*|pain)|(?:push\w*|brush\w*|swat\w*|reach\w*)[^.;]{0,30}(?:away|examiner|hand|stimul\w*|for)|attempt\w* to (?:remove|push|reach))/i],
  ['4', /\b(?:withdr[ae]w\w*|pull(?:s|ed|ing)?[^.;]{0,25}away|mov(?:e[ds]?|ing)[^.;]{0,30}away from|evad\w+|retract\w*|flinch\w*|draws? (?:back|away))/i],
  ['3', /\b(?:decorticate|(?:abnormal(?:ly)? |spastic )?flex(?:ion|es|ed|ing|or)\b)/i],
  ['2', /\b(?:decerebrate|(?:abnormal )?exten(?:sion|sor|ds?|ded|ding)\b[^.;]{0,30}(?:pain|postur|respon|movement|stimul|limb|arm|leg|rub)?)/i],
  ['1', /\b(?:no (?:\w+ )?motor (?:response|movement)|no (?:purposeful |voluntary |spontaneous |limb |body |discernible )?movements?|flaccid|(?:did|does) not (?:move|respond to (?:pain|noxious)|exhibit (?:any )?(?:motor|movement))|no (?:response|reaction) to (?:painful|pain|noxious|any)|motionless|motor (?:response|function)[^.;]{0,20}(?:absent|none)|(?:absent|lack of) (?:motor|movement))/i],
];

export function glasgowOf(text: string): [string, Found][] {
  const written = /\be\s?([1-4])[\s,/+]*v\s?([1-5]|t)[\s,/+]*m\s?([1-6])\b/i.exec(text);
  if (written) return (['eyes', 'verbal', 'motor'] as const).map((key, i) => [key, { value: /t/i.test(written[i + 1] ?? '') ? '1' : (written[i + 1] ?? ''), ...spanOf(written) }]);
  const named = ([['eyes', 'eye(?:s| opening)?'], ['verbal', 'verbal'], ['motor', 'motor']] as const).flatMap(([key, word]): [string, Found][] => {
    const match = new RegExp(`\\b${word}(?: response)?(?: score)?(?: (?:of|was|is|=))?[\\s:=]*(\\d)\\b(?!\\d|\\.\\d)`, 'i').exec(text);
    return match ? [[key, { value: match[1] ?? '', ...spanOf(match) }]] : [];
  });
  if (named.length === 3) return named;
  const found: [string, Found][] = [];
  const eyes = eyesOf(text);
  if (eyes) found.push(['eyes', eyes]);
  const verbal = bestOf(VERBAL, text) ?? tubeOf(text);
  if (verbal) found.push(['verbal', verbal]);
  const motor = bestOf(MOTOR, text);
  if (motor) found.push(['motor', motor]);
  return found;
}

function eyesOf(text: string): Found | undefined {
  let best: Found | undefined;
  for (const match of text.matchAll(EYES_OPEN)) {
    const start = Math.max(text.lastIndexOf('. ', match.index) + 1, text.lastIndexOf(';', match.index) + 1, 0);
    const stop = /[.;](?=\s|$)/.exec(text.slice(match.index + match[0].length))?.index ?? 80;
    const negated = NEGATED.test(text.slice(Math.max(start, match.index - 40), match.index)) || /\b(?:not|no)\b/i.test(match[0]);
    if (negated) continue;
    const level = stimulusOf(text.slice(start, match.index), text.slice(match.index + match[0].search(/open/i), match.index + match[0].length + stop)) ?? (/\b(?:are|were|was|is) (?:wide )?open\b/i.test(match[0]) ? '4' : undefined);
    if (level !== undefined && (!best || level > String(best.value))) best = { value: level, ...spanOf(match) };
  }
  if (best) return best;
  const shut = EYES_SHUT.exec(text) ?? /\b(?:did|does|do|would) not (?:attempt to )?open[^.;]{0,15}eyes?|eyes?[^.;]{0,20}(?:did|do|does) not open/i.exec(text);
  return shut ? { value: '1', ...spanOf(shut) } : undefined;
}
/** What opened them: said behind the words first, else before them; the nearest. */
function stimulusOf(before: string, behind: string): string | undefined {
  const at = (part: string, last: boolean): [string, number][] => STIMULI.flatMap(([level, words]): [string, number][] => {
    const hits = [...part.matchAll(new RegExp(words, 'gi'))].filter((hit) => !NEGATED.test(part.slice(Math.max(0, hit.index - 30), hit.index)));
    const hit = last ? hits.at(-1) : hits[0];
    return hit ? [[level, hit.index]] : [];
  });
  return at(behind, false).sort((a, b) => a[1] - b[1])[0]?.[0] ?? at(before, true).sort((a, b) => b[1] - a[1])[0]?.[0];
}

function bestOf(levels: readonly (readonly [string, RegExp])[], text: string): Found | undefined {
  for (const [value, words] of levels) {
    for (const match of text.matchAll(new RegExp(words, 'gi'))) {
      const bare = value === '1';
      if (!bare && NEGATED.test(text.slice(Math.max(0, match.index - 40), match.index)) && !/^(?:not|unable)/i.test(match[0])) continue;
      return { value, ...spanOf(match) };
    }
  }
  return undefined;
}
/** A tube silences: counted as 1, as the scale's authors have it where it is not left out. */
function tubeOf(text: string): Found | undefined {
  const tube = /\b(?:intubat\w*|endotracheal|tracheostom\w*)/i.exec(text);
  return tube ? { value: '1', ...spanOf(tube), doubt: 'a tube in the airway: not testable, counted as 1' } : undefined;
}
const spanOf = (match: RegExpExecArray | RegExpMatchArray): { start: number; end: number } => ({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length });
