import { html } from '#functions/design-system/html.ts';
import { type BreachActs, wholeOf } from '../breach-case.ts';
import { counselField, reasonField } from './fields.ts';

const prevailsWords = {
  undecided: 'Counsel has not decided',
  prevails: 'Yes: the hold comes first',
  'does-not': 'No: the duty comes first',
};

/** Of other laws; none of them moves a date of the hold. */
export const dutyActs = {
  'record-duty': {
    title: 'Record a duty of another law',
    lead: () =>
      html`<p>For example a state’s attorney general. Counsel gives the dates: we compute none, and none moves the hold.</p>`,
    fields: ({ view }) => {
      const known = wholeOf(view)?.otherDuties ?? [];
      const options = Object.fromEntries(known.map(({ n, law }) => [String(n), `${n}: ${law}`]));
      return {
        ...(known.length > 0 && {
          n: {
            label: 'Which duty?',
            hint: 'Leave this out for a new one.',
            ...{ control: { kind: 'choice', options }, optional: true },
          } as const,
        }),
        law: { label: 'The law', control: { kind: 'text', width: 30 } },
        to: { label: 'Who must be notified', control: { kind: 'text', width: 30 } },
        owner: { label: 'Who takes care of it', control: { kind: 'text', width: 30 } },
        dueOn: {
          label: 'Due on',
          ...{ hint: 'As counsel says.', control: { kind: 'day' }, optional: true },
        },
        doneOn: { label: 'Done on', control: { kind: 'day' }, optional: true },
        hold: {
          label: 'Does the federal hold come before this duty?',
          ...{ control: { kind: 'choice', options: prevailsWords }, optional: true },
        },
        published: {
          label: 'Will the regulator publish this notice?',
          hint: 'A published notice tells customers. It waits for the hold, or for counsel and a second officer.',
          ...{ control: { kind: 'yes-no' }, optional: true },
        },
        decision: {
          label: 'Counsel’s decision',
          ...{ control: { kind: 'prose', rows: 3 }, optional: true },
        },
      };
    },
    body: ({ n, ...others }) => ({ ...others, ...(n !== undefined && { n: Number(n) }) }),
    consequence: () => 'The duty is on this breach’s list. With a due date, the page shows by when to file.',
    button: 'Record the duty',
    done: 'The duty is recorded.',
  },
  'ask-published-notice': {
    title: 'Ask to give a notice that may be published',
    lead: () =>
      html`<p>A notice that a regulator publishes tells customers. During the hold it needs counsel’s note and a second officer.</p>`,
    fields: () => ({ counselNote: counselField('Why this notice may be given during the hold.') }),
    consequence: () => 'Nothing is sent. A second officer reads counsel’s note and confirms.',
    button: 'Ask for it',
    done: 'You asked to give the notice. A second officer must confirm it.',
  },
  'state-californians': {
    title: 'Say whether more than 500 Californians were notified',
    lead: ({ view }) =>
      html`<p>Our lists have ${wholeOf(view)?.californians.onLists.toLocaleString('en-US') ?? 'no'} addresses in California. That is an address, not a residence: you decide. Civil Code 1798.82(f).</p>`,
    fields: () => ({
      moreThan500: { label: 'More than 500?', control: { kind: 'yes-no' } },
      reason: reasonField('How you counted.'),
    }),
    consequence: () => 'A “yes” adds a duty: a copy of the notice for the California Attorney General.',
    button: 'Record it',
    done: 'Your answer about Californians is recorded.',
  },
  'write-controllers-letter': {
    title: 'Write the letter to the companies',
    lead: () =>
      html`<p>For companies whose data we process. The contract decides whether we owe it. While customers may not be notified, this letter must not mention CPNI.</p>`,
    fields: () => ({
      decision: {
        label: 'Do we notify the companies?',
        control: { kind: 'choice', options: { send: 'Yes', none: 'No' } },
      },
      letter: {
        label: 'The letter',
        ...{ hint: 'Only if we notify them.', control: { kind: 'prose', rows: 12 }, optional: true },
      },
      reason: reasonField('Why. The second officer reads this.'),
    }),
    consequence: () =>
      'Nothing is sent. A second officer confirms it, then you send it yourself and record the day.',
    button: 'Ask for confirmation',
    done: 'The letter to the companies waits for a second officer.',
  },
  'record-controllers-letter': {
    title: 'Record that the letter to the companies was sent',
    fields: () => ({ sentOn: { label: 'Sent on', control: { kind: 'day' } } }),
    consequence: () => 'The day is in the history. No date moves.',
    button: 'Record the day',
    done: 'The letter to the companies is recorded as sent.',
  },
} satisfies BreachActs;
