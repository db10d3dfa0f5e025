import type { Bank } from '../../bank.ts';
import { mall } from './mall.ts';
import { rider } from './rider.ts';

export const ko: readonly Bank[] = [mall, rider];
