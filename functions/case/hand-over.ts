import { createHash } from 'node:crypto';
import { breaches } from '#domain/breach/noun.ts';
import { openConfirmations } from '#domain/breach/pending.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { isAfter, textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { decideLeaving, deputiesId, deputyList, type Left } from '#domain/case/deputies.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import { InvestigatorInvolved } from '#domain/complaint/errors.ts';
import { pendingConfirmations as pendingInComplaint } from '#domain/complaint/proposals.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { workedNounOf } from '#domain/nouns.ts';
import { pendingConfirmations } from '#domain/request/proposals.ts';
import type { Request } from '#domain/request/state.ts';
import { openBreaches } from '#functions/breach/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { applyAssignment } from './assign-case.ts';
import type { HandOver } from './contract.ts';
import { signatureHandedOver } from './letters/officer-letters.ts';
import type { ActingPorts } from './take-officer-action.ts';
import { tenAtATime } from './ten-at-a-time.ts';

type HandingPorts = ActingPorts &
  Pick<Ports, 'letters' | 'letterhead' | 'officersAddress' | 'breachOfficersAddress' | 'zone'>;

/** Waits for anybody but `askedBy`, who may be the officer who left: an author stays the author. */
interface Signature {
  readonly id: CaseId;
  readonly toConfirm: string;
  readonly askedBy: string;
  readonly successorMaySign: boolean;
}

/** In one call; a second call hands over the rest. */
const most = 200;

const fault = (pointer: string, detail: string) => new InvalidInput([{ pointer, detail }]);

const record = async ({ cases, clock }: HandingPorts, leaving: Left, by: string): Promise<void> => {
  const actor = `officer:${by}`;
  const first = decideLeaving(undefined, leaving);
  const { opened } = await cases.open(deputyList, deputiesId, actor, instantText(clock.now()), first);
  if (!opened)
    await cases.change(deputyList, deputiesId, actor, ({ state }) => decideLeaving(state, leaving));
};

const signaturesOf = (id: CaseId, waiting: readonly PendingConfirmation<unknown>[], { to }: Left) =>
  waiting.map(({ toConfirm, by }): Signature => {
    return { id, toConfirm, askedBy: by, successorMaySign: by !== to };
  });

/** One letter for each case: a second call sends no second one. */
const told = async (
  { letters, letterhead }: HandingPorts,
  signatures: readonly Signature[],
  address: string,
  { officer, to: successor, on }: Left,
): Promise<readonly Signature[]> => {
  const [first] = signatures;
  if (first === undefined) return [];
  const of = createHash('sha256')
    .update(`${officer}|${successor}|${textOf(on)}`)
    .digest('hex')
    .slice(0, 16);
  const waits = signatures.map(({ toConfirm }) => toConfirm);
  await letters.sendOnce(first.id, { kind: 'handed-over', of }, async () =>
    signatureHandedOver(letterhead, first.id, address, { on, successor, waits }),
  );
  return signatures;
};

const waitingIn = ({ kind, state }: StoredCase): readonly PendingConfirmation<unknown>[] =>
  kind === 'complaint' ? pendingInComplaint(state as Complaint) : pendingConfirmations(state as Request);

/** The letter comes first: after the commit no list finds the case by the officer who left. */
const handOne = async (
  ports: HandingPorts,
  id: CaseId,
  leaving: Left,
  by: string,
): Promise<readonly Signature[] | undefined> => {
  const { officer: from, to } = leaving;
  const found = await ports.cases.read(workedNounOf(id), id);
  const { assigned } = found.state as { readonly assigned?: { readonly to: string } };
  if (assigned?.to !== from) return undefined;
  const waiting = signaturesOf(id, waitingIn(found), leaving);
  const signatures = await told(ports, waiting, ports.officersAddress, leaving);
  try {
    await applyAssignment(ports)(id, { type: 'assign', to, for: from, from, by }, by).catch((refused) => {
      // The successor decided the matter complained of: back to the queue.
      if (refused instanceof InvestigatorInvolved)
        return applyAssignment(ports)(id, { type: 'assign', from, by }, by);
      throw refused;
    });
  } catch (refused) {
    // Settled meanwhile: nothing is left to hand over.
    if (refused instanceof Refusal && refused.category === 'conflict') return undefined;
    throw refused;
  }
  return signatures;
};

/** Where the officer did something: any breach officer may sign, so a breach is assigned to nobody. */
const inBreaches = async (ports: HandingPorts, leaving: Left): Promise<readonly Signature[]> => {
  const now = instantText(ports.clock.now());
  const all: Signature[] = [];
  for await (const { id } of openBreaches(ports)) {
    const found = await ports.cases.find(breaches, id);
    if (!found?.history.some(({ actor }) => actor === `officer:${leaving.officer}`)) continue;
    const waiting = signaturesOf(id, openConfirmations(found.state, now), leaving);
    all.push(...(await told(ports, waiting, ports.breachOfficersAddress, leaving)));
  }
  return all;
};

/**
 * When an officer leaves: one commit for each open case. After a crash, or with `more`, the same call finishes.
 * @throws {InvalidInput | SuccessorLeft}
 */
export const handOver =
  (ports: HandingPorts) =>
  async ({ leaves: officer, to, on, by }: HandOver & { by: string }) => {
    if (to === officer) throw fault('#/to', 'Choose another officer as successor.');
    if (isAfter(on, todayIn(ports.clock, ports.zone)))
      throw fault(
        '#/on',
        'This day has not come. Hand over on the day on which the officer leaves, or later.',
      );
    const leaving: Left = { officer, to, on };
    await record(ports, leaving, by);
    const page = await ports.cases.listAssigned(officer, undefined, most);
    const all = await tenAtATime(page.items, ({ id }) => handOne(ports, id, leaving, by));
    const handed = all.filter((one) => one !== undefined);
    const signatures = [...handed.flat(), ...(await inBreaches(ports, leaving))];
    return { body: { handed: handed.length, more: page.cursor !== undefined, signatures } };
  };
