import type { Bank } from '../../bank.ts';
import { market } from './market.ts';
import { transit } from './transit.ts';

export const zhTW: readonly Bank[] = [transit, market];
