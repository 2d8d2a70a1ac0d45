import type { Place } from "../core/finding.ts";
import type { Roster } from "../roster/roster.ts";
import { differingFields } from "./facts.ts";
import { projectDeeds } from "./project-deeds.ts";
import type { Deed } from "./roster-action.ts";
import { sharingDeeds } from "./sharing-deeds.ts";
import type { Standing } from "./standing.ts";
import { teamDeeds } from "./team-deeds.ts";
import { userDeeds } from "./user-deeds.ts";

/**
 * What the way from one roster to the next does, as the table of permissions sees it. Every difference in meaning is
 * in it, whatever has no action of its own under `settings`; another layout of the same is nothing.
 */
export function actionsBetween(base: Standing, head: Standing): readonly Deed[] {
  return [
    ...settingsDeeds(base.declared, head.declared),
    ...userDeeds(base, head),
    ...teamDeeds(base, head),
    ...projectDeeds(base, head),
    ...sharingDeeds(base.declared, head.declared),
  ];
}

const told: ReadonlySet<string> = new Set(["users", "teams", "projects"]);

function settingsDeeds(base: Roster, head: Roster): readonly Deed[] {
  return differingFields(base, head)
    .filter((section) => !told.has(section))
    .flatMap((section) => {
      const [before, after] = [sectionOf(base, section), sectionOf(head, section)];
      const fields = before && after ? differingFields(before, after) : [];
      const details = fields.length === 0 ? [section] : fields.map((field) => `${section}.${snake(field)}`);
      const at = placeOf(after) ?? placeOf(before);
      return details.map((detail): Deed => ({ action: "settings", subject: section, detail, at }));
    });
}

function sectionOf(roster: Roster, section: keyof Roster): object | undefined {
  return roster[section];
}

function placeOf(section: object | undefined): Place | undefined {
  return section !== undefined && "at" in section ? (section.at as Place) : undefined;
}

function snake(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
