import { instantText } from '#domain/calendar/instants.ts';
import { isAfter, textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { secondMissingAt } from '#domain/case/second-missing.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import { isWorkedCase, nounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import { type DueEntries, dueEntries } from './due-entries.ts';
import { secondMissing } from './letters/officer-letters.ts';

type MissingPorts = Pick<
  Ports,
  'cases' | 'clock' | 'dpoAddress' | 'letterhead' | 'letters' | 'supervisorsAddress'
>;

/** The letters leave first; after a crash their ledger knows them. */
const tell = async (ports: MissingPorts, caseId: CaseId): Promise<void> => {
  const { cases, clock, dpoAddress, letterhead, letters, supervisorsAddress } = ports;
  const noun = nounOf(caseId);
  const found = await cases.find(noun, caseId);
  const since = found && noun.secondMissing?.(found.state);
  if (found === undefined || since === undefined) return;
  if (isAfter(secondMissingAt(since), instantText(clock.now()))) return;
  const of = textOf(since).replace(/\D/g, '');
  const told: ({ readonly type: 'letter-sent' } & LetterFact)[] = [];
  for (const to of new Set([dpoAddress, supervisorsAddress])) {
    const kind = told.length === 0 ? 'second-person' : 'second-person-supervisors';
    const sent = await letters.sendOnce(caseId, { kind, of }, async () =>
      secondMissing(letterhead, found, to),
    );
    told.push({ ...letterFactOf(sent), type: 'letter-sent' });
  }
  await cases.change(noun, found, 'machine:reconcile', ({ state }) =>
    noun.secondMissing?.(state) === since ? [...told, { type: 'second-missing-told', since } as const] : [],
  );
};

/**
 * What waits in a register for a second person: after one business day the DPO and the supervisors hear, once for
 * each proposal. One entry that fails does not hold up the others.
 */
export const tellSecondMissing =
  (ports: MissingPorts) =>
  async (due: DueEntries = dueEntries(ports)): Promise<void> => {
    const faults: unknown[] = [];
    for (const caseId of await due((id) => !isWorkedCase(id)))
      await tell(ports, caseId).catch((fault) => faults.push(fault));
    if (faults.length > 0)
      throw new AggregateError(faults, 'entries whose missing second person nobody was told');
  };
