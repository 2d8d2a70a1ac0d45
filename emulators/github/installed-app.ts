import type { Account } from "./entities.ts";
import type { Permissions } from "./options.ts";
import type { SeedApp } from "./seed.ts";
import type { GithubWorld } from "./world.ts";

/** A GitHub App that has a key, a webhook, and an installation in the organisation. */
export interface InstalledApp {
  readonly id: number;
  readonly slug: string;
  readonly bot: Account;
  /** Undefined: everything. */
  permissions: Permissions | undefined;
  /** The names of the events that its webhook is subscribed to. */
  events: readonly string[];
  readonly webhook: { url: string | undefined; secret: string | undefined };
  readonly installation: Installation;
  /** The access tokens that were made, by their text. */
  readonly tokens: Map<string, InstallationToken>;
}

/** An App's installation in the organisation. */
export interface Installation {
  readonly id: number;
  readonly createdAt: Date;
  suspendedAt: Date | undefined;
  isDeleted: boolean;
  /** Ids of the repositories that it may use. Undefined: all of the organisation. */
  repositories: Set<number> | undefined;
}

/** An installation's access token: at most what the installation has, for an hour. */
export interface InstallationToken {
  readonly permissions: Permissions | undefined;
  readonly repositories: ReadonlySet<number> | undefined;
  readonly expiresAt: Date;
}

/** Builds the App that a seed describes. */
export function buildApp(world: GithubWorld, seed: SeedApp, now: Date): InstalledApp {
  const id = world.nextId("bot", 90_001);
  const slug = seed.slug ?? "rollcall";
  const login = `${slug}[bot]`;
  const selected = seed.repositories?.map((name) => {
    const repo = world.repo(name);
    if (repo === undefined) throw new Error(`no repository is called ${name}`);
    return repo.id;
  });
  return {
    id: id - 90_000,
    slug,
    bot: world.addAccount({ kind: "Bot", id, login, name: null, email: null, blocked: false }),
    permissions: seed.permissions,
    events: seed.events ?? [],
    webhook: { url: seed.webhook?.url, secret: seed.webhook?.secret },
    installation: {
      id: 7_001,
      createdAt: now,
      suspendedAt: undefined,
      isDeleted: false,
      repositories: selected === undefined ? undefined : new Set(selected),
    },
    tokens: new Map(),
  };
}
