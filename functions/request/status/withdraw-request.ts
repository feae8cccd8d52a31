import { carryOut } from '../carry-out.ts';
import { type Needs, openedByKey, type RequestView, viewOf } from './read-request.ts';

/** The requester takes the request back; the clock falls silent. @throws {NotFound | AlreadySettled} */
export const withdrawRequest =
  (needs: Needs) =>
  async (caseId: string, key: string): Promise<RequestView> => {
    await openedByKey(needs, caseId, key);
    return viewOf(await carryOut(needs.cases, caseId, 'requester', { type: 'withdraw' }));
  };
