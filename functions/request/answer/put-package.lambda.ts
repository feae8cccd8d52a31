import { cases, files, officerActs } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { putPackage } from './put-package.ts';

const once = wire(doOnce, { officerActs });

export const handler = door(contract.putPackage, wire(putPackage, { cases, files }), { once });
