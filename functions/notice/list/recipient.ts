import { hash } from 'node:crypto';
import type { RowState } from '#domain/notice/recipients.ts';

export interface Recipient {
  readonly ref: string;
  readonly name: string;
  readonly segment: string;
  readonly locale?: string;
  /** Absent for paper mail. */
  readonly email?: string;
  readonly address?: string;
  readonly onPaper?: Extract<RowState, 'no-email' | 'address-changed'>;
}

/** Fixed member order: the same list has the same seal. */
export const recipientLine = ({ ref, name, segment, locale, email, address, onPaper }: Recipient): string =>
  `${JSON.stringify({ ref, name, segment, locale, email, address, onPaper })}\n`;

/** 96 bits of SHA-256: proof of the recipient after the list is erased. */
export const sealOf = (row: Recipient): string =>
  hash('sha256', recipientLine(row), 'base64url').slice(0, 16);
