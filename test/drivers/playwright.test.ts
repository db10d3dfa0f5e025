import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import type { View } from '../../crawler/drivers/driver.ts';
import { PlaywrightDriver, type WebOptions } from '../../crawler/drivers/playwright.ts';
import { siteOf } from '../../crawler/drivers/web-events.ts';
import { DriverLost, OutOfBudget, ScreenMoved } from '../../crawler/errors.ts';
import type { ScreenEvent, UiNode } from '../../crawler/trace.ts';
import { byLabel, driverContract, named, operable, text } from '../support/driver-contract.ts';
import { late, type Route, type Served, serve } from '../support/serve.ts';

let browser: Browser;
let contractApp: Served;
beforeAll(async () => {
  browser = await launchBrowser();
  contractApp = await serve({ '/': CONTRACT_APP, '/second': '<h1>Second</h1>' });
});
afterAll(async () => {
  await contractApp.close();
  await browser.close();
});

const PHONE = {
  device: 'phone',
  viewport: { width: 390, height: 844 },
  locale: 'en-US',
  timeZone: 'Asia/Shanghai',
} as const;

driverContract('PlaywrightDriver', () => new PlaywrightDriver(browser, { ...PHONE, address: contractApp.url }));

const CONTRACT_APP = `<h1>Welcome</h1><button onclick="location.href='/second'">Next</button>
  <label for=n>Name</label><input id=n oninput="hello.textContent='Hello '+value"><p id=hello>Hello</p>
  <button onclick="this.previousElementSibling.parentNode.querySelector('button').remove()">Remove</button>
  <button disabled>Greyed</button>
  <div style="position:relative;height:60px"><button style="width:200px;height:40px">Covered</button><div style="position:absolute;inset:0;background:#ccc">above</div></div>
  <p id=visits></p><div style="height:1500px"></div><button onclick="said.textContent='pressed below'">Below</button><p id=said></p>
  <script>localStorage.n=1+Number(localStorage.n||0);visits.textContent='visits: '+localStorage.n</script>`;

/** A drawing that takes its time. */
function drawn(ms: number): Route {
  return (_, response) => {
    setTimeout(
      () =>
        response
          .writeHead(200, { 'content-type': 'image/svg+xml' })
          .end('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><rect width="300" height="60"/></svg>'),
      ms,
    );
  };
}

/** Opens a page, hands it over with its first view, and closes all. */
async function on(
  routes: string | Record<string, Route>,
  use: (driver: PlaywrightDriver, view: View, site: Served) => Promise<void>,
  options: Partial<WebOptions> = {},
  using = browser,
): Promise<void> {
  const site = await serve(typeof routes === 'string' ? { '/': routes } : routes);
  const driver = new PlaywrightDriver(using, { ...PHONE, address: `${site.url}/`, ...options });
  try {
    await driver.open({});
    await use(driver, await driver.look(), site);
  } finally {
    await driver.close();
    await site.close();
  }
}

/** Presses a node by its name and looks again. */
async function pressed(driver: PlaywrightDriver, view: View, name: string): Promise<View> {
  await driver.press(named(view, name));
  return driver.look();
}

function events<K extends ScreenEvent['kind']>(view: View, kind: K): Extract<ScreenEvent, { kind: K }>[] {
  return view.events.filter((event) => event.kind === kind) as Extract<ScreenEvent, { kind: K }>[];
}

function dialogs(view: View): UiNode[] {
  return view.nodes.filter((node) => node.role === 'dialog');
}

describe('what is on the screen', () => {
  it('reads the page in reading order, sentences whole and their links as nodes of their own', () =>
    on(
      '<h1>Terms</h1><p>Read our <a href="/p">privacy policy</a> and <b>agree</b>.</p><button>OK</button>',
      async (_, view) => {
        const said = view.nodes.map((node) => `${node.role}: ${node.name}`);
        expect(said).toEqual([
          'heading: Terms',
          'link: privacy policy',
          'text: Read our privacy policy and agree.',
          'button: OK',
        ]);
      },
    ));

  it('finds what acts as a button: roles, listeners, the pointer of a delegated listener', () =>
    on(
      `<div id=a>By listener</div><div onclick="1" id=b>By attribute</div><span role=button tabindex=0>By role</span>
       <div class=row style="cursor:pointer"><i>By</i> <span>pointer</span></div><p>only text</p>
       <script>a.addEventListener('click',()=>{})</script>`,
      async (_, view) => {
        expect(operable(view)).toEqual([
          'button "By listener"',
          'button "By attribute"',
          'button "By role"',
          'button "By pointer"',
        ]);
      },
    ));

  it('finds what a listener for all presses looks for: a link without an address, a deed by its name', () =>
    on(
      `<a class=go>A link</a><span data-do=later>A deed</span><span data-v-1a2b>A scope of styles</span><a></a>
       <div class=two style="cursor:pointer"><button>No</button> <button>Yes</button></div>
       <script>document.addEventListener('click',()=>{})</script>`,
      async (_, view) => {
        expect(operable(view)).toEqual(['button "A link"', 'button "A deed"', 'button "No"', 'button "Yes"']);
      },
    ));

  it.each([
    ['the window', 'window.addEventListener("click",()=>{})'],
    ['a handler of the window', 'window.onclick=()=>{}'],
    ['a handler of the document, for fingers', 'document.ontouchend=()=>{}'],
    ['a handler of what is around it', 'document.body.onpointerup=()=>{}'],
  ])('finds it where all presses are heard by %s', (_, script) =>
    on(`<a class=go>A link</a><script>${script}</script>`, async (_, view) => {
      expect(operable(view)).toContain('button "A link"');
    }),
  );

  it('finds it where the root of a part of the page hears them', () =>
    on(
      `<x-part></x-part><script>const root=document.querySelector('x-part').attachShadow({mode:'open'});
       root.innerHTML='<a class=go>A link</a>';root.addEventListener('click',()=>{})</script>`,
      async (_, view) => {
        expect(operable(view)).toEqual(['button "A link"']);
      },
    ));

  it.each([
    [
      'two halves of a box between lines',
      '<div class=row style="display:flex;border-top:1px solid #ccc"><div class=half>Skip</div><div class=half style="border-left:1px solid #ccc">Add to trip</div></div>',
      ['button "Skip"', 'button "Add to trip"'],
    ],
    [
      'two below each other, with square corners',
      '<div><div class=whole style="background:#06c;color:#fff">Create account</div><div class=whole style="border:1px solid #999">Sign in instead</div></div>',
      ['button "Create account"', 'button "Sign in instead"'],
    ],
    [
      'one plate whose words stand beside its mark',
      '<p>A gift.</p><div style="display:flex;gap:8px;padding:14px 18px;border-radius:12px;background:#e52;color:#fff"><i></i><b>Take it</b></div>',
      ['button "Take it"'],
    ],
    [
      'neither where a button stands there too',
      '<div class=row style="display:flex;border-top:1px solid #ccc"><div class=half>4.8 stars</div><div class=half style="border-left:1px solid #ccc">Free</div></div><button>Get</button>',
      ['button "Get"'],
    ],
    [
      'no pale notice',
      '<div style="display:flex;gap:8px;padding:14px 18px;border-radius:12px;background:#eef"><i>i</i><b>Two days are left</b></div>',
      [],
    ],
  ])('finds by how they are drawn, where one place hears all presses: %s', (_, html, found) =>
    on(
      `<style>.half{flex:1 1 50%;padding:14px 6px;text-align:left}.whole{padding:14px 18px;margin-top:12px}</style>
       <div role=dialog><h2>Offer</h2>${html}</div><script>document.addEventListener('click',()=>{})</script>`,
      async (_, view) => {
        expect(operable(view)).toEqual(found);
      },
    ),
  );

  it('takes a link without an address for a text where nobody listens', () =>
    on('<a class=go>A link</a><span data-do=later>A deed</span>', async (_, view) => {
      expect(operable(view)).toEqual([]);
    }));

  it('names what has only an icon, and says which icon', () =>
    on(
      `<button aria-label="Search"></button><button title="Menu"></button><button class="btn-close"></button>
       <button id=x>×</button><button id=s><svg width=20 height=20><path d="M1 1L9 9M9 1L1 9" stroke=red /></svg></button>
       <style>#p::before{content:'✕'}</style><button id=p></button><button><img alt="Home" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=10 height=10></button>
       <button id=u><svg width=20 height=20><use href="#icon-guanbi"/></svg></button>`,
      async (_, view) => {
        const buttons = view.nodes.filter((node) => node.role === 'button');
        expect(buttons.map((node) => node.name)).toEqual(['Search', 'Menu', '', '×', '', '', 'Home', '']);
        expect(buttons[2]?.hint).toContain('btn-close');
        expect(buttons[4]?.hint).toContain('close');
        expect(buttons[5]?.hint).toContain('close');
        expect(buttons[7]?.hint).toContain('icon-guanbi');
      },
    ));

  it('names submit buttons and fields, and tells what a field wants', () =>
    on(
      `<form><input type=submit value="Send it"><input type=tel name=phone autocomplete=tel placeholder="Your number" required maxlength=11>
       <div><span>City</span><select><option>Rome</option><option>Oslo</option></select></div>
       <input aria-label="Code" aria-invalid=true aria-errormessage=e><p id=e>Too short</p>
       <label>Secret <input type=password value=hush></label></form>`,
      async (_, view) => {
        expect(named(view, 'Send it').role).toBe('button');
        const phone = view.nodes.find((node) => node.field?.type === 'tel');
        expect(phone?.field).toMatchObject({
          name: 'phone',
          autocomplete: 'tel',
          placeholder: 'Your number',
          maxLength: 11,
        });
        expect(phone?.states).toContain('required');
        expect(byLabel(view, 'City').field?.options).toEqual(['Rome', 'Oslo']);
        expect(byLabel(view, 'City').value).toBe('Rome');
        expect(byLabel(view, 'Code')).toMatchObject({ states: ['invalid'], field: { message: 'Too short' } });
        expect(byLabel(view, 'Secret').value).toBe('•••');
      },
    ));

  it('names a button by the words that lie over it, and not by those that the browser has for it', () =>
    on(
      `<form><span style="position:relative;display:inline-block;padding:10px 20px">
       <input type=submit aria-labelledby=w style="position:absolute;inset:0;opacity:.01"><span id=w aria-hidden=true>Open my gift</span></span></form>
       <form><input type=submit></form>`,
      async (_, view) => {
        const words = view.nodes.filter((node) => node.operable).map((node) => node.text ?? node.name);
        expect(words).toContain('Open my gift');
        expect(words.filter((one) => one === '提交')).toHaveLength(1);
      },
    ));

  it.each([
    ['a native one', '<input type=range aria-label=Age style="width:100%">'],
    ['a drawn one', '<i role=slider tabindex=0 aria-label=Age style="position:absolute;width:20px;height:20px"></i>'],
  ])('takes the track of a slider for no button: %s', (_, slider) =>
    on(
      `<div id=t style="position:relative;width:300px;height:40px;cursor:pointer">${slider}</div>
       <script>t.addEventListener('pointerdown', () => 0)</script>`,
      async (driver) => {
        const { nodes } = await driver.look();
        expect(nodes.filter(({ operable }) => operable).map(({ role, name }) => [role, name])).toEqual([
          ['slider', 'Age'],
        ]);
      },
    ),
  );

  it('tells what a list that is opened from a field stands at', () =>
    on(
      '<input role=combobox readonly aria-label="Pick one" placeholder="Pick one"><input role=combobox readonly aria-label="Pick one" value=Texas>',
      async (_, { nodes }) =>
        expect(nodes.map(({ role, value }) => [role, value])).toEqual([
          ['combobox', ''],
          ['combobox', 'Texas'],
        ]),
    ));

  it('names a field by the text before it, and a slider by no value that it stands at', () =>
    on(
      '<p>Nickname <input></p><div>身高 <b>165 cm</b><input type=range></div>' +
        '<div><span>Weight</span><span>60 kg</span><input type=range></div>',
      async (_, view) => {
        const labels = view.nodes.flatMap(({ field }) => field?.label ?? []);
        expect(labels).toEqual(['Nickname', '身高', 'Weight']);
      },
    ));

  it('tells what the browser complains of after a submit', () =>
    on('<form><label>Mail <input type=email required></label><button>Go</button></form>', async (driver, view) => {
      const after = await pressed(driver, view, 'Go');
      expect(byLabel(after, 'Mail').states).toContain('invalid');
      expect(byLabel(after, 'Mail').field?.message).toMatch(/fill out/i);
    }));

  it('masks secrets in the nodes, in the source and on the picture', () =>
    on(
      '<label>Account <input value="s3cret-x"></label><p>You are s3cret-x</p>',
      async (_, view) => {
        expect(JSON.stringify(view.nodes)).not.toContain('s3cret-x');
        expect(view.source).not.toContain('s3cret-x');
      },
      { secrets: ['s3cret-x'] },
    ));

  it('tells boxes and switches and whether they are on, native and drawn', () =>
    on(
      `<label><input type=checkbox checked> Native</label>
       <div class="checkbox is-checked" style="cursor:pointer;width:200px">Drawn on</div><div class="checkbox" style="cursor:pointer;width:200px">Drawn off</div>
       <div role=switch aria-checked=true tabindex=0>Ads</div>
       <style>.h{opacity:0;position:absolute}.m{display:inline-block;width:18px;height:18px;border:1px solid}</style>
       <label><input type=checkbox class=h><span class=m></span> Hidden native</label>`,
      async (driver, view) => {
        const states = (name: string, seen: View = view) =>
          seen.nodes.find((node) => node.operable && node.name === name)?.states ?? [];
        expect(states('Native')).toContain('checked');
        expect(states('Drawn on')).toContain('checked');
        expect(named(view, 'Drawn on').role).toBe('checkbox');
        expect(states('Drawn off')).not.toContain('checked');
        expect(states('Ads')).toContain('checked');
        expect(named(view, 'Hidden native').role).toBe('checkbox');
        expect(states('Hidden native', await pressed(driver, view, 'Hidden native'))).toContain('checked');
      },
    ));

  it('tells what is disabled, however that is done', () =>
    on(
      `<button disabled>a</button><button aria-disabled=true>b</button><div onclick="1" class="btn is-disabled">c</div>
       <button style="pointer-events:none">d</button><fieldset disabled><button>e</button></fieldset><button>free</button>`,
      async (_, view) => {
        const disabled = view.nodes.filter((node) => node.states?.includes('disabled')).map((node) => node.name);
        expect(disabled).toEqual(['a', 'b', 'c', 'd', 'e']);
      },
    ));

  it('leaves out what nobody can see', () =>
    on(
      `<button style="display:none">a</button><button style="visibility:hidden">b</button><button style="opacity:0">c</button><div style="height:0;overflow:hidden"><button>d</button></div>
       <button hidden>e</button><div style="opacity:0"><p>f</p></div><div style="position:fixed;left:-500px;width:80px">g</div><p>seen</p>`,
      async (_, view) => {
        expect(operable(view)).toEqual([]);
        expect(text(view)).toBe('seen');
      },
    ));

  it('says when nothing is drawn, and when there is nothing to read', async () => {
    await on('', async (_, view) => expect(view.state).toBe('blank'));
    await on(
      '<canvas width=300 height=300></canvas><script>document.querySelector("canvas").getContext("2d").fillRect(0,0,300,300)</script>',
      async (_, view) => expect(view.state).toBe('unreadable'),
    );
  });
});

describe('layers over the page', () => {
  const PAGE = '<h1>News</h1><p>Long text.</p><button>Read</button>';

  it('sees a mask and the box in it as one layer that blocks the page', () =>
    on(
      `${PAGE}<div style="position:fixed;inset:0;background:#0008;z-index:9"><div style="position:absolute;left:40px;right:40px;top:300px;background:#fff">
       <h2>We use cookies</h2><button>Accept</button><button>Reject</button></div></div>`,
      async (_, view) => {
        expect(dialogs(view)).toHaveLength(1);
        expect(dialogs(view)[0]?.overlay).toMatchObject({ modal: true, place: 'centre' });
        expect(under(view, dialogs(view)[0])).toEqual(['heading: We use cookies', 'button: Accept', 'button: Reject']);
        expect(named(view, 'Read').states).toContain('occluded');
      },
    ));

  it('sees a mask beside its box as one layer', () =>
    on(
      `${PAGE}<div style="position:fixed;inset:0;background:#0008;z-index:9"></div><div style="position:fixed;left:0;right:0;bottom:0;background:#fff;z-index:10">
       <p>Sign in to read on</p><button>Sign in</button><button>Later</button></div>`,
      async (_, view) => {
        expect(dialogs(view)).toHaveLength(1);
        expect(dialogs(view)[0]?.overlay).toMatchObject({ modal: true, place: 'bottom' });
        expect(under(view, dialogs(view)[0])).toContain('button: Later');
      },
    ));

  it('sees a bar that leaves the page to be used', () =>
    on(
      `${PAGE}<div style="position:fixed;left:0;right:0;bottom:0;background:#fff;padding:10px"><p>We use cookies for statistics.</p><button>OK</button></div>`,
      async (_, view) => {
        expect(dialogs(view)).toHaveLength(1);
        expect(dialogs(view)[0]?.overlay).toMatchObject({ modal: false, place: 'bottom' });
        expect(named(view, 'Read').states ?? []).not.toContain('occluded');
      },
    ));

  it('believes what can be pressed more than what a layer says of itself', async () => {
    const layer = (style: string) =>
      `${PAGE}<div role=dialog aria-modal=true style="position:fixed;left:0;right:0;bottom:0;background:#fff;${style}"><p>We use cookies.</p><button>OK</button></div>`;
    await on(layer('height:200px'), async (_, view) => expect(dialogs(view)[0]?.overlay?.modal).toBe(false));
    await on(layer('top:0'), async (_, view) => expect(dialogs(view)[0]?.overlay?.modal).toBe(true));
  });

  it('sees a native dialog in the top layer, and closes it by the back key', () =>
    on(
      `${PAGE}<dialog><p>Allow news?</p><button>No</button></dialog><script>document.querySelector('dialog').showModal()</script>`,
      async (driver, view) => {
        expect(dialogs(view)[0]?.overlay?.modal).toBe(true);
        expect(named(view, 'Read').states).toContain('occluded');
        await driver.back();
        const after = await driver.look();
        expect(dialogs(after)).toEqual([]);
        expect(text(after)).toContain('News');
      },
    ));

  it('takes a header that stays and a bar of tabs for no layer', () =>
    on(
      `<header style="position:fixed;top:0;left:0;right:0;height:48px;background:#fff">My news</header><div style="height:1500px;padding-top:60px">${PAGE}</div>
       <div style="position:fixed;bottom:0;left:0;right:0;height:50px;display:flex;background:#fff"><a href="#1">Home</a><a href="#2">Find</a><a href="#3">Me</a></div>`,
      async (_, view) => expect(dialogs(view)).toEqual([]),
    ));

  it('tells a box that scrolls, and scrolls it to its end', () =>
    on(
      `<div id=box style="height:200px;overflow:auto;border:1px solid"><p>Terms</p><div style="height:900px"></div><p>End of terms</p></div><button id=ok disabled>Agree</button>
       <script>box.onscroll=()=>{if(box.scrollTop+box.clientHeight>=box.scrollHeight-2)ok.disabled=false}</script>`,
      async (driver, view) => {
        const box = view.nodes.find((node) => node.states?.includes('scrollable'));
        expect(named(view, 'Agree').states).toContain('disabled');
        await driver.scrollToEnd(box);
        const after = await driver.look();
        expect(named(after, 'Agree').states ?? []).not.toContain('disabled');
      },
    ));
});

describe('roots and frames', () => {
  const card = (mode: string) =>
    `<div id=h></div><script>h.attachShadow({mode:'${mode}'}).innerHTML='<p>Inside</p><button>Decline</button><p id=s></p>';</script>`;

  it('sees and presses inside an open and a closed shadow root', async () => {
    for (const mode of ['open', 'closed']) {
      await on(
        `<div id=h></div><script>const r=h.attachShadow({mode:'${mode}'});r.innerHTML='<p>Inside</p><button>Decline</button><p id=s></p>';r.querySelector('button').onclick=()=>r.getElementById('s').textContent='declined'</script>`,
        async (driver, view) => {
          expect(text(view)).toContain('Inside');
          expect(text(await pressed(driver, view, 'Decline'))).toContain('declined');
        },
      );
    }
  });

  it('sees and presses inside declarative shadow roots, a closed one too', async () => {
    for (const mode of ['open', 'closed']) {
      await on(
        `<div id=h><template shadowrootmode=${mode}><p>Inside</p><button onclick="said.textContent='declined'">Decline</button></template></div><p id=said></p>`,
        async (driver, view) => {
          expect(text(view)).toContain('Inside');
          expect(text(await pressed(driver, view, 'Decline'))).toContain('declined');
        },
      );
    }
  });

  it('reads slotted content where it is drawn', () =>
    on(
      `<div id=h><b slot=t>Title</b>Body</div><script>h.attachShadow({mode:'open'}).innerHTML='<slot name=t></slot><p><slot></slot></p>'</script>`,
      async (_, view) => {
        expect(text(view).split('\n')).toEqual(['Title', 'Body']);
      },
    ));

  it('sees and presses inside frames of both origins, at their place on the screen', async () => {
    for (const origin of ['url', 'other'] as const) {
      const inner = `<body style="margin:0"><button style="width:100px;height:40px" onclick="document.body.append('declined')">Decline</button><div style="height:900px"></div><button>Deep</button>`;
      const site = await serve({ '/inner': inner });
      try {
        await on(
          `<div style="height:100px"></div><iframe src="${site[origin]}/inner" style="border:10px solid;padding:5px;width:300px;height:200px"></iframe>`,
          async (driver, view) => {
            const decline = named(view, 'Decline');
            expect(decline.bounds).toMatchObject({ x: 23, y: 123, width: 100, height: 40 });
            expect(named(view, 'Deep').states).toContain('offscreen');
            expect(text(await pressed(driver, view, 'Decline'))).toContain('declined');
          },
        );
      } finally {
        await site.close();
      }
    }
  });

  it('knows that a frame under a layer cannot be pressed', () =>
    on(
      {
        '/': `<iframe src="/in" style="width:300px;height:200px"></iframe><div style="position:fixed;inset:0;background:#fff;z-index:2"><p>Wait please</p></div>`,
        '/in': '<button>Go</button>',
      },
      async (driver, view) => {
        expect(named(view, 'Go').states).toContain('occluded');
        await expect(driver.press(named(view, 'Go'))).rejects.toBeInstanceOf(ScreenMoved);
      },
    ));

  it('knows that a layer came over a frame since the last look', () =>
    on(
      {
        '/': `<iframe src="/in" style="width:300px;height:200px"></iframe><button onclick="top.document.body.insertAdjacentHTML('beforeend','<div style=\\'position:fixed;inset:0;background:#fff\\'>above</div>')">Cover</button>`,
        '/in': '<button>Go</button>',
      },
      async (driver, view) => {
        await driver.press(named(view, 'Cover'));
        await expect(driver.press(named(view, 'Go'))).rejects.toBeInstanceOf(ScreenMoved);
      },
    ));

  it(`does not mind what else a root holds`, () =>
    on(card('closed') + card('open').replaceAll('id=h', 'id=g').replaceAll('h.', 'g.'), async (_, view) =>
      expect(operable(view)).toHaveLength(2),
    ));
});

describe('touching', () => {
  it('presses by a trusted touch on a phone and a trusted click on a desktop', async () => {
    const body = `<button>Go</button><p id=said></p><script>const log=[];for(const t of ['touchstart','mousedown','click'])document.querySelector('button').addEventListener(t,e=>{log.push(t+e.isTrusted);said.textContent=log.join(' ')})</script>`;
    await on(body, async (driver, view) =>
      expect(text(await pressed(driver, view, 'Go'))).toBe('touchstarttrue mousedowntrue clicktrue'),
    );
    await on(
      body,
      async (driver, view) => expect(text(await pressed(driver, view, 'Go'))).toBe('mousedowntrue clicktrue'),
      { device: 'desktop', viewport: { width: 1280, height: 800 } },
    );
  });

  it('does not press what has changed its words', () =>
    on(
      `<button id=b onclick="document.body.append('pressed')">Decline</button><button onclick="b.textContent='Accept all'">Swap</button>`,
      async (driver, view) => {
        const decline = named(view, 'Decline');
        await driver.press(named(view, 'Swap'));
        await expect(driver.press(decline)).rejects.toBeInstanceOf(ScreenMoved);
        expect(text(await driver.look())).not.toContain('pressed');
      },
    ));

  it('presses what only counts on', () =>
    on(
      `<button id=b onclick="document.body.append('pressed')">Skip 5s</button><button onclick="b.textContent='Skip 4s'">Tick</button>`,
      async (driver, view) => {
        const skip = named(view, 'Skip 5s');
        await driver.press(named(view, 'Tick'));
        await driver.press(skip);
        expect(text(await driver.look())).toContain('pressed');
      },
    ));

  it('presses the row of a box that is put away beside the page', () =>
    on(
      `<label style="display:flex;height:50px"><span>Daily</span><input type=radio name=a style="position:absolute;left:-9999px" onchange="said.textContent='chosen'"></label><p id=said></p>`,
      async (driver, view) => {
        const row = view.nodes.find((node) => node.role === 'radio') as UiNode;
        expect(row.states ?? []).not.toContain('offscreen');
        expect(row.bounds.height).toBe(50);
        await driver.press(row);
        expect(text(await driver.look())).toContain('chosen');
      },
    ));

  it('presses a box without a shape that lies over the label beside it', () =>
    on(
      `<span style="display:flex;position:relative;align-items:center;padding:4px 0"><input type=radio name=a id=r style="position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0" onchange="said.textContent='chosen'"><div style="width:18px;height:18px"></div><label for=r style="flex:1;padding:8px 0">Daily</label></span><p id=said></p>`,
      async (driver, view) => {
        await driver.press(view.nodes.find((node) => node.role === 'radio') as UiNode);
        expect(text(await driver.look())).toContain('chosen');
      },
    ));

  it('presses beside the link that stands in a label', () =>
    on(
      `<label style="display:block;width:300px"><input type=checkbox id=c style="position:absolute;opacity:0"><a href="/terms" style="display:inline-block;width:200px;text-align:center">the terms</a> I agree</label>`,
      async (driver, view) => {
        const box = view.nodes.find((node) => node.role === 'checkbox') as UiNode;
        await driver.press(box);
        const after = await driver.look();
        expect(new URL(after.address).pathname).toBe('/');
        expect(after.nodes.find((node) => node.role === 'checkbox')?.states).toContain('checked');
      },
    ));

  it('scrolls to what lies deep in a scrolled box', () =>
    on(
      `<div style="height:200px;overflow:auto"><div style="height:900px"></div><button onclick="document.body.append('done')">Deep</button></div>`,
      async (driver, view) => {
        expect(named(view, 'Deep').states).toContain('offscreen');
        expect(text(await pressed(driver, view, 'Deep'))).toContain('done');
      },
    ));

  it('types as by a keyboard: boxes of one digit each take theirs', () =>
    on(
      `<div id=d><input maxlength=1 aria-label="Digit 1"><input maxlength=1 aria-label="Digit 2"><input maxlength=1 aria-label="Digit 3"></div><p id=said></p>
       <script>const all=[...d.children];all.forEach((e,i)=>e.addEventListener('input',()=>{all[i+1]?.focus();said.textContent=all.map(x=>x.value).join('-')}))</script>`,
      async (driver, view) => {
        await driver.fill(named(view, 'Digit 1'), '123');
        expect(text(await driver.look())).toBe('1-2-3');
      },
    ));

  it('fills dates, and tells a listener that the field was left', () =>
    on(
      `<label>Birth <input type=date id=b></label><label>Nick <input id=n></label><p id=said></p><script>b.onchange=()=>said.append(b.value);n.onblur=()=>said.append(' left')</script>`,
      async (driver, view) => {
        await driver.fill(byLabel(view, 'Birth'), '1990-05-17');
        await driver.fill(byLabel(await driver.look(), 'Nick'), 'Al');
        expect(text(await driver.look())).toContain('1990-05-17 left');
      },
    ));

  it('chooses an option, and says when there is none', () =>
    on(
      `<label>City <select onchange="said.textContent=value"><option>-</option><option value=r>Rome</option></select></label><p id=said></p>`,
      async (driver, view) => {
        await driver.choose(byLabel(view, 'City'), 'Rome');
        const after = await driver.look();
        expect(text(after)).toContain('r');
        await expect(driver.choose(byLabel(after, 'City'), 'Oslo')).rejects.toBeInstanceOf(ScreenMoved);
      },
    ));

  it('reads the words that a style sheet writes, and presses by them', () =>
    on(
      `<style>#a::before{content:"Not " }#a::after{content:attr(data-now)}#b i::before{content:"\\e900"}</style>
       <button id=a data-now=now onclick="a.id='gone'"></button><button id=b style="width:90px"><i></i></button><button id=c><b>Plain</b></button>`,
      async (driver, view) => {
        const names = (seen: View) => seen.nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
        expect(names(view)).toEqual(['Not now', '', 'Plain']);
        expect(names(await pressed(driver, view, 'Not now'))).toEqual(['', '', 'Plain']);
      },
    ));

  it('reads an area of a picture and a plus that is turned, and presses both', () =>
    on(
      `<style>b{display:block;transform:rotate(45deg)}</style><button id=a onclick="a.remove()"><b>+</b></button><button>+</button>
       <div style="cursor:pointer"><img usemap="#m" alt="" width=90 height=40 src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><map name=m><area shape=rect coords="0,0,90,40" alt="Accept all"></map></div>
       <div style="cursor:pointer"><img usemap="#n" alt="" width=90 height=40 src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><map name=n><area shape=rect coords="0,0,45,40" alt="No"><area shape=rect coords="45,0,90,40" alt="Yes"></map></div>`,
      async (driver, view) => {
        expect(operable(view)).toEqual(['button "×"', 'button "+"', 'button "Accept all"', 'button ""']);
        expect(operable(await pressed(driver, view, '×'))).toEqual(['button "+"', 'button "Accept all"', 'button ""']);
      },
    ));

  it('presses what is drawn in a picture, and what is shown of a list that holds more', () =>
    on(
      `<svg width=200 height=90><g tabindex=0 id=g><rect width=190 height=40 fill=#eee /><text x=20 y=25>Plate one</text></g><g tabindex=0><rect y=45 width=190 height=40 fill=#eee /><text x=20 y=70>Plate two</text></g></svg>
       <button id=f><span>Select one</span><span hidden>Female</span><i>▾</i></button>
       <script>g.onclick=()=>g.querySelector('text').textContent='Taken';f.onclick=()=>f.firstChild.textContent='Open'</script>`,
      async (driver, view) => {
        expect(operable(view)).toEqual(['button "Plate one"', 'button "Plate two"', 'button "Select one▾"']);
        const after = await pressed(driver, view, 'Plate one');
        expect(operable(after)[0]).toBe('button "Taken"');
        expect(operable(await pressed(driver, after, 'Select one▾'))[2]).toBe('button "Open▾"');
      },
    ));

  it('takes a button that holds a list for a field, and presses it by what it shows', () =>
    on(
      `<p>Your city</p><button aria-haspopup=listbox onclick="list.hidden=false"><span>Choose one</span></button>
       <div role=listbox id=list hidden><div role=option>Oslo</div><div role=option>Rome</div></div>`,
      async (driver, view) => {
        expect(named(view, 'Choose one')).toMatchObject({ role: 'combobox', field: { label: 'Your city' } });
        const opened = await pressed(driver, view, 'Choose one');
        expect(opened.nodes.filter(({ role }) => role === 'option').map(({ name }) => name)).toEqual(['Oslo', 'Rome']);
      },
    ));

  it('drags by touch', () =>
    on(
      `<div role=slider tabindex=0 aria-label=Age id=k style="width:60px;height:60px;background:red"></div><p id=said></p>
       <script>let x0;k.addEventListener('touchstart',e=>x0=e.touches[0].clientX);k.addEventListener('touchmove',e=>{e.preventDefault();said.textContent='moved '+Math.round(e.touches[0].clientX-x0)},{passive:false})</script>`,
      async (driver, view) => {
        await driver.drag(named(view, 'Age'), { x: 80, y: 0 });
        expect(text(await driver.look())).toBe('moved 80');
      },
    ));

  it('leaves the app when there is nothing to go back to', () =>
    on('<p>First</p>', async (driver) => {
      await driver.back();
      expect((await driver.look()).state).toBe('closed');
    }));
});

describe('what the browser asks', () => {
  it('holds a confirm and answers it as it is told', async () => {
    for (const [button, answer] of [
      ['Cancel', 'false'],
      ['OK', 'true'],
    ] as const) {
      await on(
        `<button onclick="said.textContent='said '+confirm('Leave?')">Leave</button><p id=said></p>`,
        async (driver, view) => {
          const asked = await pressed(driver, view, 'Leave');
          const [box] = dialogs(asked);
          expect(box).toMatchObject({ name: 'Leave?', states: ['native'], overlay: { modal: true } });
          expect(under(asked, box)).toEqual(['heading: Leave?', 'button: Cancel', 'button: OK']);
          expect(named(asked, 'Leave').states).toContain('occluded');
          expect(text(await pressed(driver, asked, button))).toContain(`said ${answer}`);
        },
      );
    }
  });

  it('shows a confirm that comes up while the page loads, and closes under one', () =>
    on(`<h1>Early</h1><script>window.said=confirm('Enter?')</script><p>After</p>`, async (driver, view) => {
      expect(dialogs(view)[0]?.name).toBe('Enter?');
      expect(text(await pressed(driver, view, 'OK'))).toContain('After');
      await driver.relaunch();
      expect(dialogs(await driver.look())[0]?.name).toBe('Enter?');
    }));

  it('speaks the language it is set to', () =>
    on(
      `<button onclick="confirm('离开?')">离开</button>`,
      async (driver, view) =>
        expect(operable(await pressed(driver, view, '离开')).slice(1)).toEqual(['button "取消"', 'button "确定"']),
      { locale: 'zh-CN' },
    ));

  it('puts an alert away and tells of it', () =>
    on(
      `<button onclick="alert('No way');said.textContent='after'">Try</button><p id=said></p>`,
      async (driver, view) => {
        const after = await pressed(driver, view, 'Try');
        expect(events(after, 'dialog')).toMatchObject([{ type: 'alert', message: 'No way' }]);
        expect(text(after)).toContain('after');
      },
    ));

  it('holds a permission request until it is answered', async () => {
    const pages: [string, string][] = [
      ['location', `navigator.geolocation.getCurrentPosition(()=>say('granted'),()=>say('denied'))`],
      ['notifications', `Notification.requestPermission().then(say)`],
      [
        'camera',
        `navigator.mediaDevices.getUserMedia({video:true}).then(()=>say('granted'),e=>say(e.name==='NotAllowedError'?'denied':e.name))`,
      ],
      [
        'microphone',
        `navigator.mediaDevices.getUserMedia({audio:true}).then(()=>say('granted'),e=>say(e.name==='NotAllowedError'?'denied':e.name))`,
      ],
      ['clipboard', `navigator.clipboard.readText().then(()=>say('granted'),()=>say('denied'))`],
    ];
    for (const [name, ask] of pages) {
      await on(
        `<button onclick="${ask.replaceAll('"', '&quot;')}">Ask</button><p id=said></p><script>const say=t=>said.textContent='was '+t</script>`,
        async (driver, view) => {
          const asked = await pressed(driver, view, 'Ask');
          expect(dialogs(asked)[0]).toMatchObject({ states: ['native'], hint: `permission:${name}` });
          expect(dialogs(asked)[0]?.name).toContain('127.0.0.1');
          expect(events(asked, 'permission')).toMatchObject([{ name, answer: 'asked' }]);
          const denied = await pressed(driver, asked, 'Block');
          expect(text(denied)).toBe('was denied');
          expect(events(denied, 'permission')).toMatchObject([{ name, answer: 'denied' }]);
          // As a browser does, it remembers the no.
          await driver.press(named(denied, 'Ask'));
          expect(dialogs(await driver.look())).toEqual([]);
        },
      );
    }
  });

  it('lets a page that looks first see that it has not asked yet, and then what was answered', () =>
    on(
      `<button onclick="Notification.requestPermission()">Ask</button><p id=said></p><button onclick="show()">Show</button>
       <script>const show=async()=>said.textContent=Notification.permission+' '+(await navigator.permissions.query({name:'geolocation'})).state;show()</script>`,
      async (driver, view) => {
        expect(text(view)).toBe('default prompt');
        const granted = await pressed(driver, await pressed(driver, view, 'Ask'), 'Allow');
        expect(text(await pressed(driver, granted, 'Show'))).toBe('granted prompt');
      },
    ));

  it('shows a camera its test picture only where the target wants it', async ({ skip, onTestFinished }) => {
    const able = await launchBrowser({ camera: true });
    onTestFinished(() => able.close());
    const body = `<button onclick="navigator.mediaDevices.getUserMedia({video:true}).then(s=>say(s.getVideoTracks().length+' track'),e=>say(e.name))">Ask</button><p id=said></p><script>const say=t=>said.textContent=t</script>`;
    for (const [camera, said] of [
      ['none', 'NotFoundError'],
      ['test-picture', '1 track'],
    ] as const) {
      await on(
        body,
        async (driver, view) => {
          const asked = await pressed(driver, view, 'Ask');
          await pressed(driver, asked, 'Allow');
          // The browser starts a camera in its own time, which no page can be seen waiting for.
          await expect.poll(async () => text(await driver.look()), { timeout: 15_000 }).toMatch(/./);
          const now = text(await driver.look());
          if (now === 'NotSupportedError') skip('this browser cannot capture at all, not even from a test device');
          expect(now).toBe(said);
        },
        { camera },
        able,
      );
    }
  });

  it('gives its test picture as a file only where the target wants it', async () => {
    const body = `<label>Choose a photo<input type=file accept="image/*" onchange="read(this.files[0])"></label><button onclick="document.querySelector('input').click()">Upload</button><p id=said></p>
      <script>const read=(file)=>{const reader=new FileReader();reader.onload=()=>said.textContent=file.name+' '+reader.result.slice(0,14);reader.readAsDataURL(file)}</script>`;
    for (const [camera, said, pictures] of [
      ['none', '', 0],
      ['test-picture', 'naysayer-test-picture.png data:image/png', 1],
    ] as const) {
      await on(
        body,
        async (driver, view) => {
          const events = [...(await pressed(driver, view, 'Upload')).events];
          // A page reads a file in its own time, which cannot be seen waiting for.
          const written = async () => {
            const now = await driver.look();
            events.push(...now.events);
            return now.nodes.map(({ name }) => name).join(' ');
          };
          await expect.poll(written, { timeout: 15_000 }).toContain(said);
          expect(events.filter(({ kind }) => kind === 'picture')).toHaveLength(pictures);
        },
        { camera },
      );
    }
  });

  it('gives a fixed place when the place is allowed', () =>
    on(
      `<button onclick="navigator.geolocation.getCurrentPosition(p=>said.textContent='at '+p.coords.latitude.toFixed(1))">Ask</button><p id=said></p>`,
      async (driver, view) => {
        expect(text(await pressed(driver, await pressed(driver, view, 'Ask'), 'Allow'))).toBe('at 39.9');
      },
    ));
});

describe('what happens meanwhile', () => {
  it('follows a window that a press opened, and comes back from it', () =>
    on(
      { '/': '<p>First</p><a href="/w" target=_blank>Open</a>', '/w': '<p>Window</p>' },
      async (driver, view, site) => {
        const there = await pressed(driver, view, 'Open');
        expect(text(there)).toBe('Window');
        expect(events(there, 'window')).toMatchObject([{ url: `${site.url}/w` }]);
        await driver.back();
        expect(text(await driver.look())).toBe('First');
      },
    ));

  it('comes back when a window closes itself', () =>
    on(
      {
        '/': `<p>First</p><button onclick="window.open('/w')">Open</button>`,
        '/w': '<p>Window</p><button onclick="window.close()">Close</button>',
      },
      async (driver, view) => {
        const there = await pressed(driver, view, 'Open');
        expect(text(there)).toBe('Window');
        const after = await pressed(driver, there, 'Close');
        expect([after.state, text(after)]).toEqual(['shown', 'First']);
      },
    ));

  it('takes no file, and tells of the download', () =>
    on(
      {
        '/': '<a href="/f">Get</a><p>Here</p>',
        '/f': (_, response) =>
          response
            .writeHead(200, {
              'content-type': 'application/vnd.android.package-archive',
              'content-disposition': 'attachment; filename=app.apk',
            })
            .end('x'),
      },
      async (driver, view) => {
        const after = await pressed(driver, view, 'Get');
        expect(events(after, 'download')).toMatchObject([{ name: 'app.apk' }]);
        expect(text(after)).toBe('Here');
      },
    ));

  it('knows an app that closes itself, or goes to an empty page', async () => {
    for (const how of [
      'window.close()',
      `window.open('','_self').close()`,
      `location.href='about:blank'`,
      'history.back()',
    ]) {
      await on(`<button onclick="${how}">Leave</button>`, async (driver, view) => {
        const after = await pressed(driver, view, 'Leave');
        expect([how, after.state]).toEqual([how, 'closed']);
        expect(events(after, 'closed')).toHaveLength(1);
      });
    }
  });

  it('knows when it was sent to another site, and sees nothing of it', async () => {
    const elsewhere = await serve({ '/': '<p>Elsewhere</p>' });
    await on(`<a href="${elsewhere.url}/">Out</a>`, async (driver, view) => {
      const after = await pressed(driver, view, 'Out');
      expect(after.state).toBe('away');
      expect(events(after, 'sent-away')).toMatchObject([{ url: `${elsewhere.url}/` }]);
      await driver.back();
      expect((await driver.look()).state).toBe('shown');
    });
    await elsewhere.close();
  });

  it('tells of requests, cookies and storage, and which are of another site', async () => {
    const tracker = await serve({
      '/t': (_, response) => response.writeHead(204, { 'access-control-allow-origin': '*' }).end(),
    });
    await on(
      {
        '/': `<button onclick="document.cookie='seen=1';localStorage.setItem('k','v');sessionStorage.other='v';fetch('${tracker.url}/t',{method:'POST',body:'who=me',mode:'no-cors'})">Go</button>`,
      },
      async (driver, view, site) => {
        expect(events(view, 'request')).toMatchObject([{ url: `${site.url}/`, method: 'GET', foreign: false }]);
        const after = await pressed(driver, view, 'Go');
        expect(events(after, 'request')).toMatchObject([
          { url: `${tracker.url}/t`, method: 'POST', body: 'who=me', foreign: true },
        ]);
        expect(events(after, 'cookie')).toMatchObject([{ name: 'seen', foreign: false }]);
        expect(events(after, 'storage').map(({ area, key }) => [area, key])).toEqual([
          ['local', 'k'],
          ['session', 'other'],
        ]);
      },
    );
    await tracker.close();
  });

  it('keeps what came and went: a toast', () =>
    on(
      `<style>@keyframes f{to{opacity:0}}.note{position:fixed;top:40%;left:30%;animation:f 2s forwards}</style>
       <button onclick="const t=document.createElement('div');t.className='note';t.textContent='Please agree first';t.onanimationend=()=>t.remove();document.body.append(t)">Next</button>`,
      async (driver, view) => {
        const after = await pressed(driver, view, 'Next');
        expect(text(after)).toBe('');
        expect(events(after, 'message')).toMatchObject([{ text: 'Please agree first' }]);
      },
    ));

  it('sees a failed page for what it is', () =>
    on(
      {
        '/': '<a href="/bad">Bad</a>',
        '/bad': (_, response) => response.writeHead(503).end('down'),
      },
      async (driver, view) => {
        const after = await pressed(driver, view, 'Bad');
        expect(after.state).toBe('error');
        expect(events(after, 'failed')).toMatchObject([{ status: 503 }]);
      },
    ));

  it('sees a crash, and opens again after it', () =>
    on('<p>Here</p>', async (driver) => {
      const page = browser.contexts().at(-1)?.pages()[0];
      const session = await page?.context().newCDPSession(page);
      session?.send('Page.crash').catch(() => {});
      await page?.waitForEvent('crash');
      const view = await driver.look();
      expect(view.state).toBe('crashed');
      expect(events(view, 'crashed')).toHaveLength(1);
      await driver.relaunch();
      expect(text(await driver.look())).toBe('Here');
    }));

  it('does not wait for ever for a page that answers nothing', () =>
    on(
      '<button onclick="setTimeout(()=>{for(;;);})">Hang</button>',
      async (driver, view) => {
        await driver.press(named(view, 'Hang'));
        await expect(driver.look()).rejects.toBeInstanceOf(DriverLost);
      },
      { limits: { settleMs: 300, heldMs: 700, actMs: 1500 } },
    ));

  it('says that it was lost when the browser ends', async () => {
    const own = await launchBrowser();
    const driver = new PlaywrightDriver(own, { ...PHONE, address: contractApp.url });
    await driver.open({});
    await own.close();
    await expect(driver.open({})).rejects.toBeInstanceOf(DriverLost);
    await driver.close();
  });

  it('ends a walk that opens windows or dialogs without end', async () => {
    await on(
      `<button onclick="for(let i=0;i<9;i++)alert(i)">Flood</button>`,
      async (driver, view) => {
        await driver.press(named(view, 'Flood'));
        await expect(driver.look()).rejects.toBeInstanceOf(OutOfBudget);
      },
      { limits: { dialogs: 5 } },
    );
    await on(
      `<script>addEventListener('click',()=>{open('/w');open('/w');open('/w')})</script><button>Flood</button>`,
      async (driver, view) => {
        await driver.press(named(view, 'Flood'));
        await expect(
          (async () => {
            for (let i = 0; i < 5; i += 1) await driver.look();
          })(),
        ).rejects.toBeInstanceOf(OutOfBudget);
      },
      { limits: { windows: 0 } },
    );
  });
});

describe('holding still', () => {
  const cases: [string, string, Record<string, Route>?][] = [
    ['a swap at once', `m.innerHTML='<h1>B</h1>'`],
    [
      'a request of 300 ms',
      `m.textContent='loading';fetch('/late').then(()=>m.innerHTML='<h1>B</h1>')`,
      { '/late': late(300) },
    ],
    [
      'an XMLHttpRequest',
      `const x=new XMLHttpRequest();x.open('GET','/late');x.onload=()=>m.innerHTML='<h1>B</h1>';x.send()`,
      { '/late': late(250) },
    ],
    [
      'a transition that has to end',
      `s.classList.add('out');s.addEventListener('transitionend',()=>{s.remove();m.innerHTML='<h1>B</h1>'},{once:true})`,
    ],
    [
      'a route: frame, timer, two requests in a row',
      `history.pushState({},'','?2');requestAnimationFrame(()=>{m.textContent='…';setTimeout(()=>fetch('/late').then(()=>setTimeout(()=>fetch('/late').then(()=>m.innerHTML='<h1>B</h1>'),60)),80)})`,
      { '/late': late(120) },
    ],
    [
      'a control that counts down to being armed',
      `let n=3;m.innerHTML='<button id=b disabled>Agree (3)</button>';const i=setInterval(()=>{n-=1;b.textContent='Agree ('+n+')';if(n===0){clearInterval(i);m.innerHTML='<h1>B</h1>'}},500)`,
    ],
    ['noise: a clock, a spinner, a poll', `setTimeout(()=>m.innerHTML='<h1>B</h1>',150)`, { '/poll': late(20) }],
    [
      'a document of its own',
      `location.href='/b'`,
      {
        '/b': (_, response) =>
          setTimeout(
            () => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>B</h1>'),
            200,
          ),
      },
    ],
  ];
  for (const [what, act, routes] of cases) {
    it(`waits for ${what}`, () =>
      on(
        {
          '/': `<style>#s{position:fixed;bottom:0;height:50px;width:100%;transition:transform .4s}#s.out{transform:translateY(50px)}@keyframes r{to{transform:rotate(1turn)}}#w{width:20px;height:20px;animation:r 1s linear infinite}</style>
            <button onclick="go()">Go</button><main id=m><p>A</p></main><div id=s>sheet</div>
            ${what.startsWith('noise') ? `<div id=w></div><p id=c></p><script>setInterval(()=>fetch('/poll'),300);(function t(){c.textContent=Math.round(performance.now()/100);requestAnimationFrame(t)})()</script>` : ''}
            <script>function go(){${act}}</script>`,
          ...routes,
        },
        async (driver, view) => {
          const after = await pressed(driver, view, 'Go');
          expect(after.nodes.filter((node) => node.role === 'heading').map((node) => node.name)).toEqual(['B']);
          expect(after.settled).toBe(true);
          expect(after.settledMs).toBeLessThan(4500);
        },
      ));
  }

  it('waits for what a script moves into place, frame by frame, and not for what it moves for ever', () =>
    on(
      {
        '/': `<button onclick="go()">Go</button><i id=ever>~</i><div id=box style="opacity:0"><button id=no disabled>No</button></div>
          <script>let n=0;(function turn(){ever.style.left=(n+=1)+'px';requestAnimationFrame(turn)})();
          function go(){let at=0;(function come(){box.style.opacity=at+=.04;if(at<1)requestAnimationFrame(come);else no.disabled=false})()}</script>`,
      },
      async (driver, view) => {
        const after = await pressed(driver, view, 'Go');
        expect(named(after, 'No').states ?? []).not.toContain('disabled');
        expect(after.settled).toBe(true);
        expect(after.settledMs).toBeLessThan(3000);
      },
    ));

  it('leaves a style without a transition as the page reads it, and ends the ones that are', () =>
    on(
      {
        '/': `<style>#still,#late,#slow{position:fixed;top:0;left:0;width:20px;height:20px}#slow{transition:left 2s 1s}#late{animation:come 2s 3s both}@keyframes come{from{top:-50px}to{top:100px}}</style>
          <button onclick="go()">Go</button><i id=still></i><i id=slow></i><i id=late></i><p id=m>A</p>
          <script>function go(){still.style.left='90px';const at=still.getBoundingClientRect().left;slow.style.left='70px';
          slow.ontransitionend=()=>m.textContent='read '+at+', then '+slow.getBoundingClientRect().left+' and '+late.getBoundingClientRect().top}</script>`,
      },
      async (driver, view) => {
        const after = await pressed(driver, view, 'Go');
        expect(after.nodes.map(({ name }) => name)).toContain('read 90, then 70 and 100');
        expect(after.settledMs).toBeLessThan(2500);
      },
    ));

  it('ends what style sheets move in a shadow root that came with the document', () =>
    on(
      `<p>A page</p><x-box><template shadowrootmode=open><style>@keyframes c{from{clip-path:inset(0 0 100% 0)}}.b{animation:c 9s}</style>
        <div class=b role=dialog><h2>Offer</h2><button>Take it</button> <button>No, thanks</button></div></template></x-box>`,
      async (_, view) => {
        expect(operable(view)).toEqual(['button "Take it"', 'button "No, thanks"']);
        const covered = view.nodes.filter(({ operable, states }) => operable && states?.includes('occluded'));
        expect(covered.map(({ role, name }) => `${role} ${name}`)).toEqual([]);
      },
    ));

  it('waits while the page says that it is busy, but not for ever', () =>
    on(
      {
        '/': `<button onclick="go()">Go</button><main id=m><p>A</p></main><div hidden aria-busy=true>hidden</div>
          <script>const heard=fetch('/told');function go(){m.innerHTML='<div aria-busy=true><i></i></div>';heard.then(()=>{m.innerHTML='<h1>B</h1><div aria-busy=true>left so</div>'})}</script>`,
        '/told': late(4500),
      },
      async (driver, view) => {
        expect(view.settledMs).toBeGreaterThan(0);
        const after = await pressed(driver, view, 'Go');
        expect(after.settledMs).toBeGreaterThan(1500);
        expect(after.settledMs).toBeLessThan(4500);
      },
    ));

  it('waits for a picture that can be pressed and is still on its way, and for no other', () =>
    on(
      {
        '/': '<img src="/go.svg" width="300" alt="Sign up" role="button"><img src="/no.svg" width="300" alt="Maybe later" role="button"><img src="/never.svg" width="10" alt="">',
        '/go.svg': drawn(0),
        '/no.svg': drawn(700),
        '/never.svg': () => {},
      },
      async (_, view) => {
        expect(operable(view)).toEqual(['button "Sign up"', 'button "Maybe later"']);
        expect(view.settledMs).toBeLessThan(2500);
      },
    ));

  it('says that a server has not answered what was pressed yet', () =>
    on(
      {
        '/': `<button onclick="fetch('/slow').then(()=>document.body.innerHTML='<h1>B</h1>')">Go</button>`,
        '/slow': late(4000),
      },
      async (driver, view) => {
        const first = await pressed(driver, view, 'Go');
        expect(first).toMatchObject({ settled: false, awaits: true });
        expect(first.nodes.map(({ name }) => name)).toContain('Go');
        let after = first;
        while (after.awaits) after = await driver.look({ image: false });
        expect(after.nodes.map(({ name }) => name)).toContain('B');
      },
      { limits: { settleMs: 3500 } },
    ));

  it('does not wait for a splash that counts down beside a control that can be pressed', () =>
    on(
      `<p>Advertisement</p><button id=b>Skip 5s</button><script>let n=5;const i=setInterval(()=>{n-=1;b.textContent='Skip '+n+'s';if(!n){clearInterval(i);document.body.innerHTML='home'}},1000)</script>`,
      async (_, view) => {
        expect(operable(view)).toEqual(['button "Skip 5s"']);
        expect(view.settledMs).toBeLessThan(900);
      },
    ));

  it('says so when it never holds still', () =>
    on(
      `<p>x</p><script>(function f(){document.body.append(document.createElement('b'));setTimeout(f,5)})()</script><button onclick="(function g(){const d=document.createElement('div');d.append(document.createElement('i'));document.body.append(d);d.firstChild.remove();setTimeout(g,5)})()">Go</button>`,
      async (driver) => {
        const view = await driver.look();
        expect(view.settledMs).toBeLessThan(2500);
      },
      { limits: { settleMs: 600 } },
    ));

  it('looks at once when told to', () =>
    on(
      {
        '/': `<button onclick="fetch('/late').then(()=>document.body.append('done'))">Go</button>`,
        '/late': late(700),
      },
      async (driver, view) => {
        await driver.press(named(view, 'Go'));
        expect(text(await driver.look({ settle: false }))).toBe('');
        expect(text(await driver.look())).toBe('done');
      },
    ));
});

describe('opening', () => {
  const cases: [string, (site: Served) => string, Route?][] = [
    ['refused', () => 'http://127.0.0.1:1/'],
    ['dns', () => 'http://no-such-host.invalid/'],
    ['unsupported-scheme', () => 'foo://x/'],
    ['http-status', (site) => `${site.url}/missing`],
    [
      'not-html',
      (site) => `${site.url}/`,
      (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4'),
    ],
    [
      'not-html',
      (site) => `${site.url}/`,
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    ],
    [
      'not-html',
      (site) => `${site.url}/`,
      (_, response) =>
        response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }).end('PK'),
    ],
    ['redirects', (site) => `${site.url}/`, (_, response) => response.writeHead(302, { location: '/' }).end()],
    ['timeout', (site) => `${site.url}/`, () => {}],
    ['network', (site) => `${site.url}/`, (request) => request.socket.destroy()],
  ];
  for (const [code, address, route] of cases) {
    it(`says ${code} for ${address({ url: 'URL' } as Served)}${route ? ` answering ${/writeHead\(([^;]*?)\)\.end/.exec(String(route))?.[1] ?? 'nothing'}` : ''}`, async () => {
      const site = await serve(route ? { '/': route } : {});
      const driver = new PlaywrightDriver(browser, { ...PHONE, address: address(site), limits: { openMs: 1500 } });
      await expect(driver.open({})).rejects.toMatchObject({ name: 'TargetUnreachable', code });
      await driver.close();
      await site.close();
    });
  }

  it('is a phone or a desktop of the set language and place, and hides what gives automation away', async () => {
    const body = `<p id=p></p><script>p.textContent=[navigator.webdriver,navigator.language,Intl.DateTimeFormat().resolvedOptions().timeZone,innerWidth,navigator.maxTouchPoints>0,/headless/i.test(navigator.userAgent),/Mobile/.test(navigator.userAgent),navigator.userAgentData?.mobile].join(' ')</script>`;
    await on(
      body,
      async (_, view) => expect(text(view)).toMatch(/^(false)? zh-CN Asia\/Shanghai 390 true false true/),
      { locale: 'zh-CN' },
    );
    await on(
      body,
      async (_, view) => expect(text(view)).toMatch(/^(false)? en-US Asia\/Shanghai 1280 false false false/),
      { device: 'desktop', viewport: { width: 1280, height: 800 } },
    );
  });

  it('serves many drivers with one browser, each knowing nothing of the others', () =>
    on(`<p id=p></p><script>p.textContent=document.cookie;document.cookie='a=1'</script>`, async (driver, _, site) => {
      await driver.relaunch();
      expect(text(await driver.look())).toBe('a=1');
      const other = new PlaywrightDriver(browser, { ...PHONE, address: `${site.url}/` });
      await other.open({});
      expect(text(await other.look())).toBe('');
      await other.close();
    }));
});

it('tells sites by their registrable domain, and by host and port where there is none', () => {
  expect(siteOf('https://www.shop.co.uk/a')).toBe('shop.co.uk');
  expect(siteOf('http://127.0.0.1:8080/')).toBe('127.0.0.1:8080');
  expect(siteOf('http://localhost:1/')).not.toBe(siteOf('http://localhost:2/'));
});

/** What a layer holds, in order. */
function under(view: View, layer: UiNode | undefined): string[] {
  const inside = new Set([layer?.id]);
  return view.nodes
    .filter((node) => inside.has(node.parent) && inside.add(node.id))
    .filter((node) => node.name !== '')
    .map((node) => `${node.role}: ${node.name}`);
}

describe.each(['phone', 'desktop'] as const)('a press on a %s', (device) => {
  const log = (view: View) => text(view).match(/said:[a-z ]*/)?.[0];
  /** The two change places as soon as one was aimed at, so many times. */
  const swapping = (
    times: number,
  ) => `<div id=row style="display:flex"><button onclick="said.textContent+=' yes'">Agree</button><button id=no onclick="said.textContent+=' no'">Decline</button></div><p id=said>said:</p>
    <style>button{width:120px;height:60px}</style><script>let left=${times};no.getBoundingClientRect=function(){
      if(left-->0)queueMicrotask(()=>row.firstChild===no?row.append(no):row.prepend(no));
      return Element.prototype.getBoundingClientRect.call(this)}</script>`;

  it('meets nothing else where two buttons change places, and tries again', () =>
    on(
      swapping(3),
      async (driver, view) => {
        expect(log(await pressed(driver, view, 'Decline'))).toBe('said: no');
      },
      { device },
    ));

  it('is not made where what was aimed at has always moved', () =>
    on(
      swapping(99),
      async (driver, view) => {
        await expect(driver.press(named(view, 'Decline'))).rejects.toThrow('it moved away from under the finger');
        await expect(driver.press(named(view, 'Decline'))).rejects.toThrow(ScreenMoved);
        expect(log(await driver.look())).toBe('said:'); // neither
      },
      { device },
    ));

  it('does not fall through to what lies under a box that closes at once', () =>
    on(
      `<button style="position:absolute;left:40px;top:100px;width:200px;height:60px" onclick="said.textContent+=' yes'">Agree</button><p id=said>said:</p>
       <div id=box style="position:fixed;left:20px;top:80px;width:300px;height:120px;background:#fff"><button style="width:240px;height:100px" onpointerdown="said.textContent+=' no';box.remove()">Decline</button></div>`,
      async (driver, view) => {
        expect(log(await pressed(driver, view, 'Decline'))).toBe('said: no');
      },
      { device },
    ));

  // A mouse whose press took its button away presses nothing: there is no click then.
  it.runIf(device === 'phone')('goes on where the page draws anew what it touched', () =>
    on(
      `<div id=row></div><p id=said>said:</p><script>const draw=()=>{row.innerHTML='<button style="width:200px;height:60px">Decline</button>'};draw();
       row.onpointerdown=draw;row.onclick=e=>{said.textContent+=' '+e.target.localName}</script>`,
      async (driver, view) => {
        expect(log(await pressed(driver, view, 'Decline'))).toBe('said: button');
      },
      { device },
    ),
  );

  it('is stopped for what was aimed at alone: a page is pressed by others as before', () =>
    on(
      `<button style="width:200px;height:60px" onclick="said.textContent+=' one'">One</button><button style="width:200px;height:60px" onclick="said.textContent+=' two'">Two</button><p id=said>said:</p>`,
      async (driver, view) => {
        await driver.press(named(view, 'One'));
        const { x, y, width, height } = named(view, 'Two').bounds;
        await driver.pressAt({ x: x + width / 2, y: y + height / 2 });
        expect(log(await driver.look())).toBe('said: one two');
      },
      { device },
    ));
});
