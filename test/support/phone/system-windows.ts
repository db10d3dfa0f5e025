import { SIZE } from './layout.ts';
import { type AppModel, ASKING, type ModelAsk, type ModelNode } from './model.ts';
import { type Drawn, toSource } from './to-source.ts';

/** What the system of a phone does and draws of its own, and how it writes down a screen. */
export interface System {
  readonly launcher: string;
  readonly controller: string; // in whose window a permission is asked for
  readonly refusals: number; // after so many it asks no more
  readonly hasBackKey: boolean;
  readonly keyboardTop?: number; // where it covers the screen from, while a field has the focus
  permissionDialog(ask: ModelAsk, refusals: number): readonly ModelNode[];
  otherApp(pkg: string, label: string): readonly ModelNode[];
  write(nodes: readonly ModelNode[], drawn: Drawn): string;
  /** The lines of the log about the end of the app. */
  ending(app: AppModel['app'], how: 'fault' | 'itself'): readonly string[];
}

export const PERMISSION_CONTROLLER = 'com.android.permissioncontroller';
export const LAUNCHER = 'com.android.launcher3';

/** The dialog of a recent Android, which after one refusal offers to be asked no more. */
export function permissionDialog({ message, look = 'plain' }: ModelAsk, refusals: number): readonly ModelNode[] {
  const id = (name: string) => `${PERMISSION_CONTROLLER}:id/${name}`;
  const buttons = ASKING[look].map(([name, text], i): ModelNode => {
    const isLast = refusals > 0 && name === 'permission_deny_button';
    return {
      cls: 'Button',
      rid: id(isLast ? 'permission_deny_and_dont_ask_again_button' : name.replace('+', '')),
      text: isLast ? `${text}${look === 'english' ? ' and don’t ask again' : '，且不再询问'}` : text,
      bounds: [90, 1500 + i * 150, 990, 1630 + i * 150],
    };
  });
  const said: ModelNode = { cls: 'TextView', rid: id('permission_message'), text: message, bounds: [90, 1240, 990, 1460] };
  const dialog: ModelNode = { cls: 'LinearLayout', rid: id('grant_dialog'), bounds: [60, 1200, 1020, 2000], children: [said, ...buttons] };
  return [{ cls: 'FrameLayout', pkg: PERMISSION_CONTROLLER, bounds: whole, children: [dialog] }];
} // biome-ignore format: a table

/** "Is not responding." @see AOSP, app_anr_dialog.xml */
export function hangDialog(label: string): readonly ModelNode[] {
  const children: ModelNode[] = [
    { cls: 'TextView', rid: 'android:id/alertTitle', text: `“${label}”没有响应`, bounds: [120, 940, 960, 1040] },
    { cls: 'Button', rid: 'android:id/aerr_close', text: '关闭应用', bounds: [120, 1080, 960, 1210] },
    { cls: 'Button', rid: 'android:id/aerr_wait', text: '等待', bounds: [120, 1220, 960, 1350] },
  ];
  return [{ cls: 'FrameLayout', pkg: 'android', bounds: [90, 900, 990, 1380], children }];
}

/** The first screen of another app, or of the launcher, which shows this one's icon. */
export function otherApp(pkg: string, label: string): readonly ModelNode[] {
  const text = pkg === LAUNCHER ? label : pkg;
  const icon: ModelNode = { cls: 'TextView', pkg, text, bounds: [60, 300, 1000, 560] };
  return [{ cls: 'FrameLayout', pkg, bounds: whole, children: [icon] }];
}

const whole = [0, 0, SIZE.width, SIZE.height] as const;

export const ANDROID: System = {
  launcher: LAUNCHER,
  controller: PERMISSION_CONTROLLER,
  refusals: 2,
  hasBackKey: true,
  permissionDialog,
  otherApp,
  write: toSource,
  ending: ({ package: name }, how) =>
    how === 'itself'
      ? []
      : [
          'E AndroidRuntime: FATAL EXCEPTION: main',
          `E AndroidRuntime: Process: ${name}, PID: 4001`,
          'E AndroidRuntime: java.lang.NullPointerException: at MainActivity.onRequestPermissionsResult',
        ],
};
