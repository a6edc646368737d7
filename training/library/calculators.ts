/** One document a calculator: what it is for, what goes in, what the result means, and the source's example worked. */
import { calculate, CALCULATORS, REVIEWED } from './tables.ts';
import type { WrittenDocument } from './document.ts';
import { PURPOSES } from './purposes.ts';

type Calculator = (typeof CALCULATORS)[number];

export function calculatorDocuments(): WrittenDocument[] {
  return CALCULATORS.map((calculator) => {
    const { id, title, source, edition, aliases } = calculator;
    // What follows the colon of a purpose is how it is worked out.
    const [purpose, formula] = (PURPOSES[id] ?? '').split(': ');
    const names = aliases.filter((name) => name.length < 60 && name.toLowerCase() !== title.toLowerCase());
    const inputs = Object.values(calculator.inputs).map(({ label, ...rest }) => (rest.kind === 'number' && rest.unit !== '1' ? `${label} (${rest.unit})` : label));
    const unit = unitOf(calculator);
    const meaning = meaningOf(calculator);
    const example = exampleOf(calculator);
    const passages = [
      ...(purpose === undefined || purpose === '' ? [] : [{ heading: 'What it is for', text: `${title}${names.length > 0 ? ` (also called ${names.join('; ')})` : ''} ${purpose}.` }]),
      { heading: 'How it is calculated: what goes in', text: `${title}${purpose === '' && names.length > 0 ? ` (${names.join('; ')})` : ''} is calculated ${formula === undefined ? '' : `as ${formula}, `}from ${inputs.join(', ')}.${unit === '' ? '' : ` The result is in${unit}.`}` },
      ...(meaning === '' ? [] : [{ heading: 'What the result means', text: meaning }]),
      ...(example === '' ? [] : [{ heading: 'Worked example', text: example }]),
    ];
    return { id: `calculator-${id}`, title, group: 'calculators', source, edition, reviewed: REVIEWED, signedBy: null, passages };
  });
}

const unitOf = ({ unit }: Calculator): string => (unit === null || unit === '1' ? '' : ` ${unit.replace(/[{}]/g, '')}`);

/** A band a sentence, with its limits as a reader writes them: "2 to 3 points", "below 15". */
function meaningOf(calculator: Calculator): string {
  const { title, bands = [], kind } = calculator;
  const unit = unitOf(calculator);
  // Some scores count halves: above 4 is then not 5 or more.
  const halves = calculate(calculator.id, calculator.example.inputs).steps.some((step) => /[+-]\d*\.\d/.test(step));
  const counts = kind === 'score' && !halves && bands.every(({ upTo }) => upTo === undefined || Number.isInteger(upTo));
  return bands
    .map(({ upTo, words }, at) => {
      const before = bands[at - 1]?.upTo;
      const said = words.replace(/\.$/, '').replaceAll('. ', '; ');
      if (counts) {
        const from = before === undefined ? null : before + 1;
        const range = upTo === undefined ? `of ${from ?? 0}${unit} or more` : from === null ? (upTo === 0 ? `of 0${unit}` : `of ${upTo}${unit} or less`) : from === upTo ? `of ${upTo}${unit}` : `of ${from} to ${upTo}${unit}`;
        return `${title} ${range} means: ${said}.`;
      }
      const [low, high] = [limit(before), limit(upTo)];
      const range = low === null ? (high === null ? '' : `${high.below ? 'below' : 'up to'} ${high.value}`) : high === null ? `${low.below ? 'from' : 'above'} ${low.value}` : `${low.below ? 'from' : 'above'} ${low.value} ${high.below ? 'to below' : 'to'} ${high.value}`;
      return `${title} ${range}${unit} means: ${said}.`;
    })
    .join(' ')
    .replaceAll(/\b1 points\b/g, '1 point');
}
/** 14.9999 stands for "below 15". */
function limit(value: number | undefined): { readonly value: number; readonly below: boolean } | null {
  if (value === undefined) return null;
  const rounded = Math.round(value * 100) / 100;
  return { value: rounded, below: Math.abs(rounded - value) > 1e-9 };
}

function exampleOf({ id, title, example }: Calculator): string {
  const result = calculate(id, example.inputs);
  if (result.value === null || result.steps.length === 0) return '';
  const inputs = Object.entries(result.inputs).map(([name, { value, unit }]) => `${name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()} ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)}${unit === null || unit === undefined || unit === '1' ? '' : ` ${unit}`}`);
  return `An example of ${title}: with ${inputs.join(', ')} it is worked out as ${result.steps.join('; ').replaceAll('. ', ', ')}; the result is ${String(result.value)}${result.unit === null || result.unit === undefined || result.unit === '1' ? '' : ` ${result.unit.replace(/[{}]/g, '')}`}.`;
}
