/** A fourth lot, written after the rules were mended on the third. */
import type { Written } from './written.ts';

export const FOURTH: readonly Written[] = [
  {
    id: 'gallstones', specialty: 'surgery',
    said: `
D: Tell me about this pain.
P: It's under my ribs on the right, after fatty food. The last one went on for six hours, I nearly came in.
D: Does it go to the shoulder blade?
P: It does, the right one.
D: Any yellowing of the eyes, dark urine, fever?
P: Dark urine on Friday. No fever, my eyes looked fine.
D: Past operations?
P: Appendix at twelve, and two caesareans.
D: What do you take?
P: The mini pill, and omeprazole forty in the morning. I used to be on a statin, simvastatin, that made my legs ache.
D: Anything you can't take?
P: Morphine. I was sick as a dog with it. And iodine brings me out in a rash, oh and latex.
D: Your bilirubin was thirty one last week and it's nineteen today. The ultrasound shows stones, the duct is five millimetres. Tummy is soft, Murphy's negative. We'll put you down for keyhole surgery. If you turn yellow or get shaking chills, come straight in.
P: Will I need to stop the pill before?
D: No, carry on with that.`,
    doses: { omeprazole: ['40 mg'] }, sides: { 'shoulder': 'right' },
    present: ['dark urine'], absent: [],
    vital: ['dark urine', 'pill', 'omeprazole', 'simvastatin', 'morphine', 'iodine', 'latex', 'yellow|shaking', '6 hours'],
    never: ['denies (?:yellowing|dark)', '(?:takes|is taking|is on) simvastatin', '40 (?:years|times)'],
  },
  {
    id: 'dialysis-cramp', specialty: 'nephrology',
    said: `[nurse] how did you get on after the last session
[patient] cramps in both calves and i was dizzy when i stood up my pressure was ninety five over fifty
[nurse] how much fluid are you drinking
[patient] about a litre and a half maybe two on hot days
[nurse] and you're up three point two kilos from your dry weight of seventy one
[patient] yeah
[nurse] any trouble with the fistula
[patient] the left arm's fine it buzzes like always the line on the right was taken out in january
[nurse] are you still taking the amlodipine
[patient] no doctor shah stopped it last week i take the carvedilol twelve point five twice a day but not on dialysis mornings
[nurse] and the sevelamer
[patient] eight hundred three with each meal when i remember
[nurse] okay allergies still heparin
[patient] yes my platelets fell
[nurse] alright no heparin in the circuit today temperature is thirty six eight pulse seventy two i'll ask the doctor about bringing your dry weight up by half a kilo`,
    doses: { carvedilol: ['12.5 mg'], sevelamer: ['800 mg'], amlodipine: [] }, sides: {},
    present: ['cramp', 'dizzy'], absent: [],
    vital: ['dizzy', 'cramp', 'amlodipine', 'carvedilol', '800|eight hundred', 'heparin', 'platelets', 'dry weight', '95/50'],
    never: ['\\b803\\b', '(?:takes|is taking|still taking) (?:the )?amlodipine', 'right arm', 'denies'],
  },
  {
    id: 'thyroid-pregnant', specialty: 'endocrinology',
    said: `
D: Congratulations. How far along are you?
P: Nine weeks on Thursday.
D: And the levothyroxine, is it still one hundred micrograms?
P: One hundred twelve now, since May.
D: Do you take it with the iron?
P: I did, but the pharmacist told me to keep four hours between.
D: Any palpitations or tremor?
P: No palpitations. My hands shake a bit.
D: Have you bled at all?
P: Spotting, twice, last week. None since.
D: Any pain with it?
P: No.
D: Did you lose a pregnancy before?
P: One, in twenty nineteen, at ten weeks.
D: TSH is six point one. I'd go up to one hundred thirty seven micrograms and check again in four weeks. For the spotting I'd like a scan tomorrow. If you bleed heavily or have pain on one side, go to the emergency room.
P: I take fluoxetine too, is that a problem? Twenty milligrams.
D: Stay on it for now. Don't stop it on your own.`,
    doses: { levothyroxine: ['100 mcg', '112 mcg', '137 mcg'], fluoxetine: ['20 mg'] }, sides: {},
    present: ['hands shake|tremor', 'spotting'], absent: ['palpitations'],
    vital: ['9 weeks', '112', '137', 'iron', 'spotting', 'shake', 'fluoxetine', 'emergency', '10 weeks|lose|pregnancy'],
    never: ['denies (?:palpitations or )?tremor', 'levothyroxine[^.]*\\b12 mcg', '\\b100 12\\b', 'denies (?:bleeding|spotting)'],
  },
  {
    id: 'prostate-fever', specialty: 'urology',
    said: `
D: What's the trouble, Mr. Obi?
P: Since the biopsy on Tuesday I've had shivering, and it burns when I pee. I measured thirty nine one.
D: Can you pass urine?
P: Only drops since this morning. My belly's tight.
D: Any blood?
P: A little in the beginning, not now.
D: Are you on blood thinners?
P: Clopidogrel. They stopped it five days before and I haven't restarted.
D: For a stent?
P: Two stents, March last year.
D: Other tablets?
P: Tamsulosin, point four. Metformin one gram twice a day. Ramipril, I don't know the strength.
D: And you react to antibiotics?
P: Ciprofloxacin tore my Achilles. Penicillin's fine.
D: You look unwell. Pulse one twelve, pressure ninety eight over sixty. The bladder is up to the navel. I'm going to put a catheter in, take cultures and give you gentamicin and amoxicillin now, three hundred sixty milligrams of the gentamicin as a single dose. You have to stay in. I think this is sepsis from the prostate. We hold the metformin and the ramipril.`,
    doses: { tamsulosin: ['0.4 mg'], metformin: ['1 g', '1 gram'], gentamicin: ['360 mg'] }, sides: {},
    present: ['shivering', 'burns'], absent: [],
    vital: ['shiver', '39\\.1|thirty nine one', 'drops|pass urine', 'blood', 'clopidogrel', 'stents', 'tamsulosin', 'metformin', 'ramipril', 'ciprofloxacin', 'gentamicin', 'sepsis', '98/60'],
    never: ['allergic to penicillin', '(?:takes|is taking|is on) clopidogrel', 'tamsulosin,? 4\\b', 'gentamicin 6'],
  },
  {
    id: 'fall-elderly', specialty: 'geriatrics',
    said: `
D: Hello Mrs. Brandt, and you are the daughter?
F: Yes. She fell in the bathroom on Saturday night, she doesn't remember it.
D: Did you hit your head?
P: I don't know. I've a lump here, on the left.
F: She's been more confused since. She called me by my aunt's name.
D: Any vomiting, any weakness in an arm or leg?
F: No vomiting. She drags the right foot a bit, that's new.
D: Is she on a blood thinner?
F: Rivaroxaban fifteen in the evening. And she takes zolpidem, five, sometimes two of them.
D: Blood pressure pills?
F: Bendroflumethiazide two point five. She gets dizzy getting up.
D: Is she allergic to anything?
F: Trimethoprim, her kidneys went off. And I'm allergic to nuts, in case that matters.
D: Pressure lying is one thirty eight over eighty, standing one oh two over sixty four. There is weakness of the right leg, four out of five. I want a CT of her head right now, on rivaroxaban I'm worried about a bleed. No more rivaroxaban until we've seen it. And no zolpidem.`,
    doses: { rivaroxaban: ['15 mg'], zolpidem: ['5 mg'], bendroflumethiazide: ['2.5 mg'] }, sides: {},
    present: ['confused', 'drags|weakness', 'dizzy'], absent: ['vomiting'],
    vital: ['confused', 'foot|leg', 'rivaroxaban', 'zolpidem', 'bendroflumethiazide', 'dizzy', 'trimethoprim', 'lump|head', 'bleed', '102/64'],
    never: ['left (?:leg|foot)', '(?:she|patient|brandt) is allergic to nuts', 'denies (?:vomiting, )?(?:any )?weakness', 'continue rivaroxaban'],
  },
  {
    id: 'teen-acne', specialty: 'dermatology',
    said: `
D: So how's the isotretinoin going, month three?
P: My skin's way better. My lips are super dry.
D: What dose are you on, forty?
P: Forty and then twenty, alternating days.
D: Any mood changes?
P: No. Well, I've been kind of down since school started, I cry sometimes.
D: Thoughts of hurting yourself?
P: No, never.
D: Are you using both kinds of birth control?
P: Just condoms. The pill gave me migraines so I quit it two weeks ago.
D: Your pregnancy test today is negative. Triglycerides are two ten, they were one forty. No more refill until we sort out contraception.
P: Can I get the implant?
D: Yes, I'll refer you. And if the low mood gets worse, call right away.`,
    doses: { isotretinoin: ['40 mg', '20 mg'] }, sides: {},
    present: ['down|cry', 'dry'], absent: ['pregnan(?!cy test)'],
    vital: ['isotretinoin|40', 'down since|cry', 'hurting', 'pill', 'migraines', 'condoms', 'pregnancy test', 'low mood'],
    never: ['denies (?:any )?mood', 'is pregnant', '(?:takes|is taking) the pill'],
  },
];
