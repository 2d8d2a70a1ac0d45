// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflow rollcall-watch.yml, for whom `init` writes it. */
export const watchWorkflowTemplate = `# Tells Slack when Rollcall's runs fail or stop coming, and on Mondays what became of the access in a week. It is a file of
# its own, so that it runs when rollcall.yml doesn't. To silence it: gh workflow disable rollcall-watch.yml
name: Rollcall watch

on:
  schedule:
    - cron: "43 9 * * *"
    - cron: "7 7 * * 1"
  workflow_dispatch:

permissions: {}

jobs:
  # Needs no App, so that it works when the App's key doesn't.
  watchdog:
    name: Watchdog
    if: github.event.schedule != '7 7 * * 1'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    environment: access
    permissions:
      actions: read
    steps:
      - uses: ROLLCALL_ACTION
        with:
          command: watchdog
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}

  digest:
    name: Digest
    if: github.event.schedule != '43 9 * * *'
    runs-on: ubuntu-latest
    timeout-minutes: 15
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
          permission-actions: read
          permission-checks: read
          permission-contents: read
          permission-pull-requests: read
      - uses: ROLLCALL_ACTION
        with:
          command: digest
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.repository.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
`;
