/** Why a row of the uploaded list was left out. */
export type Rejection =
  | 'not-utf-8'
  | 'line-too-long'
  | 'bad-quotes'
  | 'column-count'
  | 'no-reference'
  | 'reference-too-long'
  | 'name-too-long'
  | 'address-too-long'
  | 'segment-too-long'
  | 'too-many-segments'
  | 'line-break'
  | 'control-character'
  | 'bad-date'
  | 'no-address'
  /** The address may be the thief's and no earlier one is known. */
  | 'address-changed'
  | 'on-other-list'
  | 'duplicate'
  | 'empty-line'
  | 'header-again';

export interface RejectedRow {
  /** Line of the file on which the row begins; the header is line 1. */
  readonly line: number;
  readonly reason: Rejection;
  /** The customer's reference, where it could be read. */
  readonly ref?: string;
}

/** Does this reason leave a customer off the list? Not when another row has the customer, or the row has none. */
const leavesOut: Readonly<Record<Rejection, boolean>> = {
  'not-utf-8': true,
  'line-too-long': true,
  'bad-quotes': true,
  'column-count': true,
  'no-reference': true,
  'reference-too-long': true,
  'name-too-long': true,
  'address-too-long': true,
  'segment-too-long': true,
  'too-many-segments': true,
  'line-break': true,
  'control-character': true,
  'bad-date': true,
  'no-address': true,
  'address-changed': true,
  'on-other-list': false,
  duplicate: false,
  'empty-line': false,
  'header-again': false,
};

/** Has this row a customer who is not on the frozen list? Then somebody must finish it. */
export const isToFinish = ({ reason }: Pick<RejectedRow, 'reason'>): boolean => leavesOut[reason];
