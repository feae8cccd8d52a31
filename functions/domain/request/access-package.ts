import { type DataClass, dataClassCodes } from '#domain/case/data-classes.ts';
import { handsOver } from '#domain/case/holder-asks.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy, type Rule } from '#domain/case/rule.ts';
import { mayBeShown } from './child-answers.ts';
import { PackageMissing } from './errors.ts';
import type { RequestEvent } from './events.ts';
import type { PackageOfHolder } from './holder-events.ts';
import { askOf, instructionsNow, isStopped } from './holder-instructions.ts';
import { PackageBehind, PackageNotCurrent, PackageNotRead, PackageReasonMissing } from './package-errors.ts';
import type { Package } from './records-state.ts';
import { settled } from './rules.ts';
import { isOpen, type Request } from './state.ts';

/** What one system handed over for its instruction. */
export interface PackageSource extends PackageOfHolder {
  readonly n: number;
  /** Short name. */
  readonly holder: string;
}

/** Of this round, by instruction. */
export const packageSources = (request: Request): readonly PackageSource[] =>
  instructionsNow(request).flatMap(({ n, holder, answer }) =>
    answer?.package === undefined ? [] : [{ n, holder, ...answer.package }],
  );

/**
 * SHA-256 (hex) of all that decides what is in the archive, so that the same plan is the same archive. Undefined: there is nothing
 * to pack. The content of a child of 13 to 15 is shown to no parent.
 */
export const packagePlan = (request: Request): string | undefined => {
  const [ask, sources] = [askOf(request), packageSources(request)];
  if (ask === undefined || !handsOver[ask] || sources.length === 0 || !mayBeShown(request)) return undefined;
  const { account, spelling, leftOut = [], locale } = request;
  return proposalSha256({
    sources: sources.map(({ n, sha256 }) => ({ n, sha256 })),
    leftOut: dataClassCodes.filter((one) => leftOut.includes(one)),
    ...{ account: account ?? null, spelling: spelling ?? null, locale },
  });
};

const isOfOfficer = ({ package: kept }: Request): boolean => kept !== undefined && kept.plan === undefined;

/** As often as what systems handed over changes, and never over an archive that an officer uploaded. */
export const owesPackage = (request: Request): boolean => {
  if (!isOpen(request) || isStopped(request) || isOfOfficer(request)) return false;
  const plan = packagePlan(request);
  return plan !== undefined && plan !== request.package?.plan;
};

/** Nothing when something changed while it was packed: a later run packs again. */
export const keepPacked = (request: Request, kept: Package): readonly RequestEvent[] =>
  owesPackage(request) && packagePlan(request) === kept.plan ? [{ type: 'package-kept', ...kept }] : [];

interface Reviewed {
  /** SHA-256 (hex) of the archive that the officer read. */
  readonly sha256: string;
  /** All classes of data that stay out. */
  readonly leaveOut: readonly DataClass[];
  /** Why something stays out, for colleagues. */
  readonly textSha256?: string;
  readonly by: string;
}

/** An officer looked through the archive. What is to stay out is packed anew, and looked through again. */
export const reviewRule: Rule<Request, object, Reviewed, unknown, RequestEvent> = {
  closed: settled,
  pointless: ({ package: kept }) => kept?.plan === undefined,
  decide: (request, { sha256, leaveOut, textSha256, by }) => {
    const { package: kept } = request;
    if (kept?.plan === undefined) throw new PackageMissing();
    if (kept.plan !== packagePlan(request)) throw new PackageBehind();
    if (kept.sha256 !== sha256) throw new PackageNotCurrent();
    if (!kept.readBy?.includes(by)) throw new PackageNotRead();
    if (leaveOut.length > 0 && textSha256 === undefined) throw new PackageReasonMissing();
    return [{ type: 'package-reviewed', sha256, leaveOut, by, ...(textSha256 && { textSha256 }) }];
  },
};

/**
 * @throws {AlreadySettled | PackageMissing | PackageBehind | PackageNotCurrent | PackageNotRead | PackageReasonMissing}
 */
export const reviewPackage = (request: Request, said: Reviewed): readonly RequestEvent[] =>
  decideBy(reviewRule)(request, said, undefined);
