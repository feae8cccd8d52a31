import { cases, officerActs, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';

const once = wire(doOnce, { officerActs });

const confirm = partOf(() => import('./confirm-identity.ts'));

export const handler = door(
  contract.confirmIdentity,
  wire(confirm('confirmIdentity'), { cases, workflows }),
  {
    once,
  },
);
