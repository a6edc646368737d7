"""The disease-specific sets of R's `survival` package: inputs, columns, horizons, whom each model is for.

Treatment is never an input: these cohorts can't tell its effect. `sense` is the direction that clinical sense expects of
an input (1 raises the risk, -1 lowers it), checked on the fitted model; what goes against it is named in `paradoxes`.
"""
import numpy as np
import pandas as pd

YEAR = 365.25


def number(name, label, unit, low, high, **more):
    return {"name": name, "label": label, "unit": unit, "kind": "number", "low": low, "high": high, **more}


def category(name, label, options, aliases=None, **more):
    return {"name": name, "label": label, "unit": None, "kind": "category", "options": options, "aliases": aliases or {}, **more}


SEX = category("sex", "Sex", ["male", "female"], {"m": "male", "f": "female"}, fixed=True)
MENOPAUSE = {"pre": "0", "premenopausal": "0", "post": "1", "postmenopausal": "1"}
STAGES = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
AGE = number("age", "Age", "a", 18, 105, fixed=True, sense=1)


def value(name, of=None):
    return {"name": f"x_{name}", "op": "value", "of": of or name}


def log(name, add=0.0):
    return {"name": f"log_{name}", "op": "log", "of": name, "add": add}


def flag(name, of, *words):
    return {"name": name, "op": "is", "of": of, "any": list(words)}


def pbc(data):
    data = data.assign(died=(data["status"] == 2).astype(int), edema=data["edema"].map({0: "0", 0.5: "0.5", 1: "1"}))
    return data, data["time"], data["died"]


def mgus(data):
    return data, data["futime"] * YEAR / 12, data["death"]


def nafld(data):
    data = data[data["age"] >= 18]
    return data.assign(nafld=(data["id"] == data["case.id"]).astype(int)), data["futime"], data["status"]


def plain(time, event):
    return lambda data: (data, data[time], data[event])


def breast(data):
    """Recurrence or death: what the trial set counts, too (Royston and Altman 2013)."""
    event = np.maximum(data["recur"], data["death"])
    return data.assign(grade=data["grade"].astype(str)), np.where(data["recur"] == 1, data["rtime"], data["dtime"]), event


def breast_trial(data):
    size = pd.cut(data["size"], [0, 20, 50, 1e9], labels=["<=20", "20-50", ">50"]).astype(str)
    return data.assign(size=size, grade=data["grade"].astype(str)), data["rfstime"], data["status"]


SETS = {
    "pbc": {
        "aliases": ["pbc-survival"], "files": "pbc", "read": pbc, "days": {"1y": 365, "2y": 730, "5y": 1826, "8y": 2922}, "points": [182, 1095, 2557], "main": "5y",
        "title": "Primary biliary cholangitis (PBC): survival to 8 years", "cohort": "adults with PBC referred to the Mayo Clinic, 1974-84", "outcome": "died within 5 years (Kaplan-Meier; transplanted patients censored)",
        "citation": "Dickson ER et al. Prognosis in primary biliary cirrhosis: model for decision making. Hepatology 1989;10:1-7",
        "inputs": [
            AGE, SEX, number("bili", "Bilirubin", "mg/dL", 0.1, 50, sense=1), number("albumin", "Albumin", "g/dL", 1, 6, sense=-1), number("protime", "Prothrombin time", "s", 8, 30, sense=1),
            category("edema", "Oedema", ["0", "0.5", "1"], {"no": "0", "yes": "1", "none": "0", "treated": "0.5", "false": "0", "true": "1"}, sense=1), number("stage", "Histologic stage", None, 1, 4, aliases=STAGES, sense=1), number("ascites", "Ascites (0 no, 1 yes)", None, 0, 1, sense=1),
            number("copper", "Urine copper", "ug/d", 1, 800, sense=1), number("ast", "AST", "U/L", 5, 1000, sense=1), number("platelet", "Platelets", "10*9/L", 10, 1000, sense=-1),
        ],
        "columns": [value("age"), flag("male", "sex", "male"), log("bili"), log("albumin"), log("protime"), flag("edema_some", "edema", "0.5", "1"), flag("edema_diuretics", "edema", "1"), value("stage"), value("ascites"), log("copper"), log("ast"), value("platelet")],
        "simple": ["x_age", "edema_some", "edema_diuretics", "log_bili", "log_protime", "log_albumin"], "curved": ["x_age", "log_bili", "log_albumin", "log_protime", "log_copper", "log_ast", "x_platelet", "x_stage"], "flags": ["male", "edema_some", "edema_diuretics", "x_ascites"],
        "gate": [{"input": "age", "min": 18, "reason": "The model learned from adults only."}],
        "blind": ["treatment (ursodeoxycholic acid came later)", "transplantation", "varices and bleeding", "autoimmune overlap"],
        "limits": ["418 patients before ursodeoxycholic acid: survival today is better; check it on local cases first."],
    },
    "mgus": {
        "aliases": ["mgus2", "mgus-survival"], "files": "mgus2", "read": mgus, "days": {"1y": 365, "5y": 1826, "10y": 3652}, "points": [730, 2557, 5478], "main": "5y",
        "title": "Monoclonal gammopathy of undetermined significance (MGUS): survival to 15 years", "cohort": "people with MGUS seen at the Mayo Clinic, 1960-94", "outcome": "died within 5 years of any cause (Kaplan-Meier)",
        "citation": "Kyle RA et al. A long-term study of prognosis in monoclonal gammopathy of undetermined significance. N Engl J Med 2002;346:564-9",
        "inputs": [AGE, SEX, number("hgb", "Haemoglobin", "g/dL", 4, 20, sense=-1), number("creat", "Creatinine", "mg/dL", 0.3, 15, sense=1), number("mspike", "Monoclonal protein", "g/dL", 0, 3, sense=1)],
        "columns": [value("age"), flag("male", "sex", "male"), value("hgb"), log("creat"), value("mspike")],
        "simple": ["x_age", "male", "x_hgb", "log_creat", "x_mspike"], "curved": ["x_age", "x_hgb", "log_creat", "x_mspike"], "flags": ["male"],
        "gate": [{"input": "age", "min": 18, "reason": "The model learned from adults only."}],
        "blind": ["free light chains and isotype", "other illness: most deaths in MGUS are of other causes", "progression to myeloma as such"],
        "limits": ["Death of any cause; progression to myeloma (1 % a year) is not what it predicts."],
    },
    "nafld": {
        "aliases": ["nafld1", "nafld-survival"], "files": "nafld1", "read": nafld, "days": {"1y": 365, "5y": 1826, "10y": 3652}, "points": [730, 2557, 5478], "main": "10y",
        "title": "Non-alcoholic fatty liver disease (NAFLD) and matched neighbours: survival to 15 years", "cohort": "adults with NAFLD and matched residents of Olmsted County, 1997-2014", "outcome": "died within 10 years (Kaplan-Meier)",
        "citation": "Allen AM et al. Nonalcoholic fatty liver disease incidence and impact on metabolic burden and death. Hepatology 2018;67:1726-36",
        "inputs": [AGE, number("male", "Male (0 no, 1 yes)", None, 0, 1, aliases={"m": "1", "male": "1", "f": "0", "female": "0"}, fixed=True, sense=1), number("bmi", "Body mass index", "kg/m2", 12, 90), number("nafld", "NAFLD diagnosed (0 no, 1 yes)", None, 0, 1, same=["id", "case.id"], fixed=True, sense=1)],
        "columns": [value("age"), value("male"), log("bmi"), value("nafld")],
        "simple": ["x_age", "x_male", "log_bmi", "x_nafld"], "curved": ["x_age", "log_bmi"], "flags": ["x_male", "x_nafld"],
        "gate": [{"input": "age", "min": 18, "reason": "The model learned from adults only."}],
        "blind": ["fibrosis", "diabetes and other metabolic illness", "alcohol", "liver enzymes"],
        "limits": ["Knows age, sex, weight for height and whether NAFLD was diagnosed: a frame, not a liver prognosis."],
        "paradoxes": [{"input": "bmi", "note": "A low body mass index goes with a higher risk: illness makes thin. It does not mean that weight protects."}],
    },
    "flchain": {
        "aliases": ["flchain-survival", "free-light-chain"], "files": "flchain", "read": plain("futime", "death"), "days": {"1y": 365, "5y": 1826, "10y": 3652}, "points": [730, 2557, 4748], "main": "10y",
        "title": "General population over 50 with serum free light chains: survival to 13 years", "cohort": "residents of Olmsted County over 50, 1995-2003", "outcome": "died within 10 years (Kaplan-Meier)",
        "citation": "Dispenzieri A et al. Use of nonclonal serum immunoglobulin free light chains to predict overall survival in the general population. Mayo Clin Proc 2012;87:517-23",
        "inputs": [{**AGE, "low": 50, "high": 104}, SEX, number("kappa", "Kappa free light chain", "mg/dL", 0.01, 25, sense=1), number("lambda", "Lambda free light chain", "mg/dL", 0.04, 30, sense=1), number("creatinine", "Creatinine", "mg/dL", 0.4, 11, sense=1)],
        "columns": [value("age"), flag("male", "sex", "male"), log("kappa", 0.1), log("lambda", 0.1), log("creatinine")],
        "simple": ["x_age", "male", "log_kappa", "log_lambda", "log_creatinine"], "curved": ["x_age", "log_kappa", "log_lambda", "log_creatinine"], "flags": ["male"],
        "gate": [{"input": "age", "min": 50, "reason": "The model learned from people of 50 years and over."}], "blind": ["illness and drugs", "smoking", "everything but age, sex, light chains and creatinine"],
        "limits": ["One county of Minnesota, nearly all of European descent."],
        "paradoxes": [{"input": "creatinine", "note": "Below the usual range a lower creatinine goes with a higher risk: little muscle, not better kidneys."}],
    },
    "veteran": {
        "aliases": ["lung-cancer", "veteran-lung"], "files": "veteran", "read": plain("time", "status"), "days": {"90d": 90, "180d": 180, "365d": 365}, "points": [30, 60, 270], "main": "180d",
        "title": "Advanced inoperable lung cancer (Veterans' Administration trial): survival to 1 year", "cohort": "men with inoperable lung cancer in a US Veterans trial, about 1970", "outcome": "died within 180 days (Kaplan-Meier)",
        "citation": "Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time Data. Wiley 1980: data of Prentice 1973",
        "inputs": [{**AGE, "sense": 0}, number("karno", "Karnofsky score", None, 0, 100, sense=-1), category("celltype", "Cell type", ["squamous", "smallcell", "adeno", "large"], {"small cell": "smallcell", "adenocarcinoma": "adeno", "large cell": "large"}, fixed=True), number("diagtime", "Months since diagnosis", "mo", 0, 90)],
        "columns": [value("age"), value("karno"), flag("small", "celltype", "smallcell"), flag("adeno", "celltype", "adeno"), flag("large", "celltype", "large"), log("diagtime", 1.0)],
        "simple": ["x_karno", "small", "adeno", "large"], "curved": ["x_age", "x_karno", "log_diagtime"], "flags": ["small", "adeno", "large"],
        "gate": [{"input": "age", "min": 18, "reason": "The model learned from adults only."}],
        "blind": ["stage", "today's treatment: targeted and immune therapy", "molecular markers", "women: there were none in the trial"],
        "limits": ["137 men half a century ago, before today's treatment: of historical and teaching use."],
    },
    "breast": {
        "aliases": ["rotterdam", "gbsg", "breast-cancer"], "files": "rotterdam", "read": breast, "days": {"2y": 730, "5y": 1826, "10y": 3652}, "points": [365, 1095, 2557], "main": "5y",
        "title": "Operated primary breast cancer: recurrence or death to 10 years", "cohort": "women operated for primary breast cancer in Rotterdam, 1978-93", "outcome": "had a recurrence or died within 5 years (Kaplan-Meier)", "event": "recurrence-or-death",
        "citation": "Royston P, Altman DG. External validation of a Cox prognostic model: principles and methods. BMC Med Res Methodol 2013;13:33",
        "inputs": [
            {**AGE, "sense": 0}, number("meno", "After menopause (0 no, 1 yes)", None, 0, 1, aliases=MENOPAUSE, fixed=True), {**category("size", "Tumour size", ["<=20", "20-50", ">50"], fixed=True), "unit": "mm"}, category("grade", "Grade", ["1", "2", "3"], {**STAGES, "g1": "1", "g2": "2", "g3": "3"}, fixed=True),
            number("nodes", "Positive lymph nodes", None, 0, 50, fixed=True, sense=1), number("pgr", "Progesterone receptor", "fmol/mg", 0, 5100, sense=-1), number("er", "Oestrogen receptor", "fmol/mg", 0, 3300),
        ],
        "columns": [value("age"), value("meno"), flag("over_20", "size", "20-50", ">50"), flag("over_50", "size", ">50"), flag("grade_3", "grade", "3"), log("nodes", 1.0), log("pgr", 1.0), log("er", 1.0)],
        "simple": ["x_age", "over_20", "over_50", "grade_3", "log_nodes", "log_pgr"], "curved": ["x_age", "log_nodes", "log_pgr", "log_er"], "flags": ["x_meno", "over_20", "over_50", "grade_3"],
        "external": ("gbsg", breast_trial, "German Breast Cancer Study Group trial, 1984-89 (686 women with positive nodes)"),
        "gate": [{"input": "age", "min": 18, "reason": "The model learned from adults only."}],
        "blind": ["treatment after the operation", "HER2 and gene signatures", "stage beyond size and nodes", "margins"],
        "limits": ["Treatment has changed since: recurrence is rarer today; not a tool to choose adjuvant treatment."],
    },
}
