import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";

/** The cost of a query before it runs: points, possible nodes, and problems with its page sizes. */
export interface QueryCost {
  readonly points: number;
  readonly nodes: number;
  readonly problems: readonly { readonly type: string; readonly message: string }[];
}

const mostNodes = 500_000;
const largestPage = 100;

/**
 * Computes the cost by GitHub's formula: one request for each connection of each parent, a hundred requests a point,
 * rounded, at least one point. Selections that `@include` and `@skip` leave out cost nothing.
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: {
    readonly variables: Readonly<Record<string, unknown>>;
    readonly operationName?: string | undefined;
  },
): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const operation = document.definitions.find(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      (request.operationName === undefined || each.name?.value === request.operationName),
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { points: 1, nodes: 0, problems: [] };
  const variables = { ...defaults(operation.variableDefinitions), ...request.variables };
  const problems: { type: string; message: string }[] = [];
  const sum = { requests: 0, nodes: 0 };

  function argumentOf(field: FieldNode, name: string): unknown {
    const argument = field.arguments?.find((each) => each.name.value === name);
    return argument === undefined ? undefined : valueFromASTUntyped(argument.value, variables);
  }

  function isIncluded(selection: SelectionNode): boolean {
    return (selection.directives ?? []).every((directive) => {
      const condition = directive.arguments?.[0];
      const value = condition === undefined ? true : valueFromASTUntyped(condition.value, variables);
      if (directive.name.value === "skip") return value !== true;
      return directive.name.value !== "include" || value === true;
    });
  }

  function visit(
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    parents: number,
  ): void {
    for (const selection of set?.selections ?? []) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        visit(fragment?.selectionSet, schema.getType(fragment?.typeCondition.name.value ?? ""), parents);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value;
        visit(selection.selectionSet, name === undefined ? type : schema.getType(name), parents);
      } else visitField(selection, type, parents);
    }
  }

  function visitField(field: FieldNode, type: GraphQLNamedType | undefined, parents: number): void {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const definition = type.getFields()[field.name.value];
    const result = definition === undefined ? undefined : getNamedType(definition.type);
    const bounded = definition?.args.some((each) => each.name === "first") ?? false;
    if (result?.name.endsWith("Connection") !== true || !bounded) {
      visit(field.selectionSet, result, parents);
      return;
    }
    const size = pageSize(field.name.value, argumentOf(field, "first"), argumentOf(field, "last"));
    sum.requests += parents;
    sum.nodes += parents * size;
    visit(field.selectionSet, result, parents * size);
  }

  function pageSize(name: string, first: unknown, last: unknown): number {
    const size = typeof first === "number" ? first : last;
    if (typeof size !== "number") {
      const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
      problems.push({ type: "MISSING_PAGINATION_BOUNDARIES", message });
      return 0;
    }
    if (size < 1 || size > largestPage) {
      const bound = typeof first === "number" ? "first" : "last";
      const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of ${largestPage} records.`;
      problems.push({ type: "EXCESSIVE_PAGINATION", message });
    }
    return size;
  }

  visit(operation.selectionSet, rootType(schema, operation.operation), 1);
  if (sum.nodes > mostNodes) {
    const message = `This query requests up to ${sum.nodes} possible nodes which exceeds the maximum limit of ${mostNodes}.`;
    problems.push({ type: "MAX_NODE_LIMIT_EXCEEDED", message });
  }
  return { points: Math.max(1, Math.round(sum.requests / 100)), nodes: sum.nodes, problems };
}

function rootType(schema: GraphQLSchema, operation: string): GraphQLObjectType | undefined {
  return (operation === "mutation" ? schema.getMutationType() : schema.getQueryType()) ?? undefined;
}

function defaults(
  definitions: readonly {
    readonly variable: { readonly name: { readonly value: string } };
    readonly defaultValue?: unknown;
  }[] = [],
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const each of definitions) {
    if (each.defaultValue !== undefined) {
      found[each.variable.name.value] = valueFromASTUntyped(each.defaultValue as never);
    }
  }
  return found;
}
