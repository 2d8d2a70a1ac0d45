// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflow rollcall-access-review.yml, for whom `init` writes it. */
export const accessReviewWorkflowTemplate = `# Has who has what reviewed, as the roster's section \`review\` says: every Monday it starts the review of the interval, goes on
# with it, reminds, and keeps its record. A tick in one of its issues counts at once. Without that section it does nothing.
name: Rollcall access review

on:
  schedule:
    - cron: "51 6 * * 1"
  issues:
    types: [edited]
  workflow_dispatch:
    inputs:
      review:
        description: What to do; auto does whatever is due.
        type: choice
        options: [auto, start, status, remind, close]
        default: auto

permissions: {}

jobs:
  review:
    name: Review
    if: github.event_name != 'issues' || contains(github.event.issue.labels.*.name, 'rollcall-review')
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment: access
    steps:
      - uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        id: organisation
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          owner: \${{ github.repository_owner }}
          permission-members: read
          permission-administration: read
          permission-organization-administration: read
          permission-organization-custom-org-roles: read
      - uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        id: repository
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
      - uses: ROLLCALL_ACTION
        with:
          command: review
          review: \${{ inputs.review }}
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.repository.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write
          # review-by: slack # messages with buttons in place of issues; they take this secret:
          # slack-signing-secret: \${{ secrets.ROLLCALL_SLACK_SIGNING_SECRET }}
`;
