export const id = 659;
export const ids = [659,784];
export const modules = {

/***/ 57398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readRosterAtHead),
/* harmony export */   v: () => (/* binding */ readRosterAt)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46698);
/* harmony import */ var _repository_branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8091);
/* harmony import */ var _roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(634);



async function readRosterAtHead(rosters, branch) {
    const roster = await readRosterAt(rosters, await (0,_repository_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(rosters.repository, branch));
    return (0,_roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBadAddresses */ .C)(roster, rosters.today);
}
async function readRosterAt(rosters, commit) {
    const roster = await rosters.at(commit);
    if (roster.source.isUnreadable)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q(roster.source.findings);
    return roster;
}


/***/ }),

/***/ 53659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeDigest: () => (/* binding */ makeDigest)
});

// EXTERNAL MODULE: ./lib/src/access/declared-effects.js + 1 modules
var declared_effects = __webpack_require__(90140);
// EXTERNAL MODULE: ./lib/src/app/change-in-words.js
var change_in_words = __webpack_require__(70118);
// EXTERNAL MODULE: ./lib/src/app/open-memory.js + 6 modules
var open_memory = __webpack_require__(39850);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 3 modules
var providers = __webpack_require__(75950);
// EXTERNAL MODULE: ./lib/src/repository/newest-runs.js
var newest_runs = __webpack_require__(8668);
// EXTERNAL MODULE: ./lib/src/repository/repository.js
var repository_repository = __webpack_require__(85403);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
;// CONCATENATED MODULE: ./lib/src/repository/roster-commits.js
const mostPaths = 10;
const perPath = 100;
async function rosterCommitsSince({ octokit, owner, repo }, { branch, since, paths, }) {
    const asked = [...new Set(paths.map(beforeGlob))];
    const pages = await Promise.all(asked.slice(0, mostPaths).map(async (path) => {
        const within = path === "" ? {} : { path };
        const at = { owner, repo, sha: branch, since, per_page: perPath, ...within };
        return (await octokit.rest.repos.listCommits(at)).data;
    }));
    const found = new Map();
    for (const { sha, html_url: url, commit, author, parents } of pages.flat()) {
        if (parents.length > 1)
            continue;
        const [title = ""] = commit.message.split("\n");
        const by = author?.login ?? commit.author?.name ?? "somebody";
        found.set(sha, { commit: sha, title, url, by, at: commit.committer?.date ?? commit.author?.date ?? "" });
    }
    const commits = [...found.values()].sort((left, right) => right.at.localeCompare(left.at));
    return { commits, areAll: asked.length <= mostPaths && pages.every(({ length }) => length < perPath) };
}
function beforeGlob(pattern) {
    const star = pattern.search(/[*?[{]/);
    return star < 0 ? pattern : pattern.slice(0, Math.max(0, pattern.lastIndexOf("/", star)));
}
async function commitAtTime({ octokit, owner, repo }, { branch, time }) {
    const at = { owner, repo, sha: branch, until: time, per_page: 1 };
    const { data } = await octokit.rest.repos.listCommits(at);
    return data[0]?.sha;
}

;// CONCATENATED MODULE: ./lib/src/repository/token-expiry.js
async function tokenExpiry({ octokit, owner, repo }) {
    const { headers } = await octokit.rest.repos.get({ owner, repo });
    const told = headers["github-authentication-token-expiration"];
    return /^\d{4}-\d\d-\d\d/.exec(String(told ?? ""))?.[0];
}

;// CONCATENATED MODULE: ./lib/src/repository/waiting-pull-requests.js
const mostLookedAt = 30;
async function waitingPullRequests({ octokit, owner, repo }, { branch, check, apps, }) {
    const order = { sort: "created", direction: "desc", per_page: mostLookedAt };
    const { data, headers } = await octokit.rest.pulls.list({
        owner,
        repo,
        state: "open",
        base: branch,
        ...order,
    });
    const pulls = [];
    for (const { number, title, html_url: url, user, created_at: since, head, draft } of data) {
        if (draft === true)
            continue;
        const at = { owner, repo, ref: head.sha, check_name: check, per_page: 10 };
        const runs = (await octokit.rest.checks.listForRef(at)).data.check_runs;
        const ours = runs.find(({ app }) => apps.has(app?.slug ?? ""));
        if (ours === undefined || ours.conclusion === "success")
            continue;
        pulls.push({
            number,
            title,
            url,
            author: user?.login ?? "somebody",
            since,
            verdict: ours.output.title ?? "",
        });
    }
    return { pulls, more: headers.link?.includes('rel="next"') === true };
}

// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/run.js + 27 modules
var run = __webpack_require__(47168);
// EXTERNAL MODULE: ./lib/src/jobs/permissions/in-force.js
var in_force = __webpack_require__(57999);
// EXTERNAL MODULE: ./lib/src/jobs/digest/ending-soon.js
var ending_soon = __webpack_require__(94549);
// EXTERNAL MODULE: ./lib/src/chat/effect-sentences.js
var effect_sentences = __webpack_require__(3803);
// EXTERNAL MODULE: ./lib/src/chat/reply.js
var reply = __webpack_require__(30661);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
;// CONCATENATED MODULE: ./lib/src/jobs/digest/text.js




const mostLines = 10;
function digestReply(facts) {
    const { of, from, to } = facts;
    return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `Access at ${(0,sentence/* strong */.ko)(of)}, ${from} to ${to}`, ...section(facts.changes, "What changed", ({ commits, areAll, effects }) => {
        if (commits.length === 0)
            return [(0,sentence/* say */.cv) `The file was not changed.`];
        const lines = commits.map(({ title, url, by }) => (0,sentence/* say */.cv) `${{ text: title, link: url }}, by ${(0,sentence/* name */.UU)(by)}`);
        const told = (0,effect_sentences/* effectSentences */.oU)(effects ?? []);
        const more = areAll ? "" : " There are more than these.";
        return [
            (0,sentence/* say */.cv) `The file was changed by ${(0,lists/* count */.U9)(commits.length, ["commit", "commits"])}:${more}`,
            list(lines),
            ...(effects === undefined || told.length > 0
                ? []
                : [(0,sentence/* say */.cv) `By the file, everybody has what they had before.`]),
            ...(told.length > 0 ? [(0,sentence/* say */.cv) `By the file, from first to last:`, { list: told }] : []),
        ];
    }), ...section(facts.waiting, "What waits", ({ pulls, more }) => {
        const rest = more ? [(0,sentence/* say */.cv) `Older pull requests were not looked at.`] : [];
        if (pulls.length === 0)
            return [(0,sentence/* say */.cv) `No change waits for anybody.`, ...rest];
        const lines = pulls.map(({ number, title, url, author, since, verdict }) => (0,sentence/* say */.cv) `${{ text: `#${number} ${title}`, link: url }}, by ${(0,sentence/* name */.UU)(author)} on ${since.slice(0, 10)}: ${verdict}`);
        return [(0,sentence/* say */.cv) `${(0,lists/* count */.U9)(pulls.length, ["change waits", "changes wait"])}:`, list(lines), ...rest];
    }), ...section(facts.ending, "What ends soon", (ending) => {
        if (ending.length === 0)
            return [(0,sentence/* say */.cv) `No access ends in the next two weeks.`];
        const lines = ending.map(({ user, team, until }) => team === undefined
            ? (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(user)} leaves everything after ${until}`
            : (0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(user)} leaves team ${(0,sentence/* name */.UU)(team)} after ${until}`);
        return [(0,sentence/* say */.cv) `In the next two weeks:`, list(lines)];
    }), ...section(facts.drift, "How the services differ from the file", (lines) => lines.length === 0
        ? [(0,sentence/* say */.cv) `The services are as the file says.`]
        : [
            (0,sentence/* say */.cv) `The services differ from the file in ${(0,lists/* count */.U9)(lines.length, ["place", "places"])}:`,
            list(lines.map((line) => [line])),
        ]), ...section(facts.lastClean, "The last run without an error", (run) => [
        run === undefined
            ? (0,sentence/* say */.cv) `No run has come to its end without an error yet.`
            : (0,sentence/* say */.cv) `The last run without an error: ${{ text: `${run.at.slice(0, 16).replace("T", " ")} UTC`, link: run.url }}.`,
    ]), ...section(facts.keys, "Keys that expire", (keys) => keys.map(({ name: key, until }) => (0,sentence/* say */.cv) `The key in ${(0,sentence/* name */.UU)(key)} expires on ${until}.`)));
}
function section(looked, what, blocks) {
    if (looked.is === "read")
        return blocks(looked.value);
    return [(0,sentence/* say */.cv) `${what}: this could not be read. ${looked.reason}`];
}
function list(lines) {
    if (lines.length <= mostLines + 1)
        return { list: lines };
    return { list: [...lines.slice(0, mostLines), (0,sentence/* say */.cv) `… and ${lines.length - mostLines} more`] };
}

;// CONCATENATED MODULE: ./lib/src/jobs/digest/run.js















const day = 24 * 60 * 60 * 1000;
async function makeDigest(request, connections) {
    const { rosters } = request;
    const { repository } = rosters;
    const now = connections.clock.now();
    const since = new Date(now - 7 * day).toISOString();
    const inForce = await (0,in_force/* readInForce */.p)(rosters, request.name);
    const { branch, name: check, apps, roster } = inForce;
    const facts = {
        of: roster.declared?.github?.org ?? `${repository.owner}/${repository.repo}`,
        from: since.slice(0, 10),
        to: rosters.today,
        changes: await lookUp(() => changesSince(since, inForce, rosters)),
        waiting: await lookUp(() => waitingPullRequests(repository, { branch, check, apps })),
        ending: (0,load/* isValid */.fn)(roster)
            ? {
                is: "read",
                value: (0,ending_soon/* endingSoon */.N)(roster.declared, {
                    from: rosters.today,
                    to: new Date(now + 14 * day).toISOString().slice(0, 10),
                }),
            }
            : { is: "unread", reason: firstError(roster) },
        drift: await lookUp(() => differences(inForce, request, connections)),
        lastClean: await lookUp(() => lastCleanRun(request, branch)),
        keys: await lookUp(() => expiringKeys(request, connections, new Date(now + 30 * day))),
    };
    return digestReply(facts);
}
async function lookUp(read) {
    try {
        return { is: "read", value: await read() };
    }
    catch (error) {
        return { is: "unread", reason: (0,request_error/* requestErrorOf */.l)(error).message };
    }
}
async function changesSince(since, { branch, head, roster }, rosters) {
    const { repository, config } = rosters;
    const found = await rosterCommitsSince(repository, { branch, since, paths: config });
    if (found.commits.length === 0)
        return { ...found, effects: undefined };
    const before = await commitAtTime(repository, { branch, time: since });
    const old = before === undefined || before === head ? undefined : await rosters.at(before);
    const effects = (0,load/* isValid */.fn)(old) && (0,load/* isValid */.fn)(roster) ? (0,declared_effects/* declaredEffects */.t)(old, roster, providers/* declaringKinds */.f5) : undefined;
    return { ...found, effects };
}
async function differences({ roster, head }, { rosters, providers }, connections) {
    if (!(0,load/* isUsable */.Ng)(roster))
        throw new Error(firstError(roster));
    const { clock } = connections;
    const memory = await (0,open_memory/* openMemory */.u)({
        rosters,
        config: rosters.config,
        commit: head,
        roster,
        writes: false,
        clock,
    });
    const report = await (0,run/* run */.e)({ command: "plan", roster, memory, allowRemovals: false, links: {}, ...(providers ? { providers } : {}) }, connections);
    if (report.result === "failed" || report.result === "invalid")
        throw new Error(report.findings.find(({ severity }) => severity === "error")?.message ?? report.result);
    return report.plan.changes.map(differenceInWords);
}
function differenceInWords(change) {
    const what = (0,change_in_words/* changeInWords */.Z)(change, providers/* allKinds */.TO);
    switch (change.action) {
        case "grant":
        case "create":
            return `Only in the file: ${what}`;
        case "revoke":
        case "archive":
            return `Not in the file: ${what}`;
        case "regrade":
        case "configure":
            return `The file says: ${what}`;
        default:
            return change;
    }
}
async function lastCleanRun({ rosters, workflow }, branch) {
    const runs = await Promise.all(["schedule", "push"].map((event) => (0,newest_runs/* newestRuns */.H)(rosters.repository, { workflow, event, branch, status: "success", most: 1 })));
    if (runs.every((each) => each === undefined))
        throw new Error(`There is no workflow ${workflow}.`);
    return runs.flatMap((each) => each ?? []).sort((left, right) => right.at.localeCompare(left.at))[0];
}
async function expiringKeys({ rosters: { repository } }, { githubToken, githubApiUrl: apiUrl }, before) {
    const { owner, repo } = repository;
    const opened = githubToken ? [(0,repository_repository.openRepository)(githubToken, { owner, repo, apiUrl })] : [];
    const days = await Promise.all([repository, ...opened].map(tokenExpiry));
    const last = before.toISOString().slice(0, 10);
    return ["repository-token", "github-token"].flatMap((name, index) => {
        const until = days[index];
        return until === undefined || until > last ? [] : [{ name, until }];
    });
}
function firstError({ findings }) {
    const [first] = findings.filter(({ severity }) => severity === "error");
    return first === undefined ? "The roster has a mistake." : first.message;
}


/***/ }),

/***/ 57999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isAdvice),
/* harmony export */   p: () => (/* binding */ readInForce)
/* harmony export */ });
/* harmony import */ var _repository_default_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7215);
/* harmony import */ var _roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(634);
/* harmony import */ var _chat_read_roster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57398);
/* harmony import */ var _verdict_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80221);




const githubActions = "github-actions";
async function readInForce(rosters, name) {
    const { repository, config } = rosters;
    const { branch, head, own } = await (0,_repository_default_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .readDefaultBranch */ .y)(repository);
    const roster = (0,_roster_bad_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBadAddresses */ .C)(await (0,_chat_read_roster_js__WEBPACK_IMPORTED_MODULE_2__/* .readRosterAt */ .v)(rosters, head), rosters.today);
    const apps = new Set([own, ...(roster.declared?.permissions.rollcallApps ?? [])]);
    apps.delete(githubActions);
    const exists = roster.source.files.length > 0;
    const org = roster.declared?.github?.org;
    const scope = { name, org, owner: repository.owner, config, exists };
    return { branch, head, roster, own, apps, name: (0,_verdict_name_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictName */ .B)(scope), isNamed: name !== undefined };
}
function isAdvice({ own }) {
    return own === githubActions;
}


/***/ }),

/***/ 80221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ verdictName),
/* harmony export */   L: () => (/* binding */ isVerdictName)
/* harmony export */ });
const root = "rollcall/permissions";
function verdictName({ name, org, owner, config, exists }) {
    if (name !== undefined)
        return `${root} (${name})`;
    if (!exists)
        return `${root} (new: ${config.join(" ")})`.slice(0, 200);
    const isOwn = org === undefined || org.toLowerCase() === owner.toLowerCase();
    return isOwn ? root : `${root} (${org})`;
}
function isVerdictName(name) {
    return name === root || name.startsWith(`${root} (`);
}


/***/ }),

/***/ 7215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22868);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);



const query = `query($owner: String!, $repo: String!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { defaultBranchRef { name target { oid } } }
}`;
async function readDefaultBranch({ octokit, owner, repo }) {
    const { viewer, repository } = await octokit.graphql(query, { owner, repo });
    const ref = repository.defaultBranchRef;
    if (ref === null)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .branchMissing */ .Fr)("of its own"));
    return { branch: ref.name, head: ref.target.oid, own: (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .bareLogin */ .c)(viewer.login) };
}


/***/ }),

/***/ 8668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ newestRuns)
/* harmony export */ });
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2805);

async function newestRuns({ octokit, owner, repo }, { workflow, event, branch, status, most }) {
    const asked = { event, branch, per_page: most, ...(status === undefined ? {} : { status }) };
    try {
        const at = { owner, repo, workflow_id: workflow, ...asked };
        const { data } = await octokit.rest.actions.listWorkflowRuns(at);
        return data.workflow_runs.map((run) => ({
            id: run.id,
            url: run.html_url,
            event: run.event,
            status: run.status ?? "",
            conclusion: run.conclusion ?? undefined,
            at: run.created_at,
        }));
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requestErrorOf */ .l)(error).status === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 85403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRepository: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16420);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49735);


function openRepository(token, at) {
    const options = { baseUrl: at.apiUrl, userAgent: "rollcall", retry: { enabled: at.triesOnce !== true } };
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, options, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L);
    return { octokit, owner: at.owner, repo: at.repo };
}


/***/ })

};
