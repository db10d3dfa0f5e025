import { z } from 'zod';

// The public result.json, `naysayer/result@1`. Its JSON Schema ships as result.schema.json (`npm run schema`).

const yesNo = z.enum(['yes', 'no', 'unclear']);
const count = z.int().min(0);
const stepIndexes = z.array(count).describe('indexes of steps of the trace');
const categoryNumber = z.int().min(1).max(39);

// biome-ignore format: a table
const wayName = z.enum([
  'decline', 'skip', 'later', 'guest', 'close', 'settings', 'untick', 'blank', 'alternative', 'outside', 'elsewhere',
  'ignore', 'back', 'relaunch',
]);
// biome-ignore format: a table
const wayOutcome = z.enum([
  'continued', 'limited', 'retention', 'unchanged', 'validation', 'turned-away', 'exited', 'asked-again', 'unclear',
]);
// biome-ignore format: a table
const promptKind = z.enum([
  'privacy-consent', 'cookie-consent', 'os-permission', 'permission-rationale', 'login', 'registration',
  'profile-questionnaire', 'profile-form', 'face-verification', 'identity-verification', 'age-gate',
  'guardian-consent', 'youth-mode', 'notification-optin', 'marketing-optin', 'personalisation-optin', 'payment',
  'update', 'ad-splash', 'tutorial', 'rating', 'retention', 'connectivity', 'captcha', 'risk-control', 'other',
]);

const reason = z
  .strictObject({ code: z.string().describe('kebab-case, stable'), zh: z.string(), en: z.string() })
  .describe('why, as a code and in words');

const named = {
  id: z.string(),
  name: z.string(),
  categories: z
    .array(z.strictObject({ n: categoryNumber, by: z.enum(['config', 'command line', 'list']) }))
    .describe('of the 39 app categories, and who chose each; empty when nobody did'),
};
const target = z.discriminatedUnion('platform', [
  z.strictObject({ ...named, platform: z.literal('web'), url: z.string() }),
  z.strictObject({ ...named, platform: z.literal('android'), app: z.string() }),
  z.strictObject({ ...named, platform: z.literal('ios'), app: z.string() }),
]);

const outcome = z.strictObject({
  refusing: z
    .enum(['reached-home', 'blocked', 'policy-gate', 'unclear'])
    .describe(
      'blocked: a confirmed wall asked for more than the list allows; policy-gate: the only such wall is a policy',
    ),
  accepting: z.enum(['reached-home', 'blocked', 'unclear', 'not-walked']),
  policyGate: z.enum(['none', 'passed', 'closed']),
  home: z.boolean().describe('the refusing walk reached home, if need be by yielding at walls'),
  gave: z.array(z.string()).describe('kinds of information given on that walk, each once'),
  walls: z.array(z.string()).describe('ids of those prompts'),
  reason,
});

const ownFile = {
  name: z.string().describe('of the file, without its folder'),
  sha256: z.string().describe('of what it held'),
};

const ask = z.strictObject({
  type: z.string().describe('a kind of personal information, permission:…, or unknown'),
  label: z.string().describe('as written on the screen'),
  required: yesNo,
  onList: z
    .enum(['yes', 'no', 'by-law', 'declared', 'unclear'])
    .describe('is on the list of necessary information of the category; of all 39 where none is known'),
});

const way = z.strictObject({
  way: wayName,
  control: z.string().describe('the text of what was pressed; empty where nothing was'),
  outcome: wayOutcome.nullable().describe('null: found and not tried'),
  steps: stepIndexes,
});

const prompt = z.strictObject({
  id: z.string(),
  order: z.int().min(1),
  kind: promptKind,
  title: z.string(),
  text: z.string(),
  seenIn: z.array(z.string()).describe('names of the walks that met it'),
  asks: z.array(ask),
  declinable: yesNo.describe('a way up to elsewhere got on'),
  blocks: yesNo.describe('yes: no way at all got on, shown by trying every one, by the control and by repetition'),
  declinedBy: wayName.nullable(),
  consequence: z.enum(['continued', 'limited', 'stuck', 'turned-away', 'exited', 'asked-again', 'unclear']),
  ways: z.array(way),
  waysTried: count,
  waysFound: count,
  elements: z.strictObject({ operable: count, accounted: count }),
  control: z
    .enum(['went-on', 'did-not', 'not-possible', 'not-needed'])
    .describe('what a yes did on the very same screen'),
  repeats: z.strictObject({ seen: count, tried: count }).describe('walks that met the wall, of those that have to'),
  askedAgain: count,
  preticked: z.boolean().describe('a consent box was on at first sight'),
  screenshots: z.array(z.string()).describe('files beside result.json'),
  steps: stepIndexes,
});

const place = z.enum(['cn', 'eu', 'us-ca', 'in', 'kr']);

const finding = z.strictObject({
  check: z.string(),
  place: place.optional().describe('whose rulebook it was judged by; cn when absent'),
  outcome: z.enum(['failed', 'passed', 'cantTell', 'inapplicable']).describe('W3C EARL'),
  severity: z.enum(['critical', 'serious', 'moderate', 'minor']),
  reason,
  prompts: z.array(z.string()),
  steps: stepIndexes,
  quotes: z
    .array(
      z.strictObject({
        text: z.string().nullable().describe('id of the legal text; null: it stood on a screen'),
        title: z.string().describe('of that text; empty where it stood on a screen'),
        words: z.string(),
      }),
    )
    .optional()
    .describe('sentences of the app that it rests on; absent where there are none'),
  citations: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(['verified', 'recall']).describe('recall: to be confirmed in the official text'),
    }),
  ),
  holdsIn: z.array(categoryNumber).nullable().describe('the categories it holds in, where none was given'),
  excused: z
    .array(
      z.strictObject({
        by: z.enum(['waiver', 'baseline']),
        prompts: z.array(z.string()).describe('of the finding; empty: the whole finding'),
        reason: z.string().optional().describe('of a waiver'),
        until: z.iso.date().optional().describe('of a waiver: its last day'),
      }),
    )
    .optional()
    .describe('why a failed check does not stop a pipeline; what was seen is not changed by it'),
  decisions: z
    .array(
      z.strictObject({
        name: z.string().describe('of the person who decided'),
        decision: z.enum(['confirmed', 'rejected']),
        note: z.string(),
        at: z.iso.datetime(),
        fingerprint: z.string().describe('of the key that signed it'),
      }),
    )
    .optional()
    .describe('what named persons signed on it; empty: a candidate for filing that nobody has decided on yet'),
});

const milliseconds = z.number().min(0);

const clock = z.union([
  z.strictObject({
    server: z.string(),
    ms: z.number().describe('to be added to the clock of the scan to get the one of the server'),
    roundTripMs: z.number(),
  }),
  z.strictObject({ server: z.string(), failure: z.string() }),
]);

export const resultSchema = z
  .strictObject({
    schema: z.literal('naysayer/result@1'),
    target,
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    own: z
      .strictObject({
        words: z.array(z.strictObject(ownFile)).describe('lists of words that screens were read with too'),
        checks: z.array(z.strictObject({ check: z.string(), ...ownFile })).describe('checks that were run too'),
      })
      .optional()
      .describe("a user's own files that were in force; absent when there were none"),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable().describe('null: the scan was cut off'),
    authority: z.string().nullable().describe('who allows or ordered the submitting of forms'),
    freshness: z.strictObject({
      state: z.enum(['cleared', 'reinstalled', 'unasked', 'kept', 'handed-over', 'unknown']),
      account: z.enum(['new', 'reused', 'none', 'unknown']),
    }),
    outcome,
    prompts: z.array(prompt).describe('those of the refusing walk, in the order met'),
    findings: z.array(finding),
    counts: z.strictObject({ steps: count, walks: count, restarts: count, yields: count }),
    timings: z.strictObject({
      totalMs: milliseconds,
      lookMs: milliseconds,
      settleMs: milliseconds,
      waitMs: milliseconds.optional().describe('pauses while something late might come'),
      decideMs: milliseconds,
      writeMs: milliseconds,
    }),
    custody: z
      .strictObject({
        orderedBy: z.string().nullable().describe('who ordered the run'),
        clock: clock
          .nullable()
          .optional()
          .describe('how far the clock was off a time server, or why that is not known; null: none was asked'),
        sealedAt: z.iso.datetime().nullable().describe('when the evidence was signed; null: it is not signed'),
        fingerprint: z.string().nullable().describe('of the key that signed it'),
        stamp: z.strictObject({ at: z.iso.datetime(), authority: z.string() }).nullable().describe('RFC 3161'),
        fault: reason
          .optional()
          .describe('what of the evidence is not as it was recorded or sealed; then no signature is told'),
      })
      .optional()
      .describe('who ordered and signed the evidence, as the folder said when this was written'),
    masked: z
      .strictObject({ texts: count, regions: count })
      .optional()
      .describe('how much a reader was not to see; the evidence holds it'),
  })
  .meta({
    title: 'naysayer/result@1',
    description: 'What was observed when all that a web site or an app asks was refused. It accuses nobody.',
  });

/** What one scan came to. Plain JSON. */
export type Result = z.infer<typeof resultSchema>;
export type ResultPrompt = Result['prompts'][number];
export type ResultFinding = Result['findings'][number];
export type ResultClock = z.infer<typeof clock>;
export type WordedReason = z.infer<typeof reason>;

/** The JSON Schema (2020-12) of result.json. */
export function resultJsonSchema(): object {
  return z.toJSONSchema(resultSchema);
}
