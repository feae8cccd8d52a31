/** Two seeds, four words of state: no two names draw the same numbers by accident. */
const wordsOf = (text: string): [number, number, number, number] => {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
};

/** 0 ≤ n < 1 */
export type Stream = () => number;

/** Numbers from a seed and a name: who draws more from one stream moves no other. */
export const streamOf = (seed: number, name: string): Stream => {
  let [a, b, c, d] = wordsOf(`${seed}/${name}`);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  // The first numbers of close names are alike.
  for (let n = 0; n < 12; n++) next();
  return () => next() / 2 ** 32;
};

/** One number of a name: the first of its stream. */
export const drawOf = (seed: number, name: string): number => streamOf(seed, name)();

export const pick = <T>(among: readonly T[], n: number): T => among[Math.floor(n * among.length)] as T;
