import { isWithin, reasonPolicies } from './choices.ts';
import type { BreachDeterminedEvent, Decisions } from './events.ts';

/** `about`: the answer to change. */
export interface Contradiction {
  readonly about: keyof Decisions;
  readonly detail: string;
}

const owed: Readonly<Record<'report' | 'tell', string>> = {
  report:
    'The breach is within 47 CFR 64.2011, or that is unclear. Then the report to law enforcement and the hold are owed. Answer “yes” here, or “no” to the first question.',
  tell: 'The breach is within 47 CFR 64.2011, or that is unclear. Then customers must be notified after the hold. Answer “yes” here, or “no” to the first question.',
};

const falseAlarm: Readonly<Record<'report' | 'tell', string>> = {
  report: 'A false alarm is reported to nobody. Answer “no” here, or choose another reason.',
  tell: 'Nobody is notified of a false alarm. Answer “no” here, or choose another reason.',
};

const outside =
  'This reason means that 47 CFR 64.2011(e) is not met. Answer “no” here, or choose another reason.';

/** Answers of a determination that cannot all be true; none where they agree. */
export const contradictionsIn = ({
  within2011,
  report,
  tell,
  reasonCode,
}: Decisions & Pick<BreachDeterminedEvent, 'reasonCode'>): readonly Contradiction[] => {
  const policy = reasonCode && reasonPolicies[reasonCode];
  const answers = { report, tell };
  const found: Contradiction[] = [];
  if (isWithin(within2011) && policy?.meansOutside) found.push({ about: 'within2011', detail: outside });
  for (const about of ['report', 'tell'] as const) {
    if (isWithin(within2011) && !answers[about]) found.push({ about, detail: owed[about] });
    if (policy?.tellsNobody && answers[about]) found.push({ about, detail: falseAlarm[about] });
  }
  return found;
};
