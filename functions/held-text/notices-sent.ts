import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { breachesIn } from '#domain/case/groups.ts';
import { exactKey } from '#domain/case/keys.ts';
import type { TextField } from '#domain/case/officer-text.ts';
import { isEmailed } from '#domain/notice/recipients.ts';
import { nounOf } from '#domain/nouns.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import type { NoticeSent } from '#domain/sentence/blanks.ts';
import type { Ports } from '#ports/index.ts';

export type NoticePorts = Pick<Ports, 'ledger'> & { readonly people: Pick<Ports['people'], 'read'> };

/**
 * Of the notices that these fields name, those that this verified account holder was sent: their row in the ledger says sent or mailed
 * on paper. Asks for letters sent alone, never for a release, a stage or a stop, so that no answer tells of one. The day is
 * New York's, as the notice has it.
 */
export const noticesSent = async (
  { ledger, people }: NoticePorts,
  { id, state }: { readonly id: string; readonly state: unknown },
  fields: readonly TextField[],
): Promise<readonly NoticeSent[]> => {
  // Nobody has shown in a complaint that an account is theirs.
  if (nounOf(id).kind !== 'request') return [];
  const request = state as Request;
  if (request.requesterType !== 'account' || !isVerified(request)) return [];
  const account = exactKey((await people.read(id))?.account ?? '');
  if (account === '') return [];
  const sent: NoticeSent[] = [];
  for (const reference of new Set(fields.flatMap(({ text }) => breachesIn(text))))
    for await (const { rows, writtenAt } of ledger.pages(reference))
      for (const row of rows.filter(({ ref }) => exactKey(ref) === account))
        if (row.postedOn !== undefined || isEmailed(row.state))
          sent.push({ reference, on: row.postedOn ?? civilDay(writtenAt, newYork) });
  return sent;
};
