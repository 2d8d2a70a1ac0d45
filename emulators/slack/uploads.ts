import type { Answer, Call } from "../server.ts";
import type { World } from "./world.ts";

/** Addresses for the bytes of files begin so. Whoever has one may upload. */
export const uploadPath = "/upload/v1/";

/** Takes the bytes of a file that was announced: once, and in full. Undefined for any other call. */
export function upload(world: World, { method, path, body }: Call): Answer | undefined {
  if (!path.startsWith(uploadPath)) return undefined;
  const file = world.files.get(path.slice(uploadPath.length));
  const length = Buffer.byteLength(body);
  if (method !== "POST" || file === undefined || file.content !== undefined || length !== file.length)
    return { status: 400, body: "error" };
  file.content = body;
  return { status: 200, body: `OK - ${length}` };
}
