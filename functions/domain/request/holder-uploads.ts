import { handsOver } from '#domain/case/holder-asks.ts';
import { decideBy, type Rule } from '#domain/case/rule.ts';
import type { RequestEvent } from './events.ts';
import type { HolderRequestEvent } from './holder-events.ts';
import { silentHolders } from './holder-instructions.ts';
import { mustHandOver } from './holder-package.ts';
import { instructionOf, whyNotOpen } from './holder-rules.ts';
import { isOpen, type Request } from './state.ts';

type SaidOf<E extends HolderRequestEvent['type']> = Omit<
  Extract<HolderRequestEvent, { readonly type: E }>,
  'type'
>;

/** By an officer, for a system that a person answers for. A later upload takes the place of the first. */
export const holderUploadRule: Rule<
  Request,
  { readonly n: number },
  SaidOf<'holder-package-uploaded'>,
  unknown,
  RequestEvent
> = {
  among: (request) => silentHolders(request).flatMap(({ n, asks }) => (handsOver[asks] ? [n] : [])),
  closed: whyNotOpen,
  decide: (request, uploaded) => {
    const seen = instructionOf(request, uploaded.n);
    if (seen !== undefined) mustHandOver(seen);
    const isSame = seen?.uploaded?.sha256 === uploaded.sha256 && seen.uploaded.bytes === uploaded.bytes;
    return isSame ? [] : [{ type: 'holder-package-uploaded', ...uploaded }];
  },
};

/**
 * @throws {NotFound | HolderAnsweredBefore | HolderInstructionOver | HolderInstructionStopped | HolderPackageNotAsked}
 */
export const uploadForHolder = (
  request: Request,
  uploaded: SaidOf<'holder-package-uploaded'>,
): readonly RequestEvent[] => decideBy(holderUploadRule)(request, uploaded, undefined);

/** Of an answer that is not the one we read any more, nothing. */
export const refuseOfHolder = (
  request: Request,
  refused: SaidOf<'holder-package-refused'>,
): readonly RequestEvent[] =>
  isOpen(request) && instructionOf(request, refused.n)?.answer?.package?.sha256 === refused.sha256
    ? [{ type: 'holder-package-refused', ...refused }]
    : [];
