"""Who speaks where a transcript names nobody: a logistic regression over the words of a turn or a sentence. `python -m dialogue.speakers` in training/.

Trained on ACI-bench train, MTS-Dialog train and consultations that we wrote; measured on the corpora's valid files by `node training/dialogue/guess.ts`.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from common import ROOT

from . import linear
from .train import OUT, SOURCES, rows

KEEP = 5000


def units(dialogues: list[str], *options: str) -> list[dict]:
    node = ROOT / "node_modules" / ".bin" / "node"
    lines = "".join(json.dumps({"dialogue": one}) + "\n" for one in dialogues)
    done = subprocess.run([node, Path(__file__).parent / "speakers.ts", *options], input=lines, capture_output=True, text=True, check=True)
    return [unit for line in done.stdout.splitlines() for unit in json.loads(line)["units"]]


def main() -> None:
    read = lambda split: [row["dialogue"] for row in rows("aci-bench", f"{split}.csv")] + [row["dialogue"] for row in rows("mts-dialog", f"MTS-Dialog-{'TrainingSet' if split == 'train' else 'ValidationSet'}.csv")]
    train, held = units(read("train"), "--own"), units(read("valid"))
    # Speech recognisers often write no marks: half of the examples are seen without.
    texts = [u["features"] if at % 2 else [f for f in u["features"] if not f.startswith("<asks")] for at, u in enumerate(train)]
    said = np.array([u["clinician"] for u in train])
    vector = linear.vectorizer(3)
    model = LogisticRegression(C=10, max_iter=2000).fit(vector.fit_transform(texts), said)
    names = linear.strongest(vector, model.coef_, KEEP)
    vector = linear.vectorizer(1, names)
    model = LogisticRegression(C=10, max_iter=2000).fit(vector.fit_transform(texts), said)
    answer = np.array([u["clinician"] for u in held])
    for name, strip in (("as written", False), ("without marks", True)):
        score = linear.shipped(vector, model.coef_, vector.transform([[f for f in u["features"] if not (strip and f.startswith("<asks"))] for u in held]), model.intercept_)[:, 0]
        print(name, "turns alone", round(float(((score > 0) == answer)[[u["turn"] for u in held]].mean()), 3), "sentences", round(float(((score > 0) == answer)[[not u["turn"] for u in held]].mean()), 3))
    linear.save(OUT / "speaker.json", vector, model.coef_, model.intercept_, ["clinician"], {"source": "; ".join([*SOURCES.values(), "consultations that we wrote"])})


if __name__ == "__main__":
    main()
