import type { Bank, Locale } from '../bank.ts';
import { antiques } from './zh-cn/antiques.ts';
import { badminton } from './zh-cn/badminton.ts';
import { laundry } from './zh-cn/laundry.ts';
import { reader } from './zh-cn/reader.ts';
import { cosmetics } from './zh-tw/cosmetics.ts';

// The authors of the held-out set. Whoever tunes the recogniser must not read this folder.

export const HELD_OUT: Readonly<Record<Locale, readonly Bank[]>> = {
  'zh-CN': [laundry, reader, badminton, antiques],
  'zh-TW': [cosmetics],
  'en-US': [],
  'ja-JP': [],
  'ko-KR': [],
};
