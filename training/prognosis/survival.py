"""Cox regression (Efron or Breslow ties) and Harrell's C, in plain NumPy: what the checks against R rest on."""
import numpy as np


def cox(X, time, event, ties="efron", steps=50):
    """Coefficients [P] and log partial likelihood at the optimum, by Newton's method with halved steps."""
    X, time, event = np.asarray(X, float), np.asarray(time, float), np.asarray(event).astype(bool)
    order = np.argsort(-time, kind="stable")
    scale = X.std(0)
    X, time, event = ((X - X.mean(0)) / scale)[order], time[order], event[order]
    beta = np.zeros(X.shape[1])
    value, score, information = likelihood(X, time, event, beta, ties)
    for _ in range(steps):
        step = np.linalg.solve(information, score)
        while True:
            after = likelihood(X, time, event, beta + step, ties)
            if after[0] >= value - 1e-9 or np.abs(step).max() < 1e-9:
                break
            step = step / 2
        gain, beta, (value, score, information) = after[0] - value, beta + step, after
        if abs(gain) < 1e-10 * abs(value):
            break
    return beta / scale, value


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
