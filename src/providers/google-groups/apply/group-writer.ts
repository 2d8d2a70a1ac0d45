import type { Change } from "../../../core/change.ts";
import { isSettingOf, settingsAs } from "../../shared/settings.ts";
import { writeOnce } from "../../shared/write-once.ts";
import { groupChangeErrors } from "../change-errors.ts";
import type { GroupFields } from "../client.ts";
import { type GoogleGroupSettings, googleGroup } from "../kinds.ts";
import type { RemoteGroup } from "../model/remote-state.ts";
import type { GroupsApplyContext } from "./apply-context.ts";
import { attempt, type GroupWriteFailure } from "./write.ts";

/** Makes, changes or deletes a group. Returns why that failed, or undefined when it is as wanted. */
export async function writeGroup(
  context: GroupsApplyContext,
  change: Change,
): Promise<GroupWriteFailure | undefined> {
  switch (change.action) {
    case "create":
      return createGroup(context, change.key, settingsAs<GoogleGroupSettings>(change.settings));
    case "configure":
      return configureGroup(context, change.key, fieldOf(change.setting, change.to));
    case "archive":
      return deleteGroup(context, change.key);
    case "grant":
    case "regrade":
    case "revoke":
      throw new Error(`${change.action} is no change of a group itself.`);
    default:
      return change satisfies never;
  }
}

/** Google's name of each setting. */
const fieldNames = { address: "email", name: "name", description: "description" } as const satisfies Record<
  keyof GoogleGroupSettings,
  keyof GroupFields
>;

function fieldOf(setting: string, to: unknown): GroupFields {
  if (!isSettingOf(googleGroup, setting)) throw new Error(`A group has no setting ${setting}.`);
  return { [fieldNames[setting]]: String(to ?? "") };
}

/** Makes a group, and waits until Google finds it. */
async function createGroup(
  { run, ids }: GroupsApplyContext,
  key: string,
  { address = key, name, description }: Partial<GoogleGroupSettings>,
): Promise<GroupWriteFailure | undefined> {
  const fields = {
    email: address,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  };
  let isLost = false;
  const made = await writeOnce<RemoteGroup, GroupWriteFailure>({
    send: (number) =>
      attempt(() => run.client.create(fields), {
        who: address,
        number,
        backoff: run.backoff,
        async meaning({ kind }) {
          if (kind === "lost") isLost = true;
          // Only a group that this very run asked for is taken for it: nobody's group is adopted.
          if (kind === "duplicate" && isLost)
            return {
              status: "unclear",
              reason: { failure: groupChangeErrors.taken(address) },
              sendAgain: false,
            };
          return kind === "duplicate"
            ? { status: "refused", reason: { failure: groupChangeErrors.taken(address) }, sendAgain: false }
            : undefined;
        },
      }),
    async verify() {
      const found = await run.client.group(address);
      return found?.email.toLowerCase() === key
        ? { status: "happened", answer: found }
        : { status: "not happened" };
    },
  });
  if (!made.ok) return made.reason;
  const { id } = made.answer;
  ids.set(key, id);
  run.fresh.add(id);
  for (let look = 1; (await run.client.group(id)) === undefined; look += 1)
    if (!(await run.backoff.settle(look))) break;
  return undefined;
}

async function configureGroup(
  { run, ids }: GroupsApplyContext,
  key: string,
  fields: GroupFields,
): Promise<GroupWriteFailure | undefined> {
  const id = ids.get(key);
  if (id === undefined) return { failure: groupChangeErrors.notMade(key) };
  const result = await writeOnce<void, GroupWriteFailure>({
    send: (number) =>
      attempt(() => run.client.change(id, fields), {
        who: key,
        number,
        backoff: run.backoff,
        meaning: async ({ kind }) =>
          kind === "duplicate"
            ? {
                status: "refused",
                reason: { failure: groupChangeErrors.taken(fields.email ?? key) },
                sendAgain: false,
              }
            : undefined,
      }),
    async verify() {
      const found = await run.client.group(id);
      const isDone =
        found !== undefined &&
        (fields.email === undefined || found.email.toLowerCase() === fields.email.toLowerCase()) &&
        (fields.name === undefined || found.name === fields.name) &&
        (fields.description === undefined || found.description === fields.description);
      return isDone ? { status: "happened", answer: undefined } : { status: "not happened" };
    },
  });
  return result.ok ? undefined : result.reason;
}

async function deleteGroup(
  { run, ids }: GroupsApplyContext,
  key: string,
): Promise<GroupWriteFailure | undefined> {
  const id = ids.get(key);
  if (id === undefined) return { failure: groupChangeErrors.notMade(key) };
  const result = await writeOnce<void, GroupWriteFailure>({
    send: (number) =>
      attempt(() => run.client.remove(id), {
        who: key,
        number,
        backoff: run.backoff,
        meaning: async ({ kind }) =>
          kind === "no-group" || kind === "no-member" ? { status: "done", answer: undefined } : undefined,
      }),
    verify: async () =>
      (await run.client.group(id)) === undefined
        ? { status: "happened", answer: undefined }
        : { status: "not happened" },
  });
  return result.ok ? undefined : result.reason;
}
