import type { BlockAction, ButtonAction, SlashCommand, ViewOutput, ViewSubmitAction } from "@slack/bolt";
import type { App } from "./app.ts";
import type { SlackOptions } from "./options.ts";
import { appBot } from "./seed.ts";
import type { User, World } from "./world.ts";

/** What every payload is made of. */
export interface PayloadContext {
  readonly world: World;
  readonly app: App;
  readonly options: SlackOptions;
  readonly user: User;
  readonly trigger: string;
}

/** The state of input elements, by block and action. */
export type InputState = NonNullable<BlockAction["state"]>["values"];

/** Makes the payload of a slash command. All its values are text. */
export function slashCommand(
  { world, app, options, user, trigger }: PayloadContext,
  said: {
    readonly command: string;
    readonly text: string;
    readonly channel: Place;
    readonly responseUrl: string;
  },
): SlashCommand {
  return {
    token: app.verificationToken,
    team_id: world.team.id,
    team_domain: world.team.domain,
    ...(world.enterprise === undefined
      ? {}
      : { enterprise_id: world.enterprise.id, enterprise_name: world.enterprise.name }),
    channel_id: said.channel.id,
    channel_name: said.channel.name,
    user_id: user.id,
    user_name: user.name,
    command: said.command,
    text: said.text,
    api_app_id: options.appId,
    is_enterprise_install: String(isOrgInstall(world)),
    response_url: said.responseUrl,
    trigger_id: trigger,
  };
}

/** A channel as payloads name it. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

/** Makes the payload of a click on a button of a message. */
export function blockActions(
  context: PayloadContext,
  clicked: {
    readonly action: ButtonAction;
    readonly channel: Place;
    readonly ts: string;
    readonly isEphemeral: boolean;
    readonly message: BlockAction["message"];
    readonly state: InputState;
    readonly responseUrl: string;
  },
): BlockAction<ButtonAction> {
  return {
    type: "block_actions",
    ...common(context),
    user: { ...personOf(context.user), username: context.user.name },
    container: {
      type: "message",
      message_ts: clicked.ts,
      channel_id: clicked.channel.id,
      is_ephemeral: clicked.isEphemeral,
    },
    channel: { id: clicked.channel.id, name: clicked.channel.name },
    ...(clicked.message === undefined ? {} : { message: clicked.message }),
    state: { values: clicked.state },
    response_url: clicked.responseUrl,
    trigger_id: context.trigger,
    actions: [clicked.action],
  };
}

/** Makes the payload of a submitted modal. */
export function viewSubmission(context: PayloadContext, view: ViewOutput): ViewSubmitAction {
  return {
    type: "view_submission",
    ...common(context),
    user: personOf(context.user),
    trigger_id: context.trigger,
    view,
    response_urls: [],
  };
}

function common({ world, app, options }: PayloadContext) {
  const isOrg = isOrgInstall(world);
  const { enterprise, team } = world;
  return {
    // An organisation's installation has no workspace here.
    team: isOrg
      ? null
      : {
          id: team.id,
          domain: team.domain,
          ...(enterprise === undefined
            ? {}
            : { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
        },
    ...(enterprise === undefined ? {} : { enterprise: { ...enterprise } }),
    is_enterprise_install: isOrg,
    api_app_id: options.appId,
    token: app.verificationToken,
  };
}

function personOf({ id, name, teamId }: User): { id: string; name: string; team_id: string } {
  return { id, name, team_id: teamId };
}

function isOrgInstall(world: World): boolean {
  return [...world.tokens.values()].some(({ user, org }) => user === appBot.id && org);
}
