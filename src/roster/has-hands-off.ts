/** True of an entry that the file hands over with `hands_off: true`. */
export function hasHandsOff(entry: object | undefined): boolean {
  return entry !== undefined && "handsOff" in entry && entry.handsOff === true;
}
