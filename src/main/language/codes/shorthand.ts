/** What letters of the ward stand for where the text does not say: "DM" is no myotonic dystrophy. */
import table from '../../../../resources/language/shorthand.json' with { type: 'json' };

/** As ICD-10-CM names them. */
const STAGES = ['1', '2 (mild)', '3 (moderate)', '4 (severe)', '5'];
const EXPANDED = new Map(Object.entries(table.expanded));

/** The words that the letters stand for; "CKD3b" is a stage of it. Undefined for anything else. */
export function meant(letters: string): string | undefined {
  const stage = /^CKD(?:[ -]?(?:stage|G))?[ -]?([1-5])[ab]?$/i.exec(letters)?.[1];
  return stage === undefined ? EXPANDED.get(letters) : `chronic kidney disease, stage ${STAGES[Number(stage) - 1] ?? stage}`;
}
