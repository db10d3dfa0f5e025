import { expect, it } from 'vitest';
import { Phones } from '../../crawler/batch/phones.ts';
import { UsageError } from '../../crawler/errors.ts';
import type { AppRequest } from '../../crawler/scan-request.ts';

const APP: AppRequest = { id: 'com.example.app' };
const TWO: AppRequest = {
  ...APP,
  phones: [{ 'appium:udid': 'one', 'appium:noReset': true }, { 'appium:udid': 'two' }],
};
const udid = async ({ capabilities }: AppRequest) => capabilities?.['appium:udid'];

it('scans on the phone that is named, with all that is told of it', async () => {
  const phones = new Phones();
  expect(await phones.on(TWO, 'two', udid)).toBe('two');
  expect(await phones.on(TWO, 'one', async ({ capabilities }) => capabilities)).toEqual(TWO.phones?.[0]);
  expect(await new Phones(['three']).on(APP, 'three', udid)).toBe('three');
  const farm = { ...APP, capabilities: { 'appium:deviceName': 'Pixel 7' } };
  expect(await new Phones().on(farm, 'Pixel 7', async ({ capabilities }) => capabilities)).toEqual(farm.capabilities);
  expect(await new Phones(['three']).on(farm, 'three', udid)).toBe('three');
});

it('says of a phone that it does not know that it has none of that name', async () => {
  await expect(new Phones().on(TWO, 'three', udid)).rejects.toThrow(UsageError);
  await expect(new Phones().on(APP, 'three', udid)).rejects.toThrow(/no phone is called "three"/);
});

it('takes whichever is free where none is named, and the one that Appium finds where none is known', async () => {
  const phones = new Phones();
  const seen = await Promise.all([1, 2].map(() => phones.on(TWO, undefined, udid)));
  expect(seen.sort()).toEqual(['one', 'two']);
  expect(await phones.on(APP, undefined, udid)).toBeUndefined();
});

it('lends a phone to one scan at a time', async () => {
  const phones = new Phones(['one']);
  let most = 0;
  let running = 0;
  await Promise.all(
    ['one', undefined, 'one'].map((wanted) =>
      phones.on(APP, wanted, async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
});
