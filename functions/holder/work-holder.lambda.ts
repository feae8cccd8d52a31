import {
  cases,
  clock,
  officerActs,
  officers,
  privateOrigins,
  pushes,
  secrets,
  systemPackages,
  texts,
  transferRegions,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { answerInstruction } from './answer-instruction.ts';
import * as contract from './contract.ts';
import { pushHolderAgain } from './push-again.ts';
import { listHolders, readHolder } from './read-holders.ts';
import { askHolderRemoval, confirmHolder, declineHolder, enterHolder } from './record-holder.ts';
import { readHolderSecret, renewHolderSecret } from './signing-secret.ts';
import { uploadPackage } from './upload-package.ts';

const once = wire(doOnce, { officerActs });

const reading = { cases, clock, officers, texts, transferRegions, zone };

export const handler = doors(
  door(contract.listHolders, wire(listHolders, reading)),
  door(contract.readHolder, wire(readHolder, { ...reading, pushes })),
  door(contract.enterHolder, wire(enterHolder, { cases, clock, privateOrigins, texts }), { once }),
  door(contract.confirmHolder, wire(confirmHolder, { cases }), { once }),
  door(contract.declineHolder, wire(declineHolder, { cases, texts }), { once }),
  door(contract.answerInstruction, wire(answerInstruction, { cases, clock, texts }), { once }),
  door(contract.renewHolderSecret, wire(renewHolderSecret, { cases }), { once }),
  door(contract.readHolderSecret, wire(readHolderSecret, { cases, clock, secrets })),
  door(contract.pushHolderAgain, wire(pushHolderAgain, { cases, clock, pushes }), { once }),
  door(contract.uploadPackage, wire(uploadPackage, { cases, systemPackages }), { once }),
  door(contract.askHolderRemoval, wire(askHolderRemoval, { cases, texts }), { once }),
);
