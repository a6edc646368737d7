/** What kind of article it is, by its words: a family with a mutation, a case-control study of a polymorphism, cells, mice, a drug trial. */
import type { Token } from '../../language/text/tokens.ts';

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['mutation', /^(?:mutat|missens|nonsens|frameshift|splic|exon|novel|pathogenic)/],
  ['polymorphism', /^(?:polymorph|snps?$|allel|genotyp|haplotyp|odds$|or$|ci$|susceptib)/],
  ['family', /^(?:famil|proband|sibling|pedigree|inherit|autosom|homozyg|heterozyg|consanguin|sister|brother|mother|father)/],
  ['case', /^(?:case$|report$|year$|old$|presented|admitted|diagnosed)/],
  ['control', /^(?:controls?$|cohort|population|association|associated|risk|study$|studies)/],
  ['cells', /^(?:cells?$|vitro|transfect|culture|overexpress|knockdown|sirna|shrna|western|luciferase)/],
  ['animals', /^(?:mice|mouse|rats?$|animals?|vivo|murine|transgenic|wild|knockout)/],
  ['trial', /^(?:placebo|randomi|trial|dose|daily|mg$|therapy|treatment|treated|infusion)/],
  ['harm', /^(?:toxic|adverse|induced|side$|effects?$|overdose|withdrawal|injury)/],
  ['expression', /^(?:express|mrna|protein|upregul|downregul|levels?$|immunohist|staining)/],
  ['tumour', /^(?:tumou?rs?|cancer|carcinom|metasta|prolifer|apopto|invasion|migration)/],
  ['pathway', /^(?:pathway|signal|activat|inhibit|phosphor|kinase|receptor|transcription|promoter|binding)/],
];
export const TOPICS = GROUPS.map(([name]) => name);

/** Words of each group per hundred words of the article. */
export function studyProfile(words: readonly Token[]): number[] {
  return GROUPS.map(([, pattern]) => (100 * words.filter(({ word }) => pattern.test(word)).length) / Math.max(1, words.length));
}
