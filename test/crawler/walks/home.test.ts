import { expect, it } from 'vitest';
import type { View } from '../../../crawler/drivers/driver.ts';
import { insideControl } from '../../../crawler/walks/home.ts';
import { button, dialog, heading, link, screen, text } from '../../recognise/screen.ts';

const unread = { events: [], settledMs: 0, settled: true } satisfies Partial<View>;

it('looks into the page, and into no box over it', () => {
  const club = dialog(
    [text('Club Mercasol'), button('Quiero mi tarjeta', { bounds: { width: 300, height: 60 } })],
    false,
  );
  const shown = screen(heading('mercasol'), link('Pan de payés', { href: '#pan' }), club);
  expect(insideControl({ ...unread, ...shown })?.text).toBe('Pan de payés');
});
