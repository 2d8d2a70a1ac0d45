import type {
  AccountSeed,
  DriveSeed,
  GrantSeed,
  GrantsSeed,
  ItemSeed,
  SharedDriveSeed,
} from "../../emulators/drive/seed.ts";
import {
  driveRoles,
  emailToday,
  folderId,
  groupAddress,
  peopleWithSecondAccounts,
  second,
  serviceAccount,
} from "./names.ts";
import { type FolderPlan, keys, type WorldPlan } from "./world.ts";

const bossAddress = "boss@acme.dev";
const outsiderAddress = "guest@other.dev";
const expirationTime = "2026-09-01T00:00:00Z";

/** Returns Google Drive as a world describes it. */
export function driveSeed(world: WorldPlan): DriveSeed {
  const accounts: AccountSeed[] = world.people.flatMap((plan, person) =>
    plan.onGoogle === "absent" ? [] : [{ email: emailToday(person), deleted: plan.onGoogle === "deleted" }],
  );
  const roots = world.folders.flatMap((plan, index): SharedDriveSeed[] => {
    if (plan.actual.place !== "drive root") return [];
    const members = { ...grantsOf(world, plan.actual.grants, 4), [serviceAccount]: "organizer" };
    return [{ id: `drive-${index}`, name: `Drive ${index}`, members }];
  });
  return {
    accounts: [
      ...accounts,
      ...peopleWithSecondAccounts(world).map(second.email),
      bossAddress,
      outsiderAddress,
      { email: groupAddress(0), group: true, members: [emailToday(0)] },
      { email: groupAddress(1), group: true },
    ],
    drives: [
      ...roots,
      {
        id: "drive-main",
        name: "Main",
        members: { [serviceAccount]: "organizer", [bossAddress]: "organizer", [emailToday(0)]: "writer" },
      },
    ],
    items: [
      { id: "mine", name: "Mine", owner: bossAddress, grants: { [serviceAccount]: "writer" } },
      ...world.folders.flatMap((plan, index) => itemsOf(world, plan, index)),
    ],
  };
}

function itemsOf(world: WorldPlan, plan: FolderPlan, index: number): ItemSeed[] {
  const { place, above, limited, trashed, open, expires, dated } = plan.actual;
  const grants = (most: number) => withDate(grantsOf(world, plan.actual.grants, most), dated);
  const id = folderId(index);
  const common = { id, name: `Folder ${index}`, trashed };
  const extra: Record<string, GrantSeed> = {
    ...(open ? { anyone: { role: "reader" } } : {}),
    ...(expires ? { "temp@acme.dev": { role: "reader", expirationTime } } : {}),
  };
  const inDrive = { ...grants(3), ...extra };
  const inMine = { ...grants(2), ...extra };
  switch (place) {
    case "missing":
    case "drive root":
      return [];
    case "shared drive":
      return [{ ...common, parent: "drive-main", limited, grants: inDrive }];
    case "nested": {
      const parent = `above-${index}`;
      return [
        {
          id: parent,
          name: "Above",
          parent: "drive-main",
          grants: withDate(grantsOf(world, above, 3), dated),
        },
        { ...common, parent, limited, grants: inDrive },
      ];
    }
    case "my drive": {
      const parent = `above-${index}`;
      return [
        {
          id: parent,
          name: "Above",
          owner: bossAddress,
          grants: { ...grantsOf(world, above, 2), [serviceAccount]: "writer" },
        },
        { ...common, parent, owner: bossAddress, grants: { ...inMine, [serviceAccount]: "writer" } },
      ];
    }
    case "file":
      return [{ ...common, parent: "drive-main", mimeType: "text/plain", grants: inMine }];
    case "hidden":
      return [{ ...common, owner: bossAddress, grants: inMine }];
    default:
      return place satisfies never;
  }
}

/** Returns grants by address. No role is above `most`, the highest one that the place allows. */
function grantsOf(
  world: WorldPlan,
  pairs: readonly (readonly [who: number, role: number])[],
  most: number,
): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([who, role]) => {
      const address = addressOf(world, who);
      const isGroup = address === groupAddress(0);
      return address === undefined
        ? []
        : [[address, driveRoles[Math.min(role, most, isGroup ? 3 : 4)] ?? "reader"]];
    }),
  );
}

/** Returns grants in which one person's has an expiration time. Google takes none for an organizer or a file organizer. */
function withDate(grants: Readonly<Record<string, string>>, person: number | undefined): GrantsSeed {
  const whose = person === undefined ? undefined : emailToday(person);
  const role = whose === undefined ? undefined : grants[whose];
  if (whose === undefined || role === undefined || /rganizer$/.test(role)) return grants;
  return { ...grants, [whose]: { role, expirationTime } };
}

function addressOf(world: WorldPlan, who: number): string | undefined {
  if (who < keys.length)
    return (world.people[who]?.onGoogle ?? "absent") === "absent" ? undefined : emailToday(who);
  return [outsiderAddress, groupAddress(0), "colleague@acme.dev"][who - keys.length];
}
