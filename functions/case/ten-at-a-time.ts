/** 200 cases in sequence would exceed the API's timeout. */
export const tenAtATime = async <T, R>(
  all: readonly T[],
  each: (one: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += 10)
    results.push(...(await Promise.all(all.slice(at, at + 10).map(each))));
  return results;
};
