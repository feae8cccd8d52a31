import type { Ports } from '#ports/index.ts';
import { carryOutAndGoOn, eventsFor } from '../carry-out.ts';
import { openedByKey } from '../status-key.ts';
import { type ByKey, type OneCase, type ViewPorts, viewOf } from './read-complaint.ts';

type ActingPorts = ViewPorts & Pick<Ports, 'workflows'>;

/** @throws {NotFound} also for a wrong key, {AlreadySettled | TooManyMessages | CaseTooLong} */
export const sendComplaintMessage =
  (ports: ActingPorts) =>
  async ({ caseId, text }: OneCase & { readonly text: string }, { bearer }: ByKey) => {
    const seen = await openedByKey(ports, caseId, bearer);
    eventsFor(ports, { type: 'receive-message', textSha256: '' })(seen); // a refused message leaves no text
    const textSha256 = await ports.texts.put(caseId, text);
    const command = { type: 'receive-message', textSha256 } as const;
    return {
      status: 201 as const,
      body: await viewOf(ports, await carryOutAndGoOn(ports, seen, 'complainant', command)),
    };
  };

/** @throws {NotFound | AlreadySettled} */
export const withdrawComplaint =
  (ports: ActingPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const seen = await openedByKey(ports, caseId, bearer);
    const after = await carryOutAndGoOn(ports, seen, 'complainant', { type: 'withdraw' });
    return { body: await viewOf(ports, after) };
  };

/** “Not resolved”; a second time changes nothing. @throws {NotFound | NotAnswered} */
export const sayUnsatisfied =
  (ports: ActingPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey) => {
    const seen = await openedByKey(ports, caseId, bearer);
    const after = await carryOutAndGoOn(ports, seen, 'complainant', { type: 'say-unsatisfied' });
    return { body: await viewOf(ports, after) };
  };
