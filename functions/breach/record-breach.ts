import { isCounsels } from '#domain/breach/choices.ts';
import type { BreachRecordedEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { mustBeInOrder } from '#domain/breach/order-of-facts.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { caseOfKey } from '#functions/idempotency/contract.ts';
import type { Ports } from '#ports/index.ts';
import { type BreachRecorded, breachesPath, type RecordText } from './contract.ts';
import { noBreach } from './refused-entry.ts';

/** Occurred, discovered, now: in this order. @throws {InvalidInput} */
const recorded = (
  { occurredFrom, occurredTo, discoveredAt, intentional, estimatedCustomers, ...body }: BreachRecorded,
  by: string,
  { now, zone, tableGeneration }: { now: Instant; zone: string; tableGeneration: number },
): Omit<BreachRecordedEvent, 'textSha256'> => {
  const times = {
    discoveredAt,
    ...(occurredFrom === undefined ? {} : { occurredFrom }),
    ...(occurredTo === undefined ? {} : { occurredTo }),
  };
  mustBeInOrder(times, {}, now, zone);
  const { dataCategories = ['cpni'] } = body;
  return {
    ...{ type: 'breach-recorded', recordedAt: now, ...times },
    ...{ intentional, estimatedCustomers, dataCategories, zone, by },
    // A breach recorded after the restore lost nothing.
    ...(tableGeneration > 1 ? { tableGeneration } : {}),
  };
};

type RecordPorts = Pick<Ports, 'cases' | 'texts' | 'idempotency' | 'chance' | 'clock' | 'zone'> & {
  readonly drills: Pick<Ports['drills'], 'pause'>;
};

/** Counsel decides about the controllers' notice when more than CPNI is affected; moves no date (R-22). */
const counselsTask = async (
  texts: Ports['texts'],
  caseId: string,
  { dataCategories = ['cpni'] }: BreachRecorded,
  by: string,
) => {
  if (!isCounsels(dataCategories)) return [];
  const text = { law: 'Controllers’ notice', to: 'controllers', owner: 'counsel' };
  return [
    { type: 'duty-recorded', n: 1, by, textSha256: await texts.put(caseId, JSON.stringify(text)) } as const,
  ];
};

/** Practice never stands in the way of a record: what fails here, the drill's own pages find again. */
const pauseDrill = async (drills: RecordPorts['drills'], now: Instant): Promise<void> => {
  await drills.pause(now).catch((fault: Error) => {
    console.error({ code: 'drill-not-paused', fault: fault.name });
  });
};

/** 47 CFR 64.2011(d); starts no clock (1.3). @throws {InvalidInput | IdempotencyKeyReused} */
export const recordBreach =
  ({ cases, drills, texts, idempotency, chance, clock, zone }: RecordPorts) =>
  async (
    { by, ...body }: BreachRecorded & { readonly by: string },
    { idempotencyKey: key }: { readonly idempotencyKey?: string } = {},
  ) => {
    const now = instantText(clock.now());
    const event = recorded(body, by, { now, zone, tableGeneration: cases.tableGeneration });
    const scope = `officer:${by} POST ${breachesPath}`;
    const { caseId } = await caseOfKey({ idempotency, chance, clock }, 'breach', { scope, key, body });

    const { title, circumstances, cpniTypes, method, estimatedLoss } = body;
    const text: RecordText = { title, circumstances, cpniTypes, method, estimatedLoss };
    const textSha256 = await texts.put(caseId, JSON.stringify(text));
    const duties = await counselsTask(texts, caseId, body, by);
    await cases.open(breaches, caseId, `officer:${by}`, now, [{ ...event, textSha256 }, ...duties]);
    await pauseDrill(drills, now);
    return { status: 201 as const, body: { id: caseId }, headers: { location: `${breachesPath}/${caseId}` } };
  };

/** A refused record has no case to keep it beside. */
export const keepRefusedRecord =
  ({ texts }: Pick<Ports, 'texts'>) =>
  async ({ body }: { readonly body: string }) => ({ kept: await texts.put(noBreach, body) });
