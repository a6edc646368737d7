"""Disease-specific survival from R's `survival` sets: six packages, each a Cox model chosen against two others.

    python training/prognosis/survival_models.py [set ...] [--data folder]

Compared by five-fold cross-validation, out of fold: a plain Cox model of few straight lines, a penalised Cox model with
curves, boosted trees on the Cox likelihood. Kept: the simplest whose C is within 0.003 of the best, or whose Brier score is
the best. Shipped weights are fitted on everybody.
"""
import argparse
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold

import package
import recipe
from additive import make_terms, term_values
from blend import Base, Model, Plan
from columns import design
from survival import baseline, survival_at
from survival_card import VERSION, card, parity
from survival_figures import SEEDS, by_fold, ece_of_the_right, external_figures, figures, held_at, mean_of, strata
from survival_fit import CoxFit, boosted, bootstrap, choose_ridge
from survival_sets import SETS

MEMBERS, NEAR = 40, 0.003
# Half of the refits set the interval's width, half check it.
REFITS = lambda n: 400 if n < 2000 else 100 if n < 5000 else 40


def out_of_fold(kind, X, V, time, event, days, ridge, seed):
    """(log hazard ratios [N], risks [N, days]) from fits that did not see the patient."""
    scores, risks = np.empty(len(X)), np.empty((len(X), len(days)))
    for train, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(X, event):
        if kind == "boosted":
            all_scores = boosted(X[train], time[train], event[train], X)
            constants, slopes = np.log(np.maximum(baseline(all_scores[train], time[train], event[train], days), 1e-9)), 1.0
        else:
            fit = CoxFit(V[train], time[train], event[train], days, ridge)
            all_scores, constants, slopes = V @ fit.coef, fit.constants, fit.slopes
        scores[test] = all_scores[test]
        risks[test] = 1 - np.exp(-np.exp(constants + all_scores[test][:, None] * slopes))
    return scores, risks


def main(name, folder):
    spec = SETS[name]
    data = pd.read_csv(folder / f"{spec['files']}.csv")
    data, time, event = spec["read"](data)
    time, event = np.asarray(time, float), np.asarray(event, int)
    known = ~np.isnan(time)
    data, time, event = data[known], np.maximum(time[known], 0.5), event[known]
    inputs = [{k: v for k, v in i.items() if k != "sense"} for i in spec["inputs"]]
    columns = recipe.with_owners(inputs, [dict(c) for c in spec["columns"]])
    parameters = {"inputs": inputs, "columns": columns}
    records = records_of(data)
    X = design(parameters, records)
    names = [c["name"] for c in columns]
    days = sorted({*spec["days"].values(), *spec["points"]})
    main_day = spec["days"][spec["main"]]
    at = days.index(main_day)
    few = [c for c in spec["simple"] if c not in spec["flags"]]
    plans = {
        "simple": make_terms(X, names, few, [c for c in spec["simple"] if c in spec["flags"]], quantiles=()),
        "curved": make_terms(X, names, spec["curved"], spec["flags"]),
    }
    scored = {}
    for kind, terms in [*plans.items(), ("boosted", None)]:
        V = None if terms is None else term_values(terms, X)
        ridge = 0.0 if V is None else choose_ridge(V, time, event)
        runs = [out_of_fold(kind, X, V, time, event, days, ridge, seed) for seed in SEEDS(len(X))]
        c = np.mean([by_fold(scores, time, event, seed) for seed, (scores, _) in enumerate(runs)])
        held = {label: mean_of([held_at(risks[:, days.index(day)], time, event, day) for _, risks in runs]) for label, day in spec["days"].items()}
        scored[kind] = {"c": float(c), **held[spec["main"]], "held": held, "risk": runs[0][1][:, at], "risks": runs[0][1], "ridge": ridge}
        print(name, kind, round(float(c), 4), {label: {k: round(v, 3) for k, v in of.items()} for label, of in held.items()}, flush=True)
    best = max(s["c"] for s in scored.values())
    sharpest = min(s["brier"] for s in scored.values())
    kept = next((k for k in plans if scored[k]["c"] >= best - NEAR or scored[k]["brier"] <= sharpest), "curved")
    inputs, columns, terms, X = used_alone(inputs, columns, plans[kept], X, {g["input"] for g in spec["gate"]})
    names, ridge = [c["name"] for c in columns], scored[kept]["ridge"]
    parameters = {"inputs": inputs, "columns": columns}
    V = term_values(terms, X)
    fit = CoxFit(V, time, event, days, ridge)
    model = Model(Plan(terms, 0.0, []), fit.constants, fit.slopes[None, :])
    model.bases = [Base(0.0, fit.coef, [], 0.0, None, None)]
    model.members = bootstrap(V, time, event, days, ridge, fit.found, MEMBERS, 11)
    centre, spread = model.margins(X, V), model.spread(X, V)
    refits = REFITS(len(X))
    ratios = [np.abs(a + V @ c - centre) / (1.645 * np.maximum(spread, 1e-6)) for a, c in bootstrap(V, time, event, days, ridge, fit.found, refits, 12)]
    model.factors = np.quantile(np.concatenate(ratios[: refits // 2]), 0.9, axis=0)
    inside = (np.concatenate(ratios[refits // 2 :]) <= model.factors).mean(0)
    covered = {label: float(inside[days.index(day)]) for label, day in spec["days"].items()}
    due = {label: ece_of_the_right(scored[kept]["risks"][:, days.index(day)], time, event, day) for label, day in spec["days"].items()}
    metrics = figures(spec, scored, kept, covered, due, len(X), int(event.sum()))
    print("slopes by day", dict(zip(days, fit.slopes.round(2))), "gap of a right model", due)
    if "external" in spec:
        metrics += external(spec, folder, parameters, terms, fit, at, main_day)
    heads = [{**({"name": label} if (label := {d: n for n, d in spec["days"].items()}.get(day)) else {}), "days": day} for day in days]
    effects = package.contributions(model, at, X, fit.coef * fit.slopes[at], V.mean(0))
    numbers = [c["name"] for c in columns if c["op"] in ("value", "log")]
    parameters |= {
        "aliases": spec["aliases"], "link": "cloglog", "heads": heads, "primary": at,
        "distance": recipe.distance(X, numbers, names),
        "importance": recipe.input_spread(parameters, effects, {i["name"]: absent(data, i["name"]) for i in inputs}),
        "strata": strata(scored[kept]["risk"], time, event, main_day),
        "similar": recipe.similar(X, columns, inputs, np.log(-np.log(1 - np.clip(scored[kept]["risk"], 1e-6, 1 - 1e-6))), lambda rows: round(len(rows) * (1 - survival_at(time[rows], event[rows], main_day)))),
        "reference": recipe.reference(X, columns, numbers),
        "usual": recipe.usual(inputs, records),
        "cohort": spec["cohort"], "outcome": spec["outcome"], "event": spec.get("event", "death"), "gate": spec["gate"], "blind": spec["blind"],
        "paradoxes": [*spec.get("paradoxes", []), *recipe.against_sense(spec["inputs"], columns, X, lambda changed: term_values(terms, changed) @ fit.coef * fit.slopes[at], [p["input"] for p in spec.get("paradoxes", [])])],
    }
    manifest = {
        "version": VERSION, "title": spec["title"], "licence": "Weights: same licence as the project; training data of R's survival package",
        "trainingData": [{"name": f"R survival package: {spec['files']} ({len(X)} patients, {int(event.sum())} events)", "licence": "LGPL-2+ (package); facts of published cohorts", "citation": spec["citation"]}],
        "intendedUse": f"To inform a conversation about prognosis: {spec['title']}. Not to limit treatment, not to choose one.",
        "limits": [*spec["limits"], "Associations, not effects: changing an input shows another patient, not what treatment would do."],
        "recipe": "training/prognosis/survival_models.py", "metrics": metrics, "created": str(date.today()),
    }
    package.write(name, manifest, parameters, model, X, parity(inputs), card(name, spec, inputs, metrics, len(X), int(event.sum())), check=1e-3)


def used_alone(inputs, columns, terms, X, gates):
    """(inputs, columns, terms, X) without what the kept model does not read: nobody is asked for a value that changes nothing."""
    read = {owner for t in terms for owner in columns[t["column"]]["owners"]} | gates
    kept = [j for j, c in enumerate(columns) if set(c["owners"]) <= read]
    return [i for i in inputs if i["name"] in read], [columns[j] for j in kept], [{**t, "column": kept.index(t["column"])} for t in terms], X[:, kept]


def external(spec, folder, parameters, terms, fit, at, day):
    """Figures on another cohort, which the data hold."""
    file, read, label = spec["external"]
    data, time, event = read(pd.read_csv(folder / f"{file}.csv"))
    score = term_values(terms, design(parameters, records_of(data))) @ fit.coef
    risk = 1 - np.exp(-np.exp(fit.constants[at] + fit.slopes[at] * score))
    return external_figures(spec["main"], label, np.asarray(time, float), np.asarray(event, int), score, risk, day)


def records_of(data):
    return [{"features": {k: v for k, v in r.items() if not (isinstance(v, float) and np.isnan(v))}} for r in data.to_dict("records")]


def absent(data, name):
    return float(data[name].isna().mean()) if name in data else 0.0


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("sets", nargs="*", default=list(SETS))
    arguments.add_argument("--data", type=Path, default=package.ROOT / ".data")
    given = arguments.parse_args()
    for each in given.sets or list(SETS):
        main(each, given.data / "r-survival")
