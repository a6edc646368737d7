"""Intensive care, first 48 hours: which variables, which summaries."""

# variable: names that count as one, readings kept, label, unit
VARIABLES = {
    "HR": (["HR"], (10, 300), "Heart rate", "/min"),
    "SysABP": (["SysABP", "NISysABP"], (20, 300), "Systolic pressure", "mm[Hg]"),
    "DiasABP": (["DiasABP", "NIDiasABP"], (5, 200), "Diastolic pressure", "mm[Hg]"),
    "MAP": (["MAP", "NIMAP"], (10, 250), "Mean arterial pressure", "mm[Hg]"),
    "RespRate": (["RespRate"], (1, 80), "Respiratory rate", "/min"),
    "Temp": (["Temp"], (26, 43), "Temperature", "Cel"),
    "GCS": (["GCS"], (3, 15), "Glasgow coma scale", None),
    "Urine": (["Urine"], (0, 5000), "Urine output", "mL"),
    "Weight": (["Weight"], (25, 300), "Weight", "kg"),
    "FiO2": (["FiO2"], (0.15, 1), "Inspired oxygen", None),
    "PaO2": (["PaO2"], (20, 600), "PaO2", "mm[Hg]"),
    "PaCO2": (["PaCO2"], (5, 150), "PaCO2", "mm[Hg]"),
    "pH": (["pH"], (6.6, 7.9), "Arterial pH", None),
    "SaO2": (["SaO2"], (30, 100), "Oxygen saturation", "%"),
    "Lactate": (["Lactate"], (0.1, 35), "Lactate", "mmol/L"),
    "HCO3": (["HCO3"], (2, 60), "Bicarbonate", "mmol/L"),
    "Na": (["Na"], (95, 190), "Sodium", "mmol/L"),
    "K": (["K"], (1.2, 12), "Potassium", "mmol/L"),
    "Mg": (["Mg"], (0.3, 10), "Magnesium", "mmol/L"),
    "BUN": (["BUN"], (1, 300), "Urea nitrogen (BUN)", "mg/dL"),
    "Creatinine": (["Creatinine"], (0.1, 30), "Creatinine", "mg/dL"),
    "Glucose": (["Glucose"], (10, 1500), "Glucose", "mg/dL"),
    "WBC": (["WBC"], (0.05, 300), "White cell count", "10*9/L"),
    "HCT": (["HCT"], (8, 70), "Haematocrit", "%"),
    "Platelets": (["Platelets"], (2, 2000), "Platelets", "10*9/L"),
    "Albumin": (["Albumin"], (0.5, 6.5), "Albumin", "g/dL"),
    "Bilirubin": (["Bilirubin"], (0.05, 80), "Bilirubin", "mg/dL"),
    "ALT": (["ALT"], (1, 20000), "ALT", "U/L"),
    "AST": (["AST"], (1, 25000), "AST", "U/L"),
    "ALP": (["ALP"], (5, 5000), "Alkaline phosphatase", "U/L"),
    "TroponinI": (["TroponinI"], (0, 100), "Troponin I", "ug/L"),
    "TroponinT": (["TroponinT"], (0, 50), "Troponin T", "ug/L"),
    "Cholesterol": (["Cholesterol"], (10, 600), "Cholesterol", "mg/dL"),
    "MechVent": (["MechVent"], (1, 1), "Mechanical ventilation", None),
}
VITALS = ["HR", "SysABP", "DiasABP", "MAP", "RespRate", "Temp", "GCS"]
GASES = ["FiO2", "PaO2", "PaCO2", "pH", "SaO2", "Lactate"]
LABS = ["HCO3", "Na", "K", "Mg", "BUN", "Creatinine", "Glucose", "WBC", "HCT", "Platelets"]
RARE = ["Albumin", "Bilirubin", "ALT", "AST", "ALP", "TroponinI", "TroponinT", "Cholesterol"]


def stat(variable, statistic, start=None, end=None, **more):
    names, keep, _, _ = VARIABLES[variable]
    name = f"{variable}_{statistic}" + ("" if start is None else f"_{start}_{end}")
    column = {"name": name, "op": "series", "names": names, "stat": statistic, "keep": list(keep), **more}
    return column if start is None else {**column, "from": start, "to": end}


def summaries():
    columns = []
    for v in VITALS:
        columns += [stat(v, s) for s in ("first", "last", "min", "max", "mean", "deviation", "slope", "count")]
        columns += [stat(v, "mean", 0, 12), stat(v, "mean", 36, 49), stat(v, "min", 24, 49), stat(v, "max", 24, 49)]
    for v in GASES + LABS:
        columns += [stat(v, s) for s in ("first", "last", "min", "max", "mean", "change", "count")]
        columns += [stat(v, "mean", 24, 49)]
    for v in RARE:
        columns += [stat(v, s) for s in ("first", "last", "max", "count")]
    # the end of the two days, and when a value was last thought worth measuring
    for v in VITALS:
        columns += [*(stat(v, s, 36, 49) for s in ("min", "max", "deviation", "count")), stat(v, "mean", 0, 6)]
        columns += [stat(v, "last-hour")] if v != "HR" else []  # of the heart rate: hours_seen
    for v in GASES + LABS:
        columns += [stat(v, "deviation"), stat(v, "last-hour"), *(stat(v, s, 24, 49) for s in ("min", "max", "count"))]
    columns += [stat("Urine", "sum"), stat("Urine", "count"), stat("Urine", "sum", 0, 24), stat("Urine", "sum", 24, 49), stat("Urine", "sum", 36, 49), stat("Urine", "max")]
    columns += [stat("Weight", "first"), stat("Weight", "last")]
    columns += [stat("MechVent", "count"), stat("MechVent", "first-hour"), stat("MechVent", "last-hour"), stat("MechVent", "count", 36, 49)]
    columns += [
        {**stat("MAP", "share-below", limit=60), "name": "MAP_below_60"},
        {**stat("SysABP", "share-below", limit=90), "name": "SysABP_below_90"},
        {**stat("HR", "share-above", limit=110), "name": "HR_above_110"},
        {**stat("GCS", "share-below", limit=9), "name": "GCS_below_9"},
        {**stat("Temp", "share-above", limit=38.3), "name": "Temp_above_38"},
        {**stat("HR", "last-hour"), "name": "hours_seen"},
    ]
    # what was measured rarely counts until it is measured again
    for v in ("GCS", "Temp", "MAP", "HR", "SysABP", "FiO2"):
        columns += [stat(v, "held-mean", start, 48) for start in (24, 36, 42)] + [stat(v, "held-mean", 0, 24)]
    columns += [stat("GCS", "held-below", 24, 48, limit=9), stat("GCS", "held-below", 0, 48, limit=14), stat("MAP", "held-below", 24, 48, limit=65), stat("MAP", "held-below", 0, 24, limit=65)]
    return columns


# Steps of SAPS II (Le Gall, JAMA 1993;270:2957) for what the series hold, [from, points]; urine in mL a day.
POINTS = {
    "HR low": [[0, 11], [40, 2], [70, 0]], "HR high": [[120, 4], [160, 7]], "SysABP low": [[0, 13], [70, 5], [100, 0]], "SysABP high": [[200, 2]], "Temp high": [[39, 3]], "PF low": [[0, 11], [100, 9], [200, 6]], "Urine": [[0, 11], [500, 4], [1000, 0]],
    "BUN high": [[28, 6], [84, 10]], "WBC low": [[0, 12], [1, 0]], "WBC high": [[20, 3]], "K low": [[0, 3], [3, 0]], "K high": [[5, 3]], "Na low": [[0, 5], [125, 0]], "Na high": [[145, 1]], "HCO3 low": [[0, 6], [15, 3], [20, 0]],
    "Bilirubin high": [[4, 4], [6, 9]], "GCS low": [[0, 26], [6, 13], [9, 7], [11, 5], [14, 0]], "Age": [[40, 7], [60, 12], [70, 15], [75, 16], [80, 18]],
}


def acute_points(name, terms):
    """A column of points; `terms`: (steps, column) pairs, steps of the low before those of the high where a column has both."""
    steps_of = {}
    for steps, column in terms:
        steps_of[column] = steps_of.get(column, []) + POINTS[steps]
    return {"name": name, "op": "weighted", "constant": 0, "terms": steps_of}


def scores():
    """SAPS II's points of the second day, and of how the two days end: worst vital signs of the last 12 hours, last laboratory values."""
    shared = [("Urine", "Urine_sum_24_49"), ("Age", "Age")]
    labs = [("BUN", "high"), ("WBC", "low"), ("WBC", "high"), ("K", "low"), ("K", "high"), ("Na", "low"), ("Na", "high"), ("HCO3", "low")]
    vitals = [("HR", "low"), ("HR", "high"), ("SysABP", "low"), ("SysABP", "high"), ("Temp", "high"), ("GCS", "low")]
    worst = lambda of, window: [(f"{v} {way}", f"{v}_{'min' if way == 'low' else 'max'}_{window}") for v, way in of]
    day = [*worst(vitals, "24_49"), *worst(labs, "24_49"), ("PF low", "pf_24_49"), ("Bilirubin high", "Bilirubin_max"), *shared]
    end = [*worst(vitals, "36_49"), *[(f"{v} {way}", f"{v}_last") for v, way in labs], ("PF low", "pf_last"), ("Bilirubin high", "Bilirubin_last"), *shared]
    return [acute_points("points_second_day", day), acute_points("points_end", end)]


def derived():
    ratio = lambda name, a, b: {"name": name, "op": "ratio", "of": [a, b]}
    minus = lambda name, a, b: {"name": name, "op": "difference", "of": [a, b]}
    log = lambda of, add=1.0: {"name": f"log_{of}", "op": "log", "of": of, "add": add}
    columns = [
        ratio("shock_last", "HR_last", "SysABP_last"), ratio("shock_mean", "HR_mean", "SysABP_mean"),
        ratio("pf_last", "PaO2_last", "FiO2_last"), ratio("pf_worst", "PaO2_min", "FiO2_max"), ratio("pf_mean", "PaO2_mean", "FiO2_mean"),
        ratio("bun_creatinine", "BUN_last", "Creatinine_last"), ratio("urine_per_kg", "Urine_sum", "Weight_first"),
        minus("GCS_gain", "GCS_mean_36_49", "GCS_mean_0_12"), minus("pulse_pressure", "SysABP_mean", "DiasABP_mean"),
        minus("MAP_gain", "MAP_mean_36_49", "MAP_mean_0_12"), minus("HR_gain", "HR_mean_36_49", "HR_mean_0_12"),
        # not the change of two readings: the first weight may have been handed in once or twice
        minus("Weight_change", "Weight_last", "Weight_first"),
        minus("GCS_recovered", "GCS_last", "GCS_min"), minus("vent_span", "MechVent_last-hour", "MechVent_first-hour"), ratio("pf_24_49", "PaO2_min_24_49", "FiO2_max_24_49"),
        ratio("bun_albumin", "BUN_last", "Albumin_last"), *[ratio(f"urine_per_kg_{w}", f"Urine_sum_{w}", "Weight_first") for w in ("0_24", "24_49", "36_49")],
        *[ratio(f"{v}_ratio", f"{v}_last", f"{v}_first") for v in ("BUN", "Creatinine", "Lactate", "Platelets", "HCT", "Na", "PaCO2", "WBC")],
        {"name": "age_gcs", "op": "product", "of": ["Age", "GCS_mean_36_49"]},
    ]
    columns += [log(c) for c in ("BUN_last", "BUN_max", "Creatinine_last", "Creatinine_max", "Bilirubin_max", "AST_max", "ALT_max", "ALP_max", "WBC_last", "WBC_max", "Platelets_last", "Platelets_min", "Glucose_max", "Glucose_mean", "Lactate_last", "Lactate_max", "Urine_sum", "Urine_sum_24_49", "Urine_sum_36_49", "TroponinT_max", "pf_last", "pf_worst")]
    columns += [{"name": "age_bun", "op": "product", "of": ["Age", "log_BUN_last"]}]
    return columns


CURVED = [
    "x_Age", "log_BUN_last", "log_BUN_max", "log_Creatinine_last", "log_Bilirubin_max", "log_AST_max", "log_ALP_max", "log_WBC_last", "log_WBC_max",
    "log_Platelets_last", "log_Platelets_min", "log_Glucose_max", "log_Lactate_last", "log_Lactate_max", "log_Urine_sum", "log_Urine_sum_24_49", "log_Urine_sum_36_49",
    "log_pf_last", "log_TroponinT_max", "GCS_last", "GCS_mean_36_49", "GCS_max_24_49", "GCS_min", "GCS_mean_0_12", "GCS_gain", "HR_mean", "HR_max", "HR_mean_36_49", "HR_last",
    "MAP_mean", "MAP_min_24_49", "MAP_mean_36_49", "SysABP_mean", "SysABP_min", "SysABP_mean_36_49", "DiasABP_mean", "pulse_pressure", "RespRate_mean_36_49", "RespRate_max",
    "Temp_mean", "Temp_min", "Temp_max", "Temp_mean_36_49", "Temp_deviation", "pH_last", "pH_min", "PaCO2_last", "PaCO2_mean", "HCO3_last", "HCO3_min", "Na_last", "Na_max", "K_last", "K_max",
    "Mg_last", "HCT_last", "HCT_mean", "Albumin_last", "SaO2_mean", "FiO2_last", "FiO2_mean", "FiO2_mean_24_49", "MechVent_count", "MechVent_last-hour", "MechVent_first-hour", "MechVent_count_36_49", "Weight_first", "Weight_change",
    "shock_last", "shock_mean", "bun_creatinine", "urine_per_kg", "HCO3_change", "BUN_change", "Creatinine_change", "Platelets_change", "WBC_change", "Na_change", "HR_slope", "MAP_slope", "Temp_slope", "GCS_slope", "HR_deviation", "SysABP_deviation",
    "HR_count", "GCS_count", "Lactate_count", "pH_count", "Glucose_count", "Albumin_count", "Urine_count", "WBC_count", "K_count", "MAP_below_60", "SysABP_below_90", "HR_above_110", "GCS_below_9", "x_Height",
    "points_end", "points_second_day", "age_bun", "GCS_held-mean_42_48", "GCS_recovered", "vent_span", "bun_albumin", "Temp_held-mean_24_48",
]
FLAGS = ["male"]
