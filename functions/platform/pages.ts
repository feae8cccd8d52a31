import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { wantsPage } from './accept.ts';
import type { Event } from './api.ts';
import { compressed } from './compress.ts';
import { logFault } from './log.ts';
import { count } from './metric.ts';
import { type HttpReply, problem } from './problem.ts';
import { entry, type Wired } from './wire.ts';

/** An error page says the same to a program in `problem`. */
type PageReply = HttpReply & {
  readonly problem?: { readonly code: string; readonly detail: string } | undefined;
};

/** What answers with a page, and the page for when something went wrong. */
interface Pages {
  readonly show: (event: APIGatewayProxyEventV2) => Promise<PageReply>;
  readonly wentWrong: (event: APIGatewayProxyEventV2) => PageReply;
}

/** Error pages are pages for browsers and problem+json for programs. */
const asAccepted = ({ problem: told, ...reply }: PageReply, accept: string | undefined): HttpReply => {
  if (told === undefined) return reply;
  const { headers, ...inWords } = wantsPage(accept)
    ? reply
    : problem(reply.statusCode, told.code, told.detail);
  return { ...inWords, headers: { ...reply.headers, ...headers, vary: 'accept' } };
};

/** A function of pages; whatever goes wrong, a person gets a page. */
export const pages = ({ settings, in: within }: Wired<Pages>) =>
  entry({
    settings,
    in: (environment) => {
      const { show, wentWrong } = within(environment);
      const replyTo = async (event: Event): Promise<PageReply> => {
        try {
          return await show(event as APIGatewayProxyEventV2);
        } catch (error) {
          logFault(error, { requestId: event.requestContext?.requestId });
          count('RepliesFailed', 1);
          return wentWrong(event as APIGatewayProxyEventV2);
        }
      };
      return async (event: Event): Promise<HttpReply> =>
        compressed(
          asAccepted(await replyTo(event), event.headers?.accept),
          event.headers?.['accept-encoding'],
        );
    },
  });
