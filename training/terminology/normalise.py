"""Names of terms made comparable. src/main/language/codes/normalise.ts does the same; normalise-cases.json pins both."""
import re
import unicodedata

GREEK = {'α': 'alpha', 'β': 'beta', 'γ': 'gamma', 'δ': 'delta', 'ε': 'epsilon', 'κ': 'kappa', 'λ': 'lambda', 'μ': 'mu', 'ω': 'omega'}
BRITISH = [
    ('haem', 'hem'), ('aemia', 'emia'), ('oedema', 'edema'), ('oesoph', 'esoph'), ('tumour', 'tumor'), ('paed', 'ped'), ('rrhoea', 'rrhea'),
    ('pnoea', 'pnea'), ('foet', 'fet'), ('leuk', 'leuc'), ('sulph', 'sulf'), ('gynaec', 'gynec'), ('anaesth', 'anesth'), ('aetiol', 'etiol'),
    ('orthopaed', 'orthoped'), ('caec', 'cec'), ('faec', 'fec'), ('ischaem', 'ischem'), ('oestr', 'estr'), ('coeliac', 'celiac'), ('behaviour', 'behavior'),
    ('colour', 'color'), ('fibre', 'fiber'), ('titre', 'titer'), ('isation', 'ization'), ('ised', 'ized'), ('aluminium', 'aluminum'), ('anaem', 'anem'),
    ('uraem', 'urem'), ('oedem', 'edem'), ('caesar', 'cesar'), ('paraesthe', 'paresthe'), ('aesthes', 'esthes'), ('neurone', 'neuron'), ('naev', 'nev'),
    ('phaeochr', 'pheochr'), ('goitre', 'goiter'), ('orrhoea', 'orrhea'), ('centre', 'center'), ('aemic', 'emic'),
]
STOP = {'of', 'the', 'with', 'and', 'in', 'by', 'due', 'to', 'a', 'an', 'for', 'on', 'or', 'at', 'as', 'unspecified', 'nos', 'other'}
# Words that name the same thing in different tongues: one key for both.
SAME = {
    'renal': 'kidney', 'hepatic': 'liver', 'cardiac': 'heart', 'pulmonary': 'lung', 'cerebral': 'brain', 'gastric': 'stomach', 'cutaneous': 'skin',
    'cancer': 'neoplasm', 'tumor': 'neoplasm', 'carcinoma': 'neoplasm', 'malignancy': 'neoplasm', 'neoplasia': 'neoplasm', 'neoplastic': 'neoplasm',
    'malignant': 'neoplasm', 'disorder': 'disease', 'illness': 'disease', 'bleeding': 'hemorrhage', 'bleed': 'hemorrhage', 'hemorrhagic': 'hemorrhage',
    'prostatic': 'prostate', 'ovarian': 'ovary', 'mammary': 'breast', 'colonic': 'colon', 'bladder': 'bladder', 'vesical': 'bladder',
    'hypertensive': 'hypertension', 'hypotensive': 'hypotension', 'ischemic': 'ischemia', 'thrombotic': 'thrombosis', 'thrombi': 'thrombosis',
    'diabetic': 'diabete', 'epileptic': 'epilepsy', 'psychotic': 'psychosis', 'allergic': 'allergy', 'convulsion': 'seizure', 'convulsive': 'seizure',
    'necrotic': 'necrosis', 'fibrotic': 'fibrosis', 'hypoxic': 'hypoxia', 'anemic': 'anemia', 'obese': 'obesity', 'arrhythmic': 'arrhythmia',
    'dysrhythmia': 'arrhythmia', 'neuropathic': 'neuropathy', 'depressed': 'depression', 'depressive': 'depression', 'impaired': 'impairment',
    'myocardial': 'myocardium', 'vertebral': 'spine', 'spinal': 'spine', 'ventricular': 'ventricle', 'atrial': 'atrium', 'arterial': 'artery',
    'venous': 'vein', 'muscular': 'muscle', 'testicular': 'testis', 'uterine': 'uterus', 'cervical': 'cervix', 'thyroidal': 'thyroid',
    'fetal': 'fetus', 'congenital': 'congenital', 'inherited': 'hereditary', 'familial': 'hereditary', 'adenomatou': 'adenoma', 'cystic': 'cyst',
    'dysfunction': 'impairment', 'insufficiency': 'failure', 'deficit': 'impairment', 'infarct': 'infarction', 'infarcted': 'infarction', 'emboli': 'embolism',
    'embolus': 'embolism', 'embolic': 'embolism', 'stenotic': 'stenosis', 'stenosed': 'stenosis', 'cirrhotic': 'cirrhosis', 'asthmatic': 'asthma',
    'fractured': 'fracture', 'dislocated': 'dislocation', 'ruptured': 'rupture', 'perforated': 'perforation', 'obstructed': 'obstruction',
    'infected': 'infection', 'osteoporotic': 'osteoporosis', 'calculi': 'calculus', 'stone': 'calculus', 'hypoglycemic': 'hypoglycemia',
    'hyperglycemic': 'hyperglycemia', 'septicemia': 'sepsis', 'varix': 'varice', 'metastase': 'metastasis', 'dilatation': 'dilation',
    'torn': 'tear', 'broken': 'fracture', 'inflamed': 'inflammation', 'femoral': 'femur', 'humeral': 'humerus', 'tibial': 'tibia',
}


def normalise(text: str) -> str:
    """Lower case, plain letters, American spelling, no plural: tokens joined by one space."""
    text = ''.join(GREEK.get(c, c) for c in text.lower())
    text = unicodedata.normalize('NFKD', text)
    text = ''.join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"['’`]s\b", '', text)
    text = re.sub(r'[^a-z0-9+]+', ' ', text)
    return ' '.join(singular(spelling(t)) for t in text.split())


def spelling(token: str) -> str:
    if len(token) < 5:
        return token
    for british, american in BRITISH:
        token = token.replace(british, american)
    return token


def singular(token: str) -> str:
    if len(token) <= 3 or not token.endswith('s') or token.endswith(('ss', 'us', 'is')):
        return token
    if token.endswith('ies') and len(token) > 4:
        return token[:-3] + 'y'
    return token[:-1]


def key(norm: str) -> str:
    """The order-free key of a normalised name: canonical words, sorted, without the small ones."""
    tokens = {SAME.get(t, t) for t in norm.split()}
    kept = tokens - STOP
    return ' '.join(sorted(kept or tokens))
