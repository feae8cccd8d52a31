import type { ControllerAnswer } from './events.ts';
import type { Request } from './state.ts';
import type { Capacity, Verdict } from './vocabulary.ts';

/** What a link asks its reader, whom the letter reached. A new one does not compile until its page is written. */
export const linkAsks = [
  'account-holder',
  'contact',
  'second-contact',
  'address',
  'optional-address',
  'objection',
  'adoption',
  'child-report',
  'roster',
  'restriction',
  'permission',
] as const;
export type LinkAsks = (typeof linkAsks)[number];

export type LinkAnswer = Verdict | ControllerAnswer | 'object' | 'put-back' | 'restrict';

/** All that may be chosen, in the order shown. What is no longer true for a link is left out. */
export const answersTo = {
  'account-holder': ['confirm', 'refuse', 'not-mine'],
  contact: ['confirm', 'refuse', 'not-mine'],
  /** Another contact has answered: this one can only disagree. */
  'second-contact': ['confirm', 'refuse'],
  address: ['confirm', 'not-mine'],
  'optional-address': ['confirm', 'not-mine'],
  objection: ['object'],
  adoption: ['adopt', 'decline', 'not-our-person'],
  /** The company decides about a child's data that it keeps with us. */
  'child-report': ['block', 'lift', 'adopt', 'decline', 'not-our-person'],
  roster: ['confirm', 'refuse'],
  restriction: ['put-back'],
  permission: ['restrict'],
} as const satisfies Readonly<Record<LinkAsks, readonly LinkAnswer[]>>;

const redirects: ReadonlySet<Capacity> = new Set<Capacity>(['data-subject']);

/** Of a link to a typed address: who is redirected confirms for the company's sake, and may leave it. */
export const askedOfAddress = ({ capacity }: Pick<Request, 'capacity'>): 'address' | 'optional-address' =>
  redirects.has(capacity) ? 'optional-address' : 'address';
