/** A new channel does not compile until somebody decides each of these. */
export interface ChannelPolicy {
  /** An untested email address: we confirm it before evidence counts. */
  readonly emailToConfirm: boolean;
  /** The requester only spoke: we refuse a kind that must be in writing (P32, R-1, R-30). */
  readonly isSpoken: boolean;
}

export const channelPolicies: Readonly<Record<Channel, ChannelPolicy>> = {
  web: { emailToConfirm: true, isSpoken: false },
  post: { emailToConfirm: false, isSpoken: false },
  phone: { emailToConfirm: false, isSpoken: true },
  email: { emailToConfirm: true, isSpoken: false },
  'in-person': { emailToConfirm: false, isSpoken: false },
  adoption: { emailToConfirm: false, isSpoken: false },
};

export const enteredChannels = ['post', 'phone', 'email', 'in-person'] as const;

/** `adoption`: a controller's contact took over a stranger's request through our notice. */
export type Channel = 'web' | (typeof enteredChannels)[number] | 'adoption';
