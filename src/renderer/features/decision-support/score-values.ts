/** What a person types for an input: a number, yes or no, else a word as it is. */
export function parseInput(text: string): number | boolean | string {
  const trimmed = text.trim();
  if (/^(?:yes|true|y|是)$/i.test(trimmed)) return true;
  if (/^(?:no|false|n|否)$/i.test(trimmed)) return false;
  const number = Number(trimmed.replace(',', '.'));
  return trimmed !== '' && Number.isFinite(number) ? number : trimmed;
}

export function parseInputs(typed: Readonly<Record<string, string>>): Record<string, number | boolean | string> {
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== '').map(([name, text]) => [name, parseInput(text)]));
}

/** An input's key as words: `respiratoryRate` becomes "respiratory rate"; what is in words already stays. */
export function inputWords(name: string): string {
  return /^[a-z]+(?:[A-Z][a-z]*)+$/.test(name) ? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : name;
}
