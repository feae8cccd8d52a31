import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Event } from './api.ts';
import { compressed } from './compress.ts';
import { logFault } from './log.ts';
import { count } from './metric.ts';
import type { HttpReply } from './problem.ts';
import { entry, type Wired } from './wire.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly cookies?: readonly string[];
}

interface Pages {
  readonly show: (event: APIGatewayProxyEventV2) => Promise<Reply>;
  readonly wentWrong: (event: APIGatewayProxyEventV2) => Reply;
}

const replyOf = (
  { status, headers, body, cookies }: Reply,
  accepts: string | undefined,
): HttpReply & { readonly cookies?: readonly string[] } => ({
  ...(Buffer.isBuffer(body)
    ? { statusCode: status, headers: { ...headers }, body: body.toString('base64'), isBase64Encoded: true }
    : compressed({ statusCode: status, headers: { ...headers }, body }, accepts)),
  ...(cookies && { cookies }),
});

/** The officers' pages; whatever goes wrong, a person gets a page. */
export const consolePages = ({ settings, in: within }: Wired<Pages>) =>
  entry({
    settings,
    in: (environment) => {
      const { show, wentWrong } = within(environment);
      return async (event: Event): Promise<HttpReply> => {
        const accepts = event.headers?.['accept-encoding'];
        try {
          return replyOf(await show(event as APIGatewayProxyEventV2), accepts);
        } catch (error) {
          logFault(error, { requestId: event.requestContext?.requestId });
          count('RepliesFailed', 1);
          return replyOf(wentWrong(event as APIGatewayProxyEventV2), accepts);
        }
      };
    },
  });
