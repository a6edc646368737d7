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


def survival_at(time, event, day):
    """Kaplan-Meier: share alive at `day`."""
    t, d = np.asarray(time, float), np.asarray(event).astype(bool)
    alive = 1.0
    for at in np.unique(t[d & (t <= day)]):
        alive *= 1 - (d & (t == at)).sum() / (t >= at).sum()
    return float(alive)


def likelihood(X, time, event, beta, ties):
    """Log partial likelihood, its gradient and information; rows in falling order of time."""
    weight = np.exp(np.clip(X @ beta, -200, 200))
    P = X.shape[1]
    value, score, information = 0.0, np.zeros(P), np.zeros((P, P))
    s0, s1, s2 = 0.0, np.zeros(P), np.zeros((P, P))
    i = 0
    while i < len(time):
        j = i
        while j < len(time) and time[j] == time[i]:
            j += 1
        group, w = X[i:j], weight[i:j]
        s0, s1, s2 = s0 + w.sum(), s1 + w @ group, s2 + (group * w[:, None]).T @ group
        died = event[i:j]
        d = int(died.sum())
        if d:
            xd, wd = group[died], w[died]
            t0, t1, t2 = wd.sum(), wd @ xd, (xd * wd[:, None]).T @ xd
            value += xd.sum(0) @ beta
            score += xd.sum(0)
            for k in range(d):
                share = k / d if ties == "efron" else 0.0
                a0, a1, a2 = s0 - share * t0, s1 - share * t1, s2 - share * t2
                value -= np.log(a0)
                score -= a1 / a0
                information += a2 / a0 - np.outer(a1, a1) / a0**2
        i = j
    return value, score, information


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
