import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Driver, View } from '../../crawler/drivers/driver.ts';
import { ScreenMoved } from '../../crawler/errors.ts';
import type { UiNode } from '../../crawler/trace.ts';

/**
 * What every driver is held to. The app it opens is one screen, "Welcome", with
 * - a button "Next" that leads to a screen "Second" (from which the back key leads to "Welcome"),
 * - a text field labelled "Name", and a line "Hello NAME" that repeats what is in it,
 * - a button "Remove" that takes the button "Next" away,
 * - a button "Greyed" that is disabled, and one "Covered" under something else,
 * - a button "Below" that has to be scrolled to and then says "pressed below",
 * - a line "visits: N" that counts the starts it remembers: 1 when freshly installed.
 */
export function driverContract(name: string, makeDriver: () => Promise<Driver> | Driver): void {
  describe(`${name} keeps the contract of a driver`, () => {
    let driver: Driver;
    beforeEach(async () => {
      driver = await makeDriver();
      await driver.open({});
    });
    afterEach(() => driver.close());

    it('lists what is on the screen, parents before children and ids in order', async () => {
      const view = await driver.look();
      expect(view.state).toBe('shown');
      expect(text(view)).toContain('Welcome');
      for (const [place, node] of view.nodes.entries()) {
        expect(node.id).toBe(place);
        expect(node.parent).toBeLessThan(node.id);
      }
    });

    it('gives a picture and the source with their times, and leaves them out when told to', async () => {
      const before = Date.now();
      const full = await driver.look();
      expect(full.image?.length).toBeGreaterThan(500);
      expect(full.source?.length).toBeGreaterThan(20);
      expect(full.imageAtMs).toBeGreaterThanOrEqual(before);
      expect(full.sourceAtMs).toBeGreaterThanOrEqual(before);
      const bare = await driver.look({ image: false, source: false });
      expect(bare.image).toBeUndefined();
      expect(bare.source).toBeUndefined();
      expect(bare.nodes.length).toBe(full.nodes.length);
    });

    it('presses what it is told to, and goes back', async () => {
      await driver.press(named(await driver.look(), 'Next'));
      const second = await driver.look();
      expect(text(second)).toContain('Second');
      expect(text(second)).not.toContain('Welcome');
      await driver.back();
      expect(text(await driver.look())).toContain('Welcome');
    });

    it('fills a field, replaces what is in it and empties it', async () => {
      for (const value of ['Ann', 'Béa 李', '']) {
        const field = byLabel(await driver.look(), 'Name');
        await driver.fill(field, value);
        const view = await driver.look();
        expect(byLabel(view, 'Name').value ?? '').toBe(value);
        expect(text(view)).toContain(`Hello ${value}`.trim());
      }
    });

    it('does not press what has gone', async () => {
      const next = named(await driver.look(), 'Next');
      await driver.press(named(await driver.look(), 'Remove'));
      await driver.look();
      await expect(driver.press(next)).rejects.toBeInstanceOf(ScreenMoved);
      expect(text(await driver.look())).toContain('Welcome');
    });

    it('tells what is disabled and what is covered, and presses neither into the thing above', async () => {
      const view = await driver.look();
      expect(named(view, 'Greyed').states).toContain('disabled');
      const covered = named(view, 'Covered');
      expect(covered.states).toContain('occluded');
      await expect(driver.press(covered)).rejects.toBeInstanceOf(ScreenMoved);
    });

    it('scrolls to what lies below', async () => {
      const below = named(await driver.look(), 'Below');
      expect(below.states).toContain('offscreen');
      await driver.press(below);
      expect(text(await driver.look())).toContain('pressed below');
    });

    it('relaunches with what the app remembers, and opens as if newly installed', async () => {
      expect(text(await driver.look())).toContain('visits: 1');
      await driver.relaunch();
      expect(text(await driver.look())).toContain('visits: 2');
      await driver.open({});
      expect(text(await driver.look())).toContain('visits: 1');
    });

    it('closes twice without a word', async () => {
      await driver.close();
      await driver.close();
    });
  });
}

/** All that is written on a screen, in reading order. */
export function text(view: View): string {
  return view.nodes
    .filter((node) => node.role === 'text' || node.role === 'heading')
    .map((node) => node.name)
    .join('\n');
}

export function named(view: View, name: string): UiNode {
  const node = view.nodes.find((one) => one.operable && one.name === name);
  if (!node) throw new Error(`no "${name}" among: ${operable(view).join(', ')}`);
  return node;
}

export function byLabel(view: View, label: string): UiNode {
  const node = view.nodes.find((one) => one.field?.label === label);
  if (!node) throw new Error(`no field "${label}" among: ${operable(view).join(', ')}`);
  return node;
}

export function operable(view: View): string[] {
  return view.nodes.filter((node) => node.operable).map((node) => `${node.role} "${node.name}"`);
}
