import { html } from '#functions/design-system/html.ts';
import type { TransferView } from '#functions/transfer/transfer-view.ts';
import type { CaseActs } from '../acts/case-acts.ts';
import { choiceOf } from '../acts/choice.ts';
import { deliveryWords } from './words.ts';

const isReview = ({ stage }: TransferView): boolean => stage === 'to-review';

export const transferActs = {
  'confirm-transfer': {
    title: 'Confirm the transfer',
    lead: ({ view }) =>
      isReview(view)
        ? html`<p>The data left already, in an emergency. Say that it was right only if you would have allowed it.</p>`
        : html`<p>Read the entry, and compare it with the paper or contract that it names.</p>`,
    fields: ({ view }) => ({
      proposalSha256: { label: '', control: { kind: 'given', value: view.proposalSha256 ?? '' } },
    }),
    consequence: ({ view }) =>
      isReview(view)
        ? 'The log says that you found it right. You cannot take it back.'
        : 'The data may leave. You cannot take it back.',
    button: 'Confirm the transfer',
    done: 'You confirmed the transfer.',
  },
  'decline-transfer': {
    title: 'Decline the transfer',
    fields: () => ({ reason: { label: 'Why?', control: { kind: 'prose' } } }),
    consequence: ({ view }) =>
      isReview(view)
        ? 'The log says that it was wrong. Tell the data protection officer: data in wrong hands may be a breach.'
        : 'Nothing leaves. The log keeps your reason.',
    button: 'Decline the transfer',
    done: 'You declined the transfer.',
    isGrave: true,
  },
  'record-hand-over': {
    title: 'Record that the data left',
    lead: () =>
      html`<p>We check once more that everything still holds: clauses, permissions and requests may have ended.</p>`,
    fields: (_, { zone }) => ({
      leftAt: { label: 'When did it leave?', control: { kind: 'instant', zones: [zone] } },
      how: {
        label: 'How?',
        hint: 'Never in the body of an email, and never by phone.',
        control: choiceOf(deliveryWords),
      },
    }),
    consequence: () => 'The log says when and how the data left. You cannot change it.',
    button: 'Record it',
    done: 'The log says that the data left.',
    whenRefused: ({ code }) =>
      code === 'transfer-refused'
        ? 'We refused it, and the log says so. If the data left already, tell the data protection officer now.'
        : undefined,
  },
} satisfies CaseActs<TransferView>['acts'];
