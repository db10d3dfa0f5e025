import { extractText, getDocumentProxy } from 'unpdf';

export interface PdfText {
  readonly title: string;
  readonly text: string;
  readonly whole: boolean; // false where it has more pages than are read
}

/** The text of a PDF, a page after the other. @returns undefined for what is no PDF, is locked, or takes too long */
export async function pdfText(body: Uint8Array): Promise<PdfText | undefined> {
  if (!Buffer.from(body.subarray(0, 1024)).includes('%PDF-')) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), PDF_MS);
  });
  try {
    return await Promise.race([read(body), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const PDF_MS = 15_000;
const MOST_PAGES = 300;

async function read(body: Uint8Array): Promise<PdfText | undefined> {
  const pdf = await getDocumentProxy(new Uint8Array(body), { verbosity: 0 });
  try {
    if (pdf.numPages > MOST_PAGES) return { title: '', text: '', whole: false };
    const { text } = await extractText(pdf, { mergePages: false });
    const lines = text
      .join('\n')
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, ' ').trim());
    return { title: (lines.find(Boolean) ?? '').slice(0, 200), text: lines.filter(Boolean).join('\n'), whole: true };
  } finally {
    await pdf.destroy();
  }
}
