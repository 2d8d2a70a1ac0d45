import http from "node:http";
import https from "node:https";
import { auth, drive } from "@googleapis/drive";
import type { DriveRole } from "../../roster/roster.ts";
import { Refused, readRefusal } from "./api-errors.ts";
import type { Credentials } from "./auth/credentials.ts";
import { ensureToken, forgetToken, signIn } from "./auth/sign-in.ts";
import type { Patience } from "./backoff.ts";
import {
  ITEM_FIELDS,
  type Item,
  ME_FIELDS,
  type Me,
  PERMISSION_FIELDS,
  PERMISSIONS_FIELDS,
  type Permission,
  readItem,
  readMe,
  readPage,
  readPermission,
} from "./read/wire.ts";

/** Google's sign-in classes, of the one copy that fits the client. */
export type Google = typeof auth;

/** What can be asked of Drive. Tries again, patiently, what may be asked twice; then throws `Refused`. */
export interface DriveReads {
  me(): Promise<Me>;
  item(id: string): Promise<Item>;
  /** A shared drive's own name; its root folder is just called Drive. */
  driveName(id: string): Promise<string>;
  /** All of them, or it throws. */
  permissions(id: string): Promise<readonly Permission[]>;
  /** Requests to Drive so far. */
  requests(): number;
}

/** Whom to share with, by the address as the roster writes it. */
export interface NewGrant {
  readonly type: "user" | "group";
  readonly address: string;
  readonly role: DriveRole;
  /** The message of the mail that goes out; undefined: no mail. */
  readonly mail?: string;
}

/** Sends each write once: what its refusal means is the caller's to decide. Throws `Refused`. */
export interface DriveWrites {
  create(folder: string, grant: NewGrant): Promise<Permission>;
  update(folder: string, permission: string, role: DriveRole): Promise<void>;
  remove(folder: string, permission: string): Promise<void>;
}

/** Checked credentials, and how to use them. */
export interface ClientOptions {
  readonly credentials: Credentials;
  readonly subject: string | undefined;
  readonly apiUrl: string | undefined;
  readonly now: () => Date;
  readonly patience: Patience;
}

/** Milliseconds after which an unanswered request counts as lost. */
const TIMEOUT = 60_000;
const PAGE = 100;

/** Node's own agents keep connections open, and know of proxies; left to itself, the client opens one for each request. */
const agent = ({ protocol }: URL) => (protocol === "http:" ? http.globalAgent : https.globalAgent);

/** Drive through Google's own client, whose retries are off: they would repeat writes, and not know Drive's reasons. */
export function driveClient(options: ClientOptions): DriveReads & DriveWrites {
  const signedIn = signIn(auth, options);
  const api = drive({ version: "v3", auth: signedIn, retry: false, timeout: TIMEOUT, agent });
  let requests = 0;

  /** A 401 is refused before anything is done, so the same request may go out again with a new token. */
  async function send(request: () => Promise<{ readonly data: unknown }>, renewed = false): Promise<unknown> {
    await ensureToken(signedIn);
    requests += 1;
    try {
      return (await request()).data;
    } catch (error) {
      const refusal = readRefusal(error);
      if (refusal.status !== 401 || renewed) throw new Refused(refusal);
      forgetToken(signedIn);
      return send(request, true);
    }
  }

  async function ask<Answer>(
    request: () => Promise<{ readonly data: unknown }>,
    read: (data: unknown) => Answer,
  ) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return read(await send(request));
      } catch (error) {
        const refusal = readRefusal(error);
        const again = refusal.trouble === "lost" || refusal.trouble === "rate";
        if (!again || !(await options.patience.pause(attempt, refusal))) throw new Refused(refusal);
      }
    }
  }

  async function page(fileId: string, pageToken: string | undefined) {
    const query = { fileId, supportsAllDrives: true, pageSize: PAGE, fields: PERMISSIONS_FIELDS };
    return ask(
      () => api.permissions.list(pageToken === undefined ? query : { ...query, pageToken }),
      readPage,
    );
  }

  /** Undefined when the pages don't fit together: a token was rejected, or somebody is listed twice. */
  async function allPages(fileId: string): Promise<readonly Permission[] | undefined> {
    const all = new Map<string, Permission>();
    let count = 0;
    let token: string | undefined;
    do {
      try {
        const { permissions, next } = await page(fileId, token);
        for (const each of permissions) all.set(each.id, each);
        count += permissions.length;
        token = next;
      } catch (error) {
        if (token !== undefined && readRefusal(error).status === 400) return undefined;
        throw error;
      }
    } while (token !== undefined);
    return count === all.size ? [...all.values()] : undefined;
  }

  return {
    me: () => ask(() => api.about.get({ fields: ME_FIELDS }), readMe),
    item: (fileId) =>
      ask(() => api.files.get({ fileId, supportsAllDrives: true, fields: ITEM_FIELDS }), readItem),
    driveName: (driveId) =>
      ask(
        () => api.drives.get({ driveId, fields: "name" }),
        (data) => nameIn(data) ?? driveId,
      ),
    async permissions(fileId) {
      const listed = (await allPages(fileId)) ?? (await allPages(fileId));
      if (listed !== undefined) return listed;
      const message = "The pages of its permissions don't fit together.";
      throw new Refused({ trouble: "lost", status: 200, reason: "incomplete list", message });
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
      return readPermission(made);
    },
    async update(fileId, permissionId, role) {
      await send(() =>
        api.permissions.update({
          fileId,
          permissionId,
          supportsAllDrives: true,
          fields: "id",
          requestBody: { role },
        }),
      );
    },
    async remove(fileId, permissionId) {
      await send(() => api.permissions.delete({ fileId, permissionId, supportsAllDrives: true }));
    },
    requests: () => requests,
  };
}

function nameIn(data: unknown): string | undefined {
  const name = typeof data === "object" && data !== null && "name" in data ? data.name : undefined;
  return typeof name === "string" && name !== "" ? name : undefined;
}
