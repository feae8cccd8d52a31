import type { Day } from '#domain/calendar/times.ts';
/** Only moves forward. `waiting`: surely not sent; `unknown`: perhaps. From `undeliverable`: paper mail. */
export const rowStates = [
  'waiting',
  'unknown',
  'sent',
  'delivered',
  'no-email',
  'address-changed',
  'refused',
  'rejected',
  'bounced',
  'complained',
] as const;
export type RowState = (typeof rowStates)[number];

interface StatePolicy {
  /** `open`: not decided. `told`: by email, as far as we know. `postal`: on paper. */
  readonly is: 'open' | 'told' | 'postal';
  /** For the canary: returned, never tried, or neither. */
  readonly email: 'letters-returned' | 'never-went' | 'fine';
}

const policies: Readonly<Record<RowState, StatePolicy>> = {
  waiting: { is: 'open', email: 'fine' },
  unknown: { is: 'open', email: 'fine' },
  sent: { is: 'told', email: 'fine' },
  delivered: { is: 'told', email: 'fine' },
  'no-email': { is: 'postal', email: 'never-went' },
  'address-changed': { is: 'postal', email: 'never-went' },
  refused: { is: 'postal', email: 'letters-returned' },
  rejected: { is: 'postal', email: 'letters-returned' },
  bounced: { is: 'postal', email: 'letters-returned' },
  complained: { is: 'postal', email: 'letters-returned' },
};

const rank = (state: RowState): number => rowStates.indexOf(state);

/** The further state, so that order and repetition do not matter. */
export const laterState = (a: RowState, b: RowState): RowState => (rank(b) > rank(a) ? b : a);

/** */
export const isPostal = (state: RowState): boolean => policies[state].is === 'postal';

export const isEmailed = (state: RowState): boolean => policies[state].is === 'told';

export const isOpen = (state: RowState): boolean => policies[state].is === 'open';

/** Returned or refused by SES: counts for the canary. */
export const isBack = (state: RowState): boolean => policies[state].email === 'letters-returned';

export const isNeverEmailed = (state: RowState): boolean => policies[state].email === 'never-went';

export interface Tally {
  readonly sent: number;
  readonly delivered: number;
  readonly postal: number;
  readonly paperMailed: number;
  readonly open: number;
  readonly possibleDuplicates: number;
  /** Of `postal`: no email was ever tried. Absent in older histories. */
  readonly paperOnly?: number;
}

export const zeroTally: Tally = {
  sent: 0,
  delivered: 0,
  postal: 0,
  paperMailed: 0,
  open: 0,
  possibleDuplicates: 0,
  paperOnly: 0,
};

/** `sent` includes delivered; `postal` includes mailed. */
export const counted = (
  tally: Tally,
  row: { readonly state: RowState; readonly possibleDuplicate?: true; readonly postedOn?: Day },
): Tally => ({
  sent: tally.sent + Number(isEmailed(row.state)),
  delivered: tally.delivered + Number(row.state === 'delivered'),
  postal: tally.postal + Number(isPostal(row.state)),
  paperMailed: tally.paperMailed + Number(row.postedOn !== undefined),
  open: tally.open + Number(isOpen(row.state)),
  possibleDuplicates: tally.possibleDuplicates + Number(row.possibleDuplicate === true),
  paperOnly: (tally.paperOnly ?? 0) + Number(isNeverEmailed(row.state)),
});

export interface ListTally {
  readonly list: number;
  readonly tally: Tally;
}

export const tallyFor = (tallies: readonly ListTally[], list: number): Tally =>
  tallies.find((one) => one.list === list)?.tally ?? zeroTally;
