/** A sentence, the code, the text with `▸` at the place of the finding, and a part of the message. */
export type Mistake = readonly [sentence: string, code: string, text: string, says: string];
