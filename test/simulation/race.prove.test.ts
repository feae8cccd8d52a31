import { everyFault } from './support/every-fault.ts';
import { proveBreaches } from './support/prove-breaches.ts';

proveBreaches(
  'race %i: a direction that comes while letters go out is never too late for who was not told; everybody is told in the end, nobody twice',
  'race',
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
  {
    ...{ 'late directions with some told': 10, 'letters out after recording': 3, 'drained later': 5 },
    ...{ 'urgent exceptions': 1, 'letters of an urgent exception': 1, lifts: 20, 'paper mail': 10 },
    ...{ 'second letters': 3, 'named resumes': 2 },
    ...everyFault,
  },
);
