import { WithFaults } from './errors.ts';
import type { TextField } from './officer-text.ts';

/** A telephone number as people write it: of ten digits, or with a plus sign. */
const number =
  /(?<![\p{L}\d])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)|\+\d(?:[ .-]?\d){7,14}(?!\d)/u;

/** `10:14`, `2 p.m.`; `62 s`, `4 minutes`, `4 minutos`. */
const timeOrLength =
  /(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<!\d)\d{1,2} ?[ap]\.? ?m(?![\p{L}])|(?<!\d)\d+ ?(?:s|secs?|seconds?|segundos?|mins?|minutes?|minutos?|h|hrs?|hours?|horas?)(?![\p{L}\d])/iu;

/** A row, or a sentence. */
const partsOf = (text: string): readonly string[] => text.split(/[\n;]|(?<=[.!?])\s+(?=[\p{Lu}¿¡])/u);

/** 47 CFR 64.2003(d): whom a specific call was with, and when or how long it was. */
export const hasCallDetail = (text: string): boolean =>
  partsOf(text).some((part) => {
    const found = number.exec(part);
    // The digits of the number are no time.
    return found !== null && timeOrLength.test(part.replace(found[0], ' '));
  });

/** call detail is never in an email. */
export class CallDetailInEmail extends WithFaults {
  readonly category = 'invalid';
  readonly code = 'call-detail-in-email';
  constructor(faults: WithFaults['faults']) {
    super(
      faults,
      'Details of calls leave only as records: mailed to the address on file, handed over, or as a download. Nothing was sent.',
    );
  }
}

/** For words that an email would carry. @throws {CallDetailInEmail} */
export const mustHoldNoCallDetail = (fields: readonly TextField[]): void => {
  const faults = fields
    .filter(({ text }) => hasCallDetail(text))
    .map(({ pointer }) => ({
      pointer,
      detail:
        'This has a telephone number with a time or a length, as a call has. Leave it out, or put it into records that we mail or that the person downloads.',
    }));
  if (faults.length > 0) throw new CallDetailInEmail(faults);
};
