import type { Trace } from '../../crawler/trace.ts';
import { ask, buildTrace, login, wall, way } from '../support/build-trace.ts';

/** What a page may try on whoever reads about it. Each sets `window.pwned` or asks for a host, were it run. */
export const ATTACKS = [
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=1</script>',
  '</style><img src=x onerror="window.pwned=1">',
  '"><svg onload=window.pwned=1>',
  "' onmouseover='window.pwned=1",
  'javascript:window.pwned=1',
  '{{constructor.constructor("window.pwned=1")()}}',
  '<a href="javascript:window.pwned=1">x</a><base href="http://evil.invalid/">',
  '<meta http-equiv="refresh" content="0;url=http://evil.invalid/">',
  '&lt;b&gt; &amp; $& $1 $`',
  '\u202e\u2066gnirts desrever\u2069\u200b\u0000\u0007',
  '长'.repeat(5000),
  'ا'.repeat(40),
] as const;

/** A trace in which every text that comes from an app is one of the attacks, or all of them. */
export function hostileTrace(): Trace {
  const all = ATTACKS.join(' ');
  const [first] = ATTACKS;
  const prompts = ATTACKS.map((text) =>
    wall({
      title: text,
      text: `${text} ${all}`,
      asks: [ask('occupation', 'yes', text), ask(text, 'yes', text)],
      ways: [
        way('decline', 'validation', text, { message: text }),
        way('elsewhere', 'unclear', text, { reason: { code: text, detail: text } }),
        way('alternative', undefined, text, { reason: { code: 'loop', detail: text } }),
      ],
      elements: { operable: 3, accounted: 3, left: [{ name: text, why: 'accepts' }] },
      preticked: [text],
      impliesAcceptance: text,
      unclear: { code: text, detail: text },
      beneath: ['login'],
      retentions: 2,
      askedAgain: 3,
      reasons: [text],
    }),
  );
  return buildTrace({
    category: 19,
    target: { name: all, address: `http://127.0.0.1/?q=${all}`, authority: all },
    settings: { seed: all, pageChanges: [first], browser: all, locale: 'zh-CN' },
    prompts: [login(), ...prompts],
    ending: { kind: 'unclear', reason: { code: 'driver-lost', detail: all } },
  });
}
