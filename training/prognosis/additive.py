"""The additive part: a logistic model over straight lines, hinges and missing marks of single columns.

A term is data: {column, kind: "linear" | "hinge" | "missing", knot, gate, fill, low, high}. Its value is
    linear   clip(x, low, high) - knot          (knot: the training median, so that a missing x counts as typical)
    hinge    max(clip(x, low, high) - knot, 0)
    missing  1 when x is missing
times the gate column (a 0/1 column: a disease group, say) where there is one. Missing x: linear 0, hinge 0.
"""
import numpy as np
from sklearn.linear_model import LogisticRegression, Ridge


def make_terms(X, names, hinged, flags, gated=(), gates=(), quantiles=(0.1, 0.3, 0.5, 0.7, 0.9)):
    """Terms for columns `hinged` (curves), `flags` (0/1 columns) and `gated` x `gates` (slopes that differ by group).

    A flag is measured from its mean, so that a missing one counts as typical, not as "no".
    """
    at = {name: i for i, name in enumerate(names)}
    terms = []
    for name in hinged:
        x = X[:, at[name]].astype(float)
        known = x[~np.isnan(x)]
        low, high = np.quantile(known, [0.005, 0.995])
        base = {"column": at[name], "low": float(low), "high": float(high)}
        middle = float(np.median(known))
        terms.append({**base, "kind": "linear", "knot": middle, "gate": -1})
        for knot in sorted({float(np.quantile(known, q)) for q in quantiles}):
            if low < knot < high:
                terms.append({**base, "kind": "hinge", "knot": knot, "gate": -1})
        if np.isnan(x).mean() > 0.01:
            terms.append({**base, "kind": "missing", "knot": 0.0, "gate": -1})
        if name in gated:
            terms += [{**base, "kind": "linear", "knot": middle, "gate": at[gate]} for gate in gates]
    for name in flags:
        flag = X[:, at[name]]
        assert np.nanmin(flag) >= 0 and np.nanmax(flag) <= 1, f"{name} is no flag"
        terms.append({"column": at[name], "low": 0.0, "high": 1.0, "kind": "linear", "knot": float(np.nanmean(flag)), "gate": -1})
    return terms


def term_values(terms, X):
    """N x L float64."""
    out = np.empty((len(X), len(terms)))
    for j, term in enumerate(terms):
        x = X[:, term["column"]].astype(float)
        missing = np.isnan(x)
        if term["kind"] == "missing":
            value = missing.astype(float)
        else:
            value = np.clip(np.where(missing, term["knot"], x), term["low"], term["high"]) - term["knot"]
            value[missing] = 0.0
            if term["kind"] == "hinge":
                value = np.maximum(value, 0.0)
        if term["gate"] >= 0:
            value = value * np.nan_to_num(X[:, term["gate"]].astype(float))
        out[:, j] = value
    return out


class Additive:
    """Penalised regression on standardised terms, logistic or (`numeric`) least squares; coefficients are for raw terms."""

    def __init__(self, penalty, numeric=False):
        self.penalty, self.numeric = penalty, numeric

    def fit(self, V, y, weights):
        """V: N x L term values (see term_values)."""
        scale = V.std(0)
        self.scale = np.where(scale > 1e-9, scale, np.inf)
        model = Ridge(alpha=1 / self.penalty) if self.numeric else LogisticRegression(C=self.penalty, max_iter=400, tol=1e-4)
        model.fit(V / self.scale, y, sample_weight=weights)
        self.coef = np.ravel(model.coef_) / self.scale
        self.intercept = float(np.ravel(model.intercept_)[0])
        return self

    def refits(self, V, y, weights, draws):
        """One-step bootstrap: a Newton step from the fit towards each resample's optimum.

        `draws` N x B: how often each row was drawn. Returns (intercepts [B], coefficients [B, L]). The step uses the
        full sample's curvature, so B refits cost one factorisation (Shao and Tu, The Jackknife and Bootstrap, 1995, 3.2).
        """
        Z = np.column_stack([np.ones(len(V)), V / self.scale])
        z = V @ self.coef + self.intercept
        p, bend = (z, 1.0) if self.numeric else ((q := 1 / (1 + np.exp(-z))), q * (1 - q))
        ridge = np.full(Z.shape[1], 1 / self.penalty)
        ridge[0] = 0.0
        curvature = (Z * (weights * bend)[:, None]).T @ Z + np.diag(ridge) + 1e-9 * np.eye(Z.shape[1])
        score = Z.T @ ((draws - 1) * (weights * (y - p))[:, None])
        step = np.linalg.solve(curvature, score).T
        return self.intercept + step[:, 0], self.coef + step[:, 1:] / self.scale
