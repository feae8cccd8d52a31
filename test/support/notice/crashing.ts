/** Power loss at the n-th port call, before or after its effect. */
export interface CrashPoint {
  readonly call: number;
  readonly after: boolean;
}

export class Crash extends Error {}

/** After the crash no call has an effect or returns. */
export const mortal = (point: CrashPoint) => {
  let calls = 0;
  let isDead = false;
  let die = (_: Crash): void => {};
  const died = new Promise<never>((_, reject) => {
    die = reject;
  });
  died.catch(() => {});
  const never = new Promise<never>(() => {});
  const end = (): Promise<never> => {
    isDead = true;
    die(new Crash());
    return never;
  };
  const port = <P extends object>(real: P): P =>
    new Proxy(real, {
      get: (target, name) => {
        const member = Reflect.get(target, name);
        if (typeof member !== 'function' || name === 'now' || name === 'pages') return member;
        return async (...given: unknown[]) => {
          if (isDead) return never;
          calls += 1;
          const isHere = calls === point.call;
          if (isHere && !point.after) return end();
          const answer = await member.apply(target, given);
          return isHere ? end() : isDead ? never : answer;
        };
      },
    });
  return {
    port,
    calls: () => calls,
    /** @returns undefined when the process died */
    live: async <T>(work: Promise<T>): Promise<T | undefined> =>
      Promise.race([work, died]).catch((fault) => {
        if (fault instanceof Crash) return undefined;
        throw fault;
      }),
  };
};
