/** More of the tenth lot. */
import type { Written } from './written.ts';

export const TENTH_MORE: readonly Written[] = [
  {
    id: 'hay-fever-misspelt', specialty: 'general practice',
    said: `
Doctor: hi there what can i do for you
Patient: its my breathing at night doc i wake up gasping n i cough up frothy stuff
Doctor: how many pillows do you use
Patient: four used to be one
Doctor: any swelling in your legs
Patient: yeh both of em, socks leave a dent
Doctor: what tablets are you on
Patient: furosemid 40, bisoprol 2.5, and ramapril 5
Doctor: are you taking the furosemide every day
Patient: not when im out on the van, theres no loos
Doctor: have you taken anything else
Patient: voltorol for my back, off my mrs
Doctor: are you allergic to any medicines
Patient: amoxicilin yeh, proper rash n swelled up tongue
Doctor: chest pain
Patient: nah
Doctor: your weight is up six kilos to ninety four and i can hear fluid at both bases. no more voltarol please, and take eighty of the furosemide for five days`,
    doses: { furosemid: ['40 mg', '80 mg', '40', '80'], bisoprol: ['2.5 mg'], ramapril: ['5 mg'] }, sides: {},
    present: ['gasping', 'frothy', 'swell'], absent: ['chest pain'],
    vital: ['gasp', 'frothy', '4|four', 'both|dent', 'furosemid', 'bisoprol', 'ramapril|ramipril', 'van|loos', 'vol(?:to|ta)rol', 'amoxicil', 'tongue', '94|ninety four', 'fluid'],
    never: ['takes (?:the )?furosemide every day', 'denies (?:any )?(?:swelling|allerg)'],
  },
  {
    id: 'contraception-clot', specialty: 'sexual health',
    said: `
D: So you'd like to start the pill again?
P: Yeah, I was on Microgynon till I had Ruby.
D: How old's Ruby?
P: Five weeks.
D: Are you breastfeeding?
P: Yes.
D: Do you get migraines?
P: Just the zigzag ones, where half the telly disappears.
D: Have you or anyone in the family had a clot?
P: My mum had one in her leg on the pill, and I had something on my lung when I was pregnant with Ruby. I'm on the injections for it still.
D: Which injections?
P: Clexane, sixty, in my tummy every night.
D: Do you smoke?
P: Ten a day. Well, vape as well.
D: Any allergies at all?
P: Nickel, and I had a bad do with Depo, lumps the size of eggs.
D: Anything else you take?
P: St John's wort, for my mood.
D: How is your mood?
P: Rubbish. I cry all day, I think she'd be better off without me.
D: Have you thought of harming yourself or Ruby?
P: Never Ruby. Myself, sort of, when I'm in the bath.
D: Your blood pressure is one twenty two over seventy six. The combined pill isn't for you, with the clot and the migraines. I'd like the perinatal team to ring you today.`,
    doses: { clexane: ['60 mg'] }, sides: {},
    present: [], absent: [],
    vital: ['microgynon', 'breastfeed', 'zigzag|disappear', 'lung', 'clexane', '10|ten', 'nickel', 'depo', 'john', 'better off', 'myself|harm|bath', 'perinatal', 'combined pill'],
    never: ['takes microgynon', 'denies (?:any )?(?:harm|self|migraine|clot)', 'clot in (?:his|her|their) leg'],
  },
  {
    id: 'burn-child-nonspeaker', specialty: 'emergency department',
    said: `
Nurse: This is Amir, four, brought by dad. Hot tea down the front at ten past eight.
Doctor: Hello. What did you do straight after?
Father: I put butter, my mother said to. Then cold water for maybe five minutes.
Doctor: How did it happen?
Father: I wasn't in the room. His uncle was.
Doctor: Has he been hurt before?
Father: He broke his arm in March, the left.
Doctor: And how did that happen?
Father: His uncle said off the sofa.
Doctor: Is he known to a social worker?
Father: No. Yes. For the big one, not for him.
Doctor: Any medical problems?
Father: Sickle cell trait. And he takes Keppra, two and a half mils twice a day.
Doctor: When was his last fit?
Father: In the summer.
Doctor: Is he allergic to anything?
Father: Ibuprofen brings his eyes up. Not food.
Doctor: Has he had a tetanus?
Father: I don't know, his mum does all that.
Nurse: Weight's sixteen kilos. Pain score seven.
Doctor: There are blisters over the chest and the right shoulder, about eight percent. I'll give him intranasal diamorphine, one point six milligrams, and speak to the burns unit and to safeguarding now.`,
    doses: { keppra: ['2.5 mL'], diamorphine: ['1.6 mg'] }, sides: { arm: 'left', shoulder: 'right' },
    present: ['blister'], absent: [],
    vital: ['tea', 'butter', 'arm', 'uncle', 'social worker', 'sickle', 'keppra', 'summer', 'ibuprofen', 'eyes', 'tetanus', '16|sixteen', '7|seven', 'blister', '8 ?%|8 percent|eight percent', 'diamorphine', 'burns unit', 'safeguarding'],
    never: ['right arm', 'left shoulder', 'denies (?:any )?(?:injur|allerg)'],
  },
  {
    id: 'warfarin-phone-pharmacist', specialty: 'pharmacy',
    said: `
Pharmacist: It's Dev from the pharmacy, is that Mrs. Goldberg?
Mrs. Goldberg: It is, dear.
Pharmacist: You've got a new script here for clarithromycin. Are you still on the warfarin?
Mrs. Goldberg: Oh yes. Three milligrams, and four on a Sunday.
Pharmacist: And the simvastatin?
Mrs. Goldberg: The evening one, yes, forty.
Pharmacist: Did you tell the doctor about them?
Mrs. Goldberg: She never asked.
Pharmacist: What is the antibiotic for?
Mrs. Goldberg: My chest. I'm bringing up green.
Pharmacist: Can you not have penicillin?
Mrs. Goldberg: No, it nearly finished me off in nineteen seventy four.
Pharmacist: Any bruises or bleeding at the moment?
Mrs. Goldberg: My gums, when I brush. And there's a bruise on my thigh like a dinner plate.
Pharmacist: Which thigh?
Mrs. Goldberg: The left.
Pharmacist: Have you had a fall?
Mrs. Goldberg: Not a fall, no.
Pharmacist: What was your last INR?
Mrs. Goldberg: Three point eight I believe. They said come back in a week, that was a fortnight ago.
Pharmacist: I won't give you the clarithromycin until I've spoken to the surgery. Please don't take the simvastatin with it.`,
    doses: { warfarin: ['3 mg', '4 mg'], simvastatin: ['40 mg'] }, sides: { thigh: 'left' },
    present: ['bruise', 'gums'], absent: [],
    vital: ['clarithromycin', 'warfarin', '4 on|four on|4 mg', 'simvastatin', 'green', 'penicillin', '1974|seventy four|finished', 'gums', 'bruise', 'thigh', '3.8', 'fortnight|2 weeks'],
    never: ['right thigh', 'denies (?:any )?(?:bruis|bleed)', 'takes clarithromycin', 'clarithromycin for'],
  },
  {
    id: 'gp-lump', specialty: 'general practice',
    said: `
D: How can I help today?
P: It's a bit embarrassing. I've found a lump, in my, you know. My testicle.
D: Which one?
P: The right. No, my right, so, yeah, right.
D: Is it sore?
P: No, doesn't hurt at all. It's hard, like a pea.
D: When did you notice it?
P: About a month back. In the shower.
D: Lost any weight?
P: A stone, but I've been running.
D: Any backache, cough?
P: My back's been killing me, low down.
D: Ever had an undescended testicle?
P: Yeah they brought one down when I was two. The same one.
D: Any family history?
P: Grandad had prostate. My brother's had the same as this, he's all clear now.
D: Do you take anything?
P: Finasteride for my hair, one milligram. And creatine.
D: Any allergies?
P: No. Well, bees.
D: What happens with bees?
P: My throat went, I had to have the adrenaline.
D: I can feel a hard lump in the lower pole, about one centimetre. The left one is normal. I'm referring you on the two week pathway, and I'd like blood tests today.`,
    doses: { finasteride: ['1 mg'] }, sides: {},
    present: ['lump'], absent: ['sore'],
    vital: ['lump', 'right', 'pea|hard', 'stone|weight', 'back', 'undescended|brought', 'brother', 'finasteride', 'creatine', 'bees', 'throat', '2.week|two.week|two week', 'blood tests'],
    never: ['left testicle has', 'no (?:known )?allerg(?!.*bee)', 'denies (?:any )?(?:allerg|weight|back)'],
  },
  {
    id: 'renal-transplant-vomit', specialty: 'renal clinic',
    said: `
D: How are you, Mr. Singh? You don't look right.
P: I can't keep my tablets in. Three days of vomiting now.
D: All of them?
P: Tacrolimus comes straight back. I managed it this morning, maybe.
D: What's your dose?
P: Three in the morning, two at night. Milligrams.
D: And the mycophenolate?
P: Seven fifty, twice.
D: Steroid?
P: Five of prednisolone.
D: Have you started anything new?
P: The dentist gave me something for the thrush. Flu-something. Fluconazole.
D: Any diarrhoea?
P: Like water. Ten times yesterday.
D: Blood in it?
P: None that I saw.
D: Passing urine?
P: Less, and it's dark.
D: Pain over the kidney?
P: It's tender here, on the right where they put it.
D: Remind me of your allergies.
P: Co-trimoxazole, my white cells dropped. And ACE inhibitors, the cough.
D: Any contact with chickenpox or anyone ill?
P: My grandson had spots last week, I kissed him.
D: Temperature thirty seven nine, blood pressure ninety eight over sixty. Creatinine has gone from one thirty to two hundred and forty. You're coming in. We'll hold the fluconazole and send a tacrolimus level.`,
    doses: { tacrolimus: ['3 mg', '2 mg'], mycophenolate: ['750 mg'], prednisolone: ['5 mg'] }, sides: {},
    present: ['vomit', 'tender'], absent: [],
    vital: ['vomit', 'tacrolimus', 'mycophenolate', 'prednisolone', 'fluconazole', 'water|diarrh', '10|ten', 'less|dark', 'tender', 'trimoxazole', 'white cells', 'ace inhib', 'spots|grandson|chickenpox', '37.9', '98', '240', 'tacrolimus level'],
    never: ['denies (?:any )?(?:diarrh|contact|vomit)', 'reports blood'],
  },
  {
    id: 'opioid-back', specialty: 'pain clinic',
    said: `
D: How's the pain, Carol?
P: Eight out of ten, every day.
D: Are the patches helping?
P: The fentanyl, twenty five, they fall off. So I put two on.
D: At the same time?
P: Yeah. And I have the Oramorph, about ten mils, five or six times.
D: Anything else from anybody?
P: Pregabalin, three hundred twice, from you. And my son's diazepam to sleep, ten.
D: Are you ever very drowsy, or found hard to wake?
P: He said I went blue on Sunday. He slapped me round.
D: Do you drink?
P: A couple of vodkas at night. Small ones.
D: Have you got naloxone at home?
P: What's that?
D: Any numbness between the legs, any trouble holding your water?
P: No, none of that.
D: Any weakness of the legs?
P: The left one gives way on the stairs.
D: Allergies?
P: Tramadol gave me a fit, and I come up with gabapentin.
D: Come up how?
P: Blotches. Face like a balloon.
D: I'd like you to take one patch off now, and no diazepam and no vodka with these. I'll give you a naloxone kit and see you on Thursday.`,
    doses: { fentanyl: ['25 mcg'], pregabalin: ['300 mg'], diazepam: ['10 mg'], oramorph: ['10 mL'] }, sides: {},
    present: [], absent: ['numb'],
    vital: ['8|eight', 'fentanyl', '2 on|two on', 'oramorph', 'pregabalin', 'diazepam', 'blue', 'vodka', 'naloxone', 'left|gives way', 'tramadol', 'fit', 'gabapentin', 'balloon|blotch', 'patch off'],
    never: ['right (?:leg|one) gives', 'denies (?:any )?(?:weak|drows|alcohol)'],
  },
  {
    id: 'eye-telephone', specialty: 'eye casualty',
    said: `
D: Eye casualty, doctor speaking.
P: Hi, it's, it's my eye, the left, no, I tell a lie, the right eye, it's gone dark.
D: All of it?
P: Like a curtain coming up from the bottom.
D: Since when?
P: Since lunch. Yesterday I had flashes, and loads of floaters.
D: Any pain?
P: No pain.
D: Are you short-sighted?
P: Very. Minus nine.
D: Any headache or a tender scalp, jaw ache when you chew?
P: My jaw aches, but I grind my teeth.
D: Any injury to the eye?
P: A squash ball in two thousand and twelve, that was the left.
D: Do you have drops or tablets?
P: Xalatan in both, at bedtime. And Timoptol was stopped cos of my asthma.
D: Are you allergic to anything?
P: The yellow dye, the fluorescein. I went down like a sack of spuds.
D: Are you taking anything for your blood?
P: Just the aspirin, seventy five.
D: You need to be seen this afternoon. Don't eat anything from now, and don't drive yourself.`,
    doses: { aspirin: ['75 mg'] }, sides: {},
    present: ['floaters', 'flashes'], absent: ['pain'],
    vital: ['dark|curtain', 'right', 'flashes', 'floaters', 'minus|-9|short', 'jaw', 'squash', 'xalatan', 'timoptol', 'asthma', 'fluorescein', 'aspirin', 'this afternoon', 'drive'],
    never: ['takes timoptol', 'uses timoptol', 'denies (?:any )?(?:jaw|allerg|headache or a tender scalp, jaw)'],
  },
  {
    id: 'interpreter-tb', specialty: 'refugee health',
    said: `
Doctor: Could you ask him how long he has been coughing?
Interpreter: He says two months, since the boat.
Doctor: Does he cough up blood?
Interpreter: Sometimes, a small spoon.
Doctor: Has he lost weight?
Interpreter: His trousers, he shows me, like this. Maybe ten kilos.
Doctor: Sweats at night?
Interpreter: Yes, he must change the shirt.
Doctor: Has he been treated for it before?
Interpreter: In Eritrea, for three weeks, then he had to leave.
Doctor: What did they give him?
Interpreter: He doesn't know the name. It made the urine orange.
Doctor: Does he take anything now?
Interpreter: He takes efavirenz. He says please do not write it on the letter to the hostel.
Doctor: I understand. Is he allergic to anything?
Interpreter: He says streptomycin. After it he does not hear well on the left side.
Doctor: Has anybody in the hostel got a cough?
Interpreter: Two in his room.
Doctor: Does he have pain anywhere?
Interpreter: In the back, in the middle. At night it is worse.
Doctor: He'll need a mask, a chest film and three sputum samples today, and he must not go back to the shared room tonight.`,
    doses: {}, sides: {},
    present: [], absent: [],
    vital: ['2 months|two months', 'blood|spoon', '10 kilos|ten kilos|10 kg', 'shirt|sweat', '3 weeks|three weeks', 'orange', 'efavirenz', 'streptomycin', 'hear', 'room', 'back', 'mask', 'sputum', 'shared room'],
    never: ['denies (?:any )?(?:blood|allerg|pain)', 'right side'],
  },
  {
    id: 'ed-overdose', specialty: 'emergency department',
    said: `
[Dr] Hi Jade, I'm Sam, one of the doctors. Can you tell me what you took?
[Jade] Paracetamol.
[Dr] How many?
[Jade] Two packs. So thirty two.
[Dr] When was that?
[Jade] Half eleven. No, it must've been half ten, Corrie had just finished.
[Dr] All at once or over time?
[Jade] All at once. With a bottle of rosé.
[Dr] Did you take anything else?
[Jade] Some of Mum's propranolol. Maybe six. They're forties.
[Dr] Have you been sick since?
[Jade] Once in the taxi.
[Dr] Did you mean to die?
[Jade] I dunno. I didn't care.
[Dr] Did you leave a note?
[Jade] I texted Kyle.
[Dr] And how do you feel about it now?
[Jade] I wish I'd had more of the blue ones.
[Dr] Do you take anything regularly?
[Jade] Fluoxetine, forty. And the Pill.
[Dr] Allergies?
[Jade] Parvolex. Last time, with the drip, I went all red and wheezy.
[Dr] So you've done this before?
[Jade] Twice. March and last year.
[Dr] Do you weigh about fifty kilos?
[Jade] Forty eight.
[Dr] Your pulse is forty six and the pressure's eighty eight on fifty. I want glucagon ready, and the poisons line, and a level at half past two.`,
    doses: { propranolol: ['40 mg'], fluoxetine: ['40 mg'] }, sides: {},
    present: [], absent: [],
    vital: ['paracetamol', '32|thirty two', '10:30|half (?:past )?(?:ten|10)', 'ros', 'propranolol', 'sick|vomit|taxi', 'did not care|didn.t care', 'kyle|text', 'more of the blue', 'fluoxetine', 'the pill', 'parvolex', 'wheez', 'twice', '48', '46', '88', 'glucagon', 'level'],
    never: ['11:30', 'half (?:past )?eleven', 'denies (?:any )?(?:wish|suicid|intent)', '50 ?kg|50 kilos'],
  },
  {
    id: 'post-natal-home', specialty: 'community midwifery',
    said: `
Midwife: Morning Ellie, how's the feeding?
Ellie: He's sleepy. I have to wake him for every one.
Midwife: How many wet nappies since yesterday?
Ellie: One. And there was like brick dust in it.
Midwife: What colour does he look to you?
Ellie: A bit tanned? His eyes are yellow.
Midwife: What was his birth weight?
Ellie: Three point four. He was three point oh five on Monday.
Midwife: I make him two point nine four today. And how are you, any clots, any smelly loss?
Ellie: It smells a bit. I had a clot like a plum last night.
Midwife: Fever, shivers?
Ellie: I was shivery but I put it down to my milk.
Midwife: How's your scar?
Ellie: The left end's weeping.
Midwife: Are you doing your Fragmin?
Ellie: I missed two. I hate needles.
Midwife: What else do you take?
Ellie: Iron, and the dihydrocodeine, thirty, when it's bad.
Midwife: Is he more sleepy after you take that?
Ellie: Now you say it, yeah.
Midwife: What are you allergic to?
Ellie: Diclofenac. And chlorhexidine, that pink wash.
Midwife: Your pulse is one hundred and sixteen and temperature thirty eight three. I want you both back in, now. No more dihydrocodeine.`,
    doses: { dihydrocodeine: ['30 mg'] }, sides: {},
    present: ['yellow', 'shiver', 'weeping'], absent: [],
    vital: ['sleepy|wake', '1|one', 'brick', 'yellow', '3.4', '2.94', 'smell', 'plum|clot', 'shiver', 'weeping', 'fragmin', 'missed', 'iron', 'dihydrocodeine', 'diclofenac', 'chlorhexidine', '116', '38.3', 'both back'],
    never: ['right end', 'denies (?:any )?(?:clot|fever|shiver)'],
  },
  {
    id: 'chemo-helpline', specialty: 'oncology helpline',
    said: `
N: Oncology helpline, Beth speaking.
F: It's about my husband, Alan Frost. He had his chemo nine days ago.
N: Which chemo is he on?
F: FOLFOX, I think. With the pump. And capecitabine was before.
N: What's wrong today?
F: He's shivering and his temperature was thirty eight one, but he'd just had paracetamol.
N: When did he have the paracetamol?
F: Four o'clock. Two.
N: Is he with it, making sense?
F: He's a bit vague.
N: Has he any diarrhoea?
F: Six times since last night. He's had four of the loperamide.
N: A line or a port?
F: A PICC, in the left arm. It's sore round it.
N: Any chest pain?
F: He had some when the pump was on. Not now.
N: Is he on anything for blood clots?
F: The dalteparin injection, twelve and a half thousand.
N: Any allergies?
F: Teicoplanin. And when he had the oxaliplatin the last time, his throat tightened up.
N: Does he have any other conditions?
F: He's only got the one kidney.
N: He needs to come to the assessment unit within the hour. Don't give him any more paracetamol or loperamide before that.`,
    doses: { dalteparin: ['12500 units', '12,500 units'], }, sides: { arm: 'left' },
    present: ['shiver', 'vague'], absent: [],
    vital: ['9 days|nine days', 'folfox', 'capecitabine', 'shiver', '38.1', 'paracetamol', 'vague', '6|six', 'loperamide', 'picc', 'sore', 'chest pain|pump was on', 'dalteparin', 'teicoplanin', 'oxaliplatin', 'throat', '1 kidney|one kidney', 'hour'],
    never: ['right arm', 'denies (?:any )?(?:chest pain|diarrh|confus)'],
  },
];
