/** Calls of these ports that change something: the n-th throws, before or after its work. */
export const dying = <T extends object>(port: T, dies: () => 'before' | 'after' | undefined): T =>
  new Proxy(port, {
    get:
      (target, name) =>
      async (...args: unknown[]) => {
        const when = dies();
        if (when === 'before') throw new Error('power cut');
        const done = await (target as Record<PropertyKey, (...all: unknown[]) => Promise<unknown>>)[name]?.(
          ...args,
        );
        if (when === 'after') throw new Error('power cut');
        return done;
      },
  });
