import type { Locale, Words } from './bank.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  'en-US': en,
  'ja-JP': ja,
  'ko-KR': ko,
};
