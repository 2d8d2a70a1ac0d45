// Made from examples/workflows by scripts/embed-workflows.ts; a test holds the two equal.

/** The example workflow rollcall-site.yml, for whom `init` writes it. */
export const siteWorkflowTemplate = `# Makes the pages that tell who has access to what, every morning, from what the services have: \`rollcall site --live --history\`.
# They are an artifact of the run, for whoever may read this repository. To publish them with GitHub Pages too, set the
# variable ROLLCALL_SITE_ON_PAGES to true. Nothing is published unless GitHub says that the repository's Pages are private,
# which takes Enterprise Cloud: on other plans, Pages are open to the whole world.
name: Rollcall site

on:
  schedule:
    - cron: "29 6 * * *"
  workflow_dispatch:

permissions: {}

jobs:
  site:
    name: Make the pages
    runs-on: ubuntu-latest
    timeout-minutes: 20
    environment: access
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@df4cb1c069e1874edd31b4311f1884172cec0e10 # v6.0.3
        with:
          # The pages tell since when, from all commits and from the trail.
          fetch-depth: 0
          persist-credentials: false
      # The command line is in the same repository as the Action.
      - uses: actions/checkout@df4cb1c069e1874edd31b4311f1884172cec0e10 # v6.0.3
        with:
          repository: ROLLCALL_ACTION
          ref: v1
          path: .rollcall
          persist-credentials: false
      - uses: actions/setup-node@249970729cb0ef3589644e2896645e5dc5ba9c38 # v6.5.0
        with:
          node-version: 24
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
      # Ends with 1 where something could not be read. The pages say what it was.
      - name: Make the pages
        env:
          GITHUB_TOKEN: \${{ steps.organisation.outputs.token }}
          SLACK_TOKEN: \${{ secrets.ROLLCALL_SLACK_TOKEN }}
        run: node .rollcall/dist/cli/index.js site --live --history --without emails --out access-pages || test $? -eq 1
      - uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0
        with:
          name: access-pages
          path: access-pages
          retention-days: 30
      - uses: actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0
        if: vars.ROLLCALL_SITE_ON_PAGES == 'true'
        with:
          path: access-pages

  pages:
    name: Publish where they are private
    needs: site
    if: vars.ROLLCALL_SITE_ON_PAGES == 'true'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    environment: github-pages
    permissions:
      pages: write
      id-token: write
    steps:
      # Read right before, since somebody may have changed it. No answer is no permission.
      - name: Stop unless GitHub says that these Pages are private
        env:
          GH_TOKEN: \${{ github.token }}
        run: test "$(gh api "repos/$GITHUB_REPOSITORY/pages" --jq .public)" = false
      - uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`;
