import type { GivenWords } from '#domain/case/words-out.ts';
import type { PushReply } from '#domain/holder/push.ts';

export interface Webhooks {
  /** One POST; never follows a redirect, never into a private network. @returns also when nobody answered */
  post(url: string, headers: Readonly<Record<string, string>>, body: GivenWords): Promise<PushReply>;
}
