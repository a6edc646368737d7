"""Checks survival.py against what R prints for the survival package's own data sets.

    python training/prognosis/check_survival.py [data folder]

Coefficients as R's `coxph` prints them (Efron ties; veteran, lung and pbc are in the package's help and vignettes);
apparent C as listed with the data. Exits with an error at the first figure that differs in the third decimal.
"""
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from survival import concordance, cox

ROOT = Path(__file__).resolve().parents[2]


"""Apparent C of Cox fits as listed with the data, and the formula that gives it."""
APPARENT_C = [
    ("pbc", {"time": "time", "status": "status", "columns": ["age", "edema", "bili", "albumin", "protime", "stage"], "died": 2, "prepare": lambda d: d.assign(bili=np.log(d["bili"]))}, 0.844),
    ("lung", {"time": "time", "status": "status", "columns": ["age", "sex", "ph.ecog", "ph.karno", "wt.loss"], "died": 2}, 0.640),
    ("veteran", {"time": "time", "status": "status", "columns": ["trt", "celltype", "karno", "age"]}, 0.738),
    ("flchain", {"time": "futime", "status": "death", "columns": ["age", "sex", "kappa", "lambda", "flc.grp", "creatinine", "mgus"]}, 0.792),
    ("colon", {"time": "time", "status": "status", "columns": ["rx", "sex", "age", "obstruct", "perfor", "adhere", "nodes", "differ", "extent", "surg"], "prepare": lambda d: d[d["etype"] == 2]}, 0.667),
    ("rotterdam", {"time": "dtime", "status": "death", "columns": ["nodes", "size", "grade"], "prepare": lambda d: d.assign(nodes=np.log(d["nodes"] + 1))}, 0.696),
    ("mgus2", {"time": "futime", "status": "death", "columns": ["age", "sex", "dxyr", "hgb", "creat", "mspike"]}, 0.690),
    ("nafld1", {"time": "futime", "status": "status", "columns": ["age", "male", "bmi"]}, 0.827),
]


def fit(folder, name, time, status, columns, died=1, prepare=None):
    data = pd.read_csv(folder / f"{name}.csv")
    data = (prepare(data) if prepare else data)[[time, status, *columns]].dropna()
    words = [c for c in columns if not pd.api.types.is_numeric_dtype(data[c])]
    X = pd.get_dummies(data[columns], columns=words, drop_first=True).astype(float)
    event = (data[status] == died).to_numpy()
    beta, _ = cox(X.to_numpy(), data[time], event)
    return dict(zip(X.columns, beta)), concordance(data[time], event, X.to_numpy() @ beta), len(data)


def same(what, got, expected, digits):
    assert abs(got - expected) < 0.6 * 10**-digits, f"{what}: {got:.5f}, R has {expected}"
    print(f"{what}: {got:.4f}")


def logs(data):
    return data.assign(bili=np.log(data["bili"]), protime=np.log(data["protime"]), albumin=np.log(data["albumin"]))


def main(folder):
    beta, c, _ = fit(folder, "lung", "time", "status", ["age", "sex", "ph.ecog"], died=2)
    for name, expected in {"age": 0.01107, "sex": -0.55261, "ph.ecog": 0.46373}.items():
        same(f"lung {name}", beta[name], expected, 4)
    same("lung C", c, 0.637, 3)
    beta, c, _ = fit(folder, "veteran", "time", "status", ["trt", "celltype", "karno", "diagtime", "age", "prior"])
    for name, expected in {"trt": 0.2946, "karno": -0.03282, "diagtime": 0.0000813, "age": -0.0087065}.items():
        same(f"veteran {name}", beta[name], expected, 4)
    same("veteran C", c, 0.736, 3)
    beta, _, n = fit(folder, "pbc", "time", "status", ["age", "edema", "bili", "protime", "albumin"], died=2, prepare=logs)
    for name, expected in {"age": 0.0396, "edema": 0.8963, "bili": 0.8636, "protime": 2.3868, "albumin": -2.5069}.items():
        same(f"pbc {name}", beta[name], expected, 3)
    assert n == 416
    for name, spec, expected in APPARENT_C:
        _, c, _ = fit(folder, name, **spec)
        same(f"{name} C", c, expected, 3)
    ties()


def ties():
    """Five patients by hand: deaths at 1, 2, 2, one censored at 2, one at 3. x = 1 for the first and the third.

    With b: Breslow's sum at time 2 counts the whole risk set twice, Efron's takes off half of the two who died.
    """
    time, event, x = np.array([1, 2, 2, 2, 3.0]), np.array([1, 1, 1, 0, 0]), np.array([[1], [0], [1], [0], [0.0]])

    def breslow(b):
        e = np.exp(b)
        return 2 * b - np.log(2 * e + 3) - 2 * np.log(e + 3)

    def efron(b):
        e = np.exp(b)
        return 2 * b - np.log(2 * e + 3) - np.log(e + 3) - np.log(e + 3 - (1 + e) / 2)

    grid = np.linspace(-3, 6, 900001)
    for name, partial in (("breslow", breslow), ("efron", efron)):
        beta, value = cox(x, time, event, name)
        same(f"{name} by hand", beta[0], float(grid[np.argmax(partial(grid))]), 4)
        assert abs(value - partial(beta[0])) < 1e-8
    assert concordance([1, 2, 2, 3], [1, 1, 0, 0], [4, 3, 3, 1]) == (3 + 0.5 + 1) / 5


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".data" / "r-survival")
