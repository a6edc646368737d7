"""What scikit-learn and statsmodels say of made-up cases: the tests hold the report's measures to it.

    python training/prognosis/reference_measures.py   # src/main/reasoning/validation/reference-measures.json

Needs scikit-learn and statsmodels, which nothing else here needs. The cases (risk, outcome, weight) are drawn here and written
into the file with the figures: a model that holds, one too extreme, one that knows little and is far too high, one with few events.
"""
import json
from pathlib import Path

import numpy as np
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, roc_auc_score

OUT = Path(__file__).resolve().parents[2] / "src" / "main" / "reasoning" / "validation" / "reference-measures.json"
THRESHOLDS = (0.05, 0.1, 0.2, 0.3, 0.5)


def logit(p):
    return np.log(p / (1 - p))


def cases(seed, n, truth, weighed=False):
    """Risks of three decimals, some alike, and outcomes drawn from `truth` of their log-odds."""
    rng = np.random.default_rng(seed)
    risk = np.clip(1 / (1 + np.exp(-rng.normal(-1, 1.2, n))), 0.002, 0.998).round(3)
    event = (rng.uniform(size=n) < 1 / (1 + np.exp(-truth(logit(risk))))).astype(int)
    return risk, event, rng.choice([1.0, 1.25, 2.0], n) if weighed else np.ones(n)


def figures(risk, event, weight):
    x, freq = logit(risk), sm.families.Binomial()
    both = sm.GLM(event, sm.add_constant(x), family=freq, freq_weights=weight).fit(tol=1e-12)
    shift = sm.GLM(event, np.ones(len(x)), family=freq, offset=x, freq_weights=weight).fit(tol=1e-12)
    net = lambda t, taken: float(np.sum(weight * taken * np.where(event == 1, 1, -t / (1 - t))) / weight.sum())
    out = {
        "auroc": roc_auc_score(event, risk, sample_weight=weight), "brier": brier_score_loss(event, risk, sample_weight=weight),
        "slope": both.params[1], "slopeIntercept": both.params[0], "intercept": shift.params[0],
        "decision": {str(t): {"model": net(t, risk >= t), "everybody": net(t, np.ones(len(risk)))} for t in THRESHOLDS},
    }
    if (weight == 1).all() and len(set(risk)) == len(risk):
        observed, predicted = calibration_curve(event, risk, n_bins=10, strategy="quantile")
        out |= {"observed": observed.tolist(), "predicted": predicted.tolist()}
    return {k: v if isinstance(v, (dict, list)) else float(v) for k, v in out.items()}


def main():
    sets = {
        "holds": cases(1, 300, lambda z: z),
        "too extreme": cases(2, 300, lambda z: 0.4 * z - 0.2),
        "knows little, far too high": cases(3, 300, lambda z: 0.1 * z - 3),
        "few events": cases(4, 80, lambda z: z - 1.5),
        "weighed": cases(5, 200, lambda z: z + 0.5, weighed=True),
    }
    distinct = np.unique(np.random.default_rng(6).uniform(0.01, 0.9, 400).round(5))
    sets["no two alike"] = (distinct, (np.random.default_rng(7).uniform(size=len(distinct)) < distinct**1.3).astype(int), np.ones(len(distinct)))
    made = {name: {"risk": r.tolist(), "event": e.tolist(), "weight": w.tolist(), **figures(r, e, w)} for name, (r, e, w) in sets.items()}
    OUT.write_text(json.dumps({"command": "python training/prognosis/reference_measures.py", "scikit-learn": sklearn.__version__, "statsmodels": statsmodels.__version__, "sets": made}) + "\n")
    for name, each in made.items():
        print(name, {k: round(v, 4) for k, v in each.items() if isinstance(v, float)})


if __name__ == "__main__":
    main()
