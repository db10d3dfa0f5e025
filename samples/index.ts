import { clockIn } from './clock-in/server.ts';
import { consentWall } from './consent-wall/server.ts';
import { courseSite } from './course-265/server.ts';
import type { Expected } from './expected.ts';
import { faceOnly } from './face-only/server.ts';
import { littleClips } from './little-clips/server.ts';
import { mirrorRoom } from './mirror-room/server.ts';
import { parcelShelf } from './parcel-shelf/server.ts';
import { pagesOf, type Site, type SiteHandler, serveSite } from './server.ts';

export interface Sample {
  readonly id: string; // kebab-case
  readonly name: { readonly zh: string; readonly en: string };
  readonly url: string; // http://127.0.0.1:PORT/, an origin of its own
  readonly category?: number; // of the 39
  readonly allowed?: { readonly authority: string; readonly camera: 'test-picture' }; // by whom, and what its camera is shown
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
  const samples = wanted.map(({ id, name, expected, allowed }, i): Sample => {
    const { url, log } = sites[i] as Site;
    const category = expected.category === null ? {} : { category: expected.category };
    return { id, name, url, log, expected, ...category, ...(allowed ? { allowed } : {}) };
  });
  return { samples, close: async () => void (await Promise.all(sites.map((site) => site.close()))) };
}

interface Definition {
  readonly id: string;
  readonly name: Sample['name'];
  readonly pages: string; // a folder
  readonly expected: Expected;
  readonly allowed?: Sample['allowed'];
  handler?(): SiteHandler; // made anew for each serving: a site remembers nothing of the last one
}

const LOGIN = { kind: ['login', 'registration'], declinable: 'no', blocks: 'yes' } as const;
const QUESTION = { kind: ['profile-questionnaire'], declinable: 'no', blocks: 'yes' } as const;
const SKIPPED = { kind: ['profile-questionnaire'], declinable: 'yes', blocks: 'no', declinedBy: ['skip'] } as const;
const FACE_LEFT = { kind: ['face-verification'], declinable: 'yes', blocks: 'no' } as const;
const ALLOWED = { authority: 'Naysayer, of its own sample', camera: 'test-picture' } as const;

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
  {
    id: 'mirror-room',
    name: { zh: '虚拟试衣（同意捆绑、仅可刷脸、永久授权）', en: 'Fitting room (one yes for all, face only, for ever)' },
    pages: 'mirror-room',
    handler: () => mirrorRoom({ mended: false }),
    expected: {
      category: 6,
      locale: 'zh-CN',
      refusing: 'policy-gate',
      prompts: [
        { kind: ['privacy-consent'], declinable: 'no', blocks: 'yes' },
        { kind: ['face-verification'], declinable: 'no', blocks: 'unclear' },
      ],
      failed: [
        'consent-not-bundled',
        'policy-face-unlimited-clause',
        'face-alternative-offered',
        'face-separate-consent',
        'sensitive-separate-consent',
      ],
      passed: ['privacy-policy-present', 'first-run-policy-prompt', 'policy-operator-contact', 'complaint-channel'],
      // What a no to everything does is hidden behind the face, which no tool can show; home was never seen.
      cantTell: {
        'consent-decline-option': 'home-not-reached',
        'decline-keeps-basic-function': 'control-not-possible',
        'alternative-login-path': 'control-not-possible',
      },
    },
  },
  {
    id: 'mirror-room-mended',
    name: { zh: '同一虚拟试衣（改正后）', en: 'The same fitting room, mended' },
    pages: 'mirror-room',
    handler: () => mirrorRoom({ mended: true }),
    expected: {
      category: 6,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [
        { kind: ['privacy-consent'], declinable: 'yes', blocks: 'no', declinedBy: ['decline'] },
        { kind: ['face-verification'], declinable: 'yes', blocks: 'no' },
      ],
      failed: [],
      passed: [
        'consent-decline-option',
        'decline-keeps-basic-function',
        'policy-face-unlimited-clause',
        'face-alternative-offered',
        'face-separate-consent',
        'sensitive-separate-consent',
      ],
    },
  },
  {
    id: 'little-clips',
    name: { zh: '短视频（儿童无监护人即可注册）', en: 'Short videos (a child signs up without a guardian)' },
    pages: 'little-clips',
    handler: () => littleClips({ mended: false }),
    expected: {
      category: 29,
      locale: 'zh-CN',
      refusing: 'blocked',
      prompts: [{ kind: ['age-gate', 'profile-questionnaire'], declinable: 'no', blocks: 'yes' }, LOGIN],
      // To watch short videos takes no personal information at all: the account at the door is a fault of its own.
      failed: [
        'decline-keeps-basic-function',
        'no-info-category-open',
        'alternative-login-path',
        'required-fields-within-scope',
        'child-guardian-consent',
        'child-rules-dedicated',
        'child-defaults-private',
        'minor-mode-offered',
      ],
      passed: ['privacy-policy-present', 'policy-within-four-taps', 'complaint-channel', 'account-cancellation-path'],
    },
  },
  {
    id: 'little-clips-mended',
    name: { zh: '同一短视频（改正后）', en: 'The same short videos, mended' },
    pages: 'little-clips',
    handler: () => littleClips({ mended: true }),
    expected: {
      category: 29,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [
        { kind: ['age-gate', 'profile-questionnaire'], declinable: 'yes', blocks: 'no', declinedBy: ['skip'] },
        { kind: ['login', 'registration'], declinable: 'yes', blocks: 'no', declinedBy: ['guest', 'skip'] },
      ],
      failed: [],
      passed: [
        'no-info-category-open',
        'first-run-policy-prompt',
        'child-guardian-consent',
        'child-rules-dedicated',
        'child-defaults-private',
        'minor-mode-offered',
      ],
    },
  },
  {
    id: 'parcel-shelf',
    name: { zh: '快递架（隐私政策打不开，无投诉渠道）', en: 'Parcel shelf (no policy opens, nowhere to complain)' },
    pages: 'parcel-shelf',
    handler: () => parcelShelf({ mended: false }),
    expected: {
      category: 20,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [LOGIN],
      // What an app says nowhere it says of no right either.
      failed: [
        'privacy-policy-present',
        'first-run-policy-prompt',
        'collection-notice-at-point',
        'account-cancellation-path',
        'access-copy-path',
        'correct-delete-path',
        'complaint-channel',
      ],
      cantTell: {
        'policy-within-four-taps': 'http-status',
        'policy-operator-contact': 'http-status',
        'policy-retention-and-rights': 'http-status',
      },
    },
  },
  {
    id: 'parcel-shelf-mended',
    name: { zh: '同一快递架（改正后）', en: 'The same parcel shelf, mended' },
    pages: 'parcel-shelf',
    handler: () => parcelShelf({ mended: true }),
    expected: {
      category: 20,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [LOGIN],
      failed: [],
      passed: ['privacy-policy-present', 'first-run-policy-prompt', 'policy-operator-contact', 'complaint-channel'],
    },
  },
  {
    id: 'clock-in',
    name: { zh: '刷脸打卡（任何图片都能通过）', en: 'Face check-in (any picture passes)' },
    pages: 'clock-in',
    handler: () => clockIn({ mended: false }),
    allowed: ALLOWED,
    expected: {
      category: null,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [FACE_LEFT],
      failed: ['face-liveness-synthetic'],
      passed: ['face-alternative-offered', 'face-separate-consent'],
      cantTell: { 'sensitive-separate-consent': 'by-law' }, // in some of the 39 a rule may ask for a face
    },
  },
  {
    id: 'clock-in-mended',
    name: { zh: '同一刷脸打卡（改正后）', en: 'The same face check-in, mended' },
    pages: 'clock-in',
    handler: () => clockIn({ mended: true }),
    allowed: ALLOWED,
    expected: {
      category: null,
      locale: 'zh-CN',
      refusing: 'reached-home',
      prompts: [FACE_LEFT],
      failed: [],
      passed: ['face-liveness-synthetic', 'face-alternative-offered', 'face-separate-consent'],
    },
  },
];

/** The ids of all samples. */
export const SAMPLE_IDS: readonly string[] = SAMPLES.map(({ id }) => id);

/** Those that are scanned where nobody names any: each takes about half a minute. */
export const USUAL_SAMPLES: readonly string[] = [
  'course-265',
  'course-265-mended',
  'face-only',
  'consent-wall',
  'morning-news',
];
