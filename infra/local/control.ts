import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { MailEvents } from './email-events.ts';
import type { Engine } from './engine.ts';
import type { Executions } from './executions.ts';
import { type Faults, faultOrder } from './faults.ts';
import type { Inbox } from './inbox.ts';
import { reply } from './inner-server.ts';
import type { Issuer } from './issuer.ts';
import { mailPage } from './mail-page.ts';
import { aimOf, moveOrder } from './move-order.ts';
import { clock as movedClock } from './moved-clock.ts';
import { groupsOf, officers } from './officers.ts';
import { problem } from './problem.ts';
import { ClockGoesBack, MoveStuck, type Pump } from './pump.ts';
import { readBody } from './request-body.ts';

const reportOrder = z.strictObject({
  events: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      messageId: z.string().optional(),
      tags: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const tokenOrder = z.strictObject({ name: z.string().min(1), groups: z.array(z.string()).optional() });

interface Parts {
  readonly pump: Pump;
  readonly engine: Engine;
  readonly executions: Executions;
  readonly inbox: Inbox;
  readonly issuer: Issuer;
  readonly faults: Faults;
  readonly mailEvents: MailEvents;
  readonly delay: (delayMs: number) => void;
}

type Door = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

const json = (response: ServerResponse, body: unknown): void =>
  reply(response, 200, 'application/json', JSON.stringify(body));

const orderOf = async <T>(schema: z.ZodType<T>, request: IncomingMessage, response: ServerResponse) => {
  const text = (await readBody(request, 1024 * 1024))?.toString('utf8');
  let body: unknown;
  try {
    body = JSON.parse(text || '{}');
  } catch {
    return void problem(response, 400, 'malformed', 'The body is not JSON.');
  }
  const order = schema.safeParse(body);
  if (order.success) return order.data;
  return void problem(response, 422, 'invalid', z.prettifyError(order.error));
};

const clockNow = (at = movedClock.now()) => ({ now: new Date(at).toISOString() });

/** Routes under `/local`, on the laptop only. */
export const controlDoors = (parts: Parts): Record<string, Door> => {
  const { pump, engine, executions, inbox, issuer, faults, mailEvents } = parts;
  return {
    'GET /local/clock': (_, response) => json(response, clockNow()),
    'POST /local/clock': async (request, response) => {
      const order = await orderOf(moveOrder, request, response);
      if (!order) return;
      try {
        json(response, clockNow(await pump.move(aimOf(order))));
      } catch (error) {
        if (error instanceof ClockGoesBack) problem(response, 409, 'clock-goes-back', error.message);
        else if (error instanceof RangeError)
          problem(response, 422, 'invalid', 'That instant is out of range.');
        else if (error instanceof MoveStuck) problem(response, 503, 'move-stuck', error.message);
        else throw error;
      }
    },
    'GET /local/mail': (request, response, url) => {
      const mails = inbox.to(url.searchParams.get('to') ?? undefined);
      if (request.headers.accept?.includes('application/json')) return json(response, mails);
      reply(response, 200, 'text/html; charset=utf-8', mailPage(mails));
    },
    'POST /local/mail-events': async (request, response) => {
      const order = await orderOf(reportOrder, request, response);
      if (order) json(response, { answer: (await mailEvents.report(order.events)) ?? null });
    },
    'POST /local/token': async (request, response) => {
      const order = await orderOf(tokenOrder, request, response);
      if (order)
        json(response, { token: await issuer.tokenFor(order.name, order.groups ?? groupsOf(order.name)) });
    },
    /** Where a sample system gets its token; the issuer's own port changes with each start. */
    'POST /local/oauth2/token': async (request, response) => {
      const body = (await readBody(request, 64 * 1024)) ?? Buffer.alloc(0);
      const { authorization } = request.headers;
      const answered = await fetch(`${issuer.address}/token`, {
        ...{ method: 'POST', body: body.toString('utf8') },
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(authorization !== undefined && { authorization }),
        },
      });
      reply(response, answered.status, 'application/json', await answered.text());
    },
    'GET /local/officers': (_, response) => json(response, officers),
    'GET /local/faults': (_, response) => json(response, faults.rules),
    'POST /local/faults': async (request, response) => {
      const order = await orderOf(faultOrder, request, response);
      if (!order) return;
      faults.order(order);
      parts.delay(faults.rules.delayMs);
      if (order.stopExecutions) executions.stopAll();
      json(response, faults.rules);
    },
    'GET /local/executions': async (_, response) => {
      const traces = await engine.inspect();
      const shown = executions.list().map(({ executionArn, name, machine, status, error }) => ({
        ...{ name, machine, status, error },
        ...(traces[executionArn] ?? { states: [], transitions: 0 }),
      }));
      json(response, shown);
    },
  };
};
