import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Fields } from '../acts/field.ts';
import type { Visit } from '../visit.ts';
import { assign } from './assign-act.ts';
import { letterIn } from './story.ts';
import { textActs } from './text-acts.ts';
import { formatWords } from './words.ts';
import { type CaseAct, type CaseActTable, nameIn, type WholeView, wholeOf } from './worked-case.ts';

const letterOf: CaseAct['lead'] = ({ view: { view }, next }) => {
  const whole = wholeOf<WholeView>(view);
  const found = whole && letterIn(whole, next.kind, next.of);
  return html`<p>${found === undefined ? (next.kind ?? '').replaceAll('-', ' ') : found.subject}</p>`;
};

const entryIn = (view: WholeView): Markup => {
  const { entry, receivedOn, dueOn } = view.state;
  if (entry === undefined) return html``;
  return html`<dl class="govuk-summary-list">
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Received on</dt><dd class="govuk-summary-list__value">${dateInWords(receivedOn)}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Answer due on</dt><dd class="govuk-summary-list__value">${dateInWords(dueOn)}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Entered by</dt><dd class="govuk-summary-list__value">${nameIn(view, entry.by)}</dd></div></dl>`;
};

const proposed: CaseAct['lead'] = ({ view: { view }, next }, { zone }: Pick<Visit, 'zone'>) => {
  const found = view.proposals.find(({ confirmAt }) => confirmAt === next.path);
  if (found === undefined) return html`<p>There is nothing to confirm. Go back to the case.</p>`;
  if (found.proposalSha256 === undefined)
    return html`<p>A part of this is not shown to you. Ask a supervisor to confirm it.</p>`;
  return html`<p>${nameIn(view, found.by)} asked for this on ${instantInWords(found.since, zone)}.</p>`;
};

/** The second officer reads what is proposed; the page sends its seal. */
export const sealField: CaseAct['fields'] = ({ view: { view }, next }) => ({
  proposalSha256: {
    label: '',
    control: {
      kind: 'given',
      value: view.proposals.find(({ confirmAt }) => confirmAt === next.path)?.proposalSha256 ?? '',
    },
  },
});

export const leadOfProposal =
  (more: (view: WholeView) => Markup): CaseAct['lead'] =>
  (context, visit) => {
    const whole = wholeOf<WholeView>(context.view.view);
    return html`${proposed?.(context, visit)}${whole && more(whole)}`;
  };

/** Only where a message is unread. A message that comes while the page is open stays unread. */
const readFields = (whole: WholeView | undefined): Fields => {
  const { unread = 0 } = whole?.state ?? {};
  if (whole === undefined || unread === 0) return {};
  const messages = whole.timeline.flatMap(({ events }) =>
    events.filter(({ type }) => type === 'message-received'),
  ).length;
  return {
    messagesRead: {
      label: 'I have read the person’s messages',
      hint: 'They then count as read. A request that ended for the person over them closes.',
      optional: true,
      control: { kind: 'tick' },
    },
    messagesShown: { label: '', control: { kind: 'given', value: messages } },
  };
};

/** Of requests and complaints. */
export const sharedActs = {
  assign,
  ...textActs,
  'add-note': {
    title: 'Add a note',
    fields: ({ view: { view } }) => ({
      text: {
        label: 'Note',
        hint: 'For colleagues. Our letters never show it, but the person may ask to see it.',
        control: { kind: 'prose' },
      },
      ...readFields(wholeOf<WholeView>(view)),
      asksAboutEvent: {
        label: 'The person asks about a security event',
        hint: 'From now on only our sentences can leave this case. This cannot be changed later.',
        optional: true,
        control: { kind: 'tick' },
      },
    }),
    consequence: () => 'The note stays in the story of this case. It cannot be changed later.',
    button: 'Add the note',
    done: 'The note is added.',
  },
  'record-posted': {
    title: 'Record that the letter was mailed',
    lead: letterOf,
    fields: () => ({
      postedOn: { label: 'Mailed on', control: { kind: 'day' } },
      address: {
        label: 'Postal address',
        hint: 'Only if the letter had none.',
        optional: true,
        control: { kind: 'prose', rows: 4 },
      },
      madeAs: {
        label: 'What you made for the person',
        hint: 'Only where the post room asks for it.',
        optional: true,
        control: { kind: 'choice', options: formatWords },
      },
    }),
    consequence: () => 'The letter counts as sent from that day.',
    button: 'Record it',
    done: 'The mailing is recorded.',
  },
  'record-undeliverable': {
    title: 'Give up the paper letter',
    lead: letterOf,
    fields: () => ({
      reason: { label: 'Why no letter can reach the person', control: { kind: 'text' } },
    }),
    consequence: () => 'We do not try to mail this letter again. This cannot be undone.',
    button: 'Give it up',
    done: 'The letter is given up.',
    isGrave: true,
  },
  'confirm-entry': {
    title: 'Confirm the late entry',
    lead: leadOfProposal(
      (view) =>
        html`<p>It was entered more than 30 days after we received it. Compare the day of receipt with the papers.</p>${entryIn(view)}`,
    ),
    fields: sealField,
    consequence: () => 'The day of receipt counts as entered. The late entry no longer holds up the answer.',
    button: 'Confirm the entry',
    done: 'The late entry is confirmed.',
  },
} satisfies CaseActTable;
