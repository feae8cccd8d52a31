import { type Day, isBefore } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import { type Entered, type Holder, type HolderEvent, holders, slugIn } from '#domain/holder/holder.ts';
import { holderProposal, holderRules } from '#domain/holder/rules.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import type { HolderEntry } from './contract.ts';
import type { EntryView, HolderList, HolderRow, HolderView, OpenInstructionView } from './holder-view.ts';
import { allHolders } from './holders-in-force.ts';
import { type OpenInstruction, openInstructions } from './open-instructions.ts';
import { pushView } from './pushes-told.ts';
import { isShownNow } from './signing-secret.ts';

type ViewPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'texts' | 'transferRegions' | 'zone'>;
type Stored = StoredCase<Holder, HolderEvent>;

const entryOf = async (
  { texts, transferRegions }: ViewPorts,
  id: CaseId,
  entered: Entered,
): Promise<EntryView> => {
  const { holds, keys, region, asks, client = null, webhook = null, entrySha256 } = entered;
  const typed = JSON.parse((await texts.read(id, entrySha256)) ?? '{}') as Partial<HolderEntry>;
  const { name = slugIn(id), owner = '', clause = '' } = typed;
  const isRegionListed = transferRegions.includes(region);
  return { name, holds, keys, region, isRegionListed, owner, clause, asks, client, webhook };
};

const isLate = ({ dueOn, stopped }: OpenInstruction, today: Day): boolean =>
  !stopped && isBefore(dueOn, today);

const ofHolder = (open: readonly OpenInstruction[], id: CaseId) =>
  open.filter(({ holder }) => holder === slugIn(id));

const rowOf = async (
  ports: ViewPorts,
  { id, state }: Pick<Stored, 'id' | 'state'>,
  all: readonly OpenInstruction[],
): Promise<HolderRow> => {
  const { stage, current, proposal } = state;
  const entered = current ?? (proposal?.what === 'entry' ? proposal.entry : undefined);
  const open = ofHolder(all, id);
  const today = todayIn(ports.clock, ports.zone);
  return {
    ...{ id, slug: slugIn(id), stage, waits: proposal !== undefined },
    name: entered === undefined ? slugIn(id) : (await entryOf(ports, id, entered)).name,
    ...{ open: open.length, late: open.filter((one) => isLate(one, today)).length },
  };
};

/** By short name. */
export const listHolders = (ports: ViewPorts) => async (): Promise<{ readonly body: HolderList }> => {
  const [all, open] = await Promise.all([allHolders(ports), openInstructions(ports)]);
  return { body: { holders: await Promise.all(all.map((one) => rowOf(ports, one, open))) } };
};

const reasonOf = async ({ texts }: ViewPorts, id: CaseId, sha256: string): Promise<string | null> =>
  (await texts.read(id, sha256)) ?? null;

const proposalOf = async (
  ports: ViewPorts,
  { id, state: { proposal } }: Stored,
  nameOf: NameOf,
): Promise<HolderView['proposal']> => {
  if (proposal === undefined) return null;
  const who = { by: { officer: proposal.by, name: nameOf(proposal.by) }, at: proposal.at };
  return proposal.what === 'entry'
    ? { ...who, what: 'entry', entry: await entryOf(ports, id, proposal.entry) }
    : { ...who, what: 'removal', reason: await reasonOf(ports, id, proposal.textSha256) };
};

const inForceOf = async (
  ports: ViewPorts,
  { id, state: { stage, current } }: Stored,
  nameOf: NameOf,
): Promise<HolderView['inForce']> => {
  if (current === undefined || stage !== 'in-force') return null;
  const { confirmedBy: officer, confirmedAt: at } = current;
  return { ...(await entryOf(ports, id, current)), confirmedBy: { officer, name: nameOf(officer) }, at };
};

const instructionsOf = async (
  { pushes }: Pick<Ports, 'pushes'>,
  open: readonly OpenInstruction[],
  today: Day,
): Promise<readonly OpenInstructionView[]> => {
  const told = open.length === 0 ? [] : await pushes.read(open);
  return open.map((one) => {
    const { request, n, asks, dueOn, stopped = false } = one;
    const push = told.find((other) => other.request === request && other.n === n);
    return {
      ...{ request, n, asks, dueOn, stopped, late: isLate(one, today) },
      pushed: push === undefined ? null : pushView(push),
    };
  });
};

/** @throws {NotFound} */
export const readHolder =
  (ports: ViewPorts & Pick<Ports, 'pushes'>) =>
  async ({
    caseId,
    by,
  }: {
    readonly caseId: string;
    readonly by: string;
  }): Promise<{ readonly body: HolderView }> => {
    const found = await ports.cases.find(holders, caseId);
    if (found === undefined) throw new NotFound();
    const { id, state } = found;
    const { proposal, current, declined, secrets = [], webhookOffAt = null } = state;
    const newest = secrets.at(-1);
    const all = await openInstructions(ports);
    const nameOf = await ports.officers.names(
      [proposal?.by, current?.confirmedBy, declined?.by, newest?.by].flatMap((one) => one ?? []),
    );
    const row = await rowOf(ports, found, all);
    const today = todayIn(ports.clock, ports.zone);
    return {
      body: {
        ...row,
        inForce: await inForceOf(ports, found, nameOf),
        proposal: await proposalOf(ports, found, nameOf),
        declined:
          declined === undefined
            ? null
            : {
                ...{ officer: declined.by, name: nameOf(declined.by), at: declined.at },
                reason: await reasonOf(ports, id, declined.textSha256),
              },
        instructions: await instructionsOf(ports, ofHolder(all, id), today),
        webhookOffAt,
        secret: newest
          ? {
              ...{ officer: newest.by, name: nameOf(newest.by), at: newest.at },
              isShown: isShownNow(state, by, ports.clock),
            }
          : null,
        proposalSha256: proposal === undefined ? null : proposalSha256(holderProposal(id, state)),
        next: nextOfRegister(
          nextOf(holderRules, state as Holder | undefined, { open: row.open }),
          { caseId: id },
          nameOf,
        ),
      },
    };
  };
