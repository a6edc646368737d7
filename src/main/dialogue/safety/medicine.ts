/** Adult medicine. */
import type { Written } from './written.ts';

export const MEDICINE: readonly Written[] = [
  {
    id: 'gi-bleed', specialty: 'gastroenterology',
    said: `
D: Good morning Mr Arden, what has brought you in?
P: Well, my stool has been black, like tar, since Sunday. And I feel dizzy when I stand up.
D: Any vomiting of blood?
P: No, I haven't vomited at all.
D: Any pain in your stomach?
P: A bit of burning up here, for two weeks.
D: What tablets do you take?
P: Naproxen, two fifty, no sorry, five hundred milligrams twice a day for my back. And apixaban five milligrams twice a day for the heart rhythm.
D: Are you allergic to anything?
P: Metronidazole. My whole mouth swelled up.
D: Do you drink alcohol?
P: No, I gave that up ten years ago.
D: Your pulse is one hundred and eight and the blood pressure is ninety eight over sixty. Your belly is soft, a little tender in the middle. The hemoglobin is eight point one.
D: I think you are bleeding from an ulcer. I want you to stop the naproxen and we hold the apixaban. I'm going to start pantoprazole forty milligrams twice a day into the vein and you need a gastroscopy today.
P: All right.`,
    doses: { naproxen: ['500 mg'], apixaban: ['5 mg'], pantoprazole: ['40 mg'] }, sides: {},
    present: ['dizz', 'burning', 'black'], absent: ['vomit'],
    vital: ['black|tar', 'dizz', 'naproxen', 'apixaban', 'metronidazole', 'pantoprazole', 'bleed'],
    never: ['250 mg', '(?:continue|start|take) (?:the )?naproxen\\b(?!.*stop)', 'no known (?:drug )?allerg'],
  },
  {
    id: 'angina-repair', specialty: 'cardiology',
    said: `
D: Hello Mrs Okoro. How is the chest?
P: I still get the tightness when I walk up the hill to church.
D: And does it go into your arm?
P: Yes, into the right arm, no wait, it's the left one. The left arm.
D: How long does it last?
P: Five minutes, then I rest and it goes.
D: Do you ever get it at rest?
P: No, never at rest.
D: Are you still taking the bisoprolol?
P: Yes, two point five milligrams in the morning.
D: And the nitrate spray?
P: I used it twice this week.
D: Any swelling of your ankles?
P: No.
D: You had a cough with ramipril, is that right?
P: Yes, I had to stop it because of the cough. I'm not allergic to it though.
D: Your blood pressure is one forty two over eighty four. Heart sounds are normal, no murmurs. I'd like to increase the bisoprolol to five milligrams a day and keep the aspirin at seventy five milligrams. If the pain comes at rest or lasts more than fifteen minutes, call an ambulance.
P: Thank you doctor.`,
    doses: { bisoprolol: ['2.5 mg', '5 mg'], aspirin: ['75 mg'] }, sides: { arm: 'left' },
    present: ['tightness'], absent: ['swelling', 'at rest'],
    vital: ['tightness', 'bisoprolol', 'aspirin', 'ramipril'],
    never: ['right arm', 'allergic to ramipril', 'bisoprolol (?:of |to )?25 mg'],
  },
  {
    id: 'copd-steroids', specialty: 'respiratory medicine',
    said: `[doctor] okay so tell me how the breathing has been
[patient] it's been worse since thursday i'm bringing up a lot of green phlegm and i get short of breath just walking to the bathroom
[doctor] okay any fever
[patient] yeah i had thirty eight point four on saturday
[doctor] any chest pain
[patient] no
[doctor] are you coughing up any blood
[patient] no no blood
[doctor] are you still smoking
[patient] i'm down to ten a day from twenty
[doctor] and are you using your inhalers
[patient] the tiotropium yes once a day and the salbutamol maybe eight times a day
[doctor] okay and any allergies
[patient] doxycycline brings me out in a rash
[doctor] okay so on exam there's wheeze on both sides and your oxygen saturation is eighty nine percent on room air so i think this is a flare of your copd i want you to take prednisolone thirty milligrams once a day for five days and amoxicillin five hundred milligrams three times a day for five days and i will see you again on friday
[patient] okay`,
    doses: { prednisolone: ['30 mg'], amoxicillin: ['500 mg'] }, sides: {},
    present: ['short of breath', 'fever', 'phlegm'], absent: ['chest pain', 'blood'],
    vital: ['short of breath', 'doxycycline', 'prednisolone', 'amoxicillin', 'tiotropium', 'salbutamol', '89%'],
    never: ['(?:take|start|prescrib\\w*) doxycycline', '300 mg', '50 mg'],
  },
  {
    id: 'diabetes-insulin', specialty: 'endocrinology',
    said: `
D: Let's look at your sugars, Ms Feld.
P: They are between twelve and eighteen in the mornings.
D: And how much of the glargine do you inject?
P: Twenty units at night. I tried twenty six but I had lows.
D: Have you had any lows on twenty?
P: No.
D: Are you still on the metformin?
P: I stopped it in March, my stomach couldn't take it.
D: Any tingling in your feet?
P: Yes, in both feet, mostly at night.
D: Any sores on your feet?
P: No sores.
D: Any problems with your eyes?
P: The eye doctor said there is some bleeding at the back of the right eye.
D: The A one C is nine point four percent and creatinine is one point three. I would like you to go up to twenty two units of glargine. I'm also going to start you on empagliflozin ten milligrams a day. Drink enough, and stop it if you are vomiting.
P: Okay.
D: Any allergies?
P: No, none that I know of.`,
    doses: { glargine: ['20 units', '22 units', '26 units'], empagliflozin: ['10 mg'] }, sides: { eye: 'right' },
    present: ['tingling'], absent: ['sores'],
    vital: ['glargine', 'metformin', 'empagliflozin', 'tingling', 'bleeding'],
    never: ['(?:takes|continue|is taking|on) (?:the )?metformin', 'left eye'],
  },
  {
    id: 'headache-sah', specialty: 'emergency medicine',
    said: `
D: What happened today?
P: I was lifting boxes and bang, the worst headache of my life, at the back of my head.
D: Did you pass out?
P: My wife says I was gone for a few seconds.
F: He was. Maybe twenty seconds. And then he threw up.
D: Any weakness in your arms or legs?
P: No.
D: Any stiffness of the neck?
P: Yes, it hurts to bend it.
D: Has anyone in your family had a bleed in the brain?
F: His mother died of an aneurysm.
D: Do you take any blood thinners?
P: No. Just sertraline, a hundred milligrams.
D: Any allergies?
P: Latex, I get hives.
D: Your blood pressure is one eighty eight over one hundred. You are awake and your pupils are equal. I want a CT of the head right now and I'm calling the neurosurgeons.
P: Okay.`,
    doses: { sertraline: ['100 mg'] }, sides: {},
    present: ['headache', 'stiff', 'threw up|vomit'], absent: ['weakness', 'blood thinner'],
    vital: ['worst headache', 'seconds|passed? out', 'stiff|hurts to bend', 'aneurysm', 'sertraline', 'latex'],
    never: ['Denies (?:any )?(?:stiff|passing out)', '(?:takes|on) (?:a )?blood thinner'],
  },
  {
    id: 'gout-kidney', specialty: 'rheumatology',
    said: `
D: Which foot is it, Mr Lund?
P: The big toe on the right.
D: The left was last year, wasn't it?
P: Yes, last year it was the left, now it's the right.
D: Have you had a fever?
P: No fever.
D: What do you take for the kidneys and the pressure?
P: Losartan fifty milligrams, and the water pill, hydrochlorothiazide, twelve point five.
D: Do you take any ibuprofen?
P: No, you told me not to.
D: Good. With an eGFR of thirty eight I don't want you to take ibuprofen. I will give you colchicine, zero point six milligrams once a day, for three days, and we stop the hydrochlorothiazide.
P: And allopurinol?
D: Not now. We start allopurinol, one hundred milligrams, when the attack is over.
D: Have you ever had a reaction to a medicine?
P: Codeine made me sick, that's all.`,
    doses: { losartan: ['50 mg'], hydrochlorothiazide: ['12.5', '12.5 mg'], colchicine: ['0.6 mg'], allopurinol: ['100 mg'] }, sides: {},
    present: [], absent: ['fever'],
    vital: ['losartan', 'hydrochlorothiazide', 'colchicine', 'ibuprofen', 'allopurinol', 'codeine'],
    never: ['(?<!not want the patient )(?:should|will|to) take ibuprofen', 'colchicine,? 6 mg', '1\\.2\\.5', '(?:is|was) (?:taking|on) ibuprofen'],
  },
  {
    id: 'stroke-clinic', specialty: 'neurology',
    said: `
D: Tell me about the spell on Tuesday.
P: My left hand went numb and I couldn't find my words. It lasted about ten minutes.
F: It was her right hand. I was there. She couldn't hold the cup in her right hand.
P: Oh yes, you're right, it was the right hand.
D: So the right hand. Was your face drooping?
F: Yes, on the right side of her mouth.
D: Could you see normally?
P: Yes.
D: Any headache with it?
P: No headache.
D: Are you on aspirin?
P: No, my stomach bled with aspirin in nineteen ninety eight.
D: What else do you take?
P: Amlodipine, ten, at night. And a statin, atorvastatin forty.
D: Do you have an irregular heartbeat that you know of?
P: No.
D: Your pulse is irregular today, about ninety. I think you had a TIA and you have atrial fibrillation. I'd like to start you on apixaban, five milligrams twice a day, and order an MRI of your brain. If it happens again call the ambulance at once.
P: I will.`,
    doses: { amlodipine: ['10', '10 mg'], atorvastatin: ['40', '40 mg'], apixaban: ['5 mg'] }, sides: { hand: 'right' },
    present: ['numb'], absent: ['headache'],
    vital: ['numb', 'words', 'droop', 'aspirin', 'amlodipine', 'atorvastatin', 'apixaban'],
    never: ['left hand', '(?:takes|is on|taking) aspirin'],
  },
  {
    id: 'dvt-pill', specialty: 'family medicine',
    said: `
D: Hi Jana, what's the problem?
P: My calf is swollen and sore since I came back from Australia.
D: Which one?
P: The left.
D: Any redness?
P: A little bit.
D: Are you short of breath or do you have chest pain?
P: I do get out of breath on the stairs, but no pain in the chest.
D: Are you on the pill?
P: Yes, the combined one.
D: Has anyone in the family had clots?
P: My sister had one in her lung.
D: And you, have you had a clot before?
P: No, never.
D: Do you smoke?
P: Five a day.
D: Your left calf is four centimeters bigger than the right one. I want an ultrasound today and a blood test. You should stop the pill. I'll give you rivaroxaban fifteen milligrams twice a day until we know.
P: Okay. I'm allergic to plasters by the way, nothing else.`,
    doses: { rivaroxaban: ['15 mg'] }, sides: {},
    present: ['out of breath', 'redness', 'swollen'], absent: [],
    vital: ['calf', 'breath', 'pill', 'clot|lung', 'rivaroxaban', 'plaster'],
    never: ['right calf is (?:4|swollen|bigger)', '(?:has had|had) a clot before', '50 mg'],
  },
  {
    id: 'thyroid-micrograms', specialty: 'endocrinology',
    said: `
D: How do you feel on the new dose?
P: Much better. I'm less tired and I have lost two kilos.
D: What dose do you take now?
P: One hundred and twelve micrograms, no, a hundred and twenty five. I take it before breakfast.
D: So levothyroxine one hundred and twenty five micrograms. Do you take it with calcium?
P: The calcium I take at night.
D: Any palpitations?
P: Sometimes in the evening.
D: Any tremor?
P: No.
D: Your TSH is zero point two, so that is a bit too much. I want you to go down to one hundred micrograms of levothyroxine a day, and we check the TSH in six weeks.
P: Fine.
D: Still allergic to iodine?
P: It was the contrast, I had trouble breathing.`,
    doses: { levothyroxine: ['125 mcg', '100 mcg'] }, sides: {},
    present: ['palpitation'], absent: ['tremor'],
    vital: ['levothyroxine', 'contrast|iodine', '100 mcg'],
    never: ['112', '\\bmg\\b', 'TSH (?:is |of )?2\\b'],
  },
  {
    id: 'epilepsy-switch', specialty: 'neurology',
    said: `
D: When was your last seizure?
P: Three weeks ago, in my sleep. Before that in January.
D: Did you bite your tongue?
P: Yes.
D: Did you lose control of your bladder?
P: No.
D: What do you take at the moment?
P: Levetiracetam, seven fifty in the morning and seven fifty in the evening.
D: Do you forget doses?
P: No, my phone reminds me.
D: Lamotrigine gave you a rash?
P: Yes, a bad one, with blisters in my mouth. I was in hospital.
D: Then never lamotrigine again for you. Are you pregnant or trying for a baby?
P: No.
D: How is your mood on levetiracetam?
P: I snap at people. But I have no thoughts of harming myself.
D: I want to raise levetiracetam to one thousand milligrams twice a day. You should not drive for the next twelve months.
P: Okay.`,
    doses: { levetiracetam: ['750', '750 mg', '1000 mg'] }, sides: {},
    present: ['seizure'], absent: ['thoughts of harm', 'pregnan'],
    vital: ['seizure', 'levetiracetam', 'lamotrigine', 'blister|rash', 'driv'],
    never: ['(?:start|take|takes|on) lamotrigine', '7 50', '(?:reports|has) thoughts of'],
  },
  {
    id: 'hypertension-numbers', specialty: 'family medicine',
    said: `
D: You brought your home readings?
P: Yes. Mostly one fifty over ninety five. One day it was one seventy.
D: Any headaches or problems seeing?
P: No, neither.
D: Do you take the lisinopril every day?
P: Twenty milligrams, every day. I take half a tablet of the other one, the chlorthalidone. The tablets are twenty five.
D: Half of twenty five, so twelve and a half milligrams.
P: Right.
D: Any cough or swelling of your lips?
P: No cough. My lips swelled once, last month, for a day. I didn't think about it.
D: That is important. That could be from the lisinopril. I want you to stop lisinopril today and not to take it again. I will start amlodipine five milligrams once a day.
P: Oh. Okay.
D: Any other allergies?
P: Peanuts. I carry an EpiPen.`,
    doses: { lisinopril: ['20 mg'], chlorthalidone: ['25', '12.5 mg', '25 mg', '12'], amlodipine: ['5 mg'] }, sides: {},
    present: ['lips swelled', 'swell'], absent: ['headache', 'cough'],
    vital: ['lisinopril', 'lips?', 'chlorthalidone', 'amlodipine', 'peanut', 'stop'],
    never: ['(?:continue|keep|increase) (?:the )?lisinopril', 'amlodipine 2\\.5', 'denies (?:any )?(?:cough or )?swelling of (?:his|her|their|the patient\'s) lips'],
  },
  {
    id: 'depression-risk', specialty: 'psychiatry',
    said: `
D: How have things been since we last spoke?
P: Not good. I don't sleep, I don't eat. I lost eight kilos.
D: Have you had thoughts of ending your life?
P: Yes. I've been thinking about the pills in the cupboard.
D: Have you made a plan?
P: Not a real plan, no.
D: Have you ever tried before?
P: Once, when I was nineteen. I took paracetamol.
D: Do you hear voices?
P: No.
D: Are you drinking?
P: A bottle of wine most nights.
D: And you are on mirtazapine?
P: Fifteen milligrams. I was on citalopram before but my heart tracing changed so they stopped it.
D: I am worried about you. I'd like you to see the crisis team today, and your brother should keep the pills. I want to increase mirtazapine to thirty milligrams at night. No citalopram for you.
P: Okay. He's outside.`,
    doses: { mirtazapine: ['15 mg', '30 mg'] }, sides: {},
    present: ['thoughts of ending'], absent: ['voices'],
    vital: ['ending (?:his|her|their|the patient)|pills in the cupboard|suicid', 'paracetamol', 'mirtazapine', 'citalopram', 'wine', '8 (?:kilos|kg)'],
    never: ['denies thoughts of ending', '(?:start|takes|on) citalopram(?!.*(?:before|stopped))', 'has made a plan'],
  },
];
