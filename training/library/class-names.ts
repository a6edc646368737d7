/** Classes of the tables as a reader calls them. Those that are not here are named by their key. */
export const CLASS_NAMES: Readonly<Record<string, string>> = {
  nsaid: 'NSAIDs', 'nsaid-or-aspirin': 'NSAIDs and aspirin', 'ace-inhibitor': 'ACE inhibitors', arb: 'angiotensin receptor blockers', raas: 'ACE inhibitors and angiotensin receptor blockers', mra: 'mineralocorticoid receptor antagonists',
  'potassium-sparing': 'potassium-sparing diuretics', 'potassium-supplement': 'potassium supplements', 'loop-diuretic': 'loop diuretics', thiazide: 'thiazides', diuretic: 'diuretics', vka: 'vitamin K antagonists', doac: 'DOACs', heparin: 'heparins', anticoagulant: 'anticoagulants',
  'anticoagulant-oral': 'oral anticoagulants', antiplatelet: 'antiplatelet drugs', ssri: 'SSRIs', snri: 'SNRIs', tricyclic: 'tricyclic antidepressants', maoi: 'MAO inhibitors', serotonergic: 'serotonergic drugs', triptan: 'triptans', opioid: 'opioids', benzodiazepine: 'benzodiazepines',
  'z-drug': 'Z-drugs', gabapentinoid: 'gabapentinoids', sedative: 'sedatives', statin: 'statins', 'statin-3a4': 'statins that CYP3A4 breaks down', 'cyp3a4-strong': 'strong CYP3A4 inhibitors', 'cyp3a4-inducer': 'CYP3A4 inducers', macrolide: 'macrolides', quinolone: 'quinolones',
  azole: 'azole antifungals', tetracycline: 'tetracyclines', aminoglycoside: 'aminoglycosides', penicillin: 'penicillins', aminopenicillin: 'aminopenicillins', cephalosporin: 'cephalosporins', carbapenem: 'carbapenems', 'beta-lactam': 'beta-lactams', 'sulfonamide-antibiotic': 'sulfonamide antibiotics',
  contrast: 'iodinated contrast', 'aromatic-antiepileptic': 'aromatic antiepileptics', ppi: 'proton pump inhibitors', corticosteroid: 'corticosteroids', 'beta-blocker': 'beta-blockers', 'non-dhp': 'diltiazem and verapamil', dhp: 'dihydropyridine calcium channel blockers', nitrate: 'nitrates', pde5: 'PDE5 inhibitors',
  qt: 'QT-prolonging drugs', sulfonylurea: 'sulfonylureas', insulin: 'insulins', sglt2: 'SGLT2 inhibitors', glp1: 'GLP-1 receptor agonists', gliptin: 'DPP-4 inhibitors', antipsychotic: 'antipsychotics', anticholinergic: 'anticholinergic drugs', calcineurin: 'calcineurin inhibitors', mtor: 'mTOR inhibitors',
  ergot: 'ergot alkaloids', retinoid: 'retinoids', 'live-vaccine': 'live vaccines', 'h2-blocker': 'H2 blockers', bisphosphonate: 'bisphosphonates', 'xanthine-oxidase-inhibitor': 'xanthine oxidase inhibitors', lama: 'long-acting muscarinic antagonists', laba: 'long-acting beta-agonists', laxative: 'laxatives',
  antihypertensive: 'antihypertensive drugs', bronchodilator: 'bronchodilators', 'inhaled-steroid': 'inhaled corticosteroids', 'dopamine-agonist': 'dopamine agonists', antidepressant: 'antidepressants', dmard: 'disease-modifying antirheumatic drugs', 'cyp2d6-inhibitor': 'CYP2D6 inhibitors', 'antihistamine-first': 'first-generation antihistamines',
  stimulant: 'stimulants', 'btk-inhibitor': 'BTK inhibitors', iron: 'iron', progestogen: 'progestogens',
};
/** A document of their own: classes that people ask about by these names. */
export const DOCUMENTED = Object.keys(CLASS_NAMES).filter((key) => !/^(?:nsaid-or-aspirin|raas|statin-3a4|anticoagulant-oral|aminopenicillin|beta-lactam|non-dhp|iron|insulin|contrast)$/.test(key));

/** What people say for them, beside the name. */
export const ALSO: Readonly<Record<string, string>> = {
  nsaid: 'nonsteroidal anti-inflammatory drugs, anti-inflammatories', qt: 'drugs that prolong the QT interval, drugs that can cause torsades de pointes', doac: 'direct oral anticoagulants, NOACs', anticoagulant: 'blood thinners', anticholinergic: 'antimuscarinics', ppi: 'PPIs', 'ace-inhibitor': 'ACEi',
  arb: 'ARBs, sartans', vka: 'warfarin and its kind', corticosteroid: 'steroids', 'loop-diuretic': 'water tablets', opioid: 'opiates', sglt2: 'gliflozins', gliptin: 'gliptins',
};

/** One substance under the names of two countries, and the names that people say. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  acetaminophen: ['paracetamol'], epinephrine: ['adrenaline'], norepinephrine: ['noradrenaline'], albuterol: ['salbutamol'], furosemide: ['frusemide'], lidocaine: ['lignocaine'], meperidine: ['pethidine'], rifampin: ['rifampicin'], cyclosporine: ['ciclosporin'], acyclovir: ['aciclovir'],
  nitroglycerin: ['glyceryl trinitrate', 'GTN'], glyburide: ['glibenclamide'], cephalexin: ['cefalexin'], valproate: ['valproic acid', 'sodium valproate'], phenobarbital: ['phenobarbitone'], isoproterenol: ['isoprenaline'], beclomethasone: ['beclometasone'], alendronate: ['alendronic acid'],
  zoledronate: ['zoledronic acid'], risedronate: ['risedronic acid'], ibandronate: ['ibandronic acid'], leucovorin: ['folinic acid'], penicillin: ['penicillins'], sulfamethoxazole: ['co-trimoxazole', 'septrin', 'bactrim'], clavulanate: ['co-amoxiclav', 'augmentin'], piperacillin: ['tazocin'],
  metamizole: ['dipyrone'], dicyclomine: ['dicycloverine'], chlorthalidone: ['chlortalidone'], amphetamine: ['amfetamine'], dextroamphetamine: ['dexamfetamine'], procaine: [], phytonadione: ['vitamin k'], 'st. john\'s wort': ['st johns wort', 'st john\'s wort'], levothyroxine: ['thyroxine'], mesalamine: ['mesalazine'],
  sulfasalazine: ['sulphasalazine'], estradiol: ['oestradiol'], hydroxyurea: ['hydroxycarbamide'], tranexamate: ['tranexamic acid'], torsemide: ['torasemide'], colesevelam: [], guaifenesin: [], aspirin: ['acetylsalicylic acid'], 'lithium': ['lithium carbonate'], 'mycophenolate': ['mycophenolic acid'],
};
