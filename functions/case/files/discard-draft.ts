import type { Ports } from '#ports/index.ts';

export const discardDraft = async ({ uploads }: Pick<Ports, 'uploads'>, draft: string): Promise<void> => {
  for (const file of await uploads.arrived(draft)) await uploads.discard(draft, file);
};
