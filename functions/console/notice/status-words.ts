import type { WholeBreach } from '../breach/breach-case.ts';

/** A new status does not compile until it has words. */
export const statusWords: Readonly<Record<WholeBreach['notice']['status'], string>> = {
  none: 'No email leaves now. Emails leave only when the hold and every direction have ended and the letter is approved.',
  draining: 'A direction arrived. We wait for the last letters on their way, then nothing leaves.',
  closed: 'The case is closed.',
  send: 'Letters are going out.',
  paused: 'Sending is paused.',
  sent: 'Every email left. We wait for the last ones that may come back.',
  accounted: 'Every email left and was counted. Rows may still wait for paper mail or a decision.',
};
