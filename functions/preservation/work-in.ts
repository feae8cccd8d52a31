import type { CaseId } from '#domain/case/case.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import type { StoredWork } from './covers.ts';

/** The requests and complaints among these ids; strongly consistent. */
export const workIn = async (
  { cases }: Pick<Ports, 'cases'>,
  ids: readonly CaseId[],
): Promise<readonly StoredWork[]> => {
  const ofRequests = ids.filter((id) => id.startsWith('REQ-'));
  const ofComplaints = ids.filter((id) => id.startsWith('CMP-'));
  return [
    ...(await cases.findAll(requests, ofRequests)),
    ...(await cases.findAll(complaints, ofComplaints)),
  ] as unknown as readonly StoredWork[];
};
