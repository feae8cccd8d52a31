import { describe, expect, it } from 'vitest';
import { type BrokerActionAct, brokerActionRules } from '#domain/broker-action/rules.ts';
import { type CampaignAct, campaignRules } from '#domain/campaign/rules.ts';
import { type RoomAct, roomRules } from '#domain/certificate/room-rules.ts';
import { type FilingAct, filingRules } from '#domain/certificate/rules.ts';
import { type DowntimeAct, downtimeRulesOf } from '#domain/downtime/rules.ts';
import { type HolderAct, holderRules } from '#domain/holder/rules.ts';
import { audiences } from '#domain/notice/events.ts';
import { type PreservationAct, preservationRules } from '#domain/preservation/rules.ts';
import { type TrainingAct, trainingRules } from '#domain/training/rules.ts';
import { type TransferAct, transferRules } from '#domain/transfer/rules.ts';
import { findScreen } from '#functions/console/find-screen.ts';
import { allScreens } from '#functions/console/rooms.ts';
import { breachWords } from '#functions/next/breach-words.ts';
import { complaintWords } from '#functions/next/complaint-words.ts';
import type { About, ActWords, WordsOf } from '#functions/next/next-act.ts';
import { registerWords } from '#functions/next/register-words.ts';
import { requestWords } from '#functions/next/request-words.ts';
import { routes } from '#infra/routes.ts';
import { importedRows, type Row, readPaths } from '#test/support/console/used-rows.ts';

const screens = await allScreens();

/** Officer routes that no page calls, each with its reason: six at most. */
const notUsed: Readonly<Record<string, string>> = {};

const doorOf = ({ method, path }: Row): string => `${method} ${path.replaceAll(/\{\w*\}/g, '{}')}`;

/** What an act may be about: some have another door for each. */
const abouts: readonly About[] = [undefined, 1, 2].flatMap((n) =>
  [undefined, 1, 2].flatMap((list) =>
    [undefined, ...audiences].map((audience) => ({
      ...(n !== undefined && { n }),
      ...(list !== undefined && { list }),
      ...(audience !== undefined && { audience }),
    })),
  ),
);

const doorsOf = ({ door }: ActWords): readonly Row[] =>
  typeof door === 'function' ? abouts.map((about) => door(about)) : [door];

interface NextDoor {
  /** Page of the act. */
  readonly page: string;
  readonly action: string;
  readonly doors: readonly Row[];
}

const nextDoors = <Act extends string>(base: string, words: WordsOf<Act>): readonly NextDoor[] =>
  Object.entries<ActWords | readonly ActWords[]>(words).flatMap(([name, given]) =>
    [given].flat().map((one: ActWords) => {
      const { action = name } = one;
      return { action, page: `${base}/one/do/${action}`, doors: doorsOf(one) };
    }),
  );

const ofTransfers = Object.fromEntries(
  (Object.keys(transferRules) as TransferAct[]).map((one) => [one, registerWords[one]]),
);

const ofCampaigns = Object.fromEntries(
  (Object.keys(campaignRules) as CampaignAct[]).map((one) => [one, registerWords[one]]),
);

const ofFilings = Object.fromEntries(
  (Object.keys(filingRules) as FilingAct[]).map((one) => [one, registerWords[one]]),
);

const ofRooms = Object.fromEntries(
  (Object.keys(roomRules) as RoomAct[]).map((one) => [one, registerWords[one]]),
);

const ofTrainings = Object.fromEntries(
  (Object.keys(trainingRules) as TrainingAct[]).map((one) => [one, registerWords[one]]),
);

const ofDowntimes = Object.fromEntries(
  (Object.keys(downtimeRulesOf) as DowntimeAct[]).map((one) => [one, registerWords[one]]),
);

const ofPreservations = Object.fromEntries(
  (Object.keys(preservationRules) as PreservationAct[]).map((one) => [one, registerWords[one]]),
);

const ofBrokerActions = Object.fromEntries(
  (Object.keys(brokerActionRules) as BrokerActionAct[]).map((one) => [one, registerWords[one]]),
);

const ofHolders = Object.fromEntries(
  (Object.keys(holderRules) as HolderAct[]).map((one) => [one, registerWords[one]]),
);

const acts = [
  ...nextDoors('/officer/requests', requestWords),
  ...nextDoors('/officer/complaints', complaintWords),
  ...nextDoors('/officer/breaches', breachWords),
  ...nextDoors('/officer/transfers', ofTransfers),
  ...nextDoors('/officer/campaigns', ofCampaigns),
  ...nextDoors('/officer/certificates', ofFilings),
  ...nextDoors('/officer/certificate-statements', ofRooms),
  ...nextDoors('/officer/trainings', ofTrainings),
  ...nextDoors('/officer/downtimes', ofDowntimes),
  ...nextDoors('/officer/preservations', ofPreservations),
  ...nextDoors('/officer/broker-actions', ofBrokerActions),
  ...nextDoors('/officer/holders', ofHolders),
];

const find = findScreen(screens);

/** An act of a list of what is next has a page: its own, or a row in the table of its noun. */
const hasPage = ({ page, action }: NextDoor): boolean => {
  const screen = find(page)?.screen;
  if (screen === undefined) return false;
  return !screen.path.endsWith('{action}') || screen.acts?.includes(action) === true;
};

const calls = [
  ...(await importedRows()),
  ...readPaths(),
  ...acts.filter(hasPage).flatMap(({ doors }) => doors),
];
const called = new Set(calls.map(doorOf));
const officers = routes.filter(({ auth }) => auth === 'officer').map(doorOf);

describe('the console does all that officers can do', () => {
  it('each act of a list of what is next has a page', () => {
    expect(acts.filter((one) => !hasPage(one)).map(({ page }) => page)).toEqual([]);
  });

  it('it calls every officer route but those listed with a reason', () => {
    expect(officers.filter((door) => !called.has(door) && !(door in notUsed))).toEqual([]);
  });

  it('at most six routes are listed, none of which it calls', () => {
    expect(Object.keys(notUsed).length).toBeLessThanOrEqual(6);
    expect(Object.keys(notUsed).filter((door) => called.has(door) || !officers.includes(door))).toEqual([]);
  });

  it('it calls nothing that is no route', () => {
    const known = new Set(routes.map(doorOf));
    expect([...called].filter((door) => !known.has(door))).toEqual([]);
  });

  it('a row that only says who sees a page is no call', async () => {
    const rows = (await importedRows()).map(doorOf);
    expect(rows).not.toContain('GET /api/officer/breaches/{}');
    expect(called).toContain('GET /api/officer/breaches/{}');
  });
});
