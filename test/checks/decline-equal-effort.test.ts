import { describe, expect, it } from 'vitest';
import { declineEqualEffort } from '../../checks/decline-equal-effort.ts';
import { inPlace } from '../../checks/facts/place.ts';
import type { UiNode } from '../../crawler/trace.ts';
import { buildTrace, changeWalk, consent, consentWall, type Draft, login, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

type Look = NonNullable<UiNode['look']>;
const PLAIN: Look = { fontPx: 16, contrast: 8, filled: true };
const yes = (look: Look = PLAIN): Partial<UiNode> => ({ role: 'button', name: '同意', operable: true, look });
const no = (look: Look = PLAIN, more: Partial<UiNode> = {}): Partial<UiNode> => ({
  role: 'button',
  name: '拒绝',
  operable: true,
  look,
  ...more,
});
/** A request whose refusal is on the screen as it is drawn; the way's own button comes first and is renamed. */
const drawn = (accepting: Partial<UiNode>, refusing: Partial<UiNode>): Draft =>
  consent({
    kind: 'cookie-consent',
    ways: [way('decline', 'continued', '拒绝 ')],
    nodes: [accepting, { ...refusing, name: '拒绝 ' }],
  });
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });
const inEurope = (trace: Parameters<typeof answer>[1]) => answer(declineEqualEffort, inPlace(trace, 'eu'));

/** The same trace, whose refusal took one more press on a second layer. */
function twoPresses() {
  const trace = only(
    consent({ kind: 'cookie-consent', ways: [way('settings', 'continued', '管理选项')], nodes: [yes()] }),
  );
  return changeWalk(trace, 'refuse', (walk) => {
    const [first, ...rest] = walk.steps;
    if (!first) throw new Error('no step');
    const pressed = walk.steps[1] ?? first;
    const second = { ...pressed, index: 90 };
    return {
      steps: [first, ...rest.slice(0, 1), second, ...rest.slice(1)],
      prompts: walk.prompts.map((prompt) => ({
        ...prompt,
        ways: prompt.ways.map((one) => ({ ...one, steps: [...one.steps, 90] })),
      })),
    };
  });
}

describe('decline-equal-effort', () => {
  it('fails in Europe a refusal that takes more presses', () => {
    expect(inEurope(twoPresses())).toEqual(['failed', 'more-presses-to-refuse', 'p1']);
    expect(declineEqualEffort.judge(inPlace(twoPresses(), 'eu')).reason.detail).toBe('2/1');
  });

  it.each([
    ['much smaller', { ...PLAIN, fontPx: 9 }, 'refusal-smaller'],
    ['hardly to be read', { ...PLAIN, contrast: 1.6 }, 'refusal-paler'],
  ] as const)('fails in Europe a refusal that is %s', (_, look, code) => {
    const trace = only(consent({ kind: 'cookie-consent', ways: [way('decline', 'continued', '拒绝')] }));
    const repainted = changeWalk(trace, 'refuse', (walk) => ({
      steps: walk.steps.map((step) => ({
        ...step,
        screen: {
          ...step.screen,
          nodes: [
            ...step.screen.nodes.map((node) => (node.name === '拒绝' ? { ...node, look } : node)),
            { id: 99, parent: -1, bounds: { x: 20, y: 400, width: 350, height: 48 }, ...yes() } as UiNode,
          ],
        },
      })),
    }));
    expect(inEurope(repainted)).toEqual(['failed', code, 'p1']);
  });

  it('passes two buttons alike', () => {
    expect(inEurope(only(consent({ kind: 'cookie-consent', nodes: [yes()] })))).toEqual([
      'passed',
      'refusing-as-easy',
      'p1',
    ]);
  });

  it('cannot tell where the yes was not seen', () => {
    expect(inEurope(only(consent()))).toEqual(['cantTell', 'accept-path-not-walked', 'p1']);
  });

  it('cannot tell where no refusal went on', () => {
    expect(inEurope(consentWall())).toEqual(['cantTell', 'refusal-not-taken', 'p1']);
  });

  it('has nothing to say where nothing is requested', () => {
    expect(inEurope(only(login()))).toEqual(['inapplicable', 'no-consent-asked']);
  });

  it('leaves a link beside a filled button to a person', () => {
    const trace = only(drawn(yes(), no({ ...PLAIN, filled: false }, { role: 'link' })));
    expect(inEurope(trace)[0]).not.toBe('failed');
  });

  it('takes "later" for no refusal in California, where a yes with nothing but later is not symmetrical', () => {
    const later = only(
      consent({ kind: 'cookie-consent', ways: [way('later', 'continued', '以后再说')], nodes: [yes()] }),
    );
    expect(answer(declineEqualEffort, inPlace(later, 'us-ca'))).toEqual(['failed', 'only-later', 'p1']);
    expect(answer(declineEqualEffort, later)[0]).toBe('cantTell');
    expect(inEurope(later)[0]).toBe('cantTell');
  });

  it(trap(declineEqualEffort, 0), () => {
    expect(answer(declineEqualEffort, twoPresses())).toEqual(['cantTell', 'more-presses-to-refuse', 'p1']);
  });
});
