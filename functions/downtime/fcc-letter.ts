import type * as z from 'zod/mini';
import { textOf } from '#domain/calendar/times.ts';
import type { Downtime, Mechanism } from '#domain/downtime/downtime.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { decideFailure } from './contract.ts';
import type { FccLetterPart } from './downtime-view.ts';

export type FailureDetails = z.output<typeof decideFailure.body>;

/** Used for opting out. */
export const mechanismWords: Readonly<Record<Mechanism, string>> = {
  page: 'The page on our website',
  mailbox: 'The mailbox that takes replies',
  phone: 'Telephone calls, which our officers enter',
};

const wasDown = ({ from, to }: Downtime, zone: string): string =>
  to === undefined
    ? `It has not worked since ${instantInWords(from, zone)}.`
    : `It did not work from ${instantInWords(from, zone)} to ${instantInWords(to, zone)}.`;

/** Everything that 47 CFR 64.2009(f) asks for. What nobody typed is a blank. */
export const fccLetterOf = (
  { companyName, companyAddress, companyContact }: Letterhead,
  downtime: Downtime,
  { problem, remedy, remediedOn, stateCommission, customerNotice, contact }: FailureDetails,
  zone: string,
): readonly FccLetterPart[] => [
  {
    about: 'Name of the carrier',
    text: companyAddress.startsWith(companyName) ? companyAddress : `${companyName}, ${companyAddress}`,
  },
  { about: 'Opt-out mechanism used', text: mechanismWords[downtime.mechanism] },
  { about: 'Problem experienced', text: `${problem}\n${wasDown(downtime, zone)}` },
  { about: 'Remedy', text: remedy ?? null },
  { about: 'When the remedy was or will be in place', text: remediedOn ? dateInWords(remediedOn) : null },
  {
    about: 'Whether the relevant state commission was notified, and whether it took any action',
    text: stateCommission ?? null,
  },
  { about: 'Copy of the notice to customers', text: customerNotice ?? null },
  { about: 'Contact', text: contact ?? companyContact },
];

/** As typed. */
export const typedDetails = ({ remediedOn, ...texts }: FailureDetails): Readonly<Record<string, string>> => ({
  ...texts,
  ...(remediedOn && { remediedOn: textOf(remediedOn) }),
});
