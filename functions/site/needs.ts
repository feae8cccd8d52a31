import type { Verdict } from '#domain/request/vocabulary.ts';
import type { Receipt as RequestReceipt } from '#functions/request/intake/receive.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import type { Ports } from '#ports/index.ts';

export interface Receipt extends Omit<RequestReceipt, 'statusUrl'> {
  /** Of a restriction: an account number was typed, whether or not it is one of ours. */
  readonly numberGiven?: boolean;
}

/** Who speaks on the pages, from settings. */
export interface SiteLetterhead {
  readonly companyName: string;
  /** A staffed contact: an e-mail address, or postal address and telephone number. */
  readonly contact: string;
  /** Company time zone; turns instants into the dates that people see. */
  readonly zone: string;
}

export const siteLetterheadOf = ({
  letterhead,
  zone,
}: Pick<Ports, 'letterhead' | 'zone'>): SiteLetterhead => ({
  companyName: letterhead.companyName,
  contact: letterhead.companyContact,
  zone,
});

/** What the public pages ask of the rest of the house. */
export interface SiteNeeds extends SiteLetterhead {
  /** @throws {InvalidInput | IdempotencyKeyReused | Busy | Unavailable} */
  submit(submission: unknown, idempotencyKey: string): Promise<unknown>;
  receiptOf(idempotencyKey: string): Promise<Receipt | undefined>;
  /**
   * `request`: the reference, which a code that came by post needs.
   * @throws {UnknownLink | WrongCode | LinkExpired | AlreadyDecided | AlreadySettled | InvalidInput}
   */
  verdict(secret: string, verdict: Verdict, request?: string): Promise<unknown>;
  /** @throws {NotFound} for an unknown id and a wrong key alike */
  status(id: string, key: string): Promise<RequestView>;
  /** Sends us a message. @throws {NotFound | InvalidInput | AlreadySettled | TooManyMessages | CaseTooLong} */
  write(id: string, key: string, text: string): Promise<RequestView>;
  /** Asks for a new link; a case whose time has passed is followed by a new one. @throws {NotFound} */
  renew(id: string, key: string): Promise<RequestView>;
  /** @throws {UnknownLink | LinkExpired | AlreadyDecided | AlreadySettled | NoSuchProposal | InvalidInput} */
  answerForController(secret: string, answer: string): Promise<unknown>;
  /** @throws {TooManyRequests} when too much has come from this network address */
  admit(source: string, submission: string): Promise<void>;
  /** Now, in epoch milliseconds, and how many seconds a person takes at least to fill in the form. */
  now(): number;
  readonly formSeconds: number;
  /** @throws {NotFound | AlreadySettled} */
  withdraw(id: string, key: string): Promise<unknown>;
  /** A new random key for the form's hidden field. */
  newKey(): string;
}
