/** Whether a browser can be told to speak this language: a BCP 47 tag. */
export function isLocale(text: string): boolean {
  return works(() => new Intl.Locale(text));
}

/** Whether a browser can be put into this time zone: a name of the IANA list. */
export function isTimeZone(text: string): boolean {
  return works(() => new Intl.DateTimeFormat('en', { timeZone: text }));
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
