import type { Repo, Team } from "../entities.ts";
import {
  type Arguments,
  type Fields,
  type GraphqlContext,
  requireScope,
  typedError,
  unresolved,
} from "./asked.ts";
import { nodeOf } from "./query.ts";

/** The mutations that the emulator carries out. */
export const mutationFields: Fields<unknown> = {
  updateTeamsRepository: (_, args, context) => updateTeamsRepository(inputOf(args), context),
};

export function inputOf(args: Arguments): Arguments {
  return args["input"] as Arguments;
}

/** What every payload carries along. */
export function payload(
  input: Arguments,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return { clientMutationId: input["clientMutationId"] ?? null, ...fields };
}

function updateTeamsRepository(input: Arguments, context: GraphqlContext): unknown {
  requireScope(context, "members=read,administration=write");
  const { world } = context;
  const repo = nodeOf(world, String(input["repositoryId"])) as Repo | undefined;
  if (repo?.kind !== "Repository") throw unresolved("a node", "global id", input["repositoryId"]);
  const ids = input["teamIds"] as string[];
  if (ids.length > 10) throw typedError("UNPROCESSABLE", "No more than 10 teams can be given at once");
  const teams = ids.map((id) => {
    const team = nodeOf(world, id) as Team | undefined;
    if (team?.kind !== "Team") throw unresolved("a node", "global id", id);
    return team;
  });
  if (repo.archived) throw typedError("UNPROCESSABLE", "Repository was archived so is read-only.");
  for (const team of teams) team.grants.set(repo.id, String(input["permission"]).toLowerCase());
  return payload(input, { repository: repo, teams });
}
