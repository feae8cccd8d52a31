import { breaches } from '#domain/breach/noun.ts';
import { toldAgainstLaw } from '#domain/breach/told-against-law.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Ports } from '#ports/index.ts';
import type { BreachPorts, StoredBreach } from './carry-out.ts';

type ListingPorts = Pick<BreachPorts, 'cases'> & Pick<Ports, 'clock'>;

const pageSize = 100;
/** Of the day, UTC: once a day is often enough, as an old breach changes no more by itself. */
const atHour = 'T09';

/** The commit puts it into the queue of the open breaches; the review that is owed takes it out again. */
const lookOwed = ({ state, keys }: StoredBreach) => {
  const stops = toldAgainstLaw(state).map(({ stop }) => stop);
  return keys.queue !== 'breach-settled' || stops.length === 0
    ? []
    : [{ type: 'release-look-owed', stops } as const];
};

/**
 * Once a day: a settled breach whose customers were told while a stop was open, or not reviewed, comes into the queue of
 * officers until one of them has looked. It stays closed and nothing is sent (law of stopping 2, 3).
 * @throws {AggregateError} after the others, for breaches that could not be looked at
 */
export const listToldAgainstLaw =
  ({ cases, clock }: ListingPorts) =>
  async (): Promise<void> => {
    if (!textOf(instantText(clock.now())).includes(atHour)) return;
    const look = async (id: CaseId): Promise<void> => {
      const found = await cases.find(breaches, id);
      if (found !== undefined && lookOwed(found).length > 0)
        await cases.change(breaches, found, 'machine:reconcile', lookOwed);
    };
    const faults: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await cases.list('breach-settled', cursor, pageSize);
      // One that cannot be read holds up no other.
      for (const { id } of page.items) await look(id).catch((fault) => faults.push(fault));
      cursor = page.cursor;
    } while (cursor !== undefined);
    if (faults.length > 0) throw new AggregateError(faults, 'settled breaches that nobody could look at');
  };
