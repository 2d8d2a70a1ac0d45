/** The two programs. Each is loaded when it is asked for, so that one bundle can hold both and load only one. */
export const programs = {
  main: () => import("./main.ts"),
  cli: () => import("./cli.ts"),
};
