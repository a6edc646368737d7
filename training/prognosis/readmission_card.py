"""Diabetes 130: inputs, limits, made-up stays for tests, and the model card."""
from readmission_columns import AGES, DIAGNOSES, DISPOSITIONS, DRUGS, NUMBERS

LABELS = {
    "time_in_hospital": ("Days in hospital", "d", 1, 14), "num_lab_procedures": ("Laboratory tests in the stay", None, 1, 132), "num_procedures": ("Procedures other than laboratory tests", None, 0, 6),
    "num_medications": ("Distinct drugs given", None, 1, 81), "number_outpatient": ("Outpatient visits in the year before", None, 0, 42), "number_emergency": ("Emergency visits in the year before", None, 0, 76),
    "number_inpatient": ("Hospital stays in the year before", None, 0, 21), "number_diagnoses": ("Diagnoses entered", None, 1, 16),
}


def category(name, label, options=None, aliases=None):
    return {"name": name, "label": label, "unit": None, "kind": "category", "missing": ["?"], "aliases": aliases or {}, **({"options": options} if options else {})}

# The data set's codes (IDs_mapping.csv) in words that a ward uses.
TYPES = {"1": "Emergency", "2": "Urgent", "3": "Elective", "4": "Newborn", "5": "Not available", "6": "Not known", "7": "Trauma centre", "8": "Not mapped"}
ORIGINS = {
    "1": "Referred by a physician", "2": "Referred by a clinic", "3": "Referred by an insurer (HMO)", "4": "Another hospital", "5": "Skilled nursing facility", "6": "Another care facility", "7": "Emergency room", "8": "Court or police",
    "9": "Not available", "10": "Critical access hospital", "11": "Normal delivery", "13": "Sick baby", "14": "Birth outside the hospital", "17": "Not known", "20": "Not mapped", "22": "Transfer within the hospital", "25": "Day surgery centre",
}
GOES_TO = {
    "1": "Home", "2": "Another acute hospital", "3": "Skilled nursing facility", "4": "Intermediate care", "5": "Another inpatient facility", "6": "Home with home health service", "7": "Left against advice", "8": "Home with intravenous therapy",
    "9": "Still an inpatient", "10": "Newborn to another hospital", "11": "Died", "12": "Outpatient follow-up expected", "13": "Hospice at home", "14": "Hospice facility", "15": "Swing bed in the hospital", "16": "Outpatients elsewhere",
    "17": "Outpatients of this hospital", "18": "Not known", "19": "Died at home in hospice", "20": "Died in a hospice facility", "21": "Died in hospice, place unknown", "22": "Rehabilitation", "23": "Long-term care hospital",
    "24": "Nursing facility", "25": "Not mapped", "26": "Invalid code", "27": "Federal facility", "28": "Psychiatric hospital", "29": "Small rural hospital", "30": "Another kind of facility",
}


def coded(name, label, words):
    """A code of the data set with its word, which is understood as well."""
    return {**category(name, label, list(words), {word.lower(): code for code, word in words.items()}), "words": words}


RESULTS = {"normal": "Norm", "not done": "None", "not measured": "None"}
INPUTS = [
    {**category("age", "Age band", list(AGES)), "fixed": True},
    {**category("gender", "Sex", ["Male", "Female"], {"m": "Male", "f": "Female", "male": "Male", "female": "Female"}), "fixed": True},
    *[{"name": n, "label": LABELS[n][0], "unit": LABELS[n][1], "kind": "number", "low": LABELS[n][2], "high": LABELS[n][3], "missing": ["?"], "fixed": True} for n in NUMBERS],
    coded("admission_type_id", "Type of admission", TYPES),
    coded("admission_source_id", "Source of admission", ORIGINS),
    coded("discharge_disposition_id", "Discharged to", GOES_TO),
    category("medical_specialty", "Specialty of the admitting physician"),
    *[category(d, label) for d, label in zip(DIAGNOSES, ("First diagnosis (ICD-9)", "Second diagnosis (ICD-9)", "Third diagnosis (ICD-9)"))],
    category("max_glu_serum", "Highest glucose", ["None", "Norm", ">200", ">300"], RESULTS),
    category("A1Cresult", "HbA1c", ["None", "Norm", ">7", ">8"], RESULTS),
    category("change", "Diabetes drugs changed", ["No", "Ch"], {"yes": "Ch", "changed": "Ch"}),
    category("diabetesMed", "On a diabetes drug", ["No", "Yes"]),
    *[category(d, d.replace("-", " with ").capitalize(), ["No", "Steady", "Up", "Down"]) for d in DRUGS],
]

MANIFEST = {
    "version": "1.1.2",
    "title": "Hospital stays with diabetes (Diabetes 130): readmission within 30 days",
    "licence": "Weights: same licence as the project; training data CC BY 4.0",
    "trainingData": [{"name": "Diabetes 130-US hospitals 1999-2008 (UCI 296), 80 % of patients, 81,579 stays", "licence": "CC BY 4.0", "citation": "Strack B et al. Impact of HbA1c measurement on hospital readmission rates. BioMed Res Int 2014:781670"}],
    "intendedUse": "To see at discharge who may need more support after a hospital stay with diabetes. Not to delay or deny a discharge, not to rank hospitals.",
    "limits": [
        "US hospitals, 1999-2008, diagnoses in ICD-9; discrimination is modest: most readmissions can't be foreseen from these inputs.",
        "Only readmission to the hospitals of the same database is seen; death outside is not.",
        "Associations, not effects: changing an input shows another patient, not what treatment would do.",
    ],
    "recipe": "training/prognosis/readmission.py",
    "cohort": "stays of 1 to 14 days with diabetes in 130 US hospitals, 1999-2008",
    "outcome": "were readmitted within 30 days",
    "event": "readmission",
    "gate": [
        {"input": "discharge_disposition_id", "none": [i for name in ("died", "hospice") for i in DISPOSITIONS[name]], "reason": "The patient died or went to hospice: readmission is not the question."},
        {"input": "time_in_hospital", "max": 14, "reason": "The model learned from stays of 1 to 14 days."},
    ],
    "blind": ["social support", "adherence", "frailty and function", "vital signs and laboratory values", "readmission elsewhere"],
    "paradoxes": [
        {"input": "A1Cresult", "note": "A measured HbA1c goes with a lower risk whatever its value: it stands for attention to the diabetes, not for control."},
        {"input": "metformin", "note": "Metformin goes with a lower risk: those with failing kidneys or hearts are not given it."},
        {"input": "pioglitazone", "note": "Pioglitazone goes with a lower risk: those with heart failure are not given it."},
        {"input": "discharge_disposition_id", "note": "Who is sent to another hospital can't come back to this one: a low risk there is no good sign."},
        {"input": "num_procedures", "note": "More procedures go with planned, shorter courses; they don't protect."},
        {"input": "diag_1", "note": "As with asthma in pneumonia, an illness that is watched closely can look harmless: the diagnosis shows its usual care, too."},
    ],
}

# Stays invented for tests: no row of the data.
PARITY = [
    {"features": {"age": "[70-80)", "gender": "Female", "race": "Other", "time_in_hospital": 6, "num_lab_procedures": 52, "num_procedures": 1, "num_medications": 21, "number_outpatient": 1, "number_emergency": 2, "number_inpatient": 3, "number_diagnoses": 9,
                  "admission_type_id": 1, "admission_source_id": 7, "discharge_disposition_id": 3, "medical_specialty": "InternalMedicine", "diag_1": "428", "diag_2": "585", "diag_3": "250.42", "max_glu_serum": "None", "A1Cresult": ">8",
                  "metformin": "No", "insulin": "Up", "glipizide": "Steady", "change": "Ch", "diabetesMed": "Yes"}},
    {"features": {"age": "[50-60)", "gender": "m", "time_in_hospital": "2", "num_lab_procedures": "31", "num_procedures": "3", "num_medications": "14", "number_outpatient": "0", "number_emergency": "0", "number_inpatient": "0", "number_diagnoses": "5",
                  "admission_type_id": "3", "admission_source_id": "1", "discharge_disposition_id": "1", "medical_specialty": "?", "diag_1": "V57", "diag_2": "401", "diag_3": "E849", "A1Cresult": "None", "metformin": "Steady", "insulin": "No", "change": "No", "diabetesMed": "Yes"}},
    {"features": {"age": "[80-90)", "time_in_hospital": 11, "number_inpatient": 0, "discharge_disposition_id": 11, "diag_1": "038", "diag_2": "?", "diag_3": "not a code"}},
    {"features": {}},
]

CARD = """# readmission-30d: hospital stays with diabetes

Risk of readmission within 30 days after a hospital stay of a patient with diabetes. Written to the items of TRIPOD+AI.

- **Source**: Diabetes 130-US hospitals, 1999-2008 (UCI 296, CC BY 4.0): 81,579 stays of 57,215 patients (80 % of patients), 11 % readmitted within 30 days. A patient's stays are never on both sides of a split.
- **Inputs**: age band, sex, the stay (days, tests, procedures, drugs, type, source, destination, specialty), visits in the year before, three ICD-9 diagnoses in clinical groups, HbA1c and glucose classes, diabetes drugs. Left out on purpose: race, insurer, identifiers.
- **Model**: two kinds of boosted trees and a small spline logistic part, averaged on the log-odds scale; one fit for each of three events (readmission within 30 days, at any time, within 30 days among those readmitted), mixed into the calibrated risk out of fold. Contributions are exact and sum to the log-odds. A spline and group logistic model alone: AUROC 0.671.
- **Figures** (3-fold cross-validation by patient, out of fold): AUROC {auroc:.3f}, calibration slope {slope:.2f}, expected calibration error {ece:.3f}. For comparison: published XGBoost 0.667. All figures with intervals: auscult.json.
- **Interval**: 90 %, for the patient's risk, from sampling (20 bootstrap refits by patient, widened until it holds 90 % of refits of the whole model), inputs missing that the cohort always had, distance from the cohort.
- **Fairness**: neither race nor insurer is an input. Check subgroups on local cases.
- **Limits**: modest discrimination, old American practice, ICD-9. Stays that ended in death or hospice are in the data (as a destination); the gate refuses them. Not to delay or deny a discharge.
- **Make it again**: `python training/prognosis/readmission.py` (seeded, CPU).
"""
