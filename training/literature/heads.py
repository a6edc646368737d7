"""The three heads of the relation model over one set of pairs: linear parts over hashed words, boosted trees over all.

related   is there a BioRED relation                     every BioRED pair
type      which of BioRED's eight                        BioRED pairs that have one
induced   chemical-induced disease                       chemical-disease pairs of BC5CDR
"""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression

from literature.dataset import TYPES, Pairs

FOLDS = 5
# Inverse strength of the linear parts, and what each of them tells apart.
LINEAR = {"related": 0.02, "induced": 0.02, "positive": 0.05, "negative": 0.05, "bind": 0.05}
COMMON = {"verbose": -1, "num_threads": 1, "deterministic": True, "force_row_wise": True, "seed": 1, "bagging_freq": 1, "bagging_fraction": 0.7, "feature_fraction": 0.4, "lambda_l2": 5}
TREES = {
    "related": ({"objective": "binary", "learning_rate": 0.04, "num_leaves": 15, "min_data_in_leaf": 30}, 320),
    "induced": ({"objective": "binary", "learning_rate": 0.04, "num_leaves": 15, "min_data_in_leaf": 30}, 320),
    "type": ({"objective": "multiclass", "num_class": len(TYPES), "learning_rate": 0.04, "num_leaves": 24, "min_data_in_leaf": 20, "feature_fraction": 0.25}, 120),
}


def certainty(scores: dict[str, np.ndarray]) -> np.ndarray:
    """What a relation is said by: that there is one, damped where no type stands out. The product computes the same (mine.ts)."""
    return scores["related"] * np.sqrt(scores["type"].max(axis=1))


@dataclass
class Labels:
    """Per pair: whether it belongs to the corpus of a head, and what the head should say."""

    biored: np.ndarray
    chemical_disease: np.ndarray
    related: np.ndarray
    induced: np.ndarray
    type: np.ndarray  # index into TYPES, -1 without a relation; the rarer of two types, which says more


def labels_of(pairs: Pairs, corpus: np.ndarray) -> Labels:
    kind = np.full(len(pairs.types), -1)
    for at in range(len(TYPES)):
        kind = np.where(pairs.types >> at & 1, at, kind)
    return Labels(corpus == "biored", (corpus == "bc5cdr") & (pairs.kinds == "cd"), pairs.types > 0, pairs.induced > 0, kind)


def rows_of(head: str, labels: Labels, where: np.ndarray) -> np.ndarray:
    """Indices of the pairs that a head learns from among those of `where`."""
    if head == "induced":
        return np.where(where & labels.chemical_disease)[0]
    return np.where(where & labels.biored & (labels.related | (head == "related")))[0]


def target(head: str, labels: Labels) -> np.ndarray:
    if head in ("related", "induced", "type"):
        return getattr(labels, head)
    return labels.type == TYPES.index({"positive": "Positive_Correlation", "negative": "Negative_Correlation", "bind": "Bind"}[head])


@dataclass
class Model:
    weights: np.ndarray  # hashed rows x linear parts
    bias: np.ndarray
    boosters: dict[str, lightgbm.Booster]

    def linear(self, pairs: Pairs) -> np.ndarray:
        return pairs.lexical @ self.weights + self.bias

    def scores(self, pairs: Pairs, rows: np.ndarray) -> dict[str, np.ndarray]:
        features = np.c_[pairs.dense[rows], pairs.lexical[rows] @ self.weights + self.bias]
        return {head: booster.predict(features) for head, booster in self.boosters.items()}


def fit_linear(pairs: Pairs, labels: Labels, where: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    weights, bias = np.zeros((pairs.lexical.shape[1], len(LINEAR)), np.float32), np.zeros(len(LINEAR), np.float32)
    for at, (head, strength) in enumerate(LINEAR.items()):
        rows = rows_of(head, labels, where)
        fitted = LogisticRegression(C=strength, solver="liblinear").fit(pairs.lexical[rows], target(head, labels)[rows])
        weights[:, at], bias[at] = fitted.coef_[0], fitted.intercept_[0]
    weights[0] = 0  # padding
    return weights, bias


def fit(pairs: Pairs, labels: Labels, where: np.ndarray, fold: np.ndarray) -> Model:
    """Trees see the linear parts' answers for pairs of documents that those never saw, as they will in use."""
    unseen = np.zeros((len(where), len(LINEAR)), np.float32)
    for k in range(FOLDS):
        weights, bias = fit_linear(pairs, labels, where & (fold != k))
        rows = np.where(fold == k)[0]
        unseen[rows] = pairs.lexical[rows] @ weights + bias
    boosters = {}
    for head, (options, rounds) in TREES.items():
        rows = rows_of(head, labels, where)
        data = lightgbm.Dataset(np.c_[pairs.dense[rows], unseen[rows]], target(head, labels)[rows].astype(int))
        boosters[head] = lightgbm.train({**COMMON, **options}, data, rounds)
    return Model(*fit_linear(pairs, labels, where), boosters)
