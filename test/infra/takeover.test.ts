import { describe, expect, it } from 'vitest';
import { type FunctionName, functions } from '#infra/functions.ts';
import { routes } from '#infra/routes.ts';
import { roles } from '#test/support/infra/granted.ts';
import { cellOf, items, takeoverTable } from './takeover-table.ts';

const names = Object.keys(functions) as FunctionName[];
const behind = new Set(routes.filter(({ auth }) => auth !== 'officer').map(({ handler }) => handler));
/** Strangers and other systems call them. */
const open = names.filter((name) => behind.has(name));
const canWrite = (name: FunctionName, item: string): boolean => /[pud]/.test(cellOf(name, item));
const canWriteAll = (name: FunctionName, item: string): boolean =>
  /[pud]/.test(cellOf(name, item).replace(/\([a-z]\)/g, ''));
const whoWrites = (item: string): readonly string[] => open.filter((name) => canWriteAll(name, item));

describe('a function that was taken over', () => {
  it('could do what the table says, and nothing else', async () => {
    await expect(takeoverTable()).toMatchFileSnapshot('takeover.golden.md');
  });

  it.each(open)(
    '%s, which strangers or other systems call, writes no breach and none of what lets notices go (S3)',
    (name) => {
      for (const item of ['BREACH', 'OFFICERS', 'SENDING', 'CLOSURES', 'SIGNAL', 'DEPUTIES', 'SENTENCES'])
        expect(canWrite(name, item), `${name} ${item}`).toBe(false);
    },
  );

  it.each([
    // A change of the holder's own number, and the restriction that a controller's answer or the site puts back.
    ['ACCOUNT', ['site', 'give-controller-answer', 'report-change']],
    // A controller says who it is by its own link, on our page or by its program.
    ['CONTROLLER', ['site', 'give-controller-answer']],
  ])('%s is written, behind doors for strangers and other systems, by these alone', (item, writers) => {
    expect(whoWrites(item)).toEqual(writers);
  });

  it('moves a breach’s floors only with the role of five functions, its claims with two', () => {
    const who = (cell: RegExp) => names.filter((name) => cell.test(cellOf(name, 'BREACH')));
    // Officers' acts on receipts and the determination; what stops letters, also while a release is rolled out; the release itself.
    expect(who(/(?<![[(])u/)).toEqual([
      'command-breach',
      'take-direction',
      'release-breach',
      'ask-notice',
      'pause-notice',
    ]);
    expect(who(/c$/)).toEqual(['send-notice', 'accept-direction']);
  });

  it('puts a breach’s case only with the role that opens breaches, and never with floors', () => {
    const who = (cell: RegExp) => names.filter((name) => cell.test(cellOf(name, 'BREACH')));
    expect([who(/(?<![[(])p/), who(/\[p\]/), who(/d/)]).toEqual([[], ['record-breach'], []]);
  });

  it('no role may touch an item that no family has, and none is bound to an empty list', () => {
    expect(items.length).toBeGreaterThan(35);
    for (const name of names) expect(cellOf(name, 'NOWHERE'), name).toBe('');
    const bounds = roles
      .flatMap(({ grants }) => grants)
      .filter(({ action }) => action.startsWith('dynamodb:'))
      .map(({ resource, condition }) => [resource.includes('/index/'), JSON.stringify(condition) ?? '']);
    expect(
      bounds.filter(
        ([isIndex, text]) => !isIndex && !/"Null":\{"dynamodb:LeadingKeys":"false"/.test(String(text)),
      ),
    ).toEqual([]);
    expect(bounds.filter(([, text]) => String(text).includes('[]'))).toEqual([]);
  });
});
