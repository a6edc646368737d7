/** Every word that a shipped risk model shows is in the Chinese phrase book. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ModelManifest } from '../../../contract/models.ts';
import { shippedBook, untranslated } from '../../../phrases/testing.ts';
import { featureLabel } from '../../../renderer/features/prognosis/features.ts';
import { chartGate } from './chart-gate.ts';
import { RiskParameters } from './parameters.ts';

const models = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'models');
const json = (id: string, name: string): unknown => JSON.parse(readFileSync(join(models, id, name), 'utf8'));
const EMPTY = { patient: { age: 60, sex: 'female' as const, pregnant: null, weight: null }, facts: [], unread: [], asOf: null };
const book = shippedBook('zh-cn');

describe('model cards and risk models in Chinese', () => {
  for (const id of readdirSync(models)) {
    const manifest = json(id, 'auscult.json') as ModelManifest;
    it(`${id}: the card`, () => expect(untranslated(book, [manifest.title, manifest.licence, manifest.intendedUse, ...manifest.limits])).toEqual([]));
    if (manifest.architecture !== 'tabular-risk') continue;
    const { inputs, gate, cohort, outcome, blind, paradoxes } = RiskParameters.parse(json(id, 'parameters.json'));
    it(`${id}: what it can't see and what must not be misread`, () => expect(untranslated(book, [...blind, ...paradoxes.map(({ note }) => note)])).toEqual([]));
    it(`${id}: inputs`, () => expect(untranslated(book, inputs.flatMap(({ label, options, words }) => [featureLabel(label), ...Object.values(words ?? {}), ...(words === undefined ? (options ?? []) : [])]))).toEqual([]));
    it(`${id}: gate and cohort`, () => {
      expect(untranslated(book, gate.flatMap(({ reason }) => [`Not eligible: ${reason}`, `Not eligible: ${reason} (not known)`]))).toEqual([]);
      expect(untranslated(book, [cohort, `${cohort}: of 120 with a predicted risk of 10 % to 20 %, 19 ${outcome}`, `${cohort}: of 120 with a predicted risk of 10 % to 20 % before recalibration, 19 ${outcome}`])).toEqual([]);
    });
  }
  it('gates by the chart', () => expect(untranslated(book, ['icu-mortality', 'readmission-30d', 'pbc', 'mgus', 'nafld', 'flchain', 'veteran', 'breast'].flatMap((id) => chartGate(EMPTY, id).reasons))).toEqual([]));
  it('warnings', () => {
    const warnings = [
      'Age 130 a lies outside what the model learned from (18 to 102)',
      'Albumin: not read as a number, counted as missing',
      'Sex: a value that the model does not know, counted as missing',
      'Albumin: below zero, counted as missing',
      'This patient is unlike those the model learned from: distance 3.2 where 1 is typical',
      'Much is missing: of 20 inputs that place a patient in the cohort 2 are known, where hardly anyone of the cohort had fewer than 12',
      'Temperature: readings outside the possible (26 to 43 Cel) are left out, 2 in all',
      "Readings after the first 48 hours are not the model's, 3 in all",
      '1y: risks come out too far apart, calibration slope 0.88 out of fold',
      '10y: predicted and observed risks lie 3.0 points apart on average out of fold, more than chance explains',
      '2y: risks come out too close together, calibration slope 1.22 out of fold',
      'Recalibrated one by one, horizons no longer agree: 60d, 180d',
      'Inputs that every patient of the cohort had are missing, 12 in all; the interval is wider for it',
      'Sex is missing, which every patient of the cohort had; the interval is wider for it',
      'First diagnosis (ICD-9): a code that the model does not know, counted as missing',
      'Creatinine: the unit was not written, the usual one is assumed',
      'A local recalibration was made for another version of the model and is not used',
    ];
    expect(untranslated(book, warnings)).toEqual([]);
  });
});
