/**
 * A code that is near the words but says more than they do: "tenderness" is no abdominal tenderness, "icterus" no neonatal jaundice,
 * "pancreatic disease" no cancer. Such a guess is left out; the name itself, word for word, is no guess.
 */
import { placesIn } from './site-findings.ts';

/** Chapters of ICD-10-CM that a guess may enter only when the words say so. */
const CHAPTERS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:C|D[0-4])/, /cancer|carcinom|tumou?r|neoplas|lymphom|leuk|melanom|sarcom|myelom|malignan|metasta|blastom|gliom|adenom|papillom|mass|polyp|\bca\b|mets/i],
  [/^O/, /pregn|partum|obstet|gestat|labou?r|deliver|eclamp|abruption|placent|miscarr|abortion|lactat|puerper|maternal/i],
  [/^P/, /neonat|newborn|perinat|birth|infant|prematur|preterm|fetal|foetal/i],
  [/^Q/, /congenital|malform|syndrom|atresia|cleft|dysplas|cyst|hypospad|tetralogy|septal|patent|trisom/i],
  [/^[ST]/, /injur|fractur|trauma|wound|lacerat|burn|poison|overdos|toxic|bite|sting|dislocat|sprain|strain|contus|bruis|abrasi|foreign body|complicat|advers|anaphyla|reaction|rupture|amputat|concuss|ha?ematoma|intoxicat|crush|frostbite|hypotherm/i],
  [/^[VWXY]/, /accident|fall|fell|collision|assault|exposure|crash|attack|bite|struck|drown/i],
  [/^Z/, /history|status|screen|allerg|encounter|contact|carrier|absence|presence|depend|vaccin|immuni|transplant|counsel|examination|care|exposure|problem/i],
  [/^F1[0-9]/, /abuse|depend|addict|misuse|use|intoxic|withdraw|alcohol|drunk|smok(?!er)|nicotine|tobacco|opioid|cocaine/i],
];
export function saysMore(words: string, code: { readonly code: string; readonly display: string }, guess: boolean, icd: boolean): boolean {
  if (!guess) return false;
  // "Dilated" alone is no cardiomyopathy.
  if (icd && /^\p{L}+ed$/u.test(words.trim())) return true;
  if (icd && !/\s/.test(words.trim()) && /\bof \w/.test(code.display)) return true;
  if (icd && CHAPTERS.some(([chapter, said]) => chapter.test(code.code) && !said.test(words))) return true;
  if (/\b(?:neonatal|newborn|congenital|juvenile)\b/i.test(code.display) && !/neonat|newborn|congenit|juvenil|infant/i.test(words)) return true;
  const own = placesIn(words);
  return placesIn(code.display).some((place) => !own.includes(place));
}
