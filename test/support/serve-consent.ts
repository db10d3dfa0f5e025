import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Site, serveSite } from '../../samples/server.ts';
import { librariesBeside } from './libraries.ts';

/** The consent pages of test/consent, without the parts that others of them include. */
export function consentPages(): string[] {
  return readdirSync(PAGES)
    .filter((file) => file.endsWith('.html') && !PARTS.has(file))
    .map((file) => file.replace('.html', ''))
    .sort();
}

/**
 * Serves the consent pages with the consent managers they use: `/libs/` is node_modules, `/bundles/` what is bundled from
 * test/consent/src. The address of a page is the site's with the page's name and `.html`.
 */
export function serveConsent(): Promise<Site> {
  return serveSite(PAGES, librariesBeside(`${PAGES}src/`));
}

const PAGES = fileURLToPath(new URL('../consent/', import.meta.url));
const PARTS: ReadonlySet<string> = new Set(['frame-inner.html', 'policy.html']);
