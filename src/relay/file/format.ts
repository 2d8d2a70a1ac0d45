import type * as z from "zod";
import type { TextFaults } from "../../roster/format/names.ts";
import { fields } from "../../roster/schema/names.ts";
import { callersSection, grantsSection } from "../api/section.ts";
import { modulesSection } from "../community/section.ts";
import { handlersSection } from "../handlers/section.ts";
import { appsSection } from "../installations/section.ts";
import { issuerSection, tokensSection } from "../tokens/section.ts";
import { commonReasons } from "./reasons.ts";
import type { RelayFileSection } from "./section.ts";
import { botsSection, workspacesSection } from "./workspaces.ts";

/** The sections of the relay's file, by their keys. Each is declared where its part of the relay is. */
const sections = {
  issuer: issuerSection,
  workspaces: workspacesSection,
  bots: botsSection,
  apps: appsSection,
  tokens: tokensSection,
  callers: callersSection,
  grants: grantsSection,
  handlers: handlersSection,
  modules: modulesSection,
};

/** The format of the relay's file, which makes the editors' schema and the reference, too. */
export const relayFile = fields({
  issuer: sections.issuer.schema,
  workspaces: sections.workspaces.schema,
  bots: sections.bots.schema,
  apps: sections.apps.schema,
  tokens: sections.tokens.schema,
  callers: sections.callers.schema,
  grants: sections.grants.schema,
  handlers: sections.handlers.schema,
  modules: sections.modules.schema,
});

/** The relay's file, checked, with defaults for what it leaves out. */
export type RelayFile = z.output<typeof relayFile>;

const each: readonly RelayFileSection<z.ZodType>[] = Object.values(sections);

/** Why values are refused, by the error codes of the schemas. */
export const relayFileReasons: TextFaults = Object.assign(
  {},
  commonReasons,
  ...each.map(({ reasons }) => reasons),
);

/** What several places of the file have to agree on. */
export const relayFileChecks = each.flatMap(({ check }) => (check === undefined ? [] : [check]));
