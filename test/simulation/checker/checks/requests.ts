import type { ArrivedLetter } from '../../stage.ts';
import { dayIn, plusDays } from '../days.ts';
import { type Case, dayFor, type Happened, happened, lettersOf, ofKind, type Reading } from '../reading.ts';

export const received = ({ events }: Case): Record<string, string> =>
  (events[0]?.facts ?? {}) as Record<string, string>;

/** What an officer last said that it is. */
export const kindOf = ({ events }: Case): string =>
  String(happened({ events }, 'request-received', 'request-reclassified').at(-1)?.facts.kind);

/** After one of these nothing is owed to the requester: an answer, a redirect (P45), or a pause in their favor. */
const settles = [
  ...['answer-sent', 'requester-redirected', 'request-lapsed', 'request-withdrawn', 'request-joined'],
  ...['closed-unanswered', 'restriction-recorded'],
];

const moves = ['request-reopened', 'request-extended', 'request-reclassified', 'request-joined'];

/**
 * A paper that an officer enters after its day may be settled by the first word that its requester hears, as a
 * redirect is, of the same words for all: nobody waits any more who could be told that we are late.
 */
const lastFirstWord = ([entry]: Case['events'], due: string, zone: string): number =>
  entry !== undefined && dayIn(zone, entry.at) > due ? entry.at + dayFor : 0;

/** The day due of each round: from the receipt, or from a reopening, to the answer. */
const lateOn = ({ events }: Case, end: number): { readonly due: string; readonly isOver: boolean } => {
  const from = events.findLastIndex(({ type }) => type === 'request-reopened');
  const round = events.slice(Math.max(0, from));
  const settled = round.find(({ type }) => settles.includes(type));
  const known = events.filter(({ at }) => settled === undefined || at <= settled.at);
  const dated = known.findLast(({ type, facts }) => moves.includes(type) && facts.dueOn !== undefined);
  const { dueOn, zone } = (events[0]?.facts ?? {}) as Record<string, string>;
  const due = String(dated?.facts.dueOn ?? dueOn);
  const isFirstWord = settled !== undefined && settled.at <= lastFirstWord(events, due, String(zone));
  return { due, isOver: isFirstWord || dayIn(String(zone), settled?.at ?? end) <= due };
};

/** Days after the due date on which the requester must have heard of it, whatever failed. */
const heardWithin = 3;

const toldLate = (one: Case, due: string): boolean => {
  const { zone } = received(one);
  // An officer may enter a paper after its day.
  const entered = dayIn(String(zone), one.events[0]?.at ?? 0);
  const from = entered > due ? entered : due;
  const sent = happened(one, 'letter-sent', 'letter-paper-mail-due');
  return sent.some(
    ({ at, facts }) =>
      /^overdue/.test(String(facts.kind)) && dayIn(String(zone), at) <= plusDays(from, heardWithin),
  );
};

/** P45: answered or lawfully extended in time; where we are late, the requester hears it at once. */
export const answeredOrToldLate = (reading: Reading): readonly string[] =>
  ofKind(reading, 'request').flatMap((one) => {
    const { due, isOver } = lateOn(one, reading.evidence.endAt);
    if (isOver || kindOf(one) === 'cpni-restrict' || toldLate(one, due)) return [];
    return [`${one.id}: due on ${due}, neither answered nor told that it is late`];
  });

/** Kinds that disclose, change or delete; the others do nothing that needs an identity (P43). */
const needsNobody = ['cpni-restrict', 'inquiry'];
/** One officer's word alone releases, exports or deletes nothing. */
const needsTwo = ['access', 'delete', 'deactivate', 'cpni-examine', 'cpni-disclose-to', 'child-data'];

export const isShownByHand = (one: Case, until: number): boolean => {
  const known = { events: one.events.filter(({ at }) => at <= until) };
  const checked = happened(known, 'identity-checked').at(-1);
  if (checked === undefined) return false;
  const second = happened(known, 'identity-confirmed').findLast(({ at }) => at >= checked.at);
  const isSecond = second !== undefined && second.facts.by !== checked.facts.by;
  return isSecond || !needsTwo.includes(kindOf(one));
};

export const isShownByLink = ({ events }: Case, until: number): boolean =>
  events[0]?.facts.adopted !== undefined ||
  events.some(
    ({ type, facts, at }) => type === 'verdict-given' && at <= until && facts.verdict === 'confirm',
  );

/** I5: nothing is answered with data, changed or deleted before the identity is shown for that very request. */
export const nothingUnverified = (reading: Reading): readonly string[] =>
  ofKind(reading, 'request').flatMap((one) =>
    happened(one, 'answer-given').flatMap(({ facts, at }) => {
      const gives = facts.outcome === 'done' || facts.outcome === 'partly-done';
      if (!gives || needsNobody.includes(kindOf(one))) return [];
      if (isShownByLink(one, at) || isShownByHand(one, at)) return [];
      return [`${one.id}: ${kindOf(one)} was answered “${String(facts.outcome)}” without an identity`];
    }),
  );

/** Addresses that officers entered for companies and accounts. */
const onFile = ({ evidence }: Reading): ReadonlySet<string> =>
  new Set(
    evidence.replies
      .filter(({ method, path }) => method !== 'GET' && /^\/api\/officer\/(controllers|accounts)/.test(path))
      .flatMap(({ body }) => JSON.stringify(body ?? '').match(/[^\s"\\,;]+@[^\s"\\,;]+/g) ?? [])
      .map((address) => address.toLowerCase()),
  );

const isWhole = (text: string, secret: string): boolean => secret.length >= 8 && text.includes(secret);

/** I5: who confirmed held the secret that we sent to an address on file, for that request and no other. */
export const verdictFromOwnSecret = (reading: Reading): readonly string[] => {
  const { replies, inbox } = reading.evidence;
  const known = onFile(reading);
  const given = replies.filter(({ path }) => path === '/api/verdicts' || path.startsWith('/verify'));
  const isHeld = (secret: string, id: string): boolean =>
    inbox.some(({ to, text }) => known.has(to.toLowerCase()) && text.includes(id) && isWhole(text, secret));
  const isProven = (id: string, { at }: Happened): boolean =>
    given.some((one) => {
      const { secret = '' } = (one.body ?? {}) as { secret?: string };
      return one.at <= at && isHeld(secret, id);
    });
  return ofKind(reading, 'request').flatMap((one) =>
    happened(one, 'verdict-given')
      .filter(({ facts }) => facts.code === undefined && facts.verdict === 'confirm')
      .filter((event) => !isProven(one.id, event))
      .map(() => `${one.id}: a verdict without the secret that we sent to an address on file`),
  );
};

/** Records are opened only with the code that we sent to an address on file, or that an officer printed. */
export const recordsByOwnCode = (reading: Reading): readonly string[] => {
  const { replies, inbox } = reading.evidence;
  const known = onFile(reading);
  const printed = replies.filter(({ path }) => path.startsWith('/api/officer/letters/'));
  const opened = replies.filter(({ path, reply }) => path === '/api/records' && reply?.status === 200);
  return opened.flatMap(({ body }) => {
    const { request = '', code } = body as { request?: string; code?: string };
    const spelled = code && `${code.slice(0, 4)} ${code.slice(4)}`;
    const isOurs = (text: string): boolean =>
      text.includes(request) && (spelled === undefined || text.includes(spelled));
    const wasSent = inbox.some(({ to, text }) => known.has(to.toLowerCase()) && isOurs(text));
    const wasPrinted = printed.some(({ reply }) => reply !== undefined && isOurs(reply.text));
    return wasSent || wasPrinted ? [] : [`${request}: records were opened without a code of ours`];
  });
};

/** Without what differs for every request. */
const neutral = ({ text, to }: ArrivedLetter, id: string): string =>
  text
    .replaceAll(id, '<id>')
    .replaceAll(to, '<to>')
    .replace(/https?:\S+/g, '<link>')
    .replace(/\b[0-9A-Z]{20,}\S*/g, '<code>')
    .replace(
      /\b(?:[A-Z][a-z]+day, )?[A-Z][a-z]+ \d{1,2}, \d{4}\b|(?:[a-záé]+,? )?\b\d{1,2} de [a-z]+ de \d{4}\b/g,
      '<day>',
    );

/** P43, P44, R-9: the same words whatever we know, for all who typed the same. */
export const redirectNeutral = (reading: Reading): readonly string[] => {
  const letters = ofKind(reading, 'request').flatMap((one) => {
    const { capacity, channel, locale, regime, residence } = received(one);
    return lettersOf(reading, one.id, 'neutral-redirect').map((letter) => ({
      typed: [capacity, channel, locale, regime, residence, kindOf(one)].join(' '),
      words: neutral(letter, one.id),
    }));
  });
  return [...Map.groupBy(letters, ({ typed }) => typed)].flatMap(([typed, all]) => {
    const different = new Set(all.map(({ words }) => words));
    return different.size > 1 ? [`${typed}: ${different.size} different redirects`] : [];
  });
};

const isDenied = ({ events }: Case): boolean =>
  events.some(({ type, facts }) => type === 'email-verdict-given' && facts.verdict === 'not-mine');

/** P43: the company hears of its customer's request; where nobody there can be reached, an officer asks. */
export const controllerTold = (reading: Reading): readonly string[] =>
  ofKind(reading, 'request').flatMap((one) => {
    const company = happened(one, 'requester-looked-up', 'request-acknowledged').at(-1)?.facts.controller;
    const isRedirected = happened(one, 'requester-redirected').length > 0;
    if (!isRedirected || company === undefined || isDenied(one)) return [];
    const isTold =
      lettersOf(reading, one.id, 'controller-notice').length > 0 ||
      happened(one, 'officer-asked', 'request-withdrawn').length > 0 ||
      happened(one, 'notice-sent').some(({ facts }) => Number(facts.noticesSent) > 0);
    return isTold ? [] : [`${one.id}: ${String(company)} was not told`];
  });

const signs = (text: unknown): string =>
  String(text ?? '')
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase();

interface ReceivedRestriction {
  readonly id: string;
  readonly account: string;
  /** True time of the call, epoch ms. Absent where the first of several calls may have been the receipt. */
  readonly at?: number;
}

/** The restrictions that a door said it received. The small form names its case on the page alone. */
const restrictionsReceived = ({ evidence }: Reading): readonly ReceivedRestriction[] =>
  evidence.replies.flatMap(({ at, method, path, body, reply }) => {
    const { kind, account = '' } = (body ?? {}) as { kind?: string; account?: string };
    if (method !== 'POST' || reply === undefined) return [];
    if (path === '/api/requests' && kind === 'cpni-restrict' && reply.status === 201)
      return [{ id: String(reply.body.id), account }];
    const id = /REQ-[0-9A-Z]{26}/.exec(reply.text)?.[0];
    return path === '/restriction' && id !== undefined ? [{ id, account, at }] : [];
  });

/** Between the call's clock and that of the function, and for the call itself. */
const clocksApart = 15 * 60_000;

/** a restriction counts from its receipt, for the account whose number was typed. */
export const restrictionRecorded = (reading: Reading): readonly string[] => {
  const accounts = ofKind(reading, 'account');
  return restrictionsReceived(reading).flatMap(({ id, account, at }) => {
    const of = reading.cases.find((one) => one.id === id);
    if (of === undefined) return [`${id}: a restriction was received, and there is no case`];
    const since = received(of).receivedAt;
    if (at !== undefined && Math.abs(Date.parse(String(since)) - at) > clocksApart)
      return [`${id}: received at ${new Date(at).toISOString()}, and counts from ${String(since)}`];
    const isRecorded = accounts.some((one) =>
      happened(one, 'restriction-recorded').some(
        ({ facts }) => facts.request === id && facts.since === since,
      ),
    );
    const isUnplaced = of.state.unplaced !== undefined || !/\d/.test(account);
    return isRecorded || isUnplaced ? [] : [`${id}: ${signs(account)} is not restricted`];
  });
};
