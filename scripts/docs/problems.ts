import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { type AnyNode, type Expression, parse, type SpreadElement, type TemplateElement } from "acorn";

/** A problem that the product can tell of: its words, with … for what differs from one to the next. */
export interface KnownProblem {
  readonly severity: "error" | "warning" | "notice";
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Texts that a file gives a name to. */
type Texts = ReadonlyMap<string, string>;

const root = join(import.meta.dirname, "..", "..");

/** Returns every problem that the source can make, as it is written there, by its code. */
export function knownProblems(): readonly KnownProblem[] {
  const found = globSync("src/**/*.ts", { cwd: root })
    .filter((path) => !path.endsWith(".test.ts") && !path.includes("testing"))
    .sort()
    .flatMap((path) => problemsIn(readFileSync(join(root, path), "utf8")));
  const byText = new Map(found.map((each) => [`${each.code} ${each.message}`, each]));
  return [...byText.values()].sort((left, right) =>
    left.code < right.code ? -1 : left.code > right.code ? 1 : 0,
  );
}

function problemsIn(text: string): KnownProblem[] {
  if (!/\b(?:error|warning|notice)\(|\bremedy:/.test(text)) return [];
  const tree = parse(stripTypeScriptTypes(text), {
    ecmaVersion: "latest",
    sourceType: "module",
    allowHashBang: true,
  });
  const texts = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init)
      texts.set(node.id.name, wordsIn(node.init, texts));
  });
  const found: KnownProblem[] = [];
  walk(tree, (node) => {
    const problem = calledProblem(node, texts) ?? writtenProblem(node, texts) ?? formatFault(node, texts);
    // Without words of its own, it hands on somebody else's.
    if (problem && /^[a-z0-9_]+$/.test(problem.code) && /[a-z]{3}/.test(problem.message)) found.push(problem);
  });
  return found;
}

/** `error("code", "what is wrong", "what to do")`. */
function calledProblem(node: AnyNode, texts: Texts): KnownProblem | undefined {
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return undefined;
  const { name } = node.callee;
  const [code, message, remedy] = node.arguments;
  if (name !== "error" && name !== "warning" && name !== "notice") return undefined;
  if (code === undefined || message === undefined || remedy === undefined) return undefined;
  return {
    severity: name,
    code: wordsIn(code, texts),
    message: wordsIn(message, texts),
    remedy: wordsIn(remedy, texts),
  };
}

/** `{ code: "…", message: …, remedy: … }`, as rules about a service's answers are written. */
function writtenProblem(node: AnyNode, texts: Texts): KnownProblem | undefined {
  const { code, message, remedy, severity } = fieldsOf(node);
  if (code === undefined || message === undefined || remedy === undefined) return undefined;
  const said = severity === undefined ? "error" : wordsIn(severity, texts);
  return {
    severity: said === "warning" || said === "notice" ? said : "error",
    code: wordsIn(code, texts),
    message: wordsIn(message, texts),
    remedy: wordsIn(remedy, texts),
  };
}

/** `invalid_login: { because: "…", remedy: … }`, as the roster's format says why it refuses a text. */
function formatFault(node: AnyNode, texts: Texts): KnownProblem | undefined {
  if (node.type !== "Property" || node.key.type !== "Identifier") return undefined;
  const { because, remedy } = fieldsOf(node.value);
  if (because === undefined || remedy === undefined) return undefined;
  const message = `… can't be …: ${wordsIn(because, texts)}.`;
  return { severity: "error", code: node.key.name, message, remedy: wordsIn(remedy, texts) };
}

function fieldsOf(node: AnyNode): Readonly<Record<string, Expression>> {
  if (node.type !== "ObjectExpression") return {};
  return Object.fromEntries(
    node.properties.flatMap((each) =>
      each.type === "Property" && each.key.type === "Identifier" ? [[each.key.name, each.value]] : [],
    ),
  );
}

function walk(node: unknown, visit: (node: AnyNode) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (typeof node === "object" && node !== null && "type" in node) {
    visit(node as AnyNode);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

/** Returns the words of an expression. Of two ways to say it the longer one, which is mostly that for several. */
function wordsIn(node: Expression | SpreadElement | TemplateElement, texts: Texts): string {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? node.value : "…";
    case "TemplateLiteral":
      return node.quasis
        .map(
          ({ value }, index) =>
            `${value.cooked ?? ""}${index < node.expressions.length ? wordsIn(node.expressions[index] as Expression, texts) : ""}`,
        )
        .join("");
    case "ConditionalExpression": {
      const [one, other] = [wordsIn(node.consequent, texts), wordsIn(node.alternate, texts)];
      return one.length > other.length ? one : other;
    }
    case "BinaryExpression":
      return node.operator === "+" && node.left.type !== "PrivateIdentifier"
        ? `${wordsIn(node.left, texts)}${wordsIn(node.right, texts)}`
        : "…";
    case "ArrowFunctionExpression":
      return node.body.type === "BlockStatement" ? "…" : wordsIn(node.body, texts);
    case "LogicalExpression":
      return wordsIn(node.right, texts);
    case "Identifier":
      return texts.get(node.name) ?? "…";
    default:
      return "…";
  }
}
