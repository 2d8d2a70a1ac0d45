import type { Place } from "../../core/finding.ts";
import { mailbox } from "../../roster/mailbox.ts";
import { email as emailSchema } from "../../roster/schema/drive.ts";
import { login as loginSchema } from "../../roster/schema/github.ts";
import { slackUserId } from "../../roster/schema/slack.ts";
import { webAddress } from "../../roster/schema/user.ts";
import type { UserFields } from "../blueprint.ts";
import { notHeld, unfitting } from "../errors.ts";
import { freeKey } from "../keys.ts";
import type { Draft } from "./draft.ts";
import type { Item } from "./dynamo.ts";
import type { Rocket } from "./rocket2-tables.ts";

interface Check {
  safeParse(value: string): { readonly success: boolean };
}

/** Attribute → field, what it must be, and what it isn't otherwise. */
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

/** One row of the table of users. Rocket 2 keeps empty texts for what it doesn't know. */
export function convertUser({ draft, people }: Rocket, { at, attributes }: Item): void {
  const text = (name: string): string => attributes.get(name)?.text?.trim() ?? "";
  const who = text("name") || text("github") || text("slack_id");
  const found: [string, string | number][] = [];
  for (const [attribute, field, check, not = ""] of texts) {
    const value = text(attribute);
    if (value === "") continue;
    if (check === undefined || check.safeParse(value).success) found.push([field, value]);
    else
      draft.report(
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
    draft.report(unfitting(`permission_level of ${who} ("${level}")`, "there is no such level"), place);
  }
  const fields = withoutTaken(Object.fromEntries(found) as UserFields, { draft, who, at });
  const wanted =
    fields.github?.toLowerCase() ?? fields.email?.split("@")[0]?.toLowerCase() ?? text("slack_id");
  const key = freeKey(wanted.toLowerCase(), "user", draft.users);
  draft.users.set(key, fields);
  if (text("github_user_id") !== "") people.set(text("github_user_id"), key);
  const known = [...texts.map(([attribute]) => attribute), "github_user_id", "permission_level"];
  const lost = [...attributes.keys()].filter((name) => !known.includes(name));
  if (lost.length > 0)
    draft.report(notHeld(`${lost.join(", ")} of ${who}`), attributes.get(lost[0] ?? "")?.at ?? at);
}

/** What only one person can have, in the form in which two of them are the same. */
const identities: Readonly<Record<string, (value: string) => string>> = {
  github: (login) => login.toLowerCase(),
  github_id: String,
  email: mailbox,
  slack: String,
};

function withoutTaken(
  fields: UserFields,
  { draft, who, at }: { readonly draft: Draft; readonly who: string; readonly at: Place },
): UserFields {
  const kept = Object.entries(fields).filter(([field, value]) => {
    const same = identities[field];
    if (same === undefined) return true;
    const other = [...draft.users].find(([, user]) => {
      const theirs = user[field as keyof UserFields];
      return theirs !== undefined && same(String(theirs)) === same(String(value));
    });
    if (other !== undefined)
      draft.report(unfitting(`${field} of ${who} ("${value}")`, `${other[0]} has the same`), at);
    return other === undefined;
  });
  return Object.fromEntries(kept);
}
