/*
 * The law of stopping, as far as the shapes play it: every stop a record of its own, ended only by an act that names it. Events
 * are read by their names, so that old and new histories are judged alike; no rule of the product is asked.
 */

interface Said {
  readonly type: string;
  readonly n?: number;
  readonly stops?: readonly string[];
  readonly pauses?: readonly string[];
}

/** Ids of what is open: `direction-1`, `pause-2`. */
export interface OpenStops {
  readonly silences: readonly string[];
  readonly halts: readonly string[];
  /** Of all that were ever recorded. */
  readonly recorded: number;
  readonly paused: number;
}

export const noStops: OpenStops = { silences: [], halts: [], recorded: 0, paused: 0 };

const silencing = ['direction-accepted', 'direction-received', 'stop-set', 'stop-received'];

const without = (all: readonly string[], ended: readonly string[]): readonly string[] =>
  all.filter((one) => !ended.includes(one));

/** An old lift names one direction, an old resume ended every pause. */
export const stopsAfter = (open: OpenStops, said: Said): OpenStops => {
  const { silences, halts, recorded, paused } = open;
  if (silencing.includes(said.type)) {
    const id = `direction-${said.n ?? recorded + 1}`;
    return { ...open, silences: [...silences, id], recorded: recorded + 1 };
  }
  if (said.type === 'direction-lifted')
    return { ...open, silences: without(silences, [`direction-${said.n}`]) };
  if (said.type === 'stops-lifted') return { ...open, silences: without(silences, said.stops ?? []) };
  if (said.type === 'notice-paused')
    return { ...open, halts: [...halts, `pause-${said.n ?? paused + 1}`], paused: paused + 1 };
  if (said.type === 'notice-resumed') return { ...open, halts: without(halts, said.pauses ?? halts) };
  return open;
};
