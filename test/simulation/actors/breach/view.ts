/** A row of the list of open breaches. */
export interface RowShown {
  readonly id: string;
  readonly title: string | null;
  readonly stage: string;
  readonly nextTask: object | null;
  readonly paused: object | null;
}

/** What an officer reads of a breach on its page: the members that these officers act on. */
export interface View {
  readonly id: string;
  readonly title: string | null;
  readonly stage: string;
  readonly determination: { readonly report: boolean; readonly tell: boolean } | null;
  readonly restore: { readonly confirmedBy: string | null } | null;
  readonly clocks: {
    readonly lawEnforcementToldAt: string | null;
    readonly customersMayBeToldAt: string | null;
  };
  readonly receipts: readonly ReceiptShown[];
  readonly proposals: readonly ProposalShown[];
  readonly directions: readonly DirectionShown[];
  readonly ownStops: { readonly stops: readonly StopShown[] };
  readonly notice: NoticeShown;
}

export interface ReceiptShown {
  readonly n: number;
  readonly agency: string;
  readonly filedAt: string;
  readonly receipt: string;
  readonly state: 'withdrawn' | 'waiting' | 'accepted';
  readonly correction?: { readonly filedAt: string };
}

export interface ProposalShown {
  readonly toConfirm: string;
  readonly by: string;
  readonly confirmAt: string;
  readonly proposalSha256: string;
  readonly list?: number;
}

export interface DirectionShown {
  readonly n: number | null;
  readonly kind: 'stop' | 'initial' | 'extension';
  readonly agency: string;
  readonly until: string;
  readonly state: string;
  readonly alreadyTold: number | null;
  readonly lift?: 'waiting';
  readonly correction?: { readonly until: string };
}

export interface StopShown {
  readonly n: number;
  readonly by: string;
  readonly state: string;
  readonly waitsForSupervisor: boolean;
  readonly bodies: readonly {
    readonly textSha256: string;
    readonly by: string;
    /** Somebody has explained it. */
    readonly meant?: string;
    readonly typed: Readonly<Record<string, unknown>>;
  }[];
  readonly end?: 'waiting';
}

interface LetterShown {
  readonly letterSha256: string | null;
  readonly approvedBy: string | null;
}

export interface ListShown extends LetterShown {
  readonly n: number;
  readonly listSha256: string | null;
  readonly upload: string | object | null;
  readonly frozen: number;
  readonly toFinish: number;
  readonly writeOff: 'waiting' | null;
  readonly sendingStartedAt: string | null;
  readonly urgent: LetterShown | null;
}

interface PauseShown {
  readonly id?: string;
  readonly n?: number;
  readonly by?: string;
}

export interface NoticeShown {
  readonly status: string;
  readonly releasedAt: string | null;
  readonly paused: { readonly because: string } | null;
  /** Seam of the law of stopping: the pauses that are open, as the page lists them. */
  readonly pauses?: readonly PauseShown[];
  readonly resumeAsked: object | null;
  readonly frozen: number;
  readonly sent: number;
  readonly postal: number;
  readonly paperMailed: number;
  readonly toFinish: number;
  readonly urgent: { readonly class: readonly string[]; readonly state: string } | null;
  readonly noticeLists: readonly ListShown[];
}

/** In force, or an end that nobody has reviewed. */
export const barsNotice = ({ state }: DirectionShown): boolean =>
  ['received', 'in-force', 'accepted', 'ended'].includes(state);

/** Ids of the pauses that are open; an old page shows that there is one, and no more. */
export const openPauses = ({ notice: { paused, pauses } }: View): readonly string[] => {
  if (pauses !== undefined) return pauses.map(({ id, n }) => id ?? `pause-${n}`);
  return paused === null ? [] : ['pause-1'];
};
