/**
 * How a secret may stand in what an app shows or sends: as it is, in JSON, in an address or a form, in markup, in hex, and
 * inside a longer text in base64. Longest first. Forms of fewer than six characters are left out, but for the plain
 * ones: they would be found in everything.
 */
export function formsOf(secret: string): string[] {
  if (secret === '') return [];
  const bytes = Buffer.from(secret);
  const uri = encodeURIComponent(secret);
  const json = inJson(secret);
  const plain = [
    secret,
    json,
    inJson(json),
    uri,
    uri.toLowerCase(),
    new URLSearchParams([['', secret]]).toString().slice(1),
  ];
  const markup = secret.replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string);
  const hex = bytes.toString('hex');
  const inner = [0, 1, 2].map((before) => base64Within(bytes, before));
  const coded = [
    markup,
    hex,
    hex.toUpperCase(),
    ...inner,
    ...inner.map(forUrls),
    ...inner.map(encodeURIComponent),
  ].filter((form) => form.length >= 6);
  return [...new Set([...plain, ...coded])].sort((a, b) => b.length - a.length);
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The characters of base64 that these bytes alone decide, after so many others (mod 3). */
function base64Within(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

function forUrls(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
