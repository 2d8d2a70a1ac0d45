import { describe, expect, test } from "vitest";
import { type SlackAttempt, slackFailureOf } from "./api-errors.ts";

const app = "rollcall";
const onPerson: SlackAttempt = { what: "#talk", doing: "invite bob to #talk", who: "bob", app };
const onChannel: SlackAttempt = { what: "#talk", doing: "set the topic of #talk", app };
const onGroup: SlackAttempt = { what: "@crew", doing: "change @crew", app };

function failureText(error: string, attempt: SlackAttempt): string {
  const { message, remedy } = slackFailureOf({ status: "error", error, body: {} }, attempt);
  return `${message} ${remedy}`;
}

/** What the methods' own pages at docs.slack.dev/reference/methods list, by what was tried. */
const documented: readonly [attempt: SlackAttempt, errors: readonly string[]][] = [
  [
    onPerson,
    [
      "app_cannot_join_channel",
      "cant_invite",
      "cant_invite_self",
      "cant_kick_from_general",
      "cant_kick_from_last_channel",
      "cant_kick_self",
      "channel_not_found",
      "external_channel_migrating",
      "invitee_cant_see_channel",
      "is_archived",
      "method_not_supported_for_channel_type",
      "no_external_invite_permission",
      "not_in_channel",
      "not_supported",
      "org_user_not_in_team",
      "restricted_action",
      "too_many_members",
      "ura_max_channels",
      "user_disabled",
      "user_is_bot",
      "user_is_restricted",
      "user_is_ultra_restricted",
      "user_not_found",
    ],
  ],
  [
    onChannel,
    [
      "cannot_create_channel",
      "cant_archive_general",
      "cant_archive_required",
      "channel_is_limited_access",
      "channel_not_found",
      "invalid_name",
      "invalid_name_maxlength",
      "invalid_name_punctuation",
      "invalid_name_required",
      "invalid_name_specials",
      "is_archived",
      "method_not_supported_for_channel_type",
      "name_taken",
      "not_authorized",
      "not_in_channel",
      "restricted_action",
      "too_long",
      "too_many_members",
      "user_is_restricted",
    ],
  ],
  [
    onGroup,
    [
      "bad_handle",
      "description_too_long",
      "failed_for_some_users",
      "forbidden_handle",
      "handle_already_exists",
      "invalid_channel_provided",
      "invalid_group_provided",
      "invalid_user",
      "invalid_users",
      "name_already_exists",
      "name_too_long",
      "no_users_provided",
      "paid_teams_only",
      "permission_denied",
      "plan_upgrade_required",
      "single_channel_guests_cannot_be_added",
      "subteam_max_users_exceeded",
      "too_many_linked_channels",
    ],
  ],
];

describe.each(documented)("of %o", (attempt, errors) => {
  test.each(errors)("%s says what is wrong and what to do, in whole sentences", (error) => {
    const words = failureText(error, attempt);
    expect(words).toMatch(/^\S.* .*\. .*\.$/s);
    expect(words).not.toContain("undefined");
    expect(words, "words of its own").not.toContain(error);
  });
});

test("user_is_restricted: of a topic, it is the acting account that is a guest", () => {
  expect(failureText("user_is_restricted", onChannel)).toMatch(
    /^The account that Rollcall acts as is a guest/,
  );
  expect(failureText("user_is_restricted", onPerson)).toMatch(/^bob is a guest/);
});

test("a name that Slack adds later is told as it is, with Slack's own words", () => {
  const body = { response_metadata: { messages: ["[ERROR] the moon is full"] } };
  const { code, message } = slackFailureOf({ status: "error", error: "lunar_phase", body }, onChannel);
  expect(code).toBe("slack_lunar_phase");
  expect(message).toBe("Slack refused to set the topic of #talk (lunar_phase). [ERROR] the moon is full");
});
