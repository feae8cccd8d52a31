/** One JSON line: names, codes and ids, never personal data or a whole event (I7). */
export const logFault = (error: unknown, about: Readonly<Record<string, unknown>>): void => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.name : undefined;
  console.error({ ...about, fault: name, message, cause, stack });
};
