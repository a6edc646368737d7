import { describe, expect, it } from 'vitest';
import { approvedSymbol } from './gene-symbols.ts';

describe('approved gene symbols', () => {
  it.each([
    'TP53: tumor protein p53', 'C9orf72: C9orf72-SMCR8 complex subunit', 'HLA-DRB1: major histocompatibility complex, class II, DR beta 1', 'BBS1: Bardet-Biedl syndrome 1',
    'CBL: Cbl proto-oncogene', 'CXorf49B: chromosome X open reading frame 49B', 'PARK7: Parkinsonism associated deglycase', 'EZH2: enhancer of zeste 2 polycomb repressive complex 2 subunit',
    'USP9Y: ubiquitin specific peptidase 9 Y-linked', 'HBD: hemoglobin subunit delta', 'LINC00892: long intergenic non-protein coding RNA 892',
  ])('%s', (display) => expect(approvedSymbol(display)).toEqual({ symbol: display.split(': ')[0], name: display.split(': ')[1] }));
  it.each([
    'LOC124904404: uncharacterized LOC124904404', 'FLJ36000: uncharacterized FLJ36000', 'HBB-LCR: beta-globin locus control region', 'DEL1P36: Chromosome 1p36 deletion syndrome',
    'IBD12: Inflammatory bowel disease 12', 'MS: multiple sclerosis', 'HBD: hypophosphatemic bone disease', 'HDLCQ4: High density lipoprotein cholesterol level QTL 4',
    'ND1: NADH dehydrogenase subunit 1', 'RNR1: s-rRNA', 'HOXA@: homeobox A cluster', 'BRCA1',
  ])('none: %s', (display) => expect(approvedSymbol(display)).toBeUndefined());
});
