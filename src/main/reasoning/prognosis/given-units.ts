/** Values that come with their unit ("160 umol/L", "75 mmHg") → numbers in the model's own. What can't be told stays as it is, and is warned of. */
import { analyte, toCanonical } from '../../language/measurements/analytes.ts';
import { unitCode } from '../../language/measurements/units.ts';
import { CHART_SOURCES } from './chart-sources.ts';
import type { Features } from './inputs.ts';
import { plain } from './inputs.ts';
import type { InputSpec } from './parameters.ts';

const WITH_UNIT = /^\s*(-?\d+(?:[.,]\d+)?)\s*(?![\d.,])(\S.*?)\s*$/u;
const YEARS = /^(?:a|y|yrs?|years?(?: old)?|yo|岁)$/iu;

/** `model`: a package's id; `inputs`: its inputs. Features without a unit are passed on untouched. */
export function inModelUnits(model: string, inputs: readonly InputSpec[], features: Features): Features {
  const written = Object.entries(features).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && WITH_UNIT.test(entry[1]));
  if (written.length === 0) return features;
  const converted = written.flatMap(([name, text]) => {
    const spec = inputs.find((input) => input.kind === 'number' && plain(input.name) === plain(name));
    const number = spec === undefined ? null : numberIn(spec, model, text);
    return number === null ? [] : [[name, number] as const];
  });
  return converted.length === 0 ? features : { ...features, ...Object.fromEntries(converted) };
}

function numberIn(spec: InputSpec, model: string, text: string): number | null {
  const [, digits = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
  const value = Number(digits.replace(',', '.'));
  if (spec.unit === 'a') return YEARS.test(unit) ? value : null;
  const code = unitCode(unit) ?? unit;
  if (spec.unit !== null && (code === spec.unit || code === unitCode(spec.unit))) return value;
  const source = CHART_SOURCES[model]?.analytes.find(({ feature }) => feature === spec.name);
  const measured = analyte(source?.analytes[0] ?? '');
  const canonical = measured === undefined ? undefined : toCanonical(measured, value, code);
  return canonical === undefined ? null : canonical * (source?.factor ?? 1);
}
