import type { Fact, Objection, Rebuttal } from '../rebuttals.ts';
import { clock } from '../text.ts';
import { categoryInWords, informationInWords, type Lang, WORDS } from './index.ts';

/** What a recorded fact says, as a sentence. */
export function factInWords(fact: Fact, lang: Lang): string {
  return (lang === 'zh' ? zh : en)(fact);
}

export interface RebuttalWords {
  readonly title: string;
  readonly standings: Readonly<Record<Rebuttal['standing'], string>>;
  readonly objections: Readonly<Record<Objection, string>>;
}

export const REBUTTAL_WORDS: Readonly<Record<Lang, RebuttalWords>> = {
  en: {
    title: 'What may be said against it, and what was recorded',
    standings: { answered: 'answered by the record', partly: 'answered for what was tested', open: 'not covered' },
    objections: {
      'skip-later': 'A skip appeared later.',
      'could-have-waited': 'The user could have waited.',
      chance: 'It happened once, by chance.',
      'server-down': 'Our server was down at the time.',
      'taken-for-robot': 'The test was held up as a robot.',
      'your-device': 'It is because of your device.',
      'another-version': 'Another version does not do this.',
      'other-login': 'There is another way to log in.',
      'wrong-category': 'The app belongs to another category.',
      'test-account': 'The test account was unusual.',
    },
  },
  zh: {
    title: '可能的异议及相应记录',
    standings: { answered: '已有记录可答复', partly: '就所测内容可答复', open: '未涵盖' },
    objections: {
      'skip-later': '稍后会出现跳过按钮。',
      'could-have-waited': '用户可以等待。',
      chance: '只是偶然出现一次。',
      'server-down': '当时服务器故障。',
      'taken-for-robot': '测试被当作机器人拦下。',
      'your-device': '是测试设备的问题。',
      'another-version': '其他版本并非如此。',
      'other-login': '另有其他登录方式。',
      'wrong-category': '应用类别认定有误。',
      'test-account': '测试账号异常。',
    },
  },
};

function en(fact: Fact): string {
  switch (fact.of) {
    case 'stood':
      return `It stood for at least ${fact.seconds} s and ${fact.looks} looks on each of ${fact.walks} walks, for ${fact.longest} s at the longest, and at none did a way on appear. Longer waits were not tested.`;
    case 'repeated':
      return `It was met on ${fact.seen} of ${fact.tried} walks, each from a fresh start.`;
    case 'requests':
      return `On the very same screen a yes went on. Requests that failed there: ${fact.failed}.`;
    case 'held-up':
      return 'No captcha and no message about unusual traffic came up on any walk.';
    case 'device':
      return `Tested as a ${WORDS.en.devices[fact.device]}, ${fact.width}×${fact.height}${fact.browser ? `, ${fact.browser}` : ''}. Other devices were not tested.`;
    case 'served':
      return `It holds for what ${fact.address} served from ${clock(fact.from, fact.timeZone)} to ${clock(fact.to, fact.timeZone)}.`;
    case 'package':
      return fact.sha256
        ? `It holds for version ${fact.version}, whose package has the SHA-256 ${fact.sha256}.`
        : `It holds for version ${fact.version}; the phone did not tell the hash of its package.`;
    case 'logins':
      return `${fact.tried + fact.untried.length > 0 ? `Other methods tried: ${fact.tried}.` : 'No other method was seen on these screens.'} Elements accounted for: ${fact.accounted} of ${fact.operable}.${fact.untried.length > 0 ? ` Not settled: ${fact.untried.map(WORDS.en.quote).join(', ')}.` : ''}`;
    case 'categories':
      return `${fact.types.map((type) => informationInWords(type, 'en')).join(', ')}: together on the necessary list of ${fact.named.length} of 39 categories${fact.named.length > 0 && fact.named.length <= 5 ? ` (${fact.named.map((n) => categoryInWords(n, 'en')).join(', ')})` : ''}.`;
    case 'held-in-all':
      return 'It holds in each of the 39 categories.';
    case 'identities':
      return `${fact.walks} walks with ${fact.identities} identities, none of them used before.`;
  }
}

function zh(fact: Fact): string {
  switch (fact.of) {
    case 'stood':
      return `在${fact.walks}次测试中每次至少停留${fact.seconds}秒（最长${fact.longest}秒）、查看${fact.looks}次，均未出现可继续的途径。未测试更长时间的等待。`;
    case 'repeated':
      return `${fact.tried}次测试中出现${fact.seen}次，每次均从全新状态开始。`;
    case 'requests':
      return `在同一界面上，同意之后得以继续。其间失败的网络请求：${fact.failed}个。`;
    case 'held-up':
      return '各次测试均未出现图形验证或异常访问提示。';
    case 'device':
      return `测试设备：${WORDS.zh.devices[fact.device]}，${fact.width}×${fact.height}${fact.browser ? `，${fact.browser}` : ''}。未测试其他设备。`;
    case 'served':
      return `仅就${fact.address}在${clock(fact.from, fact.timeZone)}至${clock(fact.to, fact.timeZone)}期间提供的内容而言。`;
    case 'package':
      return fact.sha256
        ? `仅就版本${fact.version}而言，其安装包的SHA-256为${fact.sha256}。`
        : `仅就版本${fact.version}而言，手机未告知其安装包的哈希值。`;
    case 'logins':
      return `${fact.tried + fact.untried.length > 0 ? `已尝试其他方式${fact.tried}种` : '各界面上未见其他方式'}，界面元素已核查${fact.accounted}/${fact.operable}个。${fact.untried.length > 0 ? `未能判明：${fact.untried.map(WORDS.zh.quote).join('、')}。` : ''}`;
    case 'categories':
      return `${fact.types.map((type) => informationInWords(type, 'zh')).join('、')}：39个类别中，有${fact.named.length}个类别的必要信息清单同时包含以上各项${fact.named.length > 0 && fact.named.length <= 5 ? `（${fact.named.map((n) => categoryInWords(n, 'zh')).join('、')}）` : ''}。`;
    case 'held-in-all':
      return '在39个类别中均成立。';
    case 'identities':
      return `${fact.walks}次测试使用${fact.identities}个身份，此前均未用过。`;
  }
}
