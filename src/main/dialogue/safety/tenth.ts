/** A tenth lot of thirty, written with their answers before a line of it was tried; more in `tenth-more.ts` and `tenth-formats.ts`. */
import type { Written } from './written.ts';

export const TENTH: readonly Written[] = [
  {
    id: 'water-pill', specialty: 'general practice',
    said: `
D: Morning, Mr. Abara. What's brought you in?
P: I keep going dizzy when I get up. Had a tumble Sunday, by the sink.
D: Did you bang your head?
P: No, just my pride. And my elbow, the left one.
D: Right. What are you taking these days?
P: There's the little white one for my water, the one for my pressure, that's ramipril, and half an aspirin.
D: How much ramipril?
P: It was two point five, then the nurse put it up to five at Easter.
D: And the water tablet, do you know its name?
P: Haven't a clue. It's little and white.
D: Any allergies?
P: Septrin. Came out in blisters, all over, even in my mouth.
D: Any chest pain or palpitations?
P: No chest pain. My heart flutters of an evening.
D: Any blood in your motions, or black ones?
P: Black, now you say it. A week or so. I thought it was the Guinness.
D: Lying, one hundred and thirty eight over seventy; standing, one hundred and four over fifty eight. I'd like you to stop the ramipril and the aspirin, and we'll do a blood count today.`,
    doses: { ramipril: ['2.5 mg', '5 mg', '2.5', '5'] }, sides: { elbow: 'left' },
    present: ['dizz', 'flutter', 'black'], absent: ['chest pain'],
    vital: ['dizz', 'tumble|fell|fall', 'white', 'ramipril', 'aspirin', 'septrin', 'blister', 'mouth', 'flutter', 'black', '138|one hundred and thirty', '104|one hundred and four', 'stop'],
    never: ['denies (?:any )?(?:black|palpit)', 'right elbow', 'no known allerg'],
  },
  {
    id: 'croup-mother', specialty: 'paediatrics',
    said: `
D: Hi, you must be Leo's mum. What's been happening?
F: He's had this cough since last night like a dog barking, and he makes a noise breathing in.
D: Is the noise there when he's asleep, too?
F: It is, yeah. All the time now.
D: How old is he?
F: Nineteen months.
D: And his weight?
F: Eleven point four kilos at the nursery last week.
D: Has he been drinking?
F: Half a bottle since yesterday teatime.
D: Wet nappies?
F: Just the one this morning.
D: Has he had anything for it?
F: Calpol, five mils, at six. And I gave him his brother's blue puffer, two goes. Was that wrong?
D: Is he allergic to anything?
F: Kiwi fruit. His lips blew up at Christmas. My husband's the one with the penicillin.
D: Are his jabs up to date?
F: He missed the twelve month ones, we were abroad.
D: He's sucking in under the ribs, breathing rate forty six, sats ninety three. No drooling. I'm giving him dexamethasone, one point seven milligrams, now, and a nebuliser of adrenaline.`,
    doses: { dexamethasone: ['1.7 mg'], calpol: ['5 mL'] }, sides: {},
    present: ['noise', 'barking', 'sucking'], absent: ['drool'],
    vital: ['bark', 'noise', '11.4', 'half a bottle', 'napp', 'calpol', 'puffer', 'kiwi', 'lips', '12 month|twelve month', 'sucking', '46|forty six', '93|ninety three', 'dexamethasone', 'adrenaline'],
    never: ['allerg\\w* to penicillin', 'penicillin allergy', '(?:vaccin|jabs)\\w* (?:are )?up to date(?! *\\?)'],
  },
  {
    id: 'daughter-interprets', specialty: 'emergency department',
    said: `
D: Hello, is it alright if your daughter interprets?
F: Yes doctor, she only speaks Punjabi.
D: Ask her when the pain started please.
F: She says after the morning prayer, about half past five.
D: Where does she feel it?
F: In the middle of the chest and her jaw. She says like somebody sits on her.
D: Is she sweating, or feeling sick?
F: She was wet through. Not sick, no.
D: Has she had this before?
F: In two thousand and nineteen, they put two stents.
D: What does she take?
F: Clopidogrel seventy five, bisoprolol, I think two and a half, and atorva, the eighty. And a spray under the tongue.
D: Did she use the spray?
F: Three times. It didn't help.
D: Any allergies?
F: I asked her. She says the dye, for the scan. She couldn't breathe and they gave her injections.
D: Does she have diabetes?
F: No, that's me. She has only the pressure and the heart.
D: Has she had any bleeding, an ulcer, an operation lately?
F: She had her left eye done, the cataract, three weeks ago. No bleeding.
D: The tracing shows ST elevation in the inferior leads. We'll give her aspirin three hundred and call the cath lab straight away.`,
    doses: { clopidogrel: ['75 mg'], bisoprolol: ['2.5 mg'], atorva: ['80 mg'], aspirin: ['300 mg'] }, sides: { eye: 'left' },
    present: ['chest', 'jaw', 'wet through'], absent: ['bleeding'],
    vital: ['5:30|half past (?:five|5)', 'jaw', 'chest', 'wet through|sweat', 'stents', 'clopidogrel', 'bisoprolol', 'atorva', 'spray', 'dye', 'breathe', 'st elevation', 'aspirin', 'cath lab', 'cataract|left eye'],
    never: ['(?:she|the patient) (?:has|have) diabetes', '^diabetes\\.?$', 'spray (?:has )?helped'],
  },
  {
    id: 'low-mood-lithium', specialty: 'psychiatry',
    said: `
D: How have things been since the ward, Ewan?
P: Flat. Like, um, like I'm watching telly with the sound off.
D: Sleep?
P: Two hours. Then I'm up.
D: Any thoughts of ending things?
P: On and off. More on, this week.
D: Have you made any plans?
P: I, er, I looked at the railway bridge. I've not told Mum that.
D: What's stopped you?
P: The dog. Honestly.
D: Are you hearing anything that others don't?
P: Not now. In January I did, a woman counting.
D: Which medicines are you on now?
P: Priadel, eight hundred at night. No, hang on, they took it down to six hundred. And olanzapine five.
D: Are you taking them?
P: The lithium, yes. The other I stopped a fortnight back, I was eating the house down.
D: Any shaking, the runs, being sick?
P: My hands shake, right one's worse. No runs.
D: Do you take ibuprofen or anything over the counter?
P: Nurofen for my knee. Most days.
D: Any drug allergies?
P: Haloperidol, my neck locked up. They called it an allergy.
D: Do you drink or use anything?
P: Bit of weed. No booze since the ward.
D: I'd like a lithium level this afternoon, no more Nurofen, and I'm going to ask the crisis team to see you tonight.`,
    doses: { priadel: ['600 mg'], olanzapine: ['5 mg'] }, sides: { hand: 'right' },
    present: ['shak', 'thoughts'], absent: ['the runs'],
    vital: ['on and off', 'railway|bridge', 'counting', 'priadel', 'olanzapine', 'stopped', 'shak', 'nurofen', 'haloperidol', 'neck', 'weed', 'lithium level', 'crisis team', '2 hours|two hours'],
    never: ['800', 'denies (?:any )?(?:thoughts|plans?|suicid)', 'takes olanzapine', 'left hand'],
  },
  {
    id: 'preop-hip', specialty: 'pre-operative assessment',
    said: `
N: Hello Mrs. Whitcombe, you're down for the right hip on the twelfth.
P: The left. It's the left one.
N: The left, sorry, you're quite right, it says left here.
P: They did the right in twenty eighteen.
N: Any trouble with the anaesthetic then?
P: My sister had the bad one, where you go stiff and boiling. I was fine, just sick.
N: Your sister had malignant hyperthermia?
P: That's what it was called. Yes.
N: Are you on any blood thinners?
P: Eliquis, five, morning and night.
N: And for what?
P: My heart's out of rhythm.
N: Anything else regular?
P: Metformin, a gram twice a day. Thyroxine, seventy five. And the steroid tablets for my joints, prednisolone, seven and a half.
N: How long have you been on those?
P: Two years, must be.
N: Allergies?
P: Elastoplast, and latex gloves bring me out. Not to medicines. Oh, apart from morphine, I see things on that.
N: Do you smoke?
P: Gave up in nineteen ninety nine.
N: Any loose teeth, crowns?
P: A plate at the top.
N: Can you get up two flights of stairs?
P: Not without stopping. My chest gets tight.
N: Since when?
P: Since about the new year.
N: Your last Eliquis will be on the ninth, and don't stop the prednisolone. I'm going to show your tracing to the anaesthetist today.`,
    doses: { eliquis: ['5 mg'], metformin: ['1 g', '1 gram', '1000 mg'], thyroxine: ['75 mcg', '75 mg'], prednisolone: ['7.5 mg'] }, sides: {},
    present: ['tight'], absent: [],
    vital: ['malignant|stiff and boiling', 'eliquis', 'rhythm', 'metformin', 'thyroxine', 'prednisolone', 'elastoplast', 'latex', 'morphine', 'tight', 'anaesthetist', 'plate', 'do not stop|don.t stop'],
    never: ['right hip on the 12th', '(?:the patient|she) (?:has|had) malignant hyperthermia', 'no (?:known )?(?:drug )?allerg(?!.*morphine)'],
  },
  {
    id: 'antenatal-bp', specialty: 'antenatal clinic',
    said: `
D: Hi Shanice, how many weeks are we today?
P: Thirty four and three days.
D: How's baby moving?
P: Less. Since yesterday maybe. Usually he goes mad after dinner.
D: Any headaches?
P: Yeah, at the front, two days now. Paracetamol doesn't touch it.
D: Anything funny with your eyes?
P: Sparkly bits. Like glitter.
D: Any pain under the ribs?
P: On the right, yeah. I thought it was him kicking.
D: Swelling?
P: My rings are off. And my face was puffy this morning.
D: Bleeding or waters?
P: Neither.
D: What are you taking?
P: Aspirin one fifty, the folic acid I stopped, and the labetalol they started last week, two hundred, three times a day.
D: Are you managing all three?
P: I forget the middle one, to be honest.
D: Allergic to anything?
P: Only trimethoprim.
D: What happens?
P: A rash and wheezy.
D: Blood pressure's one sixty two over one hundred and eight, and there's three plus of protein. Your reflexes are brisk. This looks like pre-eclampsia. You'll go over to labour ward now, they'll give you magnesium and nifedipine ten.`,
    doses: { aspirin: ['150 mg'], labetalol: ['200 mg'], nifedipine: ['10 mg'] }, sides: {},
    present: ['headache', 'puffy'], absent: ['bleeding'],
    vital: ['less', 'headache|front', 'sparkly|glitter', 'ribs', 'puffy', 'aspirin', 'labetalol', 'middle one|forget', 'trimethoprim', 'wheez', '162', '108', 'protein', 'brisk', 'pre-eclampsia', 'labour ward', 'magnesium', 'nifedipine'],
    never: ['takes folic acid', 'takes (?:the )?labetalol as prescribed', 'denies (?:any )?(?:headache|pain under)'],
  },
  {
    id: 'telephone-cellulitis', specialty: 'telephone triage',
    said: `
D: Hello, Dr. Bright calling back. Am I speaking to Mr. Kowalczyk?
P: Speaking. It's about my leg.
D: Which leg is it?
P: The right. It's red from the ankle to the knee, and hot.
D: How long?
P: Three days. It was only the ankle Monday.
D: Any fever, shivering?
P: I was shaking so hard last night the bed moved. Thirty nine one on the wife's thermometer.
D: Are you diabetic?
P: Type two. Gliclazide eighty, twice a day, and the once a week jab, the, er, Ozempic.
D: What dose of Ozempic?
P: I don't know. The blue pen.
D: And what are you allergic to, if anything?
P: Flucloxacillin, they told me never again. My liver went, I was yellow as a canary.
D: Anything else?
P: Doxycycline makes me burn in the sun but that's not an allergy.
D: Are you passing water alright?
P: Hardly any since last night.
D: Feeling muddled?
P: The wife says I called her by the dog's name.
D: I'm worried about this. I'd like an ambulance to bring you in. Please don't drive. And no more gliclazide until you've eaten.`,
    doses: { gliclazide: ['80 mg'] }, sides: { leg: 'right' },
    present: ['shak', 'red'], absent: [],
    vital: ['red', 'shaking', '39.1|thirty nine one', 'gliclazide', 'ozempic', 'flucloxacillin', 'liver|yellow', 'doxycycline', 'hardly any', 'dog.s name', 'ambulance', 'drive'],
    never: ['left leg', 'denies (?:any )?(?:fever|shiver|muddle)', 'passes (?:water|urine) (?:alright|normally)'],
  },
  {
    id: 'ward-round-aki', specialty: 'ward round',
    said: `
D: Bed six. Mr. Fernandes, day three. How was the night?
N: He was up and down, a bit confused at two. Temperature thirty eight four.
D: Urine?
N: Two hundred and ten mils in twelve hours.
D: What was the creatinine?
N: One ninety eight this morning, it was eighty six when he came in. Potassium six point one.
D: What's he getting?
N: Gentamicin, three hundred and twenty once a day, tazocin, four point five three times, spironolactone twenty five and his candesartan, sixteen.
D: Has he had today's gent?
N: Not yet. The level's one point nine.
D: Morning, sir. Do you have any pain?
P: In my back, on the left. And I can't feel my feet proper.
D: Since when can't you feel them?
P: Since I woke up.
D: Can you lift your legs for me? Weak, both of them. Have you opened your bowels?
P: I didn't know I had. She told me.
D: Any allergies on the chart?
N: Penicillin's written in red, it says rash.
D: And he's on tazocin?
N: Yes.
D: Stop that, stop the gent, the spironolactone and the candesartan. Meropenem one gram instead, with eyes on him. Calcium gluconate and an ECG now. And an MRI of the whole spine today, I'm worried about an abscess.`,
    doses: { gentamicin: ['320 mg'], tazocin: ['4.5 g', '4.5 mg'], spironolactone: ['25 mg'], candesartan: ['16 mg'], meropenem: ['1 g', '1 gram'] }, sides: { back: 'left' },
    present: ['confus', 'weak'], absent: [],
    vital: ['confus', '38.4', '210', '198', '6.1', 'gentamicin', 'tazocin', 'spironolactone', 'candesartan', '1.9', 'feel (?:my|his|her|their|the) feet', 'weak', 'did not know|didn.t know', 'penicillin', 'meropenem', 'calcium', 'mri', 'abscess'],
    never: ['continue (?:the )?(?:gentamicin|tazocin)', 'right.{0,6} back'],
  },
  {
    id: 'disfluent-headache', specialty: 'walk-in centre',
    said: `
Doctor: So, um, tell me about the, the headache.
Patient: It, it came on, uh, like, when I was, um, at the gym, like, lifting. Like a, like being hit with a bat.
Doctor: Mm-hm. And that was, when, today?
Patient: Yesterday. No, sorry, the day before, Tuesday. Tuesday, about, uh, four.
Doctor: Right. And have you, have you vomited, or...
Patient: Once. No, twice, twice.
Doctor: Does light bother you?
Patient: Uh-huh. I've got these on, see.
Doctor: And the neck, does the neck feel stiff at all?
Patient: Mm, yeah, kinda.
Doctor: Any weakness, any numbness, anything like that?
Patient: Nuh-uh.
Doctor: Do you take anything?
Patient: Uh, my birth control, the, what's it, Yasmin. And, um, sumatriptan, fifty, but that's, that's for migraines, this is not, it's not like that.
Doctor: Did you take the sumatriptan for this?
Patient: I took one, no, two. Didn't do anything.
Doctor: Allergies?
Patient: Uh, codeine. I, I stop breathing, well, nearly.
Doctor: Anybody in the family with a, with an aneurysm?
Patient: My aunt died of one. Mum's sister.
Doctor: Okay, so, I, I don't want to sit on this. You need a CT scan this, this evening.`,
    doses: { sumatriptan: ['50 mg'] }, sides: {},
    present: ['stiff', 'light'], absent: ['weakness', 'numb'],
    vital: ['hit with a bat|bat', 'twice|vomit', 'light', 'stiff', 'yasmin', 'sumatriptan', 'codeine', 'breath', 'aneurysm|aunt', 'ct scan', 'gym|lifting'],
    never: ['denies (?:any )?(?:vomit|stiff|light)', '(?:started|began|came on) yesterday', 'vomited once', '^once\\.?$'],
  },
  {
    id: 'names-asthma', specialty: 'respiratory clinic',
    said: `
Dr. Okonkwo: Hello Priya, how's the chest?
Priya Nair: Bad. I'm using the blue one every couple of hours.
Dr. Okonkwo: Every couple of hours? And the brown one?
Priya Nair: I ran out. A month ago, maybe five weeks.
Dr. Okonkwo: What do you get from your peak flow?
Priya Nair: Two hundred and twenty this morning. My best's four hundred and sixty.
Dr. Okonkwo: Waking at night?
Priya Nair: Every night. I sleep in the chair.
Dr. Okonkwo: Ever been on intensive care with it?
Priya Nair: Once, when I was fifteen. They put the tube down.
Dr. Okonkwo: Has anything set it off?
Priya Nair: We got a cat in June. And I had some of Sam's naproxen for my period.
Dr. Okonkwo: Did that make it worse?
Priya Nair: Within the hour. I couldn't finish a sentence.
Dr. Okonkwo: Any other allergies?
Priya Nair: Grass, and, and shellfish, that's an EpiPen one.
Dr. Okonkwo: Do you carry two?
Priya Nair: One, and I think it's out of date.
Dr. Okonkwo: Are you pregnant, could you be?
Priya Nair: No. I've got the implant.
Dr. Okonkwo: You're wheezy both sides, pulse one twenty four, sats ninety two. We'll give you five milligrams of salbutamol by nebuliser and forty of prednisolone, and you're going over to the hospital.`,
    doses: { salbutamol: ['5 mg'], prednisolone: ['40 mg'] }, sides: {},
    present: ['wheez'], absent: ['pregnan'],
    vital: ['blue', 'ran out|brown', '220', '460', 'chair', 'intensive care|tube', 'cat', 'naproxen', 'sentence', 'grass', 'shellfish', 'epipen', 'out of date', 'implant', '124', '92', 'salbutamol', 'prednisolone', 'hospital'],
    never: ['(?:takes|is on|uses) the brown', 'takes naproxen (?:daily|regularly)'],
  },
  {
    id: 'elderly-daughter-falls', specialty: 'care of the elderly',
    said: `
D: Mrs. Lund, I'm Dr. Sato. And this is?
F: I'm her daughter, Karen. She won't remember much.
D: What happened, Mrs. Lund?
P: Nothing happened, I'm perfectly well.
F: She was on the bathroom floor this morning. I don't know for how long.
D: Did she pass out?
F: She says no but she'd wet herself and bitten her tongue.
P: I did not.
D: Has she ever had a fit?
F: Not that I know. Dad did, he was epileptic.
D: What tablets is she on, Karen?
F: I've got the list. Donepezil ten. Amlodipine five. Citalopram, twenty. And she buys herself Night Nurse.
D: Is she on anything to thin the blood?
F: She was on rivaroxaban but they stopped it in spring when her stomach bled.
D: Any allergies that you know of?
F: Erythromycin, it gave her a funny heart rhythm. And eggs but that's my nan, not her.
P: I'm allergic to fish.
F: You are not, Mum, you had cod on Friday.
D: Has she been more muddled than usual?
F: Since Thursday. She put the kettle in the fridge.
D: There's a swelling over the right temple. Left arm's a bit weaker than the right. I want a CT head within the hour.`,
    doses: { donepezil: ['10 mg'], amlodipine: ['5 mg'], citalopram: ['20 mg'] }, sides: { temple: 'right' },
    present: ['swelling'], absent: [],
    vital: ['floor', 'wet h', 'tongue', 'donepezil', 'amlodipine', 'citalopram', 'night nurse', 'rivaroxaban', 'stomach bled|bled', 'erythromycin', 'rhythm', 'fish', 'kettle|muddle', 'swelling', 'left arm', 'ct head'],
    never: ['(?:the patient|she) (?:is|was) epileptic', 'allerg\\w*:? (?:to )?eggs', '(?:takes|is on) rivaroxaban'],
  },
];
