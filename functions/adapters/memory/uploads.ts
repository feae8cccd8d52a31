import { NoSuchFile } from '#domain/case/errors.ts';
import { mostFileBytes, typePolicies } from '#domain/case/file-kinds.ts';
import { draftFileOf, draftFolder, draftKey, keptKey } from '#functions/adapters/upload-keys.ts';
import type { UploadForm, Uploads } from '#ports/uploads.ts';

/** `posted` plays a browser, and the store that judges its form. @returns its HTTP status */
export const memoryUploads = (
  store = new Map<string, Buffer>(),
  now: () => number = Date.now,
): Uploads & { posted(form: UploadForm, content: Uint8Array): number } => ({
  createForm: async (draft, file, backTo, forSeconds) => ({
    url: 'https://files.example/',
    fields: {
      key: draftKey(draft, file),
      'Content-Type': typePolicies[file.type].contentType,
      success_action_redirect: backTo,
      Policy: JSON.stringify({ key: draftKey(draft, file), until: now() + forSeconds * 1000 }),
    },
  }),
  posted: ({ fields: { key = '', Policy = '{}' } }, content) => {
    const policy = JSON.parse(Policy) as { key: string; until: number };
    if (policy.key !== key || now() > policy.until) return 403;
    if (content.length < 1 || content.length > mostFileBytes) return 400;
    store.set(key, Buffer.from(content));
    return 303;
  },
  arrived: async (draft) =>
    [...store]
      .filter(([key]) => key.startsWith(draftFolder(draft)))
      .flatMap(([key, { length }]) => draftFileOf(draft, key, length) ?? []),
  read: async (draft, file, most) => {
    const content = store.get(draftKey(draft, file));
    if (content === undefined) throw new NoSuchFile();
    return content.subarray(0, most);
  },
  discard: async (draft, file) => void store.delete(draftKey(draft, file)),
  keep: async (caseId, file, content) => void store.set(keptKey(caseId, file), Buffer.from(content)),
  createDownloadUrl: async (caseId, file, name) => `memory:${keptKey(caseId, file)}?name=${name}`,
  erase: async (caseId, file) => void store.delete(keptKey(caseId, file)),
});
