/** Everything that a consultation says and a note could hold, each statement in a note's words and with the turns that it rests on. */
import { inThirdPerson, asSentence, statedSex } from './person.ts';
import type { Sex } from './person.ts';
import { answerOf, readQuestion, stateAnswer } from './questions.ts';
import { sentencesOf, withoutOpeners, writeSpoken } from './spoken.ts';
import { rolesOf } from './speakers.ts';
import type { Role, Roles } from './speakers.ts';
import type { Turn } from './transcript.ts';

export interface Statement {
  readonly text: string;
  /** Indices of the turns, from 0. */
  readonly from: readonly number[];
  readonly kind: 'clinician' | 'patient' | 'answer' | 'other';
  /** What was asked just before, for the model that finds the section. */
  readonly question: string;
  /** Where in the consultation, 0 to 1. */
  readonly place: number;
}

const QUESTION = /\?$|^(?:(?:so|and|but|now|then|well|okay|great|good|yeah)\b[ ,]*)*(?:any|do|did|does|(?:have|are|can|could|would|should|were|will) you|has it|are there|is (?:it|there|that)|was it|how|what|when|where|why|which|who|tell me)\b/i;
const EMPTY = /^(?:thank|thanks|you're welcome|bye|hi\b|hello|(?:good )?(?:morning|afternoon|evening)\b|nice to|see you|sounds good|that's (?:good|great|fine|okay|right|true)|i (?:see|understand|know|got it|hear you)|let me|perfect|excellent|take care|have a (?:good|great|nice)|end of|date of birth|finalize|assessment(?: and plan)?|physical exam|show me)\b.{0,24}$/i;

export interface Consultation {
  readonly statements: readonly Statement[];
  readonly roles: readonly Role[];
  readonly sex: Sex;
}

/** Statements in the order of the turns. Questions stand only with the answer that makes them a statement. */
export function statementsOf(turns: readonly Turn[], chosen: Roles = {}): Consultation {
  const roles = rolesOf(turns, chosen);
  const sex = statedSex(turns.map(({ text }) => text).join(' '));
  const out: Statement[] = [];
  let asked: { text: string; turn: number } | null = null;
  for (const turn of joinBroken(turns, roles)) {
    const { at, role, upTo } = turn;
    const sentences = sentencesOf(writeSpoken(turn.text));
    const place = turns.length < 2 ? 0 : at / (turns.length - 1);
    const from = upTo === at ? [at] : [at, upTo];
    const question = asked?.text ?? '';
    if (role !== 'clinician') {
      const answer = answerOf(turn.text.replace(/^[\s,.]+/, ''));
      const read = answer === null || asked === null ? null : readQuestion(asked.text);
      // What the clinician put to the patient and the patient denies is not a statement.
      const put = out.at(-1);
      if (answer === 'no' && put !== undefined && put.from.at(-1) === at - 1 && put.kind === 'clinician' && /\bthe patient\b|\b(?:his|her|their)\b/i.test(put.text)) out.pop();
      if (answer !== null && read !== null && asked !== null) out.push({ text: asSentence(stateAnswer(read, answer, sex)), from: [asked.turn, at], kind: 'answer', question, place });
    }
    for (const sentence of sentences) {
      if (QUESTION.test(sentence)) continue;
      const bare = withoutOpeners(sentence);
      if (bare.split(' ').length < 3 || EMPTY.test(bare)) continue;
      const text = asSentence(inThirdPerson(bare, role, sex));
      if (text !== '') out.push({ text, from, kind: role, question: role === 'clinician' ? '' : question, place });
    }
    if (role === 'clinician') {
      const last = sentences.at(-1) ?? '';
      asked = QUESTION.test(last) || /\?/.test(turn.text) ? { text: last, turn: upTo } : null;
    } else asked = null;
  }
  return { statements: out, roles, sex };
}

interface Stretch {
  readonly text: string;
  readonly role: Role;
  readonly at: number;
  /** The last turn that it holds; the same as `at` for most. */
  readonly upTo: number;
}

/** A sentence that the other's "mm-hmm" broke in two ("to-" … ". to about 8 cm") is one again. */
function joinBroken(turns: readonly Turn[], roles: readonly Role[]): Stretch[] {
  const out: Stretch[] = [];
  turns.forEach(({ text }, at) => {
    const role = roles[at] ?? 'other';
    const open = out.at(-2);
    const between = out.at(-1);
    if (open !== undefined && between !== undefined && open.role === role && between.role !== role && open.upTo === at - 2 && /-\s*$/.test(open.text) && between.text.split(' ').length <= 3) {
      out.splice(-2, 1, { ...open, text: `${open.text.replace(/\s*-\s*$/, '')} ${text.replace(/^[\s.,]+/, '')}`, upTo: at });
      return;
    }
    out.push({ text, role, at, upTo: at });
  });
  return out;
}
