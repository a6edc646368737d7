import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chart } from '../../contract/chart.ts';
import type { AnnotatedNote } from './from-note.ts';
import { buildChart } from './index.ts';
import { annotatedNote } from './testing.ts';
import type { Mark } from './testing.ts';

const negative = { polarity: 'negative' } as const;

describe('building a chart from notes', () => {
  it('points each fact to its words', () => {
    const note = annotatedNote('n1', '64 year old man with pneumonia. Started amoxicillin.', '2026-03-01', [
      { words: 'pneumonia', type: 'problem' },
      { words: 'amoxicillin', type: 'drug' },
    ]);
    const chart = buildChart({ notes: [note] });
    expect(() => Chart.parse(chart)).not.toThrow();
    for (const fact of chart.facts)
      for (const evidence of fact.evidence) if (evidence.kind === 'note') expect(note.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    expect(chart.patient).toMatchObject({ age: 64, sex: 'male' });
  });

  it('keeps what is denied apart from what is said, and shows that they disagree', () => {
    const notes = [
      annotatedNote('n1', 'Known asthma since childhood.', '2026-03-01', [{ words: 'asthma', type: 'problem' }]),
      annotatedNote('n2', 'No asthma.', '2026-03-02', [{ words: 'asthma', type: 'problem', assertion: negative }]),
    ];
    const { facts } = buildChart({ notes });
    expect(facts.map(fact => fact.status).sort()).toEqual(['absent', 'active']);
    const [a, b] = facts;
    expect(a?.contradicts).toEqual([b?.id]);
    expect(b?.contradicts).toEqual([a?.id]);
  });

  it('lets no later "past" silence an active problem', () => {
    const notes = [
      annotatedNote('n1', 'Pulmonary embolism on CT.', '2026-03-01', [{ words: 'Pulmonary embolism', type: 'problem' }]),
      annotatedNote('n2', 'history of pulmonary embolism', '2026-03-05', [{ words: 'pulmonary embolism', type: 'problem', assertion: { temporality: 'past' } }]),
    ];
    expect(buildChart({ notes }).facts).toMatchObject([{ status: 'active', evidence: [{ noteId: 'n1' }, { noteId: 'n2' }] }]);
  });

  it('counts copied-forward words once', () => {
    const line = 'Oxygen: 2 L/min via nasal cannula, target saturations eighty-eight, stable COPD.';
    const notes = ['n1', 'n2', 'n3'].map((id, day) => annotatedNote(id, `Day ${day}\n${line}\n`, `2026-03-0${day + 1}`, [{ words: 'COPD', type: 'problem' }]));
    expect(buildChart({ notes }).facts).toMatchObject([{ copies: 3 }]);
  });

  it('finds an allergy of long ago beside "NKDA", and resolves nothing', () => {
    const notes = [
      annotatedNote('n1', 'Allergies: penicillin (rash 1978)\nPlan: fluids', '2026-03-01', [], [{ start: 0, end: 34, kind: 'allergies', title: 'Allergies:' }]),
      annotatedNote('n2', 'NKDA.', '2026-03-02', []),
    ];
    const { facts } = buildChart({ notes });
    const named = facts.find(fact => fact.status === 'active');
    const denial = facts.find(fact => fact.status === 'absent');
    expect(named).toMatchObject({ kind: 'allergy', text: 'penicillin', reaction: 'rash', time: '1978', asks: true });
    expect(denial).toMatchObject({ kind: 'allergy', contradicts: [named?.id] });
  });

  it('reads allergies out of running text and not out of denials', () => {
    const read = (text: string): string[] => buildChart({ notes: [annotatedNote('n', text, null, [])] }).facts.map(fact => `${fact.status}:${fact.text}`);
    expect(read('She is allergic to co-trimoxazole, which gave a rash.')).toEqual(['active:co-trimoxazole']);
    expect(read('Reports a codeine intolerance.')).toEqual(['active:codeine']);
    expect(read('No known drug allergies.')).toEqual(['absent:No known drug allergies']);
    expect(read('He is not allergic to latex.')).toEqual([]);
    expect(read('Her brother is said to be allergic to peanuts.')).toEqual([]);
  });

  it('makes no fact of what is conditional or another person’s', () => {
    const note = annotatedNote('n', 'Return if chest pain. Mother had breast cancer. Neighbour had flu.', null, [
      { words: 'chest pain', type: 'finding', assertion: { conditional: true } },
      { words: 'breast cancer', type: 'problem', assertion: { experiencer: 'family', temporality: 'past' } },
      { words: 'flu', type: 'problem', assertion: { experiencer: 'other' } },
    ]);
    expect(buildChart({ notes: [note] }).facts.map(fact => fact.kind)).toEqual(['family']);
  });

  it('keeps two results of different times as two observations', () => {
    const potassium = (value: number, caveat?: string) => ({ value, unit: 'mmol/L', analyte: 'potassium', ...(caveat === undefined ? {} : { caveat }) });
    const notes = [
      annotatedNote('n1', 'K 6.9 (haemolysed)', '2026-03-01T08:00', [{ words: '6.9', type: 'value', measurement: potassium(6.9, 'haemolysed') }]),
      annotatedNote('n2', 'K 6.1', '2026-03-01T10:00', [{ words: '6.1', type: 'value', measurement: potassium(6.1) }]),
    ];
    expect(buildChart({ notes }).facts.map(fact => fact.measurement?.value)).toEqual([6.9, 6.1]);
  });

  it('asks only about drugs, allergies and active problems', () => {
    const note = annotatedNote('n', 'On warfarin. Has cough. Has diabetes. No fever. Had gout. OTC.', null, [
      { words: 'warfarin', type: 'drug', codes: [{ system: 'RxNorm', code: '11289', display: 'warfarin', score: 1 }] },
      { words: 'OTC', type: 'drug' },
      { words: 'cough', type: 'finding' },
      { words: 'diabetes', type: 'problem' },
      { words: 'fever', type: 'finding', assertion: negative },
      { words: 'gout', type: 'problem', assertion: { temporality: 'past' } },
    ]);
    expect(buildChart({ notes: [note] }).facts.filter(fact => fact.asks).map(fact => fact.text)).toEqual(['warfarin', 'diabetes']);
  });

  it('gives a fact the same id whatever the order of the notes', () => {
    const notes = [
      annotatedNote('n1', 'Atrial fibrillation.', '2026-03-01', [{ words: 'Atrial fibrillation', type: 'problem' }]),
      annotatedNote('n2', 'On apixaban for atrial fibrillation', '2026-03-02', [{ words: 'apixaban', type: 'drug' }, { words: 'atrial fibrillation', type: 'problem' }]),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(notes, { minLength: 2 }), shuffled => {
        const ids = (list: readonly { id: string }[]): string[] => list.map(fact => fact.id).sort();
        expect(ids(buildChart({ notes: shuffled }).facts)).toEqual(ids(buildChart({ notes }).facts));
      }),
    );
  });

  it.each([
    ['G2P1 at 31/40, ?DVT left leg', true],
    ['32-year-old woman, 24 weeks pregnant', true],
    ['28-year-old woman. Pregnancy test negative.', false],
    ['34F RIF pain. Urine bHCG +ve.', true],
    ['28-year-old woman with migraine', null],
  ])('reads pregnancy in "%s" as %s', (text, pregnant) => {
    expect(buildChart({ notes: [annotatedNote('n', text, null, [])] }).patient.pregnant).toBe(pregnant);
  });
});

describe('an allergy section', () => {
  const read = (text: string, title: string): string[] =>
    buildChart({ notes: [annotatedNote('n', text, null, [], [{ start: 0, end: text.length, kind: 'allergies', title }])] }).facts.map(fact => `${fact.text}${fact.reaction === undefined ? '' : ` (${fact.reaction})`}`);

  it('ends at the line, the list or the gap, wherever the section is said to end', () => {
    expect(read('Allergies: NKDA\nO/E T 36.8, BP 138/82, P 74 irreg\nUrine dip leucocytes 2+', 'Allergies:')).toEqual(['No known drug allergies']);
    expect(read('Allergies: NKDA. Skin intact, red band not on.', 'Allergies:')).toEqual(['No known drug allergies']);
    expect(read('Allergies: penicillin - rash; codeine (vomiting)\nSkin intact, red band not on', 'Allergies:')).toEqual(['penicillin (rash)', 'codeine (vomiting)']);
    expect(read('ALLERGIES\n- Trimethoprim: rash\n- latex\nProperty: glasses, hearing aid', 'ALLERGIES')).toEqual(['Trimethoprim (rash)', 'latex']);
    expect(read('Allergies\nAspirin\n\nWeight 80 kg', 'Allergies')).toEqual(['Aspirin']);
  });
});

describe('the age of the patient', () => {
  it.each([
    ['36F with migraine since age 19', 36],
    ['Mr X is 31 y male', 31],
    ['31 y, G2 P1', 31],
    ['A 64-year-old man. Father died at age 50.', 64],
    ['Her mother is a 70 year old smoker. The patient, 44 years old, does not smoke.', 44],
    ['8 month old girl', 8 / 12],
    ['Age: 72. Smoked from age 15 to 40.', 72],
    ['Seen in clinic, no age given, BP 120/80', null],
  ])('of "%s" is %s', (text, age) => {
    expect(buildChart({ notes: [annotatedNote('n', text, null, [])] }).patient.age).toBe(age);
  });
});

describe('a line that was copied forward', () => {
  const value = (value: number): Mark => ({ words: `SpO2 ${value}%`, type: 'value', measurement: { value, unit: '%', analyte: 'oxygen-saturation' } });
  const line = 'On 28% Venturi (4 L), SpO2 90%, target 88-92%, widespread wheeze.';
  const observations = (notes: readonly AnnotatedNote[]): unknown => buildChart({ notes }).facts.map(fact => [fact.measurement?.value, fact.time, fact.copies, fact.evidence.length]);

  it('is no value of its own day, whatever the order of the notes', () => {
    const [second, third, own] = [annotatedNote('2', line, '2026-01-13', [value(90)]), annotatedNote('3', line, '2026-01-14', [value(90)]), annotatedNote('4', 'SpO2 91%', '2026-01-14', [value(91)])];
    expect(observations([second, third, own])).toEqual([[90, '2026-01-13', 2, 2], [91, '2026-01-14', 1, 1]]);
    expect(observations([own, third, second])).toEqual([[91, '2026-01-14', 1, 1], [90, '2026-01-13', 2, 2]]);
  });
  it('leaves a short line that comes true again', () => {
    expect(observations([annotatedNote('2', 'SpO2 90%', '2026-01-13', [value(90)]), annotatedNote('3', 'SpO2 90%', '2026-01-14', [value(90)])])).toEqual([[90, '2026-01-13', 1, 1], [90, '2026-01-14', 1, 1]]);
  });
});

describe('a drug that is not taken', () => {
  it.each([
    ['Avoid trimethoprim-sulfa.', 'trimethoprim-sulfa', 'absent'],
    ['Metformin 500 mg NOT GIVEN.', 'Metformin', 'absent'],
    ['Warfarin and DOACs not for use in pregnancy.', 'Warfarin', 'absent'],
    ['Took lisinopril, stopped by GP.', 'lisinopril', 'past'],
    ['On metformin 500 mg bd. Stopped smoking.', 'metformin', 'active'],
    ['Started gentamicin for E. coli.', 'gentamicin', 'active'],
    ['Amlodipine held.', 'Amlodipine', 'held'],
    ['Metformin 500 mg bd on hold.', 'Metformin', 'held'],
    ['Hold ramipril and metformin.', 'metformin', 'held'],
    ['Warfarin withheld since Monday.', 'Warfarin', 'held'],
    ['HELD: ramipril 5 mg; metformin.', 'metformin', 'held'],
    ['Do not hold bisoprolol.', 'bisoprolol', 'active'],
    ['Warfarin continued, aspirin held.', 'Warfarin', 'active'],
    ['Hold parameters reviewed, bisoprolol 2.5 mg od.', 'bisoprolol', 'active'],
    ['Metformin tablet dispensed in error. Label of bed 12. NOT GIVEN.', 'Metformin', 'absent'],
  ])('in "%s" %s is %s', (text, words, status) => {
    expect(buildChart({ notes: [annotatedNote('n', text, null, [{ words, type: 'drug' }])] }).facts.map(fact => fact.status)).toEqual([status]);
  });

  it('says nothing of what a culture is sensitive or resistant to', () => {
    const text = 'E. coli sensitive to gentamicin; resistant to ciprofloxacin.';
    expect(buildChart({ notes: [annotatedNote('n', text, null, [{ words: 'gentamicin', type: 'drug' }, { words: 'ciprofloxacin', type: 'drug' }])] }).facts).toEqual([]);
  });
  it('keeps advice against a drug apart from a drug that is left out', () => {
    const text = 'Avoid trimethoprim. Metformin omitted.';
    const chart = buildChart({ notes: [annotatedNote('n', text, null, [{ words: 'trimethoprim', type: 'drug' }, { words: 'Metformin', type: 'drug' }])] });
    expect(chart.facts.map(fact => [fact.text, fact.status, fact.assertion.conditional])).toEqual([['trimethoprim', 'absent', true], ['Metformin', 'held', false]]);
  });
});
