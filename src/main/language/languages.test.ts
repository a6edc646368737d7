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

describe('lines of another language in an English paragraph', () => {
  const unread = (line: string): unknown[] => {
    const text = `HISTORY: 64-year-old man seen for review.\n${line}\nPLAN: continue allopurinol.`;
    return findUnread(text).map(({ start, end, language }) => [language, text.slice(start, end)]);
  };
  it.each([
    ['es', 'Niega fiebre o tos.'], ['de', 'Keine Allergien bekannt. Dauermedikation: Ramipril 5 mg, Metformin 1000 mg.'], ['pl', 'Nie ma uczulenia na leki.'], ['el', 'Ο ασθενής αναφέρει πόνο στο στήθος από χθες.'], ['zh', '无发热。'],
    ['tl', 'Masakit ang dibdib ko mula kahapon at nahihirapan akong huminga.'], ['sw', 'Mgonjwa ana homa na kikohozi kwa siku mbili.'],
    ['hi-Latn', 'Mareed ko do din se bukhar aur khansi hai.'], ['ru-Latn', "Patsient zhaluetsya na bol' v grudi i odyshku so vcherashnego dnya."], ['zh-Latn', 'Huanzhe xiong tong liang tian, mei you fa shao.'],
  ])('%s', (language, line) => expect(unread(line)).toEqual([[language, line]]));
  it('leaves a sentence among English ones unread, and the rest read', () => {
    expect(unread('She has had chest pain on walking since yesterday, and the daughter was there. La paciente también refiere disnea y palpitaciones. There is no fever.')).toEqual([['es', 'La paciente también refiere disnea y palpitaciones.']]);
    expect(unread('Seen by Dr. De las Cuevas. Café au lait macules since birth. No fever.')).toEqual([]);
  });
  it('joins neighbouring lines of one language, and leaves the English before and behind', () => {
    expect(unread('Le patient se plaint de douleurs.\nPas de fièvre, pas de toux.')).toEqual([['fr', 'Le patient se plaint de douleurs.\nPas de fièvre, pas de toux.']]);
    expect(unread('Says: 我头痛。 for two days')).toEqual([['zh', '我头痛。']]);
  });
  it.each(['Ramipril 5 mg od, bisoprolol 2.5 mg od, apixaban 5 mg bd.', 'Verruca vulgaris, molluscum contagiosum, tinea corporis.', 'cc: Dr. Giovanni Di Stefano, Ospedale San Raffaele', 'Na 138 K 4.1 Cl 102 HCO3 24', 'Café-au-lait macules x6, no café coronary.'])('reads "%s"', (line) => expect(unread(line)).toEqual([]));
});
