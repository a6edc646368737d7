/** Children, the old, and others for whom someone else speaks; talks over the telephone and on the ward. */
import type { Written } from './written.ts';

export const FAMILIES: readonly Written[] = [
  {
    id: 'child-fever', specialty: 'paediatrics',
    said: `
D: How old is Mia?
F: Fourteen months.
D: What's the matter with her?
F: Fever since Monday, up to thirty nine point eight. And she's drinking very little.
D: When did she last have a wet nappy?
F: Early this morning, so that's ten hours.
D: Is she vomiting?
F: No, but she has diarrhea, six times today.
D: Any rash?
F: Small spots on her legs, they don't go away when I press on them.
D: Is she allergic to anything?
F: I'm allergic to penicillin, but she isn't, she had amoxicillin in winter and that was fine.
D: Did you give her anything?
F: Ibuprofen, five milliliters, at noon.
D: She weighs ten kilos. She's floppy and the spots don't fade. I'm giving her ceftriaxone eight hundred milligrams now and calling the ambulance.
F: Oh my God.`,
    doses: { ibuprofen: ['5 mL'], ceftriaxone: ['800 mg'] }, sides: {},
    present: ['diarrhea', 'fever', 'spots'], absent: ['vomit'],
    vital: ['fever', 'drinking very little', 'nappy', 'spots', 'amoxicillin|penicillin', 'ibuprofen', 'ceftriaxone', 'floppy'],
    never: ['(?:patient|she|mia|her) is allergic to penicillin', '80 mg', '(?:14|fourteen) years'],
  },
  {
    id: 'boy-asthma', specialty: 'paediatrics',
    said: `
D: Hello Ben, how is the wheezing?
P: It's bad at night.
F: He coughs three nights a week and he uses the blue inhaler every day.
D: How many puffs?
F: Two puffs, four times a day.
D: And the brown one?
F: Beclometasone, fifty micrograms, two puffs in the morning and at night. He forgets the evening.
D: Has he ever been in intensive care with it?
F: Once, when he was four.
D: Any eczema or food allergy?
F: Cashews. He had an anaphylaxis at school.
D: Do you smoke at home?
F: I do, on the balcony.
D: Ben, does exercise make it worse?
P: Yes, running.
D: His peak flow is one hundred and eighty, that is sixty percent. I want to go up to one hundred micrograms of beclometasone, two puffs twice a day, with a spacer.
F: Okay.`,
    doses: { beclometasone: ['50 mcg', '100 mcg'] }, sides: {},
    present: ['wheez', 'cough'], absent: [],
    vital: ['intensive care', 'cashew', 'anaphylaxis', 'beclometasone', 'inhaler|puffs'],
    never: ['(?:ben|the patient|he) smokes', '100 mg', '50 mg'],
  },
  {
    id: 'old-confused', specialty: 'geriatrics',
    said: `
D: Mrs Whitlock, do you know where you are?
P: At the station, I think.
F: She has been like this since Wednesday. Before that she was sharp as a knife.
D: Has she fallen?
F: Yes, on Tuesday, she hit her head on the left.
D: Did she lose consciousness?
F: No.
D: Does she take a blood thinner?
F: Warfarin, four milligrams, and on Sundays three.
D: Anything new?
F: They gave her clarithromycin for the chest last week.
D: Mrs Whitlock, does anything hurt?
P: No dear.
F: She winces when I touch her hip, the right one.
D: Any allergies?
F: Not to drugs. She can't have strawberries.
D: The INR is six point two. I need a CT of the head now. We hold the warfarin, and I'm giving vitamin K, two milligrams by mouth, and stopping the clarithromycin. And an X-ray of the right hip.
F: Thank you.`,
    doses: { warfarin: ['4 mg', '3', '3 mg'], 'vitamin K': ['2 mg'] }, sides: { hip: 'right' },
    present: ['hit her head|fall'], absent: ['conscious'],
    vital: ['station|confus|like this|sharp', 'head', 'warfarin', 'clarithromycin', 'vitamin K', '6\\.2', 'strawberr'],
    never: ['left hip', '(?:continue|keep) (?:the )?warfarin', '62', 'lost consciousness'],
  },
  {
    id: 'telephone-diarrhoea', specialty: 'family medicine',
    said: `
D: This is the surgery calling. You left a message?
P: Yes, it's about the diarrhea. It's not three times a day any more, it's ten times.
D: Is there blood in it?
P: No blood.
D: Did you take antibiotics recently?
P: Clindamycin for my tooth, it ended last Friday.
D: Are you able to drink?
P: Yes, I drink all day.
D: Any fever?
P: Thirty eight two this morning.
D: You take lithium, don't you?
P: Eight hundred milligrams at night.
D: And do you feel shaky?
P: My hands shake a lot since yesterday.
D: I want you to skip the lithium tonight and come to the hospital now for a blood test, because the level may be too high. Do not take loperamide.
P: I already took two of those.
D: Okay. No more of them. Any allergies?
P: Just cats.`,
    doses: { lithium: ['800 mg'], loperamide: ['2'] }, sides: {},
    present: ['fever|38', 'shake'], absent: ['blood'],
    vital: ['clindamycin', 'lithium', 'shak', 'loperamide', 'cats?', '38\\.?2|fever'],
    never: ['(?:should|to) take loperamide', '(?:continue|keep taking) (?:the )?lithium', 'reports blood'],
  },
  {
    id: 'ward-round', specialty: 'cardiology',
    said: `
D: Morning, Mr Delgado. Day three. How did you sleep?
P: On one pillow for the first time.
N: His weight is down two kilos, eighty one point five today. He passed three liters.
D: Any cramps?
P: In my calves at night.
N: Potassium is three point one.
D: Are you still breathless when you walk?
P: No, that's gone.
D: Any dizziness?
P: When I stand up, yes.
N: Pressure was ninety four over fifty eight standing.
D: We'll switch furosemide from the vein to tablets, forty milligrams in the morning. Add potassium chloride, forty millimoles a day. Hold the ramipril today because of the low pressure. Keep carvedilol at six point two five milligrams twice a day.
P: And the spironolactone?
D: Twenty five milligrams, that stays. Remember he is allergic to vancomycin, the nurse wrote it down.
N: Yes, red man syndrome.`,
    doses: { furosemide: ['40 mg'], carvedilol: ['6.25 mg'], spironolactone: ['25 mg'] }, sides: {},
    present: ['cramp', 'dizziness'], absent: ['breathless'],
    vital: ['furosemide', 'potassium', 'ramipril', 'carvedilol', 'spironolactone', 'vancomycin', 'dizz|94/58'],
    never: ['carvedilol.*\\b25 mg(?! twice)', '(?:start|continue|keep) (?:the )?ramipril', '625 mg', 'potassium (?:is )?31'],
  },
  {
    id: 'cancer-neutropenia', specialty: 'oncology',
    said: `
D: When was the last chemotherapy?
P: Nine days ago. The second cycle of FOLFOX.
D: And you have a fever?
P: Thirty eight five at home an hour ago.
D: Do you have a cough or a sore throat?
P: Neither. But it burns when I pee.
D: Any redness around the port?
P: No, the port is fine. It's on the right side.
D: Any numbness in your fingers?
P: Yes, with cold things.
D: Are you allergic to any antibiotic?
P: Ciprofloxacin, my tendon tore.
D: Your neutrophils are zero point three. You must stay in. I'm starting piperacillin tazobactam four point five grams every six hours right away. No ciprofloxacin.
P: Okay.
D: And we'll leave out the next oxaliplatin or lower it.`,
    doses: { piperacillin: ['4.5 g', '4.5 grams'] }, sides: { port: 'right' },
    present: ['burns', 'numb', 'fever'], absent: ['cough', 'sore throat', 'redness'],
    vital: ['fever|38\\.5', 'burns', 'ciprofloxacin', 'piperacillin', 'neutrophils', 'numb', 'FOLFOX|oxaliplatin'],
    never: ['left side', '(?:start|give|take) (?:the )?ciprofloxacin', '45 g', 'neutrophils (?:are )?3\\b'],
  },
  {
    id: 'palliative-daughter', specialty: 'palliative care',
    said: `
D: Has he been in pain?
F: Yes, at night, in the back. He says seven out of ten.
D: What does he take?
F: The morphine, thirty milligrams slow release, morning and evening, and the drops, five milligrams, about four times.
D: Is he moving his bowels?
F: Not for five days.
D: Are his legs weak?
F: Since yesterday he can't get up. And he hasn't passed water today.
D: Is there numbness between the legs?
F: He says it feels strange when he wipes.
D: Does he see things?
F: No, he's clear.
D: Is he allergic to anything?
F: Not he. I can't take tramadol, but that's me.
D: This could be pressure on the spinal cord. He needs an MRI today. I'd give dexamethasone sixteen milligrams now. The morphine goes to forty milligrams twice a day.
F: He'd rather stay at home.
D: I'll speak with him.`,
    doses: { morphine: ['30 mg', '40 mg', '5 mg'], dexamethasone: ['16 mg'] }, sides: {},
    present: ['pain', 'weak'], absent: [],
    vital: ['morphine', 'get up|weak', 'passed water', 'numbness|strange', 'dexamethasone', 'MRI', 'bowels|5 days'],
    never: ['(?:he|patient|the patient) (?:cannot|can\'t|is unable to) take tramadol', '60 mg', 'reports (?:he )?sees things'],
  },
  {
    id: 'interpreter', specialty: 'family medicine',
    said: `
D: Can you ask your mother how long she has been losing weight?
F: She says four months. Nine kilos.
D: Does she cough?
F: Yes, and there is blood in it sometimes.
D: Does she sweat at night?
F: Yes, she changes her shirt.
D: Any contact with tuberculosis?
F: Her brother had it, three years ago. Not in our house.
D: Has she been tested?
F: No.
D: Does she smoke?
F: No. I smoke, outside.
D: What does she take?
F: Glimepiride, two milligrams. She stopped metformin by herself.
D: Any allergies?
F: She swelled up with aspirin.
D: The chest sounds are quiet at the top on the right. She needs an X-ray and three sputum samples and a mask. The glucose is nineteen.
F: I'll tell her.`,
    doses: { glimepiride: ['2 mg'] }, sides: {},
    present: ['blood', 'sweat', 'cough'], absent: [],
    vital: ['9 (?:kilos|kg)', 'blood', 'sweat', 'tuberculosis|brother', 'glimepiride', 'metformin', 'aspirin'],
    never: ['(?:she|the patient) smokes', 'top on the left', '(?:takes|on|continue) metformin'],
  },
  {
    id: 'alcohol-withdrawal', specialty: 'emergency medicine',
    said: `[doctor] so when did you have your last drink
[patient] yesterday morning um about a day and a half ago
[doctor] and how much do you usually drink
[patient] a fifth of vodka a day maybe more
[doctor] have you ever had a seizure when you stopped
[patient] yes two years ago i had two of them
[doctor] are you seeing or hearing things that aren't there
[patient] not right now last night i saw bugs on the wall
[doctor] do you have any belly pain
[patient] no
[doctor] any thoughts of hurting yourself
[patient] no
[doctor] what medicines do you take
[patient] i'm supposed to take disulfiram but i don't and i take propranolol ten milligrams when i shake
[doctor] any allergies
[patient] haloperidol it locked up my neck
[doctor] your pulse is one twenty six and your blood pressure is one sixty over ninety eight you're sweating and your hands shake i want to give you diazepam ten milligrams now and thiamine five hundred milligrams three times a day by the vein and i want you to stay in the hospital
[patient] okay`,
    doses: { propranolol: ['10 mg'], diazepam: ['10 mg'], thiamine: ['500 mg'] }, sides: {},
    present: ['bugs', 'seizure'], absent: ['belly pain', 'thoughts of hurt'],
    vital: ['seizure|2 of them', 'bugs', 'disulfiram', 'propranolol', 'haloperidol', 'diazepam', 'thiamine', 'vodka'],
    never: ['(?:takes|is taking) disulfiram', '(?:give|start) haloperidol', '100 mg', 'reports thoughts of hurt'],
  },
  {
    id: 'sleep-summary', specialty: 'sleep medicine',
    said: `
D: So to sum up, you snore, you stop breathing at night, and you have headaches in the morning.
P: No headaches. But the rest is right.
D: And you fell asleep at the wheel once?
P: Twice.
D: Do you take sleeping pills?
P: Zopiclone, seven point five, every night.
D: Any drinks?
P: Two beers.
D: You weigh one hundred and eighteen kilos?
P: One hundred and eight.
D: I had that wrong then, one hundred and eight. Your neck is forty six centimeters. I would like a sleep study, and you should not drive until it is done. I want you to come off the zopiclone: half a tablet for two weeks and then stop.
P: Okay.
D: Any allergies?
P: I come up in welts from cefalexin.`,
    doses: { zopiclone: ['7.5', '7.5 mg'] }, sides: {},
    present: ['snore', 'stops? breathing'], absent: ['headache'],
    vital: ['asleep at the wheel', 'zopiclone', 'cefalexin', 'driv'],
    never: ['118', 'asleep at the wheel once', '75 mg', 'has headaches|headaches in the morning'],
  },
  {
    id: 'vaccination-trap', specialty: 'family medicine',
    said: `
D: You want the shingles vaccine?
P: Yes, my neighbour got it.
D: Are you on anything that weakens the immune system?
P: Adalimumab, forty milligrams every two weeks, for the joints.
D: The live one is out of the question then, but the other one is fine. Have you had a reaction to a vaccine?
P: My arm was sore after the flu shot. Nothing else.
D: Are you well today? Any fever?
P: No fever. A cold last week.
D: Is there a chance you're pregnant?
P: I'm sixty two, doctor.
D: Of course. I'm giving it into your left arm.
P: Make it the right, I sleep on the left.
D: The right arm then. The second dose is in two months.
P: I'm allergic to neomycin, is that a problem?
D: It's not in this one. I'll put it in your record.`,
    doses: { adalimumab: ['40 mg'] }, sides: { arm: 'right' },
    present: [], absent: ['fever'],
    vital: ['adalimumab', 'neomycin'],
    never: ['left arm', 'pregnant\\b(?!.*(?:not|no\\b|denies))'],
  },
];
