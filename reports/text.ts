// A stranger's text, made safe to read. Escaping is the renderer's; this is about what escaping leaves in.

/** Characters that would hide, reorder or delete text are shown as what they are: U+202E becomes `[U+202E]`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (sign) => (/[\n\r\t]/.test(sign) ? ' ' : `[U+${hex(sign)}]`));
}

/** On one line, with what hides made visible, and no longer than so many characters. */
export function brief(text: string, most = 80): string {
  const signs = [...visible(text).replace(/\s+/g, ' ').trim()];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
}

// Control, format (zero width, direction), line and paragraph separators, private use, unassigned, lone surrogates,
// and letters that are drawn as nothing. A joiner stays only where it joins: in emoji, and after a mark as Indic scripts do.
const HIDDEN =
  /(?!(?<=\p{M}|\p{Extended_Pictographic})\u200d(?=\p{L}|\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** 2026-11-29T02:21:09.627Z as a person writes it: 2026-11-29 02:21:09 UTC. */
export function utc(iso: string): string {
  return clock(iso, 'UTC');
}

/** The same by the clock of a time zone: 2026-11-29 10:21:09 UTC+08:00. A zone that this machine does not know gives UTC. */
export function clock(iso: string, timeZone: string): string {
  const at = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(new Date(iso))
      .map((part) => [part.type, part.value]),
  );
  const offset = at.timeZoneName?.replace('GMT', 'UTC').replace('+00:00', '');
  return `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}:${at.second} ${offset}`;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...PARTS, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...PARTS, timeZone: 'UTC' });
  }
}
const PARTS = {
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  hourCycle: 'h23', timeZoneName: 'longOffset',
} as const; // biome-ignore format: a list
