import { dirname, relative, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import { z } from 'zod';
import { UsageError } from './errors.ts';
import { isLocale, isTimeZone } from './locale.ts';
import { PLACES } from './places.ts';
import { DEFAULT_BUDGETS } from './scan-request.ts';

/** What holds where neither a command, a target nor the config says otherwise. */
export const DEFAULTS = {
  device: 'phone',
  viewport: { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } },
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  repeat: 3,
  profile: 'standard',
} as const;

const url = z
  .string()
  .refine(isWebAddress, 'has to be an address that begins with http:// or https://')
  .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' });
const command = z.array(z.string()).min(1).describe('a program and its arguments; no shell');
const HOOK = 'has to be {"command": ["program", "argument"]} or {"url": "…"}';
const hook = z.union([z.strictObject({ command }), z.strictObject({ url })], HOOK);
const otp = z.union(
  [z.strictObject({ value: z.string().min(1) }), z.strictObject({ valueEnv: z.string().min(1) }), hook],
  'has to be {"value": "123456"}, {"valueEnv": "NAME"}, {"command": ["program"]} or {"url": "…"}',
);
const credentials = z.union(
  [
    z.strictObject({ identifierEnv: z.string().min(1), secretEnv: z.string().min(1) }),
    z.strictObject({ file: z.string().min(1) }),
  ],
  'has to be {"identifierEnv": "NAME", "secretEnv": "NAME"} or {"file": "account.json"}; the values themselves never stand in a config',
);
const pixels = z.int().min(200).max(4000);
const count = z.int().min(1);

/** May stand beside the targets, for all of them, and in a target, for that one. */
const settings = {
  device: z.enum(['phone', 'desktop']).optional().meta({ default: DEFAULTS.device }),
  viewport: z
    .strictObject({ width: pixels, height: pixels })
    .optional()
    .describe('CSS px; 390 x 844 for a phone and 1280 x 800 for a desktop unless given'),
  locale: z
    .string()
    .refine(isLocale, 'has to be a language tag such as zh-CN or en-US')
    .optional()
    .describe('language of the browser')
    .meta({ default: DEFAULTS.locale }),
  timeZone: z
    .string()
    .refine(isTimeZone, 'has to be a time zone such as Asia/Shanghai')
    .optional()
    .describe('time zone of the browser')
    .meta({ default: DEFAULTS.timeZone }),
  repeat: z
    .int()
    .min(1)
    .max(9)
    .optional()
    .describe('how many walks have to meet a wall before it is one; 1 in the profile triage')
    .meta({ default: DEFAULTS.repeat }),
  profile: z
    .enum(['triage', 'standard', 'filing'])
    .optional()
    .describe('triage: walls met once; filing: pictures as PNG, and a video of each walk')
    .meta({ default: DEFAULTS.profile }),
  rules: z
    .array(z.enum(PLACES))
    .min(1)
    .optional()
    .describe('whose rulebook findings are judged by: mainland China, the European Union, California, India, Korea')
    .meta({ default: ['cn'] }),
  authority: z
    .string()
    .min(1)
    .optional()
    .describe('who allows or ordered submitting forms that make or use an account; printed in the report'),
  orderedBy: z.string().min(1).optional().describe('who ordered the run; kept in its preflight and its manifest'),
  timestamp: url.optional().describe('address of a time-stamp authority (RFC 3161) that stamps the signed manifest'),
  timeServer: z
    .string()
    .regex(/^[\w.-]+(:\d+)?$|^\[[\da-fA-F:]+\](:\d+)?$/, 'has to be a host, or host:port')
    .optional()
    .describe('a time server (SNTP) that is asked how far this clock is off'),
  proxy: z.string().min(1).optional().describe('proxy of the browser, such as http://127.0.0.1:8080'),
  ignoreCertificateErrors: z
    .boolean()
    .optional()
    .describe('open a site whose certificate is not good')
    .meta({ default: false }),
  lateMs: z
    .int()
    .min(0)
    .max(60_000)
    .optional()
    .describe('milliseconds a prompt is given to show a late way round')
    .meta({ default: 5000 }),
  explore: z
    .boolean()
    .optional()
    .describe('go on after home, for policies, settings and rights; true unless given, false in the profile triage'),
  budgets: z
    .strictObject({
      steps: count.optional().describe('of the whole scan').meta({ default: DEFAULT_BUDGETS.steps }),
      walkMs: count.optional().describe('milliseconds of one walk').meta({ default: DEFAULT_BUDGETS.walkMs }),
      restarts: count.optional().describe('fresh starts in one walk').meta({ default: DEFAULT_BUDGETS.restarts }),
      prompts: count.optional().describe('prompts in one walk').meta({ default: DEFAULT_BUDGETS.prompts }),
      presses: count
        .optional()
        .describe('actions of one search after home, which then is unfinished')
        .meta({ default: DEFAULT_BUDGETS.presses }),
      windows: count.optional().describe('windows that one walk opens').meta({ default: DEFAULT_BUDGETS.windows }),
      dialogs: count.optional().describe("scripts' dialogs in one walk").meta({ default: DEFAULT_BUDGETS.dialogs }),
      downloads: count.optional().describe('downloads in one walk').meta({ default: DEFAULT_BUDGETS.downloads }),
      bytes: count.optional().describe('bytes received in one walk').meta({ default: DEFAULT_BUDGETS.bytes }),
    })
    .optional()
    .describe('a walk that runs out of one ends as unclear, a search as unfinished'),
} as const;

const PLATFORM = 'has to be "android" or "ios" of an app; a site needs none';
const NOT_BOTH = 'a target is a site with a url, or an app with a platform: leave out one';

/** What may stand in any target. */
const ofTarget = {
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'has to be lower-case letters, digits and hyphens')
    .optional()
    .describe('what the target is called on the command line and its folder on disk; made of the address unless given'),
  name: z.string().min(1).optional().describe('what reports call it; the host, or the name of the app, unless given'),
  categories: z
    .array(z.int().min(1).max(39))
    .optional()
    .describe('which of the 39 app categories it is; see "naysayer checks --categories"'),
  declared: z
    .array(z.string().min(1))
    .optional()
    .describe('kinds of personal information that the operator says it needs'),
  credentials: credentials
    .optional()
    .describe('a test account: names of environment variables, or a JSON file with identifier and secret'),
  number: z
    .strictObject({ valueEnv: z.string().min(1), vouchedBy: z.string().min(1) })
    .optional()
    .describe(
      'a mobile number of your own, never registered with the target: the environment variable that holds it, and who says so',
    ),
  otp: otp.optional().describe('where a one-time code comes from: the first 4 to 8 digits of the answer'),
  reset: hook.optional().describe('makes the server forget this device or account, before each fresh start'),
  home: z
    .strictObject({ text: z.string().min(1).optional(), address: z.string().min(1).optional() })
    .optional()
    .describe('how home is known: a text that stands on it, or a part of its address'),
  child: z
    .boolean()
    .optional()
    .describe('explore as a child of 13 too, although no age was asked')
    .meta({ default: false }),
} as const;

const target = z.strictObject({
  app: z.never('an app wants "platform": "android" or "ios" beside it, and no url').optional(),
  platform: z.literal('web').optional(),
  url: url.describe('the address of the site'),
  entry: url.optional().describe('where a walk begins, when that is not the address itself'),
  session: z.string().min(1).optional().describe('path of a Playwright storage-state file: a stored, logged-in state'),
  camera: z
    .enum(['none', 'test-picture'])
    .optional()
    .describe('test-picture: an accepting walk may show the camera a test picture; needs an authority')
    .meta({ default: 'none' }),
  ...ofTarget,
  ...settings,
});

const {
  device: _device,
  viewport: _viewport,
  proxy: _proxy,
  ignoreCertificateErrors: _ignored,
  ...ofPhones
} = settings;
const app = z.strictObject({
  app: z.string().min(1).describe('a package file, or the package or bundle id of an app that is installed'),
  platform: z.enum(['android', 'ios']),
  url: z.never(NOT_BOTH).optional(),
  appium: url.optional().describe('address of an Appium server that runs; one is started unless given'),
  capabilities: z
    .string()
    .min(1)
    .optional()
    .describe('path of a JSON file with Appium capabilities, or a list of them: one for each phone'),
  ...ofTarget,
  ...ofPhones,
}); // biome-ignore format: one line

/** naysayer.config.{json,js,mjs}: settings for all targets, and what is particular to each. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    ...settings,
    hookHosts: z.array(z.string().min(1)).optional().describe('hosts that hooks may call, beside this machine itself'),
    checks: z
      .array(z.string().min(1))
      .optional()
      .describe('paths of modules with your own checks; see docs/checks-extending.md'),
    words: z.array(z.string().min(1)).optional().describe('paths of JSON files with your own words for screens'),
    targets: z.array(z.discriminatedUnion('platform', [target, app], PLATFORM)).optional(),
  })
  .meta({
    title: 'naysayer.config',
    description: 'What naysayer is told about its targets. Paths are relative to this file.',
  });

export type TargetConfig = z.infer<typeof target>;
export type AppConfig = z.infer<typeof app>;
export type Config = z.infer<typeof configSchema>;

export interface LoadedConfig {
  readonly config: Config;
  readonly folder: string; // what its paths are relative to
  readonly file?: string; // none where there is none
}

/**
 * The config that is named, or the one of this folder; an empty one where there is none.
 * @throws {UsageError} which file, which key, what it has to be
 */
export async function loadConfig(folder: string, file?: string): Promise<LoadedConfig> {
  const found = await read(folder, file);
  if (!found || found.isEmpty) return { config: {}, folder };
  const name = relative(folder, found.filepath) || found.filepath;
  return { config: parseConfig(found.config, name), folder: dirname(found.filepath), file: found.filepath };
}

/** @throws {UsageError} which key of `name`, and what it has to be */
export function parseConfig(given: unknown, name: string): Config {
  const parsed = configSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new UsageError(
    `${name}: ${where}${issue?.message ?? 'not a config'} (keys and units: naysayer.config.schema.json)`,
  );
}

/** The site of the config with this id or address. */
export function targetNamed({ targets = [] }: Config, name: string): TargetConfig | undefined {
  const sites = targets.filter((one): one is TargetConfig => one.url !== undefined);
  return sites.find((one) => one.id === name) ?? sites.find((one) => one.url === name);
}

/** The app of the config with this id, package or file. @param platform either, unless given */
export function appNamed({ targets = [] }: Config, name: string, platform?: 'android' | 'ios'): AppConfig | undefined {
  const apps = targets.filter((one): one is AppConfig => one.app !== undefined && one.platform === (platform ?? one.platform));
  return apps.find((one) => one.id === name) ?? apps.find((one) => one.app === name);
} // biome-ignore format: one line

async function read(folder: string, file: string | undefined) {
  const searcher = lilconfig('naysayer', {
    searchPlaces: ['naysayer.config.json', 'naysayer.config.js', 'naysayer.config.mjs'],
    stopDir: folder,
  });
  try {
    return await (file === undefined ? searcher.search(folder) : searcher.load(resolve(folder, file)));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' && file !== undefined) throw new UsageError(`no config at ${file}`, { cause });
    throw new UsageError(
      `${file ?? 'naysayer.config'} cannot be read: ${String(message).split('\n')[0]}; correct the file`,
      { cause },
    );
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
