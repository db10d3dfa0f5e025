import { launchBrowser } from '../crawler/drivers/browser.ts';
import type { MaskPictures } from '../reports/redaction.ts';

/** Paints pictures anew in a browser without a network. @param path of the browser */
export function pictureMasker(path?: string): MaskPictures {
  return async (pictures) => {
    if (pictures.length === 0) return [];
    const browser = await launchBrowser(path ? { path } : {});
    try {
      const page = await browser.newPage({ offline: true });
      const masked: string[] = [];
      for (const picture of pictures) masked.push(await page.evaluate(`(${PAINT_OVER})(${JSON.stringify(picture)})`));
      return masked;
    } finally {
      await browser.close();
    }
  };
}

const PAINT_OVER = `async ({ uri, width, boxes }) => {
  const image = new Image();
  image.src = uri;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const scale = image.naturalWidth / width;
  for (const box of boxes) context.fillRect(box.x * scale, box.y * scale, box.width * scale, box.height * scale);
  return canvas.toDataURL(uri.slice(5, uri.indexOf(';')), 0.8);
}`;
