/** A thirteenth lot, written after the twelfth was mended and before a line of it was tried. */
import type { Written } from './written.ts';

export const THIRTEENTH: readonly Written[] = [
  {
    id: 'opiate-clinic', specialty: 'addiction clinic',
    said: `
Doctor: Alright Gav, how are you getting on with the methadone?
Gav: It's not holding me. Seventy mils and I'm rattling by teatime.
Doctor: Are you using on top?
Gav: A tenner bag most days. Smoking it, I don't inject no more.
Doctor: When did you last inject?
Gav: February. In the groin, the right one, it went all hard.
Doctor: Is it still hard?
Gav: There's a lump there that beats.
Doctor: Any other medication?
Gav: Mirtazapine forty five, and I get pregabs off the street.
Doctor: How many of those?
Gav: Six a day, the three hundreds.
Doctor: Have you overdosed since we met?
Gav: Once. My mate gave me the naloxone, twice.
Doctor: Any allergies?
Gav: Buprenorphine made me proper sick, so not that. And flucloxacillin, I go purple.
Doctor: When was your last ECG?
Gav: They said the QT was five hundred and ten.
Doctor: Okay. I won't put the methadone up today with that QT. I need a scan of that groin this afternoon, don't let anyone put a needle in it.`,
    doses: { methadone: ['70 mL', '70 mils'], mirtazapine: ['45 mg'] }, sides: { groin: 'right' },
    present: ['lump'], absent: [],
    vital: ['methadone', 'rattling', 'tenner|bag', 'february', 'groin', 'beats', 'mirtazapine', 'pregab', '6 a day|six a day', '300s|hundreds', 'overdose|once', 'naloxone', 'buprenorphine', 'flucloxacillin', 'purple', '510', 'scan', 'needle'],
    never: ['left groin', 'denies (?:any )?(?:overdos|us)', 'still injects'],
  },
  {
    id: 'child-dka-mum', specialty: 'paediatric assessment',
    said: `
D: Tell me about Freya.
F: She's drinking like a camel and she's wet the bed three nights running. She's seven, she's been dry for years.
D: Has she lost weight?
F: Her school skirt falls off.
D: Is she eating?
F: Not since yesterday, and she's been sick, what, five times.
D: Any tummy pain?
F: All over. And her breathing's funny, deep like.
D: Is anyone in the family diabetic?
F: I am. Type one, since I was twelve. I checked her on my meter and it just said HI.
D: Has she had any medicine?
F: I gave her two units of my NovoRapid at ten. I panicked.
D: Is she on anything usually?
F: Montelukast, five, for her chest.
D: Allergies?
F: Strawberries, just a rash round the mouth. No medicines.
D: How much does she weigh?
F: Twenty one point eight on your scales.
D: Her ketones are six point two and the pH is seven point oh eight. She's drowsy. We'll start the fluids now, ten mils a kilo, and no more insulin from you, please.`,
    doses: { novorapid: ['2 units'], montelukast: ['5 mg'] }, sides: {},
    present: ['drowsy'], absent: [],
    vital: ['camel|drinking', 'bed', 'skirt', '5 times|five times', 'all over', 'breathing|deep', 'type (?:one|1)|diabetic', 'said hi|hi\\b', 'novorapid', 'montelukast', 'strawberr', '21.8', '6.2', '7.08|seven point oh eight', 'drowsy', 'fluids', 'no more insulin'],
    never: ['^(?:the patient|she|freya) (?:has|is) (?:type|diabetic)', 'denies (?:any )?(?:weight|vomit|pain)'],
  },
  {
    id: 'cancer-neck-voice', specialty: 'head and neck clinic',
    said: `
Mr Adeyemi (consultant): Good afternoon Mrs Pike. Your doctor says your voice has gone?
Mrs Pike: Six weeks now. It was worse, then better, then worse.
Mr Adeyemi (consultant): Any pain?
Mrs Pike: In my ear, the left ear, when I swallow.
Mr Adeyemi (consultant): Does food stick?
Mrs Pike: Meat does. I'm living on soup.
Mr Adeyemi (consultant): Do you smoke?
Mrs Pike: Not since Easter. Before that, thirty a day for forty years.
Mr Adeyemi (consultant): And alcohol?
Mrs Pike: A sherry. Well, three.
Mr Adeyemi (consultant): Have you felt any lumps?
Mrs Pike: One here, it's the size of a grape.
Mr Adeyemi (consultant): On the left, yes. Are you on anything that thins the blood?
Mrs Pike: Not the blood, no. I have the clopidogrel for my stroke.
Mr Adeyemi (consultant): That does thin it. Any others?
Mrs Pike: Lercanidipine ten, rosuvastatin, the five.
Mr Adeyemi (consultant): Any allergies?
Mrs Pike: I can't wear that local spray up the nose, the lignocaine, my tongue swelled.
Mr Adeyemi (consultant): There's a growth on the left vocal cord, I'm afraid, and it isn't moving. I want a biopsy this week, and a CT with contrast. Stop the clopidogrel only when my secretary rings.
Mrs Pike: They said no contrast, with my one kidney.`,
    doses: { lercanidipine: ['10 mg'], rosuvastatin: ['5 mg'] }, sides: { ear: 'left', 'vocal cord': 'left' },
    present: ['lump|grape'], absent: [],
    vital: ['6 weeks|six weeks|voice', 'left ear', 'meat|stick', '30 a day|thirty a day', 'sherry', 'grape', 'clopidogrel', 'stroke', 'lercanidipine', 'rosuvastatin', 'lignocaine', 'tongue', 'growth', 'not moving|isn.t moving', 'biopsy', 'contrast', 'kidney'],
    never: ['right ear', 'no blood thinners', 'not on (?:any )?(?:blood|anticoag|antiplatelet)', 'denies (?:any )?(?:pain|lump)'],
  },
  {
    id: 'paste-mixed-lines', specialty: 'general practice',
    said: `
so what's been going on with the waterworks
I can't go. Not since last night, a few drops.
and before that how was the stream
rubbish for months, up five times a night
any back pain
yes, low down, and my legs feel like jelly since the weekend
any numbness around the back passage
a bit, when I wipe
have you started anything new
the chemist gave me Sudafed for my cold, and I'm on amitriptyline, twenty five, from you
what about the prostate, did you have the hormone injections
Zoladex, every twelve weeks, I missed the last one
any allergies
tamsulosin, I passed out on it. And latex.
are you on a blood thinner
no
OK your bladder is up to your belly button, and the power in both legs is reduced. I'm sending you in as an emergency, you need an MRI tonight. Don't take any more Sudafed.`,
    doses: { amitriptyline: ['25 mg'] }, sides: {},
    present: ['numb', 'jelly'], absent: [],
    vital: ['drops', '5 times|five times', 'low down|back pain', 'jelly', 'wipe|numb', 'sudafed', 'amitriptyline', 'zoladex', 'missed', 'tamsulosin', 'passed out', 'latex', 'bladder', 'power', 'emergency', 'mri', 'any more sudafed'],
    never: ['denies (?:any )?(?:numb|back|allerg)', '(?:takes|is on) tamsulosin', '(?:takes|is on) a blood thinner'],
  },
  {
    id: 'anaphylaxis-school', specialty: 'paramedic call',
    said: `
Paramedic: What's his name and how old is he?
Teacher: Dylan, he's nine. He ate something at the bake sale.
Paramedic: What did you see?
Teacher: Hives up his neck, then he started to wheeze, and he said he was going to die.
Paramedic: Has he had his pen?
Teacher: One, at twelve minutes past one. In the left thigh. The second one's jammed.
Paramedic: Dylan, can you tell me how your throat feels?
Dylan: Tight.
Paramedic: Do you have asthma, Dylan?
Dylan: Yeah. Blue and brown.
Paramedic: Does the school have a plan for him?
Teacher: It says sesame and tree nuts. And avoid, hang on, ibuprofen.
Paramedic: Any other conditions?
Teacher: He's on something for ADHD, Concerta, thirty six.
Paramedic: Has he been sick?
Teacher: Twice. Once on me.
Paramedic: Sats are eighty nine, pulse one forty four, pressure seventy two over forty. I'm giving three hundred micrograms of adrenaline in the right thigh, oxygen and fluids, and we're going now.`,
    doses: { concerta: ['36 mg'], adrenaline: ['300 mcg', '300 micrograms'] }, sides: {},
    present: ['wheez', 'hives', 'tight'], absent: [],
    vital: ['bake|ate', 'hives', 'wheez', 'die', 'left thigh', 'jammed', 'tight', 'asthma|blue and brown', 'sesame', 'tree nuts', 'ibuprofen', 'concerta', 'twice|sick', '89', '144', '72', 'adrenaline', 'oxygen', 'going now'],
    never: ['denies', 'two pens'],
  },
  {
    id: 'liver-ward-confused', specialty: 'ward round',
    said: `
SpR: Morning, Mr. Kaczmarek, do you know where you are?
Mr. Kaczmarek: The barracks.
SpR: What day is it?
Mr. Kaczmarek: Tuesday, no, Sunday. Give me my boots.
Nurse: He pulled his line out at four. He's had no lactulose, he spits it.
SpR: When did he last open his bowels?
Nurse: Friday.
SpR: Hands out, please. There's a flap. Any fever?
Nurse: Thirty seven nine.
SpR: How much did the tap drain yesterday?
Nurse: Six litres, and only one bottle of albumin went up, not three.
SpR: What's the urine?
Nurse: Two hundred in twenty four hours.
SpR: What did he get for his agitation?
Nurse: Lorazepam two, at midnight, and again at three.
SpR: Any allergies?
Nurse: None on the chart. His brother rang, he says co-trimoxazole, blisters.
SpR: Put that on the chart now. No more lorazepam. Phosphate enema, rifaximin five hundred and fifty twice a day, tap the belly again for a white count before any antibiotic. Creatinine's one eighty eight from ninety six. Stop the spironolactone and the propranolol.`,
    doses: { lorazepam: ['2 mg'], rifaximin: ['550 mg'] }, sides: {},
    present: ['flap'], absent: [],
    vital: ['barracks', 'line out|pulled', 'lactulose', 'friday', 'flap', '37.9', '6 litres|six litres', 'albumin|bottle', '200|two hundred', 'lorazepam', 'co-trimoxazole', 'blister', 'no more lorazepam', 'enema', 'rifaximin', 'tap', '188', 'spironolactone', 'propranolol'],
    never: ['no known (?:drug )?allerg', '(?:continue|takes) (?:the )?(?:spironolactone|propranolol)'],
  },
];
