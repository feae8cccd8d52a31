/** While `work` runs, an error that nobody awaited goes to `tell` alone. */
export const withUnhandled = async (
  tell: (reason: unknown) => void,
  work: () => Promise<void>,
): Promise<void> => {
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', tell);
  try {
    await work();
  } finally {
    process.off('unhandledRejection', tell);
    for (const other of others) process.on('unhandledRejection', other);
  }
};

const levels = ['error', 'warn', 'info', 'log'] as const;

/** While `work` runs, what functions log goes to `keep`, a line each. */
export const withQuietConsole = async (
  keep: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> => {
  const before = levels.map((level) => [level, console[level]] as const);
  const log = (...said: readonly unknown[]): void => keep(said.map((one) => JSON.stringify(one)).join(' '));
  for (const level of levels) console[level] = log;
  try {
    await work();
  } finally {
    for (const [level, say] of before) console[level] = say;
  }
};
