import { auth, drive } from "@googleapis/drive";
import type { Clock } from "../../core/clock.ts";
import type { DriveRole } from "../../roster/roster.ts";
import type { GoogleCredentials } from "../shared/google/credentials.ts";
import { googleRequests } from "../shared/google/requests.ts";
import { signIn } from "../shared/google/sign-in.ts";
import { DriveRequestError, driveApiErrorOf } from "./api-errors.ts";
import type { DriveBackoff } from "./backoff.ts";
import type { DrivePermission } from "./model/permission.ts";
import type { CurrentUser } from "./model/remote-state.ts";
import {
  CURRENT_USER_FIELDS,
  type DriveItem,
  ITEM_FIELDS,
  PERMISSION_FIELDS,
  PERMISSIONS_FIELDS,
  parseCurrentUser,
  parseItem,
  parsePermission,
  parsePermissionPage,
} from "./read/wire.ts";

/** The reads of Drive. Repeats a lost or rate-limited request after a wait. Throws a `DriveRequestError`. */
export interface DriveReadClient {
  currentUser(): Promise<CurrentUser>;
  item(id: string): Promise<DriveItem>;
  /** Returns a shared drive's name. Its root folder is called Drive. */
  driveName(id: string): Promise<string>;
  /** Returns all permissions of an item, never a part. */
  permissions(id: string): Promise<readonly DrivePermission[]>;
  /** Returns the number of requests to Drive so far. */
  requests(): number;
}

/** A new grant. `address` is as the roster writes it. */
export interface NewFolderGrant {
  readonly type: "user" | "group";
  readonly address: string;
  readonly role: DriveRole;
  /** The text of the mail that Google sends. Undefined when no mail is sent. */
  readonly mail?: string;
}

/** A new role for a grant. `endsDate`: its end date is taken away. `endsOffer`: the offer to own the folder is. */
export interface FolderGrantUpdate {
  readonly role: DriveRole;
  readonly endsDate: boolean;
  readonly endsOffer: boolean;
}

/** The writes of Drive. Sends each once. Throws a `DriveRequestError`. */
export interface DriveWriteClient {
  create(folder: string, grant: NewFolderGrant): Promise<DrivePermission>;
  update(folder: string, permission: string, to: FolderGrantUpdate): Promise<void>;
  remove(folder: string, permission: string): Promise<void>;
}

/** Checked credentials, and how to reach Drive. */
export interface DriveClientOptions {
  readonly credentials: GoogleCredentials;
  readonly subject: string | undefined;
  readonly apiUrl: string | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly backoff: DriveBackoff;
}

/** The time in milliseconds after which an unanswered request counts as lost. */
const TIMEOUT = 60_000;
const PAGE = 100;
/** Rollcall shares folders that others made, for which `drive.file` is not enough. */
const scope = "https://www.googleapis.com/auth/drive";

/** Creates a client on Google's own one. Its retries are off, since they repeat writes and don't know Drive's reasons. */
export function createDriveClient(options: DriveClientOptions): DriveReadClient & DriveWriteClient {
  const signedIn = signIn(auth, { ...options, scope });
  const api = drive({ version: "v3", auth: signedIn, retry: false, timeout: TIMEOUT });
  const { send, read, list, count } = googleRequests({
    signedIn,
    errorOf: driveApiErrorOf,
    failure: (apiError) => new DriveRequestError(apiError),
    wait: options.backoff.wait,
  });

  return {
    currentUser: () => read(() => api.about.get({ fields: CURRENT_USER_FIELDS }), parseCurrentUser),
    item: (fileId) =>
      read(() => api.files.get({ fileId, supportsAllDrives: true, fields: ITEM_FIELDS }), parseItem),
    driveName: (driveId) =>
      read(
        () => api.drives.get({ driveId, fields: "name" }),
        (data) => nameIn(data) ?? driveId,
      ),
    permissions(fileId) {
      const query = { fileId, supportsAllDrives: true, pageSize: PAGE, fields: PERMISSIONS_FIELDS };
      return list("permissions", (pageToken) =>
        read(
          () => api.permissions.list(pageToken === undefined ? query : { ...query, pageToken }),
          parsePermissionPage,
        ),
      );
    },
    async create(fileId, { type, address, role, mail }) {
      const made = await send(() =>
        api.permissions.create({
          fileId,
          supportsAllDrives: true,
          sendNotificationEmail: mail !== undefined,
          ...(mail === undefined ? {} : { emailMessage: mail }),
          fields: PERMISSION_FIELDS,
          requestBody: { type, role, emailAddress: address },
        }),
      );
      return parsePermission(made);
    },
    async update(fileId, permissionId, { role, endsDate, endsOffer }) {
      await send(() =>
        api.permissions.update({
          fileId,
          permissionId,
          supportsAllDrives: true,
          ...(endsDate ? { removeExpiration: true } : {}),
          fields: "id",
          requestBody: endsOffer ? { role, pendingOwner: false } : { role },
        }),
      );
    },
    async remove(fileId, permissionId) {
      await send(() => api.permissions.delete({ fileId, permissionId, supportsAllDrives: true }));
    },
    requests: count,
  };
}

function nameIn(data: unknown): string | undefined {
  const name = typeof data === "object" && data !== null && "name" in data ? data.name : undefined;
  return typeof name === "string" && name !== "" ? name : undefined;
}
