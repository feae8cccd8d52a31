import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Event } from './api.ts';
import { compressed } from './compress.ts';
import { logFault } from './log.ts';
import { count } from './metric.ts';
import type { HttpReply } from './problem.ts';
import { entry, type Wired } from './wire.ts';

/** What answers with a page, and the page for when something went wrong. */
interface Pages {
  readonly show: (event: APIGatewayProxyEventV2) => Promise<HttpReply>;
  readonly wentWrong: (event: APIGatewayProxyEventV2) => HttpReply;
}

/** A function of pages; whatever goes wrong, a person gets a page. */
export const pages = ({ settings, in: within }: Wired<Pages>) =>
  entry({
    settings,
    in: (environment) => {
      const { show, wentWrong } = within(environment);
      const replyTo = async (event: Event): Promise<HttpReply> => {
        try {
          return await show(event as APIGatewayProxyEventV2);
        } catch (error) {
          logFault(error, { requestId: event.requestContext?.requestId });
          count('RepliesFailed', 1);
          return wentWrong(event as APIGatewayProxyEventV2);
        }
      };
      return async (event: Event): Promise<HttpReply> =>
        compressed(await replyTo(event), event.headers?.['accept-encoding']);
    },
  });
