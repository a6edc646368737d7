"""Compiles resources/language/section-headers.json: header phrases (lower case, no punctuation) to section kinds.

Sources: SecTag header terminology (Denny et al., JAMIA 2009;16:806-815; as published with ClarityNLP, MPL-2.0),
medspaCy section rules (MIT), headers counted in public sample notes. Each phrase is mapped by the patterns below, in
order; the first that matches wins. Phrases that name a body system or an examined part are `components`: they head
paragraphs inside an examination or a review of systems and open no section of their own.
Run: .venv/bin/python training/language/compile_headers.py [.data/section-headers]
"""
import json, pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".data/section-headers"
OUT = ROOT / "resources/language/section-headers.json"

PATTERNS = [
    ("family_history", r"\b(family|familial|fam|maternal|paternal) (medical |psychiatric |social )*(history|hx|hist)\b|^f ?hx?$|^fhx?$|^fh$|^f h$|^family$|^family status$"),
    ("chief_complaint", r"^(chief|presenting|main|principal) (complaints?|concerns?|problems?)|^c ?c$|^cc$|^reason (for|of) (the )?(visit|admission|consult(ation)?|referral|encounter|appointment|hospitali[sz]ation|evaluation)|^presenting (complaint|problem|symptom)s?|^complaints?$|^pc$|^reason$"),
    ("history_present", r"^hxpc$|present(ing)? (illness|complaint)|^hp[ci]$|^hpc$|^hopc$|^h p i$|^history hpi$|^presenting features$|^interval (history|events|update)|^subjective|^current (illness|history)|^history of (the )?current|^history of (the )?(injury|complaint|presenting|symptoms|problem)|^brief history( of .*)?$|^history$|^clinical history$|^clinical (summary|course|preamble|information|note)$|^case (history|presentation|report)$|^overnight events$|^events$|^24 hour events$|^background and presentation$|^patient history$"),
    ("obstetric_history", r"^obs? history|obstetric|gyn(a?ecologic(al)?|a?ecology)? (history|hx)|^ob ?(gyn)? ?(history|hx)|menstrual history|pregnancy history|^(past )?ob ?gyn|^antenatal|^obhx$|^gyn hx$|^pregnancies$|^parity$"),
    ("social_history", r"social (and developmental )?(history|hx|habits|situation|background)|^s ?hx?$|^shx?$|^soc ?hx?$|^social$|^habits?$|(smoking|tobacco|alcohol|substance|illicit drug|recreational drug|sexual|occupational|travel|employment|legal|developmental|personal)( use| abuse| and alcohol| and social)* (history|hx|status)|^lifestyle|^psychosocial|^(social|home|living) circumstances$|^functional status$|^tobacco$|^alcohol$|^living situation|^exposures?$|^home environment"),
    ("allergies", r"^(drug |known |medication |food |environmental )*allerg(y|ies|ic)( |$)|^adverse (drug )?reactions?|^allergic reactions?|^allergies|^sensitivities|^intolerances|^and allergy history$"),
    ("immunisations", r"^imms$|immuni[sz]ation|vaccin"),
    ("discharge", r"^(condition|status|disposition) (on|at|upon) (discharge|disposition)|^discharge (condition|disposition|status|diagnos[ie]s|date|summary|information|exam.*)|^final diagnos[ie]s|^principal diagnos[ie]s|^disposition$|^dispo$|^date of discharge|^on discharge$"),
    ("instructions", r"^f ?u$|^(discharge |patient |follow ?up |post procedure |home |special |aftercare |general |wound care )*instructions?|^patient education|^education|^counsel+ing|^follow ?up( instructions| appointments?| plans?| care)?$|^activity$|^diet$|^return precautions|^safety net|^advice$|^appointments?$"),
    ("medications", r"^dhx$|\bmedications?\b(?! history of)|^meds?\b|\bmeds$|^(current|home|active|discharge|admission|outpatient|inpatient|preadmission|prior) (drugs?|medicines?|prescriptions?)|^prescriptions?$|^drug history|^medicines$|^drugs?$|^dhx?$|^tt[ao]s?$|^medicines (on discharge|on admission)$|^discharge medicines$|^dhx$|^rx$|^infusions?$|^drips$|^antibiotics$|^treatments?( on admission)?$|^current (therapy|treatment)s?$"),
    ("past_history", r"^(past |prior |previous |significant |other |remote |pertinent |relevant )*(medical|surgical|psychiatric|cardiac|oncologic(al)?|oncology|health|ocular|dental|trauma|transfusion|hospitali[sz]ation|birth|neonatal|prenatal|perinatal|anesthesia|past) (and (surgical|medical|social) )?(history|hx|problems|illness(es)?)|^past (history|medical|surgical|hx|illness(es)?|problems|operations|surgeries|procedures)|^p ?m ?h ?x?$|^pmhx?$|^p ?s ?h ?x?$|^pshx?$|^pmsh$|^past med|^(medical|chronic|active|current|known|underlying) (medical )?(problems?|conditions?|diagnos[ei]s|illness(es)?)( list)?$|^problem list|^problems?$|^comorbidit|^co morbidit|^risk factors|^cardiac risk factors|^coronary risk factors|^background$|^previous (surgery|surgeries|operations|history)|^surgeries$|^past medical and surgical|^medical and surgical history|^history of chronic|^hospitali[sz]ations$|^mhx$|^onc hx$|^past$|^surgical$|^medical$|^birth history$|^psychiatric history$|^problems diagnoses$"),
    ("review_of_systems", r"review of (the )?(systems?|symptoms)|^ros$|^r o s$|^systems? (review|enquiry|inquiry)|^functional inquiry|^signs and symptoms$|^symptom review"),
    ("vital_signs", r"\bvitals?( signs?)?\b|^vs$|^v s$|^vss$|^observations?$|^obs$|^vit$|^hemodynamics?( data)?$|^haemodynamics$|^anthropometrics|^biometry$"),
    ("imaging", r"^xr$|^(radiolog|imaging|radiograph|x ?rays?|cxr|ct\b|mri\b|mr\b|ultraso|us\b|scan|echo|mammogra|angiogra|pet\b|chest (x ?ray|film|radiograph)|films?$|neuroimaging|dexa|doppler|nuclear|cat scan|myocardial perfusion|technique|comparison|exam(ination)? type)|radiology|imaging|\bstudies reviewed\b"),
    ("results", r"\b(lab|labs|laboratory|laboratories|results?|diagnostics?|studies|investigations?|tests?|data|microbiology|micro|pathology|cultures?|cytology|histology|ekg|ecg|electrocardiogra\w*|eeg|emg|spirometry|pfts?|abg|urinalysis|ua|cbc|bloods?|bmp|chem ?7|chemistry|hematology studies)\b(?!.*(loss|pressure|transfus))|^(gross|microscopic|nerve conduction|needle emg|angiographic|major|abnormal|operative|intraoperative|procedure|surgical|endoscopic)? ?findings?$|^(gross|microscopic) (description|examination|exam)|^interpretation$|^addendum results$|^specimens?( submitted)?$|^results?$|^tumou?r markers$"),
    ("examination", r"^oe$|^ex$|\b(physical|clinical|general|external|mental status|neurological?|neuro|cardiac|abdominal|rectal|pelvic|admission|discharge|gen|ros and) ?(status )?(exam|examination|findings)\b|^exam(ination)?$|^on (exam|examination)$|^p ?e$|^pex$|^o e$|^objective|^physical$|^physical (assessment|evaluation)|^mental status( exam.*)?$|^mental state( exam.*)?$|^mse$|^focused exam|^exam findings|^examination findings|^oe$|^admission physical|^exam on"),
    ("hospital_course", r"\b(hospital|clinical|ed|er|emergency (department|room)|icu|inpatient|post ?operative|treatment|operative) (course|stay)|^course( in .*| by .*)?$|^progress$|^summary of (hospital|stay)|^brief hospital|^concise summary|^procedure course|^medical decision making$|^mdm$|^events in hospital|^brief summary$|^ed course"),
    ("assessment_plan", r"^(assessments?|impressions?|diagnos[ei]s|problems?|discussion|formulation|reassessment)( |$)(and |and the )?(treatment )?(plans?|recommendations?|recommendation|disposition|management)|^a ?p$|^a and p$|^assessment plan|^impression plan|^plan and assessment"),
    ("assessment", r"^(pre|post) ?(op|operative|procedure) (diagnos[ie]s|dx)( es)?"),
    ("procedures", r"\b(procedures?|operations?|operative|surgery|anesthesia|anaesthesia|anesthetic|technique|drains?|tourniquet|implants?|estimated blood loss|ebl|blood loss|complications?|hemostasis|sponge|counts|surgeons?|assistants?|informed consent|consent|hardware|approach|closure|incision|pre ?op(erative)?|post ?op(erative)?|pre ?procedure|post ?procedure|indications?)\b"),
    ("assessment", r"^differential$|^imp$|^(clinical |diagnostic |final |overall |initial |ed |admission |admitting |admit |primary |secondary |working |provisional |differential |current |radiological |radiographic |endoscopic |principal |medical |discharge )*(assessments?|impressions?|diagnos[ei]s|diagnoses|dx|ddx|conclusions?|opinion|formulation|summary|synopsis|differential)( list)?$|^discussion$|^axis [iv]+$|^analysis$|^medical reasoning$|^prognosis$|^evaluation$|^assessment"),
    ("plan", r"^mx$|^mgmt$|^jobs$|^(treatment |management |discharge |disposition |care |initial |overall |post ?operative |follow ?up |diagnostic |therapeutic )*(plans?|recommendations?|management|orders)( .{0,30})?$|^recommend|^recs$|^suggest(ions?)?$|^plan$|^plan of|^to do|^next steps|^goals?|^interventions?$|^actions?$|^therapy$|^treatment$|^medical treatment$|^additional testing$|^patients? goal"),
    ("demographics", r"^(patient )?(demographics?|identification|identifying data|identifying information|patient (name|information|data|details))|^name$|^dob$|^date of birth|^age|^sex$|^gender$|^mrn$|^id$|^employer$|^service$|^race$|^ethnicity$|^marital status|^occupation$"),
    ("other", r"^(addendum|attending|dictated|signature|signed|cc list|copies|code status|advance|provider|author|date|comments?|note|source|informant|reliability)"),
]
COMPONENT = re.compile(r"^(head|eyes?|ears?|nose|mouth|throat|heent|henn?t|ent|neck|chest|lungs?|pulm(onary)?|resp(iratory)?( system)?|breasts?|heart|cardiac|cardiovascular( system)?|cv|cvs|cor|abd(omen)?|abdominal|gi|gastrointestinal( system)?|gu|gi gu|genitourinary|genitalia|rectal|pelvi[cs]|extremit(y|ies)|ext|back|spine|skin|integumentary|derm(atologic)?|neuro(logic(al)?)?|cns|central nervous system|psych(iatric)?|musculoskeletal|msk|ms|lymph(atics?| nodes?)?|lymphatic|endocrine|constitutional|general( appearance| examination)?|gen|gait|motor|sensory|reflexes|strength|cranial nerves|coordination|coord|hematologic(al)?|heme( lymph)?|hematology( lymphatic immunology)?|immunologic|allergic immunologic|psychological|urological|vascular|pulses|nasal|oral( cavity)?|face|head (and|&) (neck|face)|head face|nose and throat|mouth and throat|ears nose mouth (and )?throat|lower extremities|upper extremities|palpation|inspection|auscultation( of .*)?|examination of .*|special testing|range of motion|rom|extraocular muscles|wound|incision|orientation|mood|affect|speech|thyroid|appearance|appetite|sleep|urinary|reproductive|neurological psychological)$")

def normalise(text):
    text = text.lower().replace("_", " ").replace("&", " and ")
    text = re.sub(r"\(.*?\)|[^a-z0-9 ]+", " ", text)
    return re.sub(r"\s+", " ", text).strip()

def kind_of(phrase):
    for kind, pattern in PATTERNS:
        if re.search(pattern, phrase):
            return kind
    return None

phrases = {}
for line in (DATA / "claritynlp/nlp/algorithms/sec_tag/data/concepts_and_synonyms.txt").read_text(errors="replace").splitlines()[1:]:
    parts = line.split("\t") if "\t" in line else re.split(r"\s{2,}|\t", line)
    if len(parts) >= 5 and parts[4] in ("PT", "KM"):
        phrases.setdefault(normalise(parts[3]), 1)
for rule in json.loads((DATA / "medspacy_section_patterns.json").read_text())["section_rules"]:
    phrases.setdefault(normalise(rule["literal"]), 1)
for line in (DATA / "mtsamples_headers_counts.tsv").read_text().splitlines():
    head, _, count = line.partition("\t")
    key = normalise(head)
    if count.strip().isdigit() and int(count) >= 2:
        phrases[key] = max(int(count), phrases.get(key, 1))
OWN = """chief complaint; reason for visit; hpi; history of present illness; history of presenting complaint; pmh; past history; medical history; surgical history; past medical history; past surgical history; medications; current medications; home medications; allergies; family history; social history; review of systems; ros; vitals; vitals reviewed; vital signs; physical exam; physical examination; exam; results; labs; laboratory results; imaging; procedures; procedure; hospital course; assessment; impression; plan; assessment and plan; a p; instructions; discharge instructions; follow up; immunizations; immunisations; vaccinations; obstetric history; gynecologic history; birth history; observations; investigations; background; drug history; on examination; presenting complaint; management plan; bloods; social; discharge medications; discharge diagnosis; discharge condition; final diagnosis; opinion; differential diagnosis; recommendations; technique; comparison; findings; clinical indication; indication; subjective; objective; ed course; overnight events; interval history; problem list; diagnoses; diagnosis; summary; clinical history; demographics; code status; disposition; safety netting; action; advice; nursing notes; imp; pc; hpc; hopc; dh; o e; suggest; on discharge; medicines; medicines on discharge; tto; tta; reason; obs; diagnoses; course; fh; sh; ph; pmhx; ddx; dhx; oe; ex; mx; mgmt; xr; hxpc; tests; differential; f u; fu; jobs; imms; sx; past obstetric history; obs history; complaint; complaints; presenting problem; presenting problems; presenting symptoms; follow up instructions; follow up plan; progress; mdm; clinical examination; examination findings; clinical findings; recent investigations; blood results; imaging results; scans; social situation; social circumstances; home circumstances; living circumstances; functional status; triage vitals; nursing observations; active problems; active issues; issues; interval events; to do; actions; anaesthesia; physical; past ocular history; presenting features; treatment plan; postoperative plan; birth history; allergic to; mental state examination; mental state""".split(";")
for phrase in OWN:
    phrases.setdefault(normalise(phrase), 1)

headers, components = {}, set()
for phrase in sorted(phrases):
    if not 1 < len(phrase) <= 48 or phrase.isdigit() or len(phrase.split()) > 7:
        continue
    if COMPONENT.match(phrase):
        components.add(phrase)
        continue
    kind = kind_of(phrase)
    if kind is not None:
        headers[phrase] = kind
    elif phrases[phrase] >= 3:
        headers[phrase] = "other"
by_kind = {}
for phrase, kind in headers.items():
    by_kind.setdefault(kind, []).append(phrase)
OUT.write_text(json.dumps({
    "source": "SecTag header terminology (Denny et al., JAMIA 2009;16:806-815; MPL-2.0), medspaCy section rules (MIT), headers counted in public sample notes; kinds mapped by training/language/compile_headers.py",
    "edition": "2026-11", "kinds": by_kind, "components": sorted(components)}, indent=0, ensure_ascii=False).replace('",\n"', '","') + "\n")
print({k: len(v) for k, v in by_kind.items()}, len(components), OUT.stat().st_size)
