import { byName, isWorthWriting, nameIn, type OfficerSeen, type Officers } from '#ports/officers.ts';

export const memoryOfficers = (): Officers => {
  const seen = new Map<string, OfficerSeen>();
  return {
    see: async (officer) => {
      if (isWorthWriting(seen.get(officer.sub), officer)) seen.set(officer.sub, officer);
    },
    list: async () => [...seen.values()].sort(byName),
    names: async (subs) => nameIn(subs.flatMap((sub) => seen.get(sub) ?? [])),
  };
};
