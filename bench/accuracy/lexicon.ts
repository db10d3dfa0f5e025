import { readFileSync } from 'node:fs';
import { classify } from '../../crawler/recognise/control.ts';
import type { ControlClass, PromptKind } from '../../crawler/trace.ts';
import { type Section, share } from '../tables.ts';

interface Expected {
  readonly from: string; // a class of the lexicon
  readonly lists: RegExp; // its lists of words that are labels of controls
  readonly as: readonly ControlClass[]; // what is right
  readonly kind: PromptKind; // the prompt such a control stands on
}

interface Word {
  readonly text: string;
  readonly list: string;
  readonly right: boolean;
  readonly class: ControlClass;
  readonly reasons: readonly string[];
}

/** The words of the law lexicon as labels: is each read as what the lexicon says it is. */
export function lexiconTables(file: string, options: { readonly verbose: boolean }): Section[] {
  const { classes } = JSON.parse(readFileSync(file, 'utf8')) as { classes: Record<string, Record<string, unknown>> };
  const groups = EXPECTED.map((expected) => ({ expected, words: wordsOf(expected, classes[expected.from] ?? {}) }));
  const core = groups.filter(({ expected }) => CORE.has(expected.from)).flatMap(({ words }) => words);
  return [
    {
      title: 'Words of the lexicon',
      explains:
        'The buttons that the law lexicon lists in Chinese and English, each on a prompt where it belongs. The last column should be 0.',
      head: ['class', 'read rightly', 'yes read as no, or no as yes'],
      rows: [
        ...groups.map(({ expected, words }) => [nameOf(expected), ...figures(words, expected)]),
        ['decline, skip, later, close', share(core.filter((word) => word.right).length, core.length), ''],
      ],
      notes: options.verbose ? groups.flatMap(({ expected, words }) => misses(expected, words)) : [],
    },
  ];
}

const PLAIN = /^(zh-CN|zh-TW|en)$/;
const CORE = new Set(['decline', 'confirm_shaming', 'skip', 'later', 'close']);
const REFUSES: ReadonlySet<ControlClass> = new Set(['decline', 'skip', 'later', 'exit', 'guest', 'close']);
const EXPECTED: readonly Expected[] = [
  { from: 'decline', lists: PLAIN, as: ['decline'], kind: 'privacy-consent' },
  { from: 'confirm_shaming', lists: PLAIN, as: ['decline'], kind: 'marketing-optin' },
  { from: 'skip', lists: PLAIN, as: ['skip'], kind: 'profile-questionnaire' },
  { from: 'later', lists: PLAIN, as: ['later'], kind: 'notification-optin' },
  { from: 'close', lists: PLAIN, as: ['close'], kind: 'ad-splash' },
  { from: 'decline_and_exit', lists: PLAIN, as: ['decline', 'exit'], kind: 'privacy-consent' },
  { from: 'guest_browse', lists: PLAIN, as: ['guest'], kind: 'login' },
  { from: 'other_login', lists: PLAIN, as: ['other-login'], kind: 'login' },
  { from: 'retention_dialog', lists: /_return_buttons$/, as: ['back-out'], kind: 'retention' },
  { from: 'retention_dialog', lists: /_final_refusal_buttons$/, as: ['decline'], kind: 'retention' },
  { from: 'acknowledge', lists: PLAIN, as: ['acknowledge'], kind: 'permission-rationale' },
  { from: 'accept', lists: PLAIN, as: ['accept'], kind: 'privacy-consent' },
];

function wordsOf(expected: Expected, entry: Readonly<Record<string, unknown>>): Word[] {
  return Object.entries(entry).flatMap(([list, texts]) => {
    if (!expected.lists.test(list) || !Array.isArray(texts)) return [];
    return texts.map((text: string) => {
      const found = classify(text, { kind: expected.kind, seeksConsent: expected.kind === 'privacy-consent' });
      return { text, list, class: found.class, reasons: found.reasons, right: expected.as.includes(found.class) };
    });
  });
}

function figures(words: readonly Word[], expected: Expected): string[] {
  const yes = expected.as.includes('accept') || expected.as.includes('back-out');
  const crossed = words.filter((word) => (yes ? REFUSES.has(word.class) : word.class === 'accept'));
  return [share(words.filter((word) => word.right).length, words.length), String(crossed.length)];
}

function nameOf({ from, lists }: Expected): string {
  return lists === PLAIN ? from : `${from}: ${lists.source.replace(/[_$]/g, ' ').trim()}`;
}

function misses(expected: Expected, words: readonly Word[]): string[] {
  return words
    .filter((word) => !word.right)
    .map(
      (word) => `  ${nameOf(expected)} ${word.list} "${word.text}" read as ${word.class}: ${word.reasons.join('; ')}`,
    );
}
