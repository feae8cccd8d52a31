import { commitsOf } from '../chain.ts';
import { type Happened, happened, ofKind, type Reading } from '../reading.ts';
import { provenIn, sealIn } from '../seals.ts';

const submissions = /^\/api\/(officer\/)?(requests|complaints)$/;

/** What people typed: too long to be there by chance. */
const typedIn = ({ evidence }: Reading): ReadonlySet<string> =>
  new Set(
    evidence.replies
      .filter(({ method, path }) => method === 'POST' && submissions.test(path))
      .flatMap(({ body }) => {
        const { name, email, details, account } = (body ?? {}) as Record<string, unknown>;
        return [name, email, details, account].filter((one): one is string => typeof one === 'string');
      })
      .filter((text) => text.length >= 8),
  );

/** I7: machines, logs and histories hold codes, dates and hashes, and nothing that a person typed. */
export const nothingPersonal = (reading: Reading): readonly string[] => {
  const { inputs, logs } = reading.evidence;
  const places: Readonly<Record<string, string>> = {
    'a machine': inputs.join('\n'),
    'the log': logs.join('\n'),
    'a history': JSON.stringify(reading.cases.map(({ item }) => commitsOf(item))),
  };
  return [...typedIn(reading)].flatMap((typed) =>
    Object.entries(places).flatMap(([place, text]) =>
      text.includes(JSON.stringify(typed).slice(1, -1)) ? [`${place} has “${typed.slice(0, 40)}”`] : [],
    ),
  );
};

const ours = /^(privacy|breach|dpo|supervisor|officer|stand-in|security)/i;

/** P40, R-10, R-24: a letter to a person outside never names a breach; only the notice itself tells of one. */
export const breachUnnamed = (reading: Reading): readonly string[] => {
  const told = new Set(reading.notices);
  const breaches = ofKind(reading, 'breach').map(({ id }) => id);
  return reading.evidence.inbox
    .filter((letter) => !told.has(letter) && !ours.test(letter.to))
    .filter(({ subject, text }) => breaches.some((id) => subject.includes(id) || text.includes(id)))
    .map(({ to, subject }) => `${to}: “${subject}” names a breach`);
};

/** Asked by one officer, confirmed by another; `of`: what both name. */
const twice: readonly { readonly ask: readonly string[]; readonly confirm: string; readonly of?: string }[] =
  [
    { ask: ['breach-determined'], confirm: 'determination-confirmed' },
    { ask: ['determination-withdrawal-asked'], confirm: 'determination-withdrawn' },
    { ask: ['receipt-correction-asked', 'receipt-recorded'], confirm: 'receipt-confirmed', of: 'n' },
    { ask: ['lift-asked'], confirm: 'direction-lifted', of: 'n' },
    { ask: ['lift-asked'], confirm: 'stops-lifted', of: 'lift' },
    { ask: ['urgent-exception-asked'], confirm: 'urgent-exception-confirmed' },
    { ask: ['own-stop-end-asked'], confirm: 'own-stop-ended', of: 'n' },
    { ask: ['letter-written'], confirm: 'notice-approved', of: 'letterSha256' },
    { ask: ['list-frozen'], confirm: 'notice-approved', of: 'list' },
    { ask: ['write-off-asked'], confirm: 'write-off-confirmed', of: 'list' },
    { ask: ['paper-mail-waiver-asked'], confirm: 'paper-mail-waiver-confirmed' },
    { ask: ['identity-checked'], confirm: 'identity-confirmed' },
    { ask: ['holder-entered', 'removal-asked'], confirm: 'holder-confirmed' },
    { ask: ['preservation-end-asked'], confirm: 'preservation-end-confirmed' },
  ];

const who = ({ facts, actor }: Happened): string => String(facts.by ?? actor).replace(/^officer:/, '');

/** nobody confirms what they asked for. */
export const twoPersons = (reading: Reading): readonly string[] =>
  ['breach', 'request', 'holder', 'preservation']
    .flatMap((kind) => ofKind(reading, kind))
    .flatMap((one) =>
      twice.flatMap(({ ask, confirm, of }) =>
        happened(one, confirm).flatMap((second) => {
          const first = happened(one, ...ask).findLast(
            ({ at, facts }) => at <= second.at && (of === undefined || facts[of] === second.facts[of]),
          );
          if (first === undefined) return [`${one.id}: ${confirm}, and nobody had asked`];
          return who(first) === who(second) ? [`${one.id}: ${who(second)} alone did ${confirm}`] : [];
        }),
      ),
    );

/** Of the group `officer` alone. */
const plainOfficer = /^request workplace\/(olive|omar)$/;

/** Trying every word behind a mask takes time. */
const mostReplies = 40;

/**
 * no officer without breach access gets a seal of a text of a case, or its plain digest. What they got about one case proves
 * no masked word: tried on the last cases that they read.
 */
export const sealsSayNothing = ({ evidence }: Reading): readonly string[] => {
  const got = evidence.replies.filter(({ as, reply }) => plainOfficer.test(as) && reply !== undefined);
  const seal = sealIn(evidence.items);
  const byPath = Map.groupBy(got, ({ as, path }) => `${as}: ${path}`);
  return [
    ...got.flatMap(({ as, path, reply }) => {
      const of = seal(reply?.body);
      return of === undefined ? [] : [`${as}: ${path} has a seal of ${of}`];
    }),
    ...[...byPath].slice(-mostReplies).flatMap(([of, all]) => {
      const [proven] = provenIn(all.at(-1)?.reply?.body);
      return proven === undefined ? [] : [`${of} proves ${proven}`];
    }),
  ];
};
