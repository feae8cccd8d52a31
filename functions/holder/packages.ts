import { whyNot } from '#domain/case/rule.ts';
import { requestRules } from '#domain/request/decider.ts';
import { HolderPackageMissing, mustHandOver } from '#domain/request/holder-package.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { UploadOfSystem } from '#ports/system-packages.ts';

/**
 * The instruction is open, and asks for data.
 * @throws {NotFound | HolderAnsweredBefore | HolderInstructionOver | HolderInstructionStopped | HolderPackageNotAsked}
 */
export const mustTakePackage = (request: Request, n: number): void => {
  const refusal = whyNot(requestRules['record-holder-answer'], request, { n }, undefined);
  if (refusal !== undefined) throw refusal;
  const instruction = request.holderInstructions?.find((one) => one.n === n);
  if (instruction !== undefined) mustHandOver(instruction);
};

/** The store took only content of this hash; so its size is enough here. @throws as `mustTakePackage`, and {HolderPackageMissing} */
export const mustHaveArrived = async (
  { systemPackages }: Pick<Ports, 'systemPackages'>,
  { id, state }: Pick<StoredCase<Request>, 'id' | 'state'>,
  upload: UploadOfSystem,
): Promise<void> => {
  mustTakePackage(state, upload.n);
  if ((await systemPackages.size(id, upload)) !== upload.bytes) throw new HolderPackageMissing();
};
