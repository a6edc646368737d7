/** Written after the rules were mended on the others, to see what these mended rules do with talks that nobody fitted them to. */
import type { Written } from './written.ts';

export const LATER: readonly Written[] = [
  {
    id: 'heart-failure-call', specialty: 'cardiology',
    said: `
N: Hello, this is the heart failure nurse. How have you been?
P: Not too bad. My ankles are thicker than last week though.
N: What did you weigh this morning?
P: Ninety one point four. Last Friday I was eighty nine.
N: Are you more breathless?
P: On the stairs, yes. I sleep on three pillows now.
N: Which water tablet are you on?
P: Bumetanide, one milligram, sorry, two milligrams in the morning.
N: And the ramipril, did the doctor put it up?
P: To five milligrams, yes.
N: Any pain in the chest?
P: None.
N: Do you feel faint when you get up?
P: Sometimes.
N: Are you taking anything for pain?
P: Just paracetamol. I stopped the diclofenac when you told me.
N: Good. I want you to take three milligrams of bumetanide for three days, and we do bloods on Thursday.
P: Right. I can't have trimethoprim, I come out in blisters.`,
    doses: { bumetanide: ['2 mg', '3 mg'], ramipril: ['5 mg'] }, sides: {},
    present: ['breathless', 'pillows'], absent: ['chest'],
    vital: ['breathless|pillows', 'bumetanide', 'ramipril', 'faint', 'paracetamol', 'diclofenac', 'trimethoprim', 'ankles'],
    never: ['bumetanide[^.]*\\b1 mg', '(?:takes|is taking|on) diclofenac'],
  },
  {
    id: 'migraine-pregnant', specialty: 'neurology',
    said: `[doctor] hi there how often are you getting the migraines
[patient] about twice a week and they're always on the left side
[doctor] do you see anything strange before they start
[patient] yeah i see flashing lights for twenty minutes
[doctor] any weakness with it
[patient] no weakness but my lip tingles on the right
[doctor] okay and are you pregnant at the moment
[patient] yes i'm eleven weeks
[doctor] congratulations and what have you been taking for the headaches
[patient] sumatriptan fifty milligrams and i used to take topiramate but i stopped that in august
[doctor] good because topiramate is not for pregnancy are you allergic to anything
[patient] metoclopramide my eyes rolled up and i couldn't get them down
[doctor] alright so on exam your eye movements are normal strength is five out of five everywhere your blood pressure is one eighteen over seventy i'd like you to take acetaminophen one thousand milligrams first and no metoclopramide and if the headache comes with fever or a stiff neck go to the emergency room
[patient] okay thank you`,
    doses: { sumatriptan: ['50 mg'], acetaminophen: ['1000 mg'] }, sides: {},
    present: ['flashing', 'tingl'], absent: ['weakness'],
    vital: ['pregnan|11 weeks', 'sumatriptan', 'topiramate', 'metoclopramide', 'acetaminophen', 'flashing|tingl', 'emergency room'],
    never: ['right side', '(?:takes|is taking|start|continue) topiramate', 'is not pregnant|denies (?:being )?pregnan', 'take metoclopramide'],
  },
  {
    id: 'boy-head', specialty: 'emergency medicine',
    said: `
D: What happened to Tom?
F: He fell off the bunk bed and landed on the right side of his head. No, hang on, the left, the bump is on the left.
D: Did he black out?
F: No, he cried straight away.
D: Has he been sick?
F: Three times in the car.
D: Is he acting like himself?
F: He's very sleepy.
D: Does he have any bleeding problem?
F: His brother has haemophilia. Tom was tested and he doesn't.
D: What does he weigh?
F: Nineteen kilos.
D: Has he had anything for the pain?
F: Ibuprofen, two hundred milligrams, an hour ago.
D: Is he allergic to anything?
F: Egg, he swells up. And I am allergic to morphine, if that matters.
D: There is a swelling above the left ear. With the vomiting and the sleepiness he needs a CT scan.
F: All right.`,
    doses: { ibuprofen: ['200 mg'] }, sides: { ear: 'left' },
    present: ['sick|vomit', 'sleepy'], absent: ['black(?:ed)? out'],
    vital: ['fell', 'sick|3 times', 'sleepy', 'ibuprofen', 'egg', 'haemophilia'],
    never: ['right side of (?:his|her|their) head', '(?:he|tom|patient) is allergic to morphine', '(?:tom|he|the patient) has haemophilia'],
  },
  {
    id: 'transplant-grapefruit', specialty: 'transplantation',
    said: `
D: Your tacrolimus level was sixteen. What dose are you taking?
P: Three milligrams in the morning and three at night.
D: It says two and two in my letter.
P: No, doctor Hale changed it to three in May.
D: Are you taking anything new?
P: Fluconazole for the thrush, since ten days.
D: That explains it. Any shaking of your hands?
P: Quite a bit.
D: Headaches?
P: No.
D: Passing urine normally?
P: Less than usual.
D: Is the transplant on the left or the right?
P: On the right. The left side is the old fistula, I mean the left arm.
D: Any fever?
P: No, thirty six eight.
D: Creatinine has gone from one point two to one point nine. Please stop the fluconazole and take one milligram of tacrolimus twice a day until Monday.
P: And the mycophenolate?
D: Five hundred milligrams twice a day, unchanged. You still can't have penicillin.
P: Yes, that's right, penicillin nearly killed me.`,
    doses: { tacrolimus: ['3 mg', '1 mg'], mycophenolate: ['500 mg'] }, sides: {},
    present: ['shak', 'less than usual'], absent: ['headache', 'fever'],
    vital: ['tacrolimus', 'fluconazole', 'mycophenolate', 'penicillin', 'shak|quite a bit', 'less than usual', '1\\.9'],
    never: ['(?:continue|keep) (?:the )?fluconazole', 'tacrolimus[^.]*\\b2 mg', 'creatinine[^.]*\\b(?:12|19)\\b'],
  },
  {
    id: 'self-harm-teen', specialty: 'psychiatry',
    said: `
D: Thanks for talking to me on your own, Ava. Have you been cutting again?
P: On Sunday. On my left arm.
D: Do you want to die when you do that?
P: Not then. But last week I stood on the bridge.
D: What stopped you?
P: My dog.
D: Are you safe at home?
P: My stepdad shoves me around.
D: Has he hit you?
P: Yes. Twice this month.
D: Do you take the fluoxetine?
P: I take twenty milligrams. I flushed the rest, I mean the old ones, the ten milligram ones.
D: Do you use anything else?
P: Weed at weekends.
D: Do you hear voices?
P: Never.
D: Any allergies?
P: Amoxicillin, spots all over.
D: I have to tell our safeguarding team, and I will see you tomorrow. We keep fluoxetine at twenty.
P: Okay.`,
    doses: { fluoxetine: ['20 mg', '20', '10 mg'] }, sides: { arm: 'left' },
    present: ['cutting', 'bridge'], absent: ['voices'],
    vital: ['cutting|arm', 'bridge', 'shoves|hit', 'fluoxetine', 'amoxicillin', 'weed', 'safeguarding'],
    never: ['right arm', 'fluoxetine[^.]*\\b2 mg', 'denies (?:being )?hit'],
  },
  {
    id: 'prostate-bone', specialty: 'oncology',
    said: `
D: How is the back?
P: It's my right hip now more than the back. It's hard to get out of a chair.
D: Any trouble with your bladder or bowels?
P: My bowels are fine. I have to push to get my water out.
D: Any numbness in the saddle area, where you sit?
P: No.
D: Pain out of ten?
P: Six. Nine at night.
D: What do you take for it?
P: Oxycodone, ten milligrams twice a day, plus five for breakthrough, maybe three of those.
D: Constipated?
P: Not with the macrogol.
D: How are you getting on with the enzalutamide?
P: One sixty a day. I had a fall last week, my leg gave way.
D: Which leg?
P: The right one.
D: Are you on a blood thinner?
P: Edoxaban, sixty milligrams.
D: And allergies?
P: Nothing except Elastoplast.
D: PSA is up to forty eight. There's weakness on lifting the right thigh. I want an urgent MRI of the whole spine tonight and I'll start dexamethasone, eight milligrams twice a day.
P: Okay.`,
    doses: { oxycodone: ['10 mg', '5', '5 mg'], edoxaban: ['60 mg'], dexamethasone: ['8 mg'] }, sides: { thigh: 'right' },
    present: ['fall|gave way', 'weakness'], absent: ['numb'],
    vital: ['get out of a chair|weak', 'water|push', 'oxycodone', 'enzalutamide', 'fall', 'edoxaban', 'dexamethasone', 'elastoplast', 'MRI'],
    never: ['left (?:hip|leg|thigh)', 'PSA[^.]*\\b84', '80 mg'],
  },
  {
    id: 'newborn', specialty: 'paediatrics',
    said: `
D: How old is the baby now?
F: Nine days.
D: How is she feeding?
F: Badly since yesterday. She only takes twenty milliliters, she used to take sixty.
D: Has she had a temperature?
F: She feels cold. It was thirty five eight.
D: Is she yellow?
F: Yes, her eyes too.
D: Any vomiting?
F: Green, once, this morning.
D: How many wet nappies today?
F: One.
D: Were there problems at the birth?
F: She was born at thirty six weeks, and my waters broke two days before. I had antibiotics because of the strep, clindamycin, since I'm allergic to penicillin.
D: Did she get any medicine?
F: Just vitamin K.
D: She weighs two thousand six hundred grams. The belly is tight. I'm calling the neonatal team. She gets cefotaxime and ampicillin now and nothing by mouth.
F: Is it bad?
D: We will look after her.`,
    doses: {}, sides: {},
    present: ['yellow', 'green', 'cold'], absent: [],
    vital: ['20 mL|badly', 'cold|35', 'yellow', 'green', 'wet nappies', 'cefotaxime', 'ampicillin', 'clindamycin|penicillin', '36 weeks'],
    never: ['(?:the patient|she|baby|her) is allergic to penicillin', '200 mL', '9 (?:weeks|months)', 'denies vomiting'],
  },
  {
    id: 'anticoagulated-dentist', specialty: 'family medicine',
    said: `
D: You are having two teeth out?
P: On the tenth. Upper left.
D: You are on warfarin with a metal valve, aortic?
P: No, mitral. Since two thousand eleven.
D: Mitral, thank you. What is your usual dose?
P: Five and six, every other day.
D: And the last INR?
P: Three point one.
D: Any bleeding, from the gums or the nose?
P: My nose bled on Tuesday for half an hour.
D: Have you had endocarditis?
P: Once, in two thousand fifteen.
D: Which antibiotic can you take?
P: Not amoxicillin. I had clindamycin last time, six hundred, and it went well.
D: Then clindamycin six hundred milligrams one hour before. Do not stop the warfarin. I'd like an INR the day before.
P: Should I take the ibuprofen they gave me?
D: No. No ibuprofen with warfarin.`,
    doses: { warfarin: ['5', '6'], clindamycin: ['600', '600 mg'] }, sides: {},
    present: ['nose bled|bled'], absent: [],
    vital: ['warfarin', 'nose bled', 'amoxicillin', 'clindamycin', 'ibuprofen', 'endocarditis', 'mitral|valve'],
    never: ['aortic', '(?:should|patient|to) stop (?:the )?warfarin(?<!not stop the warfarin)', '(?:takes|take|can take) (?:the )?ibuprofen', '60 mg', '(?:take|given) amoxicillin'],
  },
];
