import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { ListTally } from '#domain/notice/recipients.ts';
import { type BreachPorts, carryOut, type StoredBreach } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { countList } from './tallies.ts';

type CountingPorts = BreachPorts & Pick<Ports, 'ledger'>;

/** The recipients of each list, as the ledger has them now. */
export const countLists = async (
  ledger: Ports['ledger'],
  { id: caseId, state }: Pick<StoredBreach, 'id' | 'state'>,
): Promise<readonly ListTally[]> => {
  const tallies: ListTally[] = [];
  for (const { n, list } of noticeOf(state).noticeLists)
    if (list !== undefined) tallies.push({ list: n, tally: await countList(ledger, caseId, String(n)) });
  return tallies;
};

/** For letters that came back after the account. @returns the case if reopened */
export const reopenIfReturned = async (
  ports: CountingPorts,
  caseId: CaseId,
): Promise<StoredBreach | undefined> => {
  const seen = await ports.cases.read(breaches, caseId);
  const { closedAt, accounted } = noticeOf(seen.state);
  if (closedAt === undefined) return undefined;
  const tallies = await countLists(ports.ledger, seen);
  const rows = tallies.reduce((sum, { tally }) => sum + tally.postal, 0) - (accounted?.postal ?? 0);
  if (rows <= 0) return undefined;
  return carryOut(ports, seen, 'machine:record-email-events', {
    type: 'reopen',
    because: 'letters-returned',
    rows,
  });
};

/** Idempotent. An open case needs only the ledger. */
export const reopenAfterReturn =
  (ports: CountingPorts & Pick<Ports, 'workflows'>) =>
  async (caseId: CaseId): Promise<void> => {
    const after = await reopenIfReturned(ports, caseId);
    if (after !== undefined) await commitAndStart(ports.workflows, 'customer-notice', after);
  };
