/** A third lot, written when the first two were all mended: other ways to speak, to ask and to answer. */
import type { Written } from './written.ts';

export const THIRD: readonly Written[] = [
  {
    id: 'swollen-knee', specialty: 'rheumatology',
    said: `
D: Good morning Mrs. Alvarez, what's going on today?
P: My right knee has been swelling for three days, and I had a fever of a hundred and one last night.
D: Did you injure it?
P: No, nothing happened. My left knee is fine.
D: Any chills?
P: Yeah, some chills. No vomiting.
D: What medicines are you on?
P: Lisinopril ten milligrams once a day, and methotrexate fifteen milligrams once a week. I used to take prednisone but that was stopped in March.
D: Allergies?
P: Sulfa. My throat swelled up. My sister is allergic to penicillin, not me.
D: Do you drink?
P: A glass of wine on weekends. I quit smoking ten years ago.
D: Let me look. Temperature is thirty eight point four, heart rate one oh four, blood pressure one thirty two over seventy eight. The right knee is warm with an effusion, no overlying wound. Left knee normal.
D: I'm worried about an infected joint. I'd like to tap the knee today and send the fluid for culture. Hold the methotrexate until we know.
P: Okay. Should I go to the hospital?
D: Yes, I'll call the orthopedic team, you'll need to be admitted tonight.`,
    doses: { lisinopril: ['10 mg'], methotrexate: ['15 mg'], prednisone: [] }, sides: {},
    present: ['fever', 'chills', 'swelling'], absent: ['vomiting'],
    vital: ['fever', 'chills', 'lisinopril', 'methotrexate 15 mg', 'prednisone', 'sulfa', 'throat', '104'],
    never: ['one four', 'allergic to penicillin(?!, not)', 'left knee[^.]*(?:swell|warm)', '(?:takes|is taking) prednisone'],
  },
  {
    id: 'asthma-review', specialty: 'respiratory medicine',
    said: `
D: Hi Tom, how's the breathing since we doubled the inhaler?
P: Better. I only needed the blue one twice this week instead of every day.
D: Any coughing at night?
P: Not anymore.
D: And you are still on the fluticasone two hundred fifty micrograms, two puffs twice a day?
P: Yes, and montelukast ten at night, but I stopped that, it gave me nightmares.
D: Okay we'll leave that off. Peak flow today is four ten, it was three twenty in May. Chest is clear, no wheeze. We'll keep the fluticasone the same, review in three months, and get your flu shot today.
P: Is it okay with my egg allergy?
D: Yes that's fine.`,
    doses: { fluticasone: ['250 mcg'], montelukast: ['10 mg'] }, sides: {},
    present: [], absent: ['wheeze'],
    vital: ['fluticasone[^.]*250 mcg', 'montelukast', 'egg', 'stopped'],
    never: ['(?:takes|is taking) montelukast', 'montelukast 10 at night\\.$'],
  },
  {
    id: 'diabetes-kidney', specialty: 'general practice',
    said: `
D: So the results are back. Your hemoglobin A1c is nine point two, up from seven point eight, and your kidney function, the eGFR, is thirty eight.
P: Is that bad?
D: It means the sugar has been high. Are you taking the metformin?
P: Two tablets of five hundred in the morning and two at night.
D: With that kidney number, I want to cut the metformin to five hundred milligrams twice a day. And start empagliflozin ten milligrams each morning.
P: I had a yeast infection last month, does that matter?
D: It can come back with this, tell us. Any chest pain, swelling in the legs?
P: No chest pain. My ankles swell in the evening.
D: Any numbness in the feet?
P: A bit of tingling in the left foot.
D: Foot exam shows reduced monofilament on the left, pulses present both sides. Let's repeat labs in six weeks and I'll refer you to podiatry. If you feel faint or can't keep fluids down stop the empagliflozin and call us.`,
    doses: { metformin: ['500 mg'], empagliflozin: ['10 mg'] }, sides: { foot: 'left' },
    present: ['swell', 'tingl', 'yeast'], absent: ['chest pain'],
    vital: ['metformin', 'empagliflozin', 'yeast', 'swell', 'tingling', '9\\.2', 'faint'],
    never: ['right foot'],
  },
  {
    id: 'palpitations', specialty: 'cardiology',
    said: `
D: What can I do for you?
P: I keep getting a fluttering in my chest, maybe four or five times a week. It lasts ten minutes, oh, sometimes twenty.
D: Do you get lightheaded or pass out with it?
P: Lightheaded, yes. I've never passed out.
D: Any chest pain or shortness of breath?
P: No pain, but I do get short of breath.
D: How much coffee?
P: Six cups. And an energy drink.
D: Are you on anything for your heart, a beta blocker?
P: They gave me bisoprolol two point five but I couldn't tolerate it, my hands went cold. So now it's diltiazem one eighty once a day.
D: Any blood thinners?
P: No. My cardiologist talked about apixaban but we never started.
D: What happens with penicillin? I see a note here.
P: That's a mistake, I've had amoxicillin many times. It's cephalexin that gave me hives.
D: Pulse is one oh eight and irregular, pressure one forty six over ninety. The EKG shows atrial fibrillation. I'd like to start apixaban five milligrams twice a day and get an echocardiogram. Do not stop the diltiazem.
P: My mother had a stroke at seventy.`,
    doses: { bisoprolol: ['2.5 mg'], diltiazem: ['180 mg'], apixaban: ['5 mg'] }, sides: {},
    present: ['lightheaded', 'short(?:ness)? of breath'], absent: ['passed out', 'chest pain'],
    vital: ['lightheaded', 'short(?:ness)? of breath', 'bisoprolol', 'diltiazem', 'apixaban 5 mg', 'cephalexin', 'stroke', '108', 'flutter'],
    never: ['allergic to (?:penicillin|amoxicillin)', 'one eight\\b', '(?:takes|is on|taking) apixaban', 'denies (?:lightheaded|shortness)', 'stop(?:ped)? the diltiazem(?<!not stop the diltiazem)'],
  },
  {
    id: 'ear-child', specialty: 'paediatrics',
    said: `
D: What's happened with Mia?
F: She's been pulling at her left ear since Sunday, and last night she had a temperature of thirty nine two.
D: Is she drinking?
F: Not much. Two wet nappies since yesterday.
D: Any rash, any vomiting?
F: No rash. She vomited once this morning.
D: Is her neck stiff, does the light bother her?
F: No, neither.
D: Is she allergic to anything?
F: Not that we know. Her brother is, to amoxicillin.
D: How much does she weigh?
F: Eleven point six kilos.
D: What did you give her?
F: Ibuprofen, five mils at six this morning. Should I give her paracetamol too?
D: You can. Her left eardrum is red and bulging, the right one is fine. Throat is clear, chest is clear. It's an ear infection. I'll give amoxicillin two hundred fifty milligrams three times a day for five days. If she is floppy, gets a rash that does not fade or has no wet nappy for twelve hours, go to the emergency department.
F: Can she have it if her brother is allergic?
D: Yes, it isn't inherited.`,
    doses: { amoxicillin: ['250 mg'], ibuprofen: ['5 mL'] }, sides: { ear: 'left' },
    present: ['vomited', '39'], absent: ['stiff'],
    vital: ['39\\.2', 'nappies', 'vomited', 'ibuprofen', 'amoxicillin', 'floppy|fade', 'paracetamol', '11\\.6'],
    never: ['right ear(?!drum)', '(?:she|patient|mia) (?:is|was) allergic to amoxicillin', 'denies vomiting', 'right (?:eardrum|one)[^.]*(?:red|bulging)'],
  },
  {
    id: 'back-saddle', specialty: 'orthopaedics',
    said: `[doctor] hey what brings you in
[patient] so it's my back again it goes down the right leg to the foot it started monday after i lifted a couch
[doctor] any numbness tingling weakness
[patient] the foot feels numb and i kind of drag it
[doctor] any trouble with your bladder or your bowels
[patient] not the bowels but i haven't been able to pee since last night
[doctor] and numbness when you wipe between your legs
[patient] yeah it feels weird there
[doctor] okay any history of cancer or iv drug use
[patient] no
[doctor] what are you taking for it
[patient] tylenol five hundred two at a time and gabapentin three hundred three times a day the naproxen i can't take it gave me an ulcer
[doctor] alright on exam you have weakness of dorsiflexion three out of five on the right the left is five out of five reduced sensation in the saddle area and straight leg raise is positive at forty degrees on the right so i'm concerned about cauda equina i want you to have an mri tonight and i'm calling the spine surgeon now don't eat or drink anything
[patient] am i going to need surgery
[doctor] maybe`,
    doses: { tylenol: ['500 mg'], gabapentin: ['300 mg'] }, sides: { leg: 'right' },
    present: ['numb', '(?<!able to )(?:pee|urinat)'], absent: ['cancer'],
    vital: ['numb', 'pee|urinat', 'drag|weak', 'tylenol', 'gabapentin', 'naproxen', 'wipe|between|weird|saddle', 'mri'],
    never: ['denies (?:numbness|trouble)', 'left leg', '(?:takes|taking) naproxen'],
  },
  {
    id: 'depression-follow', specialty: 'psychiatry',
    said: `
D: How have things been since we raised the sertraline?
P: A little better. I sleep more. I still don't enjoy much.
D: Any thoughts of ending your life?
P: Not like before. Sometimes I think it'd be easier not to wake up, but I wouldn't do anything.
D: Do you have a plan, or anything at home like pills or a gun?
P: No plan. My husband has a gun in the safe.
D: Are you drinking?
P: I cut down. Two or three beers on Fridays, it was six a day in the summer.
D: Side effects?
P: Some nausea, and no interest in sex. The trazodone you gave me makes me groggy so I take half.
D: Half of the fifty?
P: Right, twenty five.
D: Anybody in the family with bipolar?
P: My dad has it. He's on lithium.
D: Let's go from one hundred to one fifty of sertraline, and ask your husband to take the gun out of the house. Here is the crisis line. I'll see you in two weeks, not four.`,
    doses: { sertraline: ['100 mg', '150 mg'], trazodone: ['25 mg', '50 mg'], lithium: [] }, sides: {},
    present: ['nausea', 'not to wake'], absent: [],
    vital: ['wake up|ending|do anything', 'gun', 'sertraline', 'trazodone', 'beers', 'nausea', 'bipolar'],
    never: ['(?:patient|she) (?:is on|takes|is taking) lithium', 'in 4 weeks', 'denies (?:thoughts|any thoughts)'],
  },
  {
    id: 'postop-wound', specialty: 'surgery',
    said: `
D: It's ten days since the hernia repair. How's the wound?
P: It's been weeping since yesterday, kind of yellow. And it's red around it.
D: Fever?
P: I felt hot but I didn't measure.
D: Any swelling of the calf, or breathlessness?
P: The left calf is sore. No trouble breathing.
D: Which side was the hernia, the right?
P: No, left. They did the left.
D: Are you taking the enoxaparin injections?
P: I ran out on Tuesday, oh, no, Monday.
D: Painkillers?
P: Codeine made me sick so I just take paracetamol, one gram four times a day.
D: Any allergies?
P: Plasters. And chlorhexidine, they told me after the operation, my pressure dropped.
D: Temperature thirty seven nine, pulse ninety six. The left groin wound is red for three centimetres with pus. The left calf is tender, thirty nine centimetres against thirty six on the right. I'll swab it, start flucloxacillin one gram four times a day, and I want an ultrasound of that leg this afternoon. Restart the enoxaparin forty milligrams tonight.`,
    doses: { enoxaparin: ['40 mg'], paracetamol: ['1 g', '1 gram'], flucloxacillin: ['1 g', '1 gram'] }, sides: { groin: 'left', calf: 'left' },
    present: ['calf'], absent: ['trouble breathing|breathless'],
    vital: ['weeping|yellow', 'calf', 'enoxaparin', 'codeine', 'paracetamol', 'plasters', 'chlorhexidine', 'flucloxacillin', 'hot'],
    never: ['right (?:inguinal |groin )?hernia|hernia[^.]*right(?! calf)', 'denies (?:swelling|fever)', 'ran out on Tuesday'],
  },
];
