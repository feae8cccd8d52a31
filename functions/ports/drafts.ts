/** What a person has typed into the form so far. A draft ends by itself. Only with its key can anybody read it. */
export interface Draft {
  /** By field. */
  readonly answers: Readonly<Record<string, string>>;
  /** Of the request that the draft becomes, so that sending it again makes no second one (F1). */
  readonly idempotencyKey: string;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  /** The answers are gone: the request has them. */
  readonly isSent: boolean;
}

/** Of a draft that is opened now; `expiresAt` in epoch seconds. */
export interface NewDraft extends Pick<Draft, 'idempotencyKey' | 'openedAt'> {
  readonly expiresAt: number;
}

/** `sent`: nothing was kept. */
export type Kept = 'opened' | 'kept' | 'sent';

/** Found by a hash of their key (P26). */
export interface Drafts {
  /** Adds the answers in one write, so that two tabs lose nothing; opens the draft if there is none. */
  keep(key: string, answers: Draft['answers'], fresh: NewDraft): Promise<Kept>;
  /** @returns undefined when never opened, or ended */
  read(key: string): Promise<Draft | undefined>;
  /** Forgets the answers and keeps the idempotency key until the draft ends. */
  markSent(key: string): Promise<void>;
  discard(key: string): Promise<void>;
}
