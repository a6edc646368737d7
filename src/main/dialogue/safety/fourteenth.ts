/** A fourteenth lot, written after the thirteenth was mended and before a line of it was tried. */
import type { Written } from './written.ts';

export const FOURTEENTH: readonly Written[] = [
  {
    id: 'asthma-nurse-annual', specialty: 'nurse clinic',
    said: `
N: Come in Reggie. How's your breathing been since we last met?
P: Up and down. I had to go to the walk-in twice.
N: Did they give you steroids?
P: Five days, both times. The red ones.
N: How often do you need the reliever?
P: Every night. And before football.
N: What preventer have you got now?
P: Fostair, the hundred six, two puffs, but I only do it when I'm bad.
N: Do you smoke, or vape?
P: Vape. Twenty milligram ones.
N: Any hay fever, eczema, allergies?
P: Hay fever, yeah, and horses. And I can't take Nurofen, it sets my chest off.
N: Have you got an inhaler with you?
P: It ran out Sunday.
N: Blow in here for me. Two ninety, your best is five ten. I can hear a wheeze on the right. You need prednisolone forty today and the doctor will see you before you go.`,
    doses: { prednisolone: ['40 mg'] }, sides: {},
    present: ['wheeze'], absent: [],
    vital: ['walk-in|twice', 'steroid|5 days|red ones', 'every night', 'fostair', 'only do|only does', 'vape', 'horses', 'nurofen', 'ran out', '290|two ninety', '510', 'wheeze', 'prednisolone', 'before (?:you|he|the patient|they) goe?s?'],
    never: ['wheeze on the left', 'uses fostair (?:every|daily)'],
  },
  {
    id: 'neuro-myasthenia', specialty: 'neurology',
    said: `
Dr. Ferreira: So what's changed, Mr. Holm?
Mr. Holm: My head keeps dropping forward, and by the evening I'm talking like a drunk.
Dr. Ferreira: Any double vision?
Mr. Holm: When I look to the left.
Dr. Ferreira: Can you swallow your tablets?
Mr. Holm: The last one came back down my nose.
Dr. Ferreira: How's your breathing when you lie flat?
Mr. Holm: I've been in the recliner since Thursday.
Dr. Ferreira: What are you taking?
Mr. Holm: Pyridostigmine sixty, five times. The steroid, I'm down to ten from twenty five. And the GP gave me ciprofloxacin on Wednesday.
Dr. Ferreira: On Wednesday. Did nobody warn you about that?
Mr. Holm: Not a word.
Dr. Ferreira: Azathioprine?
Mr. Holm: It made my liver bad, they said never again.
Dr. Ferreira: Any other reactions?
Mr. Holm: Botox. I had it for my migraine and I couldn't hold my eyes open.
Dr. Ferreira: Your counts only go to eleven on one breath. You're coming in to high dependency now for immunoglobulin. The ciprofloxacin stops.`,
    doses: { pyridostigmine: ['60 mg'], }, sides: {},
    present: ['double vision|left'], absent: [],
    vital: ['dropping', 'drunk', 'left', 'nose', 'recliner', 'pyridostigmine', 'steroid', 'ciprofloxacin', 'wednesday', 'azathioprine', 'liver', 'botox', '11|eleven', 'high dependency', 'immunoglobulin', 'stops'],
    never: ['(?:takes|is on) azathioprine', 'denies (?:any )?(?:double|swallow)'],
  },
  {
    id: 'mixed-family-elder', specialty: 'care of the elderly',
    said: `
Doctor: Good morning. Who's come with you today, Mr. Rossi?
Son: I'm Paolo, the son. He speaks a bit of English.
Doctor: Mr. Rossi, where does it hurt?
Mr. Rossi: Hip. This. When I stand.
Doctor: The left one. Did he fall, Paolo?
Son: On Saturday, off the kerb. He got up and walked home, mind you.
Doctor: Is he eating and drinking?
Son: Less. And he's seeing my mother in the room, she passed in March.
Doctor: What's he on for his heart?
Son: Digoxin, the one two five, and Lixiana thirty. And the furosemide, forty, two in the morning.
Doctor: And for pain?
Son: I gave him some of my Tramadol, fifty, two last night.
Doctor: Allergies?
Son: Morphine, he stops breathing. They had to bring him round in two thousand and eight. I'm allergic to latex, not him.
Doctor: Has he passed urine?
Son: Not that I've seen since last night.
Doctor: It's shorter and turned out. I think it's broken. I want an x-ray, a bladder scan and a digoxin level now, and no more tramadol.`,
    doses: { digoxin: ['125 mcg', '125 mg'], lixiana: ['30 mg'], furosemide: ['40 mg'], tramadol: ['50 mg'] }, sides: {},
    present: [], absent: [],
    vital: ['hip', 'left', 'saturday|kerb', 'less', 'seeing', 'digoxin', 'lixiana', 'furosemide', 'tramadol', 'morphine', 'breathing', 'not that|since last night', 'shorter', 'broken', 'x-ray', 'bladder', 'level', 'no more tramadol'],
    never: ['right hip', 'the patient is allergic to latex', 'allerg\\w*: (?:morphine.*)?latex$'],
  },
  {
    id: 'dash-paste-child', specialty: 'paediatrics',
    said: `
- Hello, what's brought Oscar in?
- He's limping, and he won't let me touch his knee. The right.
- Since when?
- Yesterday. He had a cold last week.
- Has he had a temperature?
- Thirty nine three this morning, and he was shaking.
- Did he fall on it?
- At nursery, they said, but only a little one.
- Is he eating?
- No, he's had half a yoghurt.
- What have you given him?
- Calpol, five mils, and Nurofen, the same.
- Any allergies?
- Cefalexin, he got a rash and swollen eyes.
- Any bruises anywhere else, has he lost weight?
- He's got bruises on his legs and his gums bleed when I brush. I thought it was his age.
- He's very pale. I'm going to take bloods now, and the joint doctors will see him. Nothing to eat, please.`,
    doses: { calpol: ['5 mL'] }, sides: { knee: 'right' },
    present: ['limp', 'bruises'], absent: [],
    vital: ['limp', 'right', '39.3', 'shaking', 'nursery', 'yoghurt', 'calpol', 'nurofen', 'cefalexin', 'swollen', 'bruises', 'gums', 'pale', 'bloods', 'joint doctors', 'nothing to eat'],
    never: ['left knee', 'denies (?:any )?(?:bruis|fall)'],
  },
  {
    id: 'hrt-migraine-video', specialty: 'video consultation',
    said: `
Clinician: Can you hear me okay, Dawn?
Dawn: I can. You're a bit frozen but I can hear you.
Clinician: You put on the form that you've had a funny turn?
Dawn: On Sunday. My right hand wouldn't do the kettle, for about a quarter of an hour.
Clinician: Was your speech affected?
Dawn: My husband said I was calling the dog the cat.
Clinician: Has it ever happened before?
Dawn: No. I get the zigzags, but never this.
Clinician: Are you still using the Evorel?
Dawn: Two patches. The fifties. One wasn't touching it.
Clinician: And the progesterone with it?
Dawn: The Utrogestan gave me the blues so I left it off. Since January.
Clinician: Any bleeding?
Dawn: Spotting, since about Easter.
Clinician: Do you take your blood pressure tablets?
Dawn: Ramipril? When I remember. It was one seventy eight over a hundred on my machine.
Clinician: Any allergies we should know about?
Dawn: Statins, my muscles. Clopidogrel, I came up in lumps. I'm fine with aspirin.
Clinician: I'd like you to take three hundred of aspirin now, take the patches off, and go up to the stroke clinic this afternoon. Not driving yourself.`,
    doses: { aspirin: ['300 mg'] }, sides: { hand: 'right' },
    present: ['spotting'], absent: [],
    vital: ['right hand', 'dog', 'zigzag', 'evorel', '2 patches|two patches', '50s|fifties', 'utrogestan', 'january', 'spotting', 'ramipril', '178', 'statins', 'clopidogrel', 'lumps', 'aspirin', 'patches off', 'stroke clinic', 'driving'],
    never: ['left hand', 'denies (?:any )?(?:bleed|speech)', '(?:takes|is on|uses) utrogestan', 'allerg\\w*[^.]*to aspirin'],
  },
];
