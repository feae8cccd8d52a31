import { instantText } from '#domain/instants.ts';
import { isOpen } from '#domain/recipients.ts';
import type { Claim } from '#ports/claims.ts';
import type { Ledger, LedgerPage, LedgerRow, PageKey } from '#ports/ledger.ts';
import { applied } from './page-events.ts';
import { type Recipient, sealOf } from './recipient.ts';
import { reconcileAfter } from './times.ts';

/** Owners under whose claims the pages of a claim are or were being sent. */
export const ownersOf = ({ owner, lost = [] }: Claim): readonly string[] => [owner, ...lost];

const fresh = (one: Recipient): LedgerRow => ({
  ref: one.ref,
  hash: sealOf(one),
  state: one.byPost ?? 'waiting',
});

const inDoubt = (row: LedgerRow): LedgerRow => (row.state === 'waiting' ? { ...row, state: 'unknown' } : row);

/**
 * A page as it stands before it is sent: its record, or a fresh one; what may have gone out under a lost claim is in
 * doubt, unless the post office's events say that it did.
 */
export const standingPage = async (
  ledger: Ledger,
  key: PageKey,
  claim: Claim,
  recipients: readonly Recipient[],
  seen: LedgerPage | undefined,
  isDoubtful: boolean,
  now: number,
): Promise<LedgerPage> => {
  const { owner } = claim;
  const rows = seen?.rows ?? recipients.map(fresh);
  const page: LedgerPage = {
    ...(seen ?? { ...key, owner, writtenAt: instantText(now) }),
    rows: isDoubtful ? rows.map(inDoubt) : rows,
  };
  return applied(page, await ledger.kept(key), [...ownersOf(claim), page.owner]).page;
};

/** Positions to send now. A letter of unknown outcome waits for its events before it goes again. */
export const dueRows = (page: LedgerPage, isLost: boolean, now: number): readonly number[] => {
  const isLate = isLost || Date.parse(page.writtenAt) + reconcileAfter <= now;
  return page.rows.flatMap(({ state }, at) =>
    state === 'waiting' || (state === 'unknown' && isLate) ? [at] : [],
  );
};

/** Our row over the same row as events, or another sender, have made it meanwhile. */
const merged = (ours: LedgerRow, theirs: LedgerRow | undefined): LedgerRow => {
  if (theirs === undefined) return ours;
  const isSameLetter = theirs.messageId !== undefined && theirs.messageId === ours.messageId;
  return isSameLetter || (isOpen(ours.state) && !isOpen(theirs.state)) ? { ...ours, ...theirs } : ours;
};

/** Writes a page that was sent, over whatever events have made of it meanwhile, and applies those that came before it. */
export const writePage = async (
  ledger: Ledger,
  claim: Claim,
  page: LedgerPage,
  seen: LedgerPage | undefined,
): Promise<LedgerPage> => {
  let [next, over] = [page, seen];
  while (!(await ledger.write(next, over))) {
    over = await ledger.read(page);
    const { rows = [] } = over ?? {};
    next = { ...page, rows: page.rows.map((row, at) => merged(row, rows[at])) };
  }
  const late = applied(next, await ledger.kept(page), [...ownersOf(claim), next.owner]);
  return late.isNews ? writePage(ledger, claim, late.page, next) : next;
};
