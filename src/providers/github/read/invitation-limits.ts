import * as z from "zod";

const answer = z.object({
  created_at: z.string().optional().catch(undefined),
  plan: z
    .object({ name: z.string(), seats: z.number().nullish(), filled_seats: z.number().nullish() })
    .optional()
    .catch(undefined),
});

/** What bounds invitations to an organisation. */
export interface InvitationLimits {
  /** Seats that are free, which cannot be seen of most tokens; `none` where the plan counts none. */
  readonly seats: number | "none" | undefined;
  /** When the organisation was made. */
  readonly since: string | undefined;
  /** True where the plan is paid; undefined where the token may not see it. */
  readonly isPaid: boolean | undefined;
  /** True of an Enterprise Server, where people are added and not invited. */
  readonly isServer: boolean;
}

/** Returns what an organisation's own page says about invitations and seats. */
export function invitationLimitsIn(data: unknown, isServer: boolean): InvitationLimits {
  const { created_at: since, plan } = answer.safeParse(data).data ?? {};
  return {
    seats: plan === undefined ? undefined : freeSeats(plan),
    since,
    isPaid: plan === undefined ? undefined : plan.name !== "free",
    isServer,
  };
}

/** A free plan has no seats, or zero. */
function freeSeats({
  seats,
  filled_seats: filled,
}: NonNullable<z.output<typeof answer>["plan"]>): number | "none" {
  if (!seats || typeof filled !== "number") return "none";
  return Math.max(0, seats - filled);
}
