import type { BlockAction, ButtonAction, ViewOutput } from "@slack/bolt";
import type { App } from "./app.ts";
import type { Deliveries, Delivery } from "./deliveries.ts";
import type { Message } from "./hooks.ts";
import type { SlackOptions } from "./options.ts";
import {
  blockActions,
  type InputState,
  type PayloadContext,
  type Place,
  slashCommand,
  viewSubmission,
} from "./payloads.ts";
import { appBot } from "./seed.ts";
import { channelNamed, freshId, type User, userNamed, type World } from "./world.ts";

/** What people do in Slack. Users and channels are given by name. */
export interface People {
  /** Types a slash command (`/rollcall who is bob`), in a channel or in a direct message to the app. */
  say(user: string, line: string, at?: { readonly channel?: string }): Delivery;
  /** Clicks a button of a message by its `action_id`, with what is typed into the inputs beside it. */
  click(user: string, message: Message, actionId: string, state?: InputState): Delivery;
  /** Submits the modal that is open for them. */
  submit(user: string, state?: InputState): Delivery;
}

/** A modal that is open for somebody. */
export interface OpenView {
  readonly user: string;
  view: ViewOutput;
}

/** Slack's memory of clicks: what may still open a modal, and which modals are open. */
export interface Triggers {
  readonly views: OpenView[];
  /** Makes a trigger_id for a user. */
  create(user: string): string;
  /** Returns the user of a trigger_id, and uses it up; or the name of the error. */
  use(
    trigger: string,
  ): { readonly user: string } | "expired_trigger_id" | "exchanged_trigger_id" | "invalid_trigger_id";
}

const triggerMs = 3_000;

/** Creates the memory of clicks. A trigger_id lives three seconds by the emulator's clock. */
export function createTriggers(options: SlackOptions): Triggers {
  const made = new Map<string, { readonly user: string; readonly until: number; isUsed: boolean }>();
  return {
    views: [],
    create(user) {
      const id = `${1_000 + made.size}.${options.appId}.trigger`;
      made.set(id, { user, until: options.now().getTime() + triggerMs, isUsed: false });
      return id;
    },
    use(trigger) {
      const found = made.get(trigger);
      if (found === undefined) return "invalid_trigger_id";
      if (found.isUsed) return "exchanged_trigger_id";
      if (options.now().getTime() > found.until) return "expired_trigger_id";
      found.isUsed = true;
      return { user: found.user };
    },
  };
}

interface Workspace {
  readonly world: World;
  readonly app: App;
  readonly options: SlackOptions;
  readonly deliveries: Deliveries;
  readonly triggers: Triggers;
  /** Makes a response_url. `origin`: the message that it can replace or delete. */
  readonly responseUrl: (origin?: { readonly channel: string; readonly ts: string }) => string;
}

/** Creates what people do. */
export function createPeople({ world, app, options, deliveries, triggers, responseUrl }: Workspace): People {
  const contextOf = (user: User): PayloadContext => ({
    world,
    app,
    options,
    user,
    trigger: triggers.create(user.id),
  });

  return {
    say(name, line, { channel } = {}) {
      const user = userNamed(world, name);
      const [command = "", ...words] = line.split(" ");
      const place = channel === undefined ? directMessage(user.id) : channelNamed(world, channel);
      const said = { command, text: words.join(" "), channel: place, responseUrl: responseUrl() };
      return deliveries.send("slash_commands", { ...slashCommand(contextOf(user), said) });
    },
    click(name, message, actionId, state = {}) {
      const user = userNamed(world, name);
      const { ts = "", body = {} } = message;
      const channel = placeOf(world, String(body["channel"] ?? ""));
      const isEphemeral = message.via === "chat.postEphemeral";
      const shown: BlockAction["message"] = {
        type: "message",
        user: appBot.id,
        bot_id: `B${appBot.id.slice(1)}`,
        app_id: options.appId,
        team: world.team.id,
        ts,
        text: String(body["text"] ?? ""),
        blocks: body["blocks"],
      };
      const clicked = {
        action: { ...buttonOf(body["blocks"], actionId), action_ts: `${options.now().getTime() / 1_000}` },
        channel,
        ts,
        isEphemeral,
        message: isEphemeral && !options.ephemeralInClicks ? undefined : shown,
        state,
        responseUrl: responseUrl({ channel: channel.id, ts }),
      };
      return deliveries.send("interactive", { ...blockActions(contextOf(user), clicked) });
    },
    submit(name, state = {}) {
      const user = userNamed(world, name);
      const open = triggers.views.findLast((each) => each.user === user.id);
      if (open === undefined) throw new Error(`No modal is open for ${name}.`);
      const view = { ...open.view, state: { values: state } };
      const delivery = deliveries.send("interactive", { ...viewSubmission(contextOf(user), view) });
      void delivery.done.then(() => closeView(triggers, open, delivery));
      return delivery;
    },
  };
}

/** An empty acknowledgement closes a modal; one with a response_action of errors leaves it open. */
function closeView(triggers: Triggers, open: OpenView, { state, answer }: Delivery): void {
  const action = (answer as { response_action?: string } | undefined)?.response_action;
  if (state !== "acknowledged" || action === "errors" || action === "update" || action === "push") return;
  triggers.views.splice(triggers.views.indexOf(open), 1);
}

/** Makes a modal as Slack answers it. */
export function openedView(
  view: Readonly<Record<string, unknown>>,
  { world, options }: { readonly world: World; readonly options: SlackOptions },
): ViewOutput {
  const id = freshId(world, "V");
  const made = {
    private_metadata: "",
    callback_id: "",
    external_id: "",
    ...view,
    id,
    root_view_id: id,
    team_id: world.team.id,
    app_id: options.appId,
    app_installed_team_id: world.team.id,
    bot_id: `B${appBot.id.slice(1)}`,
    hash: `${Math.floor(options.now().getTime() / 1_000)}.${id}`,
    previous_view_id: null,
    clear_on_close: false,
    notify_on_close: false,
    state: { values: {} },
  };
  return made as unknown as ViewOutput;
}

function directMessage(user: string): Place {
  return { id: `D${user.slice(1)}`, name: "directmessage" };
}

function placeOf(world: World, id: string): Place {
  const user = [...world.users.values()].find((each) => each.id.slice(1) === id.slice(1));
  return (
    world.channels.get(id) ?? (user === undefined ? { id, name: "directmessage" } : directMessage(user.id))
  );
}

function buttonOf(blocks: unknown, actionId: string): Omit<ButtonAction, "action_ts"> {
  for (const [index, block] of (Array.isArray(blocks) ? blocks : []).entries()) {
    const {
      block_id = `b${index}`,
      elements = [],
      accessory,
    } = block as {
      block_id?: string;
      elements?: ButtonAction[];
      accessory?: ButtonAction;
    };
    const found = [...elements, accessory].find(
      (each) => each?.type === "button" && each.action_id === actionId,
    );
    if (found !== undefined) {
      const { text, value, url, confirm } = found;
      return JSON.parse(
        JSON.stringify({ type: "button", action_id: actionId, block_id, text, value, url, confirm }),
      ) as Omit<ButtonAction, "action_ts">;
    }
  }
  throw new Error(`The message has no button ${actionId}.`);
}
