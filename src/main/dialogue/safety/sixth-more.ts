/** The other half of the sixth lot. */
import type { Written } from './written.ts';

export const SIXTH_MORE: readonly Written[] = [
  {
    id: 'tonsils', specialty: 'general practice',
    said: `
D: What can I do for you?
P: My throat. Four days. I can hardly swallow, not even water yesterday.
D: Is it worse on one side?
P: The left. And I can't open my mouth properly.
D: Fever?
P: Thirty nine one last night.
D: Any cough, runny nose?
P: No. And my voice has gone funny.
D: Drooling at all?
P: On the pillow, yes.
D: Have you had this before?
P: Loads as a kid. They talked of taking them out and never did.
D: Taking anything?
P: Lemsip. And the pill, Microgynon.
D: Any antibiotics that don't agree with you?
P: Erythromycin, it makes me throw up. Is that an allergy?
D: More of a side effect. Let me look. No cough or runny nose, and purulent tonsils, the left one pushed across, the uvula is to the right. Tender glands. No neck stiffness. I think it's a quinsy. You need to go to ENT now, nothing to eat, and phenoxymethylpenicillin won't be enough.`,
    doses: {}, sides: { 'one pushed': 'left' },
    present: ['purulent', 'drool', 'swallow', 'tonsils'], absent: ['runny nose', 'neck stiffness'],
    vital: ['swallow', 'left', 'open', '39\\.1', 'voice', 'pillow|drool', 'lemsip', 'microgynon', 'erythromycin', 'quinsy', 'ent now|ent', 'phenoxymethylpenicillin', 'purulent'],
    never: ['right tonsil', 'denies (?:drool|fever)', 'start phenoxymethyl'],
  },
  {
    id: 'transplant', specialty: 'renal transplant clinic',
    said: `
D: Two years since the kidney. How are you?
P: Not bad at all. Not great. The urine's frothy again.
D: Blood in it?
P: No blood, no pain over the graft either.
D: Which side was it, the right?
P: Left. They put it in the left because of my old dialysis line.
D: Adoport?
P: Three and a half in the morning, three at night.
D: Milligrams. And mycophenolate?
P: Five hundred twice. It was a gram but I had the runs.
D: Prednisolone five?
P: Yes. And co-trimoxazole four eighty Monday, Wednesday, Friday.
D: Has anyone given you anything new?
P: The dentist gave me clarithromycin, for an abscess. I've had three days of it.
D: Ah. Any shakes?
P: My hands, since yesterday, and a thumping head.
D: You're allergic to penicillin?
P: No. Cefalexin, that was. Hives.
D: Have you missed any doses?
P: Never. Maybe once, when I flew.
D: Tacrolimus was sixteen yesterday, far too high. Creatinine one ninety from one thirty. Stop the clarithromycin now, leave out tonight's Adoport and have the level done again in the morning. Pressure is one fifty eight over ninety. I can feel the graft, it isn't tender.`,
    doses: { adoport: ['3.5 mg', '3 mg'], mycophenolate: ['500 mg', '1 g', '1 gram'], prednisolone: ['5 mg'], 'co-trimoxazole': ['480 mg'] }, sides: {},
    present: ['froth', 'shakes', 'head'], absent: ['blood in'],
    vital: ['froth', 'adoport', '3\\.5', 'mycophenolate', '500', 'prednisolone', 'trimoxazole', 'clarithromycin', 'hands|shak', 'head', 'cefalexin', '16', '190', '158/90', 'leave out|tonight'],
    never: ['allerg\\w*:? (?:to )?penicillin', 'right (?:side|graft)', 'has never missed', 'continue clarithromycin'],
  },
  {
    id: 'falls-daughter', specialty: 'geriatrics',
    said: `
D: Good morning Mrs. Ferrari, and you are?
F: Her daughter. She's had three falls in a month.
P: Two.
F: Mum, three. You fell in the garden as well.
D: What happens before you fall?
P: I trip. I don't get dizzy.
F: She does, she goes grey when she stands up.
D: Did you hit your head?
P: No.
F: She had a bump here, over the right eye, last Tuesday.
D: Is her memory a worry?
P: There's nothing wrong with my memory.
F: She left the gas on twice.
D: What are you taking?
F: I've a list. Doxazosin four, amlodipine ten, indapamide one and a half modified release, zopiclone three point seven five at night. Donepezil ten. And she takes co-codamol, the thirties, when her hip's bad.
P: I don't take the sleeping ones.
F: She does.
D: How are the waterworks?
P: I don't always get there.
D: Any allergies?
F: Elastoplast. And she was ill with tramadol, she saw spiders.
D: Are you eating?
F: She's lost a stone since Christmas.
D: Pressure lying one thirty two over seventy, standing one hundred over fifty eight and she felt faint. Pulse is forty eight. I'd stop the doxazosin and the zopiclone, hold the donepezil until we have a tracing, and do a scan of the head because she's had that knock.`,
    doses: { doxazosin: ['4 mg'], amlodipine: ['10 mg'], indapamide: ['1.5 mg'], zopiclone: ['3.75 mg'], donepezil: ['10 mg'], 'co-codamol': ['30 mg', '30/500 mg'] }, sides: { eye: 'right' },
    present: ['grey', 'bump'], absent: [],
    vital: ['falls|fell', 'grey|dizz', 'bump|eye', 'gas', 'doxazosin', 'amlodipine', 'indapamide', 'zopiclone', 'donepezil', 'co-codamol|codamol', 'elastoplast', 'tramadol', 'stone', 'faint', '48', 'scan', "don't always get there|always get there"],
    never: ['left eye', 'denies (?:hitting|dizz)', 'continue (?:the )?(?:doxazosin|zopiclone)', 'daughter (?:has|had) (?:three|3) falls'],
  },
  {
    id: 'epilepsy', specialty: 'neurology',
    said: `
D: How many seizures since January?
P: Four. No, five with the one in the pool.
D: In the pool? Were you alone?
P: My sister pulled me out. I swallowed water, I was in overnight.
D: Are they the same as ever?
P: The left hand twitches and then I'm gone. My partner says two minutes.
D: Do you bite your tongue?
P: The side, the right side. And I wet myself.
D: What are you on?
P: Brivaracetam one hundred twice a day, lacosamide two hundred in the morning and two fifty at night. Cenobamate we started, twelve and a half, I'm on fifty now.
D: And the valproate is gone?
P: Yes because we want a baby.
D: Are you pregnant now?
P: Not that I know. My period is nine days late.
D: On folic acid?
P: The five milligram ones, yes.
D: Has levetiracetam been tried?
P: Three thousand a day. I wanted to kill my boss. I mean I was furious, not really kill.
D: Any rash with carbamazepine?
P: With phenytoin. Skin came off my palms. Carbamazepine just did nothing.
D: Are you driving?
P: No. Only the tractor on the farm.
D: That's driving. Please stop that, and never swim alone. I'd do a pregnancy test today. Cenobamate up to one hundred over four weeks, only if the test is negative. Clobazam ten for clusters.`,
    doses: { brivaracetam: ['100 mg'], lacosamide: ['200 mg', '250 mg'], cenobamate: ['12.5 mg', '50 mg', '100 mg'], clobazam: ['10 mg'], 'folic acid': ['5 mg'], levetiracetam: ['3000 mg'] }, sides: { hand: 'left' },
    present: ['twitch', 'wet'], absent: [],
    vital: ['5 with|five with|pool', 'left hand', 'tongue|right side', 'brivaracetam', 'lacosamide', 'cenobamate', 'valproate', '9 days late|nine days late', 'folic', 'levetiracetam', 'furious|boss', 'phenytoin', 'carbamazepine', 'tractor', 'swim', 'clobazam', 'pregnancy test'],
    never: ['(?:takes|is on|is taking) (?:valproate|levetiracetam|phenytoin)', 'right hand', 'rash with carbamazepine', 'is pregnant\\b(?! ?now: no)', 'is not pregnant'],
  },
  {
    id: 'isotretinoin', specialty: 'dermatology',
    said: `
D: Month four of the Roaccutane. Skin looks better.
P: It's amazing. Lips are wrecked though.
D: What dose are you taking at the moment?
P: Forty in the morning and twenty at night, so sixty.
D: How's your mood been?
P: Fine. My mum thinks I'm low. I've not been going out, to be honest, and I cry for nothing.
D: Any thoughts of harming yourself?
P: Not harming. I've thought it'd be easier not to be here.
D: I'm glad you told me. Do you have someone with you at home?
P: My mum.
D: Are you using two kinds of contraception?
P: The implant, and, well, mostly condoms.
D: Pregnancy test this morning?
P: Negative.
D: Headaches? Blurred vision?
P: No headaches. At night I can't see well to drive.
D: Taking anything else? Any antibiotics?
P: My GP gave me doxycycline for my chest last week.
D: You mustn't take that with it, it can raise the pressure in your head. Stop the doxycycline today.
P: Oh. I'm allergic to the other one, amoxicillin. That's why.
D: Triglycerides three point nine, ALT forty eight. I'm going to stop the Roaccutane today and get you seen by the mental health team this afternoon.`,
    doses: { roaccutane: ['40 mg', '20 mg', '60 mg'] }, sides: {},
    present: ['low', 'easier', 'see well'], absent: ['headache'],
    vital: ['roaccutane', '60', 'low|cry', 'not to be here', 'implant', 'condoms', 'negative', 'see well|at night', 'doxycycline', 'amoxicillin', '3\\.9', 'mental health'],
    never: ['denies (?:any )?thoughts', 'allerg\\w*:? (?:to )?doxycycline', 'continue (?:the )?(?:roaccutane|doxycycline)', 'denies (?:headaches or )?blurred'],
  },
  {
    id: 'haematuria', specialty: 'urology',
    said: `
D: You've seen blood in your water?
P: Red as wine, three times. No pain with it.
D: Clots?
P: Last time, little worms.
D: Do you smoke?
P: I stopped in ninety eight. Thirty a day for twenty years.
D: Work with dyes, rubber?
P: Tyres. Eleven years at the plant.
D: How's the stream?
P: Poor. I'm up three, four times.
D: What do you take?
P: Tamsulosin, the four hundred ones. Finasteride five. Clopidogrel seventy five since my stent.
D: When was the stent?
P: This February.
D: Any allergy?
P: I don't think I have any. Iodine, I swelled up in the scanner.
D: That matters, we'll not use the ordinary dye. Have you lost weight?
P: No. If anything I've gained.
D: Any pain in the back or the bones?
P: My left hip, but that's old.
D: The prostate is smooth, about forty grams. PSA is three point two, and on finasteride you double that. No lump in the belly. I'd do a camera next week, on the clopidogrel, please don't stop it. And a scan without contrast.`,
    doses: { tamsulosin: ['400 mcg'], finasteride: ['5 mg'], clopidogrel: ['75 mg'] }, sides: { hip: 'left' },
    present: ['blood', 'clots', 'worms'], absent: ['lost weight', 'lump'],
    vital: ['red as wine|blood', 'worms|clots', '98|30 a day', 'tyres', 'tamsulosin', 'finasteride', 'clopidogrel', 'february', 'iodine', '3\\.2', 'contrast', 'stop'],
    never: ['no (?:known )?allerg', 'right hip', '(?:will|should|to) stop (?:the )?clopidogrel', '^(?:the patient|he) smokes', 'not? (?:have )?any allerg'],
  },
  {
    id: 'angle-closure', specialty: 'ophthalmology',
    said: `[nurse] which eye is it
[patient] the right no the left sorry i'm all over the place it's the left
[nurse] when did it start
[patient] about nine last night i was watching telly and the lamps had rainbows round them
[nurse] and the pain out of ten
[patient] nine it's made me sick twice
[nurse] can you see my fingers
[patient] with the right yes with the left only that there's something moving
[nurse] do you wear contact lenses
[patient] glasses i'm long sighted
[nurse] any eye operations
[patient] not on this one i had a cataract done on the right in twenty nineteen
[nurse] what do you take
[patient] amitriptyline twenty five oxybutynin five twice and latanoprost in the right eye only
[nurse] any allergies
[patient] sulfa it was a water tablet acetazolamide i couldn't breathe
[nurse] any asthma
[patient] yes and i've been in intensive care with it
[nurse] right pressure's fifty eight on the left and fourteen on the right the left cornea is hazy and the pupil's fixed i'm getting the doctor now so no acetazolamide and no timolol because of the asthma we'll use pilocarpine two percent and apraclonidine and mannitol in the drip`,
    doses: { amitriptyline: ['25 mg'], oxybutynin: ['5 mg'] }, sides: { cornea: 'left' },
    present: ['rainbows', 'sick'], absent: [],
    vital: ['left', 'rainbows', '9', 'sick', 'moving', 'amitriptyline', 'oxybutynin', 'latanoprost', 'acetazolamide', 'intensive care', '58', 'timolol', 'pilocarpine', 'apraclonidine', 'mannitol'],
    never: ['right cornea', '58 on the right', 'latanoprost in the left', 'cataract done on the left', 'denies asthma', '(?:give|start|use) (?:acetazolamide|timolol)'],
  },
  {
    id: 'diabetic-foot', specialty: 'podiatry',
    said: `
N: Which foot are we looking at today?
P: The right. The left's the one with no toes.
N: How long has it been open?
P: Ten days. I didn't feel it. I trod on a drawing pin.
N: Any discharge?
P: Yellow, and it smells.
N: Shivers, fever?
P: I was shivery last night. No fever, thirty seven one.
N: What are your sugars like?
P: Eighteen, nineteen. Normally eight.
N: And your insulin?
P: Tresiba, forty eight units at night, NovoRapid twelve with meals. Trulicity one point five on Sundays. Metformin they stopped for my kidneys.
N: Did anyone give you an antibiotic?
P: Flucloxacillin, one gram four times. I'm on day three.
N: You're not allergic to penicillin then?
P: No, ciprofloxacin, my tendon went. The Achilles, on the left.
N: Is it more painful?
P: There's no feeling so it's never painful.
N: The ulcer is two point two by one point eight centimetres under the right big toe, I can touch bone with the probe. Redness three centimetres up the foot. The pulse behind the ankle I can't find. I'm ringing the foot team, you need to be seen today. Don't put weight on it.`,
    doses: { tresiba: ['48 units'], novorapid: ['12 units'], trulicity: ['1.5 mg'], flucloxacillin: ['1 g', '1 gram'] }, sides: { 'big toe': 'right' },
    present: ['discharge', 'yellow', 'shivery', 'smell'], absent: ['fever'],
    vital: ['right', 'drawing pin|feel it', 'yellow', 'shivery', '18', 'tresiba', 'novorapid', 'trulicity', 'metformin', 'flucloxacillin', 'ciprofloxacin', 'tendon', 'bone', 'today', 'weight on it'],
    never: ['left big toe', 'denies (?:shivers|discharge)', '(?:takes|is on|is taking) metformin', 'allerg\\w*:? (?:to )?penicillin'],
  },
  {
    id: 'post-op-clot', specialty: 'surgical ward',
    said: `
D: Day four after the hip. What's wrong?
P: I got up for the loo and I couldn't get my breath.
N: Sats were eighty six, ninety four on four litres now. Pulse one twenty two.
D: Pain in the chest?
P: When I breathe in, here, on the right.
D: Coughing anything up?
P: A bit of pink stuff.
D: Is the leg swollen?
P: They both are. The left one's sore, in the calf.
N: That's the operated side.
D: What's he on to prevent clots?
N: Nothing since Sunday. The enoxaparin forty was held because his platelets dropped to sixty one.
D: Has he had heparin before?
P: At the bypass, in March. They said never again.
N: It's on his old notes, heparin induced thrombocytopenia.
D: And it isn't on his allergy band?
N: No, the band says none.
D: Any other allergies?
P: Not that I'm aware of. Chlorhexidine wipes bring me up in weals.
D: Then no heparin, no enoxaparin, not even in the flush. Fondaparinux seven point five now, he's eighty two kilos. CT of the chest, and band him red. Blood pressure?
N: One oh four over sixty two.`,
    doses: { enoxaparin: ['40 mg'], fondaparinux: ['7.5 mg'] }, sides: { calf: 'left' },
    present: ['breath', 'pink', 'sore'], absent: [],
    vital: ['breath', '86', '122', 'pink', 'calf|sore', 'enoxaparin', '61', 'heparin', 'thrombocytopenia', 'chlorhexidine', 'fondaparinux', '82', 'never again', '104/62'],
    never: ['right calf', 'allerg\\w*:? none', 'no (?:known )?allerg', '(?:give|start) (?:enoxaparin|heparin)', '^(?:there are )?no other allergies'],
  },
];
