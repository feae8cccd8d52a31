import { html } from '#functions/design-system/html.ts';
import { missing } from '../accounted-for.ts';
import { type BreachActs, wholeOf } from '../breach-case.ts';

export const closeActs: BreachActs = {
  close: {
    title: 'Close the case',
    lead: ({ view }) => {
      const whole = wholeOf(view);
      return whole === undefined ? html`` : missing(whole);
    },
    fields: () => ({}),
    consequence: () =>
      'The case closes. We count once more: if anybody is not accounted for, we refuse and say who. The record is kept.',
    button: 'Close the case',
    done: 'The case is closed.',
    asksTwice: true,
  },
};
