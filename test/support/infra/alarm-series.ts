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

export const nothing: Series = [];
export const every = (step: number, first: number, last: number, value: number): Series =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, n) => [first + n * step, value]);

/** One is too many, and it is red for one period. */
export const any = (minutes: number): AlarmExamples => ({
  rings: [{ of: [[3, 1]], red: [4, 3 + minutes] }],
  rests: [nothing, [[3, 0]]],
});

/** More than `most` within one period; as many a minute apart from it are not. */
export const moreThan = (most: number, minutes: number): AlarmExamples => {
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
export const again = (most: number, times: number, minutes: number): AlarmExamples => {
  const bad = every(minutes, 0, (times - 1) * minutes, most + 1);
  return {
    rings: [{ of: bad, red: [(times - 1) * minutes + 1, times * minutes] }],
    rests: [bad.slice(1), bad.map(([minute]) => [minute, most]), nothing],
  };
};

/** A level that somebody reads now and then: red until a look finds 0, through any silence. */
export const found = (minutes: number): AlarmExamples => ({
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
export const foundTwice = (minutes: number): AlarmExamples => {
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
export const silence = (hours: number): AlarmExamples => {
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
export const burns = (hours: number, total: number): AlarmExamples => {
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

export const doorsSlow: AlarmExamples = {
  rings: [{ of: [...calls(0, 8), ...calls(15, 8), ...calls(30, 8)], red: [31, 45] }],
  rests: [
    [...calls(0, 2), ...calls(15, 2), ...calls(30, 2)],
    [...calls(0, 8), ...calls(15, 8), ...calls(30, 2)],
    [...calls(0, 8), ...calls(15, 8)],
  ],
};
