import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import { audiences } from '#domain/notice/events.ts';
import type { Telling, Tranche } from '#domain/notice/state.ts';
import type { Files } from '#ports/files.ts';
import type { Ledger } from '#ports/ledger.ts';
import type { Texts } from '#ports/people.ts';
import type { Breaches } from '../contract.ts';
import { summaryOf } from '../letter/show-letter.ts';
import { tallyOf } from './tallies.ts';

export interface Needs {
  readonly breaches: Pick<Breaches, 'read'>;
  readonly texts: Texts;
  readonly files: Files;
  readonly ledger: Ledger;
  /** The file of the case: facts, history, its letters and texts, and whether its chain is whole. */
  readonly exported: (id: CaseId) => Promise<object>;
}

/**
 * What the company keeps of a breach for two years at least (64.2011(d)): the record, who did what with the chain looked
 * through, each letter as it was approved, the seals of the lists, and how many stand where; no customer’s name.
 */
export const evidence =
  ({ breaches, texts, files, ledger, exported }: Needs) =>
  async (id: CaseId): Promise<object> => {
    const { state } = await breaches.read(id);
    const letterOf = async (telling: Telling) => {
      const kept =
        telling.letterSha256 === undefined ? undefined : await texts.read(id, telling.letterSha256);
      return { ...telling, letter: kept === undefined ? null : (JSON.parse(kept) as unknown) };
    };
    const trancheOf = async (tranche: Tranche) => ({
      ...tranche,
      ...Object.fromEntries(
        await Promise.all(audiences.map(async (one) => [one, await letterOf(tranche[one])] as const)),
      ),
      summary: tranche.list === undefined ? null : await summaryOf(files, id, tranche.list.sha256),
      tally: await tallyOf(ledger, id, String(tranche.n)),
    });
    const { tranches, ...notice } = noticeOf(state);
    const lists = [];
    for (const tranche of tranches) lists.push(await trancheOf(tranche));
    return {
      ...(await exported(id)),
      record: await texts.read(id, state.textSha256),
      notice: { ...notice, lists },
    };
  };
