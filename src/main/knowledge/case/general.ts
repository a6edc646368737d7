/** Whether a question asked beside a case is about medicine or about this patient: what answers best stands first. */

/** Words that point at someone, at what is written of him, or at a moment of his stay. */
const OF_SOMEONE = new RegExp(
  [
    String.raw`\b(?:he|she|they|him|her|his|hers|them|their|patient'?s?|pt|mr|mrs|ms)\b(?! with\b)`,
    String.raw`\bthis (?:man|woman|lady|gentleman|child|baby|girl|boy|person|case|admission|stay|time)\b|\b(?:the|our|my) (?:man|woman|lady|gentleman|child|baby|girl|boy)\b`,
    String.raw`\b(?:was|were|did|had|has|have|been|taking|taken|given (?:so far|already))\b(?<!\b(?:should|must|can|could) have)`,
    String.raw`\b(?:latest|last|current(?:ly)?|today|yesterday|overnight|now|so far|on (?:admission|arrival)|in the (?:notes?|chart)|trend|findings?|any)\b`,
    '[他她]|患者|病人|该例|目前|现在|昨天|今天|入院',
  ].join('|'),
  'iu',
);
/** "The AKI" is one that somebody has; "a patient with", "patients" are anyone. */
const ITS = /\b(?:cause|reason|treatment|management|severity|source|history|site) (?:of|for|behind) (?:the|this|that)\b|\b(?:caused?|causing|treated|treating) (?:the|this|that)\b/i;
const ANYONE = /\b(?:an?|any) (?:\w+ ){0,2}(?:patient|man|woman|child|adult)\b/giu;

/** What is asked of a disease, a drug or a test as such. */
const OF_MEDICINE = new RegExp(
  [
    String.raw`\b(?:treat(?:ed|ing|ments?)?|manag(?:e|ed|ing|ement)|prevent(?:ed|ion)?|diagnos(?:ed|ing)|diagnosis of|prognosis of|revers(?:e|ed|al)|monitor(?:ed|ing)?|prophylaxis|therapy (?:of|for)|first[- ]line|second[- ]line)\b`,
    String.raw`\b(?:causes|symptoms|signs|features|complications|types|stages|risk factors|indications|contra-?indicat(?:ed|ions?)|side[- ]effects|adverse effects|interact(?:s|ions?)?|half-life|mechanism|definition|criteria|epidemiology)\b`,
    String.raw`\b(?:dos(?:e|es|ing|age) of [\w-]+ (?:in|for|with|when)|target \w+ (?:for|in) an?|used for|mean|means|define[ds]?)\b`,
    String.raw`\b(?:best|usual|standard|normal|maximum|max|starting|loading|recommended) (?:\w+ ){1,2}(?:for|in|of)\b|\bneeded (?:in|for)\b|\bhow do(?:es)? (?!the\b)[\w -]+ work\b`,
    String.raw`^\W*(?:should|can|may|must|do|does|is|are) (?!there\b)(?!(?:the|this|that|it|we|i)\b)[\w-]+ .{0,60}\b(?:in|with|for|during|before|after|if|when|together)\b`,
    String.raw`^\W*(?:(?:can|could|does|do|may|will) (?!(?:the|this|that|it|we|i)\b)[\w-]+(?: [\w-]+)?|what) (?:causes?|raises?|lowers?|increases?|reduces?|affects?|worsens?|helps?|improves?)\b|\bwhich (?:patients|people|adults|women|men|children)\b`,
    String.raw`^\W*(?:when|how (?:long|often|soon|fast|much)) (?:should|must|can|do|does|is|are) (?!the\b)`,
    String.raw`^\W*(?:which|what) [\w -]{3,40} (?:cover|treat|cause|interact|prevent|raise|lower)s?\b`,
    String.raw`^\W*what (?:is|are) (?:an? |the )?[\w'-]+(?: [\w'-]+){0,3} (?:score|syndrome|disease|index|sign|criteria)\W*$`,
    '怎么(?:治疗|处理|诊断|预防)|如何(?:治疗|处理|诊断|预防|使用|逆转)|治疗方法|病因|副作用|不良反应|禁忌|适应证|并发症|什么是|是什么(?:病|药)|相互作用|推荐剂量|(?:哪些|什么)症状|症状有|危险因素',
  ].join('|'),
  'iu',
);
/** "What is sepsis?": a thing by its bare name, two letters of a value's short form aside. */
const BARE = /^\W*what (?:is|are) (?:an? )?((?!(?:the|this|that|it|wrong)\b)[\p{L}' -]{4,60}?)\W*$/iu;

/** @param held whether a bare name is something that a chart has a value or a topic for: "what is haemoglobin" asks for his. */
export function isOfMedicine(question: string, held: boolean): boolean {
  const text = question.replace(ANYONE, 'anyone');
  if (OF_SOMEONE.test(text) || ITS.test(text)) return false;
  return OF_MEDICINE.test(text) || (!held && BARE.test(text));
}
