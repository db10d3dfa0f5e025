import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonTables, labelledTexts } from '../../bench/accuracy/buttons.ts';

describe('the table of button texts', () => {
  let dir: string;
  let file: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'buttons-'));
    file = join(dir, 'texts.csv');
    const texts = Array.from({ length: 40 }, (_, i) => `"reject option ${i}",1,reject`);
    writeFileSync(file, `button_text,occurences,label\n${texts.join('\n')}\n`);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('splits by the hash of the text', () => {
    const rows = labelledTexts(file);
    expect(rows.some((row) => row.heldOut)).toBe(true);
    for (const row of rows) expect(row.heldOut).toBe(Number.parseInt(row.hash.charAt(0), 16) <= 3);
  });
  it('works out the held-out figures only when asked', () => {
    const rowsOf = (heldOut: boolean) => buttonTables(file, { verbose: true, heldOut, revealHeldOut: false })[0]?.rows;
    expect(rowsOf(false)?.[1]?.[2]).toBe('--held-out');
    expect(rowsOf(true)?.[1]?.[2]).toContain('100.0 %');
  });
});
