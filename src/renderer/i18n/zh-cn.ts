import type { en } from './en.ts';
import advice from './zh-cn/advice.json' with { type: 'json' };
import ask from './zh-cn/ask.json' with { type: 'json' };
import caseWords from './zh-cn/case.json' with { type: 'json' };
import common from './zh-cn/common.json' with { type: 'json' };
import cdsHooks from './zh-cn/cds-hooks.json' with { type: 'json' };
import diagnosis from './zh-cn/diagnosis.json' with { type: 'json' };
import listen from './zh-cn/listen.json' with { type: 'json' };
import literature from './zh-cn/literature.json' with { type: 'json' };
import messages from './zh-cn/messages.json' with { type: 'json' };
import pages from './zh-cn/pages.json' with { type: 'json' };
import corrections from './zh-cn/corrections.json' with { type: 'json' };
import panels from './zh-cn/panels.json' with { type: 'json' };
import print from './zh-cn/print.json' with { type: 'json' };
import prognosis from './zh-cn/prognosis.json' with { type: 'json' };
import vault from './zh-cn/vault.json' with { type: 'json' };
import worklist from './zh-cn/worklist.json' with { type: 'json' };

export const zhCN: typeof en = {
  ...common,
  ...vault,
  ...worklist,
  ...caseWords,
  ...panels,
  ...prognosis,
  ...pages,
  ...print,
  ...corrections,
  ...advice,
  ...listen,
  ...diagnosis,
  ...cdsHooks,
  ...messages,
  ...ask,
  ...literature,
};
