/** A twelfth lot, written after the eleventh was mended and before a line of it was tried; more in `twelfth-more.ts`. */
import type { Written } from './written.ts';

export const TWELFTH: readonly Written[] = [
  {
    id: 'gout-warfarin-loss', specialty: 'general practice',
    said: `
D: Hello, Mr. Penhaligon, what's the matter?
P: My big toe, the left, it's like somebody's got it in a vice.
D: When did that start?
P: Woke me at three this morning.
D: Had it before?
P: Oh aye, two or three times. Mostly the other foot.
D: Are you still on the warfarin?
P: Four one day and three the next.
D: And your water tablets?
P: Bumetanide, two. You put me on that at Christmas instead of the furosemide.
D: Have you taken anything for the pain?
P: The wife's indomethacin. Three of them since yesterday.
D: Any stomach pain, any black stools?
P: A bit of heartburn. My stools are always dark, I have the iron.
D: Allergies?
P: Allopurinol, my skin came off in sheets in nineteen ninety six.
D: Have you had a fever?
P: No, not that I've noticed.
D: Have you hurt it?
P: I dropped a hammer on it a week last Tuesday.
D: It's hot and I can't touch it. Your INR is four point six. I'd like you to miss tonight's warfarin, no more indomethacin, and take colchicine, five hundred micrograms twice a day.`,
    doses: { bumetanide: ['2 mg'], colchicine: ['500 mcg', '500 micrograms'] }, sides: { 'big toe': 'left' },
    present: ['heartburn'], absent: ['fever'],
    vital: ['left', 'warfarin', '4 one day|four one day|4', 'bumetanide', 'indomethacin', 'dark|iron', 'heartburn', 'allopurinol', 'skin', 'hammer', 'hot', '4.6', 'miss', 'colchicine'],
    never: ['right big toe', '(?:takes|is on) furosemide', 'denies (?:any )?(?:black|stomach)', '(?:takes|is on) allopurinol'],
  },
  {
    id: 'headinjury-toddler-dad', specialty: 'emergency department',
    said: `
Nurse: Hi, what's happened to this little one?
Dad: She fell off the changing table on to the tiles. I only turned round for a second.
Nurse: When was that?
Dad: Quarter to nine.
Nurse: Did she cry straight away?
Dad: No. She went floppy for, I don't know, half a minute, then she screamed.
Nurse: Has she been sick?
Dad: Three times in the car.
Nurse: How old is she?
Dad: Eight months.
Nurse: Is she moving everything?
Dad: She's not really using the right arm.
Nurse: Has she had anything, Calpol?
Dad: Two and a half mils of the Nurofen.
Nurse: Any medical problems?
Dad: She was born at twenty nine weeks. And she's got a low platelet thing, they're watching it.
Nurse: Any allergies?
Dad: Milk. The cow's milk. She gets blood in her nappy.
Nurse: Who else lives at home?
Dad: Just me. Her mum's not allowed to see her on her own.
Nurse: There's a boggy swelling on the left side of her head, and the soft spot is tense. Doctor, can you come now please. She needs a scan and keep her still.`,
    doses: { nurofen: ['2.5 mL'] }, sides: { arm: 'right' },
    present: ['floppy', 'swelling'], absent: [],
    vital: ['tiles|table', '8:45|quarter to (?:nine|9)', 'floppy', '3 times|three times', '8 months|eight months', 'right arm', 'nurofen', '29|twenty nine', 'platelet', 'milk', 'blood', 'allowed', 'boggy|swelling', 'soft spot', 'scan'],
    never: ['left arm', 'cried straight away', 'denies (?:any )?(?:vomit|sick)'],
  },
  {
    id: 'ckd-dialysis-refusal', specialty: 'renal ward round',
    said: `
Consultant: Good morning, Mrs. Oyelaran. How did you sleep?
Mrs. Oyelaran: Sitting up. If I lie down I drown.
Consultant: Have you changed your mind about dialysis?
Mrs. Oyelaran: No. I've told you, no machine. I want to go home to my sister.
Registrar: Her potassium's six point eight and the bicarb's eleven.
Consultant: Has she passed urine?
Registrar: Ninety mils since midnight.
Consultant: Any pain anywhere, Mrs. Oyelaran?
Mrs. Oyelaran: In my left side where they put the needle.
Consultant: What are we giving her?
Registrar: Furosemide, two hundred and fifty, in the drip. Oxycodone five as needed, she's had four. Her lisinopril was stopped on Tuesday.
Consultant: Is she jerky? Hold your hands up for me. Yes, she's twitching. Swap the oxycodone for fentanyl.
Mrs. Oyelaran: Not the patch, doctor, the glue takes my skin.
Consultant: What else disagrees with you?
Mrs. Oyelaran: Co-codamol, I couldn't wake up. And vancomycin, the red man.
Consultant: Do you understand that without the machine you may die in a few days?
Mrs. Oyelaran: I do. My pastor is coming at two.
Consultant: Fentanyl twenty five micrograms under the skin, calcium gluconate now, stop the lisinopril for good, and ask the palliative team to see her this morning.`,
    doses: { furosemide: ['250 mg'], oxycodone: ['5 mg'], fentanyl: ['25 mcg'] }, sides: { side: 'left' },
    present: ['twitch'], absent: [],
    vital: ['drown|sitting up', 'no machine|dialysis', '6.8', '11|eleven', '90', 'left side', 'furosemide', 'oxycodone', 'lisinopril', 'twitch', 'fentanyl', 'glue', 'co-codamol', 'vancomycin', 'die', 'calcium', 'palliative'],
    never: ['wants dialysis', 'right side', '(?:takes|is on) lisinopril'],
  },
  {
    id: 'travel-malaria-de', specialty: 'travel clinic',
    said: `
Dr Voss: Right, you're back from where exactly?
Ilse: Ghana. And two nights in Burkina.
Dr Voss: When did you land?
Ilse: The ninth. So twelve days.
Dr Voss: Tell me about the fevers.
Ilse: Every second evening. I shake so the bed rattles and then I sweat.
Dr Voss: What was the highest?
Ilse: Forty point three.
Dr Voss: Did you take your prophylaxis?
Ilse: The Malarone, until I got the stomach upset. Perhaps five days of it.
Dr Voss: Were you vaccinated for yellow fever?
Ilse: Yes, that they check at the border.
Dr Voss: Any confusion, any fits?
Ilse: My husband said I talked to my mother. She's been dead ten years.
Dr Voss: Is your urine normal?
Ilse: It was like cola this morning.
Dr Voss: Could you be pregnant?
Ilse: I'm nine weeks. Nobody knows yet.
Dr Voss: Any allergies or drug reactions?
Ilse: With mefloquine I had terrible thoughts, and I cannot have sulfa. My brother is allergic to aspirin.
Dr Voss: Any other conditions?
Ilse: I lack the enzyme, the G6PD one.
Dr Voss: Film's positive at six percent. You're going to the infectious diseases unit tonight, for artesunate, two point four milligrams a kilo. No primaquine later, because of the enzyme.`,
    doses: { artesunate: ['2.4 mg'] }, sides: {},
    present: ['shak', 'sweat'], absent: [],
    vital: ['ghana', '12 days|twelve days|ninth', 'shakes?', '40.3', 'malarone', 'talked to', 'cola', '9 weeks|nine weeks', 'mefloquine', 'sulfa', 'g6pd', '6 ?%|6 percent', 'infectious', 'artesunate', 'primaquine'],
    never: ['the patient is allergic to aspirin', 'denies (?:any )?(?:confus|fits|pregnan)'],
  },
  {
    id: 'phone-stoma-mixed', specialty: 'surgical helpline',
    said: `
[stoma nurse] hello its the stoma line
[caller] hi its derek im four days out of hospital
[stoma nurse] whats going on derek
[caller] its pouring out ive emptied the bag eleven times since breakfast
[stoma nurse] whats it like
[caller] like dishwater
[stoma nurse] are you weeing
[caller] once and it was brown
[stoma nurse] any cramp in your legs
[caller] yeah my calves both of em
[stoma nurse] are you dizzy
[caller] i went over in the hall i didnt hurt owt
[stoma nurse] what are you taking
[caller] loperamide two before meals omeprazole twenty and they kept me on the ramipril ten and the metformin one gram twice
[stoma nurse] are you doing the blood thinning jabs
[caller] the tinzaparin yeah well i did two then i ran out
[stoma nurse] any allergies
[caller] plasters and ondansetron no not ondansetron cyclizine that gave me the heebie jeebies
[stoma nurse] is the stoma a good colour
[caller] its gone a bit dusky on one side
[stoma nurse] right derek i want you back on the ward now stop the ramipril and the metformin and sip the double strength dioralyte`,
    doses: { omeprazole: ['20 mg'], ramipril: ['10 mg'], metformin: ['1 g', '1 gram'] }, sides: {},
    present: ['dusky'], absent: [],
    vital: ['11 times|eleven', 'dishwater', 'brown', 'calves|cramp', 'went over|dizz', 'loperamide', 'omeprazole', 'ramipril', 'metformin', 'tinzaparin', 'ran out', 'plasters', 'cyclizine', 'dusky', 'back on the ward', 'stop', 'dioralyte'],
    never: ['denies (?:any )?(?:dizz|cramp)', 'is doing the blood thinning'],
  },
  {
    id: 'vtt-voices-postpartum', specialty: 'perinatal mental health', file: 'room.vtt',
    said: `WEBVTT

00:00:00.000 --> 00:00:03.000
DR FENWICK: Thanks for coming in with your partner, Zofia.

00:00:03.200 --> 00:00:05.000
PARTNER: I'm really worried about her.

00:00:05.200 --> 00:00:07.500
DR FENWICK: How's the sleep been?

00:00:07.700 --> 00:00:10.000
ZOFIA: I don't need it any more.
I've written forty pages.

00:00:10.200 --> 00:00:13.000
PARTNER: She's not slept since Friday. She says the baby's eyes
are somebody else's.

00:00:13.200 --> 00:00:15.000
DR FENWICK: Have you had thoughts of hurting the baby?

00:00:15.200 --> 00:00:18.000
ZOFIA: I wouldn't hurt him. I'd only put him back.

00:00:18.200 --> 00:00:20.000
DR FENWICK: Back where, Zofia?

00:00:20.200 --> 00:00:21.500
ZOFIA: In the water.

00:00:21.700 --> 00:00:24.000
DR FENWICK: Has anything like this happened before?

00:00:24.200 --> 00:00:28.000
PARTNER: Her mum was sectioned after having her. And Zofia took
quetiapine till she fell pregnant, three hundred.

00:00:28.200 --> 00:00:30.000
DR FENWICK: Are you taking anything now?

00:00:30.200 --> 00:00:33.000
ZOFIA: Sertraline, a hundred. I doubled it myself on Sunday.

00:00:33.200 --> 00:00:35.000
DR FENWICK: Anything you're allergic to?

00:00:35.200 --> 00:00:38.000
ZOFIA: Risperidone dries me up. And I'm allergic to bee stings, properly.

00:00:38.200 --> 00:00:40.000
DR FENWICK: Are you breastfeeding?

00:00:40.200 --> 00:00:41.500
PARTNER: She was till yesterday.

00:00:41.700 --> 00:00:48.000
DR FENWICK: I think this is a postpartum psychosis. He must not be left alone with her,
and I'd like you both on the mother and baby unit this afternoon.`,
    doses: { quetiapine: ['300 mg'], sertraline: ['100 mg'] }, sides: {},
    present: [], absent: [],
    vital: ['slept|sleep', 'eyes', 'put him back', 'water', 'sectioned|mum|mother', 'quetiapine', 'sertraline', 'doubled', 'risperidone', 'bee', 'till yesterday|breastfeed', 'psychosis', 'alone', 'unit'],
    never: ['(?:takes|is on|is taking) quetiapine', 'denies (?:any )?(?:thoughts|hurting)', '(?:the patient|she) was sectioned'],
  },
  {
    id: 'block-no-speakers-chest', specialty: 'general practice',
    said: `
Hello, take a seat. How can I help? I've come about my chest. When I walk up to the bus stop it goes tight and I have to stop. How long does it last? Two or three minutes, once I stand still. Does it go anywhere? Into my jaw. And my left arm feels heavy. Has it come on when you're sitting? Twice last night, in front of the television. Are you short of breath with it? A little. Do you smoke? Twenty a day, I know, I know. What do you take? Amlodipine, ten, and Symbicort for my chest. Are you allergic to anything? Atenolol put me in intensive care with my asthma. And I can't have aspirin, same thing. Has anybody in the family had heart trouble? My dad died of it at forty eight. Your blood pressure is one fifty eight over ninety four. I'm not happy about the pains last night. I'm going to do a tracing now and send you up to the hospital, and I'll give you a GTN spray.`,
    doses: { amlodipine: ['10 mg'] }, sides: { arm: 'left' },
    present: ['tight'], absent: [],
    vital: ['tight', 'jaw', 'left arm', 'last night|television', 'breath', '20 a day|twenty a day', 'amlodipine', 'symbicort', 'atenolol', 'intensive care', 'aspirin', 'dad|father', '158', 'tracing', 'hospital', 'gtn'],
    never: ['right arm', 'denies (?:any )?(?:smok|breath)', '(?:takes|is on) (?:atenolol|aspirin)'],
  },
];
