// `npm run docs:checks`: writes docs/checks.md from the law data.
import { writeFileSync } from 'node:fs';
import { CHECKS } from '../checks/index.ts';
import { rulebookPage } from '../reports/rulebook.ts';

writeFileSync(new URL('../docs/checks.md', import.meta.url), rulebookPage(CHECKS.map(({ id }) => id)));
