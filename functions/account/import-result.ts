import { text } from 'node:stream/consumers';
import type { Ports } from '#ports/index.ts';
import { resultFile } from './contract.ts';
import type { Imported } from './import-view.ts';

type ResultPorts = Pick<Ports, 'files'>;

/** Beside the file, for as long: refused rows are nowhere else. */
export const keepResult = async ({ files }: ResultPorts, result: Imported): Promise<void> => {
  const bytes = Buffer.from(JSON.stringify(result));
  await files.put(resultFile(result.sha256), bytes.length, async function* () {
    yield bytes;
  });
};

/** Undefined after a week. @throws {Unavailable} */
export const resultOf = async ({ files }: ResultPorts, sha256: string): Promise<Imported | undefined> => {
  const file = resultFile(sha256);
  if ((await files.size(file)) === undefined) return undefined;
  return JSON.parse(await text(files.read(file))) as Imported;
};
