/** A visit of some hundred and fifty turns with small talk, dictation and matters that come up twice. */
import type { Written } from './written.ts';

export const LONG: readonly Written[] = [
  {
    id: 'long-visit', specialty: 'family medicine',
    said: `
D: hi , carla . how are you ?
P: hi , doctor . good to see you .
D: good to see you too . so , uh , i know the nurse told you about dax , i'm gonna tell dax a little bit about you .
P: sure .
D: so carla is a 58-year-old female with a past medical history significant for type two diabetes , a heart attack in 2019 and depression , who presents today for , um , follow-up of her chronic problems .
P: right .
D: so , carla , what's been going on ?
P: well , you know , it's been a rough summer .
D: yeah ? how come ?
P: my husband lost his job in june .
D: oh , i'm sorry to hear that .
P: thank you . he found something else , but it was , you know , stressful .
D: i bet . how are the grandkids ?
P: oh , they're great . the little one just started kindergarten .
D: that's wonderful . so the stress , has that affected your mood ?
P: a little . i cried a lot in july . i'm better now .
D: okay . are you still taking the zoloft ?
P: i am . one hundred milligrams in the morning .
D: good . any thoughts of hurting yourself ?
P: no , no , nothing like that .
D: okay . and are you sleeping ?
P: i wake up at three and then i'm up .
D: mm-hmm . every night ?
P: four nights out of seven i'd say .
D: okay . you drinking any coffee in the afternoon ?
P: no , i quit that .
D: good for you . alcohol ?
P: a glass of wine on weekends . okay , two .
D: two glasses ?
P: on saturdays , yeah .
D: okay . now let's talk about the diabetes . what have your sugars been ?
P: in the morning one forty to one sixty .
D: and are you taking the metformin ?
P: yeah , a thousand in the morning and five hundred at night .
D: it should be a thousand twice a day .
P: i know , but it gives me the runs .
D: i see . so you're taking a thousand and five hundred .
P: yes .
D: and the ozempic ?
P: that's the one on wednesdays , half a milligram .
D: are you having any nausea with it ?
P: the first month . not now .
D: good . any low blood sugars ?
P: one time , fifty nine , i had skipped lunch .
D: and how did you feel ?
P: shaky and sweaty , i drank some juice .
D: okay . did you get your eyes checked ?
P: not yet , they moved my appointment to november .
D: all right . how about your feet , any numbness or tingling ?
P: no numbness . they tingle at night , the left one more .
D: okay . and then your heart . any chest pain since i saw you last ?
P: um , not really .
D: not really ?
P: well , twice when i was carrying groceries up the stairs . it was like a squeezing .
D: how long did it last ?
P: five minutes maybe . i sat down and it went away .
D: did it go anywhere , the jaw , the arm ?
P: the left arm felt heavy the second time .
D: and did you use your nitroglycerin ?
P: i couldn't find it . i think it's expired .
D: okay . any shortness of breath ?
P: only on the stairs .
D: any swelling in your legs ?
P: no .
D: do you get palpitations ?
P: no . my sister does .
D: okay . have you passed out or nearly passed out ?
P: no , never .
D: and you're on the aspirin , right ?
P: the baby one , eighty one .
D: and the brilinta ?
P: they told me to stop that after a year .
D: right , right . and the metoprolol ?
P: fifty . no wait , twenty five . twenty five , twice a day .
D: okay , twenty five twice a day . lipitor ?
P: eighty at night . my thighs ache .
D: both of them ?
P: both . going up steps .
D: when did that start ?
P: since they doubled it , in april .
D: okay . and lisinopril , you had a cough on that ?
P: yeah , so now i'm on losartan , fifty .
D: got it . did you bring your blood pressure log ?
P: i forgot it on the kitchen table . it's been one thirty something .
D: over ?
P: eighty , eighty two .
D: okay . do you have any allergies ? i have sulfa listed .
P: sulfa , yes . and they gave me something for the ct scan and i broke out in hives .
D: the contrast dye ?
P: that's it .
D: okay , i'm gonna add that . hey , dragon , add iodinated contrast to the allergies .
P: and shellfish doesn't bother me , people always ask .
D: good to know . all right . any fevers , chills ?
P: no .
D: cough ?
P: no .
D: any changes in your bowels ?
P: other than the metformin , no .
D: any blood in the stool ?
P: no . well , there was some on the paper , bright red , i have hemorrhoids .
D: when was your last colonoscopy ?
P: i've never had one .
D: okay , we'll talk about that . and your mammogram ?
P: that was in february , it was normal .
D: your mom had breast cancer , right ?
P: my aunt . my mom had colon cancer , at fifty one .
D: at fifty one . okay , that's important . and your dad ?
P: heart . he died at sixty three .
D: i'm sorry . do you smoke ?
P: no , i quit after the heart attack .
D: good . are you walking at all ?
P: around the block with the dog .
D: what kind of dog is it ?
P: a beagle . he's bad .
D: they're all bad . okay . let me do a quick exam .
P: okay .
D: hey , dragon , show me the vitals . so your blood pressure today is one forty two over eighty six , heart rate sixty eight , oxygen ninety seven percent , and you weigh one eighty nine .
P: that's down !
D: it is , that's six pounds down . let me listen to your heart .
P: okay .
D: so on your heart exam , there's a two out of six systolic murmur , heard best at the right upper sternal border , which i've heard before . lungs are clear . no edema in the legs .
P: okay .
D: let me see your feet . so there's reduced sensation to monofilament on the left great toe , the right is normal . there's a small callus under the left forefoot , skin is intact .
P: that's from my sandals .
D: does it hurt when i press on your thighs ?
P: yes , a little .
D: both sides ?
P: both sides .
D: okay , there's mild tenderness of both thighs , strength is five out of five . all right . hey , dragon , show me the labs . your hemoglobin a1c is eight point one , it was seven point six in march . your ldl is sixty four . creatinine is zero point nine . ck is three hundred and ten , that's a little high .
P: is that bad ?
D: it's not dangerous , but with the aches , it matters . all right , so for your first problem , the chest pain with exertion , i'm concerned about angina . the ekg today looked the same as last year . i'm going to order a nuclear stress test this week and send a new prescription for nitroglycerin , zero point four milligrams under the tongue , every five minutes , up to three . if it doesn't go away after the first one , call nine one one .
P: okay .
D: and i want you to see dr. patel in cardiology .
P: okay , i like him .
D: for your second problem , the muscle aches , i want to cut the lipitor back to forty milligrams and recheck the ck in six weeks . if it's still high we'll switch to rosuvastatin .
P: okay .
D: for the diabetes , we'll switch you to the extended release metformin , five hundred milligrams , two tablets twice a day , and increase the ozempic to one milligram weekly . recheck the a1c in three months , and keep that eye appointment .
P: all right .
D: for the blood pressure , let's go up on the losartan to one hundred milligrams . i'd like a potassium and creatinine in two weeks .
P: okay .
D: for the colon , with your mom's history you should have had one at forty . i'm gonna refer you for a colonoscopy .
P: do i have to stop the aspirin for that ?
D: no , you stay on the aspirin .
P: okay .
D: for your mood , continue the zoloft one hundred , and i'd like you to talk to our counselor , miss ortiz .
P: i'd be open to that .
D: any other questions ?
P: can i take benadryl to sleep ?
D: i'd stay away from that . try melatonin , three milligrams .
P: okay . thank you .
D: hey , dragon , finalize the note .`,
    doses: { zoloft: ['100 mg'], metformin: ['1000 mg', '500 mg'], ozempic: ['0.5 mg', '1 mg'], metoprolol: ['25 mg'], lipitor: ['80 mg', '40 mg'], losartan: ['50 mg', '100 mg'], nitroglycerin: ['0.4 mg'], aspirin: ['81 mg'], melatonin: ['3 mg'] },
    sides: { 'upper sternal': 'right', 'great toe': 'left', forefoot: 'left', arm: 'left' },
    present: ['squeezing', 'shaky', 'ache', 'tingl', 'bright red'], absent: ['passed out', 'palpitation'],
    vital: ['zoloft', 'metformin', '1000', 'runs', 'ozempic', '59|shaky', 'squeezing', 'heavy', 'nitroglycerin', 'expired|find it', 'stairs', 'aspirin', '81', 'brilinta', 'metoprolol', '25', 'lipitor', 'ache', 'lisinopril', 'losartan', 'sulfa', 'contrast', 'bright red', 'colon cancer', 'tingl', '142/86', '8\\.1', '310', '0\\.4 mg', 'stress test', 'benadryl', 'melatonin', '911'],
    never: ['metoprolol:? 50', '(?:takes|is on|is taking) (?:the )?(?:brilinta|lisinopril)', 'mother had breast cancer', 'mom had breast cancer', 'right great toe', 'denies (?:any )?(?:numbness or tingling|blood in the stool|chest pain)', 'allerg\\w*:? (?:to )?shellfish', 'stop the aspirin\\.$', 'reports palpitation', '2/6 systolic murmur.*left'],
  },
];
