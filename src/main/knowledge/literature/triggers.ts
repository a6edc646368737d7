/** Words that say how two concepts stand to each other, by class. Matched on the beginnings of lower-case words. */

const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['cause', /^(?:induc|caus|produc|develop|lead|led$|result|provok|elicit|trigger|precipitat|follow|after$|due$|secondary|toxic|adverse|complicat|attribut|experienc|exposur|expos)/],
  ['treat', /^(?:treat|therap|prevent|protect|ameliorat|alleviat|improv|efficac|effective|benefi|reliev|manag|prophyla|antagon|revers|respons|respond|cure|recover)/],
  ['rise', /^(?:increas|activat|enhanc|promot|stimulat|elevat|upregul|up$|overexpress|potentiat|augment|higher|high$|gain|rise|rose)/],
  ['fall', /^(?:decreas|inhibit|reduc|suppress|block|attenuat|downregul|down$|impair|lower|low$|loss|deplet|abolish|silenc|knock|deficien|absen|null$)/],
  ['link', /^(?:associat|correlat|relat|link|risk|suscept|predispos|implicat|involv|role|contribut|predict|marker|factor|signific|pathogen|mediat|regulat|modulat)/],
  ['bind', /^(?:bind|bound|interact|complex|ligand|receptor|recruit|affinit|target|substrat|phosphorylat|metaboli|encod|cleav)/],
  ['vary', /^(?:mutat|polymorph|varia|allel|genotyp|haplotyp|delet|insert|missens|nonsens|carrier|substitut|exon|snp|locus|loci|gene$|genes$|genetic|heterozyg|homozyg)/],
  ['express', /^(?:express|mrna|protein|level|transcri|concentrat|serum|plasma|immuno|detect|measur)/],
  ['negate', /^(?:no|not|neither|nor|without|lack\w*|fail\w*|absence|unlikely|exclud\w*|never|cannot|rather|nonsignific\w*)$/],
  ['people', /^(?:patient|case|famil|proband|subject|individual|women|men$|child|who$|diagnos|present)/],
  ['and', /^(?:and|or|both|plus|combin\w*|with|versus|vs|compar\w*|than|concomit\w*|coadmin\w*|either)$/],
];
export const TRIGGER_CLASSES = CLASSES.map(([name]) => name);

const known = new Map<string, readonly number[]>();

/** Which classes a word belongs to. */
export function classesOf(word: string): readonly number[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = CLASSES.flatMap(([, pattern], at) => (pattern.test(word) ? [at] : []));
  if (known.size > 50_000) known.clear();
  known.set(word, found);
  return found;
}
