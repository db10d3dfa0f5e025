/** @jsxRuntime automatic @jsxImportSource preact */

import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import type { Trace } from '../crawler/trace.ts';
import { Evidence } from './html/evidence.tsx';
import { Facts } from './html/facts.tsx';
import { Findings } from './html/findings.tsx';
import { Flow } from './html/flow.tsx';
import { Given } from './html/given.tsx';
import { Head } from './html/head.tsx';
import { T, TAGS } from './html/language.tsx';
import { Footer, Method } from './html/method.tsx';
import { OpenQuestions } from './html/open-questions.tsx';
import { FilmStrip, PictureStore } from './html/pictures.tsx';
import { type FileHash, type Pictures, type Report, toReport } from './html/report.ts';
import { Requests } from './html/request-card.tsx';
import { SCRIPT } from './html/script.ts';
import { Steps } from './html/steps.tsx';
import { STYLE } from './html/style.ts';
import { Verdict } from './html/verdict.tsx';
import type { Result } from './result.ts';
import { brief } from './text.ts';
import { typedInPage } from './typed.ts';
import { type Lang, WORDS } from './words/index.ts';

/**
 * The whole report as one HTML file in both languages, for a reader who was not there. It needs no network and runs
 * nothing but its own script: the policy in its head allows that and the style sheet by their hashes, and no more. Pure.
 * @param trace without what a reader is not to see; so are its pictures
 * @param pictures files of screens/ as data: URIs; what is missing is said to be missing
 * @param lang the language it opens in
 * @param hashes of the files it is made from, as they lie in the folder of the scan
 */
export function renderHtml(
  result: Result,
  trace: Trace,
  pictures: Pictures,
  lang: Lang,
  hashes: readonly FileHash[] = [],
): string {
  const report = toReport(result, trace, pictures, hashes);
  // Our own style and script stand outside what is rendered, for they may not be escaped; nothing else does.
  return [
    '<!doctype html>',
    `<html lang="${TAGS[lang]}">`,
    `<head>${render(<Head policy={POLICY} title={titleIn(lang, result)} />)}<style>${STYLE}</style></head>`,
    `<body>${typedInPage(render(<Page report={report} lang={lang} />), lang)}<script>${SCRIPT}</script></body>`,
    '</html>\n',
  ].join('\n');
}

function Page({ report, lang }: { report: Report; lang: Lang }) {
  return (
    <>
      <header class="bar">
        <span class="brand">Naysayer</span>
        <T of={(words) => <span class="kicker">{words.page.kicker}</span>} />
        <fieldset class="language">
          <legend>
            <T of={(words) => words.page.language} />
          </legend>
          <Choice of="zh" name="中文" chosen={lang} report={report} />
          <Choice of="en" name="English" chosen={lang} report={report} />
        </fieldset>
      </header>
      <main>
        <Verdict report={report} />
        <div class="two">
          <Flow report={report} />
          <Facts report={report} />
        </div>
        <FilmStrip report={report} />
        <Requests report={report} />
        <Findings report={report} />
        <Given report={report} />
        <OpenQuestions report={report} />
        <Steps report={report} />
        <Evidence report={report} />
        <Method report={report} />
      </main>
      <Footer report={report} />
      <PictureStore report={report} />
    </>
  );
}

function Choice(props: { of: Lang; name: string; chosen: Lang; report: Report }) {
  const { of, name, chosen, report } = props;
  return (
    <label lang={TAGS[of]}>
      <input
        type="radio"
        name="language"
        id={`language-${of}`}
        value={of}
        lang={TAGS[of]}
        data-title={titleIn(of, report.result)}
        checked={of === chosen}
      />
      <span>{name}</span>
    </label>
  );
}

function titleIn(lang: Lang, { target }: Result): string {
  return WORDS[lang].page.title(brief(target.name, 60));
}

const POLICY = [
  "default-src 'none'",
  'img-src data:',
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
