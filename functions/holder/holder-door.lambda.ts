import { cases, clock, people, sweeps, systemPackages, texts } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { answerOwnInstruction, listOwnInstructions, readOwnInstruction } from './own-instructions.ts';
import { askForPackageUpload } from './own-package.ts';

export const handler = doors(
  door(contract.listOwnInstructions, wire(listOwnInstructions, { cases })),
  door(contract.readOwnInstruction, wire(readOwnInstruction, { cases, clock, people, sweeps, texts })),
  door(contract.askForPackageUpload, wire(askForPackageUpload, { cases, clock, systemPackages })),
  door(
    contract.answerOwnInstruction,
    wire(answerOwnInstruction, { cases, clock, people, systemPackages, texts }),
  ),
);
