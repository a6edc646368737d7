"""Writes resources/language/site-findings.json: words for places of the body, and what pain, tenderness, swelling or weakness there is called.

Rows are ours, after the ICD-10-CM index (FY2019, NCHS and CMS) and the Human Phenotype Ontology (2016); displays come from the compiled
terminology, and a code that it lacks stops the run. Where ICD-10-CM tells the sides apart, three codes: right, left, unsaid.
Run: python3 training/language/compile_sites.py
"""
import json, pathlib, sqlite3

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Longest first where one holds another; plain words and (?:…) only.
SITES = {
 "right-upper-quadrant": "RUQ|right upper quadrant|right upper abdom(?:en|inal)|right hypochondri(?:um|al|ac)",
 "left-upper-quadrant": "LUQ|left upper quadrant|left upper abdom(?:en|inal)|left hypochondri(?:um|al|ac)",
 "right-lower-quadrant": "RLQ|RIF|right lower quadrant|right iliac fossa|right lower abdom(?:en|inal)|mcburney'?s point",
 "left-lower-quadrant": "LLQ|LIF|left lower quadrant|left iliac fossa|left lower abdom(?:en|inal)",
 "upper-abdomen": "upper abdom(?:en|inal)|upper abdo|upper tummy", "lower-abdomen": "lower abdom(?:en|inal)|lower abdo|lower tummy",
 "epigastrium": "epigastri(?:um|c)|epigastric region", "periumbilical": "peri-?umbilical|umbilical|umbilicus", "suprapubic": "supra-?pubic",
 "abdomen": "abdom(?:en|inal)|abdo|abd|belly|tummy|stomach", "pelvis": "pelvi(?:s|c)|perine(?:um|al)", "groin": "groins?|inguinal",
 "flank": "flanks?|loins?|renal angles?|costovertebral angles?|CVA",
 "precordium": "retro-?sternal|sub-?sternal|sternal|precordial|precordium", "chest": "chest(?: wall)?|thora(?:x|cic)", "rib": "ribs?|rib cage",
 "lower-back": "lower back|low back|lumbar|lumbo-?sacral", "back": "(?:upper |mid-?|middle )?back|spine|spinal|paraspinal", "neck": "neck|nuchal|cervical spine|c-?spine",
 "hip": "hips?", "knee": "knees?(?: joints?)?", "shoulder": "shoulders?(?: tips?| joints?)?", "ankle": "ankles?(?: joints?)?", "elbow": "elbows?", "wrist": "wrists?",
 "joint": "joints?|multiple joints", "calf": "calf|calves", "thigh": "thighs?", "foot": "foot|feet|heels?|soles?", "toe": "toes?|great toes?|hallux", "hand": "hands?|palms?", "finger": "fingers?|thumbs?",
 "arm": "upper limbs?|upper extremit(?:y|ies)|fore-?arms?|arms?", "leg": "lower limbs?|lower extremit(?:y|ies)|lower legs?|legs?|shins?", "limb": "limbs?|extremit(?:y|ies)",
 "orbit": "retro-?orbital|peri-?orbital|orbital", "eye": "eyes?|ocular|eyeballs?|eye-?lids?", "ear": "ears?", "throat": "throat", "jaw": "jaws?|mandib(?:le|ular)", "tooth": "tooth|teeth|dental", "face": "face|facial",
 "breast": "breasts?", "testis": "testic(?:les?|ular)|testis|testes", "scrotum": "scrot(?:um|al)", "rectum": "rect(?:um|al)|anal|peri-?anal|anus", "body": "body|whole body|all over", "muscle": "muscles?|muscular", "bone": "bones?|bony",
 "scalp": "scalp", "tongue": "tongue", "lip": "lips?",
}
FINDINGS = {
 "pain": "pains?|painful|aches?|aching|achiness|discomfort|soreness|sore|cramps?|cramping", "tenderness": "tender(?:ness)?", "swelling": "swell?ings?|swollen|o?edema|puffiness|puffy",
 "weakness": "weak(?:ness)?", "droop": "droop(?:ing)?|weak(?:ness)?|pals(?:y|ies)", "distension": "disten[st]ion|distended|bloating|bloated", "stiffness": "stiff(?:ness)?|rigidity",
 "lump": "lumps?|mass(?:es)?", "lymph": "lymphadenopathy|adenopathy|lymph nodes?",
}
def sides(stem, right, left, unsaid): return [stem + right, stem + left, stem + unsaid]
# site, finding, ICD-10-CM (one, or right/left/unsaid), HPO
ROWS = [
 ("chest","pain","R07.9","HP:0100749"),("precordium","pain","R07.2","HP:0100749"),("rib","pain","R07.81",None),
 ("abdomen","pain","R10.9","HP:0002027"),("upper-abdomen","pain","R10.10","HP:0002027"),("lower-abdomen","pain","R10.30","HP:0002027"),("epigastrium","pain","R10.13","HP:0002027"),
 ("right-upper-quadrant","pain","R10.11","HP:0002027"),("left-upper-quadrant","pain","R10.12","HP:0002027"),("right-lower-quadrant","pain","R10.31","HP:0002027"),("left-lower-quadrant","pain","R10.32","HP:0002027"),
 ("periumbilical","pain","R10.33","HP:0002027"),("suprapubic","pain","R10.30","HP:0002027"),("pelvis","pain","R10.2",None),("groin","pain","R10.30",None),("flank","pain","R10.9","HP:0030157"),
 ("back","pain","M54.9","HP:0003418"),("lower-back","pain","M54.5","HP:0003419"),("neck","pain","M54.2",None),
 ("hip","pain",sides("M25.55","1","2","9"),"HP:0003365"),("knee","pain",sides("M25.56","1","2","9"),"HP:0002829"),("shoulder","pain",sides("M25.51","1","2","9"),"HP:0002829"),("ankle","pain",sides("M25.57","1","2","9"),"HP:0002829"),
 ("elbow","pain",sides("M25.52","1","2","9"),"HP:0002829"),("wrist","pain",sides("M25.53","1","2","9"),"HP:0002829"),("joint","pain","M25.50","HP:0002829"),
 ("arm","pain",sides("M79.60","1","2","3"),"HP:0012513"),("leg","pain",sides("M79.60","4","5","6"),"HP:0012514"),("calf","pain",sides("M79.66","1","2","9"),"HP:0012514"),("thigh","pain",sides("M79.65","1","2","9"),"HP:0012514"),
 ("foot","pain",sides("M79.67","1","2","3"),"HP:0012514"),("toe","pain",sides("M79.67","4","5","6"),"HP:0012514"),("hand","pain",sides("M79.64","1","2","3"),"HP:0012513"),("finger","pain",sides("M79.64","4","5","6"),"HP:0012513"),("limb","pain","M79.609","HP:0009763"),
 ("eye","pain",sides("H57.1","1","2","0"),"HP:0200026"),("orbit","pain",sides("H57.1","1","2","0"),"HP:0200026"),("ear","pain",sides("H92.0","1","2","9"),"HP:0030766"),("throat","pain","R07.0",None),("jaw","pain","R68.84","HP:0040264"),("face","pain","R51",None),
 ("breast","pain","N64.4",None),("testis","pain",sides("N50.81","1","2","9"),"HP:0030155"),("scrotum","pain","N50.82","HP:0030155"),("body","pain","R52","HP:0012531"),("muscle","pain","M79.1","HP:0003326"),("bone","pain",None,"HP:0002653"),
 ("abdomen","tenderness","R10.819",None),("upper-abdomen","tenderness","R10.819",None),("lower-abdomen","tenderness","R10.819",None),("suprapubic","tenderness","R10.819",None),("flank","tenderness","R10.819",None),("epigastrium","tenderness","R10.816",None),
 ("right-upper-quadrant","tenderness","R10.811",None),("left-upper-quadrant","tenderness","R10.812",None),("right-lower-quadrant","tenderness","R10.813",None),("left-lower-quadrant","tenderness","R10.814",None),("periumbilical","tenderness","R10.815",None),("scalp","tenderness",None,"HP:0100809"),
 ("ankle","swelling","R60.0","HP:0001785"),("leg","swelling","R60.0","HP:0010741"),("calf","swelling","R60.0","HP:0010741"),("foot","swelling","R60.0","HP:0010741"),("thigh","swelling","R60.0","HP:0010741"),("arm","swelling","R60.0","HP:0010742"),("hand","swelling","R60.0","HP:0010742"),("limb","swelling","R60.0","HP:0012398"),
 ("face","swelling","R22.0","HP:0000282"),("lip","swelling","R22.0",None),("tongue","swelling","R22.0",None),("neck","swelling","R22.1",None),("orbit","swelling","R22.0","HP:0100539"),("joint","swelling","M25.40","HP:0001386"),("knee","swelling",sides("M25.46","1","2","9"),"HP:0001386"),("wrist","swelling",sides("M25.43","1","2","9"),"HP:0001225"),("jaw","swelling","R22.0","HP:0030793"),
 ("abdomen","swelling","R14.0","HP:0003270"),("abdomen","distension","R14.0","HP:0003270"),("body","swelling","R60.1","HP:0007430"),
 ("leg","weakness","R29.898","HP:0007340"),("arm","weakness","R29.898","HP:0003484"),("hand","weakness","R29.898","HP:0030237"),("limb","weakness","R29.898","HP:0003690"),("muscle","weakness","M62.81","HP:0001324"),("neck","weakness",None,"HP:0000467"),
 ("face","droop","R29.810","HP:0030319"),
 ("joint","stiffness",None,"HP:0001387"),
 ("neck","lump","R22.1",None),("abdomen","lump","R19.00",None),("breast","lump","N63.0",None),
]
db = sqlite3.connect(f"file:{ROOT}/resources/terminology/terminology.db?mode=ro", uri=True)
def coded(system, code):
    found = db.execute("SELECT c.code, c.display FROM concept c JOIN system s ON s.id = c.system WHERE s.name = ? AND c.code = ?", (system, code)).fetchone()
    if not found: raise SystemExit(f"{system} {code} is not in the terminology")
    return list(found)
rows = []
for site, finding, icd, hpo in ROWS:
    row = {"site": site, "finding": finding}
    if icd: row["icd"] = [coded("ICD-10-CM", code) for code in (icd if isinstance(icd, list) else [icd])]
    if hpo: row["hpo"] = coded("HPO", hpo)
    rows.append(row)
head = {"source": "Rows are ours, after the ICD-10-CM index (NCHS and CMS) and the Human Phenotype Ontology", "edition": {"ICD-10-CM": "FY2019", "HPO": "2016"}, "reviewed": "2026-11-27", "sites": SITES, "findings": FINDINGS}
body = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
(ROOT / "resources/language/site-findings.json").write_text(body + ',\n "codes": [\n' + ",\n".join("  " + json.dumps(r, ensure_ascii=False) for r in rows) + "\n ]\n}\n")
print(len(SITES), "places,", len(rows), "rows")
