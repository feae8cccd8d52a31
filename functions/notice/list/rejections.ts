/** Why a row of the uploaded list is left out, and whether that leaves a customer off: not one whom another row has. */
const leavesOut = {
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
  /** The address may be the thief’s and no earlier one is known. */
  'address-changed': true,
  'on-other-list': false,
  duplicate: false,
  'empty-line': false,
  'header-again': false,
} as const;

export type Rejection = keyof typeof leavesOut;

export interface RejectedRow {
  /** Line of the file on which the row begins; the header is line 1. */
  readonly line: number;
  readonly reason: Rejection;
  /** The customer's reference, where it could be read. */
  readonly ref?: string;
}

/** Has this row a customer who is not on the frozen list? Then somebody must finish it. */
export const isToFinish = ({ reason }: Pick<RejectedRow, 'reason'>): boolean => leavesOut[reason];
