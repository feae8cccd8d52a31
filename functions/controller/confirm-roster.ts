import { instantText } from '#domain/calendar/instants.ts';
import { type Confirming, proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import { confirmAsShown, rosterProposal } from '#domain/controller/confirmation.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import type { Controller } from '#domain/controller/roster.ts';
import { committedEarlier } from '#ports/current-act.ts';
import { type NamingPorts, withNames } from './published-names.ts';
import { rosterViewOf } from './roster-view.ts';
import { type TellingPorts, tellOfProposal } from './tell-roster.ts';

/** Already confirmed by another officer, and cooling down: only its letters may be missing. */
const isConfirmed = ({ slug, proposal }: Controller, { by, proposalSha256: shown }: Confirming): boolean =>
  proposal?.effectiveAt !== undefined &&
  proposal.by !== by &&
  proposalSha256(rosterProposal(slug, proposal)) === shown;

/**
 * In place of the identical entry. A repetition sends letters that a crash cut off.
 * @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged | NameTaken}
 */
export const confirmRoster =
  (ports: TellingPorts & NamingPorts) =>
  async ({ slug, ...confirming }: { readonly slug: string } & Confirming) => {
    const { cases, clock, zone } = ports;
    const [id, now] = [controllerId(slug), instantText(clock.now())];
    const decide = (seen: Controller) => decideBy(confirmAsShown)(seen, confirming, { now, zone });
    const before = await cases.read(controllers, id);
    const stored = isConfirmed(before.state, confirming)
      ? before
      : await withNames(
          ports,
          {
            slug,
            before: before.state,
            events: committedEarlier(before) ? [] : decide(before.state),
            at: now,
          },
          async () => cases.change(controllers, id, `officer:${confirming.by}`, ({ state }) => decide(state)),
        );
    await tellOfProposal(ports, stored.state);
    return { body: await rosterViewOf(ports, stored, { now, zone, seesWhole: true }) };
  };
