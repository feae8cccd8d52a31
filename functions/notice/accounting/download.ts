import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { bytesOf } from '../list/frozen-list.ts';

export type DownloadPorts = Pick<Ports, 'files' | 'scratch'>;

/** Lambda's limit for a whole reply is 6 MB. */
const mostInAnswer = 5_000_000;
const openForSeconds = 300;

export const csv = 'text/csv; charset=utf-8';
export const json = 'application/json';

export const download = (
  { files, scratch }: DownloadPorts,
  caseId: string,
  file: { readonly name: string; readonly contentType: string },
  lines: AsyncIterable<string>,
): Promise<Answer> =>
  scratch.use(async (folder) => {
    const { name, contentType } = file;
    const sheet = folder.createFile(name);
    for await (const line of lines) await sheet.write(line);
    if (sheet.size <= mostInAnswer) {
      const headers = {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${name}"`,
      };
      return { text: (await bytesOf(sheet.read())).toString('utf8'), headers };
    }
    const key = `downloads/${caseId}/${name}`;
    await files.put(key, sheet.size, () => sheet.read());
    const url = await files.createDownloadUrl(key, file, openForSeconds);
    return { status: 303, body: { url }, headers: { location: url } };
  });
