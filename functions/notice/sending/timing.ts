const minute = 60_000;

/** Timeout of the function; the task’s is 330 s, longer, so that Lambda ends it first. */
export const functionRunsFor = 5 * minute;

/** So long before the function’s deadline no page begins: letters in flight are awaited. */
export const stopBefore = 60_000;

/** So long before the deadline no letter begins: the page must still be written. */
export const lastLetterBefore = 20_000;

/** Longer than a function lives: whoever takes a claim over never meets its owner (decision 0018, design 7). */
export const leaseFor = 6 * minute;

/**
 * How long SES’s events about a lost claim, or a letter of unknown outcome, are waited for before anything goes again; it
 * also covers clocks that are five minutes apart (F5).
 */
export const outcomeKnownAfter = 15 * minute;

/** Most recipients of a page, and pages of a claim (decision 0014). */
export const pageSize = 50;
export const pagesPerClaim = 10;

/**
 * E-mail letters on the first such page of each segment: a list, and each class of the urgent exception, begins with a
 * canary.
 */
export const canarySize = 10;

/**
 * How long to wait when the day’s quota is used up. The window of SES rolls, so a look each hour wastes at most an hour a
 * day.
 */
export const quotaPause = 60 * minute;

/** How often a sender looks for notices that share the rate; a new notice waits longer than this for its canary. */
export const checkOtherSendersEvery = minute;

/**
 * How often a machine that sends for days says that it is at work; the watcher reports what nobody has touched for 24
 * hours.
 */
export const heartbeatEvery = 12 * 60 * minute;

/** How long the canary’s bounces are waited for; later ones find everyone told (decision 0014). */
export const canaryFor = 10 * minute;
