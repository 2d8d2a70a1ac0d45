import { isPerson } from "../../access/effective-access.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { SitePerson } from "../../site/data.ts";
import { parseWebAddress } from "../../text/web-address.ts";
import { siteLine } from "./holdings.ts";

/** Returns a text of the directory; null where there is none. */
export function textOfDirectory(directory: Readonly<Record<string, unknown>>, field: string): string | null {
  const text = directory[field];
  return typeof text === "string" && text !== "" ? text : null;
}

/** Returns the people of a roster for the site, and everybody else who holds something. */
export function sitePeople(
  { declared, resolved }: ValidRoster,
  principals: Iterable<string>,
  emails: boolean,
): { readonly people: readonly SitePerson[]; readonly ids: ReadonlyMap<string, string> } {
  const known = [...resolved.users.values()].map(({ key, present, tier }): SitePerson => {
    const user = declared.users.get(key);
    const directory = user?.directory ?? {};
    return {
      ...nobody,
      id: `user:${key}`,
      key,
      name: user?.name ?? key,
      inFile: true,
      present,
      outside: user?.outside === true,
      tier,
      until: user?.until ?? null,
      at: siteLine(user?.at),
      email: emails ? (user?.email ?? null) : null,
      github: user?.github ?? null,
      title: textOfDirectory(directory, "title"),
      bio: textOfDirectory(directory, "bio"),
      major: textOfDirectory(directory, "major"),
      image: parseWebAddress(textOfDirectory(directory, "image") ?? undefined) ?? null,
      links: linksOf(directory["links"]),
    };
  });
  const inFile = new Set(known.map(({ id }) => id));
  const others = [...new Set(principals)].filter((each) => !inFile.has(each)).sort();
  const found = others.map((principal, index) => {
    const hidden = !emails && principal.includes("@");
    const domain = principal.slice(principal.lastIndexOf("@") + 1);
    const sort = principal.slice(0, principal.indexOf(":"));
    // Two hidden addresses at one domain are two people all the same.
    const id = hidden ? `${sort}:${domain}-${index + 1}` : principal;
    const isOne = isPerson(principal);
    const name = hidden ? `${isOne ? "somebody" : "a group"} at ${domain}` : principal;
    const one: SitePerson = { ...nobody, id, key: id, name, sort: isOne ? "person" : "group" };
    return [principal, one] as const;
  });
  return {
    people: [...known, ...found.map(([, one]) => one)],
    ids: new Map(found.map(([principal, { id }]) => [principal, id])),
  };
}

const nobody: SitePerson = {
  id: "",
  key: "",
  name: "",
  sort: "person",
  inFile: false,
  present: true,
  outside: false,
  tier: null,
  until: null,
  at: null,
  email: null,
  github: null,
  title: null,
  bio: null,
  major: null,
  image: null,
  links: [],
};

function linksOf(links: unknown): SitePerson["links"] {
  if (typeof links !== "object" || links === null) return [];
  const pairs = Array.isArray(links)
    ? links.map((address: unknown) => ["", address])
    : [...Object.entries(links)];
  return pairs.flatMap(([label, address]) => {
    const parsed = typeof address === "string" ? parseWebAddress(address) : undefined;
    return parsed === undefined ? [] : [{ label: String(label || new URL(parsed).host), address: parsed }];
  });
}
