import { type Day, dayIn, midnightFrom, newYork, plusDays, plusFullDays, startOf } from './days.ts';
import { type Happened, hour } from './reading.ts';
import { closedDays, type Facts, isAny, time } from './stops/facts.ts';

/** The two agencies of 47 CFR 64.2011(b). */
const addressees = ['USSS', 'FBI'];

interface Filing {
  readonly tells: readonly string[];
  readonly filedAt: number;
  readonly recordedAt: number;
  readonly isConfirmed: boolean;
}

const filingOf = (receipt: Happened, known: Facts): Filing | undefined => {
  const about = known.filter(({ facts }) => facts.n === receipt.facts.n);
  if (about.some(isAny('receipt-withdrawn'))) return undefined;
  let [filedAt, asked, isConfirmed] = [time(receipt.facts.filedAt), undefined as unknown, false];
  for (const { type, facts } of about) {
    if (type === 'receipt-corrected') filedAt = time(facts.filedAt);
    if (type === 'receipt-correction-asked') asked = facts.filedAt;
    if (type !== 'receipt-confirmed') continue;
    [filedAt, asked, isConfirmed] = [asked === undefined ? filedAt : time(asked), undefined, true];
  }
  const { tells, recordedAt } = receipt.facts;
  return { tells: tells as string[], filedAt, recordedAt: time(recordedAt), isConfirmed };
};

/** Recorded more than a day after the filing: from then on, until a second officer has confirmed it. */
const countsFrom = ({ filedAt, recordedAt, isConfirmed }: Filing): number =>
  !isConfirmed && recordedAt - filedAt > 24 * hour ? recordedAt : filedAt;

/** When the later of the two agencies was told; undefined while one was not. A further filing moves nothing (law 10). */
export const toldAt = (known: Facts): number | undefined => {
  const filings = known.filter(isAny('receipt-recorded')).map((one) => filingOf(one, known));
  const told = addressees.map((agency) => filings.find((one) => one?.tells.includes(agency)));
  const times = told.flatMap((one) => (one === undefined ? [] : [countsFrom(one)]));
  return times.length === addressees.length ? Math.max(...times) : undefined;
};

/** The earliest filing that says that there is an urgent need, and is not withdrawn; undefined: none says so. */
export const urgentNeedFiledAt = (known: Facts): number | undefined => {
  const said = known
    .filter((one) => one.type === 'receipt-recorded' && one.facts.urgentNeedIndicated === true)
    .flatMap((one) => filingOf(one, known)?.filedAt ?? []);
  return said.length === 0 ? undefined : Math.min(...said);
};

/** Seven times 24 hours (P38) and, where 64.2011 applies, the 7th full business day: the later. */
export const holdEndsAt = (told: number, known: Facts, ruleset: unknown): number => {
  const seventh: Day = plusFullDays(dayIn(newYork, told), 7, closedDays(known));
  const byDays = startOf(newYork, plusDays(seventh, 1));
  const byHours = midnightFrom(told + 7 * 24 * hour);
  return ruleset === 'policy-2018' ? byHours : Math.max(byHours, byDays);
};
