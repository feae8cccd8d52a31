import type * as z from 'zod/mini';
import { instantText, newYork } from '#domain/calendar/instants.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import { downtimes } from '#domain/downtime/downtime.ts';
import { decideFound, downtimeRulesOf } from '#domain/downtime/rules.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type * as contract from './contract.ts';
import { enteredBefore, type StoredDowntime } from './list-downtimes.ts';

type Of<Row extends { readonly body: z.ZodMiniType }> = z.output<Row['body']> & {
  readonly caseId: string;
  readonly by: string;
};
type RecordPorts = Pick<Ports, 'cases' | 'clock' | 'texts' | 'zone'>;

const answered = ({ id, state: { stage } }: Pick<StoredDowntime, 'id' | 'state'>) => ({
  body: { id, stage },
});

const now = ({ clock }: Pick<Ports, 'clock'>) => instantText(clock.now());

/**
 * The same entry of one officer on one day is one downtime. Two that overlap within the second of their entry may both stand: each
 * has its question.
 * @throws {InvalidInput} for times in the future, an end before the beginning, and an overlap
 */
export const recordDowntime =
  (ports: RecordPorts) =>
  async ({ by, ...entry }: Omit<Of<typeof contract.recordDowntime>, 'caseId'>) => {
    const { cases, clock, texts } = ports;
    const { what, foundOn, mechanism, from, to } = entry;
    const today = todayIn(clock, newYork);
    const id = `DWN-${proposalSha256({ entry, by, on: today }).slice(0, 40)}`;
    const before = await cases.find(downtimes, id);
    if (before !== undefined) return { status: 200 as const, ...answered(before) };
    const found = { mechanism, from, by, foundOn: foundOn ?? today, today, now: now(ports) };
    const others = await enteredBefore(ports, { from, but: id });
    const eventsWith = (textSha256: string) =>
      decideFound({ ...found, textSha256, ...(to && { to }), others });
    // Refused before anything is written.
    eventsWith('');
    const events = eventsWith(await texts.put(id, what));
    const { opened, case: stored } = await cases.open(
      ...([downtimes, id, `officer:${by}`, now(ports), events] as const),
    );
    return { status: opened ? (201 as const) : (200 as const), ...answered(stored) };
  };

/** @throws {NotFound | DowntimeWatched | DowntimeAnswered | InvalidInput} */
export const endDowntime =
  (ports: Pick<Ports, 'cases' | 'clock' | 'zone'>) =>
  async ({ caseId, by, to }: Of<typeof contract.endDowntime>) => {
    const seen = await ports.cases.read(downtimes, caseId);
    const others = await enteredBefore(ports, { from: seen.state.from, but: caseId });
    const said = { by, to, others, now: now(ports) };
    return answered(
      await ports.cases.change(downtimes, seen, `officer:${by}`, ({ state }) =>
        decideBy(downtimeRulesOf['end-downtime'])(state, said, undefined),
      ),
    );
  };

/** @throws {NotFound | NoQuestionYet | StillDown | DowntimeAnswered} */
export const decideAnomaly =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, by, reason }: Of<typeof contract.decideAnomaly>) => {
    const seen = await cases.read(downtimes, caseId);
    const said = { by, textSha256: await texts.put(caseId, reason) };
    return answered(
      await cases.change(downtimes, seen, `officer:${by}`, ({ state }) =>
        decideBy(downtimeRulesOf['decide-anomaly'])(state, said, undefined),
      ),
    );
  };

/** @throws {NotFound | NoQuestionYet | DowntimeAnswered} */
export const decideFailure =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, by, ...details }: Of<typeof contract.decideFailure>) => {
    const seen = await cases.read(downtimes, caseId);
    const said = { by, textSha256: await texts.put(caseId, JSON.stringify(details)) };
    return answered(
      await cases.change(downtimes, seen, `officer:${by}`, ({ state }) =>
        decideBy(downtimeRulesOf['decide-failure'])(state, said, undefined),
      ),
    );
  };

/** @throws {NotFound | NoFailureDecided | DowntimeAnswered | InvalidInput} */
export const recordFccNotice =
  ({ cases, clock, texts }: Pick<Ports, 'cases' | 'clock' | 'texts'>) =>
  async ({ caseId, by, sentOn, how }: Of<typeof contract.recordFccNotice>) => {
    const seen = await cases.read(downtimes, caseId);
    const textSha256 = await texts.put(caseId, how);
    const said = { by, sentOn, textSha256, today: todayIn(clock, newYork) };
    return answered(
      await cases.change(downtimes, seen, `officer:${by}`, ({ state }) =>
        decideBy(downtimeRulesOf['record-fcc-notice'])(state, said, undefined),
      ),
    );
  };
