import { type Case, type Happened, happened, ofKind, type Reading } from '../reading.ts';

/** What no customer can deny; a list of our own, for the checker reads no code. */
const always = new Set([
  ...['provide-service', 'billing', 'protect-rights-or-fraud', 'emergency', 'required-by-law'],
]);

/** An emergency may leave before the second person (P17); T9 rests on a permission, whatever its use. */
const [emergency, byConsent] = ['T6', 'T9'];

const minute = 60_000;
const day = 24 * 60 * minute;

interface Log {
  readonly of: Case;
  readonly entry: Happened;
  readonly confirmed: readonly Happened[];
  readonly declined: readonly Happened[];
  readonly handedOver: readonly Happened[];
}

const logs = (reading: Reading): readonly Log[] =>
  ofKind(reading, 'transfer').flatMap((of) => {
    const [entry] = happened(of, 'transfer-recorded', 'transfer-refused');
    if (entry === undefined) return [];
    return [
      {
        ...{ of, entry, confirmed: happened(of, 'transfer-confirmed') },
        declined: happened(of, 'transfer-declined'),
        handedOver: happened(of, 'records-handed-over'),
      },
    ];
  });

const isRefused = ({ entry }: Log): boolean => entry.type === 'transfer-refused';
const isEmergency = ({ entry }: Log): boolean => entry.facts.case === emergency;

const faultsOfPersons = (log: Log): readonly string[] => {
  const { of, entry, confirmed, declined, handedOver } = log;
  const seconds = [...confirmed, ...declined];
  const found: readonly [boolean, string][] = [
    [isRefused(log) && seconds.length + handedOver.length > 0, 'was refused, and went on'],
    [declined.length > 0 && handedOver.length > 0, 'was declined, and left'],
    [seconds.some(({ facts }) => facts.by === entry.facts.by), 'was decided by who recorded it'],
    [seconds.length > 1, 'was decided twice'],
    [handedOver.length > 1, 'left twice'],
    [
      handedOver.some(({ at }) => !confirmed.some((one) => one.at <= at)),
      'left before a second person allowed it',
    ],
  ];
  return found.flatMap(([isWrong, why]) => (isWrong ? [`${of.id} ${why}`] : []));
};

/** P11, P17, R-13: nothing leaves that was refused or declined, nor without a second person; an emergency is looked at afterwards. */
export const leftByTwo = (reading: Reading): readonly string[] =>
  logs(reading).flatMap((log) => [
    ...faultsOfPersons(log),
    ...(isEmergency(log) && !isRefused(log) && log.confirmed.length + log.declined.length === 0
      ? [`${log.of.id} left in an emergency, and nobody looked at it`]
      : []),
  ]);

/** Told after one business day, looked at every 6 hours or so; weekends and holidays lie between. */
const toldWithin = 6 * day;

/** R-13, P17: where the second person is late, the DPO is told, and it is in the history. */
export const secondMissingTold = (reading: Reading): readonly string[] =>
  logs(reading)
    .filter((log) => !isRefused(log))
    .flatMap(({ of, entry, confirmed, declined }) => {
      const decidedAt = [...confirmed, ...declined][0]?.at ?? reading.evidence.endAt;
      const isTold = happened(of, 'second-missing-told').length > 0;
      return decidedAt - entry.at > toldWithin && !isTold ? [`${of.id} waited, and nobody was told`] : [];
    });

const ends = new Set(['restriction-lifted', 'restriction-undone']);

/** A denial is in the account's history before this time, and nothing that could end it before `until`. */
const isDenied = (account: Case, before: number, until: number): boolean => {
  const last = account.events.findLastIndex(({ type, at }) => type === 'restriction-recorded' && at < before);
  return last >= 0 && !account.events.slice(last).some(({ type, at }) => ends.has(type) && at <= until);
};

const isPermitted = (account: Case, until: number): boolean =>
  account.events.some(
    ({ type, facts, at }) => type === 'restriction-lifted' && facts.notice !== undefined && at <= until,
  );

const isDeniable = ({ entry: { facts } }: Log): boolean =>
  facts.case === byConsent || (facts.use !== undefined && !always.has(String(facts.use)));

/** When the officer first said that the records left; what we knew before that counts. */
const saidAt = ({ evidence }: Reading, id: string): number | undefined =>
  evidence.replies.filter(({ path }) => path.endsWith(`/${id}/hand-over`)).map(({ at }) => at)[0];

/** P27, P29: no records leave for a use that the customer has denied, or never permitted. */
export const neverToADeniedUse = (reading: Reading): readonly string[] =>
  logs(reading)
    .filter(isDeniable)
    .flatMap(({ of, entry, handedOver }) =>
      handedOver.flatMap(({ at }) => {
        const asked = saidAt(reading, of.id) ?? at;
        const named = entry.facts.accounts as readonly string[];
        return named.flatMap((id) => {
          const account = reading.cases.find((one) => one.id === id);
          if (account === undefined || !isPermitted(account, at))
            return [`${of.id} left without a permission`];
          return isDenied(account, asked, at) ? [`${of.id} left after a denial`] : [];
        });
      }),
    );

/** P21: what we refused or took is in the log before the officer hears of it. */
export const transferIsLogged = (reading: Reading): readonly string[] =>
  reading.evidence.replies.flatMap(({ method, path, reply, repliedAt }) => {
    if (method !== 'POST' || !path.startsWith('/api/officer/transfers')) return [];
    const isRefusal = reply?.body?.code === 'transfer-refused';
    const isRecord = path === '/api/officer/transfers' && (reply?.status === 201 || reply?.status === 200);
    if (!isRefusal && !isRecord) return [];
    const id = String(isRefusal ? reply?.body.transfer : reply?.body.id);
    const types = isRefusal ? ['transfer-refused', 'hand-over-refused'] : ['transfer-recorded'];
    const of = reading.cases.find((one) => one.id === id);
    const isThere = of !== undefined && happened(of, ...types).some(({ at }) => at <= repliedAt);
    return isThere ? [] : [`${path} was answered, and the log has no ${types[0]} of ${id}`];
  });

/** An officer who is no supervisor. */
const others = ['omar'];

/** P15: of a transfer under an order nobody reads but its two and supervisors. */
export const sealedIsUnseen = (reading: Reading): readonly string[] => {
  const sealed = logs(reading).filter(({ entry }) => entry.facts.isSealed === true);
  return others.flatMap((who) =>
    sealed
      .filter(({ entry, confirmed }) => ![entry, ...confirmed].some(({ facts }) => facts.by === who))
      .filter(({ of }) =>
        reading.evidence.replies.some(
          ({ as, path, reply }) =>
            as.endsWith(`/${who}`) &&
            (reply?.status ?? 0) < 300 &&
            !path.includes(of.id) &&
            reply?.text.includes(of.id),
        ),
      )
      .map(({ of }) => `${who} reads of ${of.id}`),
  );
};
