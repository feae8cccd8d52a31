import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { InvalidInput } from '#domain/case/errors.ts';
import { StatisticsRefused } from '#domain/transfer/rules.ts';
import { statisticsFaults } from '#domain/transfer/statistics.ts';
import type { Ports } from '#ports/index.ts';
import { statisticsKey } from './contract.ts';

/** @throws {InvalidInput} when it is no CSV */
const rowsOf = (file: Buffer): readonly string[][] => {
  const unreadable = (detail: string) => new InvalidInput([{ pointer: '#', detail }]);
  if (!isUtf8(file)) throw unreadable('Save the file as UTF-8.');
  const text = file.toString('utf8').replace(/^\uFEFF/, '');
  try {
    // An empty line in between is refused, so that a fault names the line that a person sees.
    return parse(text.replaceAll('\r\n', '\n').trimEnd());
  } catch {
    throw unreadable('Send a CSV file with commas, and as many values on each line as there are columns.');
  }
};

/**
 * Statistics for a third party (P09, P20): a file that identifies nobody is kept under its own hash, and a transfer in
 * case T9 names that hash. A file that does not pass is not kept.
 * @throws {StatisticsRefused | InvalidInput | Unavailable}
 */
export const checkStatistics =
  ({ files }: { readonly files: Pick<Ports['files'], 'put'> }) =>
  async ({ file }: { readonly file: Buffer }) => {
    const faults = statisticsFaults(rowsOf(file));
    if (faults.length > 0) throw new StatisticsRefused(faults);
    const sha256 = createHash('sha256').update(file).digest('hex');
    await files.put(statisticsKey(sha256), file.length, async function* whole() {
      yield file;
    });
    return { body: { sha256, bytes: file.length } };
  };
