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
SEEDS = lambda n: range(10 if n < 500 else 3 if n < 5000 else 1)


class CoxFit:
    """The log cumulative hazard at each day: constants + slopes * (terms . coef).

    Hazards are not proportional over years: what tells the first months apart tells less later, or more. So each day has its own
    slope (horizon_slopes), learned inside the patients that the fit sees.
    """

    def __init__(self, V, time, event, days, ridge, weight=None, found=None):
        """`found`: (slopes, their standard errors) by day where they are known; learned otherwise."""
        self.coef = np.nan_to_num(cox(V, time, event, ridge=ridge, weight=weight)[0])
        score = V @ self.coef
        self.found = horizon_slopes(V, time, event, days, ridge) if found is None else found
        slopes = drawn_to_one(*self.found)
        for keep in np.linspace(1, 0, 11):  # as much of the slopes' differences as lets no patient's risk fall with time
            self.slopes = 1 + keep * (slopes - 1)
            self.constants = np.log(np.maximum([baseline(b * score, time, event, [day], weight)[0] for b, day in zip(self.slopes, days)], 1e-9))
            ends = self.constants + np.outer(reach(V, self.coef), self.slopes)
            if (np.diff(ends, axis=1) >= 0).all():
                break


def reach(V, coef):
    """Lowest and highest score that anybody can have: terms are cut at the cohort's limits, so each adds at most its extremes."""
    ends = np.stack([V.min(0) * coef, V.max(0) * coef])
    return np.array([ends.min(0).sum(), ends.max(0).sum()])


def horizon_slopes(V, time, event, days, ridge, seed=100):
    """What a step of the score is worth by each day, and its standard error: Cox regression with follow-up cut off there, on the
    scores of five inner folds' left-out patients."""
    score = np.zeros(len(V))
    for train, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(V, event):
        score[test] = (V[test] - V[train].mean(0)) @ np.nan_to_num(cox(V[train], time[train], event[train], ridge=ridge)[0])
    slopes, errors = [], []
    for day in days:
        order = np.argsort(-np.minimum(time, day), kind="stable")
        until, seen, one = np.minimum(time, day)[order], ((event == 1) & (time <= day))[order], score[order][:, None]
        beta = cox(one, until, seen)[0]
        slopes.append(float(beta[0]))
        errors.append(float(likelihood(one, until, seen, beta, "efron")[2][0, 0] ** -0.5))
    return np.array(slopes), np.array(errors)


def drawn_to_one(slopes, errors):
    """James and Stein: towards 1 by their own uncertainty, 1 where nothing else is shown."""
    gap = slopes - 1
    return 1 + gap * np.maximum(0.0, 1 - errors**2 / np.maximum(gap**2, 1e-12))


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
            constants, slopes = np.log(np.maximum(baseline(all_scores[train], time[train], event[train], days), 1e-9)), 1.0
        else:
            fit = CoxFit(V[train], time[train], event[train], days, ridge)
            all_scores, constants, slopes = V @ fit.coef, fit.constants, fit.slopes
        scores[test] = all_scores[test]
        risks[test] = 1 - np.exp(-np.exp(constants + all_scores[test][:, None] * slopes))
    return scores, risks


def calibration(risk, time, event, day, groups=10):
    """Expected calibration error: mean gap to the Kaplan-Meier risk over groups of like predicted risk."""
    parts = np.array_split(np.argsort(risk, kind="stable"), groups if len(risk) > 1000 else 5)
    return float(sum(len(at) / len(risk) * abs(1 - survival_at(time[at], event[at], day) - risk[at].mean()) for at in parts))


def brier(risk, time, event, day):
    """Brier score at `day`, weighed by the inverse probability of being seen (Graf 1999)."""
    seen = lambda at: np.maximum(survival_at(time, event == 0, at), 0.05)
    known_dead, known_alive = (time <= day) & (event == 1), time > day
    weight = np.zeros(len(time))
    weight[known_dead] = 1 / seen(time[known_dead] - 1e-6)
    weight[known_alive] = 1 / seen(day)
    return float(np.sum(weight * (known_dead - risk) ** 2) / len(time))


def slope_at(risk, time, event, day):
    """Calibration slope at `day`: Cox regression on the predicted log cumulative hazard, follow-up cut off there."""
    seen, until = (event == 1) & (time <= day), np.minimum(time, day)
    return float(cox(np.log(-np.log(1 - np.clip(risk, 1e-6, 1 - 1e-6)))[:, None], until, seen.astype(int))[0][0])


def bootstrap(V, time, event, days, ridge, found, count, seed):
    """Refits on resampled patients: [(constants [H], coefficients [T, H])]. The slopes by day are drawn from their standard errors,
    all days alike: to learn them anew in inner folds would cost ten times as much."""
    rng, out = np.random.default_rng(seed), []
    while len(out) < count:
        weight = np.bincount(rng.integers(0, len(V), len(V)), minlength=len(V))
        fit = CoxFit(V, time, event, days, ridge, weight, (found[0] + rng.normal() * found[1], found[1]))
        out.append((fit.constants, np.outer(fit.coef, fit.slopes)))
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
        held = {label: mean_of([held_at(risks[:, days.index(day)], time, event, day) for _, risks in runs]) for label, day in spec["days"].items()}
        scored[kind] = {"c": float(c), **held[spec["main"]], "held": held, "risk": runs[0][1][:, at], "risks": runs[0][1], "ridge": ridge}
        print(name, kind, round(float(c), 4), {label: {k: round(v, 3) for k, v in of.items()} for label, of in held.items()}, flush=True)
    best = max(s["c"] for s in scored.values())
    sharpest = min(s["brier"] for s in scored.values())
    kept = next((k for k in plans if scored[k]["c"] >= best - NEAR or scored[k]["brier"] <= sharpest), "curved")
    terms, ridge = plans[kept], scored[kept]["ridge"]
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
        "version": "1.1.0", "title": spec["title"], "licence": "Weights: same licence as the project; training data of R's survival package",
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


def ece_of_the_right(risk, time, event, day, repeats=40):
    """[middle, 95th percentile] of the calibration error that a model would show here whose risks are right: chance alone. Deaths are
    drawn from the risks (along the cohort's cumulative hazard), censoring as it was."""
    rng, n = np.random.default_rng(9), len(risk)
    steps = np.unique(time[(event == 1) & (time <= day)])
    hazard = np.cumsum([((time == t) & (event == 1)).sum() / (time >= t).sum() for t in steps])
    ends = np.unique(time[event == 0])
    free = np.cumprod([1 - ((time == t) & (event == 0)).sum() / (time >= t).sum() for t in ends]) if len(ends) else np.ones(0)
    total = -np.log(1 - np.clip(risk, 1e-9, 1 - 1e-9))
    found = []
    for _ in range(repeats if n < 5000 else 10):
        share = rng.exponential(size=n) / total
        died = np.where(share <= 1, steps[np.minimum(np.searchsorted(hazard / hazard[-1], np.minimum(share, 1)), len(steps) - 1)], np.inf)
        left = np.append(ends, np.inf)[np.searchsorted(-free, -rng.uniform(size=n), side="right")] if len(ends) else np.full(n, np.inf)
        found.append(calibration(risk, np.minimum(np.minimum(died, left), 1e6), (died <= left).astype(int), day))
    return [float(q) for q in np.quantile(found, [0.5, 0.95])]


def mean_of(rows):
    """Of like dictionaries, key by key."""
    return {key: float(np.mean([row[key] for row in rows])) for key in rows[0]}


def held_at(risk, time, event, day):
    return {"slope": slope_at(risk, time, event, day), "ece": calibration(risk, time, event, day), "brier": brier(risk, time, event, day)}


def figures(spec, scored, kept, covered, due, n, events):
    divisions = len(SEEDS(n))
    row = lambda measure, value, split=f"5-fold cross-validation, out of fold{'' if divisions == 1 else f', mean of {divisions} divisions'}": {"dataset": f"{spec['files']} ({n} patients, {events} events)", "split": split, "measure": measure, "value": float(value), "n": n, "command": COMMAND}
    out = [row(f"{spec['main']} C-index", scored[kept]["c"])]
    for label, of in scored[kept]["held"].items():
        out += [row(f"{label} calibration-slope", of["slope"]), row(f"{label} ece", of["ece"]), row(f"{label} brier", of["brier"])]
        out += [row(f"{label} ece {which} a model whose risks are right, by chance", value, "simulated from the out-of-fold risks") for which, value in zip(("of", "95th percentile of"), due[label])]
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
    risk = 1 - np.exp(-np.exp(fit.constants[at] + fit.slopes[at] * (V @ fit.coef)))
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
