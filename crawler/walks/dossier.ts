import { asksTheYoung } from '../recognise/kind.ts';
import type { Control, Recognised } from '../recognise/recognised.ts';
import type { Ask, ControlOutcome, Given, LeftAlone, Prompt, Reason, UiNode, WayName, WayOutcome } from '../trace.ts';

/** How to make an action again after a restart: by what a person would look for, not by a place in a list. */
export type Deed =
  | {
      readonly kind: 'press';
      readonly role: UiNode['role'];
      readonly name: string;
      readonly hint: string;
      readonly nth: number;
    }
  | { readonly kind: 'fill'; readonly type: string; readonly label: string; readonly nth: number }
  | { readonly kind: 'choose'; readonly label: string; readonly nth: number; readonly option: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'scroll'; readonly whole: boolean }
  | { readonly kind: 'back' }
  | { readonly kind: 'relaunch' };

export interface TriedWay {
  way: WayName;
  readonly control: string;
  outcome?: WayOutcome;
  message?: string;
  reason?: Reason;
  readonly steps: number[];
}

/** All that one walk knows of one prompt; becomes the `Prompt` of the trace. */
export class Dossier {
  readonly id: string;
  readonly first: Recognised;
  readonly where: Prompt['where'];
  readonly afterRefusals: boolean;
  readonly path: readonly Dossier[]; // the prompts that were passed to get here
  loginFlow = false;
  ways: TriedWay[] = [];
  /** The ways that are still to try when the prompt is met again and again. */
  readonly triedKeys = new Set<string>();
  readonly steps: number[] = [];
  readonly operable = new Map<string, 'open' | 'accounted' | LeftAlone['why']>();
  /** Noes that something lay over whenever they were met, by their key: what they say. */
  readonly covered = new Map<string, string>();
  deeds: Deed[] = []; // what got past it
  passed?: 'way' | 'yield';
  taken?: TriedWay;
  wall = false;
  control: ControlOutcome = 'not-needed';
  gave: Given[] = [];
  required = new Set<string>();
  askedAgain = 0;
  returns = 0; // in a row, with nothing else in between
  leadsBack = false; // it asks for nothing, and the one button that it has leads back to the question before it
  retentions = 0;
  unclear?: Reason;
  #isGate = false;
  told?: string; // what a question that nobody could read asks for, by the answers that were behind it
  readonly led = new Map<TriedWay, Recognised>(); // the other demand that a way led to, where it did
  readonly threw = new Map<TriedWay, string>(); // presses that left it up and ended in an error of the page's own script

  constructor(id: string, first: Recognised, where: Prompt['where'], path: readonly Dossier[]) {
    this.id = id;
    this.first = first;
    this.where = where;
    this.path = path;
    this.afterRefusals = path.every((earlier) => earlier.passed !== 'yield');
  }

  /** Counts an element of the screen once, however often it is seen; what was pressed stays pressed. */
  account(key: string, state: 'open' | 'accounted' | LeftAlone['why']): void {
    const known = this.operable.get(key);
    if (known === 'accounted' || (state === 'open' && known !== undefined)) return;
    this.operable.set(key, state);
  }

  /** The list that a question opens may say what the question itself does not. */
  toldBy(asks: readonly Ask[]): void {
    const known = asks.find(({ type }) => type !== 'unknown');
    const unread = this.first.asks.filter(({ type }) => type === 'unknown');
    // Of two it is not known which of them it was.
    if (known && unread.length < 2) this.told ??= known.type;
  }

  /** What asks for one's age and nothing else is a gate where its list has ages that are too young. */
  listed(answers: readonly string[]): void {
    const isOfAge = this.first.asks.length > 0 && this.first.asks.every(({ type }) => type === 'age');
    if (isOfAge && asksTheYoung(answers)) this.#isGate = true;
  }

  toPrompt(): Prompt {
    const states = [...this.operable];
    const left = states.filter(([, state]) => state !== 'open' && state !== 'accounted');
    const { title, text, preticked, controls, impliesAcceptance, declared, beneath, reasons } = this.first;
    return {
      id: this.id,
      kind: this.#isGate ? 'age-gate' : this.first.kind,
      title,
      text,
      where: this.where,
      loginFlow: this.loginFlow,
      afterRefusals: this.afterRefusals,
      asks: this.asks.map((ask) => ({ ...ask, required: this.requirement(ask) })),
      ...(declared ? { declared } : {}),
      ways: this.ways.map((way) => ({ ...way, steps: [...way.steps] })),
      elements: {
        operable: states.length,
        accounted: states.filter(([, state]) => state !== 'open').length,
        left: left.map(([name, why]) => ({ name, why: why as LeftAlone['why'] })),
      },
      control: this.control,
      gave: [...this.gave],
      askedAgain: this.askedAgain,
      preticked: preticked.map((id) => controls.find((control) => control.node === id)?.text ?? ''),
      ...(impliesAcceptance ? { impliesAcceptance } : {}),
      retentions: this.retentions,
      beneath,
      reasons,
      ...(this.unclear ? { unclear: this.unclear } : {}),
      steps: [...this.steps],
    };
  }

  private get asks(): readonly Ask[] {
    const { told } = this;
    return told === undefined
      ? this.first.asks
      : this.first.asks.map((ask) => (ask.type === 'unknown' ? { ...ask, type: told } : ask));
  }

  /** What the walk found out beats what a mark on the screen says. */
  private requirement({ type, label, required }: Ask): Ask['required'] {
    const labels = this.asks.flatMap((ask) => (ask.type === type ? [ask.label] : []));
    const given = this.gave.filter((one) => one.type === type);
    // What was given under another name than any that was asked under may be any of its kind.
    if (given.some((one) => one.label === label || !labels.includes(one.label))) return 'yes';
    if (this.passed === 'way' || this.control === 'went-on') return 'no';
    return required;
  }
}

/** A name for each control that stays when the screen is drawn anew: its words, its hint, and which one of that kind. */
export function elementKeys(controls: readonly Control[], nodes: readonly UiNode[]): Map<number, string> {
  const counts = new Map<string, number>();
  return new Map(
    controls.map((control) => {
      const stem = control.text || nodes[control.node]?.hint || nodes[control.node]?.role || '';
      const nth = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, nth);
      return [control.node, nth === 1 ? stem : `${stem} (${nth})`];
    }),
  );
}
