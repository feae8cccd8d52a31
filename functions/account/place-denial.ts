import { deniedIdsOf } from './denied-ids.ts';
import type { StoredAccount } from './found-accounts.ts';

export interface DenialPlaced {
  /** In the order in which they were written; the last is the account of ours, if one is. */
  readonly written: readonly StoredAccount[];
  /** Numbers that the text could have meant and does not: at receipt it was held against each. */
  readonly others: readonly string[];
  /** The register has the number: `No. 5001` is 5001, and `+1 801 555 8100` is 801 555 8100. */
  readonly isOurs: boolean;
}

/**
 * Writes a denial, or a child's block, to the account of the number as somebody wrote it, and to what else its announcing words
 * and its line mean until the register has one. Where it has none, to every number that the text can mean: an officer finds the
 * account, and until then all of them are denied.
 */
export const placeDenial = async (
  typed: string,
  write: (entry: string) => Promise<StoredAccount>,
): Promise<DenialPlaced> => {
  const { line, announced, further } = deniedIdsOf(typed);
  const [first, written] = [[...line, ...announced], [] as StoredAccount[]];
  for (const [place, entry] of first.entries()) {
    const found = await write(entry);
    written.push(found);
    if (found.state.name !== undefined)
      return { written, others: [...first.slice(place + 1), ...further], isOurs: true };
  }
  for (const entry of further) written.push(await write(entry));
  return { written, others: [], isOurs: false };
};
