import { expect, it } from 'vitest';
import { exploringWalk, searchFor, whyOpen } from '../../../checks/facts/explore.ts';
import type { Walk } from '../../../crawler/trace.ts';
import { explored, found, notFound, unfinished } from '../../support/explored.ts';

const base = explored();
const walk = exploringWalk(base) as Walk;
const searched = (searches: Walk['searches']) => ({
  ...base,
  walks: base.walks.map((one) => (one === walk ? { ...one, searches: searches ?? [] } : one)),
});

it('takes a search that was completed before one that was not, wherever it stands', () => {
  const first = searched([unfinished('complaint'), notFound('complaint')]);
  expect(searchFor(first, 'complaint')?.outcome).toBe('not-found');
  expect(whyOpen(first, ['complaint'])).toBeUndefined();
  expect(searchFor(searched([notFound('complaint'), found('complaint')]), 'complaint')?.outcome).toBe('found');
  expect(searchFor(searched([unfinished('complaint')]), 'complaint')?.outcome).toBe('unfinished');
  expect(searchFor(searched([]), 'complaint')).toBeUndefined();
});

it('keeps the order in which switches of one topic were told', () => {
  const two = searched([found('visibility', { state: 'on' }), found('visibility', { state: 'off' })]);
  expect(searchFor(two, 'visibility')?.state).toBe('on');
});

it('takes a walk that came home before one that did not', () => {
  const stopped: Walk = { ...walk, ending: { kind: 'unclear', reason: { code: 'driver-lost' } }, searches: [] };
  expect(exploringWalk({ ...base, walks: [stopped, walk] })).toBe(walk);
  expect(exploringWalk({ ...base, walks: [stopped] })).toBe(stopped);
});
