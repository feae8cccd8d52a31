import { ApiRefused } from '../api.ts';
import { pageHeaders, type Reply } from '../reply.ts';

/** For an island: it reads JSON, and shows a problem in the API’s words. */
export const jsonReply = (status: number, body: object): Reply => ({
  status,
  headers: { ...pageHeaders([]), 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const orProblem = async (work: Promise<object>): Promise<Reply> => {
  try {
    return jsonReply(200, await work);
  } catch (error) {
    if (!(error instanceof ApiRefused)) throw error;
    return jsonReply(error.problem.status, error.problem);
  }
};
