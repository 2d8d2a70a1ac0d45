import type { Annotated, Namesake, UserFields } from "./new-roster.ts";
import { namesOfAccount, namesOfAddress, plainName } from "./plain-name.ts";

/** The users to look at, and where to note what was found. */
export interface DriveNamesakes {
  readonly users: Map<string, Annotated<UserFields>>;
  readonly namesakes: Namesake[];
  readonly matchNames: boolean;
}

/**
 * Finds the people of whom an address on Drive only has the name. With `matchNames` the address goes into their entry,
 * which is marked; else both entries stay, with the command that joins them. Returns the address with its user's key.
 */
export function joinDriveNamesakes(
  keys: ReadonlyMap<string, string>,
  { users, namesakes, matchNames }: DriveNamesakes,
): ReadonlyMap<string, string> {
  const alone = [...keys].filter(([, key]) => isAddressAlone(users.get(key)?.fields));
  const claims = Map.groupBy(
    alone.flatMap(([address, key]) => {
      const [only, ...others] = peopleCalled([address, users.get(key)?.fields.name], users, key);
      return only === undefined || others.length > 0 ? [] : [{ address, key, only }];
    }),
    ({ only }) => only,
  );
  const joined = new Map<string, string>();
  for (const [only, [claim, ...rivals]] of claims) {
    const entry = users.get(only);
    if (claim === undefined || rivals.length > 0 || entry === undefined) continue;
    const { address, key } = claim;
    // Somebody with another address is perhaps somebody else with the same name.
    if (entry.fields.email !== undefined) continue;
    namesakes.push({ key: only, joined: matchNames });
    if (!matchNames) {
      users.set(only, {
        ...entry,
        notes: [...entry.notes, `perhaps also ${key}: rollcall merge ${only} ${key}`],
      });
      continue;
    }
    users.delete(key);
    users.set(only, {
      fields: { ...entry.fields, email: address },
      notes: [...entry.notes, `by name: ${address}`],
    });
    joined.set(address, only);
  }
  return joined;
}

function isAddressAlone(fields: UserFields | undefined): boolean {
  return fields !== undefined && fields.github === undefined && fields.slack === undefined;
}

function peopleCalled(
  [address, name]: readonly [address: string, name: string | undefined],
  users: DriveNamesakes["users"],
  self: string,
): readonly string[] {
  const wanted = new Set([...namesOfAddress(address), ...(name === undefined ? [] : [plainName(name)])]);
  return [...users].flatMap(([key, { fields }]) => {
    if (key === self) return [];
    const { github: login = "", name: called } = fields;
    const names = namesOfAccount({ login, ...(called === undefined ? {} : { name: called }) });
    return names.some((each) => wanted.has(each)) ? [key] : [];
  });
}
