import type { Start } from './prepared.ts';
import type { UseCase } from './use-cases.ts';

/** What may happen in one exploration, and how often. Whatever may happen is tried at every moment. */
export interface Shape {
  readonly start: Start;
  /** One letter each. */
  readonly pages: number;
  /** Which use cases begin, whenever they have something to do. */
  readonly runs: readonly UseCase[];
  /** At once, and in all; together for both kinds of senders. */
  readonly senders: number;
  readonly senderStarts: number;
  readonly directions: number;
  readonly lifts: number;
  /** Presses of the stop of one notice, and ends of them. */
  readonly pauses?: number;
  readonly asks: number;
  /** A process that never makes its next call, and is gone when its function's time is over. */
  readonly deaths: number;
  /** The call had its effect; its caller gets a fault, or what the second try of the client got. */
  readonly lostReplies: number;
  /** Of the letters' events, which otherwise come in any order, within 15 minutes. `all`: none ever comes. */
  readonly lostEvents: number | 'all';
  /** Instants, minutes after the start; time goes from one to the next at any moment. */
  readonly minutes: readonly number[];
  /** Minutes by which the clock of these use cases is fast. */
  readonly fast?: Partial<Record<UseCase, number>>;
}
