import type { Language } from '#domain/sentence/entry.ts';
import { acme } from '#test/support/request-life.ts';
import { send, settle } from '../calls.ts';
import { openWorld, type World } from '../world.ts';
import { type Asked, ask } from './asking.ts';
import { type OfficersSentence, officersSentences, questions } from './corpus.ts';
import { holdIn } from './event.ts';
import { masking } from './masking.ts';

const [olive, omar, sue, dana, stan] = [
  'Olive Officer',
  'Omar Officer',
  'Sue Supervisor',
  'Dana DPO',
  'Stan Standin',
] as const;
const hour = 3_600_000;

/** `truthful`: answers as the sentence is; `careless`: presses “no” for everything. */
export type Signer = 'truthful' | 'careless';

export interface Life {
  readonly isHeld: boolean;
  readonly signer: Signer;
  /** So many questions; 200 when absent. */
  readonly count?: number;
}

/** What author, signer and requester were told, in order: when, who, what. */
export type Transcript = readonly string[];

export interface Lived {
  readonly transcript: Transcript;
  /** To anybody outside, by email and on paper. */
  readonly letters: readonly { readonly to: string; readonly text: string }[];
  /** How often the program returned words at once, they waited, a person returned them, they were sent, they needed nobody. */
  readonly counts: Readonly<Record<'returnedAtOnce' | 'waited' | 'returned' | 'sent' | 'atOnce', number>>;
}

/** In each language another order than the corpus has, harmless and other sentences mixed. */
const mixed = (language: Language): OfficersSentence[] => {
  const all = officersSentences.filter((one) => one.language === language);
  return all.map((_, n) => all[(n * 37) % all.length] as OfficersSentence);
};

type Act = 'message' | 'ask' | 'answer';

const ours: Readonly<Record<Act, Readonly<Record<Language, string>>>> = {
  message: { en: 'Thank you for writing to us.', es: 'Gracias por escribirnos.' },
  ask: { en: 'Please tell us more about it.', es: 'Por favor díganos más sobre eso.' },
  answer: { en: 'Thank you for writing to us.', es: 'Gracias por escribirnos.' },
};

const isComplaint = ({ id }: Pick<Asked, 'id'>): boolean => id.startsWith('CMP-');

/** Where an officer does this, and the body with these words. */
const actOf = (of: Asked, act: Act, words: string): readonly [path: string, body: object] => {
  const body = { message: { text: words }, ask: { question: words } };
  if (isComplaint(of)) {
    const point = 'You wrote about something else.';
    const points = [{ point, checked: 'We read your letters and ours.', finding: words }];
    const answer = { outcome: 'not-upheld', cpniMisuse: 'none', points };
    return [`/api/officer/complaints/${of.id}/${act}`, { ...body, answer }[act]];
  }
  if (act === 'answer') return [`/api/officer/requests/${of.id}/answer`, { outcome: 'done', message: words }];
  return [`/api/officer/cases/${of.id}/${act}`, body[act]];
};

interface Written {
  readonly of: Asked;
  readonly act: Act;
  readonly by: string;
  readonly sentence: OfficersSentence;
  /** Of the text that waits. */
  n?: number;
  isReturned?: boolean;
}

const prepare = async (world: World): Promise<void> => {
  const { slug, ...roster } = acme;
  const since = '2024-01-01';
  const holder = { name: 'Hanna Holder', addressOfRecord: { email: 'hanna@record.example', since } };
  for (const by of [olive, omar]) {
    await send(world, by, 'PUT', `/api/officer/controllers/${slug}`, roster);
    await send(world, by, 'PUT', '/api/officer/accounts/4711', holder);
  }
};

/** Of a letter that is printed from a page. */
const unescaped = (page: string): string =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** A journalist and a customer ask, tired officers answer in their own words, somebody signs. */
export const live = async ({ isHeld, signer, count = 200 }: Life): Promise<Lived> => {
  const world = openWorld();
  await prepare(world);
  const freeze = isHeld ? await holdIn(world) : async () => {};

  const [transcript, letters, mask] = [[] as string[], [] as { to: string; text: string }[], masking()];
  const counts = { returnedAtOnce: 0, waited: 0, returned: 0, sent: 0, atOnce: 0 };
  const tell = (who: string, what: string): void => {
    transcript.push(`${new Date(world.clock.now()).toISOString()} ${who}: ${mask(what)}`);
  };
  let read = 0;
  /** Whatever came to somebody outside meanwhile. */
  const delivered = async (): Promise<void> => {
    await settle(world);
    for (const letter of world.inbox.slice(read)) {
      const [to = ''] = letter.to;
      if (!/@(?:press|home|record|acme)\.example$/.test(to)) continue;
      letters.push({ to, text: letter.text });
      tell(to, `${letter.subject}\n${letter.text}\n${letter.html}`);
    }
    read = world.inbox.length;
  };
  const call = async (
    who: string,
    officer: string | undefined,
    method: string,
    target: string,
    body?: object,
    more = {},
  ) => {
    const headers = { 'content-type': 'application/json', ...more };
    const { reply } = await world.call({
      ...{ method, target, headers, ...(officer !== undefined && { officer }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    tell(who, `${method} ${target} ${reply.statusCode} ${JSON.stringify(reply.headers)} ${reply.body ?? ''}`);
    const text = reply.body ?? '';
    // biome-ignore lint/suspicious/noExplicitAny: a client reads JSON
    return { status: reply.statusCode, text, body: text.startsWith('{') ? (JSON.parse(text) as any) : {} };
  };

  const asked: Asked[] = [];
  for (let n = 0; n < count; n += 1) {
    asked.push(await ask(world, n));
    await delivered();
  }

  world.clock.advance(hour);
  const left = { en: mixed('en'), es: mixed('es') };
  const next = (n: number): OfficersSentence | undefined => {
    const { language } = questions[n % questions.length] as (typeof questions)[number];
    return left[language].shift() ?? left[language === 'en' ? 'es' : 'en'].shift();
  };
  const written: Written[] = [];
  const writes = async (n: number, act: Act): Promise<void> => {
    const of = asked[n] as Asked;
    const sentence = next(n);
    if (sentence === undefined) return;
    const by = n % 2 === 0 ? olive : omar;
    const one: Written = { of, act, by, sentence };
    if (isComplaint(of) && act === 'answer')
      await send(world, by, 'POST', `/api/officer/complaints/${of.id}/records`, {
        record: 'investigation',
        note: 'Read it.',
      });
    const { status, body } = await call('author', by, 'POST', ...actOf(of, act, sentence.text));
    if (body.waits !== undefined) one.n = body.waits.n;
    if (status === 422) one.isReturned = true;
    if (status === 422) counts.returnedAtOnce += 1;
    else if (status === 202 && one.n !== undefined) counts.waited += 1;
    else if (status < 300) counts.atOnce += 1;
    else throw new Error(`${act} ${of.way}: ${status} ${JSON.stringify(body)}`);
    written.push(one);
    await delivered();
  };
  const second = Math.floor(count / 2);
  // An answer of own words in each third round of the ways, where nothing more is written.
  const actFor = (n: number): Act => {
    const round = Math.floor(n / 6) % 3;
    if (round === 2 && n >= second) return 'answer';
    return round === 1 ? 'ask' : 'message';
  };
  for (let n = 0; n < count; n += 1) {
    await writes(n, actFor(n));
    // The list is frozen while texts wait and others are still to be written.
    if (n === second) await freeze();
  }
  for (let n = 0; n < second; n += 1) await writes(n, 'message');

  const signs = async (who: string, one: Written): Promise<void> => {
    const at = `/api/officer/requests/${one.of.id}/held-texts/${one.n}`;
    const page = await call('signer', who, 'GET', at);
    const isEvent = signer === 'truthful' && one.sentence.speaks;
    const { body } = await call('signer', who, 'POST', `${at}/confirmation`, {
      proposalSha256: page.body.proposalSha256,
      speaksOfEvent: isEvent ? 'yes' : 'no',
    });
    one.isReturned = body.says === 'Change these words.';
    counts[one.isReturned ? 'returned' : 'sent'] += 1;
    await call('author', one.by, 'GET', at);
    await delivered();
  };
  const waiting = written.filter(({ n }) => n !== undefined);
  world.clock.advance(hour);
  // The supervisor is away from every second text, the DPO from the others, and both from each third.
  for (const [at, one] of waiting.entries()) if (at % 3 < 2) await signs(at % 3 === 0 ? sue : dana, one);
  world.clock.advance(24 * hour);
  for (const [at, one] of waiting.entries()) if (at % 3 === 2) await signs(stan, one);

  for (const one of written.filter(({ isReturned }) => isReturned)) {
    const words = ours[one.act][one.sentence.language];
    const { status, body } = await call('author', one.by, 'POST', ...actOf(one.of, one.act, words));
    if (status >= 300 || body.waits !== undefined)
      throw new Error(`our sentence waits: ${status} ${JSON.stringify(body)}`);
    await delivered();
  }
  for (const of of asked) {
    await call('author', olive, 'GET', `/api/officer/cases/${of.id}`);
    const link = new RegExp(`/status#(${of.id}\\.\\S+)`);
    const key = letters.map(({ text }) => link.exec(text)?.[1]).find((one) => one !== undefined);
    if (key === undefined) continue;
    const noun = isComplaint(of) ? 'complaints' : 'requests';
    const authorization = `Bearer ${key.split('.')[1]}`;
    await call('requester', undefined, 'GET', `/api/${noun}/${of.id}`, undefined, { authorization });
  }
  for (let cursor = ''; ; ) {
    const page = await call('author', olive, 'GET', `/api/officer/letters?queue=to-post${cursor}`);
    for (const { caseId, kind, of } of page.body.items ?? page.body.letters ?? []) {
      const { text } = await call('author', olive, 'GET', `/api/officer/letters/${caseId}/${kind}/${of}`);
      letters.push({ to: 'paper', text: unescaped(text) });
    }
    if (page.body.cursor === undefined) break;
    cursor = `&cursor=${encodeURIComponent(page.body.cursor)}`;
  }
  return { transcript, letters, counts };
};

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** The letters that have this sentence. */
export const lettersWith = ({ letters }: Lived, { text }: OfficersSentence) =>
  letters.filter((letter) => plain(letter.text).includes(plain(text)));

/** Sentences that speak of an event and stand in a letter to somebody. */
export const spoken = (lived: Lived): readonly OfficersSentence[] =>
  officersSentences.filter((one) => one.speaks && lettersWith(lived, one).length > 0);
