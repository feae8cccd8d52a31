import {
  cases,
  clock,
  files,
  letterhead,
  letters,
  officerActs,
  officers,
  people,
  supervisorsAddress,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const confirming = partOf(() => import('./confirm-import.ts'));
const importing = partOf(() => import('./import-accounts.ts'));
const undoing = partOf(() => import('./undo-import.ts'));

const once = wire(doOnce, { officerActs });

const seeing = { cases, clock, files, zone };
const putting = { ...seeing, letterhead, letters, people };

export const handler = doors(
  door(contract.importAccounts, wire(importing('importAccounts'), { ...putting, supervisorsAddress }), {
    once,
  }),
  door(contract.viewImport, wire(confirming('viewImport'), { ...seeing, officers })),
  door(contract.confirmImport, wire(confirming('confirmImport'), { ...putting, officers }), { once }),
  door(contract.undoImport, wire(undoing('undoImport'), seeing), { once }),
);
