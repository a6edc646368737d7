/**
 * One key for a drug in tables and charts: the salt, the ester and a biosimilar's four letters say how it is made, not what it does, and
 * tables name now the one, now the other ("lithium" and "lithium carbonate", "dabigatran etexilate", "infliximab-dyyb").
 */
const FORM =
  /\b(?:sodium|potassium|calcium|magnesium|zinc|na|hydrochloride|dihydrochloride|hcl|chloride|sulfate|bisulfate|phosphate|acetate|diacetate|maleate|tartrate|bitartrate|citrate|mesylate|besylate|fumarate|succinate|nitrate|bromide|hydrobromide|dihydrate|monohydrate|trihydrate|hemihydrate|anhydrous|disodium|dipotassium|tromethamine|propionate|dipropionate|valerate|furoate|decanoate|palmitate|gluconate|malate|tosylate|xinafoate|erbumine|arginine|lysine|meglumine|carbonate|orotate|etexilate|mofetil|medoxomil|cilexetil|axetil|proxetil|pivoxil|dipivoxil|disoproxil|alafenamide|pamoate|hyclate|stearate|ethylsuccinate|lactobionate|gluceptate|estolate|benzathine|butyrate|cypionate|enanthate|undecanoate|caproate|marboxil|etabonate|acetonide|hexacetonide|tannate|polistirex|enacarbil|nafate|benzoate|porcine|bovine|liposomal|liposome|macrocrystalline|diolamine|mandelate|hippurate|terephthalate)\b/g;
/** Where the salt is the drug. */
const NOTHING_LEFT = /^(?:|iron|ferrous|ferric|alumin(?:i)?um|copper|silver|barium|bismuth|strontium|ammonium|manganese|selenium|lanthanum|oxide|hydroxide|iodide|fluoride|lactate|bicarbonate|trisilicate|picosulfate|dimethyl|sulfide|phosphates?|acid)$/;
const BIOSIMILAR = /(?<=[a-z]{5})-[a-z]{4}$/;

/** Acid and salt that tables and charts name by turns. */
const SAME: Readonly<Record<string, string>> = { 'mycophenolic acid': 'mycophenolate', 'valproic acid': 'valproate' };

const known = new Map<string, string>();

/** In lower case; the name itself where nothing but a salt would be left. */
export function drugKey(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const written = name.trim().toLowerCase().replace(BIOSIMILAR, '');
  const base = written.replace(FORM, ' ').replace(/[\s,]+/g, ' ').trim();
  const key = SAME[base] ?? (NOTHING_LEFT.test(base) ? written : base);
  if (known.size > 20_000) known.clear();
  known.set(name, key);
  return key;
}
