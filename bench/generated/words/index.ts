import type { PartSet } from '../parts.ts';
import type { Bank, Locale, SpokenWords, Words } from './bank.ts';
import { en } from './en.ts';
import { GATES } from './gates.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { PICKS } from './picks.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': withMore('zh-CN', zhCN),
  'zh-TW': withMore('zh-TW', zhTW),
  'en-US': withMore('en-US', en),
  'ja-JP': withMore('ja-JP', ja),
  'ko-KR': withMore('ko-KR', ko),
};

function withMore(locale: Locale, spoken: SpokenWords): Words {
  const bank = (set: PartSet): Bank => ({
    ...spoken[set],
    ...GATES[locale][set],
    ...PICKS[locale][set],
    subjects: { ...spoken[set].subjects, ...GATES[locale][set].subjects },
  });
  return { homes: spoken.homes, limited: spoken.limited, tuning: bank('tuning'), 'held-out': bank('held-out') };
}
