import { timingSafeEqual } from 'node:crypto';
import type { Event } from './api.ts';
import type { HttpReply } from './problem.ts';
import type { Environment } from './wire.ts';

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Network address of the officer: named by the console, which proves itself by its secret; of any other caller, their own. */
export const addressIn = ({ headers = {}, requestContext }: Event, consoleSecret: string): string => {
  const [told = '', secret = ''] = [headers['x-officer-address'], headers['x-console-secret']];
  const isConsole = consoleSecret !== '' && isSame(secret, consoleSecret);
  return isConsole && /^[\da-f.:]{2,45}$/i.test(told) ? told : (requestContext?.http?.sourceIp ?? '');
};

/** `REQ-…`; a path may have anything else in its place, which no log keeps. */
const caseIdIn = ({ pathParameters }: Event): string | undefined =>
  /^[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{26}$/.exec(pathParameters?.caseId ?? '')?.[0];

/** Writes down who called what from where, and the outcome. No words, no requesters. A laptop keeps no log. */
export const audited =
  <C>(
    route: string,
    environment: Environment,
    answer: (event: Event, context: C) => Promise<HttpReply>,
  ): typeof answer =>
  async (event, context) => {
    const reply = await answer(event, context);
    if (!environment.AWS_LAMBDA_FUNCTION_NAME) return reply;
    const caseId = caseIdIn(event);
    console.info({
      audit: 'officer-call',
      route,
      sub: event.requestContext?.authorizer?.jwt?.claims?.sub ?? 'unknown',
      ...(caseId !== undefined && { caseId }),
      address: addressIn(event, environment.CONSOLE_SECRET ?? ''),
      status: reply.statusCode,
    });
    return reply;
  };
