import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import { findKeysOf } from '#domain/find-keys.ts';
import { companiesOf, isActive, preservations } from '#domain/preservation/preservation.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { TypedCompanyName } from '#domain/typed-company.ts';
import { allPreservations, entryOf } from '#functions/preservation/offers.ts';
import type { OwedName } from '#ports/controller-names.ts';
import type { Ports } from '#ports/index.ts';
import { namesOf } from './published-names.ts';

type NamingPorts = Pick<Ports, 'cases' | 'clock' | 'lookups' | 'people' | 'register' | 'sweeps' | 'texts'>;

const actor = 'machine:name-companies';

/** Read in one call. */
const atOnce = 25;
/** Cases that an hour may look at: a minute of the five that its function may take. */
const mostInAnHour = 2000;
const namesAtOnce = 25;

/** The place of the one way through the companies that were entered before cases had an id. */
const firstWay = 'company-ids';

const keysOf = (name: TypedCompanyName | undefined): readonly string[] =>
  findKeysOf({ company: name ?? '' }).map(({ key }) => key);

/** Once, page by page: each name and slug of an earlier release is owed to the cases that typed it. */
const oweEarlierNames = async ({ cases, clock, register, sweeps }: NamingPorts): Promise<void> => {
  const seen = await sweeps.read(firstWay);
  if (seen?.finishedAt !== undefined) return;
  const page = await register.list(seen?.cursor, atOnce);
  for (const { state } of await cases.findAll(controllers, page.items.map(controllerId))) {
    const { slug } = state;
    for (const name of [slug, ...namesOf(state)]) await register.owe({ name, slug });
  }
  await sweeps.write(firstWay, {
    ...{ way: 'look-again', list: 0, cases: 0, files: 0, expired: 0, expiredCases: [] },
    ...(page.cursor === undefined ? { finishedAt: instantText(clock.now()) } : { cursor: page.cursor }),
  });
};

/** A preservation that names the company covers it by id from now on, whatever the register says later (P47). */
const namePreservations = async (ports: NamingPorts, { name, slug }: OwedName): Promise<void> => {
  const keys = keysOf(name);
  for (const one of await allPreservations(ports)) {
    if (!isActive(one.state) || companiesOf(one.state).includes(slug)) continue;
    const { person } = await entryOf(ports, one);
    if (!keysOf(person).some((key) => keys.includes(key))) continue;
    await ports.cases.change(preservations, one, actor, ({ state }) =>
      companiesOf(state).includes(slug)
        ? []
        : [{ type: 'preservation-company-named', company: slug } as const],
    );
  }
};

/** The id that the case has; the first stays. */
const idIn = ({ controller, company }: Request): string | undefined => controller ?? company;

const nameCases = async (
  ports: NamingPorts,
  ids: readonly CaseId[],
  { name, slug }: OwedName,
): Promise<void> => {
  const keys = keysOf(name);
  const found = await ports.cases.findAll(
    requests,
    ids.filter((id) => id.startsWith('REQ-')),
  );
  const persons = await ports.people.readAll(found.map(({ id }) => id));
  for (const one of found) {
    const { company: typed, companyId } = persons.get(one.id) ?? {};
    // A person who was put twice may have typed another name than the one that finds the case.
    if (!keysOf(typed).some((key) => keys.includes(key))) continue;
    const company = companyId ?? idIn(one.state) ?? slug;
    await ports.people.setCompany(one.id, company);
    if (idIn(one.state) === undefined)
      await ports.cases.change(requests, one, actor, ({ state }) =>
        idIn(state) === undefined ? [{ type: 'company-named', company } as const] : [],
      );
  }
};

/** @returns how many cases the hour may still look at */
const settleName = async (ports: NamingPorts, one: OwedName, most: number): Promise<number> => {
  const { register, lookups } = ports;
  const holder = await register.resolve(one.name);
  // Meanwhile it is another company's, whose own entry is owed.
  if (holder !== undefined && holder !== one.slug) {
    await register.settle(one);
    return most;
  }
  await namePreservations(ports, one);
  let [left, cursor] = [most, one.cursor];
  while (left > 0) {
    const page = await lookups.find(keysOf(one.name), cursor, atOnce);
    await nameCases(ports, page.items, one);
    left -= page.items.length + 1;
    cursor = page.cursor;
    if (cursor === undefined) {
      await register.settle(one);
      return left;
    }
    await register.owe({ ...one, cursor });
  }
  return left;
};

/**
 * In the hour after the register has a new name or slug: the requests that typed it before get the register's id, and the
 * preservations that name it cover that id. It finds them by the name alone, so it costs nothing where nothing changed, and a
 * request that has an id keeps it (R-9, P47). A run that dies goes on at its page.
 */
export const nameCompanies =
  (ports: NamingPorts) =>
  async (most = mostInAnHour): Promise<void> => {
    await oweEarlierNames(ports);
    let left = most;
    for (const one of await ports.register.owed(namesAtOnce)) {
      if (left <= 0) return;
      left = await settleName(ports, one, left);
    }
  };
