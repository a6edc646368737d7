/** Spoken numbers as digits ("one forty over ninety" → 140/90, "three out of six" → 3/6) and units short. Never rounds, never guesses. */

const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]));
const WORD = `(?:${[...SMALL.keys(), ...TENS.keys()].toSorted((a, b) => b.length - a.length).join('|')}|hundred|thousand)`;
/** A run of number words as it is spoken. */
export const SPOKEN_NUMBER = `${WORD}(?:[ -]+(?:(?:and |point )?${WORD}))*`;
const RUN = new RegExp(`\\b${SPOKEN_NUMBER}\\b`, 'gi');
/** After these a lone "one" is a count; elsewhere it is a pronoun ("this one"). */
const COUNTED = /^[ -]*(?:milligram|microgram|gram|mg|mcg|ml|unit|tablet|pill|capsule|drop|puff|percent|%|out of|over|plus|point|centimeter|millimeter|inch|pound|day|week|month|year|hour|minute|pack|beer|drink|glass)/i;

/** Behind what is measured "one fifty one" is 151; elsewhere it may be a time, or one of something. */
const MEASURED = /\b(?:peak flow|creatinine|platelets?|ferritin|bilirubin|alt|ast|e?gfr|ck|crp|sugars?|glucose|ldl|cholesterol|pulse|heart rate|rate|sodium|weighs?|height|h(?:a)?emoglobin|b12|urate|troponin|lactate|qrs|qtc?|from|was|to|is|at)\b(?:'s)?(?: (?:is|was|were|at|of|now|today|on [a-z]+|about|around|from|to|came back(?: at)?|has gone up to|went up to))*[,:?]?\s*$/i;
const NAMES_MEASURE = /\b(?:peak flow|best|creatinine|platelets?|ferritin|bilirubin|alt|ast|e?gfr|ck|crp|sugars?|glucose|ldl|cholesterol|pulse|heart rate|sodium|weighs?|height|h(?:a)?emoglobin|b12|urate|troponin|lactate|qrs|qtc?)\b[^.?!]{0,30}$/i;
const HUNDREDS = /^(one|two|three|four|five|six)[ -]((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)$/i;
/** "The twenty first" is a day. */
const ORDINAL = /^[ -](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/i;
const COUNTS = /^[ -]*(?:times|tablets?|pills?|capsules?|days?|weeks?|months?|years?|hours?|minutes?|of|hundred|thousand|point|milli|micro|mg|units?|puffs?|percent|and (?:a|[a-z]+ (?:hundred|thousand)))\b/i;
/** "Thirty eight six", to who asked for the temperature. */
const ALONE_DEGREES = /\b(thirty[ -](?:five|six|seven|eight|nine)|forty(?:[ -]one)?)[ -](?:point )?(zero|one|two|three|four|five|six|seven|eight|nine)\b/gi;
export const writeDegrees = (text: string): string =>
  text.replace(ALONE_DEGREES, (run, whole: string, tenth: string, at: number) => (COUNTS.test(text.slice(at + run.length)) || (/^forty$/i.test(whole) && !/point/i.test(run)) ? run : `${readRun(whole.toLowerCase(), false, true)}.${SMALL.get(tenth.toLowerCase()) ?? tenth}`));

/** "One ninety eight", to who asked for a measurement. */
const ALONE_HUNDREDS = /\b(one|two|three|four|five|six)[ -]((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b(?! (?:over|point|times|minutes|hours|o'clock))/gi;
export const writeHundreds = (text: string): string => text.replace(ALONE_HUNDREDS, (_, hundreds: string, under: string) => readRun(`${hundreds} hundred ${under}`.toLowerCase(), false, true));
/** Does a question ask for what "one ninety eight" may answer? */
export const asksMeasure = (question: string): boolean => NAMES_MEASURE.test(question.replace(/[\s.?!]+$/, ''));

const DIGIT = [...SMALL.keys()].slice(1, 10).join('|');
/** "One oh four" is 104, "nineteen oh five" 1905, "point oh five" 0.05. The "oh" of a number is no filler. */
const OH = new RegExp(`\\b(${DIGIT}|nineteen|twenty)[ -](?:oh|o)[ -](${DIGIT})\\b`, 'gi');
export const joinOh = (text: string): string => text.replace(OH, '$1 hundred $2').replace(/\bpoint oh\b/gi, 'point zero');

/** "Five hundred two at a time", "three hundred three times a day": the last word counts something else. */
const OWN_COUNT = new RegExp(`^(.*(?:hundred|thousand))[ -](${DIGIT})$`, 'i');
const COUNTS_DOSES = /^ (?:times|tablets?|pills?|capsules?|tabs?|puffs?|at a time|drops|of (?:them|those|these))\b/i;
/** Here it may count or belong to the number: it stays as it was said. */
const MAY_COUNT = /^ (?:in the|at (?:night|bedtime)|a day|per day|daily|every|twice|before|after|with|each)\b/i;
/** Nobody takes a thing "twenty three times a day": it is twenty, three times. Where nothing says that it is a dose it stays as it was said. */
const TENS_COUNT = new RegExp(`^(.*?(?:${[...TENS.keys()].join('|')}))[ -](${DIGIT})$`, 'i');
const TIMES_A_DAY = /^ times (?:(?:a|per|each|every) day|daily)\b/i;
const GIVEN = /\b(?:to|from|at|on|of|takes?|taking|have|has|had|having|gives?|gave|is|was|mg|dose)\s*$/i;
/** "Four point five three times a day": the last digit counts doses. */
const POINT_COUNT = new RegExp(`^(.* point (?:(?:zero|${DIGIT})[ -])*(?:zero|${DIGIT}))[ -](${DIGIT})$`, 'i');
/** "A temperature of thirty nine two", "you're thirty eight four". */
const DEGREES = /\b(?:temp(?:erature)?|fever|febrile|measured)\b[^.?!;]{0,24}$|\b(?:you|he|she)(?:'re|'s| are| is| was| were)(?: (?:still|now|at|about|over))*\s*$/i;
const TENTH = new RegExp(`^((?:thirty|forty|ninety)[ -](?:${DIGIT})|one hundred (?:${DIGIT})) (zero|${DIGIT})$`, 'i');

/** "One ninety two over one fourteen." */
const UNDER_PRESSURE = new RegExp(`(?:\\d|\\b${WORD}) over $`, 'i');
/** "Two of the five hundreds." */
const HUNDREDS_OF = new RegExp(`\\b(${DIGIT}) hundreds\\b`, 'gi');

/** `text` with spoken numbers as digits and common units abbreviated. */
export function writeNumbers(text: string): string {
  const plain = joinOh(text.replace(/\bnine nine nine\b|\btriple nine\b/gi, '999').replace(/\bnine one one\b/gi, '911').replace(/\bone one two\b/gi, '112').replace(/\b(?:nought|naught)\b|\b(?:oh|o)(?= point\b)/gi, 'zero').replace(/\ba (?=hundred\b|thousand\b)/gi, 'one ').replace(/\ba one c\b/gi, 'A1c').replace(HUNDREDS_OF, (_, digit: string) => `${SMALL.get(digit.toLowerCase()) ?? digit}00s`));
  return plain
    .replace(RUN, (run, ...rest) => {
      const at = rest.find(value => typeof value === 'number') as number;
      if (/^one$/i.test(run) && !COUNTED.test(plain.slice(at + run.length))) return run;
      const after = plain.slice(at + run.length);
      const day = ORDINAL.exec(after)?.[1]?.toLowerCase();
      if (day !== undefined && TENS.has(run.toLowerCase())) return run;
      // "Fostair, the hundred six" is a strength of two numbers.
      if (/\bthe\s*$/i.test(plain.slice(0, at)) && OWN_COUNT.test(run)) return run;
      const [, dose, count] = OWN_COUNT.exec(run) ?? POINT_COUNT.exec(run) ?? [];
      if (dose !== undefined && count !== undefined) {
        if (COUNTS_DOSES.test(after)) return `${readRun(dose.toLowerCase(), false, true)}, ${SMALL.get(count.toLowerCase()) ?? count}`;
        if (MAY_COUNT.test(after)) return run;
      }
      const [, each, times] = (TIMES_A_DAY.test(after) ? TENS_COUNT.exec(run) : null) ?? [];
      if (each !== undefined && times !== undefined) return GIVEN.test(plain.slice(0, at)) ? `${readRun(each.toLowerCase(), false, true)}, ${SMALL.get(times.toLowerCase()) ?? times}` : run;
      const [, degrees, tenth] = (DEGREES.test(plain.slice(0, at)) ? TENTH.exec(run) : null) ?? [];
      if (degrees !== undefined && tenth !== undefined) return `${readRun(degrees.toLowerCase(), false, true)}.${SMALL.get(tenth.toLowerCase()) ?? tenth}`;
      const [, hundreds, under] = (COUNTS.test(after) || !(MEASURED.test(plain.slice(0, at)) && NAMES_MEASURE.test(plain.slice(0, at))) ? null : HUNDREDS.exec(run)) ?? [];
      if (hundreds !== undefined && under !== undefined) return readRun(`${hundreds} hundred ${under}`.toLowerCase(), false, true);
      if (/\b(?:hundred|thousand) and \S+ (?:hundred|thousand)\b/i.test(run)) return run.split(/ and (?=\S+ (?:hundred|thousand)\b)/i).map(part => readRun(part.toLowerCase(), false, true)).join(' and ');
      if (/^ (?:yesterday|last night|this morning|earlier|under (?:the|his|her) arm|in the ear)\b/i.test(after) && /^thirty[ -](?:six|seven|eight|nine)[ -]/i.test(run)) return writeDegrees(run);
      return readRun(run.toLowerCase(), /^ over\b/i.test(after) || UNDER_PRESSURE.test(plain.slice(0, at)), COUNTED.test(after));
    })
    .replace(/\b(\d{1,3}) and (?:a|1) half 1000\b/gi, (_, whole: string) => String(Number(whole) * 1000 + 500))
    .replace(/\b(\d+) and (?:a|1) half\b/gi, '$1.5')
    .replace(/(\d) *(?:percent\b|%)/gi, '$1%')
    .replace(/(\d)[ -]*milligrams?\b/gi, '$1 mg')
    .replace(/(\d)[ -]*micrograms?\b/gi, '$1 mcg')
    .replace(/(\d)[ -]*(?:milliliters?|millilitres?)\b/gi, '$1 mL')
    .replace(/(\d)[ -]*(?:centimeters?|centimetres?)\b/gi, '$1 cm')
    .replace(/(\d)[ -]*(?:millimeters?|millimetres?)\b/gi, '$1 mm')
    .replace(/\b(\d{2,3}) over (\d{2,3})\b/gi, '$1/$2')
    .replace(/\b(\d{1,2}) out of (\d{1,2})\b/gi, '$1/$2')
    .replace(/\b(\d) plus\b/gi, '$1+')
    .replace(/\b(\d+) point (\d+)\b/gi, '$1.$2');
}

/** The numbers that a text holds, as digits, spoken ones included. */
export function numbersOf(text: string): Set<string> {
  return new Set(writeNumbers(text).match(/\d+(?:[.,:/]\d+)*/g)?.flatMap(found => [found.replace(/,(?=\d{3})/g, ''), ...found.split(/[/:]/)]) ?? []);
}

/** One run of number words. What is not one number ("five ten", "twenty thirty minutes") stays as it was said. */
function readRun(run: string, pressure: boolean, counted: boolean): string {
  const [whole = '', ...fractions] = run.split(' point ');
  const value = one(whole.replaceAll('-', ' ').split(' ').filter(word => word !== 'and'), pressure, counted);
  if (value === null && fractions.length === 0 && / and /.test(whole) && !/hundred|thousand/.test(whole)) return whole.split(' and ').map(part => readRun(part, pressure, counted)).join(' and ');
  if (value === null || fractions.length > 1) return run;
  const [fraction] = fractions;
  if (fraction === undefined) return String(value);
  const digits = fraction.split(/[ -]/);
  if (digits.every(word => (SMALL.get(word) ?? 99) < 10)) return `${value}.${digits.map(word => SMALL.get(word)).join('')}`;
  const tail = one(digits, false, true);
  return tail === null ? run : `${value}.${tail}`;
}

/** The value of the words if they are one number. Years are read as pairs ("nineteen eighty four") only where nothing is counted, pressures as pairs ("one forty over"). */
function one(words: readonly string[], pressure: boolean, counted: boolean): number | null {
  let value: number | null = null;
  let last = 0;
  let room = 0;
  for (const word of words) {
    if (word === 'hundred' || word === 'thousand') {
      const scale = word === 'hundred' ? 100 : 1000;
      value = value === null ? scale : word === 'hundred' && value >= 1000 && last < 10 ? value - last + last * scale : value * scale;
      room = scale;
      continue;
    }
    const add = SMALL.get(word) ?? TENS.get(word) ?? 0;
    if (value === null) value = add;
    else if (add < room && add > 0) value += add;
    else if (!counted && ((value === 19 && add >= 10) || (value === 20 && add >= 10 && add < 30))) value = value * 100 + add;
    else if (pressure && (value === 1 || value === 2) && add >= 10) value = value * 100 + add;
    else return null;
    last = add;
    room = TENS.has(word) ? 10 : 0;
  }
  return value;
}
