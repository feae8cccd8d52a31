import { chance, clock, cpniChecks, cpniRecipients, zone } from '#functions/adapters/sources.ts';
import { check } from '#functions/platform/check.ts';
import { door, doors } from '#functions/platform/door.ts';
import { logFault } from '#functions/platform/log.ts';
import { count } from '#functions/platform/metric.ts';
import { wire } from '#functions/platform/wire.ts';
import { checkBatch } from './check-batch.ts';
import { type Alarms, checkCpni } from './check-cpni.ts';
import * as contract from './contract.ts';

const alarms: Alarms = {
  notRecorded: (fault) => {
    logFault(fault, { code: 'check-not-recorded' });
    count('ChecksNotRecorded', 1);
  },
  saleAsked: (client) => {
    console.warn({ code: 'sale-refused', client });
    count('SalesRefused', 1);
  },
  unknownServed: () => count('UnknownAccountsServed', 1),
  failed: (fault) => {
    logFault(fault, { code: 'check-failed' });
    count('RepliesFailed', 1);
  },
};

const ports = { chance, clock, cpniChecks, cpniRecipients, zone };

export const handler = doors(
  door(contract.askBeforeUse, wire(checkCpni(alarms), ports)),
  door(contract.askBeforeUses, wire(checkBatch(check, alarms), ports)),
);
