import { instantText } from '#domain/calendar/instants.ts';
import { NoSuchFile } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import { given } from '#domain/case/words-out.ts';
import { demandWords } from '#domain/transfer/demands.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import { transferProposal, transferRules } from '#domain/transfer/rules.ts';
import { isUndecided, safeguardIn, type Transfer } from '#domain/transfer/transfer.ts';
import { maskedName, maskedNumber } from '#functions/case/offers.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { documentKey } from './contract.ts';
import { entryOf, type StoredTransfer, transferFor } from './decide-transfer.ts';
import type { NamedOfficer, TransferRow, TransferView } from './transfer-view.ts';

export type ViewPorts = Pick<Ports, 'cases' | 'officers' | 'texts'>;

interface OfTransfer {
  readonly caseId: string;
  readonly by: string;
}

const named = (officer: string, nameOf: NameOf): NamedOfficer => ({ officer, name: nameOf(officer) });

/** An auditor reads, but does not see the person. */
const seesPerson = ({ officer: { groups } }: Reader): boolean => hasAccess('request-signing', groups);

export const forReader = (entry: Entry, kind: Transfer['recipientKind'], reader: Reader): Entry => {
  if (seesPerson(reader)) return entry;
  const { address: _, accounts, recipient, ...rest } = entry;
  return {
    ...rest,
    ...(accounts && { accounts: accounts.map(maskedNumber) }),
    ...(recipient && { recipient: kind === 'named-by-customer' ? maskedName(recipient) : recipient }),
  };
};

export const rowOf = (
  { id, state }: StoredTransfer,
  typed: Entry,
  reader: Reader,
  nameOf: NameOf,
): TransferRow => {
  const entry = forReader(typed, state.recipientKind, reader);
  return {
    ...{ id, stage: state.stage, case: state.case ?? null, recipientKind: state.recipientKind ?? null },
    ...{ recipient: entry.recipient ?? null, accounts: state.accounts.length, recordedAt: state.recordedAt },
    ...{ data: state.data ?? 'cpni', by: named(state.by, nameOf), leftAt: state.leftAt ?? null },
  };
};

/** One that this reader may not see is not found (P15). @throws {NotFound} */
export const readTransfer =
  (ports: ViewPorts) =>
  async (given: OfTransfer, reader: Reader): Promise<{ readonly body: TransferView }> => {
    const found = await transferFor(ports, given, reader);
    const { id, state } = found;
    const entry = await entryOf(ports, found);
    const { by, secondBy, secondAt, declinedSha256, handedOverBy, missing = [] } = state;
    const nameOf = await ports.officers.names([by, secondBy, handedOverBy].flatMap((one) => one ?? []));
    const next = nextOf(transferRules, state, undefined);
    const reason = declinedSha256 && (await ports.texts.read(id, declinedSha256));
    return {
      body: {
        ...rowOf(found, entry, reader, nameOf),
        safeguard: safeguardIn(state) ?? null,
        ...{ isUnderOrder: state.isSealed, entry: forReader(entry, state.recipientKind, reader) },
        missing: missing.map((demand) => ({ demand, words: demandWords(demand) })),
        ...{ isSale: state.sale === true, attempts: state.attempts ?? 1 },
        second: secondBy && secondAt ? { ...named(secondBy, nameOf), at: secondAt } : null,
        reason: reason || null,
        ...{ handedOverBy: handedOverBy ? named(handedOverBy, nameOf) : null, how: state.how ?? null },
        hasDocument: state.document !== undefined,
        proposalSha256: isUndecided(state) ? proposalSha256(transferProposal(state)) : null,
        next: nextOfRegister(next, { caseId: id }, nameOf),
      },
    };
  };

/** Seconds. */
const openFor = 300;

/** @throws {NotFound | NoSuchFile | Unavailable} */
export const readDocument =
  ({
    cases,
    clock,
    files,
  }: Pick<Ports, 'cases' | 'clock'> & {
    readonly files: Pick<Ports['files'], 'createDownloadUrl'>;
  }) =>
  async (named: OfTransfer, reader: Reader) => {
    const { id, state } = await transferFor({ cases }, named, reader);
    if (state.document === undefined) throw new NoSuchFile();
    const name = given(`${id}.pdf`);
    const as = { name, contentType: 'application/pdf' };
    const url = await files.createDownloadUrl(documentKey(state.document), as, openFor);
    return { body: { url, name, expiresAt: instantText(clock.now() + openFor * 1000) } };
  };
