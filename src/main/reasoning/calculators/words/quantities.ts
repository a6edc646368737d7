/** How notes name what is measured, by the input's label, and the words around a name that make it something else. */

interface QuantityWords {
  /** Alternatives of a regular expression, without case. */
  names: string;
  /** Right before the name: another specimen, another person, another thing. */
  notAfter?: RegExp;
  /** Right behind the name: "creatinine clearance" is no creatinine. */
  notBefore?: RegExp;
  /** A number without a unit is not believed: too many numbers could be meant. */
  needsUnit?: true;
  /** Names of urea that lack these words mean urea itself, not its nitrogen. */
  otherWithout?: RegExp;
}

/** Blood is meant unless another specimen is named right before. */
const OTHER_FLUID = /(?:urin\w*(?: (?:levels?|concentrations?) of)?(?: [a-z]+\/)*|csf|cerebrospinal fluid|pleural(?: fluid)?|ascit\w*(?: fluid)?|peritoneal(?: fluid)?|pericardial(?: fluid)?|synovial(?: fluid)?|fluid|dialysate|stool|sweat|salivary|drain|donor(?:'s)?|maternal|mother's|vitreous)[\s:,()-]*$/i;
const IN_OTHER_FLUID = /^\s*(?:levels?\s)?(?:in|of) (?:the )?(?:urine|csf|cerebrospinal|pleural|ascit|fluid|stool|dialysate)/i;
const blood = (names: string, more: Partial<QuantityWords> = {}): QuantityWords => ({ names, notAfter: OTHER_FLUID, notBefore: IN_OTHER_FLUID, ...more });
const not = (after: string): { notBefore: RegExp } => ({ notBefore: new RegExp(`${IN_OTHER_FLUID.source}|^[\\s:/-]*(?:${after})`, 'i') });

export const QUANTITIES: Readonly<Record<string, QuantityWords>> = {
  weight: { names: 'body\\s?weights?|weights?|weigh(?:s|ed|ing)?|body\\s?mass(?!\\s+index)|bw|wt', notAfter: /(?:birth|ideal|target|dry|goal|placental|fetal|foetal|molecular|uterine|specimen|predicted|under|over)[\s-]*$/i, notBefore: /^\s*(?:loss|gain|reduction|increase|decrease|for (?:age|height))/i, needsUnit: true },
  height: { names: 'body\\s?heights?|heights?|tall|body length|ht|stature', notAfter: /(?:vertebral|fundal|uterine|crown[- ]rump|femur|target|disc|mid-?parental|cervical|arm|vessel|stent|segment|stay|cycle)[\s-]*$/i, needsUnit: true },
  'blood urea nitrogen': { ...blood('(?:blood |serum )?urea(?:-| )n(?:itrogen)?|bun|blood urea|serum urea|urea|ur?a?emia', not('creatinine|cycle|breath|to creatinine')), otherWithout: /nitrogen|bun|-n$/i },
  urea: blood('blood urea|serum urea|urea|ur?a?emia', { ...not('nitrogen|creatinine|cycle|breath|to creatinine|-n\\b'), needsUnit: true }),
  creatinine: blood('(?:serum |plasma )?creatinin(?:e|a?emia)|creatine(?! kinase)(?! phospho)|s?cr(?:ea)?t?|creat', not('clearance|kinase|phospho|ratio|excretion|reduction|equivalent|\\bkinase')),
  sodium: blood('(?:serum |plasma |blood )?sodium(?: ions?)?|natr(?:a?emia)|hypo-?natr?a?emia|hyper-?natr?a?emia|\\[?na\\s?\\+?\\]?', not('valproate|bicarbonate|chloride|nitroprusside|polystyrene|restrict|diet|channel|intake|phosphate|thiosulfate|docusate|heparin')),
  potassium: blood('(?:serum |plasma |blood )?potassium(?: ions?)?|(?:hypo-?|hyper-?)?kala?emia|\\[?k\\s?\\+?\\]?', not('chloride|citrate|phosphate|supplement|replacement|channel|binder|iodide|restrict')),
  chloride: blood('(?:serum |plasma |blood )?chlori(?:de|ne)s?|(?:hypo-?|hyper-?)?chlora?emia|\\[?cl\\s?[-−–]?\\]?', not('channel|shift|infusion')),
  bicarbonate: blood('(?:serum |plasma |standard |actual |arterial |venous |blood )?bicarbonates?|bicarb|s?\\[?hco\\s?[3₃]?\\s?[-−–]?\\]?(?:act|std)?|tco2|total co2|total carbon dioxide|carbon dioxide(?! (?:partial|tension|pressure))|co2 content|serum co2|co2', { notAfter: /(?:urin\w*|fluid|sodium|partial pressure of|pressure of|tension of|end-tidal|p|pa|pv|et|tension)[\s:,()-]*$/i, notBefore: /^\s*(?:infusion|drip|therapy|tablets?|partial pressure|retention|narcosis|buffer|boluse?s?|replacement|supplement|laser|\(p)/i }),
  albumin: blood('(?:serum |plasma )?albumin(?:a?emia)?|hypoalbumina?emia|alb', not('infusion|creatinine|to creatinine|/creat|globulin|ratio|replacement|excretion|transfusion|solution|bound')),
  glucose: blood('(?:random |fasting |serum |plasma |blood )?(?:blood )?glucose|blood sugar|(?:hyper|hypo|eu|normo)?glyc[a]?emia|rbs|fbs|sugar', not('tolerance|infusion|solution|monitoring|meter|transporter|control\\b|drip|6|-6')),
  calcium: blood('(?:total |serum |plasma |corrected |adjusted )*calcium(?: ions?)?|(?:hyper|hypo)?calca?emia|\\[?ca\\s?(?:2\\+|\\+\\+|\\(2\\+\\)|2(?![.\\d,]))?\\]?', { notAfter: /(?:urin\w*|ioni[sz]ed|free|fluid|intact|elemental)[\s:,()-]*$/i, notBefore: /^[\s-]*(?:gluconate|carbonate|channel|chloride|supplement|antagonist|phosphate|oxalate|score|antagon|19|125|15|72|27|intake|\(ioni[sz]ed|ioni[sz]ed)/i }),
  'total cholesterol': { names: 'total cholesterol|cholesterol total|cholesterol, total|(?:serum )?cholesterol|tc|tchol|t\\.?\\s?chol|hypercholesterola?emia', notAfter: /(?:hdl|ldl|vldl|non-hdl|lipoprotein|density)[\s:,()-]*$/i, notBefore: /^\s*(?:ester|embol|crystal|granuloma|absorption|\/)/i },
  'HDL cholesterol': { names: 'hdl[- ]?c(?:hol(?:esterol)?)?|hdl|high[- ]density[- ]lipoproteins?(?:[- ]cholesterol)?(?: \\(hdl(?:-c)?\\))?|high density cholesterol', notAfter: /(?:non)[\s-]*$/i, notBefore: /^\s*ratio/i },
  triglycerides: { names: '(?:serum )?tri(?:acyl)?glycerides?(?: \\(tgs?\\))?|tgs?|trigs?|hypertriglyceridemia', notAfter: /(?:fluid|ascit\w*|pleural)[\s:,()-]*$/i },
  platelets: { names: 'platelets?(?:[- ]counts?)?|plts?|thrombocytes?|thrombocytop(?:enia|enic)|thrombocytosis', notBefore: /^\s*(?:transfusion|aggregat|concentrate|factor|function|glycoprotein|units?|antibod|rich|derived|inhibitor|-rich|-derived)/i },
  'white cells': { names: 'white (?:blood )?cells?(?:[- ]counts?)?|white counts?|wbcs?(?:[- ]counts?)?|(?:total |blood )?leu[ck]ocytes?(?:[- ]counts?)?|tlc|wcc|leu[ck]ocytosis|leu[ck]openia', notAfter: /(?:urin\w*|csf|fluid|stool|ascit\w*|faecal|fecal)[\s:,()-]*$/i, notBefore: /^\s*(?:\/hpf|per (?:high|hpf)|esterase|casts?|cast|differential|infiltrat|count differential)/i },
  haemoglobin: blood('ha?emoglobin(?: level| concentration)?|hgb|hb|ana?emi[ac]', not('a1c|a1|s\\b|electrophoresis|sc\\b|e\\b|h\\b|f\\b')),
  haematocrit: { names: 'ha?ematocrit|hct|packed cell volume|pcv' , notAfter: /(?:fluid|pleural)[\s:,()-]*$/i },
  bilirubin: { names: '(?:serum )?total (?:serum )?bilirubin|(?:serum )?bilirubin[ ,:-]*\\(?total\\)?|t\\.?[- ]?\\s?bil(?:i(?:rubin)?)?|tbili?|(?:serum |plasma )?bilirubin', notAfter: /(?:direct|conjugated|indirect|unconjugated|urin\w*|fluid|delta)[\s:,()-]*$/i, notBefore: /^\s*(?:[(,:-]\s*)?(?:direct|conjugated|indirect)/i },
  INR: { names: '(?:pt[-/ ]?)?inr|international normali[sz]ed ratio', notAfter: /(?:target|goal)[\s:]*$/i },
  AST: { names: 's?ast|aspartate[- ]?(?:amino)?-?[ ]?transa?(?:minase|ferase)|aspartate aminotransaminase|s?got', notBefore: /^\s*(?:\/|to )alt ratio|^\s*ratio/i },
  ALT: { names: 's?alt|alanine[- ]?(?:amino)?-?[ ]?trans(?:aminase|ferase)|alanine aminotransaminase|s?gpt', notBefore: /^\s*ratio/i },
  'heart rate': { names: '(?:sinus|regular|irregular|paced|junctional|accelerated) rhythm(?:,)? (?:at|with|of)(?: an?)?(?: (?:heart |ventricular )?rate(?: of)?)?|(?:heart|pulse|cardiac|ventricular)[- ]rates?|pulses?|hr|tachycardi[ac]|bradycardi[ac]|p(?=[\\s:=](?:is\\s)?\\s?\\d{2,3}\\b(?!\\s?(?:mm|%)))|rates?(?=\\s(?:of\\s|was\\s|is\\s|at\\s|:\\s?)?(?:about\\s|approximately\\s)?\\d{2,3}\\b(?!\\s?(?:%|mg|ml|mm)))|rate(?=[:=])', notAfter: /(?:target|maximum|max|respirator\w*|breathing|fetal|foetal|flow|infusion|filtration|sedimentation|growth|mortality|success)[\s:-]*$/i, notBefore: /^\s*(?:ox|pressure|variab|steroid|therapy|dose|width|wave|control)/i },
  'systolic pressure': { names: '(?:arterial |systemic )?blood[- ]pressures?(?: readings?)?|systolic(?: (?:blood )?(?:pressure|bp))?|s?bp|rr(?=\\s?\\d{2,3}\\/)|hypotensi(?:on|ve)|hypertensi(?:on|ve)|normotensive|ta', notAfter: /(?:pulmonary(?: arter\w*)?|ventricular|mean(?: arterial)?|diastolic|target|right|venous|pulse)[\s:-]*$/i },
  'mean pressure': { names: 'mean (?:arterial |blood |systemic )*pressure(?: \\(map\\))?|map', notAfter: /(?:pulmonary(?: arter\w*)?|airway|target|goal)[\s:>≥-]*$/i },
  'diastolic pressure': { names: 'diastolic(?: (?:blood )?(?:pressure|bp))?|dbp' },
  'arterial pH': { names: '(?:arterial |venous |blood |serum )?ph', notAfter: /(?:urin\w*|fluid|pleural|gastric|stool|vaginal|intragastric|csf)[\s:,()-]*$/i, notBefore: /^\s*(?:monitor|metry|probe|study|testing)/i },
  PaO2: { names: 'pa?[o0]\\s?(?:2|₂|\\(2\\))|(?:arterial )?(?:oxygen partial pressure|partial (?:arterial )?pressure of (?:arterial )?oxygen|partial oxygen pressure|oxygen tension)(?: \\(pa?o2\\))?', notBefore: /^\s*\/\s?fio2|^\s*to fio2/i },
  PaCO2: { names: 'pa?co\\s?(?:2|₂|\\(2\\))|(?:arterial )?(?:carbon dioxide partial pressure|partial (?:arterial )?pressure of (?:arterial )?(?:carbon dioxide|co2)|carbon dioxide tension)(?: \\(pa?co2\\))?' },
  FiO2: { names: '(?:(?:oxygen|o2) (?:at|of)|on)(?=\\s\\d{2,3}\\s?%\\s(?:oxygen|o2|o₂|face|venturi|mask|humidified|fio2))|f[i1]\\s?o\\s?(?:2|₂)|fraction of inspired oxygen|inspired oxygen(?: fraction| concentration)?', notAfter: /(?:pao2|pao₂|p)\s?\/\s?$/i },
  'target BMI': { names: '(?:target|goal|desired|ideal) (?:bmi|body[- ]mass index)(?: goal| target)?|(?:reach|achieve|attain|reduce to|get to|aim(?:s|ing)? (?:for|at)) (?:an? |the )?(?:bmi|body[- ]mass index)' },
  'QT interval': { names: 'qt(?:[- ]intervals?)?', notBefore: /^\s*(?:c\b|dispersion|prolong)/i },
  'cycle length': { names: '(?:menstrual )?cycles?(?: length)?' },
  insulin: { names: '(?:fasting |serum |plasma |basal )*insulin(?: levels?| concentrations?)?', notBefore: /^\s*(?:infusion|dose|drip|glargine|aspart|lispro|therapy|pump|regimen|resistance|like|units?)/i, needsUnit: true },
  'urine sodium': { names: '(?:urine|urinary) levels? of sodium|(?:spot |random )?(?:urine|urinary)(?: spot)? (?:sodium|na\\+?)|sodium in (?:the )?urine|(?:urine|urinary)(?: spot)? (?:electrolytes?|studies|tests?|analysis|chemistr\\w+|indices|biochemistry|sample|specimen|values?|results?)[^.;]{0,60}?\\b(?:sodium|na\\+?)|una' },
  'urine creatinine': { names: '(?:spot |random )?(?:urine|urinary)(?: spot)? (?:creatinine|cr)|creatinine in (?:the )?urine|(?:urine|urinary)(?: spot)? (?:electrolytes?|studies|tests?|analysis|chemistr\\w+|indices|biochemistry|sample|specimen|values?|results?)[^.;]{0,90}?\\b(?:creatinine|cr)|(?:urine|urinary)(?: spot)? sodium[^.;]{0,40}?\\b(?:and|,) (?:a )?creatinine|ucr' },
  temperature: { names: '(?:body |core |oral |rectal |axillary |tympanic |skin )?temp(?:erature)?s?|febrile|afebrile|fevers?|pyrexia|pyrexial|hypothermi[ac]|hyperthermi[ac]|t(?=[\\s:=]*\\d{2}(?:\\.\\d)?\\s?(?:°|c\\b|f\\b))', notAfter: /(?:room|water|ambient|target|outdoor|dengue|rheumatic|yellow)[\s:-]*$/i, notBefore: /^\s*(?:for|since|of (?:unknown|\w+ days)|curve)/i },
  'respiratory rate': { names: 'respiratory (?:rate|frequency)|respirations?(?: rate)?|breathing (?:rate|frequency)|resp(?:\\.|s)?(?: rate)?|rr|r(?=\\s?\\d{2}\\b(?!\\s?(?:mm|%)))|tachypn(?:o?eic|o?ea)|breath(?:ing|s)? at(?: a rate of)?' , notBefore: /^\s*(?:interval|distress|failure|syncytial)/i },
  'oxygen saturation': { names: 's[pa]o\\s?(?:2|₂)|(?:peripheral |arterial |blood |capillary )?(?:oxygen|o2|o₂) sat(?:uration|s)?(?: levels?| of peripheral artery)?|o2sat|sats?|saturat(?:ion|ing)|pulse ox(?:imetry)?|hypox(?:ic|ia|emia|emic)|desaturat\\w+', notAfter: /(?:transferrin|iron|venous|target|svo2)[\s:-]*$/i },
  BMI: { names: 'bmi|body[- ]mass index', notAfter: /(?:target|goal|desired|reach an?|achieve an?)[\s:-]*$/i },
  'urine albumin-creatinine ratio': { names: '(?:urine |urinary |spot )*albumin(?:[- ]to[- ]|[-/: ]+)creatinine(?: ratio)?(?: \\(u?acr\\))?|u?acr' },
  'neck circumference': { names: 'neck circumference|collar size' },
  'burned surface (partial and full thickness)': { names: '(?:total )?(?:body surface area|bsa|tbsa)(?: burn(?:ed|t)?s?)?|burns? (?:of|over|to|involving|covering)' },
  'drinks per week': { names: 'drinks (?:per|a) week' },
  'Glasgow coma score': { names: 'gcs|glasgow coma (?:scale|score)(?: \\(gcs\\))?(?: score)?' },
  'urine output': { names: '(?:daily |24[- ]?h(?:our)? )?urin(?:e|ary) (?:output|volume)|diuresis', needsUnit: true },
  dopamine: { names: 'dopamine', needsUnit: true }, dobutamine: { names: 'dobutamine', needsUnit: true }, adrenaline: { names: '(?:epinephrine|adrenaline)', needsUnit: true, notAfter: /nor-?$/i }, noradrenaline: { names: 'nor-?(?:epinephrine|adrenaline)', needsUnit: true },
  'A-a gradient': { names: 'a[- ]?a[- ]?(?:oxygen )?(?:gradient|difference)|alveolar[- ](?:to[- ])?arterial (?:oxygen )?(?:gradient|difference)' },
  LDH: { names: 'ldh|lactate dehydrogenase|lactic dehydrogenase' },
  ferritin: { names: '(?:serum )?ferritin' },
  fibrinogen: { names: '(?:plasma )?fibrinogen' },
  'prothrombin time': { names: 'prothrombin time|pt(?=[\\s:=,(]*(?:was |of )?\\d)', notBefore: /^\s*(?:-?inr|\/inr)/i },
  lactate: { names: '(?:serum |arterial |blood |plasma )?lact(?:ate|ic acid)', notBefore: /^\s*(?:dehydrogenase|ringer)/i },
  eGFR: { names: 'e?gfr|estimated glomerular filtration rate(?: \\(egfr\\))?|glomerular filtration rate(?: \\(e?gfr\\))?' },
  phosphate: blood('(?:serum )?(?:inorganic )?phosph(?:ate|orus)'),
  magnesium: blood('(?:serum )?magnesium|mg(?=\\s?(?:2\\+|\\+\\+))'),
};

/** Any name of any quantity: between a name and its number none of another may stand. */
const ALL = Object.values(QUANTITIES).map(({ names }) => names).join('|');
/** Names that are measured but fill no input: they too end a gap. */
const OTHERS = 'ha?emoglobin a1c|glycated ha?emoglobin|igg4?|iga|igm|crp|c-reactive protein|esr|gamma[- ]?gt|ggt|alp|alkaline phosphatase|troponin|bnp|nt-probnp|d-dimer|procalcitonin|amylase|lipase|uric acid|ck(?:-mb)?|creatine kinase|neutrophils?|lymphocytes?|eosinophils?|monocytes?|reticulocytes?|tsh|aptt|ptt|hba1c|base excess|anion gap|osmolality|total protein|globulin|ldl(?:-c)?|low-density lipoprotein|vldl|red blood cells?|rbc|mcv|ammonia|cortisol';
export const ANY_NAME = new RegExp(`(?<![a-z0-9])(?:${OTHERS}|${ALL})(?![a-z])`.replaceAll(' ', '\\s+'), 'giu');
