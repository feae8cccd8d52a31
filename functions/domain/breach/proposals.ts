import type { Proposal } from '#domain/case/proposals.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import type { BreachConfirmation, BreachUnconfirmed } from './commands.ts';
import { noticeOf } from './customer-notice.ts';
import { restoreProposal } from './restore.ts';

type Of<T extends BreachConfirmation['type']> = Extract<BreachUnconfirmed, { type: T }>;

const directionIn = ({ directions }: Breach, { n }: { readonly n: number }) =>
  directions.find((one) => one.n === n);

/** What each confirmation makes count. A new confirmation does not compile before somebody has said it here. */
const proposed: { readonly [T in BreachConfirmation['type']]: (breach: Breach, one: Of<T>) => unknown } = {
  'confirm-determination': ({ determination }) => determination,
  'confirm-withdrawal': ({ determination, withdrawal }) => ({ determination, withdrawal }),
  'confirm-record-correction': ({ recordCorrection }) => recordCorrection,
  'confirm-restore': restoreProposal,
  'confirm-receipt': ({ receipts }, { n }) => receipts.find((one) => one.n === n),
  'confirm-direction': directionIn,
  'confirm-lift': directionIn,
  'confirm-urgent-exception': ({ urgent }) => urgent,
  'confirm-write-off': (breach, { list }) => noticeListOf(noticeOf(breach), list)?.writeOff,
  'confirm-pause': (breach) => noticeOf(breach).paused,
  'confirm-paper-mail-waiver': (breach) => noticeOf(breach).paperMailWaiver,
};

/** The present proposal that this confirmation is about. */
export const proposalOf = (breach: Breach, one: BreachConfirmation | BreachUnconfirmed): Proposal => {
  const { type, n, list } = { n: undefined, list: undefined, ...one };
  const whatOf = proposed[type] as (breach: Breach, one: BreachUnconfirmed) => unknown;
  return {
    confirms: type.replace('confirm-', ''),
    ...(n === undefined ? {} : { n }),
    ...(list === undefined ? {} : { list }),
    what: whatOf(breach, one),
  };
};
