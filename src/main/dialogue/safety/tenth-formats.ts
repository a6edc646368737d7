/** Those of the tenth lot that come as recorders write them, or without speakers, and two more. */
import type { Written } from './written.ts';

export const TENTH_FORMATS: readonly Written[] = [
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
    id: 'no-speakers-one-block', specialty: 'general practice',
    said: `
What seems to be the matter? My ear's been hurting for four days and since this morning my face is funny. Funny how? I can't close the right eye and my mouth drops when I smile. Any rash? There are little blisters in the ear. Any hearing loss? A bit, and I'm dizzy. What do you take? Carbimazole, twenty, and the mini pill. Any allergies? Aciclovir, I came out in a rash, they gave me it for a cold sore. Any sore throat or fever? A sore throat, yes, since Tuesday. No fever. Can you raise both eyebrows for me? The right one doesn't move. I think this is shingles of the facial nerve. I'd like an urgent blood count because of the carbimazole, and I'll ring the ear nose and throat doctors now.`,
    doses: { carbimazole: ['20 mg'] }, sides: {},
    present: ['sore throat', 'dizz'], absent: [],
    vital: ['ear', 'eye', 'mouth', 'blister', 'hearing', 'dizz', 'carbimazole', 'pill', 'aciclovir', 'rash', 'throat', 'eyebrow|right 1|right one|does not move|doesn.t move', 'shingles', 'blood count', 'ear nose'],
    never: ['denies (?:any )?(?:sore throat|rash|hearing)', 'left (?:eye|eyebrow|one)'],
  },
  {
    id: 'knee-locum', specialty: 'orthopaedics',
    said: `
Consultant: Which knee are we talking about?
Patient: The left's the bad one. The right I had scoped in two thousand and sixteen.
Consultant: When did the left one swell up?
Patient: Friday. It's hot too, I couldn't sleep with the sheet on it.
Consultant: Any injury?
Patient: None.
Consultant: Have you had gout?
Patient: In my toe, years back. This is different.
Consultant: Any fever?
Patient: Thirty eight five, last night.
Consultant: Have you had an injection into it?
Patient: A steroid one, ten days ago. The physio did it.
Consultant: What do you take?
Patient: Allopurinol, three hundred, and adalimumab, every other Thursday.
Consultant: Have you stopped the adalimumab?
Patient: No, had it yesterday. Should I not have?
Consultant: Allergies?
Patient: Vancomycin, red all over. And I can't have contrast, my thyroid.
Consultant: Can you bend it?
Patient: Not an inch.
Consultant: This is septic until proven otherwise. Nothing to eat, we'll draw the fluid off in theatre today, and no antibiotics before that.`,
    doses: { allopurinol: ['300 mg'] }, sides: {},
    present: ['hot'], absent: [],
    vital: ['left', 'hot', '38.5', 'steroid', '10 days|ten days', 'allopurinol', 'adalimumab', 'yesterday', 'vancomycin', 'contrast', 'thyroid', 'inch|bend', 'septic', 'nothing to eat', 'no antibiotics'],
    never: ['stopped (?:the )?adalimumab', 'right knee (?:is|swelled|swollen)', 'denies (?:any )?(?:fever|injection)'],
  },
  {
    id: 'teen-sore-throat', specialty: 'general practice',
    said: `
Doctor: What's the trouble, Callum?
Callum: My throat. I can't open my mouth properly and I can't swallow my spit.
Mum: He's been dribbling on the pillow, and his voice has gone all thick.
Doctor: How long's that been?
Callum: Since Wednesday. No, Thursday.
Doctor: One side worse?
Callum: The left.
Doctor: Fever?
Mum: Thirty nine point two at lunch.
Doctor: Has he had anything for it?
Mum: Brufen, two hundred, at nine. The out of hours gave him the pink penicillin but he's allergic so I binned it.
Doctor: What happened with penicillin?
Mum: He was a baby. Spots, I think. It was my other son who collapsed.
Doctor: Any other medicines?
Callum: Roaccutane. Forty.
Doctor: Who gives you that?
Callum: The skin clinic.
Doctor: How's your mood on that?
Callum: Alright.
Mum: It isn't, he cut his arm last month.
Doctor: Is that right?
Callum: It was just scratches. I'm not gonna do it again.
Doctor: There's a swelling pushing the tonsil over on the left. This looks like a quinsy. You're going to ENT now.`,
    doses: { brufen: ['200 mg'], roaccutane: ['40 mg'] }, sides: {},
    present: ['swallow', 'dribbl'], absent: [],
    vital: ['open', 'swallow|spit', 'dribbl', 'thick', '39.2', 'brufen', 'penicillin', 'spots', 'roaccutane', 'cut', 'scratch', 'swelling', 'quinsy', 'ent'],
    never: ['(?:he|the patient) collapsed', 'denies (?:any )?(?:self|cut|fever)', 'right side', 'takes (?:the )?(?:pink )?penicillin'],
  },
];
