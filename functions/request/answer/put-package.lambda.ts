import { cases, files } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { putPackage } from './put-package.ts';

export const handler = door(contract.putPackage, wire(putPackage, { cases, files }));
