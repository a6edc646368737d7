"""A model: base fits (additive part and boosted trees, averaged as log-odds), mixed into calibrated heads.

A base fit learns one event (death in hospital, death within 180 days). A link is a straight mix of the base fits' out-of-fold
log-odds, which calibrates it and lets neighbouring horizons steady each other. A head is what the clinician sees: a link, or
what follows from several (nested.py).
"""
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

import trees
from additive import Additive, term_values
from measures import sigmoid
from nested import alone, compose


@dataclass
class Plan:
    """What to fit. `tree_options`: list of (rounds, options); `tree_columns`: indices of columns that the trees may use."""

    terms: list
    penalty: float
    tree_options: list
    share: float = 0.5  # of the additive part
    tree_columns: list | None = None


@dataclass
class Base:
    """margin(x) = intercept + terms(x) . coef + weight * sum of boosters(x), uncalibrated log-odds of one event."""

    intercept: float
    coef: np.ndarray
    boosters: list
    weight: float
    columns: list | None
    additive: Additive

    def margin(self, X, V):
        T = X if self.columns is None else X[:, self.columns]
        return self.intercept + V @ self.coef + self.weight * sum(b.predict(T, raw_score=True) for b in self.boosters)


@dataclass
class Events:
    """One event: outcome 0/1 and a weight (0: unknown because censored; inverse probability of being seen otherwise).

    `numeric`: not an event but a number that goes with it, known only in training (a doctor's estimate, a day-one score).
    """

    y: np.ndarray
    weight: np.ndarray
    numeric: bool = False


def fit_base(plan, X, V, event, weight, seed=0):
    use = weight > 0
    w = weight[use]
    y = event.y[use]
    T = X[use] if plan.tree_columns is None else X[use][:, plan.tree_columns]
    additive = Additive(plan.penalty, event.numeric).fit(V[use], y, w)
    objective = "regression" if event.numeric else "binary"
    boosters = [trees.fit(T, y, rounds, 20 + seed + i, w, objective=objective, **options) for i, (rounds, options) in enumerate(plan.tree_options)]
    return Base(plan.share * additive.intercept, plan.share * additive.coef, boosters, (1 - plan.share) / max(1, len(boosters)), plan.tree_columns, additive)


def folds(y, groups, splits, seed):
    if groups is None:
        return list(StratifiedKFold(splits, shuffle=True, random_state=seed).split(y, y))
    return list(StratifiedGroupKFold(splits, shuffle=True, random_state=seed).split(y, y, groups))


def out_of_fold(plan, X, events, strata, groups=None, splits=5, seed=0, V=None):
    """N x K margins, each from fits that saw neither the patient nor any other stay of the same patient."""
    V = term_values(plan.terms, X) if V is None else V
    out = np.empty((len(X), len(events)))
    for train, test in folds(strata, groups, splits, seed):
        inside = np.zeros(len(X))
        inside[train] = 1
        for k, event in enumerate(events):
            out[test, k] = fit_base(plan, X, V, event, inside * event.weight).margin(X[test], V[test])
    return out


def mix_links(margins, links, equal=False):
    """(bias [L], mix [K, L]): each link's logistic mix of base margins, fitted where its weight is over 0.

    `equal`: every base fit counts alike, and one slope calibrates their mean: where events are few, learned weights add more noise
    than they are worth.
    """
    bias, mix, count = [], [], margins.shape[1]
    for link in links:
        use = link.weight > 0
        columns = margins[use].mean(1, keepdims=True) if equal else margins[use]
        model = LogisticRegression(C=1.0, max_iter=300).fit(columns, link.y[use], sample_weight=link.weight[use])
        bias.append(float(model.intercept_[0]))
        mix.append(np.full(count, model.coef_[0, 0] / count) if equal else model.coef_[0])
    return np.array(bias), np.stack(mix, 1)


def cross_mixed(margins, links, steps, strata, groups=None, seed=1, equal=False):
    """N x H probabilities from mixes fitted on the other folds' patients: what reported figures rest on."""
    out = np.empty((len(margins), len(steps)))
    for train, test in folds(strata, groups, 5, seed):
        bias, mix = mix_links(margins[train], [Events(link.y[train], link.weight[train]) for link in links], equal)
        out[test] = sigmoid(compose(bias + margins[test] @ mix, steps))
    return out


def draw(groups, n, rng, inside):
    """Bootstrap of the rows with inside = 1: how often each was drawn, patients whole."""
    drawn = np.zeros(n)
    at = np.flatnonzero(inside)
    if groups is None:
        drawn[at] = np.bincount(rng.integers(0, len(at), len(at)), minlength=len(at))
    else:
        unique, inverse = np.unique(groups[at], return_inverse=True)
        drawn[at] = np.bincount(rng.integers(0, len(unique), len(unique)), minlength=len(unique))[inverse]
    return drawn


class Model:
    """Fitted base fits, mix, what heads follow from, bootstrap members of the additive part and the factor that widens their spread."""

    def __init__(self, plan, bias, mix, steps=None):
        self.plan, self.bias, self.mix = plan, bias, mix
        self.steps = alone(len(bias)) if steps is None else steps
        self.bases, self.members, self.factors = [], [], np.ones(len(self.steps))

    def fit(self, X, V, events, inside, seed=0):
        self.bases = [fit_base(self.plan, X, V, e, inside * e.weight, seed) for e in events]
        return self

    def links(self, X, V):
        return self.bias + np.stack([b.margin(X, V) for b in self.bases], 1) @ self.mix

    def margins(self, X, V):
        return compose(self.links(X, V), self.steps)

    def add_members(self, V, events, inside, count, groups=None, seed=100):
        """Bootstrap refits of the additive part, on the links' scale: (constants [L], coefficients [T, L])."""
        rng, share = np.random.default_rng(seed), self.plan.share
        draws = np.stack([draw(groups, len(V), rng, inside) for _ in range(count)], 1)
        refits = []
        for base, e in zip(self.bases, events):
            w = inside * e.weight
            refits.append(base.additive.refits(V[w > 0], e.y[w > 0], w[w > 0], draws[w > 0]))
        for i in range(count):
            constants = share * np.array([intercepts[i] for intercepts, _ in refits])
            coefs = share * np.stack([coef[i] for _, coef in refits], 1)
            self.members.append((constants @ self.mix, coefs @ self.mix))
        return self

    def spread(self, X, V):
        """N x H standard deviation, log-odds: the members' steps away from their middle, taken from the fit."""
        steps = np.stack([a + V @ c for a, c in self.members])
        return compose(self.links(X, V) + steps - steps.mean(0), self.steps).std(0) * self.factors


def coverage_factors(like, X, V, events, strata, groups=None, refits=10, members=20, seed=5, level=0.9):
    """How much wider than the members' spread the interval must be to hold 90 % of refits of the whole model.

    `like`: a model whose plan, mix and steps are taken. Learned on half of the bootstrap refits for a held-out fifth of
    the patients; returns (factors [H], share of the other half's refits that fall inside [H]).
    """
    train, test = folds(strata, groups, 5, seed)[0]
    inside = np.zeros(len(X))
    inside[train] = 1
    model = Model(like.plan, like.bias, like.mix, like.steps).fit(X, V, events, inside)
    model.add_members(V, events, inside, members, groups, seed)
    centre, spread = model.margins(X[test], V[test]), model.spread(X[test], V[test])
    rng, ratios = np.random.default_rng(seed + 1), []
    for i in range(refits):
        again = Model(like.plan, like.bias, like.mix, like.steps).fit(X, V, events, draw(groups, len(X), rng, inside), seed=10 * i)
        ratios.append(np.abs(again.margins(X[test], V[test]) - centre) / (1.645 * spread))
    half = refits // 2
    factors = np.quantile(np.concatenate(ratios[:half]), level, axis=0)
    return factors, (np.concatenate(ratios[half:]) <= factors).mean(0)
