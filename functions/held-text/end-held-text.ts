import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId, EventBase } from '#domain/case/case.ts';
import { NotFound, PersonalDataMissing } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { standInMaySign } from '#domain/case/held-text-calls.ts';
import { type HeldText, heldTextOf } from '#domain/case/held-texts.ts';
import { sealedIn, type TextField } from '#domain/case/officer-text.ts';
import { conflict } from '#domain/case/refusal.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { type AskedPorts, isAskedAboutEvent } from './asked-about-event.ts';
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

/** The rules of a held text ask for nothing but the state. */
const clearedBy = (
  { clock }: Pick<Ports, 'clock'>,
  holding: Holding,
  by: string,
  command: HeldTextCommand,
): Cleared<HeldState, EventBase> => {
  const facts = { now: instantText(clock.now()), history: [] };
  return { by, decide: (state) => holding.decide(state, command, facts), words: clearedWords };
};

/** The author reads “Change these words”, in both worlds. */
export const returnHeldText =
  (ports: EndingPorts) =>
  async ({ caseId, n, by }: Naming & { readonly by: string }, reader: Reader) => {
    const { seen, held, holding } = await heldIn(ports, { caseId, n });
    mustBeCalled(seen.state, held, reader, ports.clock.now());
    const command = { type: 'return-text', n, by } as const;
    const { decide } = clearedBy(ports, holding, by, command);
    await ports.cases.change(holding.noun, seen, `officer:${by}`, ({ state }) => decide(state));
    return { body: { id: caseId, n, says: textSays.returned } };
  };

/**
 * Sends the action as it was proposed. It is returned instead where the signer says that it speaks of an event, where list A does,
 * as in a text that an earlier release held, and where the person has asked about one since.
 * @throws what the action itself would throw, and nothing is recorded
 */
export const confirmHeldText =
  <P>(kinds: HeldKinds<P>) =>
  (ports: P & EndingPorts & AskedPorts) =>
  async (
    { caseId, n, by, speaksOfEvent, ...shown }: Signature & Naming & { readonly by: string },
    reader: Reader,
  ) => {
    if (speaksOfEvent === 'yes') return returnHeldText(ports)({ caseId, n, by }, reader);
    const { seen, held, kept, holding } = await heldIn(ports, { caseId, n });
    mustBeCalled(seen.state, held, reader, ports.clock.now());
    const cleared = clearedBy(ports, holding, by, { type: 'confirm-text', n, by, ...shown });
    refuseEarly(seen, ({ state }) => cleared.decide(state));
    const { action, officer } = kept;
    const { texts, send } = await kinds(ports, held.as);
    // Words that an earlier release held were never judged by the lists of this one.
    const isReturned = sealedIn(texts(action as never)).length > 0 || (await isAskedAboutEvent(ports)(seen));
    if (isReturned) return returnHeldText(ports)({ caseId, n, by }, reader);
    await send({ caseId, action: action as never, author: held.by, officer }, cleared as never);
    return { body: { id: caseId, n, says: textSays.sent } };
  };
