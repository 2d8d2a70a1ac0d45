import type { Connections } from "./providers/index.ts";
import type { Survey } from "./roster/survey.ts";
import { githubFor } from "./service-clients.ts";

/** Which parts of the living services to read. */
export interface SurveyRequest {
  /** The organisation's login. */
  readonly org: string;
}

/** Reads what exists. Throws a `RollcallError` where a service can't be read whole. */
export async function survey(request: SurveyRequest, connections: Connections): Promise<Survey> {
  const { surveyGithub } = await import("./providers/github/survey.ts");
  const client = await githubFor(connections);
  return {
    github: await surveyGithub(client, { ...request, emails: false, progress: connections.progress }),
  };
}
