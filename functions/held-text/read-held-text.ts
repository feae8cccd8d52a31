import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { standInMaySign } from '#domain/case/held-text-calls.ts';
import { type Sentence, sealedIn, type TextField } from '#domain/case/officer-text.ts';
import { type Proposal, proposalSha256 } from '#domain/case/proposals.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';
import { type HeldKinds, heldIn } from './end-held-text.ts';
import { textSays, waitsAs } from './gate.ts';

/** A legal hold that has not ended, and how it touches the case. */
export interface HoldSeen {
  readonly id: string;
  readonly withheld: boolean;
  readonly listed: boolean;
}

/** What the reader’s groups may see of a text that waits or waited. */
export interface HeldTextView {
  readonly id: string;
  readonly n: number;
  readonly as: string;
  readonly since: Instant;
  readonly texts: readonly TextField[];
  readonly sentences: readonly Sentence[];
  /** What became of it, as its author hears it. */
  readonly says: string;
  /** For the author, while it waits. */
  readonly sendShortenedPath?: string;
  /** For who signs. */
  readonly by?: string;
  readonly holds?: readonly HoldSeen[];
  readonly proposal?: Proposal;
  readonly proposalSha256?: string;
  readonly confirmAt?: string;
  readonly returnAt?: string;
}

export type HoldsTouching<P> = (ports: P) => (request: string) => Promise<readonly HoldSeen[]>;

/**
 * Officers read what became of a text, in the same words sealed or not. Only a reader who signs sees whether a hold
 * touches the case. A stand-in reads only what waits for their signature.
 */
export const readHeldText =
  <P, H>(kinds: HeldKinds<P>, holdsTouching: HoldsTouching<H>) =>
  (ports: P & H & Pick<Ports, 'cases' | 'clock' | 'texts'>) =>
  async (
    { caseId, n, by }: { readonly caseId: string; readonly n: number; readonly by: string },
    { officer }: Reader,
  ): Promise<{ readonly body: HeldTextView }> => {
    const { seen, held, kept, holding } = await heldIn(ports, { caseId, n });
    const { as, since } = held;
    const { proposal: proposalIn, waiting } = holding;
    const isWaiting = waiting(seen.state).some((one) => one.n === n);
    if (!hasAccess('text-reading', officer.groups, 'stand-in')) {
      const isCalled = standInMaySign(seen.state, held, instantText(ports.clock.now()));
      if (!isWaiting || !isCalled) throw new NotFound();
    }
    const became = held.became ?? (isWaiting ? 'waits' : 'over');
    const texts = (await kinds(ports, as)).texts(kept.action as never);
    const forAll = { id: caseId, n, as, since, texts, sentences: sealedIn(texts), says: textSays[became] };
    const isAuthor = held.by === by && became === 'waits';
    const forAuthor = isAuthor ? { sendShortenedPath: waitsAs(caseId, n, texts).sendShortenedPath } : {};
    if (!hasAccess('text-signing', officer.groups)) return { body: { ...forAll, ...forAuthor } };
    const proposal = proposalIn(seen.state, n);
    const at = (path: string) => path.replace('{caseId}', caseId).replace('{n}', `${n}`);
    const forSigner = {
      by: held.by,
      holds: await holdsTouching(ports)(caseId),
      proposal,
      proposalSha256: proposalSha256(proposal),
      confirmAt: at(contract.confirmText.path),
      returnAt: at(contract.returnText.path),
    };
    return { body: { ...forAll, ...forAuthor, ...forSigner } };
  };
