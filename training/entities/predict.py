"""Reads a package as the product does, in Python: for measuring what is shipped and for the parity file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime

from entities import gazetteer
from entities.document import Found, repeat, spread
from entities.features import letters, shape
from entities.measure import spans
from entities.text import Word, lookup, sentences, words

Matrix = np.ndarray


@dataclass
class Head:
    output: str
    labels: list[str]
    transitions: Matrix

    def best(self, emissions: Matrix) -> list[int]:
        score = emissions[0] + self.transitions[-1]
        back = []
        for row in emissions[1:]:
            paths = score[:, None] + self.transitions[:-1]
            back.append(paths.argmax(0))
            score = paths.max(0) + row
        path = [int(score.argmax())]
        for source in reversed(back):
            path.append(int(source[path[-1]]))
        return path[::-1]

    def decode(self, emissions: Matrix) -> list[Found]:
        """Spans of the best path with their marginal probability."""
        step, begin = np.exp(self.transitions[:-1]), np.exp(self.transitions[-1])
        weight = np.exp(emissions - emissions.max(1, keepdims=True))
        forward, backward, total = np.zeros_like(weight), np.ones_like(weight), np.zeros(len(weight))
        for at in range(len(weight)):
            forward[at] = (begin if at == 0 else forward[at - 1] @ step) * weight[at]
            total[at] = forward[at].sum() or 1.0
            forward[at] /= total[at]
        for at in range(len(weight) - 2, -1, -1):
            backward[at] = step @ (weight[at + 1] * backward[at + 1]) / total[at + 1]
        found = []
        for first, last, kind in spans(self.best(emissions), self.labels):
            label = self.labels.index(f"B-{kind}")
            more = label + 1
            value, at_label = forward[first, label], label
            for at in range(first + 1, last):
                value *= step[at_label, more] * weight[at, more] / total[at]
                at_label = more
            out = backward[last - 1, at_label]
            if last < len(weight):
                out -= step[at_label, more] * weight[last, more] * backward[last, more] / total[last]
            found.append((first, last, kind, float(min(1, max(0, value * out)))))
        return found


class Reader:
    def __init__(self, folder: Path):
        parameters = json.loads((folder / "tagger.json").read_text(encoding="utf-8"))
        known = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
        self.vocabulary = {word: at for at, word in enumerate(known)}
        self.gazetteer = gazetteer.load(folder / "gazetteer.bin")
        self.heads = [
            Head(head["output"], head["labels"], np.array(head["transitions"], dtype=np.float64))
            for head in parameters["heads"]
        ]
        self.calibration = parameters["calibration"]
        self.least, self.repeats = parameters.get("least", 0.0), parameters.get("repeats")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(folder / "onnx" / "model.onnx", options, providers=["CPUExecutionProvider"])

    def feeds(self, tokens: list[str]) -> dict[str, Matrix]:
        """Inputs for one sentence."""
        distinct = sorted(set(tokens))
        number = {word: at for at, word in enumerate(distinct)}
        bits = np.array(gazetteer.marks(tokens, self.gazetteer), dtype=np.uint32)[:, None] >> np.arange(32, dtype=np.uint32) & 1
        features = np.concatenate([np.array([shape(word) for word in tokens]), bits], 1).astype(np.float32)
        return {
            "words": np.array([[self.vocabulary.get(lookup(word), 1) for word in tokens]], dtype=np.int64),
            "unique": np.array([letters(word) for word in distinct], dtype=np.int64),
            "spelling": np.array([[number[word] for word in tokens]], dtype=np.int64),
            "features": features[None],
            "lengths": np.array([len(tokens)], dtype=np.int32),
        }

    def _score(self, probability: float) -> float:
        return float(np.interp(probability, self.calibration["from"], self.calibration["to"]))

    def find(self, row: list[Word], document: bool = True) -> list[Found]:
        """Spans over the words of a whole text, with calibrated scores; without `document` all that the sentences give, each alone."""
        found: list[list[Found]] = [[] for _ in self.heads]
        for first, last in sentences(row):
            outputs = self.session.run([head.output for head in self.heads], self.feeds([word.text for word in row[first:last]]))
            for own, head, emissions in zip(found, self.heads, outputs):
                spans_ = head.decode(emissions[0].astype(np.float64))
                own += [(a + first, b + first, kind, self._score(p)) for a, b, kind, p in spans_]
        if document:
            written = [word.text for word in row]
            found[0] = spread(written, found[0])
            found = [[span for span in own if span[3] >= self.least] for own in found]
            if self.repeats is not None:
                found[0] = repeat(written, found[0], self.repeats)
        return sorted(span for own in found for span in own)

    def tag(self, text: str, document: bool = True) -> list[Found]:
        """(start, end, type, score) in code points."""
        row = words(text)
        return [(row[a].start, row[b - 1].end, kind, score) for a, b, kind, score in self.find(row, document)]
