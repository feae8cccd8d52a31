import { createHmac, timingSafeEqual } from 'node:crypto';

/** Other characters on each page: the length of a compressed page tells nobody the session's own token (BREACH). `salt`: random. */
export const tokenOfPage = (csrf: string, salt: string): string =>
  `${salt}.${createHmac('sha256', csrf).update(salt).digest('base64url')}`;

export const isTokenOf = (csrf: string, sent: string): boolean => {
  const [theirs, ours] = [Buffer.from(sent), Buffer.from(tokenOfPage(csrf, sent.split('.')[0] ?? ''))];
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
};
