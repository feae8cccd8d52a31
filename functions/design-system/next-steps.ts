import { html, type Markup } from './html.ts';
import { type Content, content } from './parts.ts';

/** `blocked`: something is missing, or this officer may not; `waiting`: the machine or somebody else is next. */
export type StepState = 'done' | 'open' | 'blocked' | 'waiting';

export interface NextStep {
  readonly state: StepState;
  readonly words: Content;
  /** Who may, who may not and why: "Not you: you wrote it." */
  readonly who?: Content;
  /** A link or a button. */
  readonly action?: Markup;
}

const mark: Readonly<Record<StepState, (place: number) => string>> = {
  done: () => '✓',
  open: String,
  blocked: () => '!',
  waiting: String,
};

const said: Readonly<Record<StepState, string>> = {
  done: 'Done: ',
  open: 'Next: ',
  blocked: 'Missing: ',
  waiting: 'Later: ',
};

/** What is next, in order, and who may do it. */
export const nextSteps = (steps: readonly NextStep[]): Markup => {
  const one = ({ state, words, who, action }: NextStep, at: number): Markup =>
    html`<li class="pc-step pc-step--${state}"><span class="pc-step__mark" aria-hidden="true">${mark[state](at + 1)}</span><div class="pc-step__words"><span class="govuk-visually-hidden">${said[state]}</span>${content(words)}${who && html` <span class="pc-step__who">${content(who)}</span>`}</div>${action && html`<div class="pc-step__action">${action}</div>`}</li>`;
  return html`<ol class="pc-steps">${steps.map(one)}</ol>`;
};
