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
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { confirmImport, viewImport } from './confirm-import.ts';
import * as contract from './contract.ts';
import { importAccounts } from './import-accounts.ts';
import { undoImport } from './undo-import.ts';

const once = wire(doOnce, { officerActs });

const seeing = { cases, clock, files, zone };
const putting = { ...seeing, letterhead, letters, people };

export const handler = doors(
  door(contract.importAccounts, wire(importAccounts, { ...putting, supervisorsAddress }), { once }),
  door(contract.viewImport, wire(viewImport, { ...seeing, officers })),
  door(contract.confirmImport, wire(confirmImport, { ...putting, officers }), { once }),
  door(contract.undoImport, wire(undoImport, seeing), { once }),
);
