import { isErrorReply, pageOf } from "../pages.ts";
import { userShape } from "../shapes.ts";
import { type Methods, type Request, refuse, success } from "../wire.ts";

/** The methods auth.test and users.*. */
export const identityMethods: Methods = {
  "auth.test": {
    tier: "special",
    run: ({ world, caller }) => {
      const org = caller.org ? world.enterprise : undefined;
      const user = world.users.get(caller.user);
      return success({
        url: org
          ? `https://${world.team.domain}.enterprise.slack.com/`
          : `https://${world.team.domain}.slack.com/`,
        team: org?.name ?? world.team.name,
        user: user?.name,
        team_id: org?.id ?? world.team.id,
        user_id: caller.user,
        ...(caller.kind === "bot" ? { bot_id: `B${caller.user.slice(1)}` } : {}),
        ...(world.enterprise === undefined ? {} : { enterprise_id: world.enterprise.id }),
        is_enterprise_install: caller.org,
      });
    },
  },
  "auth.teams.list": {
    tier: 2,
    // https://docs.slack.dev/reference/methods/auth.teams.list: a token of one workspace lists that one.
    run: ({ world }) => success({ teams: [{ id: world.team.id, name: world.team.name }] }),
  },
  "bots.info": {
    tier: 3,
    scopes: ["users:read"],
    run: ({ args, caller, options }) => {
      const id = args.text("bot") ?? "";
      if (id !== `B${caller.user.slice(1)}`) return refuse("bot_not_found");
      const { user: user_id } = caller;
      return success({
        bot: { id, deleted: false, name: "rollcall", updated: 0, app_id: options.appId, user_id, icons: {} },
      });
    },
  },
  "users.list": {
    tier: 2,
    scopes: ["users:read"],
    perTeam: true,
    run: (request) => {
      const { world, options } = request;
      const listed = [...world.users.values()].filter(
        (user) => options.externalUsersListed || user.teamId === world.team.id,
      );
      const page = pageOf(request, listed, { limit: 1_000, below: 1_001 });
      if (isErrorReply(page)) return page;
      return success({
        members: page.items.map((user) => userShape(user, world, seesEmail(request))),
        response_metadata: page.response_metadata,
      });
    },
  },
  "users.info": {
    tier: 4,
    scopes: ["users:read"],
    required: ["user"],
    run: (request) => {
      const user = request.world.users.get(request.args.text("user") ?? "");
      return user === undefined
        ? refuse("user_not_found")
        : success({ user: userShape(user, request.world, seesEmail(request)) });
    },
  },
  "users.lookupByEmail": {
    tier: 3,
    scopes: ["users:read.email"],
    required: ["email"],
    run: (request) => {
      const email = (request.args.text("email") ?? "").toLowerCase();
      const user = [...request.world.users.values()].find(
        (each) => each.email?.toLowerCase() === email && !each.deleted,
      );
      return user === undefined
        ? refuse("users_not_found")
        : success({ user: userShape(user, request.world, true) });
    },
  },
};

function seesEmail({ caller }: Request): boolean {
  return caller.scopes.includes("users:read.email");
}
