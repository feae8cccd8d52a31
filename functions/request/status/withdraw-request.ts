import { carryOut } from '../carry-out.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';
import { type ByKey, type OneCase, viewOf } from './read-request.ts';

/** @throws {NotFound | AlreadySettled} */
export const withdrawRequest =
  (ports: KeyPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    await openedByKey(ports, caseId, bearer);
    return { body: viewOf(await carryOut(ports.cases, caseId, 'requester', { type: 'withdraw' })) };
  };
