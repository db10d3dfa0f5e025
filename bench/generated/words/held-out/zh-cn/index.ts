import type { Bank } from '../../bank.ts';
import { brand } from './brand.ts';
import { civic } from './civic.ts';
import { imported } from './imported.ts';

export const zhCN: readonly Bank[] = [civic, brand, imported];
