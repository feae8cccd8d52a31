import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';

/** By another reader than ours: each file's content by its name, in order. */
export const unzipped = (zip: Buffer): Promise<ReadonlyMap<string, Buffer>> =>
  new Promise((done, fail) => {
    fromBuffer(zip, { lazyEntries: true, validateEntrySizes: true }, (fault, opened) => {
      if (fault) return fail(fault);
      const found = new Map<string, Buffer>();
      opened.on('error', fail);
      opened.on('end', () => done(found));
      opened.on('entry', (entry) => {
        opened.openReadStream(entry, (refused, stream) => {
          if (refused) return fail(refused);
          buffer(stream).then((content) => {
            found.set(entry.fileName, content);
            opened.readEntry();
          }, fail);
        });
      });
      opened.readEntry();
    });
  });

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
