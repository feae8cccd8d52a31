import { law, policy, rule } from './citations.ts';
import {
  allowed,
  casesForAll,
  everyone,
  nothingRecorded,
  registerDown,
  type StateRow,
  unknownAccount,
} from './tables.ts';

/** Everything that could refuse at once: none of it may. */
const childAndRestriction = {
  known: true,
  childBlock: true,
  restriction: { use: 'all', daysAgo: 10 },
} as const;

const rowsCiting = (text: string): readonly StateRow[] => [
  {
    state: 'nothing is recorded',
    account: nothingRecorded,
    for: everyone(allowed(text, rule.closedList)),
  },
  {
    state: 'the account is unknown',
    account: unknownAccount,
    for: everyone(allowed(text, rule.noGuess)),
  },
  {
    state: 'a child’s block and a denial',
    account: childAndRestriction,
    for: everyone(allowed(text, policy.noEffectOnServices, rule.noGuess)),
  },
  {
    state: 'the register does not answer',
    account: registerDown,
    for: everyone(allowed(text, rule.noGuess)),
  },
];

/** To anybody: no register lists a hospital, the police or a member of the family. */
export const emergencyAndLaw = [
  ...casesForAll('emergency', rowsCiting(law.emergency)),
  ...casesForAll('required-by-law', rowsCiting(law.requiredByLaw)),
];
