import type * as z from 'zod/mini';
import { brokerActions, type FirstKind } from '#domain/broker-action/broker-action.ts';
import { type BrokerActionAct, brokerActionRules, decideFirst } from '#domain/broker-action/rules.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type * as contract from './contract.ts';

type RecordPorts = Pick<Ports, 'cases' | 'clock' | 'texts' | 'zone'>;
type Of<Row extends { readonly body: z.ZodMiniType }> = z.output<Row['body']> & { readonly by: string };
type OfAction = { readonly caseId: string };
type OfEntry = OfAction & { readonly n: number };
type Dated = { readonly on: Day; readonly by: string };

/** The same entry of one officer on one day is one entry. @throws {InvalidInput} for a day in the future */
const record =
  <Entry extends Dated>(kind: FirstKind) =>
  ({ cases, clock, texts, zone }: RecordPorts) =>
  async ({ by, on, ...words }: Entry) => {
    const today = todayIn(clock, zone);
    const id = `BKA-${proposalSha256({ kind, on, words, by, today }).slice(0, 40)}`;
    const eventsWith = (textSha256: string) => decideFirst(kind, { on, textSha256, by, today });
    // Refused before anything is written.
    eventsWith('');
    const events = eventsWith(await texts.put(id, JSON.stringify(words)));
    const { opened } = await cases.open(
      ...([brokerActions, id, `officer:${by}`, instantText(clock.now()), events] as const),
    );
    return { status: opened ? (201 as const) : (200 as const), body: { id } };
  };

/** @throws {NotFound | EntryCorrected | InvalidInput} */
const change =
  <Entry extends Dated & OfAction & Partial<OfEntry>>(act: BrokerActionAct) =>
  ({ cases, clock, texts, zone }: RecordPorts) =>
  async ({ caseId, n, by, on, ...words }: Entry) => {
    const seen = await cases.read(brokerActions, caseId);
    const said = { on, by, today: todayIn(clock, zone), n: n ?? 0 };
    const decide = (state: typeof seen.state, textSha256: string) =>
      decideBy(brokerActionRules[act])(state, { ...said, textSha256 }, undefined);
    // Refused before anything is written.
    decide(seen.state, '');
    const textSha256 = await texts.put(caseId, JSON.stringify(words));
    const { state, id } = await cases.change(brokerActions, seen, `officer:${by}`, ({ state: now }) =>
      decide(now, textSha256),
    );
    return { status: 201 as const, body: { id, entries: state.entries.length } };
  };

export const recordAction = record<Of<typeof contract.recordAction>>('action');
export const recordInformation = record<Of<typeof contract.recordInformation>>('information');
export const recordResult = change<Of<typeof contract.recordResult> & OfAction>('record-result');
export const correctAction = change<Of<typeof contract.correctAction> & OfEntry>('correct-action');
export const correctInformation = change<Of<typeof contract.correctInformation> & OfEntry>(
  'correct-information',
);
export const correctResult = change<Of<typeof contract.correctResult> & OfEntry>('correct-result');
