import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { issuedSecret } from './one-time-secret.ts';

export type KeyPorts = Pick<Ports, 'cases' | 'secrets'>;

/** The only secret that a person we have not verified needs. */
export const statusKey = (ports: Pick<Ports, 'secrets'>, caseId: CaseId, to: string): Promise<string> =>
  issuedSecret(ports, caseId, 'status', 1, to);

/** @throws {NotFound} for an unknown id and a wrong key alike */
export const openedByKey = async (
  { cases, secrets }: KeyPorts,
  caseId: string,
  key: string,
): Promise<StoredCase<Request, RequestEvent>> => {
  const found = await secrets.find(codeKey(key));
  if (found === undefined || found.purpose !== 'status' || found.caseId !== caseId) throw new NotFound();
  return cases.read(requests, caseId);
};
