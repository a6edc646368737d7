/** A tenth lot: fifteen of thirty, written with their answers before a line of it was tried. The other half is in `tenth-more.ts`. */
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
    id: 'no-speakers-abdomen', specialty: 'surgical admissions',
    said: `
Hello, I'm one of the surgical doctors. Can you tell me what's been going on?
I've had this pain in my tummy since yesterday lunchtime. It started round my belly button and now it's down on the right.
Have you been sick?
Four times. I can't even keep water down.
Any fever?
I felt hot but I didn't check.
When were your bowels last open?
This morning, it was normal.
Could you be pregnant?
I don't think so. My period's two weeks late though.
What medicines do you take?
Sertraline, one hundred, and I use a Fostair inhaler.
Are you allergic to anything?
Metronidazole. I came up in hives.
Any operations before?
My appendix is still in, if that's what you mean. They took out my left ovary when I was twenty.
Okay. Your temperature is thirty eight point two and you're very tender low down on the right. I'm going to do a pregnancy test and bloods, and please don't eat or drink anything.`,
    doses: { sertraline: ['100 mg'] }, sides: { ovary: 'left' },
    present: ['tender'], absent: [],
    vital: ['right', '4 times|four times', '2 weeks late|two weeks late', 'sertraline', 'fostair', 'metronidazole', 'hives', 'left ovary', '38.2', 'tender', 'pregnancy test', 'eat or drink'],
    never: ['denies (?:any )?(?:pregnan|allerg)', 'no known allerg'],
  },
  {
    id: 'dashes-stroke', specialty: 'stroke unit', file: 'clip.srt',
    said: `
1
00:00:01,000 --> 00:00:04,000
- When was he last well?
- Nine o'clock, at breakfast.

2
00:00:04,500 --> 00:00:08,000
- And what did you see?
- His mouth dropped, on the right side,
and he couldn't get his words out.

3
00:00:08,500 --> 00:00:11,000
- Can he move the arm?
- Not the right one. It just hangs.

4
00:00:12,000 --> 00:00:15,500
- Is he on any blood thinners?
- Warfarin, for a metal valve.
- And his last INR?

5
00:00:16,000 --> 00:00:19,000
- Two point nine on Thursday.
- Any allergies?
- Iodine. He swelled up.

6
00:00:20,000 --> 00:00:23,000
- Has he had a fall or a bang on the head?
- No, nothing like that.

7
00:00:24,000 --> 00:00:29,000
- His sugar is seven point one and his
blood pressure one ninety over one hundred.
- Is he going to die?

8
00:00:30,000 --> 00:00:34,000
- He needs a scan right now, and
because of the warfarin we can't give the clot buster.`,
    doses: {}, sides: { arm: 'right', mouth: 'right' },
    present: ['mouth dropped'], absent: ['bang on the head'],
    vital: ['9|nine', 'mouth|droop', 'words', 'arm|hangs', 'warfarin', 'valve', '2.9', 'iodine', 'swelled', '7.1', '190', 'scan', 'clot buster'],
    never: ['denies (?:any )?(?:blood thinner|allerg)', 'left (?:arm|side)'],
  },
  {
    id: 'vtt-diabetes', specialty: 'diabetes clinic', file: 'visit.vtt',
    said: `WEBVTT - Clinic room 4
Kind: captions

NOTE recorded with consent

a1
00:01.000 --> 00:03.000 align:start position:10%
<v.loud Dr Lindqvist>Hi, Tom. How have the sugars been?</v>

a2
00:03.500 --> 00:06.000
<v Tom>All over. Twice I was under three, at night,
<v Tom>and my girlfriend couldn't wake me the second time.

a3
00:06.500 --> 00:08.000
<v Dr Lindqvist>What did she do?

a4
00:08.200 --> 00:11.000
<v Tom>The orange kit, glucagon. Then the ambulance came.

a5
00:11.500 --> 00:14.000
<v Dr Lindqvist>What's your long-acting now?

a6
00:14.100 --> 00:18.000
<v Tom>Tresiba, twenty eight. No, thirty two, I put it up myself.
<v Tom>NovoRapid's about one to eight.

a7
00:18.500 --> 00:20.000
<v Dr Lindqvist>Do you feel the lows coming?

a8
00:20.100 --> 00:22.000
<v Tom>Not any more, no.

a9
00:22.500 --> 00:24.000
<v Dr Lindqvist>Are you driving?

a10
00:24.100 --> 00:26.000
<v Tom>Every day, I'm a courier.

a11
00:26.500 --> 00:28.000
<v Dr Lindqvist>Any drug allergies?

a12
00:28.100 --> 00:31.000
<v Tom>Cefalexin &amp; plasters. Cefalexin closed my throat.

a13
00:31.500 --> 00:33.000
<v Dr Lindqvist>Anything with your feet?

a14
00:33.100 --> 00:37.000
<v Tom>There's a sore on the left big toe, it smells a bit.

a15
00:37.500 --> 00:44.000
<v Dr Lindqvist>Your A1c is fifty one. Bring the Tresiba back to twenty six tonight,
you mustn't drive until we've seen you again, and the foot team will see that toe today.`,
    doses: { tresiba: ['32 units', '26 units'] }, sides: { 'toe': 'left' },
    present: ['sore'], absent: [],
    vital: ['under 3|under three', 'wake', 'glucagon', 'ambulance', 'tresiba', 'novorapid', 'not any more|lows', 'driv|courier', 'cefalexin', 'plasters', 'throat', 'sore', '51', '26', 'foot team'],
    never: ['right (?:big )?toe', 'tresiba,? (?:is )?28', '28 units', 'denies (?:any )?(?:drug )?allerg'],
  },
  {
    id: 'json-rheum', specialty: 'rheumatology', file: 'export.json',
    said: JSON.stringify({
      meeting: 'Room B', participants: [{ id: 'u1', displayName: 'Dr. Halvorsen' }, { id: 'u2', displayName: 'Mrs. Petit' }],
      transcript: { entries: [
        { speakerId: 'u1', start: 1, content: 'How are the hands, Mrs. Petit?' },
        { speakerId: 'u2', start: 3, content: 'Stiff until eleven. The right wrist is the worst of it.' },
        { speakerId: 'u1', start: 6, content: 'How are you getting on with the methotrexate?' },
        { speakerId: 'u2', start: 8, content: 'Fifteen, on a Monday. I took it Monday and Tuesday last week by mistake, and Wednesday.' },
        { speakerId: 'u1', start: 12, content: 'Three days running? And the folic acid?' },
        { speakerId: 'u2', start: 15, content: 'I do not have any left.' },
        { speakerId: 'u1', start: 17, content: 'Any mouth ulcers, any fever?' },
        { speakerId: 'u2', start: 19, content: 'My mouth is raw. I have had a temperature since Saturday, thirty eight six.' },
        { speakerId: 'u1', start: 23, content: 'A cough, breathlessness?' },
        { speakerId: 'u2', start: 25, content: 'A dry cough. I am not breathless.' },
        { speakerId: 'u1', start: 27, content: 'Anybody given you an antibiotic lately?' },
        { speakerId: 'u2', start: 30, content: 'Yes, trimethoprim, for my waterworks.' },
        { speakerId: 'u1', start: 33, content: 'Allergies?' },
        { speakerId: 'u2', start: 34, content: 'Sulfasalazine, I lost my skin with it. And gold injections.' },
        { speakerId: 'u1', start: 38, content: 'I am going to send you to the acute unit now for a blood count. No methotrexate and no trimethoprim until you hear from me.' },
      ] },
    }),
    doses: { methotrexate: ['15 mg'] }, sides: { wrist: 'right' },
    present: ['cough'], absent: ['breathless'],
    vital: ['methotrexate', 'tuesday|3 days|three days', 'folic', 'raw', '38.6', 'cough', 'trimethoprim', 'sulfasalazine', 'skin', 'gold', 'acute unit', 'blood count', 'no methotrexate'],
    never: ['takes folic', 'left wrist', 'denies (?:any )?(?:fever|mouth)'],
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
