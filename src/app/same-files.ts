import type { LoadedRoster } from "../roster/load.ts";

/** True when two rosters have the same files with the same bytes. */
export function haveSameFiles({ source: one }: LoadedRoster, { source: other }: LoadedRoster): boolean {
  const bytes = new Map(other.files.map((file) => [file.path, Buffer.from(file.bytes)]));
  return (
    one.files.length === other.files.length &&
    one.files.every((file) => bytes.get(file.path)?.equals(file.bytes) === true)
  );
}
