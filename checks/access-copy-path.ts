import type { Search, Trace } from '../crawler/trace.ts';
import type { Check } from './check.ts';
import { collects, hadAccount } from './facts/collected.ts';
import { accuse, exploringWalk, open, say, searchFor, seen, told, whyOpen, wordsOf } from './facts/explore.ts';
import { because } from './reasons.ts';

/** Whoever gave information can see it and get a copy. */
export const accessCopyPath: Check = {
  id: 'access-copy-path',
  judge(trace) {
    const search = searchFor(trace, 'access-copy');
    if (search?.outcome === 'found') {
      if (!readable(search, trace)) return open(because('copy-unreadable'), seen(search));
      if (COPY.test(wordsOf(search))) return say('passed', because('copy-offered'), seen(search));
      return open(because('access-only'), seen(search));
    }
    const missing = whyOpen(trace, ['access-copy', 'settings', 'account', 'help']);
    if (missing) return open(missing);
    if (!collects(trace)) return say('inapplicable', because('nothing-collected'));
    if (!hadAccount(trace)) return open(because('no-test-account'));
    // A mail address for such requests is a way; what comes of writing to it was not tested.
    const said = told(trace, ({ rights }) => rights.copy ?? rights.access);
    if (said) return open(because('told-not-walked'), said);
    const perhaps = told(trace, ({ unclear }) => unclear.rights);
    if (perhaps) return open(because('text-unclear'), perhaps);
    return accuse(because('no-access-path'), search ? seen(search) : { steps: [] });
  },
};

/** In Case 265 the copy was a blurred picture. */
function readable(search: Search, trace: Trace): boolean {
  const last = search.steps.at(-1);
  const step = exploringWalk(trace)?.steps.find(({ index }) => index === last);
  return step?.screen.state !== 'unreadable';
}

const COPY = /复制|副本|导出|下载|拷贝|複製|匯出|copy|export|download/iu;
