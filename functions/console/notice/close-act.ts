import { html } from '#functions/design-system/html.ts';
import type { BreachActs } from '../breach/breach-case.ts';

export const closeActs = {
  close: {
    title: 'Close the case',
    lead: () =>
      html`<p>The case closes only if every row of every list has an end: notified by email or on paper, finished, or written off by two officers. Two officers can also decide to close without the last paper letters.</p>`,
    fields: () => ({}),
    consequence: () =>
      'The record of this breach is closed and kept. A letter that comes back later, or a supplement, opens it again.',
    button: 'Close the case',
    done: 'The case is closed.',
  },
} as const satisfies BreachActs;
