import { civilDate, civilDay, dayText, instantText, newYork } from '#domain/calendar/instants.ts';
import { type Day, isBefore } from '#domain/calendar/times.ts';
import type { BreachView } from '#functions/breach/view.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import { reopenAfterReturn } from '#functions/notice/accounting/reopen-after-return.ts';
import { practiceTopic } from '../world/ports.ts';
import { colleagues } from './colleagues.ts';
import { practiceLetter, practiceList, practiceReceipt, practiceRecord, writtenAnew } from './made-up.ts';
import { act, type Practice } from './practice.ts';

type Seen = BreachView | undefined;

/** One thing that happens, and what the officers do about it. */
export interface Scene {
  readonly name: string;
  readonly title: string;
  /** What the officers hear, with the dates of the practice clock. */
  readonly told: (practice: Practice, view: Seen) => string;
  /** What the world or a colleague does at its beginning. */
  readonly begin?: (practice: Practice, view: BreachView) => Promise<void>;
  readonly isDone: (view: BreachView) => boolean;
  /** What a practice colleague does when asked; absent where only time is missing. */
  readonly colleague?: (practice: Practice, view: Seen) => Promise<void>;
}

const { ann, ben, una, sue } = colleagues;

const today = ({ world }: Practice, days = 0): Day =>
  dayText(civilDate(instantText(world.now), newYork).add({ days }));
const nowText = ({ world }: Practice) => instantText(world.now);
const idOf = (view: Seen): string => `/${view?.id ?? ''}`;

/** Both agencies ask for silence through the same day. */
const silentDays = 16;

const directionOf = (practice: Practice, agency: 'FBI' | 'USSS') => ({
  ...{
    agency,
    until: today(practice, silentDays),
    reference: `${agency}-DRILL-1`,
    writtenOn: today(practice),
  },
  official: agency === 'FBI' ? 'Special Agent Dana Roe' : 'Special Agent Kim Ode',
});

const hasDirection = (view: BreachView, agency: string): boolean =>
  view.directions.some((one) => one.kind !== 'stop' && one.agency === agency);

const [listOf, letterOf] = [
  ({ notice }: BreachView) => notice.noticeLists[0]?.listSha256 ?? null,
  ({ notice }: BreachView) => notice.noticeLists[0]?.letterSha256 ?? null,
];

const approve = async (practice: Practice, view: Seen, who: typeof sue | typeof ann): Promise<void> => {
  const shown = await act(practice, who, 'POST', `${idOf(view)}/notice/preview`);
  const { missing: acknowledged, renderings: _, letters: __, list: ___, ...seen } = JSON.parse(shown.body);
  const json = { ...seen, acknowledged, fccClosedSince: 'no' };
  await act(practice, who, 'POST', `${idOf(view)}/notice/approval`, { json });
};

/** The mailbox of the first customer is gone: what SES tells of it. */
const bounce = async ({ ports, world }: Practice): Promise<void> => {
  const gone = world.emails.find(({ tags }) => tags.page !== undefined);
  if (gone === undefined) return;
  const tags = Object.fromEntries(Object.entries(gone.tags).map(([name, value]) => [name, [value]]));
  const Message = JSON.stringify({ eventType: 'Bounce', mail: { messageId: gone.messageId, tags } });
  const body = JSON.stringify({ Type: 'Notification', TopicArn: practiceTopic, Message });
  await recordBulkEmailEvents(ports, reopenAfterReturn(ports))([{ messageId: 'practice', body }]);
};

/** A direction has ended, and none is in force. */
const mayBeReviewed = ({ directions }: BreachView): boolean =>
  directions.some(({ state }) => state === 'ended') &&
  !directions.some(({ state }) => ['received', 'in-force', 'accepted'].includes(state));

const isOver = ({ stage }: BreachView): boolean => stage === 'closed' || stage === 'withdrawn';

export const scenes: readonly Scene[] = [
  {
    ...{ name: 'discovery', title: 'Discovery' },
    told: (practice) =>
      `It is ${instantInWords(instantText(practice.world.now), practice.ports.zone)}. The operations center calls: a stranger answered the security questions of 24 accounts by telephone and saw their call records. Record the breach.`,
    isDone: () => true,
    colleague: async (practice) => {
      await act(practice, ann, 'POST', '', { json: { ...practiceRecord, discoveredAt: nowText(practice) } });
    },
  },
  {
    ...{ name: 'decision', title: 'The decision' },
    told: () =>
      'The logs show it. Determine the breach: it falls under 47 CFR 64.2011, so law enforcement hears of it first.',
    isDone: ({ determination }) => determination !== null,
    colleague: async (practice, view) => {
      const json = { determinedAt: nowText(practice), within2011: 'yes', reason: 'Shown by the logs.' };
      await act(practice, ann, 'POST', `${idOf(view)}/determination`, { json });
    },
  },
  {
    ...{ name: 'receipts', title: 'The receipts' },
    told: (practice) =>
      `The report was filed for the FBI and the Secret Service at ${instantInWords(instantText(practice.world.now), practice.ports.zone)}. The facility gave the receipt ${practiceReceipt}. Record it for all.`,
    isDone: ({ clocks }) => clocks.lawEnforcementToldAt !== null,
    colleague: async (practice, view) => {
      const json = { agency: 'all', filedAt: nowText(practice), receipt: practiceReceipt };
      await act(practice, ann, 'POST', `${idOf(view)}/law-enforcement-receipts`, { json });
    },
  },
  {
    ...{ name: 'list-and-letter', title: 'The list and the letter' },
    told: () =>
      'The data team sends the list of customers. Upload it to the practice breach, and write the letter.',
    isDone: (view) => listOf(view) !== null && letterOf(view) !== null,
    colleague: async (practice, view) => {
      if (view && listOf(view) === null)
        await act(practice, una, 'PUT', `${idOf(view)}/recipients`, { csv: practiceList });
      if (view && letterOf(view) === null)
        await act(practice, ann, 'POST', `${idOf(view)}/notice`, { json: practiceLetter });
    },
  },
  {
    ...{ name: 'call', title: 'A call from the FBI' },
    told: (practice) =>
      `The telephone rings. “Special Agent Dana Roe, FBI. Do not notify your customers before ${dateInWords(today(practice, silentDays + 1))}. The letter follows.” Do not trust the number on the display: the directory lists the field office under 202-555-0199. Call that number back, then record the direction as a call.`,
    isDone: ({ directions }) => directions.length > 0,
    colleague: async (practice, view) => {
      const json = {
        ...{ agency: 'FBI', verbal: true, official: 'Special Agent Dana Roe' },
        ...{ until: today(practice, silentDays), calledBack: '202-555-0199' },
      };
      await act(practice, ann, 'POST', `${idOf(view)}/directions`, { json });
    },
  },
  {
    ...{ name: 'mistyped', title: 'A mistyped direction' },
    told: (practice) => {
      const { until, writtenOn, reference } = directionOf(practice, 'FBI');
      return `The FBI’s letter is here: reference ${reference}, written on ${dateInWords(writtenOn)}, silence through ${dateInWords(until)}. Ben typed its date as February 30, and it was refused: look at what holds the notices now. Record the letter as it is written.`;
    },
    begin: async (practice, view) => {
      const json = { ...directionOf(practice, 'FBI'), writtenOn: '2026-02-30' };
      await act(practice, ben, 'POST', `${idOf(view)}/directions`, { json });
    },
    isDone: (view) => hasDirection(view, 'FBI'),
    colleague: async (practice, view) => {
      await act(practice, ben, 'POST', `${idOf(view)}/directions`, { json: directionOf(practice, 'FBI') });
    },
  },
  {
    ...{ name: 'undated', title: 'A letter without a date' },
    told: (practice) => {
      const { until, writtenOn, reference } = directionOf(practice, 'USSS');
      return `The Secret Service wrote, too: reference ${reference}, silence through ${dateInWords(until)}, but no date on the letter. Ben typed it as it is, and it was refused. The Secret Service tells by telephone that it was written on ${dateInWords(writtenOn)}, and sends it again. Record it.`;
    },
    begin: async (practice, view) => {
      const { writtenOn: _, ...json } = directionOf(practice, 'USSS');
      await act(practice, ben, 'POST', `${idOf(view)}/directions`, { json });
    },
    isDone: (view) => hasDirection(view, 'USSS'),
    colleague: async (practice, view) => {
      await act(practice, ben, 'POST', `${idOf(view)}/directions`, { json: directionOf(practice, 'USSS') });
    },
  },
  {
    ...{ name: 'approver', title: 'A missing approver' },
    told: () =>
      'Whoever usually approves letters is on leave. Ann wrote the letter anew and tries to approve it herself, which was refused. Find somebody who wrote neither the list nor the letter, and have both approved.',
    begin: async (practice, view) => {
      await act(practice, ann, 'POST', `${idOf(view)}/notice`, { json: writtenAnew });
      await approve(practice, view, ann);
    },
    isDone: ({ notice }) => notice.noticeLists[0]?.approvedBy != null,
    colleague: (practice, view) => approve(practice, view, sue),
  },
  {
    ...{ name: 'review', title: 'The end of the silence' },
    told: () =>
      'Let time pass until the directions have ended. Then ask the agencies, and decide about the release. What our own stops held must be explained, too, by somebody who typed none of it.',
    isDone: ({ notice }) => notice.releasedAt !== null,
    colleague: async (practice, view) => {
      const { stops = [] } = view?.ownStops ?? {};
      for (const { n, bodies } of stops.filter(({ state }) => state === 'review-owed')) {
        const left = bodies.filter(({ isExplained }) => !isExplained);
        const meant = left.map(({ textSha256 }) => ({ textSha256, meant: 'nothing' }));
        const json = { bodies: meant, reason: 'Typed anew from the letter.' };
        await act(practice, sue, 'POST', `${idOf(view)}/own-stops/${n}/review`, { json });
      }
      if (view === undefined || !mayBeReviewed(view)) return;
      const owed = view.stops.filter(({ review, kind }) => review === 'owed' && kind !== 'own-stop');
      const at = nowText(practice);
      const asked = owed.map(({ agency, office }) => ({
        ...{ agency: agency ?? 'another agency', ...(office !== null && { office }) },
        ...{ askedAt: at, answeredAt: at, official: 'Special Agent Dana Roe', asksForMore: 'no' },
        answer: 'No further direction.',
      }));
      const json = {
        ...{ decision: 'release', stops: owed.map(({ id }) => id), asked },
        reason: 'Each office was asked.',
      };
      await act(practice, sue, 'POST', `${idOf(view)}/release-review`, { json });
    },
  },
  {
    ...{ name: 'sending', title: 'The letters go out' },
    told: () => 'Let time pass until every customer was written to.',
    isDone: ({ notice }) => notice.sent > 0 && notice.pending === 0,
  },
  {
    ...{ name: 'bounce', title: 'A letter comes back' },
    told: () =>
      'One email came back: its mailbox is gone. That customer, and those without email, get the letter on paper. Record the day on which the paper letters were mailed.',
    begin: bounce,
    isDone: ({ notice }) => notice.postal > 0 && notice.paperMailed === notice.postal,
    colleague: async (practice, view) => {
      const { postal = 0, paperMailed = 0, releasedAt = null } = view?.notice ?? {};
      const postedOn = dayText(civilDate(instantText(practice.world.now), practice.ports.zone));
      // A letter has New York's date, which begins earlier.
      if (releasedAt !== null && isBefore(postedOn, civilDay(releasedAt, newYork))) return;
      const json = { postedOn, rows: 'all', count: postal - paperMailed };
      await act(practice, una, 'POST', `${idOf(view)}/postal`, { json });
    },
  },
  {
    ...{ name: 'closing', title: 'The end' },
    told: () =>
      'Let time pass until late bounces are over and everybody is accounted for. The record then closes.',
    isDone: isOver,
  },
];
