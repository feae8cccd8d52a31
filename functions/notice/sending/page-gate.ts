import type { Clock } from '#ports/clock.ts';
import type { Gate, PageToSend } from '#ports/gate.ts';

/** `paused`: an officer or the kill switch. `gate`: no, or no answer. `signal`: an act that stops is under way. */
export type Closed = 'paused' | 'gate' | 'signal';

export interface PageGate {
  /** Before the first letter, and then before each second's. @returns why no letter may leave */
  ask(): Promise<Closed | undefined>;
}

/** Milliseconds for which an answer, yes or no, holds from the moment of the question. */
const answerHolds = 1000;

/**
 * Whether letters of this page may leave (law of stopping 8). Reads the signal each second, and the case whenever the signal has
 * changed. The signal is read first: an act that raises its mark after that changes the next answer. Fails closed.
 */
export const pageGate = (gate: Gate, clock: Pick<Clock, 'now'>, page: PageToSend): PageGate => {
  let last: { readonly askedAt: number; readonly answer: Promise<Closed | undefined> } | undefined;
  let raised: number | undefined;

  const caseCloses = (): Promise<Closed | undefined> =>
    gate.mayTell(page).then(
      (answer) => (answer === 'yes' ? undefined : answer === 'no' ? 'gate' : 'paused'),
      () => 'gate',
    );

  const answerNow = async (): Promise<Closed | undefined> => {
    const signal = await gate.signal(page.caseId).catch(() => undefined);
    if (signal === undefined) return 'gate';
    if (signal.raised !== raised) {
      const closed = await caseCloses();
      if (closed !== undefined) return closed;
      raised = signal.raised;
    }
    return signal.isRaised ? 'signal' : undefined;
  };

  return {
    ask: () => {
      const now = clock.now();
      const age = now - (last?.askedAt ?? Number.NEGATIVE_INFINITY);
      // A clock that was set back asks again.
      if (last === undefined || age < 0 || age >= answerHolds) last = { askedAt: now, answer: answerNow() };
      return last.answer;
    },
  };
};
