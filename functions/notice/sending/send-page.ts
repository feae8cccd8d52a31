import type { RowState } from '#domain/notice/recipients.ts';
import type { SendResult } from '#ports/bulk-email-sender.ts';
import type { Ports } from '#ports/index.ts';
import type { LedgerRow } from '#ports/ledger.ts';
import type { Letter } from '#ports/letters.ts';
import type { Recipient } from '../list/recipient.ts';
import type { Pace } from './pace.ts';
import type { Closed, PageGate } from './page-gate.ts';

export interface PagePorts extends Pick<Ports, 'bulkEmail' | 'clock'> {
  readonly pace: Pace;
  readonly compose: (recipient: Recipient) => Letter;
}

/** `stopped`: a person must look. `unreached`: SES is silent. */
export type HaltReason = Closed | 'deadline' | 'quota' | 'stopped' | 'unreached';

export interface SentPage {
  readonly rows: readonly LedgerRow[];
  readonly halt?: HaltReason;
  readonly error?: string;
  /** An unexpected error, rethrown after the page is written and its claim released. */
  readonly fault?: unknown;
}

export interface PageWork {
  /** It has just answered. */
  readonly gate: PageGate;
  readonly recipients: readonly Recipient[];
  /** With marks for letters that go again. */
  readonly rows: readonly LedgerRow[];
  readonly todo: readonly number[];
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds; no letter starts after it. */
  readonly until: number;
}

/** Attempts for a letter surely not sent; the pause (ms) doubles. */
const tries = 5;
const firstPause = 1000;
/** In flight at once, so that slow replies do not slow the pace. */
const mostInFlight = 100;

class PageSender {
  readonly rows: LedgerRow[];
  readonly #ports: PagePorts;
  readonly #work: PageWork;
  readonly #todo: number[];
  readonly #tries = new Map<number, number>();
  readonly #inFlight = new Set<Promise<void>>();
  #pausedUntil = 0;
  halted: Omit<SentPage, 'rows'> | undefined;

  constructor(ports: PagePorts, work: PageWork) {
    this.#ports = ports;
    this.#work = work;
    this.rows = [...work.rows];
    this.#todo = [...work.todo];
  }

  async run(): Promise<void> {
    while (this.halted === undefined && this.#todo.length + this.#inFlight.size > 0) {
      if (this.#todo.length === 0 || this.#inFlight.size >= mostInFlight) await Promise.race(this.#inFlight);
      else await this.#begin().catch((fault) => this.#fail(fault));
    }
    await Promise.all(this.#inFlight);
  }

  #fail(fault: unknown): void {
    this.halted = { halt: 'stopped', error: (fault as Error).name, fault };
  }

  /** A fault stays the reason. */
  #halt(reason: Omit<SentPage, 'rows'>): void {
    if (this.halted?.fault === undefined) this.halted = reason;
  }

  async #begin(): Promise<void> {
    const { clock, pace } = this.#ports;
    const pause = this.#pausedUntil - clock.now();
    if (pause > 0) await clock.sleep(pause);
    const granted = await pace.take(this.#todo.length, this.#work.until);
    const halt = granted > 0 ? await this.#work.gate.ask() : pace.left() < 1 ? 'quota' : 'deadline';
    if (halt !== undefined) this.halted ??= { halt };
    if (this.halted === undefined) for (const at of this.#todo.splice(0, granted)) this.#launch(at);
  }

  /** Never rejects: an unawaited rejection would end the process. */
  #launch(at: number): void {
    const flight: Promise<void> = this.#send(at)
      .catch((fault) => this.#fail(fault))
      .finally(() => this.#inFlight.delete(flight));
    this.#inFlight.add(flight);
  }

  async #send(at: number): Promise<void> {
    const letter = this.#ports.compose(this.#work.recipients[at] as Recipient);
    const tags = { ...this.#work.tags, position: String(at) };
    const posted = await this.#ports.bulkEmail.send(letter, tags).catch((fault) => {
      // Perhaps sent.
      this.#set(at, 'unknown');
      throw fault;
    });
    this.#settle(at, posted);
  }

  #settle(at: number, posted: SendResult): void {
    if (posted.outcome === 'sent') this.#set(at, 'sent', { messageId: posted.messageId });
    else if (posted.outcome === 'refused' || posted.outcome === 'unknown') this.#set(at, posted.outcome);
    else if (posted.outcome === 'over-quota') this.#halt({ halt: 'quota' });
    else if (posted.outcome === 'stopped') this.#halt({ halt: 'stopped', error: posted.error });
    else this.#again(at, posted.outcome, posted.error);
  }

  #set(at: number, state: RowState, more: Partial<LedgerRow> = {}): void {
    this.rows[at] = { ...(this.rows[at] as LedgerRow), ...more, state };
  }

  /** After too many attempts the letter waits for another run. */
  #again(at: number, because: 'throttled' | 'unreached', error: string): void {
    const n = (this.#tries.get(at) ?? 0) + 1;
    this.#tries.set(at, n);
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#ports.clock.now() + firstPause * 2 ** (n - 1));
    if (n < tries) this.#todo.push(at);
    else if (because === 'unreached') this.#halt({ halt: 'unreached', error });
  }
}

export const sendPage = async (ports: PagePorts, work: PageWork): Promise<SentPage> => {
  const sending = new PageSender(ports, work);
  await sending.run();
  return { rows: sending.rows, ...sending.halted };
};
