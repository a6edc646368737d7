/** Today's ICD-10-CM problems as the three-digit ICD-9 codes that the readmission data speak: commonest categories only, ours to correct. */
const CATEGORIES: Readonly<Record<string, string>> = {
  A41: '038', A04: '008', B20: '042', C34: '162', C50: '174', C61: '185', C18: '153', C79: '198', E10: '250', E11: '250', E13: '250', E78: '272', E86: '276', E87: '276', E66: '278', D50: '280', D64: '285',
  F03: '290', G30: '331', F10: '303', F20: '295', F32: '311', F33: '296', F41: '300', G40: '345', I10: '401', I11: '402', I12: '403', I13: '404', I20: '411', I21: '410', I25: '414', I26: '415', I27: '416', I35: '424', I42: '425', I44: '426', I48: '427', I49: '427', I50: '428',
  I61: '431', I63: '434', G45: '435', I69: '438', I70: '440', I73: '443', I82: '453', J18: '486', J15: '482', J44: '496', J45: '493', J69: '507', J90: '511', J96: '518', K21: '530', K25: '531', K56: '560', K57: '562', K70: '571', K74: '571', K80: '574', K85: '577', K92: '578',
  L03: '682', L89: '707', L97: '707', M54: '724', M86: '730', N17: '584', N18: '585', N39: '599', N40: '600', R07: '786', R10: '789', R55: '780', S72: '820', T82: '996', T81: '998', Z51: 'V58', Z99: 'V45',
};

/** Null for a code whose category the table doesn't hold. */
export const icd9Of = (code: string): string | null => CATEGORIES[code.slice(0, 3)] ?? null;

/**
 * A code as the readmission data write theirs: ICD-9 with its dot ("25001" → "250.01"), or today's ICD-10-CM code by its category.
 * "E876" is ICD-9's, "E87.6" ICD-10's. Null where neither knows it.
 */
export function asIcd9(code: string): string | null {
  const text = code.trim().toUpperCase();
  if (/^\d{1,3}(?:\.\d*)?$/u.test(text)) return text;
  const [, category, rest = ''] = /^(\d{3}|V\d{2}|E[89]\d{2})\.?(\d{0,2})$/u.exec(text) ?? [];
  if (category !== undefined) return rest === '' ? category : `${category}.${rest}`;
  return icd9Of(text);
}
