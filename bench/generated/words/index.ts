import type { Bank, Gates, Locale, Picks, SpokenWords, Words } from './bank.ts';
import { en } from './en.ts';
import { GATES } from './gates.ts';
import { HELD_OUT } from './held-out/index.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { OPENED } from './opened/index.ts';
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

function withMore(locale: Locale, { homes, limited, tuning }: SpokenWords): Words {
  const bank = (spoken: SpokenWords['tuning'][number], author: number): Bank => {
    const [gates, picks] = [GATES[locale][author] as Gates, PICKS[locale][author] as Picks];
    return { ...spoken, ...gates, ...picks, subjects: { ...spoken.subjects, ...gates.subjects } };
  };
  // Those that were written for gates that show no policy have the one of the first author, and the names of its texts.
  const { clauses, unfold = '', each = ['', ''] } = GATES[locale][0] as Gates;
  const tuned = [...tuning.map(bank), ...OPENED[locale]]
    .map((one) => (one.clauses.length > 0 ? one : { ...one, clauses, unfold }))
    .map((one) => ({ each, ...one }));
  return { homes, limited, tuning: tuned, 'held-out': HELD_OUT[locale] };
}
