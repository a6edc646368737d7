import advice from './en/advice.json' with { type: 'json' };
import ask from './en/ask.json' with { type: 'json' };
import caseWords from './en/case.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import cdsHooks from './en/cds-hooks.json' with { type: 'json' };
import diagnosis from './en/diagnosis.json' with { type: 'json' };
import listen from './en/listen.json' with { type: 'json' };
import literature from './en/literature.json' with { type: 'json' };
import messages from './en/messages.json' with { type: 'json' };
import pages from './en/pages.json' with { type: 'json' };
import corrections from './en/corrections.json' with { type: 'json' };
import panels from './en/panels.json' with { type: 'json' };
import print from './en/print.json' with { type: 'json' };
import prognosis from './en/prognosis.json' with { type: 'json' };
import vault from './en/vault.json' with { type: 'json' };
import worklist from './en/worklist.json' with { type: 'json' };

export const en = {
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
