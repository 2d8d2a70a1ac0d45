// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflow rollcall-review.yml, for whom `init` writes it. */
export const reviewWorkflowTemplate = `# Does nothing, and holds no key: GitHub runs this file as the pull request has it. That it ran starts rollcall.yml as the
# default branch has it, which judges the reviewed pull request, or the merge queue's commit, with Rollcall's App.
name: Rollcall review

# Whether a review may have a command. It is no more than a hint: the reviews themselves are read from GitHub.
run-name: \${{ github.event.action == 'submitted' && contains(github.event.review.body, '/rollcall') && 'Rollcall review with a command' || 'Rollcall review' }}

on:
  pull_request_review:
    types: [submitted, edited, dismissed]
  merge_group:

permissions: {}

jobs:
  hand-on:
    name: Hand on
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - run: "true"
`;
