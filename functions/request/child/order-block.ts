import { instantText } from '#domain/calendar/instants.ts';
import { byCompany } from '#domain/request/child-block.ts';
import type { ControllerCommand } from '#domain/request/commands.ts';
import { decide } from '#domain/request/decider.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { placeDenial } from '#functions/account/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import type { LinkAfter } from '../link/contract.ts';
import { blockAccount, entriesOfReview, liftBlocks } from './block.ts';

type Order<A> = Extract<ControllerCommand, { readonly type: 'answer-for-controller' }> & {
  readonly answer: A;
};
type OrderPorts = Pick<Ports, 'cases' | 'clock' | 'people'>;
type Seen = StoredCase<Request, RequestEvent>;

/**
 * A company's contact orders it for a child's data that the company keeps with us: our own check stops at once, and the systems
 * within the hour. First the accounts: a crash before the record leaves too much blocked, and the same answer goes on.
 * @throws {NotAboutAChild | AlreadyDecided}
 */
export const orderBlock = async (
  ports: OrderPorts,
  { id: caseId, state }: Seen,
  order: Order<'block'>,
): Promise<LinkAfter> => {
  if (decide(state, order).length === 0) return 'keep';
  const since = instantText(ports.clock.now());
  const typed = (await ports.people.read(caseId))?.account ?? '';
  const block = { since, request: caseId, channel: byCompany } as const;
  const { written, isOurs } = await placeDenial(typed, (entry) => blockAccount(ports, block, entry));
  const accounts = written.map(({ id }) => id);
  const placed = { accounts, ...(isOurs ? {} : { unplaced: true as const }) };
  // Its last day is in the same commit: where no clock runs any more, reconcile keeps it.
  await carryOut(ports.cases, caseId, 'roster', { ...order, ...placed });
  return 'keep';
};

/** By the contact who ordered it; what the customer chose counts as before. @throws {NotAboutAChild | AlreadyDecided} */
export const liftOrdered = async (
  ports: OrderPorts,
  { id: caseId }: Seen,
  order: Order<'lift'>,
): Promise<LinkAfter> => {
  const after = await carryOut(ports.cases, caseId, 'roster', order);
  await liftBlocks(ports, 'roster', [caseId], await entriesOfReview(ports, after));
  return 'used';
};
