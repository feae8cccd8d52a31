import { civilDay } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { CaseId, EventBase } from '#domain/case/case.ts';
import { type FindField, findKeysIn, findKeysOf } from '#domain/find-keys.ts';
import { type CaseFacts, type Cover, covers, type Scope } from '#domain/preservation/cover.ts';
import {
  companiesOf,
  isActive,
  type Preservation,
  type PreservationEvent,
  preservationId,
  preservations,
} from '#domain/preservation/preservation.ts';
import type { TypedCompanyName } from '#domain/typed-company.ts';
import { accountIdsOf } from '#functions/account/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

/** As an officer typed it; only the member of its scope is there. */
export interface PreservationEntry {
  readonly matter: string;
  readonly reference: string;
  readonly reason: string;
  readonly scope: Scope;
  /** An email address, an account number or a company’s name. */
  readonly person?: TypedCompanyName;
  readonly account?: string;
  readonly case?: string;
  readonly from?: Day;
  readonly to?: Day;
}

export type StoredPreservation = StoredCase<Preservation, PreservationEvent>;

/** A request or a complaint. */
export type StoredWork = StoredCase<
  {
    readonly receivedAt: Instant;
    readonly account?: string;
    readonly zone: string;
    /** Slugs. */
    readonly controller?: string;
    readonly company?: string;
  },
  EventBase
>;

/** `companies`: slugs that the register had for what the entry names. */
export const coverOf = (
  { scope, person, account, from, to, case: caseId }: PreservationEntry,
  companies: readonly string[] = [],
): Cover => {
  switch (scope) {
    case 'person':
      return { keys: findKeysIn(person ?? '').map(({ key }) => key), companies };
    case 'account': {
      const keys = findKeysOf({ account: account ?? '' }).map(({ key }) => key);
      return { keys, accounts: accountIdsOf(account ?? '') };
    }
    case 'case':
      return { case: caseId ?? '' };
    case 'period':
      return from === undefined || to === undefined ? {} : { days: { from, to } };
  }
};

/** Read in one call. */
const atOnce = 50;

/** Every one that was ever recorded, oldest first; strongly consistent, so that none is missed from its commit on. */
export const allPreservations = async ({
  cases,
}: Pick<Ports, 'cases'>): Promise<readonly StoredPreservation[]> => {
  const found: StoredPreservation[] = [];
  for (let first = 1; ; first += atOnce) {
    const ids = Array.from({ length: atOnce }, (_, n) => preservationId(first + n));
    const page = await cases.findAll(preservations, ids);
    found.push(...page);
    if (page.length < atOnce) return found.sort((a, b) => byCodeUnit(a.id, b.id));
  }
};

/** @throws {Error} when the words of an entry are lost: nothing may then be deleted */
export const entryOf = async (
  { texts }: Pick<Ports, 'texts'>,
  { id, state }: Pick<StoredPreservation, 'id' | 'state'>,
): Promise<PreservationEntry> => {
  const text = await texts.read(id, state.entrySha256);
  if (text === undefined) throw new Error(`the entry of ${id} is not there`);
  return JSON.parse(text) as PreservationEntry;
};

/** As of now. */
export const coverNow = async (
  ports: Pick<Ports, 'texts'>,
  one: Pick<StoredPreservation, 'id' | 'state'>,
): Promise<Cover> => coverOf(await entryOf(ports, one), companiesOf(one.state));

export interface Covering {
  readonly id: CaseId;
  readonly cover: Cover;
}

/** What every active preservation covers, as of now. */
export const coversOf = async (ports: Pick<Ports, 'cases' | 'texts'>): Promise<readonly Covering[]> => {
  const active = (await allPreservations(ports)).filter(({ state }) => isActive(state));
  return Promise.all(active.map(async (one) => ({ id: one.id, cover: await coverNow(ports, one) })));
};

/** `person`: undefined when it has expired. */
export const factsOfCase = (
  { id, state }: Pick<StoredWork, 'id' | 'state'>,
  person: (Readonly<Partial<Record<FindField, string>>> & { readonly companyId?: string }) | undefined,
): CaseFacts => ({
  id,
  receivedOn: civilDay(state.receivedAt, state.zone),
  ...(state.account !== undefined && { account: state.account }),
  keys: findKeysOf(person ?? {}).map(({ key }) => key),
  companies: [state.controller, state.company, person?.companyId].filter((one) => one !== undefined),
});

export type AskingPorts = Pick<Ports, 'cases' | 'people' | 'texts'>;

/** Ids of the active preservations that cover this case; read anew each time. */
export const preserved = async (ports: AskingPorts, of: StoredWork): Promise<readonly CaseId[]> => {
  const active = await coversOf(ports);
  if (active.length === 0) return [];
  const facts = factsOfCase(of, await ports.people.read(of.id));
  return active.filter(({ cover }) => covers(cover, facts)).map(({ id }) => id);
};

/** Every deletion of ours asks this right before it deletes (P47). */
export const mayErase = async (ports: AskingPorts, of: StoredWork): Promise<boolean> =>
  (await preserved(ports, of)).length === 0;

/** Before files are erased: the store's own rules ask nobody. */
export const keepCopiesIfPreserved = async (
  ports: AskingPorts & Pick<Ports, 'caseFiles'>,
  of: StoredWork,
): Promise<void> => {
  if (!(await mayErase(ports, of))) await ports.caseFiles.preserve(of.id);
};
