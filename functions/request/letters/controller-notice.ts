import type { Request } from '#domain/request.ts';
import { frame } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/house.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/** To the roster only (P43, R-9): someone wrote and named the company. Nothing is done without its instruction. */
export const controllerNotice = (
  house: House,
  id: string,
  request: Request,
  notice: { readonly to: string; readonly requester: string; readonly requesterEmail: string },
): Letter =>
  frame(house, {
    to: notice.to,
    reference: id,
    subject: `Someone asked us about data of your company (${id})`,
    parts: [
      `On ${dateInWords(request.receivedOn)} someone wrote to us through our web form, named your company and made a request ${kindInWords(request.kind)}. The reference is ${id}.`,
      'Who wrote, as typed and not confirmed by us:',
      { quote: `${notice.requester}\n${notice.requesterEmail}` },
      'We told the person to write to you, and we do nothing without your instruction. If you want us to act, a contact on your roster can ask us; we then answer within 30 days of that.',
      'The time that the law gives your company may be running already.',
    ],
  });
