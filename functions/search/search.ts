import { createHash } from 'node:crypto';
import { instantText } from '#domain/calendar/instants.ts';
import { secondsKept } from '#domain/calendar/periods.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { TooManySearches } from '#domain/case/errors.ts';
import { hasAccess, isOfBreach, type Reader } from '#domain/case/groups.ts';
import { codeKey, findKey, hexKey } from '#domain/case/keys.ts';
import { findKeyOfCompany, findKeysIn } from '#domain/find-keys.ts';
import { prefixOf } from '#domain/nouns.ts';
import { readAccount } from '#functions/account/contract.ts';
import type { Page } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { FoundPage, FoundRow, SearchBody } from './contract.ts';
import type { EntryKind, Searcher } from './found-entries.ts';
import { accountRows, companyRows, rowsByPerson, rowsByReference } from './found-rows.ts';

export type SearchPorts = Pick<Ports, 'cases' | 'people' | 'register' | 'lookups' | 'counters' | 'clock'>;
type Rows = Page<FoundRow>;

const hour = 3600;
/** Different texts per officer and hour; a repetition and a further page count once. */
const searchesPerHour = 120;
const pageSize = 20;

const reference = /^(?:REQ|CMP|BRE)-[0-9A-HJKMNP-TV-Z]{26}$/;
/** Of an entry of a register; its digits are a hash, or a preservation’s number. */
const entryReference = /^(?<register>[A-Z]{3})-(?<digits>[0-9A-F]{40}|\d{4})$/;

/** @throws {TooManySearches} */
const admit = async ({ counters, clock }: SearchPorts, by: string, sha256: string): Promise<void> => {
  const seconds = Math.floor(clock.now() / 1000);
  const key = `searches#${by}#${Math.floor(seconds / hour)}`;
  if (!(await counters.take(key, sha256, searchesPerHour, seconds + hour + secondsKept('hourly-count'))))
    throw new TooManySearches();
};

/** How an entry of a register with this reference is found. */
const inRegister = async (
  id: string,
): Promise<((...said: [SearchPorts, Searcher]) => Promise<FoundRow[]>) | undefined> => {
  const { register, digits } = entryReference.exec(id)?.groups ?? {};
  if (digits === undefined) return undefined;
  const { byEntry } = await import('./found-entries.ts');
  const [, find] = Object.entries(byEntry).find(([kind]) => register === prefixOf(kind as EntryKind)) ?? [];
  return find && ((ports, searcher) => find(ports, `${register}-${hexKey(digits)}`, searcher));
};

/** A reader who may not see breaches causes no read of one, so that no time tells whether it exists. */
const byReference = async (ports: SearchPorts, id: string, groups: readonly string[]): Promise<Rows> =>
  isOfBreach(id) && !hasAccess('breach-reading', groups)
    ? { items: [] }
    : { items: await rowsByReference(ports, id) };

/** Entries of the registers come first, on the first page. */
const byValue = async (
  ports: SearchPorts,
  { for: typed, cursor }: SearchBody,
  groups: readonly string[],
  now: Instant,
): Promise<Rows> => {
  // However their persons named the company.
  const slug = typed.includes('@') ? undefined : await ports.register.resolve(typed);
  const keys = [...findKeysIn(typed), ...(slug === undefined ? [] : [findKeyOfCompany(slug)])];
  if (keys.length === 0) return { items: [] };
  const { items: ids, ...rest } = await ports.lookups.find(
    keys.map(({ key }) => key),
    cursor,
    pageSize,
  );
  const seesEntries = cursor === undefined && hasAccess(readAccount.access, groups);
  const [companies, accounts, found] = await Promise.all([
    seesEntries ? companyRows(ports, slug, now) : [],
    seesEntries ? accountRows(ports, typed) : [],
    rowsByPerson(ports, ids, keys),
  ]);
  return { items: [...companies, ...accounts, ...found], ...rest };
};

/** Both come to their end; what could not be recorded is not shown. */
const shownOnce = async <T>(recorded: Promise<void>, reading: Promise<T>): Promise<T> => {
  await Promise.allSettled([recorded, reading]);
  await recorded;
  return reading;
};

/**
 * By a whole value only. Counted before anything is read, and recorded before anything is shown. Breaches are found by their reference
 * alone, and only by who may read them.
 * @throws {TooManySearches}, and {InvalidInput} for a cursor of another search
 */
export const search =
  (ports: SearchPorts) =>
  async ({ by, ...body }: SearchBody & { readonly by: string }, { officer: { groups } }: Reader) => {
    const { lookups, clock } = ports;
    const typed = body.for;
    const sha256 = createHash('sha256').update(findKey(typed)).digest('hex');
    // First, so that what the limit refuses reads nothing, and its time tells nothing.
    await admit(ports, by, sha256);
    const now = instantText(clock.now());
    const id = codeKey(typed);
    const entry = await inRegister(id);
    const isReference = entry !== undefined || reference.test(id);
    const searchedBy = isReference
      ? (['reference'] as const)
      : [...new Set(findKeysIn(typed).map(({ field }) => field))];
    const recorded = lookups.record({ by, at: now, kinds: searchedBy, sha256 });
    const read = async (): Promise<Rows> => {
      if (!isReference) return byValue(ports, body, groups, now);
      return entry ? { items: await entry(ports, { by, groups }) } : byReference(ports, id, groups);
    };
    const answer: FoundPage = { searchedBy, ...(await shownOnce(recorded, read())) };
    return { body: answer };
  };
