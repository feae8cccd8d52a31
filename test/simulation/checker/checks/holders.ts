import type { Answered } from '../../evidence.ts';
import { dayIn, plusBusinessDays, startOf } from '../days.ts';
import { type Case, dayFor, type Happened, happened, hour, ofKind, type Reading } from '../reading.ts';
import { coversAt, type Preserving, preservingIn } from './preservations.ts';
import { isShownByHand, isShownByLink, kindOf, received } from './requests.ts';

interface Instruction {
  readonly n: number;
  readonly holder: string;
  readonly asks: string;
  /** Of its commit. */
  readonly at: number;
  readonly answers: readonly Happened[];
}

type Written = Omit<Instruction, 'at' | 'answers'>;

const instructionsOf = (one: Case): readonly Instruction[] =>
  happened(one, 'holders-instructed').flatMap(({ at, facts }) =>
    (facts.instructions as readonly Written[]).map((written) => ({
      ...{ ...written, at },
      answers: happened(one, 'holder-answered').filter((answer) => answer.facts.n === written.n),
    })),
  );

/** Reopened, or of another kind: the request asks anew. */
const begins = ['request-reopened', 'request-reclassified'];

/** When the round began that was under way then. */
const roundAt = (one: Case, at: number): number =>
  happened(one, ...begins).findLast((start) => start.at <= at)?.at ?? 0;

/** P19, R-21: a system is instructed once in a round, and what it first answered stays. */
export const instructedOnce = (reading: Reading): readonly string[] =>
  ofKind(reading, 'request').flatMap((one) => {
    const all = instructionsOf(one);
    const groups = Map.groupBy(all, ({ holder, at }) => `${holder} ${roundAt(one, at)}`);
    return [
      ...[...groups.values()].flatMap(([first, ...more]) =>
        more.length > 0
          ? [`${one.id}: ${String(first?.holder)} was instructed ${more.length + 1} times`]
          : [],
      ),
      ...all
        .filter(({ answers }) => answers.length > 1)
        .map(({ holder, n }) => `${one.id}: ${holder} answered instruction ${n} twice`),
    ];
  });

/** What is gone, or is another, afterwards (P47); a list of our own, for the checker reads no code. */
const destroying = ['correct', 'delete'];

/** What a company's other contacts may object to. */
const opposable = ['delete', 'deactivate', 'access', 'cpni-examine', 'child-data'];

/** A mailbox that was confirmed is enough where nothing is shown or deleted. */
const byMailbox = ['correct', 'update'];

const isConfirmed = (one: Case, at: number): boolean =>
  isShownByLink(one, at) ||
  isShownByHand(one, at) ||
  (byMailbox.includes(kindOf(one)) &&
    happened(one, 'email-verdict-given').some(
      (given) => given.at <= at && given.facts.verdict === 'confirm',
    ));

/** Between the clock of a function and the true one. */
const skew = 5 * 60_000;

/** Why a company's request may not be carried out yet. */
const opposedBecause = (one: Case, at: number): string | undefined => {
  const last = happened(one, 'requester-looked-up', 'request-acknowledged').findLast(
    ({ facts }) => facts.requesterType !== undefined,
  );
  if (last?.facts.requesterType !== 'roster' || !opposable.includes(kindOf(one))) return undefined;
  const told = happened(one, 'contacts-told').findLast((tells) => tells.at <= at);
  if (told === undefined) return 'before its contacts were told';
  const zone = String(received(one).zone);
  const from = startOf(zone, plusBusinessDays(dayIn(zone, told.at), 2));
  if (at < from - skew) return 'before its contacts had two business days';
  const objected = happened(one, 'contact-objected').findLast((objection) => objection.at <= at);
  const shownAgain = happened(one, 'identity-checked').some(
    (checked) => objected !== undefined && checked.at > objected.at && checked.at <= at,
  );
  return objected !== undefined && !shownAgain ? 'after a contact objected' : undefined;
};

/** R-21, P43: what a system is told to do was confirmed, and nobody objected. */
export const instructedWhenConfirmed = (reading: Reading): readonly string[] =>
  ofKind(reading, 'request').flatMap((one) =>
    happened(one, 'holders-instructed').flatMap(({ at }) => {
      const why = isConfirmed(one, at) ? opposedBecause(one, at) : 'and nobody confirmed it';
      return why === undefined ? [] : [`${one.id}: systems were instructed ${why}`];
    }),
  );

/** A run that asked before the commit of a preservation ends within its life. */
const lifeOfRun = 6 * 60_000;

const covering = (reading: Reading, one: Case, at: number): Preserving | undefined =>
  preservingIn(reading).find((preserving) => coversAt(reading, preserving, one, at));

const ownCalls = ({
  evidence,
}: Reading): readonly (Answered & { readonly id: string; readonly n: number })[] =>
  evidence.replies.flatMap((reply) => {
    const [, id = '', n] = /^\/api\/holder\/instructions\/(REQ-\w+)\/(\d+)/.exec(reply.path) ?? [];
    return n !== undefined && reply.reply?.status === 200 ? [{ ...reply, id, n: Number(n) }] : [];
  });

/** P47: no system is told to delete or correct, and none reads whose data, while it must be kept. */
export const nothingDestroyedWhilePreserved = (reading: Reading): readonly string[] => [
  ...ofKind(reading, 'request').flatMap((one) =>
    instructionsOf(one)
      .filter(
        ({ asks, at }) =>
          destroying.includes(asks) && covering(reading, one, at - lifeOfRun) && covering(reading, one, at),
      )
      .map(({ holder, asks }) => `${one.id}: ${holder} was told to ${asks} what must be kept`),
  ),
  ...ownCalls(reading)
    .filter(({ method }) => method === 'GET')
    .flatMap(({ id, n, as, at, repliedAt, reply }) => {
      const one = reading.cases.find((found) => found.id === id);
      const isKept = one !== undefined && covering(reading, one, at) && covering(reading, one, repliedAt);
      return isKept && destroying.includes(String(reply?.body.asks))
        ? [`${id}: ${as} reads instruction ${n} to ${String(reply?.body.asks)} what must be kept`]
        : [];
    }),
];

/** each system reads and answers its own instructions alone, and what it was heard to say is in the history. */
export const onlyOwnInstructions = (reading: Reading): readonly string[] =>
  ownCalls(reading).flatMap(({ id, n, as, method, body, repliedAt }) => {
    const one = reading.cases.find((found) => found.id === id);
    const instruction = one && instructionsOf(one).find((found) => found.n === n);
    if (instruction === undefined || `system/${instruction.holder}` !== as)
      return [`${id}: ${as} did ${method} instruction ${n} of another`];
    const said = (body as { readonly answer?: string } | undefined)?.answer;
    const isKept = instruction.answers.some(({ at, facts }) => at <= repliedAt && facts.answer === said);
    return method === 'GET' || isKept ? [] : [`${id}: ${as} answered ${String(said)}, and it is not there`];
  });

/** In force, and it concerns this kind: from its confirmation, until another. */
const inForceAt = (
  reading: Reading,
  at: number,
): readonly { readonly holder: string; readonly asks: readonly string[] }[] =>
  ofKind(reading, 'holder').flatMap((one) => {
    const until = { events: one.events.filter((event) => event.at <= at) };
    const confirmed = happened(until, 'holder-confirmed').at(-1);
    const asked = happened(until, 'holder-entered', 'removal-asked').findLast(
      (entry) => confirmed !== undefined && entry.at <= confirmed.at,
    );
    return asked?.type === 'holder-entered'
      ? [{ holder: one.id.slice('HLD-'.length), asks: asked.facts.asks as readonly string[] }]
      : [];
  });

/** P33, P46: "done" and "nothing found" are said when every system has said so. */
export const doneWhenAllSaidSo = (reading: Reading): readonly string[] =>
  ofKind(reading, 'request').flatMap((one) =>
    happened(one, 'answer-given')
      .filter(({ facts }) => facts.outcome === 'done' || facts.outcome === 'no-data')
      .flatMap(({ at, facts }) => {
        const round = roundAt(one, at);
        const now = instructionsOf(one).filter((each) => each.at >= round && each.at <= at);
        return now.flatMap(({ holder, answers }) => {
          const said = answers.find((answer) => answer.at <= at)?.facts.answer;
          const fits = facts.outcome === 'done' ? ['done', 'nothing'] : ['nothing'];
          return fits.includes(String(said))
            ? []
            : [
                `${one.id} was answered ${String(facts.outcome)}, and ${holder} said ${String(said ?? 'nothing yet')}`,
              ];
        });
      }),
  );

const asksOf: Readonly<Record<string, string>> = {
  ...{ access: 'access', 'cpni-examine': 'access', 'cpni-disclose-to': 'access' },
  ...{ correct: 'correct', update: 'correct', 'cpni-correct': 'correct' },
  ...{ delete: 'delete', deactivate: 'deactivate' },
};

/** Four runs of a slow hour, and their retries. */
const instructedWithin = dayFor + 2 * hour;

const settles = [
  'answer-given',
  'request-withdrawn',
  'closed-unanswered',
  'request-joined',
  'request-lapsed',
];

/** From when the request of an account's holder may be done; undefined: never, or it is not as simple as that. */
const readyAt = (one: Case): number | undefined =>
  received(one).capacity === 'account-holder' && happened(one, ...begins).length === 0
    ? happened(one, 'verdict-given', 'identity-checked', 'identity-confirmed').find(({ at }) =>
        isConfirmed(one, at),
      )?.at
    : undefined;

/** Times between which the data of this request had to be kept, as the checker knows them. */
const keptTimes = (reading: Reading, one: Case): readonly Preserving[] =>
  preservingIn(reading).filter((preserving) => coversAt(reading, preserving, one, undefined));

/** R-21, P47: what may be done is told to every system it concerns; also by itself when what was kept need be kept no longer. */
export const instructedInTheEnd = (reading: Reading): readonly string[] =>
  ofKind(reading, 'request').flatMap((one) => {
    const [ready, asks] = [readyAt(one), asksOf[kindOf(one)]];
    if (ready === undefined || asks === undefined) return [];
    const settledAt = happened(one, ...settles).find(({ at }) => at >= ready)?.at ?? reading.evidence.endAt;
    const isKept = destroying.includes(asks) ? keptTimes(reading, one) : [];
    // The first stretch that is long enough, and in which nothing has to be kept.
    const from = [ready, ...isKept.map(({ until }) => until)]
      .filter((at) => at >= ready && at + instructedWithin < settledAt)
      .filter((at) => !isKept.some((kept) => kept.from < at + instructedWithin && kept.until > at))
      .sort((a, b) => a - b)[0];
    if (from === undefined) return [];
    const told = instructionsOf(one).map(({ holder }) => holder);
    return inForceAt(reading, from)
      .filter((each) => each.asks.includes(asks) && !told.includes(each.holder))
      .map(({ holder }) => `${one.id}: ${holder} was never told to ${asks}`);
  });

/** Requests whose first instruction waited for the end of a preservation: so that a play shows that some did. */
export const waitedForAnEnd = (reading: Reading): number =>
  ofKind(reading, 'request').filter((one) => {
    const [first] = instructionsOf(one).filter(({ asks }) => destroying.includes(asks));
    const shown = [...happened(one, 'verdict-given', 'identity-checked')][0]?.at ?? Number.POSITIVE_INFINITY;
    return (
      first !== undefined &&
      keptTimes(reading, one).some(({ from, until }) => from < first.at && until > shown && until <= first.at)
    );
  }).length;
