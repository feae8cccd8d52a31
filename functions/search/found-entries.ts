import { brokerActions } from '#domain/broker-action/broker-action.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { campaigns } from '#domain/campaign/campaign.ts';
import type { EventBase, Noun } from '#domain/case/case.ts';
import { type Access, hasAccess } from '#domain/case/groups.ts';
import { downtimes } from '#domain/downtime/downtime.ts';
import { holders } from '#domain/holder/holder.ts';
import { preservations } from '#domain/preservation/preservation.ts';
import { trainings } from '#domain/training/training.ts';
import { seesTransfer } from '#domain/transfer/seen-by.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import { readBrokerAction } from '#functions/broker-action/contract.ts';
import { readCampaign } from '#functions/campaign/contract.ts';
import { readDowntime } from '#functions/downtime/contract.ts';
import { readHolder } from '#functions/holder/contract.ts';
import { readPreservation } from '#functions/preservation/contract.ts';
import { readTraining } from '#functions/training/contract.ts';
import { readTransfer } from '#functions/transfer/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { FoundRow } from './contract.ts';

export interface Searcher {
  readonly by: string;
  readonly groups: readonly string[];
}

/** Entries of registers, found by their reference alone. Each has a page of its own. */
export type EntryKind = Exclude<
  FoundRow['kind'],
  'request' | 'complaint' | 'breach' | 'account' | 'controller'
>;

type Found = (ports: Pick<Ports, 'cases'>, id: string, searcher: Searcher) => Promise<FoundRow[]>;

/** What the row shows; undefined for a reader who may not see it, after the same read as one that there is not (P15). */
type Shown = Pick<FoundRow, 'about' | 'receivedAt'> & { readonly stage?: string };

const inRegister =
  <S, E extends EventBase>(
    noun: Noun<S, E>,
    { access, path }: { readonly access: Access; readonly path: string },
    shown: (state: S, searcher: Searcher) => Shown | undefined,
  ): Found =>
  async ({ cases }, id, searcher) => {
    if (!hasAccess(access, searcher.groups)) return [];
    const found = await cases.find(noun, id);
    const row = found && shown(found.state, searcher);
    const kind = noun.kind as EntryKind;
    return row ? [{ kind, id, by: ['reference'], ...row, path: path.replace('{caseId}', id) }] : [];
  };

const recorded = ({
  stage,
  recordedAt,
}: {
  readonly stage: string;
  readonly recordedAt: Instant;
}): Shown => ({
  stage,
  receivedAt: recordedAt,
});

/** A kind of entry that can be found does not compile without a row. */
export const byEntry: Readonly<Record<EntryKind, Found>> = {
  transfer: inRegister(transfers, readTransfer, (state, searcher) =>
    seesTransfer(state, searcher)
      ? { ...recorded(state), ...(state.case && { about: state.case }) }
      : undefined,
  ),
  campaign: inRegister(campaigns, readCampaign, recorded),
  holder: inRegister(holders, readHolder, recorded),
  downtime: inRegister(downtimes, readDowntime, recorded),
  preservation: inRegister(preservations, readPreservation, recorded),
  training: inRegister(trainings, readTraining, ({ entries: [first] }) => ({
    receivedAt: first.recordedAt,
  })),
  'broker-action': inRegister(brokerActions, readBrokerAction, ({ entries: [first] }) =>
    first ? { receivedAt: first.recordedAt } : {},
  ),
};
