import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { bearerOf } from './bearer-token.ts';
import { check } from './check.ts';
import { jsonBody } from './json-body.ts';
import { logFault } from './log.ts';
import { count } from './metric.ts';
import { type Officer, officerOf } from './officer.ts';
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

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** Instead of a body of JSON; `headers` say what it is. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Event = Partial<APIGatewayProxyEventV2WithJWTAuthorizer>;

/** The header's value, quoted (structured field) or not. */
const idempotencyKeyOf = (value: string | undefined): string | undefined => {
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

const replyOf = ({ status, body, text, headers }: Reply): HttpReply => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  ...(text === undefined ? {} : { body: text }),
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

export const answering = (handle: (event: Event) => Promise<Reply>) =>
  middy<Event, HttpReply, Error, Context>(async (event: Event) => replyOf(await handle(event))).use({
    onError: (request) => {
      request.response = problemOf(request.error);
      if (request.response.statusCode < 500) return;
      const { error } = request;
      logFault(error instanceof RefusedWith ? error.cause : error, {
        requestId: request.event.requestContext?.requestId,
      });
      count('RepliesFailed', 1);
    },
  });

/** A public door: body checked against `schema`, errors as problem+json. */
export const api = <S extends z.ZodMiniType>(
  schema: S | undefined,
  handle: (call: Call<z.output<S>>) => Promise<Reply>,
) => answering((event) => handle(callOf(schema, event)));

/** What an officer sent that was refused, as it came. */
export interface RefusedCall extends Pick<Call<undefined>, 'params'> {
  readonly body: string;
  readonly error: unknown;
}

/** Largest body in characters that is handed on as it came; a larger one is handed on in part. */
const mostHandedOn = 65_536;

export const refusedCallOf = (event: Event, error: unknown): RefusedCall => {
  const { body = '', isBase64Encoded = false, pathParameters } = event;
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  return {
    body: text.slice(0, mostHandedOn),
    params: (pathParameters ?? {}) as Record<string, string>,
    error,
  };
};

/**
 * A door for officers: the group is looked at before anything else (403); the gateway has verified the token (401).
 * `refused` hears of every other refusal, also of a body that is no JSON, before it is answered; what it returns is
 * told to the officer beside the reason.
 */
export const officerApi = <S extends z.ZodMiniType>(
  groupsClaim: string,
  schema: S | undefined,
  handle: (call: Call<z.output<S>>, officer: Officer) => Promise<Reply>,
  refused?: (call: RefusedCall, officer: Officer) => Promise<object>,
) =>
  answering(async (event) => {
    const officer = officerOf(event, groupsClaim);
    try {
      return await handle(callOf(schema, event), officer);
    } catch (error) {
      if (refused === undefined) throw error;
      // A fault of theirs must not take the place of the refusal.
      const members = await refused(refusedCallOf(event, error), officer).catch((fault: unknown) => {
        logFault(fault, { requestId: event.requestContext?.requestId });
        return {};
      });
      throw new RefusedWith(error, members);
    }
  });

export interface FileCall extends Pick<Call<undefined>, 'params'> {
  readonly file: Buffer;
}

/** A door for officers that takes a file as it is, at most so many megabytes; Lambda takes 6 with all around it. */
export const officerFile = (
  groupsClaim: string,
  { mediaType, maxMegabytes }: { readonly mediaType: string; readonly maxMegabytes: number },
  handle: (call: FileCall, officer: Officer) => Promise<Reply>,
) =>
  answering(async (event) => {
    const officer = officerOf(event, groupsClaim);
    const { headers = {}, body = '', isBase64Encoded = false, pathParameters } = event;
    const sent = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (sent !== mediaType) throw new BadRequest(415, 'unsupported-media-type', `Please send ${mediaType}.`);
    const file = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    if (file.length > maxMegabytes * 1_048_576)
      throw new BadRequest(413, 'body-too-large', `The file is larger than ${maxMegabytes} MB.`);
    return handle({ file, params: (pathParameters ?? {}) as Record<string, string> }, officer);
  });
