"""Diabetes 130: groups of ICD-9 codes in clinical words, and the model's columns."""

# name: ranges [from, to) of ICD-9 numbers; V codes count from 10000, E codes from 20000.
GROUPS = {
    "infection": [[1, 140]], "sepsis": [[38, 39], [995.9, 996]], "neoplasm": [[140, 240]], "solid cancer": [[140, 196], [199, 200]], "metastasis": [[196, 199]], "blood cancer": [[200, 209]],
    "thyroid": [[240, 247]], "diabetes": [[250, 251]], "diabetic ketoacidosis": [[250.1, 250.4]], "diabetes with kidney": [[250.4, 250.5]], "diabetes with eye": [[250.5, 250.6]],
    "diabetes with nerve": [[250.6, 250.7]], "diabetes with vessel": [[250.7, 250.8]], "diabetes other": [[250.8, 251]], "lipids": [[272, 273]], "fluid and electrolytes": [[276, 277]], "obesity": [[278, 279]],
    "anaemia": [[280, 286]], "chronic blood-loss anaemia": [[280, 281]], "sickle cell": [[282, 283]], "clotting": [[286, 288]], "dementia": [[290, 291], [294, 295], [331, 332]], "alcohol": [[291, 292], [303, 304], [305, 305.1]],
    "drugs": [[292, 293], [304, 305], [305.2, 306]], "psychosis": [[295, 299]], "depression": [[296, 297], [300, 301], [311, 312]], "epilepsy": [[345, 346]], "neuropathy": [[355, 358]], "eye": [[360, 380]],
    "hypertension": [[401, 402]], "hypertensive heart": [[402, 403]], "hypertensive kidney": [[403, 405]], "infarction": [[410, 411]], "unstable angina": [[411, 412]], "old infarction": [[412, 413]], "chronic ischaemic heart": [[413, 415]],
    "pulmonary embolism": [[415, 416]], "pulmonary heart": [[416, 418]], "valve": [[394, 398], [424, 425]], "cardiomyopathy": [[425, 426]], "conduction": [[426, 427]], "arrhythmia": [[427, 428]], "heart failure": [[428, 429]],
    "stroke": [[430, 435], [436, 437]], "transient ischaemia": [[435, 436]], "late stroke": [[438, 439]], "artery": [[440, 449]], "vein": [[451, 460]], "pneumonia": [[480, 489]], "COPD": [[490, 493], [494, 497]], "asthma": [[493, 494]],
    "aspiration": [[507, 508]], "pleura": [[511, 512]], "respiratory failure": [[518, 519]], "oesophagus and stomach": [[530, 538]], "intestine": [[550, 570]], "bowel obstruction": [[560, 561]], "diverticula": [[562, 563]],
    "liver": [[570, 574]], "cirrhosis": [[571, 573]], "gall bladder": [[574, 577]], "pancreas": [[577, 578]], "bleeding gut": [[578, 579]], "acute kidney": [[584, 585]], "chronic kidney": [[585, 588]], "urinary infection": [[590, 591], [599, 600]],
    "prostate": [[600, 603]], "pregnancy": [[630, 680]], "cellulitis": [[680, 687]], "skin ulcer": [[707, 708]], "arthritis": [[710, 720]], "back": [[720, 725]], "bone infection": [[730, 731]], "syncope and dizziness": [[780, 781]],
    "oedema and malaise": [[782, 784]], "breathing symptoms": [[786, 787]], "abdominal symptoms": [[787, 790]], "hip fracture": [[820, 822]], "fracture": [[800, 830]], "injury": [[830, 960]], "poisoning": [[960, 980]],
    "device complication": [[996, 997]], "procedure complication": [[997, 1000]], "chemotherapy": [[10058, 10059]], "rehabilitation": [[10057, 10058]], "transplant status": [[10042, 10043]], "dialysis": [[10045, 10046], [10056, 10057]], "other V": [[10000, 10042], [10043, 10045], [10046, 10056], [10059, 10100]], "external cause": [[20000, 21000]],
}
DRUGS = ["metformin", "repaglinide", "nateglinide", "chlorpropamide", "glimepiride", "acetohexamide", "glipizide", "glyburide", "tolbutamide", "pioglitazone", "rosiglitazone", "acarbose", "miglitol", "troglitazone", "tolazamide", "insulin", "glyburide-metformin", "glipizide-metformin"]
COMMON_DRUGS = ["metformin", "repaglinide", "glimepiride", "glipizide", "glyburide", "pioglitazone", "rosiglitazone"]
DISPOSITIONS = {
    "home": ["1"], "other hospital": ["2"], "skilled nursing": ["3"], "intermediate care": ["4"], "other inpatient": ["5"], "home health": ["6", "8"], "left against advice": ["7"], "still inpatient": ["9", "12"],
    "died": ["11", "19", "20", "21"], "hospice": ["13", "14"], "swing bed": ["15"], "outpatient referral": ["16", "17"], "rehabilitation": ["22"], "long-term care": ["23"], "nursing facility": ["24"], "psychiatric": ["28"], "unknown": ["18", "25", "26"],
}
SOURCES = {"physician": ["1"], "clinic": ["2"], "HMO": ["3"], "hospital transfer": ["4"], "nursing transfer": ["5"], "other transfer": ["6"], "emergency": ["7"], "unknown": ["9", "15", "17", "20", "21"]}
SPECIALTIES = [
    "InternalMedicine", "Emergency/Trauma", "Family/GeneralPractice", "Cardiology", "Surgery-General", "Nephrology", "Orthopedics", "Orthopedics-Reconstructive", "Radiologist", "Pulmonology", "Psychiatry", "Urology", "ObstetricsandGynecology", "Surgery-Cardiovascular/Thoracic",
    "Gastroenterology", "Surgery-Vascular", "Surgery-Neuro", "PhysicalMedicineandRehabilitation", "Oncology", "Pediatrics-Endocrinology", "Neurology", "Hematology/Oncology", "Pediatrics", "Endocrinology", "Surgery-Cardiovascular", "Hospitalist",
]
NUMBERS = ["time_in_hospital", "num_lab_procedures", "num_procedures", "num_medications", "number_outpatient", "number_emergency", "number_inpatient", "number_diagnoses"]
DIAGNOSES = ["diag_1", "diag_2", "diag_3"]
AGES = {f"[{a}-{a + 10})": a + 5 for a in range(0, 100, 10)}


def is_one(name, of, any_of, missing=0):
    return {"name": name, "op": "is", "of": of, "any": any_of, "missing": missing}


def make(codes):
    """Columns; `codes`: (diagnosis column, group name) of three-digit codes frequent enough for a column of their own."""
    columns = [{"name": "age_years", "op": "lookup", "of": "age", "table": AGES}]
    columns += [{"name": f"x_{n}", "op": "value", "of": n} for n in NUMBERS]
    columns += [{"name": f"log_{n}", "op": "log", "of": n, "add": 1} for n in ("number_outpatient", "number_emergency", "number_inpatient", "num_medications", "time_in_hospital")]
    columns += [is_one("male", "gender", ["Male"])]
    columns += [is_one(f"type_{t}", "admission_type_id", [t]) for t in ("1", "2", "3", "5", "6")]
    columns += [is_one(f"to {name}", "discharge_disposition_id", ids) for name, ids in DISPOSITIONS.items()]
    columns += [is_one(f"from {name}", "admission_source_id", ids) for name, ids in SOURCES.items()]
    columns += [is_one(f"spec_{s}", "medical_specialty", [s]) for s in SPECIALTIES]
    columns += [{"name": "specialty_unknown", "op": "lookup", "of": "medical_specialty", "table": {}, "other": 0, "missing": 1}]
    columns += [is_one(f"a1c_{v}", "A1Cresult", [v]) for v in ("Norm", ">7", ">8")] + [is_one(f"glu_{v}", "max_glu_serum", [v]) for v in ("Norm", ">200", ">300")]
    columns += [is_one(f"insulin_{v}", "insulin", [v]) for v in ("Steady", "Up", "Down")]
    columns += [is_one(f"on_{d}", d, ["Steady", "Up", "Down"]) for d in COMMON_DRUGS]
    columns += [{"name": "drugs_taken", "op": "count", "of": DRUGS, "none": ["No"]}, {"name": "drugs_changed", "op": "count", "of": DRUGS, "none": ["No", "Steady"]}]
    columns += [is_one("changed", "change", ["Ch"]), is_one("on diabetes drug", "diabetesMed", ["Yes"])]
    columns += [{"name": f"first {g}", "op": "icd", "of": ["diag_1"], "group": g} for g in GROUPS]
    columns += [{"name": f"any {g}", "op": "icd", "of": DIAGNOSES, "group": g} for g in GROUPS]
    columns += [{"name": f"{d}_{g}", "op": "icd", "of": [d], "group": g} for d, g in codes]
    columns += [
        {"name": "drugs_per_day", "op": "ratio", "of": ["num_medications", "time_in_hospital"]},
        {"name": "labs_per_day", "op": "ratio", "of": ["num_lab_procedures", "time_in_hospital"]},
        {"name": "age_stays", "op": "product", "of": ["age_years", "log_number_inpatient"]},
        {"name": "days_stays", "op": "product", "of": ["x_time_in_hospital", "log_number_inpatient"]},
        {"name": "emergency_stays", "op": "product", "of": ["log_number_emergency", "log_number_inpatient"]},
    ]
    return columns


CURVED = ["age_years", *[f"x_{n}" for n in NUMBERS], "log_number_outpatient", "log_number_emergency", "log_number_inpatient", "log_num_medications", "log_time_in_hospital", "drugs_taken", "drugs_changed", "drugs_per_day", "labs_per_day", "age_stays", "days_stays", "emergency_stays"]
