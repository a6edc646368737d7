"""The kinds of model compared: Cox regression whose slope may differ by day, and boosted trees on the same likelihood."""
import lightgbm
import numpy as np
from sklearn.model_selection import StratifiedKFold

from survival import baseline, cox, likelihood


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


def bootstrap(V, time, event, days, ridge, found, count, seed):
    """Refits on resampled patients: [(constants [H], coefficients [T, H])]. The slopes by day are drawn from their standard errors,
    all days alike: to learn them anew in inner folds would cost ten times as much."""
    rng, out = np.random.default_rng(seed), []
    while len(out) < count:
        weight = np.bincount(rng.integers(0, len(V), len(V)), minlength=len(V))
        fit = CoxFit(V, time, event, days, ridge, weight, (found[0] + rng.normal() * found[1], found[1]))
        out.append((fit.constants, np.outer(fit.coef, fit.slopes)))
    return out
