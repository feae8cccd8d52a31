import { cases, files, officerActs, texts } from '#functions/adapters/sources.ts';
import { check } from '#functions/platform/check.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import * as contract from '../contract.ts';
import { putPackage } from './put-package.ts';

const once = wire(doOnce, { officerActs });
const checked = (ports: Pick<Ports, 'cases' | 'files' | 'texts'>) => putPackage(ports, check);

export const handler = door(contract.putPackage, wire(checked, { cases, files, texts }), { once });
