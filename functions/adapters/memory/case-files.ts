import { type CaseFiles, copyOf, foldersOfCase, isCopy } from '#ports/case-files.ts';

/** Over the files of the other ports in memory. */
export const memoryCaseFiles = (store: Map<string, Buffer>): CaseFiles => {
  const list = (caseId: string) => {
    const folders = foldersOfCase(caseId);
    return [...store.keys()].filter((key) =>
      [...folders, ...folders.map(copyOf)].some((folder) => key.startsWith(folder)),
    );
  };
  return {
    list: async (caseId) => list(caseId),
    preserve: async (caseId) => {
      for (const key of list(caseId).filter((one) => !isCopy(one)))
        if (!store.has(copyOf(key))) store.set(copyOf(key), store.get(key) ?? Buffer.alloc(0));
      return list(caseId).filter(isCopy).length;
    },
    erase: async (key) => void store.delete(key),
  };
};
