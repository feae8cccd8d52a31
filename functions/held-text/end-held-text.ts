import { instantText } from '#domain/calendar/instants.ts';
import type { Actor, CaseId, Commit, EventBase } from '#domain/case/case.ts';
import { Busy, NotFound, PersonalDataMissing } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { standInMaySign } from '#domain/case/held-text-calls.ts';
import { type HeldText, heldTextOf } from '#domain/case/held-texts.ts';
import { sealedIn, type TextField } from '#domain/case/officer-text.ts';
import { conflict } from '#domain/case/refusal.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { type AskedPorts, isAskedAboutEvent, maySayMore } from './asked-about-event.ts';
import type { Signature } from './contract.ts';
import { type Cleared, clearedWords, type HeldAction, textSays } from './gate.ts';
import type { HeldState, HeldTextCommand, HeldTextKind, Holding } from './held-case.ts';
import { holdingOf } from './holding.ts';

/** the stand-in is called after four business hours. */
export const StandInNotCalled = conflict(
  'stand-in-not-called',
  'A supervisor or the data protection officer reads this text first. A stand-in can after four business hours.',
);

/** How an action that was held is read and carried out. */
export interface HeldKind<A = never> {
  readonly texts: (action: A) => readonly TextField[];
  /** As its author, in one commit with what cleared it. */
  readonly send: (of: SentAction<A>, cleared: never) => Promise<unknown>;
}

interface SentAction<A> {
  readonly caseId: CaseId;
  readonly action: A;
  readonly author: string;
  readonly officer: string;
}

/** By the ports, as the entry has them. */
export type HeldKinds<P> = (ports: P, as: HeldTextKind) => Promise<HeldKind>;

type Naming = { readonly caseId: CaseId; readonly n: number };
type EndingPorts = Pick<Ports, 'cases' | 'texts' | 'clock'>;

/** @throws {NotFound | PersonalDataMissing} */
export const heldIn = async ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>, { caseId, n }: Naming) => {
  const holding = await holdingOf(caseId);
  const seen = await cases.read(holding.noun, caseId);
  const held = heldTextOf(seen.state, n);
  if (held === undefined) throw new NotFound();
  const kept = await texts.read(caseId, held.heldSha256);
  if (kept === undefined) throw new PersonalDataMissing();
  return { seen, held, kept: JSON.parse(kept) as HeldAction, holding };
};

const mustBeCalled = (state: HeldState, held: HeldText, { officer }: Reader, now: number): void => {
  if (hasAccess('text-signing', officer.groups, 'stand-in')) return;
  if (!standInMaySign(state, held, instantText(now))) throw new StandInNotCalled();
};

/** The person wrote after the text was judged: it is judged again. Nobody outside this file sees it. */
class JudgeAgain extends Error {}

/** Judged as the case was at this revision. What the person wrote since may ask about an event, so the commit is refused. */
const mustBeAsJudged = (judged: number, history: readonly Commit[]): void => {
  if (history.some(({ revision, events }) => revision > judged && maySayMore(events))) throw new JudgeAgain();
};

/** The rules of a held text ask for nothing but the state. */
const decision =
  ({ clock }: Pick<Ports, 'clock'>, holding: Holding, command: HeldTextCommand) =>
  (state: HeldState): readonly EventBase[] =>
    holding.decide(state, command, { now: instantText(clock.now()), history: [] });

const returned = async (
  ports: EndingPorts,
  { caseId, n }: Naming,
  { seen, holding }: Awaited<ReturnType<typeof heldIn>>,
  { actor, by }: { readonly actor: Actor; readonly by?: string },
) => {
  const decide = decision(ports, holding, { type: 'return-text', n, ...(by !== undefined && { by }) });
  await ports.cases.change(holding.noun, seen, actor, ({ state }) => decide(state));
  return { body: { id: caseId, n, says: textSays.returned } };
};

/** The author reads “Change these words”, in both worlds. */
export const returnHeldText =
  (ports: EndingPorts) =>
  async ({ caseId, n, by }: Naming & { readonly by: string }, reader: Reader) => {
    const found = await heldIn(ports, { caseId, n });
    mustBeCalled(found.seen.state, found.held, reader, ports.clock.now());
    return returned(ports, { caseId, n }, found, { actor: `officer:${by}`, by });
  };

type Signed = Signature & Naming & { readonly by: string };

const sendOrReturn = async <P>(
  kinds: HeldKinds<P>,
  ports: P & EndingPorts & AskedPorts,
  { caseId, n, by, speaksOfEvent: _, ...shown }: Signed,
  reader: Reader,
) => {
  const found = await heldIn(ports, { caseId, n });
  const { seen, held, kept, holding } = found;
  mustBeCalled(seen.state, held, reader, ports.clock.now());
  const decide = decision(ports, holding, { type: 'confirm-text', n, by, ...shown });
  refuseEarly(seen, ({ state }) => decide(state));
  const { action, officer } = kept;
  const { texts, send } = await kinds(ports, held.as);
  // Words that an earlier release held were never judged by the lists of this one.
  const isReturned = sealedIn(texts(action as never)).length > 0 || (await isAskedAboutEvent(ports)(seen));
  // Who pressed “Send” returned nothing.
  if (isReturned) return returned(ports, { caseId, n }, found, { actor: 'machine:held-text' });
  const cleared: Cleared<HeldState, EventBase> = {
    by,
    decide: (state, history) => {
      mustBeAsJudged(seen.revision, history);
      return decide(state);
    },
    words: clearedWords,
  };
  await send({ caseId, action: action as never, author: held.by, officer }, cleared as never);
  return { body: { id: caseId, n, says: textSays.sent } };
};

const mostJudgments = 5;

/**
 * Sends the action as it was proposed. It is returned instead where the signer says that it speaks of an event. The program returns it
 * where list A marks it, as a text that an earlier release held, and where the person has asked about an event, until the very commit
 * that would send it.
 * @throws what the action itself would throw, and nothing is recorded; {Busy} while the person writes and writes
 */
export const confirmHeldText =
  <P>(kinds: HeldKinds<P>) =>
  (ports: P & EndingPorts & AskedPorts) =>
  async (signed: Signed, reader: Reader) => {
    if (signed.speaksOfEvent === 'yes') return returnHeldText(ports)(signed, reader);
    for (let judgment = 0; judgment < mostJudgments; judgment += 1)
      try {
        return await sendOrReturn(kinds, ports, signed, reader);
      } catch (error) {
        if (!(error instanceof JudgeAgain)) throw error;
      }
    throw new Busy();
  };
