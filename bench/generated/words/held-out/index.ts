import type { Bank, Locale } from '../bank.ts';
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';
import { ko } from './ko/index.ts';
import { zhCN } from './zh-cn/index.ts';
import { zhTW } from './zh-tw/index.ts';

// The authors of the held-out set. Whoever tunes the recogniser must not read this folder.

export const HELD_OUT: Readonly<Record<Locale, readonly Bank[]>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  'en-US': en,
  'ja-JP': ja,
  'ko-KR': ko,
};
