import { breaches } from '#domain/breach/noun.ts';
import { breachesIn } from '#domain/case/groups.ts';
import { exactKey } from '#domain/case/keys.ts';
import type { TextField } from '#domain/case/officer-text.ts';
import { isEmailed } from '#domain/notice/recipients.ts';
import { nounOf } from '#domain/nouns.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import type { Ports } from '#ports/index.ts';
import type { LedgerRow } from '#ports/ledger.ts';

export type LetterPorts = Pick<Ports, 'cases' | 'ledger' | 'people'>;

const wasSent = ({ state, postedOn }: LedgerRow): boolean => isEmailed(state) || postedOn !== undefined;

/** The number is the reference of the breach, printed on its letter. */
const sentTo = async ({ cases, ledger }: LetterPorts, breach: string, account: string): Promise<boolean> => {
  if ((await cases.find(breaches, breach))?.state.releasedAt === undefined) return false;
  for await (const { rows } of ledger.pages(breach))
    if (rows.some((row) => exactKey(row.ref) === account && wasSent(row))) return true;
  return false;
};

/**
 * Exempt: the text quotes the number printed on a breach letter that this account was sent, and on no other. The
 * person asking has shown that the account is theirs.
 */
export const quotesLetterSent = async (
  ports: LetterPorts,
  { id, state }: { readonly id: string; readonly state: unknown },
  fields: readonly TextField[],
): Promise<boolean> => {
  const quoted = [...new Set(fields.flatMap(({ text }) => breachesIn(text)))];
  // Nobody has shown in a complaint that an account is theirs.
  if (quoted.length === 0 || nounOf(id).kind !== 'request') return false;
  const request = state as Request;
  if (request.requesterType !== 'account' || !isVerified(request)) return false;
  const account = exactKey((await ports.people.read(id))?.account ?? '');
  if (account === '') return false;
  for (const breach of quoted) if (!(await sentTo(ports, breach, account))) return false;
  return true;
};
