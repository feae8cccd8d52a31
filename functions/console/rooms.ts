import { type Found, findScreen, wordsOf } from './find-screen.ts';
import type { Screen } from './visit.ts';

/** Screens whose addresses begin with one of `words`. */
interface Room {
  readonly words: readonly string[];
  readonly screens: () => Promise<readonly Screen[]>;
}

/** Every page of the console. A room's code is read when somebody first enters it (decision 0068). */
const rooms: readonly Room[] = [
  { words: ['', 'work'], screens: async () => (await import('./work/screens.ts')).workScreens },
  { words: ['requests'], screens: async () => (await import('./request/screens.ts')).requestScreens },
  { words: ['complaints'], screens: async () => (await import('./complaint/screens.ts')).complaintScreens },
  {
    words: ['breaches', 'sending', 'restore', 'list-template'],
    screens: async () => [
      ...(await import('./breach/screens.ts')).breachScreens,
      ...(await import('./notice/screens.ts')).noticeScreens,
    ],
  },
  {
    words: ['accounts', 'imports'],
    screens: async () => (await import('./account/screens.ts')).accountScreens,
  },
  { words: ['transfers'], screens: async () => (await import('./transfer/screens.ts')).transferScreens },
  {
    words: ['broker-actions'],
    screens: async () => (await import('./broker-action/screens.ts')).brokerActionScreens,
  },
  {
    words: ['campaigns', 'opt-out-notice'],
    screens: async () => (await import('./campaign/screens.ts')).campaignScreens,
  },
  { words: ['downtimes'], screens: async () => (await import('./downtime/screens.ts')).downtimeScreens },
  {
    words: ['preservations'],
    screens: async () => (await import('./preservation/screens.ts')).preservationScreens,
  },
  { words: ['companies'], screens: async () => (await import('./company/screens.ts')).companyScreens },
  { words: ['holders'], screens: async () => (await import('./holder/screens.ts')).holderScreens },
  { words: ['post'], screens: async () => (await import('./post/screens.ts')).postScreens },
  { words: ['held-letters'], screens: async () => (await import('./breaker/screens.ts')).heldLetterScreens },
  { words: ['enter'], screens: async () => (await import('./enter/screens.ts')).enterScreens },
  {
    words: ['certificates', 'certificate-statements', 'certificate-evidence'],
    screens: async () => (await import('./certificate/screens.ts')).certificateScreens,
  },
  { words: ['reports'], screens: async () => (await import('./report/screens.ts')).reportScreens },
  { words: ['trainings'], screens: async () => (await import('./training/screens.ts')).trainingScreens },
  { words: ['drill'], screens: async () => (await import('./drill/screens.ts')).drillScreens },
  {
    words: [
      ...['signatures', 'read-and-send', 'officers', 'settings', 'more', 'what-to-say'],
      ...['deputies', 'closing-days', 'sentences'],
    ],
    screens: async () => (await import('./office/screens.ts')).officeScreens,
  },
  {
    words: ['help', 'search', 'cases', 'api'],
    screens: async () => (await import('./guide/screens.ts')).guideScreens,
  },
];

/** `requests` of `/officer/requests/{id}`, `work` of `/officer/work.csv`. */
export const wordOf = (path: string): string => (wordsOf(path)[1] ?? '').replace(/\.csv$/, '');

const entered = new Map<Room, (path: string) => Found | undefined>();

const enter = async (room: Room): Promise<(path: string) => Found | undefined> => {
  const find = entered.get(room) ?? findScreen(await room.screens());
  entered.set(room, find);
  return find;
};

/** The page at an address; undefined where none is. */
export const screenAt = async (path: string): Promise<Found | undefined> => {
  const room = rooms.find(({ words }) => words.includes(wordOf(path)));
  return room && (await enter(room))(path);
};

/** Each room's words and pages, for readers of all of them. */
export const allRooms = (): Promise<readonly { words: readonly string[]; screens: readonly Screen[] }[]> =>
  Promise.all(rooms.map(async ({ words, screens }) => ({ words, screens: await screens() })));

/** Every page of the console, for readers of all of them. */
export const allScreens = async (): Promise<readonly Screen[]> =>
  (await allRooms()).flatMap(({ screens }) => screens);
