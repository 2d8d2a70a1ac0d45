import { snapshotOf } from "./changes.ts";
import type { World } from "./world.ts";

/** Changes the workspace as a person does, and notes on each user group that changed when and by whom. */
export function changeByHand(
  world: World,
  made: { readonly user: string; readonly now: Date; readonly change: (world: World) => void },
): void {
  const before = snapshotOf(world).usergroups;
  made.change(world);
  for (const group of world.usergroups.values()) {
    if (JSON.stringify(before.get(group.id)) === JSON.stringify(group)) continue;
    group.updatedAt = Math.floor(made.now.getTime() / 1_000);
    group.updatedBy = made.user;
  }
}
