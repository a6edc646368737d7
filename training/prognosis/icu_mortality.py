"""PhysioNet 2012, set A: intensive care, death in hospital from the first 48 hours of vital signs and laboratory values.

    python training/prognosis/icu_mortality.py [data folder]

Beside the outcome, neighbouring events are learned (death within 14, 30, 365 days, at any time known, a stay over 20
days or death); the head is their calibrated mix. Few deaths teach little, and these events share their causes.
"""
import json
import sys
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
from columns import design
from icu_card import CARD, INPUTS, MANIFEST, PARITY
from icu_columns import CURVED, FLAGS, GASES, LABS, VITALS, derived, summaries

COMMAND = "python training/prognosis/icu_mortality.py"
SEEDS = (0,)
# The direction that sense demands; it steadies the trees, and no patient is told that waking up raises the risk.
RISING = ("x_Age", "BUN", "log_BUN", "Creatinine_", "log_Creat", "Bilirubin", "log_Bili", "Lactate", "log_Lact", "FiO2_", "shock", "bun_creat", "HR_mean", "HR_above", "MAP_below", "SysABP_below", "GCS_below")
FALLING = ("GCS_last", "GCS_mean", "GCS_max", "GCS_min", "GCS_gain", "GCS_first", "Urine_sum", "log_Urine", "urine_per", "Albumin_", "pf_", "log_pf", "MAP_min", "SysABP_min", "pH_min", "HCO3_min", "SaO2_")
FREE = ("_count", "_change", "_slope", "_deviation", "_last-hour")


def direction(name):
    if any(mark in name for mark in FREE):
        return 0
    return 1 if name.startswith(RISING) else -1 if name.startswith(FALLING) else 0


def make_columns():
    columns = [{"name": "x_Age", "op": "value", "of": "Age"}, {"name": "x_Height", "op": "value", "of": "Height"}, {"name": "male", "op": "is", "of": "Gender", "any": ["male"]}]
    return recipe.with_owners(INPUTS, [*columns, *summaries(), *derived()])


def make_plan(X, names):
    terms = make_terms(X, names, CURVED, FLAGS)
    shallow = {"learning_rate": 0.09, "num_leaves": 8, "max_depth": 3, "min_data_in_leaf": 25, "bagging_fraction": 0.7, "bagging_freq": 1, "feature_fraction": 0.15, "lambda_l2": 5}
    random = {"learning_rate": 0.065, "num_leaves": 14, "max_depth": 5, "min_data_in_leaf": 15, "bagging_fraction": 0.7, "bagging_freq": 1, "feature_fraction": 0.3, "lambda_l2": 5, "extra_trees": True}
    sense = {"monotone_constraints": [direction(n) for n in names]}
    return Plan(terms, 0.003, [(170, {**shallow, **sense}), (300, {**random, **sense})], 0.2)


def hours(clock):
    hour, minute = clock.split(":")
    return int(hour) + int(minute) / 60


def load(folder):
    outcomes = pd.read_csv(folder / "Outcomes-a.txt").set_index("RecordID")
    records, rows = [], []
    for line in (folder / "set-a.jsonl").open():
        stay = json.loads(line)
        records.append({"features": {}, "series": [(hours(t), name, value) for t, name, value in stay["events"]]})
        rows.append(int(stay["id"]))
    return records, outcomes.loc[rows]


def neighbouring(outcomes):
    died, days, stay = outcomes["In-hospital_death"].to_numpy(int), outcomes["Survival"].to_numpy(), outcomes["Length_of_stay"].to_numpy()
    within = lambda limit: ((days >= 0) & (days <= limit)) | (died == 1)
    events = [died, (days >= 0) & (days <= 14), within(30), within(365), within(1e9), (stay > 20) | (died == 1)]
    return [Events(np.asarray(e, dtype=int), np.ones(len(died))) for e in events]


def main(folder):
    records, outcomes = load(folder / "physionet2012")
    columns = make_columns()
    parameters = {"inputs": INPUTS, "columns": columns}
    X = design(parameters, records)
    names = [c["name"] for c in columns]
    events = neighbouring(outcomes)
    head = events[:1]
    plan = make_plan(X, names)
    V = term_values(plan.terms, X)
    margins = np.mean([out_of_fold(plan, X, events, head[0].y, seed=s, V=V) for s in SEEDS], 0)
    data = "PhysioNet/CinC 2012 set A (3,996 stays)"
    risks = {"hospital": cross_mixed(margins, head, alone(1), head[0].y)[:, 0]}
    metrics = recipe.figures("icu", risks, {"hospital": head[0]}, data, "5-fold cross-validation, out of fold", COMMAND, extra={"min(Se, PPV)": measures.min_se_ppv})
    bias, mix = mix_links(margins, head)
    factors, covered = coverage_factors(Model(plan, bias, mix), X, V, events, head[0].y, refits=6)
    print("interval factor", factors.round(2), "share of refits inside", covered.round(3), "mix", mix[:, 0].round(2))
    metrics.append({"dataset": data, "split": "held-out fifth; bootstrap refits not used to set the width", "measure": "hospital coverage of the 90 % interval", "value": float(covered[0]), "n": len(X) // 5, "command": COMMAND})
    model = Model(plan, bias, mix).fit(X, V, events, np.ones(len(X)))
    model.add_members(V, events, np.ones(len(X)), 20)
    model.factors = factors
    coef = np.stack([b.coef for b in model.bases], 1) @ mix[:, 0]
    effects = package.contributions(model, 0, X, coef, V.mean(0))
    parameters |= {
        "heads": [{"name": "hospital"}],
        "primary": 0,
        "distance": recipe.distance(X, ["x_Age", *[n for n in names if n.endswith("_mean") and n.split("_")[0] not in ("FiO2",)], "Urine_sum", "Weight_first"], names),
        "importance": recipe.input_spread(parameters, effects, absent(records)),
        "strata": recipe.strata(risks["hospital"], head[0].y),
        "until": 49,
        "similar": recipe.similar(X, columns, INPUTS, measures.logit(np.clip(risks["hospital"], 1e-6, 1 - 1e-6)), lambda rows: head[0].y[rows].sum(), leaves=16),
        "reference": recipe.reference(X, columns, ["x_Age", *[f"{v}_last" for v in (*VITALS, *GASES, *LABS)], "Urine_sum"], bins=5),
        **{k: MANIFEST.pop(k) for k in ("cohort", "outcome", "gate", "blind", "paradoxes")},
    }
    figures = {m["measure"].split(" ", 1)[1]: m["value"] for m in metrics}
    card = CARD.format(auroc=figures["auroc"], event=figures["min(Se, PPV)"], slope=figures["calibration-slope"], ece=figures["ece"])
    package.write("icu-mortality", {**MANIFEST, "metrics": metrics, "created": str(date.today())}, parameters, model, X, PARITY, card)


def absent(records):
    """Share of stays without any reading of an input (or of the names that count as it)."""
    seen = [{name for _, name, value in r["series"] if value != -1} for r in records]
    return {i["name"]: float(np.mean([not ({i["name"], *i.get("also", [])} & s) for s in seen])) for i in INPUTS}


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else package.ROOT / ".data"))
