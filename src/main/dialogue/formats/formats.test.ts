import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/errors.ts';
import { readTranscriptFile, readTranscriptFiles } from './index.ts';

const read = (text: string, name = 'visit.txt') => readTranscriptFile({ name, text });
const said = (text: string, name?: string): string[] => read(text, name).turns.map(({ speaker, text: words }) => `${speaker}: ${words}`);
const refusal = (text: string, name?: string): unknown => {
  try {
    return read(text, name);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error;
  }
};

const VTT = `WEBVTT - visit
Kind: captions

NOTE made by hand

1
00:00:01.000 --> 00:00:03.000 align:start
<v Doctor>Any <i>fever</i> &amp; chills?</v>

00:00:04.000 --> 00:00:05.500
<v Patient>No,
just a cough.
`;
const SRT = `1
00:00:01,000 --> 00:00:02,000
Doctor: Any pain?

2
00:00:02,500 --> 00:00:04,000
Patient: In my left knee.

3
00:00:04,000 --> 00:00:05,000
Since Monday.
`;
const LONG_GRID = `File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 6
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "Doctor - words"
        xmin = 0
        xmax = 6
        intervals: size = 3
        intervals [1]:
            xmin = 0
            xmax = 2
            text = "Is it the ""bad"" knee?"
        intervals [2]:
            xmin = 2
            xmax = 4
            text = ""
        intervals [3]:
            xmin = 4
            xmax = 6
            text = "Since when?"
    item [2]:
        class = "IntervalTier"
        name = "Patient"
        xmin = 0
        xmax = 6
        intervals: size = 1
        intervals [1]:
            xmin = 2
            xmax = 4
            text = "<laugh> Yes, the left."
`;
const SHORT_GRID = `File type = "ooTextFile"
"TextGrid"

0
3
<exists>
1
"IntervalTier"
"words"
0
3
1
0
3
"My head hurts."
`;

describe('formats', () => {
  it('reads WebVTT with voices, several lines a cue, tags and entities', () => {
    expect(said(VTT)).toEqual(['Doctor: Any fever & chills?', 'Patient: No, just a cough.']);
    expect(read(VTT)).toMatchObject({ format: 'webvtt', turns: [{ start: 1, end: 3 }, { start: 4, end: 5.5 }] });
  });
  it('reads SubRip with names before a colon; a cue without one goes on', () => {
    expect(said(SRT)).toEqual(['Doctor: Any pain?', 'Patient: In my left knee. Since Monday.']);
    expect(read(SRT).format).toBe('srt');
  });
  it('reads both forms of TextGrid by time, without silences', () => {
    expect(said(LONG_GRID)).toEqual(['Doctor: Is it the "bad" knee?', 'Patient: Yes, the left.', 'Doctor: Since when?']);
    expect(said(SHORT_GRID, 'day1_patient.TextGrid')).toEqual(['patient: My head hurts.']);
  });
  it('joins a file a speaker by time', () => {
    const doctor = SHORT_GRID.replace('My head hurts.', 'What is it?').replace('\n0\n3\n"What', '\n0\n1\n"What');
    const patient = SHORT_GRID.replace('\n0\n3\n"My', '\n1\n3\n"My');
    expect(readTranscriptFiles([{ name: 'a_patient.TextGrid', text: patient }, { name: 'a_doctor.TextGrid', text: doctor }]).turns.map(({ speaker }) => speaker)).toEqual(['doctor', 'patient']);
  });
  it.each([
    ['a list', '[{"speaker":"Doctor","text":"Any pain?"},{"speaker":"Patient","text":"No."}]'],
    ['turns', '{"turns":[{"role":"Doctor","content":"Any pain?"},{"role":"Patient","content":"No."}]}'],
    ['segments with times', '{"language":"en","segments":[{"speaker":"Doctor","start":0,"end":1,"text":" Any pain?"},{"speaker":"Patient","start":1.2,"end":2,"text":" No."}]}'],
    ['a line each', '{"speaker":"Doctor","utterance":"Any pain?"}\n{"speaker":"Patient","utterance":"No."}\n'],
    ['pairs', '[["Doctor","Any pain?"],["Patient","No."]]'],
    ['one string', '{"id":7,"dialogue":"Doctor: Any pain?\\nPatient: No."}'],
  ])('reads JSON: %s', (_, text) => {
    expect(said(text, 'a.json')).toEqual(['Doctor: Any pain?', 'Patient: No.']);
    expect(read(text).format).toBe('json');
  });
  it('reads text with times in front, and a line a turn where no one is named', () => {
    expect(said('[00:00:01] Doctor: Any pain?\n[00:00:04] Patient: No.')).toEqual(['Doctor: Any pain?', 'Patient: No.']);
    expect(said('Any pain?\n\nNo.')).toEqual(['unknown: Any pain?', 'unknown: No.']);
  });
  it.each([
    ['', { reason: 'empty' }],
    ['WEBVTT\n\n00:00:05.000 --> 00:00:01.000\nhi', { reason: 'bad-time', where: 'line 3' }],
    ['WEBVTT\n\nstray words\n', { reason: 'cue-without-time', where: 'line 3' }],
    ['WEBVTT\n\n', { reason: 'no-turns' }],
    [LONG_GRID.slice(0, 330), { reason: 'broken-tier' }],
    ['{"turns": [{"speaker": "Doctor"', { reason: 'broken-json' }],
    ['{"turns": [{"speaker": "Doctor"}]}', { reason: 'turn-without-words', where: 'turn 1' }],
    ['{"patients": 3}', { reason: 'no-turns' }],
  ])('refuses %j with its reason', (text, details) => expect(refusal(text)).toMatchObject({ code: 'bad-input', file: 'visit.txt', ...details }));

  it('gives turns or a clear refusal whatever the file holds', () => {
    const scraps = fc.constantFrom(VTT, SRT, LONG_GRID, SHORT_GRID, '{"turns":[{"speaker":"D","text":"x"}]}', '[doctor] hi\n[patient] hello');
    const broken = fc.tuple(scraps, fc.nat(900), fc.nat(60), fc.string({ unit: 'binary', maxLength: 12 })).map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(broken, fc.string({ unit: 'binary', maxLength: 300 })), text => {
        try {
          for (const turn of read(text).turns) {
            expect(turn.text.trim()).not.toBe('');
            expect(turn.speaker).not.toBe('');
          }
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-input', details: { file: 'visit.txt', reason: expect.stringMatching(/^[a-z-]+$/) as string } });
          expect(String((error as AppError).message)).not.toContain(text.slice(0, 40) || 'nothing');
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('what recorders and recognisers write besides', () => {
  const talk = ['Doctor: Any pain?', 'Patient: In my knee.'];
  it.each([
    ['times behind the name', 'Doctor (00:01): Any pain?\nPatient (00:03): In my knee.'],
    ['headings', '## Doctor\nAny pain?\n\n## Patient\nIn my knee.'],
    ['names and times on lines of their own', 'Doctor  0:01\nAny pain?\n\nPatient  0:04\nIn my knee.'],
  ])('text with %s', (_, text) => expect(said(text)).toEqual(talk));
  it('words with their speakers', () => {
    const word = (content: string, at: string, speaker_label?: string) => ({ type: 'pronunciation', start_time: at, end_time: at, alternatives: [{ content }], ...(speaker_label === undefined ? {} : { speaker_label }) });
    const stop = { type: 'punctuation', alternatives: [{ content: '?' }] };
    expect(said(JSON.stringify({ results: { items: [word('Any', '0.1', 'spk_0'), word('pain', '0.4', 'spk_0'), stop, word('Yes', '1.0', 'spk_1')] } }))).toEqual(['spk_0: Any pain?', 'spk_1: Yes']);
    const labels = { segments: [{ speaker_label: 'spk_0', items: [{ start_time: '0.1' }] }, { speaker_label: 'spk_1', items: [{ start_time: '1.0' }] }] };
    expect(said(JSON.stringify({ results: { speaker_labels: labels, items: [word('Pain', '0.1'), stop, word('Yes', '1.0')] } }))).toEqual(['spk_0: Pain?', 'spk_1: Yes']);
    const words = [{ word: 'Pain?', speakerTag: 1 }, { word: 'Yes.', speakerTag: 2 }];
    expect(said(JSON.stringify({ results: [{ alternatives: [{ transcript: 'Pain? Yes.' }] }, { alternatives: [{ words }] }] }))).toEqual(['Speaker 1: Pain?', 'Speaker 2: Yes.']);
  });
  it('phrases with several readings', () => expect(said(JSON.stringify({ recognizedPhrases: [{ speaker: 1, nBest: [{ display: 'Any pain?' }] }, { speaker: 2, nBest: [{ display: 'Yes.' }] }] }))).toEqual(['1: Any pain?', '2: Yes.']));
});

describe('JSON that numbers its speakers', () => {
  const said = (value: unknown): string[] => readTranscriptFile({ name: 'a.json', text: JSON.stringify(value) }).turns.map(({ speaker, text }) => `${speaker}: ${text}`);
  it('names them by the list of who took part', () =>
    expect(said({ participants: [{ id: 'u1', displayName: 'Dr Lee' }, { id: 'u2', displayName: 'Mr Roe' }], transcript: { entries: [{ speakerId: 'u1', content: 'Any pain?' }, { speakerId: 'u2', content: 'No.' }] } })).toEqual(['Dr Lee: Any pain?', 'Mr Roe: No.']));
  it('names them by a table', () => expect(said({ speakers: { S1: 'Dr Lee', S2: 'Mr Roe' }, turns: [{ speaker: 'S1', text: 'Any pain?' }, { speaker: 'S2', text: 'No.' }] })).toEqual(['Dr Lee: Any pain?', 'Mr Roe: No.']));
  it('reads a speaker that is an object', () => expect(said([{ speaker: { id: 7, name: 'Dr Lee' }, message: 'Any pain?' }, { speaker: { id: 9 }, message: 'No.' }])).toEqual(['Dr Lee: Any pain?', '9: No.']));
});
