export const id = 300;
export const ids = [300,403];
export const modules = {

/***/ 46300:
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
        severity: "error",
        code: "no_command",
        message: `Rollcall doesn't know what to do on ${event || "no event at all"}.`,
        remedy: "Set the input command to validate, plan or apply.",
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
function pushOf({ payload }) {
    const { action, sender, pull_request: pull } = payload;
    const isPush = action === "opened" || action === "synchronize";
    if (!isPush || sender?.id === undefined || pull?.head === undefined)
        return undefined;
    return { account: sender.id, head: pull.head.sha };
}
function commandFor(eventName) {
    switch (eventName) {
        case "pull_request":
        case "pull_request_target":
            return "plan";
        case "pull_request_review":
            return "judge";
        case "repository_dispatch":
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
        file: (path) => `${repositoryUrl}/blob/${commit}/${path.split("/").map(encodeURIComponent).join("/")}`,
    };
}

// EXTERNAL MODULE: ./lib/src/core/errors.js
var errors = __webpack_require__(57657);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
;// CONCATENATED MODULE: ./lib/src/action/inputs.js




const inputDefaults = {
    command: "auto",
    config: "teams.yaml",
    "github-token": "${{ github.token }}",
    "slack-token": undefined,
    "slack-api-url": undefined,
    "google-credentials": undefined,
    "google-subject": undefined,
    "google-api-url": undefined,
    "slack-webhook-url": undefined,
    "response-url": undefined,
    "slack-signing-secret": undefined,
    "chat-merge": "false",
    providers: undefined,
    "allow-removals": "false",
    "on-drift": "revert",
    "notify-on": "changes",
    comment: "true",
};
const outputNames = (/* unused pure expression or super */ null && ([
    "result",
    "changes",
    "applied",
    "failed",
    "findings",
    "digest",
    "plan-file",
]));
const commands = ["auto", "validate", "plan", "apply", "chat", "import"];
const driftPolicies = ["revert", "enforce", "report", "fail", "adopt"];
const notifyPolicies = ["changes", "always", "failure", "never"];
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
        if (given !== undefined && !URL.canParse(given)) {
            findings.push((0,finding/* finding */.gk)((0,errors/* badAddress */.KM)(`The input ${name}`, given)));
        }
        return given;
    };
    const webhooks = (0,core/* getMultilineInput */.q3)("slack-webhook-url").map(secret);
    const providers = (inputs_text("providers") ?? "").split(/[\s,]+/).filter(Boolean);
    return {
        inputs: {
            command: oneOf("command", commands),
            config: (0,core/* getMultilineInput */.q3)("config").length > 0 ? (0,core/* getMultilineInput */.q3)("config") : [inputDefaults.config],
            ...defined("githubToken", secretText("github-token")),
            ...defined("slackToken", secretText("slack-token")),
            ...defined("slackApiUrl", address("slack-api-url")),
            ...defined("googleCredentials", credentials("google-credentials")),
            ...defined("googleSubject", inputs_text("google-subject")),
            ...defined("googleApiUrl", address("google-api-url")),
            webhooks,
            ...defined("responseUrl", secretText("response-url")),
            ...defined("slackSigningSecret", secretText("slack-signing-secret")),
            chatMerge: oneOf("chat-merge", ["false", "true"]) === "true",
            ...(providers.length > 0 ? { providers } : {}),
            allowRemovals: oneOf("allow-removals", ["false", "true"]) === "true",
            onDrift: oneOf("on-drift", driftPolicies),
            notifyOn: oneOf("notify-on", notifyPolicies),
            comment: oneOf("comment", ["true", "false"]) === "true",
        },
        findings,
    };
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

// EXTERNAL MODULE: ./lib/src/app/load-roster.js
var load_roster = __webpack_require__(97774);
// EXTERNAL MODULE: ./lib/src/app/system-clock.js + 1 modules
var system_clock = __webpack_require__(55487);
// EXTERNAL MODULE: ./lib/src/core/clock.js
var core_clock = __webpack_require__(68462);
;// CONCATENATED MODULE: ./lib/src/action/log.js

function log(text) {
    (0,core/* info */.pq)(withoutRunnerCommands(text));
}
function withoutRunnerCommands(text) {
    return text.replace(/(^|[\r\n])(\s*):(?=:)/g, "$1$2:\u200B").replaceAll("##[", "##\u200B[");
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/sanitize.js
var sanitize = __webpack_require__(60745);
;// CONCATENATED MODULE: ./lib/src/report/annotations.js


const MOST = 10;
const SEVERITIES = ["error", "warning", "notice"];
const NOUNS = {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    notice: ["notice", "notices"],
};
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
// EXTERNAL MODULE: ./lib/src/core/lists.js
var core_lists = __webpack_require__(98801);
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
    const found = /<!-- rollcall:changes ([0-9a-f,]+) -->/.exec(body)?.[1];
    return found === undefined ? undefined : new Set(found.split(","));
}

// EXTERNAL MODULE: ./lib/src/report/line.js
var report_line = __webpack_require__(34075);
// EXTERNAL MODULE: ./lib/src/report/outline.js + 7 modules
var report_outline = __webpack_require__(18168);
;// CONCATENATED MODULE: ./lib/src/report/raw.js

function diffLines(changes, most = changes.length) {
    return changes.slice(0, most).map(rawLine);
}
function accessDiffLines({ before, after, permissions }, most) {
    const lines = [];
    for (const person of new Set([...before.people, ...after.people])) {
        for (const { resource, from, to, through } of permissions(person)) {
            if (lines.length === most)
                return lines;
            const sign = from === undefined ? "+" : to === undefined ? "-" : "!";
            const role = from === undefined || to === undefined ? key(to ?? from ?? "") : `${key(from)} → ${key(to)}`;
            const path = through.map((team) => key(team.slice(team.indexOf("/") + 1))).join(" in ");
            lines.push(`${sign} ${key(person)} ${key(resource)} ${role}${path === "" ? "" : ` through ${path}`}`);
        }
    }
    return lines;
}
function rawLine(change) {
    const subject = cut(`${change.kind}/${change.key}`, 120);
    switch (change.action) {
        case "create":
            return `+ ${subject} created`;
        case "archive":
            return `- ${subject} archived`;
        case "grant":
            return `+ ${subject} ${key(change.principal)} ${key(change.role)}`;
        case "revoke":
            return `- ${subject} ${key(change.principal)} ${key(change.role)}`;
        case "regrade":
            return `! ${subject} ${key(change.principal)} ${key(change.from)} → ${key(change.to)}`;
        case "configure":
            return `! ${subject} ${cut(change.setting, 80)}: ${settingText(change.from)} → ${settingText(change.to)}`;
        default:
            return change;
    }
}
function key(name) {
    return cut(name, 120);
}
function settingText(setting) {
    return cut(JSON.stringify(setting), 200);
}
function cut(text, most) {
    return (0,sanitize/* sanitize */.aj)(text, most).replaceAll("<!--", "<! --");
}

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

;// CONCATENATED MODULE: ./lib/src/report/markdown.js












const COMMENT_LIMIT = 65_536;
const SUMMARY_LIMIT = 800_000;
function commentMarker(scope = "") {
    const name = encodeURIComponent(scope.toWellFormed()).replaceAll("-", "%2D");
    const short = name.length > 200 ? (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex") : name;
    return `<!-- rollcall:plan ${short} -->`;
}
const CHANGES = ["change", "changes"];
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function digestInComment(body) {
    return /<!-- rollcall:digest (sha256:[0-9a-f]{64}) -->/.exec(body)?.[1];
}
function renderComment(report, scope = "") {
    const digest = DIGEST.test(report.plan.digest) ? `<!-- rollcall:digest ${report.plan.digest} -->\n` : "";
    const hidden = `${commentMarker(scope)}\n${digest}${hiddenFingerprints(report.plan.changes)}`;
    const run = report.links.run === undefined
        ? "The run's summary"
        : (0,markdown/* markdownLink */.iQ)("The run's summary", report.links.run);
    const page = { open: 25, folded: 12_000, raw: 200, cost: false, elsewhere: `${run} has the rest.` };
    return hidden + renderPage(report, { ...page, limit: COMMENT_LIMIT - byteLength(hidden) });
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
    const head = heading(outline);
    const foot = footer(report, outline.changes, page);
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
    return `${[...head, ...body, ...raw, ...foot].join("\n\n")}\n`;
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
    const isOpen = (line) => section.fold !== "all" && (isGrave(line) || ++others <= most);
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
    const place = line.at === undefined ? "" : `${(0,markdown/* toMarkdown */.l6)([(0,report_line/* placeSpan */.ch)(line.at, links)])} `;
    const steps = line.steps === undefined ? [] : [" ", ...line.steps];
    const remedy = line.remedy === undefined ? "" : `<br>${(0,markdown/* toMarkdown */.l6)([...(0,sentence/* parseBackticks */.xj)(line.remedy), ...steps])}`;
    return `- ${place}${(0,markdown/* toMarkdown */.l6)(line.sentence)}${remedy}`;
}
function headed(section, list) {
    if (section.noun[0] === "error")
        return `> [!CAUTION]\n${list.replace(/^/gm, "> ")}`;
    return `**${(0,markdown/* escapeMarkdown */.FV)(section.heading)}**\n\n${list}`;
}
function rawBlocks(report, outline, page) {
    const changes = ownChanges(report, outline.changes);
    if (changes.length === 0)
        return [];
    const effects = accessDiffLines(outline.access, page.raw);
    const noun = (number) => `${number.toLocaleString("en")}${number === page.raw ? " or more" : ""}`;
    const permissions = [...report.kinds.values()].filter((kind) => kind.grantMeans === "permission");
    const resources = (0,report_resources/* capital */.Nx)((0,core_lists/* joinList */.D)(permissions.map(({ words }) => words.short[1])));
    return [
        ...diffBlock(listTitle(changes.length), diffLines(changes, page.raw), {
            bytesLeft: Math.floor(page.limit * 0.6),
            left: Math.max(0, changes.length - page.raw),
            page,
        }),
        ...diffBlock(`${resources} that people gain and lose in effect (${noun(effects.length)})`, effects, {
            bytesLeft: Math.floor(page.limit * 0.35),
            left: 0,
            page,
        }),
    ];
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
function ownChanges(report, { applied, main }) {
    return applied || report.drift === undefined ? report.plan.changes : main.changes;
}
function footer(report, reportChanges, page) {
    const { links, plan, cost } = report;
    const changes = ownChanges(report, reportChanges);
    const before = reportChanges.drift.changes.length;
    const asked = page.cost ? (0,counts/* costInWords */.M7)(cost) : "";
    const items = [
        ...(changes.length > 0 ? [(0,counts/* changeCounts */.Zg)(changes)] : []),
        ...(before > 0 ? [`${before.toLocaleString("en")} from before this pull request`] : []),
        ...(plan.changes.length > 0 ? [`plan ${(0,markdown/* escapeMarkdown */.FV)((0,counts/* shortDigest */.VK)(plan.digest))}`] : []),
        ...(links.run === undefined ? [] : [(0,markdown/* markdownLink */.iQ)("run", links.run)]),
        ...(asked === "" || plan.changes.length === 0 ? [] : [`asked ${(0,markdown/* escapeMarkdown */.FV)(asked)}`]),
    ];
    return plan.changes.length === 0 && report.findings.length === 0 ? [] : [`<sub>${items.join(" · ")}</sub>`];
}

;// CONCATENATED MODULE: ./lib/src/action/show-report.js






const annotationOf = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
async function showReport(report, folders) {
    annotate(report.findings);
    const planFile = (0,external_node_path_.join)(folders.temp, "rollcall-plan.json");
    await (0,promises_.writeFile)(planFile, (0,json/* renderJson */.h)(report));
    const count = (status) => report.outcomes.filter((outcome) => outcome.status === status).length;
    const values = {
        result: report.result,
        changes: report.plan.changes.length,
        applied: count("applied"),
        failed: count("failed"),
        findings: report.findings.length,
        digest: report.plan.digest,
        "plan-file": planFile,
    };
    for (const [name, value] of Object.entries(values))
        (0,core/* setOutput */.uH)(name, value);
    if (folders.summary)
        await core/* summary */.z.addRaw(renderSummary(report)).write();
}
function annotate(findings) {
    for (const { severity, title, message, at } of annotations(findings)) {
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
    applied: ({ change, status }, done, total) => log(`${done} of ${total} ${status}: ${diffLines([change])}`),
};

// EXTERNAL MODULE: ./lib/src/notify/webhook.js + 1 modules
var webhook = __webpack_require__(801);
// EXTERNAL MODULE: ./lib/src/repository/repository.js
var repository = __webpack_require__(85403);
// EXTERNAL MODULE: ./lib/src/app/errors-to-findings.js
var errors_to_findings = __webpack_require__(47244);
// EXTERNAL MODULE: ./lib/src/chat/error-replies.js
var error_replies = __webpack_require__(57638);
// EXTERNAL MODULE: ./lib/src/chat/interpret.js + 19 modules
var interpret = __webpack_require__(46537);
// EXTERNAL MODULE: ./lib/src/roster/load.js
var load = __webpack_require__(44898);
;// CONCATENATED MODULE: ./lib/src/chat/errors.js

function signingSecretMissing() {
    return (0,finding/* error */.z3)("signing_secret_missing", "A slash command came in, and there is no signing secret to tell whether Slack sent it.", "Give the Action the input slack-signing-secret: the app's settings on api.slack.com show it under “Basic information”.");
}
function slackRequestMalformed(what) {
    return (0,finding/* error */.z3)("slack_request_malformed", `What came in as a slash command ${what}.`, "Whatever forwards Slack's requests should send client_payload.slack = { body, timestamp, signature }: the body as Slack sent it, and the headers X-Slack-Request-Timestamp and X-Slack-Signature.");
}
function slackSignatureWrong() {
    return (0,finding/* error */.z3)("slack_signature_wrong", "The request was not signed by Slack with this app's signing secret, so nothing was done.", "If it was you: check slack-signing-secret, and that the body is forwarded untouched, byte for byte.");
}
function slackRequestTooOld(minutes) {
    return (0,finding/* error */.z3)("slack_request_too_old", `The slash command is ${minutes} minutes old, and Slack takes no answer after 30.`, "Type it again. If this happens often, runners are waiting too long: give chat a queue of its own.");
}
function slackRequestFromFuture() {
    return (0,finding/* error */.z3)("slack_request_from_future", "The slash command was signed more than 5 minutes in the future.", "Set the runner's clock.");
}
function slackRequestRepeated() {
    return (0,finding/* error */.z3)("slack_request_repeated", "This very slash command has been carried out before, so nothing was done.", "Type it again if it is meant again.");
}
function wrongWorkspace(team, workspace) {
    return (0,finding/* error */.z3)("slash_command_from_elsewhere", `The slash command comes from the workspace ${team}, and the roster's is ${workspace}.`, "Use the command in your own workspace; or correct slack.workspace in the roster.");
}

// EXTERNAL MODULE: ./lib/src/chat/find.js
var find = __webpack_require__(51842);
// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var rights = __webpack_require__(1878);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/repository/errors.js
var repository_errors = __webpack_require__(3740);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
;// CONCATENATED MODULE: ./lib/src/repository/replay-guard.js




const refPrefix = "rollcall/used";
const claimLifetime = 2 * 60 * 60;
const maxDeleted = 20;
async function claimRequest(repository, { id, signedAt, commit, now, }) {
    const { octokit, owner, repo } = repository;
    const hash = (0,external_node_crypto_.createHash)("sha256").update(id).digest("hex").slice(0, 40);
    const ref = `refs/${refPrefix}/${signedAt}-${hash}`;
    try {
        await octokit.rest.git.createRef({ owner, repo, ref, sha: commit, ...request_error/* withoutRetries */.v });
    }
    catch (error) {
        const { status, message } = (0,request_error/* requestErrorOf */.l)(error);
        if (status === 422 && /already exists/i.test(message))
            return false;
        throw new rollcall_error/* RollcallError */.q((0,repository_errors/* useNotRecorded */.V8)(message));
    }
    await deleteOldClaims(repository, Math.floor(now.getTime() / 1000) - claimLifetime).catch(() => undefined);
    return true;
}
async function deleteOldClaims({ octokit, owner, repo }, before) {
    const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref: `${refPrefix}/` });
    const old = data.filter(({ ref }) => Number(/\/(\d+)-[0-9a-f]+$/.exec(ref)?.[1] ?? before) < before);
    for (const { ref } of old.slice(0, maxDeleted)) {
        await octokit.rest.git.deleteRef({ owner, repo, ref: ref.replace("refs/", "") });
    }
}

// EXTERNAL MODULE: ./lib/src/jobs/chat/lookups.js
var lookups = __webpack_require__(25465);
// EXTERNAL MODULE: ./lib/src/repository/branches.js
var branches = __webpack_require__(8091);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/read-roster.js


async function readRosterAtHead(rosters, branch) {
    return readRosterAt(rosters, await (0,branches/* headOf */.Uo)(rosters.repository, branch));
}
async function readRosterAt(rosters, commit) {
    const roster = await rosters.at(commit);
    if (roster.source.isUnreadable)
        throw new rollcall_error/* RollcallError */.q(roster.source.findings);
    return roster;
}

;// CONCATENATED MODULE: ./lib/src/chat/comment-command.js
function commandInComment(body) {
    let fence;
    for (const line of body.split(/\r?\n/)) {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (mark !== undefined && fence === undefined)
            fence = mark;
        else if (mark !== undefined && fence !== undefined && mark.startsWith(fence))
            fence = undefined;
        const command = fence === undefined ? /^ {0,3}\/rollcall(?:\s+(.*))?$/i.exec(line) : null;
        if (command !== null)
            return (command[1] ?? "").trim();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/chat/slack-request.js


const maxSecondsAhead = 5 * 60;
const maxSecondsOld = 30 * 60;
function verifySlackRequest(payload, { secret, now }) {
    if (secret === undefined || secret === "")
        return { problem: signingSecretMissing() };
    const { body, timestamp, signature } = fieldsOf(payload);
    if (body === undefined || timestamp === undefined || signature === undefined) {
        const missing = Object.entries({ body, timestamp, signature }).filter(([, each]) => each === undefined);
        return { problem: slackRequestMalformed(`has no ${missing.map(([field]) => field).join(", no ")}`) };
    }
    if (!/^\d{1,12}$/.test(timestamp))
        return { problem: slackRequestMalformed("has a timestamp that is no number") };
    if (!isSigned(`v0:${timestamp}:${body}`, signature, secret))
        return { problem: slackSignatureWrong() };
    const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
    if (age < -maxSecondsAhead)
        return { problem: slackRequestFromFuture() };
    if (age > maxSecondsOld)
        return { problem: slackRequestTooOld(Math.floor(age / 60)) };
    return readForm(new URLSearchParams(body), Number(timestamp));
}
function fieldsOf(payload) {
    const fields = typeof payload === "object" && payload !== null ? { ...payload } : {};
    const text = (field) => {
        const value = fields[field];
        if (typeof value === "string" && value !== "")
            return value;
        return typeof value === "number" ? String(value) : undefined;
    };
    return { body: text("body"), timestamp: text("timestamp"), signature: text("signature") };
}
function isSigned(base, signature, secret) {
    const expected = Buffer.from(`v0=${(0,external_node_crypto_.createHmac)("sha256", secret).update(base, "utf8").digest("hex")}`);
    const given = Buffer.from(signature);
    return given.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(given, expected);
}
function readForm(form, signedAt) {
    if (form.get("ssl_check") === "1")
        return { idle: true };
    const [userId, teamId, triggerId] = [form.get("user_id"), form.get("team_id"), form.get("trigger_id")];
    if (!userId || !teamId || !triggerId) {
        return {
            problem: slackRequestMalformed("is signed, but is no slash command: it has no user_id, team_id or trigger_id"),
        };
    }
    return {
        command: {
            text: form.get("text") ?? "",
            userId,
            userName: form.get("user_name") ?? "",
            teamId,
            teamDomain: form.get("team_domain") ?? "",
            responseUrl: form.get("response_url") ?? undefined,
            triggerId,
            signedAt: signedAt,
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/repository/account.js
async function ownLogin({ octokit }) {
    const { viewer } = await octokit.graphql("query { viewer { login } }");
    return bareLogin(viewer.login);
}
function bareLogin(login) {
    return login.toLowerCase().replace(/\[bot\]$/, "");
}

;// CONCATENATED MODULE: ./lib/src/repository/comments.js

function commentInEvent(payload) {
    const { action, issue, comment } = (payload ?? {});
    const { id, body, user } = comment ?? {};
    if (action !== "created" || issue?.number === undefined || id === undefined)
        return undefined;
    if (user?.login === undefined || user.id === undefined)
        return undefined;
    const isBot = user.type !== "User" || user.login.endsWith("[bot]") || Boolean(comment?.performed_via_github_app);
    if (isBot)
        return undefined;
    return {
        id,
        number: issue.number,
        onPullRequest: issue.pull_request !== undefined && issue.pull_request !== null,
        body: body ?? "",
        author: { login: user.login, id: user.id },
    };
}
async function reactToComment({ octokit, owner, repo }, comment, content) {
    await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content });
}
const maxCommentLength = 65_536;
async function postReply({ octokit, owner, repo }, number, { body, marker }) {
    const whole = `${body.slice(0, maxCommentLength - marker.length - 20)}\n\n${marker}`;
    const at = { owner, repo, issue_number: number };
    try {
        await octokit.rest.issues.createComment({ ...at, body: whole, ...request_error/* withoutRetries */.v });
    }
    catch (error) {
        const { status } = (0,request_error/* requestErrorOf */.l)(error);
        if (status !== undefined && status < 500)
            throw error;
        const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...at, per_page: 100 });
        if (!comments.some((comment) => comment.body?.includes(marker))) {
            await octokit.rest.issues.createComment({ ...at, body: whole, ...request_error/* withoutRetries */.v });
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/request.js





function receiveEvent(event, { secret, now }) {
    if (event.from === "comment") {
        const comment = commentInEvent(event.payload);
        if (comment === undefined)
            return { ignored: "Edits, and what bots write, are not for me." };
        const text = commandInComment(comment.body);
        return text === undefined
            ? { ignored: "The comment asks nothing of me." }
            : { request: { via: "comment", text, comment } };
    }
    const slack = event.payload?.client_payload
        ?.slack;
    const verified = verifySlackRequest(slack, { secret, now });
    if ("problem" in verified)
        return { findings: [(0,finding/* finding */.gk)(verified.problem)] };
    if ("idle" in verified)
        return { ignored: "Slack checks that somebody is here." };
    return { request: { via: "slack", text: verified.command.text, slash: verified.command } };
}
function userOfAccount(roster, account) {
    const login = bareLogin(account.login);
    const users = [...roster.declared.users.values()];
    return users.find((user) => user.githubId === undefined ? user.github?.toLowerCase() === login : user.githubId === account.id);
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/context.js













function chatContextOf(options, connections) {
    const { repository, webhooks, fetch, clock, slackApiUrl } = connections;
    const root = slackApiUrl === undefined ? {} : { slackRoot: new URL(slackApiUrl).origin };
    return {
        options,
        connections,
        rosters: (0,load_roster/* createRosterLoader */.Z)(repository, options.config, (0,core_clock/* currentDay */.G)(clock)),
        channels: { repository, webhooks, notifyOn: options.notifyOn, fetch, clock, ...root, run: options.run },
    };
}
async function rejectionOf(request, { source, declared }, { connections }) {
    if (request.via !== "slack")
        return undefined;
    const { teamId, teamDomain, triggerId, signedAt } = request.slash;
    const workspace = declared?.slack?.workspace;
    if (workspace !== undefined &&
        workspace !== teamId &&
        workspace.toLowerCase() !== teamDomain.toLowerCase()) {
        return {
            reply: (0,error_replies/* otherWorkspaceReply */.ml)(),
            findings: [(0,finding/* finding */.gk)(wrongWorkspace(teamDomain || teamId, workspace))],
        };
    }
    const claim = {
        id: `${teamId} ${triggerId}`,
        signedAt,
        commit: source.commit ?? "",
        now: new Date(connections.clock.now()),
    };
    if (await claimRequest(connections.repository, claim))
        return undefined;
    return { findings: [(0,finding/* finding */.gk)(slackRequestRepeated())] };
}
async function commandContextOf(request, roster, { connections }) {
    const team = request.via === "slack" ? request.slash.teamId : undefined;
    const base = {
        roster,
        rights: (0,rights/* rightsIn */.n)(roster),
        actor: undefined,
        via: request.via,
        ...(request.via === "slack" ? { slackId: request.slash.userId } : {}),
        lookups: (0,lookups/* lookupsOf */.r)(connections, team),
    };
    const found = request.via === "slack"
        ? await (0,find/* userOfSlackId */.gR)(request.slash.userId, base)
        : userOfAccount(roster, request.comment.author);
    const isPresent = found !== undefined && roster.resolved.users.get(found.key)?.present === true;
    return { ...base, actor: isPresent ? found : undefined };
}
function runRequestOf(command, roster, { options }) {
    const { providers, allowRemovals, links } = options;
    return {
        command,
        roster,
        allowRemovals,
        links,
        ...(providers && { providers }),
    };
}
async function requestedRunOf(command, { request, roster }, chatContext) {
    if (command === "apply" || request.via !== "comment" || !request.comment.onPullRequest)
        return runRequestOf(command, roster, chatContext);
    const { octokit, owner, repo } = chatContext.connections.repository;
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: request.comment.number });
    const head = await readRosterAt(chatContext.rosters, data.head.sha);
    return { ...runRequestOf(command, head, chatContext), base: roster };
}
function proposalContextOf(request, { actor }, chatContext) {
    const { options, connections, rosters } = chatContext;
    return {
        repository: connections.repository,
        branch: options.branch,
        merge: options.merge,
        actor: actor?.key ?? "",
        commandText: `/rollcall ${request.text}`,
        where: request.via === "slack" ? "on Slack" : "in a comment",
        runUrl: options.links.run,
        sleep: connections.clock.sleep,
        async reload() {
            const roster = await readRosterAtHead(rosters, options.branch);
            if (!(0,load/* isValid */.fn)(roster))
                return { roster, outcome: { is: "reply", reply: (0,error_replies/* otherWorkspaceReply */.ml)() } };
            const commandContext = await commandContextOf(request, roster, chatContext);
            return { roster, outcome: await (0,interpret/* interpret */.U)(request.text, commandContext) };
        },
    };
}

// EXTERNAL MODULE: ./lib/src/core/result.js
var core_result = __webpack_require__(6931);
// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/run.js + 19 modules
var run = __webpack_require__(60886);
// EXTERNAL MODULE: ./lib/src/jobs/chat/live-differences.js
var live_differences = __webpack_require__(77047);
// EXTERNAL MODULE: ./lib/src/jobs/chat/offboarding-reply.js + 1 modules
var offboarding_reply = __webpack_require__(93999);
// EXTERNAL MODULE: ./lib/src/chat/decision-sentences.js + 1 modules
var decision_sentences = __webpack_require__(10203);
// EXTERNAL MODULE: ./lib/src/chat/draft.js
var chat_draft = __webpack_require__(89654);
;// CONCATENATED MODULE: ./lib/src/chat/proposal-replies.js


function proposal_replies_link({ pull }) {
    return { text: `pull request #${pull.number}`, link: pull.url };
}
function changeReply(...blocks) {
    return { tone: "change", blocks };
}
function mergedReply(published) {
    return changeReply([...published.change.done, ...(0,sentence/* say */.cv) ` That was ${proposal_replies_link(published)}.`], ...(published.change.notes ?? []));
}
function waitingReply(published) {
    return changeReply((0,sentence/* say */.cv) `${published.change.title}: that is ${proposal_replies_link(published)} now, and waits for an approval by:`, { list: (0,decision_sentences/* approvalsNeeded */.Wr)(published.decision) }, ...(published.change.notes ?? []));
}
function readyReply(published) {
    return changeReply((0,sentence/* say */.cv) `${published.change.title}: that is ${proposal_replies_link(published)} now. You may do this alone, so merge it when you like.`, ...(published.change.notes ?? []));
}
function repeatedReply(published) {
    const needed = (0,decision_sentences/* approvalsNeeded */.Wr)(published.decision);
    const open = needed.length === 0
        ? [(0,sentence/* say */.cv) `It only has to be merged.`]
        : [(0,sentence/* say */.cv) `It waits for an approval by:`, { list: needed }];
    return { tone: "answer", blocks: [(0,sentence/* say */.cv) `You asked for that already: it is ${proposal_replies_link(published)}.`, ...open] };
}
function waitingForChecksReply(published, auto) {
    const how = auto ? "It is merged by itself as soon as that is there." : "Somebody has to merge it then.";
    return changeReply((0,sentence/* say */.cv) `${published.change.title}: that is ${proposal_replies_link(published)} now. You may do this alone, but the branch's protection asks for checks or reviews first. ${how}`, ...(published.change.notes ?? []));
}
function rosterMovedReply(published) {
    return changeReply((0,sentence/* say */.cv) `${published.change.title}: that is ${proposal_replies_link(published)} now. The roster changed while I was at it, so please look at it once more.`);
}

// EXTERNAL MODULE: ./lib/src/providers/index.js + 3 modules
var providers = __webpack_require__(75950);
;// CONCATENATED MODULE: ./lib/src/repository/pull-requests.js

async function findPullRequest({ octokit, owner, repo }, { branch, base }) {
    const head = `${owner}:${branch}`;
    const { data } = await octokit.rest.pulls.list({ owner, repo, state: "open", head, base });
    const [first] = data;
    return first && { number: first.number, url: first.html_url, nodeId: first.node_id, head: first.head.sha };
}
async function openPullRequest(repository, { branch, base, title, body }) {
    const { octokit, owner, repo } = repository;
    const known = await findPullRequest(repository, { branch, base });
    if (known !== undefined) {
        await octokit.rest.pulls.update({ owner, repo, pull_number: known.number, title, body });
        return known;
    }
    try {
        const { data } = await octokit.rest.pulls.create({
            owner,
            repo,
            head: branch,
            base,
            title,
            body,
            ...request_error/* withoutRetries */.v,
        });
        return { number: data.number, url: data.html_url, nodeId: data.node_id, head: data.head.sha };
    }
    catch (error) {
        const opened = await findPullRequest(repository, { branch, base });
        if (opened === undefined)
            throw error;
        return opened;
    }
}
const mergeMethods = ["squash", "merge", "rebase"];
const maxMergeAttempts = 6;
async function mergePullRequest(repository, pull, { head, sleep }) {
    let reason = "";
    for (let attemptNumber = 1; attemptNumber <= maxMergeAttempts; attemptNumber += 1) {
        const attempt = await tryMerge(repository, pull, head);
        if (attempt === undefined)
            return { is: "merged" };
        reason = attempt.message;
        const { data } = await repository.octokit.rest.pulls.get({
            ...repositoryOf(repository),
            pull_number: pull.number,
        });
        if (data.merged)
            return { is: "merged" };
        if (attempt.status === 409 || data.mergeable === false)
            return { is: "stale", reason };
        const isUndecided = data.mergeable === null || undecided.has(data.mergeable_state);
        if (data.state !== "open" || !isUndecided)
            break;
        await sleep(500 * 2 ** attemptNumber);
    }
    return { is: "blocked", reason };
}
const undecided = new Set(["unknown", "clean", "unstable", "has_hooks"]);
async function tryMerge(repository, { number }, sha) {
    let failure = { status: undefined, message: "" };
    for (const merge_method of mergeMethods) {
        try {
            const at = { ...repositoryOf(repository), pull_number: number, sha, merge_method };
            await repository.octokit.rest.pulls.merge({ ...at, ...request_error/* withoutRetries */.v });
            return undefined;
        }
        catch (error) {
            failure = (0,request_error/* requestErrorOf */.l)(error);
            const isMethod = failure.status === 405 && notAllowed.test(failure.message);
            if (!isMethod)
                return failure;
        }
    }
    return failure;
}
const notAllowed = /merg(?:es?|ing) (?:commits )?(?:are|is) not allowed/i;
function repositoryOf({ owner, repo }) {
    return { owner, repo };
}
const autoMerge = `mutation($pull: ID!, $mergeMethod: PullRequestMergeMethod!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pull, mergeMethod: $mergeMethod, expectedHeadOid: $head }) {
    pullRequest { number }
  }
}`;
async function enableAutoMerge({ octokit }, pull, head) {
    for (const method of mergeMethods) {
        try {
            await octokit.graphql(autoMerge, {
                pull: pull.nodeId,
                mergeMethod: method.toUpperCase(),
                head,
                ...request_error/* withoutRetries */.v,
            });
            return true;
        }
        catch (error) {
            if (!notAllowed.test((0,request_error/* requestErrorOf */.l)(error).message))
                return false;
        }
    }
    return false;
}
async function requestReviewers({ octokit, owner, repo }, pull, reviewers) {
    if (reviewers.length === 0)
        return;
    const at = { owner, repo, pull_number: pull.number };
    await octokit.rest.pulls.requestReviewers({ ...at, reviewers: reviewers.slice(0, 15), ...request_error/* withoutRetries */.v });
}

;// CONCATENATED MODULE: ./lib/src/repository/status.js
function permissionsStatusName(org, { owner }) {
    const isOwn = org === undefined || org.toLowerCase() === owner.toLowerCase();
    return isOwn ? "rollcall/permissions" : `rollcall/permissions (${org})`;
}
async function setCommitStatus({ octokit, owner, repo }, sha, { context, state, description, url }) {
    const short = description.length > 140 ? `${description.slice(0, 139)}…` : description;
    await octokit.rest.repos.createCommitStatus({
        owner,
        repo,
        sha,
        state,
        context,
        description: short,
        ...(url === undefined ? {} : { target_url: url }),
    });
}

;// CONCATENATED MODULE: ./lib/src/repository/requester.js


const context = "rollcall/asked-by";
async function recordRequester(repository, commit, user) {
    await setCommitStatus(repository, commit, { context, state: "success", description: user });
}
async function requesterOf(repository, { head, author }) {
    const own = await ownLogin(repository);
    if (bareLogin(author) !== own)
        return undefined;
    const record = (await ownStatuses(repository, head, own)).find((each) => each.context === context);
    return record?.description ?? undefined;
}
function urlWithPusher(url, { account }) {
    return `${url}#pushed-by-${account}`;
}
async function isRecordedPush(repository, { account, head }) {
    const statuses = await ownStatuses(repository, head, await ownLogin(repository));
    return statuses.some((each) => each.target_url?.endsWith(urlWithPusher("", { account, head })));
}
async function ownStatuses({ octokit, owner, repo }, ref, own) {
    const at = { owner, repo, ref, per_page: 100 };
    const statuses = await octokit.paginate(octokit.rest.repos.listCommitStatusesForRef, at);
    return statuses.filter(({ creator }) => bareLogin(creator?.login ?? "") === own);
}

// EXTERNAL MODULE: ./lib/src/chat/render-reply.js
var render_reply = __webpack_require__(17548);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/pull-request-body.js



function pullRequestBodyOf({ decision, change, actor }, { commandText, where }) {
    const open = (0,decision_sentences/* approvalsNeeded */.Wr)(decision);
    const permission = open.length === 0
        ? [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor)} may do this alone.`]
        : [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor)} can't do this alone. It needs an approving review of:`, { list: open }];
    return (0,render_reply/* markdownReply */.Y5)({
        blocks: [
            (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(actor)} asked for this ${where}:`,
            { verbatim: commandText },
            (0,sentence/* say */.cv) `Once it is merged: ${change.done}`,
            (0,sentence/* say */.cv) `What it does:`,
            { list: (0,decision_sentences/* actionSentences */.t3)(decision) },
            ...permission,
            ...(change.notes ?? []),
            (0,sentence/* say */.cv) `The plan, with what it means for whom, is in the comment below once it has run.`,
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
        const draft = (0,chat_draft/* draftChange */.C)(current.change, current.roster, requesterIn(context));
        if ("reply" in draft)
            return { reply: draft.reply, findings };
        const branch = (0,chat_draft/* proposalBranchOf */.S)(context.actor, current.change);
        const existing = await findPullRequest(context.repository, { branch, base: context.branch });
        const mayMerge = context.merge && draft.decision.allowed;
        if (existing !== undefined && published === undefined && !mayMerge) {
            return { reply: repeatedReply({ ...draft, pull: existing }), findings };
        }
        const { pull, commit } = await publish(draft, { branch, context, onto: current.roster.source.commit ?? "" }, findings);
        published = { ...draft, pull };
        if (!mayMerge)
            return { reply: draft.decision.allowed ? readyReply(published) : waitingReply(published), findings };
        if ((await (0,branches/* headOf */.Uo)(context.repository, context.branch)) === current.roster.source.commit) {
            const merging = await mergePullRequest(context.repository, pull, {
                head: commit,
                sleep: context.sleep,
            });
            if (merging.is === "merged") {
                await (0,branches/* deleteBranch */.SN)(context.repository, branch).catch(() => undefined);
                return { reply: mergedReply(published), isMerged: true, findings };
            }
            if (merging.is === "blocked") {
                const auto = await enableAutoMerge(context.repository, pull, commit);
                return { reply: waitingForChecksReply(published, auto), findings };
            }
        }
        const next = await context.reload();
        if (next.outcome.is !== "change")
            return { reply: rosterMovedReply(published), findings };
        current = { change: next.outcome.change, roster: next.roster };
    }
    return { reply: published === undefined ? rosterBusyReply : rosterMovedReply(published), findings };
}
function requesterIn({ actor, word, repository: { owner, repo } }) {
    return { actor, word, kinds: providers/* declaringKinds */.f5, repository: { owner, repo } };
}
const rosterBusyReply = {
    tone: "refusal",
    blocks: [["Somebody is changing the roster all the time. Please try again."]],
};
async function publish(draft, { branch, context, onto, }, findings) {
    const { repository, actor, where, runUrl } = context;
    const { change, decision } = draft;
    const commit = await (0,branches/* commitToBranch */.Bg)(repository, {
        branch,
        onto,
        files: draft.changed,
        headline: change.title,
        body: `Asked for by ${actor} ${where}.`,
    });
    await recordRequester(repository, commit, actor).catch((error) => {
        findings.push((0,finding/* finding */.gk)((0,repository_errors/* statusNotSet */.Yv)((0,request_error/* requestErrorOf */.l)(error).message)));
    });
    const pull = await openPullRequest(repository, {
        branch,
        base: context.branch,
        title: change.title,
        body: pullRequestBodyOf(draft, context),
    });
    const status = {
        context: permissionsStatusName(draft.org, repository),
        state: decision.allowed ? "success" : "pending",
        description: (0,decision_sentences/* statusDescription */.$U)(decision),
        url: runUrl,
    };
    await setCommitStatus(repository, commit, status).catch((error) => {
        findings.push((0,finding/* finding */.gk)((0,repository_errors/* statusNotSet */.Yv)((0,request_error/* requestErrorOf */.l)(error).message)));
    });
    if (!decision.allowed) {
        await requestReviewers(repository, pull, draft.reviewers).catch((error) => {
            findings.push((0,finding/* finding */.gk)((0,repository_errors/* reviewersNotAsked */.Er)((0,request_error/* requestErrorOf */.l)(error).message)));
        });
    }
    return { pull, commit };
}

// EXTERNAL MODULE: ./lib/src/app/open-memory.js + 1 modules
var open_memory = __webpack_require__(6654);
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

;// CONCATENATED MODULE: ./lib/src/jobs/chat/execute-outcome.js









async function executeOutcome(outcome, { request, roster, commandContext, chatContext, responder }) {
    switch (outcome.is) {
        case "reply": {
            const { reply, differencesOf } = outcome;
            const withDifferences = differencesOf &&
                (0,live_differences/* withLiveDifferences */.L)(reply, {
                    team: differencesOf,
                    roster: commandContext.roster.resolved,
                    report: await (0,run/* run */.e)(runRequestOf("plan", roster, chatContext), chatContext.connections),
                });
            await responder.reply(withDifferences ?? reply);
            return 0;
        }
        case "run": {
            const command = outcome.run === "sync" ? "apply" : "plan";
            const report = await (0,run/* run */.e)(await rememberedRun(await requestedRunOf(command, { request, roster }, chatContext), chatContext), chatContext.connections);
            await responder.sendReport(report);
            return command === "plan" ? 0 : (0,core_result/* exitCode */.I$)(report.result);
        }
        case "change": {
            const { reply, isMerged, findings } = await propose(outcome.change, roster, proposalContextOf(request, commandContext, chatContext));
            responder.findings.push(...findings);
            await responder.reply(reply);
            if (!isMerged)
                return 0;
            const merged = await readRosterAtHead(chatContext.rosters, chatContext.options.branch);
            const { offboards } = outcome.change;
            const counted = withoutCounting(offboards, runRequestOf("apply", merged, chatContext));
            const apply = await rememberedRun(counted, chatContext);
            const report = await (0,run/* run */.e)(apply, chatContext.connections);
            await responder.sendReport(report);
            const user = offboards === undefined ? undefined : merged.declared?.users.get(offboards);
            if (user !== undefined)
                await responder.reply((0,offboarding_reply/* offboardingReply */.y)(user, report));
            return (0,core_result/* exitCode */.I$)(report.result);
        }
        default:
            return outcome;
    }
}
function withoutCounting(user, request) {
    if (user === undefined || request.allowRemovals === true)
        return request;
    return { ...request, allowRemovals: new Set([(0,principals/* userPrincipal */.c$)(user)]) };
}

// EXTERNAL MODULE: ./lib/src/notify/errors.js
var notify_errors = __webpack_require__(71935);
// EXTERNAL MODULE: ./lib/src/notify/notify.js
var notify = __webpack_require__(48881);
// EXTERNAL MODULE: ./lib/src/report/slack.js
var slack = __webpack_require__(36697);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/responder.js










function responderFor(request, channels) {
    return request.via === "slack"
        ? slackResponder(request.slash.responseUrl, channels)
        : commentResponder(request, channels);
}
function slackResponder(responseUrl, { webhooks, fetch, clock, slackRoot }) {
    const findings = [];
    const root = slackRoot === undefined ? {} : { root: slackRoot };
    const response = responseUrl === undefined
        ? undefined
        : (0,webhook/* createWebhook */.O)({ url: responseUrl, purpose: "response_url", ...root, fetch, clock });
    async function send(messages, isPublic) {
        const kind = isPublic ? "in_channel" : "ephemeral";
        for (const [index, message] of messages.entries()) {
            const sent = await response?.send({
                ...message,
                response_type: kind,
                unfurl_links: false,
                unfurl_media: false,
            });
            if (sent?.ok)
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
    return {
        findings,
        acknowledge: async () => { },
        reply: (reply) => send((0,render_reply/* slackReply */.pg)(reply).map((text) => ({ text })), reply.tone === "change"),
        sendReport: (report) => send([(0,slack/* renderSlack */.D)(report)], report.command === "apply"),
    };
}
const askAgain = "I have an answer to a slash command, for one person's eyes, and Slack takes it no more. Please ask me again.";
function commentResponder({ comment }, { repository, run, webhooks, notifyOn }) {
    const findings = [];
    let count = 0;
    const write = async (body) => {
        count += 1;
        const marker = `<!-- rollcall:reply ${run} ${comment.id} ${count} -->`;
        await postReply(repository, comment.number, { body, marker }).catch((error) => {
            findings.push((0,finding/* finding */.gk)((0,repository_errors/* replyNotSent */.wA)((0,request_error/* requestErrorOf */.l)(error).message)));
        });
    };
    return {
        findings,
        acknowledge: () => reactToComment(repository, comment.id, "eyes").catch((error) => {
            findings.push((0,finding/* finding */.gk)((0,repository_errors/* reactionFailed */.H4)((0,request_error/* requestErrorOf */.l)(error).message)));
        }),
        reply: (reply) => write((0,render_reply/* markdownReply */.Y5)(reply)),
        sendReport: async (report) => {
            await write(renderComment(report, `reply ${comment.id}`));
            if (report.command === "apply")
                findings.push(...(await (0,notify/* notify */.m)(report, (0,slack/* renderSlack */.D)(report), { webhooks, notifyOn })));
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/run.js









async function runChat(options, connections) {
    const event = receiveEvent(options.event, {
        secret: options.signingSecret,
        now: new Date(connections.clock.now()),
    });
    if ("ignored" in event)
        return { exitCode: 0, findings: [], ignored: event.ignored };
    if ("findings" in event)
        return { exitCode: 1, findings: event.findings };
    const { request } = event;
    const chatContext = chatContextOf(options, connections);
    const responder = responderFor(request, chatContext.channels);
    const resultWith = (code, findings = []) => ({
        exitCode: code,
        findings: [...findings, ...responder.findings],
    });
    try {
        await responder.acknowledge();
        const roster = await readRosterAtHead(chatContext.rosters, options.branch);
        const rejection = await rejectionOf(request, roster, chatContext);
        if (rejection?.reply !== undefined)
            await responder.reply(rejection.reply);
        if (rejection !== undefined)
            return resultWith(1, rejection.findings);
        if (!(0,load/* isValid */.fn)(roster)) {
            await responder.reply((0,error_replies/* brokenRosterReply */.x8)(roster.findings));
            return resultWith(1, roster.findings);
        }
        const commandContext = await commandContextOf(request, roster, chatContext);
        const outcome = await (0,interpret/* interpret */.U)(request.text, commandContext);
        return resultWith(await executeOutcome(outcome, { request, roster, commandContext, chatContext, responder }));
    }
    catch (error) {
        const findings = (0,errors_to_findings/* errorsToFindings */.z)(error);
        await responder.reply((0,error_replies/* failureReply */.$6)(findings, options.links.run));
        return resultWith(1, findings);
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/chat/action.js








async function answerChat(inputs) {
    const context = eventContext();
    const { repo, payload, apiUrl, runId, eventName } = context;
    const connections = actionConnections(inputs, context);
    const root = inputs.slackApiUrl === undefined ? {} : { root: new URL(inputs.slackApiUrl).origin };
    const webhooks = inputs.webhooks
        .flatMap(webhook/* parseAddresses */.u)
        .map((url) => (0,webhook/* createWebhook */.O)({ url, ...root, fetch, clock: system_clock/* systemClock */.m }));
    const event = { from: eventName === "repository_dispatch" ? "slack" : "comment", payload };
    const result = await runChat({
        event,
        config: inputs.config,
        branch: defaultBranchOf(context),
        ...(inputs.slackSigningSecret ? { signingSecret: inputs.slackSigningSecret } : {}),
        merge: inputs.chatMerge,
        ...(inputs.providers ? { providers: inputs.providers } : {}),
        allowRemovals: inputs.allowRemovals,
        notifyOn: inputs.notifyOn,
        links: linksOf(context),
        run: String(runId),
    }, {
        ...connections,
        repository: (0,repository.openRepository)(inputs.githubToken ?? "", { ...repo, apiUrl }),
        webhooks,
    });
    if (result.ignored)
        log(result.ignored);
    annotate(result.findings);
    return result.exitCode;
}

// EXTERNAL MODULE: ./lib/src/report/terminal.js + 2 modules
var terminal = __webpack_require__(67082);
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

// EXTERNAL MODULE: ./lib/src/repository/commit-files.js
var commit_files = __webpack_require__(43628);
;// CONCATENATED MODULE: ./lib/src/repository/file-proposal.js



async function proposeFiles(repository, proposal) {
    const { branch, base, files, title, body } = proposal;
    const onto = await (0,branches/* headOf */.Uo)(repository, base);
    const known = await findPullRequest(repository, { branch, base });
    if (known === undefined || !(await hasSameFiles(repository, known.head, { onto, files }))) {
        await (0,branches/* commitToBranch */.Bg)(repository, { branch, onto, files, headline: title, body: "" });
    }
    return openPullRequest(repository, { branch, base, title, body });
}
async function withdrawProposal(repository, { branch, base }) {
    const { octokit, owner, repo } = repository;
    const known = await findPullRequest(repository, { branch, base });
    if (known === undefined)
        return undefined;
    await octokit.rest.pulls.update({ owner, repo, pull_number: known.number, state: "closed" });
    await (0,branches/* deleteBranch */.SN)(repository, branch);
    return known;
}
async function hasSameFiles(repository, head, { onto, files }) {
    const { octokit, owner, repo } = repository;
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
    if (data.parents.length !== 1 || data.parents[0]?.sha !== onto)
        return false;
    const current = await (0,commit_files/* filesAt */.T)(repository, head, files.map(({ path }) => path));
    return files.every(({ path, bytes }) => current.files.some((each) => each.path === path && Buffer.compare(each.bytes, bytes) === 0));
}

// EXTERNAL MODULE: ./lib/src/jobs/import/run.js + 7 modules
var import_run = __webpack_require__(99896);
;// CONCATENATED MODULE: ./lib/src/jobs/import/proposal.js








const branch = "rollcall/import";
async function proposeImport(request, connections) {
    const { repository, base, ...importRequest } = request;
    const failedWith = (each) => ({ files: [], findings: [each] });
    try {
        const existing = await (0,commit_files/* filesAt */.T)(repository, await (0,branches/* headOf */.Uo)(repository, base), [importRequest.path]);
        if (existing.files.length > 0)
            return failedWith((0,finding/* finding */.gk)((0,adopt_errors/* rosterExists */.cY)(importRequest.path)));
        const imported = await (0,import_run/* importRoster */.l)(importRequest, connections);
        if (imported.files.length === 0)
            return imported;
        const encoder = new TextEncoder();
        const files = imported.files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));
        const body = importBody(imported.proof);
        const pull = await proposeFiles(repository, {
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
    if (!inputs.githubToken)
        return showFindings([(0,finding/* finding */.gk)(noRepositoryToken())]);
    const { files, findings } = await proposeImport({
        org: repo.owner,
        path,
        split: false,
        repository: (0,repository.openRepository)(inputs.githubToken, { ...repo, apiUrl }),
        base: defaultBranchOf(context),
        ...(inputs.slackToken ? { slack: { channels: [], usergroups: ["*"] } } : {}),
    }, actionConnections(inputs, context));
    for (const file of files)
        log(`described ${file.path}`);
    return showFindings(findings);
}
function showFindings(findings) {
    log((0,terminal/* renderFindings */.v)(findings, { columns: 100, colour: false }));
    annotate(findings.filter(({ at }) => at === undefined));
    return (0,finding/* hasErrors */.Cs)(findings) ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/permissions/check-permissions.js + 13 modules
var check_permissions = __webpack_require__(13920);
;// CONCATENATED MODULE: ./lib/src/repository/pull-request-versions.js

async function readPullRequestVersions(repository, number) {
    const { octokit, owner, repo } = repository;
    const at = { owner, repo, pull_number: number };
    const { data: pull } = await octokit.rest.pulls.get(at);
    const base = await (0,branches/* headOf */.Uo)(repository, pull.base.ref);
    const basehead = `${base}...${pull.head.sha}`;
    const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead,
        per_page: 1,
    });
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...at, per_page: 100 });
    return {
        number,
        baseBranch: pull.base.ref,
        defaultBranch: pull.base.repo.default_branch,
        base,
        mergeBase: comparison.merge_base_commit.sha,
        head: pull.head.sha,
        mergePreview: pull.mergeable === true && pull.merge_commit_sha ? pull.merge_commit_sha : undefined,
        author: { login: pull.user?.login ?? "", id: pull.user?.id ?? 0 },
        changedPaths: files.flatMap(({ filename, previous_filename }) => [
            filename,
            ...(previous_filename ? [previous_filename] : []),
        ]),
        unlistedFiles: Math.max(0, pull.changed_files - files.length),
    };
}
async function isMergeOf({ octokit, owner, repo }, commit, parents) {
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return (data.parents.length === parents.length && data.parents.every(({ sha }, index) => sha === parents[index]));
}

;// CONCATENATED MODULE: ./lib/src/repository/reviews.js
async function approvingReviewers({ octokit, owner, repo }, { number, head }) {
    const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
        owner,
        repo,
        pull_number: number,
        per_page: 100,
    });
    const verdicts = new Map();
    for (const { user, state, commit_id } of reviews) {
        if (user === null || state === "COMMENTED" || state === "PENDING")
            continue;
        const account = { login: user.login, id: user.id };
        verdicts.set(user.id, { account, counts: state === "APPROVED" && commit_id === head });
    }
    return [...verdicts.values()].filter(({ counts }) => counts).map(({ account }) => account);
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/run.js
















async function runPermissionCheck(request, rosters) {
    const { repository } = rosters;
    const versions = await readPullRequestVersions(repository, request.number);
    if (versions.baseBranch !== versions.defaultBranch)
        return undefined;
    const push = request.push?.head === versions.head ? request.push : undefined;
    const result = await checkVersions(versions, push, rosters);
    const url = push === undefined ? request.runUrl : urlWithPusher(request.runUrl, push);
    try {
        await setCommitStatus(repository, versions.head, { ...result, url });
        return result;
    }
    catch (error) {
        return {
            ...result,
            findings: [...result.findings, (0,finding/* finding */.gk)((0,repository_errors/* statusNotSet */.Yv)((0,request_error/* requestErrorOf */.l)(error).message))],
        };
    }
}
async function checkVersions(versions, push, rosters) {
    let org;
    const withStatusName = (result) => ({
        ...result,
        context: permissionsStatusName(org, rosters.repository),
    });
    try {
        const base = await readRosterAt(rosters, versions.base);
        org = base.declared?.github?.org;
        return withStatusName(await decide(versions, { base, push }, rosters));
    }
    catch (error) {
        const words = "GitHub didn't let me read all of this, so it isn't judged. Please run the check again.";
        return withStatusName({ ...resultSaying("error", words), findings: (0,errors_to_findings/* errorsToFindings */.z)(error) });
    }
}
async function decide(versions, { base, push }, rosters) {
    const { before, after } = await rostersToCompare(versions, rosters, base);
    if (!(0,load/* isValid */.fn)(after))
        return resultSaying("failure", `${mistakeCount(after)}, so there is nothing to judge yet.`);
    if (!(0,load/* isValid */.fn)(base)) {
        if (base.source.files.length === 0)
            return resultSaying("success", "The roster begins here: there is nobody yet to ask for permission.");
        return resultSaying("failure", "The base's roster is broken, and can't say who may do what: an owner of the repository has to merge this.");
    }
    const author = await authorOf(versions, { roster: base, push }, rosters.repository);
    const { owner, repo } = rosters.repository;
    const approvers = await approversOf(versions, base, rosters.repository);
    const decision = (0,check_permissions/* checkPermissions */.R)({
        base,
        before: (0,load/* isValid */.fn)(before) && before !== base ? before : undefined,
        head: after,
        kinds: providers/* declaringKinds */.f5,
        repository: { owner, repo },
        extraActions: extraActionsOf(versions, base),
    }, [
        ...(author === undefined ? [] : [author]),
        ...approvers.map((user) => ({ user, how: "approved", at: "", vouchedBy: "github" })),
    ]);
    const state = decision.allowed ? "success" : "pending";
    return {
        state,
        description: (0,decision_sentences/* statusDescription */.$U)(decision),
        markdown: markdownOf(decision, author === undefined),
        findings: [],
    };
}
async function rostersToCompare(versions, rosters, base) {
    const head = await readRosterAt(rosters, versions.head);
    const fork = versions.mergeBase === versions.base ? base : await readRosterAt(rosters, versions.mergeBase);
    if (sameFiles(fork, base))
        return { before: base, after: head };
    const { mergePreview } = versions;
    if (mergePreview !== undefined &&
        (await isMergeOf(rosters.repository, mergePreview, [versions.base, versions.head]))) {
        return { before: base, after: await readRosterAt(rosters, mergePreview) };
    }
    return { before: fork, after: head };
}
function sameFiles({ source: one }, { source: other }) {
    return (one.files.length === other.files.length &&
        one.files.every(({ path, bytes }, index) => {
            const counterpart = other.files[index];
            return counterpart?.path === path && Buffer.compare(bytes, counterpart.bytes) === 0;
        }));
}
async function authorOf({ head, author }, { roster, push }, repository) {
    const requester = await requesterOf(repository, { head, author: author.login });
    if (requester !== undefined)
        return { user: requester, how: "asked", at: "", vouchedBy: "github" };
    const isOwn = push === undefined
        ? await isRecordedPush(repository, { account: author.id, head })
        : push.account === author.id;
    const user = userOfAccount(roster, author)?.key;
    return isOwn ? { user, how: "pushed", at: "", vouchedBy: "github", github: author } : undefined;
}
async function approversOf(versions, roster, repository) {
    const accounts = await approvingReviewers(repository, versions);
    return accounts.flatMap((account) => userOfAccount(roster, account)?.key ?? []);
}
function extraActionsOf({ changedPaths, unlistedFiles }, { source }) {
    const rosterPaths = new Set(source.files.map(({ path }) => path));
    const changed = [...new Set(changedPaths)].filter((path) => path.startsWith(".github/") && !rosterPaths.has(path));
    const unseen = unlistedFiles === 0 ? [] : [`${unlistedFiles} files that GitHub doesn't list`];
    return [...changed, ...unseen].map((what) => ({ action: "settings", subject: what, detail: what }));
}
function mistakeCount({ findings }) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return `The roster has ${errors} ${errors === 1 ? "mistake" : "mistakes"}`;
}
function resultSaying(state, words) {
    return { state, description: words, markdown: (0,render_reply/* markdownReply */.Y5)({ blocks: [[words]] }), findings: [] };
}
function markdownOf(decision, isOthersPush) {
    if (decision.actions.length === 0)
        return (0,render_reply/* markdownReply */.Y5)({ blocks: [(0,sentence/* say */.cv) `Nobody's permission is needed.`] });
    const open = (0,decision_sentences/* approvalsNeeded */.Wr)(decision);
    const permission = open.length === 0
        ? [(0,sentence/* say */.cv) `Allowed: everybody whose permission it needs has given it.`]
        : [(0,sentence/* say */.cv) `Waits for an approving review of:`, { list: open }];
    const pushNote = isOthersPush && open.length > 0
        ? [(0,sentence/* say */.cv) `Its author isn't known to have pushed this commit, so their own word doesn't count for it.`]
        : [];
    return (0,render_reply/* markdownReply */.Y5)({
        blocks: [...permission, ...pushNote, (0,sentence/* say */.cv) `What it does:`, { list: (0,decision_sentences/* actionSentences */.t3)(decision) }],
    });
}

;// CONCATENATED MODULE: ./lib/src/jobs/permissions/action.js






async function checkPullRequest(number, rosters) {
    try {
        await checkAndShow(number, rosters);
    }
    catch (failure) {
        annotate((0,errors_to_findings/* errorsToFindings */.z)(failure));
    }
}
const maxSummaryLength = 60_000;
async function checkAndShow(number, rosters) {
    const context = eventContext();
    const { run } = linksOf(context);
    const result = await runPermissionCheck({ number, runUrl: run ?? "", push: pushOf(context) }, rosters);
    if (result === undefined) {
        log("Only pull requests into the default branch change the roster in force, so this one isn't judged.");
        return;
    }
    log(`${result.context} is ${result.state}: ${result.description}`);
    annotate(result.findings);
    if ("GITHUB_STEP_SUMMARY" in process.env)
        await core/* summary */.z
            .addRaw(`### Who may allow this\n\n${result.markdown.slice(0, maxSummaryLength)}\n\n`)
            .write();
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
    const login = await ownLogin(repository);
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
    });
    return comments
        .filter((comment) => comment.body?.includes(marker) && bareLogin(comment.user?.login ?? "") === login)
        .sort((left, right) => left.id - right.id);
}

;// CONCATENATED MODULE: ./lib/src/adopt/drift/inverse.js
function inverseOf(change) {
    const { provider, kind, key } = change;
    const subject = { provider, kind, key };
    switch (change.action) {
        case "create":
            return { ...subject, action: "archive" };
        case "archive":
            return { ...subject, action: "create", settings: {} };
        case "configure":
            return { ...change, from: change.to, to: change.from };
        case "grant":
            return { ...subject, action: "revoke", principal: change.principal, role: change.role };
        case "revoke":
            return { ...subject, action: "grant", principal: change.principal, role: change.role };
        case "regrade":
            return { ...change, from: change.to, to: change.from };
        default:
            return change;
    }
}

;// CONCATENATED MODULE: ./lib/src/adopt/drift/drift-body.js

const driftTitle = "Adopt what was changed by hand";
const maxLines = 200;
function driftBody({ adopted, unadopted, consequences, logged, lineOf }) {
    const lineOfInverse = (change) => lineOf(inverseOf(change));
    const parts = [
        "The services no longer match the roster: somebody changed them by hand. This pull request changes the roster to what is live.",
        "- **Merge it** to keep what was changed.\n- **Close it** and apply the roster (or set `on-drift: revert`) to put things back.",
        section("What was changed", adopted.map(({ change, event }) => `${lineOfInverse(change)}${authorship(event)}`)),
        section("What the roster can't follow, and applying would put back", unadopted.map(({ change, because }) => `${lineOfInverse(change)}: ${because}`)),
        section("What merging would do besides, because other services follow the same lists", consequences.map(lineOf)),
        logged
            ? ""
            : "GitHub doesn't tell who did it: the audit log takes Enterprise Cloud, and the App's organisation permission *Administration: read*.",
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function authorship(event) {
    return event === undefined ? "" : ` (${event.actor}, ${event.at.slice(0, 16).replace("T", " ")} UTC)`;
}
function section(title, lines) {
    if (lines.length === 0)
        return "";
    const rest = lines.length - maxLines;
    const more = rest > 0 ? [`and ${rest} more`] : [];
    return [`${title}:`, "", "```diff", ...lines.slice(0, maxLines), ...more, "```"].join("\n");
}

;// CONCATENATED MODULE: ./lib/src/adopt/drift/audit-event.js
function auditEventBehind(change, events, { reversals, context }) {
    const reversal = reversals.get(change.kind);
    return events.find((event) => reversal?.isCause?.(event, change, context) === true);
}

// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(61470);
// EXTERNAL MODULE: ./lib/src/roster/edit/edit-roster.js + 18 modules
var edit_roster = __webpack_require__(15118);
// EXTERNAL MODULE: ./lib/src/roster/parse.js + 30 modules
var parse = __webpack_require__(43509);
;// CONCATENATED MODULE: ./lib/src/adopt/drift/reverse.js




function rootChangesIn(changes, kinds) {
    const roots = changes.filter(({ kind, action }) => {
        const means = kinds.get(kind)?.grantMeans;
        return means === "organisation" || (means === "team" && (action === "create" || action === "archive"));
    });
    return roots.length > 0 ? roots : changes;
}
function adoptChanges(files, changes, { reversals, context }) {
    const unadopted = [];
    const possible = [];
    for (const change of changes) {
        const reversal = reversalOf(change, reversals, context);
        if ("because" in reversal)
            unadopted.push({ change, because: reversal.because });
        else
            possible.push({ change, edits: reversal.edits });
    }
    const all = validAfter(files, possible.flatMap(({ edits }) => edits));
    if (all !== undefined)
        return { files: all, unadopted };
    let current = files;
    for (const { change, edits } of possible) {
        const next = validAfter(current, edits);
        if (next === undefined)
            unadopted.push({ change, because: "the file would contradict itself" });
        else
            current = next;
    }
    return { files: current, unadopted };
}
function validAfter(files, edits) {
    const result = (0,edit_roster/* editRoster */.m)(files, edits);
    if ("problems" in result)
        return undefined;
    return (0,finding/* hasErrors */.Cs)((0,parse/* parseRoster */.R)(result.files).findings) ? undefined : result.files;
}
function reversalOf(change, reversals, context) {
    const principal = (0,core_change/* changedPrincipal */.T)(change);
    const user = principal?.startsWith("user:") ? context.resolved.users.get(principal.slice(5)) : undefined;
    if (change.action === "revoke" && user?.present === false)
        return { because: "the file says that this person has left, and nobody changed that by hand" };
    const reversal = reversals.get(change.kind);
    return reversal?.reverse(change, context) ?? { because: "nobody knows how to write it down" };
}

// EXTERNAL MODULE: ./lib/src/roster/slug.js
var roster_slug = __webpack_require__(18953);
// EXTERNAL MODULE: ./lib/src/adopt/keys.js
var keys = __webpack_require__(59131);
;// CONCATENATED MODULE: ./lib/src/adopt/drift/context.js


function driftContextOf(roster, resolved, github) {
    const accounts = github === undefined ? [] : [...github.members, ...github.invited, ...github.outsiders];
    const newKeys = new Map();
    const knownKeys = new Map();
    for (const { key, github: login, githubId } of roster.users.values()) {
        if (login !== undefined)
            knownKeys.set(login.toLowerCase(), key);
        const account = accounts.find(({ id }) => id !== undefined && id === githubId);
        if (account !== undefined)
            knownKeys.set(account.login.toLowerCase(), key);
    }
    return {
        roster,
        resolved,
        ...(github === undefined ? {} : { github }),
        declareUser(login, outside = false) {
            const lower = login.toLowerCase();
            const key = knownKeys.get(lower);
            if (key !== undefined)
                return { key, edits: [] };
            const taken = {
                has: (wanted) => roster.users.has(wanted) || [...newKeys.values()].includes(wanted),
            };
            const newKey = newKeys.get(lower) ?? (0,keys/* freeKey */.E)(lower, "user", taken);
            newKeys.set(lower, newKey);
            const account = accounts.find((each) => each.login.toLowerCase() === lower);
            return {
                key: newKey,
                edits: [
                    {
                        edit: "set",
                        path: ["users", newKey],
                        value: context_fieldsOf(account ?? { login, emails: [] }, outside),
                    },
                ],
            };
        },
        teamKey: (slug) => [...roster.teams.values()].find((team) => team.github !== false && (0,roster_slug/* teamSlug */.R)(team.github.name) === slug)
            ?.key ?? slug,
    };
}
function context_fieldsOf({ login, id, name }, outside) {
    return {
        ...(name === undefined ? {} : { name }),
        github: login,
        ...(id === undefined ? {} : { github_id: id }),
        ...(outside ? { outside: true } : {}),
    };
}

// EXTERNAL MODULE: ./lib/src/app/service-clients.js
var service_clients = __webpack_require__(43840);
// EXTERNAL MODULE: ./lib/src/roster/resolve.js + 12 modules
var resolve = __webpack_require__(12318);
;// CONCATENATED MODULE: ./lib/src/jobs/drift/attribute-drift.js





function driftContextFor(files, { clock }, inventory) {
    const { roster } = (0,parse/* parseRoster */.R)(files);
    if (roster === undefined)
        throw new Error("A roster that was planned can be read.");
    return driftContextOf(roster, (0,resolve/* resolveRoster */.i)(roster, (0,core_clock/* currentDay */.G)(clock)).roster, inventory);
}
async function attributeDrift({ files }, changes, connections) {
    const org = (0,parse/* parseRoster */.R)(files).roster?.github?.org;
    if (org === undefined || !changes.some(({ provider }) => provider === "github"))
        return undefined;
    const { readGithubInventory } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(904), __webpack_require__.e(760)]).then(__webpack_require__.bind(__webpack_require__, 54760));
    const { readGithubAuditLog } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(740)]).then(__webpack_require__.bind(__webpack_require__, 81740));
    const client = await (0,service_clients/* githubClientFor */.qI)(connections);
    const inventory = await readGithubInventory(client, { org, emails: false, progress: connections.progress });
    return { inventory, events: await readGithubAuditLog(client, org) };
}

;// CONCATENATED MODULE: ./lib/src/jobs/drift/run.js









const maxRounds = 6;
async function adoptDrift(request, connections) {
    const today = (0,core_clock/* currentDay */.G)(connections.clock);
    const plan = (roster) => (0,run/* run */.e)({ links: {}, ...request, roster, command: "plan", allowRemovals: true }, connections);
    const report = await plan(request.roster);
    const drifted = report.plan.changes;
    if (drifted.length === 0)
        return { files: [], body: "", report };
    const github = await attributeDrift(request.roster.source, drifted, connections);
    const reversals = await (0,providers/* loadReversals */.EB)();
    const adoptionInto = (files) => ({
        reversals,
        context: driftContextFor(files, connections, github?.inventory),
    });
    const original = adoptionInto(request.roster.source.files);
    let { files } = request.roster.source;
    let remaining = drifted;
    let unadopted = [];
    for (let round = 1; round <= maxRounds && remaining.length > 0; round += 1) {
        const chosen = round === 1 ? rootChangesIn(remaining, report.kinds) : remaining;
        const adopted = adoptChanges(files, chosen, adoptionInto(files));
        const isFutile = adopted.files.every((file) => files.includes(file));
        ({ files, unadopted } = adopted);
        if (isFutile && chosen.length === remaining.length)
            break;
        remaining = (await plan((0,load/* loadRoster */.c0)({ files, findings: [] }, today))).plan.changes;
    }
    const isRemaining = isAmong(remaining);
    const because = new Map(unadopted.map((each) => [JSON.stringify(each.change), each.because]));
    const body = driftBody({
        adopted: drifted
            .filter((change) => !isRemaining(change))
            .map((change) => ({
            change,
            event: auditEventBehind(change, github?.events ?? [], original),
        })),
        unadopted: drifted.filter(isRemaining).map((change) => ({
            change,
            because: because.get(JSON.stringify(change)) ?? "it differs all the same",
        })),
        consequences: remaining.filter((change) => !isAmong(drifted)(change)),
        logged: github === undefined || github.events !== undefined,
        lineOf: (change) => diffLines([change]).join(""),
    });
    return { files: files.filter((file) => !request.roster.source.files.includes(file)), body, report };
}
function isAmong(changes) {
    const names = new Set(changes.map((change) => JSON.stringify(change)));
    return (change) => names.has(JSON.stringify(change));
}

;// CONCATENATED MODULE: ./lib/src/jobs/drift/proposal.js






const proposal_branch = "rollcall/adopt-drift";
async function proposeDrift(job, connections) {
    const { repository, base, ...request } = job;
    const { report, files, body } = await adoptDrift(request, connections);
    const withFinding = (each) => ({ ...report, findings: [...report.findings, each] });
    try {
        if (files.length > 0) {
            const pull = await proposeFiles(repository, { branch: proposal_branch, base, files, title: driftTitle, body });
            return withFinding((0,finding/* finding */.gk)((0,adopt_errors/* driftProposed */.Cv)(pull.url)));
        }
        if (report.plan.changes.length > 0)
            return withFinding((0,finding/* finding */.gk)((0,adopt_errors/* driftUnwritable */.Bh)()));
        const closed = report.result === "clean" ? await withdrawProposal(repository, { branch: proposal_branch, base }) : undefined;
        return closed === undefined ? report : withFinding((0,finding/* finding */.gk)((0,adopt_errors/* proposalWithdrawn */.p2)(closed.url)));
    }
    catch (error) {
        return { ...withFinding((0,finding/* finding */.gk)((0,adopt_errors/* proposalFailed */.UG)((0,request_error/* requestErrorOf */.l)(error).message))), result: "failed" };
    }
}

// EXTERNAL MODULE: ./lib/src/app/roster-files.js
var roster_files = __webpack_require__(33049);
;// CONCATENATED MODULE: ./lib/src/repository/default-head.js

async function readDefaultHead(repository) {
    const { octokit, owner, repo } = repository;
    const { data } = await octokit.rest.repos.get({ owner, repo });
    return { branch: data.default_branch, head: await (0,branches/* headOf */.Uo)(repository, data.default_branch) };
}

// EXTERNAL MODULE: ./lib/src/roster/errors.js
var roster_errors = __webpack_require__(91289);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/errors.js


function appliesHead(started, head, branch) {
    return (0,finding/* notice */.lm)("applies_head", `This run was started for ${started.slice(0, 7)}. ${branch} is at ${head.slice(0, 7)}, and that is applied.`, "Nothing to do: what was merged last is what holds.");
}
function notOnDefaultBranch(ref, branch) {
    return (0,finding/* error */.z3)("not_on_default_branch", `This run is on ${(0,roster_errors/* quoted */.TL)(ref)}, and only the head of ${(0,roster_errors/* quoted */.TL)(branch)} is applied.`, `Merge first; or start the run again, and choose ${branch} there. \`command: plan\` shows what a branch would change.`);
}
function notForPullRequests() {
    return (0,finding/* error */.z3)("not_for_pull_requests", "A pull request is planned, and never applied: only the head of the default branch is.", "Leave the input command out, or set it to plan.");
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/choose-roster.js









async function chooseRoster(command, { inputs, rosters, context, }) {
    const pullRequest = pullRequestOf(context);
    if (command === "apply" && context.eventName.startsWith("pull_request"))
        return refused([(0,finding/* finding */.gk)(notForPullRequests())]);
    if (rosters === undefined) {
        const workspace = await (0,roster_files/* filesIn */.n)(process.env["GITHUB_WORKSPACE"] ?? ".", inputs.config);
        return { roster: (0,load/* loadRoster */.c0)(workspace, (0,core_clock/* currentDay */.G)(system_clock/* systemClock */.m)), findings: [] };
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
        const { branch, head } = await readDefaultHead(rosters.repository);
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

// EXTERNAL MODULE: ./lib/src/jobs/reconcile/notify-slack.js
var notify_slack = __webpack_require__(9846);
;// CONCATENATED MODULE: ./lib/src/repository/pull-request-of-merge.js
async function pullRequestOfMerge(repository, commit) {
    const { octokit, owner, repo } = repository;
    const recent = await octokit.rest.pulls.list({
        owner,
        repo,
        state: "closed",
        sort: "updated",
        direction: "desc",
        per_page: 100,
    });
    return recent.data.find((pull) => pull.merged_at && pull.merge_commit_sha === commit)?.number;
}

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
    return [(0,finding/* finding */.gk)(notAsReviewed(reviewed.digest, { added: added && diffLines(added), leftOut: leftOut }))];
}

// EXTERNAL MODULE: ./lib/src/app/memory-errors.js
var memory_errors = __webpack_require__(13327);
;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/run-memory.js






async function runMemoryFor(request) {
    const { inputs, context, rosters, roster, base, commit, writes } = request;
    const pullRequest = pullRequestOf(context);
    const without = (reason) => (0,open_memory/* noMemory */.D)([(0,finding/* finding */.gk)((0,memory_errors/* memoryMissing */.KZ)(reason))]);
    if (!(0,load/* isUsable */.Ng)(roster))
        return undefined;
    if (rosters === undefined)
        return without("there is no github-token");
    const open = { rosters, config: inputs.config, clock: system_clock/* systemClock */.m };
    if (pullRequest !== undefined)
        return base && (0,open_memory/* openMemory */.u)({ ...open, commit: pullRequest.base, roster: base, writes: false });
    if (!isOnDefaultBranch(context))
        return without("this is not the default branch");
    return (0,open_memory/* openMemory */.u)({ ...open, commit: commit ?? context.sha, roster, writes });
}

;// CONCATENATED MODULE: ./lib/src/jobs/reconcile/action.js

















async function reconcile(command, inputs, rosters) {
    const context = eventContext();
    const repository = rosters?.repository;
    const pullRequest = pullRequestOf(context);
    const scope = inputs.config.join("\n");
    const chosen = await chooseRoster(command, { inputs, rosters, context });
    const { roster, base, commit } = chosen;
    const isScheduled = context.eventName === "schedule";
    const isDriftCheck = isScheduled && inputs.onDrift !== "revert" && inputs.onDrift !== "enforce";
    (0,core/* startGroup */.Oh)("Reading and applying");
    const runCommand = isDriftCheck ? "plan" : command;
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
    const request = {
        command: runCommand,
        roster,
        ...(base ? { base } : {}),
        ...(inputs.providers ? { providers: inputs.providers } : {}),
        allowRemovals: inputs.allowRemovals,
        links: linksOf(context, process.env["GITHUB_WORKFLOW_REF"], commit),
    };
    const connections = actionConnections(inputs, context);
    const result = isDriftCheck && inputs.onDrift === "adopt" && repository
        ? await proposeDrift({ ...request, repository, base: defaultBranchOf(context) }, connections)
        : await (0,run/* run */.e)({
            ...request,
            ...(memory ? { memory } : {}),
            leavesTakenAway: isScheduled && inputs.onDrift === "revert",
        }, connections);
    (0,core/* endGroup */.N4)();
    const applied = context.eventName === "push" && result.result !== "invalid" ? commit : undefined;
    const reviewed = repository && applied && (await readReviewedPlan(repository, applied, scope));
    const differences = reviewed ? differencesFromReviewed(reviewed, result.plan) : [];
    const report = withFindings(result, [...chosen.findings, ...differences]);
    const notifyFindings = [
        ...(pullRequest && repository && inputs.comment
            ? await commentPlan(repository, pullRequest, { report, scope })
            : []),
        ...(await (0,notify_slack/* notifySlack */.g)(report, inputs)),
    ];
    const shown = withFindings(report, notifyFindings);
    log((0,terminal/* renderTerminal */.b)(shown, { columns: 100, colour: false }));
    const { RUNNER_TEMP: temp = ".", GITHUB_STEP_SUMMARY: summary } = process.env;
    await showReport(shown, { temp, summary: summary !== undefined });
    return isDriftCheck && report.result === "planned"
        ? Number(inputs.onDrift === "fail")
        : (0,core_result/* exitCode */.I$)(report.result);
}
async function commentPlan(repository, pullRequest, { report, scope }) {
    try {
        const body = renderComment(report, scope);
        await writeOwnComment(repository, pullRequest.number, { marker: commentMarker(scope), body });
        return [];
    }
    catch (failure) {
        return [(0,finding/* finding */.gk)(commentFailed(failure instanceof Error ? failure.message : String(failure)))];
    }
}
function withFindings(report, findings) {
    return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
}

// EXTERNAL MODULE: ./lib/src/notify/proxy.js
var proxy = __webpack_require__(58774);
;// CONCATENATED MODULE: ./lib/src/main.js















async function main() {
    const proxies = (0,proxy/* proxiesIn */.I)(process.env);
    if (proxies)
        external_node_http_.setGlobalProxyFromEnv?.({ ...proxies });
    const { inputs, findings } = readInputs();
    const { eventName } = eventContext();
    const command = inputs.command === "auto" ? commandFor(eventName) : inputs.command;
    const problems = command ? findings : [...findings, (0,finding/* finding */.gk)(noCommandFor(eventName))];
    if (command === undefined || problems.length > 0)
        return refuse(problems);
    return runJob(command, inputs);
}
async function runJob(command, inputs) {
    const context = eventContext();
    const pullRequest = pullRequestOf(context);
    const rosters = inputs.githubToken
        ? (0,load_roster/* createRosterLoader */.Z)((0,repository.openRepository)(inputs.githubToken, { ...context.repo, apiUrl: context.apiUrl }), inputs.config, (0,core_clock/* currentDay */.G)(system_clock/* systemClock */.m))
        : undefined;
    switch (command) {
        case "validate":
        case "plan":
        case "apply":
            if (pullRequest && command === "plan" && rosters)
                await checkPullRequest(pullRequest.number, rosters);
            return reconcile(command, inputs, rosters);
        case "judge":
            if (pullRequest && rosters)
                await checkPullRequest(pullRequest.number, rosters);
            return 0;
        case "chat":
            return answerChat(inputs);
        case "import":
            return importOrganisation(inputs);
        default:
            return command;
    }
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

/***/ 85403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRepository: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16420);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49735);


function openRepository(token, at) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { baseUrl: at.apiUrl, userAgent: "rollcall" }, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L);
    return { octokit, owner: at.owner, repo: at.repo };
}


/***/ })

};
