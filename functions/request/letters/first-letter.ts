import type { NumberGiven } from '#domain/account/denied-numbers.ts';
import { atReceipt, type FirstLetter } from '#domain/request/at-receipt.ts';
import type { Request } from '#domain/request/state.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { acknowledgement } from './acknowledgement.ts';
import { type AddressLink, neutralRedirect } from './neutral-redirect.ts';
import { restrictionTold } from './restriction-recorded.ts';
import type { Recipient } from './shapes.ts';

export interface FirstTold extends Recipient {
  /** Of the status page. */
  readonly key: string;
  /** With a restriction: something that we can read as a number, ours or not. */
  readonly numberGiven: NumberGiven;
  /** With an email address that is redirected. */
  readonly link?: AddressLink;
}

type Write = (letterhead: Letterhead, caseId: string, request: Request, told: FirstTold) => Letter;

const written: Readonly<Record<FirstLetter, Write>> = {
  acknowledgement,
  'neutral-redirect': neutralRedirect,
  'restriction-recorded': restrictionTold,
};

/** In the words of `atReceipt`: what was typed and time decide, never a register. */
export const firstLetter: Write = (letterhead, caseId, request, told) =>
  written[atReceipt(request).first](letterhead, caseId, request, told);
