import { html } from '#functions/design-system/html.ts';
import type { DowntimeView } from '#functions/downtime/downtime-view.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { CaseActs } from '../acts/case-acts.ts';
import type { Field } from '../acts/field.ts';

const optional = ({ details }: DowntimeView, name: string, label: string, hint?: string): Field => ({
  ...{ label, control: { kind: 'prose', rows: 3 }, optional: true },
  ...(hint !== undefined && { hint }),
  ...(details?.[name] !== undefined && { value: details[name] }),
});

export const downtimeActs = {
  'end-downtime': {
    title: 'Record when it worked again',
    lead: ({ view }, { zone }) => html`<p>It has not worked since ${instantInWords(view.from, zone)}.</p>`,
    fields: (_, { zone }) => ({
      to: { label: 'From when did it work again?', control: { kind: 'instant', zones: [zone] } },
    }),
    consequence: () => 'If it was down for 4 hours or more, somebody must decide: anomaly or failure?',
    button: 'Record the end',
    done: 'The end is recorded.',
  },
  'decide-anomaly': {
    title: 'It was an anomaly',
    lead: () =>
      html`<p>The FCC must hear when a way to opt out fails so often or so long that customers’ inability to opt out is more than an anomaly (47 CFR 64.2009(f)). That holds even if customers had other ways to opt out.</p>`,
    fields: () => ({ reason: { label: 'Why was it no more than an anomaly?', control: { kind: 'prose' } } }),
    consequence: () => 'The question is closed with your reason. You cannot take it back.',
    button: 'It was an anomaly',
    done: 'You decided that it was an anomaly.',
    isGrave: true,
  },
  'decide-failure': {
    title: 'It was a failure',
    lead: () =>
      html`<p>The letter to the FCC says what you write here. What you leave empty is a blank in it: you can come back and fill it until you record that the letter was sent.</p>`,
    fields: ({ view }) => ({
      problem: {
        ...{ label: 'What was the problem?', control: { kind: 'prose', rows: 3 } },
        ...(view.details?.problem !== undefined && { value: view.details.problem }),
      },
      remedy: optional(view, 'remedy', 'What did we do about it?'),
      remediedOn: {
        ...{ label: 'On which day was or will that be in place?', control: { kind: 'day' }, optional: true },
        ...(view.details?.remediedOn !== undefined && { value: view.details.remediedOn }),
      },
      stateCommission: optional(
        ...([view, 'stateCommission', 'Was the state commission told? Has it done something?'] as const),
      ),
      customerNotice: optional(view, 'customerNotice', 'The notice to customers', 'Its whole text.'),
      contact: optional(view, 'contact', 'Whom can the FCC ask?', 'Left empty: our contact in letters.'),
    }),
    consequence: () => 'It stays open until you record that the FCC has the letter.',
    button: 'Write the letter',
    done: 'The letter to the FCC is drafted. Print it, send it, and record that it was sent.',
  },
  'record-fcc-notice': {
    title: 'Record that the letter to the FCC was sent',
    fields: () => ({
      sentOn: { label: 'On which day was it sent?', control: { kind: 'day' } },
      how: {
        label: 'How was it sent, and to whom?',
        hint: 'With the number of the receipt, if there is one.',
        control: { kind: 'prose', rows: 3 },
      },
    }),
    consequence: () => 'This closes the question. You cannot take it back.',
    button: 'Record it',
    done: 'It is recorded that the FCC was notified.',
    isGrave: true,
  },
} satisfies CaseActs<DowntimeView>['acts'];
