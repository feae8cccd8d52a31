import { carryOut } from '../carry-out.ts';
import { type ByKey, type KeyPorts, type OneCase, openedByKey, viewOf } from './read-request.ts';

/** @throws {NotFound | AlreadySettled} */
export const withdrawRequest =
  (ports: KeyPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    await openedByKey(ports, caseId, bearer);
    return { body: viewOf(await carryOut(ports.cases, caseId, 'requester', { type: 'withdraw' })) };
  };
