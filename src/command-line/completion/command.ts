import { Argument, type Command } from "commander";
import { bashCompletion } from "./bash.ts";
import { fishCompletion } from "./fish.ts";
import { completedCommands } from "./tree.ts";
import { zshCompletion } from "./zsh.ts";

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

const howTo = `
Where they go:
  bash   source <(rollcall completion bash), in ~/.bashrc
  zsh    source <(rollcall completion zsh), in ~/.zshrc after compinit
  fish   rollcall completion fish > ~/.config/fish/completions/rollcall.fish`;

/** Adds `rollcall completion bash`, which prints what a shell needs to complete the commands that the program has. */
export function addCompletionCommand(program: Command): void {
  program
    .command("completion")
    .description("print completions for a shell: every command, flag and fixed value")
    .addArgument(new Argument("<shell>", "which shell").choices(Object.keys(shells)))
    .addHelpText("after", howTo)
    .action((shell: keyof typeof shells) => {
      process.stdout.write(shells[shell](completedCommands(program)));
    });
}
