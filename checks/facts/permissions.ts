import type { Ask, Prompt, Trace } from '../../crawler/trace.ts';
import { promptsMet } from './walks.ts';

/** Prompts that ask for a permission of the system or the browser, on their own or by its dialog. */
export function permissionPrompts(trace: Trace): Prompt[] {
  return promptsMet(trace).filter((prompt) => KINDS.has(prompt.kind) || permissionsAskedBy(prompt).length > 0);
}

/** The dialogs of the system or the browser itself, but for those of what drives the test. */
export function systemDialogs(trace: Trace): Prompt[] {
  return promptsMet(trace).filter((prompt) => prompt.kind === 'os-permission' && !isOfTheTest(prompt));
}

/** A dialog that the driver of the test brought up on an emulator or a phone. */
export function isOfTheTest({ title, text }: Prompt): boolean {
  return /appium|uiautomator|webdriveragent/i.test(`${title} ${text}`);
}

/** The words on a control that opens what a permission is for. */
export function opensUseOf(types: readonly string[], control: string): boolean {
  return types.some((type) => USES[type]?.test(control));
}

export function permissionsAskedBy(prompt: Prompt): Ask[] {
  return prompt.asks.filter((ask) => ask.type.startsWith('permission:'));
}

const KINDS: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>(['os-permission', 'permission-rationale']);

const USES: Readonly<Record<string, RegExp>> = {
  'permission:camera': /扫|拍|相机|摄像|视频|直播|scan|photo|camera|video|selfie/i,
  'permission:microphone': /语音|录音|通话|说话|麦克风|视频|直播|voice|record|call|speak|microphone|video/i,
  'permission:location': /位置|定位|附近|地图|导航|门店|天气|locat|near|map|navigat|store|weather|place/i,
  'permission:photos': /相册|照片|图片|头像|上传|photo|picture|image|album|avatar|upload/i,
  'permission:storage': /相册|照片|图片|文件|下载|保存|上传|photo|picture|file|download|save|upload/i,
  'permission:contacts': /通讯录|联系人|好友|邀请|contact|friend|invite/i,
  'permission:calendar': /日历|日程|提醒|calendar|event|remind/i,
  'permission:notifications': /通知|提醒|消息|订阅|notif|alert|remind|message/i,
  'permission:bluetooth': /蓝牙|连接|设备|bluetooth|connect|device|pair/i,
};
