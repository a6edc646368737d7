"""Linear models over named features, written as one small JSON file that the product reads: 8-bit weights, idf beside them."""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from common import write_json


def same(features: list[str]) -> list[str]:
    return features


def vectorizer(least: int, vocabulary: list[str] | None = None) -> TfidfVectorizer:
    """Term frequency damped, idf, unit length: what `inference/linear.ts` computes."""
    return TfidfVectorizer(analyzer=same, min_df=1 if vocabulary else least, sublinear_tf=True, vocabulary=vocabulary)


def strongest(vector: TfidfVectorizer, weights: np.ndarray, keep: int) -> list[str]:
    """The features that move a decision most, sorted by name."""
    force = np.abs(np.atleast_2d(weights)).max(axis=0)
    names = vector.get_feature_names_out()
    return sorted(names[i] for i in np.argsort(-force)[:keep])


def save(path: Path, vector: TfidfVectorizer, weights: np.ndarray, bias: np.ndarray, labels: list[str], about: dict[str, object]) -> None:
    """Rows of `weights` belong to `labels`; each row has its own scale."""
    weights = np.atleast_2d(weights)
    scale = np.abs(weights).max(axis=1) / 127
    quantised = np.round(weights / scale[:, None]).astype(np.int8)
    write_json(path, {
        **about,
        "labels": labels,
        "bias": [round(float(value), 5) for value in np.atleast_1d(bias)],
        "scale": [float(f"{value:.6g}") for value in scale],
        "features": vector.get_feature_names_out().tolist(),
        "idf": [round(float(value), 2) for value in vector.idf_],
        "weights": base64.b64encode(quantised.tobytes()).decode(),
    })


def shipped(vector: TfidfVectorizer, weights: np.ndarray, rows: csr_matrix, bias: np.ndarray) -> np.ndarray:
    """Scores as the product gives them, 8-bit weights included."""
    weights = np.atleast_2d(weights)
    scale = np.abs(weights).max(axis=1) / 127
    return rows @ (np.round(weights / scale[:, None]) * scale[:, None]).T + bias
