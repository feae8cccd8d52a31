const isStream = (done: unknown): boolean =>
  typeof done === 'object' && done !== null && Symbol.asyncIterator in done;

const cut = (): Promise<never> => {
  const died = Promise.reject(new Error('power cut'));
  // Of a stream, nobody waits for it.
  died.catch(() => {});
  return died;
};

/** Calls of these ports that change something: the n-th throws, before or after its work. */
export const dying = <T extends object>(port: T, dies: () => 'before' | 'after' | undefined): T =>
  new Proxy(port, {
    get:
      (target, name) =>
      (...args: unknown[]) => {
        const when = dies();
        if (when === 'before') return cut();
        const done = (target as Record<PropertyKey, (...all: unknown[]) => unknown>)[name]?.(...args);
        if (isStream(done)) return when === 'after' ? cut() : done;
        return Promise.resolve(done).then((result) => (when === 'after' ? cut() : result));
      },
  });
