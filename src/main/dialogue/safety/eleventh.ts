/** An eleventh lot of twenty, written after the tenth was mended and before a line of it was tried; more in `eleventh-more.ts`. */
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
];
