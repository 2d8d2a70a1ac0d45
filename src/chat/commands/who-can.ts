import type { ChatCommand } from "./command.ts";

/** Shows who has which role on a repository, and through what. */
export const whoCan: ChatCommand = {
  name: ["who", "can"],
  description: "see everybody with access to a repository, and through what",
  effect: "reads",
  needs: ["view.resource"],
  parameters: [{ name: "repo", kind: "repository", description: "the repository" }],
  flags: [{ name: "live", kind: "switch", description: "with who has access on the services now" }],
  interpret(given) {
    const repository = given.text("repo") ?? "";
    const question = { ask: "who", of: `repo:${repository}` } as const;
    return given.has("live")
      ? { is: "access", question, holdersOf: repository, isLive: true }
      : { is: "access", question };
  },
};
