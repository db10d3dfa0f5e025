/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Step } from '../../crawler/trace.ts';
import { informationInWords, walkInWords } from '../words/index.ts';
import { App, T } from './language.tsx';
import type { Report } from './report.ts';

/** Everything that was done, for whoever wants to follow it. */
export function Steps({ report }: { report: Report }) {
  const { trace } = report;
  const total = trace.walks.reduce((sum, walk) => sum + walk.steps.length, 0);
  if (total === 0) return null;
  return (
    <section aria-labelledby="every">
      <h2 id="every">
        <T of={(words) => words.page.every} />
      </h2>
      <details class="every">
        <summary>
          <T of={(words) => words.page.everyNote(total)} />
        </summary>
        {trace.walks.map((walk) => (
          <div class="walk">
            <h3>
              <T of={(_, lang) => walkInWords(walk, lang)} />
            </h3>
            <ol class="steps">
              {walk.steps.map((step) => (
                <li id={stepAnchor(step.index)} value={step.index} class={step.phase}>
                  <StepLine step={step} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </details>
    </section>
  );
}

export function stepAnchor(index: number): string {
  return `step-${index}`;
}

function StepLine({ step }: { step: Step }) {
  const isNotDone = step.events.some((event) => event.kind === 'not-done');
  return (
    <>
      <span class="number">{step.index}</span>
      <span class="at">{(step.atMs / 1000).toFixed(1)}</span>
      <span class={`phase ${step.phase}`}>
        <T of={(words) => words.phases[step.phase]} />
      </span>
      <span class="deed">
        {deed(step, 80)}
        {step.way && step.way !== step.action.kind && (
          <span class="quiet">
            {' '}
            <T of={(words) => words.ways[step.way as NonNullable<Step['way']>]} />
          </span>
        )}
        {step.replayed && (
          <span class="quiet">
            {' '}
            <T of={(words) => words.page.replayed} />
          </span>
        )}
        {isNotDone && (
          <span class="quiet">
            {' '}
            <T of={(words) => words.page.notDone} />
          </span>
        )}
      </span>
      <span class="where">
        <App text={step.screen.title || step.screen.address} most={60} />
        {step.screen.state !== 'shown' && (
          <b>
            {' '}
            <T of={(words) => words.screenStates[step.screen.state]} />
          </b>
        )}
      </span>
    </>
  );
}

/** What a step did: pressed “下一步”. Of what was typed, the kind. */
export function deed({ action }: Step, most: number): ComponentChildren {
  const verb = <T of={(words) => words.actions[action.kind]} />;
  if (action.kind === 'press') return [verb, ' ', <App text={action.name} most={most} />];
  if (action.kind === 'fill') {
    return [verb, ' ', <T of={(_, lang) => informationInWords(action.type, lang)} />];
  }
  if (action.kind === 'choose') return [verb, ' ', <App text={action.option} most={most} />];
  return verb;
}
