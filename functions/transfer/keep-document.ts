import { createHash } from 'node:crypto';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import { documentKey } from './contract.ts';

const pdf = Buffer.from('%PDF-');

/** Under its own hash, so that the same paper is kept once. @throws {InvalidInput | Unavailable} */
export const keepDocument =
  ({ files }: { readonly files: Pick<Ports['files'], 'put'> }) =>
  async ({ file }: { readonly file: Buffer }) => {
    if (!file.subarray(0, pdf.length).equals(pdf))
      throw new InvalidInput([{ pointer: '#', detail: 'Send the paper as a PDF file.' }]);
    const sha256 = createHash('sha256').update(file).digest('hex');
    await files.put(documentKey(sha256), file.length, async function* whole() {
      yield file;
    });
    return { body: { sha256, bytes: file.length } };
  };
