import type { Account, Repo } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import { simpleOrg, simpleUser } from "../render/account.ts";
import { repositoryBody } from "../render/repository.ts";
import type { GithubWorld } from "../world.ts";
import type { HookEvent } from "./app-hook.ts";

/** What is to be known to render events. */
export interface EventContext {
  readonly world: GithubWorld;
  /** The API's root. */
  readonly url: string;
  /** Who made the change. */
  readonly sender: Account;
}

type Fields = Readonly<Record<string, unknown>>;

/** Makes an event of the organisation, with who made it and whose installation gets it. */
export function orgEvent(context: EventContext, name: string, action: string, fields: Fields): HookEvent {
  return { name, action, payload: { action, ...fields, ...common(context) } };
}

/** Makes an event of a repository. `action` is null for an event without actions. */
export function repoEvent(
  context: EventContext,
  repo: Repo,
  {
    name,
    action,
    fields,
  }: { readonly name: string; readonly action: string | null; readonly fields: Fields },
): HookEvent {
  const payload = {
    ...(action === null ? {} : { action }),
    ...fields,
    repository: hookRepository(context, repo),
    ...common(context),
  };
  return { name, action, payload, repositoryId: repo.id };
}

/** Renders a repository inside an event. */
export function hookRepository({ url, world }: EventContext, repo: Repo): Fields {
  const more = {
    custom_properties: {},
    allow_forking: false,
    is_template: false,
    web_commit_signoff_required: false,
  };
  return { ...repositoryBody(url, world, repo), ...more };
}

function common({ world, url, sender }: EventContext): Fields {
  const installation = world.app?.installation;
  return {
    organization: simpleOrg(url, world.org),
    ...(installation === undefined
      ? {}
      : { installation: { id: installation.id, node_id: nodeId("Installation", installation.id) } }),
    sender: simpleUser(url, sender),
  };
}
