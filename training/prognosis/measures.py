"""Discrimination and calibration, with percentile bootstrap intervals over patients."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


def logit(p):
    return np.log(p / (1 - p))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def auroc(y, p):
    return float(roc_auc_score(y, p))


def slope(y, p):
    model = LogisticRegression(C=1e9).fit(logit(np.clip(p, 1e-6, 1 - 1e-6))[:, None], y)
    return float(model.coef_[0, 0])


def intercept(y, p):
    """Calibration in the large: log-odds to add to every prediction so that the mean fits."""
    z, a = logit(np.clip(p, 1e-6, 1 - 1e-6)), 0.0
    for _ in range(30):
        q = sigmoid(z + a)
        a += (y - q).sum() / (q * (1 - q)).sum()
    return float(a)


def ece(y, p, bins=10):
    """Expected calibration error over equal-count bins."""
    order = np.argsort(p, kind="stable")
    return float(sum(len(b) / len(y) * abs(y[b].mean() - p[b].mean()) for b in np.array_split(order, bins)))


def brier(y, p):
    return float(np.mean((y - p) ** 2))


def min_se_ppv(y, p):
    """The challenge's event 1: best over cut-offs of min(sensitivity, positive predictive value)."""
    order = np.argsort(-p, kind="stable")
    hits = np.cumsum(y[order])
    return float(np.max(np.minimum(hits / y.sum(), hits / np.arange(1, len(y) + 1))))


MEASURES = {"auroc": auroc, "calibration-slope": slope, "calibration-intercept": intercept, "ece": ece, "brier": brier}


def with_interval(measure, y, p, groups=None, repeats=200, seed=7):
    """(value, low, high) with 95 % percentile limits; `groups` (patients) are resampled whole."""
    rng = np.random.default_rng(seed)
    ids = np.arange(len(y)) if groups is None else np.unique(groups, return_inverse=True)[1]
    count, draws = ids.max() + 1, []
    for _ in range(repeats if len(y) < 20000 else repeats // 4):
        drawn = np.bincount(rng.integers(0, count, count), minlength=count)
        at = np.repeat(np.arange(len(y)), drawn[ids])
        draws.append(measure(y[at], p[at]))
    low, high = np.quantile(draws, [0.025, 0.975])
    return measure(y, p), float(low), float(high)
