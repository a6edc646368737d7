import { expect, it } from 'vitest';
import { breastfeedingIn } from './breastfeeding.ts';

it.each(['6 weeks postpartum, breastfeeding.', 'She is exclusively breast feeding her son', 'Lactating, baby well', 'She breastfeeds her daughter', 'Mother is nursing her infant'])('reads it in "%s"', (text) => expect(breastfeedingIn(text)).not.toBeNull());
it.each(['Not breastfeeding', 'No longer breastfeeding', 'Stopped breastfeeding last year', 'She plans to breastfeed', 'Do not use in pregnancy or while breastfeeding', 'Breast cancer', 'Breastfeeding was stopped at 6 months'])('not in "%s"', (text) => expect(breastfeedingIn(text)).toBeNull());
