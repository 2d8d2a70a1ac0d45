import type { Place } from "../../core/finding.ts";
import { mailboxOf } from "../../roster/mailbox.ts";
import { email as emailSchema } from "../../roster/schema/drive.ts";
import { login as loginSchema } from "../../roster/schema/github.ts";
import { slackUserId } from "../../roster/schema/slack.ts";
import { webAddress } from "../../roster/schema/user.ts";
import { notHeld, unfitting } from "../errors.ts";
import { freeKey } from "../keys.ts";
import type { UserFields } from "../new-roster.ts";
import type { DynamoItem } from "./dynamo.ts";
import type { Rocket2Conversion } from "./rocket2-tables.ts";
import type { RosterBuilder } from "./roster-builder.ts";

interface Check {
  safeParse(value: string): { readonly success: boolean };
}

/** The field of each attribute, the check of its value, and the reason when the check fails. */
const texts: readonly (readonly [attribute: string, field: keyof UserFields, check?: Check, not?: string])[] =
  [
    ["name", "name"],
    ["email", "email", emailSchema, "it is no email address"],
    ["github", "github", loginSchema, "it is no GitHub login"],
    ["slack_id", "slack", slackUserId, "it is no Slack id"],
    ["position", "title"],
    ["bio", "bio"],
    ["major", "major"],
    ["image_url", "image", webAddress, "it is no web address"],
  ];

/** Converts one row of the table of users. Rocket 2 has empty texts for unknown values. */
export function convertRocket2User(
  { builder, userKeys }: Rocket2Conversion,
  { at, attributes }: DynamoItem,
): void {
  const text = (name: string): string => attributes.get(name)?.text?.trim() ?? "";
  const who = text("name") || text("github") || text("slack_id");
  const found: [string, string | number][] = [];
  for (const [attribute, field, check, not = ""] of texts) {
    const value = text(attribute);
    if (value === "") continue;
    if (check === undefined || check.safeParse(value).success) found.push([field, value]);
    else
      builder.report(
        unfitting(`${attribute} of ${who} ("${value}")`, not),
        attributes.get(attribute)?.at ?? at,
      );
  }
  const id = Number(text("github_user_id"));
  if (Number.isSafeInteger(id) && id > 0) found.push(["github_id", id]);
  const level = text("permission_level");
  if (level === "admin" || level === "team_lead") found.push(["permission", level]);
  else if (level !== "" && level !== "member") {
    const place = attributes.get("permission_level")?.at ?? at;
    builder.report(unfitting(`permission_level of ${who} ("${level}")`, "there is no such level"), place);
  }
  const fields = withoutTaken(Object.fromEntries(found) as UserFields, { draft: builder, who, at });
  const wanted =
    fields.github?.toLowerCase() ?? fields.email?.split("@")[0]?.toLowerCase() ?? text("slack_id");
  const key = freeKey(wanted.toLowerCase(), "user", builder.users);
  builder.users.set(key, fields);
  if (text("github_user_id") !== "") userKeys.set(text("github_user_id"), key);
  const known = [...texts.map(([attribute]) => attribute), "github_user_id", "permission_level"];
  const lost = [...attributes.keys()].filter((name) => !known.includes(name));
  if (lost.length > 0)
    builder.report(notHeld(`${lost.join(", ")} of ${who}`), attributes.get(lost[0] ?? "")?.at ?? at);
}

/** Fields that only one user can have, with the form in which their values are compared. */
const identities: Readonly<Record<string, (value: string) => string>> = {
  github: (login) => login.toLowerCase(),
  github_id: String,
  email: mailboxOf,
  slack: String,
};

function withoutTaken(
  fields: UserFields,
  { draft: builder, who, at }: { readonly draft: RosterBuilder; readonly who: string; readonly at: Place },
): UserFields {
  const kept = Object.entries(fields).filter(([field, value]) => {
    const same = identities[field];
    if (same === undefined) return true;
    const other = [...builder.users].find(([, user]) => {
      const theirs = user[field as keyof UserFields];
      return theirs !== undefined && same(String(theirs)) === same(String(value));
    });
    if (other !== undefined)
      builder.report(unfitting(`${field} of ${who} ("${value}")`, `${other[0]} has the same`), at);
    return other === undefined;
  });
  return Object.fromEntries(kept);
}
