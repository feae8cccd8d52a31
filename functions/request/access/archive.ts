import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** What goes into an archive: its content is opened when its turn comes. */
export interface ArchiveFile {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface ArchiveFacts {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** The same for every archive, so that the same files are the same archive. */
const mtime = new Date('1980-01-01T00:00:00Z');

async function* counted(
  content: AsyncIterable<Uint8Array>,
  done: (facts: ArchiveFacts) => void,
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of content) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  done({ bytes, sha256: hash.digest('hex') });
}

/**
 * One stream, one file after the other; a few buffers in memory, whatever the size. `last` knows the hashes of all before it.
 * @returns facts of the archive, once its content was read to the end
 */
export const archiveOf = (
  files: readonly ArchiveFile[],
  last: (facts: readonly FileFacts[]) => ArchiveFile,
): { readonly content: AsyncIterable<Uint8Array>; readonly facts: Promise<ArchiveFacts> } => {
  const zip = new ZipFile();
  const facts: FileFacts[] = [];
  const fail = (fault: Error) => zip.emit('error', fault);
  const streamOf = ({ name, open }: ArchiveFile): Readable => {
    const content = counted(open(), (of) => void facts.push({ name, ...of }));
    return Readable.from(content, { objectMode: false }).on('error', fail);
  };
  const names = [...files.map(({ name }) => name), last([]).name];
  names.forEach((name, at) => {
    zip.addReadStreamLazy(name, { mtime, mode: 0o100_644 }, (give) => {
      give(null, streamOf(files[at] ?? last(facts)));
    });
  });
  zip.end();
  const out = zip.outputStream as Readable;
  zip.on('error', (fault: unknown) => void out.destroy(fault as Error));
  const whole = Promise.withResolvers<ArchiveFacts>();
  // Whoever reads the content hears of a fault there.
  whole.promise.catch(() => {});
  return { content: counted(out, whole.resolve), facts: whole.promise };
};
