/** Units of measurement as people write them, and conversion between them: by dimension, and by molar mass where a substance is named. */

interface Unit {
  dimension: string;
  factor: number;
  offset?: number;
}
const UNITS: Record<string, Unit> = {};
function define(dimension: string, table: Record<string, number>): void {
  for (const [names, factor] of Object.entries(table)) for (const name of names.split(' ')) UNITS[name] = { dimension, factor };
}
// Mass concentrations in g/L, amount concentrations in mol/L, cells in 1/L, lengths in m, masses in kg, pressures in mmHg, times in s.
define('mass/volume', { 'g/l mg/ml gm/l': 1, 'g/dl gm/dl g/100ml gm/100ml g%': 10, 'mg/dl mg/100ml mg% mgs/dl': 0.01, 'mg/l ug/ml mcg/ml': 1e-3, 'ug/dl mcg/dl': 1e-5, 'ug/l mcg/l ng/ml': 1e-6, 'ng/dl': 1e-8, 'ng/l pg/ml': 1e-9, 'pg/dl': 1e-11, 'pg/l': 1e-12, 'kg/l': 1000, 'g/ml': 1000, 'ng/100ml': 1e-8, 'mg/100l': 1e-5 });
define('amount/volume', { 'mol/l': 1, 'mmol/l mm meq/l': 1e-3, 'umol/l mcmol/l um': 1e-6, 'nmol/l nm': 1e-9, 'pmol/l pm': 1e-12, 'mmol/dl meq/dl': 1e-2, 'umol/dl': 1e-5, 'mmol/ml meq/ml': 1 });
define('count/volume', { '/l': 1, '/m^3 /m3': 1e-3, '10^9/l x10^9/l 10*9/l g/l-cells giga/l 10^3/ul x10^3/ul 10*3/ul k/ul k/mm^3 k/mm3 k/cumm thou/ul thousand/ul x10^3/mm^3 10^3/mm^3 10^3/mm3 x10^3/mm3 10^3/cumm tsd/ul /nl x1000/ul': 1e9, '/ul cells/ul /mm^3 /mm3 cells/mm^3 cells/mm3 /cumm cells/cumm count/ul /cmm /mcl cells/mcl platelets/ul count/mm^3': 1e6, '10^12/l x10^12/l 10*12/l 10^6/ul x10^6/ul m/ul t/l': 1e12, '/ml cells/ml': 1e3, '10^4/ul x10^4/ul 10*4/ul 10^4/mm^3': 1e10, '10^6/l x10^6/l count/l': 1e6, '10^5/ul 10^5/mm^3': 1e11, 'cells/l': 1, '10^2/ul': 1e8, '10^6/ml': 1e9, 'lakh/cumm lakhs/cumm lakh/mm^3 lakhs/mm^3 lakh/mm3 lakhs/mm3 lakh/ul lakhs/ul': 1e11 });
define('length', { 'm meter meters metre metres': 1, 'cm centimeter centimeters centimetre centimetres': 0.01, 'mm millimeter': 0.001, 'in inch inches [in_i] "': 0.0254, "ft foot feet [ft_i] '": 0.3048 });
define('mass', { 'kg kgs kilogram kilograms': 1, 'g gm gram grams': 1e-3, 'mg milligram milligrams mgs': 1e-6, 'ug mcg microgram micrograms': 1e-9, 'ng': 1e-12, 'lb lbs pound pounds [lb_av]': 0.45359237, 'oz ounce ounces': 0.028349523125, 'st stone [stone_av]': 6.35029318 });
define('pressure', { 'mmhg mm[hg] mm-hg torr': 1, 'kpa': 7.50061683, 'cmh2o': 0.735559 });
define('time', { 's sec secs second seconds': 1, 'ms msec millisecond milliseconds': 1e-3, 'min mins minute minutes': 60, 'h hr hrs hour hours': 3600, 'd day days': 86400, 'wk week weeks': 604800, 'mo month months': 2629800, 'a y yr yrs year years yo': 31557600 });
define('volume', { 'l liter liters litre litres': 1, 'dl': 0.1, 'ml cc milliliter milliliters': 1e-3 });
define('volume/time', { 'ml/min': 1, 'ml/s': 60, 'l/min': 1000, 'ml/h ml/hr ml/hour': 1 / 60, 'ml/day ml/d ml/24h ml/24hr': 1 / 1440, 'l/day l/d l/24h': 1000 / 1440 });
define('gfr', { 'ml/min/1.73m^2 ml/min/1.73m2 ml/min/{1.73_m2} ml/min/1.73': 1 });
define('rate', { '/min bpm beats/min beats/minute breaths/min breaths/minute beatsperminute breathsperminute {beats}/min 1/min counts/min/minute': 1, '/s hz': 60 });
define('fraction', { '% percent': 0.01, '1 fraction ratio': 1, 'l/l': 1 });
define('enzyme', { 'u/l iu/l units/l [iu]/l': 1, 'u/ml iu/ml': 1000, 'ukat/l': 60, 'nkat/l': 0.06 });
define('insulin', { 'uiu/ml uu/ml miu/l m[iu]/l mu/l u[iu]/ml mu/ml-micro uunits/ml': 1, 'iu/l-insulin': 1000 });
define('osmolality', { 'mosm/kg mosmol/kg mmol/kg': 1, 'mosm/l mosmol/l': 1 });
define('bmi', { 'kg/m^2 kg/m2': 1, 'lb/in^2': 703.0695796 });
define('area', { 'm^2 m2': 1 });
define('score', { 'points point {score}': 1 });
define('ratio', { 'mg/g': 1, 'mg/mmol': 8.84 });
define('drug-rate', { 'ug/kg/min mcg/kg/min': 1, 'mg/kg/min': 1000, 'ug/kg/h mcg/kg/h mcg/kg/hr': 1 / 60 });
define('hba1c', { 'mmol/mol': 1 });
UNITS['cel'] = UNITS['c'] = UNITS['degc'] = UNITS['celsius'] = UNITS['degreescelsius'] = UNITS['degreecelsius'] = { dimension: 'temperature', factor: 1 };
UNITS['degf'] = UNITS['f'] = UNITS['fahrenheit'] = UNITS['degreesfahrenheit'] = UNITS['degreefahrenheit'] = UNITS['[degf]'] = { dimension: 'temperature', factor: 5 / 9, offset: -32 };
UNITS['k'] = UNITS['kelvin'] = { dimension: 'temperature', factor: 1, offset: -273.15 };

/** g/mol and the charge, for mmol ↔ mg and mEq. `urea-nitrogen` counts the nitrogen: 2 atoms a molecule of urea. */
const SUBSTANCES: Record<string, { molar: number; charge?: number }> = {
  creatinine: { molar: 113.12 }, 'urea-nitrogen': { molar: 28.0134 }, urea: { molar: 60.056 }, glucose: { molar: 180.156 }, bilirubin: { molar: 584.66 },
  calcium: { molar: 40.078, charge: 2 }, magnesium: { molar: 24.305, charge: 2 }, sodium: { molar: 22.99, charge: 1 }, potassium: { molar: 39.098, charge: 1 },
  chloride: { molar: 35.453, charge: 1 }, bicarbonate: { molar: 61.017, charge: 1 }, cholesterol: { molar: 386.65 }, 'hdl-cholesterol': { molar: 386.65 },
  'ldl-cholesterol': { molar: 386.65 }, triglycerides: { molar: 885.7 }, haemoglobin: { molar: 16114.5 }, albumin: { molar: 66463 }, phosphate: { molar: 30.974 },
  'uric-acid': { molar: 168.11 }, lactate: { molar: 90.08 }, digoxin: { molar: 780.94 }, phenytoin: { molar: 252.27 }, lithium: { molar: 6.94, charge: 1 }, ferritin: { molar: 474000 },
};

/** Full words of a compound unit, "milligrams per decilitre". */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/milli(?=mol|eq|gram|lit)/g, 'm'], [/micro(?=mol|gram|lit|unit)/g, 'u'], [/nano(?=mol|gram)/g, 'n'], [/pico(?=mol|gram)/g, 'p'], [/deci(?=lit)/g, 'd'],
  [/(?<=[mun pd]|^)moles?\b/g, 'mol'], [/equivalents?\b|equivs?\b/g, 'eq'], [/grams?\b|grammes?\b/g, 'g'], [/lit(?:er|re)s?\b/g, 'l'], [/minutes?\b/g, 'min'], [/hours?\b/g, 'h'],
];
function abbreviated(unit: string): string {
  return unit.includes('/') ? SPELT.reduce((short, [word, letters]) => short.replace(word, letters), unit) : unit;
}

/** A unit in the spelling that the table knows: "mg/dL" → "mg/dl", "µmol/L" → "umol/l", "millimoles per litre" → "mmol/l". */
export function unitKey(unit: string): string {
  const key = spelling(unit);
  return UNITS[key] === undefined ? abbreviated(key) : key;
}
function spelling(unit: string): string {
  return unit
    .trim()
    .toLowerCase()
    .replace(/[μµ]/g, 'u')
    .replace(/³/g, '^3')
    .replace(/²/g, '^2')
    .replace(/[×⋅·]/g, 'x')
    .replace(/°/g, 'deg')
    .replace(/\s*per\s*/g, '/')
    .replace(/^x?\s*10\s*(?:\*\*|\^|\*|e)\s*(\d+)/, '10^$1')
    .replace(/\s+/g, '')
    .replace(/^x10/, '10');
}

export function knownUnit(unit: string): boolean {
  return UNITS[unitKey(unit)] !== undefined;
}

/**
 * The value in another unit. null when the units don't measure the same thing, or a molar mass is needed and the substance is not known:
 * a caller must then say so, never guess.
 */
export function convert(value: number, from: string, to: string, substance?: string): number | null {
  const a = unitKey(from);
  const b = unitKey(to);
  if (a === b) return value;
  const source = UNITS[a];
  const target = UNITS[b];
  if (!source || !target) return null;
  if (source.dimension === target.dimension) {
    const charge = chargeFactor(a, substance) / chargeFactor(b, substance);
    const base = (value + (source.offset ?? 0)) * source.factor * charge;
    return base / target.factor - (target.offset ?? 0);
  }
  const molar = substance ? SUBSTANCES[substance]?.molar : undefined;
  if (molar && source.dimension === 'mass/volume' && target.dimension === 'amount/volume') return ((value * source.factor) / molar / target.factor) / chargeFactor(b, substance);
  if (molar && source.dimension === 'amount/volume' && target.dimension === 'mass/volume') return (value * source.factor * chargeFactor(a, substance) * molar) / target.factor;
  if (substance === 'insulin') {
    if (source.dimension === 'amount/volume' && target.dimension === 'insulin') return (value * source.factor * 1e12) / 6;
    if (source.dimension === 'mass/volume' && target.dimension === 'insulin') return (value * source.factor) / 3.47e-5 / 1e-3 / 1000;
    if (source.dimension === 'enzyme' && target.dimension === 'insulin') return value * source.factor * 1000;
    if (source.dimension === 'insulin' && target.dimension === 'insulin') return value;
  }
  if (source.dimension === 'fraction' && target.dimension === 'fraction') return (value * source.factor) / target.factor;
  return null;
}

/** mEq hold 1/charge mmol. */
function chargeFactor(unit: string, substance: string | undefined): number {
  return unit.startsWith('meq') ? 1 / (SUBSTANCES[substance ?? '']?.charge ?? 1) : 1;
}
