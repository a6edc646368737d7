/** Scores of judgement: every item is a person's, none is filled by a machine. */
import { age, choice, flag, number, sex, systolic, diastolic, diabetes } from '../common-inputs.ts';
import { defineCalculator } from '../declare.ts';
import type { Band, Calculator, ChoiceInput, Values } from '../declare.ts';

/** An item whose options are its points. */
function item(label: string, words: readonly string[]): ChoiceInput {
  return choice(label, Object.fromEntries(words.map((word, points) => [String(points), [word]])), [], true);
}
/** Items that add up as they stand. */
function addUp(v: Values, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + v.points(key, Number(v.pick(key) ?? 0)), 0);
}
function questionnaire(id: string, title: string, aliases: readonly string[], source: string, edition: string, items: Readonly<Record<string, ChoiceInput>>, bands: readonly Band[], example: Calculator['example']): Calculator {
  return defineCalculator({ id, title, aliases, unit: 'points', kind: 'score', source, edition, inputs: items, bands, compute: (v) => addUp(v, Object.keys(items)), example });
}
const OFTEN = ['not at all', 'several days', 'more than half the days', 'nearly every day'];
const often = (label: string): ChoiceInput => item(label, OFTEN);

const phq9 = questionnaire('phq-9', 'PHQ-9', ['Patient Health Questionnaire 9'], 'Kroenke et al., J Gen Intern Med 2001;16:606', '2001', { interest: often('little interest or pleasure'), mood: often('feeling down'), sleep: often('sleep'), energy: often('tired'), appetite: often('appetite'), worth: often('feeling bad about yourself'), focus: often('concentration'), pace: often('slow or restless'), harm: often('thoughts of being better off dead or of self-harm') }, [{ upTo: 4, words: 'Minimal' }, { upTo: 9, words: 'Mild' }, { upTo: 14, words: 'Moderate' }, { upTo: 19, words: 'Moderately severe' }, { words: 'Severe' }], { inputs: { interest: 'nearly every day', mood: 'more than half the days', sleep: '1' }, value: 6 });
const gad7 = questionnaire('gad-7', 'GAD-7', ['Generalised Anxiety Disorder 7'], 'Spitzer et al., Arch Intern Med 2006;166:1092', '2006', { nervous: often('nervous'), control: often('cannot stop worrying'), worry: often('worrying too much'), relax: often('trouble relaxing'), restless: often('restless'), irritable: often('irritable'), afraid: often('afraid') }, [{ upTo: 4, words: 'Minimal' }, { upTo: 9, words: 'Mild' }, { upTo: 14, words: 'Moderate' }, { words: 'Severe' }], { inputs: { nervous: '3', control: '3', worry: '2' }, value: 8 });
const apgar = questionnaire('apgar', 'Apgar score', ['APGAR'], 'Apgar, Anesth Analg 1953;32:260', '1953', { appearance: item('appearance', ['blue or pale', 'blue extremities', 'pink']), pulse: item('pulse', ['none', 'below 100', '100 or more']), grimace: item('grimace', ['none', 'grimace', 'cry or withdrawal']), activity: item('activity', ['limp', 'some flexion', 'active']), respiration: item('respiration', ['none', 'weak or irregular', 'good cry']) }, [{ upTo: 3, words: 'Low' }, { upTo: 6, words: 'Moderately low' }, { words: 'Reassuring (7 to 10)' }], { inputs: { appearance: '1', pulse: '2', grimace: '2', activity: '2', respiration: '2' }, value: 9 });
const bishop = questionnaire('bishop', 'Bishop score', ['Bishop'], 'Bishop, Obstet Gynecol 1964;24:266', '1964', { dilation: item('dilation', ['closed', '1 to 2 cm', '3 to 4 cm', '5 cm or more']), effacement: item('effacement', ['0 to 30 %', '40 to 50 %', '60 to 70 %', '80 % or more']), station: item('station', ['station -3', 'station -2', 'station -1 or 0', 'station +1 or +2']), consistency: item('consistency', ['firm', 'medium', 'soft']), position: item('position', ['posterior', 'mid', 'anterior']) }, [{ upTo: 5, words: 'Unfavourable cervix' }, { upTo: 7, words: 'Intermediate' }, { words: 'Favourable (8 or more)' }], { inputs: { dilation: '2', effacement: '2', station: '2', consistency: '2', position: '1' }, value: 9 });

const fourAt = defineCalculator({
  id: '4at', title: '4AT', aliases: ['4 A test', '4A test'], unit: 'points', kind: 'score', source: 'Bellelli et al., Age Ageing 2014;43:496; the4AT.com', edition: '1.2',
  inputs: { alertness: choice('alertness', { normal: ['mild sleepiness'], abnormal: ['clearly abnormal'] }, [], true), amt4: item('AMT4 (age, date of birth, place, year)', ['no mistake', '1 mistake', '2 or more mistakes']), attention: item('months backwards', ['7 or more', 'fewer than 7', 'untestable']), acute: flag('acute change or fluctuating course', [], [], true) },
  bands: [{ upTo: 0, words: 'Delirium or severe cognitive impairment unlikely (not excluded)' }, { upTo: 3, words: 'Possible cognitive impairment' }, { words: '4 or more: possible delirium' }],
  compute: (v) => v.points('alertness', v.pick('alertness') === 'abnormal' ? 4 : 0) + addUp(v, ['amt4', 'attention']) + v.points('acute change', v.yes('acute') ? 4 : 0),
  example: { inputs: { alertness: 'normal', amt4: '1', attention: '1', acute: true }, value: 6 },
});
const stopBang = defineCalculator({
  id: 'stop-bang', title: 'STOP-BANG', aliases: ['STOPBANG'], unit: 'points', kind: 'score', source: 'Chung et al., Anesthesiology 2008;108:812', edition: '2008',
  inputs: { snoring: flag('loud snoring', [], ['loud snoring', 'snores loudly']), tired: flag('tired by day', [], [], true), observed: flag('apnoea observed', [], ['witnessed apnea', 'observed apnea']), pressure: flag('treated hypertension', [], ['hypertension', 'icd:I10']), bmi: number('BMI', 'kg/m2', [10, 90], { analyte: 'bmi' }), age, neck: number('neck circumference', 'cm', [20, 80]), sex },
  bands: [{ upTo: 2, words: 'Low risk of obstructive sleep apnoea' }, { upTo: 4, words: 'Intermediate risk' }, { words: 'High risk' }],
  compute: (v) => ['snoring', 'tired', 'observed', 'pressure'].reduce((sum, key) => sum + v.points(key, v.yes(key) ? 1 : 0), 0) + v.points('BMI above 35', (v.number('bmi') ?? 0) > 35 ? 1 : 0) + v.points('older than 50', (v.number('age') ?? 0) > 50 ? 1 : 0) + v.points('neck above 40 cm', (v.number('neck') ?? 0) > 40 ? 1 : 0) + v.points('male', v.pick('sex') === 'male' ? 1 : 0),
  example: { inputs: { snoring: true, pressure: true, age: 55, sex: 'M', bmi: [30, 'kg/m2'] }, value: 4 },
});
const fourTs = defineCalculator({
  id: '4ts', title: '4Ts score', aliases: ['4T', '4Ts', '4Ts score for heparin-induced thrombocytopenia'], unit: 'points', kind: 'score', source: 'Lo et al., J Thromb Haemost 2006;4:759', edition: '2006',
  inputs: { fall: item('thrombocytopenia', ['fall below 30 % or nadir below 10', 'fall of 30 to 50 % or nadir 10 to 19', 'fall above 50 % and nadir 20 or more']), timing: item('timing', ['before day 4 without recent exposure', 'consistent but unclear, or after day 10', 'days 5 to 10, or within a day after recent exposure']), thrombosis: item('thrombosis', ['none', 'progressive or suspected', 'new or skin necrosis']), other: item('other causes', ['definite', 'possible', 'none apparent']) },
  bands: [{ upTo: 3, words: 'Low probability' }, { upTo: 5, words: 'Intermediate probability' }, { words: 'High probability' }],
  compute: (v) => addUp(v, ['fall', 'timing', 'thrombosis', 'other']),
  example: { inputs: { fall: '2', timing: '2', thrombosis: '0', other: '1' }, value: 5 },
});
const abcd2 = defineCalculator({
  id: 'abcd2', title: 'ABCD2', aliases: ['ABCD2 score'], unit: 'points', kind: 'score', source: 'Johnston et al., Lancet 2007;369:283', edition: '2007',
  inputs: { age, systolic, diastolic, features: choice('clinical features', { other: [], speech: ['speech disturbance without weakness'], weakness: ['unilateral weakness'] }, [], true), minutes: number('duration', 'min', [0, 3000]), diabetes },
  bands: [{ upTo: 3, words: 'Low: stroke within 2 days in about 1 %' }, { upTo: 5, words: 'Moderate: about 4 %' }, { words: 'High: about 8 %; guidelines assess every TIA within a day whatever the score' }],
  compute: (v) => v.points('60 or older', (v.number('age') ?? 0) >= 60 ? 1 : 0) + v.points('pressure 140/90 or more', (v.number('systolic') ?? 0) >= 140 || (v.number('diastolic') ?? 0) >= 90 ? 1 : 0) + v.points('features', { speech: 1, weakness: 2 }[v.pick('features') ?? ''] ?? 0) + v.points('duration', (v.number('minutes') ?? 0) >= 60 ? 2 : (v.number('minutes') ?? 0) >= 10 ? 1 : 0) + v.points('diabetes', v.yes('diabetes') ? 1 : 0),
  example: { inputs: { age: 70, systolic: 150, features: 'weakness', minutes: [30, 'min'], diabetes: false }, value: 5 },
});
const rass = questionnaire('rass', 'RASS (Richmond agitation-sedation scale)', ['RASS', 'Richmond agitation-sedation scale'], 'Sessler et al., Am J Respir Crit Care Med 2002;166:1338', '2002', { level: choice('level', { '4': ['combative'], '3': ['very agitated'], '2': ['agitated'], '1': ['restless'], '0': ['alert and calm'], '-1': ['drowsy'], '-2': ['light sedation'], '-3': ['moderate sedation'], '-4': ['deep sedation'], '-5': ['unarousable'] }, [], true) }, [{ upTo: -4, words: 'Too deep for a test of delirium' }, { upTo: -1, words: 'Sedated' }, { upTo: 0, words: 'Alert and calm' }, { words: 'Agitated' }], { inputs: { level: 'light sedation' }, value: -2 });
const camIcu = defineCalculator({
  id: 'cam-icu', title: 'CAM-ICU', aliases: ['CAM ICU', 'confusion assessment method ICU'], unit: null, kind: 'score', source: 'Ely et al., JAMA 2001;286:2703', edition: '2001',
  inputs: { acute: flag('acute change or fluctuation', [], [], true), inattention: flag('inattention', [], [], true), disorganised: flag('disorganised thinking', [], [], true), consciousness: flag('altered level of consciousness', [], [], true) },
  bands: [{ upTo: 0, words: 'Negative' }, { words: 'Positive: delirium present' }],
  compute: (v) => (v.yes('acute') && v.yes('inattention') && (v.yes('disorganised') || v.yes('consciousness')) ? 1 : 0),
  example: { inputs: { acute: true, inattention: true, disorganised: false, consciousness: true }, value: 1 },
});
export const QUESTIONNAIRES: readonly Calculator[] = [phq9, gad7, apgar, bishop, fourAt, stopBang, fourTs, abcd2, rass, camIcu];
