"""Writes resources/language/analytes.json: what can be measured, by which names, in which units, against which range.

Rows are ours. LOINC codes of laboratory items are checked against the item dictionary in .data/labs where it has them.
Ranges: adults, commonly quoted intervals after Kratz et al., N Engl J Med 2004;351:1548-1563; critical limits after
Kost, JAMA 1990;263:704-707 (mean limits of US hospitals); vital signs: NEWS2 bands (Royal College of Physicians, 2017),
0 points as usual, 3 points as critical; blood pressure: see SOURCES. By sex (Kratz 2004) and, for vital signs under 16, by age
(Advanced Paediatric Life Support 2011) where the patient's are known. A laboratory's own range, written in the note, goes before these.
Run: python3 training/language/compile_analytes.py
"""
import csv, json, pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAB, NEWS, BP, QTC, UO, KETONES, NONE = "lab", "news2", "bp", "qtc", "uo", "ketones", None
# key; names (any case; ~ before a name: this case only and a number must follow); canonical unit; {unit: factor or [factor, offset]};
# plausible low-high in canonical; usual range; critical; source; LOINC; usual written unit when it differs from the canonical
ROWS = [
 ("sodium","sodium, serum sodium, ~Na, ~Na+","mmol/L",{"meq/L":1},(80,200),(135,145),(120,158),LAB,"2951-2"),
 ("potassium","potassium, serum potassium, ~K, ~K+","mmol/L",{"meq/L":1},(1,12),(3.4,4.8),(2.8,6.2),LAB,"2823-3"),
 ("chloride","chloride, serum chloride, ~Cl, ~Cl-","mmol/L",{"meq/L":1},(50,160),(100,108),None,LAB,"2075-0"),
 ("bicarbonate","bicarbonate, serum bicarbonate, bicarb, total co2, ~HCO3, ~HCO3-, ~CO2, ~TCO2","mmol/L",{"meq/L":1},(2,60),(22,30),(11,40),LAB,"1963-8"),
 ("urea-nitrogen","urea nitrogen, blood urea nitrogen, ~BUN","mg/dL",{"mmol/L":2.801},(1,300),(8,25),(None,104),LAB,"3094-0"),
 ("urea","urea, serum urea, ~Ur","mmol/L",{"mg/dL":0.1665},(0.3,80),(2.5,7.8),None,LAB,"22664-7"),
 ("creatinine","creatinine, serum creatinine, creat, scr, ~Cr, ~Creat, ~CREAT","mg/dL",{"umol/L":0.01131,"mmol/L":11.31},(0.1,25),(0.6,1.3),(None,7.4),LAB,"2160-0"),
 ("egfr","egfr, estimated gfr, estimated glomerular filtration rate, glomerular filtration rate, gfr","mL/min/{1.73_m2}",{"mL/min":1},(1,200),(60,None),None,LAB,"33914-3"),
 ("creatinine-clearance","creatinine clearance, crcl","mL/min",{},(1,300),None,None,NONE,"2164-2"),
 ("glucose","glucose, blood glucose, blood sugar, fasting glucose, fasting blood sugar, random glucose, blood sugars, fingerstick, finger stick, capillary glucose, serum glucose, ~FSBS, ~FSBG, ~BG, ~BM, ~Glu, ~Gluc, ~CBG, ~GLU, ~FBS, ~BSL, ~RBS, ~GRBS, ~BGL, ~CapBG","mg/dL",{"mmol/L":18.016},(5,2000),(70,110),(46,484),LAB,"2345-7"),
 ("calcium","calcium, serum calcium, total calcium, ~Ca, ~Ca2+, ~Ca++","mg/dL",{"mmol/L":4.008,"meq/L":2.004},(3,25),(8.5,10.5),(6.6,12.9),LAB,"2000-8"),
 ("corrected-calcium","corrected calcium, adjusted calcium","mg/dL",{"mmol/L":4.008},(3,25),(8.5,10.5),(6.6,12.9),LAB,"29265-6"),
 ("ionised-calcium","ionized calcium, ionised calcium, free calcium, ical, ~iCa","mmol/L",{"mg/dL":0.2495},(0.3,4),(1.14,1.3),(0.82,1.55),LAB,"1994-3"),
 ("magnesium","magnesium, serum magnesium, ~Mg, ~Mg2+, ~Mg++, ~MG","mg/dL",{"mmol/L":2.431,"meq/L":1.215},(0.3,15),(1.7,2.4),(1.0,4.9),LAB,"2601-3"),
 ("phosphate","phosphate, phosphorus, serum phosphate, phos, ~PO4, ~Phos","mg/dL",{"mmol/L":3.097},(0.2,25),(2.6,4.5),(1.2,8.9),LAB,"2777-1"),
 ("albumin","albumin, serum albumin, ~Alb, ~ALB","g/dL",{"g/L":0.1},(0.5,7),(3.1,4.3),None,LAB,"1751-7"),
 ("total-protein","total protein, serum protein, ~TP","g/dL",{"g/L":0.1},(1,15),(6,8),None,LAB,"2885-2"),
 ("total-bilirubin","total bilirubin, bilirubin, bilirubin total, serum bilirubin, t bili, tbili, t bil, bili, ~TBili, ~Bili, ~TB","mg/dL",{"umol/L":0.05847},(0,80),(0,1.2),None,LAB,"1975-2"),
 ("direct-bilirubin","direct bilirubin, conjugated bilirubin, d bili, dbili","mg/dL",{"umol/L":0.05847},(0,60),(0,0.4),None,LAB,"1968-7"),
 ("alkaline-phosphatase","alkaline phosphatase, alk phos, alkp, ~ALP, ~AP","U/L",{},(1,5000),(30,120),None,LAB,"6768-6"),
 ("alt","alanine aminotransferase, alanine transaminase, sgpt, ~ALT","U/L",{},(0,30000),(0,45),None,LAB,"1742-6"),
 ("ast","aspartate aminotransferase, aspartate transaminase, sgot, ~AST","U/L",{},(0,30000),(0,40),None,LAB,"1920-8"),
 ("ggt","gamma glutamyl transferase, gamma gt, ~GGT, ~GGTP","U/L",{},(0,10000),(0,60),None,LAB,"2324-2"),
 ("amylase","amylase, serum amylase","U/L",{},(0,20000),(25,125),None,LAB,"1798-8"),
 ("lipase","lipase, serum lipase","U/L",{},(0,30000),(0,60),None,LAB,"3040-3"),
 ("ldh","lactate dehydrogenase, ~LDH, ~LD","U/L",{},(1,50000),(110,250),None,LAB,"2532-0"),
 ("creatine-kinase","creatine kinase, creatine phosphokinase, ~CK, ~CPK","U/L",{},(1,500000),(40,200),None,LAB,"2157-6"),
 ("ck-mb","ck mb, creatine kinase mb, ckmb","ng/mL",{"ug/L":1},(0,1000),(0,5),None,LAB,"6773-6"),
 ("troponin-i","troponin i, high sensitivity troponin i, hs troponin i, trop i, hs trop i, hstni, hs ctni, ~TnI, ~cTnI, ~hsTnI, ~hs-TnI, ~hs-cTnI","ng/L",{"ng/mL":1000,"ug/L":1000,"pg/mL":1},(0,500000),(0,40),None,LAB,"10839-9"),
 ("troponin-t","troponin t, high sensitivity troponin t, hs troponin t, trop t, hs trop t, hstnt, hs ctnt, ~TnT, ~cTnT, ~hsTnT, ~hs-TnT, ~hs-cTnT","ng/L",{"ng/mL":1000,"ug/L":1000,"pg/mL":1},(0,500000),(0,14),None,LAB,"6598-7"),
 ("troponin","troponin, troponins, hs troponin, hs trop, hstrop, high sensitivity troponin, trop, trops","ng/L",{"ng/mL":1000,"ug/L":1000,"pg/mL":1},(0,500000),(0,40),None,LAB,"",),
 ("bnp","brain natriuretic peptide, b type natriuretic peptide, ~BNP","pg/mL",{"ng/L":1},(0,100000),(0,100),None,LAB,"30934-4"),
 ("nt-probnp","nt probnp, nt pro bnp, n terminal pro bnp, probnp, pro bnp","pg/mL",{"ng/L":1},(0,300000),(0,300),None,LAB,"33762-6"),
 ("crp","c reactive protein, high sensitivity crp, hs crp, ~CRP","mg/L",{"mg/dL":10},(0,1000),(0,5),None,LAB,"1988-5"),
 ("esr","erythrocyte sedimentation rate, sedimentation rate, sed rate, ~ESR","mm/h",{},(0,200),(0,20),None,LAB,"4537-7"),
 ("procalcitonin","procalcitonin, ~PCT","ng/mL",{"ug/L":1},(0,1000),(0,0.5),None,LAB,"33959-8"),
 ("lactate","lactate, lactic acid, serum lactate, ~Lac, ~LA","mmol/L",{"mg/dL":0.111,"meq/L":1},(0.1,40),(0.5,2.2),(None,3.4),LAB,"32693-4"),
 ("uric-acid","uric acid, urate","mg/dL",{"umol/L":0.01681,"mmol/L":16.81},(0.3,40),(2.3,8),None,LAB,"3084-1"),
 ("ammonia","ammonia, ~NH3","umol/L",{"ug/dL":0.5872},(1,2000),(12,55),None,LAB,"16362-6"),
 ("osmolality","osmolality, serum osmolality, serum osm, ~Osm, ~OSM, ~Osmo","mosm/kg",{"mmol/kg":1},(150,600),(280,296),(250,326),LAB,"2692-2"),
 ("anion-gap","anion gap, ~AG","mmol/L",{"meq/L":1},(-10,60),(8,16),None,LAB,"1863-0"),
 ("white-cell-count","white blood cell count, white cell count, white count, white blood cells, leukocyte count, leucocyte count, leukocytes, leucocytes, total leukocyte count, total leucocyte count, total white cell count, total white count, wbc count, wcc, wbc, ~WBC, ~WCC, ~WBCs, ~TLC, ~TW, ~TWC, ~TWBC","10*3/uL",{"10*9/L":1,"/uL":0.001,"/mm3":0.001,"10*3/mm3":1},(0.01,600),(4.5,11),(2,37),LAB,"26464-8"),
 ("red-cell-count","red blood cell count, red cell count, ~RBC","10*6/uL",{"10*12/L":1},(0.5,12),(4.0,5.9),None,LAB,"789-8"),
 ("haemoglobin","hemoglobin, haemoglobin, hgb, ~Hb, ~HB, ~Hgb, ~HGB","g/dL",{"g/L":0.1,"mmol/L":1.611},(1,26),(12,17.5),(6.6,19.9),LAB,"718-7"),
 ("haematocrit","hematocrit, haematocrit, packed cell volume, ~Hct, ~HCT, ~crit, ~PCV","%",{"L/L":100,"1":100},(5,80),(36,53),(18,61),LAB,"4544-3"),
 ("platelets","platelet count, platelets, plts, ~Plt, ~PLT, ~Plts, ~plt","10*3/uL",{"10*9/L":1,"/uL":0.001,"/mm3":0.001,"10*3/mm3":1},(1,3000),(150,400),(37,910),LAB,"777-3"),
 ("mcv","mean corpuscular volume, ~MCV","fL",{},(40,160),(80,100),None,LAB,"787-2"),
 ("mch","~MCH","pg",{},(10,60),(26,34),None,LAB,"785-6"),
 ("mchc","~MCHC","g/dL",{"g/L":0.1},(20,45),(31,37),None,LAB,"786-4"),
 ("rdw","~RDW","%",{},(8,40),(11.5,14.5),None,LAB,"788-0"),
 ("neutrophils","absolute neutrophil count, neutrophil count, neutrophils, ~ANC, ~Neut, ~neut, ~PMNs, ~neuts","10*3/uL",{"10*9/L":1,"/uL":0.001,"/mm3":0.001,"10*3/mm3":1},(0,200),(1.8,7.7),(0.5,None),LAB,"751-8"),
 ("lymphocytes","absolute lymphocyte count, lymphocyte count, lymphocytes, ~Lymphs, ~lymphs, ~Lymph, ~lymph","10*3/uL",{"10*9/L":1,"/uL":0.001,"/mm3":0.001,"10*3/mm3":1},(0,300),(1,4.8),None,LAB,"26474-7"),
 ("eosinophils","eosinophil count, eosinophils, ~Eos","10*3/uL",{"10*9/L":1,"/uL":0.001,"/mm3":0.001,"10*3/mm3":1},(0,100),(0,0.5),None,LAB,"26449-9"),
 ("bands","~bands, ~Bands","%",{},(0,100),(0,10),None,LAB,"763-3"),
 ("reticulocytes","reticulocyte count, reticulocytes, retic count, retics, ~Retic, ~Retics","%",{},(0,60),(0.5,2.5),None,LAB,"17849-1"),
 ("inr","international normalized ratio, international normalised ratio, ~INR","1",{},(0.5,30),(0.8,1.2),(None,5),LAB,"5895-7"),
 ("pt","prothrombin time, ~PT","s",{},(5,200),(11,13.7),(None,27),LAB,"5902-2"),
 ("aptt","activated partial thromboplastin time, partial thromboplastin time, aptt, ~PTT","s",{},(10,300),(22,38),(None,68),LAB,"3173-2"),
 ("fibrinogen","fibrinogen","mg/dL",{"g/L":100},(10,2000),(150,400),(88,775),LAB,"3255-7"),
 ("d-dimer","d dimer, ddimer","ng/mL",{"ug/mL":1000,"mg/L":1000,"ug/L":1,"ng/mL{FEU}":1},(0,200000),(0,500),None,LAB,"48065-7"),
 ("tsh","thyroid stimulating hormone, thyrotropin, ~TSH","m[IU]/L",{"u[IU]/mL":1},(0,500),(0.4,5),None,LAB,"3016-3"),
 ("free-t4","free t4, free thyroxine, ~FT4, ~fT4","ng/dL",{"pmol/L":0.0777},(0,20),(0.8,1.9),None,LAB,"3024-7"),
 ("hba1c","hemoglobin a1c, haemoglobin a1c, hba1c, glycated hemoglobin, glycated haemoglobin, glycosylated hemoglobin, hgba1c, hgb a1c, hb a1c, a1c","%",{"mmol/mol":[0.09148,2.152]},(2,25),(4,5.7),None,LAB,"4548-4"),
 ("total-cholesterol","total cholesterol, cholesterol","mg/dL",{"mmol/L":38.67},(20,1500),(0,200),None,LAB,"2093-3"),
 ("ldl","low density lipoprotein, ldl cholesterol, ldl c, ~LDL","mg/dL",{"mmol/L":38.67},(5,1000),(0,130),None,LAB,"2090-9"),
 ("hdl","high density lipoprotein, hdl cholesterol, hdl c, ~HDL","mg/dL",{"mmol/L":38.67},(2,200),(40,None),None,LAB,"2085-9"),
 ("triglycerides","triglycerides, triglyceride, trigs, trig, ~TG, ~TGs","mg/dL",{"mmol/L":88.57},(5,10000),(0,150),None,LAB,"1644-4"),
 ("ferritin","ferritin, serum ferritin","ng/mL",{"ug/L":1,"pmol/L":0.445},(0,100000),(10,300),None,LAB,"2276-4"),
 ("iron","serum iron, iron level, iron, ~Fe","ug/dL",{"umol/L":5.587},(1,1000),(30,160),None,LAB,"2498-4"),
 ("vitamin-b12","vitamin b12, b12, cobalamin","pg/mL",{"pmol/L":1.355,"ng/L":1},(10,10000),(200,900),None,LAB,"2170-9"),
 ("folate","folate, folic acid level","ng/mL",{"nmol/L":0.4413,"ug/L":1},(0.2,100),(3,20),None,LAB,"2284-8"),
 ("vitamin-d","25 hydroxyvitamin d, vitamin d level, 25 oh vitamin d, 25 oh d, 25 hydroxy vitamin d, vitamin d 25 oh, vit d level, vit d","ng/mL",{"nmol/L":0.4006},(1,300),(20,80),None,LAB,"1989-3"),
 ("cortisol","cortisol, serum cortisol","ug/dL",{"nmol/L":0.03625},(0,300),(5,25),None,LAB,"2143-6"),
 ("psa","prostate specific antigen, ~PSA","ng/mL",{"ug/L":1},(0,10000),(0,4),None,LAB,"2857-1"),
 ("digoxin-level","digoxin level, dig level","ng/mL",{"nmol/L":0.7809,"ug/L":1},(0,20),(0.5,2),(None,2.5),LAB,"10535-3"),
 ("lithium-level","lithium level, serum lithium, lithium","mmol/L",{"meq/L":1},(0,8),(0.6,1.2),(None,2),LAB,"3719-2"),
 ("vancomycin-level","vancomycin level, vancomycin trough, vanc trough","ug/mL",{"mg/L":1},(0,150),(10,20),None,LAB,"20578-1"),
 ("paracetamol-level","acetaminophen level, paracetamol level, acetaminophen conc, paracetamol conc","ug/mL",{"mg/L":1},(0,1000),(0,30),None,LAB,"3297-9"),
 ("ethanol-level","ethanol level, alcohol level, blood alcohol level, etoh level, serum ethanol, blood alcohol, ethanol, ~BAL","mg/dL",{"mmol/L":4.607},(0,1000),None,None,NONE,"5642-4"),
 ("pth","parathyroid hormone, intact pth, ~PTH, ~iPTH","pg/mL",{"ng/L":1,"pmol/L":9.43},(0,10000),(10,65),None,LAB,"2731-8"),
 ("afp","alpha fetoprotein, alfa fetoprotein, ~AFP","ng/mL",{"ug/L":1,"k[IU]/L":1.21},(0,1000000),(0,10),None,LAB,"1834-1"),
 ("cea","carcinoembryonic antigen, ~CEA","ng/mL",{"ug/L":1},(0,100000),(0,5),None,LAB,"2039-6"),
 ("ca-125","ca 125, ca125, cancer antigen 125","U/mL",{"k[IU]/L":1,"[IU]/mL":1},(0,100000),(0,35),None,LAB,"10334-1"),
 ("ca-19-9","ca 19 9, ca19 9, ca 199","U/mL",{"k[IU]/L":1,"[IU]/mL":1},(0,1000000),(0,37),None,LAB,"24108-3"),
 ("carboxyhaemoglobin","carboxyhemoglobin, carboxyhaemoglobin, ~COHb, ~HbCO","%",{"1":100},(0,80),(0,3),(None,20),LAB,"20563-3"),
 ("methaemoglobin","methemoglobin, methaemoglobin, ~MetHb","%",{"1":100},(0,90),(0,1.5),(None,20),LAB,"2614-6"),
 ("haptoglobin","haptoglobin, ~Hp","mg/dL",{"g/L":100},(0,1000),(30,200),None,LAB,"4542-7"),
 ("globulin","globulin, globulins, serum globulin","g/dL",{"g/L":0.1},(0.3,12),(2,3.5),None,LAB,"2336-6"),
 ("tibc","total iron binding capacity, ~TIBC","ug/dL",{"umol/L":5.587},(50,1000),(230,430),None,LAB,"2500-7"),
 ("transferrin-saturation","transferrin saturation, iron saturation, tsat, ~TSAT, ~TSat","%",{"1":100},(0,100),(16,50),None,LAB,"2502-3"),
 ("sweat-chloride","sweat chloride, sweat cl","mmol/L",{"meq/L":1},(1,200),(0,30),None,LAB,"2077-6"),
 ("ph","arterial ph, venous ph, blood ph, ~pH","1",{},(6.4,8.2),(7.35,7.45),(7.21,7.59),LAB,"11558-4"),
 ("paco2","paco2, pco2, arterial co2, ~pCO2, ~PaCO2, ~PCO2","mm[Hg]",{"kPa":7.5006},(5,200),(35,45),(19,67),LAB,"11557-6"),
 ("pao2","pao2, po2, arterial oxygen, ~pO2, ~PaO2, ~PO2","mm[Hg]",{"kPa":7.5006},(10,700),(80,100),(43,None),LAB,"11556-8"),
 ("base-excess","base excess, base deficit, ~BE","mmol/L",{"meq/L":1},(-40,40),(-3,3),None,LAB,"11555-0"),
 ("fio2","fio2, fraction of inspired oxygen","%",{"1":100},(15,100),None,None,NONE,"3150-0"),
 ("oxygen-flow","oxygen flow, o2 flow","L/min",{},(0,80),None,None,NONE,"3151-8"),
 ("systolic-pressure","systolic blood pressure, systolic pressure, systolic bp, ~SBP","mm[Hg]",{"kPa":7.5006},(30,320),(101,139),(90,180),BP,"8480-6"),
 ("diastolic-pressure","diastolic blood pressure, diastolic pressure, diastolic bp, ~DBP","mm[Hg]",{"kPa":7.5006},(10,220),(60,89),(None,120),BP,"8462-4"),
 ("blood-pressure","blood pressure, bp, b p, ~BP, ~NIBP","mm[Hg]",{"kPa":7.5006},(30,320),(101,139),(90,180),BP,"85354-9"),
 ("mean-arterial-pressure","mean arterial pressure, ~MAP","mm[Hg]",{},(20,250),(70,105),None,LAB,"8478-0"),
 ("heart-rate","heart rate, pulse rate, ventricular rate, pulse, ~HR, ~P, ~PR","/min",{},(10,350),(51,90),(40,131),NEWS,"8867-4"),
 ("respiratory-rate","respiratory rate, resp rate, respirations, respiration rate, resp, resps, respiration, ~RR, ~R","/min",{},(2,100),(12,20),(8,25),NEWS,"9279-1"),
 ("oxygen-saturation","oxygen saturation, sp02, o2 saturation, o2 sat, o2 sats, oxygen sat, spo2, sao2, saturation, saturations, sats, sat, pulse oximetry, pulse ox, pulse oxygenation, ~SpO2, ~SaO2, ~SATS","%",{"1":100},(20,100),(96,None),(91,None),NEWS,"59408-5"),
 ("temperature","temperature, body temperature, temp, tmax, t max, temps, ~T, ~Tmax, ~Tm, ~Tc, ~BT","Cel",{"[degF]":[0.5555556,-17.7777778]},(24,45),(36.1,38),(35,39.1),NEWS,"8310-5"),
 ("weight","weight, body weight, weighs, weighed, weighing, wt, ~Wt, ~WT","kg",{"[lb_av]":0.45359237,"g":0.001,"[stone_av]":6.35029},(0.3,400),None,None,NONE,"29463-7"),
 ("qtc","qtc, qtc interval, corrected qt, corrected qt interval, qtcb, qtcf","ms",{"s":1000},(200,800),(350,460),None,QTC,"8634-8"),
 ("head-circumference","head circumference, occipitofrontal circumference, ~OFC, ~HC","cm",{"mm":0.1},(15,75),None,None,NONE,"9843-4"),
 ("fundal-height","fundal height, symphysis fundal height, symphysiofundal height, ~SFH","cm",{},(5,60),None,None,NONE,"11881-0"),
 ("fetal-heart-rate","fetal heart rate, foetal heart rate, fetal heart tones, ~FHR, ~FHT, ~FHTs","/min",{},(40,260),(110,160),None,LAB,"55283-6"),
 ("central-venous-pressure","central venous pressure, ~CVP","mm[Hg]",{"cm[H2O]":0.7356},(-5,60),(2,8),None,LAB,"60985-9"),
 ("peep","positive end expiratory pressure, ~PEEP","cm[H2O]",{},(0,40),None,None,NONE,"76248-4"),
 ("tidal-volume","tidal volume, ~TV, ~VT","mL",{"L":1000},(50,1500),None,None,NONE,"76222-9"),
 ("ankle-brachial-index","ankle brachial index, ankle brachial pressure index, ~ABI, ~ABPI","1",{},(0.1,2.5),(0.9,1.4),None,LAB,"41979-6"),
 ("fev1-fvc","fev1 fvc, fev1 fvc ratio","1",{"%":0.01},(0.1,1),(0.7,None),None,LAB,"19926-5"),
 ("phq-9","phq 9, phq9, patient health questionnaire","{score}",{},(0,27),(0,4),None,LAB,"44261-6"),
 ("gad-7","gad 7, gad7","{score}",{},(0,21),(0,4),None,LAB,"70274-6"),
 ("moca","montreal cognitive assessment, ~MoCA, ~MOCA","{score}",{},(0,30),(26,30),None,LAB,"72172-0"),
 ("height","height, ht, ~Ht, ~HT","cm",{"m":100,"[in_i]":2.54,"[ft_i]":30.48},(20,260),None,None,NONE,"8302-2"),
 ("bmi","body mass index, ~BMI","kg/m2",{},(8,120),(18.5,25),None,LAB,"39156-5"),
 ("urine-output","urine output, ~UOP, ~U/O, ~UO","mL",{"L":1000},(0,20000),None,None,NONE,"9187-6"),
 ("urine-output-rate","","mL/h",{},(0,3000),None,None,NONE,None),
 ("urine-output-per-weight","","mL/kg/h",{},(0,30),(0.5,None),None,UO,None),
 ("ketones","ketones, blood ketones, capillary ketones, serum ketones, plasma ketones, ketone, blood ketone, beta hydroxybutyrate, 3 hydroxybutyrate, b hydroxybutyrate, ~BOHB, ~BHB","mmol/L",{"mg/dL":0.09606},(0,20),(0,0.6),(None,3),KETONES,None),
 ("ejection-fraction","ejection fraction, left ventricular ejection fraction, ~LVEF, ~EF","%",{"1":100},(3,90),(50,75),None,LAB,"10230-1"),
 ("gcs","glasgow coma scale, glasgow coma score, ~GCS","{score}",{},(3,15),(15,15),(8,None),LAB,"9269-2"),
 ("gcs-eye","","{score}",{},(1,4),None,None,NONE,"9267-6"),
 ("gcs-verbal","","{score}",{},(1,5),None,None,NONE,"9270-0"),
 ("gcs-motor","","{score}",{},(1,6),None,None,NONE,"9268-4"),
 ("nihss","nih stroke scale, ~NIHSS","{score}",{},(0,42),None,None,NONE,"70182-1"),
 ("pain-score","pain score, pain scale, pain level, pain intensity","{score}",{},(0,10),None,None,NONE,"72514-3"),
 ("apgar","apgar, apgars, apgar score, apgar scores","{score}",{},(0,10),None,None,NONE,"9274-2"),
 ("news2","~NEWS2, ~NEWS","{score}",{},(0,20),None,None,NONE,"88330-6"),
 ("mmse","mini mental state examination, mini mental status exam, ~MMSE","{score}",{},(0,30),(24,30),None,LAB,"72106-8"),
 ("gestational-age","gestational age","wk",{},(3,45),None,None,NONE,"18185-9"),
 ("peak-flow","peak flow, peak expiratory flow, ~PEFR, ~PEF","L/min",{},(20,1000),None,None,NONE,"33452-4"),
 ("fev1","forced expiratory volume in 1 second, ~FEV1","L",{"mL":0.001},(0.1,200),None,None,NONE,"20150-9"),
 ("urine-protein-creatinine-ratio","protein creatinine ratio, protein to creatinine ratio, ~PCR, ~UPCR","mg/g",{"mg/mmol":8.84},(0,30000),None,None,NONE,"2890-2"),
 ("albumin-creatinine-ratio","albumin creatinine ratio, albumin to creatinine ratio, ~ACR, ~UACR","mg/g",{"mg/mmol":8.84},(0,30000),(0,30),None,LAB,"9318-7"),
 ("beta-hcg","beta hcg, human chorionic gonadotropin, ~bHCG, ~HCG, ~hCG, b hcg, quantitative hcg","m[IU]/mL",{"[IU]/L":1},(0,1000000),None,None,NONE,"2119-6"),
 ("viral-load","viral load, hiv viral load","{copies}/mL",{},(0,100000000),None,None,NONE,"25836-8"),
 ("cd4-count","cd4 count, cd4 cell count, absolute cd4, ~CD4","/uL",{"/mm3":1},(0,3000),(500,1500),None,LAB,"8128-1"),
 ("urine-specific-gravity","specific gravity, urine specific gravity","1",{},(1,1.06),(1.005,1.03),None,LAB,"5811-5"),
]
# Usual range of men and of women, in the canonical unit, where the two differ by more than a rounding.
BY_SEX = {
 "haemoglobin": ((13.5, 17.5), (12.0, 16.0)), "haematocrit": ((41, 53), (36, 46)), "red-cell-count": ((4.5, 5.9), (4.0, 5.2)),
 "creatine-kinase": ((60, 400), (40, 150)), "uric-acid": ((3.6, 8.5), (2.3, 6.6)), "ferritin": ((30, 300), (10, 200)),
}
# (below this age in years, low, high), youngest first.
BY_AGE = {
 "heart-rate": ((1, 110, 160), (2, 100, 150), (5, 95, 140), (12, 80, 120), (16, 60, 100)),
 "respiratory-rate": ((1, 30, 40), (2, 25, 35), (5, 25, 30), (12, 20, 25), (16, 15, 20)),
 "systolic-pressure": ((1, 65, 105), (2, 70, 105), (5, 70, 110), (12, 80, 120), (16, 90, 140)),
}
SOURCES = {
 "lab": "Adults, commonly quoted (after Kratz 2004; critical limits after Kost 1990)",
 "news2": "NEWS2 bands, Royal College of Physicians 2017",
 "bp": "High from 140/90 (ESC 2024, NICE NG136), severe from 180/120 (NICE NG136); low by NEWS2 at 2 points, 100 or less, critical at 3",
 "qtc": "Prolonged above 450 ms in men and 460 ms in women (AHA/ACCF/HRS 2009)",
 "uo": "Oliguria under 0.5 mL/kg/h (KDIGO 2012)",
 "ketones": "Blood: raised above 0.6 mmol/L, ketonaemia of ketoacidosis from 3.0 mmol/L (JBDS-IP 2023)",
 "sex": "Adults by sex, commonly quoted (after Kratz 2004)",
 "age": "Advanced Paediatric Life Support, 5th edition 2011",
}
known = {}
labs = ROOT / ".data/labs/d_labitems.csv"
if labs.exists():
    for row in csv.DictReader(labs.open()):
        if row["loinc_code"]:
            known[row["loinc_code"]] = row["label"]
out = []
for key, names, unit, conversions, plausible, usual, critical, source, loinc in ROWS:
    item = {"key": key, "names": [], "short": [], "unit": unit}
    for name in (n.strip() for n in names.split(",") if n.strip()):
        item["short" if name.startswith("~") else "names"].append(name.lstrip("~"))
    if conversions: item["conversions"] = {u: f if isinstance(f, list) else [f, 0] for u, f in conversions.items()}
    item["plausible"] = list(plausible)
    if usual: item["range"] = {k: v for k, v in zip(("low", "high"), usual) if v is not None} | {"source": SOURCES[source]}
    if critical: item["critical"] = {k: v for k, v in zip(("low", "high"), critical) if v is not None}
    if loinc: item["loinc"] = loinc
    if key in BY_SEX:
        item["bySex"] = {sex: {k: v for k, v in zip(("low", "high"), limits) if v is not None} | {"source": SOURCES["sex"]} for sex, limits in zip(("male", "female"), BY_SEX[key])}
    if key in BY_AGE:
        item["byAge"] = [{"below": below, "low": low, "high": high, "source": SOURCES["age"]} for below, low, high in BY_AGE[key]]
    out.append(item)
print(len(out), "analytes;", sum(1 for r in out if r.get("loinc") in known), "LOINC codes found in the item dictionary")
(ROOT / "resources/language/analytes.json").write_text("{\n" + f'"source": {json.dumps(__doc__.split(chr(10), 2)[2].split("Run:")[0].replace(chr(10), " ").strip())},\n"edition": "2026-11", "reviewed": "2026-11-24",\n"analytes": [\n' + ",\n".join(json.dumps(r, ensure_ascii=False) for r in out) + "\n]}\n")
