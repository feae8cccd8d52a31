import { NotFound } from '#domain/case/errors.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import { type Preservation, preservations, waitingEnd } from '#domain/preservation/preservation.ts';
import { endProposal, preservationRules } from '#domain/preservation/rules.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { allPreservations, entryOf, type PreservationEntry, type StoredPreservation } from './covers.ts';
import type { PreservationList, PreservationRow, PreservationView } from './preservation-view.ts';

type ViewPorts = Pick<Ports, 'cases' | 'officers' | 'texts'>;

const rowOf = (
  { id, state }: Pick<StoredPreservation, 'id' | 'state'>,
  { matter, reference }: PreservationEntry,
  nameOf: NameOf,
): PreservationRow => ({
  ...{ id, stage: state.stage, scope: state.scope, matter, reference },
  recorded: { officer: state.by, name: nameOf(state.by), at: state.recordedAt },
  endWaits: waitingEnd(state) !== undefined,
});

/** For supervisors and the DPO: another officer sees no trace of a preservation (P47). */
export const listPreservations =
  (ports: ViewPorts) => async (): Promise<{ readonly body: PreservationList }> => {
    const all = await allPreservations(ports);
    const nameOf = await ports.officers.names(all.map(({ state }) => state.by));
    const rows = await Promise.all(all.map(async (one) => rowOf(one, await entryOf(ports, one), nameOf)));
    return {
      body: {
        open: rows.filter(({ stage }) => stage !== 'ended'),
        ended: rows.filter(({ stage }) => stage === 'ended'),
      },
    };
  };

const officersIn = ({ by, endAsked, endDeclined, endedBy = [] }: Preservation): readonly string[] => [
  by,
  ...[endAsked?.by, endDeclined?.by].flatMap((one) => one ?? []),
  ...endedBy,
];

/** @throws {NotFound} */
export const readPreservation =
  (ports: ViewPorts) =>
  async ({ caseId }: { readonly caseId: string }): Promise<{ readonly body: PreservationView }> => {
    const found = await ports.cases.find(preservations, caseId);
    if (found === undefined) throw new NotFound();
    const { id, state } = found;
    const entry = await entryOf(ports, found);
    const nameOf = await ports.officers.names(officersIn(state));
    const said = async (one: Preservation['endAsked']) =>
      one === undefined
        ? null
        : {
            ...{ officer: one.by, name: nameOf(one.by), at: one.at },
            reason: (await ports.texts.read(id, one.textSha256)) ?? '',
          };
    const { kept, endAsked, endDeclined, endedBy = [], endConfirmedAt, endedAt = null } = state;
    const last = endedBy.at(-1);
    return {
      body: {
        ...rowOf(found, entry, nameOf),
        ...{ reason: entry.reason, person: entry.person ?? null, account: entry.account ?? null },
        ...{ case: entry.case ?? null, from: entry.from ?? null, to: entry.to ?? null },
        kept: kept ?? null,
        endAsked: await said(endAsked),
        endDeclined: await said(endDeclined),
        endConfirmed:
          last && endConfirmedAt ? { officer: last, name: nameOf(last), at: endConfirmedAt } : null,
        endedAt,
        proposalSha256: waitingEnd(state) === undefined ? null : proposalSha256(endProposal(id, state)),
        next: nextOfRegister(nextOf(preservationRules, state, undefined), { caseId: id }, nameOf),
      },
    };
  };
