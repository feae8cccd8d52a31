/** One JSON line: names, codes and ids, never personal data or a whole event (I7). Of several faults at once, a line each. */
export const logFault = (error: unknown, about: Readonly<Record<string, unknown>>): void => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.name : undefined;
  console.error({ ...about, fault: name, message, cause, stack });
  if (error instanceof AggregateError) for (const one of error.errors) logFault(one, about);
};
