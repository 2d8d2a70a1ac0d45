import * as z from "zod";

/** Ids as Slack gives them. */
const accountId = z.string().regex(/^[UW][A-Z0-9]{2,30}$/);
const workspaceId = z.string().regex(/^[TE][A-Z0-9]{1,31}$/);
const time = z.int().min(0).max(8_640_000_000_000_000);
const count = z.int().min(0).max(1_000_000_000);
/** Whom nobody is more than once. */
const group = z
  .array(accountId)
  .min(2)
  .max(20)
  .refine((all) => new Set(all).size === all.length);

/** What the modules for a community know of people, as a file has it. */
export const communityFile = z.strictObject({
  /** The version of this form. */
  version: z.literal(1),
  kudos: z.array(z.strictObject({ workspace: workspaceId, person: accountId, count })).default([]),
  pairings: z.array(z.strictObject({ workspace: workspaceId, at: time, members: group })).default([]),
  welcomed: z.array(z.strictObject({ workspace: workspaceId, person: accountId, at: time })).default([]),
  featured: z
    .array(
      z.strictObject({ workspace: workspaceId, at: time, channel: z.string().regex(/^C[A-Z0-9]{2,30}$/) }),
    )
    .default([]),
});

/** What such a file says. */
export type CommunityFile = z.output<typeof communityFile>;

/** What a file was found to have, and how many entries of it can't be taken. */
export interface ReadExchange {
  readonly content: CommunityFile;
  readonly is: "rollcall" | "rocket2 users" | "rocket2 pairings";
  readonly left: number;
}

const text = z.object({ S: z.string() });
const rocketUser = z.object({
  slack_id: text,
  karma: z.object({ N: z.string().regex(/^-?\d{1,9}$/) }).optional(),
});
const rocketPairing = z.object({ user1_slack_id: text, user2_slack_id: text });

/** Rocket 2 gives one to everybody, and writes none down as nothing. */
const rocketKarma = 1;

/**
 * Reads a file of ours, or an export of Rocket 2's table of users or of pairings from DynamoDB: what `aws dynamodb scan` prints, or the
 * lines of an export to S3. Rocket's tables are of one workspace, which they don't name. Undefined for anything else.
 */
export function readExchange(
  source: string,
  rocketsWorkspace: string | undefined,
): ReadExchange | "no workspace" | undefined {
  const items = itemsIn(source);
  if (items === undefined) {
    const read = communityFile.safeParse(jsonIn(source));
    return read.success ? { content: read.data, is: "rollcall", left: 0 } : undefined;
  }
  const pairings = items.filter((each) => "user1_slack_id" in each);
  const users = items.filter((each) => "slack_id" in each && !("user1_slack_id" in each));
  if (pairings.length + users.length === 0) return undefined;
  if (rocketsWorkspace === undefined || !workspaceId.safeParse(rocketsWorkspace).success)
    return "no workspace";
  const workspace = rocketsWorkspace;
  const empty = communityFile.parse({ version: 1 });
  if (pairings.length > 0) {
    const found = pairings.flatMap((each) => {
      const { success, data } = rocketPairing.safeParse(each);
      const members = success ? group.safeParse([data.user1_slack_id.S, data.user2_slack_id.S]) : undefined;
      return members?.success ? [members.data] : [];
    });
    // Rocket doesn't keep when it was.
    const made = found.map((members) => ({ workspace, at: 0, members }));
    return {
      content: { ...empty, pairings: made },
      is: "rocket2 pairings",
      left: items.length - made.length,
    };
  }
  const kudos = users.flatMap((each) => {
    const { success, data } = rocketUser.safeParse(each);
    if (!success || !accountId.safeParse(data.slack_id.S).success) return [];
    const karma = Math.max(0, Number(data.karma?.N ?? rocketKarma));
    return [{ workspace, person: data.slack_id.S, count: karma }];
  });
  return { content: { ...empty, kudos }, is: "rocket2 users", left: items.length - kudos.length };
}

type Item = Readonly<Record<string, unknown>>;

/** Returns the items of a table's export; undefined where it is none. */
function itemsIn(source: string): readonly Item[] | undefined {
  const whole = jsonIn(source);
  if (isObject(whole) && Array.isArray(whole["Items"])) return whole["Items"].filter(isObject);
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const items = lines.map((line) => {
    const read = jsonIn(line);
    return isObject(read) && isObject(read["Item"]) ? read["Item"] : undefined;
  });
  return items.length > 0 && items.every((each) => each !== undefined) ? items : undefined;
}

function jsonIn(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
