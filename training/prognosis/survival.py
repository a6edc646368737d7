"""Cox regression (Efron or Breslow ties) and Harrell's C, in plain NumPy: what the checks against R rest on."""
import numpy as np


def cox(X, time, event, ties="efron", steps=50, ridge=0.0, weight=None):
    """Coefficients [P] and (penalised) log partial likelihood at the optimum, by Newton's method with halved steps.

    `ridge`: penalty on half the squared coefficients of standardised columns, in units of the log likelihood. `weight`
    holds whole numbers: how often each row was drawn (a bootstrap); rows drawn again count as ties.
    """
    if weight is not None:
        at = np.repeat(np.arange(len(time)), np.asarray(weight, int))
        X, time, event = np.asarray(X)[at], np.asarray(time)[at], np.asarray(event)[at]
    X, time, event = np.asarray(X, float), np.asarray(time, float), np.asarray(event).astype(bool)
    order = np.argsort(-time, kind="stable")
    scale = X.std(0)
    scale[scale < 1e-9] = np.inf  # a column without spread gets no coefficient
    X, time, event = ((X - X.mean(0)) / scale)[order], time[order], event[order]
    beta = np.zeros(X.shape[1])
    value, score, information = penalised(X, time, event, beta, ties, ridge)
    for _ in range(steps):
        step = np.linalg.solve(information + 1e-9 * np.eye(len(beta)), score)
        while True:
            after = penalised(X, time, event, beta + step, ties, ridge)
            if after[0] >= value - 1e-9 or np.abs(step).max() < 1e-9:
                break
            step = step / 2
        gain, beta, (value, score, information) = after[0] - value, beta + step, after
        if abs(gain) < 1e-10 * abs(value):
            break
    return beta / scale, value


def penalised(X, time, event, beta, ties, ridge):
    value, score, information = likelihood(X, time, event, beta, ties)
    return value - ridge / 2 * beta @ beta, score - ridge * beta, information + ridge * np.eye(len(beta))


def baseline(risk, time, event, days, weight=None):
    """Breslow's cumulative hazard at each of `days` for a patient with log hazard ratio 0; `risk`: log hazard ratios."""
    w = np.ones(len(time)) if weight is None else np.asarray(weight, float)
    order = np.argsort(time, kind="stable")
    t, at_risk = np.asarray(time, float)[order], np.cumsum((w * np.exp(risk))[order][::-1])[::-1]
    first = np.searchsorted(t, t, side="left")  # all who share a time are still at risk
    steps = np.where(np.asarray(event)[order].astype(bool), w[order] / np.maximum(at_risk[first], 1e-300), 0.0)
    total = np.concatenate([[0.0], np.cumsum(steps)])
    return total[np.searchsorted(t, np.asarray(days, float), side="right")]


def survival_at(time, event, days):
    """Kaplan-Meier: share alive at each of `days` (a number or an array)."""
    t, d = np.sort(np.asarray(time, float)), np.asarray(event).astype(bool)
    ends, deaths = np.unique(np.asarray(time, float)[d], return_counts=True)
    alive = np.cumprod(1 - deaths / (len(t) - np.searchsorted(t, ends, side="left")))
    return np.concatenate([[1.0], alive])[np.searchsorted(ends, days, side="right")]


def likelihood(X, time, event, beta, ties):
    """Log partial likelihood, its gradient and information; rows in falling order of time."""
    weight = np.exp(np.clip(X @ beta, -200, 200))
    starts = np.flatnonzero(np.r_[True, time[1:] != time[:-1]])
    group = np.repeat(np.arange(len(starts)), np.diff(np.r_[starts, len(time)]))
    deaths = np.bincount(group, event, len(starts)).astype(int)
    WX = weight[:, None] * X

    def sums(rows):
        """By group of like times: weights, weighted rows, weighted products of rows."""
        w, wx = weight * rows, WX * rows[:, None]
        return np.add.reduceat(w, starts), np.add.reduceat(wx, starts), np.add.reduceat(wx[:, :, None] * X[:, None, :], starts)

    at = np.repeat(np.arange(len(starts)), deaths)  # one row a death
    risk0, risk1, risk2 = (np.cumsum(part, 0)[at] for part in sums(np.ones(len(time))))
    if ties == "efron" and deaths.max(initial=0) > 1:
        before = np.arange(len(at)) - np.repeat(np.cumsum(deaths) - deaths, deaths)
        share = before / deaths[at]
        died0, died1, died2 = (part[at] for part in sums(event.astype(float)))
        risk0, risk1, risk2 = risk0 - share * died0, risk1 - share[:, None] * died1, risk2 - share[:, None, None] * died2
    mean = risk1 / risk0[:, None]
    died = event.astype(bool)
    value = float((X[died] @ beta).sum() - np.log(risk0).sum())
    return value, X[died].sum(0) - mean.sum(0), (risk2 / risk0[:, None, None]).sum(0) - mean.T @ mean


def concordance(time, event, risk):
    """Harrell's C as R's survival::concordance counts it.

    A pair counts when the earlier time is a death and the other lives longer, or is censored at the same time; deaths at
    the same time don't count. Equal risks count half.
    """
    time, event, risk = np.asarray(time, float), np.asarray(event).astype(bool), np.asarray(risk, float)
    concordant = tied = pairs = 0
    for i in np.flatnonzero(event):
        later = (time > time[i]) | ((time == time[i]) & ~event)
        other = risk[later]
        pairs += later.sum()
        concordant += (other < risk[i]).sum()
        tied += (other == risk[i]).sum()
    return float((concordant + tied / 2) / pairs)
