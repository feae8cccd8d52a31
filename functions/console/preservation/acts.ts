import { html } from '#functions/design-system/html.ts';
import type { PreservationView } from '#functions/preservation/preservation-view.ts';
import type { CaseActs } from '../acts/case-acts.ts';

const erasedAfter =
  'After that, what no other preservation covers is erased when its time comes, and at once where that time is over. You cannot take it back.';

export const preservationActs = {
  'ask-preservation-end': {
    title: 'Ask to end the preservation',
    fields: () => ({
      reason: { label: 'Why does nothing have to be kept any longer?', control: { kind: 'prose' } },
    }),
    consequence: () => 'It goes on until another supervisor or the data protection officer confirms the end.',
    button: 'Ask to end it',
    done: 'You asked to end the preservation. It goes on until another officer confirms.',
  },
  'confirm-preservation-end': {
    title: 'Confirm the end',
    lead: ({ view: { endAsked } }) =>
      html`${endAsked !== null && html`<p class="pc-typed">${endAsked.reason}</p>`}<p>Compare this with the order or the settlement that ends the duty.</p>`,
    fields: ({ view }) => ({
      proposalSha256: { label: '', control: { kind: 'given', value: view.proposalSha256 ?? '' } },
    }),
    consequence: () => erasedAfter,
    button: 'Confirm the end',
    done: 'You confirmed the end. The records get their end back from the next full hour on.',
    isGrave: true,
  },
  'decline-preservation-end': {
    title: 'Decline the end',
    fields: () => ({ reason: { label: 'Why must it go on?', control: { kind: 'prose' } } }),
    consequence: () => 'The preservation goes on.',
    button: 'Decline the end',
    done: 'You declined the end.',
  },
} satisfies CaseActs<PreservationView>['acts'];
