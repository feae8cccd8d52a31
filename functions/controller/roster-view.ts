import { civilDay } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { findKey } from '#domain/case/keys.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import type { Region } from '#domain/case/regions.ts';
import { nextOf } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { type Attestation, type AttestationFlag, attestationUntil } from '#domain/controller/attestation.ts';
import { forSecondOfficer, rosterGuards, rosterProposal } from '#domain/controller/confirmation.ts';
import {
  controllerId,
  flagOf,
  listedContacts,
  type RosterWait,
  rosterAt,
  waitsFor,
} from '#domain/controller/controller.ts';
import type { Controller, Proposal } from '#domain/controller/roster.ts';
import { maskedAddress } from '#functions/case/offers.ts';
import { type SystemElsewhere, systemsOutside } from '#functions/holder/offers.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';

export interface ContactView {
  readonly id: string;
  /** Absent when no personal data is kept. */
  readonly name?: string;
  /** Masked for readers who do not maintain rosters. */
  readonly email?: string;
}

export interface ListedContact extends ContactView {
  /** May act from this instant on. */
  readonly from: Instant;
}

/** The company's own statement that it has a legal basis for the data it stores with us (P05). */
export interface AttestationView {
  /** Day of the statement. */
  readonly on: Day;
  /** Last day on which it counts. */
  readonly until: Day;
  /** Absent: the contract's signatory. */
  readonly by?: ContactView;
  /** Where it is filed. */
  readonly reference: string;
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** A pending change, as the difference from the entry in force. */
export interface ControllerChange {
  readonly by: Sub;
  /** Absent in early histories. */
  readonly since?: Instant;
  readonly waitsFor: RosterWait;
  /** End of the cool-down. */
  readonly effectiveAt?: Instant;
  /** On the contract signatory's letter. */
  readonly byLetter: boolean;
  readonly name?: Renamed;
  readonly contractRef?: Renamed;
  readonly added: readonly (ContactView & { readonly from?: Instant })[];
  readonly removed: readonly ContactView[];
  /** Contacts who keep their name and get another email address. */
  readonly changed: readonly {
    readonly name: string;
    readonly from: ContactView;
    readonly to: ContactView;
  }[];
  /** The second officer repeats it. Absent while something else is waited for. */
  readonly proposalSha256?: string;
  readonly attestation?: AttestationView;
  /** Where its data may go after the change (P03). */
  readonly regions?: readonly Region[];
}

export interface ControllerView {
  readonly slug: string;
  readonly id: string;
  /** False until a second officer has confirmed the first entry. */
  readonly registered: boolean;
  readonly name: string;
  readonly contractRef: string;
  readonly contacts: readonly ListedContact[];
  readonly attestation?: AttestationView;
  /** Of a registered company whose statement is missing, or older than a year (P05). */
  readonly flag?: AttestationFlag;
  /** Absent: the contract names none (P03). */
  readonly regions?: readonly Region[];
  /** Systems that can hold its data outside those regions; absent: none (P03). */
  readonly systemsElsewhere?: readonly SystemElsewhere[];
  readonly change?: ControllerChange;
  readonly next: readonly NextAct[];
  readonly revision: number;
}

interface Seeing {
  readonly now: Instant;
  /** Company zone, IANA. */
  readonly zone: string;
  readonly seesWhole: boolean;
  readonly nameOf?: NameOf;
}

const contactOf = async (
  { people }: Pick<Ports, 'people'>,
  slug: string,
  id: string,
  { seesWhole }: Seeing,
): Promise<ContactView> => {
  const person = await people.read(controllerId(slug), id);
  if (person === undefined) return { id };
  const { name, email } = person;
  return { id, name, ...(email && { email: seesWhole ? email : maskedAddress(email) }) };
};

const attestationOf = async (
  ports: Pick<Ports, 'people'>,
  slug: string,
  attestation: Attestation | undefined,
  seeing: Seeing,
): Promise<{ readonly attestation?: AttestationView }> => {
  if (attestation === undefined) return {};
  const { attestedOn: on, attestedBy, reference } = attestation;
  const by = attestedBy === undefined ? undefined : await contactOf(ports, slug, attestedBy, seeing);
  return { attestation: { on, until: attestationUntil(attestation), ...(by && { by }), reference } };
};

const renamed = <K extends string>(key: K, from: string, to: string) =>
  from === to ? {} : ({ [key]: { from, to } } as Readonly<Record<K, Renamed>>);

/** Pairs a contact who leaves with one who comes under the same name. */
const changedIn = (added: readonly ContactView[], removed: readonly ContactView[]) =>
  removed.flatMap((from) => {
    const { name } = from;
    const to = added.find((one) => name !== undefined && one.name && findKey(one.name) === findKey(name));
    return name === undefined || to === undefined ? [] : [{ name, from, to }];
  });

const changeOf = async (
  ports: Pick<Ports, 'people'>,
  current: Controller,
  proposal: Proposal,
  seeing: Seeing,
): Promise<ControllerChange> => {
  const { slug, name, contractRef } = current;
  const before = listedContacts(current).map(({ id }) => id);
  const after = proposal.contacts.map(({ id }) => id);
  const added = await Promise.all(
    proposal.contacts
      .filter(({ id }) => !before.includes(id))
      .map(async ({ id, from }) => ({
        ...(await contactOf(ports, slug, id, seeing)),
        ...(from && { from }),
      })),
  );
  const removed = await Promise.all(
    before.filter((id) => !after.includes(id)).map((id) => contactOf(ports, slug, id, seeing)),
  );
  const changed = changedIn(added, removed);
  const { by, askedAt, effectiveAt, letterSha256 } = proposal;
  return {
    by,
    ...(askedAt && { since: askedAt }),
    waitsFor: waitsFor(current, proposal),
    ...(effectiveAt && { effectiveAt }),
    byLetter: letterSha256 !== undefined,
    ...renamed('name', name, proposal.name),
    ...renamed('contractRef', contractRef, proposal.contractRef),
    added: added.filter((one) => !changed.some(({ to }) => to === one)),
    removed: removed.filter((one) => !changed.some(({ from }) => from === one)),
    changed,
    ...(await attestationOf(ports, slug, proposal.attestation, seeing)),
    ...(proposal.regions && { regions: proposal.regions }),
    ...(forSecondOfficer(current, seeing.now) && {
      proposalSha256: proposalSha256(rosterProposal(slug, proposal)),
    }),
  };
};

/** With the one-click confirmation while a second officer is what the change waits for. */
export const rosterViewOf = async (
  ports: Pick<Ports, 'cases' | 'people'>,
  { state, revision }: { readonly state: Controller; readonly revision: number },
  seeing: Seeing,
): Promise<ControllerView> => {
  const current = rosterAt(state, seeing.now);
  const { slug, name, contractRef, proposal, regions } = current;
  const flag = flagOf(current, civilDay(seeing.now, seeing.zone));
  const systemsElsewhere = await systemsOutside(ports, regions);
  return {
    slug,
    id: controllerId(slug),
    registered: name !== '',
    ...{ name, contractRef },
    contacts: await Promise.all(
      listedContacts(current).map(async ({ id, from }) => ({
        ...(await contactOf(ports, slug, id, seeing)),
        from,
      })),
    ),
    ...(await attestationOf(ports, slug, current.attestation, seeing)),
    ...(flag && { flag }),
    ...(regions && { regions }),
    ...(systemsElsewhere.length > 0 && { systemsElsewhere }),
    ...(proposal && { change: await changeOf(ports, current, proposal, seeing) }),
    next: nextOfRegister(
      nextOf({ 'confirm-roster': rosterGuards }, state, { now: seeing.now }),
      { slug },
      seeing.nameOf ?? ((sub) => sub),
    ),
    revision,
  };
};
