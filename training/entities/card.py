"""What the manifests and model cards of the entity packages say beside figures."""

from __future__ import annotations

BC5CDR = {"name": "BC5CDR (train, development)", "licence": "NLM, public domain with attribution", "citation": "Li et al. 2016, Database baw068"}
NCBI = {"name": "NCBI Disease (train, development)", "licence": "NLM, public domain with attribution", "citation": "Doğan, Leaman, Lu 2014, J Biomed Inform 47"}
BIORED = {"name": "BioRED (train, development)", "licence": "NLM, public domain with attribution", "citation": "Luo et al. 2022, Brief Bioinform 23(5)"}
BC2GM = {"name": "BioCreative II gene mentions", "licence": "open, NLM and MITRE", "citation": "Smith et al. 2008, Genome Biol 9 S2"}
ANATEM = {"name": "AnatEM", "licence": "CC BY-SA 3.0 (text not shipped)", "citation": "Pyysalo, Ananiadou 2014, Bioinformatics 30(6)"}
CG = {"name": "BioNLP 2013 Cancer Genetics", "licence": "CC BY-SA 3.0 (text not shipped)", "citation": "Pyysalo et al. 2013, BioNLP Shared Task"}
ELIGIBILITY = {"name": "Eligibility criteria with entity spans (drugs, problems, tests)", "licence": "Apache-2.0"}
HEADERS = {"name": "Section headers counted in public sample notes, as sentences without entities", "licence": "open; SecTag MPL-2.0, medspaCy MIT"}
MACCROBAT = {"name": "MACCROBAT2020, 160 case reports", "licence": "CC BY 4.0", "citation": "Caufield et al. 2020, figshare 9764942"}
OWN = {"name": "Nearly 570 lines in the manner of hospital notes and of ward lists, written for this project, with names filled in from the vocabularies below", "licence": "Apache-2.0"}
TEXT = {"name": "Open text for word vectors: PMC trials and case reports, MedQuAD, sample notes, eligibility criteria, dialogues", "licence": "open, a licence a document"}
UNMARKED = {
    "name": "Texts that nobody marked, labelled by networks of this recipe: case reports (E3C, layers 2 and 3), sample notes, trial criteria",
    "licence": "CC BY, a licence a document; CC0 as published; public domain (text not shipped)",
}
READ = {
    "name": "Texts that nobody marked, read by three networks of this recipe as probabilities: beginnings of PMC trials and of MedQuAD's answers; also the types that BC2GM, AnatEM and BioNLP13CG leave unmarked",
    "licence": "open, a licence a document; CC BY 4.0 (text not shipped)",
}
NAMES = {
    "name": "Names for the hashed gazetteer: MeSH 2015, DOID 2015, HPO 2016, RxNorm prescribable 2025, DrugBank vocabulary, Entrez and HGNC gene symbols, laboratory item labels",
    "licence": "NLM attribution; CC0; HPO licence; open",
}

LIMITS = [
    "English only.",
    "It marks words; it does not know whether something is denied, past or another person's: assertion does.",
    "Types with few examples in training (frequency, route, family history; variant, cell line) are the weakest: see the figures.",
]

MODEL_CARDS: dict[str, dict] = {
    "clinical-entities": {
        "manifest": {
            "title": "Clinical entities",
            "scheme": "clinical",
            "licence": "Apache-2.0 for the package; training data as listed",
            "trainingData": [MACCROBAT, OWN, UNMARKED, ELIGIBILITY, HEADERS, BC5CDR, NCBI, BIORED, BC2GM, ANATEM, CG, TEXT, NAMES],
            "intendedUse": "Marking problems, findings, drugs, doses, tests, values and other entities in English clinical notes, for a clinician who reads the text beside the marks.",
            "limits": [
                *LIMITS,
                "Learned from published case reports and a few hundred lines of our own; other hospitals' templates, tables and dialogues are read less well. Version 1.1.0 on 25 passages of sample notes marked by hand (340 problems, treatments, tests; relaxed, not in the project) F1 was 0.70 for examinations and operations and 0.86 for courses and lists.",
            ],
        },
    },
    "biomedical-entities": {
        "manifest": {
            "title": "Biomedical entities",
            "scheme": "biomedical",
            "licence": "Apache-2.0 for the package; training data as listed",
            "trainingData": [BC5CDR, NCBI, BIORED, BC2GM, ANATEM, CG, READ, TEXT, NAMES],
            "intendedUse": "Marking diseases, chemicals, genes, anatomy, species, variants and cell lines in English abstracts and articles.",
            "limits": [*LIMITS, "Corpora disagree on what a disease name is; borders follow a mean of BC5CDR, NCBI Disease and BioRED. A network that never saw NCBI Disease read it with F1 0.71, one that did with 0.83: expect such a drop on texts marked by other rules."],
        },
    },
}


def _row(figure: dict) -> str:
    interval = f"{figure['low']:.3f}–{figure['high']:.3f}" if "low" in figure else ""
    return f"| {figure['dataset']} | {figure['measure']} | {figure['value']:.3f} | {interval} | {figure['n']} |"


def card(model: str, version: str, about: dict, figures: list[dict], on_all: bool, reading: dict[str, float]) -> str:
    """The model card, Markdown; `reading` says how spans are kept."""
    manifest = about["manifest"]
    lines = [f"# {manifest['title']} ({model} {version})", "", manifest["intendedUse"], ""]
    lines += ["Not for: automatic decisions, billing, or texts that nobody reads.", "", "## Model", ""]
    lines += [
        "Words are cut by rules and read sentence by sentence: a 200-dimensional word vector (PPMI and SVD over open text, "
        "tuned in training), a character convolution, shape bits and 32 gazetteer bits a word; two bidirectional LSTM "
        "layers; a CRF a head. Short forms that a document defines take the type of their long form"
        + ("; a name that is sure in one place is marked wherever the document repeats it. " if "repeats" in reading else ". ")
        + "`score` is the CRF's marginal probability of the span, mapped by isotonic regression on held-out documents; "
        f"spans that score below {reading['least']} are left out.",
        "",
        "## Figures",
        "",
    ]
    if on_all:
        lines += [
            "The last pass over the data took in the held-out documents too, after settings were fixed. The figures below "
            "and the calibration are those of weights whose last pass was the same without them.",
            "",
        ]
    lines += ["| data set | measure | value | 95 % interval | spans |", "|---|---|---|---|---|"]
    lines += [_row(figure) for figure in figures]
    lines += ["", f"Split: {figures[0]['split']}; intervals by bootstrap over documents. Again: `{figures[0]['command']}`.", "", "## Data", ""]
    for source in manifest["trainingData"]:
        lines.append(f"- {source['name']}: {source['licence']}" + (f". {source['citation']}" if "citation" in source else ""))
    lines += ["", "## Limits", "", *[f"- {limit}" for limit in manifest["limits"]]]
    return "\n".join(lines) + "\n"
