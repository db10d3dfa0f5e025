import { consentWall } from './consent-wall/server.ts';
import { courseSite } from './course-265/server.ts';
import type { Expected } from './expected.ts';
import { faceOnly } from './face-only/server.ts';
import { pagesOf, type Site, type SiteHandler, serveSite } from './server.ts';

export interface Sample {
  readonly id: string; // kebab-case
  readonly name: { readonly zh: string; readonly en: string };
  readonly url: string; // http://127.0.0.1:PORT/, an origin of its own
  readonly category?: number; // of the 39
  readonly expected: Expected;
  readonly log: Site['log']; // what the site saw its visitors do
}

export interface ServedSamples {
  readonly samples: readonly Sample[];
  close(): Promise<void>;
}

/** Serves the bundled sample sites on this machine, each fresh and on its own port. @param only ids; default all */
export async function serveSamples({ only }: { only?: readonly string[] } = {}): Promise<ServedSamples> {
  const wanted = SAMPLES.filter(({ id }) => only?.includes(id) ?? true);
  const sites = await Promise.all(wanted.map(({ pages, handler }) => serveSite(pagesOf(pages), handler?.())));
  const samples = wanted.map(({ id, name, expected }, i): Sample => {
    const { url, log } = sites[i] as Site;
    return { id, name, url, log, expected, ...(expected.category === null ? {} : { category: expected.category }) };
  });
  return { samples, close: async () => void (await Promise.all(sites.map((site) => site.close()))) };
}

interface Definition {
  readonly id: string;
  readonly name: Sample['name'];
  readonly pages: string; // a folder
  readonly expected: Expected;
  handler?(): SiteHandler; // made anew for each serving: a site remembers nothing of the last one
}

const LOGIN = { kind: ['login', 'registration'], declinable: 'no', blocks: 'yes' } as const;
const QUESTION = { kind: ['profile-questionnaire'], declinable: 'no', blocks: 'yes' } as const;
const SKIPPED = { kind: ['profile-questionnaire'], declinable: 'yes', blocks: 'no', declinedBy: ['skip'] } as const;

const SAMPLES: readonly Definition[] = [
  {
    id: 'course-265',
    name: { zh: '课程应用（指导性案例265号的情形）', en: 'Course app (the facts of Guiding Case 265)' },
    pages: 'course-265',
    handler: () => courseSite({ mended: false }),
    expected: {
      category: 19,
      locale: 'zh-CN',
      refusing: 'blocked',
      prompts: [LOGIN, QUESTION, QUESTION, QUESTION, QUESTION, { ...QUESTION, kind: ['profile-form'] }],
      failed: [
        'optional-feature-user-chosen',
        'alternative-login-path',
        'profile-questions-skippable',
        'decline-keeps-basic-function',
        'required-fields-within-scope',
      ],
    },
  },
  {
    id: 'course-265-mended',
    name: { zh: '同一课程应用（改正后）', en: 'The same course app, mended' },
    pages: 'course-265',
    handler: () => courseSite({ mended: true }),
    expected: {
      category: 19,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [LOGIN, SKIPPED, SKIPPED, SKIPPED, SKIPPED, { ...SKIPPED, kind: ['profile-form'] }],
      failed: [],
    },
  },
  {
    id: 'face-only',
    name: { zh: '社区门禁（仅可刷脸登录）', en: 'Residents’ app (login by face only)' },
    pages: 'face-only',
    handler: faceOnly,
    expected: {
      category: 20,
      locale: 'zh-CN',
      refusing: 'unclear',
      unclear: 'control-not-possible',
      prompts: [{ kind: ['face-verification'], declinable: 'no', blocks: 'unclear' }],
      failed: ['face-alternative-offered', 'sensitive-separate-consent'],
    },
  },
  {
    id: 'consent-wall',
    name: { zh: '便签工具（不同意即关闭）', en: 'Notes tool (closes on disagreement)' },
    pages: 'consent-wall',
    handler: consentWall,
    expected: {
      category: 38,
      locale: 'zh-CN',
      refusing: 'policy-gate',
      prompts: [{ kind: ['privacy-consent'], declinable: 'no', blocks: 'yes' }],
      failed: ['decline-keeps-basic-function'],
    },
  },
  {
    id: 'morning-news',
    name: { zh: '新闻网站（可逐项拒绝）', en: 'News site (each request can be refused)' },
    pages: 'morning-news',
    expected: {
      category: 30,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [
        { kind: ['cookie-consent'], declinable: 'yes', blocks: 'no', declinedBy: ['decline'] },
        { kind: ['notification-optin'], declinable: 'yes', blocks: 'no', declinedBy: ['later'] },
      ],
      failed: [],
    },
  },
];
