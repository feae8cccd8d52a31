const minute = 60_000;

/** A sender claims and begins pages for so long; then the machine starts the next one. @public */
export const loopFor = 4 * minute;

/** A Lambda function's whole life; the task's own timeout is 330 s, longer, so that it is Lambda which ends it. */
export const functionRunsFor = 5 * minute;

/** Before the function's deadline no page is begun any more: what is in flight is awaited. */
export const stopBefore = 60_000;

/** Before the deadline no letter is begun any more: the rest of a page waits, so that what was sent is written down. */
export const lastLetterBefore = 20_000;

/** Longer than a function lives: who takes a claim over never meets its owner (decision 0018, design 7). */
export const leaseFor = 6 * minute;

/**
 * A lost claim, and a letter of unknown outcome, wait so long for the post office's events before anything is sent
 * again. It also covers clocks that are five minutes apart (F5).
 */
export const outcomeKnownAfter = 15 * minute;

/** Most recipients of a page, and pages of a claim (decision 0014). */
export const pageSize = 50;
export const pagesPerClaim = 10;

/** Letters by e-mail on the first such page of each segment: a list, and each class of the urgent exception, begins with a canary. */
export const canarySize = 10;

/** When the day's quota is used up: the window rolls, so a look each hour wastes at most an hour a day. */
export const quotaPause = 60 * minute;

/** So often a sender looks whether other notices share the rate; whoever begins waits longer than that for its canary. */
export const checkOtherSendersEvery = minute;

/**
 * So often a machine that sends for days says that it is still at work, or the watcher would take it for dead: it finds
 * what nobody has looked after for 24 hours.
 */
export const heartbeatEvery = 12 * 60 * minute;

/** The canary’s answer is waited for so long; what comes back later than that finds everybody told (decision 0014). */
export const canaryFor = 10 * minute;
