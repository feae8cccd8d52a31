/** Ambiguous or insider words → what the code says instead. Names and stored words only, not prose. */
export const bannedWords: Readonly<Record<string, string>> = {
  stands: 'nextStep, status, current, inForce',
  Stands: 'NextStep',
  stood: 'result',
  Stood: 'StepResult',
  standOf: 'nextStepOf, summaryOf, directionStatus',
  standing: 'requesterType, current, directionsInForce',
  standingOf: 'requesterTypeOf, directionStatus',
  keeper: 'clock',
  Keeper: 'CaseClock',
  keeperOf: 'caseClockOf',
  'keep-clock': 'run-clock',
  keepClock: 'runClock',
  'keep-milestone': 'handle-milestone',
  'milestone-kept': 'milestone-handled',
  mailed: 'emailed, paperMailed, postedOn',
  unmailed: 'paperMailLeft',
  PostOffice: 'BulkEmailSender',
  postOffice: 'bulkEmail',
  Posted: 'SendResult',
  posting: 'waitingForPost',
  Posting: 'PaperMailDue',
  byPost: 'onPaper',
  house: 'letterhead',
  House: 'Letterhead',
  houseOf: 'letterheadOf',
  untold: 'no-notice-decided',
  unreported: 'notice-without-report',
  noticing: 'notifying-controller',
  Met: 'CaseInContext',
  Brought: 'MilestoneOutcome',
  Spoken: 'ActionWithText',
  inHand: 'withMachine',
  handedOn: 'withPerson',
  inHandAt: 'machineActiveUntil',
  handedOverAt: 'machineSince',
  evolveBegun: 'evolveOpen',
  begun: 'firstCommit, sendingStart',
  letGo: 'releasedStage',
  Verb: 'OfficerAction, BreachAction',
  VerbEvent: 'OfficerActionEvent',
  useVerb: 'applyOfficerAction',
  Watch: 'ClockState',
  WatchEvent: 'SharedEvent',
  evolveWatch: 'evolveShared',
  desk: 'deputies',
  Desk: 'Deputies',
  Tranche: 'NoticeList',
  tranche: 'noticeList',
  Telling: 'NoticeLetter',
  telling: 'noticeLetter',
  owing: 'withOwedLetter',
  pausing: 'acceptancePending',
  Standing: 'RequesterType',
  catalogue: 'catalog',
  cancelled: 'canceled',
  minimised: 'minimized',
  'asked-to-minimise': 'asked-to-minimize',
  'recipient-authorised': 'recipient-authorized',
};

/** Comments, regular expressions and strings, in matching order. */
const parts =
  /\/\*[\s\S]*?\*\/|\/\/.*|(?<=[(=:,[!&|?{};]\s*)\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/[a-z]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\])*`/g;

/** Drops comments, regular expressions and strings of several words; keeps what a template computes. */
const namesIn = (code: string): string =>
  code.replace(parts, (part) => {
    if (part.startsWith('/')) return ' ';
    if (part.startsWith('`'))
      return [...part.matchAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g)]
        .map(([, inner = '']) => namesIn(inner))
        .join(' ');
    return /\s/.test(part) ? ' ' : part;
  });

/** With repeats. */
export const bannedIn = (code: string): readonly string[] =>
  (namesIn(code).match(/[A-Za-z$_][\w$]*(?:-[a-z]+)*/g) ?? []).filter((word) =>
    Object.hasOwn(bannedWords, word),
  );
