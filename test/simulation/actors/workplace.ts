import type { Actor, Officer, Reply, Stage } from '../stage.ts';
import { day, hour, isDone, minute, Person } from './person.ts';

/** An act that the page of a case offers. */
export interface Offered {
  readonly action: string;
  readonly n?: number;
  readonly kind?: string;
  readonly of?: string;
  readonly notBy: readonly { readonly officer: string }[];
  readonly onlyBy?: readonly { readonly officer: string }[];
  readonly from?: string;
  readonly method: string;
  readonly path: string;
}

/** The page of a case. */
export interface Page {
  readonly id: string;
  readonly kind: string;
  readonly stage: string;
  readonly queue: string;
  // biome-ignore lint/suspicious/noExplicitAny: an officer reads the JSON as any client would
  readonly state: any;
  readonly next: readonly Offered[];
  readonly proposals: readonly { readonly confirmAt: string; readonly proposalSha256: string }[];
}

export interface Sitting {
  readonly person: Person;
  readonly page: Page;
  readonly offered: Offered;
}

/** What an officer sends for an act, or a file as `raw` with `headers`; several, where the first may be refused. Undefined: not now. */
export type Deed = (sitting: Sitting) => readonly object[] | undefined;

/** In the order in which an officer takes them up. */
export type Deeds = readonly (readonly [action: string, deed: Deed])[];

export interface Habits {
  /** ms between two looks at the queue. */
  readonly from: number;
  readonly to: number;
  /** How often something is left for later. */
  readonly leaves: number;
}

export const usual: Habits = { from: 3 * hour, to: 20 * hour, leaves: 0.2 };
export const late: Habits = { from: day, to: 9 * day, leaves: 0.4 };
const inCalm: Habits = { from: 3 * hour, to: 10 * hour, leaves: 0 };

/** Cases in one sitting, and acts on one case. */
const [mostCases, mostActs] = [40, 4];

const isFor = ({ notBy, onlyBy, from }: Offered, who: string, now: number): boolean =>
  !notBy.some(({ officer }) => officer === who) &&
  (onlyBy === undefined || onlyBy.some(({ officer }) => officer === who)) &&
  (from === undefined || Date.parse(from) <= now);

/** Cases of the officers' queue, over all pages of the list. */
const queueOf = async (person: Person, noun: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let cursor = ''; ids.length < mostCases; ) {
    const more = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const reply = await person.get(`/api/officer/cases?queue=officer&noun=${noun}${more}`);
    if (!isDone(reply)) return ids;
    ids.push(...reply.body.items.map(({ id }: { id: string }) => id));
    if (reply.body.cursor === undefined) return ids;
    cursor = reply.body.cursor;
  }
  return ids;
};

interface Waiting {
  readonly reference: string;
  readonly notMe?: string;
}

const isCase = (noun: string, reference: string): boolean =>
  reference.startsWith(noun === 'request' ? 'REQ-' : 'CMP-');

/** Cases that wait for this officer as the second person, in no queue of theirs. */
const toSign = async (person: Person, noun: string): Promise<readonly string[]> => {
  const reply = await person.get('/api/officer/signatures');
  if (!isDone(reply)) return [];
  const waiting: readonly Waiting[] = reply.body.signatures;
  return waiting.flatMap(({ reference, notMe }) => (isCase(noun, reference) && !notMe ? [reference] : []));
};

const pageOf = async (person: Person, id: string): Promise<Page | undefined> => {
  const reply = await person.get(`/api/officer/cases/${id}`);
  return isDone(reply) ? (reply.body as Page) : undefined;
};

const sends = async (
  person: Person,
  offered: Offered,
  bodies: readonly object[],
): Promise<Reply | undefined> => {
  let reply: Reply | undefined;
  for (const body of bodies) {
    const { method, path } = offered;
    reply = await ('raw' in body
      ? person.act(path, undefined, { method, ...(body as { readonly raw: string }) })
      : person.act(path, body, { method }));
    if (isDone(reply)) {
      person.stage.note(`officer did ${offered.action}`);
      if (reply.body?.waits !== undefined) person.stage.note('own words wait');
      return reply;
    }
    const code: string | null = reply?.body?.code ?? null;
    person.stage.note(`officer refused ${offered.action}`, { code });
    if (code === 'words-returned') person.stage.note('words returned');
    // Nobody looks for another answer while systems still search.
    if (code === 'holders-silent' && person.chance('hurries') < 0.9) return reply;
  }
  return reply;
};

/** Does the first thing that is due, reads again, and so on. */
export const sitsAt = async (person: Person, who: Officer, id: string, deeds: Deeds, leaves: number) => {
  const tried = new Set<string>();
  for (let acts = 0; acts < mostActs; acts += 1) {
    const page = await pageOf(person, id);
    if (page === undefined) return;
    const due = deeds.flatMap(([action, deed]) =>
      page.next
        .filter((one) => one.action === action && isFor(one, who.sub, person.stage.now()))
        .filter(({ path }) => !tried.has(path))
        .flatMap((offered) => {
          const bodies = deed({ person, page, offered });
          return bodies === undefined ? [] : [{ offered, bodies }];
        }),
    )[0];
    if (due === undefined || person.chance('leaves it') < leaves) return;
    tried.add(due.offered.path);
    await sends(person, due.offered, due.bodies);
    await person.waits('types', 20_000, 3 * minute);
  }
};

const habitsIn = (stage: Stage, habits: Habits): Habits => (stage.isCalm() ? inCalm : habits);

/** Goes through what waits for a second person, and the queue of this noun, now and then. */
export const workplace =
  (noun: string, who: Officer, deeds: Deeds, habits: Habits = usual): Actor =>
  async (stage) => {
    const person = new Person(stage, `${noun} workplace/${who.sub}`, who);
    for (;;) {
      const { from, to } = habitsIn(stage, habits);
      await person.waits('pause', from, to);
      const ids = [...(await toSign(person, noun)), ...(await queueOf(person, noun))];
      for (const id of new Set(ids)) await sitsAt(person, who, id, deeds, habitsIn(stage, habits).leaves);
    }
  };

/** Confirms what a colleague proposed, as it is shown. */
export const confirms: Deed = ({ page, offered }) => {
  const proposal = page.proposals.find(({ confirmAt }) => confirmAt === offered.path);
  return proposal && [{ proposalSha256: proposal.proposalSha256 }];
};

/** The day in the zone of the company, one earlier at night there. */
export const today = (stage: Stage): string => new Date(stage.now() - 8 * hour).toISOString().slice(0, 10);
