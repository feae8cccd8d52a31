import type { Scratch } from '#ports/scratch.ts';

export const memoryScratch = (): Scratch => ({
  use: (work) =>
    work({
      createFile: () => {
        const parts: Buffer[] = [];
        let size = 0;
        return {
          get size() {
            return size;
          },
          write: async (text) => {
            const bytes = Buffer.from(text, 'utf8');
            parts.push(bytes);
            size += bytes.length;
          },
          async *read() {
            yield* parts;
          },
        };
      },
    }),
});
