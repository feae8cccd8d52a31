import { instantText } from '#domain/calendar/instants.ts';
import type { PackageOfHolder } from '#domain/request/holder-events.ts';
import type { Ports } from '#ports/index.ts';
import { type Call, callerOf, type Named, ownRequest } from './own-instructions.ts';
import { mustTakePackage } from './packages.ts';

/** Seconds. */
const openFor = 3600;

/**
 * It records nothing: only the answer does. Asked again, it is a new hour.
 * @throws {NoHolder | NotFound | HolderAnsweredBefore | HolderInstructionOver | HolderInstructionStopped | HolderPackageNotAsked}
 */
export const askForPackageUpload =
  (ports: Pick<Ports, 'cases' | 'clock' | 'systemPackages'>) =>
  async ({ caseId, n, sha256, bytes }: Named & PackageOfHolder, call: Call) => {
    const seen = await ownRequest(ports, await callerOf(ports, call), { caseId, n });
    mustTakePackage(seen.state, n);
    const to = await ports.systemPackages.createUploadUrl(seen.id, { n, sha256, bytes }, openFor);
    return { body: { ...to, expiresAt: instantText(ports.clock.now() + openFor * 1000) } };
  };
