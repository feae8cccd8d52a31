import { type CaseFiles, copyOf, erasedFolder, foldersOfCase, isCopy } from '#ports/case-files.ts';

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
    markErased: async (mark) => void store.set(`${erasedFolder}${mark}`, Buffer.alloc(0)),
    erasedMarks: async () =>
      new Set(
        [...store.keys()].flatMap((key) =>
          key.startsWith(erasedFolder) ? key.slice(erasedFolder.length) : [],
        ),
      ),
    erase: async (key) => void store.delete(key),
  };
};
