"""Renews what a package says of its inputs (labels, options, words for codes, names it answers to), weights untouched.

    python training/prognosis/describe.py readmission-30d

The inputs must be the same ones in the same order: whatever changes a column needs the recipe.
"""
import hashlib
import importlib
import json
import sys

import package

CARDS = {"readmission-30d": "readmission_card", "icu-mortality": "icu_card", "support2": "support2_card"}


def main(name):
    card = importlib.import_module(CARDS[name])
    folder = package.ROOT / "resources" / "models" / name
    parameters, manifest = (json.loads((folder / file).read_text()) for file in ("parameters.json", "auscult.json"))
    assert [i["name"] for i in parameters["inputs"]] == [i["name"] for i in card.INPUTS], "other inputs: run the recipe"
    parameters["inputs"], parameters["aliases"] = card.INPUTS, card.MANIFEST.get("aliases", [])
    package.dump(folder / "parameters.json", package.rounded(parameters))
    manifest["version"] = card.MANIFEST["version"]
    manifest["files"]["parameters.json"] = hashlib.sha256((folder / "parameters.json").read_bytes()).hexdigest()
    (folder / "auscult.json").write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
