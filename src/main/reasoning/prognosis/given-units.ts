/** Values that come with their unit ("160 umol/L", "75 mmHg") → numbers in the model's own. What can't be told stays as it is, and is warned of. */
import { analyte, toCanonical } from '../../language/measurements/analytes.ts';
import { unitCode } from '../../language/measurements/units.ts';
import { bandOf, CHART_SOURCES } from './chart-sources.ts';
import type { BandedSource } from './chart-sources.ts';
import type { Features } from './inputs.ts';
import { plain } from './inputs.ts';
import type { InputSpec } from './parameters.ts';

const WITH_UNIT = /^\s*(-?\d+(?:[.,]\d+)?)\s*(?![\d.,])(\S.*?)\s*$/u;
const BARE = /^\s*\d+(?:[.,]\d+)?\s*$/u;
const OVER = /^\s*(?:(>)\s*(\d{1,3})|(?:>=|≥)\s*(\d{1,3})|(\d{1,3})\s*\+)\s*$/u;
const YEARS = /^(?:a|y|y\/o|yrs?|(?:years?|yrs?)(?:[ -]old)?|yo|岁)$/iu;
const MONTHS = /^(?:mos?|mths?|months?|个?月)$/iu;

/** `model`: a package's id; `inputs`: its inputs. Features without a unit are passed on untouched, but for results that the model knows in bands. */
export function inModelUnits(model: string, inputs: readonly InputSpec[], features: Features): Features {
  const bands = CHART_SOURCES[model]?.banded ?? [];
  const converted = Object.entries(features).flatMap(([name, given]) => {
    const text = typeof given === 'number' || typeof given === 'string' ? String(given) : '';
    const withUnit = typeof given === 'string' && (WITH_UNIT.test(text) || OVER.test(text));
    if (!withUnit && (bands.length === 0 || !BARE.test(text))) return [];
    const spec = inputs.find((input) => plain(input.name) === plain(name));
    const band = bands.find(({ feature }) => feature === spec?.name);
    if (spec === undefined) return [];
    const value = band === undefined ? (withUnit ? inUnits(spec, model, text) : null) : wordOf(band, text, withUnit);
    return value === null ? [] : [[name, value] as const];
  });
  return converted.length === 0 ? features : { ...features, ...Object.fromEntries(converted) };
}

function inUnits(spec: InputSpec, model: string, text: string): number | null {
  if (plain(spec.name) === 'age') return ageIn(text);
  if (spec.kind === 'number') return numberIn(spec, model, text);
  const { value, unit } = partsOf(text);
  return spec.unit === 'mm' && unit === 'mm' ? value : spec.unit === 'mm' && unit === 'cm' ? value * 10 : null;
}

/** Years; ages over a limit, as records without names give them (">89", "90+"), count as the first one over it. */
function ageIn(text: string): number | null {
  const [, above, beyond, from, plus] = OVER.exec(text) ?? [];
  if (above !== undefined) return Number(beyond) + 1;
  if (from !== undefined || plus !== undefined) return Number(from ?? plus);
  const { value, unit } = partsOf(text);
  return YEARS.test(unit) ? value : null;
}

function partsOf(text: string): { value: number; unit: string } {
  const [, digits = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
  return { value: digits === '' ? Number.NaN : Number(digits.replace(',', '.')), unit };
}

/** A result ("8.4 %", 8.4) as the word of its band. A bare number that may be in another unit (42 mmol/mol) is not guessed at. */
function wordOf({ analyte: name, plain: [low, high], bands }: BandedSource, text: string, withUnit: boolean): string | null {
  const measured = analyte(name);
  const { value, unit } = partsOf(text);
  const given = withUnit ? (measured === undefined ? undefined : toCanonical(measured, value, unitCode(unit) ?? unit)) : Number(text.replace(',', '.'));
  if (given === undefined || Number.isNaN(given)) return null;
  return withUnit || (given >= low && given <= high) ? (bandOf(given, bands) ?? null) : `${text.trim()} ?`;
}

function numberIn(spec: InputSpec, model: string, text: string): number | null {
  const { value, unit } = partsOf(text);
  if (Number.isNaN(value)) return null;
  if (spec.unit === 'a') return YEARS.test(unit) ? value : null;
  if (spec.unit === 'mo') return MONTHS.test(unit) ? value : null;
  if (spec.unit === null && spec.high === 100 && unit === '%') return value;
  const code = unitCode(unit) ?? unit;
  if (spec.unit !== null && (code === spec.unit || code === unitCode(spec.unit))) return value;
  const source = CHART_SOURCES[model]?.analytes.find(({ feature }) => feature === spec.name);
  const measured = analyte(source?.analytes[0] ?? '');
  const canonical = measured === undefined ? undefined : toCanonical(measured, value, code);
  return canonical === undefined ? null : canonical * (source?.factor ?? 1);
}
