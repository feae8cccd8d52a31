import { civilDay } from '#domain/calendar/instants.ts';
import { millisecondsOf } from '#domain/calendar/times.ts';
import { insetText, warningText } from '#functions/design-system/blocks.ts';
import { alreadyEscaped, html, type Markup } from '#functions/design-system/html.ts';
import { readDrill } from '#functions/drill/contract.ts';
import type { DrillView } from '#functions/drill/drill-view.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { Reply } from '../reply.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { practiceApi } from './practice-api.ts';

export const drillPage = '/officer/drill';
export const leavePage = `${drillPage}/leave`;
export const listFile = `${drillPage}/practice-list.csv`;

export interface DrillShown {
  readonly drill: DrillView | null;
}

export const readDrillOf = ({ api }: Pick<Visit, 'api'>): Promise<DrillShown> => api.read(readDrill.path);

/** Of the real console: what an officer practices, at its own addresses below the drill's. */
const ofPractice = /^\/officer\/(?:breaches|sending)(?=[/?#]|$)/;
const ofDrill = /^\/officer\/(?:drill|assets)(?=[/?#]|$)/;

/** Nothing on a page of a drill leads to a real door without saying so. */
export const practiceAddress = (address: string): string => {
  if (ofDrill.test(address)) return address;
  if (ofPractice.test(address)) return address.replace('/officer', drillPage);
  return `${leavePage}?${new URLSearchParams({ to: address.replaceAll('&amp;', '&') })}`;
};

/** Addresses stand alone between quotes: in attributes, and in what an island reads. Typed quotes are escaped. */
const withAddresses = (text: string): string =>
  text.replace(/"(\/officer(?:[/?#][^"]*)?)"/g, (_, address: string) => `"${practiceAddress(address)}"`);

const onEachLetter = '<p class="pc-typed"><strong>DRILL. A practice letter, to nobody.</strong></p>';
const withMarks = (text: string): string =>
  text.replace(/<(?:article class="pc-paper"|div class="pc-letter(?: [\w-]+)?")[^>]*>/g, `$&${onEachLetter}`);

const isDirection = (path: string): boolean => /\/do\/(?:record|correct)-direction$/.test(path);

/** A call during practice may be a real one. */
const isItReal = html`<h2 class="govuk-heading-m">Is this call real?</h2>
<p>An agency may call while you practice. If this call or letter is real, or you are not sure, <a class="govuk-link" href="/officer/breaches">leave the drill and open the real breaches</a>. What you type here stops no letter.</p>`;

const banner = ({ practiceAt }: DrillView, { zone, path }: Visit): Markup =>
  html`${warningText({
    html: html`DRILL. This is practice. Nothing here is real, and nobody gets a letter. The practice clock says ${instantInWords(practiceAt, zone)}. <a class="govuk-link" href="${drillPage}">Go to the drill</a>`,
  })}${isDirection(path) && insetText({ html: isItReal })}`;

const rewritten = (body: Markup): Markup => alreadyEscaped(withMarks(withAddresses(body.toString())));

const shown = (page: Shown, drill: DrillView, visit: Visit): Shown => ({
  ...page,
  title: `DRILL: ${page.title}`,
  body: html`${banner(drill, visit)}${rewritten(page.body)}`,
  at: '/officer/more',
  ...(page.back && { back: { ...page.back, href: practiceAddress(page.back.href) } }),
});

const replied = (reply: Reply): Reply =>
  typeof reply.body === 'string' ? { ...reply, body: withMarks(withAddresses(reply.body)) } : reply;

const answered = (answer: Shown | Moved | Reply, drill: DrillView, visit: Visit): Shown | Moved | Reply => {
  if ('to' in answer) return { to: practiceAddress(answer.to) };
  return 'headers' in answer ? replied(answer) : shown(answer, drill, visit);
};

type Page = NonNullable<Screen['get']>;

/** Without a drill that goes on there is no page of it. */
const inDrill =
  (page: Page): Page =>
  async (visit) => {
    const { drill } = await readDrillOf(visit);
    if (drill === null || drill.pausedAt !== null) return { to: drillPage };
    const { practiceAt } = drill;
    const practice = {
      ...{ ...visit, api: practiceApi(visit.api) },
      ...{ now: millisecondsOf(practiceAt), today: civilDay(practiceAt, visit.zone) },
    };
    return answered(await page(practice), drill, visit);
  };

/** The real page over the drill's own API: marked, at an address of its own. */
export const practiced = (screen: Screen): Screen => ({
  ...screen,
  path: practiceAddress(screen.path),
  access: 'breach-work',
  get: inDrill(screen.get),
  ...(screen.post && { post: inDrill(screen.post) }),
});
