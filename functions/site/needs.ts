import type { NumberGiven } from '#domain/account/denied-numbers.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import type { CpniStatus } from '#domain/choice/register.ts';
import type { PolicyVersion } from '#domain/policy/versions.ts';
import type { FilesSent } from '#domain/request/events.ts';
import type { RecourseReader } from '#domain/request/recourse.ts';
import type { Capacity, Relation, RequestKind, Verdict } from '#domain/request/vocabulary.ts';
import type { Check } from '#functions/case/contract.ts';
import type { Receipt as ComplaintReceipt } from '#functions/complaint/intake/receive.ts';
import type { RecoursePack } from '#functions/complaint/pack/compose-pack.ts';
import type { ComplaintView } from '#functions/complaint/status/read-complaint.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import type { Part } from '#functions/letters/frame.ts';
import type { Admitted } from '#functions/request/intake/admit.ts';
import type { Receipt as RequestReceipt } from '#functions/request/intake/receive.ts';
import type { ListView } from '#functions/request/limits/read-list.ts';
import type { ExpiredLink, LinkView } from '#functions/request/link/contract.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import type { Ports } from '#ports/index.ts';
import type { Statements } from '#ports/settings.ts';

export interface Receipt extends Omit<RequestReceipt, 'statusUrl'> {
  readonly capacity: Capacity;
  /** Of somebody else. */
  readonly relation?: Relation;
  readonly dueOn: Day;
  /** A number was typed, ours or not. */
  readonly numberGiven?: NumberGiven;
}

export interface SiteLetterhead {
  readonly companyName: string;
  /** A staffed contact: an email address, or a postal address and telephone number. */
  readonly contact: string;
  /** Company time zone. */
  readonly zone: string;
  /** Of the page that is shown. */
  readonly language: Locale;
  /** English address of that page, for the link to the other language. */
  readonly here?: string;
  /** The pages are closed; only restrictions are taken. */
  readonly isInMaintenance?: boolean;
  /** The browser that asks sends the opt-out signal. */
  readonly optsOut?: boolean | undefined;
}

export const siteLetterheadOf = ({
  letterhead,
  zone,
  isInMaintenance,
}: Pick<Ports, 'isInMaintenance' | 'letterhead' | 'zone'>): SiteLetterhead => ({
  companyName: letterhead.companyName,
  contact: letterhead.companyContact,
  zone,
  language: 'en',
  isInMaintenance,
});

/** What the statements say, from settings. */
export interface About extends Statements {
  /** Postal. */
  readonly address: string;
  /** Name, phone number and address (P50). */
  readonly dpo: string;
  readonly siteUrl: string;
  /** Versions of the posted policy (P48). */
  readonly policies: readonly PolicyVersion[];
  /** Whom the CPNI notice names (47 CFR 64.2008(c)(2)). */
  readonly cpniRecipients: readonly CpniRecipient[];
}

export const aboutOf = ({
  letterhead: { companyAddress: address, dpo, policies, siteUrl, cpniRecipients },
  statements,
}: Pick<Ports, 'letterhead' | 'statements'>): About => ({
  ...statements,
  address,
  dpo,
  policies,
  siteUrl,
  cpniRecipients,
});

/** Complaints, as the pages need them. */
export interface ComplaintNeeds {
  /** Reference of the request that a status code opens. @throws {Busy | Unavailable} */
  requestOf(code: string): Promise<string | undefined>;
  /** @throws {InvalidInput | TooManyComplaints | IdempotencyKeyReused | Busy | Unavailable} */
  submit(submission: unknown, idempotencyKey: string, source: string): Promise<unknown>;
  receiptOf(idempotencyKey: string): Promise<ComplaintReceipt | undefined>;
  /** @throws {NotFound} for an unknown id and a wrong key alike, as each of these */
  read(id: string, key: string): Promise<ComplaintView>;
  /** @throws {InvalidInput | AlreadySettled | TooManyMessages | CaseTooLong} */
  write(id: string, key: string, text: string): Promise<ComplaintView>;
  /** @throws {AlreadySettled} */
  withdraw(id: string, key: string): Promise<ComplaintView>;
  /** @throws {NotAnswered} */
  sayUnsatisfied(id: string, key: string): Promise<ComplaintView>;
  pack(id: string, key: string): Promise<RecoursePack>;
}

/** What a function does with every call, for the pages: check what a form sent as the API checks it, and count who sent too many. */
export interface Checking {
  readonly check: Check;
  readonly counting: <G extends readonly unknown[], R>(
    submit: (...given: G) => Promise<R>,
  ) => (...given: G) => Promise<R>;
}

/** Requests, as the pages need them. */
export interface RequestNeeds {
  /** @throws {InvalidInput | IdempotencyKeyReused | Busy | Unavailable} */
  submit(submission: unknown, idempotencyKey: string, admitted: Admitted & FilesSent): Promise<unknown>;
  receiptOf(idempotencyKey: string): Promise<Receipt | undefined>;
  /** @throws {UnknownLink | WrongCode | LinkExpired | AlreadyDecided | AlreadySettled | InvalidInput} */
  verdict(secret: string, verdict: Verdict, request?: string): Promise<unknown>;
  /** @throws {NotFound} for an unknown id and a wrong key alike */
  status(id: string, key: string): Promise<RequestView>;
  /** @throws {NotFound | InvalidInput | AlreadySettled | TooManyMessages | CaseTooLong} */
  write(id: string, key: string, text: string): Promise<RequestView>;
  /** A new case follows one past its due date. @throws {NotFound} */
  renew(id: string, key: string): Promise<RequestView>;
  /** @throws {UnknownLink | LinkExpired | AlreadyDecided | AlreadySettled | NoSuchProposal | InvalidInput} */
  answerForController(secret: string, answer: string): Promise<unknown>;
  /** @throws {UnknownLink | WrongCode | InvalidInput} or what answering would be refused for */
  openLink(secret: string, request?: string): Promise<LinkView | ExpiredLink>;
  /** The same for every expired link. @throws {UnknownLink} */
  renewLink(secret: string): Promise<void>;
  /** @throws {UnknownLink | AlreadyDecided} */
  putBack(secret: string): Promise<CpniStatus>;
  /** @throws {UnknownLink} */
  restrict(secret: string): Promise<void>;
  /** @throws {UnknownLink | LinkExpired} */
  list(secret: string, from: number): Promise<ListView>;
  /** @throws {TooManyRequests} but never a restriction */
  admit(source: string, submission: string, kind?: RequestKind): Promise<Admitted>;
  /** @throws {NotFound | AlreadySettled} */
  withdraw(id: string, key: string): Promise<unknown>;
}

export interface SiteNeeds extends SiteLetterhead, RequestNeeds {
  readonly complaints: ComplaintNeeds;
  readonly about: About;
  /** Epoch milliseconds; `formSeconds`: the fastest that a person fills in the form. */
  now(): number;
  readonly formSeconds: number;
  newKey(): string;
  /** What a person types, from page to page (P26). */
  readonly drafts: Ports['drafts'];
  /** 64 random hex digits. */
  newDraftKey(): string;
  /** The pages are served over HTTPS. */
  readonly isSecure: boolean;
  /** Today, company zone. */
  today(): Day;
  /** What our letters of today name to this reader, beside a complaint to us. */
  recourse(reader: RecourseReader, language: Locale): readonly Part[];
  /** Whether the final letters of today all name the independent body. */
  isBodyNamed(): boolean;
}
