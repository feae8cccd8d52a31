/** What the channel of a request decides. A new channel does not compile until somebody has decided each of these. */
export interface ChannelPolicy {
  /** The requester gave an e-mail address that nobody has tried yet: it is confirmed before evidence counts. */
  readonly emailToConfirm: boolean;
  /** The requester only spoke: a kind that must be in writing is not taken this way (P32, R-1, R-30). */
  readonly isSpoken: boolean;
}

export const channelPolicies: Readonly<Record<Channel, ChannelPolicy>> = {
  web: { emailToConfirm: true, isSpoken: false },
  post: { emailToConfirm: false, isSpoken: false },
  phone: { emailToConfirm: false, isSpoken: true },
  email: { emailToConfirm: true, isSpoken: false },
  // The officer sees the person, who may also have brought a letter.
  'in-person': { emailToConfirm: false, isSpoken: false },
  // Through the link in our notice, which went to a contact on the roster.
  adoption: { emailToConfirm: false, isSpoken: false },
};

/** How a request reached us without the web form: an officer enters it. */
export const enteredChannels = ['post', 'phone', 'email', 'in-person'] as const;

/** `adoption`: a controller's contact took over what a stranger had asked, through the link in our notice. */
export type Channel = 'web' | (typeof enteredChannels)[number] | 'adoption';
