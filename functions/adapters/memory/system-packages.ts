import { createHash } from 'node:crypto';
import { NoSuchFile } from '#domain/case/errors.ts';
import { archiveKey, type SystemPackages, uploadKey, uploadType } from '#ports/system-packages.ts';

/** `uploaded` plays a system that puts its data at an upload URL. @returns the store's HTTP status */
export const memorySystemPackages = (
  store = new Map<string, Buffer>(),
): SystemPackages & { uploaded(url: string, content: Uint8Array): number } => {
  const asked = new Map<string, { readonly sha256: string; readonly bytes: number }>();
  return {
    createUploadUrl: async (caseId, upload) => {
      const url = `memory:${uploadKey(caseId, upload)}`;
      asked.set(url, upload);
      const checksum = Buffer.from(upload.sha256, 'hex').toString('base64');
      return { url, headers: { 'content-type': uploadType, 'x-amz-checksum-sha256': checksum } };
    },
    uploaded: (url, content) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const { sha256: wanted, bytes } = asked.get(url) ?? {};
      if (content.length !== bytes) return 403;
      if (sha256 !== wanted) return 400;
      store.set(url.replace(/^memory:/, ''), Buffer.from(content));
      return 200;
    },
    keep: async (caseId, upload, content) => void store.set(uploadKey(caseId, upload), Buffer.from(content)),
    size: async (caseId, upload) => store.get(uploadKey(caseId, upload))?.length,
    async *read(caseId, upload, range) {
      const whole = store.get(uploadKey(caseId, upload));
      if (whole === undefined) throw new NoSuchFile();
      yield range === undefined ? whole : whole.subarray(range.from, range.to);
    },
    writeArchive: async (caseId, plan, content) => {
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      store.set(archiveKey(caseId, plan), Buffer.concat(parts));
    },
  };
};
