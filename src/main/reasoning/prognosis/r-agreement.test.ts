/** Our Cox regression and C-index (training/prognosis/survival.py) against what R publishes; the run's own values are in r-agreement.json. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../../../..');
const RECIPES = join(ROOT, 'training/prognosis');
const made = z
  .object({
    command: z.string(), code: z.record(z.string(), z.string()), data: z.record(z.string(), z.string()), byHand: z.object({ breslow: z.number(), efron: z.number(), c: z.number() }),
    fits: z.record(z.string(), z.object({ n: z.number(), events: z.number(), coefficients: z.record(z.string(), z.number()), c: z.number() })),
  })
  .parse(JSON.parse(readFileSync(join(RECIPES, 'r-agreement.json'), 'utf8')));
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

interface Published {
  readonly fit: string;
  readonly source: string;
  readonly n?: number;
  readonly events?: number;
  readonly c?: number;
  readonly coefficients?: Readonly<Record<string, number>>;
}
/** As R's package `survival` prints them. "Listed" are apparent C-indices that come listed with the data sets. */
const PUBLISHED: readonly Published[] = [
  { fit: 'lung', source: 'survival vignette "A package for survival analysis in R": coxph(Surv(time, status) ~ age + sex + ph.ecog, lung)', n: 227, events: 164, c: 0.637, coefficients: { age: 0.011067, sex: -0.552612, 'ph.ecog': 0.463728 } },
  {
    fit: 'veteran', source: 'coxph(Surv(time, status) ~ trt + celltype + karno + diagtime + age + prior, veteran); Kalbfleisch and Prentice 1980', n: 137, events: 128, c: 0.736,
    coefficients: { trt: 0.2946, celltypesmallcell: 0.8616, celltypeadeno: 1.196, celltypelarge: 0.4013, karno: -0.03282, diagtime: 0.00008132, age: -0.008706, prior: 0.007159 },
  },
  { fit: 'pbc', source: 'survival, help and vignettes on pbc: coxph(Surv(time, status == 2) ~ age + edema + log(bili) + log(protime) + log(albumin))', n: 416, coefficients: { age: 0.0396, edema: 0.8963, bili: 0.8636, protime: 2.3868, albumin: -2.5069 } },
  { fit: 'pbc, two covariates', source: 'survival vignette "Using time dependent covariates", baseline fit', coefficients: { bili: 0.930592, protime: 2.890573 } },
  { fit: 'pbc with stage', source: 'listed', c: 0.844 },
  { fit: 'lung with Karnofsky and weight', source: 'listed', c: 0.64 },
  { fit: 'veteran without diagnosis time', source: 'listed', c: 0.738 },
  { fit: 'flchain', source: 'listed', c: 0.792 },
  { fit: 'colon', source: 'listed', c: 0.667 },
  { fit: 'rotterdam', source: 'listed', c: 0.696 },
  { fit: 'mgus2', source: 'listed', c: 0.69 },
  { fit: 'nafld1', source: 'listed', c: 0.827 },
];
/** Equal as far as three decimals say: what is published is itself rounded. */
const agrees = (ours: number | undefined, published: number): boolean => ours !== undefined && Math.abs(ours - published) <= 0.000501;

describe('agreement with R', () => {
  it.each(PUBLISHED)('$fit', ({ fit, n, events, c, coefficients = {} }) => {
    const ours = made.fits[fit];
    if (n !== undefined) expect(ours?.n).toBe(n);
    if (events !== undefined) expect(ours?.events).toBe(events);
    if (c !== undefined) expect(ours?.c, 'C').toSatisfy((value: number) => agrees(value, c));
    for (const [name, published] of Object.entries(coefficients)) expect(ours?.coefficients[name], name).toSatisfy((value: number) => agrees(value, published));
  });

  it('the six people of Therneau and Grambsch (2000), appendix E.1, in closed form', () => {
    expect(made.byHand.breslow).toBeCloseTo(Math.log((3 + Math.sqrt(33)) / 2), 6);
    expect(made.byHand.efron).toBeCloseTo(1.676857, 5);
    expect(made.byHand.c).toBeCloseTo((3 + 0.5 + 1) / 5, 9);
  });

  it('was measured with the code as it stands, on the data as they are', () => {
    for (const [file, hash] of Object.entries(made.code)) expect(sha256(join(RECIPES, file)), `${file} changed: run ${made.command}`).toBe(hash);
    for (const [set, hash] of Object.entries(made.data)) {
      const file = join(ROOT, '.data/r-survival', `${set}.csv`);
      if (existsSync(file)) expect(sha256(file), `${set} changed: run ${made.command}`).toBe(hash);
    }
  });
});
