/** Datapoints by the minute in which they are stamped. A minute before 0 is history. */
export type Series = readonly (readonly [minute: number, value: number])[];

export interface Ringing {
  readonly of: Series;
  /** First and last end of a window, in minutes, at which it is red; without a last it stays red. */
  readonly red: readonly [first: number, last?: number];
}

/** What must ring, and near misses that must not. */
export interface AlarmExamples {
  readonly rings: readonly Ringing[];
  readonly rests: readonly Series[];
}

const nothing: Series = [];
const every = (step: number, first: number, last: number, value: number): Series =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, n) => [first + n * step, value]);

/** One is too many, and it is red for one period. */
const any = (minutes: number): AlarmExamples => ({
  rings: [{ of: [[3, 1]], red: [4, 3 + minutes] }],
  rests: [nothing, [[3, 0]]],
});

/** More than `most` within one period; as many a minute apart from it are not. */
const moreThan = (most: number, minutes: number): AlarmExamples => {
  const half = Math.floor(most / 2);
  return {
    rings: [
      {
        of: [
          [0, half],
          [minutes - 1, most - half + 1],
        ],
        red: [minutes, minutes],
      },
    ],
    rests: [
      [
        [0, half],
        [minutes - 1, most - half],
      ],
      [
        [0, half],
        [minutes, most - half + 1],
      ],
      nothing,
    ],
  };
};

/** More than `most` in each of `times` periods. */
const again = (most: number, times: number, minutes: number): AlarmExamples => {
  const bad = every(minutes, 0, (times - 1) * minutes, most + 1);
  return {
    rings: [{ of: bad, red: [(times - 1) * minutes + 1, times * minutes] }],
    rests: [bad.slice(1), bad.map(([minute]) => [minute, most]), nothing],
  };
};

/** A level that somebody reads now and then: red until a look finds 0, through any silence. */
const found = (minutes: number): AlarmExamples => ({
  rings: [
    {
      of: [
        [3, 1],
        [4, 0],
        [3 + minutes * 9, 0],
      ],
      red: [4, 3 + minutes],
    },
    {
      of: [
        [3, 1],
        [3 + minutes * 9, 0],
      ],
      red: [4, 3 + minutes * 9],
    },
    { of: [[3, 2]], red: [4] },
  ],
  rests: [nothing, every(minutes, 0, minutes * 4, 0)],
});

/** Found by two looks, one after the other. */
const foundTwice = (minutes: number): AlarmExamples => {
  const before = every(minutes, minutes * -4, -minutes, 0);
  return {
    rings: [
      {
        of: [...before, [0, 1], [minutes, 1], [minutes * 2, 0]],
        red: [minutes + 1, minutes * 2],
      },
      {
        of: [...before, [0, 1], [minutes, 1], [minutes * 9, 0]],
        red: [minutes + 1, minutes * 9],
      },
    ],
    rests: [
      [...before, [0, 1], [minutes, 0], [minutes * 2, 1], [minutes * 3, 0]],
      [...before, [0, 1]],
    ],
  };
};

/** Comes every hour; silence rings after `hours`, and not after one that was left out. */
const silence = (hours: number): AlarmExamples => {
  const hour = 60;
  const before = every(hour, hour * -9, 0, 1);
  return {
    rings: [{ of: [...before, [hour * 9, 1]], red: [hours * hour + 1, hour * 9] }],
    rests: [
      [...before, ...every(hour, hour, hour * 9, 1)],
      [...before, ...every(hour, hour * hours, hour * 9, 1)],
    ],
  };
};

/** 1 for a late event, 0 for one on time. */
const events = (late: Series, onTime: number): Series => [
  ...late,
  ...Array.from({ length: onTime }, (): Series[number] => [1, 0]),
];

/** Of `total` events within one window three were late: with one more on time the share is not above the limit. */
const burns = (hours: number, total: number): AlarmExamples => {
  const window = hours * 60;
  const late: Series = [
    [0, 1],
    [window / 2, 1],
    [window - 1, 1],
  ];
  return {
    rings: [{ of: events(late, total - 3), red: [window, window] }],
    rests: [
      events(late, total - 2),
      // Two of two, and three of three that never are in one window.
      late.slice(1),
      [...late.slice(0, 2), [window, 1]],
      nothing,
    ],
  };
};

/** Calls of one quarter of an hour: `slow` of a hundred take longer than ten seconds. */
const calls = (minute: number, slow: number): Series =>
  Array.from({ length: 100 }, (_, n) => [minute, n < slow ? 10_001 : 9999]);

const doorsSlow: AlarmExamples = {
  rings: [{ of: [...calls(0, 8), ...calls(15, 8), ...calls(30, 8)], red: [31, 45] }],
  rests: [
    [...calls(0, 2), ...calls(15, 2), ...calls(30, 2)],
    [...calls(0, 8), ...calls(15, 8), ...calls(30, 2)],
    [...calls(0, 8), ...calls(15, 8)],
  ],
};

/** By the alarm's name. An alarm that is not here is red, and so is an entry without an alarm. */
export const alarmExamples: Readonly<Record<string, AlarmExamples>> = {
  'runs-failed': any(60),
  'runs-failed-many': moreThan(10, 60),
  'breach-failed': any(5),
  'breach-timed-out': any(5),
  'breach-aborted': any(5),
  'recipients-failed': any(5),
  'recipients-timed-out': any(5),
  'recipients-aborted': any(5),
  'customer-notice-failed': any(5),
  'customer-notice-timed-out': any(5),
  'customer-notice-aborted': any(5),
  'functions-failed': again(5, 3, 5),
  'functions-slow': moreThan(3, 60),
  'functions-throttled': again(10, 2, 5),
  'concurrency-high': {
    ...again(800, 3, 5),
    // A level: two readings of one period are no sum.
    rests: [...again(800, 3, 5).rests, every(1, 0, 20, 500)],
  },
  'clock-not-running': silence(2),
  'doors-fail': moreThan(2, 15),
  'calls-wrong': moreThan(2000, 60),
  'doors-slow': doorsSlow,
  'officers-doors-fail': moreThan(2, 15),
  'officers-calls-wrong': moreThan(2000, 60),
  'officers-doors-slow': doorsSlow,
  'doors-refuse': again(60, 3, 5),
  'alarm-mail-dead': any(5),
  'key-changed': any(5),
  'mail-events-dead': any(5),
  'push-instructions-missed': any(5),
  'reconcile-missed': any(5),
  'pack-records-missed': any(5),
  'take-in-restrictions-missed': any(5),
  'watch-cases-missed': any(5),
  'watch-opt-out-page-missed': any(5),
  'mail-events-old': {
    rings: [{ of: [[0, 3601]], red: [1, 15] }],
    rests: [[[0, 3600]], every(1, 0, 30, 1000)],
  },
  'mail-events-many': {
    // For an hour: a list of customers that goes out makes a peak.
    rings: [{ of: [...every(1, -60, -1, 0), ...every(1, 0, 59, 100_001), [60, 0]], red: [60, 60] }],
    rests: [
      [...every(1, -60, -1, 0), ...every(1, 0, 58, 900_000), [59, 100_000]],
      every(1, -60, 90, 100_000),
    ],
  },
  'bounce-rate': {
    rings: [
      {
        of: [
          [0, 0.04],
          [30, 0.07],
        ],
        red: [31, 90],
      },
    ],
    rests: [
      [[0, 0.05]],
      [
        [-30, 0.02],
        [0, 0.08],
        [30, 0.02],
      ],
      nothing,
    ],
  },
  'complaint-rate': {
    rings: [
      {
        of: [
          [0, 0.0007],
          [30, 0.001],
        ],
        red: [31, 90],
      },
    ],
    rests: [[[0, 0.0008]], nothing],
  },
  'quota-used-up': moreThan(48_750, 24 * 60),
  'breaker-open': found(5),
  'work-waits': foundTwice(60),
  'reconcile-repaired': any(60),
  'cases-standing-still': found(60),
  'case-unacknowledged': any(5),
  'checks-not-recorded': any(5),
  'restriction-unread': found(5),
  'sale-refused': any(60),
  'late-digest-missing': found(60),
  'dpo-not-told': any(5),
  'dpo-not-told-details': any(5),
  'entry-not-carried-out': any(5),
  'stop-not-written': any(5),
  'letter-failed': any(60),
  'mail-events-dropped': any(60),
  'opt-out-page-down': foundTwice(5),
  'recourse-lapses': found(60),
  'replies-failed': any(5),
  'security-txt-lapses': found(60),
  'sources-refused': any(60),
  'watcher-silent': silence(3),
  // 3 of 41 are 7.3 percent; decision 0040 says above 7.2.
  'letters-burn-fast': burns(1, 41),
  'letters-burn-slow': burns(24, 199),
  'answers-burn-fast': burns(24, 20),
  'answers-burn-slow': burns(24, 99),
  'dated-work-burn-fast': burns(1, 20),
  'dated-work-burn-slow': burns(24, 99),
};
