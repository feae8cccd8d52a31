import { expect, it } from 'vitest';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { NewDateTooEarly } from '#domain/request/officer-action-errors.ts';
import { problemOf } from '#functions/platform/problem.ts';

it.each([
  { error: new PersonalDataMissing(), status: 410, because: 'erased when its time was over' },
  { error: new NewDateTooEarly('2026-12-24'), status: 422, because: 'the officer can type another' },
])('$error.code is $status and no fault of ours ($because)', ({ error, status }) => {
  const { statusCode, body } = problemOf(error);
  expect([statusCode, JSON.parse(body ?? '')]).toMatchObject([
    status,
    { code: error.code, detail: error.message },
  ]);
});
