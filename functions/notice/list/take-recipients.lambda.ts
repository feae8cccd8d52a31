import {
  addressOfRecord,
  cases,
  chance,
  clock,
  closures,
  files,
  officerActs,
  ruleset,
  scratch,
  workflows,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';

const rows = partOf(() => import('../accounting/correct-rows.ts'));
const lists = partOf(() => import('./take-recipients.ts'));

const once = wire(doOnce, { officerActs });

const breach = { cases, clock, closures, ruleset };
const take = wire(lists('takeList'), { ...breach, addressOfRecord, files, scratch, workflows });
const correct = wire(rows('correctRows'), { ...breach, addressOfRecord, files, scratch, workflows });
const upload = wire(lists('startUpload'), { ...breach, chance, files });
const freeze = wire(lists('requestFreeze'), { ...breach, files, workflows });

export const handler = doors(
  door(contract.takeList, take, { once }),
  door(contract.takeSupplement, take, { once }),
  door(contract.correctRows, correct, { once }),
  door(contract.startUpload, upload, { once }),
  door(contract.startSupplementUpload, upload, { once }),
  door(contract.requestFreeze, freeze, { once }),
  door(contract.requestSupplementFreeze, freeze, { once }),
);
