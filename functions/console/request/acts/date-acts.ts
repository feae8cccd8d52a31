import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { usStates } from '#domain/calendar/us-states.ts';
import type { ExtensionLaw } from '#domain/request/due-date-rules.ts';
import { reopenReasons } from '#domain/request/officer-action-events.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { insetText, warningText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { choiceOf } from '../../acts/choice.ts';
import { letterPreview, waitsOrSent } from '../../case/preview.ts';
import { wholeOf } from '../../case/worked-case.ts';
import { type RequestActs, type RequestCase, stateOf } from '../request-case.ts';
import { childAgeWords, extendWords, reopenWords } from '../words.ts';

const longest: Readonly<
  Record<ExtensionLaw, { readonly words: string; readonly more: { months?: number; days?: number } }>
> = {
  gdpr: { words: 'two more months (GDPR, Article 12(3))', more: { months: 2 } },
  ccpa: { words: '45 more days (California Civil Code 1798.130)', more: { days: 45 } },
};

/** Says what it costs: the promise is missed, whatever the law allows (R-24). */
const missed = ({ view }: RequestCase): Markup => {
  const whole = wholeOf<RequestView>(view);
  if (whole === undefined) return html``;
  const { law, state } = whole;
  const promised = dateInWords(state.dueOn);
  if (law.law === 'none')
    return warningText({ text: `We promised to answer by ${promised}. No law allows an extension.` });
  const { words, more } = longest[law.law];
  const last = dateInWords(dayText(dayOf(state.dueOn).add(more)));
  return html`${warningText({ text: `This misses our 30-day promise. We promised to answer by ${promised}.` })}
<p>The law allows ${words}, once. The last possible day is ${last}. An answer after ${promised} counts as a missed promise, even if the law’s date is kept.</p>`;
};

const promised = (context: RequestCase): string => {
  const state = stateOf(context);
  return state === undefined ? 'the due date' : dateInWords(state.dueOn);
};

export const dateActs = {
  extend: {
    title: 'Extend the due date',
    lead: ({ view }) => missed(view),
    fields: () => ({
      until: {
        label: 'New due date',
        hint: 'Leave it empty for the last day that the law allows.',
        optional: true,
        control: { kind: 'day' },
      },
      reason: {
        label: 'Why we need more time',
        control: choiceOf(extendWords),
      },
      text: {
        label: 'The reason, as the person reads it',
        control: { kind: 'prose' },
        sentences: 'extension',
      },
    }),
    consequence: ({ view }) =>
      `The person reads that we will not meet our promise of ${promised(view)}. This is possible once and cannot be undone.`,
    button: 'Extend and tell the person',
    done: 'The due date is extended. An answer after the first date counts as a missed promise.',
    doneAs: waitsOrSent,
    preview: letterPreview('extend'),
    isGrave: true,
  },
  'set-new-date': {
    title: 'Tell the person a new date',
    lead: ({ view }) =>
      html`<p>Our promise is ${promised(view)}. A new date extends nothing. After that day the request is late and the DPO reads of it every day.</p>`,
    fields: () => ({ on: { label: 'The day by which we will answer', control: { kind: 'day' } } }),
    consequence: () =>
      'We commit to this date in writing. If we miss it, the person gets another letter of apology.',
    button: 'Commit to this date',
    done: 'The new date is recorded.',
    preview: letterPreview(
      'set-new-date',
      'No letter goes out now. If the due date passes, our letter of apology names this day.',
    ),
  },
  'record-state': {
    title: 'Record the person’s state',
    lead: () =>
      html`<p>As the person told us. A state’s law may allow an extension, and our letters then cite it.</p>`,
    fields: ({ view }) => ({
      state: {
        label: 'US state or territory',
        control: { kind: 'choice', options: Object.fromEntries(usStates.map((one) => [one, one])) },
        value: stateOf(view)?.usState ?? '',
      },
    }),
    consequence: () => 'Letters from now on follow the law of this state. No date changes by itself.',
    button: 'Record the state',
    done: 'The state is recorded.',
  },
  'record-child-age': {
    title: 'Record the child’s age',
    lead: () => html`<p>As the papers or the parent say. Give at least one.</p>`,
    fields: ({ view }) => ({
      now: {
        label: 'How old the child is now',
        optional: true,
        control: choiceOf(childAgeWords),
        value: stateOf(view)?.childAge ?? '',
      },
      whenGiven: {
        label: 'How old the child was when we got the information',
        optional: true,
        control: choiceOf(childAgeWords),
        value: stateOf(view)?.childAgeWhenGiven ?? '',
      },
    }),
    consequence: () => 'The age decides what a parent may see and what we delete.',
    button: 'Record the age',
    done: 'The child’s age is recorded.',
  },
  reopen: {
    title: 'Reopen this request',
    lead: () =>
      insetText({
        text: 'The reference stays the same. The first due date stays in the record, kept or missed.',
      }),
    fields: () => ({
      reason: { label: 'Why', control: choiceOf(reopenWords, reopenReasons) },
      note: { label: 'Note for colleagues', control: { kind: 'prose' } },
    }),
    consequence: () => 'The person is told now, and we owe a new answer in 30 days from today.',
    button: 'Reopen and tell the person',
    done: 'You opened the request again.',
    preview: letterPreview('reopen'),
  },
} satisfies RequestActs;
