import type { RequestEvent } from '#domain/request/request.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';

export const identityView = ({ id: caseId, state }: StoredCase<Request, RequestEvent>) => ({
  id: caseId,
  evidence: state.evidence?.evidence,
  verified: isVerified(state),
  needsSecondOfficer: state.evidence?.needsSecond === true && state.evidence.confirmedBy === undefined,
});
