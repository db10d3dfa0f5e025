import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { View } from '../../crawler/drivers/driver.ts';
import { keyFileOf } from '../../crawler/evidence/key.ts';
import { scanTarget } from '../../crawler/scan.ts';
import type { ScanRequest } from '../../crawler/scan-request.ts';
import { type ScriptedApp, ScriptedDriver, type ScriptedScreen } from './scripted-driver.ts';

/** Where the tests keep the key they sign with. */
export const KEY_FILE = keyFileOf(process.env);

/** The folder of a scan whose screens have pictures and sources, each its own, signed unless told otherwise. */
export async function sealedRun(
  over: Partial<ScanRequest> = {},
  { app = QUIZ, repeat = 2, pictureBytes = 20, seal = true }: RunOptions = {},
): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sealed-'));
  await scanTarget(
    {
      target: { id: 'quiz', platform: 'web', address: 'http://127.0.0.1/', name: 'Quiz', categories: [] },
      outDir,
      settings: {
        device: 'phone',
        viewport: { width: 390, height: 844 },
        locale: 'zh-CN',
        timeZone: 'Asia/Shanghai',
        repeat,
        profile: 'standard',
        seed: 'test',
      },
      lateMs: 0,
      ...(seal ? { seal: { keyFile: KEY_FILE } } : {}),
      ...over,
    },
    {},
    async () => {
      let looks = 0;
      const picture = () => ({
        image: Buffer.from(`picture ${looks++}`.padEnd(pictureBytes)),
        source: `<p>${looks}</p>`,
      });
      return {
        pageChanges: [],
        close: async () => {},
        newDriver: async () => new PicturedDriver(app, picture),
      };
    },
  );
  return outDir;
}

export interface RunOptions {
  readonly app?: ScriptedApp;
  readonly repeat?: number;
  readonly pictureBytes?: number;
  readonly seal?: boolean;
}

class PicturedDriver extends ScriptedDriver {
  readonly #picture: () => { image: Buffer; source: string };

  constructor(app: ScriptedApp, picture: () => { image: Buffer; source: string }) {
    super(app);
    this.#picture = picture;
  }

  override async look(): Promise<View> {
    return { ...(await super.look()), ...this.#picture(), imageType: 'jpg' };
  }
}

/** One wall after another. */
export function threeQuestions(): ScriptedApp {
  const screens = {
    first: question('职业', 'second'),
    second: question('年级', 'third'),
    third: question('性别', 'home'),
  };
  return { start: 'first', screens: { ...QUIZ.screens, ...screens } };
}

function question(what: string, to: string): ScriptedScreen {
  return {
    title: `您的${what}`,
    text: [`请选择您的${what}`],
    controls: [
      { text: `${what}甲`, role: 'radio' },
      { text: `${what}乙`, role: 'radio' },
      { text: '下一步', to, needs: [`${what}甲`], means: 'accept' },
    ],
    message: `请选择您的${what}`,
  };
}

const QUIZ: ScriptedApp = {
  start: 'quiz',
  screens: {
    quiz: question('职业', 'home'),
    home: {
      title: '今日课程',
      text: ['为你准备的课程列表,随时可以开始。', '每天十分钟,轻松学会一门语言。'],
      controls: [{ text: '第一课 问候' }, { text: '第二课 数字' }, { text: '第三课 颜色' }, { text: '第四课 家人' }],
    },
  },
};
