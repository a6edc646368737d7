"""Fits R's own examples with survival.py and writes down what came out, for the tests to hold against what R prints.

    python training/prognosis/check_survival.py [data folder]   # training/prognosis/r-agreement.json

Efron ties, as R's `coxph`. R's published values stand in src/main/reasoning/prognosis/r-agreement.test.ts alone, which reads
the file: this script can't know what it should find. The file carries the sha256 of the code and of the data that made it, so
a change of either without a new run fails the test, too.
"""
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from survival import concordance, cox

HERE = Path(__file__).resolve().parent
logged = lambda *names: lambda d: d.assign(**{n: np.log(d[n]) for n in names})
# name: file, time, status, value of status that is an event, covariates (words: their levels, the first is R's reference), rows
FITS = {
    "lung": ("lung", "time", "status", 2, ["age", "sex", "ph.ecog"], None),
    "lung with Karnofsky and weight": ("lung", "time", "status", 2, ["age", "sex", "ph.ecog", "ph.karno", "wt.loss"], None),
    "veteran": ("veteran", "time", "status", 1, ["trt", "celltype", "karno", "diagtime", "age", "prior"], None),
    "veteran without diagnosis time": ("veteran", "time", "status", 1, ["trt", "celltype", "karno", "age"], None),
    "pbc": ("pbc", "time", "status", 2, ["age", "edema", "bili", "protime", "albumin"], logged("bili", "protime", "albumin")),
    "pbc, two covariates": ("pbc", "time", "status", 2, ["bili", "protime"], logged("bili", "protime")),
    "pbc with stage": ("pbc", "time", "status", 2, ["age", "edema", "bili", "albumin", "protime", "stage"], logged("bili")),
    "flchain": ("flchain", "futime", "death", 1, ["age", "sex", "kappa", "lambda", "flc.grp", "creatinine", "mgus"], None),
    "colon": ("colon", "time", "status", 1, ["rx", "sex", "age", "obstruct", "perfor", "adhere", "nodes", "differ", "extent", "surg"], lambda d: d[d["etype"] == 2]),
    "rotterdam": ("rotterdam", "dtime", "death", 1, ["nodes", "size", "grade"], lambda d: d.assign(nodes=np.log(d["nodes"] + 1))),
    "mgus2": ("mgus2", "futime", "death", 1, ["age", "sex", "dxyr", "hgb", "creat", "mspike"], None),
    "nafld1": ("nafld1", "futime", "status", 1, ["age", "male", "bmi"], None),
}
LEVELS = {"celltype": ["squamous", "smallcell", "adeno", "large"]}


def fit(folder, file, time, status, died, covariates, prepare):
    data = pd.read_csv(folder / f"{file}.csv")
    data = (prepare(data) if prepare else data)[[time, status, *covariates]].dropna()
    columns = {}
    for name in covariates:
        if pd.api.types.is_numeric_dtype(data[name]):
            columns[name] = data[name].astype(float)
        else:
            for level in LEVELS.get(name, sorted(data[name].unique()))[1:]:
                columns[f"{name}{level}"] = (data[name] == level).astype(float)
    X, event = np.column_stack(list(columns.values())), (data[status] == died).to_numpy()
    beta, _ = cox(X, data[time], event)
    return {"n": len(data), "events": int(event.sum()), "coefficients": dict(zip(columns, (round(float(b), 7) for b in beta))), "c": round(concordance(data[time], event, X @ beta), 5)}


def worked_by_hand():
    """The six people of Therneau and Grambsch, appendix E.1, whose estimates are known in closed form."""
    time, event, x = [9, 1, 1, 6, 6, 8], [1, 1, 0, 1, 1, 0], [[0.0], [1], [1], [1], [0], [0]]
    ties = {way: round(float(cox(x, time, event, way)[0][0]), 7) for way in ("breslow", "efron")}
    # deaths at 1 and 2, a death and a censoring share time 2; 4 > 3 = 3 > 1
    return {**ties, "c": concordance([1, 2, 2, 3], [1, 1, 0, 0], [4, 3, 3, 1])}


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(folder):
    fits = {name: fit(folder, *spec) for name, spec in FITS.items()}
    made = {
        "command": "python training/prognosis/check_survival.py",
        "code": {name: sha256(HERE / name) for name in ("survival.py", "check_survival.py")},
        "data": {file: sha256(folder / f"{file}.csv") for file in sorted({spec[0] for spec in FITS.values()})},
        "byHand": worked_by_hand(), "fits": fits,
    }
    (HERE / "r-agreement.json").write_text(json.dumps(made, indent=1) + "\n")
    for name, found in fits.items():
        print(name, found)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[1] / ".data" / "r-survival")
