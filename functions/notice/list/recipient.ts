import { hash } from 'node:crypto';
import type { RowState } from '#domain/notice/recipients.ts';

/** A row of a frozen list: one customer who is to be told. */
export interface Recipient {
  readonly ref: string;
  readonly name: string;
  readonly segment: string;
  readonly locale?: string;
  /** Absent when the letter goes by post. */
  readonly email?: string;
  readonly address?: string;
  /** Why the letter goes by post from the start. */
  readonly onPaper?: Extract<RowState, 'no-email' | 'address-changed'>;
}

/** A row as one line of NDJSON, its members always in the same order, so that the same list has the same seal. */
export const recipientLine = ({ ref, name, segment, locale, email, address, onPaper }: Recipient): string =>
  `${JSON.stringify({ ref, name, segment, locale, email, address, onPaper })}\n`;

/** 96 bits of a row's SHA-256, for the proof of who was written to when the list itself is erased. */
export const sealOf = (row: Recipient): string =>
  hash('sha256', recipientLine(row), 'base64url').slice(0, 16);
