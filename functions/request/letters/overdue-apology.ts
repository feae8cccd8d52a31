import type { Request } from '#domain/request.ts';
import { frame } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/house.ts';
import { recourse } from '#functions/letters/recourse.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/** On the first day past due, once: we are late and the requester hears it from us. */
export const overdueApology = (house: House, id: string, request: Request, to: string): Letter =>
  frame(house, {
    to,
    reference: id,
    subject: `We are late with your request ${id}`,
    parts: [
      `You asked us on ${dateInWords(request.receivedOn)}, through our web form, ${kindInWords(request.kind)}. The reference is ${id}.`,
      `We promised an answer by ${dateInWords(request.dueOn)} and have missed that date. We are sorry.`,
      `What is done: your request is recorded and with us. What is open: our answer. We write to you again with the answer. Accountable for it is ${house.dpo}, who hears of it every day until it is done.`,
      ...recourse(house, request.regime),
    ],
  });
