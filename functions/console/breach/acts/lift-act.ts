import type { StopShown } from '#functions/breach/stops-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { NextAct } from '#functions/next/next-act.ts';
import { type BreachAct, type BreachCase, wholeOf } from '../breach-case.ts';
import { choicesOf, isBarring, stopLine, stopList, stopsIn } from '../stop-choices.ts';
import { agencyWords, documentField } from './fields.ts';

const liftable = (view: BreachCase): readonly StopShown[] =>
  stopsIn(view).filter(({ isLiftable }) => isLiftable);

/** A writing of one agency; it ends what it names and nothing else (law of stopping 3, 5). */
export const liftAct: BreachAct = {
  title: 'Record a lift of directions',
  lead: () =>
    html`<p>Only a writing of the same agency lifts its directions and telephone stops. A call does not. What the writing does not name goes on.</p>`,
  fields: ({ view }) => ({
    stops: {
      label: 'What does the writing lift?',
      hint: 'Tick only what the writing names. A direction that replaced another does not take it along.',
      control: { kind: 'checks', options: choicesOf(liftable(view)) },
    },
    agency: {
      label: 'Which agency lifts it?',
      control: {
        kind: 'choice',
        options: { USSS: agencyWords.USSS, FBI: agencyWords.FBI, other: 'Another agency' },
      },
    },
    official: { label: 'The official who signed it', control: { kind: 'text', width: 30 } },
    reference: { label: 'The reference of the lift', control: { kind: 'text', width: 20 } },
    writtenOn: { label: 'Day of the writing', control: { kind: 'day' } },
    namesReferences: {
      label: 'References that the writing names',
      hint: 'One on each line. Needed for a lift of the same day as the latest writing of a direction.',
      ...{ control: { kind: 'lines' }, optional: true },
    },
    document: documentField('SHA-256 of the writing', 'If you saved it as a file.'),
  }),
  consequence: () =>
    'What you ticked stays in force until a second officer compares the writing and confirms.',
  button: 'Ask to lift it',
  done: 'The lift is recorded. This page says what it would end, and who can confirm it.',
};

const idsIn = (view: BreachCase, { path }: NextAct): readonly string[] => {
  const what = view.proposals.find(({ confirmAt }) => confirmAt === path)?.proposal.what;
  return typeof what === 'object' && what !== null && 'stops' in what && Array.isArray(what.stops)
    ? what.stops.map(String)
    : [];
};

/** Above the proposal: which stops the confirmation ends, and what stays. A stand-in reads the proposal alone. */
export const endsAndStays = (view: BreachCase, next: NextAct): Markup => {
  if (wholeOf(view) === undefined) return html``;
  const [ids, all] = [idsIn(view, next), stopsIn(view)];
  const stays = all.filter((one) => !ids.includes(one.id) && isBarring(one));
  return html`<h2 class="govuk-heading-m">This lift ends</h2>${stopList(
    all.filter(({ id }) => ids.includes(id)).map(stopLine),
  )}
<h2 class="govuk-heading-m">This stays</h2>${
    stays.length === 0
      ? html`<p>No other direction or stop. The hold stays.</p>`
      : html`${stopList(stays.map(stopLine))}<p>The hold stays, too.</p>`
  }`;
};
