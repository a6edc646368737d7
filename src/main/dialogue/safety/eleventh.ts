/** An eleventh lot, written after the tenth was mended and before a line of it was tried. */
import type { Written } from './written.ts';

export const ELEVENTH: readonly Written[] = [
  {
    id: 'polymyalgia-temple', specialty: 'general practice',
    said: `
D: Come in, Mr. Ostrowski. How can I help?
P: It's my head, doctor. This side, the right. Sore to touch, I can't lay it on the pillow.
D: How long for?
P: Getting on for three weeks.
D: Anything when you chew?
P: My jaw packs up halfway through a steak.
D: And your sight?
P: Went grey in the right eye, Tuesday, ten minutes or so. Came back.
D: Any stiffness in the shoulders?
P: In the mornings, till about eleven.
D: Weight?
P: I'm down half a stone.
D: What are you on from us?
P: Losartan fifty, allopurinol a hundred, and the sugar ones, gliclazide, forty, twice.
D: Do you take anything for your stomach?
P: I did, lansoprazole, but it gave me the trots so I packed it in.
D: Any trouble with medicines in the past?
P: Ibuprofen gave me an ulcer that bled. And with penicillin I swell.
D: Where do you swell?
P: Tongue.
D: That artery's tender and I can't feel it beat. I'd like to start sixty milligrams of prednisolone this minute, and the eye hospital will see you this afternoon.`,
    doses: { losartan: ['50 mg'], allopurinol: ['100 mg'], gliclazide: ['40 mg'], prednisolone: ['60 mg'] }, sides: { eye: 'right' },
    present: ['sore', 'tender'], absent: [],
    vital: ['right', 'jaw', 'grey|gray', 'half a stone|0.5 stone|stone', 'losartan', 'allopurinol', 'gliclazide', 'lansoprazole', 'trots|packed', 'ibuprofen', 'ulcer', 'penicillin', 'tongue', 'tender', 'prednisolone', 'eye hospital'],
    never: ['left eye', '(?:takes|is on) lansoprazole', 'no known allerg'],
  },
  {
    id: 'febrile-baby-grandma', specialty: 'paediatrics',
    said: `
Doctor: Hello, who have we got here?
Grandmother: This is Noah. He's five weeks. My daughter's at work so I've brought him.
Doctor: What's been the trouble?
Grandmother: He's burning up and he's not interested in his bottle.
Doctor: How hot was he?
Grandmother: Thirty eight six in his ear.
Doctor: How much milk has he had today?
Grandmother: An ounce. He normally has four, every three hours.
Doctor: Has he had a wet nappy?
Grandmother: Not since midnight.
Doctor: Is he crying normally?
Grandmother: It's more like a moan.
Doctor: Any rash?
Grandmother: He's got mottled legs. Nothing else I can see.
Doctor: Was he born on time?
Grandmother: Three weeks early. My daughter had the strep in her waters and they gave her antibiotics too late.
Doctor: Is he on any medicine?
Grandmother: Gaviscon, half a sachet, and the vitamin drops.
Doctor: Any allergies that you know about?
Grandmother: Not him. Me, I'm allergic to everything, penicillin, codeine, you name it.
Doctor: Anyone unwell at home?
Grandmother: His sister's got a cold sore.
Doctor: His soft spot's full and his hands are cold, heart rate two hundred. I'll do a lumbar puncture and he'll have cefotaxime, amoxicillin and aciclovir straight away.`,
    doses: {}, sides: {},
    present: ['mottled'], absent: [],
    vital: ['burning|38.6', '38.6', 'ounce', 'midnight', 'moan', 'mottled', 'strep', 'gaviscon', 'vitamin', 'cold sore', 'soft spot', '200', 'lumbar', 'cefotaxime', 'amoxicillin', 'aciclovir'],
    never: ['the patient is allergic', 'denies rash', 'he is crying normally'],
  },
  {
    id: 'ward-transfusion', specialty: 'ward round',
    said: `
D: Right, bed twelve, Mrs. Achterberg. What happened overnight?
N: Melaena twice. The second one was large. Haemoglobin's gone from ninety four to sixty eight.
D: Is blood up?
N: The first unit started at five. Ten minutes in she was shivering, temperature thirty eight nine, so I stopped it.
D: Pressure?
N: Eighty six over forty. Pulse one eighteen.
D: Good morning. How are you feeling?
P: My back aches, low down, and I feel something awful's coming.
D: Any pain in the chest?
P: No.
D: Any itching?
P: No itching.
D: What's her wee like?
N: Dark. Like cola.
D: What's she had for anticoagulation?
N: Edoxaban, thirty, last dose Sunday. Enoxaparin forty was given at ten last night by mistake.
D: Who signed for it?
N: The agency nurse.
D: Allergies?
N: On the band it says metoclopramide, and micropore.
P: It's the anti-sickness one, my eyes roll up.
D: I think this is the wrong blood. Leave it down, send the bag back, saline wide open, no more enoxaparin, and page the haematologist now.`,
    doses: { edoxaban: ['30 mg'], enoxaparin: ['40 mg'] }, sides: {},
    present: ['shiver', 'dark', 'back'], absent: ['itch', 'pain in (?:the|her) chest'],
    vital: ['melaena', '68', 'shiver', '38.9', '86', '118', 'back', 'awful', 'dark|cola', 'edoxaban', 'enoxaparin', 'mistake', 'metoclopramide', 'micropore', 'eyes', 'wrong blood', 'saline', 'haematologist'],
    never: ['restart (?:the )?(?:unit|transfusion)'],
  },
  {
    id: 'psych-clozapine', specialty: 'psychiatry',
    said: `
Psychiatrist: Hi Dean, thanks for coming. How's it going?
Dean: Yeah, alright. Bit, er, bit bunged up.
Psychiatrist: When did you last go?
Dean: To the toilet? Eight days. Nine.
Psychiatrist: Is your belly sore?
Dean: It's like a drum. And I was sick this morning, brown stuff.
Psychiatrist: Are you still on the clozapine?
Dean: Four hundred. Hundred in the morning, three hundred at night.
Psychiatrist: Have you missed any?
Dean: Three days, when I lost my bag. Then I went straight back on the lot.
Psychiatrist: Do you smoke?
Dean: I stopped, two weeks ago. Vape now.
Psychiatrist: Any fever or sore throat?
Dean: Bit of a throat, yeah.
Psychiatrist: Are the voices about?
Dean: Only Gary. He says jump, but I don't listen to him.
Psychiatrist: Have you felt like you might act on it?
Dean: Last week I stood on the platform.
Psychiatrist: What else do you take?
Dean: The dribble patch, hyoscine, and omeprazole.
Psychiatrist: Anything you can't have?
Dean: Chlorpromazine, I burnt. And wasps.
Psychiatrist: I want you in A and E now, Dean, that belly needs a surgeon, and a blood count. The clozapine stops till I've spoken to them.`,
    doses: { clozapine: ['400 mg', '100 mg', '300 mg'] }, sides: {},
    present: ['throat', 'sick'], absent: [],
    vital: ['8 days|eight days|9|nine', 'drum', 'sick|brown', 'clozapine', 'missed|3 days|three days', 'straight back|the lot', 'stopped|vape', 'throat', 'gary|jump', 'platform', 'hyoscine', 'omeprazole', 'chlorpromazine', 'wasps', 'surgeon', 'blood count', 'stops'],
    never: ['denies (?:any )?(?:fever|voices|sore throat)', 'has not missed'],
  },
  {
    id: 'preop-thyroid-phone', specialty: 'pre-operative assessment',
    said: `
[nurse] Hi there, it's the pre-op nurse, is now a good time?
[mr bello] It is, go ahead.
[nurse] Which side is your hernia?
[mr bello] Left groin. The letter says right, that's wrong.
[nurse] Have you had anaesthetics before?
[mr bello] One, for my tonsils. They said the tube was a nightmare.
[nurse] In what way?
[mr bello] My jaw doesn't open much. I've got a card in my wallet about it.
[nurse] Do you have any heart trouble?
[mr bello] I've a stent, in January. Ticagrelor for it, ninety, twice, and aspirin.
[nurse] Has anyone told you to stop the ticagrelor?
[mr bello] The letter said seven days before, but the cardiologist said not on your life.
[nurse] Do you get breathless?
[mr bello] Only hills.
[nurse] Sleep apnoea?
[mr bello] I've the mask, I don't use it.
[nurse] Diabetes?
[mr bello] Yes, the Jardiance, ten.
[nurse] Any allergies?
[mr bello] Rocuronium is on the card. And iodine, the brown stuff, it blistered me.
[nurse] Do you take any herbal things?
[mr bello] Ginkgo. And CBD oil.
[nurse] Anyone at home with you afterwards?
[mr bello] No, I live alone.
[nurse] I'll flag this to the anaesthetist today. Don't stop the ticagrelor until we ring you, and the Jardiance stops three days before.`,
    doses: { ticagrelor: ['90 mg'], jardiance: ['10 mg'] }, sides: { groin: 'left' },
    present: [], absent: [],
    vital: ['left', 'tube|nightmare', 'jaw', 'stent', 'ticagrelor', 'aspirin', 'not on (?:your|their|his) life|not on the patient', 'mask', 'jardiance', 'rocuronium', 'iodine', 'blister', 'ginkgo', 'cbd', 'alone', 'anaesthetist', 'do not stop'],
    never: ['right groin', 'stopped (?:the )?ticagrelor', 'no known allerg'],
  },
  {
    id: 'antenatal-itch', specialty: 'antenatal clinic',
    said: `
Midwife: Hello Agnieszka, thirty six weeks now?
Agnieszka: Thirty six and five.
Midwife: What's bothering you?
Agnieszka: The itching. My palms and the feet, I scratch until blood.
Midwife: Is it worse at any time?
Agnieszka: In the night.
Midwife: Is there any rash?
Agnieszka: Only from my nails.
Midwife: What about the baby's movements?
Agnieszka: He moves, but slower. I count maybe four in a day.
Midwife: Is your urine dark?
Agnieszka: Like tea, yes.
Midwife: Any headache, anything with the eyes?
Agnieszka: No headache. No, eyes good.
Midwife: Any fluid or bleeding?
Agnieszka: There was something pink when I wiped, yesterday.
Midwife: And what are you taking?
Agnieszka: Metformin, five hundred, two times. Iron. And Piriton my friend gave.
Midwife: Are you allergic?
Agnieszka: To Hartmann no, wait, what is it, heparin! Heparin. My platelets fell down.
Midwife: When was that?
Agnieszka: With my first, in two thousand and twenty. She was born dead.
Midwife: I'm so sorry. Blood pressure's one eighteen over seventy. I'll put you on the monitor now, and I want bile acids and liver tests today.`,
    doses: { metformin: ['500 mg'] }, sides: {},
    present: ['itch', 'pink'], absent: ['headache'],
    vital: ['itch', 'palms', 'slower|4 in a day|four in a day', 'tea', 'pink', 'metformin', 'iron', 'piriton', 'heparin', 'platelets', 'born dead', 'monitor', 'bile acids'],
    never: ['allerg\\w* to hartmann', 'denies (?:any )?(?:bleeding|fluid|itch)', 'dark urine: no'],
  },
  {
    id: 'tele-chestpain-cocaine', specialty: 'telephone triage',
    said: `
Clinician: You're through to the clinical desk. What's happened?
Caller: My mate's got chest pain, he's gone grey.
Clinician: Is he awake and talking?
Caller: Yeah, sort of. He's sweating buckets.
Clinician: How old is he?
Caller: Thirty four.
Clinician: When did it start?
Caller: Twenty minutes ago. Half an hour.
Clinician: Has he taken anything?
Caller: He's gonna kill me. Coke. A fair bit, and some pills, don't know what.
Clinician: Does he have any medical conditions?
Caller: He had a heart thing as a kid, they put a patch in.
Clinician: Does he take any medicines?
Caller: Propranolol for his nerves, he's had two tonight. And Viagra.
Clinician: Is he allergic to anything?
Caller: Aspirin, he goes proper wheezy.
Clinician: So please don't give him aspirin. Is there a defibrillator near you?
Caller: At the station, down the road.
Clinician: Is the pain going anywhere?
Caller: Down his left arm.
Clinician: An ambulance is on its way. If he stops breathing, start pressing on his chest. No GTN, because of the Viagra.`,
    doses: {}, sides: { arm: 'left' },
    present: ['sweat'], absent: [],
    vital: ['grey', 'sweat', '20 minutes|half an hour', 'coke', 'pills', 'patch', 'propranolol', 'viagra', 'aspirin', 'wheez', 'left arm', 'ambulance', 'stops breathing', 'gtn'],
    never: ['right arm', 'takes aspirin'],
  },
  {
    id: 'derm-methotrexate-us', specialty: 'dermatology',
    said: `
Dr. Patel: Good to see you again, Linda. How's the skin?
Linda: It's, um, it's worse, actually. It's all over, and it's, it's peeling.
Dr. Patel: Peeling where?
Linda: My mouth, my, you know, down there. And it hurts like a burn.
Dr. Patel: When did that start?
Linda: Like, Saturday. So, what, four days.
Dr. Patel: Did you start any new meds before that?
Linda: The neurologist put me on Lamictal, twenty-five, and then he doubled it after a week.
Dr. Patel: So you're on fifty?
Linda: A hundred, now. He doubled it again.
Dr. Patel: Are you on Depakote, too?
Linda: Yeah, five hundred, twice a day, for years.
Dr. Patel: Any fever?
Linda: A hundred and two point four last night.
Dr. Patel: Eyes?
Linda: They're gritty. They were stuck shut this morning.
Dr. Patel: Are you allergic to any medications?
Linda: Just Bactrim. And Dilantin, I broke out.
Dr. Patel: Is there any chance you're pregnant?
Linda: My tubes are tied.
Dr. Patel: When I rub the skin, it slides. So, Linda, this looks like Stevens-Johnson, and I want you at the burn center today. Do not take another Lamictal.`,
    doses: { lamictal: ['25 mg', '50 mg', '100 mg'], depakote: ['500 mg'] }, sides: {},
    present: ['peel'], absent: ['pregnan'],
    vital: ['peel', 'mouth', 'saturday|4 days|four days', 'lamictal', '100', 'depakote', '102.4', 'gritty|shut', 'bactrim', 'dilantin', 'tubes', 'slides', 'stevens', 'burn center', 'another lamictal|do not take'],
    never: ['is on 50', 'takes 50', 'denies (?:any )?(?:fever|allerg)'],
  },
  {
    id: 'gp-alcohol-withdrawal', specialty: 'general practice',
    said: `
D: Hi Fergus. You look shaky.
P: I've not had a drink since yesterday dinner time.
D: How much do you usually have?
P: A bottle of vodka. A litre one. Every day since my dad died.
D: Have you ever had a fit coming off it?
P: Twice. Last one was in the summer, I bit clean through my lip.
D: Are you seeing anything that isn't there?
P: Beetles on the ceiling, last night. I know they're not real.
D: Any vomiting?
P: Retching. There was a bit of blood, like coffee.
D: Black motions?
P: I've not looked.
D: What do you take?
P: Thiamine, when I remember. Antabuse, I've not touched that. Sertraline, a hundred.
D: Did anyone give you anything for the shakes?
P: My sister's Valium. Two of the tens.
D: Allergies?
P: Librium sends me doolally, they said write it as allergy. And prawns.
D: Anyone at home?
P: My wee boy's with me this week. He's six.
D: Who's looking after him now?
P: He's on his own with the telly.
D: Pulse one thirty two, and you're sweating. You need to be in hospital today. I'll ring the medics and the social work team to see to your boy.`,
    doses: { sertraline: ['100 mg'], valium: ['10 mg'] }, sides: {},
    present: ['retch', 'shak|sweat'], absent: [],
    vital: ['yesterday', 'vodka', 'twice|fit', 'beetles', 'coffee|blood', 'not looked', 'thiamine', 'antabuse', 'sertraline', 'valium', 'librium', 'prawns', '6|six|boy', 'own', '132', 'hospital', 'social work'],
    never: ['denies (?:any )?(?:black|fits?|hallucinat)', '(?:takes|is on) antabuse'],
  },
  {
    id: 'srt-no-dash', specialty: 'sports medicine', file: 'recording.srt',
    said: `
1
00:00:00,500 --> 00:00:03,000
Hiya, what have you done to yourself?

2
00:00:03,200 --> 00:00:07,000
I landed funny off the trampoline on Sunday
and my calf went pop.

3
00:00:07,200 --> 00:00:09,000
Which leg?

4
00:00:09,100 --> 00:00:10,000
The left.

5
00:00:10,500 --> 00:00:13,000
Were you taking anything at the time,
any antibiotics?

6
00:00:13,200 --> 00:00:17,000
I'd finished a week of ciprofloxacin the Friday
before, for my prostate.

7
00:00:17,300 --> 00:00:19,000
Are you on steroids at all?

8
00:00:19,200 --> 00:00:21,000
Prednisolone, ten, for the asthma.

9
00:00:21,300 --> 00:00:23,500
Is the calf swollen?

10
00:00:23,700 --> 00:00:27,000
It was fine until I flew back on Tuesday. Now it's tight
and I get a pain here when I breathe in.

11
00:00:27,200 --> 00:00:29,000
Have you coughed any blood?

12
00:00:29,100 --> 00:00:30,500
A streak, this morning.

13
00:00:31,000 --> 00:00:32,500
Do you have any allergies?

14
00:00:32,700 --> 00:00:34,500
Only to codeine and cats.

15
00:00:35,000 --> 00:00:41,000
Your left calf is four centimetres bigger than the right and your
oxygen is ninety one. I'd like you to go straight to the emergency department.`,
    doses: { prednisolone: ['10 mg'] }, sides: {},
    present: ['tight'], absent: [],
    vital: ['pop', 'left', 'ciprofloxacin', 'prednisolone', 'flew', 'tight', 'breathes? in', 'streak', 'codeine', 'cats', '4 c', '91', 'emergency department'],
    never: ['right calf is 4', 'denies (?:any )?(?:blood|allerg|cough)'],
  },
  {
    id: 'plain-lines-no-speakers', specialty: 'general practice',
    said: `
Morning. What's up?
I've been peeing every half hour and it stings like mad.
Since when?
Sunday.
Any blood in it?
Yeah, it was red last night.
Any pain in your back?
On the left, up here. And I keep shivering.
Have you had a temperature?
Thirty nine four.
Have you been able to keep fluids down?
No, I've thrown up everything.
Are you on any tablets?
I have the patch, the contraceptive one, and topiramate, fifty, twice a day.
Are you allergic to any antibiotics?
Nitrofurantoin, it did something to my lungs.
Have you had kidney stones?
Two years ago, on the right that was.
When was your last period?
No idea, I don't get them on the patch. I did miss changing it though.
Okay, I'm going to test for pregnancy. You're very tender in that flank, your pulse is a hundred and twenty six. I want you to go in to hospital for a drip.`,
    doses: { topiramate: ['50 mg'] }, sides: {},
    present: ['sting', 'shiver'], absent: [],
    vital: ['stings', 'red', 'left', 'shiver', '39.4', 'thrown up|everything', 'patch', 'topiramate', 'nitrofurantoin', 'lungs', 'stones', 'period|no idea', 'miss', 'pregnancy', 'tender', '126', 'hospital'],
    never: ['denies (?:any )?(?:blood|pain|temperature|fever)', 'keeps? fluids down', 'stones on the left'],
  },
  {
    id: 'json-messages-visit', specialty: 'cardiology', file: 'visit.json',
    said: JSON.stringify([
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'So the device clinic called me. Did you get a shock?' },
      { type: 'utterance', speaker: { id: 9, name: 'Mr. Rask' }, words: [], text: 'Three. Bang, bang, bang. In the shower, Saturday.' },
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'Did you black out?' },
      { type: 'utterance', speaker: { id: 9, name: 'Mr. Rask' }, words: [], text: 'Before the first one, I think. I was on the floor when it hit me.' },
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'Are you taking the amiodarone?' },
      { type: 'utterance', speaker: { id: 9, name: 'Mr. Rask' }, words: [], text: 'I stopped it in May, my skin went blue.' },
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'And the Entresto and the bisoprolol?' },
      { type: 'utterance', speaker: { id: 9, name: 'Mr. Rask' }, words: [], text: 'Entresto, the ninety seven one-oh-three, twice. Bisoprolol ten. And furosemide, eighty, and forty at lunch.' },
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'Have you had any antibiotics or anything new?' },
      { type: 'utterance', speaker: { id: 9, name: 'Mr. Rask' }, words: [], text: 'Moxifloxacin from the out of hours, for my chest. Four days.' },
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'Any diarrhoea or vomiting?' },
      { type: 'utterance', speaker: { id: 9, name: 'Mr. Rask' }, words: [], text: 'The runs, since Thursday.' },
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'What did you say you were allergic to?' },
      { type: 'utterance', speaker: { id: 9, name: 'Mr. Rask' }, words: [], text: 'Spironolactone. Well, I grew breasts. And the sticky dots from the ECG.' },
      { type: 'utterance', speaker: { id: 7, name: 'Dr. Mbeki' }, words: [], text: 'Potassium two point nine, QT is five hundred and forty. You are staying in. No more moxifloxacin, and no driving for six months.' },
    ]),
    doses: { bisoprolol: ['10 mg'], furosemide: ['80 mg', '40 mg'] }, sides: {},
    present: ['runs'], absent: [],
    vital: ['3|three|bang', 'floor|black', 'amiodarone', 'stopped', 'blue', 'entresto', 'bisoprolol', 'furosemide', '40 at lunch|forty at lunch', 'moxifloxacin', 'runs', 'spironolactone', 'dots', '2.9', '540', 'staying in', 'driving'],
    never: ['(?:takes|is taking|is on) (?:the )?amiodarone', 'denies (?:any )?(?:diarrh|black)'],
  },
  {
    id: 'ent-nosebleed', specialty: 'emergency department',
    said: `
D: How long's it been bleeding?
P: Since about four this morning. It stops and starts.
D: Which nostril?
P: Left first. Now it's both.
D: Have you been swallowing it?
P: Loads. I brought up a bowlful in the car.
D: Do you take warfarin or anything like that?
P: Not warfarin. Pradaxa. One fifty twice a day.
D: When was the last one?
P: Eight last night. I haven't had this morning's.
D: Anything else?
P: Diltiazem, two hundred, and a statin, don't ask me which.
D: Any problems with your kidneys?
P: They're at thirty something percent.
D: Have you got high blood pressure?
P: They say so, I don't hold with the tablets for it.
D: Any allergies?
P: Tranexamic acid, I had a fit on it. And naseptin, no, I mean I'm allergic to peanuts, so they won't give me naseptin.
D: Do you feel dizzy?
P: When I sat up, everything went black.
D: One ninety two over one hundred and four. I'm going to pack both sides. No more Pradaxa, we'll get the reversal ready, and the ENT registrar's coming down.`,
    doses: { pradaxa: ['150 mg'], diltiazem: ['200 mg'] }, sides: {},
    present: ['black'], absent: [],
    vital: ['4|four', 'both', 'bowlful|brought up', 'pradaxa', '8|eight', 'diltiazem', 'statin', 'kidney|percent|%', 'hold with', 'tranexamic', 'fit', 'peanuts', 'naseptin', 'black', '192', 'pack', 'reversal', 'ent registrar'],
    never: ['takes warfarin', 'is on warfarin', 'allerg\\w* to naseptin'],
  },
  {
    id: 'carer-dementia-swallow', specialty: 'home visit',
    said: `
D: Hello. You must be the carer. What's the worry with Mr. Tran?
F: He's been coughing every time he drinks, two weeks now, and since last night he's rattly.
D: Is he eating?
F: A few spoons. I thicken it like the lady showed me.
D: Has he a temperature?
F: We don't have a thermometer. He feels hot.
D: Does he have a do-not-resuscitate form?
F: Yes, it's the purple one, it's in the drawer. And his wife wants him kept here.
D: What's he having, medicine-wise?
F: Memantine, twenty. The Madopar, four times, I give it at seven, eleven, three and seven. The rivastigmine patch.
D: Is he getting the Madopar down?
F: Not since yesterday lunch.
D: So he's missed four?
F: Five.
D: Is he stiffer?
F: Like a plank. I can't bend his arms.
D: What are his allergies, do you know?
F: It says here haloperidol and co-amoxiclav.
D: Any sores on his skin?
F: There's a bad one at the bottom of his back, it's gone black in the middle.
D: Sats eighty six, breathing rate thirty four. He's got crackles on the right. I'd like to switch the Madopar to a patch and give doxycycline, but I'll speak to his wife first.`,
    doses: { memantine: ['20 mg'] }, sides: {},
    present: ['hot', 'cough'], absent: [],
    vital: ['cough', 'rattly', 'spoons', 'hot', 'purple|resuscitate', 'wife', 'memantine', 'madopar', 'rivastigmine', 'yesterday lunch', '5|five', 'plank|stiff', 'haloperidol', 'amoxiclav', 'black', '86', '34', 'crackles', 'doxycycline'],
    never: ['missed 4', 'denies (?:any )?(?:fever|temperature|sores)', 'crackles on the left'],
  },
  {
    id: 'student-meningitis', specialty: 'university health',
    said: `
Nurse: Hi, is it Tomasz? What's going on?
Tomasz: My head's splitting and the light's killing me.
Flatmate: He's been talking rubbish since about nine.
Nurse: Any rash?
Flatmate: There's purple dots on his ankles. They don't go when you press.
Nurse: Did you have your meningitis jab?
Tomasz: Dunno.
Flatmate: He didn't, he was gonna get it this week.
Nurse: Is your neck stiff?
Tomasz: Can't... can't put my chin down.
Nurse: Have you taken anything?
Tomasz: Ibuprofen. Four.
Nurse: Are you allergic to anything?
Tomasz: Cef... cefaclor. When I was little.
Nurse: What happened?
Tomasz: Mum said I went floppy.
Nurse: Any other conditions?
Flatmate: He's got no spleen, he's meant to take penicillin every day but he never does.
Nurse: Temperature's thirty nine eight, pulse one thirty six, blood pressure eighty eight over fifty two. I'm calling nine nine nine. I'd normally give benzylpenicillin, one point two grams, and I'm going to do that now.`,
    doses: { benzylpenicillin: ['1.2 g', '1.2 grams'] }, sides: {},
    present: ['light', 'rubbish'], absent: [],
    vital: ['splitting', 'light', 'rubbish', 'purple', 'press', 'jab', 'chin', 'ibuprofen', 'cefaclor', 'floppy', 'spleen', 'penicillin every day|never does', '39.8', '136', '88', '999', 'benzylpenicillin'],
    never: ['denies (?:any )?rash', 'takes penicillin every day\\.', 'had (?:his|their|the) meningitis jab'],
  },
  {
    id: 'endocrine-addison', specialty: 'endocrinology',
    said: `
D: Nice to see you, Ruth. How have you been on the hydrocortisone?
P: I've been taking ten, five and five. You said ten, five and two and a half but I was flagging.
D: And the fludrocortisone?
P: A hundred. Micrograms.
D: Did you double up when you had that cold?
P: I didn't know I had to.
D: Have you an injection kit at home?
P: It's expired.
D: Any dizziness?
P: Every time I stand. I fainted in Asda on the second.
D: Salt cravings?
P: I drink the brine from the olives.
D: Weight?
P: Fifty one. I was fifty six at Easter.
D: Are you on anything else, anything over the counter?
P: Levothyroxine, a hundred and twenty five. I've been having it with my calcium.
D: Any allergies?
P: Penicillin as a child, but I've had it since with no trouble. Clarithromycin makes me vomit.
D: Your sodium's one twenty six and potassium five point nine. Lying one hundred and four, standing eighty two. We'll give you a hundred milligrams of hydrocortisone now and keep you tonight.`,
    doses: { hydrocortisone: ['10 mg', '5 mg', '2.5 mg', '100 mg'], fludrocortisone: ['100 mcg', '100 micrograms'], levothyroxine: ['125 mcg', '125 mg'] }, sides: {},
    present: ['faint'], absent: [],
    vital: ['hydrocortisone', '10, 5', 'fludrocortisone', 'did not know|didn.t know', 'expired', 'stand', 'faint', 'brine|salt', '51', 'levothyroxine', 'calcium', 'penicillin', 'clarithromycin', '126', '5.9', '82', 'tonight'],
    never: ['denies (?:any )?(?:dizz|salt)', 'doubled'],
  },
  {
    id: 'disfluent-hand-sides', specialty: 'hand clinic',
    said: `
Doctor: So which, uh, which hand is it?
Patient: It's the left. I mean, sorry, I'm left-handed, so, no, it's the right hand that's numb. Right.
Doctor: Okay, the right. Which fingers?
Patient: The thumb and, uh, these two, and half of, half of that one.
Doctor: Worse at night?
Patient: Oh yeah. I, I hang it out the bed.
Doctor: Any weakness?
Patient: I drop, I drop cups. Well, not cups. My phone, mostly.
Doctor: Any neck pain?
Patient: Nope.
Doctor: Are you, um, are you diabetic or, or thyroid?
Patient: Thyroid. Under. Under-active. I was on seventy-five, no, a hundred, a hundred of the levo-whatsit, then they, uh, they stopped the bloods, so I stopped it.
Doctor: So you're not taking any at the moment?
Patient: No. Not since, like, March.
Doctor: Anything else?
Patient: Just, uh, Depo. The jab. Every twelve, thirteen weeks.
Doctor: Any allergies?
Patient: Nah. Oh, lidocaine. At the dentist, my, my heart went mad and I, I passed out.
Doctor: Okay. So you're wasted at the, the base of the right thumb. I'd inject it, but with the lidocaine story, uh, let's not. I'd like nerve studies and a TSH.`,
    doses: {}, sides: { thumb: 'right' },
    present: [], absent: ['neck pain'],
    vital: ['right', 'numb', 'night|bed', 'phone|drop', 'thyroid', '100', 'stopped', 'march', 'depo', 'lidocaine', 'passed out', 'wasted', 'nerve studies', 'tsh'],
    never: ['left hand', '(?:takes|is taking|is on) (?:the )?levo', 'weakness: no', 'denies (?:any )?(?:weakness|allerg)'],
  },
  {
    id: 'gyn-ectopic-names', specialty: 'gynaecology',
    said: `
Amara (doctor): Hi Beth, I'm Amara, the gynae registrar. Where's the pain?
Beth: Right side, down low, and in my shoulder tip, the left one, which is weird.
Amara (doctor): When did it come on?
Beth: Sevenish. I was at Pilates.
Amara (doctor): Is your period late?
Beth: It's irregular. I had a bit of brown stuff Friday.
Amara (doctor): Could you be pregnant?
Beth: I've got the coil. The copper one.
Amara (doctor): Have you felt faint?
Beth: I went down in the loo, here, ten minutes ago.
Amara (doctor): Have you had an infection down there before?
Beth: Chlamydia when I was nineteen.
Amara (doctor): Any surgery?
Beth: They took my left tube two years ago, for one of those pregnancies.
Amara (doctor): Are you taking anything?
Beth: Escitalopram, ten. And naproxen today, two of the five hundreds.
Amara (doctor): And allergies?
Beth: Latex. And I had a reaction to Gelofusine when I had my tube out.
Amara (doctor): Would you accept blood if you needed it?
Beth: No. I'm a Witness. I've a card.
Amara (doctor): The test's positive, Beth, and your pressure's ninety over fifty. I think it's another ectopic and it's bleeding. We're going to theatre now.`,
    doses: { escitalopram: ['10 mg'], naproxen: ['500 mg'] }, sides: { tube: 'left', shoulder: 'left' },
    present: ['brown'], absent: [],
    vital: ['right side', 'shoulder', 'brown', 'coil', 'loo|went down', 'chlamydia', 'left tube', 'escitalopram', 'naproxen', 'latex', 'gelofusine', 'witness|blood', 'positive', '90', 'ectopic', 'theatre'],
    never: ['right tube', 'denies (?:any )?(?:faint|allerg|pregnan)', 'accepts? blood'],
  },
  {
    id: 'oncall-pharmacy-querying', specialty: 'ward call',
    said: `
N: Hi, it's Joy on the stroke ward, are you the on call?
D: I am, what have you got?
N: Mr. Pereira, side room two. His NG feed's been running at seventy five and he's had a massive vomit.
D: Is he coughing?
N: He's gurgling. Sats were ninety six, they're eighty eight now.
D: On how much oxygen?
N: Four litres. I put him up to fifteen.
D: Is the tube in the right place?
N: It's at forty eight at the nose. It was fifty six this morning.
D: Stop the feed. What's he written up for?
N: Clopidogrel seventy five, phenytoin three hundred at night, insulin, the Lantus, eighteen, and he had his Lantus at ten.
D: So with no feed, he'll go low. What's his sugar?
N: Five point one.
D: Check it hourly and start ten percent glucose at sixty mils an hour. Allergies?
N: Ceftriaxone, and it's in the notes that he had a rash with carbamazepine.
D: Which side is his weakness?
N: Left.
D: Any fever?
N: Thirty seven one. No.
D: Chest film now, nothing down the tube, and I'm on my way. Call the crash team if he drops under eighty five.`,
    doses: { clopidogrel: ['75 mg'], phenytoin: ['300 mg'], lantus: ['18 units'] }, sides: { weakness: 'left' },
    present: ['gurgl', 'vomit'], absent: [],
    vital: ['vomit', 'gurgl', '88', '15|fifteen', '48', '56', 'feed', 'clopidogrel', 'phenytoin', 'lantus', 'low', '5.1', 'glucose', 'ceftriaxone', 'carbamazepine', 'left', 'chest film', 'nothing down', 'crash'],
    never: ['right(?:-| )sided weakness', 'restart the feed', 'feed (?:is )?at 60'],
  },
  {
    id: 'gp-menopause-mole', specialty: 'general practice',
    said: `
D: Hello Mrs. Iqbal, we were going to talk about HRT?
P: Yes but can I show you this first. It's on my calf, the right one, at the back.
D: How long have you had it?
P: Always, but it's got darker since Eid and it itches. It caught on my tights and bled.
D: Okay. I'll look at it in a moment. Are your periods still going?
P: I had two years with nothing. Then last month I bled for six days.
D: Is there anything after intercourse?
P: Sometimes a spot.
D: Have you had a breast lump, or is there anything in the family?
P: My sister had it at thirty nine, and my aunt the ovaries.
D: Did your sister have the gene test?
P: She has the gene. I've never gone for mine.
D: Any clots yourself?
P: Once in my leg after the gallbladder. They gave me tinzaparin.
D: What do you take at the minute?
P: Venlafaxine, seventy five, for the flushes, and I buy black cohosh.
D: Any allergies?
P: Sticking plaster, and the oestrogen patches themselves, I came up in welts. And erythro-something.
D: Erythromycin?
P: That's it, yes.
D: It's nine millimetres with an uneven edge. That goes on the urgent skin pathway, the bleeding goes on the urgent gynae one. So no HRT until those are back.`,
    doses: { venlafaxine: ['75 mg'], tinzaparin: [] }, sides: { calf: 'right' },
    present: ['itch', 'darker'], absent: [],
    vital: ['right', 'darker', 'bled', '6 days|six days', 'spot', 'sister', 'gene', 'clot|leg', 'tinzaparin', 'venlafaxine', 'cohosh', 'plaster', 'patches', 'welts', 'erythro', '9 mm|nine', 'urgent skin', 'gynae', 'no hrt'],
    never: ['left calf', 'denies (?:any )?(?:clot|bleed|allerg)', '(?:the patient|she) has the gene'],
  },
];
