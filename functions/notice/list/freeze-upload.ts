import { noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { AlreadySettled, InvalidInput } from '#domain/case/errors.ts';
import { ListReliedOn, NothingUploaded, OtherListChanged, UseSupplement } from '#domain/notice/errors.ts';
import { carryOut, type StoredBreach } from '#functions/breach/offers.ts';
import { freezeList } from './freeze-list.ts';
import { sortingFor } from './list-sorting.ts';
import { frozenIn, keepList, type ListPorts } from './take-recipients.ts';
import { dropUpload, uploaded } from './upload-list.ts';

const actor = 'machine:freeze-list';

interface Asked {
  readonly list: number;
  readonly uploadId: string;
  readonly by: string;
}

const askedIn = ({ state }: StoredBreach): Asked | undefined => {
  const noticeList = noticeOf(state).noticeLists.find(({ asked }) => asked !== undefined);
  return noticeList?.asked && { list: noticeList.n, ...noticeList.asked };
};

const inWords = [UseSupplement, ListReliedOn, OtherListChanged, AlreadySettled];

/** Never quotes the file. @throws any other error again */
const faultOf = (error: unknown): string => {
  if (error instanceof InvalidInput) return error.faults[0]?.detail ?? error.code;
  if (error instanceof NothingUploaded) return 'The uploaded file is no longer there. Upload it again.';
  if (error instanceof Error && inWords.some((known) => error instanceof known)) return error.message;
  throw error;
};

export const freezeUploads =
  (ports: ListPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, files, clock } = ports;
    const freeze = async (seen: StoredBreach, { list, uploadId, by }: Asked): Promise<StoredBreach> => {
      const sorting = await sortingFor(ports, seen, list, instantText(clock.now()));
      const answer = await freezeList(ports)(caseId, await uploaded(files)(caseId, uploadId), sorting);
      return keepList(ports, seen, actor, {
        type: 'list-frozen',
        ...frozenIn(answer, sorting),
        list,
        uploadId,
        by,
      });
    };
    let seen = await cases.read(breaches, caseId);
    for (let asked = askedIn(seen); asked !== undefined; asked = askedIn(seen)) {
      const { list, uploadId } = asked;
      seen = await freeze(seen, asked).catch((error) =>
        carryOut(ports, caseId, actor, { type: 'list-refused', list, uploadId, fault: faultOf(error) }),
      );
      await dropUpload(files)(caseId, uploadId);
    }
  };
