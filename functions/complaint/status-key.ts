import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

export type KeyPorts = Pick<Ports, 'cases' | 'secrets'>;

/** The only secret of a complainant; the letters to the typed address have it. */
export const statusKey = async (
  { secrets }: { readonly secrets: Pick<Ports['secrets'], 'derive' | 'issue'> },
  caseId: CaseId,
  to: string,
): Promise<string> => {
  const key = await secrets.derive(caseId, 'complaint', 1);
  await secrets.issue(key, { caseId, purpose: 'complaint', serial: 1, addressHash: addressHash(to) });
  return key;
};

/** @throws {NotFound} for an unknown id and a wrong key alike */
export const openedByKey = async (
  { cases, secrets }: KeyPorts,
  caseId: string,
  key: string,
): Promise<StoredCase<Complaint, ComplaintEvent>> => {
  const found = await secrets.find(codeKey(key));
  if (found === undefined || found.purpose !== 'complaint' || found.caseId !== caseId) throw new NotFound();
  return cases.read(complaints, caseId);
};
