import { notice, warning } from "../../core/finding.ts";

/** Findings about how many people can still be invited, in words for people. */
export const githubLimitErrors = {
  seatsShort: (org: string, { invited, left }: { readonly invited: number; readonly left: number }) =>
    warning(
      "seats_short",
      `This plan invites ${people(invited)}, and ${org} has ${left === 0 ? "no seat" : left === 1 ? "1 seat" : `${left} seats`} left: ${people(invited - left)} won't fit.`,
      "Buy seats, or remove others first. In an enterprise the licences are the enterprise's, and there may be more than the organisation says.",
    ),
  seatsUnseen: (org: string, invited: number) =>
    notice(
      "seats_unseen",
      `This plan invites ${people(invited)}. How many seats ${org} has left could not be seen.`,
      "Nothing to do where seats are plenty. To be told, give the App the organisation permission Plan: read, and its token `permission-organization-plan: read`.",
    ),
  invitationsShort: (
    org: string,
    { invited, left, perDay }: { readonly invited: number; readonly left: number; readonly perDay: number },
  ) =>
    warning(
      "invitations_short",
      `This plan invites ${people(invited)}, and GitHub lets ${org} invite ${perDay} in 24 hours, of which ${left === 0 ? "none is" : left === 1 ? "1 is" : `${left} are`} left: ${people(invited - left)} won't fit.`,
      "Apply it all the same: whom GitHub refuses is told, and the next day's run invites them.",
    ),
};

function people(number: number): string {
  return number === 1 ? "1 person" : `${number} people`;
}
