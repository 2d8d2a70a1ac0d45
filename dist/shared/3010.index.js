export const id = 3010;
export const ids = [3010,7215];
export const modules = {

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


/***/ }),

/***/ 83010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trailEndsOf: () => (/* binding */ trailEndsOf)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33081);
/* harmony import */ var _default_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7215);
/* harmony import */ var _first_parents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61697);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2805);
/* harmony import */ var _trail_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90974);





const mostCommits = 10;
async function trailEndsOf(repository, named) {
    try {
        const { head } = await (0,_default_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .readDefaultBranch */ .y)(repository);
        const line = await (0,_first_parents_js__WEBPACK_IMPORTED_MODULE_1__/* .firstParentsOf */ .B)(repository, head);
        const own = [...new Set(named.toReversed())].slice(0, mostCommits);
        const commits = [...new Set([...line.slice(0, mostCommits), ...own])];
        const ends = [];
        for (const commit of commits) {
            const end = await (0,_trail_check_js__WEBPACK_IMPORTED_MODULE_2__/* .readTrailCheck */ .P5)(repository, commit, new Set());
            if (end !== undefined)
                ends.push({ ...end, commit });
        }
        return { ends };
    }
    catch (failure) {
        return { ends: [], problem: endsNotRead((0,_request_error_js__WEBPACK_IMPORTED_MODULE_3__/* .requestErrorOf */ .l)(failure).message) };
    }
}
function endsNotRead(reason) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .warning */ .$e)("trail_ends_not_read", `The check runs that have the trail's end can't be read: ${reason}. So nobody compared it with them.`, "Give GITHUB_TOKEN a token that may read checks, or compare with --head and the hash in the summary of the last run.");
}


/***/ })

};
