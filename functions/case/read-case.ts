import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys } from '#domain/case/case.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { closesAfterOf, clocksOf as complaintClocks } from '#domain/complaint/clocks.ts';
import { type Complaint, isAnswered } from '#domain/complaint/state.ts';
import { openNounOf } from '#domain/nouns.ts';
import { clocksOf, lawDateOf } from '#domain/request/clocks.ts';
import type { Request } from '#domain/request/state.ts';
import { type AskedPorts, askingAboutEvent } from '#functions/held-text/offers.ts';
import { pushesTold } from '#functions/holder/offers.ts';
import { nextOfCaseFor } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { ProposalShown } from './case-view.ts';
import type { Confirming } from './confirming.ts';
import * as contract from './contract.ts';
import { maskedPerson, withoutPerson } from './masks.ts';
import { namesFor, subsIn, subsInNext, withNames } from './names-in.ts';
import { type ShownCommit, seesWhole, shownTo } from './shown-to.ts';
import { textsOf } from './texts-of.ts';

export type ReadingPorts = Pick<Ports, 'cases' | 'people' | 'texts' | 'clock'> & {
  letters: Pick<Ports['letters'], 'list'>;
};
type NamingPorts = ReadingPorts & Pick<Ports, 'pushes'> & { officers: Pick<Ports['officers'], 'names'> };

/** Of requests and complaints. */
export const clocksShown = (kind: string, state: unknown, now: Instant) => {
  if (kind === 'complaint') {
    const complaint = state as Complaint;
    const closesAfter = isAnswered(complaint) ? closesAfterOf(complaint) : undefined;
    return {
      clocks: complaintClocks(complaint, civilDay(now, complaint.zone)),
      ...(closesAfter && { closesAfter }),
    };
  }
  if (kind !== 'request') return {};
  const request = state as Request;
  return { clocks: clocksOf(request, civilDay(now, request.zone)) };
};

/** By kind of case: a page reads the rules of its own. */
const confirming: Readonly<Record<string, () => Promise<Confirming>>> = {
  request: async () => (await import('./confirming-request.ts')).ofRequest,
  complaint: async () => (await import('./confirming-complaint.ts')).ofComplaint,
};

/** Where and with which hash to confirm; a breach has its own view. */
const proposalsShown = async (
  caseId: CaseId,
  kind: string,
  state: unknown,
): Promise<{ readonly proposals?: readonly ProposalShown[] }> => {
  const of = await confirming[kind]?.();
  if (of === undefined) return {};
  const proposals = of.pending(state).flatMap(({ confirms, ...pending }) => {
    if (confirms === undefined) return [];
    const proposal = of.proposal(state, confirms);
    const { n = '' } = { n: undefined, ...confirms } as { n?: number };
    const confirmAt = of.paths[confirms.type]?.replace('{caseId}', caseId).replace('{n}', `${n}`);
    return [{ ...pending, proposal, proposalSha256: proposalSha256(proposal), confirmAt }];
  });
  return { proposals };
};

/** Where a breach stands in the list is no date of it (P38). */
const withoutPlace = ({ listedOn: _, ...keys }: CaseKeys) => keys;

/** What the law gives us, beside what we promise. */
const lawShown = (kind: string, state: unknown) =>
  kind === 'request' ? { law: lawDateOf(state as Request) } : {};

type IsAsked = ReturnType<Awaited<ReturnType<typeof askingAboutEvent>>>;

const askedShown = async (kind: string, ports: AskedPorts, found: Parameters<IsAsked>[0]) => {
  if (kind !== 'request' && kind !== 'complaint') return {};
  const isAsked = await askingAboutEvent();
  return (await isAsked(ports)(found)) ? { asksAboutEvent: true } : {};
};

/**
 * With secrets blanked. A stand-in sees only what waits for a signature. A reader without access to the person gets letters
 * and texts masked as in the export. As `RequestView` and `ComplaintView` say.
 */
export const readCase =
  ({ cases, people, letters, texts, clock, officers, pushes }: NamingPorts) =>
  async ({ caseId }: { caseId: CaseId }, reader: Reader) => {
    const found = await cases.read(openNounOf(caseId), caseId);
    const { kind, keys, state, revision, hash, history } = found;
    const now = instantText(clock.now());
    const unnamed = (await nextOfCaseFor({ cases }, found, now, reader)) ?? [];
    const { proposals } = await proposalsShown(caseId, kind, state);
    const isWhole = seesWhole(reader, caseId);
    const subs = [
      ...(isWhole ? subsIn(history) : []),
      ...subsInNext(unnamed),
      ...(proposals ?? []).map(({ by }) => by),
    ];
    const nameOf = await officers.names([...new Set(subs)]);
    const seal: { readonly hash?: string } = { hash };
    const timeline: readonly ShownCommit[] = history;
    const shown = {
      ...{ id: caseId, kind, ...(proposals && { proposals }), next: withNames(unnamed, nameOf) },
      ...{ names: namesFor(subs, nameOf), revision, ...seal },
    };
    if (!isWhole) return { body: shownTo(reader, [], shown) };
    const written = {
      letters: await letters.list(caseId),
      texts: await textsOf(texts, caseId, history),
    };
    const person = await people.read(caseId);
    const asked = await askedShown(
      kind,
      {
        cases,
        // Read above.
        people: { read: async (id) => (id === caseId ? person : people.read(id)) },
        texts: {
          read: async (id, sha256) => (id === caseId ? written.texts[sha256] : texts.read(id, sha256)),
        },
      },
      found,
    );
    const told = kind === 'request' ? { pushes: await pushesTold({ pushes }, caseId, state as Request) } : {};
    const body = {
      ...{
        ...withoutPlace(keys),
        state,
        ...clocksShown(kind, state, now),
        ...lawShown(kind, state),
        ...told,
      },
      ...{ ...shown, ...asked, timeline, ...(person && { person: maskedPerson(person) }) },
      ...(hasAccess(contract.revealPerson.access, reader.officer.groups)
        ? written
        : withoutPerson(written, person)),
    };
    return { body: shownTo(reader, history, body) };
  };
