/** Words by which whoever types a command means themselves. */
const ownWords = /^(?:me|myself)$/i;

/** True of a word that stands for whoever types it. No entry of the roster can be called so. */
export function isOwnWord(text: string): boolean {
  return ownWords.test(text.trim());
}
