/** In articles: laboratory tests that are no genes, and gene products that stand there as a measured result ("PSA of 6.2 ng/mL"). */
import type { Draft } from './merge.ts';
import { findMeasurements } from './measurements/measure.ts';

/** What is measured and is no gene's product by itself: a share, a rate, a time; eGFR is a filtration rate, EGFR a receptor. */
const NO_PRODUCT = /^(?:(?:Hb ?A1c|HbA1C|HBA1c|A1[cC]|(?:glyc(?:osyl)?ated|glyco)[ -]?h(?:a)?emoglobin(?: A1c)?) ?(?:levels?)?|eGFR|INR|ESR|BUN|BMI|LVEF|FEV1|FVC|MCV|MCHC?|[aA]?PTT)$/;
/** What follows at once says that letters are a receptor's or an enzyme's all the same. */
const PRODUCT_AFTER = /^[ -]?(?:gene|mRNA|protein|receptor|locus|promoter|mutat|polymorphism|express|knock|kinase|transcript)/i;
/** "ALT above three times the upper limit of normal". */
const MULTIPLE = /^[^.;\d]{0,30}(?:\d+(?:\.\d+)?|two|three|five|ten|twice)?[ -]?(?:times|x|×|fold)?[ ](?:the )?(?:ULN|upper (?:normal )?limit)\b/i;
/** A result is no farther from its name. */
const NEAR = 60;

export function withoutTests(text: string, drafts: readonly Draft[]): Draft[] {
  const genes = drafts.filter(({ type }) => type === 'gene');
  if (genes.length === 0) return [...drafts];
  const measured = measuredAt(text, genes);
  return drafts.filter((draft) => {
    if (draft.type !== 'gene') return true;
    if (PRODUCT_AFTER.test(text.slice(draft.end, draft.end + 14))) return true;
    return !NO_PRODUCT.test(text.slice(draft.start, draft.end)) && !MULTIPLE.test(text.slice(draft.end, draft.end + NEAR)) && !measured(draft);
  });
}

/** Is the name a laboratory's, with a number and a unit that the text states? */
function measuredAt(text: string, genes: readonly Draft[]): (draft: Draft) => boolean {
  const candidates = genes.filter(({ end }) => /\d/.test(text.slice(end, end + NEAR)));
  if (candidates.length === 0) return () => false;
  const results = findMeasurements(text).filter(({ test, value, measurement }) => test !== undefined && measurement.unit !== null && measurement.unit !== '%' && !measurement.assumedUnit && value.start - test.end < NEAR && !genes.some(({ start, end }) => start < value.end && value.start < end));
  // A share is mostly of patients or of cells; digits of a name ("AP-1", "p50") are no value.
  return ({ start, end }) => results.some(({ test, value }) => test !== undefined && start <= test.start && (start === test.start || test.end <= end) && value.start >= end);
}
