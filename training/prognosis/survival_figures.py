"""How survival models are measured: discrimination within folds, calibration and Brier score at a day, and what chance alone gives."""
import numpy as np
from sklearn.model_selection import StratifiedKFold

from survival import concordance, cox, survival_at

COMMAND = "python training/prognosis/survival_models.py"
SEEDS = lambda n: range(10 if n < 500 else 3 if n < 5000 else 1)  # few patients: every figure moves with the draw


def by_fold(out, time, event, seed):
    """Mean C within folds: log hazard ratios of two fits can't be compared."""
    return float(np.mean([concordance(time[test], event[test], out[test]) for _, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(out, event)]))


def calibration(risk, time, event, day, groups=10):
    """Expected calibration error: mean gap to the Kaplan-Meier risk over groups of like predicted risk."""
    parts = np.array_split(np.argsort(risk, kind="stable"), groups if len(risk) > 1000 else 5)
    return float(sum(len(at) / len(risk) * abs(1 - survival_at(time[at], event[at], day) - risk[at].mean()) for at in parts))


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


def held_at(risk, time, event, day):
    return {"slope": slope_at(risk, time, event, day), "ece": calibration(risk, time, event, day), "brier": brier(risk, time, event, day)}


def mean_of(rows):
    """Of like dictionaries, key by key."""
    return {key: float(np.mean([row[key] for row in rows])) for key in rows[0]}


def figures(spec, scored, kept, covered, due, n, events):
    divisions = len(SEEDS(n))
    row = lambda measure, value, split=f"5-fold cross-validation, out of fold{'' if divisions == 1 else f', mean of {divisions} divisions'}": {"dataset": f"{spec['files']} ({n} patients, {events} events)", "split": split, "measure": measure, "value": float(value), "n": n, "command": COMMAND}
    out = [row(f"{spec['main']} C-index", scored[kept]["c"])]
    for label, of in scored[kept]["held"].items():
        out += [row(f"{label} calibration-slope", of["slope"]), row(f"{label} ece", of["ece"]), row(f"{label} brier", of["brier"])]
        out += [row(f"{label} ece {which} a model whose risks are right, by chance", value, "simulated from the out-of-fold risks") for which, value in zip(("of", "95th percentile of"), due[label])]
    out += [row(f"{spec['main']} C-index of the {kind} model, not shipped", s["c"]) for kind, s in scored.items() if kind != kept]
    return [*out, *(row(f"{label} coverage of the 90 % interval", share, "bootstrap refits not used to set the width") for label, share in covered.items())]


def external_figures(main, label, time, event, score, risk, day):
    """Rows on another cohort; `score`: log hazard ratios, `risk`: by `day`."""
    row = lambda measure, value: {"dataset": label, "split": "another cohort, unseen", "measure": f"{main} {measure}", "value": float(value), "n": len(time), "command": COMMAND}
    return [row("C-index", concordance(time, event, score)), row("calibration-slope", slope_at(risk, time, event, day)), row("ece", calibration(risk, time, event, day))]


def strata(risk, time, event, day):
    rows = []
    for low, high in zip(edges := np.unique(np.quantile(risk, np.linspace(0, 1, 7)).round(2)), edges[1:]):
        at = np.flatnonzero((risk >= low) & (risk < high))
        if len(at) >= 20:
            rows.append([float(low), float(high), len(at), round(len(at) * (1 - survival_at(time[at], event[at], day)))])
    return rows
