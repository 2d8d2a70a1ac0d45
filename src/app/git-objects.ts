import { spawn } from "node:child_process";

/** Reads the contents of files from one repository, by one process of git. */
export interface BlobReader {
  /** Returns a blob's bytes, the same ones each time while they are wanted; undefined when git doesn't have it. */
  read(sha: string): Promise<Buffer | undefined>;
  close(): void;
}

interface Waiting {
  readonly settle: (bytes: Buffer | undefined) => void;
}

/** Starts the process that reads blobs. It must be closed. */
export function blobReader(folder: string): BlobReader {
  const child = spawn("git", ["cat-file", "--batch"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  let size = 0;
  /** How many bytes must be there before it is worth looking. */
  let wanted = 1;
  const end = () => {
    for (const { settle } of waiting.splice(0)) settle(undefined);
  };
  const take = () => {
    let buffer = Buffer.concat(chunks, size);
    for (;;) {
      const answer = firstAnswer(buffer);
      wanted = "needs" in answer ? answer.needs : 1;
      if ("needs" in answer) break;
      buffer = buffer.subarray(answer.length);
      waiting.shift()?.settle(answer.bytes);
    }
    chunks = [buffer];
    size = buffer.length;
  };
  child.stdout.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= wanted) take();
  });
  child.stdin.on("error", end);
  child.on("error", end);
  child.on("close", end);
  return {
    read(sha) {
      if (child.exitCode !== null || child.stdin.destroyed) return Promise.resolve(undefined);
      return new Promise((settle) => {
        waiting.push({ settle });
        child.stdin.write(`${sha}\n`);
      });
    },
    close: () => child.stdin.end(),
  };
}

type Answer = { readonly needs: number } | { readonly length: number; readonly bytes: Buffer | undefined };

/** Reads an answer at the beginning: `sha type size`, the bytes, a line end; or `sha missing`. */
function firstAnswer(buffer: Buffer): Answer {
  const line = buffer.indexOf("\n");
  if (line === -1) return { needs: buffer.length + 1 };
  const [, type, size] = buffer.subarray(0, line).toString().split(" ");
  if (size === undefined) return { length: line + 1, bytes: undefined };
  const start = line + 1;
  const end = start + Number(size);
  if (buffer.length < end + 1) return { needs: end + 1 };
  const bytes = type === "blob" ? Buffer.from(buffer.subarray(start, end)) : undefined;
  return { length: end + 1, bytes };
}
