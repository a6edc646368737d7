/**
 * Approved gene symbols. The data of genes are NCBI's: a number, a symbol and a name each, the symbol and name of the HUGO Gene Nomenclature
 * Committee (HGNC) where it has named the gene, NCBI's own where it has not. HGNC's numbers are not in them; its symbols are a code of their
 * own (HL7 table 0396, "HGNC-Symb"). What HGNC does not name is told by how it is written: loci of diseases and traits, control regions,
 * clones, and genes of the mitochondrion, which it writes "MT-ND1".
 */
export interface ApprovedSymbol {
  readonly symbol: string;
  readonly name: string;
}

/** "TP53", "HLA-DRB1", "C9orf72", "RPL17-C18orf32". */
const SHAPE = /^(?:[A-Z][A-Z0-9]*|C(?:\d+|X|Y)orf\d+[A-Z]?)(?:-(?:[A-Z0-9]+|C(?:\d+|X|Y)orf\d+))*$/;
const MITOCHONDRIAL = /^(?:ATP[68]|COX[1-3]|CYTB|ND(?:[1-6]|4L)|RNR[12])$/;
const CLONE = /^(?:LOC|FLJ|MGC|DKFZ|XLOC|PRO\d{4})/;
/** "deletion of", "uncharacterized LOC441369", "beta-globin locus control region". */
const UNNAMED = /^(?:uncharacteri[sz]ed|hypothetical|putative (?:uncharacteri[sz]ed|protein|SIPAR)|unknown|Record)\b|\b(?:deletion|duplication|inversion) (?:syndrome|hybrid)|\bmicro(?:deletion|duplication)|(?:control|regulatory) region\b|control element|hypersensitive site|(?:intron(?:ic)?|insert)\b.* enhancer$|\benhancer (?:in|upstream|downstream)\b/i;
/** A gene's product, or that it is one: then a disease in the name only says where it was met. */
const PRODUCT = /(?<!dise)ases?\b|RNA|antigen|candidate|region|receptor|channel|transporter|transcript|binding|protein|factor|ligand|inhibitor|suppressor|interact|associated|(?<!-)related|linked (?!,)|homolog|subunit|(?<!-)like\b|family|homeobox|domain|kinase|activat|regulator|regulating|expressed|hypermethylated|amplified|adhesion|integration site|fusion|translocation|readthrough|oncogene|molecule|imprinted in|overexpressed|regulated|resistance|disrupted in|(?:deleted|absent|enriched) in|melanogaster|complex|chaperone|enzyme|GTP|helicase|peptid|dystrophin|signaling|^Bardet-Biedl syndrome \d+$/;
/** What people have or how they differ. */
const TRAIT = /\bQTL|quantit\w+ trait|\bsuscep?t?ib\w+(?: to|, |$)|, (?:autosomal|X-linked)|\((?:autosomal|X-linked)|\blevels? of\b/;
const CONDITION = /\b(?:syndrome|disease|disorder|dystrophy|deafness|hearing loss|familial|congenital|congenita|hereditary|idiopathic|infantile|neonatal|juvenile|atrophy|paraplegia|retardation|carcinoma|cancer|cardiomyopathy|ataxia|(?:oto|athero|lateral |multiple )?sclerosis|cataract|epilepsy|an?emia|diabetes|nephropathy|neuropathy|myopathy|myopia|ophthalmoplegia|retinitis|dysplasia|dysostosis|childhood|psoriasis|hypertension|nystagmus|dystonia|malformation|schizophrenia|autism|dyslexia|albinism|aneurysm|glaucoma|calcification|lupus|hypertrichosis|eosinophilia|stomatocytosis|arthrogryposis|vitreoretinopathy|anophthalmos|hyperkeratosis|agammaglobulin\w+|hernia|bullosa|dyskinesia|amelogenesis|thrombocytopenia|impairment|deficiency|melanoma|thymoma|osteoarthrosis|hemangioma|gliosis|lymphohistiocytosis|blood group [A-Z])\b/;
/** HGNC begins a name with a capital only where the word is a name; NCBI takes the titles of diseases as they stand. */
const TITLE = /^[A-Z][a-z]{2,}(?:[,\s-]|$)/;

/** The approved symbol and name of a gene as the terminology shows it (`TP53: tumor protein p53`); undefined where HGNC names none. */
export function approvedSymbol(display: string): ApprovedSymbol | undefined {
  const at = display.indexOf(': ');
  const [symbol, name] = [display.slice(0, at), display.slice(at + 2)];
  if (at < 1 || name === '' || !SHAPE.test(symbol) || MITOCHONDRIAL.test(symbol) || CLONE.test(symbol) || UNNAMED.test(name) || TRAIT.test(name)) return undefined;
  if ((CONDITION.test(name) || TITLE.test(name)) && !PRODUCT.test(name)) return undefined;
  return { symbol, name };
}
