import { chance } from '#functions/adapters/chance.ts';
import { dynamodbDrills } from '#functions/adapters/dynamodb-drills.ts';
import type { Table } from '#functions/adapters/dynamodb-table.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import * as sources from '#functions/adapters/stage-sources.ts';
import type { DrillSettings } from '#functions/drill/world/settings.ts';
import { environmentFor } from '#infra/local/environment.ts';
import { testClock } from './memory.ts';

const nowhere = 'https://nowhere.invalid';

/** The laptop's company. */
export const drillSettings = (): DrillSettings => {
  const environment = environmentFor({
    ...{ site: nowhere, dynamodb: nowhere, ses: nowhere, stepFunctions: nowhere, kms: nowhere, s3: nowhere },
    ...{ lambda: nowhere, issuer: nowhere },
  }) as never;
  const of = <T>({ of: make }: { readonly of: (environment: never) => T }): T => make(environment);
  return {
    ...{ breachOfficersAddress: of(sources.breachOfficersAddress), carrier: of(sources.carrier) },
    ...{ closures: of(sources.closures), contactHours: of(sources.contactHours) },
    ...{ dpoAddress: of(sources.dpoAddress), facilityUrl: of(sources.facilityUrl) },
    ...{ lawCheck: of(sources.lawCheck), letterhead: of(sources.letterhead), limits: of(sources.limits) },
    ...{ ruleset: of(sources.ruleset), sending: of(sources.sending) },
    ...{ supervisorsAddress: of(sources.supervisorsAddress), zone: of(sources.zone) },
  };
};

export const sue = { sub: 'sue', name: 'Sue Supervisor', groups: ['supervisor'] } as const;
export const bea = { sub: 'bea', name: 'Bea Breach', groups: ['breach-officer'] } as const;

/** What the functions of a drill have, over one table. Real time stands still unless a test moves it. */
export const drillWorld = (table: Table = new MemoryTable(), startAt = '2026-11-24T15:00:00.000Z') => {
  const moved = testClock(startAt);
  const clock = {
    ...moved,
    sleep: (forMs: number) => new Promise<void>((wake) => void setTimeout(wake, forMs).unref()),
  };
  return { ...drillSettings(), clock, chance, drills: dynamodbDrills(table, { chance, clock }) };
};
