import type { Sessions, Typed } from '#ports/sessions.ts';

/** Of a session and a page, so that no other page takes the form. */
const placeOf = (session: string, page: string): string => `${session} ${page}`;

export const keepTyped = (sessions: Sessions, session: string, typed: Typed): Promise<void> =>
  sessions.keepTyped(placeOf(session, typed.path), typed);

/** Once, and only for who typed it. */
export const takeTyped = async (
  sessions: Sessions,
  session: string,
  sub: string,
  page: string,
): Promise<URLSearchParams | undefined> => {
  const typed = await sessions.takeTyped(placeOf(session, page));
  return typed?.sub === sub ? new URLSearchParams(typed.form) : undefined;
};

/** The page shows what was typed, and links to the other pages where a form waits. */
export const withTyped = (path: string, others: readonly string[] = []): string => {
  const also = others.map((one) => `&also=${encodeURIComponent(one)}`).join('');
  return `${path}${path.includes('?') ? '&' : '?'}typed=1${also}`;
};
