import { publicApi } from './api-document.ts';
import { asset } from './assets.ts';
import { sendComplaint, showComplaint } from './complaint/send.ts';
import { confirmation } from './confirmation.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { sendQuestion } from './form/answer.ts';
import { showQuestion, startForm } from './form/ask.ts';
import { noticePage } from './form/notice.ts';
import { sendOnePage, showOnePage } from './form/send-one-page.ts';
import { gpc } from './gpc.ts';
import { inLanguage } from './language.ts';
import { sendList, showList } from './list.ts';
import type { SiteNeeds } from './needs.ts';
import { securityTxt } from './security-txt.ts';
import { notAForm, notFound, tooLong } from './simple-pages.ts';
import { startPage } from './start.ts';
import { accessibilityPage, privacyPage } from './statements.ts';
import { sendStatus, showStatus } from './status.ts';
import { sendAdopt, sendVerdict, showAdopt, showVerify } from './verify.ts';

type Door = (needs: SiteNeeds, request: SiteRequest) => SiteResponse | Promise<SiteResponse>;

const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['GET /', startPage],
  ['GET /api/openapi.json', publicApi],
  ['GET /request', startForm],
  ['POST /request', sendOnePage],
  ['GET /request/one-page', showOnePage],
  ['POST /request/one-page', sendOnePage],
  ['GET /confirmation', confirmation],
  ['GET /verify', showVerify],
  ['POST /verify', sendVerdict],
  ['GET /adopt', showAdopt],
  ['POST /adopt', sendAdopt],
  ['GET /list', showList],
  ['POST /list', sendList],
  ['GET /status', showStatus],
  ['POST /status', sendStatus],
  ['GET /complaint', showComplaint],
  ['POST /complaint', sendComplaint],
  ['GET /privacy', privacyPage],
  ['GET /accessibility', accessibilityPage],
  ['GET /cpni-notice', noticePage],
  ['GET /.well-known/gpc.json', gpc],
  ['GET /.well-known/security.txt', securityTxt],
]);

/** Pages of the form have an address for each question. */
const questionDoors: Readonly<Record<string, Door>> = { GET: showQuestion, POST: sendQuestion };

const doorTo = ({ method, path }: SiteRequest): Door | undefined =>
  doors.get(`${method} ${path}`) ?? (path.startsWith('/request/') ? questionDoors[method] : undefined);

/** No JavaScript needed, one essential cookie, no third-party content (P26). */
export const site =
  (ours: SiteNeeds) =>
  async (asked: SiteRequest): Promise<SiteResponse> => {
    const [needs, request] = inLanguage(ours, asked);
    if (request.method === 'GET' && request.path.startsWith('/assets/')) {
      return asset(request.file ?? request.path.slice('/assets/'.length)) ?? notFound(needs);
    }
    const door = doorTo(request);
    if (door === undefined) return notFound(needs);
    if (request.refused === 413) return tooLong(needs);
    if (request.refused === 415) return notAForm(needs);
    return door(needs, request);
  };
