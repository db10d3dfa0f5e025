import { describe, expect, it } from 'vitest';
import {
  isLeftAlone,
  legalTextNamed,
  maybeLegal,
  signsIn,
  topicsIn,
  topicsNamed,
  wayOn,
} from '../../crawler/recognise/search-words.ts';

it.each([
  ['《隐私政策》', 'privacy-policy'],
  ['隱私權政策', 'privacy-policy'],
  ['Privacy Policy', 'privacy-policy'],
  ['儿童隐私保护指引', 'children-rules'],
  ["Children's Privacy Notice", 'children-rules'],
  ['儿童用户协议', 'children-agreement'],
  ['第三方信息共享清单', 'third-party-list'],
  ['人脸信息处理规则', 'face-rules'],
  ['用户服务协议', 'user-agreement'],
  ['Terms of Use', 'user-agreement'],
  ['隐私设置', undefined],
  ['我们为什么要重写隐私政策：一篇写给老用户的长信，读完大约需要十分钟时间', undefined],
])('%s is a link to %s', (label, kind) => {
  expect(legalTextNamed(label)).toBe(kind);
});

it('knows the words that may stand for a policy and for a page of settings', () => {
  expect(['隐私', 'Privacy', 'Legal'].map(maybeLegal)).toEqual([true, true, true]);
  expect(['隐私设置', 'Privacy settings', ''].map(maybeLegal)).toEqual([false, false, false]);
});

describe('topics', () => {
  it.each([
    ['注销账号', 'cancellation'],
    ['帳號註銷', 'cancellation'],
    ['Delete my account', 'cancellation'],
    ['个性化推荐', 'personalisation'],
    ['Personalised ads', 'personalisation'],
    ['个人信息收集清单', 'access-copy'],
    ['未成年人模式', 'minors-mode'],
    ['投诉与举报', 'complaint'],
    ['允许陌生人私信我', 'visibility'],
    ['撤回同意', 'withdrawal'],
  ])('%s names %s', (label, topic) => {
    expect(topicsNamed(label)).toContain(topic);
  });

  it('are found in a sentence, and not in a label that is no label', () => {
    const sentence = '如需注销账号，请在工作日上午九点至下午六点之间拨打客服电话，我们会在十五个工作日内办理完毕。';
    expect(topicsNamed(sentence)).toEqual([]);
    expect(topicsIn(sentence)).toContain('cancellation');
    expect(topicsNamed('Deleted scenes')).toEqual([]);
  });
});

it.each([
  ['我的', '', 'account'],
  ['Profile', '', 'account'],
  ['设置', '', 'settings'],
  ['关于小禾记', '', 'about'],
  ['帮助中心', '', 'help'],
  ['', 'icon-menu', 'menu'],
  ['', 'btn_setting', 'settings'],
  ['', 'icon-heart', undefined],
  ['关于秋天的十二种气味', '', 'about'],
  ['一位设计师关于城市与河流的漫长回忆', '', undefined],
])('"%s" (%s) leads to %s', (label, hint, to) => {
  expect(wayOn(label, hint)?.to).toBe(to);
});

it('leaves alone what buys, posts, follows, deletes, logs out or accepts', () => {
  const deeds = ['立即购买', '关注', '退出登录', '清除缓存', '同意', 'Buy now', 'Follow', 'Log out', 'Send', '發佈'];
  expect(deeds.filter((label) => !isLeftAlone(label))).toEqual([]);
  expect(['设置', '关于我们', 'Settings', 'Following the river'].filter(isLeftAlone)).toEqual([]);
});

it('knows the way to an account by its whole words', () => {
  expect(['登录', 'Sign in', '登录/注册'].map(signsIn)).toEqual([true, true, true]);
  expect(signsIn('Sign in the sky')).toBe(false);
});
