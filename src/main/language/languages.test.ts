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

describe('short paragraphs inside an English note', () => {
  const unread = (text: string): string[] => findUnread(`Seen with an interpreter.\n\n${text}\n\nPlan: bloods, review am.`).map(({ language }) => language);
  it.each([
    ['Keine Allergien bekannt. Blutdruck 140/90.', ['de']], ['Marcumar abgesetzt, Heparin begonnen.', ['de']],
    ["Pas d'allergie connue. Fumeur.", ['fr']], ['Radiographie du thorax normale.', ['fr']],
    ['No tiene alergias conocidas.', ['es']], ['La madre niega fiebre, tos o diarrea.', ['es']],
    ['无药物过敏史。', ['zh']], ['Аллергии нет.', ['ru']], ['لا يدخن.', ['ar']],
    ['LE edema LA enlarged DES to LAD, ES noted', []], ['Son Karl-Heinz Müller informed.', []],
    ['TTO: co-codamol, laxido, lansoprazole, enoxaparin', []], ['Diagnosis: pes planus, hallux valgus, genu varum.', []], ['NAD', []],
  ])('%s', (text, expected) => expect(unread(text)).toEqual(expected));
});
