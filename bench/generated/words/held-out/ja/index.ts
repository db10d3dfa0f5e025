import type { Bank } from '../../bank.ts';
import { manga } from './manga.ts';
import { points } from './points.ts';

export const ja: readonly Bank[] = [points, manga];
