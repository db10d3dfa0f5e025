import type { LegalText, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { accuse, open, policyOf, read, say, textsRead, whyNotRead, whyOpen } from './facts/explore.ts';
import { isChineseApp } from './facts/offered.ts';
import { readPolicy } from './facts/policy/read.ts';
import { because } from './reasons.ts';

/** The policy can be read: in simplified Chinese where the app is, and neither tiny nor pale. */
export const policyReadable: Check = {
  id: 'policy-readable',
  judge(trace) {
    const text = policyOf(trace);
    if (!text) {
      const missing = unreadable(trace) ?? whyOpen(trace, ['privacy-policy']);
      return missing ? open(missing) : say('inapplicable', because('no-policy'));
    }
    const chinese = isChineseApp(trace);
    if (chinese && !inSimplified(trace)) {
      const missing = whyNotRead(text);
      return missing ? open(missing, read(text)) : accuse(because('no-simplified-chinese'), read(text));
    }
    return judgeLook(text, trace, chinese);
  },
};

function judgeLook(text: LegalText, trace: Trace, chinese: boolean): Verdict {
  const { fontPx, contrast } = text;
  // Points and pixels of a phone are of no fixed size; what a web page states is in CSS px.
  if (trace.target.platform !== 'web' && text.format === 'screen')
    return open(because('size-not-measured'), read(text));
  if (fontPx === undefined || contrast === undefined) return open(because('size-not-measured'), read(text));
  if (fontPx < LEAST_FONT_PX * SURELY) return accuse(because('policy-too-small', `${fontPx}`), read(text));
  if (contrast < LEAST_CONTRAST * SURELY) return accuse(because('policy-too-pale', `${contrast}`), read(text));
  if (fontPx < LEAST_FONT_PX / SURELY || contrast < LEAST_CONTRAST / SURELY)
    return open(because('near-threshold', `${fontPx} px, ${contrast}`), read(text));
  return say('passed', because(chinese ? 'policy-readable' : 'policy-legible'), read(text));
}

function inSimplified(trace: Trace): boolean {
  return textsRead(trace, 'privacy-policy').some((text) => readPolicy(text).language === 'zh-Hans');
}

/** A policy that is there as a picture or did not open. */
function unreadable(trace: Trace) {
  return trace.walks.flatMap((walk) => walk.texts ?? []).find((text) => text.kind === 'privacy-policy')?.failure;
}

// Engineering values, which the report discloses: the rule gives none. So near to them nothing is said.
const LEAST_FONT_PX = 12;
const LEAST_CONTRAST = 3;
const SURELY = 0.95;
