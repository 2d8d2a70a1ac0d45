/** What is wrong, the code, the text with `▸` where the finding points, and something that the message says. */
export type Mistake = readonly [sentence: string, code: string, text: string, says: string];
