import { describe, expect, it } from 'vitest';
import { assetUrl } from '#functions/console/asset-addresses.ts';
import { settings, shownTo } from '#test/support/console/breach-shown.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import {
  deputiesView,
  dueRow,
  freeRow,
  gateRow,
  idOf,
  lateRow,
  me,
  officersView,
  partOf,
  signaturesView,
  subOf,
  todayView,
} from '#test/support/console/views.ts';
import { assets, firstView, sentBytes } from '#test/support/console/weight.ts';
import { direction, held, id } from '#test/support/domain/breach.ts';

const most = { firstView: 45_000, islands: 20_000 };

/** Names and references do not repeat, so that nothing compresses better than in life. */
const lifelike = (n: number) => {
  const spread = (n * 2_654_435_761) % 4_294_967_296;
  const text = spread.toString(36).toUpperCase().padStart(7, '0');
  return {
    id: `REQ-${text}${idOf('REQ', n * 7919).slice(11)}`,
    person: `${text[0]}… ${text[1]}… (${text[2]}…@${text.toLowerCase()}.example)`,
    assigned: subOf(text),
    controller: { slug: text.toLowerCase(), name: `${text} Clinics` },
  };
};
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...(n % 3 === 0 ? lateRow(n) : dueRow(n)), ...lifelike(n) }));
const breaches = Array.from({ length: 5 }, (_, n) => gateRow(n + 1));
const [a, b, c, d, e] = [0, 5, 10, 15, 20].map((from) => many(25).slice(from, from + 5));

const answers: Answers = {
  'GET /api/officer/today': todayView({
    late: partOf('due=late', ...a!),
    dueIn3Days: partOf('due=3-days', ...b!),
    unread: partOf('unread=yes', ...c!),
    mine: partOf('assignee=me', ...d!),
    unassigned: partOf('assignee=nobody', ...e!),
    breaches: partOf('noun=breach', ...breaches),
    supervising: {
      lateBy: many(20).map(({ assigned: officer }, n) => ({ officer, late: n, mostDays: n })),
      secondMissing: partOf('waits=second-officer', ...a!),
    },
    paperMail: { toPost: { count: 4, more: false }, cameBack: { count: 2, more: false } },
  }),
  'GET /api/officer/signatures': signaturesView,
  'GET /api/officer/me': me({ standsInFor: deputiesView.deputies.map(({ officer }) => ({ officer })) }),
  'GET /api/officer/officers': officersView,
  'GET /api/officer/cases': { items: [...breaches, ...many(80), freeRow(1)], cursor: 'Wabc' },
  [`GET /api/officer/breaches/${id}`]: shownTo(held().do(direction('2026-12-20', '2026-11-24')), [
    'breach-officer',
  ]),
  'GET /api/officer/settings': settings,
};

/** The fullest of each: five rows in each part, the longest page of the list, a breach under a direction. */
const pages: Readonly<Record<string, string>> = {
  Today: '/officer',
  'the work list': '/officer/work',
  'a breach': `/officer/breaches/${id}`,
};

const open = async (address: string): Promise<string> => {
  const { signedIn } = consoleWorld(answers);
  const reply = await (await signedIn(['breach-officer', 'supervisor'])).get(address);
  expect(reply.status).toBe(200);
  return String(reply.body);
};

describe('what an officer’s browser loads', () => {
  it.each(Object.entries(pages))('%s, its styles and islands are 45 KB at most', async (_, address) => {
    expect(firstView(await open(address))).toBeLessThan(most.firstView);
  });

  it.each(Object.entries(pages))(
    '%s loads its styles, its islands and an icon, and nothing else',
    async (_, address) => {
      // A place on the page itself loads nothing.
      const loaded = [
        ...(await open(address)).matchAll(/<(?:link|script|img|iframe)[^>]*(?:href|src)="([^"#][^"]*)"/g),
      ];
      expect(loaded.map(([, url]) => url)).toEqual([
        assetUrl('console.css'),
        assetUrl('icon.svg'),
        assetUrl('console.js'),
      ]);
    },
  );

  it('the islands are 20 KB at most', () => {
    expect(assets.islands).toBeLessThan(most.islands);
  });

  it('the work list is measured with a full page, and weighs what a full page weighs', async () => {
    const full = await open('/officer/work');
    expect(full.match(/name="ids"/g)).toHaveLength(86);
    expect(sentBytes(full)).toBeGreaterThan(4000);
  });
});
