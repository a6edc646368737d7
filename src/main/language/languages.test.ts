import { describe, expect, it } from 'vitest';
import { findUnread } from './languages.ts';

describe('paragraphs that the models do not read', () => {
  it.each([
    ['de', 'Der Patient klagt über Schmerzen in der Brust und hat keine Atemnot.'],
    ['pl', 'Pacjent zgłasza ból w klatce piersiowej od trzech dni, bez gorączki.'],
    ['tr', 'Hasta üç gündür göğüs ağrısından şikayetçi, ateşi yok ve öksürüğü var.'],
    ['sv', 'Patienten har haft ont i bröstet sedan igår och ingen feber.'],
    ['vi', 'Bệnh nhân đau ngực ba ngày nay, không sốt.'],
    ['id', 'Pasien mengeluh nyeri dada sejak tiga hari yang lalu dan tidak demam.'],
  ])('%s', (language, text) => expect(findUnread(`No fever.\n\n${text}\n\nPlan: aspirin.`)).toEqual([{ start: 11, end: 11 + text.length, language }]));
  it.each(['BP 120/80 HR 72. NKDA. A&Ox3. CTAB. RRR. NT/ND.', 'Pt in no distress, an old man due for review as he is on warfarin.', 'Dr. de la Cruz and Mrs. Van der Berg saw the patient. No pain.'])('reads "%s"', (text) => expect(findUnread(text)).toEqual([]));
});
