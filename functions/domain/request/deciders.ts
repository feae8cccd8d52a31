import type { Commit } from '#domain/case/case.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { RequestEvent } from './events.ts';

/**
 * What an officer decides or checks about a request, so that they cannot look into a complaint about it. A new event
 * does not compile until somebody decides.
 */
const decides: Readonly<Record<RequestEvent['type'], boolean>> = {
  'answer-given': true,
  'identity-checked': true,
  'identity-confirmed': true,
  'closed-unanswered': true,
  'company-found': true,
  'instruction-named': true,
  'restriction-applied': true,
  'request-reclassified': true,
  'request-split': true,
  'request-joined': true,
  'duplicate-joined': true,
  'request-extended': true,
  'new-date-set': true,
  'message-sent': true,
  'text-held': true,
  'held-text-ended': true,
  'delivery-stopped': true,
  'child-block-proposed': true,
  'child-block-decided': true,
  'child-report-joined': false,
  'package-kept': true,
  'package-reviewed': true,
  'records-declared': true,
  'records-looked-through': true,
  'request-received': false,
  'request-acknowledged': false,
  'requester-looked-up': false,
  'requester-asked': false,
  'verdict-given': false,
  'email-verdict-given': false,
  'link-renewed': false,
  'verification-paused': false,
  'verification-resumed': false,
  /** The date of a receipt, not the matter. */
  'entry-confirmed': false,
  'request-lapsed': false,
  'requester-redirected': false,
  'notice-sent': false,
  'controller-answered': false,
  'company-days-over': false,
  'contacts-told': false,
  'contact-objected': false,
  'authority-lost': false,
  'officer-asked': false,
  'answer-sent': false,
  /** To look at it is not to have decided it. */
  'package-read': false,
  /** What a system did, as its owner says. */
  'holders-instructed': false,
  'holder-answered': false,
  'child-block-goes-on': false,
  'holder-package-uploaded': false,
  'holder-package-refused': false,
  'records-opened': false,
  'records-fetched': false,
  'records-renewed': false,
  'request-withdrawn': false,
  /** To look at it again is not to have decided it. */
  'request-reopened': false,
  'request-assigned': false,
  'assignment-lapsed': false,
  'message-received': false,
  'question-owed': false,
  'owed-letter-sent': false,
  'milestone-handled': false,
  'letter-sent': false,
  'letter-paper-mail-due': false,
  'letter-paper-mail-done': false,
  'letter-returned': false,
  'needs-person': false,
  'note-added': false,
  'messages-read': false,
  'company-named': false,
  'child-age-recorded': false,
  'files-attached': false,
  'scan-attached': false,
  'files-erased': false,
  'personal-data-erased': false,
  'file-revealed': false,
  'format-changed': false,
  'restriction-recorded': false,
  'state-recorded': false,
  'person-revealed': false,
};

/** An answer that a second person released names its author, and the commit who released it. */
const officersOf = ({ actor, events }: Commit<RequestEvent>): readonly Sub[] => {
  const deciding = events.filter(({ type }) => decides[type]);
  if (deciding.length === 0) return [];
  const named = deciding.flatMap((event) => ('by' in event && event.by !== undefined ? [event.by] : []));
  return actor.startsWith('officer:') ? [actor.slice('officer:'.length), ...named] : named;
};

/** `sub` of each officer who decided or checked something of the request. */
export const decidersOf = (history: readonly Commit<RequestEvent>[]): readonly Sub[] => [
  ...new Set(history.flatMap(officersOf)),
];
