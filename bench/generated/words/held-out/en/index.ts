import type { Bank } from '../../bank.ts';
import { carrier } from './carrier.ts';
import { cheeky } from './cheeky.ts';
import { saas } from './saas.ts';

export const en: readonly Bank[] = [carrier, cheeky, saas];
