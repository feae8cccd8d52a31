import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentType } from './dynamodb-messages.ts';

/** dynalite wants to see a signature, and checks none. */
const signed =
  'AWS4-HMAC-SHA256 Credential=laptop/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none';

/** A request and a response of dynalite without a socket: what it reads of the one, and does with the other. */
export const exchange = (
  target: string,
  end: (status: number, body: string) => void,
): { request: IncomingMessage; response: ServerResponse } => {
  const request = Object.assign(new EventEmitter(), {
    ...{ method: 'POST', url: '/' },
    headers: {
      ...{ 'content-type': contentType, 'x-amz-target': target },
      ...{ 'x-amz-date': '20260101T000000Z', authorization: signed },
    },
  });
  const response = {
    statusCode: 200,
    setHeader: () => {},
    end: (body: string) => end(response.statusCode, body),
  };
  return { request: request as never, response: response as never };
};
