// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflow rollcall.yml, for whom `init` writes it. */
export const workflowTemplate = `# Rollcall in one file: plans and judges pull requests, applies what is merged, looks for drift, answers commands.
# Nothing of a pull request is checked out or run. Its roster is read as data.
#
# The App's key is in the environment "access", which the default branch alone may use. All events below pass that, with
# this file as the default branch has it. Create the environment first. One that doesn't exist is made by the first run,
# open to every branch. Each job asks for tokens that can do what it does, and no more.
#
# A relay (docs/slack-installations.md) may give the Slack token: its address is then written here, in no variable, since
# whoever answers there says who is who in Slack.
name: Rollcall

on:
  # No \`paths\` here: where the check rollcall/permissions is required, every pull request must get it.
  pull_request_target:
    types: [opened, synchronize, reopened, edited, closed, ready_for_review]
  # Reviews and merge queues. rollcall-review.yml hands them on.
  workflow_run:
    workflows: [Rollcall review]
    types: [completed]
  issue_comment:
    types: [created]
  push:
    branches: [main]
    paths: ["teams.yaml"]
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch:
    inputs:
      allow-removals:
        description: Lift guards.max_removals for this run. Read its plan before.
        type: boolean
        default: false
      request:
        description: A command from Slack, handed on by the bridge or the relay. People leave it empty.
        type: string
        default: ""

permissions: {}

jobs:
  plan:
    name: Plan and judge
    # Of edits only those count that turn a pull request to another branch.
    if: github.event_name == 'pull_request_target' && (github.event.action != 'edited' || github.event.changes.base != null)
    runs-on: ubuntu-latest
    timeout-minutes: 15
    # One after the other, and none is dropped: each may be somebody's approval.
    concurrency:
      group: rollcall-judge-\${{ github.event.pull_request.head.label }}
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
          permission-members: read
          permission-administration: read
          permission-organization-administration: read
          permission-organization-custom-org-roles: read
      # Without an owner, a token is for this repository alone. The action passes on \`actions-variables\`, by which a run
      # knows that Rollcall is paused, and says that it doesn't know it.
      - uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        id: repository
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          permission-actions-variables: read
          permission-checks: write
          permission-contents: read
          permission-pull-requests: write
      - uses: ROLLCALL_ACTION
        with:
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.repository.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write

  judge:
    name: Judge again
    if: github.event_name == 'workflow_run'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    concurrency:
      group: rollcall-judge-\${{ github.event.workflow_run.head_repository.owner.login }}:\${{ github.event.workflow_run.head_branch }}
      cancel-in-progress: false
      queue: max
    environment: access
    steps:
      - uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        id: repository
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          permission-checks: write
          permission-contents: read
          permission-merge-queues: read
          permission-pull-requests: read
      - uses: ROLLCALL_ACTION
        with:
          command: judge
          github-token: \${{ steps.repository.outputs.token }}

  apply:
    name: Apply
    if: github.event_name == 'push' || github.event_name == 'schedule' || (github.event_name == 'workflow_dispatch' && inputs.request == '')
    runs-on: ubuntu-latest
    timeout-minutes: 50
    # One writer at a time, and no push is dropped.
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
      # Begin with \`on-drift: report\`, which only says what was changed by hand. \`revert\` takes back what somebody added,
      # and says what somebody took away. \`enforce\` gives that back too.
      - uses: ROLLCALL_ACTION
        with:
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.repository.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
          allow-removals: \${{ inputs.allow-removals || false }}
          on-drift: report
      # Once a day: does what protects all this still stand, and is what must be refused refused?
      - uses: actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1
        if: github.event_name == 'schedule' && !cancelled()
        id: settings
        with:
          client-id: \${{ vars.ROLLCALL_CLIENT_ID }}
          private-key: \${{ secrets.ROLLCALL_PRIVATE_KEY }}
          permission-actions: read
          permission-administration: read
          permission-contents: read
          permission-environments: read
          permission-secrets: read
      - uses: ROLLCALL_ACTION
        if: github.event_name == 'schedule' && !cancelled()
        with:
          command: doctor
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.settings.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write
          slack-signing-secret: \${{ secrets.ROLLCALL_SLACK_SIGNING_SECRET }}

  # Questions and changes of the file. What they apply is left to the next job, so that no answer waits for an apply.
  chat:
    name: Chat
    # Most comments have nothing for Rollcall, and start nothing. Strangers' comments start nothing either. A review's title
    # comes from the pull request's own workflow and decides nothing: what reviews say is read from GitHub.
    if: >-
      (github.event_name == 'workflow_dispatch' && inputs.request != '') ||
      (github.event_name == 'workflow_run' && github.event.workflow_run.event == 'pull_request_review' &&
      github.event.workflow_run.display_title == 'Rollcall review with a command') ||
      (github.event_name == 'issue_comment' && contains(github.event.comment.body, '/rollcall') &&
      contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR"]'), github.event.comment.author_association))
    runs-on: ubuntu-latest
    timeout-minutes: 15
    # One after the other, as they came: an older request than a person's newest is refused.
    concurrency:
      group: rollcall-chat
      cancel-in-progress: false
      queue: max
    environment: access
    outputs:
      apply-request: \${{ steps.rollcall.outputs.apply-request }}
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
          permission-actions-variables: write
          permission-checks: write
          permission-contents: write
          permission-environments: read
          permission-issues: write
          permission-pull-requests: write
      - uses: ROLLCALL_ACTION
        id: rollcall
        with:
          command: chat
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.repository.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write
          slack-signing-secret: \${{ secrets.ROLLCALL_SLACK_SIGNING_SECRET }}
          secret-environment: access
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
          chat-merge: true
          chat-apply: false

  chat-apply:
    name: Apply what chat asked for
    needs: chat
    if: needs.chat.outputs.apply-request != ''
    runs-on: ubuntu-latest
    timeout-minutes: 50
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
          permission-environments: read
          permission-issues: write
          permission-pull-requests: write
      - uses: ROLLCALL_ACTION
        with:
          command: chat
          github-token: \${{ steps.organisation.outputs.token }}
          repository-token: \${{ steps.repository.outputs.token }}
          slack-token: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
          # relay-url: https://relay.acme.dev # in place of slack-token, with id-token: write
          slack-signing-secret: \${{ secrets.ROLLCALL_SLACK_SIGNING_SECRET }}
          secret-environment: access
          slack-webhook-url: \${{ secrets.ROLLCALL_SLACK_WEBHOOK }}
          apply-request: \${{ needs.chat.outputs.apply-request }}
`;
