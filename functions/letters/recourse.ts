import type { Regime } from '#domain/deadlines.ts';
import type { Part } from './frame.ts';
import type { House } from './house.ts';

/**
 * What a person can do who is not satisfied (P53, P55, R-16): our complaint link, the recourse body at no cost,
 * the arbitration sentence; in the EU, EEA, UK and CH also the supervisory authority and the courts.
 */
export const recourse = (
  { recourse: { body, url, cost, complaintUrl } }: House,
  regime: Regime,
): readonly Part[] => [
  'If you are not satisfied, you can do any of these:',
  { label: 'Complain to us. We acknowledge, look into it and answer:', link: complaintUrl },
  { label: `Turn to ${body}, an independent body, ${cost}:`, link: url },
  `For what then remains, binding arbitration exists after three steps: you raised it with us, you used ${body}, and you raised it through your data protection authority.`,
  ...(regime === 'eu'
    ? [
        'You also have the right to complain to your data protection supervisory authority and to go to court.',
      ]
    : []),
];
