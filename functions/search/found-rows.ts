import { type Account, accounts } from '#domain/account/account.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { controllerId, controllers, rosterAt } from '#domain/controller/controller.ts';
import { type FindKey, findKeysOf } from '#domain/find-keys.ts';
import { nounOf } from '#domain/nouns.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { accountIdsOf, partOf, readAccount } from '#functions/account/contract.ts';
import { accountsFound } from '#functions/account/offers.ts';
import { readBreach } from '#functions/breach/contract.ts';
import { readCase } from '#functions/case/contract.ts';
import { maskedName } from '#functions/case/offers.ts';
import { readController } from '#functions/controller/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import type { FoundRow } from './contract.ts';

type ReadingPorts = Pick<Ports, 'cases' | 'people' | 'register'>;
type Facts = Pick<FoundRow, 'about' | 'receivedAt'>;

const shown = (person: Person | undefined) => (person ? { person: maskedName(person.name) } : {});

const caseRow = (
  kind: 'request' | 'complaint',
  { id, keys }: StoredCase,
  by: FoundRow['by'],
  facts: Facts,
  person: Person | undefined,
): FoundRow => {
  const path = readCase.path.replace('{caseId}', id);
  return { kind, id, by, stage: keys.stage, ...facts, ...shown(person), path };
};

/** Undefined for what is neither a request nor a complaint. */
const factsOf = ({ kind, state }: StoredCase): ['request' | 'complaint', Facts] | undefined => {
  if (kind === 'request') {
    const { kind: about, receivedAt } = state as Request;
    return [kind, { about, receivedAt }];
  }
  if (kind !== 'complaint') return undefined;
  const { topic: about, receivedAt } = state as Complaint;
  return [kind, { about, receivedAt }];
};

export const rowsByReference = async ({ cases, people }: ReadingPorts, id: CaseId): Promise<FoundRow[]> => {
  const found = await cases.find(nounOf(id), id);
  if (found === undefined) return [];
  const facts = factsOf(found);
  if (facts) return [caseRow(facts[0], found, ['reference'], facts[1], await people.read(id))];
  const { stage } = found.keys;
  return [{ kind: 'breach', id, by: ['reference'], stage, path: readBreach.path.replace('{caseId}', id) }];
};

/** Drops a case without a receipt, and one whose person is erased or typed something else. */
export const rowsByPerson = async (
  { cases, people }: ReadingPorts,
  ids: readonly CaseId[],
  typed: readonly FindKey[],
): Promise<FoundRow[]> => {
  const idsOf = (kind: Kind) => ids.filter((id) => nounOf(id).kind === kind);
  const [asRequests, asComplaints, persons] = await Promise.all([
    cases.findAll(requests, idsOf('request')),
    cases.findAll(complaints, idsOf('complaint')),
    people.readAll(ids),
  ]);
  const stored = new Map<CaseId, StoredCase>(
    [...asRequests, ...asComplaints].map((one) => [one.id, one as unknown as StoredCase]),
  );
  return ids.flatMap((id) => {
    const one = stored.get(id);
    const facts = one && factsOf(one);
    const person = persons.get(id);
    if (one === undefined || facts === undefined || person === undefined) return [];
    const keys = findKeysOf(person).filter(({ key }) => typed.some((said) => said.key === key));
    if (keys.length === 0) return [];
    return [caseRow(facts[0], one, [...new Set(keys.map(({ field }) => field))], facts[1], person)];
  });
};

const holderOf = async ({ people }: ReadingPorts, id: CaseId, { name }: Account) =>
  shown(name === undefined ? undefined : await people.read(id, partOf('name', name)));

/** In whatever spelling, also with a word before the number; several accounts may share a number's key. */
export const accountRows = async (ports: ReadingPorts, typed: string): Promise<FoundRow[]> => {
  const entries = await ports.cases.findAll(accounts, accountIdsOf(typed));
  const found = await Promise.all(entries.map((entry) => accountsFound(ports, entry)));
  return Promise.all(
    found.flat().map(async (one) => ({
      ...({ kind: 'account', id: one.id, by: ['account'] } as const),
      ...(await holderOf(ports, one.id, one.state)),
      path: readAccount.path.replace('{number}', one.id),
    })),
  );
};

/** By the register's id of what was typed: a published name or slug. */
export const companyRows = async (
  { cases }: Pick<Ports, 'cases'>,
  slug: string | undefined,
  now: Instant,
): Promise<FoundRow[]> => {
  const found = slug === undefined ? undefined : await cases.find(controllers, controllerId(slug));
  if (slug === undefined || found === undefined) return [];
  const { name } = rosterAt(found.state, now);
  const path = readController.path.replace('{slug}', slug);
  return [{ kind: 'controller', id: found.id, by: ['company'], name, path }];
};
