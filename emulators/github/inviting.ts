import { ApiError, unprocessable } from "./api-error.ts";
import type { Account } from "./entities.ts";
import { failedInvitation } from "./people.ts";
import type { Context } from "./route.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Throws GitHub's error for an organisation, a person who blocks us, a failed invitation, seats, and the daily limit. */
export function requireInvitable(context: Context, whom: Account | string): void {
  const { world, behaviour, now } = context;
  if (typeof whom !== "string") {
    if (whom.kind === "Organization") {
      throw unprocessable("OrganizationInvitation", "data", "Cannot add an organization as a member");
    }
    if (whom.blocked) {
      throw unprocessable("OrganizationInvitation", "data", "Invitee has blocked this organization");
    }
  }
  if (behaviour.failedInvitationBlocks && failedInvitation(world, whom) !== undefined) {
    throw unprocessable("OrganizationInvitation", "data", "Invitee has a failed invitation");
  }
  if (behaviour.enterpriseServer || behaviour.emu) return;
  if (world.org.plan !== "free" && world.members.size + world.invitations.size >= world.org.seats) {
    throw new ApiError(422, "You must purchase at least one more seat to add this user as a member.", {
      errors: [{ resource: "Organization", code: "no_seat", field: "user" }],
    });
  }
  const { perDay, status } = behaviour.invitationLimit;
  const recent = world.invitationTimes.filter((each) => now.getTime() - each.getTime() < dayMs);
  if (recent.length >= perDay) {
    throw new ApiError(status, "You have exceeded the organization invitation rate limit.");
  }
}
