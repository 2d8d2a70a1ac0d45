import { slackTokenEvents } from "../../providers/slack/live/events.ts";
import type { IncomingSlack } from "../incoming.ts";
import type { Log } from "../log.ts";
import { type InstallationSearch, placeOf } from "./model.ts";
import { withoutBot, withoutPerson } from "./record.ts";
import type { InstallationStore } from "./store.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Takes what an event ends out of the store: everything once the app is uninstalled, and the tokens that were revoked. One
 * that was sent before the app was installed again ends nothing of the new installation but what it names of people. Returns
 * the place whose bot has ended by it; undefined where none has.
 */
export async function applyRevocation(
  { payload }: Pick<IncomingSlack, "payload">,
  store: Pick<InstallationStore, "change">,
  log: Log,
): Promise<string | undefined> {
  const event = fieldsOf(payload["event"]);
  const type = slackTokenEvents.find((each) => each === event["type"]);
  if (type === undefined) return undefined;
  const search = searchOfPayload(payload);
  if (search.teamId === undefined && search.enterpriseId === undefined) return undefined;
  const place = placeOf(search);
  const at = Number(payload["event_time"] ?? Number.POSITIVE_INFINITY) * 1000;
  const tokens = fieldsOf(event["tokens"]);
  let isOld = false;
  let isBotGone = false;
  await store.change(place, (record) => {
    isBotGone = false;
    if (record === undefined) return undefined;
    const newest = Math.max(
      0,
      ...[...record.bots, ...record.installers].map(({ installedAt }) => installedAt),
    );
    // Slack tells whole seconds.
    isOld = at + 1000 <= newest;
    if (type === "app_uninstalled") {
      isBotGone = !isOld && record.bots.length > 0;
      return isOld ? record : undefined;
    }
    const people = idsIn(tokens["oauth"]);
    const bots = isOld ? [] : idsIn(tokens["bot"]);
    const withPeopleGone = people.reduce<typeof record | undefined>(
      (left, id) => left && withoutPerson(left, id),
      record,
    );
    isBotGone =
      withPeopleGone?.bots.some(({ userId, id }) => bots.includes(userId) || bots.includes(id)) === true;
    return withPeopleGone && isBotGone ? withoutBot(withPeopleGone) : withPeopleGone;
  });
  log.warn({ service: "slack", place, event: type, isOld }, "Slack has ended tokens of the app");
  return isBotGone ? place : undefined;
}

/** Returns which installation a request or an event is about. */
export function searchOfPayload(payload: Fields): InstallationSearch {
  const [authorization] = Array.isArray(payload["authorizations"]) ? payload["authorizations"] : [];
  const {
    team_id: team,
    enterprise_id: enterprise,
    is_enterprise_install: isForAll,
  } = fieldsOf(authorization);
  return {
    teamId: textOf(team) ?? textOf(payload["team_id"]),
    enterpriseId: textOf(enterprise) ?? textOf(payload["enterprise_id"]),
    isEnterpriseInstall: isForAll === true || isForAll === "true",
  };
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
