/** A ninth lot, written after the eighth was mended and before a line of it was tried. */
import type { Written } from './written.ts';

export const NINTH: readonly Written[] = [
  {
    id: 'pancreatitis', specialty: 'surgical admissions',
    said: `
D: Where's the pain, Mr. Quinn?
P: Top of my belly, straight through to the back. It's been since last night, about eleven.
D: Have you been vomiting?
P: All night. Nothing left.
D: Any blood in it?
P: No.
D: Do you drink?
P: Eight cans. Not every day. Most days.
D: Ever had gallstones?
P: They said so on a scan. Never had them out.
D: Which tablets are you on?
P: Azathioprine, one hundred and fifty, and mesalazine, two point four grams, for my colitis. Omeprazole twenty.
D: How long on the azathioprine?
P: Three weeks.
D: Allergies?
P: Infliximab. I couldn't breathe on the second drip.
D: Any yellow of the eyes, dark urine?
P: My wee's like tea. I haven't looked at my eyes.
D: Lipase is twelve hundred, calcium one point nine eight. You're tender in the epigastrium, no guarding. I think it's pancreatitis, and it could be the azathioprine, so that stops today. Fluids, morphine five milligrams, nothing to drink for now. And an ultrasound this afternoon.`,
    doses: { azathioprine: ['150 mg'], mesalazine: ['2.4 g', '2.4 grams'], omeprazole: ['20 mg'], morphine: ['5 mg'] }, sides: {},
    present: ['vomit', 'like tea', 'tender'], absent: ['guarding'],
    vital: ['back', 'vomit|all night', '8 cans|eight cans', 'gallstones|scan', 'azathioprine', 'mesalazine', 'omeprazole', 'infliximab', 'breathe', 'tea', 'pancreatitis', 'morphine', 'tender'],
    never: ['denies (?:vomiting|gallstones|yellow)', 'continue (?:the )?azathioprine', 'reports yellow'],
  },
  {
    id: 'stridor-thyroid', specialty: 'recovery ward',
    said: `[nurse] she's four hours after the thyroid and the dressing's wet
[doctor] hello maria can you talk to me
[patient] it's tight here i can't swallow properly
[doctor] any tingling in the fingers
[patient] round my mouth not the fingers
[doctor] what did she lose in theatre
[nurse] one fifty mils and the drain's had ninety since
[doctor] is she on any blood thinners
[nurse] she had clopidogrel until last week and dalteparin five thousand at six tonight
[doctor] who gave the dalteparin
[nurse] it was prescribed
[doctor] allergies
[nurse] tape and co-amoxiclav
[patient] and fentanyl no not fentanyl the other one remifentanil i was stiff as a board
[doctor] sats
[nurse] ninety four on two litres resp rate twenty eight there's a noise when she breathes in
[doctor] the neck's swollen more on the left than the right i'm opening the wound here call the anaesthetist and theatre now no more dalteparin calcium gluconate ten mils after we've got the airway`,
    doses: {}, sides: {},
    present: ['tight', 'swallow', 'noise'], absent: [],
    vital: ['wet', 'swallow', 'mouth', 'clopidogrel', 'dalteparin', 'tape', 'amoxiclav', 'remifentanil', '94', '28|twenty eight', 'noise', 'swollen', 'anaesthetist|theatre', 'calcium'],
    never: ['(?:takes|is on|is taking) clopidogrel', 'more on the right', 'denies (?:any )?tingling'],
  },
  {
    id: 'tb-contact', specialty: 'respiratory clinic',
    said: `
D: You've had this cough for how long?
P: Since Ramadan. Ten weeks. Longer maybe.
D: Bringing anything up?
P: White. Twice there was blood, like a thread.
D: Night sweats?
P: I change the sheet.
D: Weight?
P: From seventy four to sixty six.
D: Has anybody at home been ill?
P: My uncle was in hospital with his chest in Lahore. I don't live with him but he slept in my room.
D: Are you taking anything?
P: Cough syrup. And the methadone, sixty mils.
D: Milligrams or mils?
P: It's one a mil so it's sixty milligrams.
D: Hepatitis?
P: C. They cured it in twenty twenty one.
D: HIV test?
P: Negative, in March.
D: Allergies?
P: None that I know. Except tramadol, I had a fit.
D: Ever had a fit otherwise?
P: Never.
D: There's a shadow at the top of the left lung, with a hole in it. I think this is tuberculosis until we know better. Three sputum samples, and you'll need to stay at home, no visitors. Rifampicin will bring your methadone down so I'll ring the clinic before we start anything. Liver tests and eyes first. Pyridoxine ten milligrams.`,
    doses: { methadone: ['60 mg', '60 mL', '60 mils'], pyridoxine: ['10 mg'] }, sides: { lung: 'left' },
    present: ['blood', 'sheet', 'cough'], absent: [],
    vital: ['10 weeks|ten weeks', 'blood', 'sheet', '66', 'uncle', 'methadone', '60', 'cured|hepatitis', 'tramadol', 'fit', 'tuberculosis', 'rifampicin', 'pyridoxine', 'shadow|hole', 'negative|hiv'],
    never: ['right lung', 'none that (?:the patient|he) knows?\\.$', 'denies (?:allergies|hiv|night sweats)', 'has hiv'],
  },
  {
    id: 'autism-adhd', specialty: 'community paediatrics',
    said: `
F: He's been on the new tablets six weeks.
D: The Concerta? Remind me of the strength.
F: Thirty six. He was eighteen, you put it up.
D: And how is it?
F: School's happy. He's not eating. He picks at his skin, he's got holes in his arms.
D: Is he sleeping?
F: Melatonin, three. No, they changed it, it's the Slenyto, five.
D: Any tics?
F: He blinks. My brother had Tourette's.
D: Fainting, palpitations, chest pain?
F: He said his heart was hiccuping, at PE. He went white and sat down.
D: Has anyone in the family died suddenly, young?
F: My husband's cousin, at nineteen, playing squash.
D: Has he ever talked of dying?
F: He said he wished he was a stone. I didn't know what to make of it.
D: What can't he take?
F: Risperidone made him dribble. He's allergic to fish, they think, not proper allergic, he won't touch it.
D: His weight is twenty nine point one, that's two kilos down, pulse one hundred and twelve, pressure one twenty four over seventy eight. I'd like to stop the Concerta now, until he's had a tracing and seen the heart doctors. No sport. If he faints, call an ambulance.`,
    doses: { concerta: ['36 mg', '18 mg'], melatonin: ['3 mg'], slenyto: ['5 mg'] }, sides: {},
    present: ['blinks', 'hiccuping', 'white'], absent: [],
    vital: ['concerta', '36', 'eating', 'holes|skin', 'slenyto', 'blinks', 'hiccuping', 'white', 'cousin', 'stone', 'risperidone', 'fish', '29\\.1', '112', 'tracing|heart doctors', 'sport', 'ambulance'],
    never: ['denies (?:fainting|palpitations|tics|chest)', 'the relative (?:takes|is on)', 'continue (?:the )?concerta', 'has tourette'],
  },
  {
    id: 'osteoporosis-us', specialty: 'endocrinology',
    said: `
D: hi , joan , good to see you . so your dexa came back .
P: is it worse ?
D: it is . minus three point one at the hip , it was minus two seven .
P: oh boy .
D: have you had any falls or fractures since last year ?
P: no falls . i cracked a rib coughing , in february .
D: that counts . which side ?
P: the right . no , i'm sorry , left , left side .
D: okay . and you were on fosamax ?
P: till two years ago , it burned my throat . then the prolia shot , i've missed the last one .
D: when was it due ?
P: may .
D: so you're four months late . okay . any calcium ?
P: twelve hundred a day , and vitamin d two thousand .
D: do you still take the prednisone ?
P: five . it was seven and a half for the polymyalgia .
D: any trouble with your teeth , dental work coming up ?
P: they want to pull one . on the bottom .
D: hmm , okay . we need to hold off on that . any history of stroke or heart attack ?
P: my sister had the stroke . not me . i had a little heart attack in twenty twenty three .
D: okay , so that rules out romosozumab . do you get leg cramps , blood clots ?
P: no clots .
D: allergies , i have codeine and penicillin .
P: codeine's right , it was hives . the penicillin they tested and it's okay .
D: great , i'm gonna take that off . calcium's eight point four , a little low , vitamin d is nineteen . so for your osteoporosis , i want to get the vitamin d up first , fifty thousand units weekly for eight weeks , then restart the prolia , sixty milligrams every six months . don't miss it , because your bones can break in the spine when it stops . and talk to your dentist before the tooth .
P: okay .`,
    doses: { prednisone: ['5 mg', '7.5 mg'], prolia: ['60 mg'], calcium: ['1200 mg'], 'vitamin d': ['2000 units', '50000 units'] }, sides: { rib: 'left' },
    present: ['rib', 'burned', 'heart attack'], absent: ['clots'],
    vital: ['rib', 'fosamax', 'prolia', 'missed|late', 'vitamin d', 'prednisone', 'pull|tooth', 'heart attack', 'romosozumab', 'codeine', 'penicillin', '8\\.4', '19', '60 mg', 'dentist'],
    never: ['right (?:rib|side)', '(?:takes|is on|is taking) (?:the )?fosamax', 'patient (?:has|had) (?:a |the )?stroke', 'denies (?:a )?(?:stroke or )?heart attack', 'allerg\\w*:? (?:to )?penicillin'],
  },
  {
    id: 'sepsis-carehome', specialty: 'paramedic handover',
    said: `
N: This is Mrs. Dahl, eighty eight, from Oak House.
D: Who's with her?
F: I'm the night carer. She wasn't right at supper, she let it dribble out.
D: Is she usually able to talk?
F: Usually she'll give you what for. Tonight it's mumbling.
N: GCS thirteen, temp thirty five six, pressure eighty four over forty eight, pulse one eighteen, sugar five point two.
D: Catheter?
F: Changed on Monday. It's been cloudy. The district nurse said leave it.
D: What's she on?
F: Trimethoprim at night for the infections. Lisinopril ten, spironolactone twenty five. And the patch, BuTrans ten, that was due off yesterday.
D: Did it come off?
F: I'm not sure. I can see two on her. One on each shoulder.
D: Take both off. Is there a form about resuscitation?
F: There is. It says not for CPR, but hospital is okay.
D: Allergic to anything?
F: It says sulfonamides. And gentamicin, that took her hearing.
D: Has she fallen?
F: Not that we've seen. She's got a bruise on her left hip.
D: Right, meropenem one gram, no gentamicin. Lactate four point four. Five hundred mils now, and hold the lisinopril and the spironolactone. Potassium six point one, so I want a tracing and calcium.`,
    doses: { lisinopril: ['10 mg'], spironolactone: ['25 mg'], butrans: ['10 mcg'], meropenem: ['1 g', '1 gram'] }, sides: { hip: 'left' },
    present: ['mumbling', 'cloudy', 'bruise'], absent: [],
    vital: ['dribble', 'mumbling', '13|thirteen', '84/48', 'cloudy', 'trimethoprim', 'lisinopril', 'spironolactone', 'butrans', 'each shoulder|two on her|2 on her', 'cpr', 'sulfonamides', 'gentamicin', 'bruise', 'meropenem', '4\\.4', '6\\.1', 'hold'],
    never: ['right hip', 'relative (?:takes|is on)', 'has not fallen', 'denies (?:a )?fall', '(?:give|start) gentamicin', 'continue (?:the )?(?:lisinopril|spironolactone)'],
  },
];
