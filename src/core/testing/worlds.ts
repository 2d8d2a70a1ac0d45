import fc from "fast-check";
import { type Principal, type Resource, type Role, type Setting, type State, stateOf } from "../state.ts";

/** A house as it is and as it should be. */
export interface World {
  readonly desired: State;
  readonly actual: State;
}

const people = ["ann", "ben", "cat", "dan", "eve", "fay"] as const;
const keys = ["r0", "r1", "r2", "r3", "r4", "r5", "r6"] as const;

interface RoomPlan {
  readonly there: boolean;
  readonly wanted: "yes" | "no" | "retired";
  /** Picks the parent among the rooms before it in an order of its own; undefined: at the top. */
  readonly nests: { readonly before: number | undefined; readonly after: number | undefined };
  readonly secret: { readonly before: boolean; readonly after: boolean };
  readonly describes: readonly [string, string];
}

const roomPlan: fc.Arbitrary<RoomPlan> = fc.record({
  there: fc.boolean(),
  wanted: fc.oneof(
    { weight: 5, arbitrary: fc.constant("yes" as const) },
    { weight: 1, arbitrary: fc.constant("no" as const) },
    { weight: 1, arbitrary: fc.constant("retired" as const) },
  ),
  nests: fc.record({
    before: fc.option(fc.nat(6), { nil: undefined }),
    after: fc.option(fc.nat(6), { nil: undefined }),
  }),
  secret: fc.record({ before: fc.boolean(), after: fc.boolean() }),
  describes: fc.tuple(fc.constantFrom("", "old"), fc.constantFrom("", "new")),
});

const grants = (names: readonly Principal[], roles: readonly Role[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...roles)), { maxLength: 6 })
    .map((pairs) => new Map(pairs));

const order = fc.shuffledSubarray([...keys.keys()], { minLength: keys.length });

/**
 * Two houses of up to seven rooms with the same people, each of them possible: rooms nest without circles, what is
 * secret doesn't, names are single, and everybody in a room is in the realm. Names may be handed on in a row.
 */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    rooms: fc.array(roomPlan, { minLength: keys.length, maxLength: keys.length }),
    orders: fc.tuple(order, order),
    queue: fc.subarray([...keys]),
    inside: fc.tuple(
      fc.array(grants(users(people), ["guest", "host"]), { minLength: 7, maxLength: 7 }),
      fc.array(grants(users(people), ["guest", "host"]), { minLength: 7, maxLength: 7 }),
    ),
    realm: fc.tuple(grants(users(people), ["member", "owner"]), grants(users(people), ["member", "owner"])),
    doors: fc.tuple(
      fc.array(grants([...keys.map(roomPrincipal), ...users(people)], ["look", "open", "own"]), {
        maxLength: 3,
      }),
      fc.array(grants([...keys.map(roomPrincipal), ...users(people)], ["look", "open", "own"]), {
        maxLength: 3,
      }),
    ),
  })
  .map(({ rooms, orders, queue, inside, realm, doors }) => {
    const now = keys.filter((_, index) => rooms[index]?.there);
    const then = keys.filter((_, index) => rooms[index]?.wanted === "yes");
    const names = handedOn(
      queue.filter((key) => then.includes(key)),
      now,
    );
    const side = (living: readonly string[], at: 0 | 1): Resource[] => {
      const nested = new Map<string, string>();
      const sequence = (orders[at] ?? [])
        .map((index) => keys[index] ?? "")
        .filter((key) => living.includes(key));
      for (const [position, key] of sequence.entries()) {
        const plan = rooms[keys.indexOf(key as never)];
        const pick = at === 0 ? plan?.nests.before : plan?.nests.after;
        const parent = pick === undefined ? undefined : sequence[pick % Math.max(1, position)];
        if (position > 0 && parent !== undefined) nested.set(key, parent);
      }
      const open = new Set([...nested.keys(), ...nested.values()]);
      return living.map((key) => {
        const index = keys.indexOf(key as never);
        const plan = rooms[index];
        const secret = (at === 0 ? plan?.secret.before : plan?.secret.after) && !open.has(key);
        const settings: Record<string, Setting> = {
          name: at === 0 ? key : (names.get(key) ?? key),
          parent: nested.get(key) ?? null,
          privacy: secret ? "secret" : "closed",
          description: plan?.describes[at] ?? "",
        };
        return { kind: "room", key, settings, grants: admitted(inside[at]?.[index], realm[at]) };
      });
    };
    const house = (at: 0 | 1, living: readonly string[]): Resource[] => [
      { kind: "realm", key: "acme", settings: {}, grants: realm[at] },
      ...side(living, at),
      ...[0, 1, 2].map((index) => ({
        kind: "door",
        key: `d${index}`,
        settings: {},
        grants: admitted(doors[at]?.[index], realm[at], living),
      })),
    ];
    const retired = keys.filter((_, index) => rooms[index]?.wanted === "retired");
    return {
      actual: stateOf(house(0, now)),
      desired: stateOf([
        ...house(1, then),
        ...retired.map((key) => ({ kind: "room", key, settings: { archived: true }, grants: new Map() })),
      ]),
    };
  });

/** Each room in the row takes the name of the one before it; the first is called something new. */
function handedOn(queue: readonly string[], now: readonly string[]): ReadonlyMap<string, string> {
  const renamed = queue.filter((key) => now.includes(key));
  const fresh = queue.filter((key) => !now.includes(key));
  const names = new Map(renamed.map((key, index) => [key, renamed[index - 1] ?? "fresh"]));
  const free = renamed.at(-1);
  const taker = fresh[0];
  if (free !== undefined && taker !== undefined) names.set(taker, free);
  return names;
}

function admitted(
  held: ReadonlyMap<Principal, Role> | undefined,
  realm: ReadonlyMap<Principal, Role>,
  rooms: readonly string[] = [],
): Map<Principal, Role> {
  const may = (principal: Principal) =>
    principal.startsWith("room:") ? rooms.includes(principal.slice(5)) : realm.has(principal);
  return new Map([...(held ?? [])].filter(([principal]) => may(principal)));
}

function users(names: readonly string[]): Principal[] {
  return names.map((name) => `user:${name}`);
}

function roomPrincipal(key: string): Principal {
  return `room:${key}`;
}
