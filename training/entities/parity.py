"""Writes what Python reads in texts of our own, so that a test can hold the product to it.

Run from training/: python -m entities.parity   (after entities.package)
"""

from __future__ import annotations

import json

from common import MODELS, ROOT
from entities import gazetteer
from entities.predict import Reader
from entities.text import lookup, sentences, utf16, words

TARGET = ROOT / "src" / "main" / "inference" / "tagger" / "fixtures" / "parity.json"
TEXTS = [
    "",
    " ",
    "A",
    "Mrs. Lund, a 71-year-old woman, came in with three days of chest pain and dyspnoea. BP was 92/54 mmHg, pulse 118.",
    "HISTORY OF PRESENT ILLNESS:\r\n62 y/o male with COPD on tiotropium 18 mcg daily.\r\n\r\nPLAN:\r\n1. Start prednisone 40 mg p.o. daily for 5 days\r\n2) CT of the chest\r\n- hold lisinopril",
    "The patient was found to have a large right-sided pleural effusion which was drained under ultrasound guidance\nwith relief of his breathlessness. Cultures grew\nStreptococcus pneumoniae.",
    "Chronic kidney disease (CKD) is common. In CKD, metformin may cause lactic acidosis (LA); LA is rare. CKDs differ.",
    "We studied BRCA1 and TP53 variants in HeLa cells; tamoxifen-induced endometrial cancer was seen in 3.5% (12/340) of women.",
    "Tumour necrosis factor alpha (TNF-alpha) and interleukin 6 (IL-6) rose. TNF-alpha fell after infliximab.",
    "Fever \U0001f912 of 39.4 °C, SpO₂ 91 %, naïve β-blocker user, K⁺ 6.1 mmol/L, \U0001d4ab-value < 0.05",
    "null\u0000byte between aspirin\u0000and ibuprofen; tabs\tand\u000bvertical\u000cfeeds",
    "患者は糖尿病です。 Metformin 500mg twice daily. المريض يعاني من ارتفاع ضغط الدم.",
    "e\u0301tude Cafe\u0301 ANEMIA AND HYPOKALEMIA NOTED. WILL GIVE KCL 20 MEQ PO. DR. OKAFOR TO FOLLOW",
    "Given approx. 5 mg. He improved. Seen by Dr. A. Berg vs. Dr. C. Dahl at 10 hrs. Then home.",
    "pt c/o HA x3d, N/V, denies CP/SOB. PMH: HTN, DM2, s/p CABG '09. Meds: ASA 81, metoprolol 25 bid, lasix 20 qd",
    "Family history: mother died of breast cancer at 54; father has type 2 diabetes mellitus. He was previously healthy.",
    "Serum sodium 128 mmol/L ; potassium 3,1 ; creatinine 1.9 mg/dL . Warfarin-associated intracranial haemorrhage ; vitamin K given " * 4,
    "?!...--(()){}[]~~~***\n\n\n:::;;;\n1.\n2.\n3)",
    "\ud83d lone surrogate and \ufeffmarks \u200bzero width\u2029paragraph",
]


def main() -> None:
    cases: dict[str, list] = {}
    for model in ("clinical-entities", "biomedical-entities"):
        reader = Reader(MODELS / model)
        rows = []
        for text in TEXTS:
            row, at = words(text), utf16(text)
            rows.append({
                "words": [[at[word.start], at[word.end]] for word in row],
                "sentences": sentences(row),
                "ids": [reader.vocabulary.get(lookup(word.text), 1) for word in row],
                "marks": gazetteer.marks([word.text for word in row], reader.gazetteer),
                "spans": [[at[a], at[b], kind, round(score, 3)] for a, b, kind, score in reader.tag(text)],
            })  # fmt: skip
        cases[model] = rows
    # Lone surrogates have no UTF-8, so the file is pure ASCII.
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps({"texts": TEXTS, "packages": cases}, separators=(",", ":")) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
