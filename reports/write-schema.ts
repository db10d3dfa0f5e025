// `npm run schema`: writes result.schema.json, which ships with the package.
import { writeFileSync } from 'node:fs';
import { resultJsonSchema } from './result.ts';

writeFileSync(new URL('./result.schema.json', import.meta.url), `${JSON.stringify(resultJsonSchema(), null, 2)}\n`);
