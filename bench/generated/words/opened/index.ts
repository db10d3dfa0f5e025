import type { Bank, Locale } from '../bank.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

// The authors of the held-out sets that were opened: they are authors of the tuning set now, each still with one manner.

export const OPENED: Readonly<Record<Locale, readonly Bank[]>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  'en-US': en,
  'ja-JP': ja,
  'ko-KR': ko,
};
