import type { Ports } from '#ports/index.ts';

/** Milliseconds. Lambda ends the call after 28 seconds, and a reply after that reaches nobody. */
const repliesWithin = 22_000;

class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp';
}

type Writing = Pick<Ports, 'cases' | 'clock' | 'idempotency' | 'letters'>;

/**
 * After the time is up no commit, letter or stored reply begins: Lambda may let the work go on in a later call. A write
 * that had begun may still end.
 */
const endingAt = <P extends Writing>(ports: P, endsAt: number): P => {
  const { cases, clock, idempotency, letters } = ports;
  const mustBeInTime = (): void => {
    if (clock.now() >= endsAt) throw new TimeIsUp();
  };
  const inTime: Omit<Writing, 'clock'> = {
    cases: {
      ...cases,
      // The store asks for a decision before each of its tries.
      change: (noun, of, actor, decide, machine) => {
        const inTimeOnly: typeof decide = (seen) => {
          mustBeInTime();
          return decide(seen);
        };
        return cases.change(noun, of, actor, inTimeOnly, machine);
      },
    },
    letters: {
      ...letters,
      sendOnce: async (...given) => {
        mustBeInTime();
        return letters.sendOnce(...given);
      },
    },
    idempotency: {
      ...idempotency,
      bind: async (...given) => {
        mustBeInTime();
        return idempotency.bind(...given);
      },
    },
  };
  return { ...ports, ...inTime };
};

/** @returns what the work returns, or after 22 seconds `late()` */
export const replyInTime = async <P extends Writing, T extends object>(
  ports: P,
  work: (ports: P) => Promise<T>,
  late: (error: Error) => T,
): Promise<T> => {
  const { clock } = ports;
  const worked = work(endingAt(ports, clock.now() + repliesWithin));
  return (await Promise.race([worked, clock.sleep(repliesWithin)])) ?? late(new TimeIsUp());
};
