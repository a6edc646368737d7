/** Units as people write them. Inside, they are UCUM codes (https://ucum.org), which nobody writes on a ward. */
const WHOLE: Readonly<Record<string, string>> = {
  Cel: '°C', '[degF]': '°F', 'mm[Hg]': 'mmHg', 'cm[H2O]': 'cmH₂O', '[in_i]': 'in', '[ft_i]': 'ft', '[lb_av]': 'lb', '[oz_av]': 'oz', '1': '', '{score}': '', '{points}': '', '[pH]': '',
};
const SUPERSCRIPT: Readonly<Record<string, string>> = { '3': '³', '6': '⁶', '9': '⁹', '12': '¹²' };

/** The same unit for the eye; what is not a UCUM code stays as it was written. */
export function unitWords(unit: string): string {
  const whole = WHOLE[unit];
  if (whole !== undefined) return whole;
  return unit
    .replaceAll(/10\*(3|6|9|12)(?=\/|$)/g, (_, power: string) => `×10${SUPERSCRIPT[power] ?? power}`)
    .replaceAll(/\{1\.73_?m2\}|1\.73\.m2\b/g, '1.73 m²')
    .replaceAll(/\bm2\b/g, 'm²')
    .replaceAll(/\[i?IU\]|\[iU\]/gi, 'IU')
    .replaceAll('mm[Hg]', 'mmHg')
    .replaceAll(/\bmeq\b/g, 'mEq')
    .replaceAll(/\bu(?=mol|g\b|L\b|kat\b)/g, 'µ')
    .replaceAll(/\{[^}]*\}/g, '')
    .trim();
}
