import { type NoticeEvent, type OfAudience, pausePolicies } from './events.ts';
import { freshTranche, type Notice, recountsOf, type Telling, type Tranche } from './state.ts';

const noticeEvents: Readonly<Record<NoticeEvent['type'], true>> = {
  'upload-opened': true,
  'list-asked': true,
  'list-refused': true,
  'list-frozen': true,
  'letter-written': true,
  'notice-approved': true,
  'supplement-opened': true,
  'supplement-cancelled': true,
  'rows-finished': true,
  'write-off-asked': true,
  'write-off-confirmed': true,
  'notice-begun': true,
  'canary-passed': true,
  'notice-sent': true,
  'notice-waits': true,
  'notice-paused': true,
  'notice-pause-confirmed': true,
  'notice-resumed': true,
  'notice-drained': true,
  'letters-mailed': true,
  'recount-asked': true,
  'everyone-accounted': true,
  'unmailed-end-asked': true,
  'unmailed-end-confirmed': true,
  'breach-closed': true,
  'breach-reopened': true,
};

export const isNoticeEvent = (event: { readonly type: string }): event is NoticeEvent =>
  Object.hasOwn(noticeEvents, event.type);

const and = (all: readonly string[], one: string): readonly string[] => [...new Set([...all, one])];

/** The approval is void: what it was given on is not what stands any more. */
export const unapproved = ({ approval: _, ...telling }: Telling): Telling => telling;

const onTranche = (notice: Notice, list: number, change: (tranche: Tranche) => Tranche): Notice => ({
  ...notice,
  tranches: notice.tranches.map((one) => (one.n === list ? change(one) : one)),
});

export const onTelling = (
  notice: Notice,
  { list, audience }: OfAudience,
  change: (telling: Telling) => Telling,
): Notice => onTranche(notice, list, (tranche) => ({ ...tranche, [audience]: change(tranche[audience]) }));

const withoutPause = ({ paused: _, ...notice }: Notice): Notice => notice;

/** An officer lets a canary that failed go on: it is not flown again. */
const resumed = (notice: Notice): Notice => {
  const flown = (telling: Telling): Telling =>
    telling.begun === undefined ? telling : { ...telling, canaryPassed: true };
  const { paused, tranches } = notice;
  return withoutPause(
    paused !== undefined && pausePolicies[paused.because].isCanarys
      ? {
          ...notice,
          tranches: tranches.map((one) => ({
            ...one,
            everyone: flown(one.everyone),
            urgent: flown(one.urgent),
          })),
        }
      : notice,
  );
};

export const ofNotice = (notice: Notice, epoch: number, event: NoticeEvent, at: string): Notice => {
  switch (event.type) {
    case 'upload-opened': {
      const { list, by } = event;
      return onTranche(notice, list, (one) => ({ ...one, openers: and(one.openers ?? [], by) }));
    }
    case 'list-asked': {
      const { list, uploadId, by } = event;
      return onTranche(notice, list, ({ refused: _, ...one }) => ({ ...one, asked: { uploadId, by, at } }));
    }
    case 'list-refused':
      return onTranche(notice, event.list, ({ asked: _, ...one }) => ({ ...one, refused: event.fault }));
    case 'list-frozen': {
      const { type: _, list, by, ...frozen } = event;
      return onTranche(notice, list, ({ asked, refused: __, done: ___, writeOff: ____, ...one }) => ({
        ...one,
        list: frozen,
        frozenAt: at,
        uploaders: [by, ...(asked === undefined ? [] : (one.openers ?? []))].reduce(and, one.uploaders),
        everyone: unapproved(one.everyone),
        urgent: unapproved(one.urgent),
        writtenOff: 0,
      }));
    }
    case 'letter-written':
      return onTelling(notice, event, (one) => ({
        ...unapproved(one),
        letterSha256: event.letterSha256,
        writtenAt: at,
        authors: and(one.authors, event.by),
      }));
    case 'notice-approved': {
      const { type: _, list: __, audience: ___, ...approval } = event;
      return onTelling(notice, event, (one) => ({ ...one, approval: { ...approval, at } }));
    }
    case 'supplement-opened': {
      const { list, by, textSha256 } = event;
      const opened = { ...freshTranche(list), opened: { by, textSha256 } };
      return { ...notice, tranches: [...notice.tranches, opened] };
    }
    case 'supplement-cancelled':
      return {
        ...notice,
        tranches: notice.tranches.filter(({ n }) => n !== event.list),
        cancelled: [...(notice.cancelled ?? []), event.list],
      };
    case 'rows-finished': {
      const { list, finished, setSha256, toldBy } = event;
      return onTranche(notice, list, ({ writeOff: _, ...one }) => ({
        ...one,
        done: { finished, setSha256, ...(toldBy === undefined ? {} : { toldBy }) },
      }));
    }
    case 'write-off-asked': {
      const { list, finished, setSha256, textSha256, by } = event;
      const writeOff = { finished, setSha256, textSha256, by, at };
      return onTranche(notice, list, (one) => ({ ...one, writeOff }));
    }
    case 'write-off-confirmed':
      return onTranche(notice, event.list, ({ writeOff, ...one }) => {
        if (writeOff === undefined) return one;
        const { finished, setSha256 } = writeOff;
        const writtenOff = one.writtenOff + finished - (one.done?.finished ?? 0);
        return { ...one, done: { ...one.done, finished, setSha256 }, writtenOff };
      });
    case 'notice-begun': {
      const { lanes, rate } = event;
      return onTelling(notice, event, (one) => ({ ...one, begun: { epoch, lanes, rate, at } }));
    }
    case 'canary-passed':
      return onTelling(notice, event, (one) => ({ ...one, canaryPassed: true }));
    case 'notice-sent':
      return { ...onTelling(notice, event, (one) => ({ ...one, sentAt: at })), inHandAt: at };
    case 'notice-waits':
      return { ...notice, inHandAt: event.until };
    case 'notice-paused': {
      const { type: _, ...paused } = event;
      return { ...notice, paused: { ...paused, at } };
    }
    case 'notice-pause-confirmed':
      return notice.paused === undefined
        ? notice
        : { ...notice, paused: { ...notice.paused, confirmedBy: event.by } };
    case 'notice-resumed':
      return resumed(notice);
    case 'notice-drained': {
      const { draining: _, ...done } = notice;
      return done;
    }
    case 'letters-mailed':
      return notice;
    case 'recount-asked':
      return { ...notice, recount: { asked: recountsOf(notice) + 1, owed: true } };
    case 'everyone-accounted': {
      const { type: _, ...account } = event;
      const { recount, ...rest } = notice;
      const made = recount === undefined ? {} : { recount: { asked: recount.asked } };
      return { ...rest, ...made, accounted: { ...account, at } };
    }
    case 'unmailed-end-asked': {
      const { unmailed, textSha256, by } = event;
      return { ...notice, unmailedEnd: { unmailed, textSha256, by, at } };
    }
    case 'unmailed-end-confirmed':
      return notice.unmailedEnd === undefined
        ? notice
        : { ...notice, unmailedEnd: { ...notice.unmailedEnd, confirmedBy: event.by } };
    case 'breach-closed': {
      const { inHandAt: _, ...rest } = notice;
      return { ...rest, closedAt: at };
    }
    case 'breach-reopened': {
      const { closedAt: _, accounted, ...rest } = notice;
      // What came back is to be counted again; a supplement is, once it has been sent.
      return event.because === 'supplement' && accounted !== undefined ? { ...rest, accounted } : rest;
    }
  }
};
