/** The policy is a PDF of two pages; its bytes are made here, so that they can be read in the source. */
const PAGES = [
  ['Privacy policy', 'Borage Row Ltd keeps your mail address to send you what you asked for.'],
  ['Your rights', 'Ask for a copy or for deletion at privacy@example.com within one month.'],
];

export default () => (request) => {
  if (request.path !== '/files/privacy.pdf') return undefined;
  request.note('read', 'pdf');
  return { html: pdf(), headers: { 'content-type': 'application/pdf' } };
};

function pdf() {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${PAGES.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${PAGES.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  PAGES.forEach((lines, i) => {
    const text = lines.map((line, n) => `BT /F1 12 Tf 40 ${760 - 20 * n} Td (${line}) Tj ET`).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
    );
    objects.push(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
  });
  let out = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
}
