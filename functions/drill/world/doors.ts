import { type ActionType, actionRows } from '#functions/breach/action-rows.ts';
import { breachActions } from '#functions/breach/actions.ts';
import { commandBreach } from '#functions/breach/command-breach.ts';
import * as breach from '#functions/breach/contract.ts';
import { listBreaches } from '#functions/breach/list-breaches.ts';
import { showBreach } from '#functions/breach/read-breach.ts';
import { readExhibit } from '#functions/breach/read-exhibit.ts';
import { keepRefusedRecord, recordBreach } from '#functions/breach/record-breach.ts';
import { keepRefused } from '#functions/breach/refused-entry.ts';
import { reportBreach } from '#functions/breach/report-breach.ts';
import { takeDirection } from '#functions/breach/take-direction.ts';
import { correctRows } from '#functions/notice/accounting/correct-rows.ts';
import { finishRows } from '#functions/notice/accounting/finish-rows.ts';
import { noticeReader, noticesOver } from '#functions/notice/accounting/notices.ts';
import { paperLetters } from '#functions/notice/accounting/paper-letters.ts';
import { recordPaperMail } from '#functions/notice/accounting/record-paper-mail.ts';
import { rejectedRows } from '#functions/notice/accounting/rejected-rows.ts';
import * as notice from '#functions/notice/contract.ts';
import { letterVersions } from '#functions/notice/letter/letter-versions.ts';
import { showLetter } from '#functions/notice/letter/show-letter.ts';
import { takeList } from '#functions/notice/list/take-recipients.ts';
import { readSending } from '#functions/notice/sending/read-sending.ts';
import { turnSending } from '#functions/notice/sending/switch-sending.ts';
import { door, rawDoor } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import type { Wired } from '#functions/platform/wire.ts';
import type { DrillPorts } from './ports.ts';

/** A use case that has its ports already. */
const over = <U>(useCase: U): Wired<U> => ({ settings: [], in: () => useCase });

const isDirection = (type: ActionType): type is 'record-direction' | 'correct-direction' =>
  actionRows[type].handler === 'take-direction';

/**
 * The product's own doors of breaches and notices. What is not here has no place in a drill: files go through the store of files
 * (lists over 5 MB, downloads), which a drill cannot reach.
 */
export const doorsOf = (ports: DrillPorts) => {
  const once = over(doOnce(ports));
  const acts = (Object.keys(actionRows) as ActionType[]).map((type) => {
    if (isDirection(type))
      return rawDoor(actionRows[type], over(takeDirection(() => {}, type, noticesOver)(ports)));
    const { refused } = breachActions[type];
    return door(actionRows[type], over(commandBreach(type, noticesOver)(ports)), {
      refused: refused && over(keepRefused(type)(ports)),
      once,
    });
  });
  return [
    ...acts,
    door(breach.recordBreach, over(recordBreach(ports)), { refused: over(keepRefusedRecord(ports)), once }),
    door(breach.listBreaches, over(listBreaches(noticeReader)(ports))),
    door(breach.readBreach, over(showBreach(noticeReader)(ports))),
    door(breach.readExhibit, over(readExhibit(ports))),
    door(breach.reportBreach, over(reportBreach(ports))),
    door(notice.takeList, over(takeList(ports)), { once }),
    door(notice.takeSupplement, over(takeList(ports)), { once }),
    door(notice.correctRows, over(correctRows(ports)), { once }),
    door(notice.showLetter, over(showLetter(ports))),
    door(notice.letterVersions, over(letterVersions(ports))),
    door(notice.rejectedRows, over(rejectedRows(ports))),
    door(notice.paperLetters, over(paperLetters(ports))),
    door(notice.recordPaperMail, over(recordPaperMail(ports)), { once }),
    door(notice.finishRows, over(finishRows(ports)), { once }),
    door(notice.readSending, over(readSending(ports))),
    door(notice.turnSending, over(turnSending(ports)), { once }),
  ];
};
