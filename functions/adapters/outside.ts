import type { KMSClient } from '@aws-sdk/client-kms';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { clock as systemClock } from '#clock';
import type { Ports } from '#ports/index.ts';
import { chance as systemChance } from './chance.ts';
import type { Table } from './dynamodb-table.ts';
import { clock as personClock } from './system-clock.ts';

/** All that a function meets beyond its own code. A call of one of these is the only thing it ever waits for. */
export interface Outside
  extends Pick<
    Ports,
    | 'clock'
    | 'chance'
    | 'scratch'
    | 'files'
    | 'uploads'
    | 'caseFiles'
    | 'systemPackages'
    | 'emailEventArchive'
    | 'optOutPage'
    | 'webhooks'
    | 'waitingRestrictions'
  > {
  readonly table: Table;
  readonly kms: Pick<KMSClient, 'send'>;
  readonly ses: Pick<SESClient, 'send'>;
  readonly sfn: Pick<SFNClient, 'send'>;
  readonly lambda: Pick<LambdaClient, 'send'>;
}

/** In an environment for `handler.in`: another world than AWS, so that several can be played in one process. */
export const outside: unique symbol = Symbol('outside');

export interface Within {
  readonly [outside]?: Outside;
}

/** What makes two runs differ. */
export const hazardsIn = ({ [outside]: world }: Within): Pick<Outside, 'clock' | 'chance'> =>
  world ?? { clock: systemClock, chance: systemChance };

/** The time of the person at the browser, which no moved clock moves. */
export const personClockIn = ({ [outside]: world }: Within): Outside['clock'] => world?.clock ?? personClock;
