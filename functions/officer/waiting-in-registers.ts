import { type Account, typedClaim } from '#domain/account/account.ts';
import { type AccountImport, waitingImport } from '#domain/account/imports.ts';
import { type Instant, storedDay } from '#domain/calendar/times.ts';
import { type Campaign, waitingIn } from '#domain/campaign/campaign.ts';
import { type CertificateFiling, waitingFiling } from '#domain/certificate/filing.ts';
import { closuresId, closuresTable } from '#domain/closure/closures.ts';
import { waitingRoster } from '#domain/controller/controller.ts';
import type { Controller } from '#domain/controller/roster.ts';
import type { Holder } from '#domain/holder/holder.ts';
import { sendingIdOf, sendingSwitches } from '#domain/notice/sending-switch.ts';
import { type Preservation, waitingEnd } from '#domain/preservation/preservation.ts';
import { addedId, addedSentences, areBothSides, isForOthers, sidesIn } from '#domain/sentence/added.ts';
import { isUndecided, type Transfer, transfers, waitsSince } from '#domain/transfer/transfer.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Waiting } from './waiting.ts';
import type { Signer } from './waiting-in-cases.ts';

type Register =
  | 'account'
  | 'import'
  | 'controller'
  | 'transfer'
  | 'campaign'
  | 'certificate-filing'
  | 'holder'
  | 'preservation';

interface Asked {
  readonly by: string;
  /** Absent in early histories. */
  readonly at?: Instant | undefined;
}

const asked = (claim: { readonly by: string; readonly askedAt?: Instant } | undefined): Asked | undefined =>
  claim && { by: claim.by, at: claim.askedAt };

const askedIn = (transfer: Transfer): Asked | undefined => {
  const at = waitsSince(transfer);
  return at === undefined ? undefined : { by: transfer.by, at };
};

type Waits = (state: never, now: Instant) => readonly (AskedFor | undefined)[];

interface AskedFor extends Asked {
  readonly step: Waiting['step'];
  /** Of a mailing. */
  readonly n?: number;
}

const one =
  <S>(step: Waiting['step'], waits: (state: S, now: Instant) => Asked | undefined) =>
  (state: S, now: Instant): readonly (AskedFor | undefined)[] => {
    const found = waits(state, now);
    return [found && { step, ...found }];
  };

const inRegister: Readonly<Record<Register, Waits>> = {
  account: one('enter-past-since', (account: Account) => asked(typedClaim(account))),
  import: one('confirm-import', (seen: AccountImport, now) => waitingImport(seen, now)),
  controller: one('enter-roster', (controller: Controller) => asked(waitingRoster(controller))),
  transfer: one('confirm-transfer', askedIn),
  campaign: (campaign: Campaign) =>
    waitingIn(campaign).map((waits) => ({
      ...waits,
      step: waits.n === undefined ? 'confirm-campaign' : 'confirm-mailing',
    })),
  holder: one('confirm-holder', ({ proposal }: Holder) => proposal),
  'certificate-filing': one('confirm-filing', (filing: CertificateFiling) => waitingFiling(filing)),
  preservation: one('confirm-preservation-end', (seen: Preservation) => waitingEnd(seen)),
};

const mineIf = (isMine: boolean): Waiting['mine'] => (isMine ? ['asked'] : []);

export const isRegister = (kind: string): kind is Register => Object.hasOwn(inRegister, kind);

/** In the entry of an account, an import, a company, a transfer, a campaign, the filing of a certificate, a system that holds data or a preservation. */
export const waitingInRegister = ({ id, kind, state }: StoredCase, signer: Signer): readonly Waiting[] => {
  if (!isRegister(kind)) return [];
  return inRegister[kind](state as never, signer.now).flatMap((waits) => {
    if (waits?.at === undefined) return [];
    const { step, n, by, at: since } = waits;
    return [{ id, kind, step, ...(n !== undefined && { n }), since, by, mine: mineIf(by === signer.by) }];
  });
};

/** About every breach, so only for readers who may see breaches: closing days and the switch of all notices. */
export const waitingForAllBreaches = async (
  { cases }: Pick<Ports, 'cases'>,
  { by: reader }: Signer,
): Promise<readonly Waiting[]> => {
  const sendingId = sendingIdOf(cases.tableGeneration);
  const [closures, sending] = await Promise.all([
    cases.find(closuresTable, closuresId),
    cases.find(sendingSwitches, sendingId),
  ]);
  const removals = Object.entries(closures?.state.asked ?? {}).map(([day, { by, at }]): Waiting => {
    const step = 'confirm-closure-removal';
    return {
      id: closuresId,
      kind: 'closures',
      step,
      day: storedDay(day),
      since: at,
      by,
      mine: mineIf(by === reader),
    };
  });
  const resume = sending?.state.asked;
  if (resume === undefined) return removals;
  const { by, at: since } = resume;
  const step = 'resume-sending';
  return [...removals, { id: sendingId, kind: 'sending', step, since, by, mine: mineIf(by === reader) }];
};

/** Sentences that a supervisor or the DPO proposed for all letters: only for these two. */
export const waitingSentences = async (
  { cases }: Pick<Ports, 'cases'>,
  { by: reader, groups }: Signer,
): Promise<readonly Waiting[]> => {
  const found = await cases.find(addedSentences, addedId);
  return Object.values(found?.state.waiting ?? {}).map(({ proposed: { by, as, at } }) => ({
    ...{ id: addedId, kind: 'sentences', step: 'confirm-sentence', since: at, by },
    mine: mineIf(by === reader),
    ...(!areBothSides(as, sidesIn(groups)) && { isForOthers: isForOthers(as) }),
  }));
};

const pageSize = 100;

/** Under a non-disclosure order, so only for a reader who may see those (P15). */
export const waitingSealed = async (
  { cases }: Pick<Ports, 'cases'>,
  signer: Signer,
): Promise<readonly Waiting[]> => {
  const waiting: Waiting[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.listKind('transfer', 'transfers-sealed', cursor, pageSize);
    const ids = page.items.filter(({ stage }) => isUndecided({ stage })).map(({ id }) => id);
    const found = await cases.findAll(transfers, ids);
    waiting.push(...found.flatMap((one) => waitingInRegister(one as unknown as StoredCase, signer)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return waiting;
};
