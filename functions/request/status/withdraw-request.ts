import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';
import { type ByKey, type OneCase, viewOf } from './read-request.ts';

/** @throws {NotFound | AlreadySettled} */
export const withdrawRequest =
  (ports: KeyPorts & Pick<Ports, 'clock'>) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const { state } = await openedByKey(ports, caseId, bearer);
    const after = await carryOut(ports.cases, caseId, 'requester', { type: 'withdraw' });
    return { body: viewOf(after, todayIn(ports.clock, state.zone)) };
  };
