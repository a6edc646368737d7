"""Pairs of every document with the product's own features, computed by node, and their labels."""

from __future__ import annotations

import base64
import json
import os
import subprocess
from dataclasses import dataclass, field

import numpy as np
from scipy import sparse

from common import ROOT
from literature.corpora import Document

TYPES = ["Association", "Positive_Correlation", "Negative_Correlation", "Bind", "Cotreatment", "Comparison", "Drug_Interaction", "Conversion"]


@dataclass
class Pairs:
    """One row a pair: `document` indexes the documents; `types` is a bit mask over TYPES, `induced` 0 or 1."""

    names: list[str]
    document: np.ndarray
    kinds: np.ndarray
    dense: np.ndarray
    lexical: sparse.csr_matrix
    types: np.ndarray
    induced: np.ndarray
    # gold relations of each document that no pair can give (their concepts are not annotated): they count as missed
    missed: np.ndarray
    # the two keys of each pair
    keys: list[tuple[str, str]] = field(default_factory=list)


def read(documents: list[Document]) -> Pairs:
    node = os.environ.get("NODE", str(ROOT / "node_modules/.bin/node"))
    lines = "".join(json.dumps({"id": d.id, "text": d.text, "entities": d.entities}) + "\n" for d in documents)
    out = subprocess.run([node, str(ROOT / "training/literature/features.ts")], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    head = json.loads(out[0])
    names, rows = head["names"], head["lexicalRows"]
    at, kinds, dense, indices, lengths, types, induced, missed, keys = [], [], [], [], [], [], [], [], []
    for number, (document, line) in enumerate(zip(documents, map(json.loads, out[1:]), strict=True)):
        dense.append(np.frombuffer(base64.b64decode(line["dense"]), np.float32).reshape(-1, len(names)))
        seen = set()
        for pair, kind, found in zip(line["pairs"], line["kinds"], line["rows"]):
            gold = document.relations.get(frozenset(pair), set())
            seen.add(frozenset(pair))
            at.append(number)
            keys.append(tuple(pair))
            kinds.append(kind)
            indices.extend(found)
            lengths.append(len(found))
            types.append(sum(1 << TYPES.index(t) for t in gold if t in TYPES))
            induced.append(int("CID" in gold))
        missed.append(sum(len(t) for pair, t in document.relations.items() if pair not in seen))
    starts = np.concatenate([[0], np.cumsum(lengths)])
    lexical = sparse.csr_matrix((np.ones(len(indices), np.float32), np.array(indices), starts), shape=(len(at), rows))
    return Pairs(names, np.array(at), np.array(kinds), np.concatenate(dense), lexical, np.array(types), np.array(induced), np.array(missed), keys)
