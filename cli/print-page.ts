import { launchBrowser } from '../crawler/drivers/browser.ts';
import type { Print } from '../reports/pdf.ts';

/** A printer that starts a browser for each page, without a network, and ends it. @param path of the browser */
export function pagePrinter(path?: string): Print {
  return async ({ html, footer }) => {
    const browser = await launchBrowser(path ? { path } : {});
    try {
      const page = await browser.newPage({ offline: true, colorScheme: 'light' });
      await page.setContent(html, { waitUntil: 'load' });
      await page.evaluate('dispatchEvent(new Event("beforeprint"))'); // unfolds what is folded
      return await page.pdf({
        preferCSSPageSize: true, // A4, with its margins and the numbers of its sheets
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer,
        tagged: true,
        outline: true,
      });
    } finally {
      await browser.close();
    }
  };
}
