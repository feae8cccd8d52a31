import type { Context } from 'aws-lambda';
import { NotFound } from '#domain/case/errors.ts';
import { type HttpReply, problemOf } from './problem.ts';

type Door<E> = (event: E, context: Context) => Promise<HttpReply>;

/** Several doors behind one function, by route: `POST /api/officer/…`. */
export const officerRoutes =
  <E extends { routeKey?: string }>(doors: Readonly<Record<string, Door<E>>>) =>
  async (event: E, context: Context): Promise<HttpReply> =>
    doors[event.routeKey ?? '']?.(event, context) ?? problemOf(new NotFound());
