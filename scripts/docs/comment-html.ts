/** A comment's Markdown as a page that looks as on GitHub, as far as comments of ours go: for a picture of it. */
export function commentPage(markdown: string): string {
  const text = markdown
    .replace(/<!--.*?-->\n?/gs, "")
    .replaceAll("&#8203;", "")
    .trim();
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><article>${blocks(text)}</article>`;
}

const style = `
body { margin: 0; padding: 16px; background: #fff; color: #1f2328; font: 14px/1.5 "Liberation Sans", Arial, sans-serif; }
article { border: 1px solid #d1d9e0; border-radius: 6px; padding: 4px 18px 10px; }
h3 { font-size: 18px; margin: 12px 0 8px; } p { margin: 8px 0; } ul { margin: 6px 0; padding-left: 22px; } li { margin: 3px 0; }
details { margin: 8px 0; } summary { color: #59636e; } sub { color: #59636e; font-size: 11px; vertical-align: baseline; }
code { background: #eff1f3; border-radius: 6px; padding: 2px 5px; font: 12px "Liberation Mono", monospace; }
a { color: #0969da; text-decoration: none; } blockquote { border-left: 4px solid #d1d9e0; margin: 8px 0; padding: 0 12px; }
table { border-collapse: collapse; } td, th { border: 1px solid #d1d9e0; padding: 4px 10px; }`;

function blocks(text: string): string {
  // What is folded stays folded in a picture.
  const folded = text.replace(
    /<details>\s*<summary>(.*?)<\/summary>.*?<\/details>/gs,
    "\n\n<details><summary>$1</summary></details>\n\n",
  );
  return folded
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(blockHtml)
    .join("\n");
}

function blockHtml(block: string): string {
  const lines = block.split("\n");
  if (/^<(?:details|sub|table|p|h\d)\b/.test(block)) return inline(block);
  if (block.startsWith("#")) {
    const [heading = "", ...rest] = lines;
    return `<h3>${inline(heading.replace(/^#+ /, ""))}</h3>${rest.length > 0 ? blockHtml(rest.join("\n")) : ""}`;
  }
  if (lines.every((line) => /^(?:[-*] |\s+)/.test(line)))
    return `<ul>${lines.map((line) => `<li>${inline(line.replace(/^\s*[-*] /, ""))}</li>`).join("")}</ul>`;
  if (block.startsWith(">"))
    return `<blockquote>${blocks(lines.map((line) => line.replace(/^> ?/, "").replace(/^\[!(\w+)\]$/, "**$1**")).join("\n\n"))}</blockquote>`;
  if (lines.length > 1 && /^\|[-| :]+\|$/.test(lines[1] ?? "")) {
    const row = (line: string, tag: string) =>
      `<tr>${line
        .split("|")
        .slice(1, -1)
        .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
        .join("")}</tr>`;
    return `<table>${row(lines[0] ?? "", "th")}${lines
      .slice(2)
      .map((line) => row(line, "td"))
      .join("")}</table>`;
  }
  return `<p>${lines.map(inline).join("<br>")}</p>`;
}

function inline(text: string): string {
  return text
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\\([#@*_[\]<>|~`-])/g, "$1");
}
