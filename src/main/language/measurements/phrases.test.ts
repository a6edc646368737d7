/** The names of what is measured, as the chart shows them, are in the Chinese phrase book. */
import { expect, it } from 'vitest';
import { shippedBook, untranslated } from '../../../phrases/testing.ts';
import { ANALYTES } from './analytes.ts';

it('names every analyte in Chinese', () => expect(untranslated(shippedBook('zh-cn'), ANALYTES.map(({ key }) => key.replaceAll('-', ' ')))).toEqual([]));
