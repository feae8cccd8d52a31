import type { RowFields } from './csv-header.ts';

/** True when the reason leaves a customer off the list. */
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
  /** No earlier address is known. */
  'address-changed': true,
  'on-other-list': false,
  duplicate: false,
  'empty-line': false,
  'header-again': false,
} as const;

export type Rejection = keyof typeof leavesOut;

export interface RejectedRow {
  /** Where the row starts; the header is line 1. */
  readonly line: number;
  readonly reason: Rejection;
  readonly ref?: string;
  /** Of a row to finish that we could read, for the officer who corrects it. */
  readonly fields?: RowFields;
}

/** */
export const isToFinish = ({ reason }: Pick<RejectedRow, 'reason'>): boolean => leavesOut[reason];
