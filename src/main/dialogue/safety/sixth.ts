/** A sixth lot, written without trying a line of it beforehand: wards, telephones, relatives, corrections, rare names, doubtful answers. */
import type { Written } from './written.ts';

export const SIXTH: readonly Written[] = [
  {
    id: 'ward-heart-failure', specialty: 'ward round',
    said: `
D: Morning Mr. Abara, how was the night?
P: Better. I slept on two pillows instead of four.
N: He passed three litres since yesterday and he's down one point eight kilos.
D: Good. Any chest pain?
P: Not since I came in. Before that, yes, on the stairs.
D: Dizzy when you stand?
P: A bit, when I got up to the toilet I had to hold the rail.
N: Lying he was one eighteen over seventy, standing ninety two over sixty.
D: What was he on at home, do we know now?
N: The pharmacy says bisoprolol two point five, ramipril five, furosemide forty once a day and eplerenone twenty five. He told me he'd stopped the eplerenone.
P: It gave me sore breasts.
D: And you're not allergic to anything?
P: No. Well, trimethoprim, my potassium went sky high on that.
D: Potassium today is five point four, creatinine one fifty one, it was one twenty. We'll take the furosemide down to forty by mouth, hold the ramipril for today and leave the eplerenone off. Bloods again tomorrow. Still a bit of swelling, both ankles, and crackles at the right base.
P: Can I go home tomorrow?
D: Friday perhaps.`,
    doses: { bisoprolol: ['2.5 mg'], ramipril: ['5 mg'], furosemide: ['40 mg'], eplerenone: ['25 mg'] }, sides: { base: 'right' },
    present: ['pillows', 'dizz'], absent: [],
    vital: ['two pillows|2 pillows', 'chest pain', 'bisoprolol', 'ramipril', 'furosemide', 'eplerenone', 'trimethoprim', '5\\.4', '151', 'rail|stand', 'hold|held'],
    never: ['denies chest pain', 'no (?:known )?allerg', '(?:takes|is on|is taking) (?:the )?eplerenone', 'left base', 'continue (?:the )?ramipril'],
  },
  {
    id: 'croup-phone', specialty: 'out of hours telephone',
    said: `
D: Hello, this is the out of hours doctor, who am I speaking to?
F: It's Tia's mum. She's two. She woke up barking like a seal.
D: How long has
F: Since about midnight, sorry.
D: Is she making a noise when she breathes in?
F: When she cries. Not when she's calm.
D: Is the skin sucking in under the ribs?
F: I don't think so. Hang on, let me lift her top. Yes, a little, at the bottom of her neck.
D: Is she blue at all round the lips?
F: No she's pink.
D: Is she drinking and is she dribbling?
F: She had milk an hour ago. No dribbling.
D: Temperature?
F: Thirty eight four. I gave her Calpol, five mils.
D: Is she allergic to anything?
F: Her brother is, to nuts. Not Tia.
D: Is she up to date with her jabs?
F: She missed the one at twelve months, she had a cold.
D: Any medical problems, was she premature?
F: She was on a ventilator for three weeks, born at twenty seven weeks. She has a narrow windpipe, they said.
D: Then I want her seen now. I'll send an ambulance. If she gets drowsy, or blue, or starts to dribble, ring nine nine nine again. Don't look in her throat.`,
    doses: { calpol: ['5 mL'] }, sides: {},
    present: ['barking', 'sucking'], absent: [],
    vital: ['bark', 'when she cries|noise', 'neck|sucking', '38\\.4', 'calpol', 'jab|12 months|missed', 'ventilator', 'windpipe|27 weeks', 'ambulance', 'drowsy', 'nuts'],
    never: ['(?:patient|tia|she) (?:is|has) allergic to nuts', '^nuts', 'denies (?:the )?skin', 'ring 99?\\b(?!9)', 'reports blue', 'is premature: no'],
  },
  {
    id: 'new-diabetes-child', specialty: 'paediatrics',
    said: `
D: So what's been going on with Marek?
F: He's been drinking like mad. Two weeks. He gets up four times at night to wee, and he was dry before.
D: Has he lost weight?
F: His trousers fall off. Thirty one kilos in June, and your nurse weighed him at twenty seven today.
D: Tummy pain, vomiting?
F: Vomited twice this morning. No tummy pain, or, well, he says it hurts now.
D: Marek, does it hurt?
P: Here, in the middle.
D: Has he had any fever or a cough?
F: No fever. He's breathing funny, deep like.
D: Anybody in the family with diabetes?
F: My sister, since she was nine. Takes insulin. And I've got an underactive thyroid, levothyroxine one hundred.
D: Is he on anything?
F: Montelukast, four, no sorry five milligrams, for his asthma. And the blue inhaler.
D: Allergies?
F: Ibuprofen sets his asthma off so no ibuprofen.
D: His sugar is twenty nine and ketones are five point one, the gas shows a pH of seven point one two. That's ketoacidosis. He's going to high dependency, fluids first and insulin an hour later. Nothing by mouth.`,
    doses: { levothyroxine: ['100 mcg', '100 mg'], montelukast: ['5 mg'] }, sides: {},
    present: ['vomit', 'hurt', 'breathing'], absent: ['fever'],
    vital: ['drinking', '27', 'vomit', 'breathing', 'montelukast', 'inhaler', 'ibuprofen', '29', '5\\.1', '7\\.12', 'ketoacidosis', 'insulin', 'dependency|mouth'],
    never: ['denies (?:tummy|abdominal) pain', '(?:patient|marek|he) (?:takes|is on|is taking) (?:insulin|levothyroxine)', 'montelukast,? 4', '(?:patient|marek|he) has an underactive'],
  },
  {
    id: 'depression-lithium', specialty: 'psychiatry',
    said: `
D: How have you been since we last met?
P: Flat. I get up because the dog needs out.
D: Do you still enjoy anything?
P: Not really. The dog.
D: Sometimes when people feel like this they think they'd be better off dead. Do you?
P: I wouldn't say no.
D: Do you mean you have thought about it?
P: Most nights. I don't want to die, I just don't want to wake up.
D: Have you made any plans?
P: I counted the tablets. There are sixty of the lithium at home. I've not told my wife.
D: Have you ever tried before?
P: Once, in two thousand eleven, with paracetamol.
D: Is there a gun in the house?
P: No. My brother has one, he's in Leeds.
D: What are you taking now?
P: Priadel, four hundred, two at night. Venlafaxine one fifty. I ought to take the quetiapine but I skip it, it knocks me out.
D: Any tremor, any diarrhoea?
P: My hands shake, the tea goes everywhere. No diarrhoea.
D: Do you drink?
P: I used to. Not since March.
D: Any allergies?
P: Lamotrigine, I had a rash with blisters in my mouth. They kept me in.
D: Lithium was one point one last week. I'd like to take bloods today, keep the venlafaxine where it is, and stop the Priadel tonight until I have the result. I want your wife to look after the tablets, and the crisis team will see you tomorrow at ten.`,
    doses: { priadel: ['400 mg', '400'], venlafaxine: ['150 mg'] }, sides: {},
    present: ['thought about', 'shake', 'plans', 'tremor'], absent: ['diarrhoea'],
    vital: ['wake up', 'most nights|thought', '60', 'paracetamol', 'gun', 'priadel', 'venlafaxine', 'quetiapine', 'shake', 'lamotrigine', '1\\.1', 'crisis', 'stop|until'],
    never: ['denies (?:any )?(?:plans|thoughts|tremor)', 'has not thought', 'has a gun', 'reports a gun', 'allerg\\w+: (?:none|no)'],
  },
  {
    id: 'preeclampsia', specialty: 'obstetrics',
    said: `
D: Hi Grace, thirty four weeks today, is that right?
P: Thirty four and five.
D: The midwife sent you because of the pressure. Any headache?
P: It's not that I don't have one. It's always there, at the front.
D: And your vision?
P: Sparkles, on and off, since yesterday.
D: Pain under the ribs on the right?
P: No, more in the middle. And it goes through to the back.
D: Swelling?
P: My face this morning. The rings came off weeks ago.
D: Baby moving?
P: Less. I'd say I've felt him twice since breakfast.
D: Any bleeding or fluid?
P: Neither.
D: What are you taking?
P: Aspirin one fifty at night, labetalol two hundred, twice, no wait they put it up, three times a day. Iron.
D: Anything you can't have?
P: Nifedipine, I fainted on it. And latex.
D: Not asthmatic?
P: I was as a child. I've got a Ventolin somewhere.
D: Blood pressure is one sixty four over one hundred and eight, protein three plus. Reflexes are brisk and you've four beats of clonus on the left. I'm worried about severe pre-eclampsia. I'm admitting you, magnesium four grams over five minutes and then one gram an hour, and steroids for the baby's lungs.`,
    doses: { aspirin: ['150 mg'], labetalol: ['200 mg'], magnesium: ['4 g', '1 g', '4 grams', '1 gram'] }, sides: { clonus: 'left' },
    present: ['headache', 'sparkles', 'vision'], absent: ['bleeding', 'fluid'],
    vital: ['at the front|headache', 'sparkles', 'middle', 'face', 'less', 'aspirin', 'labetalol', 'iron', 'nifedipine', 'latex', 'ventolin', '164/108', 'magnesium', 'steroids', 'admit'],
    never: ['denies (?:a |any )?headache', 'does not have (?:one|a headache)', '(?:200 mg,? )twice', 'pain under the ribs on the right\\.$', 'on the right side'],
  },
  {
    id: 'head-injury-triage', specialty: 'nurse telephone triage',
    said: `
N: You're through to the nurse, what's happened?
F: My husband's come off a ladder. He's eighty one.
N: How high was he?
F: Four rungs, five maybe. He hit the back of his head on the patio.
N: Did he black out?
F: He says not. I wasn't there. He can't remember going up it though.
N: Has he been sick?
F: Once, in the car.
N: Is he on blood thinners at all?
F: He was on warfarin. They changed it to the other one, apixaban, five milligrams twice a day.
N: When did he last take it?
F: This morning at eight.
N: Is there a wound?
F: A cut, it's stopped bleeding.
N: Any weakness, can he talk normally?
F: He's a bit muddled. He called me by my sister's name. His arms are fine.
N: Any clear fluid from the nose or ears?
F: No.
N: Any allergies?
F: Tetanus, he had a bad arm from it. I don't know if that counts.
N: I'm sending an ambulance. Don't give him anything to eat, and no aspirin. He needs a scan because of the apixaban.`,
    doses: { apixaban: ['5 mg'] }, sides: {},
    present: ['muddled', 'remember', 'sick'], absent: ['weakness'],
    vital: ['ladder', 'back of his head|head', 'remember', 'once', 'warfarin', 'apixaban', '8', 'muddled|sister', 'tetanus', 'ambulance', 'aspirin', 'scan'],
    never: ['(?:takes|is on|is taking) warfarin', 'does not black out', 'no (?:known )?allerg', 'reports weakness', 'take aspirin'],
  },
  {
    id: 'knee-asr', specialty: 'emergency medicine',
    said: `[SPEAKER_00] right so tell me what happened to this knee
[SPEAKER_01] i was playing football and i went to turn and my right sorry i meant left my left knee just went pop
[SPEAKER_00] did it swell up
[SPEAKER_01] straight away it was like a balloon within the hour
[SPEAKER_00] and could you carry on
[SPEAKER_01] no i couldn't put weight on it they carried me off
[SPEAKER_00] does it lock
[SPEAKER_01] no it doesn't lock it gives way
[SPEAKER_00] any numbness in the foot
[SPEAKER_01] not numb no
[SPEAKER_00] have you had anything for it
[SPEAKER_01] two ibuprofen the four hundreds and some codeine my mate gave me
[SPEAKER_00] do you take anything regularly
[SPEAKER_01] only methotrexate fifteen on a friday for psoriasis and folic acid
[SPEAKER_00] any allergies
[SPEAKER_01] plasters and they said morphine but that was only itching
[SPEAKER_00] okay there's a big effusion lachman is positive on the left right side's fine pulses are fine no fracture on the xray i think you've torn the cruciate we'll get an mri and crutches and no more ibuprofen because of the methotrexate
[SPEAKER_01] okay will it need an operation
[SPEAKER_00] possibly`,
    doses: { methotrexate: ['15 mg'], ibuprofen: ['400 mg'] }, sides: { knee: 'left' },
    present: ['swell', 'gives way', 'balloon'], absent: ['fracture'],
    vital: ['pop', 'balloon|swell', 'weight', 'ibuprofen', 'codeine', 'methotrexate', 'folic', 'plasters', 'morphine', 'mri', 'gives way|give way'],
    never: ['right knee', 'lachman is positive on the right', 'reports numb', 'it locks'],
  },
  {
    id: 'rheumatology-rare', specialty: 'rheumatology',
    said: `
D: So we switched you in May, how are the hands?
P: Mornings are an hour and a half of stiffness, it was three.
D: And which ones are you on now? My list is a mess.
P: Upadacitinib, fifteen once daily. Sulfasalazine, two five hundreds morning and night. Hydroxychloroquine two hundred, alternate days four hundred. Leflunomide I came off in April, my liver.
D: Prednisolone?
P: Seven and a half. I tried six and couldn't get out of bed.
D: Had you been on tofacitinib?
P: Before that, yes. Baricitinib never, you wanted to and the insurance didn't.
D: Any infections?
P: Shingles in August, on the left side of my chest. I had aciclovir eight hundred five times a day.
D: Ever a clot?
P: My mother had one. Not me.
D: Smoking?
P: No. Well, vaping.
D: Allergies, abatacept wasn't it?
P: No, that was etanercept. Lumps at the injections and my throat felt tight.
D: ALT is sixty one, twice the normal. The left wrist is swollen, the right one isn't, and there's a nodule on the right elbow. I'd put the sulfasalazine down to one five hundred twice a day and repeat the liver tests in two weeks. Shingles vaccine, the non-live one.`,
    doses: { upadacitinib: ['15 mg'], sulfasalazine: ['500 mg'], hydroxychloroquine: ['200 mg', '400 mg'], prednisolone: ['7.5 mg', '6 mg'], aciclovir: ['800 mg'] }, sides: { wrist: 'left', elbow: 'right', 'side of': 'left' },
    present: ['stiffness', 'shingles'], absent: ['clot'],
    vital: ['upadacitinib', 'sulfasalazine', 'hydroxychloroquine', 'leflunomide', '7\\.5', 'tofacitinib', 'shingles', 'aciclovir', 'etanercept', '61', 'vaccine', 'throat'],
    never: ['allerg\\w*:? (?:to )?abatacept', '(?:takes|is on|is taking) (?:leflunomide|tofacitinib|baricitinib)', 'left elbow', 'right wrist is swollen', '^(?:the patient|he|she) smokes'],
  },
  {
    id: 'neutropenic', specialty: 'oncology',
    said: `
N: Chemo helpline, which cycle are you on?
P: Third. Day nine. It's the FOLFOX, and I've the capecitabine tablets too. No, sorry, that was the last lot, just FOLFOX now.
N: What's the matter today?
P: I feel rotten. I shook so hard the bed rattled.
N: Have you taken your temperature?
P: Thirty seven nine at six, thirty eight six now.
N: Any cough, or burning when you pass water?
P: No cough. Bit of burning, yes.
N: Is your line red?
P: It's in my left arm and it's sore where it goes in.
N: Diarrhoea?
P: Loperamide sorted it.
N: Are you eating and drinking?
P: Water. My mouth's all ulcers.
N: Any numbness?
P: Fingertips, and when I take something out of the freezer.
N: What can't you have?
P: Tazocin. I came up in a rash head to toe. Meropenem was fine.
N: Do you take anything else?
P: Apixaban, two and a half twice a day, for the clot in my arm. Amitriptyline ten at night.
N: You need to come in now, not in the morning. Don't take paracetamol first. They'll give you meropenem one gram within the hour. If you get confused or breathless ring nine nine nine.`,
    doses: { apixaban: ['2.5 mg'], amitriptyline: ['10 mg'], meropenem: ['1 g', '1 gram'] }, sides: { arm: 'left' },
    present: ['burning', 'shook', 'numb', 'ulcers'], absent: ['cough'],
    vital: ['folfox', 'shook|rattled', '38\\.6', 'burning', 'sore|red', 'loperamide', 'ulcers', 'fingertips', 'tazocin', 'meropenem', 'apixaban', 'amitriptyline', 'paracetamol', 'confused', 'come in now|now'],
    never: ['denies (?:cough or )?burning', '(?:takes|is on|is taking) (?:the )?capecitabine', 'right arm', 'allerg\\w*:? (?:to )?meropenem', 'ring (?:9|99)\\b'],
  },
  {
    id: 'pharmacist-review', specialty: 'pharmacy telephone review',
    said: `
D: It's the practice pharmacist, Mrs. Boyle. Can we go through your tablets?
P: I've the boxes here. Entresto, forty nine fifty one, one in the morning and one at night.
D: Good. Next?
P: Jardiance ten. Xarelto twenty with my dinner.
D: With food, perfect. Anything else?
P: Bumex, one milligram, I take two if my legs are up.
D: Lipitor?
P: Eighty. No, they halved it. Forty.
D: And do you still take the digoxin?
P: The little blue ones? Sixty two and a half, yes.
D: It says here you had amiodarone.
P: That's stopped, a year back. My thyroid went.
D: Are you taking anything you buy yourself?
P: Nurofen for the knees. Is that bad? And St. John's wort, for my nerves.
D: I'd rather you didn't, with the Xarelto. Any bleeding or bruising?
P: Gums, when I brush. And I bruise if you look at me.
D: Black stools?
P: They're dark, but I take iron.
D: Allergies: penicillin and Septrin?
P: Septrin yes, penicillin no, that was my daughter's.
D: Right. Please stop the Nurofen and the St. John's wort, use paracetamol one gram up to four times a day. I'll ask for a digoxin level and your kidneys.`,
    doses: { entresto: ['49/51 mg', '51 mg'], jardiance: ['10 mg'], xarelto: ['20 mg'], bumex: ['1 mg'], lipitor: ['40 mg'], digoxin: ['62.5 mcg'], paracetamol: ['1 g', '1 gram'] }, sides: {},
    present: ['gums', 'bruis', 'dark'], absent: [],
    vital: ['entresto', 'jardiance', 'xarelto', 'bumex', 'lipitor', '40', 'digoxin', '62\\.5', 'amiodarone', 'nurofen', "john's wort", 'gums', 'dark', 'iron', 'septrin', 'paracetamol'],
    never: ['allerg\\w*:? (?:to )?penicillin', '(?:takes|is on|is taking) amiodarone', 'denies (?:any )?(?:bleeding|black)', 'lipitor:? 80(?! – No)', 'penicillin and septrin\\.'],
  },
];
