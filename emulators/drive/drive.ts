import { answerProblems } from "../google/answer-problems.ts";
import { type CredentialFiles, credentialFiles } from "../google/credential-files.ts";
import { applyFieldMask } from "../google/field-mask.ts";
import { GoogleRefusal, refuse } from "../google/google-error.ts";
import { serveTokens } from "../google/tokens.ts";
import { checkCall } from "../google/vocabulary.ts";
import { createGroupsService } from "../google-groups/service.ts";
import { buildDirectory, type DirectoryWorld } from "../google-groups/world.ts";
import { type Answer, type Call, type Emulator, type Host, serve } from "../server.ts";
import { effectivePermissions } from "./access.ts";
import { aboutResource, driveList, driveResource, fileResource, visibleItem } from "./items.ts";
import { permissionList, permissionResource } from "./listing.ts";
import type { DriveOptions, DriveSeed } from "./seed.ts";
import { createSharing, type Mail, type WriteLog } from "./sharing.ts";
import { driveVocabulary } from "./vocabulary.ts";
import { buildWorld, type World } from "./world.ts";

/** A running emulator of Google Drive v3 and Google's token endpoints, on one loopback address. */
export interface DriveEmulator extends Emulator {
  /** The root URL of the API and of the token endpoints. */
  readonly apiUrl: string;
  readonly tokenUrl: string;
  readonly world: World;
  /** The groups that are kept beside it, as the Directory API has them. */
  readonly groups: DirectoryWorld;
  /** The notification mails that were sent. */
  readonly mails: readonly Mail[];
  /** What a client must not do, though Drive allows it. Tests assert that there is nothing. */
  readonly violations: readonly string[];
  readonly credentials: CredentialFiles;
  /** Makes all access tokens invalid. */
  expireTokens(): void;
}

/** The default fields of answers (https://developers.google.com/workspace/drive/api/guides/fields-parameter). */
const PERMISSION = "kind,id,type,role";
const DEFAULTS: Readonly<Record<string, string>> = {
  Permission: PERMISSION,
  PermissionList: `kind,nextPageToken,permissions(${PERMISSION})`,
  File: "kind,id,name,mimeType",
  Drive: "kind,id,name",
  DriveList: "kind,nextPageToken,drives(kind,id,name)",
};

/**
 * Starts an emulator of Google Drive: on a free loopback port, unless another host is given. Quirks: `partial` leaves the entries out of a page,
 * `stale-page-token` rejects a page token.
 */
export async function startDrive(
  seed: DriveSeed,
  options: DriveOptions = {},
  host: Host = serve,
): Promise<DriveEmulator> {
  const world = buildWorld(seed);
  const log: WriteLog = { mails: [], violations: [] };
  const sharing = createSharing(world, log);
  const tokens = serveTokens(options);
  const groups = createGroupsService(buildDirectory(seed.groups ?? {}), {
    options: options.groups ?? {},
    tokens,
    violations: log.violations,
  });
  let calls = 0;

  async function handle(call: Call, quirk: string | undefined): Promise<Answer> {
    try {
      return tokens.answer(call) ?? groups.answer(call, quirk) ?? (await api(call, quirk));
    } catch (error) {
      if (error instanceof GoogleRefusal) return error.answer;
      throw error;
    }
  }

  function answer(call: Call, schema: string, body: object): Answer {
    log.violations.push(...answerProblems(driveVocabulary, schema, body));
    const fields = call.query.get("fields") ?? DEFAULTS[schema] ?? "*";
    return { status: 200, body: applyFieldMask(driveVocabulary, body, { fields, schema }) };
  }

  function writeAnswer(call: Call, done: Answer): Answer {
    return done.status === 200 ? answer(call, "Permission", done.body as object) : done;
  }

  async function api(call: Call, quirk: string | undefined): Promise<Answer> {
    const who = tokens.callerOf(call, "https://www.googleapis.com/auth/drive");
    calls += 1;
    if (calls > (options.dailyLimit ?? Number.POSITIVE_INFINITY)) refuse(403, "dailyLimitExceeded");
    const [, area, id = "", list, permission = ""] =
      /^\/drive\/v3\/(about|files|drives)(?:\/([^/]+)(?:\/(permissions)(?:\/([^/]+))?)?)?$/.exec(call.path) ??
      [];
    const request = { call, who, options };
    const route = [call.method, area, id && ":id", list, permission && ":permission"]
      .filter(Boolean)
      .join(" ");
    const check = (method: string) => checkCall(driveVocabulary, method, call);
    const item = () => visibleItem(world, id, request);

    switch (route) {
      case "GET about":
        check("about.get");
        if (!call.query.has("fields"))
          refuse(400, "required", "The 'fields' parameter is required for this method.");
        return answer(call, "About", aboutResource(world, who));
      case "GET drives":
        check("drives.list");
        return answer(call, "DriveList", driveList(world, call, who));
      case "GET drives :id":
        check("drives.get");
        return answer(call, "Drive", driveResource(world, id, who));
      case "GET files :id":
        check("files.get");
        return answer(call, "File", fileResource(world, item(), who));
      case "GET files :id permissions": {
        check("permissions.list");
        if (quirk === "stale-page-token" && call.query.has("pageToken"))
          refuse(400, "invalid", "Invalid Value");
        const page = permissionList(world, item(), request);
        if (quirk === "partial") delete page.permissions;
        return answer(call, "PermissionList", page);
      }
      case "GET files :id permissions :permission": {
        check("permissions.get");
        const each = effectivePermissions(world, item()).get(permission);
        if (each === undefined) return refuse(404, "notFound", `Permission not found: ${permission}.`);
        return answer(call, "Permission", permissionResource(world, item(), each, options));
      }
      case "POST files :id permissions":
        check("permissions.create");
        return writeAnswer(call, await sharing.create(item(), request));
      case "PATCH files :id permissions :permission":
        check("permissions.update");
        return writeAnswer(call, await sharing.update(item(), permission, request));
      case "DELETE files :id permissions :permission":
        check("permissions.delete");
        return sharing.remove(item(), permission, request);
      default:
        return refuse(404, "notFound", "Not Found");
    }
  }

  const server = await host(handle);
  return Object.assign(server, {
    apiUrl: server.url,
    tokenUrl: `${server.url}/token`,
    world,
    groups: groups.world,
    mails: log.mails,
    violations: log.violations,
    credentials: credentialFiles(server.url),
    expireTokens: tokens.expire,
  });
}
