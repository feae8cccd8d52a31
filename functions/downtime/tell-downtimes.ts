import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { downtimes, downtimeWakesAt, questionIfLong, toldDay } from '#domain/downtime/downtime.ts';
import { type DueEntries, dueEntries } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';
import { answerOverdue, questionOpened } from './letters/officer-letters.ts';
import type { StoredDowntime } from './list-downtimes.ts';

type TellPorts = Pick<
  Ports,
  'cases' | 'clock' | 'dpoAddress' | 'letterhead' | 'letters' | 'officersAddress' | 'zone'
>;

const actor = 'machine:reconcile';

/** The letter leaves first; after a crash its ledger knows it. */
const sent = async (ports: TellPorts, { id, state }: StoredDowntime, now: Instant) => {
  const { letters, letterhead, officersAddress, dpoAddress, zone } = ports;
  const { question } = state;
  if (question === undefined) return [];
  const about = { id, state, zone };
  const on = toldDay(now);
  const letter = question.isTold
    ? await letters.sendOnce(id, { kind: 'downtime-overdue', of: textOf(on) }, async () =>
        answerOverdue(letterhead, about, dpoAddress, { dueOn: question.dueOn, on }),
      )
    : await letters.sendOnce(id, { kind: 'downtime-question', of: textOf(question.dueOn) }, async () =>
        questionOpened(letterhead, about, officersAddress, question.dueOn),
      );
  const told = question.isTold
    ? ({ type: 'overdue-told', on } as const)
    : ({ type: 'question-told' } as const);
  return [{ ...letterFactOf(letter), type: 'letter-sent' } as const, told];
};

const tell = async (ports: TellPorts, caseId: CaseId): Promise<void> => {
  const { cases, clock } = ports;
  const now = instantText(clock.now());
  const found = await cases.read(downtimes, caseId);
  const at = downtimeWakesAt(found.state);
  if (at === undefined || isAfter(at, now)) return;
  const asked = await cases.change(downtimes, found, actor, ({ state }) =>
    questionIfLong(state, state.to ?? now),
  );
  const told = await sent(ports, asked, now);
  const wakesAt = downtimeWakesAt(asked.state);
  // Another run, or an answer meanwhile.
  await cases.change(downtimes, asked, actor, ({ state }) =>
    downtimeWakesAt(state) === wakesAt ? told : [],
  );
};

/**
 * Opens the question after 4 hours, tells officers of it once, and after its day the DPO every day until it is answered and the FCC
 * has our letter (R-26, 47 CFR 64.2009(f)). One that fails does not hold up the others.
 */
export const tellDowntimes =
  (ports: TellPorts) =>
  async (due: DueEntries = dueEntries(ports)): Promise<void> => {
    const faults: unknown[] = [];
    for (const caseId of await due((id) => id.startsWith('DWN-')))
      await tell(ports, caseId).catch((fault) => faults.push(fault));
    if (faults.length > 0) throw new AggregateError(faults, 'letters about downtimes that did not go out');
  };
