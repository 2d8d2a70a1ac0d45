import { type Methods, refuse, success } from "../wire.ts";
import { freshId } from "../world.ts";
import { visibleChannel } from "./on-channel.ts";

/** The methods of files.* that upload a file: it is announced, its bytes are sent to an address, and it is shared. */
export const fileMethods: Methods = {
  "files.getUploadURLExternal": {
    tier: 4,
    scopes: ["files:write"],
    formOnly: true,
    required: ["filename", "length"],
    run: ({ args, world, caller, uploadUrl }) => {
      const length = args.number("length") ?? 0;
      if (!Number.isInteger(length) || length < 1) return refuse("invalid_arguments");
      const id = freshId(world, "F");
      world.files.set(id, { id, name: args.text("filename") ?? "", length, user: caller.user });
      return success({ upload_url: uploadUrl(id), file_id: id });
    },
  },
  "files.completeUploadExternal": {
    tier: 4,
    scopes: ["files:write"],
    required: ["files"],
    run: (request) => {
      const { args, world, options } = request;
      const named = filesNamed(args.text("files") ?? "");
      if (named === undefined || named.length === 0) return refuse("invalid_arguments");
      const found = named.flatMap(({ id, title }) => {
        const file = world.files.get(id);
        return file?.content === undefined ? [] : [{ file, title }];
      });
      if (found.length < named.length) return refuse("file_not_found");
      const target = args.text("channel_id");
      if (target !== undefined && !isShareable(target, request)) return refuse("channel_not_found");
      for (const { file, title } of found) {
        file.title = title ?? file.name;
        if (target !== undefined) file.channel = target;
        const comment = args.text("initial_comment");
        if (comment !== undefined) file.comment = comment;
      }
      return success({
        files: found.map(({ file: { id, name, title = name, user, length } }) => ({
          id,
          name,
          title,
          user,
          size: length,
          created: Math.floor(options.now().getTime() / 1_000),
          is_external: false,
        })),
      });
    },
  },
};

/** A file is shared where the caller is. A person's id is no conversation here. */
function isShareable(target: string, request: Parameters<typeof visibleChannel>[0]): boolean {
  const { world, caller } = request;
  if (target.startsWith("D")) return [...world.users.keys()].some((id) => id.slice(1) === target.slice(1));
  return visibleChannel(request, target)?.members.has(caller.user) ?? false;
}

function filesNamed(text: string): readonly { readonly id: string; readonly title?: string }[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as { id: string; title?: string }[]) : undefined;
  } catch {
    return undefined;
  }
}
