import type { Instant } from '#domain/calendar/times.ts';
import type { ListAudience, NoticeEvent } from './events.ts';
import { hasCanary, pausedBy, resumed } from './pauses.ts';
import { emptyNoticeList, type Notice, type NoticeLetter, type NoticeList, recountsOf } from './state.ts';

const noticeEvents: Readonly<Record<NoticeEvent['type'], true>> = {
  'upload-opened': true,
  'list-freeze-requested': true,
  'list-refused': true,
  'list-frozen': true,
  'letter-written': true,
  'notice-approved': true,
  'approval-voided': true,
  'supplement-opened': true,
  'supplement-canceled': true,
  'rows-finished': true,
  'write-off-asked': true,
  'write-off-confirmed': true,
  'notice-started': true,
  'canary-passed': true,
  'notice-sent': true,
  'notice-active': true,
  'notice-paused': true,
  'notice-pause-confirmed': true,
  'notice-resume-asked': true,
  'notice-resumed': true,
  'notice-drained': true,
  'paper-mail-recorded': true,
  'recount-asked': true,
  'everyone-accounted': true,
  'paper-mail-waiver-asked': true,
  'paper-mail-waiver-confirmed': true,
  'breach-closed': true,
  'breach-reopened': true,
};

export const isNoticeEvent = (event: { readonly type: string }): event is NoticeEvent =>
  Object.hasOwn(noticeEvents, event.type);

const and = (all: readonly string[], one: string): readonly string[] => [...new Set([...all, one])];

/** */
export const withoutApproval = ({ approval: _, ...noticeLetter }: NoticeLetter): NoticeLetter => noticeLetter;

const onTranche = (notice: Notice, list: number, change: (noticeList: NoticeList) => NoticeList): Notice => ({
  ...notice,
  noticeLists: notice.noticeLists.map((one) => (one.n === list ? change(one) : one)),
});

export const changeLetter = (
  notice: Notice,
  { list, audience }: ListAudience,
  change: (noticeLetter: NoticeLetter) => NoticeLetter,
): Notice =>
  onTranche(notice, list, (noticeList) => ({ ...noticeList, [audience]: change(noticeList[audience]) }));

/** Rows that were corrected onto the list, and the list's own, whose lines now are other rows. */
const withoutCorrections = (notice: Notice, list: number): Notice => {
  const kept = Object.entries(notice.correctedOn ?? {}).filter(
    ([row, onto]) => onto !== list && !row.startsWith(`${list}-`),
  );
  const { correctedOn: _, ...rest } = notice;
  return kept.length === 0 ? rest : { ...rest, correctedOn: Object.fromEntries(kept) };
};

/** A new file replaces the whole list; corrected rows join it. */
const withCorrections = (
  notice: Notice,
  { list, corrected }: Extract<NoticeEvent, { readonly type: 'list-frozen' }>,
): Notice =>
  corrected === undefined
    ? withoutCorrections(notice, list)
    : {
        ...notice,
        correctedOn: { ...notice.correctedOn, ...Object.fromEntries(corrected.map((row) => [row, list])) },
      };

/** No second canary. */
const withCanary = (notice: Notice): Notice => {
  const flown = (noticeLetter: NoticeLetter): NoticeLetter =>
    noticeLetter.sendingStart === undefined ? noticeLetter : { ...noticeLetter, canaryPassed: true };
  return {
    ...notice,
    noticeLists: notice.noticeLists.map((one) => ({
      ...one,
      everyone: flown(one.everyone),
      urgent: flown(one.urgent),
    })),
  };
};

export const ofNotice = (notice: Notice, epoch: number, event: NoticeEvent, at: Instant): Notice => {
  switch (event.type) {
    case 'upload-opened': {
      const { list, by } = event;
      return onTranche(notice, list, (one) => ({ ...one, uploadOpeners: and(one.uploadOpeners ?? [], by) }));
    }
    case 'list-freeze-requested': {
      const { list, uploadId, by } = event;
      return onTranche(notice, list, ({ refused: _, ...one }) => ({ ...one, asked: { uploadId, by, at } }));
    }
    case 'list-refused':
      return onTranche(notice, event.list, ({ asked: _, ...one }) => ({ ...one, refused: event.fault }));
    case 'list-frozen': {
      const { type: _, list, by, ...frozen } = event;
      return onTranche(
        withCorrections(notice, event),
        list,
        ({ asked, refused: __, done: ___, writeOff: ____, ...one }) => ({
          ...one,
          list: frozen,
          frozenAt: at,
          uploaders: [by, ...(asked === undefined ? [] : (one.uploadOpeners ?? []))].reduce(
            and,
            one.uploaders,
          ),
          everyone: withoutApproval(one.everyone),
          urgent: withoutApproval(one.urgent),
          writtenOff: 0,
        }),
      );
    }
    case 'letter-written':
      return changeLetter(notice, event, (one) => ({
        ...withoutApproval(one),
        letterSha256: event.letterSha256,
        writtenAt: at,
        authors: and(one.authors, event.by),
      }));
    case 'notice-approved': {
      const { type: _, list: __, audience: ___, ...approval } = event;
      return changeLetter(notice, event, (one) => ({ ...one, approval: { ...approval, at } }));
    }
    case 'approval-voided':
      return changeLetter(notice, event, (one) => ({ ...withoutApproval(one), approvalVoidedAt: at }));
    case 'supplement-opened': {
      const { list, by, textSha256 } = event;
      const opened = { ...emptyNoticeList(list), opened: { by, textSha256 } };
      return { ...notice, noticeLists: [...notice.noticeLists, opened] };
    }
    case 'supplement-canceled':
      return {
        ...withoutCorrections(notice, event.list),
        noticeLists: notice.noticeLists.filter(({ n }) => n !== event.list),
        canceled: [...(notice.canceled ?? []), event.list],
      };
    case 'rows-finished': {
      const { list, finished, setSha256, coveredByLists } = event;
      return onTranche(notice, list, ({ writeOff: _, ...one }) => ({
        ...one,
        done: { finished, setSha256, ...(coveredByLists === undefined ? {} : { coveredByLists }) },
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
    case 'notice-started': {
      const { lanes, rate } = event;
      return changeLetter(notice, event, (one) => ({ ...one, sendingStart: { epoch, lanes, rate, at } }));
    }
    case 'canary-passed':
      return changeLetter(notice, event, (one) => ({ ...one, canaryPassed: true }));
    case 'notice-sent':
      return { ...changeLetter(notice, event, (one) => ({ ...one, sentAt: at })), machineActiveUntil: at };
    case 'notice-active':
      return { ...notice, machineActiveUntil: event.until };
    case 'notice-paused': {
      const { type: _, ...pause } = event;
      return pausedBy(notice, { ...pause, at });
    }
    case 'notice-pause-confirmed':
      return notice.paused === undefined
        ? notice
        : { ...notice, paused: { ...notice.paused, confirmedBy: event.by } };
    case 'notice-resume-asked': {
      const { type: _, ...asked } = event;
      return { ...notice, resumeAsked: { ...asked, at } };
    }
    case 'notice-resumed':
      return resumed(hasCanary(notice, event.pauses) ? withCanary(notice) : notice, event.pauses);
    case 'notice-drained': {
      const { draining: _, ...done } = notice;
      return done;
    }
    case 'paper-mail-recorded':
      return notice;
    case 'recount-asked':
      return { ...notice, recount: { asked: recountsOf(notice) + 1, owed: true } };
    case 'everyone-accounted': {
      const { type: _, ...account } = event;
      const { recount, ...rest } = notice;
      const made = recount === undefined ? {} : { recount: { asked: recount.asked } };
      return { ...rest, ...made, accounted: { ...account, at } };
    }
    case 'paper-mail-waiver-asked': {
      const { paperMailLeft, textSha256, by } = event;
      return { ...notice, paperMailWaiver: { paperMailLeft, textSha256, by, at } };
    }
    case 'paper-mail-waiver-confirmed':
      return notice.paperMailWaiver === undefined
        ? notice
        : { ...notice, paperMailWaiver: { ...notice.paperMailWaiver, confirmedBy: event.by } };
    case 'breach-closed': {
      const { machineActiveUntil: _, ...rest } = notice;
      return { ...rest, closedAt: at };
    }
    case 'breach-reopened': {
      const { closedAt: _, accounted, ...rest } = notice;
      // Count returned letters again; a supplement is counted after it is sent.
      return event.because === 'supplement' && accounted !== undefined ? { ...rest, accounted } : rest;
    }
  }
};
