import type { Files } from '#ports/files.ts';
import type { Scratch } from '#ports/scratch.ts';
import { bytesOf } from '../list/frozen-list.ts';

export interface Needs {
  readonly files: Files;
  readonly scratch: Scratch;
}

/** A file for an officer, in the answer; or, larger than an answer may be, where it can be fetched for a while. */
export type DownloadReply = { readonly text: string } | { readonly url: string };

/** An answer of Lambda has at most 6 MB with all around it. */
const mostInAnswer = 5_000_000;
const openForSeconds = 300;

/** Puts a file together from its lines; how large it is, is known at its end only. */
export const download =
  ({ files, scratch }: Needs) =>
  (
    caseId: string,
    file: { readonly name: string; readonly contentType: string },
    lines: AsyncIterable<string>,
  ): Promise<DownloadReply> =>
    scratch.use(async (folder) => {
      const sheet = folder.createFile(file.name);
      for await (const line of lines) await sheet.write(line);
      if (sheet.size <= mostInAnswer) return { text: (await bytesOf(sheet.read())).toString('utf8') };
      const key = `downloads/${caseId}/${file.name}`;
      await files.put(key, sheet.size, () => sheet.read());
      return { url: await files.createDownloadUrl(key, file, openForSeconds) };
    });
