import type { Platform, Trace } from '../../crawler/trace.ts';
import type { Act, BlockPlan, Plan, WayPlan } from './plan.ts';
import { quote, quoteAll, valueInCode, wayOnInCode } from './quote.ts';

/**
 * A script for WebdriverIO and Node's own test runner, a test for each block: red while it stands, green when a way on
 * exists. For an app it speaks to an Appium server, for a web site to a browser.
 */
export function webdriverioScript({ address, build, blocks, wayOn }: Plan, trace: Trace): string {
  const { runId, tool, target, app } = trace;
  const own = OF[target.platform];
  return `// Made by ${tool.name} ${tool.version} from the record ${runId}. Run it by "node --test FILE"; it needs webdriverio alone.
// In the tested flow, nobody got past the screens below without a yes. A test is red while that is so, and green once
// one of the ways that it lists, or one that is called as WAY_ON says, gets on.
${own.said}
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { remote } from 'webdriverio';

${target.platform === 'web' ? `const TARGET = process.env.TARGET_URL ?? ${quote(build ?? address)};` : `const APP = process.env.APP${build ? ` ?? ${quote(build)}` : ''};\nconst APP_ID = process.env.APP_ID ?? ${quote(app?.id ?? address)};`}
const SECRET = process.env.TARGET_SECRET ?? 'Naysayer007x'; // of the made-up accounts
const CAPABILITIES = {
  ${own.capabilities(trace)}
  ...JSON.parse(process.env.CAPABILITIES ?? '{}'),
};

${wayOnInCode(wayOn)}

let driver;
before(async () => {
  driver = await remote({ ${own.server}logLevel: 'error', capabilities: CAPABILITIES });
});
after(() => driver?.deleteSession());

${blocks.map(testOf).join('\n\n')}

/** The first way that gets past the screen, each tried by a new visitor or where the last one left it up. */
async function wayOn({ reach, screen, away, ways }) {
  const tried = new Set();
  for (;;) {
    await fresh();
    await reach(String(Math.random()).slice(2, 8).padEnd(6, '0'));
    await until(() => says(screen), 'the screen comes up (else the flow is another one)');
    let last = '';
    while (await says(screen)) {
      const offered = (await texts()).filter((text) => WAY_ON.test(text));
      const way = [...offered.map((name) => [name, () => press(name)]), ...ways].find(([name]) => !tried.has(name));
      if (!way) return undefined;
      const [name, go] = way;
      tried.add((last = name));
      await go().catch(() => {}); // what cannot be pressed gets nobody on
      await pause(1500); // for what comes after
    }
    if ((await isOn(away)) && (await staysOn(screen, away))) return last;
  }
}

/** Past the screen, and at none of those that turn people away. */
async function isOn(away) {
  if ((await texts()).length === 0${own.inFront}) return false;
  for (const words of away) if (await says(words)) return false;
  return true;
}

/** Some screens are there for a moment alone. */
async function staysOn(screen, away) {
  for (const end = Date.now() + 1500; Date.now() < end; await pause(300))
    if ((await says(screen)) || !(await isOn(away))) return false;
  return true;
}

/** Whether at least half of the words can be read. */
async function says(words) {
  const all = (await texts()).map(squeeze).join('\\n');
  return words.filter((word) => all.includes(squeeze(word))).length >= words.length / 2;
}

function squeeze(text) {
  return text.normalize('NFKC').replace(/\\s+/g, '');
}

async function until(holds, what) {
  for (const end = Date.now() + 10_000; !(await holds()); await pause(300)) assert.ok(Date.now() < end, what);
}

/** The one of that name, by \`nth\` of those alike. It may still be on its way. */
async function named(name, nth = 0) {
  let found = [];
  await until(async () => (found = await byName(name)).length > nth, \`"\${name}" is there\`);
  return found[nth];
}

async function press(name, nth) {
  await (await named(name, nth)).click();
}
${own.helpers}${helpersFor(blocks, target.platform)}`;
}

interface Own {
  readonly said: string; // how to run it
  capabilities(trace: Trace): string;
  readonly server: string; // options of the session beside its capabilities
  readonly inFront: string; // what else says that a person has not got on
  readonly helpers: string;
}

const APPIUM_SAID = `// APPIUM is the address of an Appium server, APP the package of the build, CAPABILITIES more of what the session needs (JSON).`;
const APPIUM_SERVER = `...server(process.env.APPIUM ?? 'http://127.0.0.1:4723'), `;
const FRONT = ` || (await driver.execute('mobile: queryAppState', { ID: APP_ID })) !== 4`;

const APP_HELPERS = `
function server(address) {
  const { protocol, hostname, port, pathname } = new URL(address);
  return { protocol: protocol.slice(0, -1), hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80), path: pathname };
}

function unescaped(text) {
  const signs = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\\d+)|(\\w+));/g, (all, code, name) => (code ? String.fromCodePoint(code) : (signs[name] ?? all)));
}

async function fill(label, value) {
  const field = await named(label);
  await field.click();
  await field.setValue(value);
}
`;

const OF: Readonly<Record<Platform, Own>> = {
  web: {
    said: '// TARGET_URL names another address to test, CAPABILITIES more of what the session needs (JSON).',
    capabilities: ({ settings: { device, viewport, locale } }) => `browserName: 'chrome',
  'wdio:enforceWebDriverClassic': true,
  'goog:chromeOptions': {
    args: ['--lang=${locale}', '--window-size=${viewport.width},${viewport.height}'],${device === 'phone' ? `\n    mobileEmulation: { deviceMetrics: { width: ${viewport.width}, height: ${viewport.height}, pixelRatio: 2, touch: true } },` : ''}
    ...JSON.parse(process.env.CHROME_OPTIONS ?? '{}'),
  },`,
    server: '',
    inFront: '',
    helpers: `
/** A session is a visitor nobody knows. */
async function fresh() {
  await driver.reloadSession();
  await driver.url(TARGET);
}

async function texts() {
  const text = await driver.$('body').getText();
  return text.split('\\n').map((line) => line.trim()).filter(Boolean);
}

/** By its accessible name, else by its text: not everything that acts as a button says that it is one. */
async function byName(name) {
  const quoted = \`concat(\${name.split('"').map((part) => \`"\${part}"\`).join(\`, '"', \`)}, "")\`;
  const text = \`normalize-space(.)=normalize-space(\${quoted})\`;
  const all = [...(await driver.$$(\`aria/\${name}\`)), ...(await driver.$$(\`//*[\${text}][not(*[\${text}])]\`))];
  const shown = [];
  for (const one of all) if (await one.isDisplayed()) shown.push(one);
  return shown;
}

async function fill(label, value) {
  await (await named(label)).setValue(value);
}
`,
  },
  android: {
    said: APPIUM_SAID,
    capabilities: () => `platformName: 'Android',
  'appium:automationName': 'UiAutomator2',
  ...(APP ? { 'appium:app': APP } : {}),
  'appium:appPackage': APP_ID,
  'appium:autoGrantPermissions': false,
  'appium:noSign': true,
  'appium:noReset': true, // each visitor begins by clearing the app
  'appium:autoLaunch': false,
  'appium:hideKeyboard': true,`,
    server: APPIUM_SERVER,
    inFront: FRONT.replace('ID:', 'appId:'),
    helpers: `
/** What the app keeps is cleared, and what it was allowed is taken back. */
async function fresh() {
  for (const deed of ['terminateApp', 'clearApp', 'activateApp']) await driver.execute(\`mobile: \${deed}\`, { appId: APP_ID });
}

async function texts() {
  const source = await driver.getPageSource().catch(() => ''); // of an app that has ended
  return [...source.matchAll(/ (?:text|content-desc|hint)="([^"]+)"/g)].map(([, text]) => unescaped(text).trim()).filter(Boolean);
}

async function byName(name) {
  const quoted = JSON.stringify(name);
  const text = await driver.$$(\`android=new UiSelector().text(\${quoted})\`);
  return text.length > 0 ? [...text] : [...(await driver.$$(\`android=new UiSelector().description(\${quoted})\`))];
}
${APP_HELPERS}`,
  },
  ios: {
    said: APPIUM_SAID,
    capabilities: () => `platformName: 'iOS',
  'appium:automationName': 'XCUITest',
  'appium:app': APP,
  'appium:bundleId': APP_ID,
  'appium:settings[respectSystemAlerts]': true,
  'appium:autoAcceptAlerts': false,
  'appium:autoDismissAlerts': false,
  'appium:noReset': true, // each visitor begins by installing the app anew`,
    server: APPIUM_SERVER,
    inFront: FRONT.replace('ID:', 'bundleId:'),
    helpers: `
/** No app's data can be cleared on iOS: it is installed anew. */
async function fresh() {
  await driver.execute('mobile: terminateApp', { bundleId: APP_ID });
  await driver.execute('mobile: removeApp', { bundleId: APP_ID });
  await driver.execute('mobile: installApp', { app: APP });
  await driver.execute('mobile: launchApp', { bundleId: APP_ID });
}

async function texts() {
  const source = await driver.getPageSource().catch(() => ''); // of an app that has ended
  return [...source.matchAll(/ (?:label|value|placeholderValue)="([^"]+)"/g)].map(([, text]) => unescaped(text).trim()).filter(Boolean);
}

async function byName(name) {
  const quoted = JSON.stringify(name);
  return [...(await driver.$$(\`-ios predicate string:label == \${quoted} OR value == \${quoted} OR placeholderValue == \${quoted}\`))];
}
${APP_HELPERS}`,
  },
};

/** What only some flows need. */
function helpersFor(blocks: readonly BlockPlan[], platform: Platform): string {
  const all = blocks.flatMap(({ reach, ways }) => [...reach, ...ways.flatMap((way) => way.acts)]);
  const acts = new Set(all.map((act) => act.do));
  const [choose, scroll, relaunch, tick] =
    platform === 'web' ? [CHOOSE, SCROLL, RELAUNCH, TICK] : [CHOOSE_IN_APP, SCROLL_IN_APP, RELAUNCH_APP, TICK_IN_APP];
  const ticks = all.some((act) => act.do === 'press' && BOXES.has(act.role));
  return `${acts.has('outside') ? TOUCH : ''}${ticks ? tick : ''}${acts.has('choose') ? choose : ''}${acts.has('scroll') ? scroll : ''}${acts.has('relaunch') ? relaunch : ''}${acts.has('back') ? (platform === 'ios' ? BACK_ON_IPHONE : BACK) : ''}`;
}

const TOUCH = `
async function touch(x, y) {
  await driver.action('pointer', { parameters: { pointerType: 'touch' } }).move({ x, y }).down().pause(50).up().perform();
}
`;
const BACK = `
async function back() {
  await driver.back();
}
`;
const BACK_ON_IPHONE = `
/** By the left edge: there is no key for it. */
async function back() {
  const { width, height } = await driver.getWindowSize();
  const y = Math.round(height / 2);
  const finger = driver.action('pointer', { parameters: { pointerType: 'touch' } });
  await finger.move({ x: 1, y }).down().move({ x: Math.round(width * 0.8), y, duration: 250 }).up().perform();
}
`;
const TICK = `
/** At the start of its label: in the middle there may be a link. */
async function tick(name, nth) {
  const box = await named(name, nth);
  const { width } = await box.getSize();
  await box.click({ x: Math.round(10 - width / 2) });
}
`;
const TICK_IN_APP = `
async function tick(name, nth) {
  await press(name, nth);
}
`;
const CHOOSE = `
async function choose(label, option) {
  await (await named(label)).selectByVisibleText(option);
}
`;
const CHOOSE_IN_APP = `
async function choose(label, option) {
  await press(label);
  await press(option);
}
`;
const SCROLL = `
async function scrollToEnd() {
  await driver.execute(() => {
    for (const box of document.querySelectorAll('*')) box.scrollTop = box.scrollHeight;
  });
}
`;
const SCROLL_IN_APP = `
async function scrollToEnd() {
  for (let before = ''; before !== (before = await driver.getPageSource()); ) await driver.swipe({ direction: 'up' });
}
`;
const RELAUNCH = `
async function relaunch() {
  await driver.url(TARGET);
}
`;
const RELAUNCH_APP = `
async function relaunch() {
  await driver.terminateApp(APP_ID);
  await driver.activateApp(APP_ID);
}
`;

function testOf({ id, title, reach, words, away, ways, byHand }: BlockPlan): string {
  const name = quote(`${id} ${title}: there is a way on without a yes`);
  const how = byHand === null ? '' : `, { skip: ${quote(`to be written by hand: ${byHand}`)} }`;
  return `test(${name}${how}, async () => {
  const way = await wayOn({
    ${reachInCode(reach)},
    screen: ${quoteAll(words)}, // what it says
    // What the screens say that refusing led to, and that are no way on.
    away: [${away.map((said) => `\n      ${quoteAll(said)},`).join('')}${away.length > 0 ? '\n    ' : ''}],
    // What was tried to get past it.
    ways: [${ways.map((way) => `\n      ${wayInCode(way)},`).join('')}${ways.length > 0 ? '\n    ' : ''}],
  });
  assert.ok(way, 'in the tested flow, no way on was seen without a yes');
});`;
}

const BOXES: ReadonlySet<string> = new Set(['checkbox', 'switch']);

/** What was given, and refused, to get to the screen. */
function reachInCode(reach: readonly Act[]): string {
  if (reach.length === 0) return 'async reach() {}';
  const lines = reach.map((act) => `      await ${inCode(act)};\n`).join('');
  return `async reach(${/\bvisitor\b/.test(lines) ? 'visitor' : ''}) {\n${lines}    }`;
}

function wayInCode({ name, acts }: WayPlan): string {
  const [first, ...rest] = acts.map(inCode);
  if (rest.length === 0) return `[${quote(name)}, () => ${first}]`;
  return `[${quote(name)}, async () => { ${[first, ...rest].map((act) => `await ${act};`).join(' ')} }]`;
}

function inCode(act: Act): string {
  if (act.do === 'press')
    return `${BOXES.has(act.role) ? 'tick' : 'press'}(${quote(act.name)}${act.nth > 0 ? `, ${act.nth}` : ''})`;
  if (act.do === 'fill') return `fill(${quote(act.label)}, ${valueInCode(act.value)})`;
  if (act.do === 'choose') return `choose(${quote(act.label)}, ${quote(act.option)})`;
  if (act.do === 'outside') return `touch(${act.at.x}, ${act.at.y})`;
  if (act.do === 'scroll') return 'scrollToEnd()';
  return act.do === 'back' ? 'back()' : 'relaunch()';
}
