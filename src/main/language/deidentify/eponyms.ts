/** Names of people and towns that name a disease, a score or a thing: "Crohn's disease", "Glasgow Coma Scale", "St. John's wort". */

const THING = 'wort|model|definition|consensus|disease|syndrome|sign|scores?|scale|criteria|criterion|tests?|classification|class|grade|lymphoma|law|palsy|o?esophagus|phenomenon|thyroiditis|procedure|operation|repair|maneuver|manoeuvre|index|tumou?r|sarcoma|an(?:a)?emia|fracture|virus|fever|flu|stain|catheter|line|tube|drain|clamp|stent|bag|staging|system|formula|equation|contracture|disorder|chorea|rules?|guidelines|questionnaire|inventory|assessment|protocol|chromosome|stool|heart|study|devices?|pacemaker|forceps|cannulas?|wires?|frame|ball|drainage|plates?|osteotomy|retractors?|blades?|needles?|trocars?|cage|screws?|hooks?|elevators?|probe|scissors|speculum|sutures?|prosthesis|valve|balloon|knot|rods?|pins?|cysts?|malformation|arteritis|angina|abscess|foot|joint|pouch|neuroma|deformity|encephalopathy|respirations?|breathing|murmur|facies|crisis|yeast|ulcers?|granulomatosis|o?edema|ligament|spots?|lines|nephropathy|dystrophy|ataxia|gangrene|thrombosis|arthropathy|nodules?|position|approach|incision|point|triad|reflex|rash|node|nodes|body|bodies|cells?|agar|dressing|bandage|splint|collar|hernia|fundoplication|anastomosis|graft|shunt|hospital|clinic|medical|university|street|st\\b|ave|avenue|road';
/** Up to three words may stand between: "Kansas City Cardiomyopathy Questionnaire". */
const BEHIND = new RegExp(`^(?:['’]s)?[ -](?:(?:coma|outcome|health|ankle|knee|hip|cognitive|stroke|postnatal|depression|neuropathy|cardiomyopathy|bleeding|blatchford|imrie|association|triage|liver|cancer|sleepiness|fatigue|pain|functional|city|type|angiographic|haematuria)[ -]){0,3}(?:${THING})(?![\\p{L}])`, 'iu');
const WHOLE = /^(?:NYHA|Gram|Rh)$/;

const INSIDE = /^Glasgow[- ](?:Blatchford|Imrie)$|[ -](?:scores?|scale|criteria|index|classification|questionnaire|syndrome|disease|chromosome)$/i;

/** Is this, or does it go on as, the name of a thing? */
export function isEponym(text: string, start: number, end: number): boolean {
  return INSIDE.test(text.slice(start, end)) || BEHIND.test(text.slice(end, end + 60)) || WHOLE.test(text.slice(Math.max(0, end - 4), end).trim());
}
