/** One JSON line per fault: names, codes and ids, never a person and never an event whole (I7). */
export const logFault = (error: unknown, about: Readonly<Record<string, unknown>>): void => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.name : undefined;
  console.error({ ...about, fault: name, message, cause, stack });
};
