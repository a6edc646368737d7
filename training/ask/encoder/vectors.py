"""Where the encoder starts: word vectors over the product's terms, as `entities.embedding` makes them over words.

Run: python -m ask.encoder.vectors   (after ask.encoder.pairs)
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from sklearn.utils.extmath import randomized_svd

from ask.encoder.pairs import OUT
from entities.embedding import counts, ppmi

SIZE = 128
LEAST = 4
WORDS = 32_000
WINDOW = 6


def main() -> None:
    documents = [line.split() for line in (OUT / "corpus.txt").read_text(encoding="utf-8").split("\n")]
    often: Counter[str] = Counter()
    for document in documents:
        often.update(document)
    words = [word for word, count in often.most_common(WORDS) if count >= LEAST]
    # 0 pads, 1 is any word that is not known.
    number = {word: at + 2 for at, word in enumerate(words)}
    flat = np.fromiter((n for document in documents for n in (*(number.get(word, 1) for word in document), -1)), dtype=np.int32)
    size = len(words) + 2
    matrix = ppmi(counts(flat, size, [shift for shift in range(-WINDOW, WINDOW + 1) if shift != 0]))
    print(matrix.shape, matrix.nnz, flush=True)
    left, strength, _ = randomized_svd(matrix, SIZE, n_iter=3, random_state=7)
    vectors = left * strength**0.5
    vectors /= np.maximum(np.sqrt((vectors**2).sum(axis=1, keepdims=True)), 1e-6)
    np.save(OUT / "vectors.npy", vectors.astype(np.float32))
    (OUT / "words.txt").write_text("\n".join(words), encoding="utf-8")
    for word in ("aspirin", "pneumonia", "gout"):
        print(word, [words[at - 2] for at in np.argsort(-vectors @ vectors[number[word]])[1:8]])


if __name__ == "__main__":
    main()
