import type { CsvSheet } from '#domain/case/csv-sheet.ts';
import { given } from '#domain/case/words-out.ts';
import type { Ports } from '#ports/index.ts';
import { bytesOf } from '../list/frozen-list.ts';

export type DownloadPorts = Pick<Ports, 'files' | 'scratch'>;

/** Lambda's limit for a whole reply is 6 MB. */
const mostInAnswer = 5_000_000;
const openForSeconds = 300;

/** In pieces. */
interface JsonFile {
  readonly name: `${string}.json`;
  readonly contentType: 'application/json';
  readonly lines: AsyncIterable<string>;
}

export const jsonFile = (name: JsonFile['name'], lines: AsyncIterable<string>): JsonFile => ({
  ...{ name, contentType: 'application/json', lines },
});

export const download = <F extends CsvSheet | JsonFile>(
  { files, scratch }: DownloadPorts,
  caseId: string,
  { name, contentType, lines }: F,
) =>
  scratch.use(async (folder) => {
    const sheet = folder.createFile(name);
    for await (const line of lines) await sheet.write(line);
    if (sheet.size <= mostInAnswer) {
      const headers = {
        'content-type': contentType as F['contentType'],
        'content-disposition': `attachment; filename="${name}"`,
      };
      return { text: (await bytesOf(sheet.read())).toString('utf8'), headers };
    }
    const key = `downloads/${caseId}/${name}`;
    await files.put(key, sheet.size, () => sheet.read());
    const url = await files.createDownloadUrl(key, { name: given(name), contentType }, openForSeconds);
    return { status: 303 as const, body: { url }, headers: { location: url } };
  });
