import { expect, it } from 'vitest';
import { RECORDINGS, whyOutdated } from '../support/recorded.ts';

it.each(Object.keys(RECORDINGS))('the recording %s shows the pages as they are now', (id) => {
  expect(whyOutdated(id)).toBeUndefined();
});
