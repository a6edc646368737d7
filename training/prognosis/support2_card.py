"""SUPPORT2: what each input is, whom the model is for, made-up patients for tests, and the model card."""


def number(name, label, unit, low, high):
    """`low`, `high`: limits of the plausible; what lies outside is asked about and counts as the limit."""
    return {"name": name, "label": label, "unit": unit, "kind": "number", "low": low, "high": high}


def category(name, label, options, aliases=None):
    return {"name": name, "label": label, "unit": None, "kind": "category", "options": options, "aliases": aliases or {}}


INPUTS = [
    {**number("age", "Age", "a", 18, 102), "fixed": True},
    {**category("sex", "Sex", ["male", "female"], {"m": "male", "f": "female", "male": "male", "female": "female"}), "fixed": True},
    category("dzgroup", "Disease group", ["ARF/MOSF w/Sepsis", "CHF", "COPD", "Lung Cancer", "MOSF w/Malig", "Coma", "Cirrhosis", "Colon Cancer"]),
    {**number("num.co", "Number of other chronic illnesses", None, 0, 9), "fixed": True},
    category("ca", "Cancer", ["no", "yes", "metastatic"]),
    {**number("diabetes", "Diabetes (0 no, 1 yes)", None, 0, 1), "fixed": True},
    {**number("dementia", "Dementia (0 no, 1 yes)", None, 0, 1), "fixed": True},
    number("scoma", "SUPPORT coma score, day 3", None, 0, 100),
    number("sps", "SUPPORT physiology score, day 3", None, 0, 100),
    number("aps", "APACHE III physiology score, day 3", None, 0, 143),
    {**number("hday", "Day in hospital at study entry", "d", 1, 148), "fixed": True},
    number("meanbp", "Mean arterial pressure", "mm[Hg]", 0, 195),
    number("hrt", "Heart rate", "/min", 0, 300),
    number("resp", "Respiratory rate", "/min", 0, 90),
    number("temp", "Temperature", "Cel", 31.7, 41.7),
    number("wblc", "White cell count", "10*9/L", 0, 200),
    number("pafi", "PaO2/FiO2", "mm[Hg]", 12, 890),
    number("alb", "Albumin", "g/dL", 0.3, 11),
    number("bili", "Bilirubin", "mg/dL", 0.05, 64),
    number("crea", "Creatinine", "mg/dL", 0.05, 22),
    number("sod", "Sodium", "mmol/L", 110, 181),
    number("ph", "Arterial pH", None, 6.8, 7.8),
    number("glucose", "Glucose", "mg/dL", 0, 1100),
    number("bun", "Urea nitrogen (BUN)", "mg/dL", 1, 300),
    number("urine", "Urine output, day 3", "mL/d", 0, 9000),
    {**number("edu", "Years of education", "a", 0, 31), "fixed": True},
    category("income", "Household income (1989-94)", ["under $11k", "$11-$25k", "$25-$50k", ">$50k"]),
]

MANIFEST = {
    "version": "1.2.0",
    "title": "Seriously ill adults in hospital (SUPPORT2): death in hospital, 60 and 180 days, survival to 5 years",
    "licence": "Weights: same licence as the project; training data CC BY 4.0",
    "trainingData": [{"name": "SUPPORT2 (UCI 880), training part, 7,284 patients", "licence": "CC BY 4.0", "citation": "Knaus WA et al. The SUPPORT prognostic model. Ann Intern Med 1995;122:191-203"}],
    "intendedUse": "To inform conversations about prognosis of seriously ill adults in hospital who have one of SUPPORT's diagnoses. Not to limit treatment, not for triage.",
    "limits": [
        "Patients of five US teaching hospitals, 1989-94: care and survival have changed; check it on local cases first.",
        "Knows nothing of treatment, goals of care, frailty or imaging.",
        "Associations, not effects: changing an input shows another patient, not what treatment would do.",
    ],
    "recipe": "training/prognosis/support2.py",
    "cohort": "seriously ill adults in five US teaching hospitals, 1989-94",
    "outcome": "died within 180 days",
    "gate": [
        {"input": "age", "min": 18, "reason": "The model learned from adults only."},
        {"input": "dzgroup", "any": ["ARF/MOSF w/Sepsis", "CHF", "COPD", "Lung Cancer", "MOSF w/Malig", "Coma", "Cirrhosis", "Colon Cancer"], "required": True, "reason": "The model knows only SUPPORT's eight disease groups."},
    ],
    "blind": ["treatment given", "goals of care", "frailty and function", "imaging", "anything after day 3 of the study"],
    "paradoxes": [
        {"input": "diabetes", "note": "Diabetes hardly moves the risk here: among the seriously ill it goes with the less acute illnesses. It does not protect."},
        {"input": "temp", "note": "Fever goes with a slightly lower risk and a low temperature with a higher one: those too ill to mount a fever fare worse."},
        {"input": "bili", "note": "Bilirubin is part of the physiology scores and the disease group; what is left of it here is small and can point the other way."},
        {"input": "bun", "note": "Urea is part of the physiology scores; what is left of it here is small and can point the other way."},
        {"input": "ph", "note": "Acidosis is part of the physiology scores; what is left of it here is small and can point the other way."},
        {"input": "income", "note": "Income stands for circumstances of those years; it says nothing of a person's worth or of what treatment would do."},
        {"input": "hday", "note": "Later entry goes with a higher risk: who came to meet the study's criteria in hospital was ill with something else first."},
    ],
}

# Patients invented for tests: no row of the data.
PARITY = [
    {"features": {"age": 71, "sex": "female", "dzgroup": "CHF", "num.co": 3, "ca": "no", "diabetes": 1, "dementia": 0, "scoma": 0, "sps": 21.5, "aps": 27, "hday": 1, "meanbp": 72, "hrt": 96, "resp": 22, "temp": 36.8, "wblc": 8.4, "pafi": 290, "alb": 3.1, "bili": 0.9, "crea": 1.7, "sod": 133, "ph": 7.41, "glucose": 188, "bun": 38, "urine": 1450, "edu": 12, "income": "$11-$25k", "race": "other"}},
    {"features": {"age": 58, "sex": "M", "dzgroup": "ARF/MOSF w/Sepsis", "num.co": 1, "ca": "no", "scoma": 26, "sps": 41.25, "aps": 66, "hday": 9, "meanbp": 58, "hrt": 128, "resp": 34, "temp": 38.9, "wblc": 19.2, "pafi": 130, "bili": 3.4, "crea": 2.9, "sod": 141, "ph": 7.29}},
    {"features": {"age": 64, "sex": "male", "dzgroup": "Lung Cancer", "num.co": 2, "ca": "metastatic", "diabetes": 0, "dementia": 0, "scoma": 0, "sps": 17, "aps": 18, "hday": 2, "meanbp": 98, "hrt": 88, "resp": 20, "temp": 36.5, "wblc": 11, "sod": 136, "crea": 0.8, "alb": 2.4}},
    {"features": {"age": 79, "dzgroup": "Coma", "scoma": 94, "sps": 33, "aps": 55, "meanbp": 250, "sod": 152}},
    {"features": {}},
]

CARD = """# support2: seriously ill adults in hospital

Risk of death in hospital, within 60 and 180 days, and survival to 5 years. Written to the items of TRIPOD+AI.

- **Source**: SUPPORT2 (UCI 880, CC BY 4.0), five US teaching hospitals, 1989-94; 7,284 patients of the training part. Adults with one of eight diagnoses (see `gate` in parameters.json). Outcome: death, from hospital records and the national death index; nobody is lost before day 344.
- **Inputs**: 27, at or before day 3 of the study. Left out on purpose: everything known only later, estimates of survival by model or doctor, do-not-resuscitate orders, costs, and race. Missing stays missing: it has its own weight in the additive part and its own branch in the trees.
- **Model**: half-way house between a spline regression (curves for each measurement, slopes that differ by disease group) and two kinds of shallow boosted trees, averaged on the log-odds scale; one fit for each of nine targets, mixed into calibrated risks that follow from one another, so that no day's risk exceeds a later one's (death by day 60 is a part of death by day 180; death in hospital is the part of those dead by day 60 and of those who were not). The targets: death in hospital, by 60, 180, 340, 730 days, a stay over 30 days or death, and three estimates that only teach and are never inputs (the physician's for 6 months, the SUPPORT model's for 2 and 6 months; they raise the 180-day AUROC by 0.002). The SUPPORT model was fitted by its authors to patients of this study, among them some of any test split; the same holds of `sps`, which is an input of both. Contributions are exact (linear terms and Shapley values of the trees) and sum to the log-odds. Additive parts alone come within 0.003 AUROC; a small neural network on the same targets, tried beside it, adds under 0.001 to the mix and was left out.
- **Figures** (5-fold cross-validation, out of fold): AUROC hospital {hospital_auroc:.3f}, 60 days {60d_auroc:.3f}, 180 days {180d_auroc:.3f}; calibration slope 180 days {180d_calibration_slope:.2f}, expected calibration error {180d_ece:.3f}. For comparison on the whole set: the SUPPORT model 0.841, 0.813, 0.789; physicians 0.804 and 0.787 (60 and 180 days). All figures with intervals: auscult.json.
- **Interval**: 90 %, for the patient's risk, from three named sources: sampling (20 bootstrap refits, widened until it holds 90 % of refits of the whole model), missing inputs that the cohort always had, distance from the cohort.
- **Fairness**: race is never an input. Sex, age and income are; check subgroups on local cases.
- **Limits**: American hospitals thirty years ago. It sees no treatment, no goals of care, no frailty. `sps` and `aps` carry much of the information: without them the risk is far less certain. Not to limit treatment.
- **Make it again**: `python training/prognosis/support2.py` (seeded, CPU).
"""
