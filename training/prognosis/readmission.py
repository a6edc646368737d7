"""Diabetes 130: readmission within 30 days, split by patient.

    python training/prognosis/readmission.py [data folder]

Beside the outcome a neighbouring event is learned: readmission at any time (far more events, shared causes). Never inputs: race, payer_code, weight (3 % known), encounter_id, patient_nbr.
"""
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

import measures
import package
import recipe
from additive import make_terms, term_values
from blend import Events, Model, Plan, coverage_factors, cross_mixed, mix_links, out_of_fold
from nested import alone
from columns import design, icd_number
from readmission_card import CARD, INPUTS, MANIFEST, PARITY
from readmission_columns import CURVED, DIAGNOSES, GROUPS, NUMBERS, make

COMMAND = "python training/prognosis/readmission.py"
OFTEN, FLAG = 300, 150  # patients behind a code's own column, behind a flag of the additive part


def frequent_codes(data):
    """Three-digit codes that get a column: as first diagnosis and as any; named by their number."""
    first, anywhere = Counter(), Counter()
    for name in DIAGNOSES:
        for code, times in data[name].value_counts().items():
            at = icd_number(code)
            if not np.isnan(at):
                anywhere[int(at)] += times
                if name == "diag_1":
                    first[int(at)] += times
    often = sorted(n for n, times in anywhere.items() if times >= OFTEN)
    return often, sorted(n for n, times in first.items() if times >= OFTEN)


def make_columns(data):
    often, first = frequent_codes(data)
    groups = {**GROUPS, **{f"c{n}": [[n, n + 1]] for n in sorted({*often, *first})}}
    columns = make([("diag_1", f"c{n}") for n in first]) + [{"name": f"any_c{n}", "op": "icd", "of": DIAGNOSES, "group": f"c{n}"} for n in often]
    return recipe.with_owners(INPUTS, columns), groups


def make_plan(X, names):
    flags = [n for i, n in enumerate(names) if n not in CURVED and not n.startswith("log_") and X[:, i].sum() >= FLAG]
    common = {"bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 10, "max_bin": 63}
    exact = {"learning_rate": 0.03, "num_leaves": 16, "max_depth": 5, "min_data_in_leaf": 100, "feature_fraction": 0.2, **common}
    random = {"learning_rate": 0.06, "num_leaves": 32, "max_depth": 9, "min_data_in_leaf": 60, "feature_fraction": 0.2, "extra_trees": True, **common}
    return Plan(make_terms(X, names, CURVED, flags), 0.001, [(520, exact), (400, random)], 0.15)


def neighbouring(readmitted):
    soon, ever = (readmitted == "<30").to_numpy(int), (readmitted != "NO").to_numpy(int)
    ones = np.ones(len(soon))
    return [Events(soon, ones), Events(ever, ones)]


def main(folder):
    data = pd.read_csv(folder / "diabetes130" / "train.csv", keep_default_na=False, dtype=str)
    columns, groups = make_columns(data)
    parameters = {"inputs": INPUTS, "columns": columns, "groups": groups}
    X = design(parameters, [{"features": r} for r in data.to_dict("records")])
    names = [c["name"] for c in columns]
    patients, ones = data["patient_nbr"].to_numpy(), np.ones(len(data))
    events = neighbouring(data["readmitted"])
    soon, head = events[0], events[:1]
    plan = make_plan(X, names)
    V = term_values(plan.terms, X)
    print("columns", X.shape, "terms", V.shape, flush=True)
    margins = out_of_fold(plan, X, events, soon.y, patients, splits=3, V=V)
    source = "Diabetes 130-US hospitals (81,579 stays of 57,215 patients)"
    risks = {"30d": cross_mixed(margins, head, alone(1), soon.y, patients)[:, 0]}
    metrics = recipe.figures("readmission", risks, {"30d": soon}, source, "3-fold cross-validation by patient, out of fold", COMMAND, patients)
    bias, mix = mix_links(margins, head)
    model = Model(plan, bias, mix).fit(X, V, events, ones)
    model.add_members(V, events, ones, 20, patients)
    factors, covered = coverage_factors(model, X, V, events, soon.y, patients, refits=4)
    print("interval factor", factors.round(2), "share of refits inside", covered.round(3), "mix", mix[:, 0].round(2))
    metrics.append({"dataset": source, "split": "held-out fifth of patients; bootstrap refits not used to set the width", "measure": "30d coverage of the 90 % interval", "value": float(covered[0]), "n": len(X) // 5, "command": COMMAND})
    model.factors = factors
    coef = np.stack([b.coef for b in model.bases], 1) @ mix[:, 0]
    some = np.random.default_rng(1).choice(len(X), 5000, replace=False)
    effects = package.contributions(model, 0, X[some], coef, V.mean(0))
    absent = {i["name"]: float(data[i["name"]].isin(["", "?"]).mean()) for i in INPUTS}
    parameters |= {
        "heads": [{"name": "30d", "days": 30}],
        "primary": 0,
        "distance": recipe.distance(X, ["age_years", "x_time_in_hospital", "x_num_lab_procedures", "x_num_procedures", "x_num_medications", "log_number_outpatient", "log_number_emergency", "log_number_inpatient", "x_number_diagnoses"], names),
        "importance": recipe.input_spread(parameters, effects, absent),
        "strata": recipe.strata(risks["30d"], soon.y, (0, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0001)),
        "similar": recipe.similar(X, columns, INPUTS, measures.logit(np.clip(risks["30d"], 1e-6, 1 - 1e-6)), lambda rows: soon.y[rows].sum(), leaves=24, fewest=300),
        "reference": recipe.reference(X, columns, ["age_years", *[f"x_{n}" for n in NUMBERS], "drugs_taken"], bins=5),
        "usual": recipe.usual(INPUTS, [{"features": r} for r in data.head(8000).to_dict("records")]),
        **{k: MANIFEST.pop(k) for k in ("cohort", "outcome", "event", "gate", "blind", "paradoxes")},
    }
    figures = {m["measure"].split(" ", 1)[1]: m["value"] for m in metrics}
    card = CARD.format(auroc=figures["auroc"], slope=figures["calibration-slope"], ece=figures["ece"])
    package.write("readmission-30d", {**MANIFEST, "metrics": metrics, "created": str(date.today())}, parameters, model, X, PARITY, card)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else package.ROOT / ".data"))
