import { instantText } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Commit, EventBase } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { standInMaySign } from '#domain/case/held-text-calls.ts';
import type { TextField } from '#domain/case/officer-text.ts';
import { type Proposal, proposalSha256 } from '#domain/case/proposals.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';
import { type HeldKinds, heldIn } from './end-held-text.ts';
import { textSays } from './gate.ts';

/** What the reader’s groups may see of a text that waits or waited. */
export interface HeldTextView {
  readonly id: string;
  readonly n: number;
  readonly as: string;
  readonly since: Instant;
  readonly texts: readonly TextField[];
  /** What became of it, as its author hears it. */
  readonly says: string;
  /** For who signs. */
  readonly by?: string;
  readonly proposal?: Proposal;
  readonly proposalSha256?: string;
  /** Of its case, and nothing of a hold: kind of request or topic of complaint, and when it is due. */
  readonly about?: { readonly what: string; readonly workBy: Day; readonly dueOn: Day };
  /** The person’s last message; not for a stand-in, who sees only the thing to sign. */
  readonly asked?: string;
  readonly confirmAt?: string;
  readonly returnAt?: string;
}

type Worded = EventBase & { readonly textSha256?: string };

/** A look at what the receipt has is recorded, so the page of the person shows it. */
const lastWords = async (
  { texts }: Pick<Ports, 'texts'>,
  caseId: string,
  history: readonly Commit[],
): Promise<string | undefined> => {
  const events: readonly Worded[] = history.flatMap((commit) => commit.events);
  const last = events.findLast(({ type }) => type === 'message-received');
  return last?.textSha256 && texts.read(caseId, last.textSha256);
};

/**
 * Officers read what became of a text, in the same words sealed or not; who signs sees no hold either. A stand-in reads only what waits for their signature.
 */
export const readHeldText =
  <P>(kinds: HeldKinds<P>) =>
  (ports: P & Pick<Ports, 'cases' | 'clock' | 'texts'>) =>
  async (
    { caseId, n }: { readonly caseId: string; readonly n: number; readonly by: string },
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
    const forAll = { id: caseId, n, as, since, texts, says: textSays[became] };
    if (!hasAccess('text-signing', officer.groups)) return { body: forAll };
    const proposal = proposalIn(seen.state, n);
    const at = (path: string) => path.replace('{caseId}', caseId).replace('{n}', `${n}`);
    const { kind, topic, workBy, dueOn } = seen.state;
    const asked = hasAccess('case-reading', officer.groups)
      ? await lastWords(ports, caseId, seen.history)
      : undefined;
    const forSigner = {
      by: held.by,
      about: { what: topic ?? kind ?? '', workBy, dueOn },
      ...(asked === undefined ? {} : { asked }),
      proposal,
      proposalSha256: proposalSha256(proposal),
      confirmAt: at(contract.confirmText.path),
      returnAt: at(contract.returnText.path),
    };
    return { body: { ...forAll, ...forSigner } };
  };
