import { AlreadySettled, CaseTooLong, InvalidInput } from '#domain/case/errors.ts';
import { NotAnswered, TooManyMessages } from '#domain/complaint/errors.ts';
import { complaintStatusWords } from '#functions/site/words/complaint-status.ts';
import type { Fields, SiteResponse } from '../exchange.ts';
import { waiting } from '../headers.ts';
import type { SiteNeeds } from '../needs.ts';
import { packPage } from './pack-page.ts';
import { askToWithdrawComplaint, complaintStatusPage } from './status-page.ts';

export interface Code {
  readonly id: string;
  readonly key: string;
}

export const isOfComplaint = ({ id }: Code): boolean => id.startsWith('CMP-');

const refused = (error: unknown, { language }: SiteNeeds): string => {
  const { news } = complaintStatusWords(language);
  if (error instanceof InvalidInput) return news.empty;
  if (error instanceof TooManyMessages) return news.tooMany;
  if (error instanceof CaseTooLong) return news.full;
  if (error instanceof AlreadySettled || error instanceof NotAnswered) return news.tooLate;
  throw error;
};

/** @throws {NotFound} for an unknown reference and a wrong key alike */
export const sendComplaintStatus = async (
  needs: SiteNeeds,
  { id, key }: Code,
  form: Fields,
): Promise<SiteResponse> => {
  const [typed, { news: say }] = [`${id}.${key}`, complaintStatusWords(needs.language)];
  const { complaints } = needs;
  const view = await complaints.read(id, key);
  const shown = (after: typeof view, news?: string) =>
    complaintStatusPage(needs, after, typed, news === undefined ? {} : { news });
  try {
    if (form.action === 'pack') return packPage(needs, await complaints.pack(id, key), typed);
    if (form.action === 'write')
      return shown(await complaints.write(id, key, form.message ?? ''), say.written);
    if (form.action === 'unsatisfied')
      return shown(await complaints.sayUnsatisfied(id, key), say.unsatisfied);
    if (form.action === 'withdraw' && form.sure !== 'yes' && view.may.withdraw)
      return askToWithdrawComplaint(needs, view, typed);
    if (form.action === 'withdraw') return shown(await complaints.withdraw(id, key), say.withdrawn);
    return shown(view);
  } catch (error) {
    const news = refused(error, needs);
    const status = error instanceof TooManyMessages ? 429 : error instanceof InvalidInput ? 422 : 409;
    const again = complaintStatusPage(needs, view, typed, { status, news, message: form.message });
    return error instanceof TooManyMessages ? waiting(again, error) : again;
  }
};
