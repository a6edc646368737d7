"""Renews what a package says, weights untouched: of its inputs (labels, options, words for codes, names it answers to), and, of a
survival model, its card.

    python training/prognosis/describe.py readmission-30d

The inputs must be the same ones in the same order: whatever changes a column needs the recipe.
"""
import hashlib
import importlib
import json
import re
import sys

import package
import survival_card
from survival_sets import SETS

CARDS = {"readmission-30d": "readmission_card", "icu-mortality": "icu_card", "support2": "support2_card"}


def main(name):
    folder = package.ROOT / "resources" / "models" / name
    manifest = json.loads((folder / "auscult.json").read_text())
    if name in SETS:
        renew(folder, manifest, "parameters.json", package.text_of(package.rounded(with_words_of(name, json.loads((folder / "parameters.json").read_text())))), survival_card.VERSION)
        n, events = (int(number) for number in re.search(r"\((\d+) patients, (\d+) events\)", manifest["trainingData"][0]["name"]).groups())
        renew(folder, manifest, "README.md", survival_card.card(name, SETS[name], json.loads((folder / "parameters.json").read_text())["inputs"], manifest["metrics"], n, events), survival_card.VERSION)
        return
    card = importlib.import_module(CARDS[name])
    parameters = json.loads((folder / "parameters.json").read_text())
    assert [i["name"] for i in parameters["inputs"]] == [i["name"] for i in card.INPUTS], "other inputs: run the recipe"
    parameters["inputs"], parameters["aliases"] = card.INPUTS, card.MANIFEST.get("aliases", [])
    renew(folder, manifest, "parameters.json", package.text_of(package.rounded(parameters)), card.MANIFEST["version"])


def with_words_of(name, parameters):
    """The parameters with the set's labels and words for those inputs that the kept model reads."""
    words = {i["name"]: {k: v for k, v in i.items() if k != "sense"} for i in SETS[name]["inputs"]}
    return {**parameters, "inputs": [words[i["name"]] for i in parameters["inputs"]]}


def renew(folder, manifest, file, text, version):
    (folder / file).write_text(text)
    manifest["files"][file] = hashlib.sha256(text.encode()).hexdigest()
    manifest["version"] = version
    (folder / "auscult.json").write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    for each in sys.argv[1:]:
        main(each)
