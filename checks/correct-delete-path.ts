import type { Check } from './check.ts';
import { hadAccount, hasAccounts } from './facts/collected.ts';
import { accuse, open, say, searchFor, seen, told, whyOpen, wordsOf } from './facts/explore.ts';
import { notEarned } from './facts/walks.ts';
import { because } from './reasons.ts';

/** Information can be corrected and deleted. */
export const correctDeletePath: Check = {
  id: 'correct-delete-path',
  judge(trace) {
    const search = searchFor(trace, 'correct-delete');
    const correction = told(trace, ({ rights }) => rights.correct);
    const deletion = told(trace, ({ rights }) => rights.delete);
    if (search?.outcome === 'found') {
      const words = wordsOf(search);
      if (CORRECT.test(words) && DELETE.test(words)) return say('passed', because('correct-delete-path'), seen(search));
      return open(
        because('one-of-two-seen', CORRECT.test(words) ? 'correct' : 'delete'),
        seen(search),
        correction,
        deletion,
      );
    }
    const missing = whyOpen(trace, ['correct-delete', 'settings', 'account', 'help']);
    if (missing) return open(missing);
    if (!hasAccounts(trace)) {
      const unearned = notEarned(trace);
      return unearned ? open(unearned) : say('inapplicable', because('no-accounts'));
    }
    if (!hadAccount(trace)) return open(because('no-test-account'));
    if (correction || deletion) return open(because('told-not-walked'), correction, deletion);
    const perhaps = told(trace, ({ unclear }) => unclear.rights);
    if (perhaps) return open(because('text-unclear'), perhaps);
    return accuse(because('no-correct-delete-path'), search ? seen(search) : { steps: [] });
  },
};

const CORRECT = /更正|修改|编辑|编辑资料|完善|個人資料編輯|編輯|correct|edit|update|rectif/iu;
const DELETE = /删除|清除|注销|刪除|註銷|delet|eras|remove/iu;
