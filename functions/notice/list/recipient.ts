import { hash } from 'node:crypto';
import type { RowState } from '#domain/notice/recipients.ts';

/** A row of a frozen list: one customer to tell. */
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

/** A row as one line of NDJSON. Its members have a fixed order, so the same list has the same seal. */
export const recipientLine = ({ ref, name, segment, locale, email, address, onPaper }: Recipient): string =>
  `${JSON.stringify({ ref, name, segment, locale, email, address, onPaper })}\n`;

/** 96 bits of a row’s SHA-256: proof of who was written to after the list itself is erased. */
export const sealOf = (row: Recipient): string =>
  hash('sha256', recipientLine(row), 'base64url').slice(0, 16);
