/** A fifth lot, written after the rules were mended on the fourth. */
import type { Written } from './written.ts';

export const FIFTH: readonly Written[] = [
  {
    id: 'tia-clinic', specialty: 'neurology',
    said: `
D: Mr. Lind, tell me what happened on Saturday.
P: I was shaving and my right hand went limp. I couldn't find the words. It lasted about twenty minutes.
D: Did your face droop?
P: My wife says the right side did.
D: Any headache, any loss of vision?
P: No headache. The vision in the left eye went grey for a moment, but that was two weeks before.
D: Which medicines do you take?
P: Aspirin, seventy five. Atorvastatin forty at night. I'm supposed to take perindopril but I haven't since the spring.
D: Why did you stop?
P: The cough.
D: Any allergy?
P: Contrast dye. I went red all over.
D: Do you smoke?
P: Ten a day, down from thirty.
D: Pressure one sixty eight over ninety four, pulse eighty and regular. There's a bruit on the left. I think this was a TIA. I'd add clopidogrel, three hundred milligrams today and then seventy five a day for three weeks, and a scan of the neck arteries without contrast tomorrow. No driving for a month. If it comes back, call an ambulance.`,
    doses: { aspirin: ['75 mg'], atorvastatin: ['40 mg'], clopidogrel: ['300 mg', '75 mg'] }, sides: { hand: 'right', eye: 'left' },
    present: ['limp', 'droop'], absent: ['headache'],
    vital: ['limp', 'words', 'droop|right side did', 'left eye|vision|grey', 'aspirin', 'atorvastatin', 'perindopril', 'contrast', '10 a day', 'clopidogrel', 'driv', 'ambulance'],
    never: ['denies (?:headache or )?loss of vision', '(?:takes|is taking|is on) perindopril', 'left hand', 'right eye'],
  },
  {
    id: 'copd-home', specialty: 'respiratory medicine',
    said: `[nurse] morning so how's the chest today
[patient] tight and i'm bringing up green stuff since thursday
[nurse] any blood in it
[patient] no blood
[nurse] are you using the oxygen
[patient] two litres at night like you said i don't use it in the day
[nurse] and the blue inhaler how many puffs
[patient] oh about eight or ten a day it used to be four
[nurse] are you on steroids
[patient] i finished the prednisolone on sunday forty for five days
[nurse] what antibiotics can you have
[patient] doxycycline i can't have clarithromycin because of my heart rhythm and penicillin closed my throat when i was a boy
[nurse] right sats are eighty seven on air ninety one on two litres breathing rate twenty six temp thirty eight one you've got wheeze on both sides your ankles are a bit puffy i'm going to ring doctor reed and start the doxycycline two hundred today then one hundred a day
[patient] do i have to go in
[nurse] she may want you in yes if you get drowsy or your lips go blue you ring nine nine nine`,
    doses: { prednisolone: ['40 mg'], doxycycline: ['200 mg', '100 mg'] }, sides: {},
    present: ['green', 'tight'], absent: [],
    vital: ['tight', 'green', 'oxygen|2 lit', '8 or 10', 'prednisolone', 'doxycycline', 'clarithromycin', 'penicillin', '87', '26', 'drowsy|blue', 'throat'],
    never: ['(?:takes|is taking|is on) (?:the )?prednisolone', 'reports blood', 'ring (?:9|99)\\b'],
  },
  {
    id: 'ckd-gout', specialty: 'general practice',
    said: `
D: What's wrong with the foot?
P: The big toe on the left. It woke me at three, I can't have the sheet on it.
D: Did you hurt it?
P: No. I had a lot of beer at my son's wedding.
D: Have you had this before?
P: Twice, the other foot, years ago.
D: You've got kidney disease, haven't you?
P: Stage three, yes.
D: What did you take for it last time?
P: Indomethacin, and my creatinine went through the roof. So not that.
D: Are you on a water tablet?
P: Indapamide two point five. And losartan one hundred, and allopurinol but I gave up on that, I got spots.
D: A rash from allopurinol?
P: All over the chest.
D: Any fever?
P: I've been shivery, thirty eight even.
D: The toe is red and hot, skin's intact. Creatinine in June was one eighty eight. I'll take some fluid from it to be sure it isn't infected. Then prednisolone thirty milligrams for five days, and we swap the indapamide for amlodipine five milligrams. No anti-inflammatories, and no colchicine with your kidneys.`,
    doses: { indapamide: ['2.5 mg'], losartan: ['100 mg'], prednisolone: ['30 mg'], amlodipine: ['5 mg'] }, sides: { toe: 'left' },
    present: ['shivery'], absent: [],
    vital: ['toe', 'indomethacin', 'indapamide', 'losartan', 'allopurinol', 'rash|spots|chest', 'shivery|38', 'prednisolone', 'amlodipine', 'colchicine', 'stage 3', 'beer'],
    never: ['right (?:big )?toe', '(?:takes|is taking|is on) (?:indomethacin|allopurinol)', 'start colchicine'],
  },
  {
    id: 'baby-jaundice', specialty: 'paediatrics',
    said: `
D: How old is he now?
F: Nine days. He was born at thirty six weeks.
D: And the colour worries you?
F: He's yellow down to the knees, and his eyes.
D: How are the poos?
F: Pale since Tuesday, like putty. His wee is dark.
D: Is he feeding?
F: He falls asleep at the breast. Three wet nappies yesterday.
D: Any fever, any vomiting?
F: No, none of that.
D: What does he weigh?
F: Two thousand six hundred and forty grams. He was two nine at birth.
D: Did you have anything in the pregnancy?
F: I'm on levetiracetam for epilepsy, one gram twice a day. My first had jaundice too, but not like this.
D: Is anyone allergic in the family?
F: I am, to penicillin.
D: He is jaundiced and a little floppy, the liver is two centimetres down. He needs a blood test with a split bilirubin now, and I'm admitting him. Give vitamin K one milligram before the blood is taken if there's any bleeding.`,
    doses: { levetiracetam: ['1 g', '1 gram'], 'vitamin k': ['1 mg'] }, sides: {},
    present: ['yellow', 'pale', 'dark'], absent: [],
    vital: ['yellow', 'pale|putty', 'dark', 'asleep|nappies', '2640', 'levetiracetam', 'admit', 'floppy', 'vitamin k', 'penicillin'],
    never: ['(?:he|patient|baby) (?:is|was) allergic', '^Penicillin\\.$', 'denies (?:yellow|jaundice)', '(?:he|the patient) (?:takes|is on|is taking) levetiracetam'],
  },
];
