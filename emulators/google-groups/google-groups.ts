import { type CredentialFiles, credentialFiles } from "../google/credential-files.ts";
import { GoogleRefusal, refuse } from "../google/google-error.ts";
import { serveTokens } from "../google/tokens.ts";
import { type Emulator, type Host, serve } from "../server.ts";
import type { GroupsOptions, GroupsSeed } from "./seed.ts";
import { createGroupsService } from "./service.ts";
import { buildDirectory, type DirectoryWorld } from "./world.ts";

/** A running emulator of the Directory API's groups and of Google's token endpoints, on one loopback address. */
export interface GoogleGroupsEmulator extends Emulator {
  /** The root URL of the API and of the token endpoints. */
  readonly apiUrl: string;
  readonly world: DirectoryWorld;
  /** What a client must not do. Tests assert that there is nothing. */
  readonly violations: readonly string[];
  readonly credentials: CredentialFiles;
}

/** Starts an emulator of Google Groups alone. Where Drive is too, `startDrive` has both. */
export async function startGoogleGroups(
  seed: GroupsSeed,
  options: GroupsOptions = {},
  host: Host = serve,
): Promise<GoogleGroupsEmulator> {
  const violations: string[] = [];
  const tokens = serveTokens(options);
  const service = createGroupsService(buildDirectory(seed), { options, tokens, violations });
  const server = await host((call, quirk) => {
    try {
      return tokens.answer(call) ?? service.answer(call, quirk) ?? refuse(404, "notFound", "Not Found");
    } catch (error) {
      if (error instanceof GoogleRefusal) return error.answer;
      throw error;
    }
  });
  return Object.assign(server, {
    apiUrl: server.url,
    world: service.world,
    violations,
    credentials: credentialFiles(server.url),
  });
}
