/** A seventh lot, written after the sixth was mended and before a line of it was tried. */
import type { Written } from './written.ts';

export const SEVENTH: readonly Written[] = [
  {
    id: 'asthma-teen', specialty: 'paediatric emergency',
    said: `
D: Hiya Jordan, who's come with you?
F: I'm his grandad. His mum's at work.
D: What's been happening?
F: Wheezing since football. He's had his blue pump, what, ten puffs?
P: Twelve.
D: Can you finish a sentence for me?
P: Not, really, no.
D: Is he on a brown or a purple inhaler?
F: Purple. Seretide, one twenty five, two puffs twice a day. He forgets.
P: I don't forget, I ran out. Like three weeks ago.
D: Montelukast?
F: They stopped it, nightmares.
D: Have you ever been on a breathing machine?
P: When I was seven.
D: Anything you're allergic to?
F: Cashews. He's got two pens. And not penicillin, they thought so but the test was clear.
D: Did he eat anything at football?
P: Only crisps.
D: Any pain in the chest?
P: Tight. Doesn't hurt.
D: Okay. Sats ninety one, heart rate one thirty eight, he's using his neck muscles and it's very quiet at the left base. Peak flow one ten, his best is three forty. Salbutamol by nebuliser back to back, ipratropium two fifty micrograms, prednisolone forty by mouth now. I want a chest film, and I'm calling the anaesthetist.`,
    doses: { seretide: ['125', '125 mcg'], ipratropium: ['250 mcg', '250 micrograms'], prednisolone: ['40 mg'] }, sides: { base: 'left' },
    present: ['wheez', 'tight'], absent: [],
    vital: ['wheez', '12|twelve', 'seretide', 'ran out', 'montelukast', 'breathing machine|when (?:he|the patient) was (?:seven|7)', 'cashew', '91', 'salbutamol', 'ipratropium', 'prednisolone', 'quiet|left base', 'anaesthetist|anesthetist', 'tight'],
    never: ['allerg\\w*:? (?:to )?penicillin', '(?:takes|is on|is taking) montelukast', 'right base', 'denies (?:any )?(?:pain|tight)'],
  },
  {
    id: 'miscarriage-phone', specialty: 'early pregnancy telephone',
    said: `
N: Early pregnancy unit, how can I help?
P: I'm bleeding. I'm eight weeks, nearly nine.
N: How heavy is it? Are you soaking pads?
P: Not soaking. I changed it three times since lunch.
N: Any clots?
P: One, the size of a plum.
N: And pain?
P: On the right, low down. And this is weird, my shoulder aches at the tip.
N: Do you feel faint?
P: I don't feel great. I went grey on the stairs and had to sit.
N: Any pregnancies before?
P: Two. One boy. The other was in the tube, they took the left tube out.
N: Do you know your blood group?
P: O neg, I think. I had the jab after the last time.
N: Are you on anything?
P: Sertraline fifty, and progesterone pessaries, four hundred twice a day.
N: Allergies?
P: Metronidazole. I don't mean sick, I mean I came out in hives.
N: Have you had a scan yet?
P: It's booked for Thursday.
N: I don't want you to wait. With one sided pain and the shoulder you need to be seen now, I'm sending an ambulance. Don't eat or drink. Is anybody with you?
P: My partner's on his way.`,
    doses: { sertraline: ['50 mg'], progesterone: ['400 mg'] }, sides: { tube: 'left' },
    present: ['bleeding', 'clot', 'shoulder', 'grey'], absent: [],
    vital: ['bleeding', '3 times|three times', 'plum|clot', 'right', 'shoulder', 'grey', 'tube', 'o neg', 'sertraline', 'progesterone', 'metronidazole', 'hives', 'ambulance', 'eat or drink'],
    never: ['right tube', 'denies (?:clots|feeling faint|faint)', 'does not feel faint'],
  },
  {
    id: 'parkinson-ward', specialty: 'neurology ward',
    said: `[SPEAKER_00] morning how did the night go
[SPEAKER_01] he was shouting again he pulled the drip out
[SPEAKER_02] i saw rats on the curtain
[SPEAKER_00] do you still see them now mr haddad
[SPEAKER_02] no they've gone well there's one
[SPEAKER_00] what did he get overnight
[SPEAKER_01] the night doctor wrote up haloperidol but i didn't give it because of the parkinson's he had quetiapine twelve and a half
[SPEAKER_00] good and his madopar has he had it on time
[SPEAKER_01] one twenty five at six and ten he's nil by mouth since the swallow test so the two o'clock one is due down the tube
[SPEAKER_02] i'm not nil by mouth i had a biscuit
[SPEAKER_01] he did his wife gave it to him and he coughed
[SPEAKER_00] any temperature
[SPEAKER_01] thirty seven eight sats ninety three on room air
[SPEAKER_00] does he take anything else for the parkinson's
[SPEAKER_01] rasagiline one milligram and a rotigotine patch eight milligrams the patch is on his left shoulder
[SPEAKER_00] is he allergic to anything
[SPEAKER_01] metoclopramide it says severe dystonia
[SPEAKER_00] so no haloperidol no metoclopramide no prochlorperazine keep the patch on chest x-ray for aspiration crackles right base start co-amoxiclav one point two grams three times a day and stop the tramadol because of the rasagiline`,
    doses: { quetiapine: ['12.5 mg'], madopar: ['125 mg'], rasagiline: ['1 mg'], rotigotine: ['8 mg'], 'co-amoxiclav': ['1.2 g', '1.2 grams'] }, sides: { shoulder: 'left', base: 'right' },
    present: ['rats', 'cough', 'shouting'], absent: [],
    vital: ['rats', 'drip', 'haloperidol', 'quetiapine', 'madopar', 'mouth', 'biscuit', '93', 'rasagiline', 'rotigotine', 'metoclopramide', 'dystonia', 'amoxiclav', 'tramadol', 'aspiration', 'prochlorperazine'],
    never: ['right shoulder', 'left base', '(?:had|given|start|give) haloperidol', '^(?:start|give) (?:metoclopramide|prochlorperazine)'],
  },
  {
    id: 'back-pain-cauda', specialty: 'general practice',
    said: `
D: So it's the back again.
P: It's different this time. It goes down both legs.
D: Both? Since when?
P: Sunday. No, Saturday, I was at the market.
D: Any trouble with the waterworks?
P: I can go. I just can't tell when I'm done.
D: And the bowels?
P: Fine. I think. I had an accident last night, I didn't feel it coming.
D: Any numbness around the bottom, the saddle?
P: When I wipe it's like somebody else's skin.
D: Weakness?
P: My left foot slaps.
D: Fever, weight loss?
P: No fever. I've lost half a stone, but I've been trying.
D: Have you ever had cancer?
P: Prostate. It was treated in twenty sixteen, I had radiotherapy.
D: What are you taking?
P: Naproxen five hundred, and the amitriptyline you gave me, ten, I take two of them. Oxycodone from my wife's cupboard, don't tell her. Five milligrams.
D: Any drug allergies?
P: No drug allergies. I get a rash from gabapentin.
D: Ankle jerk is gone on the left. Straight leg raise forty on the right and twenty on the left. Sensation's down round the saddle. I'm sending you to the emergency department now for an MRI tonight, I'll ring the spinal team. It's not something that can wait until Monday.`,
    doses: { naproxen: ['500 mg'], amitriptyline: ['10 mg', '20 mg'], oxycodone: ['5 mg'] }, sides: { foot: 'left', 'ankle jerk is gone on the': 'left' },
    present: ['numb', 'accident', 'slaps'], absent: ['fever'],
    vital: ['both legs', "when (?:i'm|he is|the patient is|they are) done|tell", 'accident', 'skin|wipe', 'foot', 'prostate', 'naproxen', 'amitriptyline', 'oxycodone', 'gabapentin', 'stone', 'mri', 'emergency|tonight', 'saddle'],
    never: ['right foot', 'no (?:known )?(?:drug )?allergies\\.$', 'denies (?:numbness|weakness|trouble)', 'since sunday\\.$'],
  },
  {
    id: 'eating-disorder', specialty: 'child and adolescent psychiatry',
    said: `
D: Ella, is it okay if your mum stays?
P: I don't mind.
D: When did you last eat?
P: I had an apple. Yesterday.
F: Half an apple.
D: Do you ever make yourself sick?
P: No.
F: I hear you, Ella.
P: Sometimes. After dinner.
D: Are you taking laxatives?
P: Not now. I used to take senna, like, ten a day.
D: Do you faint?
P: Only when I get out of the bath.
D: When was your last period?
P: March.
D: Have you been hurting yourself?
P: Not since half term. I used to cut, on my left thigh.
D: Any thoughts of not wanting to live?
P: It's not like I'd do anything.
D: So the thoughts are there.
P: Yeah.
D: Fluoxetine, are you taking it?
F: Twenty milligrams. I watch her swallow it.
D: Is she allergic to anything, mum?
F: She isn't. Her dad swells up with aspirin.
D: Her weight is thirty nine point two, it was forty four in August. Pulse forty four lying, a hundred and two standing. Temperature thirty five four. Potassium two point nine. That potassium means she has to come in today. Sando-K two tablets three times a day, heart tracing now, and somebody with her at all times.`,
    doses: { fluoxetine: ['20 mg'] }, sides: { thigh: 'left' },
    present: ['faint', 'thoughts', 'sick'], absent: [],
    vital: ['apple', 'sometimes|make', 'senna', 'bath|faint', 'march', 'cut', 'thoughts', 'fluoxetine', 'aspirin', '39\\.2', '44', '2\\.9', 'come in', 'sando-k', 'all times'],
    never: ['right thigh', 'does not make', '(?:takes|is on|is taking) (?:senna|laxatives)', '(?:patient|ella|she) (?:is|was) allergic to aspirin', '^aspirin', 'denies (?:any )?thoughts', 'does not faint'],
  },
  {
    id: 'warfarin-inr', specialty: 'anticoagulation clinic telephone',
    said: `
N: Hello Mr. Novak, it's about your blood test. Your INR is six point eight.
P: Is that high?
N: Yes. It should be between two and three. Have you any bleeding?
P: Nosebleed on Sunday, twenty minutes it took. And my gums.
N: Any blood in your urine or black motions?
P: The wee's normal. I haven't looked at the other.
N: Which warfarin do you take?
P: The blues. No hang on, blue's three. Two blues and a brown, so seven.
N: Seven milligrams a day.
P: Every day, yes. They said six but I ran out of pinks, no, I mean I had too many browns.
N: Anything new since last time?
P: Miconazole gel for my mouth. And I've been drinking cranberry.
N: Did you bang your head or fall?
P: I slipped on the ice. Landed on my backside, not my head.
N: Are you still on the amiodarone?
P: Two hundred in the morning, yes. Bisoprolol one and a quarter.
N: Are you allergic to anything?
P: Vitamin K injection. It made my pressure drop.
N: I've talked to the doctor. No warfarin today and tomorrow, vitamin K two milligrams by mouth, stop the miconazole gel, and come for another test on Friday. If you get a bad headache, black motions or a bleed that won't stop, go straight to hospital.`,
    doses: { warfarin: ['7 mg', '3 mg', '6 mg', '5 mg', '1 mg'], amiodarone: ['200 mg'], bisoprolol: ['1.25 mg'], 'vitamin k': ['2 mg'] }, sides: {},
    present: ['nosebleed', 'gums'], absent: [],
    vital: ['6\\.8', 'nosebleed', 'gums', '\\b7\\b|seven', 'miconazole', 'cranberry', 'slipped|backside', 'amiodarone', 'bisoprolol', 'vitamin k', 'friday', 'headache|hospital', 'pressure drop'],
    never: ['denies (?:any )?(?:bleeding|black|blood)', 'banged? (?:his|their) head', 'fell on (?:his|their) head', 'continue (?:the )?(?:warfarin|miconazole)'],
  },
  {
    id: 'ms-relapse', specialty: 'neurology clinic',
    said: `
D: Since I saw you in spring, any new attacks?
P: I'm not sure it counts. In August my right eye went blurry. Or was it the left? The left. It hurt to move it.
D: How long did that last?
P: Ten days. The colours are still washed out.
D: And the legs?
P: Heavier. I use a stick outside.
D: Bladder?
P: Urgent. I leak if I'm not quick. No infections though.
D: You switched from dimethyl fumarate.
P: Tecfidera, yes, it gave me the flushes. I'm on ocrelizumab now, the last drip was in June, six hundred.
D: And baclofen?
P: Ten three times. I couldn't do twenty, I was a zombie.
D: Fampridine?
P: Never started it.
D: You had a seizure once.
P: As a baby, with a fever.
D: Any allergies?
P: Nitrofurantoin, it went for my lungs.
D: Are you planning a pregnancy?
P: Not planning. Not not planning either.
D: Your vision's six over eighteen on the left and six over six on the right, the left disc is pale. Power is four out of five at both hips. I'd repeat the MRI with contrast, and give you methylprednisolone five hundred by mouth for five days only if it comes back. Before the next ocrelizumab we need a pregnancy test and immunoglobulins.`,
    doses: { ocrelizumab: ['600 mg'], baclofen: ['10 mg', '20 mg'], methylprednisolone: ['500 mg'] }, sides: { disc: 'left', eye: 'left' },
    present: ['blurry', 'leak', 'heavier'], absent: ['infections'],
    vital: ['blurry', 'washed', 'stick|heavier', 'leak|urgent', 'tecfidera', 'ocrelizumab', 'baclofen', 'fampridine', 'seizure|baby', 'nitrofurantoin', 'lungs', 'planning', 'methylprednisolone', 'mri', 'pregnancy test'],
    never: ['right eye went blurry(?!.*left)', 'right disc', '(?:takes|is on|is taking) (?:the )?(?:tecfidera|dimethyl|fampridine)', 'denies (?:planning|pregnancy)', 'had a seizure\\.$'],
  },
  {
    id: 'gp-thyroid', specialty: 'general practice video call',
    said: `
D: Can you hear me? You're on mute. There.
P: Sorry, yes, hi.
D: You wanted to talk about your results. The thyroid is overactive.
P: That explains it. I'm boiling and my heart's going like the clappers.
D: How fast, do you know?
P: My watch says one hundred and fifteen when I'm sat down.
D: Have you lost weight?
P: Seven kilos and I eat like a horse.
D: Any shaking of the hands?
P: I can't thread a needle.
D: Anything with the eyes, gritty, double vision?
P: Gritty, the both of them. Not double.
D: Is there any chance that you are pregnant?
P: No chance. I've had a hysterectomy.
D: Do you smoke?
P: Five a day. Don't start.
D: I won't. Any medicines?
P: Citalopram twenty, Fostair two puffs twice, and biotin for my nails.
D: Biotin can upset the test. When did you last take it?
P: This morning.
D: And you've asthma, so I can't give you propranolol.
P: I had that once for a presentation and ended up in A and E.
D: Any allergies?
P: Trimethoprim. And kiwi.
D: Okay. Carbimazole twenty milligrams once a day. If you get a sore throat or a fever or mouth ulcers, stop it and have a blood count the same day. Diltiazem sixty three times a day for the heart rate. Stop the biotin for a week and we repeat the bloods.`,
    doses: { citalopram: ['20 mg'], carbimazole: ['20 mg'], diltiazem: ['60 mg'] }, sides: {},
    present: ['boiling', 'gritty', 'thread'], absent: ['double'],
    vital: ['heart', '115', '7 kilos|seven kilos', 'needle|shak', 'gritty', 'hysterectomy', '5 a day|five a day', 'citalopram', 'fostair', 'biotin', 'propranolol', 'trimethoprim', 'kiwi', 'carbimazole', 'sore throat', 'diltiazem'],
    never: ['(?:start|give|take) propranolol', '(?<!denies chance that the patient )is pregnant', 'denies (?:gritty|shaking)', 'reports double'],
  },
  {
    id: 'newborn-fever', specialty: 'health visitor telephone',
    said: `
N: How old's baby?
F: Five weeks and two days.
N: And what's worrying you?
F: She's hot and she won't feed. Well she will, but she stops after a minute.
N: How hot?
F: Thirty eight two under the arm. It was thirty eight four earlier.
N: How many wet nappies today?
F: One. Usually it's six or seven.
N: Is she crying normally?
F: It's a funny high cry. And she doesn't like me picking her up.
N: Any rash?
F: No rash. Some spots on her tummy that my mother in law says are milk spots.
N: Do they go when you press a glass on them?
F: I didn't try. Let me see. They don't, no.
N: Did she come on time?
F: Thirty seven weeks, forceps. I had strep B and they gave me penicillin in labour, I didn't react although I've got allergic on my notes.
N: Has she had any medicine?
F: I was going to give Calpol but it says two months.
N: That's right, don't. Is the soft spot on her head bulging?
F: I can't tell. A bit full maybe.
N: I'm getting you an ambulance. Keep her with you, leave the door unlocked. If she goes floppy or stops breathing, nine nine nine again straight away.`,
    doses: {}, sides: {},
    present: ['hot', 'high cry', 'spots'], absent: [],
    vital: ['feed', '38\\.2', 'nappies|one\\b|1\\b', 'cry', 'spots', "don't|do not|glass", '37 weeks', 'strep', 'penicillin', 'calpol', 'full', 'ambulance', 'floppy', 'picking'],
    never: ['(?:baby|patient|she) is allergic', '^penicillin', 'gave (?:her )?calpol', 'denies (?:any )?(?:rash|spots)(?!.*spots on)', 'ring 9\\b'],
  },
  {
    id: 'ward-alcohol', specialty: 'acute medicine',
    said: `
D: Mr. Petrov, do you know where you are?
P: The Grand Hotel.
D: Do you know the year?
P: Ninety nine.
N: He was orientated yesterday. He's tremulous and sweating, CIWA twenty two at six.
D: How much were you drinking before you came in?
P: Not much.
N: His son says a litre of vodka a day.
P: Half a litre.
D: Any fits in the past?
N: Two, when he stopped in the spring, the son says.
D: What's he had?
N: Chlordiazepoxide thirty at ten and two. Pabrinex, two pairs.
D: Is he allergic?
N: It says penicillin, query. He told the day staff it was only an upset stomach.
D: And liver?
N: Bilirubin sixty eight, INR one point seven, albumin twenty six.
D: Is the belly swollen? Any vomiting of blood?
N: The belly's tense. No blood, but he had a black stool this morning.
D: Then I want a haemoglobin now. Change chlordiazepoxide to lorazepam two milligrams because of the liver, with the same score. Lactulose fifteen mils three times a day. No paracetamol over two grams. Tap the belly before the antibiotics. Ring the endoscopist. His eyes don't move outwards so give the Pabrinex three times a day for five days.`,
    doses: { chlordiazepoxide: ['30 mg'], lorazepam: ['2 mg'], lactulose: ['15 mL'], paracetamol: ['2 g', '2 grams'] }, sides: {},
    present: ['tremulous', 'black stool', 'sweating', 'tense'], absent: [],
    vital: ['hotel|ninety nine|99', '22', 'litre', 'fits|two, when|2, when', 'chlordiazepoxide', 'pabrinex', 'penicillin', '68', '1\\.7', 'tense', 'black', 'lorazepam', 'lactulose', 'paracetamol', 'endoscopist', 'eyes'],
    never: ['denies (?:black|vomiting of blood and black)', 'vomited blood', 'belly: no'],
  },
  {
    id: 'dictation-gout', specialty: 'orthopaedic clinic',
    said: `
D: hi , frank , how you doing ?
P: hey doc . not bad except the foot .
D: so , frank is a 66-year-old male , history of gout and a-fib , here for his right foot . he had a bunionectomy on the left in 2021 . so , frank , what's going on ?
P: it's the big toe , it swelled up friday night .
D: any injury ?
P: no , i just had a big steak , and , uh , a few beers .
D: have you had any fever or chills ?
P: no fever . i had the chills saturday .
D: what have you taken for it ?
P: i had some indocin left over , fifty , i took three a day till yesterday .
D: okay . but you're on eliquis , right ?
P: yeah , five twice a day . was that bad ?
D: it's not a great mix . any black stools ?
P: not that i've seen .
D: okay . are you still on the allopurinol ?
P: three hundred . i've been out of it since , i don't know , labor day .
D: all right . any kidney trouble ?
P: they took one out . the left , when i was thirty . stone .
D: okay . and no allergies ?
P: just demerol .
D: okay . let me take a look here . hey , dragon , show me the vitals . blood pressure's one forty eight over eighty eight , temp ninety nine one . on exam of the right foot , there's erythema and swelling at the first mtp joint , it's exquisitely tender , no skin breakdown . pulses are two plus . hey , dragon , show me the x-ray . no fracture , there's an erosion at the first metatarsal head . uric acid is nine point four , creatinine one point six .
P: that's high ?
D: yeah . so for your gout flare , i want you to stop the indocin . because of the kidney and the eliquis i'm gonna use prednisone , forty milligrams for five days . no colchicine , not with a creatinine like that . once you're better for two weeks we restart the allopurinol at one hundred . hey , dragon , order a basic metabolic panel .
P: okay . can i have a beer ?
D: no .`,
    doses: { indocin: ['50 mg'], eliquis: ['5 mg'], allopurinol: ['300 mg', '100 mg'], prednisone: ['40 mg'] }, sides: { foot: 'right' },
    present: ['chills', 'swell'], absent: ['fracture'],
    vital: ['toe', 'chills', 'indocin', '50', 'eliquis', 'allopurinol', 'labor day|out of it', 'demerol', '148/88', '9\\.4', '1\\.6', 'prednisone', 'colchicine', 'beers', 'stone|left'],
    never: ['left foot', 'denies (?:fever or )?chills', 'no allergies', '(?:start|take) colchicine', 'took one out\\. the right'],
  },
  {
    id: 'eczema-child', specialty: 'paediatric dermatology',
    said: `
D: How's his skin been, Mrs. Wu?
F: Awful. It weeps behind the knees. And there are little punched out sores round his mouth since Friday.
D: Has anyone at home got a cold sore?
F: I have. I kissed him. Oh God.
D: Is he well in himself?
F: He's off his food, and thirty eight nine yesterday. This morning thirty eight flat.
D: Are his eyes all right?
F: The left one's stuck shut.
D: What creams?
F: Eumovate on the body, Elidel on the face, twice a day. We stopped the Betnovate, the nurse told us.
D: Any medicine by mouth?
F: Cetirizine, two point five, no, five mils. At night. And he had flucloxacillin last month.
D: Did he get on with that?
F: He brought it up every time. It isn't an allergy, is it?
D: No. Is he allergic to anything?
F: Egg. He comes out in hives. Milk he's grown out of.
D: And peanut?
F: He's never had it. We're scared to.
D: This looks like eczema herpeticum. It can't wait, I'm admitting him. Aciclovir through the vein, ten milligrams per kilo, he's fourteen kilos, so one forty every eight hours. Stop the Elidel. No steroid on the face. The eye doctor today. And swabs.`,
    doses: { aciclovir: ['10 mg', '140 mg'], cetirizine: ['5 mL', '5 mils'] }, sides: {},
    present: ['weeps', 'sores', 'stuck'], absent: [],
    vital: ['weeps', 'sores', 'cold sore|kissed', '38\\.9', 'food', 'left', 'eumovate', 'elidel', 'betnovate', 'cetirizine', 'flucloxacillin', 'egg', 'peanut', 'herpeticum', 'aciclovir', '14', 'admit', 'steroid|eye doctor'],
    never: ['right (?:one|eye)', 'cetirizine:? 2\\.5(?! – no)', 'allerg\\w*:? (?:to )?(?:milk|peanut|flucloxacillin)', '(?:uses|is on|takes) (?:the )?betnovate', 'milk\\.$'],
  },
];
