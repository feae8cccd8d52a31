import type { NeverTooMany } from '#ports/acts.ts';

/**
 * What a repeat of the switch gets. A stop runs each time: another officer may have resumed since. A resumption that is sent
 * twice is done once (law of stopping 7).
 */
export const turningNotices: NeverTooMany = {
  because: 'It stops every notice.',
  replay: (sent) =>
    typeof sent === 'object' && sent !== null && 'paused' in sent && sent.paused === false ? 'kept' : 'never',
};
