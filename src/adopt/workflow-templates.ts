// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflows by file name, for whom `init` writes them. */
export const workflowTemplates = {
  "pull-request.yml": `# Plans every pull request that edits the roster, with a token that can only read the organisation. Its key is the
# repository's, of an App that can do no more; the key of the App that writes is in the environment "access".
# Works for forks too: the head's roster is read as data, and nothing of it is checked out or run.
# Where the status rollcall/permissions is required, take \`paths\` out, so that every pull request gets it.
name: Plan access

on:
  pull_request_target:
    paths: ["teams.yaml"]

permissions: {}

concurrency:
  group: rollcall-plan-\${{ github.event.number }}
  cancel-in-progress: true

jobs:
  plan:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: actions/create-github-app-token@v3
        id: app
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          owner: \${{ github.repository_owner }}
          permission-members: read
          permission-administration: read
          permission-contents: read
          permission-pull-requests: write
          permission-statuses: write
      - uses: acme/rollcall@v1
        with:
          github-token: \${{ steps.app.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_READ_TOKEN }}
`,
  "push-with-drive.yml": `# Makes the services match the roster whenever it changes on the default branch, Google Drive with them.
# The environment "access" is the one of push.yml. Google gets no key: the job proves itself with its OIDC token. The set-up is in examples/keyless-google.md.
name: Apply access with Drive

on:
  push:
    branches: [main]
    paths: ["teams.yaml"]
  workflow_dispatch:
    inputs:
      allow-removals:
        description: Lift guards.max_removals for this run. Read its plan before.
        type: boolean
        default: false

permissions: {}

# One writer at a time, and no push is dropped. Drive keeps only the last of two changes to a folder at once.
concurrency:
  group: rollcall-apply
  cancel-in-progress: false
  queue: max

jobs:
  apply:
    runs-on: ubuntu-latest
    timeout-minutes: 50
    environment: access
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/create-github-app-token@v3
        id: app
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          owner: \${{ github.repository_owner }}
      # Writes a configuration without any secret of yours, and names it in GOOGLE_APPLICATION_CREDENTIALS.
      - uses: google-github-actions/auth@v3
        with:
          workload_identity_provider: \${{ vars.ROLLCALL_GOOGLE_PROVIDER }}
          service_account: \${{ vars.ROLLCALL_GOOGLE_ACCOUNT }}
      - uses: acme/rollcall@v1
        with:
          github-token: \${{ steps.app.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
          allow-removals: \${{ inputs.allow-removals || false }}
`,
  "push.yml": `# Makes the services match the roster whenever it changes on the default branch.
# The keys that can write are in the environment "access", under the same names as the reading App's in the repository:
# let only this branch use it, and no workflow from elsewhere gets them. With required reviewers, each run waits for one.
name: Apply access

on:
  push:
    branches: [main]
    paths: ["teams.yaml"]
  workflow_dispatch:
    inputs:
      allow-removals:
        description: Lift guards.max_removals for this run. Read its plan before.
        type: boolean
        default: false

permissions: {}

# One writer at a time, and no push is dropped.
concurrency:
  group: rollcall-apply
  cancel-in-progress: false
  queue: max

jobs:
  apply:
    runs-on: ubuntu-latest
    timeout-minutes: 50
    environment: access
    permissions:
      contents: read
    steps:
      - uses: actions/create-github-app-token@v3
        id: app
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          owner: \${{ github.repository_owner }}
      - uses: acme/rollcall@v1
        with:
          github-token: \${{ steps.app.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
          allow-removals: \${{ inputs.allow-removals || false }}
`,
  "schedule.yml": `# Looks for drift every morning, at weekends too. \`revert\` takes back what somebody added by hand, and tells what somebody took away;
# \`enforce\` gives that back too. Start with \`report\`, which only says so.
name: Watch access

on:
  schedule:
    - cron: "17 5 * * *"

permissions: {}

# The same group as the apply on push: the two never write at once.
concurrency:
  group: rollcall-apply
  cancel-in-progress: false
  queue: max

jobs:
  drift:
    runs-on: ubuntu-latest
    timeout-minutes: 50
    environment: access
    permissions:
      contents: read
    steps:
      - uses: actions/create-github-app-token@v3
        id: app
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          owner: \${{ github.repository_owner }}
      - uses: acme/rollcall@v1
        with:
          github-token: \${{ steps.app.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
          on-drift: report
`,
} as const;
