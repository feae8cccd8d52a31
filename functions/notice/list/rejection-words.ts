import type { Rejection } from './rejections.ts';

/** What is wrong with a row, and what to do. A new reason does not compile until it has words. */
export const rejectionWords: Readonly<Record<Rejection, string>> = {
  'not-utf-8': 'Some letters cannot be read. Save the file as UTF-8.',
  'line-too-long': 'The line is too long.',
  'bad-quotes': 'A quotation mark is not closed.',
  'column-count': 'The row has more or fewer columns than the header.',
  'no-reference': 'The column customerRef is empty.',
  'reference-too-long': 'The customerRef has more than 64 characters.',
  'name-too-long': 'The name has more than 200 characters.',
  'address-too-long': 'The address has more than 250 characters.',
  'segment-too-long': 'The segment has more than 64 characters.',
  'too-many-segments': 'The list has too many segments.',
  'line-break': 'A column other than the address has a line break.',
  'control-character': 'A column has a character that cannot be printed.',
  'bad-date': 'The column addressSince is no day or time.',
  'no-address': 'The row has no email address that works and no postal address.',
  'address-changed': 'The address changed lately, and we know no earlier one.',
  'on-other-list': 'The customer is on another list of this breach.',
  duplicate: 'Another row of this list is for the same customer.',
  'empty-line': 'The line is empty.',
  'header-again': 'The line repeats the header.',
};
