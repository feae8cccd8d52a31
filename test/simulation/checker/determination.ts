import type { Happened } from './reading.ts';
import { type Facts, isAny } from './stops/facts.ts';

/** What the current determination says, and what a second officer confirmed. */
export interface Determination {
  /** Whether anybody is to be told at all. */
  readonly tells: boolean;
  /** Two officers said that 64.2011(e) is not met, so that there is no hold where no agency was told. */
  readonly isNotReported: boolean;
  readonly ruleset: unknown;
}

const nothing: Determination = { tells: false, isNotReported: false, ruleset: 'fcc-2007' };

/** A false alarm tells nobody, so it excuses no report to customers who are told. */
const isExcused = ({ facts }: Happened): boolean => facts.reasonCode !== 'false-alarm';

/** `unclear` counts as yes: report and hold are owed whatever else was answered. */
export const determinationIn = (known: Facts): Determination => {
  const at = known.findLastIndex(isAny('breach-determined'));
  const determined = known[at];
  if (determined === undefined || known.slice(at).some(isAny('determination-withdrawn'))) return nothing;
  const confirmed = known.slice(at).findLast(isAny('determination-confirmed'));
  const isByTwo = confirmed !== undefined && confirmed.facts.by !== determined.facts.by;
  const isOutside = determined.facts.within2011 === 'no' && isByTwo;
  const isWithin = ['yes', 'unclear'].includes(String(determined.facts.within2011));
  return {
    tells: determined.facts.tell !== false,
    isNotReported: determined.facts.report === false && isOutside && isExcused(determined),
    ruleset: isWithin ? 'fcc-2007' : (confirmed?.facts.ruleset ?? 'fcc-2007'),
  };
};
