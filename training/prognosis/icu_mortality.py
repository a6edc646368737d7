"""PhysioNet 2012, set A: intensive care, death in hospital from the first 48 hours of vital signs and laboratory values.

    python training/prognosis/icu_mortality.py [data folder] [--jobs N]

Beside the outcome, neighbouring events are learned (death within 14 to 365 days, at any time known, a stay over 10, 20, 30 days
or death); the head is their calibrated mean. Few deaths teach little, and these events share their causes. Figures are means over
five divisions into folds, which nothing was chosen on (0 to 2, 10 to 14 and 20 to 24 were used up), beside plain trees on the very same folds:
min(Se, PPV) moves by 0.01 with the division.
"""
import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

import measures
import package
import recipe
import trees
from additive import make_terms, term_values
from blend import Events, Model, Plan, coverage_factors, cross_mixed, folds, mix_links, out_of_fold
from nested import alone
from columns import design
from icu_card import CARD, INPUTS, MANIFEST, PARITY
from icu_columns import CURVED, FLAGS, GASES, LABS, VITALS, derived, scores, summaries

COMMAND = "python training/prognosis/icu_mortality.py"
DIVISIONS = (30, 31, 32, 33, 34)
# The direction that sense demands; it steadies the trees, and no patient is told that waking up raises the risk.
RISING = ("x_Age", "BUN", "log_BUN", "Creatinine_", "log_Creat", "Bilirubin", "log_Bili", "Lactate", "log_Lact", "FiO2_", "shock", "bun_creat", "HR_mean", "HR_above", "MAP_below", "SysABP_below", "GCS_below", "GCS_held-below", "MAP_held-below", "points_", "age_bun", "bun_albumin")
FALLING = ("GCS_last", "GCS_mean", "GCS_max", "GCS_min", "GCS_gain", "GCS_first", "GCS_held-mean", "Urine_sum", "log_Urine", "urine_per", "Albumin_", "pf_", "log_pf", "MAP_min", "SysABP_min", "pH_min", "HCO3_min", "SaO2_")
FREE = ("_count", "_change", "_slope", "_deviation", "_last-hour")


def direction(name):
    if any(mark in name for mark in FREE):
        return 0
    return 1 if name.startswith(RISING) else -1 if name.startswith(FALLING) else 0


def make_columns():
    columns = [{"name": "x_Age", "op": "value", "of": "Age"}, {"name": "x_Height", "op": "value", "of": "Height"}, {"name": "male", "op": "is", "of": "Gender", "any": ["male"]}]
    return recipe.with_owners(INPUTS, [*columns, *summaries(), *derived(), *scores()])


def make_plan(X, names):
    terms = make_terms(X, names, CURVED, FLAGS)
    random = {"learning_rate": 0.085, "num_leaves": 14, "max_depth": 5, "min_data_in_leaf": 15, "bagging_fraction": 0.7, "bagging_freq": 1, "feature_fraction": 0.3, "lambda_l2": 5, "max_bin": 63, "extra_trees": True}
    sense = {"monotone_constraints": [direction(n) for n in names]}
    return Plan(terms, 0.003, [(230, {**random, **sense})], 0.2)


PLAIN = ("_first", "_last", "_min", "_max", "_mean", "_count")


def plain_trees(X, names, y, seed):
    """Out-of-fold risks of what anybody would try first: boosted trees on a page of summaries, the outcome alone, the same folds."""
    page = [i for i, n in enumerate(names) if n in ("x_Age", "male", "x_Height") or (n.endswith(PLAIN) and n.count("_") == 1)]
    options = {"learning_rate": 0.03, "num_leaves": 15, "min_data_in_leaf": 20, "bagging_fraction": 0.8, "bagging_freq": 1, "feature_fraction": 0.5, "max_bin": 63}
    out = np.empty(len(X))
    for train, test in folds(y, None, 5, seed):
        out[test] = trees.fit(X[train][:, page], y[train], 300, seed, **options).predict(X[test][:, page])
    return out


def divided(jobs, function, *arguments):
    """function(seed, *arguments) of every division, in order; `jobs` processes."""
    with ProcessPoolExecutor(jobs) as pool:
        return [each.result() for each in [pool.submit(function, seed, *arguments) for seed in DIVISIONS]]


def margins_of(seed, plan, X, events, y, V):
    return out_of_fold(plan, X, events, y, seed=seed, V=V)


def plain_of(seed, X, names, y):
    return plain_trees(X, names, y, seed)


def mean_over(measure):
    """Of the columns of P, one a division."""
    return lambda y, P: float(np.mean([measure(y, P[:, d]) for d in range(P.shape[1])]))


def compared(y, ours, plain, data):
    """Figures over the divisions, and how much is won over plain trees, patient by patient on the same folds."""
    split = f"5-fold cross-validation, out of fold, mean of {len(DIVISIONS)} divisions"
    all_measures = {**measures.MEASURES, "min(Se, PPV)": measures.min_se_ppv}
    row = lambda measure, value, low=None, high=None: {"dataset": data, "split": split, "measure": f"hospital {measure}", "value": float(value), **({} if low is None else {"low": float(low), "high": float(high)}), "n": len(y), "command": COMMAND}
    rows = [row(name, *measures.with_interval(mean_over(measure), y, ours)) for name, measure in all_measures.items()]
    each = [measures.min_se_ppv(y, ours[:, d]) for d in range(ours.shape[1])]
    rows += [row("min(Se, PPV), lowest division", min(each)), row("min(Se, PPV), highest division", max(each))]
    both, half = np.hstack([ours, plain]), ours.shape[1]
    for name in ("auroc", "min(Se, PPV)"):
        mean = mean_over(all_measures[name])
        rows.append(row(f"{name} of plain trees, not shipped", mean(y, plain)))
        rows.append(row(f"{name} above plain trees", *measures.with_interval(lambda y, P: mean(y, P[:, :half]) - mean(y, P[:, half:]), y, both)))
    for each_row in rows:
        print({k: each_row[k] for k in ("measure", "value", "low", "high") if k in each_row}, flush=True)
    return rows


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
    longer = lambda limit: (stay > limit) | (died == 1)
    events = [died, (days >= 0) & (days <= 14), *(within(limit) for limit in (30, 60, 90, 180, 365, 1e9)), *(longer(limit) for limit in (10, 20, 30))]
    return [Events(np.asarray(e, dtype=int), np.ones(len(died))) for e in events]


def main(folder, jobs):
    records, outcomes = load(folder / "physionet2012")
    columns = make_columns()
    parameters = {"inputs": INPUTS, "columns": columns}
    X = design(parameters, records)
    names = [c["name"] for c in columns]
    events = neighbouring(outcomes)
    head = events[:1]
    plan = make_plan(X, names)
    V = term_values(plan.terms, X)
    data = "PhysioNet/CinC 2012 set A (3,996 stays)"
    y = head[0].y
    margins = divided(jobs, margins_of, plan, X, events, y, V)
    ours = np.stack([cross_mixed(each, head, alone(1), y, equal=True)[:, 0] for each in margins], 1)
    metrics = compared(y, ours, np.stack(divided(jobs, plain_of, X, names, y), 1), data)
    risk = ours[:, 0]
    bias, mix = mix_links(margins[0], head, equal=True)
    factors, covered = coverage_factors(Model(plan, bias, mix), X, V, events, head[0].y, refits=4)
    print("interval factor", factors.round(2), "share of refits inside", covered.round(3), "mix", mix[:, 0].round(2))
    metrics.append({"dataset": data, "split": "held-out fifth; bootstrap refits not used to set the width", "measure": "hospital coverage of the 90 % interval", "value": float(covered[0]), "n": len(X) // 5, "command": COMMAND})
    model = Model(plan, bias, mix).fit(X, V, events, np.ones(len(X)))
    model.add_members(V, events, np.ones(len(X)), 20)
    model.factors = factors
    coef = np.stack([b.coef for b in model.bases], 1) @ mix[:, 0]
    some = np.random.default_rng(1).choice(len(X), 800, replace=False)
    effects = package.contributions(model, 0, X[some], coef, V.mean(0))
    recipe.add_typical(columns, X, [{"Age": row[0]} for row in X])
    parameters |= {
        "heads": [{"name": "hospital"}],
        "primary": 0,
        "distance": recipe.distance(X, ["x_Age", *[n for n in names if n.endswith("_mean") and n.split("_")[0] not in ("FiO2",)], "Urine_sum", "Weight_first"], names),
        "importance": recipe.input_spread(parameters, effects, absent(records)),
        "strata": recipe.strata(risk, y),
        "until": 49,
        "similar": recipe.similar(X, columns, INPUTS, measures.logit(np.clip(risk, 1e-6, 1 - 1e-6)), lambda rows: y[rows].sum(), leaves=16),
        "reference": recipe.reference(X, columns, ["x_Age", *[f"{v}_last" for v in (*VITALS, *GASES, *LABS)], "Urine_sum"], bins=5),
        **{k: MANIFEST.pop(k) for k in ("aliases", "cohort", "outcome", "gate", "blind", "paradoxes")},
    }
    figures = {m["measure"].split(" ", 1)[1]: m for m in metrics}
    won = figures["min(Se, PPV) above plain trees"]
    card = CARD.format(
        columns=len(columns), auroc=figures["auroc"]["value"], event=figures["min(Se, PPV)"]["value"], least=figures["min(Se, PPV), lowest division"]["value"], most=figures["min(Se, PPV), highest division"]["value"],
        slope=figures["calibration-slope"]["value"], ece=figures["ece"]["value"], plain=figures["auroc of plain trees, not shipped"]["value"], plain_event=figures["min(Se, PPV) of plain trees, not shipped"]["value"],
        won=won["value"], won_low=won["low"], won_high=won["high"],
    )
    package.write("icu-mortality", {**MANIFEST, "metrics": metrics, "created": str(date.today())}, parameters, model, X, PARITY, card)


def absent(records):
    """Share of stays without any reading of an input (or of the names that count as it)."""
    seen = [{name for _, name, value in r["series"] if value != -1} for r in records]
    return {i["name"]: float(np.mean([not ({i["name"], *i.get("also", [])} & s) for s in seen])) for i in INPUTS}


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", nargs="?", type=Path, default=package.ROOT / ".data")
    arguments.add_argument("--jobs", type=int, default=1)
    given = arguments.parse_args()
    main(given.folder, given.jobs)
