import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys } from '#domain/case/case.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { type Proposal, proposalSha256 } from '#domain/case/proposals.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import { clocksOf as complaintClocks } from '#domain/complaint/clocks.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { proposalOf as complaintProposal } from '#domain/complaint/decider.ts';
import { pendingConfirmations as pendingInComplaint } from '#domain/complaint/proposals.ts';
import { nounOf } from '#domain/nouns.ts';
import { clocksOf } from '#domain/request/clocks.ts';
import { proposalOf } from '#domain/request/decider.ts';
import { pendingConfirmations } from '#domain/request/proposals.ts';
import type { Request } from '#domain/request/request.ts';
import { confirmationPaths as complaintPaths } from '#functions/complaint/contract.ts';
import { nextOfCaseFor } from '#functions/next/contract.ts';
import { confirmationPaths } from '#functions/request/contract.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from './contract.ts';
import { withoutPerson } from './masks.ts';
import { seesWhole, shownTo } from './shown-to.ts';
import { textsOf } from './texts-of.ts';

export type ReadingPorts = Pick<Ports, 'cases' | 'people' | 'texts' | 'clock'> & {
  letters: Pick<Ports['letters'], 'list'>;
};

/** Of requests and complaints. */
export const clocksShown = (kind: string, state: unknown, now: Instant) => {
  if (kind === 'complaint') {
    const complaint = state as Complaint;
    return { clocks: complaintClocks(complaint, civilDay(now, complaint.zone)) };
  }
  if (kind !== 'request') return {};
  const request = state as Request;
  return { clocks: clocksOf(request, civilDay(now, request.zone)) };
};

interface Confirming {
  readonly pending: (state: never) => readonly PendingConfirmation<{
    readonly type: 'confirm-entry' | 'confirm-identity' | 'confirm-text';
  }>[];
  readonly proposal: (state: never, confirms: never) => Proposal;
  readonly paths: Readonly<Record<string, string>>;
}

const confirming: Readonly<Partial<Record<string, Confirming>>> = {
  request: { pending: pendingConfirmations, proposal: proposalOf, paths: confirmationPaths },
  complaint: { pending: pendingInComplaint, proposal: complaintProposal, paths: complaintPaths },
};

/** Where and with which hash to confirm; a breach has its own view. */
const proposalsShown = (caseId: CaseId, kind: string, state: unknown) => {
  const of = confirming[kind];
  if (of === undefined) return {};
  const proposals = of.pending(state as never).flatMap(({ confirms, ...pending }) => {
    if (confirms === undefined) return [];
    const proposal = of.proposal(state as never, confirms as never);
    const { n = '' } = { n: undefined, ...confirms } as { n?: number };
    const confirmAt = of.paths[confirms.type]?.replace('{caseId}', caseId).replace('{n}', `${n}`);
    return [{ ...pending, proposal, proposalSha256: proposalSha256(proposal), confirmAt }];
  });
  return { proposals };
};

/** Where a breach stands in the list is no date of it (P38). */
const withoutPlace = ({ listedOn: _, ...keys }: CaseKeys) => keys;

/**
 * With secrets blanked. A stand-in sees only what waits for a signature. A reader without access to the person gets letters
 * and texts masked as in the export.
 */
export const readCase =
  ({ cases, people, letters, texts, clock }: ReadingPorts) =>
  async ({ caseId }: { caseId: CaseId }, reader: Reader) => {
    const found = await cases.read(nounOf(caseId), caseId);
    const { kind, keys, state, revision, hash, history } = found;
    const next = await nextOfCaseFor({ cases }, found, instantText(clock.now()), reader);
    if (!seesWhole(reader, caseId))
      return { body: { id: caseId, kind, ...proposalsShown(caseId, kind, state), next, revision, hash } };
    const written = {
      letters: await letters.list(caseId),
      texts: await textsOf(texts, caseId, history),
    };
    const body = {
      id: caseId,
      kind,
      ...withoutPlace(keys),
      state,
      ...clocksShown(kind, state, instantText(clock.now())),
      ...proposalsShown(caseId, kind, state),
      next,
      revision,
      hash,
      timeline: history,
      ...(hasAccess(contract.revealPerson.access, reader.officer.groups)
        ? written
        : withoutPerson(written, await people.read(caseId))),
    };
    return { body: shownTo(reader, history, body) };
  };
