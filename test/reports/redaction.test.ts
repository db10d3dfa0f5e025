import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { buildResult } from '../../reports/build-result.ts';
import { renderHtml } from '../../reports/html.tsx';
import { renderJunit } from '../../reports/junit.ts';
import { coversOf, MASK, maskedResult, maskingNothing, toRedaction, withoutTexts } from '../../reports/redaction.ts';
import { renderSarif } from '../../reports/sarif.ts';
import { case265 } from '../support/build-trace.ts';

describe('what is to be masked', () => {
  it('is a text, or a region of the picture of a step', () => {
    expect(toRedaction(['您的职业', '7:10,20,300,40'])).toEqual({
      texts: ['您的职业'],
      regions: [{ step: 7, x: 10, y: 20, width: 300, height: 40 }],
    });
    expect(toRedaction(['10:21']).texts).toEqual(['10:21']);
  });

  it('is no region with a number too few, which would mask nothing', () => {
    for (const half of ['7:10,20', '7:10,20,300', '7:10,20,300,4.5', '7: 10, 20, 300, 40'])
      expect(() => toRedaction([half])).toThrow(`"${half}" is no region`);
  });

  it('is told when it is nowhere', () => {
    const trace = case265();
    const result = buildResult(trace, runChecks(trace));
    const redaction = toRedaction(['您的职业', 'Zhang San', '6:1,2,3,4', '4711:1,2,3,4']);
    expect(maskingNothing(redaction, trace, result)).toEqual(['Zhang San', '4711:1,2,3,4']);
  });

  it('is no single letter, which would mask what nobody meant', () => {
    expect(() => toRedaction(['a'])).toThrow(RangeError);
    expect(() => toRedaction([' '])).toThrow(RangeError);
  });

  it('is taken by its letters, the longest first', () => {
    expect(withoutTexts({ title: 'a.b? A.B? a1b?' }, toRedaction(['a.b?', 'a.b']))).toEqual({
      title: `${MASK} ${MASK} a1b?`,
    });
    expect(withoutTexts({ title: 'Zhang San' }, toRedaction(['zhang', 'zhang san']))).toEqual({ title: MASK });
  });
});

it('is masked in the id of a target too, which is made of its address', () => {
  const target = { id: 'shop-example-com', url: 'https://shop.example.com/', name: 'Shop' };
  const masked = withoutTexts(target, toRedaction(['shop.example.com']));
  expect(masked).toEqual({ id: MASK, url: `https://${MASK}/`, name: 'Shop' });
});

describe('a report with a text masked', () => {
  const trace = case265();
  const redaction = toRedaction(['您的职业', '127.0.0.1']);
  const result = maskedResult(buildResult(trace, runChecks(trace)), redaction);
  const renderings = [
    renderHtml(result, withoutTexts(trace, redaction), new Map(), 'zh'),
    renderJunit(result, 'zh'),
    renderSarif(result, 'zh'),
    JSON.stringify(result),
  ];

  it('shows it nowhere, and says that something was masked', () => {
    expect(JSON.stringify(trace)).toContain('您的职业');
    for (const rendering of renderings) expect(rendering).not.toMatch(/您的职业|127\.0\.0\.1/);
    expect(renderings[0]).toContain('本报告应要求遮盖了2项文字、0处画面');
    expect(result.masked).toEqual({ texts: 2, regions: 0 });
  });

  it('comes to the same', () => {
    const plain = buildResult(trace, runChecks(trace));
    expect(result.outcome.refusing).toBe(plain.outcome.refusing);
    expect(result.findings.map(({ check, outcome }) => [check, outcome])).toEqual(
      plain.findings.map(({ check, outcome }) => [check, outcome]),
    );
  });
});

it('paints over the innermost nodes that say it, and the regions of their step', () => {
  const trace = case265();
  const step = trace.walks.flatMap(({ steps }) => steps).find(({ screen }) => screen.image && screen.nodes.length > 0);
  const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
  const node = (id: number, parent: number, name: string) => ({
    id,
    parent,
    role: 'text' as const,
    name,
    bounds: box(id),
    operable: false,
  });
  const nodes = [node(0, -1, '姓名：张三'), node(1, 0, '张三'), node(2, -1, '李四')];
  const one = {
    ...trace,
    walks: [{ ...trace.walks[0], steps: [{ ...step, index: 4, screen: { ...step?.screen, nodes } }] }],
  } as typeof trace;
  const found = coversOf(one, toRedaction(['张三', '4:50,0,10,10', '9:60,0,10,10']));
  expect([...found]).toEqual([[step?.screen.image, { width: 390, boxes: [box(1), expect.objectContaining(box(50))] }]]);
});
