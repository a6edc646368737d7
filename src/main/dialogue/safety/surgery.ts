/** Surgery, injuries, eyes, ears, skin, kidneys and women's health. */
import type { Written } from './written.ts';

export const SURGERY: readonly Written[] = [
  {
    id: 'hip-wrong-side', specialty: 'orthopaedics',
    said: `
D: So we are planning the replacement of your right hip.
P: No, the left one. The right one was done in two thousand nineteen.
D: Sorry, the left hip, of course. Where does it hurt?
P: In the groin, on the left.
D: How far can you walk?
P: Two hundred meters with a stick.
D: Do you take any blood thinners?
P: Clopidogrel, seventy five milligrams, since the stent.
D: When was the stent?
P: Eight months ago.
D: Are you allergic to anything?
P: Penicillin. I was a child, I went blue.
D: You should keep taking the clopidogrel until I have spoken with your cardiologist. You will not get cefazolin or penicillin. We plan the left hip for September.
P: Good.`,
    doses: { clopidogrel: ['75 mg'] }, sides: { groin: 'left' },
    present: [], absent: [],
    vital: ['clopidogrel', 'penicillin', 'left hip', 'stent'],
    never: ['(?:replacement of|plan\\w*) (?:his|her|their|the|the patient\'s) right hip', 'stop (?:the )?clopidogrel', '(?:will get|give|start) (?:cefazolin|penicillin)'],
  },
  {
    id: 'knee-injury', specialty: 'sports medicine',
    said: `[doctor] alright so you hurt your knee on saturday
[patient] yeah i twisted it playing soccer it's my right knee
[doctor] did you hear a pop
[patient] yeah i did and it swelled up right away
[doctor] can you put weight on it
[patient] a little not much
[doctor] does it lock or catch
[patient] no it doesn't
[doctor] okay have you had surgery on that knee
[patient] not on this one i had the acl done on the left in college
[doctor] and what are you taking
[patient] ibuprofen eight hundred milligrams three times a day
[doctor] do you have any kidney or stomach problems
[patient] i had an ulcer two years ago
[doctor] okay so no more ibuprofen then let me look at it there's a large effusion of the right knee the lachman test is positive and there is no tenderness over the joint line i'm gonna order an mri of the right knee and you can take acetaminophen one gram up to three times a day
[patient] sounds good`,
    doses: { ibuprofen: ['800 mg'], acetaminophen: ['1 g', '1 gram', '1000 mg'] }, sides: { effusion: 'right' },
    present: ['pop'], absent: ['lock', 'tenderness'],
    vital: ['ibuprofen', 'ulcer', 'acetaminophen', 'right knee'],
    never: ['(?:mri|effusion) of the left', '(?:continue|keep taking) ibuprofen'],
  },
  {
    id: 'appendix', specialty: 'surgery',
    said: `
D: When did the belly pain start?
P: Yesterday around the navel, and now it's down here on the right.
D: Have you been sick?
P: I vomited once.
D: Have you eaten?
P: No, I can't. I've had no appetite since yesterday.
D: Any burning when you pass water?
P: No.
D: Could you be pregnant?
P: I don't think so. My last period was five weeks ago, so it's a week late.
D: We'll do a pregnancy test before anything else. Allergies?
P: No allergies.
D: Temperature is thirty eight point one. You are tender in the right lower part of the belly and it hurts when I let go. I'll give you morphine, four milligrams, and order an ultrasound. The white count is sixteen thousand.
P: Okay.`,
    doses: { morphine: ['4 mg'] }, sides: {},
    present: ['vomited'], absent: ['burning'],
    vital: ['morphine', 'pregnan', 'week late|5 weeks'],
    never: ['left lower', '40 mg', 'is pregnant'],
  },
  {
    id: 'cataract-drops', specialty: 'ophthalmology',
    said: `
D: How is the eye after the operation?
P: The left one is fine. But since yesterday the right eye, the one you did last week, is red and it hurts.
D: Can you see with it?
P: It's foggy. Worse than before.
D: Any discharge?
P: A bit of yellow stuff in the morning.
D: Which drops are you using?
P: Prednisolone, four times a day. I ran out of the antibiotic ones on Friday.
D: Are you allergic to sulfa?
P: Yes, sulfa gives me hives.
D: Any pain in the left eye?
P: No.
D: The right eye is red with cells in the front chamber. The pressure is twenty eight on the right and fourteen on the left. I'm worried about an infection inside the right eye. You have to go to the eye hospital now. Don't take the acetazolamide, it's a sulfa drug.
P: Right.`,
    doses: {}, sides: {},
    present: ['foggy', 'discharge|yellow'], absent: [],
    vital: ['right eye', 'foggy|worse', 'prednisolone', 'sulfa', 'acetazolamide'],
    never: ['left eye is red', '28 on the left', '(?:should|start|to) take (?:the )?acetazolamide'],
  },
  {
    id: 'early-pregnancy', specialty: 'gynaecology',
    said: `
D: You are seven weeks pregnant, is that right?
P: Yes, seven weeks and three days.
D: And you are bleeding?
P: Since this morning. Bright red. And I have a pain on the left side, low down.
D: Do you feel faint?
P: When I got up I nearly passed out.
D: Any pain in your shoulder?
P: Yes, at the tip of the right shoulder, it's odd.
D: Have you had a pregnancy outside the womb before?
P: Not me, my sister did.
D: What do you take?
P: Folic acid, four hundred micrograms. I stopped the valproate in May when I started trying.
D: Your blood group?
P: O negative.
D: Any allergies?
P: I'm allergic to erythromycin, it was hives.
D: Your pulse is one hundred and twelve. I need to examine you and do a scan right away, this may be an ectopic pregnancy. We'll take blood and put in a line.
P: Okay.`,
    doses: { 'folic acid': ['400 mcg'] }, sides: { shoulder: 'right' },
    present: ['bleed', 'passed out|faint', 'shoulder'], absent: [],
    vital: ['bleeding|bright red', 'pain on the left', 'passed out', 'shoulder', 'folic', 'valproate', 'erythromycin', 'O negative'],
    never: ['(?:takes|taking|continue) valproate', 'right side, low', '400 mg', 'has had a pregnancy outside'],
  },
  {
    id: 'menopause-hrt', specialty: 'gynaecology',
    said: `
D: You wanted to talk about hormones.
P: The hot flushes are killing me, ten a day.
D: When was your last period?
P: Fourteen months ago.
D: Have you had any bleeding since?
P: A little, last week. Just spotting.
D: That needs a look. Have you or your family had breast cancer?
P: My mother, at forty four. I haven't.
D: A clot in the leg or the lung?
P: No.
D: Do you get migraines?
P: Yes, with the zigzag lights.
D: I can't start estrogen before the bleeding is explained. I'll refer you for a scan. For the flushes we can try venlafaxine, thirty seven point five milligrams a day.
P: Fine.
D: Any drug allergies?
P: None.`,
    doses: { venlafaxine: ['37.5 mg'] }, sides: {},
    present: ['spotting|bleeding', 'migraine'], absent: ['clot'],
    vital: ['spotting|bleeding', 'venlafaxine', 'estrogen', 'mother'],
    never: ['375', '(?:will|we) start (?:the )?estrogen', 'patient (?:has|had) breast cancer'],
  },
  {
    id: 'testicle', specialty: 'urology',
    said: `
D: What's wrong, Sam?
P: My ball hurts. The right one. Since four in the morning.
D: Did you hurt yourself?
P: No.
D: Did the pain come suddenly?
P: Yes, it woke me up. I threw up twice.
D: Any burning when you pee?
P: No.
D: Any discharge?
P: No.
D: You are seventeen, right?
P: Sixteen.
D: Are you allergic to anything?
P: Kiwi. My throat gets tight.
D: The right testicle is high and very tender, and the reflex is gone on that side. The left one is normal. This may be a torsion and you need surgery within the hour. Nothing to eat or drink now.
P: Okay.`,
    doses: {}, sides: {},
    present: ['threw up|vomit'], absent: ['burning', 'discharge'],
    vital: ['right (?:one|testicle)|testicle', 'kiwi', 'torsion|surgery'],
    never: ['left testicle is (?:high|tender)', '17', 'denies (?:any )?(?:pain|vomit)'],
  },
  {
    id: 'kidney-stone', specialty: 'urology',
    said: `
D: Where is the pain?
P: In my left flank and it goes down to the groin. It comes in waves.
D: Any blood in the urine?
P: Yes, it was pink this morning.
D: Fever or shivering?
P: I had the shivers last night and I was hot.
D: Have you had stones before?
P: In two thousand and twelve, on the other side.
D: What do you take?
P: Only tamsulosin, zero point four, for the prostate.
D: Any allergies?
P: Yes. Diclofenac, it set off my asthma.
D: Then no diclofenac and no ketorolac. I'd give you acetaminophen one gram into the vein. With shivers and a stone we must look for an infected kidney: CT, blood cultures, and ceftriaxone two grams now.
P: Do it.`,
    doses: { tamsulosin: ['0.4', '0.4 mg'], acetaminophen: ['1 g', '1 gram', '1000 mg'], ceftriaxone: ['2 g', '2 grams'] }, sides: { flank: 'left' },
    present: ['shiver', 'pink|blood'], absent: [],
    vital: ['flank', 'pink|blood', 'shiver', 'tamsulosin', 'diclofenac', 'ceftriaxone', 'acetaminophen'],
    never: ['right flank', '(?:give|take|start) (?:the patient )?(?:diclofenac|ketorolac)', 'tamsulosin,? 4'],
  },
  {
    id: 'skin-mole', specialty: 'dermatology',
    said: `
D: Show me the mole.
P: It's on my left shoulder blade. My husband says it has grown.
F: It was like a lentil and now it's like a coin. And it bled on the sheet.
D: Does it itch?
P: No.
D: Have you had skin cancer before?
P: A basal cell on the nose, in twenty sixteen.
D: Anyone in the family with melanoma?
P: My father.
D: Did you get sunburnt as a child?
P: Every summer.
D: Do you take anything?
P: Methotrexate, fifteen milligrams once a week, and folic acid on the other days, five milligrams.
D: Allergic to local anesthetic?
P: No, but to iodine on the skin.
D: It's eleven millimeters, with an irregular border and two colors. I want to cut it out this week. I'll use chlorhexidine instead of iodine.
P: Okay.`,
    doses: { methotrexate: ['15 mg'], 'folic acid': ['5 mg'] }, sides: { 'shoulder blade': 'left' },
    present: ['bled', 'grown'], absent: ['itch'],
    vital: ['methotrexate', 'folic', 'iodine', 'grown|lentil|coin', 'bled', 'father'],
    never: ['right shoulder', 'methotrexate.*(?:daily|once a day|every day)', '11 cm'],
  },
  {
    id: 'ear-vertigo', specialty: 'ear, nose and throat',
    said: `
D: Tell me about the dizziness.
P: The room spins when I turn over in bed, always to the right side.
D: How long does it spin?
P: Less than a minute.
D: Is your hearing down?
P: No, I hear well in both ears.
D: Any ringing?
P: In the left ear, for years, that's not new.
D: Any double vision or trouble with your speech?
P: No.
D: Any headache?
P: No.
D: Which medicines?
P: Furosemide forty in the morning and candesartan sixteen.
D: Do you have allergies?
P: Not that I know.
D: The test on the right made your eyes jump, the left did nothing. So it is the right inner ear. I do the maneuver now, and you don't need any tablets for it.
P: Thank God.`,
    doses: { furosemide: ['40', '40 mg'], candesartan: ['16', '16 mg'] }, sides: { 'inner ear': 'right' },
    present: ['ringing', 'spins'], absent: ['double vision', 'headache'],
    vital: ['furosemide', 'candesartan'],
    never: ['left inner ear', 'ringing in (?:his|her|their|the) right', 'furosemide 16'],
  },
  {
    id: 'dialysis', specialty: 'nephrology',
    said: `
D: How was the weekend?
P: I'm swollen and I couldn't lie flat last night.
D: You missed Friday?
P: Yes, the taxi didn't come.
D: Are you short of breath now?
P: When I talk, yes.
D: Any chest pain?
P: No chest pain, but my heart is skipping.
D: Which arm is the fistula?
P: The left arm.
D: What do you weigh?
P: Eighty four. My dry weight is eighty.
D: Do you take the sevelamer?
P: Eight hundred milligrams with meals, three times.
D: Anything new?
P: The other doctor gave me trimethoprim for my bladder.
D: Stop the trimethoprim. Your potassium is six point nine and the tracing has tall T waves. I give you calcium gluconate, ten milliliters, right now, and then dialysis.
P: Okay. No heparin please, I had the platelets thing.
D: Yes, heparin is on your allergy list. No heparin.`,
    doses: { sevelamer: ['800 mg'], 'calcium gluconate': ['10 mL'] }, sides: { fistula: 'left' },
    present: ['short of breath', 'swollen', 'skipping'], absent: ['chest pain'],
    vital: ['lie flat|short of breath', 'skipping', 'sevelamer', 'trimethoprim', 'potassium', 'calcium', 'heparin'],
    never: ['right arm', '(?:give|start|use) heparin(?!.*no )', '(?:continue|takes) trimethoprim', 'potassium (?:is |of )?9'],
  },
];
