import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Answer } from '#ports/routes.ts';
import { bearerOf } from './bearer-token.ts';
import { check } from './check.ts';
import { endedByLambda } from './ended-by-lambda.ts';
import { jsonBody } from './json-body.ts';
import { logFault } from './log.ts';
import { count } from './metric.ts';
import { BadRequest, type HttpReply, problemOf, RefusedWith } from './problem.ts';

/** What a door hands to its use case. */
export interface Call<B> {
  readonly body: B;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Token of `Authorization: Bearer …` on public routes; empty when absent. */
  readonly bearer: string;
  readonly idempotencyKey?: string;
  /** What the caller would like to get; empty when it does not say. */
  readonly accept: string;
  /** Network address it came from. */
  readonly source: string;
}

export type Event = Partial<APIGatewayProxyEventV2WithJWTAuthorizer>;

/** The header's value, quoted (structured field) or not. */
export const idempotencyKeyOf = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const key = /^"([^"\\]*)"$/.exec(value)?.[1] ?? value;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new BadRequest(
      400,
      'idempotency-key-invalid',
      'The Idempotency-Key must be 1 to 200 visible characters.',
    );
  return key;
};

export const callOf = <S extends z.ZodMiniType>(schema: S | undefined, event: Event): Call<z.output<S>> => {
  const { headers = {}, body, isBase64Encoded = false } = event;
  const idempotencyKey = idempotencyKeyOf(headers['idempotency-key']);
  return {
    body:
      schema === undefined
        ? (undefined as z.output<S>)
        : check(schema, jsonBody(body, isBase64Encoded, headers['content-type']) ?? {}),
    params: (event.pathParameters ?? {}) as Record<string, string>,
    query: (event.queryStringParameters ?? {}) as Record<string, string>,
    bearer: bearerOf(headers.authorization),
    source: event.requestContext?.http?.sourceIp ?? '',
    accept: headers.accept ?? '',
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
};

const replyOf = ({ status = 200, body, text, headers }: Answer): HttpReply => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  ...(text === undefined ? {} : { body: text }),
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

export const answering = (handle: (event: Event) => Promise<Answer>) =>
  middy<Event, HttpReply, Error, Context>(
    async (event: Event) => replyOf(await handle(event)),
    endedByLambda,
  ).use({
    onError: (request) => {
      request.response = problemOf(request.error);
      if (request.response.statusCode < 500) return;
      counted(request.error, request.event);
    },
  });

const counted = (error: unknown, event: Event): void => {
  logFault(error instanceof RefusedWith ? error.cause : error, {
    requestId: event.requestContext?.requestId,
  });
  count('RepliesFailed', 1);
};

/** Logs and counts a fault of ours. */
export const refusalOf = (event: Event, error: unknown, members: object): Answer => {
  const { statusCode: status, headers, body: text } = problemOf(new RefusedWith(error, members));
  if (status >= 500) counted(error, event);
  return { status, headers, ...(text === undefined ? {} : { text }) };
};

/** What an officer sent that was refused, as it came. */
export interface RefusedCall extends Pick<Call<undefined>, 'params'> {
  readonly body: string;
  readonly error: unknown;
}

/** Largest body in characters that is handed on as it came; a larger one is handed on in part. */
const mostHandedOn = 65_536;

const bytesOf = ({ body = '', isBase64Encoded = false }: Event): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

/** Hex, of the raw body. */
export const sha256OfBody = (event: Event): string =>
  createHash('sha256').update(bytesOf(event)).digest('hex');

export const refusedCallOf = (event: Event, error: unknown): RefusedCall => {
  const { body = '', pathParameters } = event;
  const bytes = bytesOf(event);
  // Base64 for a body that is not UTF-8.
  const text = isUtf8(bytes) ? bytes.toString('utf8') : body;
  return {
    body: text.slice(0, mostHandedOn),
    params: (pathParameters ?? {}) as Record<string, string>,
    error,
  };
};
