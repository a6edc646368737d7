/** The words by which habits and circumstances are told. Lists of things: resources/language/social-words.json. */
import words from '../../../../resources/language/social-words.json' with { type: 'json' };

export type TopicName = 'smoking' | 'alcohol' | 'drugs' | 'living' | 'work' | 'aids' | 'people';
export interface Topic {
  readonly name: TopicName;
  /** Says it wherever it stands in a note. */
  readonly pattern: RegExp;
  /** Plainer words that name the topic only under a social history's header. */
  readonly plain?: RegExp;
  /** A circumstance, of which only the words right before say whether it is so; else a habit. */
  readonly circumstance?: true;
}

const NUMBER = '(?:\\d+(?:\\.\\d+)?(?: ?(?:-|to|–) ?\\d+)?|one|two|three|four|five|six|ten|twenty|thirty|forty|half an?|an?|one half|several|a few|a couple of)';
const PER = '(?: ?/ ?| per | an? | each | every )(?:day|d|week|wk|month|night|evening|weekend|lunchtime)|(?:daily|weekly|nightly|(?:at |on )?(?:the )?weekends?|most (?:days|nights|evenings)|with (?:dinner|meals))';
const TOBACCO = '(?:cigarettes?|cigars?|cigarillos?|cigs?|roll-?ups?|rollies|packs?|packets?|pipes?)';
const DRINK = `(?:${words.drinks.join('|')})`;
const GLASS = '(?:glass(?:es)?|bottles?|pints?|cans?|shots?|bottle|drinks?|six-?packs?|litres?|liters?|pegs?|measures?|units?)';
const SUBSTANCE = `(?:${words.substances.join('|')})`;
const JOB = `(?:${words.occupations.join('|')})`;

const all = (parts: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

const SMOKING = all([
  '(?<=\\b(?:not|n[\'’]t|never|nor|neither) drink[^.;\\n]{0,25} n?or )smoke',
  '(?:used to|does not|doesn[\'’]t|do not|don[\'’]t|did not|never|continues? to|started to|has not|hasn[\'’]t) smoked?',
  '(?:never|has never|have never) (?:smoked|been a (?:regular )?smoker)', '(?:quit|stopped|gave up|given up|cut down on|cutting down on|trying to (?:quit|stop)) (?:smoking|cigarettes|tobacco)', 'no longer smok(?:es|ing)',
  '(?:never|non|non-|ex|ex-|former|current|active|heavy|light|lifelong|past|prior|previous|passive|social|occasional|chain|reformed|quit)[ -]?(?:cigarette )?smok(?:er|ing)', '(?:life-?long )non-?smoker',
  `smok(?:es|ed|ing|ers?)(?! (?:inhalation|detectors?|alarms?|salmon|fish|meat|cessation|exposure|crack|${SUBSTANCE}))(?: (?:about|around|approximately|up to|over|roughly|some|only))?(?: ${NUMBER}\\+? ?(?:${TOBACCO}|ppd|(?=/|a day|per day|daily))(?:${PER})?)?`,
  `${NUMBER}\\+?[ -]?(?:pack[ -]?(?:years?|yrs?)|p\\.?y\\.?|ppd|${TOBACCO}(?:${PER}))(?:[ -](?:smoking |smoker|tobacco )?(?:history|hx)?)?`,
  'tobacco(?: (?:use|abuse|history|products?|dependence|smoking|consumption|user))?', 'cigarettes?', 'cigars?', 'vap(?:es|ing|ed)', 'e-?cig(?:arette)?s?', '(?:chewing tobacco|snus|snuff|dips tobacco|hookah|shisha)', 'nicotine (?:use|dependence|addiction|pouches)', 'last cigarette', 'smoking status', 'tob(?=[ /,.;]|$)',
]);
const ALCOHOL = all([
  '(?:used to|does not|doesn[\'’]t|do not|don[\'’]t|never|continues to|has not|hasn[\'’]t|rarely|seldom|hardly ever|occasionally|only|no longer) (?:drinks?|drank|drunk)(?: (?:alcohol|heavily|socially|excessively|any alcohol|much|at all))?(?! (?:any |much |enough )?(?:a whole lot of |a lot of )?(?:tea|water|coffee|milk|fluids?|juice|well|soda|pop))',
  '(?:quit|stopped|gave up|given up) (?:drinking|alcohol|the drink)', '(?:sober|abstinent|teetotal)(?= (?:for|since|from|x)\\b)', 'dry(?= (?:since|for (?:\\d+|one|two|three|four|five|six|ten|several|many) (?:years?|months?|weeks))\\b)', 'abstains(?: from alcohol)?', 'abstinent(?: from alcohol)?', 'in recovery(?= (?:from|since)\\b)',
  '(?<!(?:rubbing|prepped with|rinsed with|cleaned with|cleansed with|swabbed with|wiped with|washed with|isopropyl|benzyl|sterile) )alcohol(?! (?:wipes?|swabs?|pads?|gel|rub|based|level|withdrawal|prep|liaison|team|services?|worker|nurse|related|induced|hepatitis|intoxication|poisoning))(?: (?:use|abuse|consumption|intake|dependence|misuse|history|excess|addiction))?', 'etoh(?: (?:use|abuse|excess))?',
  '(?:recovering |former |functioning )?alcoholic(?! (?:hepat|cirr|liver|steato|ketoac|pancrea|cardio|neuro|gastr))',
  `drinks?(?! (?:tea|water|coffee|milk|fluids?|juice|plenty|well|enough|cola|soda|from|through|\\d+ ?(?:l|litres?) of (?:water|fluid)))(?=(?: (?:alcohol|socially|occasionally|heavily|rarely|little|moderately|excessively|daily|${NUMBER}|a lot|${DRINK}|at weekends|on weekends|most|every|with)(?![\\p{L}]))|[ ]?(?:[.,;\\n]|$))(?: (?:alcohol|socially|occasionally|heavily|rarely|little|moderately|excessively|daily))?(?: (?:about |around |up to |over )?${NUMBER}(?: (?:${GLASS}|${DRINK}))?(?: (?:of )?${DRINK})?(?:${PER})?| ${DRINK}(?:${PER})?)?`,
  `${NUMBER} (?:large |small |standard )?${GLASS}(?: of (?:alcohol|${DRINK}))?(?:${PER})`, `${NUMBER} ${DRINK}(?:${PER})`, `(?:a |an )?(?:occasional |odd |nightly |daily )?(?:glass(?:es)?|bottles?|pints?|cans?|six-?packs?|tots?) of ${DRINK}(?: (?:${PER}))?`, `occasional (?:${DRINK}|alcohol|drinks?|drinker)`, `${NUMBER} ?u(?:nits?)?(?: of alcohol)?(?: ?/ ?| per | an? | each )w(?:ee)?k(?:ly)?`, `${NUMBER} units (?:weekly|daily)`,
  `drinking (?:about |up to |at least )?(?:heavily|daily|socially|(?:an? |half an? )?(?:fifth|litre|bottle)(?: of ${DRINK})?|${NUMBER} (?:${GLASS}|${DRINK})(?: of ${DRINK})?)(?: (?:${PER}))?`, `(?:enjoys|likes|has|takes) (?:an? |her |his |the )?(?:odd |occasional |nightly )?${DRINK}(?: and tonic)?(?= (?:with|before|after|at|in|most|every|on)\\b)`,
  '(?:social|heavy|occasional|problem|moderate|binge|light) drink(?:er|ing)', '(?:non|never|lifelong non)[ -]?drinker', 'teetotal(?:l?er)?', 'binge drink\\w+', 'CAGE(?: score)?[ :=]{1,2}\\d(?: ?/ ?4)?', 'AUDIT(?:-C)?(?: score)?[ :=]{1,2}\\d+',
]);
const DRUGS = all([
  '(?:illicit|recreational|iv|intravenous|street|illegal|injection|injecting|party)[ -](?:drugs?|substances?)(?:[ -](?:use|abuse|users?|misuse))?', 'ivdu', 'ivda', 'pwid', '(?:drug|substance)[ -](?:use|abuse|misuse|users?)(?: disorder)?', 'illicits', 'recreational drugs?', '(?<=\\b(?:nil|no|denies) )drugs(?=[.,;\\n]|$)', '(?<=\\b(?:alcohol|etoh|tob(?:acco)?|smoking|cigs)\\s?(?:[/,+&]|,? ?(?:or|and|nor)\\b)\\s?)(?:illicit |recreational |street |iv )?drugs?(?=[.,;/)\\n]|$)', 'drugs(?=\\s?[:=]\\s?(?:none|nil|never|denie[sd]|no\\b|negative))', '(?:used to inject|never injected|injects|injecting|injected) (?:drugs|heroin|cocaine|iv)', '(?:injects|has injected|used to inject|never injected)(?= (?:twice|daily)|[.,;]|$)',
  `(?:smokes|uses|used|vapes|snorts|snorted|experimented with|tried|takes) ${SUBSTANCE}`, `${SUBSTANCE}(?: (?:use|abuse|user|misuse|addiction|dependence|habit))?(?<!\\bspeed|\\bspice|\\bmushrooms|\\bcrack|\\bweed)`, 'opioid (?:abuse|misuse|addiction)', 'crack cocaine', 'on (?:a )?methadone(?: program(?:me)?| maintenance| script)?',
]);
const LIVING = all([
  'liv(?:es|ed|ing) (?:at home|independently|alone|by (?:him|her|them)sel(?:f|ves)|rough|(?:at home |independently |alone )?(?:with|w\\/|w(?=/? )|in|at|on)(?! (?:pain|fear|hospital)))(?:(?! and (?:works?|smokes?|drinks?|is|has)\\b| who\\b| whose\\b)[^.;,(\\n]){0,50}',
  'resident (?:at|of|in) [^.;,\\n]{0,30}(?:home|facility|house|hostel|living)\\b', '(?:homeless|undomiciled|unhoused|sleeping rough|rough sleeper|sofa[- ]surfing|NFA|(?:of )?no fixed abode)', 'resid(?:es|ing|ed) (?:in|with|at)[^.;,\\n]{0,40}', 'stay(?:s|ing) with (?:his|her|their|a|an|friends?|family|relatives?)[^.;,\\n]{0,30}',
  '(?:shares|rents|owns) (?:a|an|his|her|their) (?:own )?(?:house|flat|apartment|room|home|bungalow|place)[^.;,\\n]{0,30}', '(?:in |from )?(?:sheltered|warden[- ]controlled|supported|residential|temporary) (?:accommodation|housing|living)', '(?:nursing|care|residential|group|retirement|rest) home(?: resident)?(?<=resident)|(?:from|in|resident of) an? (?:nursing|care|residential|group|retirement) home', 'assisted living(?: facility| resident)?',
  '(?<=^|[.;,\\n] ?|\\b(?:is|was|currently|recently|he|she) )(?:married|divorced|widow(?:ed|er)?|separated from (?:his|her) [a-z]+)', 'single (?:mother|father|parent|mum|mom|dad)(?: of [a-z]+)?', '(?:home)(?=: [a-z]):[^.;\\n]{3,60}', '(?:package of care|poc|carers?) (?:\\d|once|twice|three|four|qds|tds|bd|od|daily|x ?\\d)[^.;,\\n]{0,20}', '(?<=\\b(?:no|nil) )(?:POC|package of care|carers|formal care)', '(?:from|in|at|lives (?:at|in)|returned? to|bed (?:back )?at) (?:an? |the )?(?-i:NH|RH|SNF|ALF|ECI)(?![\\p{L}])', '(?-i:NH|RH|SNF) resident', '(?:\\d|two|three|four|five|no|several|young|small) (?:young |adult |grown-?up |small )?(?:children|kids)(?= (?:at home|in |living|who|aged|under|\\()|[.,;)\\n]|$)(?: in (?:foster )?care)?',
]);
const WORK = new RegExp(`(?<=\\b(?:occupation|profession|job|work|employment)\\s*[:=]\\s*)[a-z][^.;,\\n]{2,40}|${all([
  '(?:works|working|worked) (?:(?:full|part)[- ]time )?(?:as|for|at|in|nights?|shifts?|days|from home|on (?:a|the))(?! (?:well|the ward|pain|balance))[^.;,\\n]{0,40}', 'used to (?:work|be an?)[^.;,\\n]{0,40}', '(?:works|working) (?:full|part)[- ]time', 'works [a-z]+ jobs[^.;\\n]{0,40}', '(?:college|university|medical|high school|graduate|nursing|law) student(?: studying [a-z]+)?',
  `retired(?! (?:hurt|to|from|at|in|early|home|for)\\b)(?: [a-z]+){0,2}?(?: ${JOB}| [a-z]+(?:er|or|ist|man|woman))?(?= |[.,;\\n]|$)`, '(?:is |now )?retired(?= from| in \\d|[.,;\\n]|$)', 'house-?(?:wife|husband)', '(?:stay-at-home|full[- ]time) (?:mother|mum|mom|father|dad|parent|carer)[^.;,\\n]{0,25}', 'homemaker', 'unemployed', 'self-employed(?: [a-z]+)?', '(?:on|receives) (?:long[- ]term )?(?:disability|sick leave|benefits)(?: (?:benefits?|pension))?', 'off (?:sick|work)(?: (?:since|for)[^.;,\\n]{1,20})?', 'not (?:currently )?working', 'out of work', 'employed (?:as|by|full|part|in)[^.;,\\n]{0,30}',
  `(?<=\\b(?:is|was|['’]s|retired|former|formerly|previously) )(?:an? )?(?:[a-z-]+ ){0,2}?${JOB}(?= |[.,;\\n]|$)`, `(?<=^|[.\\n] ?)(?:[a-z]{3,12} )?${JOB}(?= (?:at|in|for|by)\\b|[.,;\\n]|$)(?: (?:at|in|for) [^.;,\\n]{1,30})?`,
  `(?<=\\b(?:lives?|smok\\w+|drink\\w*|married|single)\\b[^.\\n]{0,80}[,;] ?)(?:primary |secondary |part-time |full-time )?${JOB}(?=[.,;\\n]|$)`,
  `(?<=\\b(?:year|yr)s?[ -]old |\\by[./]?o\\.? |\\b\\d{2} ?[mf] )(?:(?:right|left)[ -]handed |retired |former |ex-|self-employed |primary school |secondary school |office |lorry |bus |taxi |truck |staff |care )*${JOB}(?= |[.,;\\n]|$)`,
]).source}`, 'giu');

/** How somebody gets about and manages, and with what. */
const AIDS = all([
  '(?:walks?|mobilis(?:es|ing|ed)|mobiliz(?:es|ing|ed)|mobile|ambulates?|transfers?|gets about|uses?) (?:independently|unaided|(?:with|using|w/) (?:an? |the |his |her |x ?)?(?:[12] )?(?:\\p{L}+ )?(?:sticks?|frame|zimmer|rollator|walker|cane|crutch(?:es)?|wheelchair|assistance(?: of (?:one|two|\\d))?|supervision|help)|(?-i:AO?[12])(?![\\p{L}]))',
  '(?:w(?:ith|\\/)?|using|uses?) (?:an? )?(?:walker|rollator|zimmer|crutches|wheelchair|cane|stick|scooter)', 'walker(?= at baseline| for (?:long )?distances?)', '(?:zimmer|walking|wheeled|rollator|pulpit|gutter) frame', 'wheelchair(?:[ -](?:bound|user|dependent))?', '(?:walking|white) sticks?', 'hearing aids?(?: [LR](?![\\p{L}]))?', '(?<=\\b(?:wears|reading|with|aid|and|\\+|&|has)(?: [LR])?(?: \\+)? )glasses', 'dentures?', '(?:full |standing |uses a )?hoist(?:ed)?(?: ?x ?\\d| transfers?)?(?=[ .,;\\n]|$)', '(?:bed|chair|house)-?bound', 'stairlift',
  '(?:fully |previously |normally |usually )?(?:independent|indep)\\.?(?: (?:with|in|of|for|at baseline))?(?: (?:all|his|her|most|personal|basic))? ?(?:p?ADLs?|activities of daily living|mobility|self[- ]care|transfers|at baseline|at home)', '(?<=^|[.,;:\\n] ?)(?:fully |previously |normally )?independent(?=[ ]?(?:[.,;\\n]|$))', '(?:needs|requires|with) (?:assistance|help|support) (?:with|for) (?:all |his |her |personal |most )?(?:p?ADLs?|care|washing(?: and dressing)?|meals|feeding|transfers|mobility)', 'self[- ]caring', '(?:fully |wholly |totally )?dependent (?:for|on carers for|in) (?:all |his |her )?(?:care|ADLs?|needs|transfers)',
]);
/** Who is there for somebody, and for whom somebody cares. */
const PEOPLE = all([
  '(?:home (?:health )?aides?|visiting nurses?|home help|meals on wheels)(?: (?:visits?|comes?)[^.;,\\n]{0,30})?',
  '(?:(?:main|full[- ]time|sole|primary|informal|unpaid|young) )?carers? for (?:his|her|their|the|an?) (?:elderly |disabled |husband|wife|mother|father|son|daughter|partner|parents?|brother|sister|grand)[\\p{L} ]{0,20}', '(?:the |his |her |their )?(?:main|sole|primary|full[- ]time) (?:carer|caregiver)', '(?:NOK|next of kin)(?: is)?[ :=-]{1,3}(?:(?:his|her|their|the) )?(?:wife|husband|partner|son|daughter|mother|father|brother|sister|niece|nephew|friend|neighbour)(?: \\p{Lu}\\p{L}+)?', '(?:wife|husband|partner|son|daughter|mother|father|mum|dad|parents|family|NOK)(?: (?-i:\\p{Lu}\\p{L}+))?(?: is| was| are| were)? (?:updated|informed|aware|visiting|visited|visits(?: daily| twice \\p{L}+| \\d ?x?[\\p{L} ]{0,10})?|at (?:the )?bedside|in attendance|supportive|very supportive)', '(?:keeps?|owns|breeds|has) (?:an? |\\d+ |two |three |some )?(?:pet )?(?:pigeons?|budgies?|parrots?|birds|chickens|hens|parakeets?|cockatiels?|dogs?|cats?)(?![\\p{L}])', '(?:home helps?|meals on wheels|(?-i:MOW)|day cent(?:re|er)|district nurses? (?:\\d|daily|twice|visit)[^.;,\\n]{0,15}|visiting carers?)',
]);

const WORK_PLAIN = new RegExp(`\\b(?:work(?:s|ed|ing)(?: full[- ]time| part[- ]time)? (?:as|in|at|for)[^.;,\\n]{0,40}|retired(?: [a-z]+(?: [a-z]+)?)?|unemployed|(?:self-)?employed(?: as[^.;,\\n]{0,30})?|(?:on )?disab(?:led|ility)|student|homemaker|veteran|served in the (?:army|navy|marines?|air force|military|war|[a-z]+ guard|armed forces))\\b|(?<=[:.;\\n] ?)(?:[a-z]{3,12} )?${JOB}(?=[.,;\\n]|$)`, 'giu');

// "Lives alone" and "works as" say it wherever they stand; "single" and "in" mean other things elsewhere.
export const TOPICS: readonly Topic[] = [
  { name: 'smoking', pattern: SMOKING, plain: /\b(?:smoke|non-?smokers?|smoking|cigs)\b/gi },
  { name: 'alcohol', pattern: ALCOHOL, plain: /\b(?:drink(?:s|ing|er)?|drank|ethanol(?: use)?|beers?|wine|liquor|brandy|vodka|whiske?y|gin|rum|non-?alcoholic)\b/gi },
  { name: 'drugs', pattern: DRUGS, plain: /\b(?:drugs?(?:[ ](?:use|usage|users?|abuse))?|illicits|methadone(?: maintenance)?|opiates|amphetamines?|meth)\b/gi },
  { name: 'living', circumstance: true, pattern: LIVING, plain: /\b(?:liv(?:es|ing|ed) (?:at home |independently |alone|with|in|at)[^.;,\n]{0,50}|homeless|(?:nursing home|assisted living)(?: resident)?|care home resident|married|divorced|widow(?:ed|er)?|single|separated|(?:immigrated|emigrated) (?:here )?(?:from|to) [^.;,\n]{2,30}|(?:has )?(?:\d+|one|two|three|four|five|six|seven|no) (?:(?:grown|adult|young|small|healthy|teenage|living) ){0,2}(?:children|kids|sons?|daughters?))\b/gi },
  { name: 'aids', circumstance: true, pattern: AIDS },
  { name: 'people', circumstance: true, pattern: PEOPLE },
  { name: 'work', circumstance: true, pattern: WORK, plain: WORK_PLAIN },
];
