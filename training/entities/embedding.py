"""Word vectors from `open-text`: positive pointwise mutual information with near and far contexts, then SVD.

Run: python -m entities.embedding   (from training/; about three minutes on two cores)
"""

from __future__ import annotations

import json
from collections import Counter

import numpy as np
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from common import WORK, data
from entities.text import lookup, words

SIZE = 200
LEAST = 5
CONTEXTS = 20_000
WINDOW = 5


def corpus() -> tuple[list[str], np.ndarray]:
    """The vocabulary (index 0 pads, 1 unknown) and the corpus as word numbers, -1 between documents."""
    counts: Counter[str] = Counter()
    rows: list[list[str]] = []
    with open(data("open-text") / "open_text.jsonl", encoding="utf-8") as lines:
        for line in lines:
            row = [lookup(word.text) for word in words(json.loads(line)["text"])]
            counts.update(row)
            rows.append(row)
    known = [word for word, count in counts.most_common() if count >= LEAST]
    vocabulary = ["", "\u0001", *known]
    number = {word: at for at, word in enumerate(vocabulary)}
    flat = np.full(sum(len(row) + 1 for row in rows), -1, dtype=np.int32)
    at = 0
    for row in rows:
        flat[at : at + len(row)] = [number.get(word, 1) for word in row]
        at += len(row) + 1
    return vocabulary, flat


def counts(flat: np.ndarray, size: int, shifts: list[int]) -> sparse.csr_matrix:
    """How often each word (row) stands `shift` words before a frequent context word (column), nearer counting more."""
    total = sparse.csr_matrix((size, CONTEXTS), dtype=np.float32)
    for shift in shifts:
        left, right = (flat[:-shift], flat[shift:]) if shift > 0 else (flat[-shift:], flat[:shift])
        kept = (left > 0) & (right > 1) & (right < CONTEXTS)
        pairs = left[kept].astype(np.int64) * CONTEXTS + right[kept]
        keys, times = np.unique(pairs, return_counts=True)
        weight = times.astype(np.float32) / abs(shift)
        total = total + sparse.csr_matrix((weight, (keys // CONTEXTS, keys % CONTEXTS)), shape=total.shape)
    return total


def ppmi(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """Positive PMI with context probabilities smoothed by 0.75 (Levy, Goldberg and Dagan 2015)."""
    entries = matrix.tocoo()
    rows = np.asarray(matrix.sum(axis=1)).ravel()
    columns = np.asarray(matrix.sum(axis=0)).ravel() ** 0.75
    value = np.log(entries.data * columns.sum() / (rows[entries.row] * columns[entries.col]))
    kept = value > 0
    return sparse.csr_matrix((value[kept], (entries.row[kept], entries.col[kept])), shape=matrix.shape, dtype=np.float32)


def main() -> None:
    vocabulary, flat = corpus()
    print(len(vocabulary), "words of", len(flat), flush=True)
    size = len(vocabulary)
    near = [ppmi(counts(flat, size, [shift])) for shift in (1, -1)]
    far = ppmi(counts(flat, size, [s for s in range(-WINDOW, WINDOW + 1) if s != 0]))
    matrix = sparse.hstack([*near, far]).tocsr()
    print(matrix.shape, matrix.nnz, flush=True)
    left, strength, _ = randomized_svd(matrix, SIZE, n_iter=3, random_state=7)
    vectors = left * strength**0.5
    # The unknown word is the mean of the rarest ones, since unseen words are rare words.
    vectors[0] = 0
    vectors[1] = vectors[-5000:].mean(axis=0)
    scale = np.sqrt((vectors**2).sum(axis=1, keepdims=True))
    vectors = (vectors / np.maximum(scale, 1e-6)).astype(np.float32)
    WORK.mkdir(parents=True, exist_ok=True)
    np.save(WORK / "vectors.npy", vectors)
    np.save(WORK / "corpus.npy", flat)
    (WORK / "vocabulary.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    number = {word: at for at, word in enumerate(vocabulary)}
    for word in ("aspirin", "pneumonia", "femur", "mg"):
        near_words = np.argsort(-vectors @ vectors[number[word]])[1:8]
        print(word, [vocabulary[at] for at in near_words])


if __name__ == "__main__":
    main()
