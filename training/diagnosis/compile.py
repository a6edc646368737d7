"""Compiles the published DDXPlus frequencies into resources/knowledge/ddxplus.json.

    python -m diagnosis.compile

Facts only: condition names, ICD-10, severity (1 worst), patients seen, P(evidence | condition), the values of pain and
their frequencies, the middle of each scale; questions in English. How the published figures come about was worked out
from the figures themselves (see `shares_of` and `middle_of`); a figure that doesn't fit stops the run. Source: DDXPlus (Fansi Tchango et al., NeurIPS 2022), CC BY 4.0,
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
NUMERIC = {"douleurxx_intens": "E_56", "douleurxx_precis": "E_58", "douleurxx_soudain": "E_59", "lesions_peau_intens": "E_134"}
# Which finding a detail is a detail of, by its French name.
PARENTS = {"douleurxx": "douleurxx", "lesions": "lesions_peau"}
NOTHING = {"NA"}
NOWHERE = "V_123"


def key(text: str) -> str:
    """French value names differ between the two files in accents, brackets and separators only."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "", plain)


def shares_of(raw: dict[str, float], parent: float, code: str) -> tuple[dict[str, float], str | None]:
    """Published shares of all patients -> each value's own share given that the finding is there, and the value that stands when
    no other came up.

    The values come independently of each other, and one fixed value fills in when none did: for every condition with a
    complete list, the share of the filling value exceeds that of its equals by just the product of (1 - share) of all.
    """
    given = {value: share / parent for value, share in raw.items() if value != NOWHERE}
    if code == "E_57" or (code == "E_55" and NOWHERE in raw):
        nowhere = raw.get(NOWHERE, 0) - (1 - parent) if NOWHERE in raw else 0.0
        return {value: min(0.999, share) for value, share in given.items()}, NOWHERE if nowhere > 0 or not given else None
    if not given:
        return {}, None
    filling = max(given, key=lambda value: given[value])
    others = 1.0
    for value, share in given.items():
        if value != filling:
            others *= 1 - min(0.999, share)
    own = (given[filling] - others) / (1 - others) if others < 1 else given[filling]
    if len(given) < 5 or len(given) == 5 and code == "E_54":
        given[filling] = max(own, 0.05) if len(given) > 1 else 0.5
        return {value: min(0.999, share) for value, share in given.items()}, filling
    return {value: min(0.999, share) for value, share in given.items()}, None


def middle_of(mean: float, what: str) -> float:
    """Scales from 0 to 10 are drawn evenly within three of a middle, cut at both ends: the mean tells the middle.

    Some conditions mix two middles (pneumonia: 4.5); the fraction is the upper one's part.
    """
    means = [(max(0, middle - 3) + min(10, middle + 3)) / 2 for middle in range(11)]
    if not means[0] - 0.1 <= mean <= means[10] + 0.1:
        raise SystemExit(f"{what}: a mean of {mean:.3f} fits no middle")
    for middle in range(11):
        if abs(means[middle] - mean) < 0.06:
            return middle
    lower = max(middle for middle in range(10) if means[middle] < mean)
    return round(lower + (mean - means[lower]) / (means[lower + 1] - means[lower]), 2)


REGIONS = {
    "head": r"forehead|temple|top of the head|back of head|occiput|eye",
    "face": r"cheek|nose|jaw|chin|ear\(|lip|commissure|vermilion",
    "mouth": r"mouth|teeth|gum|tongue|palace|uvula|tonsil|pharynx",
    "neck": r"neck|thyroid|trachea|cervical spine|trapezius|under the jaw",
    "chest": r"chest|breast|axilla",
    "back": r"scapula|posterior chest|thoracic spine|lumbar|renal",
    "abdomen": r"belly|epigastric|hypochondrium|flank|iliac",
    "groin": r"groin|pubis|testicle|scrotum|penis|glans|labia|vagina|vulva|clitoris|hymen|urethra|anus|coccyx|buttock|hip\(",
    "arm": r"shoulder|biceps|triceps|elbow|forearm",
    "hand": r"wrist|hand|palm|finger|thumb",
    "leg": r"thigh|knee|popliteal|ischio|tibia|calf",
    "foot": r"ankle|foot|heel|sole|toe",
}


def region_of(name: str) -> str | None:
    if re.match(r"posterior chest", name):
        return "back"
    return next((region for region, words in REGIONS.items() if re.search(words, name)), None)


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
        values, fills = {}, {}
        pain = profile["binary_freq"].get("douleurxx", 0)
        for french, code in VALUED.items():
            known = {}
            for value, share in profile["cat_top"].get(french, []):
                if value in NOTHING:
                    continue
                found = value_of[code].get(key(value)) or next((v for name, v in value_of[code].items() if len(name) > 8 and key(value).startswith(name)), None)
                if found is None:
                    unmapped.add(f"{code}:{value}")
                    continue
                known[found] = share
            if known and pain > 0:
                own, fill = shares_of(known, pain, code)
                values[code] = {value: round(share, 4) for value, share in own.items()}
                if fill:
                    fills[code] = fill
        scales = {}
        for french, code in NUMERIC.items():
            mean, parent = profile["numeric_mean"].get(french), profile["binary_freq"].get(PARENTS[french.split("_")[0].split("xx")[0] + ("xx" if "xx" in french else "")], 0)
            if mean is not None and parent > 0.02:
                scales[code] = middle_of(mean / parent, f"{name} {code}")
        conditions.append(
            {
                "name": name,
                "icd10": raw["icd10-id"].upper(),
                "severity": raw["severity"],
                "patients": counts[name],
                "evidences": probabilities[name],
                "listed": sorted(set(raw["symptoms"]) | set(raw["antecedents"])),
                "values": values,
                "fills": fills,
                "scales": scales,
            }
        )
    if unmapped:
        print("values without a code, left out:", sorted(unmapped))
    out = {
        "source": "DDXPlus (Fansi Tchango et al., NeurIPS 2022), CC BY 4.0",
        "edition": "release 2022, frequencies over 1,025,602 synthetic patients",
        "reviewed": "2026-11-24",
        "evidences": evidences,
        "regions": {value: region_of(name) for value, name in evidences["E_55"]["values"].items() if region_of(name)},
        "conditions": sorted(conditions, key=lambda one: one["name"]),
    }
    target = ROOT / "resources" / "knowledge" / "ddxplus.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n")
    print(len(conditions), "conditions,", len(evidences), "evidences,", target.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
