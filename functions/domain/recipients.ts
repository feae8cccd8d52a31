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

const rank = (state: RowState): number => rowStates.indexOf(state);

/** The state that stands when both were reported: the further one, so that order and repetition mean nothing. */
export const further = (a: RowState, b: RowState): RowState => (rank(b) > rank(a) ? b : a);

/** Goes by post: nobody is left in silence. */
export const isPostal = (state: RowState): boolean => rank(state) >= rank('no-email');

/** Told by e-mail as far as anybody knows. */
export const isTold = (state: RowState): boolean => state === 'sent' || state === 'delivered';

/** Somebody has to come back to this row. */
export const isOpen = (state: RowState): boolean => state === 'waiting' || state === 'unknown';

/** How many of a list stand where. */
export interface Tally {
  readonly sent: number;
  readonly delivered: number;
  readonly postal: number;
  readonly mailed: number;
  readonly open: number;
  readonly possibleDuplicates: number;
}

export const noTally: Tally = { sent: 0, delivered: 0, postal: 0, mailed: 0, open: 0, possibleDuplicates: 0 };

/** Adds a row. `sent` counts the delivered ones too; `postal` the mailed ones. */
export const counted = (
  tally: Tally,
  row: { readonly state: RowState; readonly possibleDuplicate?: true; readonly mailedOn?: string },
): Tally => ({
  sent: tally.sent + Number(isTold(row.state)),
  delivered: tally.delivered + Number(row.state === 'delivered'),
  postal: tally.postal + Number(isPostal(row.state)),
  mailed: tally.mailed + Number(row.mailedOn !== undefined),
  open: tally.open + Number(isOpen(row.state)),
  possibleDuplicates: tally.possibleDuplicates + Number(row.possibleDuplicate === true),
});
