const minute = 60_000;

/** The task's timeout, 330 s, is longer, so that Lambda ends first. */
export const functionRunsFor = 5 * minute;

/** Before the deadline; no page starts, letters in flight finish. */
export const stopBefore = 60_000;

/** Before the deadline; leaves time to write the page. */
export const lastLetterBefore = 20_000;

/** Longer than a function lives: a new owner never meets the old one (decision 0018, design 7). */
export const leaseFor = 6 * minute;

/** Wait for SES events before a resend. Of a lost claim it also covers two clocks, which may be ten minutes apart (F5). */
export const outcomeKnownAfter = 15 * minute;

/** Decision 0014. */
export const pageSize = 50;
/** Each claim writes the case's item twice. The gate is asked before each page, and only the page in progress is in doubt. */
export const pagesPerClaim = 20;

/** A list, and each class of the urgent exception, starts with a canary of so many email rows. */
export const canarySize = 10;

/** While an act that stops is under way. The hour's run ends the mark of one that died, so a machine looks up to 500 times. */
export const signalPause = 10_000;

/** The SES quota rolls, so an hourly check wastes at most an hour a day. */
export const quotaPause = 60 * minute;

/** A new notice waits longer than this for its canary. */
export const checkOtherSendersEvery = minute;

/** The watcher reports a case that nobody has touched for 24 hours. */
export const heartbeatEvery = 12 * 60 * minute;

/** Later bounces come after all letters have gone (decision 0014). */
export const canaryFor = 10 * minute;
