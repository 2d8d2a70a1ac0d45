import type { Connections } from "./providers/index.ts";
import type { Survey } from "./roster/survey.ts";
import { githubFor } from "./service-clients.ts";

/** Which parts of the living services to read. */
export interface SurveyRequest {
  /** The organisation's login. */
  readonly org: string;
  /** Globs over names; left out, Slack isn't asked. */
  readonly slack?: {
    readonly workspace?: string;
    readonly channels: readonly string[];
    readonly usergroups: readonly string[];
  };
  /** Left out, Drive isn't asked. */
  readonly drive?: { readonly folders: readonly string[] };
}

/** Reads what exists. Throws a `RollcallError` where a service can't be read whole. */
export async function survey(request: SurveyRequest, connections: Connections): Promise<Survey> {
  const { surveyGithub } = await import("./providers/github/survey.ts");
  const client = await githubFor(connections);
  const github = await surveyGithub(client, {
    org: request.org,
    emails: false,
    progress: connections.progress,
  });
  return { github };
}
