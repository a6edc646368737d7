/**
 * Whether a sentence says that two things are *not* related: "A was not associated with B", "no effect of A on B", "without B".
 * A negation elsewhere in the sentence denies nothing. Rules of ours over the words about the two mentions, in the manner of ConText.
 */
import type { Span } from '../../../contract/clinical.ts';

/** Words up to the next clause. */
const CLAUSE = String.raw`(?:(?!\b(?:but|whereas|while|although|though|however|yet)\b)[^;:LRX])`;
/** The same, over other mentions. */
const WIDE = String.raw`(?:(?!\b(?:but|whereas|while|although|though|however|yet|and (?:was|were|did|increas|reduc|caus|induc)\w*)\b)[^;:LR])`;
/** What stands beside a mention in its list, or holds it: "A, C and B", "A of C". */
const LIST = String.raw`(?:(?:,|/|,? and|,? or|,? nor| plus| in| of| on|,? unlike|,? in contrast to|,? compared (?:with|to))* *(?:the )?X)*`;
const NOT = String.raw`(?:\b(?:not(?! (?:only|just|merely))|never|cannot|no|without|fail(?:ed|s|ing)? to|lack(?:s|ed)?)|n't)`;
const BETWEEN = String.raw`(?: +(?:a|an|any|the|been?|have|has|had|to|show\w*|found|seem|appear|exert|demonstrate|reveal|play|statistically|clinically|significant\w*|independent\w*|direct\w*|strong\w*|clear\w*|consistent\w*|detectable|measurable|relevant|overall|apparent|causal|protective|beneficial|adverse|major|important|increased|reduced|excess|higher|lower|such|genetic|further|longer)){0,5}`;
/** Words that tie one thing to another. */
const TIES = String.raw`(?:associat|correlat|relat|link|tied|affect|effect|influenc|impact|alter|modif|modulat|chang|increas|decreas|reduc|rais|lower|elevat|caus|induc|lead|led|produc|trigger|prevent|protect|improv|ameliorat|attenuat|treat|benefi|predict|contribut|confer|role|bind|bound|interact|inhibit|activat|stimulat|suppress|block|differ|result|develop|implicat|involv|risk|evidence|responsib|due|attribut|predispos|respon[ds]|precipitat|elicit|provok|exacerbat|worsen|mediat|regulat|promot|enhanc|detect|found|present|observed|identified|effic|more|less|fewer|higher|slow|delay|halt|prolong|shorten|extend|alleviat|reliev|cur(?:e|ed|es)\b|abolish|revers|rescu)\w*`;
const TIE = ` +${TIES}`;
const SEEN = String.raw` +(?:associat|correlat|relationship|relation|link|effect|influence|impact|role|evidence|indication|proof|support|increase|difference|benefit|risk|find|found|confirm|detect|observe|show|demonstrate|replicate|establish)\w*`;
const NOBODY = String.raw`(?:none|no (?:one|patients?|cases?|subjects?|participants?|child\w*|infants?|women|men|recipients?|X))`;
const HAD = String.raw`(?:develop|had|experienc|show|suffer|report|exhibit)\w*`;
const OF = String.raw`(?:cases? of |episodes? of |evidence of |signs? of |increase in |excess of )?`;
const A = String.raw`L(?!-)`;

const DENIALS: readonly RegExp[] = [
  // "A and C did not affect B", "A had no effect on B", "A activated C without affecting B"
  `${A}${LIST}${CLAUSE}{0,70}?${NOT}${BETWEEN}${TIE}${WIDE}{0,90}?R`,
  `${A}${WIDE}{0,90}?(?<!with or )\\b(?:without|failed to)${BETWEEN}${TIE}${WIDE}{0,60}?R`,
  // "no effect of A on B", "we could not confirm that A raises B", "lack of association between A and B"
  `(?:${NOT}|\\b(?:lack|absence) of)${BETWEEN}${SEEN}${CLAUSE}{0,50}?\\b(?:of|between|that|for|whether)\\b${CLAUSE}{0,30}?(?:X(?:,|,? and|,? or| nor) *)*${A}${WIDE}{0,90}?R`,
  // "neither A nor C was linked to B"
  `\\b(?:neither|nor)${CLAUSE}{0,15}${A}${WIDE}{0,60}?${TIE}${WIDE}{0,60}?R`,
  // "none developed B", "no patient on A developed B", "no cases of B occurred", "A was given without B"
  `L[^R]{0,120}?[ ;,]${NOBODY}(?: (?:of (?:them|whom|these|the) ?\\w*|\\w+)){0,2} ${HAD} ${CLAUSE}{0,20}?R`,
  `(?:^|[ ;,])${NOBODY} ${CLAUSE}{0,40}?L${CLAUSE}{0,40}?${HAD} ${CLAUSE}{0,20}?R`,
  `L[^R]{0,120}?[ ;,]no ${OF}R${CLAUSE}{0,20}?\\b(?:was|were|occur|develop|seen|observ|found|report)`,
  `\\bno ${OF}R${CLAUSE}{0,15}?\\b(?:was|were|occur|develop|seen|observ|found|report)${CLAUSE}{0,40}?L`,
  `L${WIDE}{0,90}?(?<!with or )\\bwithout (?:any |causing |inducing |producing |evidence of |signs? of |increasing )?R`,
  `L${WIDE}{0,90}?(?<!with or )\\bwithout (?:\\w+ ){0,5}(?:such as|including|like) (?:X,? (?:and |or )?)*R`,
  // "A caused no B", "A was free of B"
  `${A}[^;:LR]{0,90}? (?:caus|produc|induc|develop|had|have|show|led to)\\w* no ${OF}R`,
  `${A}${LIST}${CLAUSE}{0,30}? free (?:of|from) ${OF}R`,
  // "C but not A was tied to B", "A was tied to C but not to B"
  `\\b(?:but|and) not (?:the )?${A}${WIDE}{0,50}?${TIE}${WIDE}{0,60}?R`,
  `L${WIDE}{0,90}?,? (?:but|and) not (?:(?:with|to|for|in|of|by|the) ){0,2}R`,
  // "C was tied to B, but A was not"
  `R[^LR]{0,60}?\\b(?:but|whereas|while|although) (?:the )?${A}${LIST} (?:was|were|did|does|do|is|are|has|had|have)(?: not|n't)(?: so| either)? *(?:[.,;)]|$)`,
  // "A and B were not associated"
  `L(?:,| and| or) +R${CLAUSE}{0,30}?${NOT}${BETWEEN}${TIE}`,
  // "A was unrelated to B", "A was ineffective in B"
  `${A}${LIST}${CLAUSE}{0,40}?\\b(?:unrelated|unassociated|uncorrelated|unaffected|unchanged|ineffective|inactive)\\b${WIDE}{0,40}?R`,
  // "we did not find A in patients with B"
  `${NOT}${BETWEEN} +(?:identif|detect|find|found|observ)\\w* (?:the |any )?${A}${CLAUSE}{0,30}?\\bin\\b${WIDE}{0,40}?R`,
].map((source) => new RegExp(source));

const TIED = new RegExp(`(?:^|[\\s-])${TIES}`, 'i');
/** What a title asks after, as a noun. */
const TOPIC = /\b(?:risks?|roles?|effects?|impacts?|influence|associations?|correlations?|relations?|relationships?|evidence|efficacy|effectiveness|treatment|prevention|response)\b/gi;
/** Whether a sentence only names what it is about, as titles do: "A in B", "A and the risk of B". */
export function onlyNames(text: string, sentence: Span, mentions: readonly Span[]): boolean {
  return !TIED.test(mask(text, sentence, [[mentions, 'X']]).replace(TOPIC, ''));
}

/** Every denial holds one of these; most sentences hold none. */
const CUE = /\b(?:not|no|none|never|cannot|without|fail|lack|absence|neither|nor|free|inactive|ineffective|un(?:related|associated|correlated|affected|changed))|n't/i;

/** Either may be the first; a sentence may hold several mentions of both, and of `others`. Spans are of the whole text. */
export function denies(text: string, sentence: Span, one: readonly Span[], other: readonly Span[], others: readonly Span[]): boolean {
  if (!CUE.test(text.slice(sentence.start, sentence.end))) return false;
  return [['L', 'R'], ['R', 'L']].some(([first = '', second = '']) => {
    const masked = mask(text, sentence, [[one, first], [other, second], [others, 'X']]);
    return DENIALS.some((pattern) => pattern.test(masked));
  });
}

/** The sentence in lower case with its mentions as capitals; what overlaps an earlier one of the list is left as it is. */
function mask(text: string, sentence: Span, marks: readonly (readonly [readonly Span[], string])[]): string {
  const kept: [Span, string][] = [];
  for (const [spans, letter] of marks) {
    for (const span of spans) if (span.start >= sentence.start && span.end <= sentence.end && kept.every(([before]) => span.end <= before.start || span.start >= before.end)) kept.push([span, letter]);
  }
  let [out, at] = ['', sentence.start];
  for (const [span, letter] of kept.sort((a, b) => a[0].start - b[0].start)) {
    out += text.slice(at, span.start).toLowerCase() + letter;
    at = span.end;
  }
  return out + text.slice(at, sentence.end).toLowerCase();
}
