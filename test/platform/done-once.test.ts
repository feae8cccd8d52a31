import { describe, expect, it } from 'vitest';
import { powers } from '#infra/constructs/powers.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { throttleOf, throttles } from '#infra/route-limits.ts';
import { routes } from '#infra/routes.ts';

/*
 * What an officer sends twice is done once (F1). The door remembers the answer for a day. Between a commit and that answer a function may
 * die: then the work runs again, and each thing that it writes must be the same thing twice. `cases.change` sees that the case has the
 * act's commit already; every other writing method is listed here with what makes its second call harmless.
 */

const acting = routes.filter(({ auth, method }) => auth === 'officer' && method !== 'GET');

/** Routes that remember no answer. */
const notRemembered: Readonly<Record<string, string>> = {
  'POST /api/officer/breaches/{caseId}/notice/preview': 'It reads; its letter is too long to keep.',
  'POST /api/officer/cases/{caseId}/preview': 'It reads, and stores and sends nothing.',
  'POST /api/officer/cases/{caseId}/files':
    'An address where nothing was uploaded; only the next call attaches it.',
  'PUT /api/officer/cases/{caseId}/files': 'A file that is attached already is not attached again.',
  'POST /api/officer/search': 'It reads; who searched is logged each time.',
  'POST /api/officer/breaches/{caseId}/directions':
    'It stops letters before anything else (R-11), and finds its own stop again by key and words.',
  'POST /api/officer/breaches/{caseId}/directions/{n}/correction': 'As the direction itself (R-11).',
  'POST /api/officer/drill/calls':
    'Practice: the doors of the drill remember and count, in its own table (decision 0067).',
  'POST /api/officer/drill/clock': 'Practice: the state of the drill has the keys of its forms.',
  'POST /api/officer/drill/colleague': 'Practice: the state of the drill has the keys of its forms.',
  'POST /api/officer/drill/end': 'Practice: one record for each drill, under its id.',
};

/** Remembered routes whose acts are done however many the officer sent in this minute. */
const neverTooMany: Readonly<Record<string, string>> = {
  'POST /api/officer/requests/{caseId}/restriction': 'No limit meets a restriction (R-5).',
  'POST /api/officer/breaches/{caseId}/law-enforcement-receipts/{n}/withdrawal':
    'Customers are told later (R-2).',
  'POST /api/officer/breaches/{caseId}/law-enforcement-receipts/{n}/correction':
    'Customers are told later (R-2).',
  'POST /api/officer/breaches/{caseId}/determination/confirmation': 'A “no” that is confirmed ends a notice.',
  'POST /api/officer/breaches/{caseId}/determination/withdrawal': 'It ends a notice that would be wrong.',
  'POST /api/officer/breaches/{caseId}/determination/withdrawal/confirmation':
    'It ends a notice that would be wrong.',
  'POST /api/officer/breaches/{caseId}/notice': 'A new version voids the approval of the one before.',
  'POST /api/officer/breaches/{caseId}/supplements/{n}/cancellation': 'It ends a list that would be wrong.',
  'POST /api/officer/breaches/{caseId}/directions/{n}/confirmation': 'It keeps letters stopped (R-11).',
  'POST /api/officer/breaches/{caseId}/notice/pause': 'It stops letters.',
  'PUT /api/officer/sending': 'It stops every notice.',
  'PUT /api/officer/closures/{day}': 'It only moves dates later (R-28).',
};

/** What makes a second call harmless, for each method by which a remembered act writes anything but a commit. */
const twiceIsOnce: Readonly<Record<string, string>> = {
  'signals.raise': 'A mark holds letters and releases none; its own act ends it.',
  'signals.end': 'It ends its own mark alone, once or twice.',
  'officerActs.once': 'It is what remembers.',
  'officerActs.count': 'Only an act that is not done yet counts.',
  'cases.change': 'The commit carries the act, and the act is looked for first.',
  'releases.confirmException': 'As cases.change.',
  'cases.open': 'The id is bound to the key (idempotency), or follows from the number, the day or the name.',
  'cases.raiseRun': 'Two runs at once are harmless: a step whose stage is past ends in success.',
  'workflows.nudge': 'A machine that runs is not started again.',
  'idempotency.bind': 'The first binding stays.',
  'people.put': 'The same words in the same place.',
  'people.setFormat': 'The same wish in the same place.',
  'texts.put': 'A text is kept under its own hash.',
  'drills.head': 'It only reads which drill is open.',
  'drills.pause': 'What is paused stays paused.',
  'drills.resume': 'What goes on goes on.',
  'drills.start': 'One drill is open at a time; a second start is refused by name.',
  'files.put': 'The same bytes in the same place.',
  'files.createUploadUrl': 'An address where nothing was uploaded; only a freeze names the upload.',
  'systemPackages.keep': 'The same bytes in the same place.',
  'letters.sendOnce': 'One letter for each case, kind and occasion.',
  'secrets.signingKey': 'Derived from system and serial, so it is the same key.',
  'pushes.save': 'Each save names the turn that it read; the same turn is saved once.',
  'secrets.issue': 'Derived from case and purpose, so it is the same secret.',
  'register.publish': 'The same name for the same company.',
  'register.withdraw': 'A name that is gone stays gone.',
  'register.enlist': 'The same company in the same list.',
  'post.recordOutcome': 'A letter has one outcome; the same outcome is the same answer.',
  'cpniAnswers.progress': 'It only reads how far the dating is.',
  'cases.reported': 'It only reads the lines of a month.',
  'pendingDenials.put': 'The same denial under the same request.',
  'pendingDenials.withdraw': 'What is taken off stays off.',
  'ledger.write': 'A row that was mailed on this day was mailed on this day.',
};

/** Methods that write nothing. */
const reading =
  /\.(read|find|findAll|held|list|listAssigned|listKind|of|createDownloadUrl|pages|size|lookUp|resolve|waiting|derive|code|names|seal)$/;

const once = Object.entries(powers as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>)
  .filter(([, row]) => row.officerActs)
  .flatMap(([, { starts: _, nouns: __, writes: ___, opens: ____, floors: _____, ...row }]) =>
    Object.entries(row).flatMap(([port, methods]) => methods.map((method) => `${port}.${method}`)),
  );

interface Open {
  readonly route?: string;
  readonly isOnce?: boolean;
  readonly isCounted?: boolean;
  readonly doors?: readonly Omit<Open, 'doors'>[];
}

const doorsOfActs = async (): Promise<ReadonlyMap<string, Open>> => {
  const names = [...new Set(acting.map(({ handler }) => handler))] as FunctionName[];
  const each = await Promise.all(
    names.map(async (name) => {
      const { handler } = (await import(/* @vite-ignore */ `../../${functions[name]}`)) as { handler: Open };
      return handler.doors ?? [handler];
    }),
  );
  return new Map(each.flat().map((one) => [one.route ?? '', one]));
};

describe('what an officer sends twice', () => {
  it('is done once on every route, but those listed with a reason (F1)', async () => {
    const byRoute = await doorsOfActs();
    const forgetful = acting
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => byRoute.get(route)?.isOnce !== true);

    expect(forgetful.toSorted()).toEqual(Object.keys(notRemembered).toSorted());
  });

  it('counts toward the acts of a minute, but on routes listed with a reason (S12)', async () => {
    const byRoute = await doorsOfActs();
    const uncounted = acting
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => byRoute.get(route)?.isCounted !== true);

    expect(uncounted.toSorted()).toEqual(Object.keys({ ...notRemembered, ...neverTooMany }).toSorted());
  });

  it('is not held up by the gateway either, where it stops letters (R-11)', () => {
    const stops = Object.keys({ ...notRemembered, ...neverTooMany }).filter(
      (key) => !/^(?:It reads|Practice)/.test(notRemembered[key] ?? '') && !key.endsWith('/files'),
    );

    const unhindered = acting.filter((route) => throttleOf(route) === throttles.stop);
    expect(unhindered.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(stops.toSorted());
  });

  it('writes nothing whose second writing is not known to be harmless (F1)', () => {
    const writing = new Set(once.filter((method) => !reading.test(method)));

    expect([...writing].toSorted()).toEqual(Object.keys(twiceIsOnce).toSorted());
  });
});
