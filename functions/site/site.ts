import { sendAdopt, showAdopt } from './adopt.ts';
import { asset } from './assets.ts';
import { complaintPage } from './complaint.ts';
import { confirmation } from './confirmation.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { gpc } from './gpc.ts';
import { inLanguage } from './language.ts';
import { sendList, showList } from './list.ts';
import type { SiteNeeds } from './needs.ts';
import { sendForm, showForm } from './request.ts';
import { notAForm, notFound, tooLong } from './simple-pages.ts';
import { startPage } from './start.ts';
import { sendStatus, showStatus } from './status.ts';
import { sendVerdict, showVerify } from './verify.ts';

type Door = (needs: SiteNeeds, request: SiteRequest) => SiteResponse | Promise<SiteResponse>;

const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['GET /', startPage],
  ['GET /request', showForm],
  ['POST /request', sendForm],
  ['GET /confirmation', confirmation],
  ['GET /verify', showVerify],
  ['POST /verify', sendVerdict],
  ['GET /adopt', showAdopt],
  ['POST /adopt', sendAdopt],
  ['GET /list', showList],
  ['POST /list', sendList],
  ['GET /status', showStatus],
  ['POST /status', sendStatus],
  ['GET /complaint', complaintPage],
  ['GET /.well-known/gpc.json', gpc],
]);

/** No JavaScript needed, no cookie, no third-party content (P26). */
export const site =
  (ours: SiteNeeds) =>
  async (asked: SiteRequest): Promise<SiteResponse> => {
    const [needs, request] = inLanguage(ours, asked);
    if (request.refused === 413) return tooLong(needs);
    if (request.refused === 415) return notAForm(needs);
    if (request.method === 'GET' && request.path.startsWith('/assets/')) {
      return asset(request.file ?? request.path.slice('/assets/'.length)) ?? notFound(needs);
    }
    const door = doors.get(`${request.method} ${request.path}`);
    return door ? door(needs, request) : notFound(needs);
  };
