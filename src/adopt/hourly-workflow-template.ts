// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflow rollcall-hourly.yml, for whom `init` writes it. */
export const hourlyWorkflowTemplate = `# Puts who has arrived where the file says: who has accepted their invitation, or has the account that was awaited. It ends
# at once unless the memory says that somebody is awaited, and it changes nothing else. It is a file of its own, so that its
# runs aren't taken for those of rollcall.yml. To stop it: gh workflow disable rollcall-hourly.yml
name: Rollcall hourly

on:
  schedule:
    - cron: "29 * * * *"

permissions: {}

jobs:
  arrivals:
    name: Arrivals
    runs-on: ubuntu-latest
    timeout-minutes: 50
    # The writer's turn, as every apply of rollcall.yml.
    concurrency:
      group: rollcall-apply
      cancel-in-progress: false
      queue: max
    environment: access
    steps:
      - uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        id: organisation
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          owner: \${{ github.repository_owner }}
          permission-members: write
          permission-administration: write
          permission-organization-administration: read
          permission-organization-custom-org-roles: read
      - uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        id: repository
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          permission-actions-variables: read
          permission-checks: write
          permission-contents: write
          permission-pull-requests: write
      - uses: ROLLCALL_ACTION
        with:
          command: apply
          only-awaited: true
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.repository.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
`;
