import { callDrill } from '#functions/drill/contract.ts';
import type { Reply } from '#functions/drill/world/call.ts';
import { repeatHeader } from '#ports/acts.ts';
import { type Api, ApiRefused, type FileOfApi, type Problem } from '../api.ts';

type Answered = Omit<Reply, 'route'>;

/** What a page of a breach reads and does; the rest is the company's own, and only read. */
const isPractice = (path: string): boolean => /^\/api\/officer\/(?:breaches|sending)(?:[/?]|$)/.test(path);

const notInDrill: Problem = {
  ...{ status: 409, code: 'not-in-drill' },
  detail: 'A drill does not have this. It is done on the real pages alone.',
};

/** Characters; a call of the practice API is one form. */
const longest = 60_000;

const problemIn = ({ status, body }: Answered): Problem => {
  try {
    return { ...(JSON.parse(body) as Problem), status };
  } catch {
    return { status, code: 'not-json', detail: 'The drill gave no answer that we can read.' };
  }
};

/** The same questions and acts, put to the drill. @throws {ApiRefused} */
export const practiceApi = (api: Api): Api => {
  const call = async (sent: Readonly<Record<string, string | undefined>>): Promise<Answered> => {
    const answer = await api.act<Answered>({ method: 'POST', path: callDrill.path, body: sent });
    if (answer.status >= 400) throw new ApiRefused(problemIn(answer));
    return answer;
  };
  /** The practice door says so inside its answer. */
  const heard = (answer: Answered, onRepeat: (() => void) | undefined): Answered => {
    if (repeatHeader in answer.headers) onRepeat?.();
    return answer;
  };
  const parsed = <T>({ body }: Answered): T => (body === '' ? undefined : JSON.parse(body)) as T;
  const file = async (path: string, accept?: string): Promise<FileOfApi> => {
    const { headers, body } = await call({ method: 'GET', path, accept });
    return {
      type: headers['content-type'] ?? 'application/octet-stream',
      disposition: headers['content-disposition'] ?? '',
      bytes: Buffer.from(body, 'utf8'),
    };
  };
  const must = (path: string): void => {
    if (!isPractice(path)) throw new ApiRefused(notInDrill);
  };
  return {
    read: async (path) =>
      isPractice(path) ? parsed(await call({ method: 'GET', path })) : await api.read(path),
    act: async ({ method, path, body, formKey, onRepeat }) => {
      must(path);
      const text = JSON.stringify(body ?? {});
      if (text.length > longest) throw new ApiRefused(notInDrill);
      const key = formKey === undefined ? undefined : `${formKey.slice(0, 100)}-${method}`;
      return parsed(heard(await call({ method, path, type: 'application/json', body: text, key }), onRepeat));
    },
    file: async (path, accept) => {
      must(path);
      return file(path, accept);
    },
    download: async (path) => {
      must(path);
      return file(path);
    },
    upload: async ({ method, path, type, bytes, formKey, onRepeat }) => {
      must(path);
      if (bytes.length > longest) throw new ApiRefused(notInDrill);
      const key = formKey.slice(0, 100);
      return parsed(heard(await call({ method, path, type, body: bytes.toString('utf8'), key }), onRepeat));
    },
  };
};
