import { RollcallError } from "./errors.ts";
import { missingCredentials } from "./providers/errors.ts";
import type { Connections } from "./providers/index.ts";
import type { Survey } from "./roster/survey.ts";

/** Which parts of the living services to read. */
export interface SurveyRequest {
  /** The organisation's login. */
  readonly org: string;
}

/** Reads what exists. Throws a `RollcallError` where a service can't be read whole. */
export async function survey(request: SurveyRequest, connections: Connections): Promise<Survey> {
  const { githubToken, githubApiUrl, githubGraphqlUrl, fetch, progress } = connections;
  if (!githubToken) throw new RollcallError(missingCredentials("GitHub", "github-token", "GITHUB_TOKEN"));
  const { githubClient } = await import("./providers/github/client.ts");
  const { surveyGithub } = await import("./providers/github/survey.ts");
  const client = githubClient({
    token: githubToken,
    apiUrl: githubApiUrl,
    graphqlUrl: githubGraphqlUrl,
    fetch,
  });
  return { github: await surveyGithub(client, { org: request.org, emails: false, progress }) };
}
