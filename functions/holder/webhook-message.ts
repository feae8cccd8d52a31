import { createHmac } from 'node:crypto';
import { textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type GivenWords, given } from '#domain/case/words-out.ts';
import type { HolderInstruction } from '#domain/request/holder-events.ts';

interface Told {
  /** Origin of our pages. */
  readonly siteUrl: string;
  readonly request: CaseId;
  readonly instruction: Pick<HolderInstruction, 'n' | 'dueOn' | 'at'>;
}

/** The same for each attempt, so that a system that got it twice can tell. */
const eventId = ({ request, instruction: { n } }: Told): string => `${request}-${n}`;

/** CloudEvents 1.0, JSON: the reference and the due day alone. The same bytes in each attempt. */
export const eventOf = (told: Told): GivenWords => {
  const { siteUrl, request, instruction } = told;
  const event = {
    specversion: '1.0',
    id: eventId(told),
    source: `${siteUrl}/api/holder/instructions`,
    type: 'us.privacy-clock.instruction.made',
    time: textOf(instruction.at),
    datacontenttype: 'application/json',
    data: { request, n: instruction.n, dueOn: textOf(instruction.dueOn) },
  };
  return given(JSON.stringify(event));
};

/** `whsec_` and base64 of 32 bytes, as Standard Webhooks 1.0 writes a symmetric secret. */
export const secretText = (key: Uint8Array): string => `whsec_${Buffer.from(key).toString('base64')}`;

/** Standard Webhooks 1.0: one signature for each key. `now`: epoch milliseconds. */
export const headersOf = (
  told: Told,
  body: string,
  keys: readonly Uint8Array[],
  now: number,
): Readonly<Record<string, string>> => {
  const [id, timestamp] = [eventId(told), String(Math.floor(now / 1000))];
  const signed = keys.map(
    (key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'content-type': 'application/cloudevents+json',
    'user-agent': 'privacy-clock',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signed.join(' '),
  };
};
