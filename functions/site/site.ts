import type { SiteRequest, SiteResponse } from './exchange.ts';
import { inLanguage } from './language.ts';
import type { SiteNeeds } from './needs.ts';
import { notAForm, notFound, tooLong } from './simple-pages.ts';

type Door = (needs: SiteNeeds, request: SiteRequest) => SiteResponse | Promise<SiteResponse>;

/** A page's code is read when somebody first asks for it (decision 0068). */
const doors: ReadonlyMap<string, () => Promise<Door>> = new Map<string, () => Promise<Door>>([
  ['GET /', async () => (await import('./start.ts')).startPage],
  ['GET /api/openapi.json', async () => (await import('./api-document.ts')).publicApi],
  ['GET /request', async () => (await import('./form/ask.ts')).startForm],
  ['POST /request', async () => (await import('./form/send-one-page.ts')).sendOnePage],
  ['GET /request/one-page', async () => (await import('./form/send-one-page.ts')).showOnePage],
  ['POST /request/one-page', async () => (await import('./form/send-one-page.ts')).sendOnePage],
  ['GET /confirmation', async () => (await import('./confirmation.ts')).confirmation],
  ['GET /verify', async () => (await import('./verify.ts')).showVerify],
  ['POST /verify', async () => (await import('./verify.ts')).sendVerdict],
  ['GET /adopt', async () => (await import('./verify.ts')).showAdopt],
  ['POST /adopt', async () => (await import('./verify.ts')).sendAdopt],
  ['GET /list', async () => (await import('./list.ts')).showList],
  ['POST /list', async () => (await import('./list.ts')).sendList],
  ['GET /status', async () => (await import('./status.ts')).showStatus],
  ['POST /status', async () => (await import('./status.ts')).sendStatus],
  ['GET /complaint', async () => (await import('./complaint/send.ts')).showComplaint],
  ['POST /complaint', async () => (await import('./complaint/send.ts')).sendComplaint],
  ['GET /privacy', async () => (await import('./statements.ts')).privacyPage],
  ['GET /accessibility', async () => (await import('./statements.ts')).accessibilityPage],
  ['GET /cpni-notice', async () => (await import('./form/notice.ts')).noticePage],
  ['GET /.well-known/gpc.json', async () => (await import('./gpc.ts')).gpc],
  ['GET /.well-known/security.txt', async () => (await import('./security-txt.ts')).securityTxt],
]);

/** Pages of the form have an address for each question. */
const questionDoors: Readonly<Record<string, () => Promise<Door>>> = {
  GET: async () => (await import('./form/ask.ts')).showQuestion,
  POST: async () => (await import('./form/answer.ts')).sendQuestion,
};

const doorTo = ({ method, path }: SiteRequest): (() => Promise<Door>) | undefined =>
  doors.get(`${method} ${path}`) ?? (path.startsWith('/request/') ? questionDoors[method] : undefined);

/** No JavaScript needed, one essential cookie, no third-party content (P26). */
export const site =
  (ours: SiteNeeds) =>
  async (asked: SiteRequest): Promise<SiteResponse> => {
    const [needs, request] = inLanguage(ours, asked);
    if (request.method === 'GET' && request.path.startsWith('/assets/')) {
      const { asset } = await import('./assets.ts');
      return asset(request.file ?? request.path.slice('/assets/'.length)) ?? notFound(needs);
    }
    const door = doorTo(request);
    if (door === undefined) return notFound(needs);
    if (request.refused === 413) return tooLong(needs);
    if (request.refused === 415) return notAForm(needs);
    return (await door())(needs, request);
  };
