/** In order; one that fails holds up no other. @throws the first fault, after all */
export const eachByItself = async <T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> => {
  const faults: unknown[] = [];
  for (const one of all) await act(one).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
};
