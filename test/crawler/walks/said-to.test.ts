import { expect, it } from 'vitest';
import { recognise } from '../../../crawler/recognise/prompt.ts';
import type { Recognised } from '../../../crawler/recognise/recognised.ts';
import type { Dossier } from '../../../crawler/walks/dossier.ts';
import { read, saidTo } from '../../../crawler/walks/reading.ts';
import type { Seen } from '../../../crawler/walks/sight.ts';
import { button, dialog, heading, screen, text } from '../../recognise/screen.ts';

const before = { title: '地图数据有更新', controls: [{ text: '下次再更新' }], messages: [] } as unknown as Recognised;
const seen = (text: string) =>
  ({ prompt: before, view: { nodes: [], events: [{ kind: 'message', text }] } }) as unknown as Seen;

it('takes a prompt that is read out as it comes up again for no complaint', () => {
  expect(saidTo(seen('地图数据有更新 安装包 46 MB 更新地图 下次再更新'), before)).toBeUndefined();
  const two = { ...before, controls: [{ text: '更新地图' }, { text: '下次再更新' }] } as unknown as Recognised;
  expect(saidTo(seen('● 西湖 地图数据有更新 安装包 46 MB 更新地图 下次再更新'), two)).toBeUndefined();
  expect(saidTo(seen('请先看完“地图数据有更新”再点下次再更新'), two)).toBe('请先看完“地图数据有更新”再点下次再更新');
  expect(saidTo(seen('请先更新地图'), before)).toBe('请先更新地图');
  expect(saidTo(seen('地图数据有更新，请稍候'), before)).toBe('地图数据有更新，请稍候');
});

it('takes a form that the browser would have to send again for left, and a failure of the network for one', () => {
  const after = (error: string) =>
    ({
      view: { state: 'error', nodes: [], events: [{ kind: 'failed', url: 'http://127.0.0.1/', error }] },
    }) as unknown as Seen;
  const dossier = {} as unknown as Dossier;
  expect(read(after('net::ERR_CACHE_MISS'), dossier)).toEqual({ to: 'gone' });
  expect(read(after('net::ERR_CONNECTION_RESET'), dossier)).toMatchObject({ to: 'trouble' });
});

it('takes the name of a text that was not there yet for nothing said', () => {
  expect(saidTo(seen('welcome.text_5'), before)).toBeUndefined();
  expect(saidTo(seen('Please choose one.'), before)).toBe('Please choose one.');
});

it('takes two things to be told of for two questions, and the same one in other words for the same', () => {
  const optIn = (title: string, yes: string) =>
    recognise(
      screen(dialog([heading(title), text('Turn on notifications.'), button(yes), button('No thanks')])),
    ) as Recognised;
  const [deals, flights] = [
    optIn('Push notifications for deals', 'Yes, keep me posted'),
    optIn('Push notifications for your flight', 'Turn on notifications'),
  ];
  expect([deals.kind, flights.kind]).toEqual(['notification-optin', 'notification-optin']);
  const to = (first: Recognised, prompt: Recognised) =>
    read(
      { prompt, view: { nodes: [], events: [], state: 'shown' } } as unknown as Seen,
      { first, path: [] } as unknown as Dossier,
    ).to;
  expect(to(deals, flights)).toBe('prompt');
  expect(to(deals, optIn('Really miss all deals?', 'Yes, keep me posted'))).toBe('retention');
});
