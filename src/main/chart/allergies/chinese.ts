/**
 * Allergies in Chinese sentences. The models read no Chinese and the paragraph stays marked as unread, but a missed allergy harms, so
 * its fixed phrases are read by rule. An allergen that the table knows gets its English name beside it, by which the tables find it.
 */
import type { AllergyMention } from './mention.ts';

const ENGLISH: Readonly<Record<string, string>> = {
  青霉素: 'penicillin', 头孢: 'cephalosporin', 头孢菌素: 'cephalosporin', 头孢曲松: 'ceftriaxone', 头孢呋辛: 'cefuroxime', 头孢他啶: 'ceftazidime', 头孢克洛: 'cefaclor', 阿莫西林: 'amoxicillin',
  磺胺: 'sulfa', 磺胺类: 'sulfa', 复方新诺明: 'co-trimoxazole', 左氧氟沙星: 'levofloxacin', 莫西沙星: 'moxifloxacin', 环丙沙星: 'ciprofloxacin', 喹诺酮: 'quinolone', 阿奇霉素: 'azithromycin', 红霉素: 'erythromycin', 克拉霉素: 'clarithromycin',
  链霉素: 'streptomycin', 庆大霉素: 'gentamicin', 万古霉素: 'vancomycin', 甲硝唑: 'metronidazole', 阿司匹林: 'aspirin', 布洛芬: 'ibuprofen', 安乃近: 'metamizole', 对乙酰氨基酚: 'paracetamol', 吗啡: 'morphine', 可待因: 'codeine', 曲马多: 'tramadol',
  普鲁卡因: 'procaine', 利多卡因: 'lidocaine', 碘: 'iodine', 碘造影剂: 'iodinated contrast', 造影剂: 'contrast', 卡马西平: 'carbamazepine', 苯妥英: 'phenytoin', 别嘌醇: 'allopurinol', 破伤风抗毒素: 'tetanus antitoxin', 胰岛素: 'insulin', 肝素: 'heparin',
  海鲜: 'seafood', 花生: 'peanut', 鸡蛋: 'egg', 牛奶: 'milk', 芒果: 'mango', 花粉: 'pollen', 尘螨: 'dust mites', 乳胶: 'latex', 酒精: 'alcohol',
};
const NAMES = Object.keys(ENGLISH).sort((a, b) => b.length - a.length);
const STATED = /过敏史\s*[:：]?\s*([^。；;\n]{1,60})|对([^，。；、\n]{1,14}?)过敏|((?:[\u4e00-\u9fff]{2,8}))过敏(?!史|原|性|反应|科|试验|测试)/gu;
const DENIED = /否认|无|没有|未发现|未诉|不详/u;
const REACTION = /(?:皮疹|荨麻疹|风团|瘙痒|喉头水肿|血管性水肿|过敏性休克|休克|呼吸困难|哮喘|恶心|呕吐|腹泻|发热|红肿|胸闷)/gu;

export function chineseAllergies(text: string): AllergyMention[] {
  const found: AllergyMention[] = [];
  for (const match of text.matchAll(STATED)) {
    const words = match[1] ?? match[2] ?? match[3] ?? '';
    const from = match.index + match[0].indexOf(words);
    const rest = /^[^。；;\n]{0,40}/u.exec(text.slice(match.index))?.[0] ?? '';
    const isDenied = DENIED.test(words) || DENIED.test(text.slice(Math.max(0, match.index - 6), match.index));
    if (isDenied) {
      found.push({ start: match.index, end: match.index + match[0].length, text: match[0], reaction: null, category: 'allergy', denied: true, time: null });
      continue;
    }
    const reaction = [...new Set([...rest.matchAll(REACTION)].map(([word]) => word))].join('、') || null;
    const time = /\b(?:19|20)\d{2}(?=年|\b)/u.exec(rest)?.[0] ?? null;
    for (const { at, name } of allergensIn(words)) found.push({ start: from + at, end: from + at + name.length, text: ENGLISH[name] === undefined ? name : `${name} (${ENGLISH[name]})`, reaction, category: 'allergy', denied: false, time });
  }
  return found;
}

/** Known allergens in the words, else the words before the first mark as they stand. */
function allergensIn(words: string): { at: number; name: string }[] {
  const known: { at: number; name: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = NAMES.find((one) => words.startsWith(one, at));
    if (name === undefined) continue;
    known.push({ at, name });
    at += name.length - 1;
  }
  if (known.length > 0) return known;
  const bare = /^[\u4e00-\u9fff]{2,8}/u.exec(words)?.[0];
  return bare === undefined ? [] : [{ at: 0, name: bare }];
}
