import { reviewPackage } from '#domain/request/access-package.ts';
import { requests } from '#domain/request/request.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import type { ByOfficer, PackageReview } from '../contract.ts';

/**
 * @throws {NotFound | AlreadySettled | PackageMissing | PackageBehind | PackageNotCurrent | PackageNotRead | PackageReasonMissing}
 */
export const reviewRecords =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, by, sha256, leaveOut = [], reason }: PackageReview & ByOfficer) => {
    const seen = await cases.read(requests, caseId);
    const said = { sha256, leaveOut: [...new Set(leaveOut)], by };
    // A refused review leaves no text.
    refuseEarly(seen, ({ state }) => reviewPackage(state, { ...said, ...(reason && { textSha256: '0' }) }));
    const textSha256 = reason && (await texts.put(caseId, reason));
    const whole = { ...said, ...(textSha256 && { textSha256 }) };
    await cases.change(requests, seen, `officer:${by}`, ({ state }) => reviewPackage(state, whole));
    return { body: { id: caseId, leaveOut: said.leaveOut } };
  };
