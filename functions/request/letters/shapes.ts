import type { Day } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { type Draft, frame, type Part } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { orTheCode, orTheStatusCode, yourRequest } from '#functions/letters/phrases.ts';
import { recourse } from '#functions/letters/recourse.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter, LetterClass } from '#ports/letters.ts';

interface Said {
  readonly subject: OurWords;
  readonly parts: readonly Part[];
  readonly secrets?: readonly string[];
}

/** Whom a letter goes to, and on which day. */
export interface Recipient {
  readonly to: string;
  readonly on: Day;
}

export const aboutRequest = (
  letterhead: Letterhead,
  caseId: string,
  { locale }: Pick<Request, 'locale'>,
  letter: Said & { readonly to: string; readonly class: LetterClass; readonly reader: Draft['reader'] },
): Letter => frame(letterhead, { ...letter, locale, reference: caseId });

export const toRequester = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  said: Said,
): Letter =>
  aboutRequest(letterhead, caseId, request, {
    ...said,
    to,
    class: 'administrative',
    reader: 'requester',
    parts: [yourRequest(caseId, request), ...said.parts],
  });

/** `on`: the day of the letter, for what has lapsed by then. */
export const withRecourse = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { to, on }: Recipient,
  said: Said,
): Letter =>
  toRequester(letterhead, caseId, request, to, {
    ...said,
    parts: [...said.parts, ...recourse(letterhead, request, on)],
  });

/** Only to the address of record (R-5). */
export const toRecord = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  said: Said,
): Letter =>
  aboutRequest(letterhead, caseId, request, {
    ...said,
    to,
    class: 'administrative',
    reader: 'account-holder',
  });

export interface Link {
  readonly to: string;
  readonly secret: string;
}

interface Asking {
  readonly subject: OurWords;
  readonly class?: LetterClass;
  /** Decides whether paper mail is possible (R-1), and what a bounced email leads to. */
  readonly reader: Draft['reader'];
  readonly page: 'verify' | 'adopt';
  readonly press: OurWords;
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** A single-use link, and its code to type. Opening the link changes nothing. */
export const withLink = (
  letterhead: Letterhead,
  caseId: string,
  request: Pick<Request, 'locale'>,
  { to, secret }: Link,
  { page, press, before, after, ...asking }: Asking,
): Letter =>
  aboutRequest(letterhead, caseId, request, {
    class: 'security',
    ...asking,
    to,
    parts: [
      ...before,
      { label: press, link: `${pageIn(letterhead, `/${page}`, request.locale)}#${secret}` },
      { label: orTheCode(request.locale), code: secret },
      ...after,
    ],
    secrets: [secret],
  });

/** The status page of one request, as a link and as a code to type (R-8). */
export const statusLink = (
  letterhead: Letterhead,
  caseId: string,
  { key, label, locale }: { readonly key: string; readonly label: OurWords; readonly locale: string },
): readonly Part[] => [
  { label, link: `${pageIn(letterhead, '/status', locale)}#${caseId}.${key}` },
  { label: orTheStatusCode(locale), code: `${caseId}.${key}` },
];
