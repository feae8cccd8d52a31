import { type Access, hasAccess } from '#domain/case/groups.ts';

interface Place {
  readonly text: string;
  readonly access: Access;
}

/** What an officer opens every day comes first; the rest is under "More". */
const places: Readonly<Record<string, Place>> = {
  // A stand-in has signatures instead.
  '/officer': { text: 'Today', access: 'case-reading' },
  '/officer/work': { text: 'Work list', access: 'case-reading' },
  '/officer/breaches': { text: 'Breaches', access: 'breach-reading' },
  '/officer/signatures': { text: 'Signatures', access: 'case-to-sign' },
  '/officer/post': { text: 'Post room', access: 'request-reading' },
  '/officer/companies': { text: 'Companies', access: 'request-reading' },
  '/officer/accounts': { text: 'Accounts', access: 'request-reading' },
  '/officer/more': { text: 'More', access: 'case-to-sign' },
};

/** An item that this officer's groups cannot open is not there. */
export const navigationFor = (groups: readonly string[], at: string) =>
  Object.entries(places)
    .filter(([, { access }]) => hasAccess(access, groups))
    .map(([href, { text }]) => ({ href, text, active: href === at }));
