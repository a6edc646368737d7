"""SUPPORT2: seriously ill adults in hospital. Death in hospital, within 60 and 180 days, survival to five years.
Beside them it learns what goes with the outcome and is known only in training: a stay over 30 days or death, the doctor's
own estimate of survival, and the estimates of the SUPPORT model (Knaus 1995). They teach and are never inputs.

    python training/prognosis/support2.py [data folder]

Never used as inputs: what was known only later or is an estimate of the outcome (surv2m, surv6m, prg2m, prg6m, dnr,
dnrday, slos, charges, totcst, totmcst, avtisst, sfdm2, adlp, adls, adlsc, d.time, death), and race.
"""
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
from columns import design
from nested import ALWAYS, NEVER
from support2_card import CARD, INPUTS, MANIFEST, PARITY

GROUPS = ["ARF/MOSF w/Sepsis", "CHF", "COPD", "Lung Cancer", "MOSF w/Malig", "Coma", "Cirrhosis", "Colon Cancer"]
NUMBERS = ["age", "num.co", "edu", "scoma", "sps", "aps", "hday", "diabetes", "dementia", "meanbp", "wblc", "hrt", "resp", "temp", "pafi", "alb", "bili", "crea", "sod", "ph", "glucose", "bun", "urine"]
LOGS = {"wblc": 1, "bili": 1, "crea": 1, "bun": 1, "glucose": 1, "urine": 1, "scoma": 1, "hday": 0}
TEACHERS = ["prg6m", "surv2m", "surv6m"]
BASE_DAYS = [60, 180, 340, 730]
MAIN_DAY = 180
# Death by a day as a part of death by the next one, back from half a year; from there on death among those still alive.
EARLY_DAYS = [90, 60, 30, 14, 7]
LATE_DAYS = [270, 365, 545, 730, 1095, 1460, 1825]
SEED = 0
COMMAND = "python training/prognosis/support2.py"


def make_columns():
    columns = [{"name": f"x_{n}", "op": "value", "of": n} for n in NUMBERS]
    columns += [{"name": f"log_{n}", "op": "log", "of": n, "add": add} for n, add in LOGS.items()]
    columns += [{"name": "male", "op": "is", "of": "sex", "any": ["male"]}]
    columns += [{"name": "ca_any", "op": "is", "of": "ca", "any": ["yes", "metastatic"], "missing": 0}]
    columns += [{"name": "ca_metastatic", "op": "is", "of": "ca", "any": ["metastatic"], "missing": 0}]
    columns += [{"name": "income_rank", "op": "lookup", "of": "income", "table": {"under $11k": 0, "$11-$25k": 1, "$25-$50k": 2, ">$50k": 3}}]
    columns += [{"name": f"dz_{g}", "op": "is", "of": "dzgroup", "any": [g], "missing": 0} for g in GROUPS]
    columns += [{"name": "bun_crea", "op": "ratio", "of": ["bun", "crea"]}, {"name": "shock_index", "op": "ratio", "of": ["hrt", "meanbp"]}]
    return recipe.with_owners(INPUTS, columns)


def make_plan(X, names):
    curved = ["x_age", "x_num.co", "x_sps", "x_aps", "x_meanbp", "x_hrt", "x_resp", "x_temp", "x_pafi", "x_alb", "x_sod", "x_ph", "x_edu", "income_rank"]
    curved += [f"log_{n}" for n in LOGS]
    gated = ["x_age", "x_num.co", "x_sps", "x_aps", "x_meanbp", "x_temp", "x_pafi", "x_alb", "log_scoma", "log_bili", "log_hday", "log_crea"]
    gates = [n for n in names if n.startswith("dz_")]
    terms = make_terms(X, names, curved, [*gates, "x_diabetes", "x_dementia", "male", "ca_any", "ca_metastatic"], gated, gates)
    for cancer in ("ca_any", "ca_metastatic"):
        terms += [{"column": names.index(cancer), "low": 0.0, "high": 1.0, "kind": "linear", "knot": 0.0, "gate": names.index(g)} for g in gates]
    shallow = {"learning_rate": 0.11, "num_leaves": 8, "max_depth": 3, "min_data_in_leaf": 40, "bagging_fraction": 0.7, "bagging_freq": 1, "feature_fraction": 0.3, "lambda_l2": 5}
    random = {"learning_rate": 0.1, "num_leaves": 14, "max_depth": 5, "min_data_in_leaf": 20, "bagging_fraction": 0.7, "bagging_freq": 1, "feature_fraction": 0.4, "lambda_l2": 5, "extra_trees": True}
    use = [i for i, n in enumerate(names) if not n.startswith("log_")]
    return Plan(terms, 0.003, [(150, shallow), (190, random)], 0.35, use)


def seen_weight(time, dead, day):
    """Inverse probability of not being censored (Kaplan-Meier of the censoring), 0 where the outcome by `day` is unknown."""
    known = dead.astype(bool) & (time <= day) | (time >= day)
    order = np.argsort(time, kind="stable")
    free, at_risk = 1.0, len(time)
    survivor = np.empty(len(time))
    for i in order:
        survivor[i] = free
        if not dead[i]:
            free *= 1 - 1 / at_risk
        at_risk -= 1
    until = survivor.copy()
    late = time >= day
    until[late] = np.min(survivor[time <= day])
    return np.where(known, 1 / np.maximum(until, 0.05), 0.0)


def estimate(chance):
    """An estimated chance of survival as a number to learn: log-odds of death, away from the ends."""
    p = np.clip(chance.to_numpy(float), 0.01, 0.99)
    return Events(np.nan_to_num(-measures.logit(p)), (~np.isnan(p)).astype(float), numeric=True)


def make_heads(by, hospital):
    """(links, steps, heads): what is mixed, what follows from what, what the heads are called. Risks can only rise with the days.

    Death in hospital is not part of death by day 60 (one in 25 of those deaths came later), so it is taken apart into
    those who died by then and those who didn't.
    """
    links, steps = [by(MAIN_DAY)], [(None, 0, NEVER)]
    heads = [{"name": f"{MAIN_DAY}d", "days": MAIN_DAY}]
    days = [MAIN_DAY]

    def add(event, parent, inside, outside, **head):
        links.append(event)
        steps.append((parent, len(links) - 1 if inside is None else inside, len(links) - 1 if outside is None else outside))
        heads.append(head)

    for day in EARLY_DAYS:
        event = by(day)
        add(Events(event.y, event.weight * by(days[-1]).y), len(steps) - 1, None, NEVER, **({"name": f"{day}d"} if day == 60 else {}), days=day)
        days.append(day)
    last, at = MAIN_DAY, 0
    for day in LATE_DAYS:
        event = by(day)
        add(Events(event.y, event.weight * (1 - by(last).y)), at, ALWAYS, None, days=day)
        last, at = day, len(steps) - 1
    by_60 = by(60).y
    inside, outside = Events(hospital.y, hospital.weight * by_60), Events(hospital.y, hospital.weight * (1 - by_60))
    links += [inside, outside]
    steps.append((days.index(60), len(links) - 2, len(links) - 1))
    heads.append({"name": "hospital"})
    return links, steps, heads


def main(folder):
    data = pd.read_csv(folder / "support2" / "train.csv", keep_default_na=True)
    records = [{"features": {k: v for k, v in r.items() if not (isinstance(v, float) and np.isnan(v))}} for r in data.to_dict("records")]
    columns = make_columns()
    parameters = {"inputs": INPUTS, "columns": columns}
    X = design(parameters, records)
    names = [c["name"] for c in columns]
    time, dead = data["d.time"].to_numpy(float), data["death"].to_numpy(int)
    ones = np.ones(len(data))
    hospital = Events(data["hospdead"].to_numpy(int), ones)
    by = lambda day: Events(((dead == 1) & (time <= day)).astype(int), seen_weight(time, dead, day))
    long_stay = Events(((data["slos"] > 30) | (data["hospdead"] == 1)).to_numpy(int), ones)
    bases = [hospital, long_stay, *[by(day) for day in BASE_DAYS], *[estimate(data[name]) for name in TEACHERS]]
    links, steps, heads = make_heads(by, hospital)
    plan = make_plan(X, names)
    V = term_values(plan.terms, X)
    strata = by(MAIN_DAY).y
    margins = out_of_fold(plan, X, bases, strata, seed=SEED, V=V)
    mixed = cross_mixed(margins, links, steps, strata)
    at = {head["name"]: h for h, head in enumerate(heads) if "name" in head}
    risks = {label: mixed[:, at[label]] for label in ("hospital", "60d", "180d")}
    metrics = recipe.figures("support2", risks, {"hospital": hospital, "60d": by(60), "180d": by(180)}, "SUPPORT2 (7,284 patients of the training part)", "5-fold cross-validation, out of fold", COMMAND)
    model = Model(plan, *mix_links(margins, links), steps).fit(X, V, bases, ones)
    model.add_members(V, bases, ones, 20)
    model.factors, covered = coverage_factors(model, X, V, bases, strata, refits=8)
    print("interval factors", model.factors.round(2), "share of refits inside", covered.round(3))
    for label, h in at.items():
        metrics.append({"dataset": "SUPPORT2 (training part)", "split": "held-out fifth; bootstrap refits not used to set the width", "measure": f"{label} coverage of the 90 % interval", "value": float(covered[h]), "n": len(data) // 5, "command": COMMAND})
    primary = at["180d"]
    coef = np.stack([b.coef for b in model.bases], 1) @ model.mix[:, 0]
    effects = package.contributions(model, 0, X, coef, V.mean(0))
    absent = {i["name"]: data[i["name"]].isna().mean() for i in INPUTS}
    parameters |= {
        "heads": heads,
        "primary": primary,
        "distance": recipe.distance(X, [f"x_{n}" for n in NUMBERS if n not in ("diabetes", "dementia", "edu")], names),
        "importance": recipe.input_spread(parameters, effects, absent),
        "strata": recipe.strata(risks["180d"], strata),
        "similar": recipe.similar(X, columns, INPUTS, measures.logit(np.clip(risks["180d"], 1e-6, 1 - 1e-6)), lambda rows: strata[rows].sum(), leaves=24),
        "reference": recipe.reference(X, columns, [f"x_{n}" for n in NUMBERS], bins=5),
        "usual": recipe.usual(INPUTS, records),
        **{k: MANIFEST.pop(k) for k in ("cohort", "outcome", "gate", "blind", "paradoxes")},
    }
    package.write("support2", {**MANIFEST, "metrics": metrics, "created": str(date.today())}, parameters, model, X, PARITY, CARD.format(**{m["measure"].replace(" ", "_").replace("-", "_"): m["value"] for m in metrics}))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else package.ROOT / ".data"))
