/** Returns what is beyond Block Kit's limits in a list of blocks, each with a JSON pointer. Empty when nothing is. */
export function blockProblems(blocks: unknown): string[] {
  if (blocks === undefined) return [];
  if (!Array.isArray(blocks)) return ["blocks must be a list [json-pointer:/blocks]"];
  const problems: string[] = [];
  if (blocks.length > 50) problems.push("no more than 50 items allowed [json-pointer:/blocks]");
  for (const [index, block] of blocks.entries()) problems.push(...blockProblem(block, `/blocks/${index}`));
  // Not documented, but observed: valid blocks that are too long in total.
  if (problems.length === 0 && JSON.stringify(blocks).length > 13_200) problems.push("too long in total");
  return problems;
}

type Fields = Readonly<Record<string, unknown>>;

function blockProblem(value: unknown, at: string): string[] {
  if (!isFields(value)) return [`must be an object [json-pointer:${at}]`];
  const id = value["block_id"];
  const idProblem = typeof id === "string" && id.length > 255 ? [tooLong(255, `${at}/block_id`)] : [];
  return [...idProblem, ...kindProblem(value, at)];
}

function kindProblem(block: Fields, at: string): string[] {
  switch (block["type"]) {
    case "header":
      return textProblem(block["text"], 150, `${at}/text`, ["plain_text"]);
    case "section": {
      const fields = block["fields"];
      if (block["text"] === undefined && fields === undefined)
        return [`missing required field: text [json-pointer:${at}]`];
      return [
        ...(block["text"] === undefined ? [] : textProblem(block["text"], 3_000, `${at}/text`)),
        ...listProblem(fields, 10, `${at}/fields`, (each, place) => textProblem(each, 2_000, place)),
      ];
    }
    case "context":
      return listProblem(block["elements"], 10, `${at}/elements`, (each, place) =>
        isFields(each) && each["type"] === "image" ? [] : textProblem(each, 3_000, place),
      );
    case "actions":
      return listProblem(block["elements"], 25, `${at}/elements`, (each, place) =>
        isFields(each)
          ? textProblem(each["text"], 75, `${place}/text`, ["plain_text"])
          : [`must be an object [json-pointer:${place}]`],
      );
    case "divider":
    case "image":
    case "rich_text":
    case "table":
    case "markdown":
      return [];
    default:
      return [`unsupported type: ${String(block["type"])} [json-pointer:${at}/type]`];
  }
}

function textProblem(value: unknown, most: number, at: string, types = ["plain_text", "mrkdwn"]): string[] {
  if (!isFields(value) || !types.includes(String(value["type"])))
    return [`must be a text object [json-pointer:${at}]`];
  const text = value["text"];
  if (typeof text !== "string" || text === "")
    return [`must be more than 0 characters [json-pointer:${at}/text]`];
  return text.length > most ? [tooLong(most, `${at}/text`)] : [];
}

function listProblem(
  value: unknown,
  most: number,
  at: string,
  check: (each: unknown, at: string) => string[],
): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0)
    return [`must be a list that isn't empty [json-pointer:${at}]`];
  const count = value.length > most ? [`no more than ${most} items allowed [json-pointer:${at}]`] : [];
  return [...count, ...value.flatMap((each, index) => check(each, `${at}/${index}`))];
}

function tooLong(most: number, at: string): string {
  return `must be less than ${most + 1} characters [json-pointer:${at}]`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
