/** What-if values as the model takes them: numbers where it knows numbers, a word of its list, nothing where nothing was typed. */
interface FeatureShape {
  readonly name: string;
  readonly kind: 'number' | 'category';
}

export function parseFeatures(typed: Readonly<Record<string, string>>, features: readonly FeatureShape[]): Record<string, number | string> {
  const result: Record<string, number | string> = {};
  for (const { name, kind } of features) {
    const text = typed[name]?.trim() ?? '';
    if (text === '') continue;
    const number = Number(text.replace(',', '.'));
    if (kind === 'category') result[name] = text;
    else if (Number.isFinite(number)) result[name] = number;
  }
  return result;
}

/** A data set's label without the coding that it puts in brackets: "Sex (1 male, 0 female)" is "Sex" on a screen that shows the words. */
export function featureLabel(label: string): string {
  return label.replace(/ \(\d+ [a-z-]+(?:, \d+ [a-z-]+)+\)$/i, '');
}
