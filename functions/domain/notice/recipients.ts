/**
 * What became of a recipient, each at most once forward, whatever the order of what is reported. `waiting`: surely not sent.
 * `unknown`: perhaps sent. From `undeliverable` on the letter goes by post; `mailed` is a civil date beside the row.
 */
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
  /** `open`: somebody has to come back to this row. `told`: by e-mail, as far as anybody knows. `postal`: a letter is posted. */
  readonly is: 'open' | 'told' | 'postal';
  /** What it tells about the list’s e-mail addresses: the letter came back, none was ever tried, or neither. */
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

/** The state that stands when both were reported: the further one, so that order and repetition mean nothing. */
export const laterState = (a: RowState, b: RowState): RowState => (rank(b) > rank(a) ? b : a);

/** Goes by post: nobody is left in silence. */
export const isPostal = (state: RowState): boolean => policies[state].is === 'postal';

/** Told by e-mail as far as anybody knows. */
export const isEmailed = (state: RowState): boolean => policies[state].is === 'told';

/** Somebody has to come back to this row. */
export const isOpen = (state: RowState): boolean => policies[state].is === 'open';

/** The letter came back, or the post office would not take it: the canary counts it. */
export const isBack = (state: RowState): boolean => policies[state].email === 'letters-returned';

/** No e-mail was ever tried. */
export const isNeverEmailed = (state: RowState): boolean => policies[state].email === 'never-went';

/** How many of a list stand where. */
export interface Tally {
  readonly sent: number;
  readonly delivered: number;
  readonly postal: number;
  readonly paperMailed: number;
  readonly open: number;
  readonly possibleDuplicates: number;
}

export const zeroTally: Tally = {
  sent: 0,
  delivered: 0,
  postal: 0,
  paperMailed: 0,
  open: 0,
  possibleDuplicates: 0,
};

/** Adds a row. `sent` counts the delivered ones too; `postal` the mailed ones. */
export const counted = (
  tally: Tally,
  row: { readonly state: RowState; readonly possibleDuplicate?: true; readonly postedOn?: string },
): Tally => ({
  sent: tally.sent + Number(isEmailed(row.state)),
  delivered: tally.delivered + Number(row.state === 'delivered'),
  postal: tally.postal + Number(isPostal(row.state)),
  paperMailed: tally.paperMailed + Number(row.postedOn !== undefined),
  open: tally.open + Number(isOpen(row.state)),
  possibleDuplicates: tally.possibleDuplicates + Number(row.possibleDuplicate === true),
});

/** How many of each list stand where, as the ledger has it; a list without a page has none. */
export interface ListTally {
  readonly list: number;
  readonly tally: Tally;
}

export const tallyFor = (tallies: readonly ListTally[], list: number): Tally =>
  tallies.find((one) => one.list === list)?.tally ?? zeroTally;
