"""Disease-specific survival from R's `survival` sets: six packages, each a Cox model chosen against two others.

    python training/prognosis/survival_models.py [set ...] [--data folder]

Compared by five-fold cross-validation, out of fold: a plain Cox model of few straight lines, a penalised Cox model with
curves, boosted trees on the Cox likelihood. Kept: the simplest whose C is within 0.003 of the best, or whose Brier score is
the best. Shipped weights are
fitted on everybody.
"""
import argparse
from datetime import date
from pathlib import Path

import lightgbm
import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold

import package
import recipe
from additive import make_terms, term_values
from blend import Base, Model, Plan
from columns import design
from survival import baseline, concordance, cox, likelihood, survival_at
from survival_card import card, parity
from survival_sets import SETS

COMMAND = "python training/prognosis/survival_models.py"
MEMBERS, NEAR = 40, 0.003
# Few patients: every figure moves with the draw, so more draws. Of the refits half set the interval's width, half check it.
REFITS = lambda n: 400 if n < 2000 else 100 if n < 5000 else 40
SEEDS = lambda n: range(3 if n < 5000 else 1)


class CoxFit:
    """log hazard ratio = terms . coef, and the log cumulative hazard of a patient at 0 at each day."""

    def __init__(self, V, time, event, days, ridge, weight=None):
        self.coef, _ = cox(V, time, event, ridge=ridge, weight=weight)
        self.coef = np.nan_to_num(self.coef)
        self.constants = np.log(np.maximum(baseline(V @ self.coef, time, event, days, weight), 1e-9))


def boosted(X, time, event, T, rounds=120):
    """Log hazard ratios of `T` from shallow trees on the Cox likelihood (Breslow ties)."""
    order = np.argsort(-time, kind="stable")

    def gradient(score, _):
        e = np.exp(np.clip(score, -20, 20))
        risk = np.cumsum(e[order])
        d = event[order].astype(float)
        first, second = np.cumsum((d / risk)[::-1])[::-1], np.cumsum((d / risk**2)[::-1])[::-1]
        grad, hess = np.empty_like(e), np.empty_like(e)
        grad[order] = e[order] * first - d
        hess[order] = np.maximum(e[order] * first - e[order] ** 2 * second, 1e-6)
        return grad, hess

    options = {"learning_rate": 0.05, "num_leaves": 6, "max_depth": 3, "min_data_in_leaf": max(10, len(time) // 100), "bagging_fraction": 0.8, "bagging_freq": 1, "feature_fraction": 0.7, "lambda_l2": 5, "verbose": -1, "num_threads": 1, "seed": 5, "deterministic": True, "objective": gradient}
    return lightgbm.train(options, lightgbm.Dataset(X, event), rounds).predict(T, raw_score=True)


def choose_ridge(V, time, event, seed=0):
    """Penalty with the best partial likelihood on the left-out patients (Verweij and van Houwelingen 1993)."""
    values = {}
    for ridge in (0.1, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0):
        values[ridge] = 0.0
        for train, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(V, event):
            order = np.argsort(-time[test], kind="stable")
            score = (V[test] @ cox(V[train], time[train], event[train], ridge=ridge)[0])[order, None]
            values[ridge] += likelihood(score, time[test][order], event[test][order].astype(bool), np.ones(1), "efron")[0]
    return max(values, key=values.get)


def by_fold(out, time, event, seed):
    """Mean C within folds: log hazard ratios of two fits can't be compared."""
    return float(np.mean([concordance(time[test], event[test], out[test]) for _, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(out, event)]))


def out_of_fold(kind, X, V, time, event, days, ridge, seed):
    """(log hazard ratios [N], risks [N, days]) from fits that did not see the patient."""
    scores, risks = np.empty(len(X)), np.empty((len(X), len(days)))
    for train, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(X, event):
        if kind == "boosted":
            all_scores = boosted(X[train], time[train], event[train], X)
            constants = np.log(np.maximum(baseline(all_scores[train], time[train], event[train], days), 1e-9))
        else:
            fit = CoxFit(V[train], time[train], event[train], days, ridge)
            all_scores, constants = V @ fit.coef, fit.constants
        scores[test] = all_scores[test]
        risks[test] = 1 - np.exp(-np.exp(constants + all_scores[test][:, None]))
    return scores, risks


def calibration(risk, time, event, day, groups=10):
    """Expected calibration error: mean gap to the Kaplan-Meier risk over groups of like predicted risk."""
    parts = np.array_split(np.argsort(risk, kind="stable"), groups if len(risk) > 1000 else 5)
    return float(sum(len(at) / len(risk) * abs(1 - survival_at(time[at], event[at], day) - risk[at].mean()) for at in parts))


def brier(risk, time, event, day):
    """Brier score at `day`, weighed by the inverse probability of being seen (Graf 1999)."""
    free = lambda at: np.array([survival_at(time, ~event.astype(bool), t) for t in np.atleast_1d(at)])
    known_dead, known_alive = (time <= day) & (event == 1), time > day
    weight = np.zeros(len(time))
    steps = np.unique(time[known_dead])
    weight[known_dead] = (1 / np.maximum(free(steps - 1e-6), 0.05))[np.searchsorted(steps, time[known_dead])]
    weight[known_alive] = 1 / max(free(day)[0], 0.05)
    return float(np.sum(weight * (known_dead - risk) ** 2) / len(time))


def slope_at(risk, time, event, day):
    """Calibration slope at `day`: Cox regression on the predicted log cumulative hazard, follow-up cut off there."""
    seen, until = (event == 1) & (time <= day), np.minimum(time, day)
    return float(cox(np.log(-np.log(1 - np.clip(risk, 1e-6, 1 - 1e-6)))[:, None], until, seen.astype(int))[0][0])


def bootstrap(V, time, event, days, ridge, count, seed):
    """Refits on resampled patients: [(constants, coefficients)]."""
    rng, out = np.random.default_rng(seed), []
    while len(out) < count:
        weight = np.bincount(rng.integers(0, len(V), len(V)), minlength=len(V))
        fit = CoxFit(V, time, event, days, ridge, weight)
        out.append((fit.constants, fit.coef))
    return out


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
        "curved": make_terms(X, names, spec["curved"], spec["flags"], quantiles=(0.1, 0.3, 0.5, 0.7, 0.9)),
    }
    scored = {}
    for kind, terms in [*plans.items(), ("boosted", None)]:
        V = None if terms is None else term_values(terms, X)
        ridge = 0.0 if V is None else choose_ridge(V, time, event)
        runs = [out_of_fold(kind, X, V, time, event, days, ridge, seed) for seed in SEEDS(len(X))]
        c = np.mean([by_fold(scores, time, event, seed) for seed, (scores, _) in enumerate(runs)])
        held = {label: held_at(runs[0][1][:, days.index(day)], time, event, day) for label, day in spec["days"].items()}
        scored[kind] = {"c": float(c), **held[spec["main"]], "held": held, "risk": runs[0][1][:, at], "ridge": ridge}
        print(name, kind, round(float(c), 4), {label: {k: round(v, 3) for k, v in of.items()} for label, of in held.items()}, flush=True)
    best = max(s["c"] for s in scored.values())
    sharpest = min(s["brier"] for s in scored.values())
    kept = next((k for k in plans if scored[k]["c"] >= best - NEAR or scored[k]["brier"] <= sharpest), "curved")
    terms, ridge = plans[kept], scored[kept]["ridge"]
    V = term_values(terms, X)
    fit = CoxFit(V, time, event, days, ridge)
    model = Model(Plan(terms, 0.0, []), fit.constants, np.ones((1, len(days))))
    model.bases = [Base(0.0, fit.coef, [], 0.0, None, None)]
    model.members = [(a, np.repeat(c[:, None], len(days), 1)) for a, c in bootstrap(V, time, event, days, ridge, MEMBERS, 11)]
    centre, spread = model.margins(X, V), model.spread(X, V)
    refits = REFITS(len(X))
    ratios = [np.abs(a + (V @ c)[:, None] - centre) / (1.645 * np.maximum(spread, 1e-6)) for a, c in bootstrap(V, time, event, days, ridge, refits, 12)]
    model.factors = np.quantile(np.concatenate(ratios[: refits // 2]), 0.9, axis=0)
    inside = (np.concatenate(ratios[refits // 2 :]) <= model.factors).mean(0)
    covered = {label: float(inside[days.index(day)]) for label, day in spec["days"].items()}
    metrics = figures(spec, scored, kept, covered, len(X), int(event.sum()))
    metrics += external(spec, folder, parameters, terms, fit, at, main_day)
    heads = [{**({"name": label} if (label := {d: n for n, d in spec["days"].items()}.get(day)) else {}), "days": day} for day in days]
    effects = package.contributions(model, at, X, fit.coef, V.mean(0))
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
        "paradoxes": [*spec.get("paradoxes", []), *recipe.against_sense(spec["inputs"], columns, X, lambda changed: term_values(terms, changed) @ fit.coef, [p["input"] for p in spec.get("paradoxes", [])])],
    }
    manifest = {
        "version": "1.0.1", "title": spec["title"], "licence": "Weights: same licence as the project; training data of R's survival package",
        "trainingData": [{"name": f"R survival package: {spec['files']} ({len(X)} patients, {int(event.sum())} events)", "licence": "LGPL-2+ (package); facts of published cohorts", "citation": spec["citation"]}],
        "intendedUse": f"To inform a conversation about prognosis: {spec['title']}. Not to limit treatment, not to choose one.",
        "limits": [*spec["limits"], "Associations, not effects: changing an input shows another patient, not what treatment would do."],
        "recipe": "training/prognosis/survival_models.py", "metrics": metrics, "created": str(date.today()),
    }
    package.write(name, manifest, parameters, model, X, parity(inputs), card(name, spec, scored, kept, covered[spec["main"]], len(X), int(event.sum()), metrics), check=1e-3)


def records_of(data):
    return [{"features": {k: v for k, v in r.items() if not (isinstance(v, float) and np.isnan(v))}} for r in data.to_dict("records")]


def absent(data, name):
    return float(data[name].isna().mean()) if name in data else 0.0


def strata(risk, time, event, day):
    rows = []
    for low, high in zip(edges := np.unique(np.quantile(risk, np.linspace(0, 1, 7)).round(2)), edges[1:]):
        at = np.flatnonzero((risk >= low) & (risk < high))
        if len(at) >= 20:
            rows.append([float(low), float(high), len(at), round(len(at) * (1 - survival_at(time[at], event[at], day)))])
    return rows


def held_at(risk, time, event, day):
    return {"slope": slope_at(risk, time, event, day), "ece": calibration(risk, time, event, day), "brier": brier(risk, time, event, day)}


def figures(spec, scored, kept, covered, n, events):
    row = lambda measure, value, split="5-fold cross-validation, out of fold": {"dataset": f"{spec['files']} ({n} patients, {events} events)", "split": split, "measure": measure, "value": float(value), "n": n, "command": COMMAND}
    out = [row(f"{spec['main']} C-index", scored[kept]["c"])]
    for label, of in scored[kept]["held"].items():
        out += [row(f"{label} calibration-slope", of["slope"]), row(f"{label} ece", of["ece"]), row(f"{label} brier", of["brier"])]
    out += [row(f"{spec['main']} C-index of the {kind} model, not shipped", s["c"]) for kind, s in scored.items() if kind != kept]
    return [*out, *(row(f"{label} coverage of the 90 % interval", share, "bootstrap refits not used to set the width") for label, share in covered.items())]


def external(spec, folder, parameters, terms, fit, at, day):
    """Figures on another cohort, where the data hold one."""
    if "external" not in spec:
        return []
    file, read, label = spec["external"]
    data, time, event = read(pd.read_csv(folder / f"{file}.csv"))
    time, event = np.asarray(time, float), np.asarray(event, int)
    V = term_values(terms, design(parameters, records_of(data)))
    risk = 1 - np.exp(-np.exp(fit.constants[at] + V @ fit.coef))
    slope = slope_at(risk, time, event, day)
    row = lambda measure, value: {"dataset": label, "split": "another cohort, unseen", "measure": measure, "value": float(value), "n": len(data), "command": COMMAND}
    print("external", concordance(time, event, V @ fit.coef), slope)
    return [row(f"{spec['main']} C-index", concordance(time, event, V @ fit.coef)), row(f"{spec['main']} calibration-slope", slope), row(f"{spec['main']} ece", calibration(risk, time, event, day))]


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("sets", nargs="*", default=list(SETS))
    arguments.add_argument("--data", type=Path, default=package.ROOT / ".data")
    given = arguments.parse_args()
    for each in given.sets or list(SETS):
        main(each, given.data / "r-survival")
