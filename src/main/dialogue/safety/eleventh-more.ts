/** The other half of the eleventh lot. */
import type { Written } from './written.ts';

export const ELEVENTH_MORE: readonly Written[] = [
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
