import { expect, it } from 'vitest';
import { everInTime } from '../../crawler/drivers/within.ts';
import { DriverLost } from '../../crawler/errors.ts';
import { ScriptedDriver } from '../support/scripted-driver.ts';

const app = { start: 's', screens: { s: { controls: [{ text: '跳过', to: 's' }] } } };

it('gives back what a driver gives', async () => {
  const driver = everInTime(new ScriptedDriver(app));
  await driver.open({});
  expect(driver.platform).toBe('web');
  expect((await driver.look()).nodes.map(({ name }) => name)).toContain('跳过');
  expect(driver.takeVideos).toBeUndefined();
});

it('ends a call that never ends, and says which', async () => {
  const stuck = new ScriptedDriver(app);
  stuck.back = () => new Promise(() => {});
  const calling = everInTime(stuck, 20).back();
  await expect(calling).rejects.toThrow(DriverLost);
  await expect(calling).rejects.toThrow('back took more than 20 ms');
});
