import { sanitize } from "../text/sanitize.ts";
import type { SiteContext } from "./context.ts";

/**
 * Returns the script with what the search and the comparison need: each entry as its name, sort, path and further words,
 * each person's roles as numbers of entries and roles.
 */
export function searchData(context: SiteContext): string {
  const { data, paths } = context;
  const entries = [
    ...data.people.map((each) => ({
      id: each.id,
      name: each.name,
      sort: each.sort === "group" ? "group" : "person",
      words: [each.key, each.github, each.email, each.title],
    })),
    ...data.teams.map((each) => ({ id: each.id, name: each.name, sort: "team", words: [each.key] })),
    ...data.projects.map((each) => ({
      id: each.id,
      name: each.name,
      sort: "project",
      words: [each.key, ...each.tags],
    })),
    ...data.things.map((each) => ({ id: each.id, name: each.name, sort: each.noun, words: [each.key] })),
  ];
  const sorts = [...new Set(entries.map(({ sort }) => sort))];
  const roles = [...new Set(data.holdings.map(({ role }) => role))].sort();
  const index = new Map(entries.map(({ id }, at) => [id, at]));
  const roleIndex = new Map(roles.map((role, at) => [role, at]));
  const held = Object.fromEntries(
    data.people.map(({ id }) => [
      index.get(id) ?? 0,
      context.heldBy(id).flatMap(({ what, role }) => [index.get(what) ?? 0, roleIndex.get(role) ?? 0]),
    ]),
  );
  const packed = {
    sorts,
    roles,
    entries: entries.map(({ id, name, sort, words }) => {
      const further = [...new Set(words)].filter((each) => each !== null && each !== name);
      return [sanitize(name), sorts.indexOf(sort), paths.get(id) ?? "", sanitize(further.join(" "), 200)];
    }),
    held,
  };
  // Within a script, these would end it, or a line of it, in old browsers.
  const text = JSON.stringify(packed).replace(
    /[<\u2028\u2029]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `window.ROLLCALL_DATA = ${text};\n`;
}
