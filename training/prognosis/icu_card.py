"""PhysioNet 2012: inputs, limits, made-up stays for tests, and the model card."""
from icu_columns import VARIABLES

INPUTS = [
    {"name": "Age", "label": "Age", "unit": "a", "kind": "number", "low": 15, "high": 90, "missing": [-1], "fixed": True},
    {"name": "Gender", "label": "Sex (1 male, 0 female)", "unit": None, "kind": "category", "options": ["male", "female"], "missing": [-1], "fixed": True,
     "aliases": {"1": "male", "0": "female", "1.0": "male", "0.0": "female", "m": "male", "f": "female", "male": "male", "female": "female"}},
    {"name": "Height", "label": "Height", "unit": "cm", "kind": "number", "low": 120, "high": 220, "missing": [-1], "fixed": True},
    *[
        {"name": name, "label": label, "unit": unit, "kind": "number", "low": low, "high": high, "missing": [-1], "series": True, **({"also": names[1:]} if len(names) > 1 else {})}
        for name, (names, (low, high), label, unit) in VARIABLES.items()
    ],
]

MANIFEST = {
    "version": "1.4.0",
    "title": "Intensive care, first 48 hours (PhysioNet 2012): death in hospital",
    "licence": "Weights: same licence as the project; training data ODC-BY",
    "trainingData": [{"name": "PhysioNet/Computing in Cardiology Challenge 2012, set A, 3,996 stays", "licence": "ODC-BY 1.0", "citation": "Silva I et al. Predicting in-hospital mortality of ICU patients. Comput Cardiol 2012;39:245-248"}],
    "intendedUse": "To inform the conversation about an adult who has been in intensive care for 48 hours. Not to limit treatment, not for triage or admission.",
    "limits": [
        "Adults of the intensive care units of one Boston hospital, 2001-08, who stayed at least 48 hours: check it on local cases first.",
        "How often something is measured carries information of that hospital's habits.",
        "Associations, not effects: changing an input shows another patient, not what treatment would do.",
    ],
    "recipe": "training/prognosis/icu_mortality.py",
    "aliases": ["physionet2012", "icu"],
    "cohort": "adults at least 48 h in intensive care in one Boston hospital, 2001-08",
    "outcome": "died in hospital",
    "gate": [
        {"input": "Age", "min": 16, "reason": "The model learned from patients of 16 years and over."},
        {"input": "hours_seen", "min": 36, "required": True, "reason": "The model reads the first 48 hours of intensive care; fewer are given."},
    ],
    "blind": ["diagnosis and reason for admission", "drugs and vasopressors", "goals of care", "anything before the unit or after 48 hours"],
    "paradoxes": [
        {"input": "MechVent", "note": "Ventilation after a planned operation ends early: early ventilation goes with a lower risk than none or than late ventilation."},
        {"input": "Temp", "note": "A low temperature goes with a higher risk than fever: those too ill to mount a fever fare worse."},
        {"input": "Creatinine", "note": "At the same urea a higher creatinine goes with a slightly lower risk: it stands for muscle, too."},
        {"input": "Weight", "note": "A higher weight goes with a slightly lower risk in intensive care: illness makes thin before it brings there."},
    ],
}


def course(name, readings):
    """Readings of one variable, [[hour, value], ...]."""
    return [[hour, name, value] for hour, value in readings]


# Stays invented for tests: no row of the data.
PARITY = [
    {"features": {"Age": 67, "Gender": 1, "Height": 175.3}, "series": [
        *course("HR", [[0.25, 112], [1, 108], [6.5, 99], [14, 95], [26, 88], [40.75, 91], [47.5, 86]]), *course("MAP", [[0.25, 58], [3, 66], [12, 71], [30, 78], [45, 82]]),
        *course("NISysABP", [[1, 94], [20, 118], [47, 126]]), *course("NIDiasABP", [[1, 50], [20, 61], [47, 66]]), *course("Temp", [[0.5, 38.6], [12, 37.9], [36, 37.2], [44, 370]]),
        *course("GCS", [[0.5, 8], [8, 9], [24, 13], [46, 15]]), *course("Urine", [[1, 30], [4, 60], [12, 250], [30, 400], [44, 350]]), *course("Weight", [[0, 82.4], [24, 84.1]]),
        *course("BUN", [[2, 34], [26, 29]]), *course("Creatinine", [[2, 1.8], [26, 1.3]]), *course("WBC", [[2, 17.5], [26, 12.1]]), *course("Na", [[2, 136], [26, 139]]), *course("K", [[2, 4.6], [26, 4.1]]),
        *course("PaO2", [[1, 88], [20, 102]]), *course("FiO2", [[1, 0.6], [20, 0.4]]), *course("pH", [[1, 7.28], [20, 7.39]]), *course("Lactate", [[1, 4.2], [20, 1.6]]), *course("MechVent", [[1, 1], [5, 1], [22, 1]]),
        *course("Platelets", [[2, 181], [26, 150]]), *course("Glucose", [[2, 190], [26, 141]]), *course("HCO3", [[2, 19], [26, 24]])]},
    {"features": {"Age": 81, "Gender": 0, "Height": -1}, "series": [
        *course("HR", [[0, 84], [10, 102], [30, 118], [47, 124]]), *course("SysABP", [[0, 121], [20, 98], [47, 84]]), *course("DiasABP", [[0, 60], [20, 48], [47, 41]]), *course("MAP", [[0, 80], [20, 62], [47, 55]]),
        *course("NIMAP", [[5, 70], [20, 61]]), *course("GCS", [[0, 11], [24, 6], [47, 3]]), *course("Urine", [[6, 40], [24, 20], [47, 0]]), *course("BUN", [[1, 60], [25, 78]]), *course("Creatinine", [[1, 3.1], [25, 4.4]]),
        *course("Bilirubin", [[1, 4.8], [25, 7.2]]), *course("Albumin", [[1, 2.1]]), *course("Lactate", [[2, 3], [25, 7.9]]), *course("Temp", [[0, 35.1], [47, 34.6]])]},
    {"features": {}, "series": [[0, "Age", 45], [0, "Gender", 1], [0, "Height", 160], [0, "Weight", -1], [3, "HR", 77], [3, "GCS", 15]]},
    {"features": {"Age": 52, "HR": 90, "GCS": 14, "Creatinine": 1.1}, "series": []},
]

CARD = """# icu-mortality: intensive care, first 48 hours

Risk of death in hospital of an adult who has been in intensive care for 48 hours. Written to the items of TRIPOD+AI.

- **Source**: PhysioNet/Computing in Cardiology Challenge 2012, set A (ODC-BY): 3,996 stays of at least 48 h in four kinds of intensive care unit of one Boston hospital, 2001-08; 14 % died in hospital. Sets B and C played no part.
- **Inputs**: age, sex, height and 34 time series (vital signs, gases, laboratory values, urine, ventilation) with their times. Readings outside the possible are dropped. Missing stays missing.
- **Model**: {columns} summaries of the series (first, last, lowest, highest, mean, mean with the last value held, spread, slope, windows, counts, hour last measured, ratios, SAPS II's points of the second day and of how it ends). A fifth spline logistic regression, four fifths boosted trees with random cut-offs whose direction is tied to clinical sense (age, lactate, coma ...). Eleven neighbouring events (death in hospital, within 14, 30, 60, 90, 180, 365 days, ever; a stay over 10, 20, 30 days or death) are learned, and their mean is calibrated by one slope. Contributions are exact and sum to the log-odds.
- **Figures** (5-fold cross-validation, out of fold, mean of five divisions): AUROC {auroc:.3f}, min(sensitivity, PPV) {event:.3f} ({least:.3f} to {most:.3f} by division), calibration slope {slope:.2f}, expected calibration error {ece:.3f}. Plain boosted trees on a page of summaries, same folds: {plain:.3f} and {plain_event:.3f}; the gain in min(sensitivity, PPV) is {won:.3f} (95 % {won_low:.3f} to {won_high:.3f}). Challenge winner 0.535 on event 1 (another set), SAPS-I 0.313. All figures with intervals: auscult.json.
- **Interval**: 90 %, for the patient's risk, from sampling (20 bootstrap refits, widened until it holds 90 % of refits of the whole model), inputs missing that the cohort always had, distance from the cohort.
- **Fairness**: no race, insurance or language; sex and age are inputs. Check subgroups on local cases.
- **Limits**: one hospital twenty years ago; knows no diagnosis, drugs or goals of care; how often a value was measured is itself informative and differs between hospitals. Not to limit treatment.
- **Make it again**: `python training/prognosis/icu_mortality.py` (seeded, CPU).
"""
