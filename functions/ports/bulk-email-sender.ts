import type { Letter } from './letters.ts';

/** What the post office allows. */
export interface SendQuota {
  readonly perSecond: number;
  readonly perDay: number;
  readonly sentLast24Hours: number;
}

/**
 * What became of one try. `refused`: for good, the letter goes by post. `throttled`, `over-quota`, `unreached`: surely
 * not taken. `stopped`: nothing goes out until a person has looked. `unknown`: perhaps taken.
 */
export type SendResult =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | {
      readonly outcome: 'refused' | 'throttled' | 'over-quota' | 'unreached' | 'stopped' | 'unknown';
      readonly error: string;
    };

/** The post office of the customers' notice: one letter, one recipient, one try. */
export interface BulkEmailSender {
  quota(): Promise<SendQuota>;
  send(letter: Letter, tags: Readonly<Record<string, string>>): Promise<SendResult>;
}
