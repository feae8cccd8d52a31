import type { Letter } from './letters.ts';

export interface SendQuota {
  readonly perSecond: number;
  readonly perDay: number;
  readonly sentLast24Hours: number;
}

/** `refused`: use paper mail. `stopped`: needs a person. `unknown`: perhaps sent. Others: not sent. */
export type SendResult =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | {
      readonly outcome: 'refused' | 'throttled' | 'over-quota' | 'unreached' | 'stopped' | 'unknown';
      readonly error: string;
    };

/** SES for customer notices: one letter, one recipient, one attempt. */
export interface BulkEmailSender {
  quota(): Promise<SendQuota>;
  send(letter: Letter, tags: Readonly<Record<string, string>>): Promise<SendResult>;
}
