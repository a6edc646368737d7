/** How it stands with what is done to a patient: done, in or going on, out, to come, or not wanted; read from the words of its own clause. */
import table from '../../../resources/language/deeds.json' with { type: 'json' };
import type { FactStatus } from '../../contract/chart.ts';
import type { Entity } from '../../contract/clinical.ts';
import { isScan } from '../language/scans.ts';
import { isDone, isGoingOn, isToBeDone } from './deeds.ts';

const ENDS = new RegExp(`(?:${table.once.join('|')})$`, 'iu');
const LETTERS: ReadonlySet<string> = new Set(table.onceLetters);
/** Operations, looks inside and images are over when they are done; a drain, a line or dialysis goes on. */
function isOnce(words: string): boolean {
  return isScan(words) || ENDS.test(words) || words.split(/[\s(]+/u).some((word) => LETTERS.has(word));
}

/** Words that may stand between a cue and the name: "declined informal admission", "awaiting urgent MRI". */
const BETWEEN = `(?:(?:an?|the|any|some|his|her|their|further|another|new|more|urgent|elective|emergency|inpatient|outpatient|OP|repeat|rpt|[LRB]|left|right|bilat(?:eral)?|upper|lower|open|lap(?:aroscopic)?|robotic|total|partial|radical|flexi(?:ble)?|rigid|long[- ]term|permanent|temporary|home|formal|informal|to have|have|having|being|for|of|staging|interval|follow-?up|\\d+(?:st|nd|rd|th)?)[ -]+){0,4}`;
const LISTED = `(?:[\\p{L}\\d'’-]{2,20}(?:[ ][\\p{L}\\d'’-]{2,20}){0,2}[ ]?(?:[+&/]|\\+/-|and|,)[ ]?){0,3}`;

const JOINED = `(?:[\\p{L}\\d'’-]{2,20}(?:[ ][\\p{L}\\d'’-]{2,20}){0,2}[ ]?(?:[+&/]|\\+/-|and)[ ]?){0,3}`;

const NOT_BEHIND = '(?:declin(?:ed|es)|refus(?:ed|es)|unwilling|unsuitable|cancelled|canceled|contra-?indicated|n/a(?![\\p{L}])|not (?:keen|done|needed|req(?:uired|[\'’]?d)?|indicated|suitable|appropriate|advised|recommended|attempted|performed|possible|wanted|started|commenced|inserted|sited|available|warranted|offered|to be)(?![\\p{L}])|avoided(?![\\p{L}])|not (?:given|placed)(?![\\p{L}])|no longer (?:needed|required|indicated))';
/** "… was discussed but he was not keen". */
const FILL = '(?:[\\s,(–-]|(?:but|was|were|is|are|has|had|been|offered|discussed|considered|suggested|last|this|year|week|month|yesterday|today|at|the|time|pt|patient|he|she|they|family|feeding|insertion|placement|and|by|x|for \\p{L}+)(?![\\p{L}])){0,12}';
const NOT_AFTER = new RegExp(`^${FILL}${NOT_BEHIND}`, 'iu');
const NOT_BEFORE = new RegExp(`(?<![\\p{L}])(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|not (?:keen|suitable|fit|eligible|a candidate|appropriate|ready)(?: for| on)?|not for|no (?:need|indication|plans?|role|requirement|current need) for|does(?: not|n['’]t) (?:want|need|require)|not (?:want(?:ing)?|had|having|requir(?:e|ed|ing)|need(?:ed|ing)?)|not on|never (?:had|been)(?: an?)?|(?:no|nil)(?: prev(?:ious)?| prior)?|cancel(?:led)?|avoid(?:ing|ed)?|without)\\s+${BETWEEN}$`, 'iu');

const NEXT = '(?:tomorrow|tmrw|tom\\b|if\\b|when\\b|once\\b|planned|after\\b|in \\d|at \\d|\\d+ ?d\\b|\\d+/(?:7|52|12))';
const OUT_AFTER = new RegExp(`^(?:\\s+[\\p{L}\\d/]+){0,3}?\\s+(?:removed|taken out|pulled|out|dc['’]?d|d/c['’]?d|ceased|discontinued|decannulated|taken down|reversed|explanted|came out|fell out|dislodged|cut|off)(?![\\p{L}])(?!\\s+${NEXT}|-)`, 'iu');
const OUT_BEFORE = new RegExp(`(?<![\\p{L}])(?:removed|removal of|pulled|took out|old|failed|completed|finished|came off|now off|weaned off|ex-?)\\s+${BETWEEN}$`, 'iu');

const IN_AFTER = /^(?:\s+[\p{L}\d/]+){0,3}?\s+(?:in[- ]?situ|in place|insitu|sited|resited|draining|swinging|running|at goal|patent|flushed|ongoing|continues|changed|inserted|placed today|site clean)(?![\p{L}])/iu;

const PLAN_AFTER = /^(?:\s+[\p{L}\d/-]+){0,3}?[\s(–-]+(?:(?:was|is|to be|has been|been)\s+)?(?:tomorrow|tmrw|tom|planned|booked|requested|ordered|await(?:ed|ing|s)|pending|listed|arranged|scheduled|organi[sz]ed|to follow|to be (?:done|arranged|considered)|TB[CA]|due|overdue|considered|mon|discussed|d\/w|dw|deferred|postponed|delayed|next (?:wk|week|month|year)|on (?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\w*|for (?:Mon|Tues?|Wed|Thurs?|Fri)\w*|this (?:pm|afternoon|evening)|as (?:an )?(?:OP|outpt|outpatient|inpatient|IP)|if|when|once|WL|waiting list|wait-?list|referral|eval|work-?up|list|later)(?![\p{L}])|^\s+(?:\d{1,2}\/(?:7|52|12)(?!\s*ago)|in (?:\d+|an?|one|two|three|four|six) ?(?:days?|weeks?|months?|years?|yrs?|wks?)(?! ago)|(?:in )?\d+ ?(?:wks?|weeks|mo|months|mths)(?! ago| later| post)(?![\p{L}]))/iu;
const OPENS = `(?:^|[:;,–-]\\s*|(?:->|→)\\s*|(?<![\\p{L}])(?:now|pt|patient|plan|NBM|fasted|is|was|still|go|home then|\\d*\\s?[MF]|list)\\s+)`;
const PLAN_BEFORE = new RegExp(`(?:${OPENS}(?:for|→|->)|(?<![\\p{L}])(?:to have|await(?:s|ing)?|plan(?:ned|s|ning)?(?: for| to)?|arrang(?:e|ed|ing)|book(?:ed)?(?: in)?(?: for)?|refer(?:red|ral)?(?: for| to)?|request(?:ed)?|consider(?:ing)?|(?:list|waitlist|work-?up|work up|suitable|candidate)(?:ed)? for|needs?|needing|requires?|requiring|repeat|rpt|aim(?:ing)?(?: for)?|consent(?:ed)?(?: for)?|discuss(?:ing)?|chas(?:e|ing)|order(?:ed)?|schedul(?:e|ed) for|proceed(?:ing)? to|will (?:have|need)|swap .{1,20} (?:to|for)|offer(?:ed)?|may need|would benefit from|transplant|on)\\s+(?:for\\s+|the\\s+(?=transplant))?|\\?\\s?(?:for\\s+)?)\\s*${LISTED}${BETWEEN}$`, 'iu');
/** "On CPAP" is had, "on transplant waitlist" is waited for. */
const ON_LAST = /(?<![\p{L}])on\s+(?:\p{L}+\s+){0,2}$/iu;
const HISTORY_BEFORE = new RegExp(`(?<![\\p{L}])(?:s/p|status post|post(?:-op)?|prev(?:ious(?:ly)?)?|prior|recent|following|after|underwent|has had|had(?: had)?|having had|hx(?: of)?|h/o|history of|last|since|(?:POD|D(?:ay)? ?)[#+]?\\d+(?: post| from| s/p)?)\\s+(?:x\\d\\s+)?${JOINED}${BETWEEN}$`, 'iu');
const DONE_AFTER = /^(?:\s+[\p{L}\d/]+){0,3}?[\s(–-]+(?:done|completed?|performed|formed|normal|NAD|clear|unremarkable|unsuccessful|successful|benign|stable|shows?|showed|showing|revealed|reviewed|confirmed|yesterday|yest|yday|last (?:wk|week|month|year|night)|(?:\d+\/\d+|\d+ ?(?:days?|weeks?|wks?|mos?|mths?|months?|years?|yrs?)|years|yrs) ago|as (?:a )?child|in childhood|neg(?:ative)?|['’]\d\d)(?![\p{L}])/iu;
const DATE_AFTER = /^(?:\s+(?:to )?[\p{L}/]+){0,3}?\s+\(?(?:in )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*(?: ?['’]?\d\d)?(?![\p{L}])|(?:19|20)\d\d(?!\d))/u;
const PLAN_LINE = /(?:^|[.;\n]\s*)(?:plan|p|recs?|jobs|to ?do|f\/u|follow[- ]up|next)\s*:[^\n]*$/iu;

/** @param said what the sentence's triggers say of it. @param inPlan it stands in a section of what is to be done. */
export function deedStatus(text: string, entity: Entity, said: FactStatus, inPlan: boolean): FactStatus {
  const before = /[^.;\n]*$/u.exec(text.slice(Math.max(0, entity.start - 90), entity.start))?.[0] ?? '';
  const after = /^(?:[^.;\n,]|,(?= (?:but|not|declin|refus|consider|await|defer|then)))*/u.exec(text.slice(entity.end, entity.end + 70))?.[0] ?? '';
  const once = isOnce(entity.text);
  const planned = inPlan || PLAN_LINE.test(text.slice(Math.max(0, entity.start - 300), entity.start));
  if (said === 'past' && isGoingOn(text, entity) && !/\bnot on\s+$/iu.test(before)) return 'active';
  if (NOT_AFTER.test(after) || (NOT_BEFORE.test(before) && !PLAN_AFTER.test(after))) return 'absent';
  if (/^[^,]{0,30}?\s(?:to come out|to be removed|for removal)(?![\p{L}])/iu.test(after)) return 'planned';
  if (once && /^(?:\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|today|this am|yday)\w*)?\s?:\s?\p{L}/u.test(after)) return 'past';
  if (/\s(?:removed|pulled|out|dc['’]?d|d\/c['’]?e?d?|taken out)$/iu.test(entity.text) || OUT_AFTER.test(after)) return planned ? 'planned' : 'past';
  if (!once && IN_AFTER.test(after) && !PLAN_AFTER.test(after)) return 'active';
  if ((isDone(text, entity) && (once || !/^\s*x ?\d/u.test(after))) || (DONE_AFTER.test(after) && !PLAN_AFTER.test(after))) return 'past';
  if (DATE_AFTER.test(after) && !/\b(?:booked|planned|listed|due)\b/iu.test(after)) return 'past';
  if (isToBeDone(text, entity) || PLAN_AFTER.test(after)) return 'planned';
  if (OUT_BEFORE.test(before)) return 'past';
  if (HISTORY_BEFORE.test(before)) return 'past';
  if (PLAN_BEFORE.test(before) && !ON_LAST.test(before)) return 'planned';
  if (said === 'absent') return said;
  if (once && (said === 'active' || said === 'possible')) return planned ? 'planned' : 'past';
  return said;
}
