import type { Request } from '#domain/request.ts';
import { frame } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/house.ts';
import { recourse } from '#functions/letters/recourse.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/** Identical for everyone (P43, P44, R-8, R-9): it says nothing about what or whom we know. */
export const neutralRedirect = (house: House, id: string, request: Request, to: string, on: string): Letter =>
  frame(house, {
    to,
    reference: id,
    subject: `About your request ${id}`,
    parts: [
      `You asked us on ${dateInWords(request.receivedOn)}, through our web form, ${kindInWords(request.kind)}. The reference is ${id}.`,
      'We act for companies. Requests about data that a company keeps with us are decided by that company, and we take them only from it.',
      'Please write to the company you dealt with. If the company you named is known to us, we pass on what it needs to know.',
      `This closes the request with us on ${dateInWords(on)}.`,
      ...recourse(house, request.regime),
    ],
  });
