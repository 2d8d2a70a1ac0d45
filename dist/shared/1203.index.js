export const id = 1203;
export const ids = [1203];
export const modules = {

/***/ 31203:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
;// CONCATENATED MODULE: ./lib/src/action/errors.js
function badInput(name, given, allowed) {
    return {
        severity: "error",
        code: "bad_input",
        message: `The input ${name} is "${given}".`,
        remedy: `Use one of ${allowed.join(", ")}.`,
    };
}
function noCommandFor(event) {
    return {
        severity: "notice",
        code: "no_command",
        message: `There is nothing for Rollcall to do on ${event || "no event at all"}.`,
        remedy: "To do something all the same, set the input command to validate, plan or apply.",
    };
}
function commentFailed(reason) {
    return {
        severity: "warning",
        code: "comment_failed",
        message: `The plan could not be written to the pull request: ${reason}`,
        remedy: "Give the token the permission pull-requests: write, or set comment: false. The plan is in the job's summary.",
    };
}
function notAsReviewed(digest, differs) {
    const { added, leftOut: left } = differs;
    const more = added && added.length > 5 ? ` and ${added.length - 5} more` : "";
    const newChanges = added && added.length > 0 ? ` New since then: ${added.slice(0, 5).join("; ")}${more}.` : "";
    const gone = left ? ` No longer needed: ${left} of the reviewed changes.` : "";
    return {
        severity: "warning",
        code: "not_as_reviewed",
        message: `This is not quite the plan that was reviewed (${digest.slice(0, 19)}): something changed in between.${newChanges}${gone}`,
        remedy: "Look at what is new. Guards held all the same.",
    };
}
function noRepositoryToken() {
    return {
        severity: "error",
        code: "no_token",
        message: "There is no github-token.",
        remedy: "Give the input github-token an App's installation token.",
    };
}
function relayNeedsIdToken() {
    return {
        severity: "error",
        code: "relay_needs_id_token",
        message: "The relay gives a Slack token to whom GitHub vouches for, and this job may not ask GitHub for that.",
        remedy: "Give the job the permission id-token: write.",
    };
}
function relayGivesNoToken() {
    return {
        severity: "error",
        code: "relay_gives_no_token",
        message: "The relay gives this run no Slack token. It says why in its own log alone.",
        remedy: "Let its relay.yaml name this repository's id, branch or environment, and the workspace.",
    };
}
function relayHasNoInstallation(workspace, address) {
    return {
        severity: "error",
        code: "relay_has_no_installation",
        message: `The Slack app isn't installed in ${workspace ?? "the workspace"}.`,
        remedy: `Open ${address} in a browser, choose the workspace, and run this again.`,
    };
}
function relayAway(reason) {
    return {
        severity: "error",
        code: "relay_away",
        message: `The relay gave no Slack token: ${reason}.`,
        remedy: "Check the input relay-url, and whether the relay runs. Then run this again.",
    };
}
function noTokenAndNoFile(patterns) {
    return {
        severity: "error",
        code: "no_token",
        message: `There is no github-token, so the roster can't be read from its repository; and the job has not checked it out: there is no ${patterns.join(", ")} here.`,
        remedy: "Give the input github-token an App's installation token. Where the workflow does, look whether the secret behind it is there: one that isn't is an empty text, and a pull request from a fork gets none.",
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 8 modules
var github = __webpack_require__(16420);
;// CONCATENATED MODULE: ./lib/src/action/event.js

function eventContext() {
    return github/* context */._;
}
function defaultBranchOf({ payload }) {
    return String(payload.repository?.["default_branch"] ?? "main");
}
function isOnDefaultBranch(context, branch = defaultBranchOf(context)) {
    return context.eventName === "schedule" || context.ref === `refs/heads/${branch}`;
}
function pullRequestOf(context) {
    const { eventName, payload } = context;
    if (!eventName.startsWith("pull_request"))
        return undefined;
    const { number, base, head } = payload.pull_request ?? {};
    if (number === undefined || base?.sha === undefined || head?.sha === undefined)
        return undefined;
    return { number, base: base.sha, head: head.sha };
}
function requestOf({ eventName, payload }) {
    const request = eventName === "workflow_dispatch" ? payload.inputs?.["request"] : undefined;
    return typeof request === "string" && request !== "" ? request : undefined;
}
function pullRequestActOf({ eventName, payload }) {
    const { action, sender, pull_request: pull } = payload;
    const isPullRequest = eventName === "pull_request" || eventName === "pull_request_target";
    if (!isPullRequest || action === undefined || pull?.head === undefined)
        return undefined;
    if (sender?.id === undefined || sender.login === undefined || !pull.updated_at)
        return undefined;
    const { login, id } = sender;
    const { before } = payload;
    return {
        action,
        sender: { login, id },
        head: pull.head.sha,
        ...(before === undefined ? {} : { before }),
        at: new Date(pull.updated_at).toISOString(),
    };
}
function reviewedBranchOf({ eventName, payload }) {
    const { head_branch: branch, head_repository: repository } = payload.workflow_run ?? {};
    const owner = repository?.owner?.login;
    return eventName === "workflow_run" && branch && owner ? `${owner}:${branch}` : undefined;
}
function mergeGroupOf(context) {
    const { eventName, payload } = context;
    const { event, head_sha: sha, head_branch: queued } = payload.workflow_run ?? {};
    const [, into] = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]{40}$/.exec(queued ?? "") ?? [];
    if (eventName === "workflow_run" && event === "merge_group" && sha && queued && into)
        return { head: sha, ref: queued, branch: into };
    const group = payload.merge_group;
    if (eventName !== "merge_group" || group === undefined)
        return undefined;
    const { head_sha: head, head_ref: ref, base_sha: base, base_ref: branch } = group;
    const bare = (name) => name.replace(/^refs\/heads\//, "");
    return { head, ref: bare(ref), base, branch: bare(branch) };
}
function commandFor({ eventName, payload, }) {
    switch (eventName) {
        case "pull_request":
        case "pull_request_target": {
            const { action, changes } = payload;
            const isPlanned = action !== "closed" && !(action === "edited" && changes?.base === undefined);
            return isPlanned ? "plan" : "judge";
        }
        case "pull_request_review":
        case "workflow_run":
        case "merge_group":
            return "judge";
        case "issue_comment":
            return "chat";
        case "push":
        case "schedule":
        case "workflow_dispatch":
            return "apply";
        default:
            return undefined;
    }
}
const applying = new Set(["push", "workflow_dispatch"]);
function linksOf(context, workflowRef, applied) {
    const { owner, repo } = context.repo;
    const repositoryUrl = `${context.serverUrl}/${owner}/${repo}`;
    const pullRequest = pullRequestOf(context);
    const commit = pullRequest?.head ?? applied ?? context.sha;
    const [, file] = /\/([^/@]+\.ya?ml)@/.exec(workflowRef ?? "") ?? [];
    const isApplying = file !== undefined && applying.has(context.eventName);
    return {
        run: `${repositoryUrl}/actions/runs/${context.runId}`,
        ...(isApplying ? { workflow: `${repositoryUrl}/actions/workflows/${file}` } : {}),
        commit: `${repositoryUrl}/commit/${commit}`,
        ...(pullRequest === undefined ? {} : { pullRequest: `${repositoryUrl}/pull/${pullRequest.number}` }),
        edit: (path) => `${repositoryUrl}/edit/${defaultBranchOf(context)}/${path.split("/").map(encodeURIComponent).join("/")}`,
        file: (path) => `${repositoryUrl}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`,
    };
}

// EXTERNAL MODULE: ./lib/src/core/address.js
var core_address = __webpack_require__(6992);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/policies.js
var policies = __webpack_require__(86260);
;// CONCATENATED MODULE: ./lib/src/action/inputs.js





const inputDefaults = {
    command: "auto",
    config: "teams.yaml",
    "github-token": "${{ github.token }}",
    "repository-token": undefined,
    "slack-token": undefined,
    "slack-api-url": undefined,
    "google-credentials": undefined,
    "google-subject": undefined,
    "google-api-url": undefined,
    "slack-webhook-url": undefined,
    "response-url": undefined,
    "slack-signing-secret": undefined,
    "secret-environment": undefined,
    "relay-key": undefined,
    "relay-url": undefined,
    "slack-command": "/rollcall",
    "slack-app-id": undefined,
    request: undefined,
    "chat-merge": "false",
    "chat-apply": "true",
    "apply-request": undefined,
    providers: undefined,
    "allow-removals": "false",
    "apply-only-reviewed": "false",
    "only-awaited": "false",
    "on-drift": "revert",
    "notify-on": "changes",
    "fail-on-notify-error": "false",
    audit: "false",
    comment: "true",
    name: undefined,
    workflow: "rollcall.yml",
    people: undefined,
    "match-names": "false",
    review: "auto",
    "review-by": "issues",
};
const outputNames = (/* unused pure expression or super */ null && ([
    "result",
    "changes",
    "applied",
    "failed",
    "findings",
    "digest",
    "duration-ms",
    "plan-file",
    "audit-file",
    "apply-request",
]));
const commands = [
    "auto",
    "validate",
    "plan",
    "judge",
    "apply",
    "chat",
    "import",
    "doctor",
    "digest",
    "watchdog",
    "review",
];
const reviewSteps = ["auto", "start", "status", "remind", "close"];
function readInputs() {
    const findings = [];
    const oneOf = (name, allowed) => {
        const given = inputs_text(name) ?? "";
        const known = allowed.find((each) => each === given);
        if (known === undefined)
            findings.push((0,finding/* finding */.gk)(badInput(name, given, allowed)));
        return known ?? allowed[0];
    };
    const address = (name) => {
        const given = inputs_text(name);
        if (given !== undefined)
            findings.push(...(0,core_address/* addressFindings */.X)(`The input ${name}`, given));
        return given;
    };
    const webhooks = (0,core/* getMultilineInput */.q3)("slack-webhook-url").map(secret);
    const providers = (inputs_text("providers") ?? "").split(/[\s,]+/).filter(Boolean);
    return {
        inputs: {
            command: oneOf("command", commands),
            config: (0,core/* getMultilineInput */.q3)("config").length > 0 ? (0,core/* getMultilineInput */.q3)("config") : [inputDefaults.config],
            ...defined("githubToken", secretText("github-token")),
            ...defined("repositoryToken", secretText("repository-token")),
            ...defined("slackToken", secretText("slack-token")),
            ...defined("slackApiUrl", address("slack-api-url")),
            ...defined("googleCredentials", credentials("google-credentials")),
            ...defined("googleSubject", inputs_text("google-subject")),
            ...defined("googleApiUrl", address("google-api-url")),
            webhooks,
            ...defined("responseUrl", secretText("response-url")),
            ...defined("slackSigningSecret", secretText("slack-signing-secret")),
            ...defined("secretEnvironment", inputs_text("secret-environment")),
            ...defined("relayKey", inputs_text("relay-key")),
            ...defined("relayUrl", address("relay-url")),
            slackCommand: inputs_text("slack-command") ?? inputDefaults["slack-command"],
            ...defined("slackAppId", inputs_text("slack-app-id")),
            ...defined("request", inputs_text("request")),
            chatMerge: oneOf("chat-merge", ["false", "true"]) === "true",
            chatApply: oneOf("chat-apply", ["true", "false"]) === "true",
            ...defined("applyRequest", inputs_text("apply-request")),
            ...(providers.length > 0 ? { providers } : {}),
            allowRemovals: oneOf("allow-removals", ["false", "true"]) === "true",
            applyOnlyReviewed: oneOf("apply-only-reviewed", ["false", "true"]) === "true",
            onlyAwaited: oneOf("only-awaited", ["false", "true"]) === "true",
            onDrift: oneOf("on-drift", policies/* driftPolicies */.Kn),
            notifyOn: oneOf("notify-on", policies/* notifyPolicies */.w_),
            failOnNotifyError: oneOf("fail-on-notify-error", ["false", "true"]) === "true",
            audit: oneOf("audit", ["false", "true"]) === "true",
            comment: oneOf("comment", ["true", "false"]) === "true",
            ...defined("name", inputs_text("name")),
            workflow: inputs_text("workflow") ?? inputDefaults.workflow,
            ...defined("people", inputs_text("people")),
            matchNames: oneOf("match-names", ["false", "true"]) === "true",
            review: oneOf("review", reviewSteps),
            reviewBy: oneOf("review-by", ["issues", "slack"]),
        },
        findings,
    };
}
function repositoryTokenOf({ repositoryToken, githubToken }) {
    return repositoryToken ?? githubToken;
}
function inputs_text(name) {
    const fallback = inputDefaults[name];
    const given = (0,core/* getInput */.V4)(name);
    if (given !== "")
        return given;
    return fallback?.startsWith("${{") ? undefined : fallback;
}
function secretText(name) {
    const value = inputs_text(name);
    return value === undefined ? undefined : secret(value);
}
function secret(value) {
    (0,core/* setSecret */.Pq)(value);
    return value;
}
function credentials(name) {
    const value = secretText(name);
    if (value === undefined)
        return undefined;
    for (const line of value.split("\n"))
        if (line.trim().length > 8)
            (0,core/* setSecret */.Pq)(line.trim());
    for (const [, key] of value.matchAll(/"private_key(?:_id)?"\s*:\s*"([^"]+)"/g))
        if (key)
            (0,core/* setSecret */.Pq)(key);
    return value;
}
function defined(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./lib/src/action/log.js

function log(text) {
    (0,core/* info */.pq)(withoutRunnerCommands(text));
}
function withoutRunnerCommands(text) {
    return text.replace(/(^|[\r\n])([^\S\r\n]*):(?=:)/g, "$1$2:\u200B").replaceAll("##[", "##\u200B[");
}

// EXTERNAL MODULE: ./lib/src/app/load-roster.js
var load_roster = __webpack_require__(97774);
;// CONCATENATED MODULE: ./lib/src/action/relay-token.js


const timeout = 30_000;
async function slackTokenFromRelay(relayUrl, { workspace, fetch: request }) {
    const url = relayUrl.replace(/\/+$/, "");
    let idToken;
    try {
        idToken = await (0,core/* getIDToken */.V9)(url);
    }
    catch {
        return { problem: relayNeedsIdToken() };
    }
    try {
        const answer = await request(`${url}/token`, {
            method: "POST",
            headers: { authorization: `Bearer ${idToken}`, "content-type": "application/json" },
            body: JSON.stringify(workspace === undefined ? {} : { workspace }),
            redirect: "error",
            signal: AbortSignal.timeout(timeout),
        });
        if (answer.status === 409)
            return { problem: relayHasNoInstallation(workspace, `${url}/slack/install`) };
        if (answer.status === 403)
            return { problem: relayGivesNoToken() };
        const { token } = answer.ok ? (await answer.json()) : {};
        if (typeof token !== "string" || token === "")
            return { problem: relayAway(`it answers ${answer.status}`) };
        (0,core/* setSecret */.Pq)(token);
        return { token };
    }
    catch {
        return { problem: relayAway("no connection") };
    }
}

;// CONCATENATED MODULE: ./lib/src/app/slack-token-for-run.js


async function withSlackToken(inputs, { rosters, commit }) {
    const { relayUrl, slackToken } = inputs;
    if (relayUrl === undefined || slackToken !== undefined)
        return { inputs, findings: [] };
    const roster = await rosters?.at(commit).catch(() => undefined);
    const workspace = roster?.resolved?.slack?.workspace;
    const answer = await slackTokenFromRelay(relayUrl, { workspace, fetch });
    if ("problem" in answer)
        return { inputs, findings: [(0,finding/* finding */.gk)(answer.problem)] };
    return { inputs: { ...inputs, slackToken: answer.token }, findings: [] };
}

// EXTERNAL MODULE: ./lib/src/app/system-clock.js + 1 modules
var system_clock = __webpack_require__(55487);
// EXTERNAL MODULE: ./lib/src/core/clock.js
var core_clock = __webpack_require__(68462);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/sanitize.js
var sanitize = __webpack_require__(60745);
// EXTERNAL MODULE: ./lib/src/report/failures.js
var failures = __webpack_require__(54417);
// EXTERNAL MODULE: ./lib/src/report/known-findings.js
var known_findings = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/src/report/annotations.js




const MOST = 10;
const SEVERITIES = ["error", "warning", "notice"];
const NOUNS = {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    notice: ["notice", "notices"],
};
function annotationsOf(report) {
    return annotations([...(0,known_findings/* findingsByNews */.X)(report).fresh, ...(0,failures/* failuresAsFindings */._g)(report)]);
}
function annotations(findings) {
    return SEVERITIES.flatMap((severity) => {
        const all = findings.filter((each) => each.severity === severity).toSorted(placedFirst);
        if (all.length <= MOST)
            return all.map(annotation);
        const rest = all.length - (MOST - 1);
        const more = {
            severity,
            title: `${(0,lists/* count */.U9)(rest, NOUNS[severity])} more`,
            message: `There are ${(0,lists/* count */.U9)(rest, NOUNS[severity])} more than can be shown here. The run's summary has them all.`,
        };
        return [...all.slice(0, MOST - 1).map(annotation), more];
    });
}
function annotation(finding) {
    const { severity, code, message, remedy, at } = finding;
    return {
        severity,
        title: (0,sanitize/* sanitize */.aj)(code.replaceAll("_", " ")),
        message: (0,sanitize/* sanitize */.aj)([message, remedy].filter((each) => each !== "").join(" "), 1_000),
        ...(at === undefined ? {} : { at }),
    };
}
function placedFirst(a, b) {
    return Number(a.at === undefined) - Number(b.at === undefined);
}

// EXTERNAL MODULE: ./lib/src/report/json.js
var json = __webpack_require__(69695);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/text/markdown.js
var markdown = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
// EXTERNAL MODULE: ./lib/src/report/counts.js
var counts = __webpack_require__(18389);
// EXTERNAL MODULE: ./lib/src/core/digest.js
var digest = __webpack_require__(43254);
;// CONCATENATED MODULE: ./lib/src/report/fingerprints.js

const fingerprints_MOST = 2_000;
function hiddenFingerprints(changes) {
    if (changes.length === 0 || changes.length > fingerprints_MOST)
        return "";
    return `<!-- rollcall:changes ${changes.map(digest/* fingerprintOf */.a).join(",")} -->\n`;
}
function fingerprintsIn(body) {
    const lines = body.split("\n", 3).filter((line) => !/^<!-- rollcall:(?:plan|digest) \S* -->$/.test(line));
    const found = /^<!-- rollcall:changes ([0-9a-f,]+) -->$/.exec(lines[0] ?? "")?.[1];
    return found === undefined ? undefined : new Set(found.split(","));
}

// EXTERNAL MODULE: ./lib/src/report/last-line.js
var last_line = __webpack_require__(75436);
// EXTERNAL MODULE: ./lib/src/report/line.js
var report_line = __webpack_require__(34075);
// EXTERNAL MODULE: ./lib/src/report/outline.js + 4 modules
var report_outline = __webpack_require__(93030);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var core_lists = __webpack_require__(98801);
// EXTERNAL MODULE: ./lib/src/report/raw.js
var raw = __webpack_require__(65183);
// EXTERNAL MODULE: ./lib/src/report/resources.js
var report_resources = __webpack_require__(42540);
;// CONCATENATED MODULE: ./lib/src/report/truncate.js
function truncateList(items, bytesLeft, textOf) {
    const shown = [];
    let used = 0;
    for (const item of items) {
        const text = textOf(item);
        used += byteLength(text) + 1;
        if (used > bytesLeft)
            break;
        shown.push(text);
    }
    return { shown, left: items.length - shown.length };
}
function byteLength(text) {
    return Buffer.byteLength(text);
}

;// CONCATENATED MODULE: ./lib/src/report/raw-blocks.js







const CHANGES = ["change", "changes"];
function rawBlocks(report, outline, page) {
    const list = outline.changes.applied
        ? (0,raw/* outcomeLines */.qx)(report.outcomes, page.raw)
        : (0,raw/* diffLines */.Pp)((0,counts/* countedChanges */.sA)(report, outline.changes), page.raw);
    const number = outline.changes.applied
        ? report.outcomes.length
        : (0,counts/* countedChanges */.sA)(report, outline.changes).length;
    if (number === 0)
        return [];
    const effects = (0,raw/* accessDiffLines */.B1)(outline.access, page.raw);
    const permissions = [...report.kinds.values()].filter((kind) => kind.grantMeans === "permission");
    const resources = (0,report_resources/* capital */.Nx)((0,core_lists/* joinList */.D)(permissions.map(({ words }) => words.short[1])));
    return [
        ...diffBlock(outline.changes.byHand.changes.length > 0 ? undoTitle(number) : listTitle(number), list, {
            bytesLeft: Math.floor(page.limit * 0.6),
            left: Math.max(0, number - page.raw),
            page,
        }),
        ...diffBlock(`${resources} that people gain and lose in effect (${effects.total.toLocaleString("en")})`, effects.lines, {
            bytesLeft: Math.floor(page.limit * 0.35),
            left: effects.total - effects.lines.length,
            page,
        }),
    ];
}
function undoTitle(changes) {
    return `What undoing it would change, one by one (${changes.toLocaleString("en")})`;
}
function listTitle(changes) {
    return changes === 1 ? "The one change, by its keys" : `All ${(0,lists/* count */.U9)(changes, CHANGES)}, one by one`;
}
function diffBlock(title, lines, { bytesLeft, left, page }) {
    const fit = truncateList(lines, bytesLeft - 600, (line) => line);
    if (fit.shown.length === 0)
        return [];
    const missing = left + fit.left;
    const rest = missing === 0 ? "" : `\n\n… and ${missing.toLocaleString("en")} more. ${page.elsewhere}`;
    return [`<details><summary>${title}</summary>\n\n${(0,markdown/* markdownFence */.p0)(fit.shown, "diff")}${rest}\n\n</details>`];
}

;// CONCATENATED MODULE: ./lib/src/report/markdown.js











const COMMENT_LIMIT = 65_536;
const SUMMARY_LIMIT = 800_000;
function commentMarker(scope = "") {
    const name = encodeURIComponent(scope.toWellFormed()).replaceAll("-", "%2D");
    const short = name.length > 200 ? (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex") : name;
    return `<!-- rollcall:plan ${short} -->`;
}
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function digestInComment(body) {
    return /^<!-- rollcall:plan \S* -->\n<!-- rollcall:digest (sha256:[0-9a-f]{64}) -->\n/.exec(body)?.[1];
}
function renderComment(report, scope = "", approval = "") {
    const digest = DIGEST.test(report.plan.digest) ? `<!-- rollcall:digest ${report.plan.digest} -->\n` : "";
    const hidden = `${commentMarker(scope)}\n${digest}${hiddenFingerprints(report.plan.changes)}`;
    const run = report.links.run === undefined
        ? "The run's summary"
        : (0,markdown/* markdownLink */.iQ)("The run's summary", report.links.run);
    const page = { open: 25, folded: 12_000, raw: 200, cost: false, elsewhere: `${run} has the rest.` };
    return hidden + renderPage(report, { ...page, limit: COMMENT_LIMIT - byteLength(hidden), below: approval });
}
function renderSummary(report) {
    const elsewhere = "The plan file (output <code>plan-file</code>) has every change.";
    return renderPage(report, {
        limit: SUMMARY_LIMIT,
        open: 100,
        folded: 300_000,
        raw: 5_000,
        cost: true,
        elsewhere,
    });
}
function renderPage(report, page) {
    const outline = (0,report_outline/* reportOutline */.$)(report);
    const below = page.below ? [page.below] : [];
    const head = [...heading(outline), ...below];
    const foot = footer(report, outline, page);
    let bytesLeft = page.limit - byteLength([...head, ...foot].join("\n\n")) - 10;
    const body = [];
    for (const [index, section] of outline.sections.entries()) {
        const last = index === outline.sections.length - 1;
        const blocks = sectionBlocks(section, {
            report,
            page,
            bytesLeft: last ? bytesLeft : Math.floor(bytesLeft * 0.7),
        }).join("\n\n");
        bytesLeft -= byteLength(blocks) + 2;
        body.push(blocks);
    }
    const raw = rawBlocks(report, outline, { ...page, limit: bytesLeft });
    const isOneLine = outline.sections.length === 0 && raw.length === 0;
    return `${[...head, ...body, ...raw, ...foot].join(isOneLine ? " " : "\n\n")}\n`;
}
function heading(outline) {
    const title = (0,markdown/* escapeMarkdown */.FV)((0,report_line/* titleOf */.Gg)(outline));
    const lead = outline.lead === undefined ? [] : [(0,markdown/* escapeMarkdown */.FV)(outline.lead)];
    return outline.sections.length === 0 ? [[`**${title}.**`, ...lead].join(" ")] : [`### ${title}`, ...lead];
}
function sectionBlocks(section, { report, page, bytesLeft }) {
    const isGrave = (line) => (0,report_line/* isLoss */.Q2)(line) || line.severity === "error";
    const most = section.fold === "none" ? page.open : 0;
    let others = 0;
    const isFolded = section.fold === "all" || section.fold === "known";
    const isOpen = (line) => !isFolded && (isGrave(line) || ++others <= most);
    const { open = [], folded = [] } = Object.groupBy(section.lines, (line) => isOpen(line) ? "open" : "folded");
    const blocks = [];
    const shown = bulletList(open, section, { report, page, bytesLeft: Math.floor(bytesLeft * 0.8) });
    if (open.length > 0)
        blocks.push(headed(section, shown));
    if (folded.length > 0) {
        const number = (0,report_line/* itemsIn */.Un)(folded);
        const summary = open.length === 0
            ? `${section.heading} (${number.toLocaleString("en")})`
            : `${(0,lists/* count */.U9)(number, section.noun)} more`;
        const left = bytesLeft - byteLength(blocks.join("\n\n")) - byteLength(summary) - 100;
        const inside = bulletList(folded, section, { report, page, bytesLeft: Math.min(left, page.folded) });
        blocks.push(`<details><summary>${(0,markdown/* escapeMarkdown */.FV)(summary)}</summary>\n\n${inside}\n\n</details>`);
    }
    return blocks;
}
function bulletList(lines, section, { report, page, bytesLeft }) {
    const { shown, left } = truncateList(lines, bytesLeft - 300, (line) => bullet(line, report));
    if (left === 0)
        return shown.join("\n");
    const number = (0,report_line/* itemsIn */.Un)(lines.slice(shown.length));
    return [...shown, `- … and ${(0,lists/* count */.U9)(number, section.noun)} more. ${page.elsewhere}`].join("\n");
}
function bullet(line, { links }) {
    const mark = (0,report_line/* markOf */.Fg)(line);
    const causes = (line.causes ?? []).map((each) => (0,markdown/* toMarkdown */.l6)([(0,report_line/* placeSpan */.ch)(each, links)]));
    const cause = causes.length === 0 ? "" : ` <sub>${causes.join(" ")}</sub>`;
    const place = line.at === undefined ? "" : `${(0,markdown/* toMarkdown */.l6)([(0,report_line/* placeSpan */.ch)(line.at, links)])} `;
    const steps = line.steps === undefined ? [] : [" ", ...line.steps];
    const remedy = line.remedy === undefined ? "" : `<br>${(0,markdown/* toMarkdown */.l6)([...(0,sentence/* parseBackticks */.xj)(line.remedy), ...steps])}`;
    return `- ${mark}${place}${(0,markdown/* toMarkdown */.l6)(line.sentence)}${cause}${remedy}`;
}
function headed(section, list) {
    if (section.noun[0] === "error")
        return `> [!CAUTION]\n${list.replace(/^/gm, "> ")}`;
    return `**${(0,markdown/* escapeMarkdown */.FV)(section.heading)}**\n\n${list}`;
}
function footer(report, outline, page) {
    const { links, plan, cost } = report;
    const asked = page.cost ? (0,counts/* costInWords */.M7)(cost) : "";
    const items = [
        ...(0,counts/* countsInWords */.Pe)(report, outline.changes),
        ...(plan.changes.length > 0 ? [`plan ${(0,markdown/* escapeMarkdown */.FV)((0,counts/* shortDigest */.VK)(plan.digest))}`] : []),
        ...(links.run === undefined ? [] : [(0,markdown/* markdownLink */.iQ)("run", links.run)]),
        ...(asked === "" || plan.changes.length === 0 ? [] : [`asked ${(0,markdown/* escapeMarkdown */.FV)(asked)}`]),
        ...(page.cost && report.duration !== undefined ? [`took ${(0,counts/* durationInWords */.ji)(report.duration)}`] : []),
        ...(page.cost && report.madeBy !== undefined ? [`Rollcall ${(0,markdown/* escapeMarkdown */.FV)(report.madeBy)}`] : []),
    ];
    const isPlain = items.length === 0 || (!page.cost && plan.changes.length === 0 && report.findings.length === 0);
    const last = `<code>${(0,markdown/* escapeMarkdown */.FV)((0,last_line/* lastLine */.f)(report, outline))}</code>`;
    return [`<sub>${isPlain ? last : `${items.join(" · ")}<br>${last}`}</sub>`];
}

;// CONCATENATED MODULE: ./lib/src/action/show-report.js






const annotationOf = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
async function showReport(report, folders, trail) {
    show(annotationsOf(report));
    const planFile = (0,external_node_path_.join)(folders.temp, "rollcall-plan.json");
    await (0,promises_.writeFile)(planFile, (0,json/* renderJson */.h)(report));
    const auditFile = trail === undefined ? "" : (0,external_node_path_.join)(folders.temp, "rollcall-audit.jsonl");
    if (trail)
        await (0,promises_.writeFile)(auditFile, trail.lines.map((line) => `${line}\n`).join(""));
    const count = (status) => report.outcomes.filter((outcome) => outcome.status === status).length;
    const values = {
        result: report.result,
        changes: report.plan.changes.length,
        applied: count("applied"),
        failed: count("failed"),
        findings: report.findings.length,
        digest: report.plan.digest,
        "duration-ms": report.duration ?? "",
        "plan-file": planFile,
        "audit-file": auditFile,
    };
    for (const [name, value] of Object.entries(values))
        (0,core/* setOutput */.uH)(name, value);
    if (folders.summary)
        await core/* summary */.z.addRaw(`${renderSummary(report)}${trailLine(trail)}`).write();
}
function trailLine(trail) {
    if (trail?.head === undefined)
        return "";
    const { records, hash } = trail.head;
    return `\nTrail: record ${records}, \`${hash}\`\n`;
}
function annotate(findings) {
    show(annotations(findings));
}
function show(shown) {
    for (const { severity, title, message, at } of shown) {
        const place = at && { file: at.file, startLine: at.line, startColumn: at.column };
        annotationOf[severity](message, { title, ...place });
    }
}

;// CONCATENATED MODULE: ./lib/src/app/action-connections.js



function actionConnections(inputs, { apiUrl, graphqlUrl }) {
    return {
        ...inputs,
        githubApiUrl: apiUrl,
        githubGraphqlUrl: graphqlUrl,
        env: process.env,
        fetch,
        clock: system_clock/* systemClock */.m,
        progress: logProgress,
    };
}
const logProgress = {
    reading: (provider, what, done, total) => log(`${provider}: read ${done ?? ""}${total ? ` of ${total}` : ""} ${what}`),
    applied: ({ change, status }, done, total) => log(`${done} of ${total} ${status}: ${(0,raw/* diffLines */.Pp)([change])}`),
};

// EXTERNAL MODULE: ./lib/src/app/open-webhook.js
var open_webhook = __webpack_require__(19300);
// EXTERNAL MODULE: ./lib/src/chat/language/tokens.js
var tokens = __webpack_require__(29660);
;// CONCATENATED MODULE: ./lib/src/chat/quoted-lines.js

const mostLines = 50;
function quotedLinesAfter(command, following, mayBelong) {
    if (isWhole(command))
        return 0;
    let text = command;
    for (const [index, line] of following.slice(0, mostLines).entries()) {
        if (!mayBelong(line))
            return 0;
        text += `\n${line}`;
        if (isWhole(text))
            return index + 1;
    }
    return 0;
}
function isWhole(text) {
    return !("unclosed" in (0,tokens/* tokenize */.q)(text, { entities: false }));
}

;// CONCATENATED MODULE: ./lib/src/chat/comment-command.js

const commandLine = /^ {0,3}\/rollcall(?:[ \t\u00A0](.*))?$/i;
const longestLine = 4_000;
function commandsInComment(body) {
    const commands = [];
    let fence;
    let hiddenUntil;
    let isOpen = false;
    const lines = body.split(/\r\n|\r|\n/);
    if (lines.some(({ length }) => length > longestLine))
        return [];
    let quotedUntil = -1;
    for (const [index, line] of lines.entries()) {
        if (index <= quotedUntil)
            continue;
        if (fence !== undefined) {
            if (closesFence(fence, line))
                fence = undefined;
            continue;
        }
        const wasHidden = hiddenUntil !== undefined;
        if (!wasHidden)
            fence = openedFence(line);
        if (fence !== undefined)
            continue;
        hiddenUntil = hiddenAfter(line, hiddenUntil);
        if (opensElement(line))
            return commands;
        const isBlank = line.trim() === "";
        if (!wasHidden && !isOpen) {
            const command = commandLine.exec(line);
            if (command !== null) {
                const begun = (command[1] ?? "").trim();
                const count = quotedLinesAfter(begun, lines.slice(index + 1), mayBeQuoted);
                quotedUntil = index + count;
                commands.push([begun, ...lines.slice(index + 1, quotedUntil + 1)].join("\n").trimEnd());
                if (count > 0)
                    continue;
            }
        }
        isOpen = !isBlank && (isOpen || wasHidden || mayContinue(line));
    }
    return commands;
}
function openedFence(line) {
    const [, marks, info = ""] = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    const isInline = marks?.startsWith("`") === true && info.includes("`");
    return isInline ? undefined : marks;
}
function closesFence(fence, line) {
    const [, marks = ""] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
    return marks.startsWith(fence);
}
const hiding = [
    [/<!--/, /-->/],
    [/<\?/, /\?>/],
    [/<!\[CDATA\[/, /\]\]>/],
    [/<![a-z]/i, />/],
    [/\$\$/, /\$\$/],
];
function hiddenAfter(line, until) {
    let end = until;
    let rest = line;
    for (;;) {
        if (end !== undefined) {
            const found = end.exec(rest);
            if (found === null)
                return end;
            rest = rest.slice(found.index + found[0].length);
        }
        const next = hiding
            .flatMap(([open, close]) => {
            const found = open.exec(rest);
            return found === null ? [] : [{ at: found.index, length: found[0].length, close }];
        })
            .sort((left, right) => left.at - right.at)[0];
        if (next === undefined)
            return undefined;
        rest = rest.slice(next.at + next.length);
        end = next.close;
    }
}
function opensElement(line) {
    const code = line.replace(/(`+)[^`]+\1/g, "");
    const tags = [...code.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?=[\s/>]|$)/gi)].map(([, slash, name = ""]) => ({
        isEnd: slash === "/",
        name: name.toLowerCase(),
    }));
    const begun = tags.filter(({ isEnd, name }) => !isEnd && !empty.has(name));
    const ended = tags.filter(({ isEnd }) => isEnd);
    const isCut = /<[a-z][^<>]*$/i.test(code);
    return isCut || begun.length > ended.length;
}
const empty = new Set(["br", "hr", "img", "wbr"]);
function mayBeQuoted(line) {
    const isPlain = openedFence(line) === undefined && hiddenAfter(line, undefined) === undefined;
    return isPlain && !opensElement(line) && !mayContinue(line) && !commandLine.test(line);
}
function mayContinue(line) {
    if (/^[ \t]*(?:>|\[)/.test(line))
        return true;
    const closed = line.replace(/(`+)[^`]+\1|<[^<>]*>|\[[^\][]*\](?:\([^()]*\)|(?!\())/g, "");
    return /[`<[]/.test(closed);
}

// EXTERNAL MODULE: ./lib/src/chat/errors.js
var errors = __webpack_require__(30194);
// EXTERNAL MODULE: ./lib/src/notify/webhook.js + 2 modules
var webhook = __webpack_require__(25147);
// EXTERNAL MODULE: ./lib/src/notify/workflow-trigger.js
var workflow_trigger = __webpack_require__(97480);
// EXTERNAL MODULE: ./lib/src/repository/repository.js
var repository_repository = __webpack_require__(85403);
// EXTERNAL MODULE: ./lib/src/repository/pull-requests.js
var pull_requests = __webpack_require__(38159);
;// CONCATENATED MODULE: ./lib/src/repository/review-comments.js

const query = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(last: 100) {
        nodes {
          databaseId
          state
          body
          submittedAt
          lastEditedAt
          authorAssociation
          author { ...Person }
          editor { ...Person }
        }
      }
    }
  }
}
fragment Person on Actor { __typename login ... on User { databaseId } }`;
const heard = new Set(["OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR"]);
const inside = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);
async function readReviewComments(repository, branch) {
    const { octokit, owner, repo } = repository;
    const comments = [];
    for (const number of await (0,pull_requests/* pullRequestsFrom */.SU)(repository, branch)) {
        const { repository: answer } = await octokit.graphql(query, { owner, repo, number });
        comments.push(...(answer.pullRequest?.reviews.nodes ?? []).flatMap((each) => commentOf(each, number)));
    }
    return comments.sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
function commentOf(review, number) {
    const { databaseId: id, state, body, submittedAt: at, author, authorAssociation } = review;
    if (at === null || state === "PENDING" || state === "DISMISSED" || !isAsSubmitted(review))
        return [];
    if (author?.__typename !== "User" || !author.databaseId || !heard.has(authorAssociation))
        return [];
    return [
        {
            id,
            number,
            onPullRequest: true,
            isReview: true,
            body,
            author: { login: author.login, id: author.databaseId },
            at,
            isInside: inside.has(authorAssociation),
        },
    ];
}
function isAsSubmitted({ lastEditedAt, submittedAt, author, editor }) {
    if (lastEditedAt === null)
        return true;
    const isOwn = author?.databaseId !== undefined && editor?.databaseId === author.databaseId;
    return isOwn && submittedAt !== null && Date.parse(lastEditedAt) <= Date.parse(submittedAt);
}

// EXTERNAL MODULE: ./lib/src/chat/approval-request.js
var approval_request = __webpack_require__(16794);
;// CONCATENATED MODULE: ./lib/src/chat/drift-replies.js

function nothingDiffers(what) {
    return (0,sentence/* say */.cv) `Nothing differs there: ${(0,sentence/* name */.UU)(what)} is as the roster says.`;
}

// EXTERNAL MODULE: ./lib/src/chat/reply.js
var chat_reply = __webpack_require__(30661);
// EXTERNAL MODULE: ./lib/src/core/change-subject.js
var change_subject = __webpack_require__(66551);
// EXTERNAL MODULE: ./lib/src/core/result.js
var core_result = __webpack_require__(6931);
// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/report/slack.js
var report_slack = __webpack_require__(36697);
// EXTERNAL MODULE: ./lib/src/repository/pause.js
var repository_pause = __webpack_require__(68685);
// EXTERNAL MODULE: ./lib/src/repository/account.js
var account = __webpack_require__(22868);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
;// CONCATENATED MODULE: ./lib/src/repository/pull-request-summary.js


async function readPullRequest(repository, number) {
    const { octokit, owner, repo } = repository;
    try {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const isOwnBranch = data.head.repo?.full_name === `${owner}/${repo}` && data.head.ref.startsWith("rollcall/");
        return {
            number: data.number,
            url: data.html_url,
            nodeId: data.node_id,
            head: data.head.sha,
            title: data.title,
            state: data.merged ? "merged" : data.state === "open" ? "open" : "closed",
            branch: data.head.ref,
            author: { login: data.user?.login ?? "", id: data.user?.id ?? 0 },
            isOurs: isOwnBranch && (0,account/* bareLogin */.c)(data.user?.login ?? "") === (await (0,account/* ownLogin */.C)(repository)),
        };
    }
    catch (error) {
        if ((0,request_error/* requestErrorOf */.l)(error).status === 404)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/run.js + 34 modules
var run = __webpack_require__(51400);
// EXTERNAL MODULE: ./lib/src/app/errors-to-findings.js
var errors_to_findings = __webpack_require__(47244);
// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/roster/errors.js
var roster_errors = __webpack_require__(91289);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/errors.js


function appliesHead(started, head, branch) {
    return (0,finding/* notice */.lm)("applies_head", `This run was started for ${started.slice(0, 7)}. ${branch} is at ${head.slice(0, 7)} by now, and this run goes by that.`, "What was merged last counts.");
}
function driftFails(differences) {
    return (0,finding/* error */.z3)("drift", `${differences === 1 ? "1 thing differs" : `${differences} things differ`} from the file, and on-drift is fail. Nothing was changed.`, "The run's summary lists what differs. Bring it into the file by a pull request, or apply the file as it is: open the workflow that applies, and press “Run workflow”.");
}
function notOnDefaultBranch(ref, branch) {
    return (0,finding/* error */.z3)("not_on_default_branch", `This run is on ${(0,roster_errors/* quoted */.TL)(ref)}, and only the head of ${(0,roster_errors/* quoted */.TL)(branch)} is applied.`, `Merge first; or start the run again, and choose ${branch} there. \`command: plan\` shows what a branch would change.`);
}
function notForPullRequests() {
    return (0,finding/* error */.z3)("not_for_pull_requests", "A pull request is planned, and never applied: only the head of the default branch is.", "Leave the input command out, or set it to plan.");
}
function reviewNotKnown(reason) {
    return (0,finding/* warning */.$e)("review_not_known", `Whether the roster was reviewed can't be found out, so nothing counts as reviewed: ${reason}`, "Give the token the repository permissions Checks: read, Contents: read and Pull requests: read. Then run again.");
}
function creationsNotKnown(reason) {
    return (0,finding/* warning */.$e)("creations_not_known", `What didn't exist when this roster was allowed can't be found out, so that something made meanwhile could be taken over: ${reason}`, "Give the token the repository permissions Checks: read, Contents: read and Pull requests: read.");
}
function reopenedSince(number, isWithheld) {
    return (0,finding/* warning */.$e)("reopened_since", `#${number} was closed, or turned to another branch, after its verdict, and merged before it was judged again. What was said for it was over by then.`, isWithheld
        ? "What it gives is withheld. Take it back by a pull request, and propose it again."
        : "Look at what it gives, and who merged it. With apply-only-reviewed it would be withheld.");
}
function takenBackSince(number, isWithheld) {
    return (0,finding/* warning */.$e)("word_taken_back", `Somebody whose word #${number} needed took it back by a review, and it was merged before it was judged again.`, isWithheld
        ? "What it gives is withheld. Take it back by a pull request, and propose it again."
        : "Look at what it gives, and who merged it. With apply-only-reviewed it would be withheld.");
}
function outdatedVerdict(number) {
    return (0,finding/* warning */.$e)("outdated_verdict", `#${number} was allowed, but not by the rules and the people that the default branch had when it was merged; its check wasn't looked at again by then.`, "What it gives is withheld. Take it back by a pull request, and propose it again.");
}

// EXTERNAL MODULE: ./lib/src/app/find-other-rosters.js
var find_other_rosters = __webpack_require__(26357);
// EXTERNAL MODULE: ./lib/src/app/same-files.js
var same_files = __webpack_require__(87700);
// EXTERNAL MODULE: ./lib/src/permissions/absent-account.js
var absent_account = __webpack_require__(73786);
;// CONCATENATED MODULE: ./lib/src/permissions/approval-record.js

const wordLifetimeDays = 7;
const wordLifetime = wordLifetimeDays * 24 * 60 * 60 * 1000;
function recordAfter(previous, now) {
    const { number, base, branch, head, digest, absent, endedAt } = now;
    const isSame = previous !== undefined &&
        previous.digest === digest &&
        previous.base === base &&
        previous.branch === branch &&
        (previous.number === undefined || previous.number === number);
    const isOver = endedAt !== undefined && endedAt !== previous?.endedAt;
    const isOwn = isOwnChange(previous, now, isSame);
    const begun = { version: 1, number, base, branch, digest, absent, endedAt, isOwn };
    const given = now.words
        .filter(({ how }) => isOwn || (how !== "pushed" && how !== "reopened"))
        .filter((word) => isForThis(word, { previous, endedAt, isSame }));
    if (!isSame || isOver) {
        const words = given.filter(({ how }) => how !== "reopened" || isSame);
        return { ...begun, heads: [head], words };
    }
    const heads = [...previous.heads.filter((each) => each !== head), head].slice(-maxHeads);
    const neverThere = [...new Set([...absent, ...previous.absent.filter(absent_account/* isAbsentAccount */.z)])].sort();
    const words = [...previous.words, ...given.filter(({ how }) => how !== "reopened")];
    return { ...begun, absent: neverThere, since: previous.since, heads, words: latestWords(words) };
}
function isForThis({ how, at }, { previous, endedAt, isSame, }) {
    if (how === "pushed" || how === "reopened")
        return true;
    if (endedAt !== undefined && secondsOf(at) < secondsOf(endedAt))
        return false;
    if (how === "asked" || previous === undefined)
        return true;
    return isSame && (previous.since === undefined || secondsOf(at) >= secondsOf(previous.since));
}
function secondsOf(time) {
    return Math.floor(Date.parse(time) / 1000);
}
function isOwnChange(previous, { head, push, isOwnHead }, isSame) {
    if (isOwnHead === true)
        return true;
    if (previous === undefined)
        return false;
    if (isSame || previous.heads.includes(head))
        return previous.isOwn;
    const isOnJudged = push?.from !== undefined && previous.heads.includes(push.from);
    return previous.isOwn && push?.by === "author" && isOnJudged;
}
const maxHeads = 100;
function latestWords(words) {
    const last = new Map();
    for (const word of words) {
        const { user, how, vouchedBy, github, slack } = word;
        last.set(JSON.stringify([user, how, vouchedBy, github?.id, slack]), word);
    }
    return [...last.values()];
}
function countedWords(record, { reviews, now }) {
    const verdicts = new Map();
    for (const review of reviews) {
        if (review.state === "commented")
            continue;
        verdicts.set(String(review.word.github?.id ?? review.word.user), review);
    }
    const approvals = [...verdicts.values()]
        .filter(({ state, commit, word }) => {
        const isOfThis = commit !== undefined && record.heads.includes(commit);
        return state === "approved" && isOfThis && record.since !== undefined && word.at > record.since;
    })
        .map(({ word }) => word);
    const oldest = Date.parse(now) - wordLifetime;
    const standing = record.words.filter(({ user, how, github, at }) => {
        if (how === "pushed" || how === "reopened")
            return true;
        const theirs = [...verdicts.values()].filter(({ word }) => (github !== undefined && word.github?.id === github.id) || (user !== undefined && word.user === user));
        return theirs.every(({ state, word }) => state === "approved" || secondsOf(word.at) < secondsOf(at));
    });
    return [...standing, ...approvals].filter(({ at }) => Date.parse(at) > oldest);
}

// EXTERNAL MODULE: ./lib/src/permissions/check-permissions.js + 19 modules
var check_permissions = __webpack_require__(96240);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 5 modules
var providers = __webpack_require__(15008);
// EXTERNAL MODULE: ./lib/src/repository/first-parents.js
var first_parents = __webpack_require__(61697);
;// CONCATENATED MODULE: ./lib/src/repository/merges-of-pull-requests.js
async function mergesOfPullRequests({ octokit, owner, repo, }) {
    const recent = await octokit.rest.pulls.list({
        owner,
        repo,
        state: "closed",
        sort: "updated",
        direction: "desc",
        per_page: 100,
    });
    return new Map(recent.data.flatMap(({ merged_at, merge_commit_sha: commit, number }) => merged_at && commit ? [[commit, number]] : []));
}

;// CONCATENATED MODULE: ./lib/src/repository/pull-request-of-merge.js

async function pullRequestOfMerge(repository, commit) {
    return (await mergesOfPullRequests(repository)).get(commit);
}

// EXTERNAL MODULE: ./lib/src/repository/check-runs.js
var check_runs = __webpack_require__(41226);
;// CONCATENATED MODULE: ./lib/src/repository/pull-request-query.js
const pullRequestQuery = `query($owner: String!, $repo: String!, $number: Int!, $name: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state mergedAt baseRefName headRefName headRefOid changedFiles mergeable
      headRepositoryOwner { login }
      isCrossRepository
      author { ...Person }
      potentialMergeCommit { oid parents(first: 2) { nodes { oid } } }
      mergeCommit { parents(first: 3) { totalCount } }
      reviews(last: 100) { nodes { state submittedAt commit { oid } author { ...Person } } }
      ended: timelineItems(last: 2, itemTypes: [CLOSED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt }
          ... on BaseRefChangedEvent { createdAt }
          ... on AutomaticBaseChangeSucceededEvent { createdAt }
        }
      }
      rewritten: timelineItems(last: 50, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]) {
        pageInfo { hasPreviousPage }
        nodes { ... on HeadRefForcePushedEvent { createdAt beforeCommit { ...Runs } afterCommit { ...Runs } } }
      }
      commits(last: 50) {
        totalCount
        nodes { commit { ...Runs signature { isValid wasSignedByGitHub signer { databaseId } } } }
      }
      last: commits(last: 1) {
        nodes { commit { associatedPullRequests(first: 20) { nodes { number state baseRefName headRefOid } } } }
      }
    }
  }
}
fragment Person on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }
fragment Runs on Commit {
  oid
  checkSuites(first: 5, filterBy: { checkName: $name }) {
    pageInfo { hasNextPage }
    nodes {
      app { slug }
      checkRuns(first: 1, filterBy: { checkName: $name, checkType: LATEST }) {
        nodes { databaseId conclusion startedAt text }
      }
    }
  }
}`;

;// CONCATENATED MODULE: ./lib/src/repository/pull-request-state.js



async function readPullRequestState({ octokit, owner, repo }, number, name) {
    const variables = { owner, repo, number, name };
    const { repository } = await octokit.graphql(pullRequestQuery, variables);
    const pull = repository.pullRequest;
    const { rewritten, potentialMergeCommit: trial } = pull;
    const commits = commitsOf(pull);
    return {
        number,
        is: { OPEN: "open", CLOSED: "closed", MERGED: "merged" }[pull.state],
        base: pull.baseRefName,
        head: pull.headRefOid,
        branch: `${pull.headRepositoryOwner?.login ?? ""}:${pull.headRefName}`,
        author: accountOf(pull.author),
        authorIsApp: pull.author?.__typename === "Bot",
        changedFiles: pull.changedFiles,
        hasConflict: pull.mergeable === "CONFLICTING",
        trialMerge: trial ? { commit: trial.oid, parents: trial.parents.nodes.map(({ oid }) => oid) } : undefined,
        headIsMerged: (pull.mergeCommit?.parents.totalCount ?? 0) > 1,
        reviews: pull.reviews.nodes.flatMap(reviewOf),
        endedAt: endedAtOf(pull),
        runs: [...commits.values()].flatMap(runsOf),
        runsAreCut: [...commits.values()].some(({ checkSuites }) => checkSuites?.pageInfo.hasNextPage ?? true),
        rewritesListedSince: rewritten.pageInfo.hasPreviousPage
            ? timeOf(rewritten.nodes[0]?.createdAt)
            : undefined,
        isFromFork: pull.isCrossRepository,
        signedBy: signerOf(pull.commits),
        sameHead: sameHeadOf(pull, number),
    };
}
const mergeSlack = 2_000;
function endedAtOf({ ended, mergedAt }) {
    const [last, before] = ended.nodes.toReversed();
    const isOfMerge = mergedAt !== null &&
        last?.__typename === "ClosedEvent" &&
        Date.parse(last.createdAt) >= Date.parse(mergedAt) - mergeSlack;
    return timeOf((isOfMerge ? before : last)?.createdAt);
}
function commitsOf({ commits, rewritten }) {
    const found = [
        ...commits.nodes.map(({ commit }) => commit),
        ...rewritten.nodes.flatMap(({ beforeCommit, afterCommit }) => [beforeCommit, afterCommit]),
    ];
    return new Map(found.flatMap((commit) => (commit === null ? [] : [[commit.oid, commit]])));
}
function runsOf({ oid, checkSuites }) {
    return (checkSuites?.nodes ?? []).flatMap(({ app, checkRuns }) => checkRuns.nodes.map((run) => ({
        id: run.databaseId,
        app: app?.slug ?? "",
        head: oid,
        passes: run.conclusion === "SUCCESS",
        startedAt: timeOf(run.startedAt),
        memo: (0,check_runs/* memoIn */.iu)(run.text),
    })));
}
const reviewStates = {
    APPROVED: "approved",
    CHANGES_REQUESTED: "changes_requested",
    DISMISSED: "dismissed",
    COMMENTED: "commented",
};
function reviewOf(review) {
    const [state, at] = [reviewStates[review.state], timeOf(review.submittedAt)];
    if (state === undefined || at === undefined || review.author?.__typename !== "User")
        return [];
    return [{ state, at, author: accountOf(review.author), commit: review.commit?.oid }];
}
function sameHeadOf({ last, baseRefName, headRefOid }, number) {
    return last.nodes
        .flatMap(({ commit }) => commit.associatedPullRequests?.nodes ?? [])
        .filter((each) => each.number !== number &&
        each.state === "OPEN" &&
        each.baseRefName === baseRefName &&
        each.headRefOid === headRefOid)
        .map((each) => each.number)
        .sort((left, right) => left - right);
}
function accountOf(person) {
    return { login: (0,account/* bareLogin */.c)(person?.login ?? ""), id: person?.databaseId ?? 0 };
}
function signerOf({ totalCount, nodes }) {
    const signers = new Set(nodes.map(({ commit: { signature } }) => signature?.isValid && !signature.wasSignedByGitHub ? signature.signer?.databaseId : undefined));
    const [signer] = signers;
    return signers.size === 1 && nodes.length === totalCount ? (signer ?? undefined) : undefined;
}
function timeOf(time) {
    return time === null || time === undefined ? undefined : new Date(time).toISOString();
}

// EXTERNAL MODULE: ./lib/src/roster/declared-or-named.js
var declared_or_named = __webpack_require__(39184);
// EXTERNAL MODULE: ./lib/src/permissions/changed-files.js
var changed_files = __webpack_require__(83671);
;// CONCATENATED MODULE: ./lib/src/repository/changed-files.js
async function readGroupFiles(repository, range) {
    const { mergeBase, files } = await compare(repository, range);
    return { mergeBase, paths: pathsOf(files), unlisted: files.length < mostCompared ? 0 : 1 };
}
const mostCompared = 300;
async function compare({ octokit, owner, repo }, { base, head }) {
    const basehead = `${base}...${head}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead,
        per_page: 1,
    });
    return { mergeBase: data.merge_base_commit.sha, files: data.files ?? [] };
}
function pathsOf(files) {
    return files.flatMap(({ filename, previous_filename: old }) => (old ? [filename, old] : [filename]));
}
async function readChangedFiles(repository, { number, count, ...range }) {
    const { octokit, owner, repo } = repository;
    const { mergeBase, files: compared } = await compare(repository, range);
    const files = compared.length >= count
        ? compared
        : await octokit.paginate(octokit.rest.pulls.listFiles, {
            owner,
            repo,
            pull_number: number,
            per_page: 100,
        });
    return { mergeBase, paths: pathsOf(files), unlisted: Math.max(0, count - files.length) };
}

// EXTERNAL MODULE: ./lib/src/roster/account-match.js
var account_match = __webpack_require__(76899);
// EXTERNAL MODULE: ./lib/src/roster/bad-addresses.js
var bad_addresses = __webpack_require__(634);
// EXTERNAL MODULE: ./lib/src/roster/last-admin.js
var last_admin = __webpack_require__(35072);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/jobs/chat/read-roster.js
var read_roster = __webpack_require__(57398);
;// CONCATENATED MODULE: ./lib/src/jobs/permissions/errors.js

function mergeNotTried() {
    return (0,finding/* error */.z3)("merge_not_tried", "GitHub hasn't tried yet how this would merge into the branch as it is now, so what it would do isn't known.", "Run the check again in a minute, or update the branch.");
}
function verdictNotPublished(name, reason) {
    return (0,finding/* error */.z3)("verdict_not_published", `The check run ${name} could not be published: ${reason}`, "Give the App the repository permission Checks: write, and run the check again.");
}
function verdictIsAdvice() {
    return (0,finding/* warning */.$e)("verdict_is_advice", "Who may allow this is only advice here: the token is not that of a GitHub App of your own, and a check by anybody else could be forged.", "Give github-token an App's installation token with Checks: write, and require its check on the branch.");
}
function notAllJudged(judged) {
    return (0,finding/* notice */.lm)("not_all_judged", `Only the newest ${judged} open pull requests were judged again.`, "Close those that nobody needs. A verdict of the others is renewed by whatever happens to them.");
}
function queueNotKnown(ref) {
    return (0,finding/* error */.z3)("queue_not_known", `GitHub doesn't say which pull requests ${ref} is made of, so no approval counts for it.`, "Give the App the repository permissions Pull requests: read and Merge queues: read, and queue it again.");
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/compared-rosters.js



async function comparedRosters({ base, mergeBase }, state, { rosters, readAgain, }) {
    const current = await (0,read_roster/* readRosterAt */.v)(rosters, base);
    const after = await (0,read_roster/* readRosterAt */.v)(rosters, state.head);
    const fork = mergeBase === base ? current : await (0,read_roster/* readRosterAt */.v)(rosters, mergeBase);
    if (sameFiles(fork, current))
        return { before: current, after };
    const isTried = ({ trialMerge, head }) => head === state.head && trialMerge?.parents[0] === base && trialMerge.parents[1] === head;
    const tried = isTried(state) || state.hasConflict ? state : await readAgain();
    if (tried.trialMerge !== undefined && isTried(tried)) {
        return { before: current, after: await (0,read_roster/* readRosterAt */.v)(rosters, tried.trialMerge.commit) };
    }
    if (tried.hasConflict)
        return { before: fork, after, areInConflict: true };
    throw new rollcall_error/* RollcallError */.q(mergeNotTried());
}
function sameFiles({ source: one }, { source: other }) {
    return (one.files.length === other.files.length &&
        one.files.every(({ path, bytes }, index) => {
            const counterpart = other.files[index];
            return counterpart?.path === path && Buffer.compare(bytes, counterpart.bytes) === 0;
        }));
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/event-words.js
function wordsOfEvent(event, state, previous) {
    if (event === undefined)
        return [];
    const { sender, at } = event;
    if (event.head !== state.head || !mayCount(event, state, previous))
        return [];
    const isAuthor = !state.authorIsApp && sender.id === state.author.id;
    const word = (how) => ({ how, at, vouchedBy: "github", github: sender });
    switch (event.action) {
        case "opened":
        case "synchronize":
            return isAuthor ? [word("pushed")] : [];
        case "reopened": {
            const asked = previous?.record.words.some(({ github }) => github?.id === sender.id) ?? false;
            return isAuthor || asked ? [word("reopened")] : [];
        }
        default:
            return [];
    }
}
function pushOf(event, state) {
    if (event === undefined || event.head !== state.head)
        return undefined;
    if (event.action !== "opened" && event.action !== "synchronize")
        return undefined;
    const isAuthor = event.sender.id === state.author.id;
    return { by: isAuthor ? "author" : "other", from: event.before };
}
function mayCount({ isFirstAttempt, at }, { runsAreCut, rewritesListedSince }, previous) {
    if (isFirstAttempt)
        return true;
    if (runsAreCut || rewritesListedSince !== undefined)
        return false;
    return previous === undefined || previous.judgedAt < at;
}

;// CONCATENATED MODULE: ./lib/src/repository/administrators.js

async function mayAdminister({ octokit, owner, repo }, { login, id }) {
    try {
        const at = { owner, repo, username: login };
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(at);
        return data.permission === "admin" && data.user?.id === id;
    }
    catch (error) {
        if ((0,request_error/* requestErrorOf */.l)(error).status === 404)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/chat/decision-sentences.js
var decision_sentences = __webpack_require__(99368);
// EXTERNAL MODULE: ./lib/src/chat/render-reply.js
var render_reply = __webpack_require__(17548);
;// CONCATENATED MODULE: ./lib/src/jobs/permissions/verdict.js



function verdictSaying(conclusion, title, more = []) {
    return { conclusion, title, markdown: (0,render_reply/* markdownReply */.Y5)({ blocks: [[title], ...more] }) };
}
function verdictOf(decision, basis) {
    const { lifted } = basis;
    if (lifted !== undefined && !decision.allowed) {
        const title = `Break-glass by ${lifted.by}: it may be merged without the approvals that it needs.`;
        const reason = (0,sentence/* say */.cv) `The reason that ${(0,sentence/* name */.UU)(lifted.by)} gave: ${lifted.reason}`;
        const { markdown } = verdictSaying("success", title, [reason]);
        return { conclusion: "success", title, markdown: `${markdown}\n\n${markdownOf(decision, basis)}` };
    }
    return {
        conclusion: decision.allowed ? "success" : "action_required",
        title: (0,decision_sentences/* statusDescription */.$U)(decision),
        markdown: markdownOf(decision, basis),
    };
}
function markdownOf(decision, { words, lacksAuthor = false }) {
    if (decision.actions.length === 0)
        return (0,render_reply/* markdownReply */.Y5)({ blocks: [(0,sentence/* say */.cv) `Nobody's permission is needed.`] });
    const open = (0,decision_sentences/* approvalsNeeded */.Wr)(decision);
    const permission = open.length === 0
        ? [(0,sentence/* say */.cv) `Allowed: everybody whose permission it needs has given it.`]
        : [(0,sentence/* say */.cv) `Waits for an approving review of:`, { list: open }];
    const counted = words.length === 0
        ? [
            (0,sentence/* say */.cv) `No approval counts for it as it is now. An approval is for what the change did when it was given.`,
        ]
        : [(0,sentence/* say */.cv) `What counts for it, for a week each:`, { list: words.map(wordSentence) }];
    const pushed = !lacksAuthor || open.length === 0
        ? []
        : [
            (0,sentence/* say */.cv) `Somebody else than its author pushed a part of it, or GitHub doesn't tell who did, so what the author pushes or opens approves nothing of it. Its author can look at what it does and comment ${(0,sentence/* name */.UU)("/rollcall approve")}.`,
        ];
    return (0,render_reply/* markdownReply */.Y5)({
        blocks: [...permission, ...pushed, (0,sentence/* say */.cv) `What it does:`, { list: (0,decision_sentences/* actionSentences */.t3)(decision) }, ...counted],
    });
}
const given = {
    asked: "asked for it in chat",
    pushed: "pushed it",
    reopened: "reopened it",
    approved: "approved it in a review",
    clicked: "approved it in Slack",
    commented: "approved it in a comment",
};
function wordSentence({ user, how, at, github }) {
    const who = user ?? (github === undefined ? "somebody" : `@${github.login}`);
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(who)} ${given[how]} (${at.slice(0, 16).replace("T", " ")} UTC)`;
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/first-roster.js


const mostAsked = 20;
async function firstRosterVerdict(repository, words) {
    const accounts = new Map(words.flatMap(({ github }) => (github ? [[github.id, github]] : [])));
    for (const account of [...accounts.values()].slice(0, mostAsked)) {
        if (await mayAdminister(repository, account))
            return verdictSaying("success", `The roster begins here: ${account.login} administers the repository.`);
    }
    return verdictSaying("action_required", "The roster begins here: somebody who administers the repository has to approve it.");
}

// EXTERNAL MODULE: ./lib/src/permissions/existing.js
var permissions_existing = __webpack_require__(23724);
;// CONCATENATED MODULE: ./lib/src/jobs/permissions/seen.js

function rememberingWhatIsAsked(existing) {
    const absent = new Set(existing.unclaimed?.slice(0, mostAccounts));
    const admins = new Map();
    return {
        existing: {
            ...existing,
            stateOf: (kind, identity) => {
                const state = existing.stateOf(kind, identity);
                if (state === "absent")
                    absent.add(`${kind} ${identity}`);
                return state;
            },
            adminsOf: (repository) => {
                const keys = existing.adminsOf(repository);
                if (keys.length > 0)
                    admins.set(repository, keys);
                return keys;
            },
        },
        seen: () => ({ absent: [...absent].sort(), admins: Object.fromEntries(admins) }),
    };
}
const mostAccounts = 50;
function existingFrom(all) {
    const absent = new Set(all.flatMap((seen) => seen.absent));
    return {
        unclaimed: [...absent].filter(absent_account/* isAbsentAccount */.z),
        stateOf: (kind, identity) => (absent.has(`${kind} ${identity}`) ? "absent" : "unknown"),
        adminsOf: (repository) => [...new Set(all.flatMap(({ admins }) => admins[repository] ?? []))],
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/judge-change.js




function judgeChange(change, observed) {
    const { existing, seen } = rememberingWhatIsAsked(change.existing ?? permissions_existing/* nothingSeen */.p);
    const { digest } = (0,check_permissions/* checkPermissions */.R)({ ...change, existing }, []);
    const { record, words } = observe({ ...observed, digest, absent: seen().absent });
    return { decision: (0,check_permissions/* checkPermissions */.R)(change, words), record, words, seen: seen() };
}
function digestOfChange(change) {
    return (0,check_permissions/* checkPermissions */.R)(change, []).digest;
}
function observe(observed) {
    const { given, digest } = observed;
    const words = [...observed.words, ...(given?.digest === digest ? given.words : [])];
    const record = recordAfter(observed.previous, { ...observed, words });
    return { record, words: countedWords(record, observed) };
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/known-addresses.js


function withoutAddressesOf(base, changed, now) {
    if ((0,load/* isValid */.fn)(changed))
        return changed;
    const known = new Set((0,bad_addresses/* badAddressesIn */.V)(base).map(({ message }) => message));
    const tolerant = (0,bad_addresses/* withoutBadAddresses */.C)(changed, now);
    const isKnown = (0,bad_addresses/* badAddressesIn */.V)(tolerant).every(({ message }) => known.has(message));
    return (0,load/* isValid */.fn)(tolerant) && isKnown ? tolerant : changed;
}

// EXTERNAL MODULE: ./lib/src/app/memory.js + 1 modules
var app_memory = __webpack_require__(39225);
// EXTERNAL MODULE: ./lib/src/repository/commit-files.js
var commit_files = __webpack_require__(43628);
// EXTERNAL MODULE: ./lib/src/repository/required-checks.js
var required_checks = __webpack_require__(68318);
// EXTERNAL MODULE: ./lib/src/repository/state-branch.js
var state_branch = __webpack_require__(48255);
// EXTERNAL MODULE: ./lib/src/roster/diagnostics.js
var diagnostics = __webpack_require__(55228);
// EXTERNAL MODULE: ./lib/src/roster/schema.js
var schema = __webpack_require__(72073);
// EXTERNAL MODULE: ./lib/src/roster/yaml/read.js + 1 modules
var read = __webpack_require__(12415);
// EXTERNAL MODULE: ./lib/src/roster/yaml/tree.js
var tree = __webpack_require__(72348);
// EXTERNAL MODULE: ./lib/src/jobs/permissions/verdict-name.js
var verdict_name = __webpack_require__(80221);
;// CONCATENATED MODULE: ./lib/src/jobs/permissions/other-roster.js











const mostFiles = 20;
const rosterKeys = new Set(Object.keys(schema/* rosterFile */.E.shape));
const contentKeys = ["users", "teams", "projects"];
async function otherRosterFailure(paths, { rosters, inForce }) {
    const { repository } = rosters;
    const candidates = await existingCandidates(paths, { rosters, inForce });
    if (candidates.length === 0)
        return undefined;
    const { files } = await (0,commit_files/* filesAt */.T)(repository, inForce.head, candidates.slice(0, mostFiles));
    const org = inForce.roster.declared?.github?.org.toLowerCase();
    const ofOrg = files.find((file) => isRosterOf(org, file))?.path;
    if (ofOrg !== undefined && !inForce.isNamed)
        return sameNameVerdict(ofOrg);
    const other = ofOrg ?? (await appliedAmong(candidates, { rosters, inForce }));
    if (other === undefined)
        return undefined;
    const { checks } = await (0,required_checks/* readBranchRules */.C)(repository, inForce.branch);
    const required = checks.map(({ name: check }) => check).filter(verdict_name/* isVerdictName */.L);
    const isAlone = required.length > 0 && required.every((check) => check === inForce.name);
    return isAlone ? onlyCheckVerdict(other, inForce) : undefined;
}
async function existingCandidates(paths, { rosters, inForce }) {
    const own = new Set(inForce.roster.source.files.map(({ path }) => path));
    const candidates = paths.filter((path) => /\.ya?ml$/i.test(path) && !own.has(path) && !path.startsWith(".github/") && !/[*?[\]{}!]/.test(path));
    if (candidates.length <= mostFiles)
        return candidates;
    const groups = Array.from({ length: Math.ceil(candidates.length / mostFiles) }, (_, index) => candidates.slice(index * mostFiles, (index + 1) * mostFiles));
    return (await (0,commit_files/* pathsAt */.u)(rosters.repository, inForce.head, groups))?.flat() ?? candidates;
}
async function appliedAmong(paths, { rosters, inForce }) {
    const { text } = await (0,state_branch/* readStateFile */.qy)(rosters.repository, app_memory/* memoryFile */.EF);
    const keys = Object.keys((text === undefined ? undefined : (0,app_memory/* parseMemory */.Pw)(text))?.rosters ?? {});
    const others = keys.filter((key) => key !== (0,app_memory/* rosterKeyOf */.Mn)(rosters.config)).map(app_memory/* patternsOf */.D4);
    if (others.length === 0)
        return undefined;
    const applied = new Set((await (0,commit_files/* pathsAt */.u)(rosters.repository, inForce.head, others))?.flat());
    return paths.find((path) => applied.has(path));
}
function isRosterOf(org, file) {
    const [table] = (0,read/* readTables */.g)([file], (0,diagnostics/* createDiagnostics */.t)([file.path])).tables;
    const data = table === undefined ? undefined : (0,tree/* plainDataOf */.cw)(table);
    if (data === undefined)
        return false;
    const keys = Object.keys(data);
    if (!keys.some((key) => contentKeys.includes(key)) || !keys.every((key) => rosterKeys.has(key)))
        return false;
    const named = data["github"]?.org;
    return typeof named !== "string" || org === undefined || named.toLowerCase() === org;
}
function sameNameVerdict(other) {
    const title = `${other} belongs to another roster of this organisation: give each roster's jobs a name.`;
    return verdictSaying("failure", title, [
        (0,sentence/* say */.cv) `Without the input ${(0,sentence/* name */.UU)("name")} both have a verdict of one name, and the last one would count. Set it in every workflow of each roster, and require both checks.`,
    ]);
}
function onlyCheckVerdict(other, { branch, name: check }) {
    const title = `${other} belongs to another roster, and ${branch} requires no check of that one.`;
    return verdictSaying("failure", title, [
        (0,sentence/* say */.cv) `The rule on ${(0,sentence/* name */.UU)(branch)} requires ${(0,sentence/* name */.UU)(check)} alone of Rollcall's checks, so this one would count for both rosters. Give the jobs of each roster a value of its own for the input ${(0,sentence/* name */.UU)("name")}, require the check of each, and run this again.`,
    ]);
}

;// CONCATENATED MODULE: ./lib/src/repository/branch-pushes.js
const mostPushes = 100;
const noCommit = /^0+$/;
async function pushersOf({ octokit, owner, repo }, { branch, head, mergeBase, account }) {
    const ref = `refs/heads/${branch}`;
    const { data: pushes } = await octokit.rest.repos
        .listActivities({ owner, repo, ref, per_page: mostPushes })
        .catch(() => ({ data: [] }));
    let at = head;
    for (const { ref: moved, before, after, activity_type: type, actor } of pushes) {
        if (moved !== ref || after !== at || type === "branch_deletion")
            return "unknown";
        if (at === mergeBase)
            return "alone";
        if (actor?.id !== account)
            return "others";
        if (type === "branch_creation" || noCommit.test(before))
            return "alone";
        at = before;
    }
    return at === mergeBase && pushes.length > 0 ? "alone" : "unknown";
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/own-change.js



async function judgeOwnChange(change, observed, pull) {
    const judged = judgeChange(change, observed);
    const { state, author } = pull;
    if (judged.record.isOwn || state.authorIsApp)
        return { ...judged, lacksAuthor: false };
    const { now: at } = observed;
    const word = { user: author, how: "pushed", at, vouchedBy: "github", github: state.author };
    const withAuthor = (0,check_permissions/* checkPermissions */.R)(change, [...judged.words, word]);
    if (!decidesMore(withAuthor, judged.decision))
        return { ...judged, lacksAuthor: false };
    const isOwnHead = await isAuthorsHead(observed, pull);
    return isOwnHead
        ? { ...judgeChange(change, { ...observed, isOwnHead }), lacksAuthor: false }
        : { ...judged, lacksAuthor: true };
}
function decidesMore(decision, than) {
    return decision.actions.some(({ allowedBy }, index) => {
        const without = than.actions[index];
        return without?.isAllowed === false && allowedBy.length > without.allowedBy.length;
    });
}
async function isAuthorsHead({ words }, { repository, state, mergeBase }) {
    const { author, authorIsApp, head, isFromFork, signedBy } = state;
    const isGiven = words.some(({ how, github }) => (how === "pushed" || how === "reopened") && github?.id === author.id);
    if (!isGiven || authorIsApp)
        return false;
    const branch = state.branch.slice(state.branch.indexOf(":") + 1);
    const range = { branch, head, mergeBase, account: author.id };
    const pushers = isFromFork ? "unknown" : await pushersOf(repository, range);
    return pushers === "alone" || (pushers === "unknown" && signedBy === author.id);
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/stored-record.js

function memoOf(stored) {
    const whole = JSON.stringify(stored);
    if ((0,check_runs/* hasRoom */.AB)(whole))
        return whole;
    return JSON.stringify({ ...stored, seen: undefined, record: { ...stored.record, absent: [] } });
}
function storedIn(memo) {
    if (memo === undefined)
        return undefined;
    try {
        const stored = JSON.parse(memo);
        return stored.record.version === 1 ? stored : undefined;
    }
    catch {
        return undefined;
    }
}
function rostersIn(memo) {
    if (memo === undefined)
        return [];
    try {
        const { of } = JSON.parse(memo);
        return Array.isArray(of) ? of.filter((each) => typeof each === "string") : [];
    }
    catch {
        return [];
    }
}
function newestRecord(state, apps) {
    if (state.runsAreCut)
        return undefined;
    const isByApp = state.authorIsApp && apps.has(state.author.login);
    const [newest] = state.runs
        .toSorted((one, other) => other.id - one.id)
        .flatMap(({ app, memo, startedAt }) => {
        const stored = apps.has(app) ? storedIn(memo) : undefined;
        if (stored === undefined)
            return [];
        const { number, branch, since = startedAt } = stored.record;
        const isOfThis = number === undefined ? isByApp && branch === state.branch : number === state.number;
        return isOfThis ? [{ ...stored, record: { ...stored.record, since } }] : [];
    })
        .sort((one, other) => other.judgedAt.localeCompare(one.judgedAt));
    const { rewritesListedSince } = state;
    const isOutdone = newest !== undefined && rewritesListedSince !== undefined && newest.judgedAt < rewritesListedSince;
    return isOutdone ? undefined : newest;
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/whose-verdict.js





async function whoseVerdict(memo, { rosters, inForce, }) {
    const own = (0,app_memory/* rosterKeyOf */.Mn)(rosters.config);
    const mine = new Set(inForce.roster.source.files.map(({ path }) => path));
    const others = [];
    for (const key of rostersIn(memo)) {
        if (key === own)
            continue;
        const loader = (0,load_roster.createRosterLoader)(rosters.repository, (0,app_memory/* patternsOf */.D4)(key), rosters.now);
        const { source } = await loader.at(inForce.head);
        const theirs = source.files.filter(({ path }) => !mine.has(path));
        if (theirs.length > 0)
            others.push(key);
    }
    const [first] = others;
    return {
        of: [own, ...others],
        shared: first === undefined ? undefined : sharedName(inForce.name, (0,app_memory/* patternsOf */.D4)(first).join(", ")),
    };
}
function sharedName(check, other) {
    return verdictSaying("failure", `The roster of ${other} judges under this name, too: give each roster's jobs a name of its own.`, [
        (0,sentence/* say */.cv) `Two rosters would write one check, ${(0,sentence/* name */.UU)(check)}, and the last one would count for both. Give their workflows different values of the input ${(0,sentence/* name */.UU)("name")}, require both checks, and push again.`,
    ]);
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/assess.js





















async function assess(state, context) {
    const { own } = context.inForce;
    const known = state.runs.find(({ app, head }) => app === own && head === state.head);
    const { of, shared } = await whoseVerdict(known?.memo, context);
    const assessment = await assessAlone(state, context);
    const isFailed = assessment.verdict.conclusion === "failure";
    if (shared === undefined || isFailed)
        return { ...assessment, of };
    return { ...assessment, of, verdict: shared, allowed: undefined };
}
async function assessAlone(state, context) {
    const { rosters, inForce, readAgain } = context;
    const { repository } = rosters;
    const { roster: base, head: commit } = inForce;
    const files = await readChangedFiles(repository, {
        number: state.number,
        base: commit,
        head: state.head,
        count: state.changedFiles,
    });
    const { mergeBase } = files;
    const compared = await comparedRosters({ base: commit, mergeBase }, state, { rosters, readAgain });
    const previous = newestRecord(state, inForce.apps);
    const observed = observedOf(state, context, previous);
    const { now } = rosters;
    const isBase = compared.before.source.commit === base.source.commit;
    const before = isBase ? base : (0,bad_addresses/* withoutBadAddresses */.C)(compared.before, now);
    const after = withoutAddressesOf(base, compared.after, now);
    const pull = { repository, state, mergeBase };
    if (!(0,load/* isValid */.fn)(after) || !(0,load/* isValid */.fn)(base)) {
        const begins = (0,load/* isValid */.fn)(after) && base.source.files.length === 0;
        const isOwnHead = begins && (await isAuthorsHead(observed, pull));
        const digest = digestOfFiles(compared);
        const { record, words } = observe({ ...observed, digest, absent: [], isOwnHead });
        if (!(0,load/* isValid */.fn)(after))
            return { record, verdict: brokenVerdict(after) };
        if (!begins)
            return { record, verdict: brokenBaseVerdict() };
        return { record, verdict: await firstRosterVerdict(repository, words) };
    }
    const unseen = {
        base,
        before: (0,load/* isValid */.fn)(before) && before !== base ? before : undefined,
        head: after,
        kinds: providers/* declaringKinds */.f5,
        repository: { owner: repository.owner, repo: repository.repo, action: context.action },
        extraActions: (0,changed_files/* changedFileActions */.Y)(files.paths, {
            rosterPaths: base.source.files.map(({ path }) => path),
            unlisted: files.unlisted,
        }),
    };
    const others = await (0,find_other_rosters/* readOtherRosters */.N7)({ rosters, commit, roster: base, head: after });
    const change = { ...unseen, others, existing: context.existing ?? existingBefore(unseen, previous) };
    const author = userKeyOf(base, state.author);
    const judged = await judgeOwnChange(change, observed, { ...pull, author });
    const { record, decision, words, seen, lacksAuthor } = judged;
    const goesOn = record.since !== undefined;
    const lifted = [context.lifting, goesOn ? previous?.lifted : undefined].find((each) => each?.digest === decision.digest);
    const other = await otherRosterFailure(files.paths, { rosters, inForce });
    const verdict = failedVerdict({ base, after, areInConflict: compared.areInConflict, other }, inForce.branch) ??
        verdictOf(decision, { words, lifted, lacksAuthor });
    const allowed = verdict.conclusion === "success" ? rosterDigestOf(change) : undefined;
    return { record, lifted, seen, verdict, allowed, judged: { change, decision, words } };
}
function failedVerdict({ base, after, areInConflict, other, }, branch) {
    if (areInConflict)
        return conflictVerdict(branch);
    if (other !== undefined)
        return other;
    const [lastAdmin] = (0,last_admin/* lastAdminFindings */.EK)(base.resolved, after.resolved);
    return lastAdmin && verdictSaying("failure", `${lastAdmin.message} ${lastAdmin.remedy}`);
}
function existingBefore(change, previous) {
    if (previous?.seen === undefined)
        return undefined;
    const isSame = digestOfChange(change) === previous.record.digest;
    return isSame ? existingFrom([previous.seen]) : undefined;
}
function rosterDigestOf(change) {
    return (0,check_permissions/* checkPermissions */.R)({ ...change, extraActions: [] }, []).digest;
}
function observedOf(state, { inForce, event, given, now }, previous) {
    const keyOf = (account) => userKeyOf(inForce.roster, account);
    const words = wordsOfEvent(event, state, previous).map((word) => ({ ...word, user: keyOf(word.github) }));
    const reviews = reviewsIn(state, inForce.roster);
    const { number, base, branch, head, endedAt } = state;
    return {
        ...{ number, base, branch, head, endedAt, reviews, now, given },
        previous: previous?.record,
        push: pushOf(event, state),
        words,
    };
}
function reviewsIn({ reviews }, roster) {
    return reviews.map(({ author, state, at, commit }) => {
        const user = userKeyOf(roster, author);
        return { word: { user, how: "approved", at, vouchedBy: "github", github: author }, commit, state };
    });
}
function userKeyOf(roster, account) {
    return (0,load/* isValid */.fn)(roster) ? (0,account_match/* userOfAccount */.aB)(roster, account)?.key : undefined;
}
function digestOfFiles({ before, after }) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { source } of [before, after])
        for (const { path, bytes } of source.files)
            hash.update(`${JSON.stringify(path)} ${bytes.length}\n`).update(bytes);
    return `files:${hash.digest("hex")}`;
}
function brokenVerdict({ findings }) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const count = `${errors} ${errors === 1 ? "mistake" : "mistakes"}`;
    return verdictSaying("failure", `The roster has ${count}, so there is nothing to judge yet.`);
}
function conflictVerdict(branch) {
    return verdictSaying("failure", `This conflicts with ${branch} as it is now, so what it would do isn't known: resolve the conflict first.`);
}
function brokenBaseVerdict() {
    return verdictSaying("failure", "The base's roster is broken, and can't say who may do what: an owner of the repository has to merge this.");
}

// EXTERNAL MODULE: ./lib/src/jobs/permissions/in-force.js
var in_force = __webpack_require__(57999);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/roster-review.js















async function roster_review_reviewOf(request) {
    const { rosters, commit, memory } = request;
    const inForce = await (0,in_force/* readInForce */.p)(rosters, request.name);
    const line = await (0,first_parents/* firstParentsOf */.B)(rosters.repository, commit);
    const { start, later } = startOf(line, memory);
    let roster = await rosters.at(start);
    let unreviewed;
    const absent = [];
    const reopened = [];
    const takenBack = [];
    const outdated = [];
    for (const each of later) {
        const next = each === commit ? request.roster : await rosters.at(each);
        const isSame = (0,same_files/* haveSameFiles */.E)(roster, next);
        const step = isSame
            ? { absent: [] }
            : await reviewedStep(roster, next, { ...request, commit: each, inForce });
        if ("reopened" in step)
            reopened.push(step.reopened);
        if ("takenBack" in step)
            takenBack.push(step.takenBack);
        if ("outdated" in step)
            outdated.push(step.outdated);
        if (request.takesUnjudged && !("absent" in step) && !("outdated" in step)) {
            [roster, unreviewed] = [next, undefined];
            continue;
        }
        if (!("absent" in step)) {
            unreviewed ??= each;
            continue;
        }
        [roster, unreviewed] = [next, undefined];
        if (!memory?.begun.has(each))
            absent.push(...step.absent);
    }
    const known = { absent, reopened, takenBack, outdated };
    return unreviewed === undefined ? { ...known, roster: request.roster } : { ...known, roster, unreviewed };
}
function startOf(line, memory) {
    const [head = "", parent = head] = line;
    const applied = memory?.applied ?? new Set();
    const known = line.findLastIndex((commit) => applied.has(commit));
    if (known >= 0)
        return { start: line[known] ?? head, later: line.slice(0, known).reverse() };
    const [elsewhere] = applied;
    if (elsewhere !== undefined)
        return { start: elsewhere, later: line.toReversed() };
    return { start: parent, later: [head] };
}
const unreviewedStep = { is: "unreviewed" };
async function reviewedStep(before, after, { rosters, commit, inForce, action }) {
    if (!(0,load/* isValid */.fn)(before) || !(0,load/* isValid */.fn)(after))
        return unreviewedStep;
    const { repository } = rosters;
    const { owner, repo } = repository;
    const at = before.source.commit ?? commit;
    const others = await (0,find_other_rosters/* readOtherRosters */.N7)({ rosters, commit: at, roster: before, head: after });
    const own = { owner, repo, action };
    const change = { base: before, head: after, kinds: providers/* declaringKinds */.f5, repository: own, others };
    const { allowed, digest } = (0,check_permissions/* checkPermissions */.R)(change, []);
    if (allowed)
        return { absent: [] };
    const number = await pullRequestOfMerge(repository, commit);
    if (number === undefined)
        return unreviewedStep;
    const state = await readPullRequestState(repository, number, inForce.name);
    const stored = newestRecord(state, inForce.apps);
    if (state.is !== "merged" || state.base !== inForce.branch || stored?.allowed === undefined)
        return unreviewedStep;
    if (stored.allowed !== digest)
        return { outdated: number };
    if (state.endedAt !== stored.record.endedAt)
        return { reopened: number };
    const existing = existingFrom(stored.seen === undefined ? [] : [stored.seen]);
    const isLifted = stored.lifted?.digest === digest;
    const suffice = (words) => (0,check_permissions/* checkPermissions */.R)({ ...change, existing }, words).allowed;
    if (!isLifted && !suffice(stored.words ?? []))
        return { outdated: number };
    const standing = countedWords(stored.record, {
        reviews: reviewsIn(state, before),
        now: stored.judgedAt,
    });
    if (!isLifted && !suffice(standing))
        return { takenBack: number };
    return { absent: keysOf(stored.record.absent, after) };
}
function keysOf(absent, { declared }) {
    const identities = new Set(absent);
    const keys = providers/* declaringKinds */.f5.flatMap((each) => (0,declared_or_named/* declaredOrNamed */.d)(each, declared).flatMap(({ key, identities: own }) => own.some((identity) => identities.has(`${each.kind} ${identity}`)) ? [`${each.kind} ${key}`] : []));
    return [...new Set([...keys, ...absent.filter(absent_account/* isAbsentAccount */.z)])];
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/review-for.js





async function reviewFor({ inputs, rosters, commit, roster, memory }) {
    if (!(0,load/* isUsable */.Ng)(roster))
        return { findings: [] };
    const isStrict = inputs.applyOnlyReviewed;
    const unknown = (reason) => ({
        ...(isStrict ? { review: { roster: undefined, absent: [] } } : {}),
        findings: [(0,finding/* finding */.gk)(isStrict ? reviewNotKnown(reason) : creationsNotKnown(reason))],
    });
    if (rosters === undefined || commit === undefined)
        return isStrict ? unknown("there is no github-token") : { findings: [] };
    if (!isStrict && (memory === undefined || memory.applied.has(commit)))
        return { findings: [] };
    const action = process.env["GITHUB_ACTION_REPOSITORY"] || undefined;
    try {
        const { reopened, takenBack, outdated, ...review } = await roster_review_reviewOf({
            rosters,
            commit,
            roster,
            memory,
            takesUnjudged: !isStrict,
            name: inputs.name,
            action,
        });
        return {
            review,
            findings: [
                ...reopened.map((number) => (0,finding/* finding */.gk)(reopenedSince(number, isStrict))),
                ...outdated.map((number) => (0,finding/* finding */.gk)(outdatedVerdict(number))),
                ...takenBack.map((number) => (0,finding/* finding */.gk)(takenBackSince(number, isStrict))),
            ],
        };
    }
    catch (error) {
        return unknown((0,errors_to_findings/* errorsToFindings */.z)(error)[0]?.message ?? "");
    }
}

// EXTERNAL MODULE: ./lib/src/access/declared-effects.js + 1 modules
var declared_effects = __webpack_require__(90140);
// EXTERNAL MODULE: ./lib/src/app/memory-errors.js
var memory_errors = __webpack_require__(13327);
// EXTERNAL MODULE: ./lib/src/permissions/renames.js
var renames = __webpack_require__(77618);
// EXTERNAL MODULE: ./lib/src/jobs/chat/ask-approvers.js
var ask_approvers = __webpack_require__(92160);
;// CONCATENATED MODULE: ./lib/src/jobs/welcome/errors.js

function newcomersNotTold(count) {
    return (0,finding/* notice */.lm)("newcomers_not_told", `${count === 1 ? "Somebody who is new" : `${count} people who are new`} could not be told in Slack what they have now.`, "Give the Slack app the scope chat:write, or tell them yourself.");
}

// EXTERNAL MODULE: ./lib/src/chat/effect-sentences.js
var effect_sentences = __webpack_require__(3803);
;// CONCATENATED MODULE: ./lib/src/jobs/welcome/text.js



const mostThings = 30;
function welcomeReply({ key }, effect, organisation) {
    const where = organisation === undefined ? (0,sentence/* say */.cv) `the roster` : (0,sentence/* say */.cv) `the roster of ${(0,sentence/* name */.UU)(organisation)}`;
    const things = effect === undefined ? [] : (0,effect_sentences/* thingsGained */.km)(effect);
    const left = things.length - mostThings;
    const list = left > 1 ? [...things.slice(0, mostThings), (0,sentence/* say */.cv) `… and ${left} more`] : things;
    const given = list.length === 0
        ? [(0,sentence/* say */.cv) `It gives you nothing yet. Ask somebody who leads a team to add you.`]
        : [
            (0,sentence/* say */.cv) `You have now:`,
            { list },
            (0,sentence/* say */.cv) `Where a service has sent you an invitation, accept it: what is behind it follows.`,
        ];
    const lacking = (effect?.lacking ?? []).map(({ service, lacks, option }) => (0,sentence/* say */.cv) `On ${service} you get nothing yet: your entry has ${lacks}. ${(0,sentence/* name */.UU)(`/rollcall user edit ${option}`)} adds it.`);
    return (0,chat_reply/* answer */.ZF)([...(0,sentence/* say */.cv) `You are in `, ...where, ...(0,sentence/* say */.cv) ` now, as ${(0,sentence/* name */.UU)(key)}.`], ...given, ...lacking, (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)("/rollcall user view")} shows this at any time.`);
}

;// CONCATENATED MODULE: ./lib/src/jobs/welcome/run.js










const mostTold = 50;
async function tellNewcomers(ended) {
    const { report, roster, memory, rosters, slack } = ended;
    if (report.command !== "apply" || !isToTheEnd(report) || !(0,load/* isUsable */.Ng)(roster))
        return [];
    if (memory === undefined || rosters === undefined)
        return [];
    const commits = Object.keys(report.cost).flatMap((service) => memory.lastAppliedIn(service) ?? []);
    const before = await appliedRosters(commits, rosters, roster);
    if (before === undefined)
        return [];
    const newcomers = [...roster.declared.users.values()].filter((user) => isNew(user, before, roster));
    const told = await Promise.all(newcomers.slice(0, mostTold).map((user) => tell(user, { before, head: roster, slack })));
    const failed = told.filter((each) => each === "refused").length;
    return failed === 0 ? [] : [(0,finding/* finding */.gk)(newcomersNotTold(failed))];
}
function isToTheEnd({ result, findings }) {
    const forgets = findings.some(({ code }) => code === (0,memory_errors/* memoryNotWritten */.si)("").code);
    return (result === "applied" || result === "clean") && !(0,finding/* hasErrors */.Cs)(findings) && !forgets;
}
async function appliedRosters(commits, rosters, head) {
    const loaded = await Promise.all([...new Set(commits)].map((commit) => rosters.at(commit)));
    const valid = loaded.filter(load/* isValid */.fn).map((each) => (0,renames/* renamedBase */.g)(each, head).base);
    const [first, ...more] = valid;
    return first === undefined || valid.length < loaded.length ? undefined : [first, ...more];
}
function isNew({ key }, before, { resolved }) {
    const wasThere = before.every((each) => each.resolved.users.get(key)?.present === true);
    return resolved.users.get(key)?.present === true && !wasThere;
}
async function tell(user, { before, head, slack }) {
    const slackId = await (0,ask_approvers/* slackIdOf */.XW)(user, slack);
    if (slackId === undefined)
        return "unreachable";
    const base = before.find((each) => each.resolved.users.get(user.key)?.present !== true) ?? before[0];
    const effect = (0,declared_effects/* declaredEffects */.t)(base, head, providers/* declaringKinds */.f5).find(({ principal }) => principal === `user:${user.key}`);
    const [text = ""] = (0,render_reply/* slackReply */.pg)(welcomeReply(user, effect, head.declared.github?.org));
    const sent = await slack.send("chat.postMessage", {
        channel: slackId,
        text,
        unfurl_links: false,
        unfurl_media: false,
    });
    return sent === undefined ? "refused" : "told";
}

// EXTERNAL MODULE: ./lib/src/jobs/chat/chat-slack.js
var chat_slack = __webpack_require__(30459);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/context.js




function chatContextOf(options, connections) {
    const { repository, webhooks, fetch, clock, slackApiUrl } = connections;
    const root = slackApiUrl === undefined ? {} : { slackRoot: new URL(slackApiUrl).origin };
    const slack = (0,chat_slack/* chatSlackOf */.e)(connections);
    return {
        options,
        connections,
        rosters: (0,load_roster.createRosterLoader)(repository, options.config, (0,core_clock/* currentMoment */.q)(clock)),
        channels: {
            repository,
            webhooks,
            notifyOn: options.notifyOn,
            fetch,
            clock,
            ...root,
            run: options.run,
            async sendDirectly(id, message) {
                const { text = "", blocks } = message;
                const more = blocks === undefined ? {} : { blocks: JSON.stringify(blocks) };
                const args = { channel: id, text, ...more, unfurl_links: false, unfurl_media: false };
                return (await slack.send("chat.postMessage", args)) !== undefined;
            },
        },
        slack,
    };
}
function runRequestOf(command, roster, { options }) {
    const { providers, allowRemovals, links } = options;
    return { command, roster, allowRemovals, links, ...(providers && { providers }) };
}
async function requestedPlanOf({ request, roster }, chatContext) {
    if (request.via !== "comment" || !request.comment.onPullRequest)
        return runRequestOf("plan", roster, chatContext);
    const { octokit, owner, repo } = chatContext.connections.repository;
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: request.comment.number });
    const head = await (0,read_roster/* readRosterAt */.v)(chatContext.rosters, data.head.sha);
    return { ...runRequestOf("plan", head, chatContext), base: roster };
}

// EXTERNAL MODULE: ./lib/src/jobs/chat/offboarding-reply.js + 1 modules
var offboarding_reply = __webpack_require__(93999);
// EXTERNAL MODULE: ./lib/src/app/open-memory.js + 2 modules
var open_memory = __webpack_require__(18346);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/remembered-run.js


async function rememberedRun(request, { rosters, options, connections: { clock } }) {
    const roster = request.base ?? request.roster;
    const { commit } = roster.source;
    if (commit === undefined || !(0,load/* isUsable */.Ng)(roster))
        return request;
    const writes = request.command === "apply";
    const memory = await (0,open_memory/* openMemory */.u)({ rosters, config: options.config, commit, roster, writes, clock });
    const findings = memory.findings.filter(({ severity }) => severity !== "notice");
    return { ...request, memory: { ...memory, findings } };
}

// EXTERNAL MODULE: ./lib/src/app/keep-trail.js
var keep_trail = __webpack_require__(19200);
// EXTERNAL MODULE: ./lib/src/app/read-memory.js
var read_memory = __webpack_require__(36810);
;// CONCATENATED MODULE: ./lib/src/app/trail-on-branch.js


function trailOnBranch(repository, clock) {
    return {
        whyNot: () => (0,read_memory/* whyUnprotected */.WU)(repository, true),
        update: (message, change) => (0,state_branch/* updateStateFiles */.Gc)(repository, { message, change }, clock),
    };
}

// EXTERNAL MODULE: ./lib/src/repository/trail-check.js
var trail_check = __webpack_require__(90974);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/end-trail.js


async function endTrail(trail, report, { repository, commit }) {
    const end = await trail.end(report);
    const { head, isKept, lines } = end;
    if (head === undefined || !isKept || lines.length === 0)
        return end;
    await (0,check_runs/* publishCheckRun */.Nm)(repository, {
        name: trail_check/* trailCheck */.DB,
        head: commit,
        conclusion: "success",
        title: `The trail has ${head.records} ${head.records === 1 ? "record" : "records"}`,
        summary: `Its last record has the hash \`${head.hash}\`. \`rollcall audit verify\` compares it.`,
        memo: (0,trail_check/* trailMemo */.hG)(head),
    }).catch(() => undefined);
    return end;
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/merged-words.js







const mostPullRequests = 20;
const unknownWords = { pullRequests: null, askedBy: null, approvedBy: null };
async function mergedWords({ rosters, commit, roster, memory, name, }) {
    const { repository } = rosters;
    const keyOf = (account) => ((0,load/* isValid */.fn)(roster) ? (0,account_match/* matchAccount */.j7)(roster, account)?.user.key : undefined) ?? `github:${account.login}`;
    const keyOfWord = ({ user, github, slack }) => user ?? (github === undefined ? `slack:${slack ?? "unknown"}` : keyOf(github));
    try {
        const numbers = await pullRequestsSince(rosters, commit, memory?.applied ?? new Set());
        if (numbers.length === 0)
            return { pullRequests: [], askedBy: [], approvedBy: [] };
        const inForce = await (0,in_force/* readInForce */.p)(rosters, name);
        const askedBy = new Set();
        const approvedBy = new Set();
        for (const number of numbers) {
            const state = await readPullRequestState(repository, number, inForce.name);
            const words = newestRecord(state, inForce.apps)?.words ?? [];
            const asked = words.filter(({ how }) => how === "asked").map(keyOfWord);
            const author = state.authorIsApp ? `github:${state.author.login}[bot]` : keyOf(state.author);
            for (const key of asked.length > 0 ? asked : [author])
                askedBy.add(key);
            const given = words.filter(({ how }) => how === "approved" || how === "clicked" || how === "commented");
            for (const word of given)
                approvedBy.add(keyOfWord(word));
            const last = new Map(state.reviews
                .filter((review) => review.state !== "commented")
                .map((review) => [review.author.id, review]));
            for (const review of last.values())
                if (review.state === "approved")
                    approvedBy.add(keyOf(review.author));
        }
        return { pullRequests: numbers, askedBy: [...askedBy], approvedBy: [...approvedBy] };
    }
    catch {
        return unknownWords;
    }
}
async function pullRequestsSince({ repository }, commit, applied) {
    const line = applied.size === 0 ? [commit] : await (0,first_parents/* firstParentsOf */.B)(repository, commit);
    const known = line.findIndex((each) => applied.has(each));
    const later = known === -1 ? line.slice(0, 1) : line.slice(0, known);
    if (later.length === 0)
        return [];
    const merges = await mergesOfPullRequests(repository);
    return later
        .flatMap((each) => merges.get(each) ?? [])
        .slice(0, mostPullRequests)
        .reverse();
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/trail-of-chat.js





function trailOfChat({ roster, memory, askedBy, }, { options, connections, rosters }) {
    const { commit } = roster.source;
    const { repository, clock } = connections;
    if (!options.audit || commit === undefined)
        return undefined;
    const trail = (0,keep_trail/* openTrail */.b)(trailOnBranch(repository, clock), {
        now: () => new Date(clock.now()).toISOString(),
        about: async () => {
            const words = await mergedWords({ rosters, commit, roster, memory, name: options.name });
            return {
                run: `${options.run}-${process.env["GITHUB_RUN_ATTEMPT"] ?? "1"}-chat`,
                url: options.links.run,
                event: "chat",
                roster: (0,app_memory/* rosterKeyOf */.Mn)(options.config),
                commit,
                ...words,
                askedBy: askedBy === undefined ? words.askedBy : [...new Set([...(words.askedBy ?? []), askedBy])],
            };
        },
    });
    return {
        begin: trail.begin,
        async end(report) {
            if (report.command !== "apply")
                return report;
            const { findings } = await endTrail(trail, report, { repository, commit });
            return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/apply-request.js



















function applyRequestText(request) {
    return JSON.stringify({ apply: true, ...request });
}
function parseApplyRequest(text) {
    try {
        const fields = JSON.parse(text);
        const texts = (list) => Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
        const { offboards, isAfterChange, askedBy, tells, onlyAbout, approval, reviewOf } = fields;
        return {
            offboards: texts(offboards),
            ...(approval === undefined ? {} : { approval: approval }),
            ...(isAfterChange === true ? { isAfterChange } : {}),
            ...(typeof askedBy === "string" && askedBy.length <= 100 ? { askedBy } : {}),
            ...(typeof tells === "string" && /^[UW][A-Z0-9]{2,20}$/.test(tells) ? { tells } : {}),
            ...(onlyAbout === undefined ? {} : { onlyAbout: texts(onlyAbout) }),
            ...(typeof reviewOf === "number" && Number.isSafeInteger(reviewOf) && reviewOf > 0 ? { reviewOf } : {}),
        };
    }
    catch {
        return {};
    }
}
function joinedApplyRequests(texts, reviewOf) {
    const requests = texts.map(parseApplyRequest);
    const askedBy = requests.flatMap((each) => each.askedBy ?? [])[0];
    const tells = requests.flatMap((each) => each.tells ?? [])[0];
    const offboards = requests.flatMap((each) => each.offboards ?? []);
    const review = reviewOf ?? requests.flatMap((each) => each.reviewOf ?? [])[0];
    if (requests.length === 0)
        return undefined;
    const approval = requests.find((each) => each.approval !== undefined)?.approval;
    const isPart = requests.every((each) => each.onlyAbout !== undefined);
    return applyRequestText({
        ...(offboards.length === 0 ? {} : { offboards }),
        ...(approval === undefined ? {} : { approval }),
        ...(requests.every(({ isAfterChange }) => isAfterChange) ? { isAfterChange: true } : {}),
        ...(askedBy === undefined ? {} : { askedBy }),
        ...(tells === undefined ? {} : { tells }),
        ...(isPart ? { onlyAbout: requests.flatMap((each) => each.onlyAbout ?? []) } : {}),
        ...(review === undefined ? {} : { reviewOf: review }),
    });
}
async function applyLeft({ offboards = [], isAfterChange = false, askedBy, tells, onlyAbout, approval }, { chatContext, responder }) {
    const { connections, rosters, options } = chatContext;
    const roster = await (0,read_roster/* readRosterAtHead */.r)(rosters, options.branch);
    const { pause, findings } = await (0,repository_pause/* checkPause */.F5)(connections.repository);
    const request = runRequestOf(pause === undefined ? "apply" : "plan", roster, chatContext);
    const users = offboards.flatMap((key) => roster.declared?.users.get(key) ?? []);
    const left = users.filter(({ key }) => roster.resolved?.users.get(key)?.present === false);
    const counted = left.length > 0 && request.allowRemovals !== true
        ? { ...request, allowRemovals: new Set(left.map(({ key }) => (0,principals/* userPrincipal */.c$)(key))) }
        : request;
    const subjects = onlyAbout?.flatMap((text) => (0,change_subject/* parseSubject */.Ci)(text.split(" ")) ?? []);
    const narrowed = subjects === undefined ? counted : { ...counted, onlyAbout: subjects };
    const leavesSeenTaken = isAfterChange && onlyAbout === undefined;
    const remembered = await rememberedRun({ ...narrowed, leavesSeenTaken }, chatContext);
    const { review, findings: doubts } = await reviewFor({
        inputs: { name: options.name, applyOnlyReviewed: options.appliesOnlyReviewed },
        rosters,
        commit: roster.source.commit,
        roster,
        memory: remembered.memory,
    });
    const notes = [...findings, ...doubts];
    const { memory } = remembered;
    const trail = trailOfChat({ roster, memory, askedBy }, chatContext);
    const reported = await (0,run/* run */.e)({ ...remembered, ...(review && { review }), ...(trail && { trail }), notes }, connections);
    const report = trail === undefined ? reported : await trail.end(reported);
    const told = withoutWarningsOf(roster, report);
    const isSame = report.plan.changes.length === 0 && (0,core_result/* exitCode */.I$)(report.result) === 0;
    const isQuiet = isAfterChange && users.length === 0 && told.result === "clean";
    if (onlyAbout !== undefined && isSame)
        for (const text of onlyAbout)
            await responder.reply((0,chat_reply/* answer */.ZF)(nothingDiffers(text)));
    else if (isQuiet && told.findings.every(({ severity }) => severity === "notice"))
        await responder.reply((0,chat_reply/* answer */.ZF)((0,sentence/* say */.cv) `Nothing had to change on the services.`));
    else {
        await responder.sendReport(told);
        if (tells !== undefined)
            await chatContext.slack.send("chat.postMessage", {
                channel: tells,
                ...(0,ask_approvers/* messageArguments */.oB)((0,report_slack/* renderSlack */.D)(told)),
            });
    }
    const { slack } = chatContext;
    responder.findings.push(...(await tellNewcomers({ report, roster, memory, rosters, slack })));
    for (const user of users)
        await responder.reply((0,offboarding_reply/* offboardingReply */.yb)(user, report, "sync"));
    const result = {
        exitCode: users.every((user) => (0,offboarding_reply/* isAllGone */.z4)(user, report)) ? (0,core_result/* exitCode */.I$)(report.result) : 1,
    };
    if (approval !== undefined)
        await settleApproved(approval, result, chatContext);
    return result;
}
async function settleApproved({ number, by, messages }, result, chatContext) {
    if (messages.length === 0)
        return;
    const pull = await readPullRequest(chatContext.connections.repository, number);
    if (pull === undefined)
        return;
    const line = [...(0,sentence/* say */.cv) `Approved by ${(0,sentence/* name */.UU)(by)}. `, ...appliedSentence(result, chatContext)];
    const message = (0,ask_approvers/* messageArguments */.oB)((0,approval_request/* settledMessage */.h)(pull, line));
    for (const { channel, ts } of messages)
        await chatContext.slack.send("chat.update", { channel, ts, ...message });
}
function appliedSentence({ exitCode: failed }, chatContext) {
    const run = runSpan(chatContext);
    return failed === 0
        ? (0,sentence/* say */.cv) `It is merged, and applied by ${run}.`
        : (0,sentence/* say */.cv) `It is merged, and ${run} could not apply all of it.`;
}
function runSpan({ options }) {
    const link = options.links.run;
    return link === undefined ? "this run" : { text: "this run", link };
}
function withoutWarningsOf({ findings }, report) {
    const known = new Set(findings.filter(({ severity }) => severity !== "error"));
    return { ...report, findings: report.findings.filter((each) => !known.has(each)) };
}
async function applyNowOrLater(request, { chatContext, responder }) {
    if (!chatContext.options.applies)
        return { exitCode: 0, applyRequest: applyRequestText(request) };
    return applyLeft(request, { chatContext, responder });
}

;// CONCATENATED MODULE: ./lib/src/chat/confirmation.js




const confirmAction = "rollcall_confirm";
const longestValue = 2_000;
function lossesDigest(effects) {
    const text = (0,effect_sentences/* lossesText */.lC)(effects);
    return text === "" ? undefined : (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 16);
}
function mustBeConfirmed({ effects }, confirmation) {
    const losses = lossesDigest(effects);
    if (losses === undefined || confirmation === "all")
        return false;
    return confirmation?.losses !== losses;
}
function confirmationQuestion({ change, effects }, { text, seal }) {
    const value = seal && confirmValue({ text, losses: lossesDigest(effects) ?? "" }, seal);
    const how = value === undefined
        ? (0,sentence/* say */.cv) `Nothing is done yet. If you mean it, send the same with ${(0,sentence/* name */.UU)("--yes")}.`
        : (0,sentence/* say */.cv) `Nothing is done yet. If you mean it, press the button, or send the same with ${(0,sentence/* name */.UU)("--yes")}.`;
    return {
        ...(0,chat_reply/* answer */.ZF)((0,sentence/* say */.cv) `${change.title}: this takes access away.`, { list: (0,effect_sentences/* effectSentences */.oU)(effects) }, ...(change.notes ?? []), how),
        ...(value === undefined ? {} : { button: { action: confirmAction, label: "Yes, do it", value } }),
    };
}
function confirmValue(command, seal) {
    const value = JSON.stringify({ t: command.text, l: command.losses, s: sealOf(command, seal) });
    return value.length > longestValue ? undefined : value;
}
function parseConfirmValue(value, seal) {
    try {
        const { t, l, s } = JSON.parse(value);
        if (typeof t !== "string" || typeof l !== "string" || typeof s !== "string")
            return undefined;
        const [given, expected] = [Buffer.from(s), Buffer.from(sealOf({ text: t, losses: l }, seal))];
        const isOurs = given.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(given, expected);
        return isOurs ? { text: t, losses: l } : undefined;
    }
    catch {
        return undefined;
    }
}
function sealOf({ text, losses }, { secret, slackId }) {
    const sealed = JSON.stringify(["rollcall confirmation", slackId, text, losses]);
    return (0,external_node_crypto_.createHmac)("sha256", secret).update(sealed).digest("hex").slice(0, 32);
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/verify.js + 2 modules
var verify = __webpack_require__(64490);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/import.js + 2 modules
var key_import = __webpack_require__(13566);
// EXTERNAL MODULE: ./lib/src/chat/relay-request.js
var relay_request = __webpack_require__(27840);
;// CONCATENATED MODULE: ./lib/src/chat/drift-button.js


const undoDriftAction = "rollcall_drift_undo";
const keepDriftAction = "rollcall_drift_keep";
function driftButtonAudience(repository) {
    return `${repository}#button`;
}
async function readDriftButton(value, { keys, repository, message }) {
    for (const key of (0,relay_request/* publicKeysIn */.ng)(keys ?? "") ?? []) {
        try {
            const options = {
                algorithms: ["EdDSA"],
                issuer: relay_request/* relayIssuer */.ZK,
                audience: driftButtonAudience(repository),
                requiredClaims: ["text", "channel", "ts"],
            };
            const { payload } = await (0,verify/* jwtVerify */.V)(value, await (0,key_import/* importJWK */.Og)(key, "EdDSA"), options);
            const { text, channel, ts } = payload;
            const isHere = message !== undefined && channel === message.channel && ts === message.ts;
            return isHere && typeof text === "string" ? text : undefined;
        }
        catch {
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/chat/error-replies.js
var error_replies = __webpack_require__(57638);
// EXTERNAL MODULE: ./lib/src/chat/interpret.js + 32 modules
var interpret = __webpack_require__(19085);
// EXTERNAL MODULE: ./lib/src/chat/slack-request.js
var slack_request = __webpack_require__(59553);
// EXTERNAL MODULE: ./lib/src/repository/comments.js
var comments = __webpack_require__(4405);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/request.js





async function receiveEvent(event, { relayKeys, ...verification }) {
    if (event.from !== "slack") {
        const comment = event.from === "review" ? event.review : (0,comments/* commentInEvent */.$Q)(event.payload);
        if (comment === undefined)
            return { ignored: "Edits, and what bots write, are not for me." };
        if (event.from === "review" && verification.isAccepted)
            return { requests: [{ via: "comment", text: "", comment }] };
        const [first, ...more] = commandsInComment(comment.body).map((text) => ({ via: "comment", text, comment }));
        return first === undefined
            ? { ignored: "The comment asks nothing of me." }
            : { requests: [first, ...more] };
    }
    const jws = jwsIn(event.payload);
    const verified = jws === undefined
        ? (0,slack_request/* verifySlackRequest */.F)(event.payload, verification)
        : await (0,relay_request/* verifyRelayRequest */.KJ)(jws, { ...verification, keys: relayKeys });
    if ("idle" in verified)
        return { ignored: "Slack checks that somebody is here." };
    if (!("problem" in verified))
        return { requests: [slackRequestOf(verified)] };
    const { problem, late } = verified;
    return { findings: [(0,finding/* finding */.gk)(problem)], ...(late && { late: slackRequestOf(late) }) };
}
function slackRequestOf(verified) {
    if ("click" in verified)
        return { via: "click", click: verified.click };
    return { via: "slack", text: verified.command.text, slash: verified.command };
}
function jwsIn(payload) {
    const { jws } = (typeof payload === "object" && payload !== null ? payload : {});
    return typeof jws === "string" ? jws : undefined;
}
function slackSenderOf(request) {
    if (request.via === "comment")
        return undefined;
    return request.via === "slack" ? request.slash : request.click;
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/addressee.js


async function misaddressed(request, { command, app }, slack) {
    const sender = slackSenderOf(request);
    if (sender === undefined)
        return undefined;
    if (request.via === "slack" && request.slash.command.toLowerCase() !== command.toLowerCase())
        return (0,errors/* otherSlackCommand */.WI)(request.slash.command, command);
    const wanted = app ?? (await appOfToken(slack));
    if (wanted === undefined || sender.appId === wanted)
        return undefined;
    return app === undefined && sender.appId === undefined
        ? undefined
        : (0,errors/* otherSlackApp */.Uu)(sender.appId ?? "that Slack doesn't name", wanted);
}
async function appOfToken(slack) {
    const bot = (await slack.read("auth.test"))?.["bot_id"];
    if (typeof bot !== "string")
        return undefined;
    const answer = (await slack.read("bots.info", { bot }))?.["bot"];
    return typeof answer?.app_id === "string" ? answer.app_id : undefined;
}

;// CONCATENATED MODULE: ./lib/src/repository/claim-check-runs.js

async function claimInCheckRuns(repository, { id, sender, signedAt }, branch) {
    const { octokit, owner, repo } = repository;
    const head_sha = await oldestCommit(repository, branch);
    const name = `rollcall/requests ${sender}`;
    const { data: claim } = await octokit.rest.checks.create({
        owner,
        repo,
        head_sha,
        name,
        external_id: `${signedAt} ${id}`,
        status: "completed",
        conclusion: "neutral",
        output: { title: "A request from Slack", summary: "Remembered here, so that it counts once." },
        ...request_error/* withoutRetries */.v,
    });
    const { data } = await octokit.rest.checks.listForRef({
        owner,
        repo,
        ref: head_sha,
        check_name: name,
        filter: "all",
        per_page: 100,
    });
    const others = data.check_runs.filter((each) => each.name === name && each.app?.id === claim.app?.id && each.id !== claim.id);
    if (others.some((each) => each.external_id === claim.external_id && each.id < claim.id))
        return "repeated";
    const isOvertaken = others.some((each) => each.id < claim.id && Number(each.external_id?.split(" ")[0]) > signedAt);
    return isOvertaken ? "overtaken" : "first";
}
async function oldestCommit({ octokit, owner, repo }, branch) {
    const at = { owner, repo, sha: branch, per_page: 1 };
    const first = await octokit.rest.repos.listCommits(at);
    const page = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? "")?.[1] ?? 1);
    const { data } = page === 1 ? first : await octokit.rest.repos.listCommits({ ...at, page });
    const [oldest] = data;
    if (oldest === undefined)
        throw new Error(`The branch ${branch} has no commit.`);
    return oldest.sha;
}

// EXTERNAL MODULE: ./lib/src/repository/errors.js
var repository_errors = __webpack_require__(3740);
// EXTERNAL MODULE: ./lib/src/repository/state-protection.js
var state_protection = __webpack_require__(99160);
;// CONCATENATED MODULE: ./lib/src/repository/request-claims.js







async function claimRequest(repository, { id, senders, signedAt }, context) {
    const claim = { id: hashOf(id), senders: senders.map(hashOf), signedAt };
    try {
        const protection = await (0,state_protection/* readStateProtection */.fh)(repository, ["creation", "update", "deletion"]);
        return protection.is === "protected" && protection.mayPass
            ? await claimOnStateBranch(repository, claim, context.clock)
            : await claimForEach(repository, claim, context.branch);
    }
    catch (error) {
        throw new rollcall_error/* RollcallError */.q((0,repository_errors/* useNotRecorded */.V8)((0,request_error/* requestErrorOf */.l)(error).message));
    }
}
async function claimForEach(repository, { senders, ...claim }, branch) {
    const results = [];
    for (const sender of senders)
        results.push(await claimInCheckRuns(repository, { ...claim, sender }, branch));
    return (results.find((each) => each === "repeated") ?? results.find((each) => each === "overtaken") ?? "first");
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 32);
}
const claimLifetime = 2 * 60 * 60;
const claimsFile = "requests.json";
async function claimOnStateBranch(repository, { id, senders, signedAt }, clock) {
    let result = "first";
    const oldest = Math.floor(clock.now() / 1000) - claimLifetime;
    const change = (text) => {
        const { used, newest } = text === undefined ? noClaims : JSON.parse(text);
        const last = Math.max(...senders.map((sender) => newest[sender] ?? 0));
        result = resultOf(used[id] !== undefined, last, signedAt);
        if (result !== "first")
            return undefined;
        const next = {
            used: { ...since(oldest, used), [id]: signedAt },
            newest: { ...since(oldest, newest), ...Object.fromEntries(senders.map((each) => [each, signedAt])) },
        };
        return `${JSON.stringify(next)}\n`;
    };
    const message = `Remember a request (${(0,external_node_crypto_.randomUUID)()})`;
    await (0,state_branch/* updateStateFile */.Vn)(repository, { path: claimsFile, message, change }, clock);
    return result;
}
const noClaims = { used: {}, newest: {} };
function since(oldest, times) {
    return Object.fromEntries(Object.entries(times).filter(([, time]) => time >= oldest));
}
function resultOf(isUsed, newest, signedAt) {
    if (isUsed)
        return "repeated";
    return newest > signedAt ? "overtaken" : "first";
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/rejection.js





async function rejectionOf(request, roster, { options, connections, slack }, whoAsks) {
    const sender = slackSenderOf(request);
    if (sender === undefined)
        return undefined;
    const { teamId, teamDomain, homeTeamId = teamId, userId, triggerId, signedAt } = sender;
    if (await isFromElsewhere(request, roster, slack)) {
        const workspace = roster.declared?.slack?.workspace ?? "";
        const isNamedAlike = teamDomain.toLowerCase() === workspace.toLowerCase();
        const from = homeTeamId !== teamId || isNamedAlike ? homeTeamId : teamDomain || teamId;
        return { reply: (0,error_replies/* otherWorkspaceReply */.ml)(), findings: [(0,finding/* finding */.gk)((0,errors/* wrongWorkspace */.Jd)(from, workspace))] };
    }
    const claim = {
        id: `${teamId} ${triggerId}`,
        senders: sendersOf(`${teamId} ${userId}`, await whoAsks()),
        signedAt,
    };
    const result = await claimRequest(connections.repository, claim, {
        branch: options.branch,
        clock: connections.clock,
    });
    switch (result) {
        case "first":
            return undefined;
        case "repeated":
            return { findings: [(0,finding/* finding */.gk)((0,errors/* slackRequestRepeated */.cW)())] };
        case "overtaken":
            return { reply: (0,error_replies/* problemReply */.eg)((0,errors/* slackRequestOvertaken */.hu)()), findings: [(0,finding/* finding */.gk)((0,errors/* slackRequestOvertaken */.hu)())] };
        default:
            return result;
    }
}
function sendersOf(account, person) {
    return person === undefined ? [account] : [account, `person ${person}`];
}
async function isFromElsewhere(request, { declared }, slack) {
    const sender = slackSenderOf(request);
    const workspace = declared?.slack?.workspace;
    if (sender === undefined || workspace === undefined)
        return false;
    const { teamId, teamDomain, homeTeamId = teamId } = sender;
    if (homeTeamId !== teamId)
        return true;
    if (workspace === teamId)
        return false;
    if (workspace.toLowerCase() !== teamDomain.toLowerCase())
        return true;
    const own = (await slack.read("auth.test"))?.["team_id"];
    return typeof own === "string" && own.startsWith("T") && own !== teamId;
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/comment-claim.js







const maxMinutes = 60;
async function commentRejection(comment, chatContext) {
    if (comment.isReview)
        return reviewRejection(comment, chatContext);
    const { options, connections } = chatContext;
    const { repository, clock } = connections;
    const minutes = Math.floor((clock.now() - Date.parse(comment.at)) / 60_000);
    if (minutes > maxMinutes)
        return { problem: (0,errors/* commentTooOld */.jt)(minutes), isSilent: false };
    const claim = {
        id: `comment ${comment.id}`,
        senders: await sendersOfAuthor(comment, chatContext),
        signedAt: Math.floor(Date.parse(comment.at) / 1000),
    };
    const result = await claimRequest(repository, claim, { branch: options.branch, clock });
    if (result === "repeated")
        return { problem: (0,errors/* commentRepeated */.wt)(), isSilent: true };
    if (result === "overtaken")
        return { problem: (0,errors/* commentOvertaken */.bG)(), isSilent: false };
    const body = await (0,comments/* readCommentBody */.yL)(repository, comment.id);
    return body === comment.body ? undefined : { problem: (0,errors/* commentChanged */.iP)(), isSilent: body === undefined };
}
async function reviewRejection(review, chatContext) {
    const { options, connections } = chatContext;
    const { repository, clock } = connections;
    const minutes = Math.floor((clock.now() - Date.parse(review.at)) / 60_000);
    if (minutes > maxMinutes)
        return { problem: (0,errors/* commentTooOld */.jt)(minutes), isSilent: true, isOrdinary: true };
    const signedAt = Math.floor(Date.parse(review.at) / 1000);
    const context = { branch: options.branch, clock };
    const id = `review ${review.id}`;
    const claim = { id, senders: await sendersOfAuthor(review, chatContext), signedAt };
    const result = await claimRequest(repository, claim, context);
    if (result === "first")
        return undefined;
    if (result === "repeated")
        return { problem: (0,errors/* commentRepeated */.wt)(), isSilent: true, isOrdinary: true };
    const told = await claimRequest(repository, { ...claim, id: `overtaken ${id}`, senders: [id] }, context);
    return { problem: (0,errors/* commentOvertaken */.bG)(), isSilent: told !== "first", isOrdinary: told !== "first" };
}
async function sendersOfAuthor({ author }, { options, rosters }) {
    const roster = await (0,read_roster/* readRosterAtHead */.r)(rosters, options.branch);
    const person = (0,load/* isValid */.fn)(roster) ? (0,account_match/* matchAccount */.j7)(roster, author)?.user.key : undefined;
    return sendersOf(`comments of ${author.id}`, person);
}

// EXTERNAL MODULE: ./lib/src/chat/absence.js
var absence = __webpack_require__(71186);
// EXTERNAL MODULE: ./lib/src/chat/approval-button.js
var approval_button = __webpack_require__(88843);
// EXTERNAL MODULE: ./lib/src/chat/review-button.js
var review_button = __webpack_require__(18038);
// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var rights = __webpack_require__(1878);
// EXTERNAL MODULE: ./lib/src/review/reviewers.js
var review_reviewers = __webpack_require__(51115);
;// CONCATENATED MODULE: ./lib/src/review/entitled.js


function entitlementOf(row, actor, { roster, head }) {
    if (actor === undefined)
        return {
            counts: false,
            why: "the roster doesn't know that account, by its number on GitHub or its id on Slack",
        };
    if (row.who === `user:${actor}`)
        return { counts: false, why: "nobody reviews themselves" };
    const team = row.group.startsWith("team:") ? row.group.slice("team:".length) : undefined;
    const key = row.who.startsWith("user:") ? row.who.slice("user:".length) : undefined;
    const { reviewers, rule } = (0,review_reviewers/* reviewersOf */.G)({ team, isLead: row.role === "lead", key }, (0,rights/* rightsIn */.n)(roster));
    if (!reviewers.includes(actor))
        return { counts: false, why: `the rule is ${rule}` };
    return { counts: true, reviewerAt: row.reviewers.includes(actor) ? null : head };
}

// EXTERNAL MODULE: ./lib/src/review/words.js
var words = __webpack_require__(3102);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/asked-at.js

function askedAt(request, { connections }) {
    if (request.via === "comment")
        return asked_at_secondsOf(request.comment.at);
    return slackSenderOf(request)?.signedAt ?? Math.floor(connections.clock.now() / 1000);
}
function asked_at_secondsOf(time) {
    return Math.floor(Date.parse(time) / 1000);
}

// EXTERNAL MODULE: ./lib/src/review/issue.js
var review_issue = __webpack_require__(6428);
// EXTERNAL MODULE: ./lib/src/review/issue-text.js
var issue_text = __webpack_require__(98030);
// EXTERNAL MODULE: ./lib/src/review/state.js
var review_state = __webpack_require__(78274);
// EXTERNAL MODULE: ./lib/src/jobs/review/ask.js
var ask = __webpack_require__(48069);
// EXTERNAL MODULE: ./lib/src/jobs/review/errors.js
var review_errors = __webpack_require__(52649);
// EXTERNAL MODULE: ./lib/src/jobs/review/expire.js
var expire = __webpack_require__(1069);
// EXTERNAL MODULE: ./lib/src/jobs/review/read-everything.js + 1 modules
var read_everything = __webpack_require__(17556);
// EXTERNAL MODULE: ./lib/src/jobs/review/removals.js
var removals = __webpack_require__(67075);
// EXTERNAL MODULE: ./lib/src/jobs/review/stored-review.js
var stored_review = __webpack_require__(86814);
;// CONCATENATED MODULE: ./lib/src/jobs/review/answers.js
















function editInEvent(payload) {
    const { action, issue, changes, sender } = (payload ?? {});
    if (action !== "edited" || issue?.number === undefined || changes?.body === undefined)
        return undefined;
    if (sender?.login === undefined || sender.id === undefined || sender.type !== "User")
        return undefined;
    const at = Date.parse(issue.updated_at ?? "");
    if (Number.isNaN(at))
        return undefined;
    return {
        number: issue.number,
        before: changes.body.from ?? "",
        after: issue.body ?? "",
        by: { login: sender.login, id: sender.id },
        at: new Date(at).toISOString(),
        url: issue.html_url ?? "",
    };
}
const textChanged = "somebody had changed the text of the issue, so that a box may have stood beside another name. It is written anew";
async function answerByTicks(edit, context) {
    const { repository } = context.rosters;
    const { clock } = context.connections;
    const state = await (0,stored_review/* readReview */.ty)({ repository, clock });
    if (state === undefined || !Object.values(state.issues).includes(edit.number))
        return [];
    const inForce = await (0,read_everything/* readRosterInForce */.c)(context);
    const actor = (0,account_match/* userOfAccount */.aB)(inForce.roster, edit.by);
    const isPresent = actor !== undefined && inForce.roster.resolved.users.get(actor.key)?.present === true;
    const by = isPresent ? actor.key : undefined;
    const rows = new Map(state.frozen.rows.map((row) => [row.id, row]));
    const given = [];
    const refused = new Map();
    const issue = (0,ask/* issuesOf */.wf)(state).find(({ marker }) => state.issues[marker] === edit.number);
    const isIntact = (text) => issue !== undefined && (0,issue_text/* isIssueText */.v)(text, issue.body);
    const isRight = issue === undefined || (0,issue_text/* isAsWritten */.w)(edit.after, issue.body);
    const groups = new Set(isRight ? [] : [issue.group]);
    const notCounted = state.record !== null
        ? "the review is closed"
        : isIntact(edit.before) && isIntact(edit.after)
            ? undefined
            : textChanged;
    for (const [id, ticked] of (0,review_issue/* ticksChanged */.XO)(edit.before, edit.after)) {
        const row = rows.get(id);
        if (row === undefined)
            continue;
        groups.add(row.group);
        const entitled = notCounted === undefined ? entitlementOf(row, by, inForce) : { counts: false, why: notCounted };
        const why = entitled.counts
            ? ticked === "both"
                ? "keep and remove are both ticked"
                : undefined
            : entitled.why;
        if (why !== undefined || !entitled.counts || ticked === "both") {
            refused.set(why ?? "", [...(refused.get(why ?? "") ?? []), (0,words/* reviewedName */.jS)(row)]);
            continue;
        }
        const { reviewerAt } = entitled;
        const about = { row: id, by: by ?? "", at: edit.at, reviewerAt, evidence: edit.url };
        given.push({ ...about, decision: ticked, via: "check box" });
    }
    const next = given.length > 0 ? await keepAnswers(state, given, context) : state;
    const findings = [...refused].map(([why, people]) => (0,finding/* finding */.gk)((0,review_errors/* ticksDontCount */.zD)(edit.by.login, people, why)));
    if (groups.size > 0)
        await (0,ask/* showAnswers */.lh)(next, groups, context);
    if (findings.length > 0)
        await (0,comments/* postReply */.VM)(repository, edit.number, {
            marker: `<!-- rollcall:review-refused ${edit.at} ${edit.by.id} -->`,
            body: findings.map(({ message, remedy }) => (0,markdown/* escapeMarkdown */.FV)(`${message} ${remedy}`)).join("\n\n"),
        });
    return findings;
}
async function keepAnswers(state, given, context) {
    const store = { repository: context.rosters.repository, clock: context.connections.clock };
    const message = `Answer about ${given.length} of the review ${state.frozen.review}`;
    const next = await (0,stored_review/* changeReview */.Pl)(store, message, (now) => now === undefined || now.digest !== state.digest || now.record !== null
        ? undefined
        : (0,review_state/* withAnswers */.mk)(now, given));
    if (next === undefined || next.digest !== state.digest || next.record !== null)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,review_errors/* reviewClosed */.$D)(state.frozen.review))]);
    const rows = new Map(next.frozen.rows.map(({ id, group }) => [id, group]));
    const groups = new Set(given.flatMap(({ row }) => rows.get(row) ?? []));
    const proposed = await (0,removals/* proposeRemovals */.k)(next, groups, context);
    return proposed.expiry === null ? proposed : (0,expire/* proposeExpiry */.O)(proposed, context);
}

// EXTERNAL MODULE: ./lib/src/jobs/review/status.js
var review_status = __webpack_require__(45612);
;// CONCATENATED MODULE: ./lib/src/jobs/review/answer-in-chat.js












const noneRuns = (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `No review of access runs at the moment.`);
async function answerInChat({ answers, users, team }, asked) {
    const { request, commandContext, chatContext } = asked;
    const context = reviewContextOf(asked);
    const state = await (0,stored_review/* readReview */.ty)(storeOf(context));
    if (state === undefined)
        return noneRuns;
    if (state.record !== null)
        return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `The review ${state.frozen.review} is closed.`);
    const group = team === undefined ? groupOfIssue(request, state) : `team:${team.key}`;
    const wanted = new Set(users.map(({ key }) => `user:${key}`));
    const rows = state.frozen.rows.filter((row) => wanted.has(row.who) && (group === undefined || row.group === group));
    const keys = (0,lists/* listFirst */.rL)(users.map(({ key }) => key), 10);
    if (rows.length === 0)
        return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `The review ${state.frozen.review} doesn't ask about ${keys}${group === undefined ? "" : ` in ${(0,words/* groupName */.hv)(group)}`}.`);
    const inForce = await (0,read_everything/* readRosterInForce */.c)(context);
    const actor = commandContext.isProven ? commandContext.actor?.key : undefined;
    const judged = rows.map((row) => ({ row, entitled: entitlementOf(row, actor, inForce) }));
    const at = new Date(askedAt(request, chatContext) * 1000).toISOString();
    const about = { by: actor ?? "", at, via: request.via, evidence: evidenceOf(request) };
    const given = judged.flatMap(({ row, entitled }) => entitled.counts ? [{ ...about, row: row.id, decision: answers, reviewerAt: entitled.reviewerAt }] : []);
    const refused = judged.flatMap(({ row, entitled }) => entitled.counts ? [] : [refusedLine(row, entitled.why)]);
    if (given.length === 0)
        return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `Your answer doesn't count:`, { list: refused });
    const next = await keepAnswers(state, given, context);
    const counted = judged.filter(({ entitled }) => entitled.counts).map(({ row }) => row);
    await (0,ask/* showAnswers */.lh)(next, new Set(counted.map((row) => row.group)), context);
    const pulls = [...new Set(counted.flatMap((row) => next.removals[row.group] ?? []))];
    return {
        tone: "change",
        blocks: [
            (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor ?? "")} says in the review ${next.frozen.review}:`,
            {
                list: counted.map((row) => (0,sentence/* say */.cv) `${answers} ${(0,sentence/* name */.UU)((0,words/* reviewedName */.jS)(row))} in ${(0,words/* groupName */.hv)(row.group)}`),
            },
            ...(answers === "remove" && pulls.length > 0
                ? [
                    (0,sentence/* say */.cv) `Nothing is taken away before ${(0,lists/* listFirst */.rL)(pulls.map((pull) => `#${pull}`), 10)} is merged.`,
                ]
                : []),
            ...(group !== undefined && refused.length > 0 ? [(0,sentence/* say */.cv) `This doesn't count:`, { list: refused }] : []),
        ],
    };
}
async function answerByButton(button, asked) {
    const { request, commandContext, chatContext } = asked;
    const context = reviewContextOf(asked);
    const state = await (0,stored_review/* readReview */.ty)(storeOf(context));
    const row = state?.frozen.rows.find(({ id }) => id === button.row);
    if (state === undefined || row === undefined || state.digest !== button.digest)
        return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `That review is over, so this button does nothing any more.`);
    if (state.record !== null)
        return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `The review ${state.frozen.review} is closed.`);
    const actor = commandContext.isProven ? commandContext.actor?.key : undefined;
    const entitled = entitlementOf(row, actor, await (0,read_everything/* readRosterInForce */.c)(context));
    if (!entitled.counts)
        return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `Your answer doesn't count:`, { list: [refusedLine(row, entitled.why)] });
    const at = new Date(askedAt(request, chatContext) * 1000).toISOString();
    const { reviewerAt } = entitled;
    const about = { by: actor ?? "", at, via: "slack", reviewerAt, evidence: evidenceOf(request) };
    const next = await keepAnswers(state, [{ ...about, row: row.id, decision: button.decision }], context);
    await (0,ask/* showAnswers */.lh)(next, new Set([row.group]), context);
    const pull = button.decision === "remove" ? next.removals[row.group] : undefined;
    return (0,chat_reply/* answer */.ZF)((0,sentence/* say */.cv) `Counted: ${button.decision} ${(0,sentence/* name */.UU)((0,words/* reviewedName */.jS)(row))} in ${(0,words/* groupName */.hv)(row.group)}.`, ...(pull === undefined ? [] : [(0,sentence/* say */.cv) `Nothing is taken away before #${pull} is merged.`]));
}
async function reviewStatusInChat(asked) {
    const context = reviewContextOf(asked);
    const state = await (0,stored_review/* readReview */.ty)(storeOf(context));
    return state === undefined
        ? (0,chat_reply/* answer */.ZF)((0,sentence/* say */.cv) `No review of access runs at the moment.`)
        : (0,review_status/* reviewStatus */.n)(state, context.rosters.today);
}
function reviewContextOf({ chatContext }) {
    return { rosters: chatContext.rosters, connections: chatContext.connections };
}
function storeOf({ rosters, connections }) {
    return { repository: rosters.repository, clock: connections.clock };
}
function groupOfIssue(request, state) {
    if (request.via !== "comment")
        return undefined;
    const { number } = request.comment;
    return (0,ask/* issuesOf */.wf)(state).find(({ marker }) => state.issues[marker] === number)?.group;
}
function evidenceOf(request) {
    if (request.via === "comment")
        return `comment ${request.comment.id} on #${request.comment.number}`;
    const sender = slackSenderOf(request);
    const by = sender?.vouchedBy === "relay" ? "the relay's word" : "Slack's signature";
    const what = request.via === "click" ? "a click" : "a command";
    return `${what} of ${sender?.userId ?? "nobody"} on Slack, by ${by}`;
}
function refusedLine(row, why) {
    return (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)((0,words/* reviewedName */.jS)(row))} in ${(0,words/* groupName */.hv)(row.group)}: ${why}`;
}

// EXTERNAL MODULE: ./lib/src/repository/branches.js
var branches = __webpack_require__(8091);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/merge-allowed.js




async function mergeAllowed({ pull, head, tells, approval }, { chatContext, responder }) {
    if (!pull.isOurs)
        return undefined;
    const { repository, clock } = chatContext.connections;
    const merging = await (0,pull_requests/* mergePullRequest */.dK)(repository, pull, { head, sleep: clock.sleep });
    if (merging.is === "merged") {
        await (0,branches/* deleteBranch */.SN)(repository, pull.branch).catch(() => undefined);
        const request = { isAfterChange: true, approval, ...(tells === undefined ? {} : { tells }) };
        return {
            sentence: (0,sentence/* say */.cv) `It is merged.`,
            apply: () => applyNowOrLater(request, { chatContext, responder }),
        };
    }
    const apply = async () => ({ exitCode: 0 });
    if (merging.is === "blocked" && (await (0,pull_requests/* enableAutoMerge */.D2)(repository, pull, head)))
        return { sentence: (0,sentence/* say */.cv) `It is merged by itself once the branch's protection is content.`, apply };
    return { sentence: (0,sentence/* say */.cv) `It couldn't be merged yet, so somebody has to merge it.`, apply };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/approval-outcome.js




async function approvalOutcome({ decision, isAllowed, head }, { actor, pull, tells, messages }, { chatContext, responder }) {
    const apply = async () => ({ exitCode: 0 });
    if (!decision.actions.some(({ allowedBy }) => allowedBy.includes(actor.key))) {
        const line = (0,sentence/* say */.cv) `Your approval was not counted: none of this is yours to allow.`;
        return { line, news: undefined, isAllowed: false, apply };
    }
    const approved = (0,sentence/* say */.cv) `Approved by you. `;
    if (!isAllowed) {
        const left = (0,decision_sentences/* approvalsNeeded */.Wr)(decision).slice(0, 5);
        const news = [...(0,sentence/* say */.cv) `It still waits for: `, ...(0,lists/* joinSpans */.kU)(left.flat()), "."];
        return { line: [...approved, ...news], news, isAllowed, apply };
    }
    const { merge } = chatContext.options;
    const approval = { number: pull.number, by: actor.key, messages };
    const merged = merge
        ? await mergeAllowed({ pull, head, tells, approval }, { chatContext, responder })
        : undefined;
    const news = merged?.sentence ?? (0,sentence/* say */.cv) `It can be merged now.`;
    return { line: [...approved, ...news], news, isAllowed, apply: merged?.apply ?? apply };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/ask-anew.js




async function askAnew({ pull, judgement, click, approver, requester: asker }, { commandContext, chatContext, }) {
    const { decision, effects } = judgement;
    const { signingSecret: secret } = chatContext.options;
    const { message, userId } = click;
    if (message === undefined || !secret || (0,decision_sentences/* openActionsFor */.lx)(decision, approver).length === 0)
        return false;
    const { number, url, title, author, isOurs } = pull;
    const { roster } = commandContext;
    const bySlack = [...roster.declared.users.values()].find(({ slack }) => slack !== undefined && slack === asker);
    const requester = bySlack?.key ?? (0,account_match/* matchAccount */.j7)(roster, author)?.user.key;
    const change = {
        number,
        url,
        title,
        requester,
        ...(isOurs && requester === undefined ? { isRequesterUnknown: true } : {}),
        decision,
        digest: decision.digest,
        ...(effects === undefined ? {} : { effects }),
    };
    const others = (0,decision_sentences/* approversOf */.U9)(decision).filter((key) => key !== approver && key !== change.requester);
    const to = { approver, seal: { secret, slackId: userId }, alsoAsked: [], others, requester: asker };
    const asked = (0,approval_request/* approvalMessage */.$)(change, to, [message]);
    const note = "Your approval was not counted: since this message, the pull request has become another change. This is what it is now.";
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: note } }, ...asked.blocks];
    const sent = await chatContext.slack.send("chat.update", {
        ...message,
        ...(0,ask_approvers/* messageArguments */.oB)({ text: asked.text, blocks }),
    });
    return sent !== undefined;
}

// EXTERNAL MODULE: ./lib/src/chat/find.js
var find = __webpack_require__(51842);
// EXTERNAL MODULE: ./lib/src/jobs/chat/lookups.js
var lookups = __webpack_require__(25465);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/requester.js






async function commandContextOf(request, roster, { connections, slack }) {
    const sender = slackSenderOf(request);
    const base = {
        roster,
        rights: (0,rights/* rightsIn */.n)(roster),
        actor: undefined,
        isProven: true,
        via: sender === undefined ? "comment" : "slack",
        ...(sender === undefined ? {} : { slackId: sender.userId }),
        lookups: (0,lookups/* lookupsOf */.r)({ connections, slack }, sender?.teamId),
    };
    const match = request.via === "comment" ? (0,account_match/* matchAccount */.j7)(roster, request.comment.author) : undefined;
    const onSlack = sender === undefined ? undefined : await (0,find/* userOfSlackId */.gR)(sender.userId, base);
    if (onSlack !== undefined && "unanswered" in onSlack)
        return { ...base, unidentified: (0,errors/* slackPersonUnknown */.cj)("who you are", onSlack.unanswered) };
    const found = onSlack === undefined ? match?.user : onSlack.user;
    if (found === undefined) {
        const stranger = await strangerOf(request, base);
        return stranger === undefined ? base : { ...base, stranger };
    }
    if (roster.resolved.users.get(found.key)?.present !== true)
        return { ...base, hasLeft: true };
    const isProven = match === undefined || match.isProven || !(0,account_match/* isAboveMember */.gj)(roster, found.key);
    return { ...base, actor: found, isProven };
}
async function strangerOf(request, { roster, lookups }) {
    if (request.via === "comment") {
        const { author, isInside } = request.comment;
        return isInside ? { identity: `github ${author.id}`, github: author } : undefined;
    }
    const { userId } = slackSenderOf(request) ?? { userId: "" };
    const address = await lookups.slackEmail(userId);
    const isNamed = [...roster.declared.users.values()].some(({ slack }) => slack === userId);
    if (address.is !== "known" || isNamed)
        return undefined;
    return { identity: `slack ${userId}`, slack: userId, email: address.email };
}
function wordOf(request, context, chatContext) {
    const { actor, isProven } = context;
    const sender = slackSenderOf(request);
    const user = isProven ? actor?.key : undefined;
    if (request.via === "comment" || sender === undefined) {
        const written = request.via === "comment" ? Date.parse(request.comment.at) : undefined;
        const at = new Date(written ?? chatContext.connections.clock.now()).toISOString();
        const github = request.via === "comment" ? { github: request.comment.author } : {};
        return { user, how: "asked", at, vouchedBy: "github", ...github };
    }
    return {
        user,
        how: request.via === "click" ? "clicked" : "asked",
        at: new Date(sender.signedAt * 1000).toISOString(),
        vouchedBy: sender.vouchedBy,
        slack: sender.userId,
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/tell-requester.js



async function tellRequester({ button: { requester }, pull, line, clicker, isKnown, forStranger }, { slack }) {
    const told = isKnown ? line : forStranger;
    if (requester === undefined || requester === clicker || told === undefined)
        return;
    const message = (0,ask_approvers/* messageArguments */.oB)((0,approval_request/* settledMessage */.h)(pull, told));
    await slack.send("chat.postMessage", { channel: requester, ...message });
}
async function isInRoster(slackId, context) {
    if (slackId === undefined)
        return false;
    const found = await (0,find/* userOfSlackId */.gR)(slackId, context);
    return "user" in found && found.user !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/publish.js







async function publishVerdict(state, { verdict, record, seen, lifted, allowed, of, judged, }, publication) {
    const { inForce, now } = publication;
    if ((0,in_force/* isAdvice */.n)(inForce))
        return [(0,finding/* finding */.gk)(verdictIsAdvice())];
    const known = state.runs.find(({ app, head }) => app === inForce.own && head === state.head);
    const id = record.since === undefined ? undefined : known?.id;
    const content = contentOf(state.head, verdict, publication);
    try {
        const memo = memoOf({
            judgedAt: now,
            record,
            seen,
            lifted,
            allowed,
            of,
            words: allowed === undefined ? undefined : judged?.words,
        });
        const published = await (0,check_runs/* publishCheckRun */.Nm)(publication.repository, { ...content, memo }, id);
        await retireRuns(state, publication, {
            except: published.id,
            title: "Superseded: the pull request has another head or does something else now.",
        });
        return [];
    }
    catch (error) {
        return [(0,finding/* finding */.gk)(problemOf(error, inForce.name))];
    }
}
async function publishBeside(state, verdict, publication) {
    const { inForce, repository } = publication;
    if ((0,in_force/* isAdvice */.n)(inForce))
        return [(0,finding/* finding */.gk)(verdictIsAdvice())];
    const known = state.runs.find(({ app, head }) => app === inForce.own && head === state.head);
    try {
        const content = { ...contentOf(state.head, verdict, publication), memo: known?.memo };
        await (0,check_runs/* publishCheckRun */.Nm)(repository, content, known?.id);
        return [];
    }
    catch (error) {
        return [(0,finding/* finding */.gk)(problemOf(error, inForce.name))];
    }
}
async function publishOn(head, verdict, publication) {
    if ((0,in_force/* isAdvice */.n)(publication.inForce))
        return [(0,finding/* finding */.gk)(verdictIsAdvice())];
    try {
        const memo = JSON.stringify({ of: publication.of });
        await (0,check_runs/* publishCheckRun */.Nm)(publication.repository, { ...contentOf(head, verdict, publication), memo });
        return [];
    }
    catch (error) {
        return [(0,finding/* finding */.gk)(problemOf(error, publication.inForce.name))];
    }
}
function contentOf(head, verdict, { inForce, url }) {
    const { conclusion, title, markdown } = verdict;
    return { name: inForce.name, head, conclusion, title, summary: markdown, url };
}
async function retireRuns(state, publication, { except, title }) {
    const { inForce, repository } = publication;
    for (const { id, app, head, passes, memo } of state.runs) {
        const isOurs = app === inForce.own && storedIn(memo)?.record.number === state.number;
        if (!isOurs || !passes || id === except)
            continue;
        const verdict = { conclusion: "cancelled", title, markdown: title };
        const kept = head === state.head && except === undefined ? memo : undefined;
        await (0,check_runs/* publishCheckRun */.Nm)(repository, { ...contentOf(head, verdict, publication), memo: kept }, id);
    }
}
async function publishFailure(head, verdict, publication) {
    const { own, name, repository } = publication;
    if (own !== undefined && (0,in_force/* isAdvice */.n)({ own }))
        return [(0,finding/* finding */.gk)(verdictIsAdvice())];
    const content = (each) => contentOf(head, verdict, { ...publication, inForce: { own: own ?? "", name: each } });
    try {
        const ours = (await (0,check_runs/* ownCheckRuns */.DS)(repository, head, own)).filter((run) => (0,verdict_name/* isVerdictName */.L)(run.name));
        for (const run of ours.filter((each) => each.passes || each.name === name)) {
            const change = (0,check_runs/* publishCheckRun */.Nm)(repository, { ...content(run.name), memo: run.memo }, run.id);
            await (own === undefined ? change.catch(() => undefined) : change);
        }
        if (!ours.some((run) => run.name === name))
            await (0,check_runs/* publishCheckRun */.Nm)(repository, content(name));
        return [];
    }
    catch (error) {
        return [(0,finding/* finding */.gk)(problemOf(error, name))];
    }
}
function problemOf(error, name) {
    const { status, message } = (0,request_error/* requestErrorOf */.l)(error);
    const isNoApp = status === 403 && !/by integration/i.test(message);
    return isNoApp ? verdictIsAdvice() : verdictNotPublished(name, message);
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/run.js











const mergeTrialTime = 5_000;
async function judgePullRequest(request, rosters, { clock }) {
    const now = new Date(clock.now()).toISOString();
    const { number, runUrl: url, name } = request;
    const { repository, config } = rosters;
    let inForce;
    let head = request.event?.head;
    try {
        inForce = await (0,in_force/* readInForce */.p)(rosters, name);
        const state = await readPullRequestState(repository, number, inForce.name);
        head = state.head;
        return await judgeState(state, { repository, inForce, url, now }, { request, rosters, clock });
    }
    catch (error) {
        const found = (0,errors_to_findings/* errorsToFindings */.z)(error);
        const reason = found.map(({ message, remedy }) => `${message} ${remedy}`).join(" ");
        const verdict = verdictSaying("failure", "This couldn't be judged. Please run the check again.", [
            [reason],
        ]);
        const { owner } = repository;
        const scope = { name, org: undefined, owner, config, exists: true };
        const known = { own: inForce?.own, name: inForce?.name ?? (0,verdict_name/* verdictName */.B)(scope) };
        const at = head ?? (await (0,pull_requests/* headOfPullRequest */.W5)(repository, number).catch(() => undefined));
        const publication = { repository, url, now, ...known };
        const problems = at === undefined ? [] : await publishFailure(at, verdict, publication);
        return run_resultOf(verdict, known.name, [...found, ...problems]);
    }
}
async function judgeState(state, publication, { request, rosters, clock, }) {
    const { inForce, now, repository } = publication;
    const isInto = state.base === inForce.branch;
    if (state.is !== "open" || !isInto) {
        const title = isInto
            ? "The pull request is closed, and with it what was said for it."
            : "The pull request goes into another branch now.";
        if (!state.headIsMerged && !(0,in_force/* isAdvice */.n)(inForce))
            await retireRuns(state, publication, { title });
        const [twin] = isInto ? state.sameHead : [];
        if (twin === undefined)
            return undefined;
        return judgePullRequest({ ...request, number: twin, event: undefined, given: undefined, lifting: undefined }, rosters, {
            clock,
        });
    }
    const [twin] = state.sameHead;
    if (twin !== undefined) {
        const title = `#${twin} has the same head commit, and a commit has one verdict: close one of the two.`;
        const verdict = verdictSaying("failure", title);
        return run_resultOf(verdict, inForce.name, await publishBeside(state, verdict, publication));
    }
    const assessment = await assess(state, {
        rosters,
        inForce,
        now,
        event: request.event,
        given: request.given,
        lifting: request.lifting,
        existing: request.existing,
        action: request.action,
        readAgain: async () => {
            await clock.sleep(mergeTrialTime);
            return readPullRequestState(repository, state.number, inForce.name);
        },
    });
    const findings = await publishVerdict(state, assessment, publication);
    const { head } = state;
    const result = run_resultOf(assessment.verdict, inForce.name, findings);
    const { since } = assessment.record;
    const { judged } = assessment;
    if (judged === undefined)
        return { ...result, head, since };
    return {
        ...result,
        head,
        since,
        decision: judged.decision,
        effects: effectsOf(judged.change),
        logins: loginsIn(judged.change.base),
    };
}
function effectsOf({ base, before, head }) {
    return (0,declared_effects/* declaredEffects */.t)((0,renames/* renamedBase */.g)(before ?? base, head).base, head, providers/* declaringKinds */.f5);
}
function loginsIn({ declared }) {
    return new Map([...declared.users].flatMap(([key, { github }]) => (github ? [[key, github]] : [])));
}
function run_resultOf(verdict, name, findings) {
    return {
        ...verdict,
        name,
        findings,
        isAdvice: findings.some(({ code }) => code === "verdict_is_advice"),
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/verdict.js

async function judgeAsItIs(number, context) {
    return judgementOf(await judgeIn(context, { number }));
}
async function judgeWithWords({ number, words, digest, breakGlass }, context) {
    const request = {
        number,
        given: { digest, words },
        ...(breakGlass === undefined ? {} : { lifting: { digest, ...breakGlass } }),
    };
    const judgement = judgementOf(await judgeIn(context, request));
    if (judgement.is !== "judged" || judgement.decision.digest === digest)
        return judgement;
    const { decision, effects } = judgement;
    return { is: "changed", decision, effects };
}
function judgeIn({ options, rosters, connections }, request) {
    return judgePullRequest({ ...request, runUrl: options.links.run, name: options.name }, rosters, connections);
}
function judgementOf(result) {
    if (result === undefined)
        return { is: "unjudged", reason: "It is closed, or goes into another branch than the default one." };
    const { decision, effects, head, since, title, conclusion, findings } = result;
    const [problem] = findings.filter(({ severity }) => severity === "error");
    if (problem !== undefined)
        return { is: "unjudged", reason: `${problem.message} ${problem.remedy}` };
    if (decision === undefined || head === undefined || conclusion === "failure")
        return { is: "unjudged", reason: title };
    return { is: "judged", isAllowed: conclusion === "success", decision, effects, head, since };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/execute-click.js



















const done = { exitCode: 0 };
const reviewActions = new Set([review_button/* keepReviewedAction */.z6, review_button/* removeReviewedAction */.eN]);
async function executeClick(request, context) {
    const { responder, commandContext, chatContext } = context;
    const { click } = request;
    const secret = chatContext.options.signingSecret;
    const button = secret ? (0,approval_button/* parseButtonValue */.xo)(click.value, { secret, slackId: click.userId }) : undefined;
    const review = secret ? (0,review_button/* parseReviewButton */.Ix)(click.value, { secret, slackId: click.userId }) : undefined;
    if (review !== undefined && reviewActions.has(click.action)) {
        await responder.reply(await answerByButton(review, { request, commandContext, chatContext }));
        return done;
    }
    const refuse = async (...blocks) => {
        await responder.reply((0,chat_reply/* refusal */.x5)(...blocks));
        return done;
    };
    if (button === undefined || (click.action !== approval_button/* approveAction */.Ex && click.action !== approval_button/* declineAction */.Z9))
        return refuse((0,sentence/* say */.cv) `This button isn't one that I sent to you, so nothing was done.`);
    const { actor, unidentified } = commandContext;
    if (unidentified !== undefined) {
        await responder.reply((0,error_replies/* problemReply */.eg)(unidentified));
        responder.findings.push((0,finding/* finding */.gk)(unidentified));
        return { exitCode: 1 };
    }
    if (actor === undefined)
        return refuse((0,absence/* absence */.A)(commandContext, "so your approval doesn't count."));
    const pull = await readPullRequest(chatContext.connections.repository, button.number);
    if (pull === undefined)
        return refuse((0,sentence/* say */.cv) `There is no pull request #${button.number} any more.`);
    if (pull.state !== "open") {
        await settle(button, pull, (0,sentence/* say */.cv) `No longer needed: it is ${pull.state}.`, chatContext);
        return done;
    }
    return click.action === approval_button/* declineAction */.Z9
        ? decline({ request, actor, button, pull }, context)
        : approve({ request, actor, button, pull }, context);
}
async function decline({ request: { click }, actor, button, pull }, { commandContext, chatContext, responder }) {
    const isKnown = ({ requester }) => isInRoster(requester, commandContext);
    const { repository } = chatContext.connections;
    const marker = `<!-- rollcall:declined ${chatContext.options.run} -->`;
    const body = (0,render_reply/* markdownReply */.Y5)({ blocks: [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor.key)} declined this on Slack.`] });
    await (0,comments/* postReply */.VM)(repository, pull.number, { body, marker });
    const own = click.message;
    if (own === undefined)
        await responder.reply((0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `Declined by you.`));
    else
        await settle({ messages: [own] }, pull, (0,sentence/* say */.cv) `Declined by you.`, chatContext);
    const stays = (0,sentence/* say */.cv) `It stays open: who wants it all the same approves it on GitHub, and who asked for it may close it.`;
    const declined = [...(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor.key)} declined it. `, ...stays];
    await settle({ messages: othersIn(button, own) }, pull, declined, chatContext);
    const news = { button, pull, line: declined, clicker: click.userId, isKnown: await isKnown(button) };
    await tellRequester({ ...news, forStranger: (0,sentence/* say */.cv) `It was declined.` }, chatContext);
    return done;
}
async function approve({ request, actor, button, pull }, { chatContext, commandContext, responder }) {
    const word = wordOf(request, commandContext, chatContext);
    const judgement = await judgeWithWords({ number: pull.number, words: [word], digest: button.digest }, chatContext);
    const own = request.click.message;
    const isKnown = await isInRoster(button.requester, commandContext);
    const tell = (line, forStranger) => tellRequester({ button, pull, line, clicker: request.click.userId, isKnown, forStranger }, chatContext);
    const settleOwn = (line) => own === undefined
        ? responder.reply((0,chat_reply/* refusal */.x5)(line))
        : settle({ ...button, messages: [own] }, pull, line, chatContext);
    if (judgement.is === "unjudged") {
        await responder.reply((0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `Your approval doesn't count: ${judgement.reason}`));
        return done;
    }
    const { since } = judgement.is === "judged" ? judgement : {};
    const isOlder = judgement.is === "judged" && (since === undefined || asked_at_secondsOf(since) > askedAt(request, chatContext));
    if (judgement.is === "changed" || isOlder) {
        const asked = { pull, judgement, click: request.click, approver: actor.key, requester: button.requester };
        if (judgement.is === "changed" &&
            (await askAnew({ ...asked, judgement }, { commandContext, chatContext })))
            return done;
        await settleOwn((0,sentence/* say */.cv) `Your approval was not counted: since this message, or since you pressed, the pull request has become another change or was closed. Please look at it anew.`);
        return done;
    }
    const tells = isKnown && button.requester !== request.click.userId ? button.requester : undefined;
    const outcome = await approvalOutcome(judgement, { actor, pull, tells, messages: button.messages }, { chatContext, responder });
    await settleOwn(outcome.line);
    const { news } = outcome;
    if (news === undefined)
        return done;
    const approved = [...(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor.key)} approved it. `, ...news];
    if (!outcome.isAllowed) {
        await tell(approved);
        return done;
    }
    await settle({ messages: othersIn(button, own) }, pull, [...(0,sentence/* say */.cv) `No longer needed: `, ...approved], chatContext);
    await tell(approved, [...(0,sentence/* say */.cv) `It was approved. `, ...news]);
    return outcome.apply();
}
function othersIn({ messages }, own) {
    return messages.filter(({ ts, channel }) => ts !== own?.ts || channel !== own.channel);
}
async function settle({ messages }, pull, line, { slack }) {
    const message = (0,ask_approvers/* messageArguments */.oB)((0,approval_request/* settledMessage */.h)(pull, line));
    for (const { channel, ts } of messages)
        await slack.send("chat.update", { channel, ts, ...message });
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/approve-pull-request.js








const approve_pull_request_done = { exitCode: 0 };
async function approvePullRequest(outcome, execution) {
    const { request, commandContext, chatContext, responder } = execution;
    const refuse = async (...blocks) => {
        await responder.reply((0,chat_reply/* refusal */.x5)(...blocks));
        return approve_pull_request_done;
    };
    const { actor } = commandContext;
    if (actor === undefined)
        return refuse((0,absence/* absence */.A)(commandContext, "so your approval doesn't count."));
    const inComment = request.via === "comment" ? request.comment : undefined;
    const number = outcome.pull ?? (inComment?.onPullRequest ? inComment.number : undefined);
    if (number === undefined)
        return refuse((0,sentence/* say */.cv) `Which pull request? ${(0,sentence/* name */.UU)("approve #12")}`);
    const pull = await readPullRequest(chatContext.connections.repository, number);
    if (pull?.state !== "open")
        return refuse((0,sentence/* say */.cv) `There is no open pull request #${number}.`);
    const before = await judgeAsItIs(number, chatContext);
    if (before.is !== "judged")
        return refuse((0,sentence/* say */.cv) `Your approval doesn't count: ${before.is === "unjudged" ? before.reason : "it changed meanwhile."}`);
    if (before.since === undefined || asked_at_secondsOf(before.since) >= askedAt(request, chatContext))
        return refuse((0,sentence/* say */.cv) `#${number} became what it is after you wrote, or nobody had judged it before. Look at its verdict, and say it again.`);
    const word = wordOf(request, commandContext, chatContext);
    const { digest } = before.decision;
    const how = request.via === "comment" ? "commented" : "clicked";
    const judgement = await judgeWithWords({ number, words: [{ ...word, how }], digest }, chatContext);
    if (judgement.is !== "judged")
        return refuse((0,sentence/* say */.cv) `#${number} changed meanwhile, so your approval was not counted. Look at it anew.`);
    const { line, apply } = await approvalOutcome(judgement, { actor, pull, messages: [] }, { chatContext, responder });
    await responder.reply({ tone: "change", blocks: [line] });
    return apply();
}

;// CONCATENATED MODULE: ./lib/src/repository/break-glass-issues.js


const breakGlassLabel = "rollcall-break-glass";
async function openBreakGlassIssues(repository) {
    const { octokit, owner, repo } = repository;
    const own = await (0,account/* ownLogin */.C)(repository);
    const at = { owner, repo, state: "open", labels: breakGlassLabel, per_page: 100 };
    const { data } = await octokit.rest.issues.listForRepo(at);
    return data
        .filter(({ user }) => (0,account/* bareLogin */.c)(user?.login ?? "") === own)
        .map(({ number, html_url: url }) => ({ number, url }))
        .sort((left, right) => left.number - right.number);
}
async function openBreakGlassIssue({ octokit, owner, repo }, issue) {
    const labels = [...issue.labels];
    const { data } = await octokit.rest.issues.create({ owner, repo, ...issue, labels, ...request_error/* withoutRetries */.v });
    return { number: data.number, url: data.html_url };
}
async function closeIssue({ octokit, owner, repo }, issue_number) {
    await octokit.rest.issues.update({
        owner,
        repo,
        issue_number,
        state: "closed",
        state_reason: "not_planned",
    });
}

;// CONCATENATED MODULE: ./lib/src/repository/organization-owner.js

async function findOwner({ octokit }, { org, account }) {
    try {
        const { data: user } = await octokit.rest.users.getById({ account_id: account });
        const { data } = await octokit.rest.orgs.getMembershipForUser({ org, username: user.login });
        const isOwner = data.role === "admin" && data.state === "active" && data.user?.id === account;
        return isOwner ? user.login : undefined;
    }
    catch (error) {
        if ((0,request_error/* requestErrorOf */.l)(error).status === 404)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/by-relay-alone.js



function isByRelayAlone(request) {
    return slackSenderOf(request)?.vouchedBy === "relay";
}
function relayAloneReply() {
    return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `Over a socket Slack signs nothing, so I have this by the relay's word alone, and that is not enough for this. Ask me in a comment on GitHub.`);
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/break-glass.js












const break_glass_done = { exitCode: 0 };
async function breakGlass(outcome, execution) {
    const { request, commandContext, chatContext, responder, roster } = execution;
    const { repository } = chatContext.connections;
    const refuse = async (...blocks) => {
        await responder.reply((0,chat_reply/* refusal */.x5)(...blocks));
        return break_glass_done;
    };
    if (isByRelayAlone(request)) {
        await responder.reply(relayAloneReply());
        return break_glass_done;
    }
    const { actor } = commandContext;
    if (actor === undefined || !(0,load/* isValid */.fn)(roster))
        return refuse((0,sentence/* say */.cv) `You are not in the roster.`);
    const inComment = request.via === "comment" ? request.comment : undefined;
    const number = outcome.pull ?? (inComment?.onPullRequest ? inComment.number : undefined);
    if (number === undefined)
        return refuse((0,sentence/* say */.cv) `Which pull request? ${(0,sentence/* name */.UU)("break-glass #12 because …")}`);
    const account = inComment?.author.id ?? actor.githubId;
    if (account === undefined)
        return refuse((0,sentence/* say */.cv) `The roster has no ${(0,sentence/* name */.UU)("github_id")} for you, so I can't see whether you own the organisation. ${(0,sentence/* name */.UU)("rollcall pin")} writes it; or ask me in a comment below the pull request.`);
    const org = roster.declared.github?.org ?? repository.owner;
    const owner = await findOwner(repository, { org, account });
    if (owner === undefined)
        return refuse((0,sentence/* say */.cv) `${(0,sentence/* name */.UU)("break-glass")} is for owners of ${(0,sentence/* name */.UU)(org)} on GitHub.`);
    const pull = await readPullRequest(repository, number);
    if (pull?.state !== "open")
        return refuse((0,sentence/* say */.cv) `There is no open pull request #${number}.`);
    const [open] = await openBreakGlassIssues(repository);
    if (open !== undefined)
        return refuse(alreadyUsed(open));
    const before = await judgeAsItIs(number, chatContext);
    if (before.is !== "judged")
        return refuse((0,sentence/* say */.cv) `There is no verdict to lift.`, ...(before.is === "unjudged" ? [[before.reason]] : []));
    if (before.isAllowed)
        return refuse((0,sentence/* say */.cv) `The pull request is allowed already.`);
    if (before.since === undefined || asked_at_secondsOf(before.since) > askedAt(request, chatContext))
        return refuse((0,sentence/* say */.cv) `${pullLink(pull)} became what it is after you asked, or nobody had judged it before. Look at its verdict, and say it again.`);
    const skipped = skippedBy(actor, before.decision, roster.declared.users);
    const told = { by: actor.key, reason: outcome.reason, pull, skipped, decision: before.decision };
    const issue = await openBreakGlassIssue(repository, issueOf(told));
    const [first] = await openBreakGlassIssues(repository);
    if (first !== undefined && first.number < issue.number) {
        await closeIssue(repository, issue.number);
        return refuse(alreadyUsed(first));
    }
    const lifted = await judgeWithWords({
        number,
        words: [],
        digest: before.decision.digest,
        breakGlass: { by: actor.key, reason: outcome.reason },
    }, chatContext);
    const link = { text: `issue #${issue.number}`, link: issue.url };
    if (lifted.is !== "judged")
        return refuse((0,sentence/* say */.cv) `The pull request changed meanwhile, so its verdict stays. Close ${link} to try again.`);
    await tellSkipped({ ...told, link }, execution);
    await responder.reply({
        tone: "change",
        blocks: [
            (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor.key)} broke the glass: ${pullLink(pull)} may be merged as it is, whoever's word it lacks. ${outcome.reason}`,
            (0,sentence/* say */.cv) `Everybody whose approval was skipped has been told, in ${link}. Until it is closed, nobody can do this again.`,
        ],
    });
    return break_glass_done;
}
function pullLink({ number, url }) {
    return { text: `pull request #${number}`, link: url };
}
function alreadyUsed({ number, url }) {
    return (0,sentence/* say */.cv) `The glass was broken before, in ${{ text: `issue #${number}`, link: url }}. Talk it over and close that first.`;
}
function skippedBy(actor, decision, users) {
    return (0,decision_sentences/* approversOf */.U9)(decision).flatMap((key) => (key === actor.key ? [] : (users.get(key) ?? [])));
}
function issueOf({ by, reason, pull, skipped, decision }) {
    const body = (0,render_reply/* markdownReply */.Y5)({
        blocks: [
            (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(by)} lifted the verdict on ${pullLink(pull)} without the approvals that it lacks. The reason given:`,
            { verbatim: reason },
            (0,sentence/* say */.cv) `What it does:`,
            { list: (0,decision_sentences/* actionSentences */.t3)(decision) },
            (0,sentence/* say */.cv) `Whose approval was skipped is named below. Look at it, put back what shouldn't be, and close this issue: until then nobody can break the glass again. Everybody who may write the repository can close it; its history says who did.`,
        ],
    });
    const mentions = skipped.map(({ key, github }) => (github === undefined ? `\`${key}\`` : `@${github}`));
    return {
        title: `Break-glass on #${pull.number} by ${by}`,
        body: `${body}\n\n${mentions.join(" ")}`.trimEnd(),
        labels: [breakGlassLabel],
    };
}
async function tellSkipped({ by, reason, pull, skipped, link, }, { chatContext: { slack } }) {
    const [text = ""] = (0,render_reply/* slackReply */.pg)({
        blocks: [
            (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(by)} lifted the verdict on ${pullLink(pull)}, which waited for your approval or another's. The reason given: ${reason}`,
            (0,sentence/* say */.cv) `Please look at it, and talk it over in ${link}.`,
        ],
    });
    for (const user of skipped) {
        const channel = await (0,ask_approvers/* slackIdOf */.XW)(user, slack);
        if (channel !== undefined)
            await slack.send("chat.postMessage", { channel, text, unfurl_links: false });
    }
}

// EXTERNAL MODULE: ./lib/src/jobs/chat/live-state.js + 4 modules
var live_state = __webpack_require__(77059);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/pause.js





async function pauseWriting(reason, { request, commandContext, chatContext, responder }) {
    const { repository } = chatContext.connections;
    const by = commandContext.actor?.key ?? "";
    await (0,repository_pause/* setPause */.$Y)(repository, {
        by,
        since: new Date(askedAt(request, chatContext) * 1000).toISOString(),
        reason,
    });
    await responder.reply({
        tone: "change",
        blocks: [
            (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(by)} paused Rollcall: ${reason}`,
            (0,sentence/* say */.cv) `From the next run on, nothing is written on any service, and plans go on. A run that is writing now comes to its end; cancel it in Actions to stop it. ${(0,sentence/* name */.UU)("resume")} ends the pause.`,
        ],
    });
    return { exitCode: 0 };
}
async function resumeWriting(execution) {
    const { commandContext, chatContext, responder } = execution;
    const { repository } = chatContext.connections;
    if (isByRelayAlone(execution.request)) {
        await responder.reply(relayAloneReply());
        return { exitCode: 0 };
    }
    const pause = await (0,repository_pause/* readPause */.H5)(repository);
    if (pause !== undefined && asked_at_secondsOf(pause.since) > askedAt(execution.request, chatContext)) {
        await responder.reply((0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(pause.by)} paused Rollcall (${pause.reason}) after you asked to resume. If it should write all the same, say ${(0,sentence/* name */.UU)("resume")} again.`));
        return { exitCode: 0 };
    }
    await (0,repository_pause/* clearPause */.i_)(repository);
    const by = commandContext.actor?.key ?? "";
    await responder.reply(pause === undefined
        ? (0,chat_reply/* answer */.ZF)((0,sentence/* say */.cv) `Rollcall isn't paused.`)
        : {
            tone: "change",
            blocks: [
                (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(by)} ended the pause of ${(0,sentence/* name */.UU)(pause.by)} (${pause.reason}).`,
                (0,sentence/* say */.cv) `The next run writes again. ${(0,sentence/* name */.UU)("plan")} shows what it would do, and ${(0,sentence/* name */.UU)("sync")} does it now.`,
            ],
        });
    return { exitCode: 0 };
}

// EXTERNAL MODULE: ./lib/src/chat/draft.js
var chat_draft = __webpack_require__(89654);
// EXTERNAL MODULE: ./lib/src/chat/proposal-replies.js
var proposal_replies = __webpack_require__(67266);
;// CONCATENATED MODULE: ./lib/src/chat/registration-replies.js


function registeredReply({ number, url }, { step, hasLogin }) {
    const link = { text: `pull request #${number}`, link: url };
    const first = {
        new: (0,sentence/* say */.cv) `You asked to be added: that is ${link} now.`,
        same: (0,sentence/* say */.cv) `You asked to be added already: that is ${link}.`,
        completed: (0,sentence/* say */.cv) `You asked to be added already: that is ${link}, which has what you said now, too.`,
    }[step];
    const rest = hasLogin
        ? []
        : [
            (0,sentence/* say */.cv) `It has no GitHub account of yours, so you would get nothing on GitHub: ${(0,sentence/* name */.UU)("register --github YOUR-LOGIN")} adds it.`,
        ];
    return (0,chat_reply/* answer */.ZF)(first, ...rest, (0,sentence/* say */.cv) `Those who may add people are asked. You are in the roster once one of them approves it and it is merged.`);
}
function cantRegisterReply() {
    return (0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `I can't ask for that just now. Please talk to somebody who is in the roster.`);
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/publish-proposal.js








async function publishProposal(proposal, open) {
    const { repository, name, decision, word } = proposal;
    const own = await (0,account/* ownLogin */.C)(repository);
    if ((0,in_force/* isAdvice */.n)({ own }))
        return { pull: await open(), problems: [(0,finding/* finding */.gk)(verdictIsAdvice())] };
    const waiting = verdictSaying("action_required", "Waits for its pull request to open.");
    const publish = (verdict, number, id) => {
        const { conclusion, title, markdown: summary } = verdict;
        const { commit: head, url, now } = proposal;
        const allowed = conclusion === "success" ? decision.digest : undefined;
        const memo = memoOf({
            judgedAt: now,
            record: recordOf(proposal, number),
            seen: proposal.seen,
            allowed,
            of: [proposal.of],
            words: [word],
        });
        return (0,check_runs/* publishCheckRun */.Nm)(repository, { name, head, conclusion, title, summary, memo, url }, id);
    };
    let pull;
    try {
        const { id } = await publish(waiting);
        pull = await open();
        await publish(verdictOf(decision, { words: [word] }), pull.number, id);
        return { pull, problems: [] };
    }
    catch (error) {
        return { pull: pull ?? (await open()), problems: [(0,finding/* finding */.gk)(problemOf(error, name))] };
    }
}
function recordOf({ base, branch, commit, decision, seen, word, repository }, number) {
    return {
        version: 1,
        number,
        base,
        branch: `${repository.owner}:${branch}`,
        digest: decision.digest,
        heads: [commit],
        isOwn: true,
        words: [word],
        absent: seen?.absent ?? [],
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/asked-before.js



async function askedBefore({ change, roster }, context) {
    const branch = (0,chat_draft/* proposalBranchOf */.Sx)(context.actor, change);
    const pull = await (0,pull_requests/* findPullRequest */._f)(context.repository, { branch, base: context.branch });
    const head = pull && (await context.rosterAt(pull.head));
    const before = [...(head?.declared?.users.values() ?? [])].find(({ key }) => roster.declared?.users.has(key) !== true);
    if (pull === undefined || before === undefined || change.registration === undefined)
        return undefined;
    const completed = change.registration.completing(before);
    if (completed !== undefined)
        return { completed };
    return { repeated: registeredReply(pull, { step: "same", hasLogin: before.github !== undefined }) };
}
const mostRegistrations = 10;
async function areTooManyWaiting(repository) {
    return (await (0,pull_requests/* countOpenPullRequests */.Fq)(repository, chat_draft/* registrationBranches */.yA)) >= mostRegistrations;
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/pull-request-body.js




function pullRequestBodyOf({ decision, change, actor, effects }, { commandText, where, merge, }) {
    const open = (0,decision_sentences/* approvalsNeeded */.Wr)(decision);
    const permission = open.length === 0
        ? [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor)} may do this alone.`]
        : [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor)} can't do this alone. It needs an approving review of:`, { list: open }];
    return (0,render_reply/* markdownReply */.Y5)({
        blocks: [
            (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor)} asked for this ${where}:`,
            { verbatim: commandText },
            (0,sentence/* say */.cv) `Once it is merged: ${change.done}`,
            ...(0,proposal_replies/* effectBlocks */.Me)({ effects }, "Who gains and who loses, by the file:"),
            (0,sentence/* say */.cv) `What the rules look at:`,
            { list: (0,decision_sentences/* actionSentences */.t3)(decision) },
            ...permission,
            ...(change.notes ?? []),
            merge && decision.allowed
                ? (0,sentence/* say */.cv) `It is merged at once where the branch's protection lets it be, and then has no plan below: the run that applies it says what it changed.`
                : (0,sentence/* say */.cv) `The plan, with what it means for whom, is in the comment below once it has run.`,
        ],
    });
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/proposal.js















const maxAttempts = 5;
async function propose(change, roster, context) {
    const findings = [];
    let current = { change, roster };
    let published;
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
        const { registers } = current.change;
        const before = registers === undefined ? undefined : await askedBefore(current, context);
        if (before !== undefined && "repeated" in before)
            return { reply: before.repeated, findings };
        if (before !== undefined)
            current = { ...current, change: before.completed };
        const drafted = await draftedChange(current, context);
        if ("reply" in drafted)
            return { reply: registers === undefined ? drafted.reply : cantRegisterReply(), findings };
        const { draft, seen } = drafted;
        if (published === undefined && mustBeConfirmed(draft, context.confirmation))
            return { reply: context.confirmationQuestion(draft), findings };
        const branch = (0,chat_draft/* proposalBranchOf */.Sx)(context.actor, current.change);
        const existing = await (0,pull_requests/* findPullRequest */._f)(context.repository, { branch, base: context.branch });
        const mayMerge = context.merge && draft.decision.allowed;
        if (existing !== undefined && published === undefined && !mayMerge && registers === undefined) {
            findings.push(...((await context.judgeAgain(existing.number, draft.decision.digest))?.findings ?? []));
            return { reply: (0,proposal_replies/* repeatedReply */.rH)({ ...draft, pull: existing }), findings };
        }
        const isOneMore = registers !== undefined && existing === undefined;
        if (isOneMore && (await areTooManyWaiting(context.repository)))
            return { reply: cantRegisterReply(), findings };
        const { pull, commit } = await publish(draft, { branch, context, seen, onto: current.roster.source.commit ?? "" }, findings);
        published = { ...draft, pull };
        if (registers !== undefined) {
            const hasLogin = current.change.registration?.hasLogin === true;
            const step = existing === undefined ? "new" : "completed";
            return { reply: registeredReply(pull, { step, hasLogin }), waiting: published, findings };
        }
        if (!mayMerge) {
            return draft.decision.allowed
                ? { reply: (0,proposal_replies/* readyReply */.Aj)(published), findings }
                : { reply: (0,chat_reply/* followed */.Xd)((0,proposal_replies/* waitingReply */.UH)(published), ...context.notes), waiting: published, findings };
        }
        if ((await (0,branches/* headOf */.Uo)(context.repository, context.branch)) === current.roster.source.commit) {
            const merging = await (0,pull_requests/* mergePullRequest */.dK)(context.repository, pull, {
                head: commit,
                sleep: context.sleep,
            });
            if (merging.is === "merged") {
                await (0,branches/* deleteBranch */.SN)(context.repository, branch).catch(() => undefined);
                return { reply: (0,proposal_replies/* mergedReply */.V$)(published), isMerged: true, findings };
            }
            if (merging.is === "blocked") {
                const auto = await (0,pull_requests/* enableAutoMerge */.D2)(context.repository, pull, commit);
                return { reply: (0,proposal_replies/* waitingForChecksReply */._t)(published, auto), findings };
            }
        }
        const next = await context.reload();
        if (next.outcome.is !== "change")
            return { reply: (0,proposal_replies/* rosterMovedReply */.hN)(published), findings };
        current = { change: next.outcome.change, roster: next.roster };
    }
    return { reply: published === undefined ? rosterBusyReply : (0,proposal_replies/* rosterMovedReply */.hN)(published), findings };
}
async function draftedChange({ change, roster }, context) {
    const alone = requesterIn(context);
    const first = (0,chat_draft/* draftChange */.CC)(change, roster, alone);
    if ("reply" in first)
        return first;
    const requester = { ...alone, others: await context.othersBeside(roster, first.filesAfter) };
    const draft = requester.others.length === 0 ? first : (0,chat_draft/* draftChange */.CC)(change, roster, requester);
    if ("reply" in draft)
        return draft;
    const claims = draft.decision.actions.some(({ rosterAction, isAllowed }) => rosterAction.action === "claim" && !isAllowed);
    const known = claims ? await context.existingFor(draft.filesAfter) : undefined;
    if (known === undefined)
        return { draft };
    const { existing, seen } = rememberingWhatIsAsked(known);
    const again = (0,chat_draft/* draftChange */.CC)(change, roster, { ...requester, existing });
    return "reply" in again ? again : { draft: again, seen: seen() };
}
function requesterIn({ actor, word, repository: { owner, repo } }) {
    return { actor, word, kinds: providers/* declaringKinds */.f5, repository: { owner, repo } };
}
const rosterBusyReply = {
    tone: "refusal",
    blocks: [["Somebody is changing the roster all the time. Please try again."]],
};
async function publish(draft, { branch, context, seen, onto }, findings) {
    const { repository, actor, where } = context;
    const { change, decision } = draft;
    const commit = await (0,branches/* commitToBranch */.Bg)(repository, {
        branch,
        onto,
        files: draft.changed,
        headline: change.title,
        body: `Asked for by ${actor} ${where}.`,
    });
    const { pull, problems } = await publishProposal({
        repository,
        name: context.verdictName(draft.org),
        of: context.rosterKey,
        base: context.branch,
        branch,
        commit,
        decision,
        seen,
        word: context.word,
        url: context.runUrl,
        now: context.now(),
    }, () => (0,pull_requests/* openPullRequest */.Hw)(repository, {
        branch,
        base: context.branch,
        title: change.title,
        body: pullRequestBodyOf(draft, context),
    }));
    findings.push(...problems);
    if (!decision.allowed) {
        await (0,pull_requests/* requestReviewers */.i5)(repository, pull, draft.reviewers).catch((error) => {
            findings.push((0,finding/* finding */.gk)((0,repository_errors/* reviewersNotAsked */.Er)((0,request_error/* requestErrorOf */.l)(error).message)));
        });
    }
    return { pull, commit };
}

// EXTERNAL MODULE: ./lib/src/chat/unproven.js
var unproven = __webpack_require__(30562);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/existing-for.js


async function existingFor(files, now, plan) {
    const report = await plan((0,load/* loadRoster */.c0)({ files, findings: [] }, now));
    return report.listed === undefined ? undefined : (0,permissions_existing/* existingIn */.L)(report);
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/proposal-context.js














function proposalContextOf(execution) {
    const { request, commandContext, chatContext, confirmation } = execution;
    const { actor, stranger, isProven } = commandContext;
    const { options, connections, rosters } = chatContext;
    const secret = options.signingSecret;
    return {
        confirmation,
        confirmationQuestion: (draft) => confirmationQuestion(draft, {
            text: request.text,
            seal: request.via === "slack" && secret ? { secret, slackId: request.slash.userId } : undefined,
        }),
        repository: connections.repository,
        rosterKey: (0,app_memory/* rosterKeyOf */.Mn)(options.config),
        branch: options.branch,
        merge: options.merge,
        actor: actor?.key ?? stranger?.identity ?? "",
        word: wordOf(request, commandContext, chatContext),
        notes: isProven || actor === undefined ? [] : [(0,unproven/* unprovenNote */.U)(actor)],
        commandText: `/rollcall ${request.text}`,
        where: request.via === "slack" ? "on Slack" : "in a comment",
        verdictName: (org) => (0,verdict_name/* verdictName */.B)({
            name: options.name,
            org,
            owner: connections.repository.owner,
            config: options.config,
            exists: true,
        }),
        now: () => new Date(connections.clock.now()).toISOString(),
        judgeAgain: (number, digest) => {
            const given = { digest, words: [wordOf(request, commandContext, chatContext)] };
            const { links, name } = options;
            return judgePullRequest({ number, given, runUrl: links.run, name }, rosters, connections);
        },
        existingFor: (files) => existingFor(files, rosters.now, (roster) => (0,run/* run */.e)(runRequestOf("plan", roster, chatContext), connections)),
        othersBeside: async (roster, files) => {
            const { commit } = roster.source;
            const head = (0,load/* loadRoster */.c0)({ files, findings: [] }, rosters.now);
            if (commit === undefined || !(0,load/* isValid */.fn)(roster) || !(0,load/* isValid */.fn)(head))
                return [];
            return (0,find_other_rosters/* readOtherRosters */.N7)({ rosters, commit, roster, head });
        },
        rosterAt: rosters.at,
        runUrl: options.links.run,
        sleep: connections.clock.sleep,
        async reload() {
            const roster = await (0,read_roster/* readRosterAtHead */.r)(rosters, options.branch);
            if (!(0,load/* isValid */.fn)(roster))
                return { roster, outcome: { is: "reply", reply: (0,error_replies/* otherWorkspaceReply */.ml)() } };
            const context = await commandContextOf(request, roster, chatContext);
            return { roster, outcome: await (0,interpret/* interpret */.U)(request.text, context) };
        },
    };
}

// EXTERNAL MODULE: ./lib/src/adopt/drift/reverse.js
var reverse = __webpack_require__(90061);
// EXTERNAL MODULE: ./lib/src/app/change-in-words.js
var change_in_words = __webpack_require__(70118);
// EXTERNAL MODULE: ./lib/src/app/service-clients.js
var service_clients = __webpack_require__(43840);
// EXTERNAL MODULE: ./lib/src/roster/edit/edit-roster.js
var edit_roster = __webpack_require__(68017);
// EXTERNAL MODULE: ./lib/src/jobs/drift/attribute-drift.js + 1 modules
var attribute_drift = __webpack_require__(35903);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/settle-drift.js



















const maxRounds = 4;
async function undoDrift(subject, execution) {
    const { responder, commandContext } = execution;
    const text = (0,change_subject/* subjectText */.yq)(subject);
    if (!providers/* allKinds */.TO.has(subject.kind)) {
        await responder.reply((0,chat_reply/* refusal */.x5)(unknownKind(subject)));
        return { exitCode: 0 };
    }
    const reason = await whyNotUndo(subject, execution);
    if (reason !== undefined) {
        await responder.reply((0,chat_reply/* refusal */.x5)(reason));
        return { exitCode: 0 };
    }
    const who = (0,sentence/* name */.UU)(commandContext.actor?.key ?? "");
    await responder.reply({ tone: "change", blocks: [(0,sentence/* say */.cv) `${who} asked to put back ${(0,sentence/* name */.UU)(text)}.`] });
    return applyNowOrLater({ onlyAbout: [text] }, execution);
}
async function whyNotUndo(subject, execution) {
    const { actor, roster, isProven } = execution.commandContext;
    const reserved = (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)("drift undo")} is for those who may ${(0,sentence/* name */.UU)("sync")}, and for those who may change this in the roster.`;
    if (actor === undefined)
        return reserved;
    const tier = roster.resolved.users.get(actor.key)?.tier ?? "member";
    if (tier !== "member" && isProven)
        return undefined;
    if (subject.principal === (0,principals/* userPrincipal */.c$)(actor.key))
        return reserved;
    const found = await keeping(subject, execution);
    if (found.is === "same")
        return nothingDiffers((0,change_subject/* subjectText */.yq)(subject));
    if (found.is === "impossible")
        return reserved;
    const { actor: key, word, repository } = proposalContextOf(execution);
    const draft = (0,chat_draft/* draftChange */.CC)(found.change, execution.roster, {
        actor: key,
        word,
        kinds: providers/* declaringKinds */.f5,
        repository: { owner: repository.owner, repo: repository.repo },
    });
    return "decision" in draft && draft.decision.allowed ? undefined : reserved;
}
async function changeThatKeeps(subject, execution) {
    const found = await keeping(subject, execution);
    if (found.is === "change")
        return found;
    const reason = found.is === "same" ? nothingDiffers((0,change_subject/* subjectText */.yq)(subject)) : found.because;
    return { is: "reply", reply: (0,chat_reply/* refusal */.x5)(reason) };
}
async function keeping(subject, { roster, chatContext }) {
    const refuse = (because) => ({ is: "impossible", because });
    if (!providers/* allKinds */.TO.has(subject.kind))
        return refuse(unknownKind(subject));
    const { connections } = chatContext;
    const plan = (loaded) => (0,run/* run */.e)({ ...runRequestOf("plan", loaded, chatContext), allowRemovals: true, onlyAbout: [subject] }, connections);
    const renamed = await keepingRename(subject, roster, connections);
    if (renamed !== undefined)
        return renamed;
    const report = await plan(roster);
    if ((0,core_result/* exitCode */.I$)(report.result) !== 0) {
        const [problem] = report.findings.filter(({ severity }) => severity === "error");
        return refuse((0,sentence/* say */.cv) `I can't see what is there: ${problem?.message ?? report.result}`);
    }
    const drifted = report.plan.changes;
    if (drifted.length === 0)
        return { is: "same" };
    const github = await (0,attribute_drift/* attributeDrift */.e)(roster.source, drifted, connections);
    const reversals = await (0,providers/* loadReversals */.EB)();
    const edits = [];
    let current = roster;
    let left = drifted;
    for (let round = 1; round <= maxRounds && left.length > 0; round += 1) {
        const context = (0,attribute_drift/* driftContextFor */.y)(current.source.files, connections, github?.inventory);
        const chosen = round === 1 ? (0,reverse/* rootChangesIn */.h0)(left, report.kinds) : left;
        const { possible, impossible } = (0,reverse/* reversalsOf */.l2)(chosen, { reversals, context });
        const [reason] = impossible;
        if (reason !== undefined)
            return refuse((0,sentence/* say */.cv) `The roster can't say ${(0,sentence/* name */.UU)((0,change_in_words/* changeInWords */.Z)(reason.change, report.kinds))}: ${reason.because}.`);
        const next = possible.flatMap((each) => each.edits);
        const edited = (0,edit_roster/* editRoster */.m)(current.source.files, next);
        if ("problems" in edited)
            return refuse(contradicts(subject));
        const { now } = chatContext.rosters;
        current = (0,bad_addresses/* withoutBadAddresses */.C)((0,load/* loadRoster */.c0)({ ...current.source, files: edited.files }, now), now);
        if (!(0,load/* isValid */.fn)(current))
            return refuse(contradicts(subject));
        edits.push(...next);
        left = (await plan(current)).plan.changes;
    }
    if (left.length > 0)
        return refuse(contradicts(subject));
    const [first, ...more] = drifted;
    const what = first === undefined ? (0,change_subject/* subjectText */.yq)(subject) : (0,change_in_words/* changeInWords */.Z)(first, report.kinds);
    return {
        is: "change",
        change: {
            edits,
            title: `Keep what was changed by hand: ${what}${more.length > 0 ? ` and ${more.length} more` : ""}`,
            done: (0,sentence/* say */.cv) `The roster says now what is live: ${(0,sentence/* name */.UU)(what)}.`,
            already: nothingDiffers((0,change_subject/* subjectText */.yq)(subject)),
        },
    };
}
async function keepingRename(subject, { resolved, declared }, connections) {
    if (resolved === undefined || declared === undefined)
        return undefined;
    const { readRepositoryRename, repositoryRenameEdits } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(2369)]).then(__webpack_require__.bind(__webpack_require__, 92369));
    const rename = await readRepositoryRename(() => (0,service_clients/* githubClientFor */.qI)(connections), subject, resolved);
    if (rename === undefined)
        return undefined;
    const { from, to } = rename;
    return {
        is: "change",
        change: {
            edits: repositoryRenameEdits(declared, rename),
            title: `Keep what was changed by hand: the repository ${from} is called ${to}`,
            done: (0,sentence/* say */.cv) `The roster says ${(0,sentence/* name */.UU)(to)} now, wherever it named the repository ${(0,sentence/* name */.UU)(from)}.`,
            already: nothingDiffers((0,change_subject/* subjectText */.yq)(subject)),
        },
    };
}
function contradicts(subject) {
    return (0,sentence/* say */.cv) `What is live in ${(0,sentence/* name */.UU)((0,change_subject/* subjectText */.yq)(subject))} can't be written without contradicting the rest of the roster. Please edit it by hand.`;
}
function unknownKind({ kind }) {
    return (0,sentence/* say */.cv) `I know nothing that is called ${(0,sentence/* name */.UU)(kind)}. ${(0,sentence/* name */.UU)("plan")} shows what differs.`;
}

// EXTERNAL MODULE: ./lib/src/chat/commands/undo.js + 1 modules
var undo = __webpack_require__(61103);
;// CONCATENATED MODULE: ./lib/src/repository/merged-change.js

async function readMergedChange({ octokit, owner, repo }, { number, branch }) {
    try {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const after = data.merge_commit_sha;
        if (!data.merged || data.base.ref !== branch || !after)
            return { is: "unknown" };
        const merge = await octokit.rest.git.getCommit({ owner, repo, commit_sha: after });
        const [first, ...others] = merge.data.parents;
        const isOne = others.length > 0 || data.commits <= 1 || merge.data.message.includes(`(#${number})`);
        if (first === undefined || !isOne)
            return { is: "unclear", url: data.html_url };
        return { is: "known", title: data.title, url: data.html_url, before: first.sha, after };
    }
    catch (error) {
        if ((0,request_error/* requestErrorOf */.l)(error).status === 404)
            return { is: "unknown" };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/undo.js





async function changeThatUndoes(number, { roster, chatContext }) {
    const refuse = (...blocks) => ({ is: "reply", reply: (0,chat_reply/* refusal */.x5)(...blocks) });
    const { connections, options, rosters } = chatContext;
    const made = await readMergedChange(connections.repository, { number, branch: options.branch });
    if (made.is === "unknown")
        return refuse((0,sentence/* say */.cv) `There is no pull request #${number} that was merged into ${(0,sentence/* name */.UU)(options.branch)}.`);
    const link = { text: `pull request #${number}`, link: made.url };
    if (made.is === "unclear")
        return refuse((0,sentence/* say */.cv) `${link} was merged as several commits, so I can't tell what it alone did. Please revert it on GitHub.`);
    const [before, after] = [await (0,read_roster/* readRosterAt */.v)(rosters, made.before), await (0,read_roster/* readRosterAt */.v)(rosters, made.after)];
    const found = (0,undo/* undoing */.Hx)({ number, title: made.title, link }, { before: before.source.files, after: after.source.files, now: roster.source.files });
    return "reason" in found ? refuse(found.reason) : { is: "change", change: found };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/execute-outcome.js




















const execute_outcome_done = { exitCode: 0 };
async function executeOutcome(outcome, execution) {
    const { request, roster, commandContext, chatContext, responder } = execution;
    switch (outcome.is) {
        case "reply": {
            const { failure } = outcome;
            const plan = () => (0,run/* run */.e)(runRequestOf("plan", roster, chatContext), chatContext.connections);
            await responder.reply(await (0,live_state/* withLiveState */.o)(outcome, commandContext.roster.resolved, plan));
            if (failure === undefined)
                return execute_outcome_done;
            responder.findings.push((0,finding/* finding */.gk)(failure));
            return { exitCode: 1 };
        }
        case "access": {
            const plan = () => (0,run/* run */.e)(runRequestOf("plan", roster, chatContext), chatContext.connections);
            await responder.reply(await (0,live_state/* accessAnswer */.X)(outcome, commandContext, plan));
            return execute_outcome_done;
        }
        case "run": {
            if (outcome.run === "sync") {
                const who = (0,sentence/* name */.UU)(commandContext.actor?.key ?? "");
                await responder.reply({ tone: "change", blocks: [(0,sentence/* say */.cv) `${who} asked to apply the roster now.`] });
                const askedBy = commandContext.actor?.key;
                return applyNowOrLater(askedBy === undefined ? {} : { askedBy }, execution);
            }
            const planned = await requestedPlanOf({ request, roster }, chatContext);
            await responder.sendReport(await (0,run/* run */.e)(await rememberedRun(planned, chatContext), chatContext.connections));
            return execute_outcome_done;
        }
        case "change": {
            const { reply, isMerged, waiting, findings } = await propose(outcome.change, roster, proposalContextOf(outcome.isConfirmed ? { ...execution, confirmation: "all" } : execution));
            responder.findings.push(...findings);
            const isStranger = outcome.change.registers !== undefined;
            const notes = isStranger ? [] : (0,error_replies/* badAddressNotes */.$p)((0,bad_addresses/* badAddressesIn */.V)(roster));
            await responder.reply((0,chat_reply/* followed */.Xd)(reply, ...notes));
            if (waiting !== undefined)
                responder.findings.push(...(await (0,ask_approvers/* askApprovers */.EV)(waitingChangeOf(waiting, slackSenderOf(request)?.userId), {
                    roster: commandContext.roster,
                    slack: chatContext.slack,
                    signingSecret: chatContext.options.signingSecret,
                })));
            if (!isMerged)
                return execute_outcome_done;
            const { offboards } = outcome.change;
            const toApply = offboards === undefined ? { isAfterChange: true } : { offboards: [offboards] };
            return applyNowOrLater(toApply, execution);
        }
        case "undo": {
            const found = await changeThatUndoes(outcome.pull, execution);
            const { isConfirmed } = outcome;
            return executeOutcome(found.is === "change" && isConfirmed ? { ...found, isConfirmed } : found, execution);
        }
        case "approve":
            return approvePullRequest(outcome, execution);
        case "drift": {
            const { wish, subject, isConfirmed } = outcome;
            if (wish === "undo")
                return undoDrift(subject, execution);
            const found = await changeThatKeeps(subject, execution);
            return executeOutcome(found.is === "change" && isConfirmed ? { ...found, isConfirmed } : found, execution);
        }
        case "kudos":
            await responder.reply((0,error_replies/* kudosElsewhere */.FV)());
            return execute_outcome_done;
        case "review":
            await responder.reply(await answerInChat(outcome, execution));
            return execute_outcome_done;
        case "review-status":
            await responder.reply(await reviewStatusInChat(execution));
            return execute_outcome_done;
        case "pause":
            return pauseWriting(outcome.reason, execution);
        case "resume":
            return resumeWriting(execution);
        case "break-glass":
            return breakGlass(outcome, execution);
        default:
            return outcome;
    }
}
function waitingChangeOf({ pull, change, actor, decision, effects }, requesterSlackId) {
    const { number, url } = pull;
    const { title, notes = [], registers } = change;
    const requester = registers === undefined ? actor : undefined;
    const { digest } = decision;
    return { requesterSlackId, number, url, title, requester, decision, digest, effects, notes };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/heard.js
function heardLine(typed, outcome) {
    const shown = typed.replace(/[^\s@<>"':|]+(?=@[\w-]+\.)/g, "…").replace(/\s+/g, " ");
    return `Typed: ${shown === "" ? "nothing" : shown}. ${understood(outcome)}`;
}
function understood(outcome) {
    switch (outcome.is) {
        case "reply":
            return outcome.reply.tone === "refusal" ? "Refused." : "Understood, and answered.";
        case "change":
            return `Understood: ${outcome.change.title}.`;
        case "run":
            return `Understood: ${outcome.run}.`;
        default:
            return `Understood: ${outcome.is}.`;
    }
}

// EXTERNAL MODULE: ./lib/src/chat/slack-blocks.js
var slack_blocks = __webpack_require__(29892);
// EXTERNAL MODULE: ./lib/src/notify/errors.js
var notify_errors = __webpack_require__(71935);
// EXTERNAL MODULE: ./lib/src/notify/notify.js
var notify = __webpack_require__(48881);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/responder.js













function responderFor(request, channels) {
    return request.via === "comment" ? commentResponder(request, channels) : slackResponder(request, channels);
}
function slackResponder(request, { webhooks, fetch, clock, slackRoot, sendDirectly }) {
    const findings = [];
    const isConfirming = request.via === "click" && request.click.action === confirmAction;
    const responseUrl = slackSenderOf(request)?.responseUrl;
    const root = slackRoot === undefined ? {} : { root: slackRoot };
    const response = responseUrl === undefined
        ? undefined
        : (0,open_webhook/* openWebhook */.g)({ url: responseUrl, purpose: "response_url", ...root, fetch, clock });
    async function send(messages, isPublic) {
        const kind = isPublic ? "in_channel" : "ephemeral";
        for (const [index, message] of messages.entries()) {
            const sent = await response?.send({
                ...message,
                response_type: kind,
                replace_original: false,
                unfurl_links: false,
                unfurl_media: false,
            });
            if (sent?.ok)
                continue;
            const person = slackSenderOf(request)?.userId;
            if (!isPublic && person !== undefined && (await sendDirectly(person, message)))
                continue;
            const reason = sent?.body ?? "Slack gave no response_url";
            if (webhooks.length === 0) {
                const advice = sent === undefined || sent.ok ? "" : sent.advice;
                findings.push((0,finding/* finding */.gk)((0,notify_errors/* notSent */.eE)("response_url", { reason: `${reason}.`, advice })));
                return;
            }
            findings.push((0,finding/* finding */.gk)((0,notify_errors/* answeredElsewhere */.ul)(reason)));
            const fallback = isPublic ? messages.slice(index) : [{ text: askAgain }];
            for (const each of fallback) {
                for (const webhook of webhooks) {
                    const result = await webhook.send({ ...each, unfurl_links: false, unfurl_media: false });
                    if (!result.ok)
                        findings.push((0,finding/* finding */.gk)((0,notify_errors/* notSent */.eE)("webhook", { reason: `${result.body}.`, advice: result.advice })));
                }
            }
            return;
        }
    }
    async function takeQuestionAway() {
        await response?.send({ text: "One moment …", response_type: "ephemeral", replace_original: true });
    }
    return {
        findings,
        acknowledge: () => (isConfirming ? takeQuestionAway() : Promise.resolve()),
        reply: (reply) => send(slackMessages(reply), reply.tone === "change"),
        sendReport: (report) => send([(0,report_slack/* renderSlack */.D)(report)], report.command === "apply"),
    };
}
function slackMessages(reply) {
    const texts = (0,render_reply/* slackReply */.pg)(reply);
    const profile = (0,render_reply/* slackProfile */.Eh)(reply);
    if (profile !== undefined && texts.length === 1)
        return [
            { text: texts[0], blocks: [...profile, ...(reply.button ? [(0,slack_blocks/* dangerButtonBlock */.xV)(reply.button)] : [])] },
        ];
    return texts.map((text, index) => {
        if (reply.button === undefined || index < texts.length - 1)
            return { text };
        return { text, blocks: [...(0,slack_blocks/* sectionBlocks */.qP)(text), (0,slack_blocks/* dangerButtonBlock */.xV)(reply.button)] };
    });
}
const askAgain = "I have an answer to a slash command, for one person's eyes, and Slack takes it no more. Please ask me again.";
function commentResponder({ comment }, { repository, run, webhooks, notifyOn }) {
    const findings = [];
    let count = 0;
    const write = async (body) => {
        count += 1;
        const marker = `<!-- rollcall:reply ${run} ${comment.isReview ? "review " : ""}${comment.id} ${count} -->`;
        await (0,comments/* postReply */.VM)(repository, comment.number, { body, marker }).catch((error) => {
            findings.push((0,finding/* finding */.gk)((0,repository_errors/* replyNotSent */.wA)((0,request_error/* requestErrorOf */.l)(error).message)));
        });
    };
    return {
        findings,
        acknowledge: async () => comment.isReview
            ? undefined
            : (0,comments/* reactToComment */.QO)(repository, comment.id, "eyes").catch((error) => {
                findings.push((0,finding/* finding */.gk)((0,repository_errors/* reactionFailed */.H4)((0,request_error/* requestErrorOf */.l)(error).message)));
            }),
        reply: (reply) => write((0,render_reply/* markdownReply */.Y5)(reply)),
        sendReport: async (report) => {
            await write(renderComment(report, `reply ${comment.id}`));
            if (report.command === "apply")
                findings.push(...(await (0,notify/* notify */.m)(report, (0,report_slack/* renderSlack */.D)(report), { webhooks, notifyOn })));
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/late.js





async function answerLate(request, [late], chatContext) {
    const { options, rosters, channels, slack } = chatContext;
    const responder = responderFor(request, channels);
    try {
        const addressee = { command: options.slackCommand, app: options.slackAppId };
        if (late === undefined || (await misaddressed(request, addressee, slack)) !== undefined)
            return [];
        const roster = await (0,read_roster/* readRosterAtHead */.r)(rosters, options.branch);
        const rejection = await rejectionOf(request, roster, chatContext, async () => undefined);
        const reply = rejection === undefined ? (0,error_replies/* problemReply */.eg)(late) : rejection.reply;
        if (reply !== undefined)
            await responder.reply(reply);
    }
    catch {
    }
    return responder.findings;
}

// EXTERNAL MODULE: ./lib/src/repository/environments.js
var environments = __webpack_require__(29465);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/secret-place.js


const signingSecretName = "ROLLCALL_SLACK_SIGNING_SECRET";
async function secretPlaceProblem(repository, environment) {
    const secrets = await (0,environments/* readEnvironmentSecrets */.by)(repository, environment);
    if ("unread" in secrets)
        return (0,errors/* secretPlaceUnread */.HE)(environment, secrets.unread);
    return secrets.names.includes(signingSecretName)
        ? undefined
        : (0,errors/* secretPlaceWrong */.bD)(environment, signingSecretName);
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/run.js























async function runChat(options, connections) {
    const { secretEnvironment } = options;
    const misplaced = options.event.from === "slack" && secretEnvironment !== undefined
        ? await secretPlaceProblem(connections.repository, secretEnvironment)
        : undefined;
    if (misplaced !== undefined)
        return { exitCode: 1, findings: [(0,finding/* finding */.gk)(misplaced)] };
    const event = await receiveEvent(options.event, {
        secret: options.signingSecret,
        relayKeys: options.relayKeys,
        audience: nameOf(connections.repository),
        now: new Date(connections.clock.now()),
        isAccepted: options.applyRequest !== undefined,
    });
    if ("ignored" in event)
        return { exitCode: 0, findings: [], ignored: event.ignored };
    const chatContext = chatContextOf(options, connections);
    if ("findings" in event) {
        const unanswered = event.late === undefined ? [] : await answerLate(event.late, event.findings, chatContext);
        return { exitCode: 1, findings: [...event.findings, ...unanswered] };
    }
    const { requests } = event;
    const responder = responderFor(requests[0], chatContext.channels);
    const context = { options, chatContext, responder };
    if (options.applyRequest !== undefined) {
        const left = parseApplyRequest(options.applyRequest);
        const result = await answeringErrors(context, () => applyLeft(left, { chatContext, responder }));
        return { ...result, findings: [...result.findings, ...responder.findings] };
    }
    const rejected = await rejectedComment(requests[0], context);
    if (rejected !== undefined)
        return rejected;
    const results = [];
    for (const request of requests.slice(0, mostCommands)) {
        const to = requests.length === 1 ? responder : naming(request, responder);
        const own = { ...context, responder: to };
        results.push(await answeringErrors(own, () => carryOut(request, { isFirst: request === requests[0] }, own)));
    }
    const left = requests.length - mostCommands;
    if (left > 0)
        await responder.reply((0,chat_reply/* refusal */.x5)((0,sentence/* say */.cv) `I carry out ${mostCommands} commands of a comment, and the last ${left} were not.`));
    const review = options.event.from === "review" ? options.event.review : undefined;
    const applyRequest = joinedApplyRequests(results.flatMap((result) => result.applyRequest ?? []), review?.number);
    return {
        exitCode: results.some(({ exitCode }) => exitCode === 1) ? 1 : 0,
        findings: [...results.flatMap(({ findings }) => findings), ...responder.findings],
        heard: results.flatMap(({ heard = [] }) => heard),
        ...(applyRequest === undefined ? {} : { applyRequest }),
    };
}
const mostCommands = 20;
const failed = { exitCode: 1 };
async function rejectedComment(request, { options, chatContext, responder }) {
    if (request.via !== "comment")
        return undefined;
    try {
        const rejection = await commentRejection(request.comment, chatContext);
        if (rejection === undefined)
            return undefined;
        if (rejection.isOrdinary)
            return { exitCode: 0, findings: [], ignored: rejection.problem.message };
        if (!rejection.isSilent)
            await responder.reply((0,error_replies/* problemReply */.eg)(rejection.problem));
        return { ...failed, findings: [(0,finding/* finding */.gk)(rejection.problem), ...responder.findings] };
    }
    catch (error) {
        const findings = (0,errors_to_findings/* errorsToFindings */.z)(error);
        await responder.reply((0,error_replies/* failureReply */.$6)(findings, options.links.run));
        return { ...failed, findings: [...findings, ...responder.findings] };
    }
}
async function carryOut(request, { isFirst }, { options, chatContext, responder }) {
    const addressee = { command: options.slackCommand, app: options.slackAppId };
    const problem = await misaddressed(request, addressee, chatContext.slack);
    if (problem !== undefined) {
        await responder.reply((0,error_replies/* problemReply */.eg)(problem));
        return { ...failed, findings: [(0,finding/* finding */.gk)(problem)] };
    }
    if (isFirst)
        await responder.acknowledge();
    const roster = await (0,read_roster/* readRosterAtHead */.r)(chatContext.rosters, options.branch);
    const context = memo(async () => (0,load/* isValid */.fn)(roster) ? commandContextOf(request, roster, chatContext) : undefined);
    const whoAsks = async () => (await context())?.actor?.key;
    const rejection = await rejectionOf(request, roster, chatContext, whoAsks);
    if (rejection?.reply !== undefined)
        await responder.reply(rejection.reply);
    if (rejection !== undefined)
        return { ...failed, findings: rejection.findings };
    const commandContext = await context();
    if (!(0,load/* isValid */.fn)(roster) || commandContext === undefined) {
        await responder.reply((0,error_replies/* brokenRosterReply */.x8)(roster.findings, options.links.run));
        return { ...failed, findings: roster.findings };
    }
    const repository = nameOf(chatContext.connections.repository);
    const { asked, confirmation } = await requestBehind(request, { options, repository });
    if (asked.via === "click")
        return executeClick(asked, { commandContext, chatContext, responder });
    const outcome = await (0,interpret/* interpret */.U)(asked.text, commandContext);
    const execution = { request: asked, roster, commandContext, chatContext, responder, confirmation };
    return { ...(await executeOutcome(outcome, execution)), heard: [heardLine(asked.text, outcome)] };
}
function memo(ask) {
    let asked;
    return () => {
        asked ??= ask();
        return asked;
    };
}
async function requestBehind(request, { options, repository }) {
    if (request.via !== "click")
        return { asked: request };
    const { click } = request;
    const { slackCommand: command, signingSecret: secret, relayKeys: keys } = options;
    const asCommand = (text) => ({
        via: "slack",
        text,
        slash: { ...click, command, text },
    });
    if (click.action === confirmAction && secret) {
        const confirmed = parseConfirmValue(click.value, { secret, slackId: click.userId });
        if (confirmed !== undefined)
            return { asked: asCommand(confirmed.text), confirmation: { losses: confirmed.losses } };
    }
    if (click.action === undoDriftAction || click.action === keepDriftAction) {
        const text = await readDriftButton(click.value, { keys, repository, message: click.message });
        if (text !== undefined)
            return { asked: asCommand(text) };
    }
    return { asked: request };
}
function nameOf({ owner, repo }) {
    return `${owner}/${repo}`;
}
async function answeringErrors({ options, responder }, task) {
    try {
        return { findings: [], ...(await task()) };
    }
    catch (error) {
        const findings = (0,errors_to_findings/* errorsToFindings */.z)(error);
        await responder.reply((0,error_replies/* failureReply */.$6)(findings, options.links.run));
        return { ...failed, findings };
    }
}
function naming(request, responder) {
    if (request.via === "click")
        return responder;
    const typed = (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(`/rollcall ${request.text}`)}`;
    const reply = (answered) => responder.reply({ ...answered, blocks: [typed, ...answered.blocks] });
    return { ...responder, reply };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/action.js

















async function answerChat(inputs) {
    const context = eventContext();
    const { repo, apiUrl, runId } = context;
    const branch = defaultBranchOf(context);
    if (!isOnDefaultBranch(context)) {
        annotate([(0,finding/* finding */.gk)((0,errors/* chatElsewhere */.Hx)(branch))]);
        return 1;
    }
    const connections = actionConnections(inputs, context);
    const root = inputs.slackApiUrl === undefined ? {} : { root: new URL(inputs.slackApiUrl).origin };
    const webhooks = inputs.webhooks
        .flatMap(webhook/* parseAddresses */.u)
        .filter((url) => !(0,workflow_trigger/* isWorkflowTrigger */.c)(url))
        .map((url) => (0,open_webhook/* openWebhook */.g)({ url, ...root, fetch, clock: system_clock/* systemClock */.m }));
    const repository = (0,repository_repository.openRepository)(repositoryTokenOf(inputs) ?? "", { ...repo, apiUrl });
    const events = await chatEventsOf(inputs, context, repository);
    if (events.length === 0)
        log("No review asks anything of me.");
    const results = [];
    for (const event of events) {
        const options = {
            event,
            config: inputs.config,
            branch,
            ...(inputs.slackSigningSecret ? { signingSecret: inputs.slackSigningSecret } : {}),
            ...(inputs.secretEnvironment ? { secretEnvironment: inputs.secretEnvironment } : {}),
            ...(inputs.relayKey ? { relayKeys: inputs.relayKey } : {}),
            slackCommand: inputs.slackCommand,
            ...(inputs.slackAppId ? { slackAppId: inputs.slackAppId } : {}),
            applies: inputs.chatApply,
            appliesOnlyReviewed: inputs.applyOnlyReviewed,
            audit: inputs.audit,
            ...(inputs.applyRequest ? { applyRequest: inputs.applyRequest } : {}),
            merge: inputs.chatMerge,
            ...(inputs.providers ? { providers: inputs.providers } : {}),
            allowRemovals: inputs.allowRemovals,
            notifyOn: inputs.notifyOn,
            links: linksOf(context),
            name: inputs.name,
            run: String(runId),
        };
        const result = await runChat(options, { ...connections, repository, webhooks });
        if (result.ignored)
            log(result.ignored);
        for (const line of result.heard ?? [])
            log(line);
        annotate(result.findings);
        results.push(result);
    }
    const applyRequest = joinedApplyRequests(results.flatMap((each) => each.applyRequest ?? []));
    if (applyRequest !== undefined)
        (0,core/* setOutput */.uH)("apply-request", applyRequest);
    return Math.max(0, ...results.map(({ exitCode }) => exitCode));
}
async function chatEventsOf(inputs, context, repository) {
    const request = inputs.request ?? requestOf(context);
    const branch = reviewedBranchOf(context);
    if (request !== undefined || branch === undefined)
        return [chatEventOf(request, context)];
    if (inputs.applyRequest === undefined) {
        const reviews = await readReviewComments(repository, branch);
        const asking = reviews.filter(({ body }) => commandsInComment(body).length > 0);
        return asking.map((review) => ({ from: "review", review }));
    }
    const { reviewOf } = parseApplyRequest(inputs.applyRequest);
    return reviewOf === undefined ? [] : [{ from: "review", review: answeredReview(reviewOf) }];
}
function answeredReview(number) {
    const at = new Date(system_clock/* systemClock */.m.now()).toISOString();
    const author = { login: "", id: 0 };
    return { id: 0, number, onPullRequest: true, isReview: true, body: "", author, at, isInside: false };
}
function chatEventOf(request, context) {
    if (request === undefined && context.eventName === "issue_comment")
        return { from: "comment", payload: context.payload };
    try {
        return { from: "slack", payload: JSON.parse(request ?? "") };
    }
    catch {
        return { from: "slack", payload: undefined };
    }
}

// EXTERNAL MODULE: ./lib/src/app/send-reply.js
var send_reply = __webpack_require__(97995);
// EXTERNAL MODULE: ./lib/src/jobs/digest/run.js + 4 modules
var digest_run = __webpack_require__(53659);
;// CONCATENATED MODULE: ./lib/src/jobs/digest/action.js









async function tellDigest(inputs, rosters) {
    const context = eventContext();
    const { webhooks, slackApiUrl, workflow, providers, name } = inputs;
    try {
        const request = {
            rosters,
            workflow,
            ...(providers ? { providers } : {}),
            ...(name === undefined ? {} : { name }),
        };
        const digest = await (0,digest_run.makeDigest)(request, actionConnections(inputs, context));
        log((0,render_reply/* plainReply */.t)(digest));
        if ("GITHUB_STEP_SUMMARY" in process.env)
            await core/* summary */.z.addRaw(`${(0,render_reply/* markdownReply */.Y5)(digest)}\n`).write();
        const findings = await (0,send_reply/* sendReply */.Z)(digest, {
            webhooks,
            ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
            result: "digest",
            run: linksOf(context).run,
        });
        annotate(findings);
        return Number(inputs.failOnNotifyError && findings.length > 0);
    }
    catch (error) {
        annotate((0,errors_to_findings/* errorsToFindings */.z)(error));
        return 1;
    }
}

// EXTERNAL MODULE: ./lib/src/command-line/doctor-text.js
var doctor_text = __webpack_require__(86992);
// EXTERNAL MODULE: ./lib/src/jobs/doctor/run.js + 15 modules
var doctor_run = __webpack_require__(47994);
;// CONCATENATED MODULE: ./lib/src/jobs/doctor/action.js









async function examineSetUp(inputs, rosters) {
    const context = eventContext();
    const { source } = await rosters.at(context.sha);
    const report = await (0,doctor_run/* runDoctor */.j)({
        roster: source,
        repository: rosters.repository,
        ...(inputs.providers ? { providers: inputs.providers } : {}),
        probe: { signingSecret: inputs.slackSigningSecret },
        slashCommand: Boolean(inputs.slackSigningSecret),
        webhooks: inputs.webhooks.flatMap(webhook/* parseAddresses */.u),
    }, actionConnections(inputs, context));
    const text = (0,doctor_text/* doctorText */.l)(report, 100);
    log(text);
    const problems = report.sections.flatMap(({ checks }) => checks.flatMap(({ problem }) => (problem === undefined ? [] : [(0,finding/* finding */.gk)(problem)])));
    annotate(problems);
    if ("GITHUB_STEP_SUMMARY" in process.env)
        await core/* summary */.z.addRaw(`### What protects the roster\n\n`).addCodeBlock(text, "text").write();
    return (0,doctor_run/* isHealthy */.W)(report) ? 0 : 1;
}

// EXTERNAL MODULE: ./lib/src/adopt/people-errors.js
var people_errors = __webpack_require__(6390);
// EXTERNAL MODULE: ./lib/src/adopt/people-file.js
var people_file = __webpack_require__(163);
// EXTERNAL MODULE: ./lib/src/app/program-address.js
var program_address = __webpack_require__(71791);
// EXTERNAL MODULE: ./lib/src/report/terminal.js
var terminal = __webpack_require__(54009);
// EXTERNAL MODULE: ./lib/src/adopt/errors.js
var adopt_errors = __webpack_require__(64740);
;// CONCATENATED MODULE: ./lib/src/adopt/import-body.js
function importBody(proof) {
    const differences = proof?.plan.changes.length ?? 0;
    const verdict = proof?.result === "clean"
        ? "A plan of it was made, and changes nothing."
        : differences > 0
            ? `A plan of it shows ${differences} ${differences === 1 ? "change" : "changes"}: something changed while it was written. Run the import again.`
            : "No plan of it could be made; the run says why.";
    return [
        "This file describes who has access to what today. Merging it hands nothing over yet: what it doesn't declare is reported, and left alone.",
        "",
        verdict,
        "",
        "Read the comments in the file: they name what could not be declared.",
    ].join("\n");
}

// EXTERNAL MODULE: ./lib/src/adopt/modeline.js
var modeline = __webpack_require__(42770);
// EXTERNAL MODULE: ./lib/src/repository/file-proposal.js
var file_proposal = __webpack_require__(33704);
// EXTERNAL MODULE: ./lib/src/jobs/import/run.js
var import_run = __webpack_require__(73728);
;// CONCATENATED MODULE: ./lib/src/jobs/import/proposal.js









const branch = "rollcall/import";
async function proposeImport(request, connections) {
    const { repository, base, action, ...importRequest } = request;
    const failedWith = (each) => ({ files: [], findings: [each] });
    try {
        const existing = await (0,commit_files/* filesAt */.T)(repository, await (0,branches/* headOf */.Uo)(repository, base), [importRequest.path]);
        if (existing.files.length > 0)
            return failedWith((0,finding/* finding */.gk)((0,adopt_errors/* rosterExists */.cY)(importRequest.path)));
        const imported = await (0,import_run/* importRoster */.l)(importRequest, connections);
        if (imported.files.length === 0)
            return imported;
        const encoder = new TextEncoder();
        const files = (0,modeline/* withModeline */.mS)(imported.files, action).map(({ path, text }) => ({
            path,
            bytes: encoder.encode(text),
        }));
        const body = importBody(imported.proof);
        const pull = await (0,file_proposal/* proposeFiles */.Y)(repository, {
            branch,
            base,
            files,
            title: "Describe who has access to what",
            body,
        });
        return { ...imported, findings: [...imported.findings, (0,finding/* finding */.gk)((0,adopt_errors/* importProposed */._5)(pull.url))] };
    }
    catch (error) {
        return failedWith((0,finding/* finding */.gk)((0,adopt_errors/* proposalFailed */.UG)((0,request_error/* requestErrorOf */.l)(error).message)));
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/import/action.js














async function importOrganisation(inputs) {
    const context = eventContext();
    const { repo, apiUrl } = context;
    const [path = "teams.yaml"] = inputs.config;
    const token = repositoryTokenOf(inputs);
    if (!token)
        return showFindings([(0,finding/* finding */.gk)(noRepositoryToken())]);
    const repository = (0,repository_repository.openRepository)(token, { ...repo, apiUrl });
    const { people, findings: mistakes } = await peopleIn(inputs.people, repository, context.sha);
    if ((0,finding/* hasErrors */.Cs)(mistakes))
        return showFindings(mistakes);
    const action = await (0,program_address/* programAddress */.X)(process.env);
    const { files, findings } = await proposeImport({
        org: repo.owner,
        path,
        split: false,
        repository,
        people,
        matchNames: inputs.matchNames,
        base: defaultBranchOf(context),
        ...(action ? { action } : {}),
        ...(inputs.slackToken ? { slack: { channels: [], usergroups: ["*"] } } : {}),
    }, actionConnections(inputs, context));
    for (const file of files)
        log(`described ${file.path}`);
    return showFindings(findings);
}
async function peopleIn(path, repository, commit) {
    if (path === undefined)
        return { people: [], findings: [] };
    const { files, findings } = await (0,commit_files/* filesAt */.T)(repository, commit, [path]);
    const [file] = files;
    if ((0,finding/* hasErrors */.Cs)(findings))
        return { people: [], findings };
    if (file === undefined)
        return { people: [], findings: [(0,finding/* finding */.gk)((0,people_errors/* peopleFileUnreadable */.B5)(`there is no ${path} at ${commit}`))] };
    return (0,people_file/* readPeopleFile */.S)(path, file.bytes);
}
function showFindings(findings) {
    log((0,terminal/* renderFindings */.v)(findings, { columns: 100, colour: false }));
    annotate(findings.filter(({ at }) => at === undefined));
    return (0,finding/* hasErrors */.Cs)(findings) ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/repository/default-branch.js
var default_branch = __webpack_require__(7215);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/ask-for-pull-request.js







async function askForPullRequest(number, { conclusion, since, decision, effects, }, { rosters, connections, signingSecret, }) {
    const isWaiting = conclusion === "action_required" && since === undefined;
    if (!isWaiting || decision === undefined || !connections.slackToken || !signingSecret)
        return [];
    const { repository } = rosters;
    const pull = await readPullRequest(repository, number);
    const roster = await (0,read_roster/* readRosterAt */.v)(rosters, (await (0,default_branch/* readDefaultBranch */.y)(repository)).head);
    if (pull === undefined || !(0,load/* isValid */.fn)(roster))
        return [];
    const { url, title, author } = pull;
    const requester = (0,account_match/* matchAccount */.j7)(roster, author)?.user.key;
    return (0,ask_approvers/* askApprovers */.EV)({
        number,
        url,
        title,
        requester,
        decision,
        digest: decision.digest,
        ...(effects === undefined ? {} : { effects }),
    }, { roster, slack: (0,chat_slack/* chatSlackOf */.e)(connections), signingSecret });
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/approval-note.js



const MARKS = { success: "✅", action_required: "⏳" };
const approval_note_MOST = 10;
function approvalNote({ conclusion, title, decision, name: check, logins, }, serverUrl) {
    const pageOf = (user) => {
        const login = logins?.get(user);
        return login && `${serverUrl}/${encodeURIComponent(login)}`;
    };
    const mark = MARKS[conclusion] ?? "❌";
    const open = decision === undefined || conclusion !== "action_required" ? [] : (0,decision_sentences/* approvalsNeeded */.Wr)(decision, pageOf);
    const rest = open.length - approval_note_MOST;
    const shown = rest > 1 ? [...open.slice(0, approval_note_MOST), (0,sentence/* say */.cv) `… and ${rest} more`] : open;
    const blocks = shown.length === 0
        ? [(0,sentence/* say */.cv) `${mark} ${title}`]
        : [
            (0,sentence/* say */.cv) `${mark} Waits for an approving review (${(0,sentence/* name */.UU)(check)} lists the approvals so far):`,
            { list: shown },
        ];
    return (0,render_reply/* markdownReply */.Y5)({ blocks });
}

;// CONCATENATED MODULE: ./lib/src/repository/merge-queue.js
const merge_queue_query = `query($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { pullRequest { number } baseCommit { oid } headCommit { oid } } }
    }
  }
}`;
async function queuedPullRequests({ octokit, owner, repo }, branch) {
    const { repository } = await octokit.graphql(merge_queue_query, { owner, repo, branch });
    const entries = repository.mergeQueue?.entries?.nodes ?? [];
    return entries.flatMap((entry) => {
        const { pullRequest, baseCommit, headCommit } = entry ?? {};
        if (!pullRequest || !baseCommit || !headCommit)
            return [];
        return [{ number: pullRequest.number, base: baseCommit.oid, head: headCommit.oid }];
    });
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/merge-group.js























async function judgeMergeGroup(request, rosters, clock) {
    const { repository, config } = rosters;
    const now = new Date(clock.now()).toISOString();
    const { runUrl: url, head, name } = request;
    let inForce;
    try {
        inForce = await (0,in_force/* readInForce */.p)(rosters, name);
        if (request.branch !== inForce.branch)
            return undefined;
        const judged = await groupVerdict(request, { rosters, inForce, now });
        const { own, name: check } = inForce;
        const known = (await (0,check_runs/* ownCheckRuns */.DS)(repository, head, own)).find((run) => run.name === check);
        const { of, shared } = await whoseVerdict(known?.memo, { rosters, inForce });
        const verdict = shared ?? judged;
        const findings = await publishOn(head, verdict, { repository, inForce, url, now, of });
        const isAdvice = findings.some(({ code }) => code === "verdict_is_advice");
        return { ...verdict, name: inForce.name, findings, isAdvice };
    }
    catch (error) {
        const found = (0,errors_to_findings/* errorsToFindings */.z)(error);
        const reason = found.map(({ message, remedy }) => `${message} ${remedy}`).join(" ");
        const verdict = verdictSaying("failure", "This couldn't be judged. Please queue it again.", [[reason]]);
        const scope = { name, org: undefined, owner: repository.owner, config, exists: true };
        const known = { own: inForce?.own, name: inForce?.name ?? (0,verdict_name/* verdictName */.B)(scope) };
        const problems = await publishFailure(head, verdict, { repository, url, now, ...known });
        return { ...verdict, name: known.name, findings: [...found, ...problems], isAdvice: false };
    }
}
async function groupVerdict(request, { rosters, inForce, now }) {
    const { repository } = rosters;
    const base = request.base ?? (await readGroupFiles(repository, { base: inForce.head, head: request.head })).mergeBase;
    const judged = [];
    for (const step of await stepsOf({ ...request, base }, repository)) {
        const result = await judgeStep(step, request, { rosters, inForce, now });
        if (result === undefined)
            return verdictSaying("failure", "The roster has mistakes, or there is none, so there is nothing to judge.");
        if ("conclusion" in result)
            return result;
        judged.push(result);
    }
    return verdictOf(joinedDecision(judged), { words: judged.flatMap(({ words }) => words) });
}
async function judgeStep({ number, base, head }, { existing, action }, { rosters, inForce, now }) {
    const { repository } = rosters;
    const before = (0,bad_addresses/* withoutBadAddresses */.C)(await (0,read_roster/* readRosterAt */.v)(rosters, base), rosters.now);
    const after = withoutAddressesOf(before, await (0,read_roster/* readRosterAt */.v)(rosters, head), rosters.now);
    if (!(0,load/* isValid */.fn)(before) || !(0,load/* isValid */.fn)(after))
        return undefined;
    const files = await readGroupFiles(repository, { base, head });
    const other = await otherRosterFailure(files.paths, { rosters, inForce });
    if (other !== undefined)
        return other;
    const unseen = {
        base: before,
        head: after,
        kinds: providers/* declaringKinds */.f5,
        repository: { owner: repository.owner, repo: repository.repo, action },
        extraActions: (0,changed_files/* changedFileActions */.Y)(files.paths, {
            rosterPaths: before.source.files.map(({ path }) => path),
            unlisted: files.unlisted,
        }),
    };
    const readAgain = () => readPullRequestState(repository, number, inForce.name);
    const state = await readAgain();
    const own = state.is === "open" && state.base === inForce.branch
        ? await assess(state, { rosters, inForce, now, existing, action, readAgain })
        : undefined;
    const others = await (0,find_other_rosters/* readOtherRosters */.N7)({ rosters, commit: base, roster: before, head: after });
    const change = {
        ...unseen,
        others,
        existing: existing ?? existingFrom(own?.seen === undefined ? [] : [own.seen]),
    };
    const open = (0,check_permissions/* checkPermissions */.R)(change, []);
    if (own?.judged?.decision.digest !== open.digest)
        return { decision: open, words: [] };
    const { words } = own.judged;
    const decision = (0,check_permissions/* checkPermissions */.R)(change, words);
    return { decision: own.lifted === undefined ? decision : lifted(decision), words };
}
function lifted(decision) {
    return {
        ...decision,
        allowed: true,
        actions: decision.actions.map((each) => each.isAllowed ? each : { ...each, isAllowed: true, allowedBy: [] }),
    };
}
function joinedDecision(steps) {
    const decisions = steps.map(({ decision }) => decision);
    return {
        allowed: decisions.every(({ allowed }) => allowed),
        digest: decisions.map(({ digest }) => digest).join(" "),
        gains: decisions.flatMap(({ gains }) => gains),
        actions: decisions.flatMap(({ actions }) => actions),
    };
}
async function stepsOf({ head, base, ref, branch }, repository) {
    const queue = await queuedPullRequests(repository, branch).catch(() => []);
    const steps = chainOf(queue, { head, base });
    if (steps.length > 0)
        return steps;
    const [, number] = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref) ?? [];
    if (number === undefined)
        throw new rollcall_error/* RollcallError */.q(queueNotKnown(ref));
    return [{ number: Number(number), base, head }];
}
function chainOf(queue, { head, base }) {
    const steps = [];
    for (let at = head; at !== base;) {
        const entry = queue.find((each) => each.head === at);
        if (entry === undefined || steps.includes(entry))
            return [];
        steps.unshift(entry);
        at = entry.base;
    }
    return steps;
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/open-pulls.js





const mostJudged = 50;
async function judgeOpenPullRequests(branch, request, rosters, { clock }) {
    const listed = await (0,pull_requests/* newestPullRequests */.uF)(rosters.repository, branch, mostJudged).catch(errors_to_findings/* errorsToFindings */.z);
    if (!("numbers" in listed))
        return { judged: [], findings: listed };
    const { numbers, areAll } = listed;
    const judged = [];
    for (const number of numbers) {
        const result = await judgePullRequest({ ...request, number }, rosters, { clock });
        if (result === undefined)
            continue;
        judged.push({ ...result, number });
        if (result.findings.some(({ code }) => unpublished.has(code)))
            break;
    }
    return { judged, findings: areAll ? [] : [(0,finding/* finding */.gk)(notAllJudged(mostJudged))] };
}
const unpublished = new Set(["verdict_is_advice", "verdict_not_published"]);

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/action.js













async function judgeEvent(inputs, rosters, existing) {
    const context = eventContext();
    const request = { ...action_requestOf(inputs, context), existing };
    const clock = system_clock/* systemClock */.m;
    const pull = pullRequestOf(context);
    if (pull !== undefined) {
        const event = actOf(context);
        const { number } = pull;
        const result = await judgePullRequest({ ...request, number, event }, rosters, { clock });
        const connections = actionConnections(inputs, context);
        const signingSecret = inputs.slackSigningSecret;
        if (result !== undefined)
            annotate(await askForPullRequest(number, result, { rosters, connections, signingSecret }));
        return action_show(result);
    }
    const group = mergeGroupOf(context);
    if (group !== undefined)
        return action_show(await judgeMergeGroup({ ...request, ...group }, rosters, clock));
    const branch = reviewedBranchOf(context);
    if (branch === undefined)
        return judgeOpen(inputs, rosters);
    const judgements = [];
    for (const number of await (0,pull_requests/* pullRequestsFrom */.SU)(rosters.repository, branch))
        judgements.push(await action_show(await judgePullRequest({ ...request, number }, rosters, { clock })));
    return { exitCode: judgements.some(({ exitCode }) => exitCode === 1) ? 1 : 0 };
}
async function judgeOpen(inputs, rosters, { existing, tell = annotate, } = {}) {
    const context = eventContext();
    const branch = defaultBranchOf(context);
    const request = { ...action_requestOf(inputs, context), existing };
    const { judged, findings } = await judgeOpenPullRequests(branch, request, rosters, { clock: system_clock/* systemClock */.m });
    tell(findings);
    for (const each of judged) {
        log(`#${each.number}: ${each.name} is ${each.conclusion}: ${each.title}`);
        tell(each.findings);
    }
    const all = [...findings, ...judged.flatMap((each) => each.findings)];
    return { exitCode: (0,finding/* hasErrors */.Cs)(all) ? 1 : 0 };
}
function action_requestOf({ name }, context) {
    return { runUrl: linksOf(context).run, name, action: process.env["GITHUB_ACTION_REPOSITORY"] || undefined };
}
function actOf(context) {
    const act = pullRequestActOf(context);
    return act && { ...act, isFirstAttempt: (process.env["GITHUB_RUN_ATTEMPT"] ?? "1") === "1" };
}
const maxSummaryLength = 60_000;
async function action_show(result) {
    if (result === undefined) {
        log("There is no open pull request into the default branch here, so nothing is judged.");
        return { exitCode: 0 };
    }
    const { name, conclusion, title, markdown, findings, isAdvice } = result;
    log(`${isAdvice ? "Advice, which binds nobody" : name} is ${conclusion}: ${title}`);
    annotate(findings);
    const text = `### ${isAdvice ? adviceTitle : "Who may allow this"}\n\n${markdown.slice(0, maxSummaryLength)}\n\n`;
    if ("GITHUB_STEP_SUMMARY" in process.env)
        await core/* summary */.z.addRaw(text).write();
    return {
        exitCode: (0,finding/* hasErrors */.Cs)(findings) ? 1 : 0,
        ...(isAdvice ? { advice: text } : { approval: approvalNote(result, eventContext().serverUrl) }),
    };
}
const adviceTitle = "Who may allow this: advice only, which blocks no merge";

// EXTERNAL MODULE: ./lib/src/app/other-rosters.js
var other_rosters = __webpack_require__(82353);
// EXTERNAL MODULE: ./lib/src/app/version.js
var version = __webpack_require__(70254);
// EXTERNAL MODULE: ./lib/src/adopt/drift/audit-event.js
var audit_event = __webpack_require__(88977);
// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/roster/resolve-undated.js
var resolve_undated = __webpack_require__(88152);
;// CONCATENATED MODULE: ./lib/src/jobs/drift/by-hand.js







async function withChangesByHand(report, { roster, memory, policy }, connections) {
    if (report.plan.changes.length === 0 || !(0,load/* isUsable */.Ng)(roster))
        return report;
    const eventBehind = await eventsBehind(report, roster, connections);
    const before = (0,resolve_undated/* resolveUndated */.gL)(roster.declared, report.today);
    const hasEnded = (change) => {
        const [, user] = /^user:(.*)$/.exec((0,core_change/* changedPrincipal */.T)(change) ?? "") ?? [];
        if (user === undefined || change.action !== "revoke")
            return false;
        const kind = providers/* allKinds */.TO.get(change.kind);
        if (roster.resolved.users.get(user)?.present === false)
            return true;
        return (kind?.declaredBy(before, change.key) ?? []).some((team) => before.teams.get(team)?.people.has(user));
    };
    const changes = report.plan.changes.filter((change) => {
        if (eventBehind(change) !== undefined)
            return true;
        return memory?.appliedIn(change.provider) !== undefined && !hasEnded(change);
    });
    if (changes.length === 0 && !(0,policies/* onlyTells */.tU)(policy))
        return report;
    return { ...report, byHand: { policy, changes: new Set(changes), eventBehind } };
}
async function eventsBehind(report, roster, connections) {
    try {
        const github = await (0,attribute_drift/* attributeDrift */.e)(roster.source, report.plan.changes, connections);
        const events = github?.events ?? [];
        if (events.length === 0)
            return () => undefined;
        const reversals = await (0,providers/* loadReversals */.EB)();
        const context = (0,attribute_drift/* driftContextFor */.y)(roster.source.files, connections, github?.inventory);
        const known = new Map(report.plan.changes.map((change) => [change, (0,audit_event/* auditEventBehind */.W)(change, events, { reversals, context })]));
        return (change) => known.get(change);
    }
    catch {
        return () => undefined;
    }
}

// EXTERNAL MODULE: ./lib/src/adopt/drift/drift-body.js
var drift_body = __webpack_require__(29485);
// EXTERNAL MODULE: ./lib/src/jobs/drift/run.js
var drift_run = __webpack_require__(44550);
;// CONCATENATED MODULE: ./lib/src/jobs/drift/proposal.js






const proposal_branch = "rollcall/adopt-drift";
async function proposeDrift(job, connections) {
    const { repository, base, ...request } = job;
    const { report, files, body } = await (0,drift_run/* adoptDrift */.K)(request, connections);
    const withFinding = (each) => ({ ...report, findings: [...report.findings, each] });
    try {
        if (files.length > 0) {
            const pull = await (0,file_proposal/* proposeFiles */.Y)(repository, { branch: proposal_branch, base, files, title: drift_body/* driftTitle */.I, body });
            return withFinding((0,finding/* finding */.gk)((0,adopt_errors/* driftProposed */.Cv)(pull.url)));
        }
        if (report.plan.changes.length > 0)
            return withFinding((0,finding/* finding */.gk)((0,adopt_errors/* driftUnwritable */.Bh)()));
        const closed = report.result === "clean" ? await (0,file_proposal/* withdrawProposal */.Z)(repository, { branch: proposal_branch, base }) : undefined;
        return closed === undefined ? report : withFinding((0,finding/* finding */.gk)((0,adopt_errors/* proposalWithdrawn */.p2)(closed.url)));
    }
    catch (error) {
        return { ...withFinding((0,finding/* finding */.gk)((0,adopt_errors/* proposalFailed */.UG)((0,request_error/* requestErrorOf */.l)(error).message))), result: "failed" };
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/asks-for-all.js


function asksForAll({ eventName, payload }, roster, attempt) {
    const { sender } = payload;
    if (eventName !== "workflow_dispatch" || (attempt ?? "1") !== "1" || !(0,load/* isValid */.fn)(roster))
        return false;
    if (sender?.id === undefined || sender.login === undefined)
        return false;
    const user = (0,account_match/* userOfAccount */.aB)(roster, { login: sender.login, id: sender.id });
    const resolved = roster.resolved.users.get(user?.key ?? "");
    return resolved?.present === true && resolved.tier !== "member";
}

// EXTERNAL MODULE: ./lib/src/app/roster-files.js
var roster_files = __webpack_require__(33049);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/choose-roster.js











async function chooseRoster(command, { inputs, rosters, context, }) {
    const pullRequest = pullRequestOf(context);
    if (command === "apply" && context.eventName.startsWith("pull_request"))
        return refused([(0,finding/* finding */.gk)(notForPullRequests())]);
    if (rosters === undefined) {
        const workspace = await (0,roster_files/* filesIn */.n)(process.env["GITHUB_WORKSPACE"] ?? ".", inputs.config);
        const isEmpty = workspace.findings.every(({ code }) => code === (0,roster_errors/* noSuchFile */.VT)("").code);
        if (isEmpty && workspace.files.length === 0)
            return refused([(0,finding/* finding */.gk)(noTokenAndNoFile(inputs.config))]);
        return { roster: (0,load/* loadRoster */.c0)(workspace, (0,core_clock/* currentMoment */.q)(system_clock/* systemClock */.m)), findings: [] };
    }
    if (pullRequest !== undefined) {
        const [roster, base] = await Promise.all([rosters.at(pullRequest.head), rosters.at(pullRequest.base)]);
        return { roster, base, commit: pullRequest.head, findings: [] };
    }
    if (command !== "apply")
        return { roster: await rosters.at(context.sha), commit: context.sha, findings: [] };
    return headRoster(rosters, context);
}
async function headRoster(rosters, context) {
    try {
        const { branch, head } = await (0,default_branch/* readDefaultBranch */.y)(rosters.repository);
        if (!isOnDefaultBranch(context, branch))
            return refused([(0,finding/* finding */.gk)(notOnDefaultBranch(context.ref, branch))]);
        const findings = head === context.sha ? [] : [(0,finding/* finding */.gk)(appliesHead(context.sha, head, branch))];
        return { roster: await rosters.at(head), commit: head, findings };
    }
    catch (error) {
        return refused((0,errors_to_findings/* errorsToFindings */.z)(error));
    }
}
function refused(findings) {
    return { roster: { source: { files: [], findings }, findings }, findings: [] };
}

;// CONCATENATED MODULE: ./lib/src/repository/plan-comment.js

async function writeOwnComment(repository, number, { marker, body }) {
    const { octokit, owner, repo } = repository;
    const [first] = await ownComments(repository, number, marker);
    if (first !== undefined) {
        if (first.body !== body)
            await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body });
        return;
    }
    const created = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
    const [oldest] = await ownComments(repository, number, marker);
    if (oldest === undefined || oldest.id === created.data.id)
        return;
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body });
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: created.data.id });
}
async function readOwnComment(repository, number, marker) {
    const [first] = await ownComments(repository, number, marker);
    return first?.body;
}
async function ownComments(repository, number, marker) {
    const { octokit, owner, repo } = repository;
    const login = await (0,account/* ownLogin */.C)(repository);
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
    });
    return comments
        .filter((comment) => comment.body?.startsWith(marker) && (0,account/* bareLogin */.c)(comment.user?.login ?? "") === login)
        .sort((left, right) => left.id - right.id);
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/comment-plan.js




const toldMark = "<!-- rollcall:told -->";
async function commentPlan(repository, pullRequest, { report, scope, advice, approval, tellsSlack }) {
    let wasTold = false;
    try {
        const marker = commentMarker(scope);
        const before = tellsSlack ? await readOwnComment(repository, pullRequest.number, marker) : undefined;
        wasTold = before?.endsWith(toldMark) === true;
        const plan = renderComment(report, scope, approval);
        const told = tellsSlack ? `\n${toldMark}` : "";
        const room = COMMENT_LIMIT - plan.length - told.length - 10;
        const body = advice !== "" && advice.length < room ? `${plan}\n\n${advice.trimEnd()}` : plan;
        const whole = told.length <= COMMENT_LIMIT - body.length ? `${body}${told}` : body;
        await writeOwnComment(repository, pullRequest.number, { marker, body: whole });
        return { findings: [], wasTold };
    }
    catch (failure) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        return { findings: [(0,finding/* finding */.gk)(commentFailed(reason))], wasTold };
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/news-of-drift.js


function newsOfDrift(report, { memory, notifyOn }) {
    const { plan, byHand } = report;
    const changes = plan.changes.filter((change) => memory?.hasToldDrift(change) !== true);
    const toldBefore = plan.changes.length - changes.length;
    if (notifyOn === "always" || toldBefore === 0)
        return report;
    const byHandAlone = new Set(changes.filter((change) => byHand?.changes.has(change) === true));
    return {
        ...report,
        plan: { ...plan, changes },
        ...(byHand === undefined ? {} : { byHand: { ...byHand, changes: byHandAlone } }),
        toldBefore,
    };
}
async function rememberDrift(report, { memory, notifyOn }, notifyFindings) {
    if (notifyFindings.some(notify_errors/* isNotSent */.eg) || (report.result !== "planned" && report.result !== "clean"))
        return;
    const isHeard = report.plan.changes.length === 0 || (0,notify/* isNotable */._)(report, notifyOn);
    if (isHeard)
        await memory?.tellDrift(report.plan.changes);
}

// EXTERNAL MODULE: ./lib/src/jobs/reconcile/notify-slack.js
var notify_slack = __webpack_require__(9846);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/reviewed-plan.js








async function readReviewedPlan(repository, commit, scope) {
    try {
        const number = await pullRequestOfMerge(repository, commit);
        const body = number === undefined ? undefined : await readOwnComment(repository, number, commentMarker(scope));
        const digest = digestInComment(body ?? "");
        return digest === undefined ? undefined : { digest, changes: fingerprintsIn(body ?? "") };
    }
    catch {
        return undefined;
    }
}
function differencesFromReviewed(reviewed, plan) {
    if (reviewed === undefined || reviewed.digest === plan.digest)
        return [];
    const { changes } = reviewed;
    const added = changes && plan.changes.filter((change) => !changes.has((0,digest/* fingerprintOf */.a)(change)));
    const leftOut = changes && changes.size - (plan.changes.length - (added?.length ?? 0));
    return [(0,finding/* finding */.gk)(notAsReviewed(reviewed.digest, { added: added && (0,raw/* diffLines */.Pp)(added), leftOut: leftOut }))];
}

// EXTERNAL MODULE: ./lib/src/app/no-memory.js
var no_memory = __webpack_require__(92095);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/run-memory.js








async function runMemoryFor(request) {
    const { inputs, context, rosters, roster, base, commit, writes } = request;
    const pullRequest = pullRequestOf(context);
    const without = (reason) => (0,no_memory/* noMemory */.D)([(0,finding/* finding */.gk)((0,memory_errors/* memoryMissing */.KZ)(reason))]);
    if (!(0,load/* isUsable */.Ng)(roster))
        return undefined;
    if (rosters === undefined)
        return without("there is no github-token");
    const open = { rosters, config: inputs.config, clock: system_clock/* systemClock */.m };
    if (pullRequest !== undefined)
        return (base &&
            (0,open_memory/* openMemory */.u)({
                ...open,
                commit: pullRequest.base,
                head: pullRequest.head,
                roster: base,
                writes: false,
            }));
    if (!isOnDefaultBranch(context))
        return without("this is not the default branch");
    return (0,open_memory/* openMemory */.u)({ ...open, commit: commit ?? context.sha, roster, writes });
}
function awaitsAnything(memory) {
    return providers/* services */.$p.some(({ name }) => memory?.appliedIn(name)?.awaits === true);
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/trail-of-run.js







function trailOfRun(request) {
    const { inputs, context, rosters, roster, memory, commit, url, attempt = "1" } = request;
    return (0,keep_trail/* openTrail */.b)(trailOnBranch(rosters.repository, system_clock/* systemClock */.m), {
        now: () => new Date(system_clock/* systemClock */.m.now()).toISOString(),
        about: async () => {
            const words = await mergedWords({ rosters, commit, roster, memory, name: inputs.name }).catch(() => unknownWords);
            return {
                run: `${context.runId}-${attempt}`,
                url,
                event: context.eventName,
                roster: (0,app_memory/* rosterKeyOf */.Mn)(inputs.config),
                commit,
                ...words,
                askedBy: words.askedBy?.length === 0 ? startedBy(context, roster) : words.askedBy,
            };
        },
    });
}
function startedBy({ eventName, payload: { sender } }, roster) {
    if (eventName === "schedule" || sender?.login === undefined)
        return [];
    const account = { login: sender.login, id: sender.id ?? 0 };
    const user = (0,load/* isValid */.fn)(roster) ? (0,account_match/* matchAccount */.j7)(roster, account)?.user : undefined;
    return [user?.key ?? `github:${account.login}`];
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/action.js
































const noPause = { pause: undefined, findings: [] };
async function reconcile(command, inputs, rosters, then = async () => ({ exitCode: 0 })) {
    const began = system_clock/* systemClock */.m.now();
    const context = eventContext();
    const repository = rosters?.repository;
    const scope = inputs.config.join("\n");
    const chosen = await chooseRoster(command, { inputs, rosters, context });
    const { roster, base, commit } = chosen;
    const isScheduled = context.eventName === "schedule";
    const { onlyAwaited } = inputs;
    const isDriftCheck = isScheduled && !onlyAwaited && (0,policies/* onlyTells */.tU)(inputs.onDrift);
    (0,core/* startGroup */.Oh)("Reading and applying");
    const writes = command === "apply" && !isDriftCheck && (0,load/* isUsable */.Ng)(roster);
    const { pause, findings: pauseNotes } = writes && repository ? await (0,repository_pause/* checkPause */.F5)(repository) : noPause;
    const pullRequest = pullRequestOf(context);
    const inBoth = rosters && pullRequest && (0,load/* isValid */.fn)(base) && (0,load/* isValid */.fn)(roster)
        ? await (0,other_rosters/* inBothFindings */.f)({ rosters, commit: pullRequest.base, roster: base, head: roster })
        : [];
    const notes = [...pauseNotes, ...inBoth];
    const runCommand = isDriftCheck || pause !== undefined ? "plan" : command;
    const memory = command === "validate"
        ? undefined
        : await runMemoryFor({
            inputs,
            context,
            rosters,
            roster,
            base,
            commit,
            writes: runCommand === "apply",
        });
    if (onlyAwaited && (pause !== undefined || !awaitsAnything(memory))) {
        (0,core/* endGroup */.N4)();
        log(pause === undefined ? "Nobody is awaited, so there is nothing to do." : "Rollcall is paused.");
        return 0;
    }
    const { review, findings: reviewFindings } = runCommand === "apply"
        ? await reviewFor({ inputs, rosters, commit, roster, memory })
        : { review: undefined, findings: [] };
    const links = linksOf(context, process.env["GITHUB_WORKFLOW_REF"], commit);
    const recorded = inputs.audit && repository && rosters && command === "apply" && !isDriftCheck
        ? { repository, commit: commit ?? context.sha }
        : undefined;
    const trail = recorded && rosters
        ? trailOfRun({
            inputs,
            context,
            rosters,
            roster,
            memory,
            commit: recorded.commit,
            url: links.run,
            attempt: process.env["GITHUB_RUN_ATTEMPT"],
        })
        : undefined;
    const request = {
        command: runCommand,
        roster,
        ...(base ? { base } : {}),
        ...(inputs.providers ? { providers: inputs.providers } : {}),
        allowRemovals: inputs.allowRemovals,
        ...(review ? { review } : {}),
        links,
        ...(trail ? { trail } : {}),
        notes,
    };
    const connections = actionConnections(inputs, context);
    const ran = isDriftCheck && inputs.onDrift === "adopt" && repository
        ? await proposeDrift({ ...request, repository, base: defaultBranchOf(context) }, connections)
        : await (0,run/* run */.e)({
            ...request,
            ...(memory ? { memory } : {}),
            leavesTakenAway: isScheduled && inputs.onDrift === "revert",
            leavesSeenTaken: !isScheduled &&
                !asksForAll(context, roster, process.env["GITHUB_RUN_ATTEMPT"]) &&
                inputs.onDrift !== "enforce",
            remembersTaken: isScheduled && !onlyAwaited && inputs.onDrift !== "enforce",
            onlyAwaited,
        }, connections);
    const result = pause === undefined ? ran : { ...ran, result: (0,core_result/* pausedResult */.SF)(ran.result) };
    const told = isScheduled && !onlyAwaited
        ? await withChangesByHand(result, { roster, memory, policy: inputs.onDrift }, connections)
        : result;
    const audit = trail && recorded ? await endTrail(trail, told, recorded) : undefined;
    (0,core/* endGroup */.N4)();
    const applied = context.eventName === "push" && result.result !== "invalid" ? commit : undefined;
    const reviewed = repository && applied && (await readReviewedPlan(repository, applied, scope));
    const differences = reviewed ? differencesFromReviewed(reviewed, result.plan) : [];
    const report = withFindings(told, [
        ...chosen.findings,
        ...reviewFindings,
        ...differences,
        ...(audit?.findings ?? []),
    ]);
    const { advice = "", approval = "", exitCode: judged } = await then(result);
    const news = { memory, notifyOn: inputs.notifyOn };
    const announced = isDriftCheck ? newsOfDrift(report, news) : report;
    const newcomers = await tellNewcomers({
        report: result,
        roster,
        memory,
        rosters,
        slack: (0,chat_slack/* chatSlackOf */.e)(connections),
    });
    const notifyFindings = [
        ...(await announce(announced, { inputs, repository, context, scope, advice, approval })),
        ...newcomers,
    ];
    if (isDriftCheck && inputs.webhooks.length > 0)
        await rememberDrift(report, news, notifyFindings);
    const unheard = Number(inputs.failOnNotifyError && notifyFindings.some(notify_errors/* isNotSent */.eg));
    const duration = system_clock/* systemClock */.m.now() - began;
    const shown = { ...withFindings(report, notifyFindings), madeBy: version/* version */.r, duration };
    log((0,terminal/* renderTerminal */.b)(shown, { columns: 100, colour: false }));
    const { RUNNER_TEMP: temp = ".", GITHUB_STEP_SUMMARY: summary } = process.env;
    await showReport(shown, { temp, summary: summary !== undefined }, audit);
    const isDrifted = isDriftCheck && inputs.onDrift === "fail" && report.result === "planned";
    if (isDrifted)
        annotate([(0,finding/* finding */.gk)(driftFails(report.plan.changes.length))]);
    return Math.max(judged, unheard, Number(isDrifted), (0,core_result/* exitCode */.I$)(report.result));
}
async function announce(report, { inputs, repository, context, scope, advice, approval }) {
    const pullRequest = pullRequestOf(context);
    if (pullRequest === undefined)
        return (0,notify_slack/* notifySlack */.g)(report, inputs);
    const tellsSlack = inputs.webhooks.length > 0 && (0,notify/* isNotable */._)(report, inputs.notifyOn);
    const isPushed = pullRequestActOf(context)?.action === "synchronize";
    const { findings, wasTold } = repository && inputs.comment
        ? await commentPlan(repository, pullRequest, { report, scope, advice, approval, tellsSlack })
        : { findings: [], wasTold: isPushed };
    return [...findings, ...(await (0,notify_slack/* notifySlack */.g)(report, { ...inputs, isRepeat: wasTold }))];
}
function withFindings(report, findings) {
    return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
}

// EXTERNAL MODULE: ./lib/src/jobs/review/run.js + 7 modules
var review_run = __webpack_require__(76652);
;// CONCATENATED MODULE: ./lib/src/jobs/review/action.js











async function reviewAccess(inputs, rosters) {
    const context = eventContext();
    const branch = defaultBranchOf(context);
    const review = {
        rosters,
        connections: actionConnections(inputs, context),
        ...(inputs.slackSigningSecret ? { signingSecret: inputs.slackSigningSecret } : {}),
    };
    try {
        if (!isOnDefaultBranch(context)) {
            annotate([(0,finding/* finding */.gk)((0,review_errors/* reviewElsewhere */.BR)(branch))]);
            return 1;
        }
        if (context.eventName === "issues") {
            const edit = editInEvent(context.payload);
            if (edit === undefined) {
                log("Nobody ticked anything in this issue.");
                return 0;
            }
            const findings = await answerByTicks(edit, review);
            annotate(findings);
            return 0;
        }
        const { reply, findings } = await (0,review_run.runReview)(inputs.review, review, inputs.reviewBy);
        log((0,render_reply/* plainReply */.t)(reply));
        if ("GITHUB_STEP_SUMMARY" in process.env)
            await core/* summary */.z.addRaw(`${(0,render_reply/* markdownReply */.Y5)(reply)}\n`).write();
        annotate(findings);
        return (0,finding/* hasErrors */.Cs)(findings) ? 1 : 0;
    }
    catch (error) {
        const findings = (0,errors_to_findings/* errorsToFindings */.z)(error);
        annotate(findings);
        for (const { message, remedy } of findings)
            log(`${message} ${remedy}`);
        return (0,finding/* hasErrors */.Cs)(findings) ? 1 : 0;
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/watchdog/errors.js

function runsNeedSomebody(workflow) {
    return (0,finding/* error */.z3)("runs_need_somebody", `The runs of ${workflow} fail, don't end, or don't come.`, "The log says which, with their addresses. Correct the cause, and run the workflow by hand.");
}
function runsUnread(reason) {
    return (0,finding/* error */.z3)("runs_unread", `The runs of the workflow can't be read: ${reason}`, "Give the job the permission actions: read.");
}

// EXTERNAL MODULE: ./lib/src/repository/newest-runs.js
var newest_runs = __webpack_require__(8668);
;// CONCATENATED MODULE: ./lib/src/jobs/watchdog/run.js



const hour = 60 * 60 * 1000;
const longestSilence = 36 * hour;
const longestRun = 6 * hour;
const newFailures = 25 * hour;
async function watchRuns(request) {
    const { repository, workflow, branch, page, now } = request;
    const wanted = { workflow, branch, most: 5 };
    const scheduled = await (0,newest_runs/* newestRuns */.H)(repository, { ...wanted, event: "schedule" });
    if (scheduled === undefined)
        return warningOf(request, [(0,sentence/* say */.cv) `There is no workflow ${(0,sentence/* name */.UU)(workflow)}, so nothing is applied.`]);
    const pushed = (await (0,newest_runs/* newestRuns */.H)(repository, { ...wanted, event: "push" })) ?? [];
    const [last] = scheduled;
    const problems = [];
    const lead = { text: "Its page", link: `${page}/actions/workflows/${workflow}` };
    if (last === undefined)
        problems.push((0,sentence/* say */.cv) `No scheduled run has ever come. ${lead} says whether it is disabled.`);
    else if (now - Date.parse(last.at) > longestSilence)
        problems.push((0,sentence/* say */.cv) `The last scheduled run began on ${run_timeOf(last)}, and none has come since. ${lead} says whether it is disabled.`);
    const newest = [
        ...[lastEnded(scheduled)].filter((run) => run !== undefined),
        ...[lastEnded(pushed)].filter((run) => run !== undefined && run_isNew(run, scheduled, now)),
    ].flatMap((run) => run ?? []);
    for (const run of newest.filter(hasFailed))
        problems.push((0,sentence/* say */.cv) `The last run by ${run.event} (${run_timeOf(run)}) ended as ${(0,sentence/* name */.UU)(run.conclusion ?? "")}: ${{ text: "look at it", link: run.url }}.`);
    const hanging = [...scheduled, ...pushed].filter(({ status, at }) => status !== "completed" && now - Date.parse(at) > longestRun);
    for (const run of hanging)
        problems.push((0,sentence/* say */.cv) `A run by ${run.event} of ${run_timeOf(run)} has not ended (${(0,sentence/* name */.UU)(run.status)}): ${{ text: "look at it", link: run.url }}.`);
    return problems.length === 0 ? undefined : warningOf(request, problems);
}
function lastEnded(runs) {
    return runs.find(({ status, conclusion }) => status === "completed" && conclusion !== "cancelled");
}
function run_isNew(run, scheduled, now) {
    const isRepaired = scheduled.some(({ conclusion, at }) => conclusion === "success" && at > run.at);
    return !isRepaired || now - Date.parse(run.at) < newFailures;
}
const passing = new Set(["success", "skipped", "neutral"]);
function hasFailed({ conclusion }) {
    return !passing.has(conclusion);
}
function run_timeOf({ at }) {
    return `${at.slice(0, 16).replace("T", " ")} UTC`;
}
function warningOf({ repository, page, own }, problems) {
    const silence = own === undefined
        ? (0,sentence/* say */.cv) `To silence this, disable the workflow that runs the watchdog.`
        : (0,sentence/* say */.cv) `To silence this: ${(0,sentence/* name */.UU)(`gh workflow disable ${own} --repo ${repository.owner}/${repository.repo}`)}, or "Disable workflow" on ${{ text: "its page", link: `${page}/actions/workflows/${own}` }}.`;
    return (0,chat_reply/* answer */.ZF)((0,sentence/* say */.cv) `Rollcall's runs in ${(0,sentence/* strong */.ko)(`${repository.owner}/${repository.repo}`)} need somebody to look:`, { list: problems }, silence);
}

;// CONCATENATED MODULE: ./lib/src/jobs/watchdog/action.js












async function watch(inputs, repository) {
    const context = eventContext();
    const { webhooks, slackApiUrl, workflow } = inputs;
    const { owner, repo } = context.repo;
    const [, own] = /\/([^/@]+\.ya?ml)@/.exec(process.env["GITHUB_WORKFLOW_REF"] ?? "") ?? [];
    try {
        const warning = await watchRuns({
            repository,
            workflow,
            branch: defaultBranchOf(context),
            page: `${context.serverUrl}/${owner}/${repo}`,
            own,
            now: system_clock/* systemClock */.m.now(),
        });
        if (warning === undefined) {
            log("All is well: the runs come, and end without an error.");
            return 0;
        }
        const text = (0,render_reply/* plainReply */.t)(warning);
        if ("GITHUB_STEP_SUMMARY" in process.env)
            await core/* summary */.z.addRaw(`${(0,render_reply/* markdownReply */.Y5)(warning)}\n`).write();
        log(text);
        const findings = await (0,send_reply/* sendReply */.Z)(warning, {
            webhooks,
            ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
            result: "watchdog",
            run: linksOf(context).run,
        });
        annotate([(0,finding/* finding */.gk)(runsNeedSomebody(workflow)), ...findings]);
    }
    catch (error) {
        const { status, message } = (0,request_error/* requestErrorOf */.l)(error);
        annotate(status === undefined ? (0,errors_to_findings/* errorsToFindings */.z)(error) : [(0,finding/* finding */.gk)(runsUnread(message))]);
    }
    return 1;
}

// EXTERNAL MODULE: ./lib/src/notify/own-network.js
var own_network = __webpack_require__(68273);
// EXTERNAL MODULE: ./lib/src/notify/proxy.js
var proxy = __webpack_require__(58774);
;// CONCATENATED MODULE: ./lib/src/main.js























async function main() {
    const { proxies, secrets, findings: proxyFindings } = (0,proxy/* proxiesIn */.Iz)(process.env);
    const own = (0,own_network/* ownNetworkIn */.E)(process.env);
    for (const secret of [...secrets, ...own.secrets])
        (0,core/* setSecret */.Pq)(secret);
    const wrong = [...proxyFindings, ...own.findings];
    if (wrong.length > 0)
        return refuse(wrong);
    if (proxies)
        external_node_http_.setGlobalProxyFromEnv?.({ ...proxies });
    const { inputs, findings } = readInputs();
    const context = eventContext();
    const request = inputs.request ?? requestOf(context);
    const meant = request === undefined ? commandFor(context) : "chat";
    const command = inputs.command === "auto" ? meant : inputs.command;
    if (findings.length > 0)
        return refuse(findings);
    if (command === undefined) {
        const { message, remedy } = noCommandFor(context.eventName);
        (0,core/* notice */.lm)(`${message} ${remedy}`);
        return 0;
    }
    return runJob(command, inputs);
}
async function runJob(command, given) {
    const context = eventContext();
    const pullRequest = pullRequestOf(context);
    const repositoryToken = repositoryTokenOf(given);
    const rosters = repositoryToken
        ? (0,load_roster.createRosterLoader)((0,repository_repository.openRepository)(repositoryToken, { ...context.repo, apiUrl: context.apiUrl }), given.config, (0,core_clock/* currentMoment */.q)(system_clock/* systemClock */.m))
        : undefined;
    const commit = pullRequest?.head ?? context.sha;
    const { inputs, findings } = command === "validate"
        ? { inputs: given, findings: [] }
        : await withSlackToken(given, { rosters, commit });
    for (const { message, remedy } of findings)
        (0,core/* error */.z3)(`${message} ${remedy}`);
    switch (command) {
        case "validate":
            return reconcile(command, inputs, rosters);
        case "plan": {
            if (!pullRequest || !rosters)
                return reconcile(command, inputs, rosters);
            let isJudged = false;
            try {
                return await reconcile(command, inputs, rosters, (report) => {
                    isJudged = true;
                    return judgeEvent(inputs, rosters, (0,permissions_existing/* existingIn */.L)(report));
                });
            }
            finally {
                if (!isJudged)
                    await judgeEvent(inputs, rosters);
            }
        }
        case "apply":
            if (!rosters || !isOnDefaultBranch(context))
                return reconcile(command, inputs, rosters);
            return reconcile(command, inputs, rosters, async (report) => {
                if (report.result !== "invalid")
                    await judgeOpen(inputs, rosters, { existing: (0,permissions_existing/* existingIn */.L)(report), tell: logFindings });
                return { exitCode: 0 };
            });
        case "judge":
            if (rosters === undefined)
                return refuse([(0,finding/* finding */.gk)(noRepositoryToken())]);
            return (await judgeEvent(inputs, rosters)).exitCode;
        case "chat":
            return answerChat(inputs);
        case "import":
            return importOrganisation(inputs);
        case "doctor":
            return rosters ? examineSetUp(inputs, rosters) : refuse([(0,finding/* finding */.gk)(noRepositoryToken())]);
        case "digest":
            return rosters ? tellDigest(inputs, rosters) : refuse([(0,finding/* finding */.gk)(noRepositoryToken())]);
        case "review":
            return rosters ? reviewAccess(inputs, rosters) : refuse([(0,finding/* finding */.gk)(noRepositoryToken())]);
        case "watchdog":
            return rosters ? watch(inputs, rosters.repository) : refuse([(0,finding/* finding */.gk)(noRepositoryToken())]);
        default:
            return command;
    }
}
function logFindings(findings) {
    for (const { message, remedy } of findings)
        log(`${message} ${remedy}`);
}
function refuse(findings) {
    for (const { message, remedy } of findings)
        (0,core/* error */.z3)(`${message} ${remedy}`);
    return 1;
}
main().then((code) => {
    process.exitCode = code;
}, (failure) => (0,core/* setFailed */.C1)(failure instanceof Error ? failure.message : String(failure)));


/***/ }),

/***/ 41226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ hasRoom),
/* harmony export */   DS: () => (/* binding */ ownCheckRuns),
/* harmony export */   Nm: () => (/* binding */ publishCheckRun),
/* harmony export */   iu: () => (/* binding */ memoIn)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

const maxTextLength = 65_535;
async function publishCheckRun({ octokit, owner, repo }, { name, head, conclusion, title, summary, memo, url }, id) {
    const content = {
        owner,
        repo,
        status: "completed",
        conclusion,
        output: { title: cut(title, maxTitleLength), summary: cut(summary, maxTextLength), text: hidden(memo) },
        ...(url === undefined ? {} : { details_url: url }),
    };
    const { data } = id === undefined
        ? await octokit.rest.checks.create({ ...content, name, head_sha: head })
        : await octokit.rest.checks.update({ ...content, check_run_id: id });
    return { id: data.id, startedAt: data.started_at ?? undefined };
}
const maxTitleLength = 255;
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
function hidden(memo) {
    if (memo === undefined)
        return "";
    return `<!-- rollcall ${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(memo).toString("base64")} -->`;
}
function hasRoom(memo) {
    return hidden(memo).length <= maxTextLength;
}
const maxMemoBytes = 8_000_000;
function memoIn(text) {
    const [, packed] = /^<!-- rollcall ([A-Za-z0-9+/=]+) -->$/.exec(text ?? "") ?? [];
    if (packed === undefined)
        return undefined;
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(Buffer.from(packed, "base64"), { maxOutputLength: maxMemoBytes }).toString("utf8");
    }
    catch {
        return undefined;
    }
}
async function ownCheckRuns({ octokit, owner, repo }, ref, slug) {
    const at = { owner, repo, ref, per_page: 100 };
    const runs = await octokit.paginate(octokit.rest.checks.listForRef, at);
    return runs
        .filter(({ app }) => slug === undefined || app?.slug === slug)
        .map(({ id, name, app, conclusion, output }) => ({
        id,
        name,
        app: app?.slug ?? "",
        passes: conclusion === "success",
        memo: memoIn(output.text),
    }));
}


/***/ }),

/***/ 61697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ firstParentsOf)
/* harmony export */ });
async function firstParentsOf({ octokit, owner, repo }, commit) {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 100 });
    const parents = new Map(data.map(({ sha, parents: [first] }) => [sha, first?.sha]));
    const line = [];
    for (let at = commit; at !== undefined; at = parents.get(at)) {
        line.push(at);
        if (!parents.has(at))
            break;
    }
    return line;
}


/***/ }),

/***/ 90974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ trailCheck),
/* harmony export */   P5: () => (/* binding */ readTrailCheck),
/* harmony export */   hG: () => (/* binding */ trailMemo)
/* harmony export */ });
/* harmony import */ var _check_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41226);

const trailCheck = "rollcall/trail";
function trailMemo({ records, hash }) {
    return JSON.stringify({ records, hash });
}
const githubActions = "github-actions";
async function readTrailCheck(repository, commit, apps) {
    const counts = (app) => app !== githubActions && (apps.size === 0 || apps.has(app));
    const runs = await (0,_check_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .ownCheckRuns */ .DS)(repository, commit, undefined);
    const found = runs.flatMap(({ name, app, memo }) => name === trailCheck && memo !== undefined && counts(app) ? endIn(memo) : []);
    return found.sort((one, other) => other.records - one.records)[0];
}
function endIn(memo) {
    try {
        const { records, hash } = JSON.parse(memo);
        return typeof records === "number" && typeof hash === "string" ? [{ records, hash }] : [];
    }
    catch {
        return [];
    }
}


/***/ })

};
