/** The rest of the twelfth lot. */
import type { Written } from './written.ts';

export const TWELFTH_MORE: readonly Written[] = [
  {
    id: 'epilepsy-valproate', specialty: 'epilepsy clinic',
    said: `
D: Hi Megan, how many since we last met?
P: Two big ones and loads of blanks.
D: When was the last big one?
P: A week ago Saturday. I broke a tooth.
D: You were on Keppra, weren't you, fifteen hundred twice?
P: No, a thousand in the morning and fifteen hundred at night. And Epilim, five hundred twice.
D: Any side effects?
P: I'm vile. I threw a plate at my mum.
D: Have you felt low?
P: Yeah. I cut myself again, on the thigh, in May.
D: Any thoughts of killing yourself?
P: Not now. In May, yes.
D: Are you using contraception?
P: I was on the patch but it came off in the sun.
D: When was your last period?
P: Eight weeks? I did a test. It's positive.
D: Are you on folic acid?
P: No. Should I be?
D: Are you driving?
P: My licence came back in June, so, yes.
D: Any allergies?
P: Lamotrigine, that rash with the fever. And Elastoplast.
D: You mustn't drive. Don't stop the Epilim on your own, I'll ring the obstetric team today, and I want you to start folic acid, five milligrams.`,
    doses: { keppra: ['1000 mg', '1500 mg'], epilim: ['500 mg'], 'folic acid': ['5 mg'] }, sides: {},
    present: [], absent: [],
    vital: ['2 big|two big', 'tooth', 'keppra', '1000|a thousand', 'epilim', 'plate|vile', 'cut', 'in may', 'patch', '8 weeks|eight weeks', 'positive', 'folic', 'licence|driv', 'lamotrigine', 'elastoplast', 'not drive', 'obstetric'],
    never: ['denies (?:any )?(?:thoughts|suicid|low)', 'takes folic', '1500 (?:mg )?twice'],
  },
  {
    id: 'dental-abscess-locum', specialty: 'out of hours',
    said: `
Doctor: What can I do for you this evening?
Patient: My face is out here, look. It's a tooth, bottom left, at the back.
Doctor: How long has it been swollen?
Patient: Since this morning. It's doubled since lunch.
Doctor: Can you open your mouth?
Patient: Not much. One finger.
Doctor: Any trouble swallowing or breathing?
Patient: Swallowing, yeah, I'm spitting in a cup. Breathing's okay lying on my side, not on my back.
Doctor: Any fever?
Patient: Hot and cold.
Doctor: Have you been given antibiotics?
Patient: The dentist gave me metronidazole, four hundred, but I had a drink and I threw up, so I've had two doses.
Doctor: What else do you take?
Patient: Alendronic acid, Mondays. Prednisolone, five, and something for my thyroid, fifty.
Doctor: Are you allergic to penicillin?
Patient: Not penicillin, no. Erythromycin.
Doctor: What happened with erythromycin?
Patient: My heart stopped, the doctor said. Well, it went into a funny rhythm.
Doctor: Have you any heart problems?
Patient: Long QT.
Doctor: Temperature thirty eight seven, and your tongue's pushed up. This could be Ludwig's. I'm sending you by ambulance, and you'll need extra steroid cover, so hydrocortisone a hundred now.`,
    doses: { metronidazole: ['400 mg'], prednisolone: ['5 mg'], hydrocortisone: ['100 mg'] }, sides: {},
    present: ['swallow', 'swollen|swelling'], absent: [],
    vital: ['left', 'doubled|swollen', 'one finger|1 finger', 'swallow', 'lying on|back', 'hot and cold', 'metronidazole', 'threw up|2 doses', 'alendron', 'prednisolone', 'thyroid', 'erythromycin', 'rhythm|stopped', 'long qt', '38.7', 'tongue', 'ludwig', 'ambulance', 'hydrocortisone'],
    never: ['allergic to penicillin', 'bottom right', 'denies (?:any )?(?:trouble|swallow|fever)'],
  },
  {
    id: 'vascular-leg', specialty: 'vascular clinic',
    said: `
Surgeon: Which leg's bothering you, Mr. Doyle?
Mr. Doyle: Right one. It's gone cold and I can't wiggle the toes.
Surgeon: Since when?
Mr. Doyle: Yesterday teatime. Before that it only hurt after a hundred yards.
Surgeon: Does it hurt in bed?
Mr. Doyle: I hang it over the side. I've not slept.
Surgeon: Can you feel me touching here?
Mr. Doyle: No.
Surgeon: And here, on the left?
Mr. Doyle: That's fine, yes.
Surgeon: Is your heartbeat irregular, has anyone said?
Mr. Doyle: They gave me apixaban for it, five twice a day. I stopped it for the dentist, ten days ago, and I never went back on.
Surgeon: Any diabetes?
Mr. Doyle: Aye, tablets. Metformin slow release, a thousand, and the sita-thing, a hundred.
Surgeon: Are you allergic to contrast dye, or anything?
Mr. Doyle: Heparin. I lost a toe to it, the left little one, my platelets went through the floor.
Surgeon: So no heparin of any kind. Any strokes?
Mr. Doyle: A mini one in two thousand and seventeen, my speech went.
Surgeon: There's no pulse below the groin on the right and the calf's tense. You need theatre this morning. Nothing to eat or drink, and we'll use argatroban.`,
    doses: { apixaban: ['5 mg'], metformin: ['1000 mg'] }, sides: {},
    present: ['cold'], absent: [],
    vital: ['right', 'cold', 'wiggle|toes', 'yesterday', 'hang|slept', 'feel', 'apixaban', 'stopped|never went back', 'metformin', 'sita', 'heparin', 'platelets', 'no heparin', 'mini|speech', 'pulse', 'tense', 'theatre', 'argatroban'],
    never: ['(?:takes|is on|is taking) apixaban', 'no pulse below the groin on the left', 'left leg is cold'],
  },
  {
    id: 'allergy-clinic-child', specialty: 'allergy clinic',
    said: `
Doctor: Hello Ines. Mum, tell me what happened at the party.
Mother: She had one bite of a brownie and her lips came up, then she was coughing and she went quiet.
Doctor: Did you use the pen?
Mother: I used the Jext, the one-fifty, in her right leg, and again after ten minutes.
Doctor: What do we know she reacts to already?
Mother: Cashew and pistachio. Peanut's fine, she has it every day. And she outgrew egg.
Doctor: Ines, what about kiwi?
Ines: It makes my tongue fizzy.
Doctor: Any medicines that don't suit her?
Mother: Amoxicillin, she had a rash at two, but they tested her and said she's not allergic.
Doctor: Is her asthma under control?
Mother: She's on the purple one, Seretide, two puffs twice a day, but she's had three lots of steroids this winter.
Doctor: How much does she weigh now?
Mother: Twenty six kilos.
Doctor: Does her dad have any allergies?
Mother: He's got latex and I've got hay fever.
Doctor: Then she should move up to the three hundred pen. Cashew and pistachio stay out, kiwi too for now, peanut and egg stay in, and she needs her asthma looked at this week. Call nine nine nine whenever you use the pen.`,
    doses: { jext: ['150 mcg', '150 micrograms'] }, sides: { leg: 'right' },
    present: ['cough'], absent: [],
    vital: ['brownie', 'lips', 'quiet', 'jext', 'again after|10 minutes', 'cashew', 'pistachio', 'peanut', 'egg', 'kiwi', 'amoxicillin', 'not allergic|tested', 'seretide', 'steroids', '26', '300', '999', 'this week|asthma'],
    never: ['allerg\\w*:? (?:to )?(?:peanut|egg)', 'left leg', '(?:the patient|she|ines) (?:has|is) (?:got )?latex'],
  },
  {
    id: 'two-clinicians-handover', specialty: 'intensive care',
    said: `
Day reg: So bed four is Mr. Haddad, sixty one, day two after his bypass.
Night reg: What's he on?
Day reg: Noradrenaline, point one five, and milrinone. Insulin at four an hour. We stopped the amiodarone at six because his pulse went to thirty eight.
Night reg: Is he pacing?
Day reg: At eighty, through the wires.
Night reg: Drains?
Day reg: The left one did four hundred and ten in the last hour. It was fifty before that.
Night reg: Has he had his heparin?
Day reg: Not yet, I've crossed it off.
Night reg: Bloods?
Day reg: Haemoglobin seventy one, platelets fifty eight, lactate four point four.
Night reg: Any allergies?
Day reg: Protamine. He's had it before and he crashed. And the wife says strawberries.
Night reg: Is he waking up?
Day reg: He moves the right side. Not the left, since about five.
Night reg: Has anyone told the surgeon?
Day reg: About the drain, yes. Not about the arm.
Night reg: Okay. Four units, platelets, no heparin, no protamine, and I'll ring the surgeon myself. He needs to go back to theatre and he needs a CT head.`,
    doses: { noradrenaline: [], insulin: [] }, sides: {},
    present: [], absent: [],
    vital: ['noradrenaline', '0.15|point one five|point 1', 'milrinone', 'insulin', 'amiodarone', '38', '80', '410', 'heparin', '71', '58', '4.4', 'protamine', 'crashed', 'strawberries', 'not the left|left', 'not about the arm|arm', 'theatre', 'ct head'],
    never: ['amiodarone (?:continues|running)', 'has had his heparin', 'moves the left'],
  },
];
