/** An eighth lot, written after the seventh was mended and before a line of it was tried. */
import type { Written } from './written.ts';

export const EIGHTH: readonly Written[] = [
  {
    id: 'sickle-crisis', specialty: 'haematology day unit',
    said: `
N: Tell me about the pain, Ade.
P: Both thighs and my lower back. It's an eight. It was a nine before the patch.
N: When did it start?
P: Wednesday night. Or Thursday morning, early.
N: What have you taken?
P: Oramorph ten mils, twice. Paracetamol. And I've a buprenorphine patch, twenty.
N: Any chest pain or breathlessness?
P: Not with breathing. Well, if I go up stairs, a bit tight.
N: Cough?
P: Since yesterday, dry.
N: Have you had priapism?
P: No, thank God.
N: Any change in your speech or one sided weakness?
P: No, nothing like that. I had a stroke when I was six though.
N: Are you on hydroxycarbamide?
P: One gram. They dropped it from one and a half, my neutrophils.
N: And penicillin V?
P: Two fifty twice a day. I'm bad with it, I take it once.
N: Allergies?
P: Diclofenac, my face puffs up. And ketamine made me lose my mind, I don't want it again.
N: Your temperature's thirty eight three and your sats are ninety two. I'm getting the doctor now, you'll have oxygen, a chest film and antibiotics within the hour. Haemoglobin was seventy one at nine.`,
    doses: { oramorph: ['10 mL', '10 mils'], buprenorphine: ['20 mcg', '20 mg'], hydroxycarbamide: ['1 g', '1 gram', '1.5 g'], 'penicillin v': ['250 mg'] }, sides: {},
    present: ['tight', 'cough', 'stroke'], absent: ['priapism', 'one sided weakness'],
    vital: ['thighs', 'oramorph', 'paracetamol', 'buprenorphine', 'tight', 'dry|cough', 'stroke', 'hydroxycarbamide', 'neutrophils', 'penicillin', 'diclofenac', 'ketamine', '38\\.3', '92', '71', 'oxygen|antibiotics'],
    never: ['denies (?:any )?(?:chest pain|cough)', 'penicillin v:? 250 once', 'allerg\\w*:? (?:to )?penicillin', 'denies (?:a )?stroke'],
  },
  {
    id: 'hip-preassessment', specialty: 'preoperative assessment',
    said: `
N: So it's the left hip on the fourteenth?
P: The right. Left was done in twenty twenty.
N: The form says left. I'll get that changed. Have you had any trouble with anaesthetics?
P: My uncle did, he got very hot on the table and nearly died.
N: Your mother's brother or your father's?
P: My mother's.
N: And you?
P: I had a spinal for the other one so I was never put to sleep.
N: Can you walk up two flights of stairs?
P: With the hip? No. Before it, sure.
N: Do you snore? Has anyone seen you stop breathing?
P: My husband says I stop. I've never been tested.
N: What do you take?
P: Edoxaban sixty. Ramipril ten. Empagliflozin ten. Co-codamol eight five hundred when I need it. Oh, and dapsone, fifty, for a skin thing.
N: Any steroids in the last year?
P: Two weeks of pred in May, for my chest.
N: Allergies to anything, sticking plaster, latex, iodine?
P: Latex, yes. My lips tingle from balloons. Iodine's fine.
N: Do you bleed easily?
P: Not especially.
N: Right. Stop the edoxaban three days before, the empagliflozin four days before, no ramipril that morning. Take the dapsone as usual. I'm going to tell the anaesthetist about your uncle today, because of malignant hyperthermia. Your pressure's one fifty six over eighty two, ECG normal.`,
    doses: { edoxaban: ['60 mg'], ramipril: ['10 mg'], empagliflozin: ['10 mg'], 'co-codamol': ['8/500 mg', '500 mg'], dapsone: ['50 mg'] }, sides: {},
    present: ['snore', 'tingle'], absent: [],
    vital: ['right', 'uncle', 'hot', 'spinal', 'stop', 'edoxaban', 'ramipril', 'empagliflozin', 'codamol', 'dapsone', 'pred', 'latex', 'lips', 'malignant hyperthermia', '156/82', 'before'],
    never: ['left hip on', 'allerg\\w*:? (?:to )?iodine', 'denies (?:latex|trouble)', 'stop the dapsone'],
  },
  {
    id: 'palliative-home', specialty: 'palliative care home visit',
    said: `
D: Hello Rosa. How are you feeling?
P: Tired, doctor. The pain is holding.
D: Where is it now?
P: Under the ribs, on the right. It doesn't wake me anymore.
D: Bowels?
P: Not for five days.
D: Are you being sick?
P: In the mornings. Brown stuff, once. It smelled.
F: Twice, mama.
D: Are you passing wind?
P: No.
D: What is she having?
F: Oxycontin, forty at eight and eight, and the liquid one, five mils, she had it three times yesterday. And the haloperidol, zero point five.
D: The oxynorm is one milligram a mil?
F: Five in five it says.
D: So five milligrams each time. Is she drowsy?
F: She sleeps a lot. She saw a dog on the bed.
D: Any jerking?
F: Her hands jump.
D: She can't have cyclizine, is that right?
F: It makes her heart race, they said never again.
D: And she's on dexamethasone?
F: They cut it from eight to four and now two, in the morning. And she's stopped the laxido herself.
P: I couldn't keep it down.
D: Your belly's swollen, and I can hear it tinkling. No metoclopramide, Rosa, that would make the cramps worse. I think the bowel is blocked. I'd start a syringe driver, oxycodone fifty milligrams over twenty four hours, haloperidol two point five in it, and hyoscine butylbromide sixty. No more tablets.`,
    doses: { oxycontin: ['40 mg'], oxynorm: ['5 mg', '1 mg', '5 mL'], haloperidol: ['0.5 mg', '2.5 mg'], dexamethasone: ['8 mg', '4 mg', '2 mg'], oxycodone: ['50 mg'], hyoscine: ['60 mg'] }, sides: {},
    present: ['sick', 'jump', 'sleeps', 'dog'], absent: [],
    vital: ['right', '5 days|five days', 'brown', 'twice', 'wind', 'oxycontin', '3 times|three times', 'haloperidol', 'dog', 'hands jump|jump', 'cyclizine', 'dexamethasone', 'laxido', 'tinkling', 'metoclopramide', 'blocked', 'driver', 'hyoscine', 'tablets'],
    never: ['(?:give|start) (?:cyclizine|metoclopramide)', '(?:takes|is taking|is on) (?:the )?laxido', 'denies (?:jerking|being sick)', 'on the left'],
  },
  {
    id: 'contraception', specialty: 'sexual health',
    said: `[clinician] so what brings you in
[patient] i need the morning after pill it was sunday night so what's that
[clinician] about sixty hours and when was your last period
[patient] the ninth no the nineteenth it was the nineteenth
[clinician] have you had sex any other time since
[patient] on the tuesday before but he pulled out
[clinician] are you on any contraception
[patient] i was on rigevidon but i stopped it in june because of the migraines with the zigzags
[clinician] zigzags before the headache
[patient] yeah and my left arm goes dead
[clinician] do you take any other medicines
[patient] carbamazepine two hundred twice a day for the nerve in my face and st john's wort i stopped that
[clinician] do you smoke
[patient] vape
[clinician] how tall are you and what do you weigh
[patient] five foot four and ninety one kilos
[clinician] any allergies
[patient] not to medicines bees though i've a pen
[clinician] did you want to have sex on sunday
[patient] i said no and then i said okay i don't know
[clinician] would you like to talk to someone about that
[patient] not now maybe
[clinician] because of the carbamazepine the ordinary tablet doesn't work well so a copper coil is best we can fit it today if not levonorgestrel three milligrams so two tablets not ulipristal and you should never have the combined pill again because of the aura`,
    doses: { carbamazepine: ['200 mg'], levonorgestrel: ['3 mg'] }, sides: { arm: 'left' },
    present: ['migraine', 'zigzag', 'arm goes dead'], absent: [],
    vital: ['morning after', '19|nineteenth', 'tuesday|pulled out', 'rigevidon', 'zigzag', 'left arm', 'carbamazepine', "john's wort", '91|ninety one', 'bees', 'coil', 'levonorgestrel', 'ulipristal', 'combined pill', 'i said no|said no'],
    never: ['last period:? the (?:ninth|9th)(?!.*nineteen)', 'right arm', '(?:takes|is on|is taking) (?:the )?rigevidon', 'no (?:known )?allergies\\.$', 'denies sex', '(?:take|give|start) ulipristal'],
  },
  {
    id: 'discharge-stroke', specialty: 'stroke ward',
    said: `
D: Mrs. Okoro, we're thinking of letting you go home on Monday. How's the arm?
P: The left one does what it likes. I can hold a cup, I can't do buttons.
D: And the leg?
P: Fine with the frame.
D: Swallowing?
N: Soft diet, she's still on thickened fluids, level two.
P: I hate them.
D: Have you had any more of those turns, with the jerking?
P: One on Tuesday, it lasted a minute. I told the night nurse.
N: It isn't written down.
D: Have you been low in yourself?
P: I cry. I never used to cry.
D: So we stopped the aspirin and you're on clopidogrel, seventy five. Atorvastatin eighty. And the edoxaban will start when?
N: On the twenty first, it says two weeks after.
D: So the clopidogrel stops that day. And for pressure?
N: Perindopril two, she had four at home but she was dizzy on it. Amlodipine five.
D: Any allergies on the chart?
N: Codeine, vomiting, and simvastatin with muscle breakdown.
D: Then I'd rather not have atorvastatin eighty. Make it twenty and check the CK. Levetiracetam two fifty twice a day because of Tuesday, no driving, and she mustn't bathe alone.
P: What about my sugar tablets?
D: Gliclazide stays off, your sugars are five and six. Metformin five hundred twice a day goes on.`,
    doses: { clopidogrel: ['75 mg'], atorvastatin: ['80 mg', '20 mg'], perindopril: ['2 mg', '4 mg'], amlodipine: ['5 mg'], levetiracetam: ['250 mg'], metformin: ['500 mg'] }, sides: {},
    present: ['cry', 'jerking', 'minute'], absent: [],
    vital: ['left', 'thickened', 'tuesday|a minute|1 minute', 'cry', 'aspirin', 'clopidogrel', 'atorvastatin', 'edoxaban', '21|twenty first', 'perindopril', 'dizzy', 'amlodipine', 'codeine', 'simvastatin', 'muscle', 'levetiracetam', 'driving', 'bathe', 'gliclazide', 'metformin'],
    never: ['right one', '(?:takes|is on|is taking) (?:the )?(?:aspirin|gliclazide)', 'denies (?:any )?(?:jerking|turns)', 'allerg\\w*:? (?:to )?(?:perindopril)'],
  },
  {
    id: 'toddler-swallowed', specialty: 'poisons call',
    said: `
N: What has he swallowed?
F: I think my mum's tablets. He's twenty months.
N: Which ones?
F: She's got a dosette. There's amlodipine, the tens, bisoprolol, and gliclazide. Wait. Mum? She says it isn't gliclazide any more, it's glimepiride.
N: How many are gone?
F: All of Thursday. Two are on the floor.
N: When was this?
F: Half an hour? No, longer, I was on the phone, forty minutes.
N: How is he?
F: He's quiet. He's normally climbing the walls. He was sick, there was a bit of white in it.
N: Is he sweaty, or hard to wake?
F: Clammy. He wakes if I rub him.
N: How heavy is he?
F: Twelve kilos. Thirteen with clothes on.
N: Has he any illnesses?
F: He's got a hole in his heart, a small one.
N: Is he on any medicine himself?
F: Captopril. One mil, three times a day.
N: Allergic to anything?
F: Not him. My older one can't have eggs.
N: Don't make him sick. An ambulance is on the way. Give him something sugary now if he can drink. Bring the box with you.`,
    doses: { amlodipine: ['10 mg'], captopril: ['1 mL'] }, sides: {},
    present: ['clammy', 'quiet', 'was sick'], absent: [],
    vital: ['amlodipine', 'bisoprolol', 'glimepiride', 'thursday', 'floor', '40 minutes|forty minutes', 'quiet', 'white|sick', 'clammy', 'rub', '12 kilos|twelve kilos', 'hole', 'captopril', 'ambulance', 'sugary', 'eggs'],
    never: ['(?:he|patient) (?:takes|is on) (?:the )?(?:amlodipine|bisoprolol|glimepiride|gliclazide)', '(?:patient|he) (?:is|has an?) allerg', '^eggs', 'allergies: eggs', 'make him sick now'],
  },
  {
    id: 'cardio-us', specialty: 'cardiology',
    said: `
D: alright , good morning , mister bell . so , i hear you had a spell ?
P: well , my wife calls it a spell . i call it standing up too fast .
D: did you actually go down ?
P: no , i caught the counter . the other time i did , back in , uh , march , cut my chin .
D: okay . were you out ?
P: couple seconds she says . i don't remember .
D: any warning , palpitations , chest pain ?
P: no chest pain . my heart kinda flips .
D: are you , are you still on the flecainide ?
P: a hundred . no , they said take one and a half so one fifty , twice a day .
D: and the toprol ?
P: fifty once a day . i cut it in half on my own cause i was draggin' .
D: so you're taking twenty five .
P: yes sir .
D: warfarin ?
P: no . the xarelto , twenty with supper .
D: any bleeding ?
P: not so you'd notice . i cut myself shaving , it takes a while .
D: okay . do you use alcohol ?
P: couple bourbons . every night .
D: and it says you are allergic to lidocaine ?
P: novocaine at the dentist . my heart raced . and sulfa , i got a rash with that .
D: all right . hey , dragon , show me the ekg . so the qrs is one sixty four , which is wider than in january , it was one twenty . pr is two thirty . heart rate fifty four . on exam , regular rhythm , there's a two over six systolic murmur at the left sternal border , no edema , and no carotid bruits . your standing pressure fell from one thirty four to one oh eight .
P: is that the flecainide ?
D: i'm afraid it might be . so for the first problem , near syncope with a wide qrs , i want you to stop the flecainide today , don't take tonight's dose . i'm going to admit you to telemetry . second , a-fib , stay on the xarelto . keep the toprol at twenty five . and no driving until we've sorted this .
P: okay , doc .`,
    doses: { flecainide: ['100 mg', '150 mg'], toprol: ['50 mg', '25 mg'], xarelto: ['20 mg'] }, sides: { sternal: 'left' },
    present: ['flips', 'chin'], absent: ['edema', 'carotid bruits'],
    vital: ['counter|spell', 'chin|march', 'seconds', 'flips', 'flecainide', '150|one fifty', 'toprol', '25', 'xarelto', 'bourbon', 'novocaine|lidocaine', 'sulfa', '164|one sixty four', '54', 'admit', 'driving', '108'],
    never: ['(?:takes|is on|is taking) (?:the )?warfarin', 'right sternal', 'denies (?:palpitations|warning)', 'continue (?:the )?flecainide', 'stay on (?:the )?flecainide'],
  },
  {
    id: 'postnatal', specialty: 'midwife home visit',
    said: `
N: How are you both, day six?
P: Knackered. He feeds all night.
N: How's the bleeding?
P: It had nearly gone and now it's bright red again, I soaked two pads this morning.
N: Any clots?
P: A few bits, like liver.
N: Does it smell?
P: It does a bit.
N: Have you felt feverish?
P: I was shaking last night, I thought it was my milk coming in.
N: Are your breasts sore?
P: The right's got a red patch. The left's all right.
N: Calves?
P: No pain. They're both puffy.
N: And how's your mood?
P: Okay. I don't know. I keep thinking something will happen to him. I check him every ten minutes, I can't sleep even when he does.
N: Have you had thoughts of harming him or yourself?
P: God no. I see pictures in my head though, of dropping him. I'd never.
N: Have you had anything like this before?
P: I was in hospital after my first. They said puerperal psychosis. I took olanzapine.
N: Are you on anything now?
P: Labetalol, two hundred three times a day, Clexane forty, till six weeks. Ibuprofen.
N: And you can't have?
P: Cephalosporins. Anaphylaxis, with the first caesarean. And opiates make me itch.
N: Temp's thirty eight one, pulse one hundred and eight, pressure one thirty eight over eighty eight. The womb's still up at the belly button and it's tender. You need to go in now, both of you. I'm calling the perinatal mental health team as well.`,
    doses: { labetalol: ['200 mg'], clexane: ['40 mg'] }, sides: {},
    present: ['bright red', 'shaking', 'smell', 'pictures'], absent: [],
    vital: ['bright red|pads', 'liver|bits', 'smell', 'shaking', 'right', 'puffy', 'check', 'pictures', 'psychosis', 'olanzapine', 'labetalol', 'clexane', 'ibuprofen', 'cephalosporin', 'anaphylaxis', 'opiates', '38\\.1', '108', 'tender', 'go in|now', 'mental health'],
    never: ['left(?:\'s)? (?:breast )?(?:has|got) a red', '(?:takes|is on|is taking) olanzapine', 'denies (?:any )?(?:clots|fever|smell)', 'thoughts of harming (?:him|her)self\\.$(?<!denies.*)'],
  },
  {
    id: 'hiv-clinic', specialty: 'infectious diseases',
    said: `
D: Your viral load is undetectable again, so that's lovely.
P: Great.
D: Still on Biktarvy?
P: Every evening. I missed, what, two in the month.
D: Anything over the counter?
P: Rennies. And a multivitamin with zinc.
D: Do you take those at the same time?
P: I take everything together.
D: We should separate them. Any inhalers? Last year it was Flixotide with the old tablets.
P: The cobicistat ones, yeah, my face got fat. I don't have that now. Just Ventolin.
D: Statin?
P: You wrote rosuvastatin, five. I've been on ten, the GP doubled it.
D: Any new partners?
P: One. He's on PrEP. I've got a sore on my, you know, for a week. Doesn't hurt.
D: Any rash?
P: My palms have gone spotty.
D: Allergies? We've abacavir, gene test positive.
P: And Septrin. Fever and my skin peeled.
D: What about penicillin, can you have that?
P: Had it loads.
D: How is your sight, your hearing?
P: The right ear's been ringing.
D: And chems?
P: Crystal at weekends. I don't inject. I used to.
D: The sore looks like syphilis. I'll take a swab and bloods, and give you benzathine penicillin two point four million units today, half in each side. Take the Biktarvy two hours before the Rennies. If the ringing gets worse or your eyes blur come straight back. CD4 four hundred and ten.`,
    doses: { rosuvastatin: ['5 mg', '10 mg'], 'benzathine penicillin': ['2.4 million units'] }, sides: { ear: 'right' },
    present: ['sore', 'spotty', 'ringing'], absent: [],
    vital: ['biktarvy', '2 in the month|two in the month|missed', 'rennies', 'zinc|multivitamin', 'ventolin', 'rosuvastatin', 'sore', 'spotty', 'abacavir', 'septrin', 'penicillin', 'ringing', 'crystal', 'inject', 'syphilis', 'come (?:straight )?back', '410'],
    never: ['left ear', 'allerg\\w*:? (?:to )?penicillin', '(?:takes|is on|is taking) (?:cobicistat|abacavir|flixotide)', '(?:patient|he) injects', 'denies (?:any )?rash'],
  },
  {
    id: 'interpreter-stomach', specialty: 'general practice with interpreter',
    said: `
Doctor: Please ask her where the pain is.
Interpreter: She says it is in the stomach, upper part, since three weeks.
Doctor: Is it worse after food?
Interpreter: She says before food, and at night. Food makes it better.
Doctor: Has she vomited?
Interpreter: Yes, two times. It was like coffee.
Doctor: Like coffee grounds? Dark?
Interpreter: Dark, yes, with pieces.
Doctor: What medicines does she take?
Interpreter: Something for the bones, alendronic acid, on Sunday, seventy milligrams. And diclofenac that her sister sends.
Doctor: How much diclofenac?
Interpreter: She says fifty, sometimes three, sometimes four in a day.
Doctor: Blood thinners?
Interpreter: No. She had them for the leg, they finished in January.
Doctor: Is she allergic to any medicine?
Interpreter: One moment. She says chloroquine, she was itching all over.
Doctor: Does she feel dizzy?
Interpreter: She did not understand. Now she says yes, since yesterday, when she stands.
Doctor: Has she lost weight?
Interpreter: No. Her clothes are the same.
Doctor: Tell her that the pulse is one hundred and sixteen and the pressure ninety eight over fifty six. I think she has a bleeding ulcer. She must go to the hospital now by ambulance. She must not take the diclofenac or the alendronic acid. No food.
Interpreter: She asks who will fetch her children.`,
    doses: { alendronic: ['70 mg'], diclofenac: ['50 mg'] }, sides: {},
    present: ['coffee', 'dizzy', 'vomit'], absent: ['lost weight'],
    vital: ['upper|stomach', 'coffee', 'dark', 'alendronic', 'diclofenac', '50', 'leg|january', 'chloroquine', 'dizzy|stands', '116', '98/56', 'ulcer', 'ambulance', 'must not|not take', 'food'],
    never: ['allerg\\w*:? (?:to )?diclofenac', 'denies (?:any )?(?:vomit|dizz)', '(?:takes|is on) (?:a )?blood thinner', 'interpreter (?:has|had|takes|was itching)', 'the relative was itching'],
  },
  {
    id: 'vertigo-ed', specialty: 'emergency medicine',
    said: `
D: When did the dizziness come on?
P: At ten to seven, like a switch. The room went round, I was sick in the sink.
D: Still now?
P: It never stops. It's worse if I move, but it never stops.
D: Hearing?
P: The left ear's dead. It's roaring.
D: Any headache or neck pain?
P: My neck, on the right at the back. I had a chiropractor on Monday.
D: Double vision?
P: Earlier. Not now.
D: Is your face numb, your arm clumsy?
P: I missed the cup with my left hand. My face isn't numb, no, it's sort of fat on the left.
D: Can you walk?
P: I fall to the left. They wheeled me.
D: Any blood thinners or the pill?
P: I'm forty seven, not the pill. I'm on HRT patches. Evorel fifty. And sumatriptan for migraines, I had one on Saturday.
D: Which dose?
P: Hundred.
D: Anything you react to?
P: Stemetil locks my jaw.
D: Do you smoke, any family history?
P: No. My dad had a clot on the brain at fifty.
D: There's nystagmus to both sides and it changes direction. The left side is clumsy, finger nose. Pressure one seventy eight over ninety six. This could be a dissection, I'm not happy to call it labyrinthitis. CT angiogram of the neck now and aspirin three hundred after the scan, stroke team to see. No prochlorperazine.`,
    doses: { evorel: ['50 mcg'], sumatriptan: ['100 mg'], aspirin: ['300 mg'] }, sides: { ear: 'left', hand: 'left' },
    present: ['sick', 'roaring', 'clumsy', 'neck'], absent: [],
    vital: ['switch|room', 'never stops', 'left ear|dead', 'neck', 'chiropractor', 'earlier|double', 'cup', 'fat', 'fall', 'evorel|hrt', 'sumatriptan', 'stemetil', 'dad|clot', 'nystagmus', '178/96', 'dissection', 'angiogram', 'aspirin', 'prochlorperazine'],
    never: ['right ear', 'right hand', 'denies (?:headache or )?neck', '(?:start|give) prochlorperazine', 'denies (?:a )?(?:numb|double)(?!.*fat)', 'on the pill\\.$'],
  },
  {
    id: 'learning-disability', specialty: 'annual health check',
    said: `
D: Hello Sam. Who have you brought?
P: Linda. She's my key worker.
F: Hello. He's been off his food, and he holds his tummy.
D: Sam, does your tummy hurt?
P: No.
F: He always says no to doctors.
D: Can you show me where it's sore?
P: There.
D: That's the lower right. Is he opening his bowels?
F: Chart says last on the second, so eight days.
D: Any vomiting?
F: This morning, green.
D: What are his medicines?
F: Clozapine, one fifty in the morning and two hundred at night. Hyoscine patches for the dribble. Sodium valproate five hundred, twice a day. Laxatives he refuses.
D: When was the last blood count?
F: In, let me see, the third. It was fine, green.
D: Fits?
F: He had one on the bus. Three weeks ago. Before that not for years.
D: Does he have allergies?
F: It says amoxicillin in red. His mum told me it's really the strawberry flavour.
D: We treat it as real until somebody tests it. Temperature?
F: I took it at home, thirty seven eight.
D: He's guarding in the right lower quadrant and I can't hear bowel sounds. Clozapine can stop the bowel. He needs the surgeons today, I'm ringing them now. Take the patch off. Don't give him the tea time clozapine until they say. Linda, would you go with him?`,
    doses: { clozapine: ['150 mg', '200 mg'], valproate: ['500 mg'] }, sides: {},
    present: ['holds his tummy', 'green', 'guarding'], absent: [],
    vital: ['food', 'tummy', 'right', '8 days|eight days|second', 'green', 'clozapine', 'hyoscine', 'valproate', 'laxatives', 'bus|fit', 'amoxicillin', '37\\.8', 'guarding', 'bowel sounds', 'surgeons', 'patch', "don't give|do not give|until"],
    never: ['lower left', 'left lower', 'denies (?:vomiting|fits)', 'no (?:known )?allerg', 'relative had one on the bus'],
  },
];
