"""Compiles the published DDXPlus frequencies into resources/knowledge/ddxplus.json.

    python training/diagnosis/compile.py

Facts only: condition names, ICD-10, severity (1 worst), patients seen, P(evidence | condition), the values of pain and
their frequencies, numeric means; questions in English. Source: DDXPlus (Fansi Tchango et al., NeurIPS 2022), CC BY 4.0,
frequencies over 1,025,602 synthetic patients. Seedless: nothing is drawn.
"""

import csv
import json
import re
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / ".data" / "ddxplus"
VALUED = {"douleurxx_carac": "E_54", "douleurxx_endroitducorps": "E_55", "douleurxx_irrad": "E_57"}
NUMERIC = {"douleurxx_intens": "E_56", "douleurxx_precis": "E_58", "douleurxx_soudain": "E_59"}


def key(text: str) -> str:
    """French value names differ between the two files in accents, brackets and separators only."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "", plain)


def main() -> None:
    raw_evidences = json.loads((DATA / "release_evidences.json").read_text())
    raw_conditions = json.loads((DATA / "release_conditions.json").read_text())
    profiles = json.loads((DATA / "disease_profile_GT.json").read_text())
    # The map leaves four concepts out; their counts of patients, equal in both tables, tell which is which.
    names = json.loads((DATA / "french_to_english_code_map.json").read_text())["A"] | {
        "C0041234": "Chagas",
        "C0013609": "Localized edema",
        "C0036202": "Sarcoidosis",
        "C0027059": "Myocarditis",
    }
    value_of = {
        code: {key(meaning["fr"]): value for value, meaning in raw_evidences[code]["value_meaning"].items()} for code in VALUED.values()
    }

    evidences = {}
    for code, raw in raw_evidences.items():
        meanings = {value: meaning["en"] for value, meaning in raw["value_meaning"].items()}
        parent = raw["code_question"] if raw["code_question"] != code else None
        evidences[code] = {
            "question": raw["question_en"],
            "type": {"B": "binary", "C": "categorical", "M": "multiple"}[raw["data_type"]],
            "antecedent": raw["is_antecedent"],
            **({"parent": parent} if parent else {}),
            **({"values": meanings} if meanings else {}),
            **({"default": str(raw["default_value"])} if raw["data_type"] != "B" else {}),
        }

    probabilities: dict[str, dict[str, float]] = {}
    counts: dict[str, int] = {}
    with (DATA / "condition_evidence_freq_en.csv").open() as rows:
        for row in csv.DictReader(rows):
            probabilities.setdefault(row["condition"], {})[row["evidence"]] = round(float(row["p_evidence_given_condition"]), 5)
            counts[row["condition"]] = int(row["n_train"])

    conditions, unmapped = [], set()
    for concept, profile in profiles.items():
        name = names[concept]
        raw = raw_conditions[name]
        assert counts[name] == profile["count"], name
        values = {}
        for french, code in VALUED.items():
            known = {}
            for value, share in profile["cat_top"].get(french, []):
                found = value_of[code].get(key(value)) or next((v for name, v in value_of[code].items() if len(name) > 8 and key(value).startswith(name)), None)
                if found is None:
                    unmapped.add(f"{code}:{value}")
                    continue
                known[found] = round(share, 4)
            if known:
                values[code] = known
        numeric = {code: round(profile["numeric_mean"][french], 3) for french, code in NUMERIC.items() if french in profile["numeric_mean"]}
        conditions.append(
            {
                "name": name,
                "icd10": raw["icd10-id"].upper(),
                "severity": raw["severity"],
                "patients": counts[name],
                "evidences": probabilities[name],
                "listed": sorted(set(raw["symptoms"]) | set(raw["antecedents"])),
                "values": values,
                "numeric": numeric,
            }
        )
    if unmapped:
        print("values without a code, left out:", sorted(unmapped))
    out = {
        "source": "DDXPlus (Fansi Tchango et al., NeurIPS 2022), CC BY 4.0",
        "edition": "release 2022, frequencies over 1,025,602 synthetic patients",
        "reviewed": "2026-11-24",
        "evidences": evidences,
        "conditions": sorted(conditions, key=lambda one: one["name"]),
    }
    target = ROOT / "resources" / "knowledge" / "ddxplus.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n")
    print(len(conditions), "conditions,", len(evidences), "evidences,", target.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
