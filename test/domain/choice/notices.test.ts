import { expect, it } from 'vitest';
import { textOf } from '#domain/calendar/times.ts';
import { cpniNotices, currentNotice, isTaken, noticeNamed } from '#domain/choice/notices.ts';

const notices = [
  { id: 'cpni-20260101-dddddddd', kind: 'opt-in' },
  { id: 'cpni-20260301-aaaaaaaa', kind: 'opt-in' },
  { id: 'cpni-20261127-bbbbbbbb', kind: 'opt-in' },
  { id: 'cpni-20261201-eeeeeeee', kind: 'opt-out' },
] as const;

it.each([
  { id: 'cpni-20261127-bbbbbbbb', page: true, paper: true, because: 'it is shown now' },
  { id: 'cpni-20260301-aaaaaaaa', page: false, paper: true, because: 'a form on paper is older' },
  { id: 'cpni-20261201-eeeeeeee', page: false, paper: true, because: 'our page never shows it' },
  { id: 'cpni-20250101-cccccccc', page: false, paper: false, because: 'nobody was ever shown it' },
  { id: '', page: false, paper: false, because: 'none is named' },
])('$id: by page $page, on paper $paper ($because) (R-26)', ({ id, page, paper }) =>
  expect([isTaken(id, 'page', notices), isTaken(id, 'paper', notices)]).toEqual([page, paper]),
);

it('a version is found by its id alone', () => {
  expect(cpniNotices.map(({ id }) => noticeNamed(id))).toEqual(cpniNotices);
  for (const { id, postedOn } of cpniNotices)
    expect(id).toMatch(new RegExp(`^cpni-${textOf(postedOn).replaceAll('-', '')}-`));
  expect([noticeNamed(currentNotice.id), noticeNamed('cpni-0')]).toEqual([currentNotice, undefined]);
});
