export const id = 2861;
export const ids = [2861,1343];
export const modules = {

/***/ 10239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ blobReader)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

function blobReader(folder) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["cat-file", "--batch"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    const waiting = [];
    let chunks = [];
    let size = 0;
    let wanted = 1;
    const end = () => {
        for (const { settle } of waiting.splice(0))
            settle(undefined);
    };
    const take = () => {
        let buffer = Buffer.concat(chunks, size);
        for (;;) {
            const answer = firstAnswer(buffer);
            wanted = "needs" in answer ? answer.needs : 1;
            if ("needs" in answer)
                break;
            buffer = buffer.subarray(answer.length);
            waiting.shift()?.settle(answer.bytes);
        }
        chunks = [buffer];
        size = buffer.length;
    };
    child.stdout.on("data", (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= wanted)
            take();
    });
    child.stdin.on("error", end);
    child.on("error", end);
    child.on("close", end);
    return {
        read(sha) {
            if (child.exitCode !== null || child.stdin.destroyed)
                return Promise.resolve(undefined);
            return new Promise((settle) => {
                waiting.push({ settle });
                child.stdin.write(`${sha}\n`);
            });
        },
        close: () => child.stdin.end(),
    };
}
function firstAnswer(buffer) {
    const line = buffer.indexOf("\n");
    if (line === -1)
        return { needs: buffer.length + 1 };
    const [, type, size] = buffer.subarray(0, line).toString().split(" ");
    if (size === undefined)
        return { length: line + 1, bytes: undefined };
    const start = line + 1;
    const end = start + Number(size);
    if (buffer.length < end + 1)
        return { needs: end + 1 };
    const bytes = type === "blob" ? Buffer.from(buffer.subarray(start, end)) : undefined;
    return { length: end + 1, bytes };
}


/***/ }),

/***/ 23490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ remoteRepository),
/* harmony export */   DQ: () => (/* binding */ typeOfMode),
/* harmony export */   Lh: () => (/* binding */ commitOfDay),
/* harmony export */   Vo: () => (/* binding */ treeOfListed),
/* harmony export */   br: () => (/* binding */ mainRevision),
/* harmony export */   i: () => (/* binding */ filesAtRevision),
/* harmony export */   i0: () => (/* binding */ commitsOfPullRequest),
/* harmony export */   nt: () => (/* binding */ commitsSince),
/* harmony export */   pH: () => (/* binding */ changedPathsBetween),
/* harmony export */   qb: () => (/* binding */ gitFolderOf),
/* harmony export */   uM: () => (/* binding */ gitIn),
/* harmony export */   v_: () => (/* binding */ gitTopOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33081);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46698);
/* harmony import */ var _roster_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91289);
/* harmony import */ var _roster_find_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80641);
/* harmony import */ var _memory_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13327);








const runFile = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
const maxBytes = 128 * 1024 * 1024;
const linkMode = "120000";
async function filesAtRevision(folder, revision, patterns) {
    const git = gitIn(folder);
    const fail = (problem) => new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(problem)]);
    await git("rev-parse", "--is-inside-work-tree").catch(() => {
        throw fail((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noGitRepository */ ._F)(revision));
    });
    const name = `${revision}^{commit}`;
    const revisionAt = await git("rev-parse", "--verify", "--quiet", "--end-of-options", name).catch(() => {
        throw fail((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noSuchRevision */ .i6)(revision));
    });
    const commit = revisionAt.toString().trim();
    const listed = parseEntries((await git("ls-tree", "-r", "-z", "-l", commit)).toString());
    const found = await (0,_roster_find_files_js__WEBPACK_IMPORTED_MODULE_6__/* .findRosterFiles */ ._c)(treeOfListed(listed), patterns);
    if (found.findings.length > 0)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RollcallError */ .q(found.findings);
    if (found.files.size === 0)
        throw fail((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .revisionWithoutRoster */ .LC)(revision, patterns));
    const files = await Promise.all([...found.files].map(async ([path, { sha }]) => ({ path, bytes: await git("cat-file", "blob", sha) })));
    return { commit, files, findings: found.missing.map((pattern) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_roster_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .noSuchFile */ .VT)(pattern))) };
}
async function commitsSince(folder, revision, patterns) {
    const paths = patterns.map((each) => `:(glob)${node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(each)}`);
    const range = `${revision}..HEAD`;
    const listed = await gitIn(folder)("rev-list", "--reverse", "--first-parent", range, "--", ...paths);
    return listed.toString().split("\n").filter(Boolean);
}
async function commitOfDay(folder, day) {
    const git = gitIn(folder);
    await git("rev-parse", "--verify", "--quiet", "HEAD").catch(() => {
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noGitRepository */ ._F)(day))]);
    });
    const before = `--before=${day}T23:59:59Z`;
    const commit = (await git("rev-list", "-1", "--first-parent", before, "HEAD")).toString().trim();
    if (commit === "")
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noCommitOfDay */ .eo)(day))]);
    return commit;
}
async function commitsOfPullRequest(folder, number) {
    await gitIn(folder)("rev-parse", "--verify", "--quiet", "HEAD").catch(() => {
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)((0,_memory_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noGitRepository */ ._F)(`#${number}`))]);
    });
    const messages = [`^Merge pull request #${number} `, `[(]#${number}[)]$`];
    const wanted = messages.map((each) => `--grep=${each}`);
    const format = "--format=%H%x00%P%x00%s%x00%b";
    const listed = await gitIn(folder)("log", "--first-parent", "-1", "-E", format, ...wanted, "HEAD");
    const [after, parents = "", subject = "", body = ""] = listed.toString().trim().split("\0");
    const [before] = parents.split(" ");
    if (!after || !before)
        return undefined;
    const isMerge = subject.startsWith("Merge pull request ");
    const title = (isMerge ? body.trim().split("\n")[0] : subject.replace(/ [(]#\d+[)]$/, "")) || subject;
    return { before, after, title };
}
function gitIn(folder) {
    const options = { cwd: folder, maxBuffer: maxBytes, encoding: "buffer" };
    return async (...args) => (await runFile("git", args, options)).stdout;
}
function treeOfListed(listed) {
    const folders = new Map();
    const add = (path, entry) => {
        const slash = path.lastIndexOf("/");
        const parent = slash === -1 ? "" : path.slice(0, slash);
        if (!folders.has(parent)) {
            folders.set(parent, new Map());
            if (parent !== "")
                add(parent, { type: "folder", sha: "", size: 0 });
        }
        const name = path.slice(slash + 1);
        folders.get(parent)?.set(name, { ...entry, name });
    };
    for (const { path, ...entry } of listed)
        add(path, entry);
    return {
        list: async (folder) => [...(folders.get(folder)?.values() ?? [])],
        sizeOf: async (_, { size }) => size,
    };
}
function parseEntries(text) {
    return text.split("\0").flatMap((line) => {
        const [, mode, sha = "", size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
        if (path === undefined)
            return [];
        return [
            {
                type: typeOfMode(mode ?? ""),
                sha,
                size: Number(size),
                path,
            },
        ];
    });
}
function typeOfMode(mode) {
    return mode === linkMode ? "link" : "file";
}
async function mainRevision(folder) {
    for (const revision of ["origin/HEAD", "origin/main", "origin/master", "main", "master"]) {
        const known = await gitText(folder, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
        if (known !== undefined)
            return revision;
    }
    return "HEAD";
}
async function changedPathsBetween(folder, base, head) {
    const args = [
        "diff",
        "--name-only",
        "--no-renames",
        "-z",
        base,
        ...(head === undefined ? [] : [head]),
        "--",
    ];
    const text = (await gitText(folder, args)) ?? "";
    const fresh = head === undefined ? await gitText(folder, ["ls-files", "--others", "--exclude-standard", "-z"]) : "";
    return `${text}${fresh ?? ""}`.split("\0").filter(Boolean);
}
async function remoteRepository(folder) {
    const address = (await gitText(folder, ["remote", "get-url", "origin"]))?.trim() ?? "";
    const [, owner, repo] = /[/:]([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?$/.exec(address) ?? [];
    return owner === undefined || repo === undefined ? undefined : { owner, repo };
}
async function gitFolderOf(folder) {
    return (await gitText(folder, ["rev-parse", "--show-prefix"]))?.trim() ?? "";
}
async function gitTopOf(folder) {
    return (await gitText(folder, ["rev-parse", "--show-toplevel"]))?.trim() ?? folder;
}
async function gitText(folder, args) {
    try {
        return (await runFile("git", args, { cwd: folder, maxBuffer: maxBytes })).stdout;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 83167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ trailInClone)
/* harmony export */ });
/* harmony import */ var _repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48255);
/* harmony import */ var _trail_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53052);
/* harmony import */ var _trail_stored_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91174);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10239);
/* harmony import */ var _git_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23490);





const refs = [`refs/remotes/origin/${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .stateBranch */ .GJ}`, `refs/heads/${_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .stateBranch */ .GJ}`];
async function trailInClone(folder) {
    const git = (0,_git_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .gitIn */ .uM)(folder);
    for (const ref of refs) {
        const listed = await git("ls-tree", "-r", "-z", "--full-tree", ref, "trail/").catch(() => undefined);
        if (listed === undefined)
            continue;
        const entries = listed
            .toString()
            .split("\0")
            .flatMap((line) => {
            const [, sha, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
            const isOfTrail = path === _trail_stored_js__WEBPACK_IMPORTED_MODULE_2__/* .headFile */ .HH || (path !== undefined && (0,_trail_chain_js__WEBPACK_IMPORTED_MODULE_3__/* .partOfTrail */ .L2)(path) !== undefined);
            return sha && path && isOfTrail ? [{ sha, path }] : [];
        });
        if (entries.length === 0)
            continue;
        const blobs = (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .blobReader */ .J)(folder);
        try {
            const texts = await Promise.all(entries.map(async ({ sha, path }) => [path, (await blobs.read(sha))?.toString("utf8")]));
            const files = new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
            return { files, where: ref.replace(/^refs\/(?:remotes|heads)\//, "") };
        }
        finally {
            blobs.close();
        }
    }
    return undefined;
}


/***/ }),

/***/ 92861:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/src/app/errors-to-findings.js
var errors_to_findings = __webpack_require__(47244);
;// CONCATENATED MODULE: ./lib/src/command-line/closed-output.js
function outliveClosedOutput(streams) {
    for (const stream of streams)
        stream.on("error", (error) => {
            if (error.code !== "EPIPE")
                throw error;
        });
}

// EXTERNAL MODULE: ./lib/src/report/terminal.js
var terminal = __webpack_require__(54009);
;// CONCATENATED MODULE: ./lib/src/command-line/findings.js

function printFindings(findings, each = false) {
    const { columns = 80, isTTY } = process.stderr;
    const colour = isTTY && !process.env["NO_COLOR"];
    const text = (0,terminal/* renderFindings */.v)(findings, { columns, colour }, each);
    if (text !== "")
        process.stderr.write(isTTY ? `\n${text}` : text);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./lib/src/app/version.js
var version = __webpack_require__(70254);
// EXTERNAL MODULE: ./lib/src/app/system-clock.js + 1 modules
var system_clock = __webpack_require__(55487);
// EXTERNAL MODULE: ./lib/src/core/clock.js
var clock = __webpack_require__(68462);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/jobs/access/compare.js
var compare = __webpack_require__(61365);
// EXTERNAL MODULE: ./lib/src/jobs/access/errors.js
var errors = __webpack_require__(76039);
// EXTERNAL MODULE: ./lib/src/jobs/access/last-days.js
var last_days = __webpack_require__(80610);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(96789);
// EXTERNAL MODULE: ./lib/src/text/columns.js
var columns = __webpack_require__(65031);
// EXTERNAL MODULE: ./lib/src/text/markdown.js
var markdown = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/src/text/sanitize.js
var sanitize = __webpack_require__(60745);
// EXTERNAL MODULE: ./lib/src/text/terminal.js
var text_terminal = __webpack_require__(63454);
;// CONCATENATED MODULE: ./lib/src/jobs/access/render.js





const answerFormats = ["text", "json", "csv", "markdown"];
const mostLetters = 200;
const mostWord = 30;
function renderAnswer(answer, format, terminal) {
    switch (format) {
        case "json":
            return answerJson(answer);
        case "csv":
            return answerCsv(answer);
        case "markdown":
            return answerMarkdown(answer);
        case "text":
            return answerText(answer, terminal);
        default:
            return format;
    }
}
function answerJson({ at, data, notMeasured }) {
    return `${JSON.stringify({ version: 1, at, ...data, notMeasured }, null, 2)}\n`;
}
function answerCsv({ at, sections, notMeasured }) {
    const columns = [...new Set(sections.flatMap((section) => section.columns))];
    const rows = sections.flatMap((section) => section.rows.map((row) => [
        section.heading,
        ...columns.map((column) => row[section.columns.indexOf(column)] ?? ""),
    ]));
    const unseen = notMeasured.map((each) => ["not measured", each]);
    return (0,sync/* stringify */.A)([["section", ...columns], ...rows, ...unseen, ["as of", at]], {
        escape_formulas: true,
        record_delimiter: "\r\n",
    });
}
function answerMarkdown({ title, at, sections, notMeasured, notes }) {
    const cell = (text) => (0,markdown/* escapeMarkdown */.FV)((0,sanitize/* sanitize */.aj)(text, mostLetters));
    const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
    const parts = sections.flatMap(({ heading, columns, rows }) => [
        `### ${cell(heading)}`,
        [line(columns), `| ${columns.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n"),
    ]);
    const rest = [...unseenLine(notMeasured), ...notes, `As of ${at}.`].map(cell);
    return `${[`## ${cell(title)}`, ...parts, ...rest].join("\n\n")}\n`;
}
function unseenLine(notMeasured) {
    return notMeasured.length === 0
        ? []
        : [
            `Not measured, so there may be more: ${notMeasured.map((each) => each.replace(/\.$/, "")).join("; ")}.`,
        ];
}
function answerText({ title, at, sections, notMeasured, notes }, terminal) {
    const { colour } = terminal;
    const width = Math.max(40, Math.min(terminal.columns, 120));
    const wrapped = (text) => (0,text_terminal/* toTerminalLines */.D)([(0,sanitize/* sanitize */.aj)(text, 1000)], { width, colour }).join("\n");
    const parts = sections.map((section) => sectionText(section, width, colour));
    const rest = [...unseenLine(notMeasured), ...notes].map(wrapped);
    const end = (0,text_terminal/* paint */.n)("dim", `as of ${at}`, colour);
    const head = (0,text_terminal/* toTerminalLines */.D)([{ text: (0,sanitize/* sanitize */.aj)(title, 300), mark: "strong" }], { width, colour }).join("\n");
    return `${[head, ...parts, ...rest, end].join("\n\n")}\n`;
}
function sectionText({ heading, rows }, width, colour) {
    const clean = rows.map((row) => row.map((cell) => (0,sanitize/* sanitize */.aj)(cell, mostLetters)));
    const used = (clean[0] ?? []).map((_, at) => at).filter((at) => clean.some((row) => row[at] !== ""));
    const widest = (of) => (at) => Math.max(...clean.map((row) => of(row[at] ?? "")));
    const widths = fitted(used.map(widest(columns/* columnsOf */.P)), used.map(widest(longestWord)), width - 2 * used.length);
    const lines = clean.flatMap((row) => rowLines(used.map((at) => row[at] ?? ""), widths));
    return [(0,text_terminal/* paint */.n)("bold", (0,sanitize/* sanitize */.aj)(heading, mostLetters), colour), ...lines].join("\n");
}
function longestWord(cell) {
    return Math.min(mostWord, Math.max(...cell.split(" ").map(columns/* columnsOf */.P)));
}
function fitted(natural, least, most) {
    const widths = [...natural];
    const room = (at) => (widths[at] ?? 0) - (least[at] ?? 0);
    for (let over = widths.reduce((sum, each) => sum + each, 0) - most; over > 0; over -= 1) {
        const [widest] = widths
            .map((_, at) => at)
            .filter((at) => room(at) > 0)
            .sort((one, other) => (widths[other] ?? 0) - (widths[one] ?? 0) || other - one);
        if (widest === undefined)
            break;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    return widths;
}
function rowLines(cells, widths) {
    const wrapped = cells.map((cell, at) => (0,text_terminal/* toTerminalLines */.D)([cell], { width: widths[at] ?? mostWord, colour: false }));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
        const texts = wrapped.map((lines, at) => {
            const text = lines[line] ?? "";
            return text + " ".repeat(Math.max(0, (widths[at] ?? 0) - (0,columns/* columnsOf */.P)(text)));
        });
        return `  ${texts.join("  ").trimEnd()}`;
    });
}

// EXTERNAL MODULE: ./lib/src/jobs/access/subject.js
var subject = __webpack_require__(66666);
// EXTERNAL MODULE: ./lib/src/jobs/access/who.js
var who = __webpack_require__(50106);
// EXTERNAL MODULE: ./lib/src/access/access-map.js
var access_map = __webpack_require__(85496);
// EXTERNAL MODULE: ./lib/src/jobs/access/holding-rows.js
var holding_rows = __webpack_require__(87987);
;// CONCATENATED MODULE: ./lib/src/jobs/access/whole.js




function wholeAccess(known) {
    const holdings = known.all();
    const people = new Set(holdings.map(({ principal }) => principal)).size;
    const things = new Set(holdings.map(access_map/* heldId */.$o)).size;
    const byKind = Map.groupBy(holdings, ({ kind }) => kind);
    return {
        title: `${people} people and groups hold ${holdings.length} roles on ${things} things`,
        sections: [...byKind].map(([kind, these]) => ({
            heading: (0,who/* headingOf */.Wm)(kind),
            columns: ["what", "who", "role", "through", ...(0,holding_rows/* sinceColumn */.Nb)(these), "remarks"],
            rows: these.map((each) => [
                (0,subject/* thingName */.I7)(each),
                (0,who/* principalName */.Io)(each.principal),
                each.role,
                (0,holding_rows/* waysWords */.vk)(each),
                ...(0,holding_rows/* sinceCells */.OH)(each),
                (0,holding_rows/* remarksOf */.ro)(each),
            ]),
        })),
        data: { holdings: holdings.map(holding_rows/* holdingData */.wd) },
        notes: [],
    };
}

// EXTERNAL MODULE: ./lib/src/jobs/access/why.js
var why = __webpack_require__(59756);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/src/adopt/people-errors.js
var people_errors = __webpack_require__(6390);
// EXTERNAL MODULE: ./lib/src/adopt/people-file.js
var people_file = __webpack_require__(163);
// EXTERNAL MODULE: ./lib/src/core/address.js
var address = __webpack_require__(6992);
;// CONCATENATED MODULE: ./lib/src/command-line/environment-names.js
const environmentFallbacks = {
    SLACK_TOKEN: "SLACK_API_TOKEN",
    GOOGLE_CREDENTIALS: "GCP_SERVICE_ACCOUNT_CREDENTIALS",
    GOOGLE_SUBJECT: "GCP_SERVICE_ACCOUNT_SUBJECT",
};
const organisationVariable = "GITHUB_ORG_NAME";
function environmentValue(name, env) {
    return env[name] || env[environmentFallbacks[name] ?? ""] || undefined;
}

;// CONCATENATED MODULE: ./lib/src/command-line/connections.js





const addresses = ["GITHUB_API_URL", "GITHUB_GRAPHQL_URL", "SLACK_API_URL", "GOOGLE_API_URL"];
function environmentConnections(progress) {
    const { env } = process;
    const wrong = addresses.flatMap((name) => (env[name] ? (0,address/* addressFindings */.X)(name, env[name]) : []));
    if (wrong.length > 0)
        throw new rollcall_error/* RollcallError */.q(wrong);
    const githubApiUrl = (env["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/, "");
    const given = (name, key) => {
        const value = environmentValue(name, env);
        return value === undefined ? {} : { [key]: value };
    };
    const command = env["GITHUB_TOKEN_COMMAND"];
    const githubToken = environmentValue("GITHUB_TOKEN", env) || (command ? tokenOf(command) : undefined);
    return {
        ...(githubToken ? { githubToken } : {}),
        ...(command ? { renewGithubToken: async () => tokenOf(command) } : {}),
        ...given("SLACK_TOKEN", "slackToken"),
        ...given("SLACK_API_URL", "slackApiUrl"),
        ...given("GOOGLE_CREDENTIALS", "googleCredentials"),
        ...given("GOOGLE_SUBJECT", "googleSubject"),
        ...given("GOOGLE_API_URL", "googleApiUrl"),
        githubApiUrl,
        githubGraphqlUrl: env["GITHUB_GRAPHQL_URL"] || graphqlBeside(githubApiUrl),
        env,
        fetch,
        clock: system_clock/* systemClock */.m,
        progress,
    };
}
function tokenOf(command) {
    try {
        const printed = (0,external_node_child_process_.execSync)(command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
        return printed.trim() || undefined;
    }
    catch {
        return undefined;
    }
}
function graphqlBeside(apiUrl) {
    return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}
function parseNames(list) {
    return list === undefined ? undefined : list.split(/[\s,]+/).filter(Boolean);
}

;// CONCATENATED MODULE: ./lib/src/command-line/options.js







function organisationOption() {
    return new commander/* Option */.c$("--org <login>", "the GitHub organisation").env(organisationVariable);
}
function withPeople(command) {
    return command
        .option("--people <file>", "a CSV of who is who: columns github, email, slack and name")
        .option("--match-names", "take accounts with the same name for one person's, and mark them to be checked");
}
async function peopleHintsOf({ people, matchNames: named, }) {
    const matchNames = named === true;
    if (people === undefined)
        return { hints: { matchNames }, findings: [] };
    const bytes = await (0,promises_.readFile)(people).catch(() => undefined);
    if (bytes === undefined)
        return { hints: {}, findings: [(0,finding/* finding */.gk)((0,people_errors/* peopleFileUnreadable */.B5)(`there is no ${people}`))] };
    const read = (0,people_file/* readPeopleFile */.S)(people, bytes);
    return { hints: { people: read.people, matchNames }, findings: read.findings };
}
function withScope(command) {
    return command
        .option("--channels <globs...>", "Slack channels to import")
        .option("--usergroups <globs...>", "Slack user groups to import")
        .option("--folders <ids...>", "Drive folders to import")
        .option("--groups <globs...>", "addresses of Google Groups to import")
        .option("--google-customer <id>", "the organisation's customer id, C…, for Google Groups");
}
function scopeOf({ channels, usergroups, folders, groups, googleCustomer: customer, }) {
    const slack = channels || usergroups || environmentValue("SLACK_TOKEN", process.env);
    const scope = {
        ...(slack ? { slack: { channels: channels ?? [], usergroups: usergroups ?? [] } } : {}),
        ...(folders ? { drive: { folders } } : {}),
        ...(groups ? { google: { groups, ...(customer === undefined ? {} : { customer }) } } : {}),
    };
    return scope;
}
function configOption() {
    return new commander/* Option */.c$("-c, --config <path...>", "paths or globs of the roster").default(["teams.yaml"]);
}
function someOf(names) {
    return new commander/* Option */.c$("-p, --providers <names>", `some of ${names.join(",")}`).argParser(nameParser(names));
}
function nameParser(known) {
    return (list) => (parseNames(list) ?? []).map((given) => {
        const name = known.find((each) => each === given);
        if (name === undefined)
            throw new commander/* InvalidArgumentError */.Di(`Allowed are ${known.join(", ")}.`);
        return name;
    });
}

// EXTERNAL MODULE: ./lib/src/app/git-revision.js
var git_revision = __webpack_require__(23490);
// EXTERNAL MODULE: ./lib/src/app/roster-files.js
var roster_files = __webpack_require__(33049);
// EXTERNAL MODULE: ./lib/src/jobs/access/known-access.js + 2 modules
var known_access = __webpack_require__(28473);
// EXTERNAL MODULE: ./lib/src/access/given-things.js + 3 modules
var given_things = __webpack_require__(62802);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 5 modules
var providers = __webpack_require__(15008);
// EXTERNAL MODULE: ./lib/src/trail/records-of-run.js + 1 modules
var records_of_run = __webpack_require__(64121);
// EXTERNAL MODULE: ./lib/src/jobs/access/commit-facts.js
var commit_facts = __webpack_require__(21699);
;// CONCATENATED MODULE: ./lib/src/jobs/access/since.js





function sinceIndex(events, records = []) {
    const byThing = new Map();
    const holdersOf = (id) => {
        const known = byThing.get(id) ?? new Map();
        byThing.set(id, known);
        return known;
    };
    for (const event of events) {
        for (const { from, to } of event.renamed)
            rename(byThing, from, to);
        const by = byOf(event);
        for (const change of event.changes) {
            const holders = holdersOf((0,access_map/* heldId */.$o)(change));
            if (change.to === undefined)
                holders.delete(change.principal);
            else if (change.from === undefined)
                holders.set(change.principal, { day: event.day, by });
        }
    }
    const given = givenByRuns(records);
    return (principal, thing) => {
        const id = (0,access_map/* heldId */.$o)(thing);
        const inFile = byThing.get(id)?.get(principal);
        const applied = twinsOf(thing).flatMap((each) => given.get(`${each} ${principal}`) ?? [])[0];
        if (inFile === undefined || applied === undefined)
            return inFile ?? applied;
        return applied.day > inFile.day ? applied : inFile;
    };
}
function twinsOf(thing) {
    if (thing.kind !== given_things/* teamKind */.q)
        return [(0,access_map/* heldId */.$o)(thing)];
    return [...providers/* allKinds */.TO.values()].flatMap(({ kind, grantMeans }) => grantMeans === "team" ? [`${kind}/${thing.key}`] : []);
}
function givenByRuns(records) {
    const given = new Map();
    for (const record of records) {
        if (record.is !== "change" || record.outcome !== "applied")
            continue;
        const { principal, kind, key } = (0,records_of_run/* subjectOfRecord */.tB)(record);
        if (principal === undefined)
            continue;
        const id = `${kind}/${key} ${principal}`;
        if (record.change.action === "revoke")
            given.delete(id);
        if (record.change.action === "grant")
            given.set(id, { day: record.at.slice(0, 10), by: `run ${record.run}` });
    }
    return given;
}
function rename(byThing, from, to) {
    const moved = byThing.get(from);
    if (moved !== undefined) {
        byThing.delete(from);
        byThing.set(to, moved);
        return;
    }
    for (const holders of byThing.values()) {
        const held = holders.get(from);
        if (held === undefined)
            continue;
        holders.delete(from);
        holders.set(to, held);
    }
}
function byOf({ commit }) {
    if (commit === undefined)
        return "a last day";
    const { pullRequest } = (0,commit_facts/* commitFacts */.T)(commit);
    return pullRequest === undefined ? commit.sha.slice(0, 7) : `#${pullRequest}`;
}

// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/run.js + 34 modules
var run = __webpack_require__(51400);
;// CONCATENATED MODULE: ./lib/src/command-line/read-access.js










async function readAccess(flags, progress) {
    const { at, config, live, providers } = flags;
    const here = process.cwd();
    const today = at ?? (0,clock/* currentDay */.G)(system_clock/* systemClock */.m);
    const source = at === undefined ? await (0,roster_files/* filesIn */.n)(here, config) : await sourceOfDay(here, at, config);
    const roster = (0,load/* loadRoster */.c0)(source, at ?? (0,clock/* currentMoment */.q)(system_clock/* systemClock */.m));
    if (!(0,load/* isUsable */.Ng)(roster))
        throw new rollcall_error/* RollcallError */.q(roster.findings);
    const history = flags.since === true
        ? await (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 51069))).readHistory(here, config, { today })
        : undefined;
    const sinceOf = history &&
        sinceIndex(history.events, history.records?.filter((record) => record.at.slice(0, 10) <= today));
    const from = source.commit === undefined ? "the files here" : `commit ${source.commit.slice(0, 7)}`;
    if (live !== true) {
        const isOver = at !== undefined && at < (0,clock/* currentDay */.G)(system_clock/* systemClock */.m);
        return {
            known: (0,known_access/* knownAccess */.C)(roster, undefined, sinceOf),
            at: `${from}, ${isOver ? `at the end of ${today}` : today}`,
        };
    }
    const request = { command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} };
    const report = await (0,run/* run */.e)({ ...request, ...(providers === undefined ? {} : { providers }) }, environmentConnections(progress));
    const known = (0,known_access/* knownAccess */.C)(roster, report, sinceOf);
    return {
        known,
        at: `the services on ${new Date(system_clock/* systemClock */.m.now()).toISOString()}, with ${from}`,
        report,
        ...(history && { history }),
    };
}
async function sourceOfDay(folder, day, config) {
    return (0,git_revision/* filesAtRevision */.i)(folder, await (0,git_revision/* commitOfDay */.Lh)(folder, day), config);
}

// EXTERNAL MODULE: ./node_modules/@clack/prompts/dist/index.mjs + 6 modules
var dist = __webpack_require__(26170);
;// CONCATENATED MODULE: ./lib/src/command-line/terminal-progress.js

const silentProgress = { reading: () => { }, applied: () => { }, end: () => { } };
function terminalProgress(stream, interactive) {
    return interactive ? spinningLine() : plainLines(stream);
}
function spinningLine() {
    const line = (0,dist/* spinner */.u1)({ withGuide: false });
    let started = false;
    const say = (text) => {
        if (started)
            line.message(text);
        else
            line.start(text);
        started = true;
    };
    return {
        reading: (provider, what, done, total) => say(reading(provider, { what, done, total })),
        applied: (_outcome, done, total) => say(`applying changes: ${done} of ${total}`),
        end: () => {
            if (started)
                line.clear();
            started = false;
        },
    };
}
function plainLines(stream) {
    const told = new Set();
    const say = (text) => {
        if (!told.has(text))
            stream.write(`${text}\n`);
        told.add(text);
    };
    return {
        reading: (provider, what) => say(reading(provider, { what })),
        applied: (_outcome, done, total) => {
            if (done === total || done % Math.ceil(total / 10) === 0)
                say(`applying changes: ${done} of ${total}`);
        },
        end: () => { },
    };
}
function reading(provider, { what, done, total }) {
    const name = { github: "GitHub", slack: "Slack", drive: "Google Drive", "google-groups": "Google Groups" }[provider] ??
        provider;
    const far = done === undefined || total === undefined ? "" : ` (${Math.min(done, total)} of ${total})`;
    return `reading ${name}: ${what}${far}`;
}

;// CONCATENATED MODULE: ./lib/src/command-line/access.js


















function addAccessCommands(program) {
    withSince(asking(program.command("who"), "say what somebody holds, or who holds something, and through what"))
        .argument("<subject>", "a person, or repo:NAME, team:KEY, channel:#NAME, usergroup:@HANDLE, googlegroup:ADDRESS, folder:ID")
        .action((text, flags) => answer(flags, (known) => (0,who/* who */.dp)(subjectOf(text, known), known)));
    asking(program.command("why"), "say every way in which somebody has something, with the lines that make it")
        .argument("<who>", "a person")
        .argument("<what>", "a thing, as in who")
        .action((one, what, flags) => answer(flags, (known) => (0,why/* why */.d)(questionOf(one, what, known), known)));
    asking(program.command("why-not"), "say what would give somebody something, and who may give it")
        .argument("<who>", "a person")
        .argument("<what>", "a thing, as in who")
        .action((one, what, flags) => answer(flags, (known) => (0,why/* whyNot */.O)(questionOf(one, what, known), known)));
    withSince(asking(program.command("compare"), "say what one person has and another one has not"))
        .argument("<one>", "a person")
        .argument("<other>", "another person")
        .action((one, other, flags) => answer(flags, (known) => (0,compare/* compareAccess */.Q)(personOf(one, known), personOf(other, known), known)));
    asking(program.command("expiring"), "say whose access ends soon")
        .addOption(new commander/* Option */.c$("--within <days>", "how far to look, such as 30d").argParser(daysOf).default(30, "30d"))
        .action((flags) => answer(flags, (known) => (0,last_days/* lastDays */.G)(flags.within, known)));
    withSince(asking(program.command("access"), "list who holds what, all of it"))
        .addOption(new commander/* Option */.c$("--at <day>", "as it was at the end of a day, from git: 2026-03-01")
        .argParser(pastDay)
        .conflicts("live"))
        .action((flags) => answer(flags, wholeAccess));
}
function asking(command, description) {
    return (command
        .description(description)
        .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
        .option("--live", "with what the services have; without it, what the file says")
        .addOption(someOf(["github", "slack", "drive", "google-groups"]))
        .addOption(new commander/* Option */.c$("--format <format>", "how to print it").choices(answerFormats).default("text"))
        .option("--json", "the same as --format json")
        .addOption(configOption()));
}
function withSince(command) {
    return command.option("--since", "with since when, and by what: from git, and from the trail of applies");
}
function pastDay(text) {
    const at = new Date(`${text}T00:00:00Z`);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime());
    if (!isDay || at.toISOString().slice(0, 10) !== text)
        throw new commander/* InvalidArgumentError */.Di("Write a day as 2026-03-01.");
    if (text > (0,clock/* currentDay */.G)(system_clock/* systemClock */.m))
        throw new commander/* InvalidArgumentError */.Di("That day is yet to come. Write one that has begun.");
    return text;
}
function daysOf(text) {
    const [, number, unit = "d"] = /^(\d{1,4})([dw])?$/.exec(text) ?? [];
    if (number === undefined)
        throw new commander/* InvalidArgumentError */.Di("Write days or weeks, 9999 at most: 30d, 4w.");
    return Number(number) * (unit === "w" ? 7 : 1);
}
async function answer(flags, ask) {
    const { columns = 100, isTTY } = process.stdout;
    const progress = terminalProgress(process.stderr, isTTY);
    try {
        const { known, at } = await readAccess(flags, progress);
        progress.end();
        const asked = ask(known);
        const notes = [...asked.notes, ...known.leftOut];
        const answered = { ...asked, notes, at, notMeasured: known.notMeasured };
        const terminal = { columns, colour: isTTY && !process.env["NO_COLOR"] };
        process.stdout.write(renderAnswer(answered, flags.json ? "json" : flags.format, terminal));
        if (known.notMeasured.length > 0)
            process.exitCode = 1;
    }
    catch (failure) {
        progress.end();
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 2;
    }
}
function subjectOf(text, known) {
    const found = (0,subject/* findSubject */.os)(text, known);
    if ("is" in found)
        return found;
    throw failed(found);
}
function personOf(text, known) {
    const found = subjectOf(text, known);
    if (found.is === "person")
        return found;
    throw failed((0,errors/* noPerson */.Nv)(text));
}
function questionOf(person, what, known) {
    const { principal, name } = personOf(person, known);
    const found = (0,subject/* findSubject */.os)(what, known, "things");
    if (!("is" in found))
        throw failed(found);
    if (found.is === "person")
        throw failed((0,errors/* noThing */.CR)(what));
    return { principal, name, thing: found.thing };
}
function failed(problem) {
    return new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)(problem)]);
}

// EXTERNAL MODULE: ./lib/src/roster/parse.js
var parse = __webpack_require__(91851);
// EXTERNAL MODULE: ./lib/src/roster/resolve.js + 12 modules
var resolve = __webpack_require__(19637);
// EXTERNAL MODULE: ./lib/src/adopt/errors.js
var adopt_errors = __webpack_require__(64740);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/src/adopt/convert/foreign-file.js

const deepest = 50;
function readForeignFile({ path, text }, firstLine = 1) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, merge: true, uniqueKeys: false });
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file: path, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
    };
    const [error] = document.errors;
    if (error !== undefined)
        return { at: placeOf(error.pos[0]), reason: error.code };
    const read = (node, at, depth = 0) => {
        const none = { at, text: undefined, flag: undefined, items: [], fields: new Map() };
        if (node === null || node === undefined || depth > deepest)
            return { ...none, shape: "nothing" };
        if ((0,yaml_dist/* isScalar */.jn)(node)) {
            if (node.value === null)
                return { ...none, shape: "nothing" };
            const flag = typeof node.value === "boolean" ? node.value : undefined;
            const written = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
            return { ...none, text: written, flag, shape: "scalar" };
        }
        if ((0,yaml_dist/* isSeq */.oP)(node)) {
            const items = node.items.map((item) => read(resolved(item), placeOf(startOf(item)), depth + 1));
            return { ...none, items, shape: "list" };
        }
        if ((0,yaml_dist/* isMap */.jh)(node)) {
            const fields = new Map();
            for (const { key, value } of node.items) {
                const name = (0,yaml_dist/* isScalar */.jn)(key) ? (key.source ?? String(key.value)) : String(key);
                fields.set(name, read(resolved(value), placeOf(startOf(key)), depth + 1));
            }
            return { ...none, fields, shape: "map" };
        }
        return { ...none, shape: "nothing" };
    };
    const resolved = (node) => {
        if (node === null)
            return undefined;
        return "resolve" in node && typeof node.resolve === "function"
            ? node.resolve(document)
            : node;
    };
    const contents = document.contents;
    return { value: read(contents, placeOf(startOf(contents))) };
}
function startOf(node) {
    return node?.range?.[0] ?? 0;
}

// EXTERNAL MODULE: ./lib/src/roster/owners.js
var owners = __webpack_require__(99294);
// EXTERNAL MODULE: ./lib/src/roster/schema/github.js
var github = __webpack_require__(21903);
// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(18953);
// EXTERNAL MODULE: ./lib/src/adopt/keys.js
var adopt_keys = __webpack_require__(59131);
// EXTERNAL MODULE: ./lib/src/adopt/new-roster.js
var new_roster = __webpack_require__(63881);
;// CONCATENATED MODULE: ./lib/src/adopt/convert/roster-builder.js







function createRosterBuilder(report) {
    const users = new Map();
    const teams = new Map();
    const projects = new Map();
    const keys = new Map();
    const builder = {
        users,
        teams,
        projects,
        report,
        declareUser({ text = "", at }) {
            if (!github/* login */.iD.safeParse(text).success) {
                report((0,adopt_errors/* unfitting */.l8)(`"${text}"`, "it is no GitHub login"), at);
                return undefined;
            }
            const key = text.toLowerCase();
            if (!users.has(key))
                users.set(key, { github: text });
            return key;
        },
        declareUsers: (list) => [...new Set((list?.items ?? []).flatMap((each) => builder.declareUser(each) ?? []))].sort(),
        teamKey(name) {
            const known = keys.get(name);
            if (known !== undefined)
                return known;
            const key = (0,adopt_keys/* freeKey */.E)((0,slug/* teamSlug */.R)(name), "team", new Set(keys.values()));
            keys.set(name, key);
            return key;
        },
        readRoles(source, of) {
            const found = new Map();
            for (const [name, { text = "", at }] of source?.fields ?? []) {
                if (text === "none")
                    continue;
                if (github/* repositoryRole */.RO.safeParse(text).success)
                    found.set(name, { role: text, at });
                else
                    report((0,adopt_errors/* unfitting */.l8)(`${name}'s access to ${of}`, `"${text}" is no role on a repository`), at);
            }
            return found;
        },
        addCollaborators(repo, source) {
            const roles = builder.readRoles(source, repo);
            if (roles.size === 0)
                return;
            const people = [...roles].flatMap(([login, { role, at }]) => {
                const known = users.has(login.toLowerCase());
                const key = builder.declareUser({ ...scalar(login), at });
                if (key === undefined)
                    return [];
                if (!known)
                    users.set(key, { github: login, outside: true });
                return [[key, role]];
            });
            projects.set(repo, { repos: [repo], collaborators: Object.fromEntries(people.sort()) });
        },
    };
    return builder;
}
function checkRepositoryName(builder, name, at) {
    if (github/* repositoryName */.aR.safeParse(name).success)
        return name;
    builder.report((0,adopt_errors/* unfitting */.l8)(`"${name}"`, "it is no repository's name"), at);
    return undefined;
}
function newRosterOf(builder, github, intro) {
    const annotated = (map) => new Map([...map].map(([key, fields]) => [key, (0,new_roster/* withoutNotes */.h)(fields)]));
    const users = withOwnersAsAdmins(builder.users, (0,owners/* namedOwners */.Q)(github)?.users ?? []);
    const hasAdmin = builder.teams.has(defaultAdminTeam) ||
        [...users.values()].some(({ permission }) => permission === "admin");
    const usesSlack = [...builder.teams.values()].some((team) => team.slack !== undefined);
    return {
        intro: hasAdmin ? intro : [...intro, nobodyIsAdmin],
        github,
        ...(usesSlack || [...builder.users.values()].some((user) => user.slack !== undefined)
            ? { slack: {} }
            : {}),
        usesDrive: [...builder.teams.values()].some((team) => team.drive !== undefined),
        users: annotated(users),
        teams: annotated(builder.teams),
        projects: annotated(builder.projects),
        remarks: [],
    };
}
const defaultAdminTeam = "admins";
const nobodyIsAdmin = "Nobody is an admin of this file yet, so nobody may change its settings: write permission: admin for whoever is to.";
function withOwnersAsAdmins(users, owners) {
    const entries = [...users].map(([key, fields]) => owners.includes(key) && fields.permission === undefined
        ? [key, { ...fields, permission: "admin" }]
        : [key, fields]);
    return new Map(entries);
}
function createFindingList() {
    const findings = [];
    return {
        report: (problem, at) => findings.push((0,finding/* finding */.gk)(problem, at.file === "" ? {} : { at })),
        sorted: () => findings.sort((left, right) => {
            const files = (left.at?.file ?? "").localeCompare(right.at?.file ?? "", "en");
            return (files ||
                (left.at?.line ?? 0) - (right.at?.line ?? 0) ||
                (left.at?.column ?? 0) - (right.at?.column ?? 0));
        }),
    };
}
function scalar(text) {
    return { text, flag: undefined, items: [], fields: new Map(), shape: "scalar" };
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/github-as-code.js



function convertGithubAsCode(files, org) {
    const { report, sorted } = createFindingList();
    const found = files.flatMap((file) => {
        const read = readForeignFile(file);
        if ("value" in read)
            return isOrganisation(read.value) ? [{ path: file.path, value: read.value }] : [];
        report((0,adopt_errors/* unreadableSource */.BH)(file.path, read.reason), read.at);
        return [];
    });
    if (found.length === 0 && sorted().length === 0)
        report((0,adopt_errors/* nothingToConvert */.Ao)("github-as-code", "its folder github, or a file of it"), github_as_code_startOf(files[0]?.path ?? ""));
    const rosters = found.map(({ path, value }) => {
        const name = (found.length === 1 ? org : undefined) ?? nameIn(path);
        return [name, convertOrg(name, value, report)];
    });
    return { rosters: new Map(rosters), findings: sorted() };
}
const parts = ["members", "teams", "repositories"];
function isOrganisation({ fields }) {
    const there = parts.flatMap((part) => fields.get(part) ?? []);
    return there.length > 0 && there.every(({ shape }) => shape === "map" || shape === "nothing");
}
function nameIn(path) {
    return (path
        .replaceAll("\\", "/")
        .split("/")
        .at(-1)
        ?.replace(/\.ya?ml$/, "") ?? "");
}
function convertOrg(org, { fields }, report) {
    const builder = createRosterBuilder(report);
    const members = fields.get("members")?.fields;
    const owners = builder.declareUsers(members?.get("admin"));
    builder.declareUsers(members?.get("member"));
    const teams = fields.get("teams")?.fields ?? new Map();
    const parents = new Set([...teams.values()].flatMap((team) => team.fields.get("parent_team_id")?.text ?? []));
    for (const [name, team] of teams)
        convertTeam(builder, { name, team, isParent: parents.has(name) });
    for (const [name, repo] of fields.get("repositories")?.fields ?? [])
        convertRepository(builder, { name, repo, teams });
    for (const [name, { at }] of fields)
        if (!parts.includes(name))
            report((0,adopt_errors/* notAccess */.Oc)(`${name} of the organisation ${org}`), at);
    const intro = "Converted from github-as-code. As there, what the file has given and no longer has is taken back, and what it never had is left alone.";
    return newRosterOf(builder, { org, ...(owners.length > 0 ? { owners } : {}) }, [intro]);
}
function convertTeam(builder, { name, team, isParent }) {
    const { fields } = team;
    const key = builder.teamKey(name);
    if (builder.teams.has(key)) {
        const instead = "GitHub has one team of a name: join the two.";
        builder.report((0,adopt_errors/* notHeld */.H7)(`A second team called ${name}`, instead), team.at);
        return;
    }
    const people = fields.get("members")?.fields;
    const leads = builder.declareUsers(people?.get("maintainer"));
    const members = builder.declareUsers(people?.get("member")).filter((each) => !leads.includes(each));
    const description = fields.get("description")?.text;
    const parent = fields.get("parent_team_id")?.text;
    const isSecret = fields.get("privacy")?.text === "secret";
    const isNested = isParent || parent !== undefined;
    if (isSecret && isNested) {
        const what = `The team ${name} is declared secret and nested, which GitHub doesn't allow; it is closed.`;
        const instead = "Take it out of its nesting where it has to be secret.";
        builder.report((0,adopt_errors/* heldDifferently */.sN)(what, instead), fields.get("privacy")?.at ?? team.at);
    }
    const github = {
        ...(name === key ? {} : { name }),
        ...(isSecret && !isNested ? { privacy: "secret" } : {}),
    };
    builder.teams.set(key, {
        ...(description === undefined ? {} : { description }),
        ...(parent === undefined ? {} : { parent: builder.teamKey(parent) }),
        ...(leads.length > 0 ? { leads } : {}),
        ...(members.length > 0 ? { members } : {}),
        ...(Object.keys(github).length > 0 ? { github } : {}),
    });
    const known = ["members", "description", "parent_team_id", "privacy", "create_default_maintainer"];
    for (const [field, { at }] of fields)
        if (!known.includes(field))
            builder.report((0,adopt_errors/* notHeld */.H7)(`${field} of the team ${name}`), at);
}
function convertRepository(builder, { name, repo, teams }) {
    const settings = [...repo.fields.keys()].filter((field) => field !== "teams" && field !== "collaborators");
    if (settings.length > 0)
        builder.report((0,adopt_errors/* notAccess */.Oc)(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
    if (checkRepositoryName(builder, name, repo.at) === undefined)
        return;
    builder.addCollaborators(name, byName(repo.fields.get("collaborators")));
    for (const [team, { role, at }] of builder.readRoles(byName(repo.fields.get("teams")), name)) {
        const key = builder.teamKey(team);
        const fields = builder.teams.get(key);
        if (!teams.has(team) || fields === undefined) {
            const instead = "Declare the team, and its people, and convert again.";
            builder.report((0,adopt_errors/* notHeld */.H7)(`The access of the team ${team} to ${name}`, instead), at);
        }
        else
            builder.teams.set(key, { ...fields, repos: { ...fields.repos, [name]: role } });
    }
}
const roles = { push: "write", pull: "read" };
function byName(lists) {
    if (lists === undefined)
        return undefined;
    const ranked = ["admin", "maintain", "push", "triage", "pull"];
    const rank = (role) => (ranked.indexOf(role) + ranked.length + 1) % (ranked.length + 1);
    const fields = new Map();
    for (const [role, { items }] of [...lists.fields].sort(([one], [other]) => rank(one) - rank(other)))
        for (const each of items)
            if (each.text !== undefined && !fields.has(each.text))
                fields.set(each.text, { ...each, text: roles[role] ?? role });
    return { ...lists, fields };
}
function github_as_code_startOf(file) {
    return { file, line: 1, column: 1 };
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/peribolos-files.js


function readPeribolosFiles(files, org, report) {
    const parts = new Map();
    const add = (org, part) => parts.set(org, [...(parts.get(org) ?? []), part]);
    const read = [];
    for (const file of [...files].sort(comparePaths)) {
        const result = readForeignFile(file);
        if ("reason" in result)
            report((0,adopt_errors/* unreadableSource */.BH)(file.path, result.reason), result.at);
        else
            read.push({ path: file.path, value: withListOfItsName(file.path, result.value) });
    }
    const homes = homesOf(read, org);
    for (const { path, value } of read) {
        const home = homes
            .filter((each) => isWithin(path, each.folder))
            .sort((left, right) => left.folder.length - right.folder.length)
            .at(-1);
        const isPart = home !== undefined && isOrganizationPart(value);
        if (value.fields.has("orgs"))
            for (const [each, part] of value.fields.get("orgs")?.fields ?? [])
                add(each, { path, value: part, isOwn: true });
        else if (isPart && home.name !== undefined)
            add(home.name, { path, value, isOwn: folderOf(path) === home.folder });
        else if (isPart)
            report((0,adopt_errors/* whichOrganisation */.Ko)(), value.at);
        else
            report((0,adopt_errors/* notHeld */.H7)(`${path}, which is no part of an organisation,`), value.at);
    }
    return parts;
}
const organizationFields = ["admins", "members", "teams", "repos"];
const listedPeople = ["admins", "members"];
function homesOf(files, org) {
    const homes = files
        .filter(({ path }) => /(^|\/)org\.ya?ml$/.test(path))
        .map(({ path }) => folderOf(path))
        .map((folder) => ({ folder, name: folder.slice(folder.lastIndexOf("/") + 1) || org }));
    if (homes.length > 0 && org === undefined)
        return homes;
    const others = files
        .filter(({ path, value }) => isOrganizationPart(value) && !homes.some((each) => isWithin(path, each.folder)))
        .map(({ path }) => folderOf(path));
    let [folder] = others;
    if (folder === undefined)
        return homes;
    while (!others.every((each) => isWithin(`${each}/`, folder ?? "")))
        folder = folderOf(folder);
    return [...homes, { folder, name: org }];
}
function isOrganizationPart(value) {
    return organizationFields.some((field) => value.fields.has(field));
}
function withListOfItsName(path, value) {
    const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
    if (value.shape !== "list" || !listedPeople.includes(name))
        return value;
    return { ...value, items: [], fields: new Map([[name, value]]), shape: "map" };
}
function isWithin(path, folder) {
    return folder === "" || path.startsWith(`${folder}/`);
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function comparePaths(left, right) {
    return left.path < right.path ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/peribolos.js



function convertPeribolos(files, org) {
    const { report, sorted } = createFindingList();
    const parts = readPeribolosFiles(files, org, report);
    const [first] = files;
    if (parts.size === 0 && sorted().length === 0)
        report((0,adopt_errors/* nothingToConvert */.Ao)("peribolos", "the folder of its YAML files"), start(first?.path ?? ""));
    return {
        rosters: new Map([...parts].map(([org, sources]) => [org, peribolos_convertOrg(org, sources, report)])),
        findings: sorted(),
    };
}
function peribolos_convertOrg(org, parts, report) {
    const builder = createRosterBuilder(report);
    const declareListed = (name) => parts.flatMap(({ value, isOwn }) => (isOwn ? builder.declareUsers(value.fields.get(name)) : []));
    const owners = [...new Set(declareListed("admins"))].sort();
    declareListed("members");
    const declared = new Set(builder.users.keys());
    for (const part of parts) {
        const { value, path } = part;
        for (const [name, team] of value.fields.get("teams")?.fields ?? [])
            peribolos_convertTeam(builder, { name, team });
        for (const [name, repo] of value.fields.get("repos")?.fields ?? [])
            convertRepo(builder, name, repo);
        const repos = value.fields.get("repos");
        if (repos !== undefined && repos.items.length > 0)
            reportListedRepos(builder, path, repos);
        if (part.isOwn)
            reportSettings(builder, org, value);
        else
            reportFieldsBelow(builder, part);
    }
    for (const { value } of parts)
        for (const [name, team] of value.fields.get("teams")?.fields ?? [])
            reportTeamMembersOutsideOrg(builder, { name, team }, declared);
    const intro = `Converted from peribolos. It removes whoever isn't in its file: once a plan is clean, members: exact and teams: exact under github say the same.`;
    return newRosterOf(builder, { org, ...(owners.length > 0 ? { owners } : {}) }, [intro]);
}
function reportListedRepos(builder, path, repos) {
    const names = repos.items.map(({ text }) => text ?? "?");
    builder.report((0,adopt_errors/* notHeld */.H7)(`The list of repositories in ${path} (${names.join(", ")}), which has no roles,`, "Write them with their roles under repos of a team."), repos.at);
}
function reportSettings(builder, org, value) {
    for (const [name, { at, text }] of value.fields) {
        if (organizationFields.includes(name))
            continue;
        if (name !== "default_repository_permission")
            builder.report((0,adopt_errors/* notAccess */.Oc)(`${name} of the organisation ${org}`), at);
        else if (text !== "none")
            builder.report((0,adopt_errors/* notHeld */.H7)(`The base permission of the organisation ${org} (${name}: ${text ?? ""})`, "It stays as it is on GitHub, and every member has it on every repository: see Member privileges in the organisation's settings."), at);
    }
}
function reportFieldsBelow(builder, { path, value }) {
    for (const [name, field] of value.fields) {
        if (name === "teams" || name === "repos")
            continue;
        const people = field.items.flatMap(({ text }) => text ?? []);
        if (field.shape !== "list")
            builder.report((0,adopt_errors/* notAccess */.Oc)(`${name} in ${path}`), field.at);
        if (people.length === 0)
            continue;
        builder.report((0,adopt_errors/* notHeld */.H7)(`${name} in ${path} (${people.join(", ")})`, "Only the organisation's own folder says who owns it and who is a member. Declare a team for these people, with its repositories."), field.at);
    }
}
function peribolos_convertTeam(builder, { name, team }, parent) {
    const key = builder.teamKey(name);
    if (builder.teams.has(key)) {
        builder.report((0,adopt_errors/* notHeld */.H7)(`A second team called ${name}`, "GitHub has one team of a name: join the two."), team.at);
        return;
    }
    const leads = builder.declareUsers(team.fields.get("maintainers"));
    const members = builder.declareUsers(team.fields.get("members")).filter((each) => !leads.includes(each));
    const repos = [...builder.readRoles(team.fields.get("repos"), name)].flatMap(([repo, { role, at }]) => checkRepositoryName(builder, repo, at) === undefined ? [] : [[repo, role]]);
    const description = team.fields.get("description")?.text;
    const previously = (team.fields.get("previously")?.items ?? []).flatMap(({ text }) => text ?? []);
    const nested = parent !== undefined || (team.fields.get("teams")?.fields.size ?? 0) > 0;
    const privacy = privacyOf(builder, { name, team }, nested);
    const github = {
        ...(name === key ? {} : { name }),
        ...(privacy === undefined ? {} : { privacy }),
        ...(previously.length > 0 ? { previously } : {}),
    };
    const fields = {
        ...(description === undefined ? {} : { description }),
        ...(parent === undefined ? {} : { parent }),
        ...(leads.length > 0 ? { leads } : {}),
        ...(members.length > 0 || leads.length === 0 ? { members } : {}),
        ...(repos.length > 0 ? { repos: Object.fromEntries(repos.sort()) } : {}),
        ...(Object.keys(github).length > 0 ? { github } : {}),
    };
    builder.teams.set(key, fields);
    const known = ["maintainers", "members", "repos", "description", "previously", "privacy", "teams"];
    for (const [field, { at }] of team.fields)
        if (!known.includes(field))
            builder.report((0,adopt_errors/* notHeld */.H7)(`${field} of the team ${name}`), at);
    for (const [child, below] of team.fields.get("teams")?.fields ?? [])
        peribolos_convertTeam(builder, { name: child, team: below }, key);
}
function privacyOf(builder, { name, team }, nested) {
    const privacy = team.fields.get("privacy");
    if (privacy?.text !== "secret")
        return undefined;
    if (!nested)
        return "secret";
    const what = `The team ${name} is declared secret and nested; it is closed, as peribolos makes it.`;
    builder.report((0,adopt_errors/* heldDifferently */.sN)(what, "Take it out of its nesting where it has to be secret."), privacy.at);
    return undefined;
}
function reportTeamMembersOutsideOrg(builder, { name, team }, declared) {
    for (const list of ["maintainers", "members"]) {
        for (const { text = "", at } of team.fields.get(list)?.items ?? []) {
            if (declared.has(text.toLowerCase()) || !builder.users.has(text.toLowerCase()))
                continue;
            const what = `${text} is in the team ${name} and not in the organisation's lists; the roster invites everybody whom it declares.`;
            builder.report((0,adopt_errors/* heldDifferently */.sN)(what, `Take ${text} out of the roster if that isn't meant.`), at);
        }
    }
    for (const [child, below] of team.fields.get("teams")?.fields ?? [])
        reportTeamMembersOutsideOrg(builder, { name: child, team: below }, declared);
}
function convertRepo(builder, name, repo) {
    const settings = [...repo.fields.keys()].filter((field) => field !== "collaborators");
    if (settings.length > 0)
        builder.report((0,adopt_errors/* notAccess */.Oc)(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
    if (checkRepositoryName(builder, name, repo.at) !== undefined)
        builder.addCollaborators(name, repo.fields.get("collaborators"));
}
function start(file) {
    return { file, line: 1, column: 1 };
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/dynamo.js

function readDynamoItems(file) {
    const whole = readForeignFile(file);
    if ("value" in whole)
        return { items: itemsIn(whole.value) };
    const items = [];
    for (const [index, line] of file.text.split("\n").entries()) {
        if (line.trim() === "")
            continue;
        const read = readForeignFile({ path: file.path, text: line }, index + 1);
        if ("reason" in read)
            return read;
        items.push(...itemsIn(read.value));
    }
    return { items };
}
function itemsIn(value) {
    if (value.shape === "list")
        return value.items.flatMap(itemsIn);
    const wrapped = value.fields.get("Items") ?? value.fields.get("Item");
    if (wrapped !== undefined)
        return itemsIn(wrapped);
    if (value.shape !== "map")
        return [];
    const attributes = [...value.fields].map(([name, each]) => [name, untyped(each)]);
    return [{ at: value.at, attributes: new Map(attributes) }];
}
function untyped(value) {
    const [type, inner] = [...value.fields][0] ?? [];
    if (value.fields.size !== 1 || type === undefined || inner === undefined)
        return value;
    const nothing = {
        ...inner,
        text: undefined,
        flag: undefined,
        items: [],
        fields: new Map(),
        shape: "nothing",
    };
    switch (type) {
        case "S":
        case "N":
        case "B":
        case "BOOL":
        case "SS":
        case "NS":
            return { ...inner, at: value.at };
        case "L":
            return { ...inner, at: value.at, items: inner.items.map(untyped) };
        case "M":
            return {
                ...inner,
                at: value.at,
                fields: new Map([...inner.fields].map(([key, each]) => [key, untyped(each)])),
            };
        case "NULL":
            return { ...nothing, at: value.at };
        default:
            return value;
    }
}

// EXTERNAL MODULE: ./lib/src/roster/schema/user.js
var user = __webpack_require__(46991);
;// CONCATENATED MODULE: ./lib/src/adopt/convert/rocket2-tables.js
function repositoryInUrl(url) {
    const [, org, repo] = /github\.com[/:]([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+?)(?:\.git)?\/?$/.exec(url.trim()) ?? [];
    return org === undefined || repo === undefined ? undefined : { org, repo };
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/rocket2-project.js






const texts = [
    ["display_name", "name"],
    ["short_description", "short_description"],
    ["long_description", "long_description"],
    ["website_url", "website", true],
    ["medium_url", "medium", true],
    ["appstore_url", "app_store", true],
    ["playstore_url", "play_store", true],
];
function convertRocket2Project(conversion, { at, attributes }) {
    const { builder, teamKeys } = conversion;
    const text = (name) => attributes.get(name)?.text?.trim() ?? "";
    const repos = repositoriesOf(conversion, { at, attributes });
    const title = text("display_name") || repos[0] || text("project_id");
    const found = [];
    for (const [attribute, field, isAddress] of texts) {
        const value = text(attribute);
        if (value === "")
            continue;
        if (!isAddress || user/* webAddress */.Dy.safeParse(value).success)
            found.push([field, value]);
        else {
            const place = attributes.get(attribute)?.at ?? at;
            builder.report((0,adopt_errors/* unfitting */.l8)(`${attribute} of ${title} ("${value}")`, "it is no web address"), place);
        }
    }
    const tags = (attributes.get("tags")?.items ?? []).flatMap((tag) => tag.text ?? []);
    const id = text("github_team_id");
    const team = teamKeys.get(id);
    const owner = attributes.get("github_team_id")?.at ?? at;
    if (id !== "" && team === undefined)
        builder.report((0,adopt_errors/* unfitting */.l8)(`The team of ${title} (GitHub id ${id})`, "no team in the tables has it"), owner);
    if (team !== undefined && repos.length > 0) {
        const what = `${title} belongs to ${team}, which thereby gets write on ${repos.join(", ")}; Rocket 2 gave nothing.`;
        builder.report((0,adopt_errors/* heldDifferently */.sN)(what, "Take team: out of the project if that isn't meant."), owner);
    }
    const key = (0,adopt_keys/* freeKey */.E)((0,slug/* teamSlug */.R)(title), "project", builder.projects);
    builder.projects.set(key, {
        ...Object.fromEntries(found),
        ...(team === undefined ? {} : { team }),
        ...(repos.length > 0 ? { repos } : {}),
        ...(tags.length > 0 ? { tags } : {}),
    });
    const known = [...texts.map(([attribute]) => attribute), "github_team_id", "github_urls", "tags"];
    const lost = [...attributes.keys()].filter((attribute) => !known.includes(attribute) && text(attribute) !== "");
    if (lost.length > 0)
        builder.report((0,adopt_errors/* notHeld */.H7)(`${lost.join(", ")} of the project ${title}`), attributes.get(lost[0] ?? "")?.at ?? at);
}
function repositoriesOf({ builder, org }, { at, attributes }) {
    const repos = (attributes.get("github_urls")?.items ?? []).flatMap(({ text = "", at: place }) => {
        const found = repositoryInUrl(text);
        if (found !== undefined && found.org.toLowerCase() === org.toLowerCase()) {
            if (github/* repositoryName */.aR.safeParse(found.repo).success)
                return found.repo;
        }
        builder.report((0,adopt_errors/* unfitting */.l8)(`"${text}"`, `it is no repository of ${org}`), place ?? at);
        return [];
    });
    return [...new Set(repos)];
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/rocket2-team.js

function convertRocket2Team(conversion, { at, attributes }) {
    const { builder } = conversion;
    const text = (name) => attributes.get(name)?.text?.trim() ?? "";
    const name = text("github_team_name");
    const key = builder.teamKey(name);
    if (builder.teams.has(key)) {
        builder.report((0,adopt_errors/* notHeld */.H7)(`A second team called ${name}`, "GitHub has one team of a name: join the two."), at);
        return;
    }
    const leads = peopleIn(conversion, name, attributes.get("team_leads"));
    const members = peopleIn(conversion, name, attributes.get("members")).filter((each) => !leads.includes(each));
    const title = text("displayname");
    const platform = text("platform");
    const fields = {
        ...(title === "" ? {} : { name: title }),
        ...(platform === "" ? {} : { description: `Platform: ${platform}` }),
        ...(leads.length > 0 ? { leads } : {}),
        ...(members.length > 0 || leads.length === 0 ? { members } : {}),
        ...(name === key ? {} : { github: { name } }),
        ...rocket2_team_folderOf(conversion, { name, folder: attributes.get("folder") }),
    };
    builder.teams.set(key, fields);
    if (platform !== "") {
        const what = `The platform of the team ${name} (${platform}) is its description in the roster, which GitHub shows too.`;
        const instead = "Take it out of the roster if the description on GitHub is to stay.";
        builder.report((0,adopt_errors/* heldDifferently */.sN)(what, instead), attributes.get("platform")?.at ?? at);
    }
    conversion.teamKeys.set(text("github_team_id"), key);
    const known = ["github_team_name", "displayname", "platform", "team_leads", "members", "folder"];
    const lost = [...attributes.keys()].filter((attribute) => !known.includes(attribute) && text(attribute) !== "");
    if (lost.length > 0) {
        const instead = "A team is found by its name.";
        builder.report((0,adopt_errors/* notHeld */.H7)(`${lost.join(", ")} of the team ${name}`, instead), attributes.get(lost[0] ?? "")?.at ?? at);
    }
}
function peopleIn({ builder, userKeys }, team, list) {
    const found = (list?.items ?? []).flatMap(({ text = "", at }) => {
        const key = userKeys.get(text);
        if (key === undefined)
            builder.report((0,adopt_errors/* unfitting */.l8)(`GitHub id ${text} in the team ${team}`, "no user in the tables has it"), at);
        return key ?? [];
    });
    return [...new Set(found)].sort();
}
function rocket2_team_folderOf({ builder }, { name, folder }) {
    const written = folder?.text?.trim() ?? "";
    if (folder === undefined || written === "")
        return {};
    const id = written.replace(/^.*\/folders\//, "").replace(/[?#].*$/, "");
    if (/^[A-Za-z0-9_-]{1,200}$/.test(id))
        return { drive: { folders: [{ id, role: "writer" }] } };
    builder.report((0,adopt_errors/* unfitting */.l8)(`The folder of the team ${name} ("${written}")`, "it is no folder's id"), folder.at);
    return {};
}

// EXTERNAL MODULE: ./lib/src/roster/mailbox.js
var mailbox = __webpack_require__(9528);
// EXTERNAL MODULE: ./lib/src/roster/schema/drive.js
var drive = __webpack_require__(45954);
// EXTERNAL MODULE: ./lib/src/roster/schema/slack.js
var slack = __webpack_require__(35630);
;// CONCATENATED MODULE: ./lib/src/adopt/convert/rocket2-user.js







const rocket2_user_texts = [
    ["name", "name"],
    ["email", "email", drive/* email */.Rp, "it is no email address"],
    ["github", "github", github/* login */.iD, "it is no GitHub login"],
    ["slack_id", "slack", slack/* slackUserId */.TD, "it is no Slack id"],
    ["position", "title"],
    ["bio", "bio"],
    ["major", "major"],
    ["image_url", "image", user/* webAddress */.Dy, "it is no web address"],
];
function convertRocket2User({ builder, userKeys }, { at, attributes }) {
    const text = (name) => attributes.get(name)?.text?.trim() ?? "";
    const who = text("name") || text("github") || text("slack_id");
    const found = [];
    for (const [attribute, field, check, not = ""] of rocket2_user_texts) {
        const value = text(attribute);
        if (value === "")
            continue;
        if (check === undefined || check.safeParse(value).success)
            found.push([field, value]);
        else
            builder.report((0,adopt_errors/* unfitting */.l8)(`${attribute} of ${who} ("${value}")`, not), attributes.get(attribute)?.at ?? at);
    }
    const id = Number(text("github_user_id"));
    if (Number.isSafeInteger(id) && id > 0)
        found.push(["github_id", id]);
    const level = text("permission_level");
    if (level === "admin" || level === "team_lead")
        found.push(["permission", level]);
    else if (level !== "" && level !== "member") {
        const place = attributes.get("permission_level")?.at ?? at;
        builder.report((0,adopt_errors/* unfitting */.l8)(`permission_level of ${who} ("${level}")`, "there is no such level"), place);
    }
    const fields = withoutTaken(Object.fromEntries(found), { draft: builder, who, at });
    const wanted = fields.github?.toLowerCase() ?? fields.email?.split("@")[0]?.toLowerCase() ?? text("slack_id");
    const key = (0,adopt_keys/* freeKey */.E)(wanted.toLowerCase(), "user", builder.users);
    builder.users.set(key, fields);
    if (text("github_user_id") !== "")
        userKeys.set(text("github_user_id"), key);
    const known = [...rocket2_user_texts.map(([attribute]) => attribute), "github_user_id", "permission_level"];
    const lost = [...attributes.keys()].filter((name) => !known.includes(name));
    if (lost.length > 0)
        builder.report((0,adopt_errors/* notHeld */.H7)(`${lost.join(", ")} of ${who}`), attributes.get(lost[0] ?? "")?.at ?? at);
}
const identities = {
    github: (login) => login.toLowerCase(),
    github_id: String,
    email: mailbox/* mailboxOf */.S,
    slack: String,
};
function withoutTaken(fields, { draft: builder, who, at }) {
    const kept = Object.entries(fields).filter(([field, value]) => {
        const same = identities[field];
        if (same === undefined)
            return true;
        const other = [...builder.users].find(([, user]) => {
            const theirs = user[field];
            return theirs !== undefined && same(String(theirs)) === same(String(value));
        });
        if (other !== undefined)
            builder.report((0,adopt_errors/* unfitting */.l8)(`${field} of ${who} ("${value}")`, `${other[0]} has the same`), at);
        return other === undefined;
    });
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/rocket2.js







function convertRocket2(files, org) {
    const { report, sorted } = createFindingList();
    const items = [];
    for (const file of files) {
        const read = readDynamoItems(file);
        if ("reason" in read)
            report((0,adopt_errors/* unreadableSource */.BH)(file.path, read.reason), read.at);
        else
            items.push(...read.items);
    }
    const having = (key) => items.filter(({ attributes }) => attributes.has(key));
    const projects = having("project_id");
    const teams = having("github_team_name").filter((item) => !projects.includes(item));
    const users = having("slack_id");
    const start = { file: files[0]?.path ?? "", line: 1, column: 1 };
    if (users.length + teams.length + projects.length === 0) {
        if (sorted().length === 0)
            report((0,adopt_errors/* nothingToConvert */.Ao)("Rocket 2", "the folder of its exported tables (JSON)"), start);
        return { rosters: new Map(), findings: sorted() };
    }
    const login = org ?? mostNamed(projects);
    if (login === undefined) {
        report((0,adopt_errors/* whichOrganisation */.Ko)(), start);
        return { rosters: new Map(), findings: sorted() };
    }
    const conversion = {
        builder: createRosterBuilder(report),
        userKeys: new Map(),
        teamKeys: new Map(),
        org: login,
    };
    for (const user of users)
        convertRocket2User(conversion, user);
    for (const team of teams)
        convertRocket2Team(conversion, team);
    for (const project of projects)
        convertRocket2Project(conversion, project);
    const intro = "Converted from Rocket 2. Its environment may name teams that a roster names too: GITHUB_DEFAULT_TEAM_NAME is github.default_team, GITHUB_ADMIN_TEAM_NAME and GITHUB_LEADS_TEAM_NAME are permissions.admin_team and permissions.leads_team.";
    return {
        rosters: new Map([[login, newRosterOf(conversion.builder, { org: login }, [intro])]]),
        findings: sorted(),
    };
}
function mostNamed(projects) {
    const named = projects.flatMap(({ attributes }) => (attributes.get("github_urls")?.items ?? []).flatMap(({ text }) => repositoryInUrl(text ?? "")?.org ?? []));
    const counts = [...Map.groupBy(named, (org) => org.toLowerCase())].sort(([left, a], [right, b]) => b.length - a.length || (left < right ? -1 : 1));
    return counts[0]?.[1][0];
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/sheriff.js



function convertSheriff(file) {
    const { report, sorted } = createFindingList();
    const read = readForeignFile(file);
    if ("reason" in read) {
        report((0,adopt_errors/* unreadableSource */.BH)(file.path, read.reason), read.at);
        return { rosters: new Map(), findings: sorted() };
    }
    const { value } = read;
    const orgs = value.shape === "list" ? value.items : [value];
    const named = orgs.filter((org) => org.fields.has("organization"));
    if (named.length === 0)
        report((0,adopt_errors/* nothingToConvert */.Ao)("Sheriff", "its permissions file, config.yaml"), value.at);
    const rosters = named.map((org) => {
        const name = org.fields.get("organization")?.text ?? "";
        return [name, sheriff_convertOrg({ org, name, all: named }, report)];
    });
    return { rosters: new Map(rosters), findings: sorted() };
}
function sheriff_convertOrg(organization, report) {
    const { org, name } = organization;
    const builder = createRosterBuilder(report);
    const teams = teamsOf(org);
    for (const team of teams.values())
        sheriff_convertTeam(builder, team, organization);
    const repos = [...(org.fields.get("repositories")?.items ?? [])];
    for (const repo of repos.sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1)))
        sheriff_convertRepo(builder, repo);
    const known = ["organization", "teams", "repositories"];
    for (const [field, { at }] of org.fields)
        if (!known.includes(field))
            report((0,adopt_errors/* notAccess */.Oc)(`${field} of the organisation ${name}`), at);
    const intro = "Converted from Sheriff. It deletes teams that aren't in its file, and leaves members of the organisation alone: once a plan is clean, teams: exact under github says the first.";
    return newRosterOf(builder, { org: name }, [intro]);
}
function teamsOf(org) {
    const teams = (org.fields.get("teams")?.items ?? []).flatMap((team) => {
        const name = team.fields.get("name")?.text;
        return name === undefined ? [] : [[name, team]];
    });
    return new Map(teams);
}
function sheriff_convertTeam(builder, team, organization) {
    const { fields } = team;
    const name = nameOf(team);
    const key = builder.teamKey(name);
    const formation = fields.get("formation");
    const reference = fields.get("reference");
    const { leads, members, include } = reference !== undefined
        ? peopleOfReference(builder, { name, reference }, organization)
        : formation !== undefined
            ? peopleInFormation(builder, { name, formation }, organization)
            : peopleInLists(builder, team);
    const origin = reference ? "reference" : formation ? "formation" : undefined;
    for (const list of origin === undefined ? [] : ["members", "maintainers"]) {
        const unused = fields.get(list);
        if (unused)
            builder.report((0,adopt_errors/* notHeld */.H7)(`${list} of the team ${name}, beside its ${origin},`), unused.at);
    }
    const parent = fields.get("parent")?.text;
    const title = fields.get("displayName")?.text;
    const github = {
        ...(name === key ? {} : { name }),
        ...(fields.get("secret")?.flag ? { privacy: "secret" } : {}),
    };
    builder.teams.set(key, {
        ...(title === undefined ? {} : { name: title }),
        ...(parent === undefined ? {} : { parent: builder.teamKey(parent) }),
        ...(leads.length > 0 ? { leads } : {}),
        ...(members.length > 0 || (leads.length === 0 && include.length === 0) ? { members } : {}),
        ...(include.length > 0 ? { include } : {}),
        ...(Object.keys(github).length > 0 ? { github } : {}),
        ...usergroupOf(builder, { name, slack: fields.get("slack") }),
    });
    const google = fields.get("gsuite");
    if (google !== undefined) {
        const instead = "Keep the group in Google Workspace; a folder can be shared with it (drive.folders, groups).";
        builder.report((0,adopt_errors/* notHeld */.H7)(`The Google Group of the team ${name}`, instead), google.at);
    }
    for (const [field, { at }] of fields)
        if (!knownOfTeams.includes(field))
            builder.report((0,adopt_errors/* notHeld */.H7)(`${field} of the team ${name}`), at);
}
const knownOfTeams = [
    ..."name displayName parent secret members maintainers formation reference slack gsuite".split(" "),
];
function peopleInLists(builder, team) {
    const leads = builder.declareUsers(team?.fields.get("maintainers"));
    const members = builder.declareUsers(team?.fields.get("members")).filter((each) => !leads.includes(each));
    return { leads, members, include: [] };
}
function peopleInFormation(builder, { name, formation }, { org }) {
    const teams = teamsOf(org);
    const include = [];
    const leads = new Set();
    for (const { text = "", at } of formation.items) {
        const team = teams.get(text);
        if (team === undefined)
            builder.report((0,adopt_errors/* unfitting */.l8)(`${text} in the formation of ${name}`, "there is no such team"), at);
        else {
            include.push(builder.teamKey(text));
            for (const lead of peopleInLists(builder, team).leads)
                leads.add(lead);
        }
    }
    if (leads.size > 0) {
        const what = `The team ${name} includes the teams that it is formed of; their maintainers are written out as its leads, and don't follow.`;
        builder.report((0,adopt_errors/* heldDifferently */.sN)(what, "Keep its leads in the roster."), formation.at);
    }
    return { leads: [...leads].sort(), members: [], include: include.sort() };
}
function peopleOfReference(builder, { name, reference }, { all }) {
    const [home = "", other = ""] = (reference.text ?? "").split("/");
    const org = all.find((each) => each.fields.get("organization")?.text === home);
    const team = org && teamsOf(org).get(other);
    if (team === undefined) {
        builder.report((0,adopt_errors/* unfitting */.l8)(`The reference of the team ${name}`, `there is no team ${reference.text}`), reference.at);
        return { leads: [], members: [], include: [] };
    }
    const what = `The team ${name} has the people of ${reference.text} written out, and doesn't follow it.`;
    builder.report((0,adopt_errors/* heldDifferently */.sN)(what, "Keep its people in the roster."), reference.at);
    return peopleInLists(builder, team);
}
function usergroupOf(builder, { name, slack }) {
    if (slack === undefined || slack.flag === false)
        return {};
    const handle = slack.flag === true ? name : (slack.text ?? "");
    if (/^[a-z0-9._-]{1,80}$/.test(handle))
        return { slack: { usergroup: handle } };
    builder.report((0,adopt_errors/* unfitting */.l8)(`The user group of the team ${name}`, `"${handle}" is no handle`), slack.at);
    return {};
}
function sheriff_convertRepo(builder, repo) {
    const name = nameOf(repo);
    const settings = [...repo.fields.keys()].filter((field) => !["name", "teams", "external_collaborators"].includes(field));
    if (settings.length > 0)
        builder.report((0,adopt_errors/* notAccess */.Oc)(`What is set of the repository ${name} (${settings.join(", ")})`), repo.at);
    if (checkRepositoryName(builder, name, repo.at) === undefined)
        return;
    for (const [team, { role, at }] of builder.readRoles(repo.fields.get("teams"), name)) {
        const key = builder.teamKey(team);
        const fields = builder.teams.get(key);
        if (fields === undefined)
            builder.report((0,adopt_errors/* unfitting */.l8)(`${team}'s access to ${name}`, "there is no such team"), at);
        else
            builder.teams.set(key, { ...fields, repos: { ...fields.repos, [name]: role } });
    }
    builder.addCollaborators(name, repo.fields.get("external_collaborators"));
}
function nameOf(item) {
    return item.fields.get("name")?.text ?? "";
}

;// CONCATENATED MODULE: ./lib/src/adopt/convert/tempelis.js







function convertTempelis(files, org) {
    const { report, sorted } = createFindingList();
    const found = { keys: new Map(), users: new Map(), channels: [], groups: [] };
    for (const file of files) {
        const read = readForeignFile(file);
        if ("reason" in read)
            report((0,adopt_errors/* unreadableSource */.BH)(file.path, read.reason), read.at);
        else
            collect(found, read.value, report);
    }
    const isEmpty = found.users.size + found.channels.length + found.groups.length === 0;
    if (isEmpty && !(0,finding/* hasErrors */.Cs)(sorted()))
        report((0,adopt_errors/* nothingToConvert */.Ao)("Tempelis", "the folder of its YAML files"), {
            file: files[0]?.path ?? "",
            line: 1,
            column: 1,
        });
    return isEmpty
        ? { rosters: new Map(), findings: sorted() }
        : { rosters: new Map([[org ?? "slack", rosterOf(found, report, org)]]), findings: sorted() };
}
const notKept = {
    restrictions: [
        "What may stand in which file (restrictions)",
        "Say who may change what: permissions.rules in the roster, or CODEOWNERS.",
    ],
    channel_template: [
        "The template of new channels",
        "Write topic and purpose at the channel; what is pinned stays as it is.",
    ],
};
function collect(found, { fields }, report) {
    for (const [name, id] of fields.get("users")?.fields ?? [])
        collectUser(found, { name, id }, report);
    for (const channel of fields.get("channels")?.items ?? [])
        collectChannel(found, channel, report);
    found.groups.push(...(fields.get("usergroups")?.items ?? []));
    for (const [field, [what, instead]] of Object.entries(notKept)) {
        const there = fields.get(field);
        if (there !== undefined)
            report((0,adopt_errors/* notHeld */.H7)(what, instead), there.at);
    }
}
function collectUser({ keys, users }, { name, id }, report) {
    const { text = "", at } = id;
    if (!slack/* slackUserId */.TD.safeParse(text).success)
        return void report((0,adopt_errors/* unfitting */.l8)(`${name} (${text})`, "it is no Slack id"), at);
    if (keys.has(name))
        return void report((0,adopt_errors/* unfitting */.l8)(`A second ${name}`, "one name stands for one person"), at);
    const same = [...users].find(([, { slack }]) => slack === text)?.[0];
    if (same !== undefined) {
        keys.set(name, same);
        return void report((0,adopt_errors/* unfitting */.l8)(`The entry ${name}`, `${same} has the same Slack id, and stands for both`), at);
    }
    const key = (0,adopt_keys/* freeKey */.E)(name, "user", users);
    keys.set(name, key);
    users.set(key, { slack: text });
}
function collectChannel({ channels }, { fields, at }, report) {
    const [name, id] = [fields.get("name")?.text, fields.get("id")?.text];
    if (name === undefined)
        return void report((0,adopt_errors/* unfitting */.l8)("A channel", "it has no name"), at);
    const archived = fields.get("archived")?.flag === true;
    const more = { ...(id === undefined ? {} : { id }), ...(archived ? { archived } : {}) };
    channels.push(Object.keys(more).length === 0 ? name : { name, ...more });
    for (const [field, value] of fields)
        if (!["name", "id", "archived"].includes(field))
            report((0,adopt_errors/* notHeld */.H7)(`${field} of the channel ${name}`), value.at);
}
function rosterOf(found, report, org) {
    const teams = new Map();
    const ignore = [];
    for (const { fields, at } of found.groups) {
        const handle = fields.get("name")?.text;
        if (handle === undefined)
            report((0,adopt_errors/* unfitting */.l8)("A user group", "it has no name"), at);
        else if (fields.get("external")?.flag === true)
            ignoreGroup({ handle, at, ignore }, found, report);
        else
            teams.set((0,adopt_keys/* freeKey */.E)(handle, "group", teams), teamOf({ handle, fields }, found, report));
    }
    const intro = "Converted from Tempelis, which archives every user group that its file doesn't have: once a plan is clean, usergroups: exact under slack says the same. Its names of people are keys here, and no GitHub logins: add github where you want it.";
    return {
        intro: [intro],
        ...(org === undefined ? {} : { github: { org } }),
        slack: {
            ...(ignore.length === 0 ? {} : { ignore: ignore.sort() }),
            ...(found.channels.length === 0 ? {} : { channels: found.channels }),
        },
        usesDrive: false,
        users: new Map([...found.users].map(([key, fields]) => [key, (0,new_roster/* withoutNotes */.h)(fields)])),
        teams: new Map([...teams].map(([key, fields]) => [key, (0,new_roster/* withoutNotes */.h)(fields)])),
        projects: new Map(),
        remarks: [],
    };
}
function ignoreGroup({ handle, at, ignore }, { channels }, report) {
    if (!channels.some((channel) => (typeof channel === "string" ? channel : channel.name) === handle))
        return void ignore.push(handle);
    const instead = "It is left alone while usergroups is additive. For exact, declare it.";
    report((0,adopt_errors/* notHeld */.H7)(`That the user group ${handle} is somebody else's (external), as a channel has the name too,`, instead), at);
}
function teamOf({ handle, fields }, { keys }, report) {
    const members = (fields.get("members")?.items ?? []).flatMap(({ text = "", at }) => {
        const key = keys.get(text);
        if (key === undefined)
            report((0,adopt_errors/* unfitting */.l8)(`${text} in the user group ${handle}`, "no user has that name"), at);
        return key ?? [];
    });
    const [name, description] = [fields.get("long_name")?.text, fields.get("description")?.text];
    const channels = (fields.get("channels")?.items ?? []).flatMap(({ text }) => text ?? []);
    const known = ["name", "long_name", "description", "channels", "members", "external"];
    for (const [field, { at }] of fields)
        if (!known.includes(field))
            report((0,adopt_errors/* notHeld */.H7)(`${field} of the user group ${handle}`), at);
    return {
        ...(name === undefined ? {} : { name }),
        members: [...new Set(members)].sort(),
        github: false,
        slack: {
            usergroup: {
                handle,
                ...(name === undefined ? {} : { name }),
                ...(description === undefined ? {} : { description }),
                ...(channels.length === 0 ? {} : { channels }),
            },
        },
    };
}

// EXTERNAL MODULE: ./lib/src/adopt/write-roster.js
var write_roster = __webpack_require__(19426);
;// CONCATENATED MODULE: ./lib/src/adopt/convert-roster.js










const convertibleTools = ["peribolos", "sheriff", "rocket2", "github-as-code", "tempelis"];
function convertRoster(request) {
    const { rosters, findings } = convert(request);
    if ((0,finding/* hasErrors */.Cs)(findings))
        return { files: [], findings };
    const folder = request.path.slice(0, request.path.lastIndexOf("/") + 1);
    const name = request.path.slice(folder.length);
    const written = [...rosters].map(([org, roster]) => {
        const path = rosters.size === 1 ? request.path : `${folder}${org}/${name}`;
        const files = (0,write_roster/* writeRoster */.n)(roster, { path, split: request.split });
        return { files, findings: rosterErrors(files, request.today) };
    });
    return {
        files: written.flatMap((each) => each.files),
        findings: [...findings, ...written.flatMap((each) => each.findings)],
    };
}
function convert({ from, sources, org }) {
    switch (from) {
        case "peribolos":
            return convertPeribolos(sources, org);
        case "sheriff":
            return sources[0] === undefined ? nothingConverted("Sheriff") : convertSheriff(sources[0]);
        case "rocket2":
            return convertRocket2(sources, org);
        case "github-as-code":
            return convertGithubAsCode(sources, org);
        case "tempelis":
            return convertTempelis(sources, org);
        default:
            return from;
    }
}
function nothingConverted(tool) {
    return { rosters: new Map(), findings: [(0,finding/* finding */.gk)((0,adopt_errors/* nothingToConvert */.Ao)(tool, "its file"))] };
}
function rosterErrors(files, today) {
    const encoder = new TextEncoder();
    const parsed = (0,parse/* parseRoster */.R)(files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })));
    const resolved = parsed.roster === undefined ? [] : (0,resolve/* resolveRoster */.i)(parsed.roster, today).findings;
    return [...parsed.findings, ...resolved].filter(({ severity }) => severity === "error");
}

// EXTERNAL MODULE: ./lib/src/adopt/modeline.js
var modeline = __webpack_require__(42770);
// EXTERNAL MODULE: ./lib/src/app/program-address.js
var program_address = __webpack_require__(71791);
// EXTERNAL MODULE: ./lib/src/jobs/import/run.js
var import_run = __webpack_require__(73728);
;// CONCATENATED MODULE: ./lib/src/jobs/init/output-folder.js


function outputFolderAt(folder) {
    return {
        has: (path) => (0,promises_.lstat)((0,external_node_path_.join)(folder, path)).then(() => true, () => false),
        async write({ path, text }) {
            const target = (0,external_node_path_.join)(folder, path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            try {
                await (0,promises_.writeFile)(target, text, { flag: "wx" });
                return "written";
            }
            catch (error) {
                if (error instanceof Error && "code" in error && error.code === "EEXIST")
                    return "exists";
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/adopt/pin-errors.js

const pinErrors = {
    nobodyCalled: (user, login) => (0,finding/* warning */.$e)("pin_nobody", `Nobody on GitHub is called ${login} (${user}'s login in the roster), so there is no id to pin.`, `Correct github: under ${user}.`),
    accountGone: (what) => (0,finding/* warning */.$e)("pin_account_gone", `${what.user}'s GitHub account (github_id ${what.id}) is gone${what.taken ? `, and somebody else is called ${what.login} today` : ""}.`, `Ask ${what.user} for the new account, and write its login and id; or write active: false when they have left.`),
    slackGone: (what) => (0,finding/* warning */.$e)("pin_slack_gone", `${what.user}'s Slack id ${what.id} is nobody's who can be let in: a guest, deactivated, or of another workspace.`, what.other === undefined
        ? "Copy the id from the profile in Slack, or write slack: false."
        : `Somebody with the same address is ${what.other}: write that, if it is ${what.user}.`),
};

;// CONCATENATED MODULE: ./lib/src/adopt/pin.js



function pinsFor(roster, accounts) {
    const pins = [];
    const findings = [];
    for (const user of roster.users.values()) {
        if (!user.active)
            continue;
        const found = [pinGithub(user, accounts.github), pinSlack(user, accounts.slack)];
        for (const each of found) {
            if (each === undefined)
                continue;
            if ("field" in each)
                pins.push(each);
            else
                findings.push((0,finding/* finding */.gk)(each.problem, { provider: each.provider, at: each.at }));
        }
    }
    return { pins: [...pin_withoutTaken(pins, roster), ...teamPins(roster, accounts.teams)], findings };
}
function pinEdit(pin) {
    return "team" in pin
        ? { edit: "set", path: ["teams", pin.team, "github", "id"], value: pin.to }
        : { edit: "set", path: ["users", pin.user, pin.field], value: pin.to };
}
function teamPins(roster, found) {
    return [...roster.teams.values()].flatMap(({ key, github, archived }) => {
        const to = found?.get(key);
        if (to === undefined || archived || github === false || github.id === to)
            return [];
        return [{ team: key, field: "github.id", ...(github.id === undefined ? {} : { from: github.id }), to }];
    });
}
function pinGithub(user, github) {
    const { key, github: login, githubId: id } = user;
    if (github === undefined || login === undefined)
        return undefined;
    const where = { provider: "github", at: user.places["github"] ?? user.at };
    const holder = github.byLogin(login);
    if (id === undefined) {
        if (holder !== undefined)
            return { user: key, field: "github_id", to: holder.id };
        return { problem: pinErrors.nobodyCalled(key, login), ...where };
    }
    const owner = github.byId(id);
    if (owner === undefined)
        return {
            problem: pinErrors.accountGone({ user: key, login, id, taken: holder !== undefined }),
            ...where,
        };
    if (owner.login.toLowerCase() === login.toLowerCase())
        return undefined;
    return { user: key, field: "github", from: login, to: owner.login };
}
function pinSlack(user, slack) {
    const { key, email } = user;
    if (slack === undefined || user.slack === false)
        return undefined;
    const byEmail = email === undefined
        ? undefined
        : slack.find((each) => each.email && (0,mailbox/* mailboxOf */.S)(each.email) === (0,mailbox/* mailboxOf */.S)(email));
    if (user.slack === undefined)
        return byEmail && { user: key, field: "slack", to: byEmail.id };
    if (slack.some(({ id }) => id === user.slack))
        return undefined;
    const where = { provider: "slack", at: user.places["slack"] ?? user.at };
    return { problem: pinErrors.slackGone({ user: key, id: user.slack, other: byEmail?.id }), ...where };
}
function pin_withoutTaken(pins, roster) {
    const users = [...roster.users.values()];
    const taken = new Map([
        ...users.flatMap(({ key, githubId }) => githubId === undefined ? [] : [[`github_id ${githubId}`, key]]),
        ...users.flatMap(({ key, slack }) => (slack ? [[`slack ${slack}`, key]] : [])),
    ]);
    return pins.filter(({ user, field, to }) => {
        const name = `${field} ${to}`;
        const other = taken.get(name);
        if (other !== undefined && other !== user)
            return false;
        taken.set(name, user);
        return true;
    });
}

// EXTERNAL MODULE: ./lib/src/app/service-clients.js
var service_clients = __webpack_require__(43840);
// EXTERNAL MODULE: ./lib/src/roster/edit/edit-roster.js
var edit_roster = __webpack_require__(68017);
;// CONCATENATED MODULE: ./lib/src/jobs/pin/run.js






async function pinRoster(request, connections) {
    const { files, findings: unread } = request.roster;
    const parsed = (0,parse/* parseRoster */.R)(files);
    const wrong = [...unread, ...(files.length > 0 ? parsed.findings : [])].filter(({ severity }) => severity === "error");
    if (parsed.roster === undefined || wrong.length > 0)
        return { files: [], pins: [], findings: wrong };
    const findings = [];
    const { roster } = parsed;
    const asked = (name) => request.providers?.includes(name) ?? true;
    const ask = async (name, question) => {
        try {
            return asked(name) ? await question() : undefined;
        }
        catch (error) {
            findings.push(...(0,errors_to_findings/* errorsToFindings */.z)(error, name));
            return undefined;
        }
    };
    const github = roster.github && (await ask("github", () => identifyGithubAccounts(roster, connections)));
    const slack = roster.slack && (await ask("slack", () => readSlackPeople(roster, connections)));
    const teams = roster.github && (await ask("github", () => identifyGithubTeams(roster, connections)));
    const found = pinsFor(roster, {
        ...(github ? { github } : {}),
        ...(teams ? { teams } : {}),
        ...(slack ? { slack } : {}),
    });
    findings.push(...found.findings);
    const edited = (0,edit_roster/* editRoster */.m)(files, found.pins.map(pinEdit));
    if ("problems" in edited) {
        return { files: [], pins: [], findings: [...findings, ...edited.problems.map((each) => (0,finding/* finding */.gk)(each))] };
    }
    return { files: edited.files.filter((file) => !files.includes(file)), pins: found.pins, findings };
}
async function identifyGithubAccounts(roster, connections) {
    const { identifyAccounts } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(3910)]).then(__webpack_require__.bind(__webpack_require__, 43910));
    const written = [...roster.users.values()].flatMap(({ active, github, githubId }) => active && github !== undefined
        ? [{ login: github, ...(githubId === undefined ? {} : { id: githubId }) }]
        : []);
    return identifyAccounts(await (0,service_clients/* githubClientFor */.qI)(connections), written);
}
async function identifyGithubTeams(roster, connections) {
    if (![...roster.teams.values()].some(({ github, archived }) => github !== false && !archived))
        return new Map();
    const { identifyTeams } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(2277), __webpack_require__.e(2721)]).then(__webpack_require__.bind(__webpack_require__, 92721));
    return identifyTeams(await (0,service_clients/* githubClientFor */.qI)(connections), roster, connections.progress);
}
async function readSlackPeople(roster, connections) {
    const { readSlackInventory } = await Promise.all(/* import() */[__webpack_require__.e(3772), __webpack_require__.e(4688)]).then(__webpack_require__.bind(__webpack_require__, 74688));
    const workspace = roster.slack?.workspace;
    const request = { channels: [], usergroups: [], progress: connections.progress };
    const client = await (0,service_clients/* slackClientFor */.JZ)(connections);
    const { people } = await readSlackInventory(client, {
        ...request,
        ...(workspace === undefined ? {} : { workspace }),
    });
    return people;
}

;// CONCATENATED MODULE: ./lib/src/command-line/adopt.js
















function addAdoptCommands(program) {
    withPeople(withScope(program.command("import")))
        .description("write the roster that describes what exists, or convert another tool's files")
        .argument("[source]", "with --from: the file or folder to convert")
        .addOption(new commander/* Option */.c$("--from <tool>", "convert instead of asking GitHub").choices(convertibleTools))
        .addOption(organisationOption())
        .option("-o, --out <path>", "the file to write", "teams.yaml")
        .option("--split", "one file a team tree")
        .action(importCommand);
    program
        .command("pin")
        .description("fill in missing github_id and slack ids, and follow renamed logins")
        .addOption(configOption())
        .addOption(someOf(["github", "slack"]))
        .action(pin);
}
async function importCommand(source, flags) {
    if (flags.from === undefined && flags.org === undefined)
        return failWith("Say which organisation: --org LOGIN.");
    if (await outputFolderAt(process.cwd()).has(flags.out))
        return reportExisting([flags.out]);
    const { hints, findings: mistakes } = await peopleHintsOf(flags);
    if (mistakes.length > 0) {
        printFindings(mistakes, true);
        process.exitCode = 1;
        return;
    }
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const connections = environmentConnections(progress);
    const layout = { path: flags.out, split: flags.split ?? false };
    const today = (0,clock/* currentDay */.G)(connections.clock);
    const { files, findings } = flags.from
        ? convertRoster({
            from: flags.from,
            sources: await sourcesIn(source ?? "."),
            ...(flags.org === undefined ? {} : { org: flags.org }),
            ...layout,
            today,
        })
        : await (0,import_run/* importRoster */.l)({ org: flags.org ?? "", ...layout, ...scopeOf(flags), ...hints }, connections);
    progress.end();
    await writeNewFiles((0,modeline/* withModeline */.mS)(files, await (0,program_address/* programAddress */.X)(connections.env)));
    printFindings(findings, flags.from !== undefined);
    if (files.length === 0 || (0,finding/* hasErrors */.Cs)(findings))
        process.exitCode = 1;
}
async function writeNewFiles(files) {
    const folder = outputFolderAt(process.cwd());
    const exists = await Promise.all(files.map(({ path }) => folder.has(path)));
    if (exists.includes(true))
        return reportExisting(files.flatMap(({ path }, index) => (exists[index] ? [path] : [])));
    for (const file of files) {
        if ((await folder.write(file)) === "exists")
            return reportExisting([file.path]);
        process.stdout.write(`wrote ${file.path}\n`);
    }
}
function reportExisting(paths) {
    for (const path of paths)
        process.stdout.write(`${path} is there already, and was left alone\n`);
    process.stderr.write("Nothing was written. Move it away first, or name another file with --out.\n");
    process.exitCode = 1;
}
async function sourcesIn(source) {
    const found = await (0,promises_.stat)(source).catch(() => undefined);
    if (found === undefined)
        return [];
    const paths = [];
    if (found.isFile())
        paths.push(source);
    else
        for await (const path of (0,promises_.glob)("**/*.{yaml,yml,json}", { cwd: source }))
            paths.push((0,external_node_path_.join)(source, path));
    return Promise.all(paths.sort().map(async (path) => ({ path, text: await (0,promises_.readFile)(path, "utf8") })));
}
async function pin({ config, providers }) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const { files, pins, findings } = await pinRoster({ roster: await (0,roster_files/* filesIn */.n)(process.cwd(), config), ...(providers ? { providers } : {}) }, environmentConnections(progress));
    progress.end();
    for (const { path, bytes } of files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(process.cwd(), path), bytes);
    for (const pin of pins) {
        const entry = "team" in pin ? `team ${pin.team}` : pin.user;
        process.stdout.write(`${entry}: ${pin.field} is ${pin.to}\n`);
    }
    if (pins.length === 0 && !(0,finding/* hasErrors */.Cs)(findings))
        process.stdout.write("Nothing to pin.\n");
    printFindings(findings);
    if ((0,finding/* hasErrors */.Cs)(findings))
        process.exitCode = 1;
}
function failWith(text) {
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
}

// EXTERNAL MODULE: ./lib/src/app/git-trail.js
var git_trail = __webpack_require__(83167);
// EXTERNAL MODULE: ./lib/src/app/trail-errors.js
var trail_errors = __webpack_require__(34240);
// EXTERNAL MODULE: ./lib/src/trail/chain.js
var chain = __webpack_require__(53052);
// EXTERNAL MODULE: ./lib/src/trail/stored.js
var trail_stored = __webpack_require__(91174);
;// CONCATENATED MODULE: ./lib/src/app/trail-in-folder.js




function trailInFolder(folder) {
    const read = (path) => fileText((0,external_node_path_.join)(folder, path));
    return {
        whyNot: async () => undefined,
        async update(_message, change) {
            const files = await change(read);
            const ordered = [...files].sort(([one], [other]) => Number(one === trail_stored/* headFile */.HH) - Number(other === trail_stored/* headFile */.HH));
            for (const [path, text] of ordered) {
                const target = (0,external_node_path_.join)(folder, path);
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
                await (0,promises_.writeFile)(`${target}.new`, text);
                await (0,promises_.rename)(`${target}.new`, target);
            }
        },
    };
}
async function trailFilesIn(folder) {
    const found = await (0,promises_.readdir)((0,external_node_path_.join)(folder, "trail"), { recursive: true }).catch(() => []);
    const paths = found
        .map((each) => external_node_path_.posix.join("trail", each.replaceAll("\\", "/")))
        .filter((path) => path === trail_stored/* headFile */.HH || (0,chain/* partOfTrail */.L2)(path) !== undefined);
    const texts = await Promise.all(paths.map(async (path) => [path, await fileText((0,external_node_path_.join)(folder, path))]));
    return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}
async function fileText(path) {
    try {
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch (failure) {
        if (failure.code === "ENOENT")
            return undefined;
        throw failure;
    }
}

// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/trail/read.js
var read = __webpack_require__(8477);
;// CONCATENATED MODULE: ./lib/src/trail/verify.js


function verifyTrail(files, seen = []) {
    const faults = [];
    const hashes = new Map();
    const begins = new Map();
    let last;
    let first;
    for (const file of (0,chain/* inTrailOrder */.cE)(files.keys())) {
        const lines = (files.get(file) ?? "").split("\n");
        if (lines.at(-1) === "")
            lines.pop();
        else
            faults.push({ is: "changed", message: `${file} doesn't end with a line: something was cut off.` });
        for (const [index, line] of lines.entries()) {
            const place = `${file}:${index + 1}`;
            const link = linkIn(line);
            if (link === undefined) {
                faults.push({ is: "unreadable", message: `${place} is no record.` });
                continue;
            }
            first ??= link.n;
            if (!begins.has(file))
                begins.set(file, link.n);
            faults.push(...stepFaults(last, link, place));
            const hash = (0,chain/* lineHash */.Hw)(line);
            hashes.set(link.n, hash);
            last = { records: link.n, hash, file };
        }
    }
    faults.push(...headFaults(files.get(trail_stored/* headFile */.HH), last, begins));
    for (const each of seen)
        if (!isIn(each, hashes))
            faults.push(notThere(each));
    return { head: last, first, faults };
}
function stepFaults(last, link, place) {
    if (last === undefined)
        return link.n === 1 && link.previous !== chain/* noLine */.An
            ? [{ is: "changed", message: `${place} is the first record, and names one before it.` }]
            : [];
    if (link.n !== last.records + 1) {
        const missing = link.n - last.records - 1;
        const what = missing > 0
            ? `${missing === 1 ? "record" : "records"} ${last.records + 1}${missing === 1 ? "" : ` to ${link.n - 1}`} ${missing === 1 ? "is" : "are"} missing`
            : `record ${link.n} comes after record ${last.records}`;
        return [{ is: "gap", message: `${place}: ${what}.` }];
    }
    if (link.previous === last.hash)
        return [];
    const message = `${place}: record ${last.records} is not the one that record ${link.n} was written after. One of them was changed.`;
    return [{ is: "changed", message }];
}
function headFaults(text, last, begins) {
    if (text === undefined) {
        const message = `${trail_stored/* headFile */.HH} is missing: nothing says which record is the last.`;
        return last === undefined ? [] : [{ is: "wrong-head", message }];
    }
    let stored;
    try {
        stored = (0,trail_stored/* parseHead */.ww)(text);
    }
    catch {
        return [{ is: "unreadable", message: `${trail_stored/* headFile */.HH} can't be read.` }];
    }
    return [...beginningFaults(stored, begins), ...endFaults(stored.head, last)];
}
function beginningFaults({ begins: said = {} }, begins) {
    return [...begins].flatMap(([file, first]) => {
        const was = said[file];
        if (was === undefined || was === first)
            return [];
        return [{ is: "gap", message: `${file} begins with record ${first}, and it began with record ${was}.` }];
    });
}
function endFaults(named, last) {
    if (named?.records === last?.records && named?.hash === last?.hash)
        return [];
    const [says, is] = [named?.records ?? 0, last?.records ?? 0];
    const message = says > is
        ? `${trail_stored/* headFile */.HH} says that there are ${says} records, and the last one that is there is ${is}: the end is missing.`
        : `${trail_stored/* headFile */.HH} names another end than record ${is}.`;
    return [{ is: "wrong-head", message }];
}
function isIn({ records, hash }, hashes) {
    return records === undefined ? [...hashes.values()].includes(hash) : hashes.get(records) === hash;
}
function notThere({ records, hash, where }) {
    const which = records === undefined ? "a record" : `record ${records}`;
    const message = `${where} has seen ${which} with the hash ${hash.slice(0, 12)}…, and the trail has none: it was written anew, or its end is missing.`;
    return { is: "wrong-head", message };
}
function linkIn(line) {
    try {
        const data = JSON.parse(line);
        const { n, previous } = data ?? {};
        return typeof n === "number" && typeof previous === "string" ? { n, previous } : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/src/command-line/roster-repository.js


const runFile = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
async function rosterRepositoryAt(folder, { githubToken, githubApiUrl: apiUrl, env }) {
    const token = env["REPOSITORY_TOKEN"] || githubToken;
    if (!token)
        return undefined;
    const name = await rosterNameAt(folder, env);
    const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(name ?? "") ?? [];
    if (!owner || !repo)
        return undefined;
    const { openRepository } = await Promise.all(/* import() */[__webpack_require__.e(332), __webpack_require__.e(7826), __webpack_require__.e(5403)]).then(__webpack_require__.bind(__webpack_require__, 85403));
    return openRepository(token, { owner, repo, apiUrl });
}
async function rosterNameAt(folder, env) {
    return env["GITHUB_REPOSITORY"] || (await originOf(folder));
}
async function originOf(folder) {
    try {
        const { stdout } = await runFile("git", ["remote", "get-url", "origin"], { cwd: folder });
        return repositoryInAddress(stdout.trim());
    }
    catch {
        return undefined;
    }
}
function repositoryInAddress(address) {
    const isRemote = /^(?:https?|ssh|git):\/\/|^[^/\\:\s]{2,}:(?!\/\/)/.test(address);
    return isRemote ? /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(address)?.[1] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/command-line/audit.js














function addAuditCommand(program) {
    program
        .command("audit")
        .description("look through the trail that applies leave")
        .command("verify")
        .description("say whether the trail is whole: no gap, no changed line, no missing file, the right end")
        .argument("[folder]", "a folder with a trail; without it, the branch rollcall/state as this clone has it")
        .addOption(new commander/* Option */.c$("--head <hash>", "the hash of a record that must be there").argParser(hashOf))
        .option("--json", "print the result as JSON")
        .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
        .action(async (folder, flags) => {
        try {
            const { verdict, unseen } = await verify(folder, flags.head);
            process.stdout.write(flags.json ? verdictJson(verdict) : verdictText(verdict));
            printFindings(unseen);
            process.exitCode = verdict.faults.length > 0 ? 1 : 0;
        }
        catch (failure) {
            printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
            process.exitCode = 2;
        }
    });
}
function hashOf(text) {
    if (!/^[0-9a-f]{64}$/.test(text))
        throw new commander/* InvalidArgumentError */.Di("Write the whole hash: 64 hex digits.");
    return text;
}
async function verify(folder, head) {
    const found = folder === undefined
        ? await (0,git_trail/* trailInClone */.f)(process.cwd())
        : { files: await trailFilesIn(folder), where: folder };
    if (found === undefined || found.files.size === 0)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,trail_errors/* noTrail */.qx)(folder))]);
    const given = head === undefined ? [] : [{ hash: head, where: "--head" }];
    const { seen, unseen } = folder === undefined ? await headsOnGithub(found.files) : { seen: [], unseen: [] };
    return { verdict: verifyTrail(found.files, [...given, ...seen]), unseen };
}
async function headsOnGithub(files) {
    const repository = await rosterRepositoryAt(process.cwd(), environmentConnections(silentProgress));
    if (repository === undefined)
        return { seen: [], unseen: [] };
    const { trailEndsOf } = await __webpack_require__.e(/* import() */ 3010).then(__webpack_require__.bind(__webpack_require__, 83010));
    const commits = (0,read/* recordsIn */.Q)(files).flatMap(({ commit }) => commit ?? []);
    const { ends, problem } = await trailEndsOf(repository, commits);
    return {
        seen: ends.map(({ commit, ...end }) => ({
            ...end,
            where: `The check run on commit ${commit.slice(0, 7)}`,
        })),
        unseen: problem === undefined ? [] : [(0,finding/* finding */.gk)(problem)],
    };
}
function verdictText({ head, first, faults }) {
    const lines = faults.map(({ message }) => `  ${message}\n`).join("");
    if (faults.length > 0)
        return `The trail is not whole:\n\n${lines}`;
    if (head === undefined)
        return "The trail has no record yet.\n";
    const from = first === 1 ? "" : `, from record ${first} on`;
    return `The trail is whole: ${(0,lists/* count */.U9)(head.records - (first ?? 1) + 1, ["record", "records"])}${from}.\nThe last one is ${head.hash}\n`;
}
function verdictJson({ head, first, faults }) {
    const data = { version: 1, whole: faults.length === 0, first: first ?? null, head: head ?? null, faults };
    return `${JSON.stringify(data, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/src/chat/commands/merge.js + 1 modules
var merge = __webpack_require__(30229);
// EXTERNAL MODULE: ./lib/src/chat/commands/offboard.js
var offboard = __webpack_require__(69905);
// EXTERNAL MODULE: ./lib/src/chat/commands/undo.js + 1 modules
var undo = __webpack_require__(61103);
// EXTERNAL MODULE: ./lib/src/chat/decision-sentences.js
var decision_sentences = __webpack_require__(99368);
// EXTERNAL MODULE: ./lib/src/chat/draft.js
var chat_draft = __webpack_require__(89654);
// EXTERNAL MODULE: ./lib/src/chat/error-replies.js
var error_replies = __webpack_require__(57638);
// EXTERNAL MODULE: ./lib/src/chat/find.js
var find = __webpack_require__(51842);
// EXTERNAL MODULE: ./lib/src/chat/interpret.js + 32 modules
var interpret = __webpack_require__(19085);
// EXTERNAL MODULE: ./lib/src/chat/proposal-replies.js
var proposal_replies = __webpack_require__(67266);
// EXTERNAL MODULE: ./lib/src/chat/render-reply.js
var render_reply = __webpack_require__(17548);
// EXTERNAL MODULE: ./lib/src/chat/reply.js
var reply = __webpack_require__(30661);
// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var rights = __webpack_require__(1878);
// EXTERNAL MODULE: ./lib/src/roster/bad-addresses.js
var bad_addresses = __webpack_require__(634);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
// EXTERNAL MODULE: ./lib/src/jobs/chat/chat-slack.js
var chat_slack = __webpack_require__(30459);
// EXTERNAL MODULE: ./lib/src/jobs/chat/errors.js
var chat_errors = __webpack_require__(88227);
// EXTERNAL MODULE: ./lib/src/jobs/chat/live-state.js + 4 modules
var live_state = __webpack_require__(77059);
// EXTERNAL MODULE: ./lib/src/jobs/chat/lookups.js
var lookups = __webpack_require__(25465);
;// CONCATENATED MODULE: ./lib/src/jobs/chat/local.js























async function runLocalChat({ text, as, roster }, connections) {
    const now = (0,clock/* currentMoment */.q)(connections.clock);
    const loaded = (0,bad_addresses/* withoutBadAddresses */.C)((0,load/* loadRoster */.c0)(roster, now), now);
    if (!(0,load/* isValid */.fn)(loaded))
        return resultOf((0,error_replies/* brokenRosterReply */.x8)(loaded.findings), 1);
    const base = {
        roster: loaded,
        rights: (0,rights/* rightsIn */.n)(loaded),
        actor: undefined,
        ...(as === undefined ? { unidentified: (0,chat_errors/* nobodyAsks */.Q)() } : {}),
        via: "terminal",
        isProven: true,
        lookups: (0,lookups/* lookupsOf */.r)({ connections, slack: (0,chat_slack/* chatSlackOf */.e)(connections) }, undefined),
    };
    const found = as === undefined ? undefined : await (0,find/* findUser */.Hr)({ kind: "word", text: as, quoted: false }, base);
    if (found !== undefined && "reason" in found)
        return resultOf((0,reply/* refusal */.x5)(found.reason), 1);
    const user = found?.value;
    if (user !== undefined && loaded.resolved.users.get(user.key)?.present !== true)
        return resultOf((0,reply/* refusal */.x5)((0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(user.key)} has left, and can't ask for anything.`), 1);
    const context = { ...base, actor: user };
    const outcome = await (0,interpret/* interpret */.U)(text, context);
    const request = { command: "plan", roster: loaded, allowRemovals: false, links: {} };
    const plan = () => (0,run/* run */.e)(request, connections);
    switch (outcome.is) {
        case "reply":
            return resultOf(await (0,live_state/* withLiveState */.o)(outcome, loaded.resolved, plan));
        case "access":
            return resultOf(await (0,live_state/* accessAnswer */.X)(outcome, context, plan));
        case "run":
            return { text: "", exitCode: 0, files: [], run: outcome.run };
        case "kudos":
            return resultOf((0,error_replies/* kudosElsewhere */.FV)(), 1);
        case "undo":
            return resultOf((0,reply/* refusal */.x5)((0,sentence/* say */.cv) `Here that is a command of its own: ${(0,sentence/* name */.UU)(`rollcall undo ${outcome.pull}`)}`), 1);
        case "approve":
        case "drift":
        case "review":
        case "review-status":
        case "pause":
        case "resume":
        case "break-glass":
            return resultOf((0,reply/* refusal */.x5)((0,sentence/* say */.cv) `A terminal has no say in that: ask me on Slack or in a comment.`));
        case "change": {
            const draft = (0,chat_draft/* draftChange */.CC)(outcome.change, loaded, {
                actor: user?.key ?? "",
                kinds: providers/* declaringKinds */.f5,
            });
            if ("reply" in draft)
                return resultOf(draft.reply);
            return { ...resultOf(draftReply(draft, user?.key)), files: draft.changed };
        }
        default:
            return outcome;
    }
}
function draftReply(draft, as) {
    const { change, changed, decision } = draft;
    const open = (0,decision_sentences/* approvalsNeeded */.Wr)(decision);
    const permission = open.length === 0
        ? [(0,sentence/* say */.cv) `${(0,sentence/* name */.UU)(as ?? "")} may do this alone.`]
        : [(0,sentence/* say */.cv) `It needs the approval of:`, { list: open }];
    return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `Changed ${(0,lists/* nameList */.OD)(changed.map(({ path }) => path))}: ${change.title}.`, ...(0,proposal_replies/* effectBlocks */.Me)(draft), ...(as === undefined ? [] : permission), ...(change.notes ?? []));
}
async function offboardLocally({ who, as, roster }, connections) {
    const { result, users } = await changeLocally({ people: [who], ...(as === undefined ? {} : { as }), roster }, connections, ([user], loaded) => user && (0,offboard/* offboardingOf */.l)(user, loaded, "rollcall apply"));
    const [user] = users;
    return user === undefined ? result : { ...result, user };
}
async function mergeLocally({ keep, gone, ...more }, connections) {
    const { result } = await changeLocally({ people: [keep, gone], ...more }, connections, ([one, other], loaded) => one && other && (0,merge/* mergeOf */.u)(one, other, loaded));
    return result;
}
async function changeLocally({ people, as, roster, }, connections, changeOf) {
    const failed = (result) => ({ result, users: [] });
    const now = (0,clock/* currentMoment */.q)(connections.clock);
    const loaded = (0,bad_addresses/* withoutBadAddresses */.C)((0,load/* loadRoster */.c0)(roster, now), now);
    if (!(0,load/* isValid */.fn)(loaded))
        return failed(resultOf((0,error_replies/* brokenRosterReply */.x8)(loaded.findings), 1));
    if (as !== undefined && loaded.resolved.users.get(as)?.present !== true)
        return failed(resultOf((0,reply/* refusal */.x5)((0,sentence/* say */.cv) `There is nobody called ${(0,sentence/* name */.UU)(as)} in the roster.`), 1));
    const context = {
        roster: loaded,
        rights: (0,rights/* rightsIn */.n)(loaded),
        actor: as === undefined ? undefined : loaded.declared.users.get(as),
        via: "terminal",
        isProven: true,
        lookups: (0,lookups/* lookupsOf */.r)({ connections, slack: (0,chat_slack/* chatSlackOf */.e)(connections) }, undefined),
    };
    const users = [];
    for (const text of people) {
        const found = await (0,find/* findUser */.Hr)({ kind: "word", text, quoted: false }, context);
        if ("reason" in found)
            return failed(resultOf((0,reply/* refusal */.x5)(found.reason)));
        users.push(found.value);
    }
    const change = changeOf(users, loaded);
    if (change === undefined)
        return failed(resultOf((0,reply/* refusal */.x5)((0,sentence/* say */.cv) `Whom do you mean?`)));
    if ("reason" in change)
        return failed(resultOf((0,reply/* refusal */.x5)(change.reason)));
    const draft = (0,chat_draft/* draftChange */.CC)(change, loaded, { actor: as ?? "", kinds: providers/* declaringKinds */.f5 });
    if ("reply" in draft)
        return draft.reply.tone === "refusal"
            ? failed(resultOf(draft.reply))
            : { result: resultOf(draft.reply), users };
    return { result: { ...resultOf(draftReply(draft, as)), files: draft.changed }, users };
}
function undoLocally({ number, title, before, after, roster, as }, now) {
    const loaded = (0,bad_addresses/* withoutBadAddresses */.C)((0,load/* loadRoster */.c0)(roster, now), now);
    if (!(0,load/* isValid */.fn)(loaded))
        return resultOf((0,error_replies/* brokenRosterReply */.x8)(loaded.findings), 1);
    if (as !== undefined && loaded.resolved.users.get(as)?.present !== true)
        return resultOf((0,reply/* refusal */.x5)((0,sentence/* say */.cv) `There is nobody called ${(0,sentence/* name */.UU)(as)} in the roster.`), 1);
    const change = (0,undo/* undoing */.Hx)({ number, title, link: `pull request #${number}` }, { before: before.files, after: after.files, now: roster.files });
    if ("reason" in change)
        return resultOf((0,reply/* refusal */.x5)(change.reason));
    const draft = (0,chat_draft/* draftChange */.CC)(change, loaded, { actor: as ?? "", kinds: providers/* declaringKinds */.f5 });
    if ("reply" in draft)
        return resultOf(draft.reply);
    return { ...resultOf(draftReply(draft, as)), files: draft.changed };
}
function resultOf(reply, exitCode = reply.tone === "refusal" ? 1 : 0) {
    return { text: `${(0,render_reply/* plainReply */.t)(reply)}\n`, exitCode, files: [] };
}

// EXTERNAL MODULE: ./lib/src/core/blocked.js
var blocked = __webpack_require__(51000);
// EXTERNAL MODULE: ./lib/src/core/result.js
var result = __webpack_require__(6931);
// EXTERNAL MODULE: ./lib/src/notify/errors.js
var notify_errors = __webpack_require__(71935);
// EXTERNAL MODULE: ./lib/src/report/json.js
var json = __webpack_require__(69695);
// EXTERNAL MODULE: ./lib/src/repository/pause.js
var pause = __webpack_require__(68685);
// EXTERNAL MODULE: ./lib/src/jobs/drift/run.js
var drift_run = __webpack_require__(44550);
;// CONCATENATED MODULE: ./lib/src/command-line/adopt-drift.js





async function adoptIntoFiles(request, connections) {
    const { report, files } = await (0,drift_run/* adoptDrift */.K)(request, connections);
    for (const { path, bytes } of files) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(process.cwd(), path), bytes);
        process.stderr.write(`wrote ${path}\n`);
    }
    if (files.length > 0 || report.plan.changes.length === 0)
        return report;
    return { ...report, findings: [...report.findings, (0,finding/* finding */.gk)((0,adopt_errors/* driftUnwritable */.Bh)())] };
}

// EXTERNAL MODULE: ./lib/src/app/memory-errors.js
var memory_errors = __webpack_require__(13327);
// EXTERNAL MODULE: ./lib/src/app/no-memory.js
var no_memory = __webpack_require__(92095);
// EXTERNAL MODULE: ./lib/src/repository/state-branch.js
var state_branch = __webpack_require__(48255);
// EXTERNAL MODULE: ./lib/src/app/find-other-rosters.js
var find_other_rosters = __webpack_require__(26357);
// EXTERNAL MODULE: ./lib/src/app/memory.js + 1 modules
var memory = __webpack_require__(39225);
;// CONCATENATED MODULE: ./lib/src/app/rosters-in-git.js






async function otherRostersInGit(change) {
    const { folder, commit, base, head, config, now } = change;
    const under = await (0,git_revision/* gitFolderOf */.qb)(folder);
    return (0,find_other_rosters/* findOtherRosters */.cP)(placesInGit(await (0,git_revision/* gitTopOf */.v_)(folder), { commit, now }), {
        roster: { ...base, source: withPathsUnder(base, under).source },
        head,
        config: config.map((pattern) => pathUnder(under, pattern)),
        now,
    });
}
function placesInGit(top, { commit, now }) {
    const git = (0,git_revision/* gitIn */.uM)(top);
    return {
        memory: async () => {
            for (const ref of [`refs/remotes/origin/${state_branch/* stateBranch */.GJ}`, `refs/heads/${state_branch/* stateBranch */.GJ}`]) {
                const text = await git("show", `${ref}:${memory/* memoryFile */.EF}`).catch(() => undefined);
                if (text !== undefined)
                    return text.toString();
            }
            return undefined;
        },
        paths: async () => {
            const listed = await git("ls-tree", "-r", "--name-only", "-z", commit);
            return listed
                .toString()
                .split("\0")
                .filter((path) => path.endsWith(".yaml") || path.endsWith(".yml"));
        },
        files: async (paths) => (await (0,git_revision/* filesAtRevision */.i)(top, commit, paths)).files,
        load: async (patterns) => {
            const nothing = { files: [], findings: [] };
            return (0,load/* loadRoster */.c0)(await (0,git_revision/* filesAtRevision */.i)(top, commit, patterns).catch(() => nothing), now);
        },
    };
}
function withPathsUnder(roster, under) {
    const { source } = roster;
    const files = source.files.map((file) => ({ ...file, path: pathUnder(under, file.path) }));
    return { ...roster, source: { ...source, files } };
}
function pathUnder(under, path) {
    return external_node_path_.posix.normalize(`${under}${path}`);
}

// EXTERNAL MODULE: ./lib/src/roster/resolve-undated.js
var resolve_undated = __webpack_require__(88152);
// EXTERNAL MODULE: ./lib/src/app/unapplied-rosters.js + 1 modules
var unapplied_rosters = __webpack_require__(39907);
;// CONCATENATED MODULE: ./lib/src/app/since-revision.js








async function memorySince(revision, where) {
    const source = await (0,git_revision/* filesAtRevision */.i)(where.folder, revision, where.config);
    const loaded = (0,load/* loadRoster */.c0)(source, where.now);
    if (!(0,load/* isUsable */.Ng)(loaded)) {
        const reason = loaded.findings.find(({ severity }) => severity === "error")?.message ?? "";
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,memory_errors/* revisionNotUsable */.H1)(revision, reason))]);
    }
    const roster = (0,resolve_undated/* resolveUndated */.gL)(loaded.declared, where.now);
    const earlier = [roster, ...(await handOversSince(source.commit ?? revision, where))];
    return { ...(0,no_memory/* noMemory */.D)([]), isEmpty: false, earlierIn: () => earlier };
}
async function handOversSince(commit, { folder, config, now }) {
    const commits = await (0,git_revision/* commitsSince */.nt)(folder, commit, config);
    const rosters = [];
    for (const each of commits) {
        const source = await (0,git_revision/* filesAtRevision */.i)(folder, each, config).catch(() => undefined);
        const declared = source && (0,load/* loadRoster */.c0)(source, now).declared;
        if (declared !== undefined)
            rosters.push({ ...(0,resolve_undated/* resolveUndated */.gL)(declared, now), unapplied: true });
    }
    return rosters.filter(unapplied_rosters/* handsSomethingOver */.J);
}

;// CONCATENATED MODULE: ./lib/src/command-line/local-memory.js







async function localMemory(local, { since, connections }) {
    const own = since === undefined
        ? (0,no_memory/* noMemory */.D)([(0,finding/* finding */.gk)((0,memory_errors/* memoryMissing */.KZ)(...withoutSince))])
        : await memorySince(since, local);
    const shared = await memoryOfRepository(local, connections);
    if ("reason" in shared)
        return { ...own, findings: [...own.findings, (0,finding/* finding */.gk)((0,memory_errors/* otherRostersUnknown */.ZP)(shared.reason))] };
    return { ...own, ...shared, findings: [...own.findings, ...shared.findings] };
}
async function memoryOfRepository({ folder, config, now, roster }, connections) {
    const repository = await rosterRepositoryAt(folder, connections);
    if (repository === undefined) {
        const hasToken = Boolean(connections.env["REPOSITORY_TOKEN"] || connections.githubToken);
        return { reason: hasToken ? "this folder is no clone of a repository on GitHub" : "there is no token" };
    }
    const { createRosterLoader } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 97774));
    const { readOnlyMemory } = await __webpack_require__.e(/* import() */ 5255).then(__webpack_require__.bind(__webpack_require__, 45255));
    const under = await (0,git_revision/* gitFolderOf */.qb)(folder);
    const patterns = config.map((pattern) => pathUnder(under, pattern));
    return readOnlyMemory({
        rosters: createRosterLoader(repository, patterns, now),
        roster: withPathsUnder(roster, under),
        clock: connections.clock,
    });
}
const withoutSince = [
    "the command line keeps no memory",
    "Run `rollcall plan --since REVISION` (or `apply`) with the last git revision that was applied, to take back what it gave and the file gives no more.",
];

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/src/app/keep-trail.js
var keep_trail = __webpack_require__(19200);
;// CONCATENATED MODULE: ./lib/src/command-line/local-trail.js




function localTrail(folder, { config, commit, clock, }) {
    const now = () => new Date(clock.now()).toISOString();
    const run = `local-${now()}-${process.pid}`;
    return (0,keep_trail/* openTrail */.b)(trailInFolder(folder), {
        now,
        about: async () => ({
            run,
            event: "command line",
            roster: (0,memory/* rosterKeyOf */.Mn)(config),
            commit: commit ?? null,
            pullRequests: null,
            askedBy: [`local:${(0,external_node_os_.userInfo)().username}`],
            approvedBy: null,
        }),
    });
}

// EXTERNAL MODULE: ./lib/src/jobs/reconcile/notify-slack.js
var notify_slack = __webpack_require__(9846);
;// CONCATENATED MODULE: ./lib/src/command-line/notify-of-apply.js

async function notifyOfApply(report, { notifyOn = "changes" }) {
    const { SLACK_WEBHOOK_URL: webhook, SLACK_API_URL: slackApiUrl } = process.env;
    if (!webhook)
        return [];
    return (0,notify_slack/* notifySlack */.g)(report, {
        webhooks: [webhook],
        ...(slackApiUrl ? { slackApiUrl } : {}),
        notifyOn,
    });
}

// EXTERNAL MODULE: ./lib/src/core/policies.js
var policies = __webpack_require__(86260);
;// CONCATENATED MODULE: ./lib/src/command-line/reconcile-flags.js



const localPolicies = policies/* driftPolicies */.Kn.filter((policy) => policy !== "revert");
const policiesInWords = "what to do about differences: enforce the file, report, fail, or adopt (write what is live into the files here)";
function addReconcileFlags(command, name) {
    command
        .option("--json", "print the report as JSON, and nothing else")
        .option("--plan-file <path>", "also write the report to a file, as JSON");
    if (name === "validate")
        return;
    command
        .addOption(someOf(["github", "slack", "drive", "google-groups"]))
        .option("--since <revision>", "take back what the roster gave at a git revision and gives no more")
        .option("--allow-removals", "lift guards.max_removals for this run");
    if (name === "plan")
        return;
    command
        .addOption(new commander/* Option */.c$("--on-drift <policy>", policiesInWords).choices(localPolicies).default("enforce"))
        .addOption(new commander/* Option */.c$("--notify-on <when>", "when SLACK_WEBHOOK_URL hears of it")
        .choices(policies/* notifyPolicies */.w_)
        .default("changes"))
        .option("--audit <folder>", "leave a record of each change in a folder, chained by hash")
        .option("--fail-on-notify-error", "end with 1 when nobody hears of it there")
        .option("-y, --yes", "don't ask before writing");
}

;// CONCATENATED MODULE: ./lib/src/command-line/reconcile.js






















const commands = [
    ["validate", "check the roster, without asking any service"],
    ["plan", "show what would change, and change nothing"],
    ["apply", "make the services match the roster"],
];
function addReconcileCommands(program) {
    for (const [name, description] of commands) {
        const command = program.command(name).description(description).addOption(configOption());
        addReconcileFlags(command, name);
        command.action(async (flags) => {
            await reconcileLocally(name, flags);
        });
    }
}
async function reconcileLocally(command, flags) {
    const { onDrift = "enforce" } = flags;
    if (command === "apply" && onDrift !== "enforce") {
        const report = await runCommand("plan", flags);
        await finish(report, flags);
        if (onDrift === "fail" && report.result === "planned")
            process.exitCode = 1;
        return report;
    }
    if (command !== "apply" || flags.yes) {
        const report = await runCommand(command, flags);
        await finish(report, flags);
        return report;
    }
    const agreed = await confirmedPlan(flags);
    if (agreed === undefined)
        return undefined;
    process.stdout.write("\n");
    const report = await runCommand("apply", flags, agreed.plan.digest);
    await finish(report, flags, agreed.findings);
    return report;
}
async function finish(report, flags, read = []) {
    const unsaid = report.command === "apply" ? await notifyOfApply(report, flags) : [];
    const known = new Set(read.map((each) => JSON.stringify(each)));
    const fresh = [...report.findings, ...unsaid].filter((each) => !known.has(JSON.stringify(each)));
    const shown = { ...report, findings: fresh, madeBy: version/* version */.r };
    if (flags.planFile !== undefined)
        await (0,promises_.writeFile)(flags.planFile, (0,json/* renderJson */.h)(shown));
    show(shown, flags);
    const isUnheard = flags.failOnNotifyError === true && unsaid.some(notify_errors/* isNotSent */.eg);
    process.exitCode = isUnheard ? 1 : (0,result/* exitCode */.I$)(report.result);
}
async function confirmedPlan(flags) {
    if (!process.stdout.isTTY || flags.json) {
        process.stderr.write("Nobody is here to ask. Give --yes to apply, or use plan to look.\n");
        process.exitCode = 1;
        return undefined;
    }
    const report = await runCommand("plan", flags);
    await finish(report, flags);
    const held = (0,blocked/* blockedBy */.y)(report.findings);
    if (report.plan.changes.every((change) => held(change) !== undefined))
        return undefined;
    const answer = await (0,dist/* confirm */.lJ)({ message: "Apply this?", initialValue: false });
    return !(0,dist/* isCancel */.FZ)(answer) && answer ? report : undefined;
}
async function runCommand(command, flags, approved) {
    const progress = flags.json ? silentProgress : terminalProgress(process.stderr, process.stdout.isTTY);
    const { since, config, providers, onDrift } = flags;
    const connections = environmentConnections(progress);
    const source = await (0,roster_files/* filesIn */.n)(process.cwd(), config);
    const now = (0,clock/* currentMoment */.q)(connections.clock);
    const roster = (0,load/* loadRoster */.c0)(source, now);
    const repository = command === "apply" ? await rosterRepositoryAt(process.cwd(), connections) : undefined;
    const paused = repository && (await (0,pause/* checkPause */.F5)(repository));
    const trail = flags.audit === undefined || command !== "apply"
        ? undefined
        : localTrail(flags.audit, { config, commit: source.commit, clock: connections.clock });
    const request = {
        roster,
        ...(providers === undefined ? {} : { providers }),
        links: {},
    };
    if (onDrift === "adopt") {
        const report = await adoptIntoFiles(request, connections);
        progress.end();
        return report;
    }
    const local = { folder: process.cwd(), config, now, roster };
    const memory = command === "validate" || !(0,load/* isUsable */.Ng)(roster)
        ? undefined
        : await localMemory(local, { since, connections });
    const report = await (0,run/* run */.e)({
        ...request,
        command: paused?.pause === undefined ? command : "plan",
        notes: paused?.findings ?? [],
        ...(memory === undefined ? {} : { memory }),
        allowRemovals: flags.allowRemovals ?? false,
        ...(trail === undefined ? {} : { trail }),
        ...(approved === undefined ? {} : { approved }),
    }, connections);
    progress.end();
    const whole = paused?.pause === undefined ? report : { ...report, result: (0,result/* pausedResult */.SF)(report.result) };
    const ended = await trail?.end(whole);
    return ended === undefined ? whole : { ...whole, findings: [...whole.findings, ...ended.findings] };
}
function show(report, flags) {
    const { columns = 80 } = process.stdout;
    const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
    process.stdout.write(flags.json ? (0,json/* renderJson */.h)(report) : (0,terminal/* renderTerminal */.b)(report, { columns, colour }));
}

;// CONCATENATED MODULE: ./lib/src/command-line/typed-text.js
function typedText(words) {
    const [only] = words;
    if (words.length === 1 && only !== undefined)
        return only;
    return words.map((word) => (word === "" || /\s/.test(word) ? quotedWord(word) : word)).join(" ");
}
function quotedWord(word) {
    const [, flag = "", text = word] = /^(--[a-z][\w-]*=)([\s\S]*)$/i.exec(word) ?? [];
    return `${flag}"${text.replaceAll('"', '\\"')}"`;
}

;// CONCATENATED MODULE: ./lib/src/command-line/chat.js









function addChatCommand(program) {
    program
        .command("chat")
        .description("carry out a chat command on the files here, without a pull request")
        .argument("<words...>", "the command, as it would be typed in Slack: try help")
        .option("--as <user>", "who asks: a key, a login, an address or a name of the roster; not needed for help")
        .allowUnknownOption()
        .addOption(configOption())
        .action(chat);
}
async function chat(words, flags) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const roster = await (0,roster_files/* filesIn */.n)(process.cwd(), flags.config);
    const here = await runLocalChat({ text: typedText(words), as: flags.as, roster }, environmentConnections(progress));
    progress.end();
    for (const { path, bytes } of here.files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(process.cwd(), path), bytes);
    if (here.text !== "")
        process.stdout.write(`${here.text.trimEnd()}\n`);
    process.exitCode = here.exitCode;
    if (here.run !== undefined)
        await reconcileLocally(here.run === "sync" ? "apply" : "plan", { config: flags.config });
}

// EXTERNAL MODULE: ./lib/src/access/declared-effects.js + 1 modules
var declared_effects = __webpack_require__(90140);
// EXTERNAL MODULE: ./lib/src/chat/effect-sentences.js
var effect_sentences = __webpack_require__(3803);
// EXTERNAL MODULE: ./lib/src/permissions/check-permissions.js + 19 modules
var check_permissions = __webpack_require__(96240);
// EXTERNAL MODULE: ./lib/src/permissions/renames.js
var renames = __webpack_require__(77618);
// EXTERNAL MODULE: ./lib/src/roster/account-match.js
var account_match = __webpack_require__(76899);
// EXTERNAL MODULE: ./lib/src/roster/last-admin.js
var last_admin = __webpack_require__(35072);
;// CONCATENATED MODULE: ./lib/src/jobs/check/run.js












function runCheck(request) {
    const { base, head, as, ...judged } = request;
    if (!(0,load/* isValid */.fn)(base))
        return invalid("The version to start from is no valid roster.", base.findings);
    if (!(0,load/* isValid */.fn)(head))
        return invalid("The changed version is no valid roster.", head.findings);
    const last = (0,last_admin/* lastAdminFindings */.EK)(base.resolved, head.resolved);
    if (last.length > 0)
        return invalid("The change leaves nobody who could allow the next one.", last);
    const unknown = as.filter((key) => base.resolved.users.get(key)?.present !== true);
    if (unknown.length > 0)
        return invalid(`The roster to start from has nobody called ${unknown.join(" or ")}.`, []);
    const uncounted = as.filter((user) => isByLoginAlone(base, user));
    const words = as
        .filter((user) => !uncounted.includes(user))
        .map((user) => ({ user, ...accountOf(base, user), how: "asked", at: "", vouchedBy: "github" }));
    return {
        is: "decided",
        uncounted,
        decision: (0,check_permissions/* checkPermissions */.R)({ base, head, kinds: providers/* declaringKinds */.f5, ...judged }, words),
        effects: (0,declared_effects/* declaredEffects */.t)((0,renames/* renamedBase */.g)(base, head).base, head, providers/* declaringKinds */.f5),
    };
}
function accountOf({ declared }, key) {
    const { github, githubId } = declared.users.get(key) ?? {};
    return github === undefined || githubId === undefined ? {} : { github: { login: github, id: githubId } };
}
function isByLoginAlone(base, key) {
    const { github, githubId, slack } = base.declared.users.get(key) ?? {};
    const isLogin = github !== undefined && githubId === undefined && typeof slack !== "string";
    return isLogin && (0,account_match/* isAboveMember */.gj)(base, key);
}
function invalid(text, findings) {
    return { is: "invalid", reply: { tone: "refusal", blocks: [[text]] }, findings };
}
function decisionReply({ decision, effects, uncounted }) {
    const { actions, gains, allowed } = decision;
    const told = (0,effect_sentences/* effectSentences */.oU)(effects, roomInTerminal);
    const others = gainSentences(gains.filter(({ principal, until }) => !isUser(principal) || until !== undefined));
    const effect = [
        ...(told.length === 0
            ? [(0,sentence/* say */.cv) `Nobody gains or loses anything by the file.`]
            : [(0,sentence/* say */.cv) `Who gains and who loses, by the file:`, { list: told }]),
        ...(others.length === 0 ? [] : [(0,sentence/* say */.cv) `What teams and groups gain, and until when:`, { list: others }]),
    ];
    if (actions.length === 0)
        return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `Nobody's permission is needed.`, ...(told.length === 0 ? [] : effect));
    const by = [...new Set(actions.flatMap(({ allowedBy }) => allowedBy))];
    const verdict = allowed
        ? [(0,sentence/* say */.cv) `Allowed: ${by.join(" and ")} may do this.`]
        : [(0,sentence/* say */.cv) `It needs the approval of:`, { list: (0,decision_sentences/* approvalsNeeded */.Wr)(decision) }];
    const ignored = uncounted.length === 0
        ? []
        : [
            [
                `The word of ${uncounted.join(" and ")} doesn't count: a login alone has no say above a member's. \`rollcall pin\` writes the ids.`,
            ],
        ];
    return (0,reply/* answer */.ZF)(...verdict, ...ignored, (0,sentence/* say */.cv) `What it does:`, { list: (0,decision_sentences/* actionSentences */.t3)(decision) }, ...effect);
}
const roomInTerminal = { lines: 200, things: 50, people: 20 };
const mostGains = 50;
function isUser(principal) {
    return principal.startsWith("user:");
}
function gainSentences(gains) {
    const lines = gains
        .slice(0, mostGains)
        .map(({ principal, kind, key, from, to, until, through }) => {
        const [sort, holder] = [
            principal.slice(0, principal.indexOf(":")),
            principal.slice(principal.indexOf(":") + 1),
        ];
        const who = {
            user: "",
            team: "team ",
            leads: "the leads of team ",
            usergroup: "the user group of team ",
        }[sort];
        const spec = providers/* declaringKinds */.f5.find((each) => each.kind === kind);
        const thing = spec?.sigil !== undefined
            ? [(0,sentence/* name */.UU)(`${spec.sigil}${key}`)]
            : spec?.areRepositories === true
                ? [(0,sentence/* name */.UU)(key)]
                : (0,sentence/* say */.cv) `the ${spec?.noun ?? kind} ${(0,sentence/* name */.UU)(key)}`;
        const before = from === undefined ? [] : (0,sentence/* say */.cv) `, in place of ${from}`;
        const end = until === undefined ? [] : (0,sentence/* say */.cv) `, until ${until}`;
        const path = through.length === 0
            ? []
            : (0,sentence/* say */.cv) `, through ${through.map((each) => each.replace(":", " ")).join(", ")}`;
        return [
            ...(0,sentence/* say */.cv) `${who ?? `${sort} `}${(0,sentence/* name */.UU)(holder)} gains ${to} on `,
            ...thing,
            ...before,
            ...end,
            ...path,
        ];
    });
    const left = gains.length - lines.length;
    return left === 0 ? lines : [...lines, (0,sentence/* say */.cv) `… and ${left} more`];
}
function decisionText(decided) {
    return `${(0,render_reply/* plainReply */.t)(decisionReply(decided))}\n`;
}
function decisionJson({ decision: { allowed, digest, gains, actions }, effects }) {
    const needs = actions
        .filter(({ isAllowed }) => !isAllowed)
        .map(({ rosterAction: { action, subject, detail, alwaysAdmin }, rule, approvers, wordsNeeded }) => ({
        action,
        subject,
        detail,
        rule: alwaysAdmin ? null : rule.name,
        words: wordsNeeded,
        who: approvers,
    }));
    const told = gains.map(({ principal, kind, key, from = null, to, until = null, through }) => ({
        principal,
        kind,
        key,
        from,
        to,
        until,
        through,
    }));
    const json = { version: 1, allowed, digest, gains: told, effects: effects.map(effectJson), needs };
    return `${JSON.stringify(json, null, 2)}\n`;
}
function effectJson({ principal, gains, losses, lacking = [] }) {
    return {
        principal,
        gains: gains.map(stepJson),
        losses: losses.map(stepJson),
        lacking: lacking.map(({ service }) => service),
    };
}
function stepJson({ held, from, to }) {
    const kind = { team: "team", tier: "permission", thing: held.is === "thing" ? held.kind.kind : "" }[held.is];
    return { kind, key: held.is === "tier" ? null : held.key, from: from ?? null, to: to ?? null };
}

// EXTERNAL MODULE: ./lib/src/permissions/changed-files.js
var changed_files = __webpack_require__(83671);
// EXTERNAL MODULE: ./lib/src/permissions/existing.js
var existing = __webpack_require__(23724);
;// CONCATENATED MODULE: ./lib/src/command-line/check.js

















function addCheckCommand(program) {
    program
        .command("check")
        .description("say who must allow a change of the roster, and by which rule")
        .option("--base <revision>", "a git revision or a folder with the roster before; the default branch unless given")
        .option("--head <revision>", "a git revision or a folder with the roster after; the files here unless given")
        .option("--as <user...>", "who asks or approves, by their keys in the roster before")
        .option("--live", "ask the services what exists; without it, everything counts as existing")
        .option("--json", "print the verdict as JSON, and nothing else")
        .addOption(configOption())
        .addHelpText("after", "\nExits with 0 when it is allowed, 1 when it waits for somebody, 2 when it is no valid roster.")
        .action(check);
}
async function check(flags) {
    try {
        await checkVersions(flags);
    }
    catch (failure) {
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 2;
    }
}
async function checkVersions(flags) {
    const { as = [], config, json } = flags;
    const connections = environmentConnections(silentProgress);
    const now = (0,clock/* currentMoment */.q)(connections.clock);
    const here = process.cwd();
    const baseAt = flags.base ?? (await (0,git_revision/* mainRevision */.br)(here));
    const [base, head] = await Promise.all([
        versionAt(baseAt, here, config),
        flags.head === undefined ? (0,roster_files/* filesIn */.n)(here, config) : versionAt(flags.head, here, config),
    ]);
    const loaded = { base: (0,load/* loadRoster */.c0)(base, now), head: (0,load/* loadRoster */.c0)(head, now) };
    const repository = await (0,git_revision/* remoteRepository */.D8)(here);
    const live = flags.live ? await existingLive(loaded.head, connections) : undefined;
    const changed = base.commit === undefined ? [] : await (0,git_revision/* changedPathsBetween */.pH)(here, base.commit, head.commit);
    const { commit } = base;
    const others = commit !== undefined && (0,load/* isValid */.fn)(loaded.base) && (0,load/* isValid */.fn)(loaded.head)
        ? await otherRostersInGit({ folder: here, commit, base: loaded.base, head: loaded.head, config, now })
        : [];
    const result = runCheck({
        ...loaded,
        as,
        others,
        ...(live === undefined ? {} : { existing: live }),
        ...(repository === undefined ? {} : { repository }),
        extraActions: (0,changed_files/* changedFileActions */.Y)(changed, { rosterPaths: base.files.map(({ path }) => path) }),
    });
    if (result.is === "invalid") {
        process.stderr.write(`${(0,render_reply/* plainReply */.t)(result.reply)}\n`);
        printFindings(result.findings);
        process.exitCode = 2;
        return;
    }
    process.stdout.write(json ? decisionJson(result) : decisionText(result));
    process.exitCode = result.decision.allowed ? 0 : 1;
}
async function versionAt(where, here, config) {
    const folder = (0,external_node_path_.resolve)(here, where);
    if ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return (0,roster_files/* filesIn */.n)(folder, config);
    return (0,git_revision/* filesAtRevision */.i)(here, where, config);
}
async function existingLive(roster, connections) {
    const report = await (0,run/* run */.e)({ command: "plan", roster, allowRemovals: false, links: {} }, connections);
    return (0,existing/* existingIn */.L)(report);
}

;// CONCATENATED MODULE: ./lib/src/jobs/code-owners/errors.js

function noOrganisationToCheck() {
    return (0,finding/* error */.z3)("code_owners_need_organisation", "The roster names no organisation on GitHub, so there is no CODEOWNERS to check.", "Write `github: { org: NAME }`.");
}

;// CONCATENATED MODULE: ./lib/src/jobs/code-owners/run.js





async function checkRosterCodeOwners({ resolved }, connections) {
    if (resolved.github === undefined)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)(noOrganisationToCheck())]);
    const { readIgnoredOwners } = await Promise.all(/* import() */[__webpack_require__.e(511), __webpack_require__.e(2277), __webpack_require__.e(4604)]).then(__webpack_require__.bind(__webpack_require__, 24604));
    return readIgnoredOwners(await (0,service_clients/* githubClientFor */.qI)(connections), resolved, connections.progress);
}
const reasons = {
    unknown: "nobody has that name",
    secret: "the team is secret",
    no_write: "may not write here",
    invalid: "GitHub doesn't understand the line",
};
function codeOwnersText({ repositories, notMeasured }) {
    const wrong = repositories.filter(({ ignored }) => ignored.length > 0);
    const owners = wrong.reduce((sum, { ignored }) => sum + ignored.length, 0);
    const without = repositories.filter(({ path }) => path === null).length;
    const unread = notMeasured.map(({ repository, what }) => what === "file"
        ? `${repository}: its CODEOWNERS could not be read`
        : `${repository}: whom GitHub ignores beside teams`);
    const checked = (0,lists/* count */.U9)(repositories.length, ["repository", "repositories"]);
    const found = owners === 0
        ? "no owner is ignored by GitHub"
        : `${(0,lists/* count */.U9)(owners, ["owner is", "owners are"])} ignored by GitHub in ${wrong.length} of them`;
    return [
        ...wrong.flatMap(({ repository, path, ignored }) => [
            `${repository}, ${path}`,
            ...ignored.map(({ line, owner, because }) => `  line ${line}: ${owner} (${reasons[because]})`),
        ]),
        ...(unread.length > 0 ? ["Not measured:", ...unread.map((each) => `  ${each}`)] : []),
        `Checked ${checked}, ${without} without CODEOWNERS: ${found}.`,
    ].join("\n");
}
function codeOwnersJson(check) {
    return JSON.stringify({ version: 1, ...check }, null, 2);
}

;// CONCATENATED MODULE: ./lib/src/command-line/code-owners.js











function addCodeOwnersCommand(program) {
    program
        .command("codeowners")
        .description("say whom GitHub ignores in CODEOWNERS of the roster's repositories; exit 0 nobody, 1 somebody, 2 unknown")
        .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
        .option("--json", "as JSON, for other tools")
        .addOption(configOption())
        .action(codeOwnersCommand);
}
async function codeOwnersCommand({ config, json }) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    try {
        const roster = (0,load/* loadRoster */.c0)(await (0,roster_files/* filesIn */.n)(process.cwd(), config), (0,clock/* currentDay */.G)(system_clock/* systemClock */.m));
        if (!(0,load/* isUsable */.Ng)(roster))
            throw new rollcall_error/* RollcallError */.q(roster.findings);
        const check = await checkRosterCodeOwners(roster, environmentConnections(progress));
        progress.end();
        process.stdout.write(`${json ? codeOwnersJson(check) : codeOwnersText(check)}\n`);
        const isIgnored = check.repositories.some(({ ignored }) => ignored.length > 0);
        if (isIgnored)
            process.exitCode = 1;
        else if (check.notMeasured.length > 0)
            process.exitCode = 2;
    }
    catch (failure) {
        progress.end();
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 2;
    }
}

;// CONCATENATED MODULE: ./lib/src/command-line/completion/bash.js
function bashCompletion(commands) {
    return `_rollcall() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="" i
  # Bash takes --flag=value as three words.
  if [ "$cur" = "=" ]; then cur=""
  elif [ "$prev" = "=" ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in -*) ;; *) command="\${COMP_WORDS[i]}"; break ;; esac
  done
  COMPREPLY=()
  case "$command" in
  "")
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$cur")) ;;
${commands.map(caseOf).join("\n")}
  esac
}

_rollcall_paths() {
  compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$cur"))
}

_rollcall_list() {
  local before=""
  case "$cur" in *,*) before="\${cur%,*}," ;; esac
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
}

complete -F _rollcall rollcall
`;
}
function caseOf({ name, flags, argument }) {
    const names = flags.flatMap((flag) => flag.names);
    const cases = flags
        .filter(({ value }) => value.is !== "none")
        .map((flag) => `    ${flag.names.join(" | ")}) ${valueScript(flag.value)}return ;;`);
    const free = argument.is === "none" || argument.is === "text" ? "" : `\n    ${valueScript(argument)}return`;
    return `  ${name})
    case "$prev" in
${cases.length === 0 ? "    '') ;;" : cases.join("\n")}
    esac
    case "$cur" in
    -*) COMPREPLY=($(compgen -W "${names.join(" ")}" -- "$cur")); return ;;
    esac${free} ;;`;
}
function valueScript(value) {
    switch (value.is) {
        case "word":
            return `COMPREPLY=($(compgen -W "${value.words.join(" ")}" -- "$cur")); `;
        case "list":
            return `_rollcall_list "${value.words.join(" ")}"; `;
        case "path":
            return "_rollcall_paths; ";
        default:
            return "";
    }
}

;// CONCATENATED MODULE: ./lib/src/command-line/completion/fish.js
function fishCompletion(commands) {
    const lines = commands.flatMap(({ name, description, flags, argument }) => {
        const inside = `complete -c rollcall -n '__fish_seen_subcommand_from ${name}'`;
        return [
            `complete -c rollcall -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
            ...flags.map((flag) => `${inside}${namesOf(flag)}${valueFlags(flag.value)} -d ${quote(flag.description)}`),
            ...(argument.is === "path" ? [`${inside} -F`] : []),
            ...(argument.is === "word" ? [`${inside} -a ${quote(argument.words.join(" "))}`] : []),
        ];
    });
    return `complete -c rollcall -f
complete -c rollcall -n __fish_use_subcommand -s V -l version -d 'say the version'
${lines.join("\n")}
`;
}
function namesOf({ names }) {
    return names
        .map((name) => (name.startsWith("--") ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`))
        .join("");
}
function valueFlags(value) {
    switch (value.is) {
        case "word":
            return ` -x -a ${quote(value.words.join(" "))}`;
        case "list":
            return ` -x -a ${quote(`(__fish_append , ${value.words.join(" ")})`)}`;
        case "path":
            return " -r -F";
        case "text":
            return " -x";
        default:
            return "";
    }
}
function quote(text) {
    return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

;// CONCATENATED MODULE: ./lib/src/command-line/completion/tree.js
function completedCommands(program) {
    return program.commands.map((command) => {
        const help = command.createHelp();
        const [argument] = command.registeredArguments;
        return {
            name: command.name(),
            description: command.description(),
            flags: help.visibleOptions(command).map(flagOf),
            argument: argument === undefined ? { is: "none" } : completedValue(argument, argument.name()),
        };
    });
}
function flagOf(option) {
    const [, placeholder = ""] = /<(\w+)/.exec(option.flags) ?? [];
    return {
        names: [option.long, option.short].filter((name) => name !== undefined),
        description: option.description,
        value: placeholder === "" ? { is: "none" } : completedValue(option, placeholder),
        repeats: option.variadic,
    };
}
function completedValue({ argChoices, description }, placeholder) {
    if (argChoices !== undefined)
        return { is: "word", words: argChoices };
    const list = placeholder === "names"
        ? description.split(" ").find((word) => /^[a-z-]+(?:,[a-z-]+)+$/.test(word))
        : undefined;
    if (list !== undefined)
        return { is: "list", words: list.split(",") };
    return { is: pathPlaceholders.has(placeholder) ? "path" : "text" };
}
const pathPlaceholders = new Set(["path", "source", "file"]);

;// CONCATENATED MODULE: ./lib/src/command-line/completion/zsh.js
function zshCompletion(commands) {
    const described = commands.map(({ name, description }) => `    ${zsh_quote(`${name}:${description}`)}`);
    return `#compdef rollcall

_rollcall() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  local -a commands
  commands=(
${described.join("\n")}
  )
  _arguments -C '(- *)'{-h,--help}'[say how it is used]' '(- *)'{-V,--version}'[say the version]' '1: :->command' '*:: :->rest'
  case $state in
  command) _describe command commands ;;
  rest)
    case $words[1] in
${commands.map(zsh_caseOf).join("\n")}
    esac ;;
  esac
}

if [ "$funcstack[1]" = "_rollcall" ]; then _rollcall "$@"; else compdef _rollcall rollcall; fi
`;
}
function zsh_caseOf({ name, flags, argument }) {
    const specs = [
        ...flags.flatMap(specsOf),
        ...(argument.is === "none"
            ? []
            : [zsh_quote(`*:${argument.is === "path" ? "path" : "word"}:${actionOf(argument)}`)]),
    ];
    return `    ${name}) _arguments ${specs.join(" ")} ;;`;
}
function specsOf({ names, description, value, repeats }) {
    const before = repeats ? "*" : names.length > 1 ? `(${names.join(" ")})` : "";
    const text = `[${description.replace(/[\\[\]:]/g, "\\$&")}]`;
    const after = value.is === "none" ? "" : `:${value.is === "path" ? "path" : "value"}:${actionOf(value)}`;
    return names.map((name) => zsh_quote(`${before}${name}${text}${after}`));
}
function actionOf(value) {
    switch (value.is) {
        case "word":
            return `(${value.words.join(" ")})`;
        case "list":
            return `_sequence compadd - ${value.words.join(" ")}`;
        case "path":
            return "_files";
        default:
            return "";
    }
}
function zsh_quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/src/command-line/completion/command.js





const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
const howTo = `
Where they go:
  bash   source <(rollcall completion bash), in ~/.bashrc
  zsh    source <(rollcall completion zsh), in ~/.zshrc after compinit
  fish   rollcall completion fish > ~/.config/fish/completions/rollcall.fish`;
function addCompletionCommand(program) {
    program
        .command("completion")
        .description("print completions for a shell: every command, flag and fixed value")
        .addArgument(new commander/* Argument */.ef("<shell>", "which shell").choices(Object.keys(shells)))
        .addHelpText("after", howTo)
        .action((shell) => {
        process.stdout.write(shells[shell](completedCommands(program)));
    });
}

// EXTERNAL MODULE: ./lib/src/app/load-roster.js
var load_roster = __webpack_require__(97774);
// EXTERNAL MODULE: ./lib/src/app/send-reply.js
var send_reply = __webpack_require__(97995);
;// CONCATENATED MODULE: ./lib/src/jobs/digest/errors.js

function noDigestRepository() {
    return (0,finding/* error */.z3)("no_digest_repository", "A digest is made from the roster's repository on GitHub, and there is no token for it, or nothing says which it is.", "Set REPOSITORY_TOKEN or GITHUB_TOKEN, and GITHUB_REPOSITORY where this folder is no clone.");
}

;// CONCATENATED MODULE: ./lib/src/command-line/digest.js












function addDigestCommand(program) {
    program
        .command("digest")
        .description("say what became of the access in a week: what changed, waits, ends soon, differs")
        .option("--workflow <file>", "the workflow that applies, without its folder", "rollcall.yml")
        .option("--name <name>", "the name of this roster's verdict, as the Action's input has it")
        .option("--send", "send it to SLACK_WEBHOOK_URL too")
        .addOption(configOption())
        .addOption(someOf(["github", "slack", "drive"]))
        .action(digest);
}
async function digest({ config, send, ...flags }) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    try {
        const connections = environmentConnections(progress);
        const repository = await rosterRepositoryAt(process.cwd(), connections);
        if (repository === undefined) {
            printFindings([(0,finding/* finding */.gk)(noDigestRepository())]);
            process.exitCode = 1;
            return;
        }
        const { makeDigest } = await Promise.all(/* import() */[__webpack_require__.e(332), __webpack_require__.e(7826), __webpack_require__.e(3659), __webpack_require__.e(7215)]).then(__webpack_require__.bind(__webpack_require__, 53659));
        const rosters = (0,load_roster.createRosterLoader)(repository, config, (0,clock/* currentMoment */.q)(connections.clock));
        const reply = await makeDigest({ rosters, ...flags }, connections);
        progress.end();
        process.stdout.write(`${(0,render_reply/* plainReply */.t)(reply)}\n`);
        if (!send)
            return;
        const { SLACK_WEBHOOK_URL: webhook = "", SLACK_API_URL: slackApiUrl } = process.env;
        const unsent = await (0,send_reply/* sendReply */.Z)(reply, {
            webhooks: [webhook],
            ...(slackApiUrl ? { slackApiUrl } : {}),
            result: "digest",
        });
        printFindings(unsent);
        process.exitCode = Number(unsent.length > 0);
    }
    catch (failure) {
        progress.end();
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 1;
    }
}

// EXTERNAL MODULE: ./lib/src/jobs/doctor/run.js + 15 modules
var doctor_run = __webpack_require__(47994);
// EXTERNAL MODULE: ./lib/src/notify/webhook.js + 2 modules
var notify_webhook = __webpack_require__(25147);
// EXTERNAL MODULE: ./lib/src/command-line/doctor-text.js
var doctor_text = __webpack_require__(86992);
;// CONCATENATED MODULE: ./lib/src/command-line/doctor.js









function addDoctorCommand(program) {
    program
        .command("doctor")
        .description("check every token, permission, rule and protection that the roster needs")
        .addOption(configOption())
        .addOption(someOf(["github", "slack", "drive", "google-groups"]))
        .option("--probe", "also try what must be refused, without writing anything")
        .addOption(new commander/* Option */.c$("--relay <address>", "also ask the relay that listens there").argParser(addressIn))
        .action(doctor);
}
function addressIn(text) {
    const { protocol, username, password } = URL.parse(text) ?? {};
    if (!/^https?:$/.test(protocol ?? "") || username || password)
        throw new commander/* InvalidArgumentError */.Di("It is an address such as https://relay.example.");
    return text;
}
async function doctor({ config, providers, probe, relay }) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const { SLACK_WEBHOOK_URL: webhook = "" } = process.env;
    const signingSecret = process.env["SLACK_SIGNING_SECRET"];
    const connections = environmentConnections(progress);
    const repository = await rosterRepositoryAt(process.cwd(), connections);
    const report = await (0,doctor_run/* runDoctor */.j)({
        ...(repository ? { repository } : {}),
        ...(probe ? { probe: { signingSecret } } : {}),
        roster: await (0,roster_files/* filesIn */.n)(process.cwd(), config),
        ...(providers ? { providers } : {}),
        ...(relay ? { relay } : {}),
        slashCommand: Boolean(signingSecret),
        webhooks: (0,notify_webhook/* parseAddresses */.u)(webhook),
    }, connections);
    progress.end();
    process.stdout.write((0,doctor_text/* doctorText */.l)(report, process.stdout.columns ?? 80));
    process.exitCode = (0,doctor_run/* isHealthy */.W)(report) ? 0 : 1;
}

;// CONCATENATED MODULE: ./lib/src/command-line/environment-help.js

const variables = [
    ["GITHUB_TOKEN", "reads and writes the organisation: of an App, or a person's"],
    ["GITHUB_TOKEN_COMMAND", "prints one, also when GitHub refuses the last: gh auth token"],
    ["REPOSITORY_TOKEN", "for the roster's repository alone (default: GITHUB_TOKEN)"],
    ["SLACK_TOKEN", "Slack's bot token"],
    ["GOOGLE_CREDENTIALS", "Google's credentials for Drive and Groups, as JSON"],
    ["GOOGLE_SUBJECT", "the person in whose name Google is asked"],
    ["SLACK_WEBHOOK_URL", "hears what an apply did; several, one a line"],
    ["SLACK_SIGNING_SECRET", "seals a review's buttons; doctor --probe checks it"],
    ["GITHUB_REPOSITORY", "the roster's repository (default: the remote origin)"],
    ["GITHUB_SERVER_URL", "GitHub's pages, for links (default: https://github.com)"],
    ["GITHUB_API_URL", "GitHub Enterprise Server, or a proxy"],
    ["GITHUB_GRAPHQL_URL", "the same for GraphQL (default: beside GITHUB_API_URL)"],
    ["SLACK_API_URL", "another address of Slack"],
    ["GOOGLE_API_URL", "another address of Google"],
    ["HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "the way out"],
    ["SLACK_WEBHOOK_PROXY", "the way out for webhooks alone"],
    ["SLACK_WEBHOOK_CA", "a file of certificates that webhooks alone trust"],
    ["NO_COLOR", "no colours"],
    [organisationVariable, "import and init: the organisation (default of --org)"],
];
function environmentHelp() {
    const width = Math.max(...variables.map(([name]) => name.length)) + 2;
    const lines = variables.map(([name, use]) => `  ${name.padEnd(width)}${use}`);
    const instead = Object.entries(environmentFallbacks).map(([name, other]) => `  ${other}, where ${name} is not set`);
    return `\nEnvironment:\n${lines.join("\n")}\n\nRocket 2's names are read too:\n${instead.join("\n")}\n`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
;// CONCATENATED MODULE: ./lib/src/roster/named-permissions.js
function holdersOfPermission({ permissions, teams, users }, permission) {
    const entries = permissions.grants.get(permission);
    if (entries === undefined)
        return undefined;
    const holders = new Map();
    for (const entry of entries) {
        const key = entry.slice(entry.indexOf(":") + 1);
        const people = entry.startsWith("team:") ? (teams.get(key)?.people.keys() ?? []) : [key];
        for (const user of people) {
            if (users.get(user)?.present !== true)
                continue;
            holders.set(user, [...(holders.get(user) ?? []), entry]);
        }
    }
    return new Map([...holders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./lib/src/jobs/export/directory.js


const key = schemas/* string */.YjP();
const end = schemas/* string */.YjP()
    .nullable()
    .meta({ description: "The last day, YYYY-MM-DD, or a moment, YYYY-MM-DDTHH:MMZ, UTC." });
const person = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    github: schemas/* string */.YjP().nullable(),
    github_id: schemas/* number */.aig().nullable(),
    slack: schemas/* string */.YjP().nullable().meta({ description: "The id of their Slack account." }),
    email: schemas/* string */.YjP().nullable().meta({ description: "Null where it was left out." }),
    outside: schemas/* boolean */.zMY().meta({ description: "True of an outside collaborator, who is in no team." }),
    until: end,
});
const member = schemas/* strictObject */.rej({
    person: key,
    lead: schemas/* boolean */.zMY(),
    through: schemas/* array */.YOg(key).meta({ description: "The teams that bring them, the outermost first." }),
    until: end,
});
const team = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullable(),
    parent: key.nullable(),
    github: schemas/* string */.YjP().nullable().meta({ description: "Its name on GitHub." }),
    members: schemas/* array */.YOg(member),
    repos: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).meta({ description: "Repository → role." }),
    repo_patterns: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).meta({
        description: "Pattern over repositories' names → role, and names → `none` that no pattern gives it.",
    }),
});
const permission = schemas/* strictObject */.rej({
    people: schemas/* record */.g1P(key, schemas/* array */.YOg(schemas/* string */.YjP())).meta({ description: "Who has it → by which entries." }),
});
const directory = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    day: schemas/* string */.YjP(),
    people: schemas/* record */.g1P(key, person),
    teams: schemas/* record */.g1P(key, team),
    permissions: schemas/* record */.g1P(schemas/* string */.YjP(), permission),
})
    .meta({ title: "Rollcall's people, teams and named permissions" });
function directoryOf({ resolved }, emails) {
    const { users, teams, permissions, today } = resolved;
    const present = [...users.values()].filter((user) => user.present);
    return {
        version: 1,
        day: today,
        people: Object.fromEntries(present.map((user) => [
            user.key,
            {
                name: user.name ?? user.key,
                github: user.github ?? null,
                github_id: user.githubId ?? null,
                slack: typeof user.slack === "string" ? user.slack : null,
                email: emails ? (user.email ?? null) : null,
                outside: user.outside,
                until: user.until ?? null,
            },
        ])),
        teams: Object.fromEntries([...teams.values()]
            .filter(({ archived }) => !archived)
            .map((each) => [
            each.key,
            {
                name: each.name ?? each.key,
                description: each.description ?? null,
                parent: each.parent ?? null,
                github: each.github === false ? null : each.github.name,
                members: [...each.people].map(([user, { lead, via, until }]) => ({
                    person: user,
                    lead,
                    through: [...via],
                    until: until ?? null,
                })),
                repos: Object.fromEntries([...each.grants].map(([repo, { role }]) => [repo, role])),
                repo_patterns: Object.fromEntries((each.repoPatterns ?? []).map(({ pattern, role }) => [pattern, role])),
            },
        ])),
        permissions: Object.fromEntries([...permissions.grants.keys()].sort().map((each) => {
            const holders = holdersOfPermission(resolved, each) ?? new Map();
            return [each, { people: Object.fromEntries([...holders].map(([user, by]) => [user, [...by]])) }];
        })),
    };
}
function directorySchemaText(address) {
    const { $schema, ...schema } = z.toJSONSchema(directory);
    return `${JSON.stringify({ $schema, $id: address, ...schema }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/src/jobs/export/errors.js

function noOrganisation(format) {
    return (0,finding/* error */.z3)("export_needs_organisation", `The roster names no organisation on GitHub, and ${format} is about one.`, "Write `github: { org: NAME }`, or export as json or csv.");
}

// EXTERNAL MODULE: ./lib/src/providers/github/model/desired.js
var model_desired = __webpack_require__(71343);
;// CONCATENATED MODULE: ./lib/src/providers/github/model/in-file.js

function githubInFile(resolved) {
    if (resolved.github === undefined)
        return undefined;
    const desired = (0,model_desired.githubDesired)(resolved);
    const { users, teams, repositories } = resolved;
    const logins = (held) => [...held].flatMap(([principal, role]) => {
        const login = users.get(principal.replace(/^user:/, ""))?.github;
        return login === undefined ? [] : [[login, role]];
    });
    const nameOf = (key) => {
        const team = teams.get(key);
        return team === undefined || team.github === false ? undefined : team.github.name;
    };
    const live = [...desired.teams.values()].filter(({ settings }) => settings.archived !== true);
    const depth = (key, seen = []) => {
        const parent = desired.teams.get(key)?.settings.parent;
        return typeof parent === "string" && !seen.includes(parent) ? 1 + depth(parent, [...seen, key]) : 0;
    };
    return {
        org: resolved.github.org,
        members: logins(desired.organization.grants),
        teams: live
            .map(({ key, settings, grants }) => {
            const onGithub = teams.get(key)?.github;
            return {
                key,
                name: nameOf(key) ?? key,
                id: onGithub ? onGithub.id : undefined,
                description: settings.description,
                parent: typeof settings.parent === "string" ? nameOf(settings.parent) : undefined,
                privacy: settings.privacy ?? "closed",
                members: logins(grants),
            };
        })
            .sort((one, other) => depth(one.key) - depth(other.key) || (one.key < other.key ? -1 : 1)),
        repositories: [...repositories.values()]
            .filter(({ handsOff }) => !handsOff)
            .map(({ name, teams: held, collaborators = new Map() }) => ({
            name,
            teams: [...held].flatMap(([key, { role }]) => {
                const team = nameOf(key);
                return team === undefined ? [] : [[team, role]];
            }),
            people: logins([...collaborators].map(([key, { role }]) => [key, role])),
        }))
            .filter((each) => each.teams.length + each.people.length > 0),
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/export/github-as-code.js


const github_as_code_roles = { read: "pull", write: "push" };
function githubAsCodeText(roster) {
    const held = githubInFile(roster.resolved);
    if (held === undefined)
        return undefined;
    const file = {
        members: byRole(held.members, (role) => (role === "owner" ? "admin" : "member")),
        teams: Object.fromEntries(held.teams.map((team) => [team.name, github_as_code_teamOf(team)])),
        repositories: Object.fromEntries(held.repositories.map(({ name, teams, people }) => [
            name,
            filled({ collaborators: byRole(people, roleOf), teams: byRole(teams, roleOf) }),
        ])),
    };
    return (0,yaml_dist/* stringify */.As)(filled(file), { lineWidth: 0, aliasDuplicateObjects: false });
}
function github_as_code_teamOf({ description, parent, privacy, members }) {
    return {
        ...(description === undefined ? {} : { description }),
        ...(parent === undefined ? {} : { parent_team_id: parent }),
        privacy,
        ...filled({ members: byRole(members, (role) => role) }),
    };
}
const roleOf = (role) => github_as_code_roles[role] ?? role;
function byRole(held, roleIn) {
    const grouped = Map.groupBy(held, ([, role]) => roleIn(role));
    return Object.fromEntries([...grouped].sort().map(([role, names]) => [role, names.map(([name]) => name).sort()]));
}
function filled(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}

;// CONCATENATED MODULE: ./lib/src/jobs/export/terraform-import.js


function terraformImportText(roster) {
    const held = githubInFile(roster.resolved);
    if (held === undefined)
        return undefined;
    const names = new Map();
    const lines = [
        "# terraform plan -generate-config-out=github.tf",
        "# What does not exist yet cannot be imported: apply the roster first, or leave its block out.",
    ];
    const block = (type, parts, id) => {
        lines.push("", "import {", `  to = ${type}.${terraform_import_nameOf(type, parts, names)}`, `  id = ${quoted(id)}`, "}");
    };
    for (const [login] of held.members)
        block("github_membership", [login], `${held.org}:${login}`);
    for (const team of held.teams) {
        const id = team.id === undefined ? (0,slug/* teamSlug */.R)(team.name) : String(team.id);
        block("github_team", [team.name], id);
        for (const [login] of team.members)
            block("github_team_membership", [team.name, login], `${id}:${login}`);
    }
    const idOf = new Map(held.teams.map(({ name, id }) => [name, id]));
    for (const { name, teams, people } of held.repositories) {
        for (const [team] of teams)
            block("github_team_repository", [team, name], `${idOf.get(team) ?? (0,slug/* teamSlug */.R)(team)}:${name}`);
        for (const [login] of people)
            block("github_repository_collaborator", [name, login], `${name}:${login}`);
    }
    return `${lines.join("\n")}\n`;
}
function terraform_import_nameOf(type, parts, taken) {
    const plain = parts.map((part) => part.replace(/[^A-Za-z0-9_-]/g, "_")).join("__");
    const name = /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
    const lower = `${type}.${name.toLowerCase()}`;
    const count = taken.get(lower) ?? 0;
    taken.set(lower, count + 1);
    return count === 0 ? name : terraform_import_nameOf(type, [`${name}_${count + 1}`], taken);
}
function quoted(text) {
    return JSON.stringify(text).replace(/([$%])\{/g, "$1$1{");
}

;// CONCATENATED MODULE: ./lib/src/jobs/export/export.js







const exportFormats = ["json", "csv", "github-as-code", "terraform-import"];
function exportRoster(roster, format, emails) {
    switch (format) {
        case "json":
            return `${JSON.stringify(directoryOf(roster, emails), null, 2)}\n`;
        case "csv":
            return csvOf(directoryOf(roster, emails), emails);
        case "github-as-code":
            return onGithub(format, githubAsCodeText(roster));
        case "terraform-import":
            return onGithub(format, terraformImportText(roster));
        default:
            return format;
    }
}
function onGithub(format, text) {
    if (text === undefined)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)(noOrganisation(format))]);
    return text;
}
function csvOf({ people, teams }, emails) {
    const about = (key) => {
        const person = people[key];
        return [key, person?.name ?? "", person?.github ?? "", ...(emails ? [person?.email ?? ""] : [])];
    };
    const memberships = Object.entries(teams).flatMap(([team, { members }]) => members.map(({ person, lead, through, until }) => [
        ...about(person),
        team,
        lead ? "lead" : "member",
        through.join(" "),
        until ?? people[person]?.until ?? "",
    ]));
    const listed = new Set(Object.values(teams).flatMap(({ members }) => members.map(({ person }) => person)));
    const others = Object.entries(people)
        .filter(([key]) => !listed.has(key))
        .map(([key, { until }]) => [...about(key), "", "", "", until ?? ""]);
    const head = ["person", "name", "github", ...(emails ? ["email"] : []), "team", "role", "through", "until"];
    return (0,sync/* stringify */.A)([head, ...memberships, ...others], { escape_formulas: true, record_delimiter: "\r\n" });
}

;// CONCATENATED MODULE: ./lib/src/command-line/export.js











function addExportCommand(program) {
    program
        .command("export")
        .description("give people, teams and named permissions to another tool, as they are today")
        .addOption(new commander/* Option */.c$("--format <format>", "json (with a published schema), csv, or another tool's own files")
        .choices(exportFormats)
        .default("json"))
        .option("--out <file>", "write it to this file, and not to the terminal")
        .addOption(new commander/* Option */.c$("--without <what>", "leave addresses out").choices(["emails"]))
        .addOption(configOption())
        .action(exportCommand);
}
async function exportCommand({ config, format, out, without }) {
    try {
        const roster = (0,load/* loadRoster */.c0)(await (0,roster_files/* filesIn */.n)(process.cwd(), config), (0,clock/* currentMoment */.q)(system_clock/* systemClock */.m));
        if (!(0,load/* isUsable */.Ng)(roster))
            throw new rollcall_error/* RollcallError */.q(roster.findings);
        const text = exportRoster(roster, format, without === undefined);
        if (out === undefined)
            process.stdout.write(text);
        else {
            await (0,promises_.writeFile)(out, text);
            process.stderr.write(`Wrote ${out}.\n`);
        }
    }
    catch (failure) {
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 1;
    }
}

// EXTERNAL MODULE: ./lib/src/jobs/access/applied-rows.js
var applied_rows = __webpack_require__(51545);
// EXTERNAL MODULE: ./lib/src/jobs/access/history.js
var access_history = __webpack_require__(93382);
;// CONCATENATED MODULE: ./lib/src/jobs/access/history-of.js

function eventsAbout(subject, events) {
    let name = subject;
    const found = [];
    for (const event of events.toReversed()) {
        const changes = event.changes.filter((each) => isAbout(name, each));
        const renamed = event.renamed.filter((each) => each.to === name);
        if (changes.length > 0 || renamed.length > 0)
            found.push({ ...event, changes, renamed });
        name = renamed[0]?.from ?? name;
    }
    return found;
}
function history_of_namesOf(subject, events) {
    const names = new Set([subject]);
    for (const { renamed } of events.toReversed())
        for (const { from, to } of renamed)
            if (names.has(to))
                names.add(from);
    return names;
}
function isAbout(subject, change) {
    return change.principal === subject || (0,access_map/* heldId */.$o)(change) === subject;
}
function formerSubject(text, events) {
    const [, word, rest] = /^([a-z]+):(.+)$/i.exec(text) ?? [];
    const wanted = (word === undefined ? text : (rest ?? "")).replace(/^[#@]/, "").toLowerCase();
    const people = word === undefined || word === "user";
    const things = word !== "user";
    for (const event of events.toReversed()) {
        const names = [
            ...event.changes.flatMap((each) => [
                ...(people ? [each.principal] : []),
                ...(things ? [(0,access_map/* heldId */.$o)(each)] : []),
            ]),
            ...event.renamed.map(({ from }) => from),
        ];
        const found = names.find((each) => each.replace(/^[^:/]*[:/]/, "").toLowerCase() === wanted);
        if (found !== undefined)
            return lastNameOf(found, events.slice(events.indexOf(event)));
    }
    return undefined;
}
function lastNameOf(subject, events) {
    const renames = events.flatMap(({ renamed }) => renamed);
    return renames.reduce((name, { from, to }) => (name === from ? to : name), subject);
}

// EXTERNAL MODULE: ./lib/src/command-line/read-history.js + 10 modules
var read_history = __webpack_require__(51069);
;// CONCATENATED MODULE: ./lib/src/command-line/history.js

















function addHistoryCommand(program) {
    program
        .command("history")
        .description("say what somebody, or something, gained and lost by the file, from git: when, by which pull request")
        .argument("[subject]", "a person, or a thing, as in who; without it, everybody")
        .addOption(new commander/* Option */.c$("--since <day>", "from a day on: 2026-01-01").argParser(dayOf))
        .addOption(new commander/* Option */.c$("--format <format>", "how to print it").choices(answerFormats).default("text"))
        .option("--json", "the same as --format json")
        .addOption(configOption())
        .action(printHistory);
}
function dayOf(text) {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
    if (!isDay)
        throw new commander/* InvalidArgumentError */.Di("Write a day: 2026-01-01.");
    return text;
}
async function printHistory(subject, flags) {
    const { columns = 100, isTTY } = process.stdout;
    try {
        const answered = await historyOf(process.cwd(), subject, flags);
        const terminal = { columns, colour: isTTY && !process.env["NO_COLOR"] };
        process.stdout.write(renderAnswer(answered, flags.json ? "json" : flags.format, terminal));
        if (answered.notMeasured.length > 0)
            process.exitCode = 1;
    }
    catch (failure) {
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 2;
    }
}
async function historyOf(folder, text, { config, since }) {
    const today = (0,clock/* currentDay */.G)(system_clock/* systemClock */.m);
    const walked = await (0,read_history.readHistory)(folder, config, { since, today });
    if (walked.roster === undefined)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* noHistory */.Gf)(config))]);
    const { id, name } = text === undefined ? { id: undefined, name: "" } : subjectIn(walked, text);
    const names = id === undefined ? undefined : history_of_namesOf(id, walked.events);
    const applied = walked.records && (0,applied_rows/* appliedAbout */.Bv)(names, walked.records, since);
    const events = id === undefined ? walked.events.toReversed() : eventsAbout(id, walked.events);
    const factsOf = await walked.factsOf(events);
    const answered = (0,access_history/* historyAnswer */.F)({
        subject: id,
        name,
        events,
        skipped: walked.skipped,
        applied,
        isWhole: walked.isWhole,
        factsOf,
    });
    const range = since === undefined ? "" : `since ${since}, `;
    return { ...answered, at: `${range}${today}, on the present branch`, notMeasured: [] };
}
function subjectIn({ roster, events }, text) {
    const found = roster === undefined ? undefined : (0,subject/* findSubject */.os)(text, (0,known_access/* knownAccess */.C)(roster));
    if (found !== undefined && "is" in found)
        return { id: found.is === "person" ? found.principal : (0,access_map/* heldId */.$o)(found.thing), name: found.name };
    const former = formerSubject(text, events);
    if (former !== undefined)
        return { id: former, name: text };
    throw new rollcall_error/* RollcallError */.q(found === undefined ? [] : [(0,finding/* finding */.gk)(found)]);
}

// EXTERNAL MODULE: ./lib/src/adopt/action-address.js
var action_address = __webpack_require__(42472);
;// CONCATENATED MODULE: ./lib/src/adopt/app-manifest.js
const app_manifest_reading = {
    actions: "read",
    actions_variables: "read",
    administration: "read",
    checks: "write",
    contents: "read",
    environments: "read",
    members: "read",
    merge_queues: "read",
    metadata: "read",
    organization_administration: "read",
    organization_custom_org_roles: "read",
    pull_requests: "write",
    secrets: "read",
};
const writing = {
    ...app_manifest_reading,
    actions_variables: "write",
    administration: "write",
    contents: "write",
    issues: "write",
    members: "write",
};
const relaying = {
    actions: "write",
    contents: "read",
    members: "read",
    metadata: "read",
};
const liveEvents = ["member", "membership", "organization", "repository", "team", "team_add"];
const permissionsFor = {
    all: writing,
    read: app_manifest_reading,
    write: writing,
    relay: relaying,
};
const appNames = {
    all: "rollcall",
    read: "rollcall-read",
    write: "rollcall",
    relay: "rollcall-relay",
};
function appName({ org }, purpose) {
    return `${appNames[purpose]}-${org}`.slice(0, 34);
}
function appManifest(owner, purpose) {
    const home = `https://github.com/${owner.org}`;
    return {
        name: appName(owner, purpose),
        url: home,
        redirect_url: owner.returnTo,
        hook_attributes: { url: home, active: false },
        public: false,
        default_permissions: permissionsFor[purpose],
        default_events: purpose === "relay" ? liveEvents : [],
    };
}
function appPage(owner, purposes) {
    const action = `https://github.com/organizations/${encodeURIComponent(owner.org)}/settings/apps/new`;
    const forms = purposes.map((purpose) => `<form action="${escaped(action)}" method="post">
  <input type="hidden" name="manifest" value="${escaped(JSON.stringify(appManifest(owner, purpose)))}">
  <button>Make the App ${escaped(appName(owner, purpose))} on GitHub</button>
</form>`);
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Rollcall's GitHub App</title>
${forms.join("\n")}
<p>GitHub then sends you to a page whose address ends in <code>?code=…</code>. Within the hour, run
<code>rollcall init --app-code CODE</code> with what follows the equals sign, and delete this file.</p>
</html>
`;
}
function escaped(text) {
    return text
        .replaceAll("&", "&amp;")
        .replaceAll('"', "&quot;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
}

;// CONCATENATED MODULE: ./lib/src/adopt/access-review-workflow-template.js
const accessReviewWorkflowTemplate = `# Has who has what reviewed, as the roster's section \`review\` says: every Monday it starts the review of the interval, goes on
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

;// CONCATENATED MODULE: ./lib/src/adopt/hourly-workflow-template.js
const hourlyWorkflowTemplate = `# Puts who has arrived where the file says: who has accepted their invitation, or has the account that was awaited. It ends
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

;// CONCATENATED MODULE: ./lib/src/adopt/review-workflow-template.js
const reviewWorkflowTemplate = `# Does nothing, and holds no key: GitHub runs this file as the pull request has it. That it ran starts rollcall.yml as the
# default branch has it, which judges the reviewed pull request, or the merge queue's commit, with Rollcall's App.
name: Rollcall review

# Whether a review may have a command. It is no more than a hint: the reviews themselves are read from GitHub.
run-name: \${{ github.event.action == 'submitted' && contains(github.event.review.body, '/rollcall') && 'Rollcall review with a command' || 'Rollcall review' }}

on:
  pull_request_review:
    types: [submitted, edited, dismissed]
  merge_group:

permissions: {}

jobs:
  hand-on:
    name: Hand on
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - run: "true"
`;

;// CONCATENATED MODULE: ./lib/src/adopt/site-workflow-template.js
const siteWorkflowTemplate = `# Makes the pages that tell who has access to what, every morning, from what the services have: \`rollcall site --live --history\`.
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

;// CONCATENATED MODULE: ./lib/src/adopt/watch-workflow-template.js
const watchWorkflowTemplate = `# Tells Slack when Rollcall's runs fail or stop coming, and on Mondays what became of the access in a week. It is a file of
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

;// CONCATENATED MODULE: ./lib/src/adopt/workflow-template.js
const workflowTemplate = `# Rollcall in one file: plans and judges pull requests, applies what is merged, looks for drift, answers commands.
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

// EXTERNAL MODULE: ./lib/src/adopt/yaml-text.js
var yaml_text = __webpack_require__(85894);
;// CONCATENATED MODULE: ./lib/src/adopt/starter.js








function workflowsFor(options) {
    return [
        {
            path: ".github/workflows/rollcall.yml",
            text: fillTemplate(workflowTemplate, options),
        },
        { path: ".github/workflows/rollcall-review.yml", text: reviewWorkflowTemplate },
        { path: ".github/workflows/rollcall-hourly.yml", text: fillTemplate(hourlyWorkflowTemplate, options) },
        { path: ".github/workflows/rollcall-watch.yml", text: fillTemplate(watchWorkflowTemplate, options) },
        {
            path: ".github/workflows/rollcall-access-review.yml",
            text: fillTemplate(accessReviewWorkflowTemplate, options),
        },
        ...(options.site === true
            ? [{ path: ".github/workflows/rollcall-site.yml", text: siteWorkflow(options) }]
            : []),
    ];
}
function siteWorkflow({ slack, action, config, strict }) {
    const from = (0,action_address/* usesText */.Sn)(action);
    const at = from.indexOf("@");
    const paths = config.map((path) => `'${path}'`).join(" ");
    const isUsual = config.length === 1 && config[0] === "teams.yaml";
    const text = siteWorkflowTemplate
        .replace(/^( *)repository: .*\n *ref: .*\n/m, `$1repository: ${from.slice(0, at)}\n$1ref: ${from.slice(at + 1)}\n`)
        .replace("index.js site ", isUsual ? "index.js site " : `index.js site --config ${paths} `);
    const read = strict ? text.replace("environment: access\n", `environment: ${environments.read}\n`) : text;
    return slack ? read : read.replace(/^ *SLACK_TOKEN: .*\n/m, "");
}
function fillTemplate(template, { slack, relayUrl, drive, action, branch, config, strict }) {
    let text = branch === "main"
        ? template
        : template.replace("branches: [main]", `branches: [${JSON.stringify(branch)}]`);
    if (strict)
        text = withReadingApp(text);
    if (!slack)
        text = withoutSlack(text);
    else if (relayUrl !== undefined)
        text = withRelayTokens(text, relayUrl);
    if (drive)
        text = withGoogleSignIn(text);
    text = text.replaceAll(action_address/* actionMark */.K$, (0,action_address/* usesText */.Sn)(action));
    if (config.length === 1 && config[0] === "teams.yaml")
        return text;
    const list = config.map((path) => `            ${path}\n`).join("");
    return text
        .replace('paths: ["teams.yaml"]', `paths: [${config.map((path) => JSON.stringify(path)).join(", ")}]`)
        .replace(/^( *)(github-token: .*\n)/gm, `$1$2$1config: |\n${list}`);
}
const environments = { write: "access", read: "access-read" };
function withReadingApp(text) {
    return (text
        .replace(/^( {2}(?:plan|judge):\n(?: {4}.*\n)*? {4}environment: )access$/gm, `$1${environments.read}`)
        .replace("    if: github.event_name == 'workflow_run'\n", "    if: github.event_name == 'workflow_run' || github.event_name == 'schedule'\n")
        .replace(/^# The App's key is in[\s\S]*?no more\.\n/m, `# The Apps' keys are in the environments "${environments.read}" and "${environments.write}", which the default branch alone may
# use. All events below pass that, with this file as the default branch has it. Create them first. One that doesn't exist
# is made by the first run, open to every branch. Each job asks for tokens that can do what it does, and no more.
`));
}
function withoutSlack(text) {
    return text
        .replace(/^ *(?:slack-[a-z-]+|# (?:relay-url|review-by|slack-signing-secret)): .*\n/gm, "")
        .replace(/^#\n# A relay [\s\S]*?(?=^name: )/m, "");
}
function withRelayTokens(text, url) {
    return text.replace(eachJob, (job) => {
        if (!job.includes(`    environment: ${environments.write}\n`) || !job.includes("# relay-url:"))
            return job;
        return withIdToken(job).replace(/^( *)slack-token: .*\n *# relay-url: .*\n/gm, `$1relay-url: ${url}\n`);
    });
}
const eachJob = /^ {2}[a-z-]+:\n {4}[\s\S]*?(?=\n {2}(?:#|[a-z-]+:\n)|(?![\s\S]))/gm;
function withIdToken(job) {
    const permissions = "    permissions:\n      id-token: write\n";
    return job.includes(permissions) ? job : job.replace(/^( {4}environment: .*\n)/m, `$1${permissions}`);
}
const googleSignIn = `      # Writes a configuration without any secret of yours, and names it in GOOGLE_APPLICATION_CREDENTIALS.
      - uses: google-github-actions/auth@7c6bc770dae815cd3e89ee6cdf493a5fab2cc093 # v3.0.0
        with:
          workload_identity_provider: \${{ vars.ROLLCALL_GOOGLE_PROVIDER }}
          service_account: \${{ vars.ROLLCALL_GOOGLE_ACCOUNT }}
`;
function withGoogleSignIn(text) {
    return text.replace(/^ {2}(?:plan|apply|chat|chat-apply|digest|arrivals|review):\n[\s\S]*?(?=\n {2}(?:#|[a-z-]+:\n)|(?![\s\S]))/gm, (job) => withIdToken(job).replace(/(?:^ {6}#.*\n)*^ {6}- uses: ROLLCALL_ACTION$/m, (step) => googleSignIn + step));
}
function minimalRoster({ org, slack, drive }) {
    const intro = `Who has access to what at ${org}. Whatever is not declared here is reported, and left alone.`;
    return `${(0,yaml_text/* yamlComment */.j)(intro).join("\n")}
version: 1

github:
  org: ${org}
${slack ? "\nslack: {}\n" : ""}${drive ? "\ndrive: {}\n" : ""}
users: {}
# users:
#   alice: { name: Alice Liddell, github: her-login }
#   bob: his-login

teams: {}
# teams:
#   backend:
#     leads: [alice]
#     members: [bob]
#     repos: { api: write }
`;
}

;// CONCATENATED MODULE: ./lib/src/jobs/init/app-key.js



const app_key_answer = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), slug: schemas/* string */.YjP(), client_id: schemas/* string */.YjP(), pem: schemas/* string */.YjP() });
async function exchangeAppCode(codeOrAddress, { githubApiUrl, fetch }) {
    const code = /[?&]code=([^&#]+)/.exec(codeOrAddress)?.[1] ?? codeOrAddress;
    const url = `${githubApiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`;
    const headers = { accept: "application/vnd.github+json", "user-agent": "rollcall" };
    const response = await fetch(url, { method: "POST", headers }).catch(() => undefined);
    const app = response?.ok ? app_key_answer.safeParse(await response.json().catch(() => undefined)) : undefined;
    if (!app?.success)
        throw new rollcall_error/* RollcallError */.q((0,adopt_errors/* appCodeRefused */.JR)(response === undefined ? "there was no answer" : `it answered ${response.status}`));
    const { id, slug, client_id, pem } = app.data;
    return { id, slug, clientId: client_id, privateKey: pem };
}
function keySteps({ id, slug, clientId }, { path, repository, environment, }) {
    const into = `--repo ${repository} --env ${environment}`;
    return [
        `Put the App's client id and key into the environment, and nowhere else:\ngh variable set ROLLCALL_CLIENT_ID ${into} --body ${clientId}\ngh secret set ROLLCALL_PRIVATE_KEY ${into} < ${path}`,
        `Delete ${path}. A lost key is replaced on the App's page.`,
        `The App's ID, where a step asks for APP_ID, is ${id}. Its name in the roster is ${slug}.`,
    ];
}
function relayKeySteps({ id, slug }, path) {
    return [
        `Keep ${path} where the relay runs, and nowhere else. It is a secret of the relay, and none of the repository.`,
        `Give the relay, in its environment:\nGITHUB_APP_ID=${id}\nGITHUB_APP_PRIVATE_KEY_FILE=${path}`,
        `${slug} may start the workflow and read the roster. It belongs into no list of the roster.`,
    ];
}

;// CONCATENATED MODULE: ./lib/src/jobs/init/pinned-action.js



const pinned_action_answer = schemas/* object */.Ikc({ sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/) });
async function pinnedAction(address, { githubApiUrl, githubToken, fetch }) {
    const { repository, ref } = address;
    if (/^[0-9a-f]{40}$/.test(ref))
        return { action: address, findings: [] };
    const url = `${githubApiUrl}/repos/${repository}/commits/${encodeURIComponent(ref)}`;
    const headers = {
        accept: "application/vnd.github+json",
        "user-agent": "rollcall",
        ...(githubToken === undefined ? {} : { authorization: `Bearer ${githubToken}` }),
    };
    const response = await fetch(url, { headers }).catch(() => undefined);
    const commit = response?.ok ? pinned_action_answer.safeParse(await response.json().catch(() => undefined)) : undefined;
    return commit?.success
        ? { action: { repository, ref: commit.data.sha, tag: ref }, findings: [] }
        : { action: address, findings: [(0,finding/* finding */.gk)((0,adopt_errors/* actionMoves */.rI)(`${repository}@${ref}`))] };
}

;// CONCATENATED MODULE: ./lib/src/jobs/init/questions.js




async function askMissingAnswers(given, interactive) {
    const { org, services, start, relay } = given;
    if (org !== undefined && services !== undefined && start !== undefined)
        return { org, services, start, relay: relay ?? false };
    if (!interactive) {
        const missing = [
            ...(org === undefined ? ["--org LOGIN"] : []),
            ...(services === undefined ? ["--services slack,drive (or none)"] : []),
            ...(start === undefined ? ["--start import (or minimal)"] : []),
        ];
        throw new rollcall_error/* RollcallError */.q((0,adopt_errors/* answersMissing */.OE)(missing));
    }
    const login = org ??
        (await (0,dist/* text */.Qq)({
            message: "Which GitHub organisation? (its login, as in its address)",
            validate: (value) => (isLogin(value ?? "") ? undefined : "A login has letters, digits and hyphens."),
        }));
    if ((0,dist/* isCancel */.FZ)(login))
        return undefined;
    const used = services ??
        (await (0,dist/* multiselect */.k2)({
            message: "What else shall follow the file?",
            options: [
                { value: "slack", label: "Slack", hint: "channels and user groups" },
                { value: "drive", label: "Google Drive", hint: "folders" },
            ],
            required: false,
        }));
    if ((0,dist/* isCancel */.FZ)(used))
        return undefined;
    const over = relay ??
        (used.includes("slack") &&
            (await (0,dist/* confirm */.lJ)({
                message: "Shall the relay answer /rollcall in Slack? (a small process on a machine of yours)",
                active: "Yes",
                inactive: "No, or a bridge does",
            })));
    if ((0,dist/* isCancel */.FZ)(over))
        return undefined;
    const begin = start ??
        (await (0,dist/* select */.Lt)({
            message: "How shall the file begin?",
            options: [
                {
                    value: "import",
                    label: "With everybody and everything that exists",
                    hint: "reads the organisation; takes GITHUB_TOKEN",
                },
                { value: "minimal", label: "Nearly empty", hint: "what isn't declared is left alone" },
            ],
        }));
    if ((0,dist/* isCancel */.FZ)(begin))
        return undefined;
    return { org: login, services: used, start: begin, relay: over };
}
function isLogin(value) {
    return github/* githubSection */.fJ.shape.org.safeParse(value).success;
}

;// CONCATENATED MODULE: ./lib/src/adopt/code-owners-file.js

const codeOwnersPath = ".github/CODEOWNERS";
function codeOwnersFile(owners, config) {
    const names = owners.map((each) => `@${each.replace(/^@/, "")}`).join(" ");
    const places = ["/.github/", ...config.map((path) => `/${path.replace(/\/\*\.yaml$/, "/")}`)];
    const about = "Who is asked about a change of the workflows, which hold the keys, of the roster, and of this list.";
    return {
        path: codeOwnersPath,
        text: `${[...(0,yaml_text/* yamlComment */.j)(about), ...places.map((place) => `${place} ${names}`)].join("\n")}\n`,
    };
}

;// CONCATENATED MODULE: ./lib/src/adopt/slack-manifest.js
const slackManifestPath = "rollcall-slack-app.yaml";
const bridge = "https://bridge.example/";
const scopes = [
    "channels:join",
    "channels:manage",
    "channels:read",
    "groups:read",
    "groups:write",
    "usergroups:read",
    "usergroups:write",
    "users:read",
    "users:read.email",
    "incoming-webhook",
    "commands",
    "chat:write",
];
const furtherScopes = [
    ["app_mentions:read", "handlers: commands to the bot"],
    ["channels:history", "kudos, and handlers of messages"],
    ["files:write", "/rollcall export emails, as a file"],
    ["im:history", "handlers: commands in direct messages"],
    ["im:write", "pairing, and addresses as a file"],
    ["mpim:write", "pairing"],
    ["reactions:read", "handlers of reactions"],
];
const furtherEvents = [
    ["app_mention", "handlers: commands to the bot"],
    ["message.channels", "kudos, and handlers of messages"],
    ["message.im", "handlers: commands in direct messages"],
    ["reaction_added", "handlers of reactions"],
    ["team_join", "welcome"],
];
const further = (each) => each.map(([name, use]) => `      # - ${name} # ${use}\n`).join("");
const throughBridge = `# For /rollcall in Slack, put the address of your bridge in the place of ${bridge} (twice): Rollcall's
# examples/slack-bridge/README.md says how to get one. Until then the command has no answer, and all else works.
`;
const throughRelay = `# /rollcall goes to the relay over a socket, which needs no address. Until it runs (Rollcall's docs/relay.md) the command has
# no answer, and all else works.
`;
function slackManifest({ relay, relayUrl, events }) {
    const subscriptions = `  event_subscriptions:
    bot_events: # what people change by hand, and what ends the app's tokens
${events.map((event) => `      - ${event}\n`).join("")}      # what relay.yaml turns on; take away the sign where you use it:
${further(furtherEvents)}`;
    const redirect = `  redirect_urls:
    - ${relayUrl}/slack/oauth_redirect
`;
    const text = `# The Slack app that Rollcall acts as. Paste this at https://api.slack.com/apps → Create New App → From a manifest.
${relay ? throughRelay : throughBridge}display_information:
  name: Rollcall
  description: Keeps channels and user groups as the roster says
features:
  bot_user:
    display_name: rollcall
    always_online: false
  slash_commands:
    - command: /rollcall
${relay ? "" : `      url: ${bridge}\n`}      description: Who has access to what, and changes of it
      usage_hint: help
      should_escape: true # so that a mention says whose it is
oauth_config:
${relayUrl === undefined ? "" : redirect}  scopes:
    bot:
${scopes.map((scope) => `      - ${scope}\n`).join("")}${relay ? `      # what relay.yaml turns on; take away the sign where you use it:\n${further(furtherScopes)}` : ""}settings:
${relay ? subscriptions : ""}  interactivity:
    is_enabled: true # for the buttons of messages
${relay ? "" : `    request_url: ${bridge}\n`}  org_deploy_enabled: false
  socket_mode_enabled: ${relay}
  token_rotation_enabled: false
`;
    return { path: slackManifestPath, text };
}

;// CONCATENATED MODULE: ./lib/src/adopt/first-steps.js




const appPagePath = "rollcall-app.html";
function appsOf({ strict }) {
    return strict
        ? [
            { purpose: "read", environment: environments.read },
            { purpose: "write", environment: environments.write },
        ]
        : [{ purpose: "all", environment: environments.write }];
}
function firstSteps(steps) {
    const { org, slack, drive, branch, strict, repository } = steps;
    const settings = `https://github.com/${repository}/settings`;
    const several = strict || steps.relay;
    const apps = appsOf(steps).map(({ purpose, environment }) => ({
        name: appName({ org }, purpose),
        environment,
    }));
    const installed = apps
        .map(({ name }) => `https://github.com/organizations/${org}/settings/apps/${name}/installations`)
        .join(" and ");
    const names = apps.map(({ name }) => name).join(" and ");
    return [
        `Before anything runs, create the ${strict ? "environments" : "environment"} that only the branch ${branch} may use (a run would create ${strict ? "them" : "it"} open to every branch). Click at ${settings}/environments, or as an administrator:\n${steps.environmentCommands.join("\n")}`,
        `Open ${appPagePath} in a browser, and press ${several ? "each of its buttons" : "its button"}: GitHub makes the ${several ? "Apps" : "App"}. From the address of the page that follows, copy what is behind code=, and run rollcall init --app-code CODE${several ? " for each" : ""}: it fetches the key, and says where to put it. Then delete ${appPagePath}.`,
        `Install ${names} on the organisation, for all repositories or for this one and those that the roster names: ${installed}`,
        ...(slack ? [slackStep(steps)] : []),
        ...(steps.relay ? [relayStep(steps)] : []),
        ...(drive
            ? [
                `Set Google up without a key, as Rollcall's examples/keyless-google.md says, and share the folders with the service account. Then say which provider and which account, which gh asks for:\n${googleCommands(steps).join("\n")}`,
            ]
            : []),
        `Commit the files, ${steps.hasCodeOwners ? `once the owners in ${codeOwnersPath} are the right ones` : `with a line /.github/ and its owner in ${codeOwnersPath}`}, and merge them into ${branch}: from then on every pull request is judged. Rollcall's docs/adopting.md has the first week.`,
        `Let the branch ${branch} take only what Rollcall's check allows, with the App ID of ${apps[0]?.name} in place of APP_ID:\n${steps.requiredCheckCommand}`,
        steps.memory,
        "Require the review of code owners too, and run rollcall doctor: it tells what is still missing.",
    ];
}
function slackStep(steps) {
    const { strict, relayUrl } = steps;
    const made = `Make the Slack app from ${slackManifestPath} at https://api.slack.com/apps (From a manifest)`;
    const reading = `; the token in ${environments.read} is that of an app that can only read`;
    const installed = relayUrl === undefined
        ? ", and install it. Then set its bot token, its incoming webhook and its signing secret, which gh asks for"
        : `, and let the relay install it once it runs, at ${relayUrl}/slack/install: runs have their token from there, as Rollcall's docs/slack-installations.md says. Then set its incoming webhook and its signing secret, which gh asks for`;
    return `${made}${installed}${strict ? reading : ""}:\n${slackCommands(steps).join("\n")}`;
}
function relayStep({ org, repository }) {
    const name = appName({ org }, "relay");
    return `Install ${name} on ${repository} alone: https://github.com/organizations/${org}/settings/apps/${name}/installations. In the Slack app, Basic Information, App-Level Tokens: generate one with connections:write (xapp-…). Write the public key that this prints into the jobs chat and chat-apply, as relay-key, and give the relay the secret one:\nrollcall serve keys\nThen start it on a machine of yours, as Rollcall's docs/relay.md says, in an environment with what --check asks for:\nrollcall serve --check\nrollcall serve`;
}
function slackCommands({ repository, strict, relayUrl }) {
    const set = (name, environment) => `gh secret set ${name} --repo ${repository} --env ${environment}`;
    return [
        ...[
            ...(relayUrl === undefined ? ["ROLLCALL_SLACK_TOKEN"] : []),
            "ROLLCALL_SLACK_WEBHOOK",
            "ROLLCALL_SLACK_SIGNING_SECRET",
        ].map((name) => set(name, environments.write)),
        ...(strict ? [set("ROLLCALL_SLACK_TOKEN", environments.read)] : []),
    ];
}
function googleCommands(steps) {
    return appsOf(steps).flatMap(({ environment }) => ["ROLLCALL_GOOGLE_PROVIDER", "ROLLCALL_GOOGLE_ACCOUNT"].map((name) => `gh variable set ${name} --repo ${steps.repository} --env ${environment}`));
}

// EXTERNAL MODULE: ./lib/src/app/protection-commands.js
var protection_commands = __webpack_require__(5530);
// EXTERNAL MODULE: ./lib/src/app/state-rule.js
var state_rule = __webpack_require__(2118);
;// CONCATENATED MODULE: ./lib/src/providers/slack/live/events.js
function slackEventsIn(event) {
    const fields = fieldsOf(event);
    const read = readers[textOf(fields["type"]) ?? ""];
    return read?.(fields) ?? [];
}
const readers = {
    channel_archive: channelArchived,
    channel_rename: channelName,
    group_archive: channelArchived,
    group_rename: channelName,
    member_joined_channel: (event) => channelMember(event, true),
    member_left_channel: (event) => channelMember(event, false),
    subteam_members_changed(event) {
        const group = textOf(event["subteam_id"]);
        if (group === undefined)
            return [];
        const [added, removed] = [textsOf(event["added_users"]), textsOf(event["removed_users"])];
        const isWhole = event["added_users_count"] === added.length && event["removed_users_count"] === removed.length;
        if (!isWhole)
            return [{ is: "group list", group }];
        const told = (holds) => (who) => ({ is: "group member", group, who, holds });
        return [...added.map(told(true)), ...removed.map(told(false))];
    },
    subteam_updated(event) {
        const { id, handle, name, description, date_delete: deleted, updated_by: by, } = fieldsOf(event["subteam"]);
        const group = textOf(id);
        if (group === undefined)
            return [];
        const about = {
            group,
            handle: textOf(handle) ?? "",
            name: textOf(name) ?? "",
            description: textOf(description) ?? "",
            enabled: !(typeof deleted === "number" && deleted > 0),
        };
        return [{ is: "group", ...about, ...events_byOf(by) }];
    },
    user_change(event) {
        const { id, deleted } = fieldsOf(event["user"]);
        return typeof id === "string" && deleted === true ? [{ is: "deactivated", who: id }] : [];
    },
};
const slackLiveEvents = Object.keys(readers);
const slackTokenEvents = ["app_uninstalled", "tokens_revoked"];
function channelMember(event, holds) {
    const [channel, who] = [textOf(event["channel"]), textOf(event["user"])];
    if (channel === undefined || who === undefined)
        return [];
    const by = holds ? events_byOf(event["inviter"] ?? who) : {};
    return [{ is: "channel member", channel, who, holds, ...by }];
}
function channelName(event) {
    const { id, name } = fieldsOf(event["channel"]);
    const known = textOf(name);
    return typeof id === "string" && known !== undefined
        ? [{ is: "channel name", channel: id, name: known }]
        : [];
}
function channelArchived(event) {
    const channel = textOf(event["channel"]);
    return channel === undefined ? [] : [{ is: "channel archived", channel, ...events_byOf(event["user"]) }];
}
function events_byOf(value) {
    const by = textOf(value);
    return by === undefined ? {} : { by };
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
function fieldsOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}

// EXTERNAL MODULE: ./lib/src/roster/code-owners.js
var code_owners = __webpack_require__(27076);
;// CONCATENATED MODULE: ./lib/src/jobs/init/run.js















async function initialise(request, connections, folder) {
    const { org, services, branch, strict, action } = request;
    const hasRoster = await folder.has("teams.yaml");
    const split = hasRoster ? await folder.has("teams") : request.split && request.start === "import";
    const options = {
        org,
        slack: services.includes("slack"),
        relay: services.includes("slack") && request.relay === true,
        ...(services.includes("slack") && request.relayUrl !== undefined ? { relayUrl: request.relayUrl } : {}),
        drive: services.includes("drive"),
        action,
        branch,
        strict,
        site: request.site === true,
        config: split ? ["teams.yaml", "teams/*.yaml"] : ["teams.yaml"],
    };
    const roster = hasRoster
        ? { files: [], findings: [(0,finding/* finding */.gk)((0,adopt_errors/* fileExists */.hR)("teams.yaml"))] }
        : await rosterFor(request, options, connections);
    if ((0,finding/* hasErrors */.Cs)(roster.findings) && roster.files.length === 0)
        return { written: [], findings: roster.findings, next: [] };
    const written = [];
    const findings = [...roster.findings];
    const repository = request.repository ?? `${org}/REPOSITORY`;
    const apps = appsOf(options);
    const page = appPage({ org, returnTo: `https://github.com/${request.repository ?? org}` }, [
        ...apps.map(({ purpose }) => purpose),
        ...(options.relay ? ["relay"] : []),
    ]);
    const present = await presentAmong(code_owners/* codeOwnersPaths */.Y, folder);
    const owners = request.owners ?? ownersIn(roster.files);
    const codeOwners = owners.length === 0 || present.length > 0 ? [] : [codeOwnersFile(owners, options.config)];
    findings.push(...present.map((path) => (0,finding/* finding */.gk)((0,adopt_errors/* fileExists */.hR)(path))));
    const files = [
        ...(0,modeline/* withModeline */.mS)(roster.files, action),
        ...workflowsFor(options),
        ...codeOwners,
        ...(options.slack
            ? [slackManifest({ ...options, events: [...slackLiveEvents, ...slackTokenEvents] })]
            : []),
        { path: appPagePath, text: page },
    ];
    for (const file of files) {
        if ((await folder.write(file)) === "written")
            written.push(file.path);
        else
            findings.push((0,finding/* finding */.gk)((0,adopt_errors/* fileExists */.hR)(file.path)));
    }
    const next = firstSteps({
        ...options,
        repository,
        environmentCommands: apps.map(({ environment }) => (0,protection_commands/* environmentCommands */.O)(repository, { environment, branch })),
        requiredCheckCommand: (0,protection_commands/* requiredCheckCommand */.bl)(repository),
        memory: (0,state_rule/* stateRuleStep */.S)(repository),
        hasCodeOwners: codeOwners.length > 0,
    });
    return { written, findings, next };
}
async function presentAmong(paths, folder) {
    const has = await Promise.all(paths.map((path) => folder.has(path)));
    return paths.filter((_, index) => has[index]);
}
function ownersIn(files) {
    const { roster } = (0,parse/* parseRoster */.R)((0,import_run/* rosterSourceOf */.C)(files).files);
    return ((0,owners/* namedOwners */.Q)(roster?.github)?.users ?? []).flatMap((key) => roster?.users.get(key)?.github ?? []);
}
async function rosterFor(request, options, connections) {
    if (request.start === "minimal")
        return { files: [{ path: "teams.yaml", text: minimalRoster(options) }], findings: [] };
    const { org, split, scope } = request;
    return (0,import_run/* importRoster */.l)({ org, path: "teams.yaml", split, ...scope }, connections);
}

// EXTERNAL MODULE: ./lib/src/command-line/hanging-indent.js
var hanging_indent = __webpack_require__(95376);
;// CONCATENATED MODULE: ./lib/src/command-line/init.js





















function addInitCommand(program) {
    withPeople(withScope(program.command("init")))
        .description("begin in a repository: workflows, an App and a roster; nothing is overwritten")
        .addOption(organisationOption())
        .addOption(new commander/* Option */.c$("--services <names>", "slack,drive or none").argParser(servicesIn))
        .addOption(new commander/* Option */.c$("--start <how>", "how the roster begins").choices(["import", "minimal"]))
        .option("--split", "one file a team tree")
        .addOption(new commander/* Option */.c$("--owners <names...>", "code owners: logins, or teams as ORG/TEAM (default: the organisation's owners, where they are imported)").argParser(init_ownersIn))
        .option("--branch <name>", "the branch that is applied", "main")
        .addOption(new commander/* Option */.c$("--action <address>", "where the workflows take Rollcall from: OWNER/REPO@REF (default: where this copy is from, by its commit)").argParser(init_addressIn))
        .option("--relay", "commands in Slack come over the relay (rollcall serve), by a socket")
        .addOption(new commander/* Option */.c$("--relay-url <address>", "runs have their Slack token from the relay at this address, and the repository none")
        .argParser(relayAddressIn)
        .implies({ relay: true }))
        .option("--site", "with a workflow that makes pages of who has access to what, every morning")
        .option("--strict", "two Apps: one that reads and judges, one that writes")
        .option("--app-code <code>", "only fetch the key of the App that was just made")
        .action(init);
}
function servicesIn(list) {
    const known = nameParser(["slack", "drive", "none"])(list);
    return known.filter((name) => name !== "none");
}
function init_ownersIn(name, before = []) {
    if (!/^@?[A-Za-z0-9-]+(?:\/[\w.-]+)?$/.test(name))
        throw new commander/* InvalidArgumentError */.Di("They are logins, or teams as ORG/TEAM.");
    return [...before, name];
}
function init_addressIn(text) {
    const address = (0,action_address/* parseActionAddress */.qd)(text);
    if (address === undefined)
        throw new commander/* InvalidArgumentError */.Di("It is written OWNER/REPO@REF.");
    return address;
}
function relayAddressIn(text) {
    const url = URL.parse(text);
    const isPlain = url?.protocol === "https:" && url.href.replace(/\/$/, "") === text.replace(/\/$/, "");
    if (!isPlain || url.search !== "" || url.hash !== "" || url.username !== "")
        throw new commander/* InvalidArgumentError */.Di("It is an address such as https://relay.example.");
    return text.replace(/\/$/, "");
}
async function init(flags) {
    if (flags.appCode !== undefined)
        return fetchAppKey(flags.appCode);
    const { org, branch, split, services, strict } = flags;
    const folder = outputFolderAt(process.cwd());
    const { hints, findings: mistakes } = await peopleHintsOf(flags);
    if (mistakes.length > 0) {
        printFindings(mistakes, true);
        process.exitCode = 1;
        return;
    }
    const start = (await folder.has("teams.yaml")) ? "minimal" : flags.start;
    const answers = await askMissingAnswers({
        ...(org ? { org } : {}),
        ...(start ? { start } : {}),
        ...(services ? { services } : {}),
        ...(flags.relay ? { relay: true } : {}),
    }, process.stdin.isTTY && process.stdout.isTTY);
    if (answers === undefined)
        return;
    const address = flags.action ?? (await (0,program_address/* programAddress */.X)(process.env));
    if (address === undefined)
        throw new rollcall_error/* RollcallError */.q((0,adopt_errors/* actionUnknown */.pz)());
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const connections = environmentConnections(progress);
    const repository = await rosterNameAt(process.cwd(), connections.env);
    const { action, findings: doubts } = await pinnedAction(address, connections);
    const { written, findings, next } = await initialise({
        ...answers,
        split: split ?? false,
        branch,
        action,
        strict: strict ?? false,
        site: flags.site ?? false,
        scope: { ...scopeOf(flags), ...hints },
        ...(repository ? { repository } : {}),
        ...(flags.relayUrl ? { relayUrl: flags.relayUrl } : {}),
        ...(flags.owners ? { owners: flags.owners } : {}),
    }, connections, folder);
    progress.end();
    for (const path of written)
        process.stdout.write(`wrote ${path}\n`);
    printFindings([...doubts, ...findings]);
    printSteps(next);
    if ((0,finding/* hasErrors */.Cs)(findings))
        process.exitCode = 1;
}
function printSteps(steps) {
    const { columns = 80 } = process.stdout;
    const lines = steps.flatMap((step, index) => (0,hanging_indent/* hangingIndent */.X)(`  ${index + 1}. `, step, columns));
    if (steps.length > 0)
        process.stdout.write(`\nWhat is left to do\n${lines.join("\n")}\n`);
}
async function fetchAppKey(code) {
    const connections = environmentConnections(terminalProgress(process.stderr, false));
    const app = await exchangeAppCode(code, connections);
    const path = `${app.slug}.private-key.pem`;
    await (0,promises_.writeFile)((0,external_node_path_.join)(process.cwd(), path), app.privateKey, { mode: 0o600 });
    process.stdout.write(`wrote ${path}\n`);
    if (app.slug.startsWith(appNames.relay))
        return printSteps(relayKeySteps(app, path));
    const repository = (await rosterNameAt(process.cwd(), connections.env)) ?? "OWNER/REPOSITORY";
    const environment = app.slug.startsWith(appNames.read) ? environments.read : environments.write;
    printSteps(keySteps(app, { path, repository, environment }));
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./lib/src/command-line/relay-is-missing.js

function relayIsMissing() {
    return (0,finding/* error */.z3)("relay_is_missing", "The relay is not part of this copy: it is no part of the Action, and isn't committed.", "Run npm ci and npm run build in a clone, or build the image in examples/relay. docs/relay.md says how.");
}

;// CONCATENATED MODULE: ./lib/src/command-line/relay-bundle.js






const bundle = (0,external_node_path_.join)(import.meta.dirname, "..", "relay", "index.js");
function hasRelay() {
    return (0,external_node_fs_.existsSync)(bundle);
}
function loadRelay() {
    if (!hasRelay())
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)(relayIsMissing())]);
    return (0,external_node_module_.createRequire)(bundle)(bundle);
}

;// CONCATENATED MODULE: ./lib/src/command-line/installations.js



function addInstallationsCommand(program) {
    const installations = program
        .command("installations")
        .description("where the Slack app is installed, as the relay keeps it")
        .addHelpText("after", "\nEnvironment (each may be a file's name instead, in …_FILE):\n" +
        "  ROLLCALL_STORE      where they are kept, without --store\n" +
        "  ROLLCALL_STORE_KEY  the key that they are encrypted with\n" +
        "  SLACK_CLIENT_ID     the Slack app, without --client-id\n");
    const add = (name, description, subject) => {
        const command = installations.command(name).description(description);
        if (subject !== undefined)
            command.argument(`<${subject}>`, subjects[subject] ?? "");
        return command.action(async (...given) => {
            const [first, flags] = subject === undefined ? [undefined, given[0]] : given;
            const asked = { name, ...(first === undefined ? {} : { subject: String(first) }), ...flags };
            const { lines, findings } = await loadRelay().installations(asked, process.env);
            for (const line of lines)
                process.stdout.write(`${line}\n`);
            printFindings(findings, true);
            if ((0,finding/* hasErrors */.Cs)(findings))
                process.exitCode = 1;
        });
    };
    withStore(add("list", "list them, without a token"));
    withStore(add("show", "show one, without a token", "id"));
    withStore(add("remove", "remove one from the store; Slack doesn't hear of it", "id"))
        .option("--person <user id>", "the tokens of one person alone")
        .option("-y, --yes", "remove without asking");
    withStore(add("import", "take over those of Slack's Python SDK, its Node library or Bolt for Java", "path"));
    withStore(add("export", "write them as JSON, with their tokens"))
        .option("--to <file>", "a new file, which only you may read")
        .option("-y, --yes", "print the tokens");
    add("key", "make a key for ROLLCALL_STORE_KEY");
}
const subjects = {
    id: "a workspace's id (T…) or an organisation's (E…)",
    path: "a folder, a SQLite or JSON file, or postgres://…",
};
function withStore(command) {
    return command
        .option("--store <address>", "sqlite:FILE, postgres://…, file:FOLDER or s3://BUCKET/PREFIX")
        .option("--client-id <id>", "the Slack app, where the store has several")
        .option("--json", "print JSON");
}

;// CONCATENATED MODULE: ./lib/src/jobs/access/membership.js

function memberAnswer(user, team, { teams }) {
    const found = teams.get(team);
    if (found === undefined)
        return undefined;
    const membership = found.people.get(user);
    const { lead = false, via = [], until = null } = membership ?? {};
    const data = { person: user, team, member: membership !== undefined, lead, through: via, until };
    if (membership === undefined)
        return { yes: false, text: `${user} is not in ${team}.`, data };
    const through = via.length === 0 ? "" : `, through ${via.join(", ")}`;
    const last = until === null ? "" : `, until ${until}`;
    return { yes: true, text: `${user} ${lead ? "leads" : "is in"} ${team}${through}${last}.`, data };
}
function teamsAnswer(user, { teams }) {
    const found = [...teams.values()].filter(({ people }) => people.has(user)).map(({ key }) => key);
    const sorted = found.sort();
    return { yes: sorted.length > 0, text: sorted.join("\n"), data: { person: user, teams: sorted } };
}
function permissionAnswer(user, permission, roster) {
    const holders = holdersOfPermission(roster, permission);
    if (holders === undefined)
        return undefined;
    const through = holders.get(user);
    const data = { person: user, permission, has: through !== undefined, through: through ?? [] };
    if (through === undefined)
        return { yes: false, text: `${user} doesn't have the permission ${permission}.`, data };
    const teams = through.filter((each) => each.startsWith("team:")).map((each) => each.slice("team:".length));
    const by = teams.length === through.length ? `, through ${teams.join(" and ")}` : "";
    return { yes: true, text: `${user} has the permission ${permission}${by}.`, data };
}

// EXTERNAL MODULE: ./lib/src/roster/suggestion.js
var suggestion = __webpack_require__(95822);
;// CONCATENATED MODULE: ./lib/src/command-line/membership.js













function addMembershipCommands(program) {
    membership_asking(program.command("is-member"), "say whether somebody is in a team; exit 0 yes, 1 no, 2 unknown")
        .argument("<who>", "a person: a key, a GitHub login or an address")
        .argument("<team>", "a team's key")
        .action((who, team, flags) => membership_answer(flags, (roster) => {
        const user = userIn(who, roster);
        const found = memberAnswer(user, team, roster.resolved);
        return found ?? fail((0,errors/* unknownEntry */.pr)("team", team, (0,suggestion/* nearestName */.q)(team, roster.resolved.teams.keys())));
    }));
    membership_asking(program.command("teams-of"), "list the teams that somebody is in; exit 0, 1 for none, 2 unknown")
        .argument("<who>", "a person: a key, a GitHub login or an address")
        .action((who, flags) => membership_answer(flags, (roster) => teamsAnswer(userIn(who, roster), roster.resolved)));
    membership_asking(program.command("may"), "say whether somebody has a permission of permissions.grants; exit 0 yes, 1 no, 2 unknown")
        .argument("<who>", "a person: a key, a GitHub login or an address")
        .argument("<permission>", "its name")
        .action((who, permission, flags) => membership_answer(flags, (roster) => {
        const user = userIn(who, roster);
        const { grants } = roster.resolved.permissions;
        const found = permissionAnswer(user, permission, roster.resolved);
        return found ?? fail((0,errors/* unknownEntry */.pr)("permission", permission, (0,suggestion/* nearestName */.q)(permission, grants.keys())));
    }));
}
function membership_asking(command, description) {
    return (command
        .description(description)
        .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
        .option("--json", "as JSON, for other tools")
        .addOption(configOption()));
}
async function membership_answer({ config, json }, ask) {
    try {
        const roster = (0,load/* loadRoster */.c0)(await (0,roster_files/* filesIn */.n)(process.cwd(), config), (0,clock/* currentMoment */.q)(system_clock/* systemClock */.m));
        if (!(0,load/* isUsable */.Ng)(roster))
            throw new rollcall_error/* RollcallError */.q(roster.findings);
        const { yes, text, data } = ask(roster);
        if (json)
            process.stdout.write(`${JSON.stringify({ version: 1, ...data }, null, 2)}\n`);
        else if (text !== "")
            process.stdout.write(`${text}\n`);
        process.exitCode = yes ? 0 : 1;
    }
    catch (failure) {
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 2;
    }
}
function userIn(who, { declared }) {
    const [first, ...others] = (0,subject/* usersNamed */.OM)(who, declared);
    if (first === undefined)
        return fail((0,errors/* unknownEntry */.pr)("person", who, (0,suggestion/* nearestName */.q)(who, declared.users.keys())));
    if (others.length > 0)
        return fail((0,errors/* ambiguousSubject */.JQ)(who, [first, ...others].map(({ key }) => key)));
    return first.key;
}
function fail(problem) {
    throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)(problem)]);
}

;// CONCATENATED MODULE: ./lib/src/command-line/merge.js







function addMergeCommand(program) {
    program
        .command("merge")
        .description("make one entry of two that are one person's, in the files here")
        .argument("<who>", "the entry that stays: a key in the roster, a GitHub login or an address")
        .argument("<other>", "the entry that goes into it")
        .option("--as <user>", "who asks, by the key in the roster: tells who would have to approve it")
        .addOption(configOption())
        .action(merge_merge);
}
async function merge_merge(keep, gone, { as, config }) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const roster = await (0,roster_files/* filesIn */.n)(process.cwd(), config);
    const { files, text, exitCode } = await mergeLocally({ keep, gone, roster, ...(as === undefined ? {} : { as }) }, environmentConnections(progress));
    progress.end();
    for (const { path, bytes } of files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(process.cwd(), path), bytes);
    process.stdout.write(`${text.trimEnd()}\n`);
    process.exitCode = exitCode;
}

// EXTERNAL MODULE: ./lib/src/jobs/chat/offboarding-reply.js + 1 modules
var offboarding_reply = __webpack_require__(93999);
// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var principals = __webpack_require__(41758);
;// CONCATENATED MODULE: ./lib/src/command-line/offboard.js











function addOffboardCommand(program) {
    program
        .command("offboard")
        .description("remove somebody: off every list in the files here, and then out of every service")
        .argument("<who>", "a key in the roster, a GitHub login or an address")
        .option("--as <user>", "who asks, by the key in the roster: tells who would have to approve it")
        .addOption(configOption())
        .addOption(someOf(["github", "slack", "drive"]))
        .option("-y, --yes", "apply without asking")
        .action(offboard_offboard);
}
async function offboard_offboard(who, flags) {
    const { as, config, providers, yes } = flags;
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const roster = await (0,roster_files/* filesIn */.n)(process.cwd(), config);
    const request = { who, roster, ...(as === undefined ? {} : { as }) };
    const { files, text, exitCode, user } = await offboardLocally(request, environmentConnections(progress));
    progress.end();
    for (const { path, bytes } of files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(process.cwd(), path), bytes);
    process.stdout.write(`${text.trimEnd()}\n`);
    process.exitCode = exitCode;
    if (user === undefined)
        return;
    if (!yes && !process.stdout.isTTY) {
        process.stdout.write(`No service was asked yet. Commit the change and push it, or run this to apply it from here: rollcall offboard ${user.key} --yes\n`);
        return;
    }
    const report = await reconcileLocally("apply", {
        config,
        ...(providers === undefined ? {} : { providers }),
        ...(yes ? { yes } : {}),
        allowRemovals: new Set([(0,principals/* userPrincipal */.c$)(user.key)]),
    });
    const reply = report === undefined ? (0,offboarding_reply/* notAppliedReply */.nJ)(user) : (0,offboarding_reply/* offboardingReply */.yb)(user, report, "rollcall apply");
    process.stdout.write(`\n${(0,render_reply/* plainReply */.t)(reply)}\n`);
    if (report !== undefined && !(0,offboarding_reply/* isAllGone */.z4)(user, report))
        process.exitCode = 1;
}

// EXTERNAL MODULE: ./lib/src/jobs/review/errors.js
var review_errors = __webpack_require__(52649);
// EXTERNAL MODULE: ./lib/src/review/verify.js
var review_verify = __webpack_require__(12170);
;// CONCATENATED MODULE: ./lib/src/command-line/review.js

















function addReviewCommand(program) {
    const review = program.command("review").description("have who has what reviewed, and keep a record of it");
    const steps = {
        start: "freeze who holds what, and ask each team's leads; where a review runs, go on with it",
        status: "say who hasn't answered, and what waits to be merged",
        remind: "remind those who haven't answered; after the last day, tell what is overdue",
        close: "look again whether what was removed is gone, and propose the record",
    };
    for (const [step, description] of Object.entries(steps)) {
        const command = review.command(step).description(description).addOption(configOption());
        if (step === "start")
            command.addOption(new commander/* Option */.c$("--by <way>", "how to ask: with SLACK_SIGNING_SECRET, messages have buttons")
                .choices(["issues", "slack"])
                .default("issues"));
        command.action((flags) => onReview(step, flags));
    }
    review
        .command("verify")
        .description("check that a review's record is whole, and as it was written; needs no token")
        .argument("<file>", "the record: reviews/2026-Q4.json")
        .action(command_line_review_verify);
}
async function onReview(step, { config, by }) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    try {
        const connections = environmentConnections(progress);
        const repository = await rosterRepositoryAt(process.cwd(), connections);
        if (repository === undefined)
            throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,review_errors/* noReviewRepository */.oC)())]);
        const rosters = (0,load_roster.createRosterLoader)(repository, config, (0,clock/* currentMoment */.q)(connections.clock));
        const { runReview } = await __webpack_require__.e(/* import() */ 6652).then(__webpack_require__.bind(__webpack_require__, 76652));
        const signingSecret = process.env["SLACK_SIGNING_SECRET"];
        const { reply, findings } = await runReview(step, { rosters, connections, ...(signingSecret ? { signingSecret } : {}) }, by);
        progress.end();
        process.stdout.write(`${(0,render_reply/* plainReply */.t)(reply)}\n`);
        printFindings(findings, true);
    }
    catch (failure) {
        progress.end();
        const findings = (0,errors_to_findings/* errorsToFindings */.z)(failure);
        printFindings(findings, true);
        process.exitCode = (0,finding/* hasErrors */.Cs)(findings) ? 1 : 0;
    }
}
async function command_line_review_verify(path) {
    const text = await (0,promises_.readFile)(path, "utf8").catch(() => undefined);
    if (text === undefined) {
        process.stderr.write(`There is no file ${path}.\n`);
        process.exitCode = 2;
        return;
    }
    const { record, problems } = (0,review_verify/* verifyRecord */.R)(text);
    if (problems.length > 0 || record === undefined) {
        const lines = problems.map((each) => `  ${(0,sanitize/* sanitize */.aj)(each, 300)}\n`);
        process.stdout.write(`${path} does not hold:\n${lines.slice(0, 50).join("")}`);
        if (lines.length > 50)
            process.stdout.write(`  and ${lines.length - 50} more\n`);
        process.exitCode = 1;
        return;
    }
    const { counts, review, digests } = record;
    process.stdout.write([
        `The record of ${(0,sanitize/* sanitize */.aj)(review, 40)} is whole.`,
        `  ${(0,lists/* count */.U9)(counts.holdings, ["role", "roles"])} of ${(0,lists/* count */.U9)(counts.people, ["person", "people"])}: each was asked about, in ${(0,lists/* count */.U9)(counts.rows, ["row", "rows"])}.`,
        `  ${counts.kept} kept, ${counts.removed} removed, ${counts.unanswered} without an answer.`,
        `  ${counts.absentAgain} of the removals were read again as gone.`,
        `  Frozen at ${record.startedAt}, as`,
        `  ${digests.frozen}`,
        "  Compare that with the digest that the review's issues name.",
        "  The record, with every decision, is",
        `  ${digests.record}`,
        "  Compare that with the digest in the pull request that proposed the record: whoever changes a record can",
        "  compute the digests in it anew.",
        "",
    ].join("\n"));
}

// EXTERNAL MODULE: ./lib/src/app/inventory.js
var app_inventory = __webpack_require__(68718);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./lib/src/roster/schema/known-names.js
var known_names = __webpack_require__(95700);
// EXTERNAL MODULE: ./lib/src/roster/schema/names.js
var schema_names = __webpack_require__(33562);
// EXTERNAL MODULE: ./lib/src/roster/schema.js
var schema = __webpack_require__(72073);
;// CONCATENATED MODULE: ./lib/src/roster/editor-schema.js




function schemaText(id, names) {
    return editorSchema(schema/* rosterFile */.E, id, ({ zodSchema, jsonSchema }) => {
        if (names === undefined)
            return;
        const { innerType, keyType } = definitionOf(zodSchema);
        const values = namesFor(zodSchema, names) ?? (innerType && namesFor(innerType, names));
        if (values !== undefined)
            jsonSchema.examples = [...values];
        const keys = keyType && namesFor(keyType, names);
        const { additionalProperties } = jsonSchema;
        if (keys !== undefined && typeof additionalProperties === "object")
            jsonSchema.properties = Object.fromEntries(keys.map((key) => [key, additionalProperties]));
    });
}
function editorSchema(format, id, override = () => { }) {
    const { $schema, ...schema } = json_schema_processors/* toJSONSchema */.bl(format, { target: "draft-7", io: "input", override });
    const made = { $schema, $id: id, ...schema };
    return `${JSON.stringify(decided(made, (made["definitions"] ?? {})), null, 2)}\n`;
}
function definitionOf(schema) {
    return schema._zod.def;
}
function namesFor(schema, names) {
    const existing = known_names/* existingThings */.N.get(schema);
    const entries = schema_names/* namingTypes */.sK.get(schema)?.names ?? [];
    const [entry] = entries.length === 1 ? entries : [];
    const known = existing ? names[existing.is] : entry && names[entry];
    return known === undefined || known.length === 0 ? undefined : known;
}
function decided(part, definitions) {
    if (Array.isArray(part))
        return part.map((each) => decided(each, definitions));
    if (typeof part !== "object" || part === null)
        return part;
    const { anyOf, ...rest } = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, decided(value, definitions)]));
    const [one, other] = anyOf ?? [];
    if (one === undefined || other === undefined)
        return rest;
    return { ...rest, if: { type: typeOf(other, definitions) }, then: other, else: one };
}
function typeOf(schema, definitions) {
    const name = String(schema["$ref"] ?? "")
        .split("/")
        .at(-1) ?? "";
    return schema["type"] ?? definitions[name]?.["type"];
}

;// CONCATENATED MODULE: ./lib/src/jobs/schema/errors.js

function noOrganisationForNames() {
    return (0,finding/* error */.z3)("schema_needs_org", "Neither the roster nor a flag says which organisation's names the schema is to have.", "Give --org LOGIN.");
}
function schemaHasNames() {
    return (0,finding/* notice */.lm)("schema_has_names", "The schema has the names of members, private repositories and channels in it.", "Keep it beside the roster, and out of public repositories. Write it again when names are missing.");
}

;// CONCATENATED MODULE: ./lib/src/jobs/schema/run.js





async function schemaWithNames({ roster, org = roster.declared?.github?.org, id }, connections) {
    if (org === undefined)
        throw new rollcall_error/* RollcallError */.q(noOrganisationForNames());
    const everything = { channels: ["*"], usergroups: ["*"] };
    const inventory = await (0,app_inventory/* readInventory */.z)({ org, ...(connections.slackToken ? { slack: everything } : {}) }, connections);
    const names = namesIn(inventory, roster.declared);
    return { text: schemaText(id, names), findings: [(0,finding/* finding */.gk)(schemaHasNames())] };
}
function namesIn({ github, slack }, roster) {
    const keys = (entries) => [...(entries?.keys() ?? [])].sort();
    return {
        user: keys(roster?.users),
        team: keys(roster?.teams),
        project: keys(roster?.projects),
        login: (github?.members ?? []).map(({ login }) => login).sort(),
        slug: (github?.teams ?? []).map(({ slug }) => slug).sort(),
        repository: [...(github?.repositories ?? [])],
        channel: (slack?.channels ?? []).map(({ name }) => name).sort(),
        handle: (slack?.usergroups ?? []).map(({ handle }) => handle).sort(),
    };
}

;// CONCATENATED MODULE: ./lib/src/command-line/schema.js













const namedSchema = "teams.names.schema.json";
function addSchemaCommand(program) {
    program
        .command("schema")
        .description("print the editors' schema of a roster; with names, it completes what exists")
        .option("--with-names", "complete members, teams, repositories and channels that exist, too")
        .option("--org <login>", "whose names, where the roster doesn't say it")
        .option("-o, --out <path>", `the file to write (with names: ${namedSchema} unless given)`)
        .addOption(configOption())
        .action(schema_schema);
}
async function schema_schema({ withNames, org, out, config }) {
    if (!withNames) {
        const address = await (0,program_address/* programAddress */.X)(process.env);
        const id = address === undefined ? "urn:rollcall:teams" : (0,modeline/* schemaAddress */.Q)(address);
        if (out === undefined)
            process.stdout.write(schemaText(id));
        else
            await writeSchema(out, schemaText(id));
        return;
    }
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    const connections = environmentConnections(progress);
    const roster = (0,load/* loadRoster */.c0)(await (0,roster_files/* filesIn */.n)(process.cwd(), config), (0,clock/* currentMoment */.q)(connections.clock));
    const request = { roster, ...(org === undefined ? {} : { org }), id: "urn:rollcall:teams-with-names" };
    const { text, findings } = await schemaWithNames(request, connections);
    progress.end();
    await writeSchema(out ?? namedSchema, text);
    printFindings(findings);
}
async function writeSchema(path, text) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(process.cwd(), path), text);
    process.stdout.write(`wrote ${path}\nA roster beside it uses it by its first line:\n# yaml-language-server: $schema=./${path}\n`);
}

;// CONCATENATED MODULE: ./lib/src/command-line/serve.js





function addServeCommand(program) {
    const serve = program
        .command("serve")
        .description("listen to Slack, answer questions, and start the workflow for the rest")
        .option("--check", "say all that is missing, and what the database, GitHub and Slack say; start nothing")
        .addHelpText("after", environmentText)
        .action(async ({ check }) => {
        const relay = loadRelay();
        if (check)
            return tellCheck(await relay.check(process.env));
        const failure = await relay.serve(process.env).then((isWhole) => (isWhole ? undefined : []), (thrown) => (0,errors_to_findings/* errorsToFindings */.z)(thrown));
        if (failure !== undefined)
            printFindings(failure);
        process.exit(failure === undefined ? 0 : 1);
    });
    serve
        .command("keys")
        .description("make the relay's pair of keys, for listening over a socket")
        .action(async () => {
        const { privateKey, publicKey } = await loadRelay().makeRelayKeys();
        process.stdout.write(`A secret, for the relay alone:\nROLLCALL_RELAY_KEY='${privateKey}'\n\n` +
            `No secret: write it into the workflow, in the jobs chat and chat-apply, and into no variable:\nrelay-key: '${publicKey}'\n`);
    });
    serve
        .command("caller-key")
        .description("make a key for a service that uses the relay's API")
        .action(() => {
        const { key, sha256 } = loadRelay().makeCallerKey();
        process.stdout.write(`A secret, for the service alone. It is shown once:\n${key}\n\n` +
            `No secret: write it into relay.yaml, below callers:\nkeys: ["${sha256}"]\n`);
    });
    addCommunityCommands(serve);
}
function addCommunityCommands(serve) {
    const community = serve
        .command("community")
        .description("the kudos and pairs that the relay keeps in ROLLCALL_DATABASE");
    const print = async (asked) => {
        for (const line of await loadRelay().community(asked, process.env))
            process.stdout.write(`${line}\n`);
    };
    community
        .command("export")
        .description("write them into a new file, as JSON")
        .argument("<file>", "a file that isn't there yet")
        .action((file) => print({ name: "export", file }));
    community
        .command("import")
        .description("take over such a file, or an export of Rocket 2's tables of users and pairings")
        .argument("<file>", "JSON")
        .option("--workspace <id>", "the workspace of Rocket 2's tables (T…)")
        .action((file, flags) => print({ name: "import", file, ...flags }));
}
function tellCheck({ lines, findings }) {
    for (const line of lines)
        process.stdout.write(`${line}\n`);
    printFindings(findings);
    if ((0,finding/* hasErrors */.Cs)(findings))
        process.exitCode = 1;
    else
        process.stdout.write("All is well: rollcall serve can start.\n");
}
function environmentText() {
    if (!hasRelay())
        return `\n${relayIsMissing().message} ${relayIsMissing().remedy}\n`;
    const { relayVariables } = loadRelay();
    const width = Math.max(...relayVariables.map(([name]) => name.length)) + 2;
    const lines = relayVariables.map(([name, use]) => `  ${name.padEnd(width)}${use}`);
    return `\nEnvironment (each may be a file's name instead, in …_FILE):\n${lines.join("\n")}\n`;
}

// EXTERNAL MODULE: ./lib/src/jobs/site/errors.js
var site_errors = __webpack_require__(31060);
;// CONCATENATED MODULE: ./lib/src/command-line/lines-address.js


const lines_address_runFile = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
async function linesAddress(folder, env) {
    const git = async (...args) => (await lines_address_runFile("git", [...args], { cwd: folder })).stdout.trim();
    try {
        const [commit, prefix] = [await git("rev-parse", "HEAD"), await git("rev-parse", "--show-prefix")];
        const inAction = env["GITHUB_REPOSITORY"];
        const repository = inAction === undefined || inAction === ""
            ? repositoryIn(await git("remote", "get-url", "origin"))
            : `${env["GITHUB_SERVER_URL"] || "https://github.com"}/${inAction}`;
        return (repository && `${repository}/blob/${commit}${prefix === "" ? "" : `/${prefix.replace(/\/$/, "")}`}`);
    }
    catch {
        return undefined;
    }
}
function repositoryIn(origin) {
    const [, name] = /^(?:https:\/\/|git@|ssh:\/\/git@)github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(origin) ?? [];
    return name === undefined ? undefined : `https://github.com/${name}`;
}

;// CONCATENATED MODULE: ./lib/src/command-line/site.js












function addSiteCommand(program) {
    program
        .command("site")
        .description("write who has access to what as pages, which need no server")
        .requiredOption("--out <folder>", "where to: a new folder, or that of an earlier site")
        .option("--live", "with what the services have; without it, what the file says")
        .option("--history", "with since when, and what changed: from git, and from the trail of applies")
        .addOption(new commander/* Option */.c$("--without <what...>", "what to leave out").choices(["emails"]))
        .option("--for <user>", "with what permissions.rules show this person (view.person, view.resource) alone")
        .option("--with-private", "with secret teams and private channels, which are left out else")
        .addOption(someOf(["github", "slack", "drive"]))
        .addOption(configOption())
        .action(site);
}
async function site(flags) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    try {
        const [{ known, at, report, history }, linesAt] = await Promise.all([
            readAccess(flags.history ? { ...flags, since: true } : flags, progress),
            linesAddress(process.cwd(), process.env),
        ]);
        progress.end();
        const { makeSite } = await __webpack_require__.e(/* import() */ 5950).then(__webpack_require__.bind(__webpack_require__, 5950));
        const { writeSite } = await __webpack_require__.e(/* import() */ 5022).then(__webpack_require__.bind(__webpack_require__, 55022));
        if (flags.for !== undefined && known.roster.resolved.users.get(flags.for)?.present !== true)
            throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,site_errors/* readerUnknown */.o)(flags.for))]);
        const files = makeSite({
            ...(flags.for === undefined ? {} : { reader: flags.for }),
            known,
            at,
            ...(report === undefined ? {} : { report }),
            ...(linesAt === undefined ? {} : { linesAt }),
            ...(history === undefined
                ? {}
                : {
                    history: {
                        events: history.events,
                        records: history.records,
                        factsOf: await history.factsOf(history.events),
                        repository: linesAt?.split("/blob/")[0],
                    },
                }),
            emails: flags.without?.includes("emails") !== true,
            withPrivate: flags.withPrivate === true,
        });
        await writeSite(flags.out, files);
        const pages = [...files.keys()].filter((path) => path.endsWith(".html")).length;
        process.stdout.write(`wrote ${(0,lists/* count */.U9)(pages, ["page", "pages"])}: open ${(0,external_node_path_.join)(flags.out, "index.html")}\n`);
        if (known.notMeasured.length > 0)
            process.exitCode = 1;
    }
    catch (failure) {
        progress.end();
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 2;
    }
}

;// CONCATENATED MODULE: ./lib/src/jobs/table/run.js



const run_start = "<!-- rollcall: teams -->";
const run_end = "<!-- /rollcall: teams -->";
const mostNames = 12;
function noPlaceForTable(path) {
    return (0,finding/* error */.z3)("table_has_no_place", `${path} has no place for the table of teams.`, `Write two lines where it should stand: ${run_start} and ${run_end}`);
}
function tableIsOld(path) {
    return (0,finding/* error */.z3)("table_is_old", `The table of teams in ${path} is not what the roster says.`, `Run \`rollcall table --into ${path}\`.`);
}
function teamTable(roster) {
    const teams = [...roster.teams.values()]
        .filter(({ archived }) => !archived)
        .sort((left, right) => (left.key < right.key ? -1 : 1));
    if (teams.length === 0)
        return "There are no teams.\n";
    const rows = teams.map((team) => `| ${cellsOf(team, roster).join(" | ")} |`);
    return `| Team | On GitHub | Leads | Members | Repositories | Channels |\n| --- | --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}
function cellsOf(team, roster) {
    const { key, name, github, grants, channels, people, description } = team;
    const named = (user) => cell(roster.users.get(user)?.name ?? user);
    const leads = [...people].filter(([, { lead }]) => lead).map(([user]) => named(user));
    const about = description ? `<br>${cell(description, 200)}` : "";
    const id = github && github.id !== undefined ? ` (${github.id})` : "";
    return [
        `**${cell(name ?? key)}**${about}`,
        github ? `${cell(github.name)}${id}` : "",
        shortened(leads),
        String(people.size),
        shortened([...grants].map(([repository, { role }]) => `${cell(repository)}: ${cell(role)}`)),
        shortened(channels.filter(({ archived }) => !archived).map((channel) => `#${cell(channel.name)}`)),
    ];
}
function shortened(names) {
    const rest = names.length - mostNames;
    return [...names.slice(0, mostNames), ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}
function cell(text, most = 80) {
    return (0,markdown/* escapeMarkdown */.FV)((0,sanitize/* sanitize */.aj)(text, most));
}
function pageWithTable(page, table) {
    const from = page.indexOf(run_start);
    const to = page.indexOf(run_end, from);
    if (from < 0 || to < 0)
        return undefined;
    return `${page.slice(0, from + run_start.length)}\n\n${table}\n${page.slice(to)}`;
}

;// CONCATENATED MODULE: ./lib/src/command-line/table.js










function addTableCommand(program) {
    program
        .command("table")
        .description("print the roster's teams as a Markdown table, or keep it in a page")
        .option("--into <path>", "write it between <!-- rollcall: teams --> and <!-- /rollcall: teams -->")
        .option("--check", "write nothing, and end with 1 when the page shows another one")
        .addOption(configOption())
        .action(table);
}
async function table({ config, into, check }) {
    const roster = (0,load/* loadRoster */.c0)(await (0,roster_files/* filesIn */.n)(process.cwd(), config), (0,clock/* currentMoment */.q)(system_clock/* systemClock */.m));
    if (!(0,load/* isUsable */.Ng)(roster)) {
        printFindings(roster.findings);
        process.exitCode = 1;
        return;
    }
    const made = teamTable(roster.resolved);
    if (into === undefined) {
        process.stdout.write(made);
        return;
    }
    const path = (0,external_node_path_.join)(process.cwd(), into);
    const page = await (0,promises_.readFile)(path, "utf8").catch(() => "");
    const changed = pageWithTable(page, made);
    const isOld = check === true && changed !== page;
    if (changed === undefined || isOld) {
        printFindings([(0,finding/* finding */.gk)(changed === undefined ? noPlaceForTable(into) : tableIsOld(into))]);
        process.exitCode = 1;
        return;
    }
    if (changed === page)
        return;
    await (0,promises_.writeFile)(path, changed);
    process.stdout.write(`wrote ${into}\n`);
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./lib/src/command-line/try.js











function addTryCommand(program) {
    withScope(program.command("try"))
        .description("look at an organisation: who has access to what, as pages on this machine; only reads")
        .argument("<org>", "the GitHub organisation")
        .addOption(new commander/* Option */.c$("--without <what...>", "what to leave out").choices(["emails"]))
        .option("--with-private", "with secret teams and private channels, which are left out else")
        .action(tryCommand);
}
async function tryCommand(org, flags) {
    const progress = terminalProgress(process.stderr, process.stdout.isTTY);
    try {
        const { tryOrganisation } = await Promise.all(/* import() */[__webpack_require__.e(5950), __webpack_require__.e(2252)]).then(__webpack_require__.bind(__webpack_require__, 42252));
        const { writeSite } = await __webpack_require__.e(/* import() */ 5022).then(__webpack_require__.bind(__webpack_require__, 55022));
        const { roster, pages, counts, notMeasured } = await tryOrganisation({
            org,
            ...scopeOf(flags),
            emails: flags.without?.includes("emails") !== true,
            withPrivate: flags.withPrivate === true,
        }, environmentConnections(progress));
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "rollcall-try-"));
        await writeSite((0,external_node_path_.join)(folder, "site"), pages);
        for (const { path, text } of roster)
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text);
        progress.end();
        const unseen = notMeasured.map((each) => `  ${each}\n`).join("");
        process.stdout.write([
            `Saw ${(0,lists/* count */.U9)(counts.people, ["person", "people"])}, ${(0,lists/* count */.U9)(counts.teams, ["team", "teams"])} and ${(0,lists/* count */.U9)(counts.repositories, ["repository", "repositories"])} in ${org}.\n`,
            unseen === "" ? "" : `Not measured, so there may be more:\n${unseen}`,
            `Open ${(0,external_node_url_.pathToFileURL)((0,external_node_path_.join)(folder, "site", "index.html")).href}\n`,
            `The same as a roster: ${(0,external_node_path_.join)(folder, "teams.yaml")}\n`,
            "Nothing else was written, here or anywhere.\n",
        ].join(""));
        if (notMeasured.length > 0)
            process.exitCode = 1;
    }
    catch (failure) {
        progress.end();
        printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
        process.exitCode = 2;
    }
}

;// CONCATENATED MODULE: ./lib/src/command-line/undo.js









function addUndoCommand(program) {
    program
        .command("undo")
        .description("take back, in the files here, what a merged pull request changed in the roster")
        .argument("<pull>", "the pull request's number; its merge is looked for in the branch's history", numberIn)
        .option("--as <user>", "who asks, by the key in the roster: tells who would have to approve it")
        .addOption(configOption())
        .action(undo_undo);
}
function numberIn(text) {
    const digits = /^#?([1-9]\d{0,8})$/.exec(text)?.[1];
    if (digits === undefined)
        throw new commander/* InvalidArgumentError */.Di("It should be a number: 12.");
    return Number(digits);
}
async function undo_undo(number, { as, config }) {
    const here = process.cwd();
    const made = await (0,git_revision/* commitsOfPullRequest */.i0)(here, number);
    if (made === undefined) {
        process.stdout.write(`No commit of this branch merges pull request #${number}, by its message.\n`);
        process.exitCode = 1;
        return;
    }
    const [before, after, roster] = await Promise.all([
        (0,git_revision/* filesAtRevision */.i)(here, made.before, config),
        (0,git_revision/* filesAtRevision */.i)(here, made.after, config),
        (0,roster_files/* filesIn */.n)(here, config),
    ]);
    const request = { number, title: made.title, before, after, roster, ...(as === undefined ? {} : { as }) };
    const { files, text, exitCode } = undoLocally(request, (0,clock/* currentMoment */.q)(system_clock/* systemClock */.m));
    for (const { path, bytes } of files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(here, path), bytes);
    process.stdout.write(`${text.trimEnd()}\n`);
    process.exitCode = exitCode;
}

;// CONCATENATED MODULE: ./lib/src/command-line/program.js






























function createProgram() {
    const program = new commander/* Command */.uB("rollcall")
        .description("Makes GitHub, Slack and Google Drive match one reviewed file.")
        .version(version/* version */.r)
        .showHelpAfterError("rollcall help lists the commands and their flags.")
        .addHelpText("after", environmentHelp())
        .helpCommand("help [command]", "show what Rollcall or one of its commands can do");
    addTryCommand(program);
    addReconcileCommands(program);
    addAdoptCommands(program);
    addAccessCommands(program);
    addMembershipCommands(program);
    addExportCommand(program);
    addCodeOwnersCommand(program);
    addSiteCommand(program);
    addHistoryCommand(program);
    addReviewCommand(program);
    addAuditCommand(program);
    addDigestCommand(program);
    addDoctorCommand(program);
    addInitCommand(program);
    addChatCommand(program);
    addCheckCommand(program);
    addMergeCommand(program);
    addOffboardCommand(program);
    addUndoCommand(program);
    addSchemaCommand(program);
    addServeCommand(program);
    addInstallationsCommand(program);
    addTableCommand(program);
    addCompletionCommand(program);
    program
        .command("demo")
        .description("watch it work on an invented organisation, on this machine alone")
        .action(demo);
    return program;
}
async function demo() {
    const script = (0,external_node_path_.join)(import.meta.dirname, "..", "..", "scripts", "demo.ts");
    if (!(0,external_node_fs_.existsSync)(script)) {
        process.stderr.write("The demo needs Rollcall's whole repository: clone it, and run npm run demo there.\n");
        process.exitCode = 1;
        return;
    }
    const child = (0,external_node_child_process_.spawn)(process.execPath, [script], { stdio: "inherit" });
    process.exitCode = await new Promise((done) => child.on("close", (code) => done(code ?? 1)));
}

// EXTERNAL MODULE: ./lib/src/notify/own-network.js
var own_network = __webpack_require__(68273);
// EXTERNAL MODULE: ./lib/src/notify/proxy.js
var proxy = __webpack_require__(58774);
;// CONCATENATED MODULE: ./lib/src/cli.js







outliveClosedOutput([process.stdout, process.stderr]);
const { node } = process.versions;
if (Number.parseInt(node, 10) < 24) {
    process.stderr.write(`Rollcall needs Node 24 or newer, and this is Node ${node}.\n`);
    process.exitCode = 1;
}
else {
    const { proxies, findings: proxyFindings } = (0,proxy/* proxiesIn */.Iz)(process.env);
    const findings = [...proxyFindings, ...(0,own_network/* ownNetworkIn */.E)(process.env).findings];
    if (proxies)
        external_node_http_.setGlobalProxyFromEnv?.({ ...proxies });
    if (findings.length > 0) {
        printFindings(findings);
        process.exitCode = 1;
    }
    else {
        createProgram()
            .parseAsync()
            .catch((failure) => {
            printFindings((0,errors_to_findings/* errorsToFindings */.z)(failure));
            process.exitCode = 1;
        });
    }
}


/***/ }),

/***/ 51069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHistory: () => (/* binding */ readHistory)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/app/git-revision.js
var git_revision = __webpack_require__(23490);
// EXTERNAL MODULE: ./lib/src/app/memory-errors.js
var memory_errors = __webpack_require__(13327);
;// CONCATENATED MODULE: ./lib/src/app/git-log.js





const settled = ["-c", "log.showRoot=true", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false"];
const format = "--format=tformat:%H%x00%P%x00%ct%x00%aN%x00%B";
async function logOf(folder, patterns) {
    const git = (0,git_revision/* gitIn */.uM)(folder);
    await git("rev-parse", "--verify", "--quiet", "HEAD").catch(() => {
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,memory_errors/* noGitRepository */._F)("HEAD"))]);
    });
    const shape = [
        "-z",
        "--first-parent",
        "--diff-merges=first-parent",
        "--raw",
        "--no-abbrev",
        "--no-renames",
    ];
    const flags = [...shape, "--no-ext-diff", "--relative", format, "HEAD", "--"];
    const command = [...settled, "log", ...flags, ...patterns.map(pathspecOf)];
    const shallow = (await git("rev-parse", "--is-shallow-repository")).toString().trim() === "true";
    try {
        const commits = parseLog((await git(...command)).toString());
        return { commits: commits.toReversed(), isWhole: !shallow };
    }
    catch (failure) {
        return { commits: await afterBreak(folder, printedBefore(failure)), isWhole: false };
    }
}
function printedBefore(failure) {
    const { stdout } = failure;
    return stdout?.toString() ?? "";
}
async function afterBreak(folder, printed) {
    const git = (0,git_revision/* gitIn */.uM)(folder);
    const listed = parseLog(printed).toReversed();
    const [before] = listed[0]?.parents ?? [];
    const shown = before && (await git(...settled, "log", "-1", "-z", format, before).catch(() => undefined));
    const commits = [...parseLog(shown ? shown.toString() : ""), ...listed];
    for (const [index, first] of commits.entries()) {
        const files = await git("ls-tree", "-r", "-z", first.sha).catch(() => undefined);
        if (files === undefined)
            continue;
        const changes = files
            .toString()
            .split("\0")
            .flatMap((line) => {
            const [, mode, sha, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
            return mode && sha && path ? [{ mode, sha, path }] : [];
        });
        return [{ ...first, changes }, ...commits.slice(index + 1)];
    }
    return [];
}
function pathspecOf(pattern) {
    const steps = external_node_path_.posix.normalize(pattern).split("/");
    const first = steps.findIndex((step) => /[*?[\]{}!]/.test(step));
    const fixed = first === -1 ? steps : steps.slice(0, first);
    return fixed.length === 0 ? "." : `:(literal)${fixed.join("/")}`;
}
function parseLog(text) {
    const tokens = text.split("\0");
    const commits = [];
    for (let at = 0; at + 4 < tokens.length;) {
        const [sha = "", parents = "", seconds = "0", author = "", message = ""] = tokens.slice(at, at + 5);
        const changes = [];
        for (at += 5; /^\n?:/.test(tokens[at] ?? ""); at += 2) {
            const [, mode = "", , id = ""] = (tokens[at] ?? "").trim().split(" ");
            changes.push({ path: tokens[at + 1] ?? "", mode, sha: id });
        }
        const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
        const all = parents.split(" ").filter(Boolean);
        commits.push({ sha: sha.trim(), parents: all, day, author, message, changes });
    }
    return commits;
}
async function mergedMessages(folder, merges) {
    if (merges.length === 0)
        return new Map();
    const messages = "--format=tformat:%H%x00%P%x00%B";
    const printed = await (0,git_revision/* gitIn */.uM)(folder)(...settled, "log", "-z", messages, "HEAD").catch(() => Buffer.alloc(0));
    const tokens = printed.toString().split("\0");
    const known = new Map();
    for (let at = 0; at + 2 < tokens.length; at += 3) {
        const [sha = "", parents = "", message = ""] = tokens.slice(at, at + 3);
        known.set(sha.trim(), { parents: parents.split(" ").filter(Boolean), message });
    }
    const onBranch = new Set();
    for (let [sha] = known.keys(); sha !== undefined && !onBranch.has(sha); [sha] = known.get(sha)?.parents ?? [])
        onBranch.add(sha);
    const ofMerge = ({ parents: [, ...others] }) => {
        const seen = new Set();
        const open = [...others];
        for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
            if (onBranch.has(sha) || seen.has(sha) || seen.size >= mostMerged)
                continue;
            seen.add(sha);
            open.push(...(known.get(sha)?.parents ?? []));
        }
        return [...seen].map((sha) => known.get(sha)?.message ?? "").join("\n");
    };
    return new Map(merges.map((merge) => [merge.sha, ofMerge(merge)]));
}
const mostMerged = 1000;

// EXTERNAL MODULE: ./lib/src/app/git-trail.js
var git_trail = __webpack_require__(83167);
// EXTERNAL MODULE: ./lib/src/roster/errors.js
var errors = __webpack_require__(91289);
// EXTERNAL MODULE: ./lib/src/roster/find-files.js + 1 modules
var find_files = __webpack_require__(80641);
// EXTERNAL MODULE: ./lib/src/app/git-objects.js
var git_objects = __webpack_require__(10239);
;// CONCATENATED MODULE: ./lib/src/app/roster-versions.js





const ahead = 32;
async function* rosterVersions(folder, patterns, commits) {
    const blobs = (0,git_objects/* blobReader */.J)(folder);
    try {
        const read = rememberingReader(blobs);
        const open = [];
        for await (const { commit, files } of filesOfCommits(commits, patterns)) {
            open.push(versionOf(commit, files, read));
            if (open.length < ahead)
                continue;
            const first = await open.shift();
            if (first !== undefined)
                yield first;
        }
        for (const each of open)
            yield await each;
    }
    finally {
        blobs.close();
    }
}
async function* filesOfCommits(commits, patterns) {
    const tree = new Map();
    let paths = [];
    let last = "";
    for (const commit of commits) {
        let isMoved = false;
        for (const { path, mode, sha } of commit.changes) {
            const isThere = mode !== "000000" && mode !== "160000";
            const type = (0,git_revision/* typeOfMode */.DQ)(mode);
            isMoved ||= isThere !== tree.has(path) || tree.get(path)?.type !== type;
            if (isThere)
                tree.set(path, { path, type, sha, size: 0 });
            else
                tree.delete(path);
        }
        if (isMoved)
            paths = await pathsIn(tree, patterns);
        const files = typeof paths === "string" ? paths : paths.flatMap((path) => tree.get(path) ?? []);
        const now = typeof files === "string" ? files : files.map(({ path, sha }) => `${path} ${sha}`).join("\n");
        if (now === last)
            continue;
        last = now;
        yield { commit, files };
    }
}
async function pathsIn(tree, patterns) {
    const found = await (0,find_files/* findRosterFiles */._c)((0,git_revision/* treeOfListed */.Vo)([...tree.values()]), patterns);
    const [wrong] = found.findings;
    if (wrong !== undefined)
        return wrong.message;
    const [missing] = found.missing;
    if (missing !== undefined)
        return (0,finding/* finding */.gk)((0,errors/* noSuchFile */.VT)(missing)).message;
    return [...found.files.keys()];
}
async function versionOf(commit, files, read) {
    if (typeof files === "string")
        return { commit, source: files };
    const contents = await Promise.all(files.map(({ sha }) => read(sha)));
    const missing = files.find((_, index) => contents[index] === undefined);
    if (missing !== undefined)
        return { commit, source: `git doesn't have what ${missing.path} was.` };
    const bytes = contents.filter((each) => each !== undefined);
    const [tooLarge] = (0,find_files/* sizeFindings */.IK)(bytes.map((each) => each.length));
    if (tooLarge !== undefined)
        return { commit, source: tooLarge.message };
    const named = files.map(({ path }, index) => ({ path, bytes: bytes[index] ?? Buffer.alloc(0) }));
    return { commit, source: { commit: commit.sha, files: named, findings: [] } };
}
const kept = 256;
function rememberingReader(blobs) {
    const known = new Map();
    return (sha) => {
        const read = known.get(sha) ?? blobs.read(sha);
        known.delete(sha);
        known.set(sha, read);
        const [oldest] = known.keys();
        if (known.size > kept && oldest !== undefined)
            known.delete(oldest);
        return read;
    };
}

// EXTERNAL MODULE: ./lib/src/jobs/access/commit-facts.js
var commit_facts = __webpack_require__(21699);
// EXTERNAL MODULE: ./lib/src/access/access-map.js
var access_map = __webpack_require__(85496);
;// CONCATENATED MODULE: ./lib/src/access/holding-changes.js

function holdingChanges(before, after, renamed = []) {
    const names = new Map(renamed.map(({ from, to }) => [from, to]));
    const things = thingsRenamed(before, after, names);
    const idBefore = new Map([...things].map(([from, to]) => [to, from]));
    const changes = [];
    for (const [id, now] of after.things) {
        const old = before.things.get(idBefore.get(id) ?? id);
        if (old !== now)
            changes.push(...changesOn(now, old?.held ?? none, now.held, names));
    }
    for (const [id, old] of before.things)
        if (!after.things.has(id) && !things.has(id))
            changes.push(...changesOn(old, old.held, none, names));
    const others = [...things].filter(([from]) => names.get(from) === undefined);
    return { changes, renamed: [...renamed, ...others.map(([from, to]) => ({ from, to }))] };
}
const none = new Map();
function* changesOn({ kind, key }, old, now, names) {
    const had = new Map([...old].map(([principal, held]) => [names.get(principal) ?? principal, held]));
    for (const principal of new Set([...had.keys(), ...now.keys()])) {
        const [from, to] = [had.get(principal), now.get(principal)];
        if (from?.role === to?.role && from?.until === to?.until)
            continue;
        yield {
            kind,
            key,
            principal,
            ...(from === undefined ? {} : { from: termsOf(from) }),
            ...(to === undefined ? {} : { to: termsOf(to) }),
        };
    }
}
function termsOf({ role, until }) {
    return { role, until };
}
function thingsRenamed(before, after, names) {
    const gone = [...before.things].filter(([id]) => !after.things.has(id));
    if (gone.length === 0)
        return new Map();
    const come = new Map();
    for (const [id, { kind, identities }] of after.things)
        if (!before.things.has(id))
            for (const each of identities)
                come.set((0,access_map/* heldId */.$o)({ kind, key: each }), id);
    const found = new Map();
    const taken = new Set();
    for (const [id, { kind, identities }] of gone) {
        const same = identities.map((each) => come.get((0,access_map/* heldId */.$o)({ kind, key: each })));
        const to = [names.get(id), ...same].find((each) => each !== undefined && after.things.has(each));
        if (to === undefined || taken.has(to))
            continue;
        found.set(id, to);
        taken.add(to);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/src/core/end.js
var end = __webpack_require__(48917);
// EXTERNAL MODULE: ./lib/src/access/declared-map.js
var declared_map = __webpack_require__(47772);
// EXTERNAL MODULE: ./lib/src/access/given-things.js + 3 modules
var given_things = __webpack_require__(62802);
;// CONCATENATED MODULE: ./lib/src/access/record-marks.js
function recordMarks() {
    const numbers = new WeakMap();
    const texts = new Map();
    const teams = new WeakMap();
    const byPeople = new WeakMap();
    let last = 0;
    const numberOf = (record) => {
        if (record === undefined)
            return 0;
        const known = numbers.get(record) ?? ++last;
        numbers.set(record, known);
        return known;
    };
    const ofUser = ({ declared, resolved }, key) => `${numberOf(declared.users.get(key))}${resolved.users.get(key)?.present === true ? "+" : "-"}`;
    const textOfTeam = (roster, key) => {
        const parts = [String(numberOf(roster.declared.teams.get(key)))];
        for (const [user, { lead, until = "" }] of roster.resolved.teams.get(key)?.people ?? [])
            parts.push(`${user} ${ofUser(roster, user)}${lead ? "lead" : ""}${until}`);
        return parts.join("\n");
    };
    return {
        ofUser,
        ofTeam(roster, key) {
            const ofRoster = teams.get(roster) ?? new Map();
            teams.set(roster, ofRoster);
            const known = ofRoster.get(key);
            if (known !== undefined)
                return known;
            const { declared, resolved } = roster;
            const [people, team] = [resolved.teams.get(key)?.people, declared.teams.get(key)];
            const last = people && byPeople.get(people);
            if (last?.users === declared.users && last.now === resolved.now && last.team === team) {
                ofRoster.set(key, last.mark);
                return last.mark;
            }
            const text = textOfTeam(roster, key);
            const number = texts.get(text) ?? texts.size;
            texts.set(text, number);
            const mark = `t${number}`;
            ofRoster.set(key, mark);
            if (people)
                byPeople.set(people, { users: declared.users, now: resolved.now, team, mark });
            return mark;
        },
    };
}

// EXTERNAL MODULE: ./lib/src/access/declared-access.js
var declared_access = __webpack_require__(94470);
;// CONCATENATED MODULE: ./lib/src/access/touched-things.js


function touchedThings(before, now, { declaring }) {
    const old = before.roster;
    if (!hasSameRest(old.declared, now.declared) || !isDayLike(before, now))
        return undefined;
    const differs = [...now.resolved.teams.keys()].filter((key) => before.marks.ofTeam(old, key) !== before.marks.ofTeam(now, key));
    const projects = [...now.declared.projects.keys()].filter((key) => old.declared.projects.get(key) !== now.declared.projects.get(key));
    const own = (roster) => onlyOf(roster, { teams: new Set(differs), projects: new Set(projects) });
    if (shapeOf(own(old.declared), declaring) !== shapeOf(own(now.declared), declaring))
        return undefined;
    const teams = withTeamsAbove(differs, [old.declared, now.declared]);
    const everywhere = declaring.flatMap((kind) => [...(0,declared_access/* grantsOnAll */.K)(kind, now.declared)]);
    if (everywhere.some(({ principal }) => teams.has(principal.slice(principal.indexOf(":") + 1))))
        return undefined;
    const entries = new Set([...teams].map((key) => `team:${key}`));
    for (const key of projects)
        entries.add(`project:${key}`);
    const ids = new Set();
    const kinds = new Set();
    const involved = new Set();
    for (const [id, thing] of before.things) {
        if (!thing.entries.some((entry) => entries.has(entry)))
            continue;
        ids.add(id);
        kinds.add(thing.kind);
        for (const entry of thing.entries)
            involved.add(entry);
    }
    const keysOf = (sort) => new Set([...involved].flatMap((entry) => (entry.startsWith(sort) ? entry.slice(sort.length) : [])));
    const declared = onlyOf(now.declared, { teams: keysOf("team:"), projects: keysOf("project:") });
    return { ids, kinds, teams, declared };
}
function hasSameRest({ teams, projects, ...rest }, now) {
    const names = Object.keys(rest);
    const count = Object.keys(now).length - 2;
    if (names.length !== count || names.some((name) => rest[name] !== now[name]))
        return false;
    return hasSameKeys(teams, now.teams) && hasSameKeys(projects, now.projects);
}
function hasSameKeys(old, now) {
    const others = now.keys();
    return old.size === now.size && [...old.keys()].every((key) => others.next().value === key);
}
function isDayLike({ roster: old, things }, { resolved }) {
    const { now, users } = resolved;
    if (old.resolved.now === now)
        return true;
    if (old.resolved.now > now)
        return false;
    for (const { ends } of things.values())
        if ((0,end/* isOver */.PU)(ends, now))
            return false;
    for (const { key, present } of users.values())
        if (old.resolved.users.get(key)?.present !== present)
            return false;
    return true;
}
function onlyOf(roster, keys) {
    const teams = new Map([...roster.teams].filter(([key]) => keys.teams.has(key)));
    const projects = new Map([...roster.projects].filter(([key]) => keys.projects.has(key)));
    return { ...roster, teams, projects };
}
const nobody = new Map();
function shapeOf(roster, declaring) {
    const named = declaring.map((kind) => kind.declarations({ ...roster, users: nobody }).map(({ key, identities }) => [key, identities]));
    return JSON.stringify(named);
}
function withTeamsAbove(keys, rosters) {
    const found = new Set();
    const open = [...keys];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
        if (found.has(key))
            continue;
        found.add(key);
        for (const { teams } of rosters) {
            const above = teams.get(key)?.parent;
            if (above !== undefined)
                open.push(above);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/access/thing-holdings.js






function declaredHoldings(roster, table, before) {
    const marks = before?.marks ?? recordMarks();
    const touched = before && touchedThings(before, roster, table);
    if (before === undefined || touched === undefined) {
        const given = (0,given_things/* givenThings */.d)(roster, table.declaring, table.kinds);
        return { roster, marks, things: new Map(given.map((thing) => holdingsOf(thing, { marks, before }))) };
    }
    const things = new Map(before.things);
    const declaring = table.declaring.filter(({ kind }) => touched.kinds.has(kind));
    for (const thing of (0,given_things/* givenThings */.d)(roster, declaring, table.kinds, touched))
        if (touched.ids.has((0,access_map/* heldId */.$o)(thing)))
            things.set(...holdingsOf(thing, { marks, before }));
    return { roster, marks, things };
}
function holdingsOf(thing, { marks, before }) {
    const { kind, key, identities, entries } = thing;
    const id = (0,access_map/* heldId */.$o)(thing);
    const basis = `${identities.join(" ")}\n${thing.basis(marks)}`;
    const known = before?.things.get(id);
    if (known?.basis === basis)
        return [id, known];
    const held = new Map((0,declared_map/* heldOn */.Lq)(thing).map((each) => [each.principal, each]));
    const ends = [...held.values()].flatMap(({ until }) => until ?? []).sort(end/* compareEnds */.uj)[0];
    return [id, { kind, key, identities, entries, held, ends, basis }];
}

// EXTERNAL MODULE: ./lib/src/permissions/renames.js
var renames = __webpack_require__(77618);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 5 modules
var providers = __webpack_require__(15008);
// EXTERNAL MODULE: ./lib/src/roster/check/roster.js + 14 modules
var check_roster = __webpack_require__(98897);
// EXTERNAL MODULE: ./lib/src/roster/diagnostics.js
var roster_diagnostics = __webpack_require__(55228);
// EXTERNAL MODULE: ./lib/src/roster/draft.js + 3 modules
var roster_draft = __webpack_require__(41806);
// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/roster/merge.js
var merge = __webpack_require__(52724);
// EXTERNAL MODULE: ./lib/src/roster/resolve/people-memory.js
var people_memory = __webpack_require__(72714);
// EXTERNAL MODULE: ./lib/src/roster/resolve.js + 12 modules
var resolve = __webpack_require__(19637);
// EXTERNAL MODULE: ./lib/src/roster/sources.js
var roster_sources = __webpack_require__(27522);
// EXTERNAL MODULE: ./lib/src/roster/version.js
var version = __webpack_require__(99396);
// EXTERNAL MODULE: ./lib/src/roster/yaml/read.js + 1 modules
var read = __webpack_require__(12415);
// EXTERNAL MODULE: ./lib/src/roster/yaml/pieces.js
var yaml_pieces = __webpack_require__(54695);
// EXTERNAL MODULE: ./lib/src/roster/yaml/text.js
var yaml_text = __webpack_require__(5707);
// EXTERNAL MODULE: ./lib/src/roster/yaml/compose.js + 1 modules
var compose = __webpack_require__(40155);
// EXTERNAL MODULE: ./lib/src/roster/yaml/convert.js
var convert = __webpack_require__(66417);
;// CONCATENATED MODULE: ./lib/src/roster/history/part.js





const entrySections = new Set(["users", "teams", "projects"]);
function hasEntries(section) {
    return entrySections.has(section);
}
const nothing = {
    users: new Map(),
    teams: new Map(),
    projects: new Map(),
    isOfSettings: false,
    begins: [],
};
const ties = /(?:^|[\s[{,:-])[&*!][^\s]|<<|^(?:---|\.\.\.|%)/m;
const maxWords = 300_000;
function readPart({ text, under }) {
    if (ties.test(text))
        return undefined;
    if (under !== undefined && !hasEntries(under))
        return { ...nothing, isOfSettings: true };
    const { contents, flaws } = (0,compose/* compose */.Z)(text, { words: maxWords });
    if (flaws.length > 0)
        return undefined;
    if (contents === undefined)
        return nothing;
    const sources = (0,roster_sources/* sourcesOf */.u)([{ path: "", text }]);
    const diagnostics = (0,roster_diagnostics/* createDiagnostics */.t)([""]);
    const conversion = {
        start: 0,
        anchors: new Map(),
        aliased: 0,
        sizes: new WeakMap(),
        report: (problem) => diagnostics.add(problem),
        place: sources.place,
    };
    const tree = (0,convert/* convertToTree */.t)(contents, conversion);
    if (tree?.shape !== "table" || diagnostics.hasErrors())
        return undefined;
    const root = under === undefined ? tree : inSection(under, tree);
    const begins = under === undefined ? [...tree.fields.keys()] : [];
    const settings = begins.filter((key) => !hasEntries(key));
    if (settings.length > 0)
        return settings.length < begins.length ? undefined : { ...nothing, isOfSettings: true, begins };
    const { roster } = (0,roster_draft/* readDraft */.k)(root, { diagnostics, sources });
    if (diagnostics.hasErrors())
        return undefined;
    const { users, teams, projects } = roster;
    return { users, teams, projects, isOfSettings: false, begins };
}
function inSection(key, node) {
    return { shape: "table", at: 0, fields: new Map([[key, { at: 0, node }]]) };
}

;// CONCATENATED MODULE: ./lib/src/roster/history/parts-of-file.js



function pieceReader() {
    const files = new WeakMap();
    let before = new Map();
    let now = new Map();
    const readPiece = (piece) => {
        const { under = "", text } = piece;
        const known = now.get(under)?.get(text) ?? before.get(under)?.get(text);
        const part = known?.part ?? readPart(piece);
        if (part === undefined)
            return undefined;
        const read = known ?? { piece, part };
        const ofSection = now.get(under) ?? new Map();
        now.set(under, ofSection);
        ofSection.set(text, read);
        return read;
    };
    return {
        read(bytes) {
            const known = files.get(bytes);
            if (known !== undefined) {
                for (const each of known)
                    readPiece(each.piece);
                return known;
            }
            const { text, flaw } = (0,yaml_text/* decode */.D)(bytes);
            if (flaw !== undefined)
                return undefined;
            const pieces = [];
            for (const piece of (0,yaml_pieces/* smallestPiecesOf */.y9)(text)) {
                const read = readPiece(piece);
                if (read === undefined)
                    return undefined;
                pieces.push(read);
            }
            files.set(bytes, pieces);
            return pieces;
        },
        forget() {
            before = now;
            now = new Map();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/roster/history/version-loader.js












const mostBytes = 1_000_000;
function versionLoader() {
    const reader = pieceReader();
    const known = { reader, settings: new Map(), people: (0,people_memory/* peopleMemory */.h)() };
    return {
        load(source, today) {
            const quick = quickly(source, today, known);
            reader.forget();
            if (quick !== undefined)
                return quick;
            const loaded = (0,load/* loadRoster */.c0)(source, today);
            if ((0,load/* isUsable */.Ng)(loaded))
                return loaded;
            return loaded.findings.find(({ severity }) => severity === "error")?.message ?? "It can't be read.";
        },
    };
}
function quickly(source, today, known) {
    const size = source.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (source.files.length === 0 || size > mostBytes || (0,finding/* hasErrors */.Cs)(source.findings))
        return undefined;
    const declared = declaredIn(source.files, known);
    if (declared === undefined)
        return undefined;
    const { roster: resolved, findings } = (0,resolve/* resolveRoster */.i)(declared, today, known.people);
    return (0,finding/* hasErrors */.Cs)(findings) ? undefined : { source, declared, resolved, findings: [] };
}
function declaredIn(files, known) {
    const read = [];
    for (const { bytes } of files) {
        const pieces = known.reader.read(bytes);
        if (pieces === undefined || beginsTwice(pieces))
            return undefined;
        read.push(pieces);
    }
    const all = read.flat().map(({ part }) => part);
    const users = sameOr(known.last?.roster.users, together(all.map((part) => part.users)));
    const teams = together(all.map((part) => part.teams));
    const projects = together(all.map((part) => part.projects));
    if (users === undefined || teams === undefined || projects === undefined)
        return undefined;
    const draft = settingsOf(files, read, teams, known.settings);
    if (draft === undefined)
        return undefined;
    const roster = { ...draft.roster, users, teams, projects };
    const diagnostics = (0,roster_diagnostics/* createDiagnostics */.t)([]);
    (0,check_roster/* checkForErrors */.F)({ ...draft, roster }, diagnostics, unchangedSince(known.last, { roster, draft }));
    if (diagnostics.hasErrors())
        return undefined;
    known.last = { roster, draft };
    return roster;
}
function sameOr(before, now) {
    if (before === undefined || now === undefined || before.size !== now.size)
        return now;
    const others = before.entries();
    for (const [key, entry] of now) {
        const other = others.next().value;
        if (other === undefined || other[0] !== key || other[1] !== entry)
            return now;
    }
    return before;
}
function unchangedSince(last, { roster, draft }) {
    if (last?.draft !== draft || last.roster.users !== roster.users)
        return undefined;
    const { teams, projects } = last.roster;
    if (teams.size !== roster.teams.size)
        return undefined;
    for (const key of roster.teams.keys())
        if (!teams.has(key))
            return undefined;
    return {
        users: true,
        has: (entry) => {
            const { key } = entry;
            return key !== undefined && (teams.get(key) === entry || projects.get(key) === entry);
        },
    };
}
function beginsTwice(pieces) {
    const keys = pieces.flatMap(({ part }) => part.begins);
    return keys.length === 0 || new Set(keys).size < keys.length;
}
function together(maps) {
    const joined = new Map();
    let count = 0;
    for (const map of maps) {
        if (map.size === 0)
            continue;
        count += map.size;
        for (const [key, entry] of map)
            joined.set(key, entry);
    }
    return joined.size === count ? joined : undefined;
}
const teamsWithMeaning = ["admins", "leads"];
function settingsOf(files, read, teams, known) {
    const meaning = teamsWithMeaning.filter((key) => teams.has(key));
    const texts = read.map((pieces) => pieces.flatMap(({ piece, part }) => (part.isOfSettings ? piece.text : [])).join(""));
    const id = JSON.stringify([meaning, texts]);
    if (!known.has(id)) {
        known.clear();
        known.set(id, readSettings(files, texts, meaning));
    }
    return known.get(id);
}
function readSettings(files, texts, meaning) {
    const named = texts.map((text, index) => ({ path: files[index]?.path ?? "", text }));
    const diagnostics = (0,roster_diagnostics/* createDiagnostics */.t)([]);
    const tables = named.flatMap(({ path, text }) => {
        if (text === "")
            return [nothingIn];
        return (0,read/* readTables */.g)([{ path, bytes: new TextEncoder().encode(text) }], diagnostics).tables;
    });
    const to = { diagnostics, sources: (0,roster_sources/* sourcesOf */.u)(named) };
    (0,version/* checkVersions */.O)(tables, { ...to, complete: true });
    const root = (0,merge/* mergeTables */.K)(tables, to);
    const draft = (0,roster_draft/* readDraft */.k)(withTeams(root, meaning), to);
    return diagnostics.hasErrors() ? undefined : draft;
}
const nothingIn = { shape: "table", at: 0, fields: new Map() };
function withTeams(root, keys) {
    const teams = new Map(keys.map((key) => [key, { at: 0, node: nothingIn }]));
    return {
        ...root,
        fields: new Map([...root.fields, ["teams", { at: 0, node: { ...nothingIn, fields: teams } }]]),
    };
}

;// CONCATENATED MODULE: ./lib/src/jobs/access/walk-history.js





const table = { declaring: providers/* declaringKinds */.f5, kinds: providers/* allKinds */.TO };
async function walkHistory(versions, range) {
    const loader = versionLoader();
    const events = [];
    const skipped = [];
    let last;
    let isKnown = range.hasBeginning;
    const { since = "", today } = range;
    const onDay = (version, day) => {
        const loaded = loader.load(version.roster.source, day);
        if (typeof loaded === "string")
            return version;
        return { roster: loaded, holdings: declaredHoldings(loaded, table, version.holdings) };
    };
    const add = (event) => {
        if (event.day >= since && (event.changes.length > 0 || event.renamed.length > 0))
            events.push(event);
    };
    const upTo = (day) => {
        for (let ends = last && firstEnd(last.holdings); last && ends !== undefined && ends < day;) {
            const next = onDay(last, dayAfter(ends));
            add({ day: dayAfter(ends), ...holdingChanges(last.holdings, next.holdings) });
            last = next;
            const end = firstEnd(last.holdings);
            ends = end === ends ? undefined : end;
        }
    };
    for await (const { commit, source } of versions) {
        const day = last === undefined || commit.day > last.roster.resolved.today ? commit.day : dayOf(last);
        upTo(day);
        const loaded = typeof source === "string" ? source : loader.load(source, day);
        if (typeof loaded === "string") {
            if (commit.day >= since)
                skipped.push({ commit, reason: loaded });
            continue;
        }
        const now = { roster: loaded, holdings: declaredHoldings(loaded, table, last?.holdings) };
        if (last !== undefined)
            add({ day, commit, ...changesBetween(last, now) });
        else if (isKnown)
            add({ day, commit, isFirst: true, ...holdingChanges({ things: new Map() }, now.holdings) });
        last = now;
        isKnown = true;
    }
    upTo(today);
    return { events, skipped, roster: last?.roster };
}
function dayOf({ roster }) {
    return roster.resolved.today;
}
function firstEnd({ things }) {
    let first;
    for (const { ends } of things.values())
        if (ends !== undefined && (first === undefined || ends < first))
            first = ends;
    return first;
}
function dayAfter(day) {
    return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
function changesBetween(old, now) {
    return holdingChanges(old.holdings, now.holdings, namesBetween(old.roster, now.roster));
}
function namesBetween(old, now) {
    const isGone = (section) => {
        const [before, after] = [old.declared[section], now.declared[section]];
        return before !== after && [...before.keys()].some((key) => !after.has(key));
    };
    if (!isGone("users") && !isGone("teams"))
        return [];
    return (0,renames/* renamedBase */.g)(old, now).renamings.flatMap(({ kind, key, to }) => {
        if (kind === "project")
            return [];
        const prefix = kind === "user" ? "user:" : "team/";
        return [{ from: `${prefix}${key}`, to: `${prefix}${to}` }];
    });
}

// EXTERNAL MODULE: ./lib/src/trail/read.js
var trail_read = __webpack_require__(8477);
;// CONCATENATED MODULE: ./lib/src/command-line/read-history.js






async function readHistory(folder, config, { today, since }) {
    const log = await logOf(folder, config);
    const commits = log.commits.filter(({ day }) => day <= today);
    const versions = rosterVersions(folder, config, commits);
    const walked = await walkHistory(versions, { since, today, hasBeginning: log.isWhole });
    const trail = await (0,git_trail/* trailInClone */.f)(folder);
    return {
        ...walked,
        isWhole: log.isWhole,
        records: trail && (0,trail_read/* recordsIn */.Q)(trail.files),
        async factsOf(events) {
            const made = events.flatMap(({ commit }) => commit ?? []);
            const merged = await mergedMessages(folder, made.filter(({ parents }) => parents.length > 1));
            return ({ commit }) => (commit === undefined ? undefined : (0,commit_facts/* commitFacts */.T)(commit, merged.get(commit.sha)));
        },
    };
}


/***/ }),

/***/ 51545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ appliedAbout),
/* harmony export */   Jh: () => (/* binding */ appliedRows),
/* harmony export */   dA: () => (/* binding */ recordWords),
/* harmony export */   oy: () => (/* binding */ appliedData)
/* harmony export */ });
/* harmony import */ var _access_access_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85496);
/* harmony import */ var _access_declared_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62802);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98801);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15008);
/* harmony import */ var _trail_records_of_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64121);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66666);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50106);







function appliedAbout(names, records, since = "") {
    const found = records.filter((each) => {
        if (each.is !== "change" || each.at.slice(0, 10) < since)
            return false;
        if (names === undefined)
            return true;
        const { principal, kind, key } = (0,_trail_records_of_run_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOfRecord */ .tB)(each);
        const ids = [(0,_access_access_map_js__WEBPACK_IMPORTED_MODULE_1__/* .heldId */ .$o)({ kind, key }), ...(principal === undefined ? [] : [principal])];
        if (_providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .allKinds */ .TO.get(kind)?.grantMeans === "team")
            ids.push(`${_access_declared_map_js__WEBPACK_IMPORTED_MODULE_3__/* .teamKind */ .q}/${key}`);
        return ids.some((id) => names.has(id));
    });
    return found.toReversed();
}
function appliedRows(changes) {
    return {
        heading: "What runs did on the services, the newest first",
        columns: ["day", "who", "what", "change", "outcome", "run", "asked by", "approved by"],
        rows: changes.map((record) => {
            const { principal, kind, key } = (0,_trail_records_of_run_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOfRecord */ .tB)(record);
            return [
                record.at.slice(0, 10),
                principal === undefined ? "" : (0,_who_js__WEBPACK_IMPORTED_MODULE_4__/* .principalName */ .Io)(principal),
                `${(0,_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .thingNoun */ .f4)({ kind, key })} ${(0,_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .thingName */ .I7)({ kind, key })}`,
                wordsOfRecord(record),
                outcomeWords(record),
                record.run,
                (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .joinList */ .D)(record.askedBy ?? ["unknown"]),
                (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .joinList */ .D)(record.approvedBy ?? ["unknown"]),
            ];
        }),
    };
}
function recordWords(record) {
    return record.outcome === "applied"
        ? wordsOfRecord(record)
        : `${wordsOfRecord(record)}: ${outcomeWords(record)}`;
}
function wordsOfRecord({ change, undoes }) {
    const byHand = undoes === undefined ? "" : `, which ${undoes.by} had made by hand on ${undoes.at.slice(0, 10)}`;
    return `${recordedWords(change)}${byHand}`;
}
function recordedWords(change) {
    switch (change.action) {
        case "grant":
            return `gained ${change.role}`;
        case "revoke":
            return `lost ${change.role}`;
        case "regrade":
            return `${change.from} became ${change.to}`;
        case "configure":
            return `${change.setting.replaceAll("_", " ")} changed`;
        case "create":
            return "created";
        case "archive":
            return "removed";
        default:
            return change;
    }
}
function outcomeWords({ outcome, reason }) {
    return reason === undefined ? outcome : `${outcome}: ${reason}`;
}
function appliedData({ n, at, run, url, event, commit, pullRequests, askedBy, approvedBy, change, outcome, reason, code, undoes, }) {
    return {
        record: n,
        at,
        run,
        url: url ?? null,
        event,
        commit,
        pullRequests,
        askedBy,
        approvedBy,
        change,
        outcome,
        reason: reason ?? null,
        code: code ?? null,
        undoes: undoes ?? null,
    };
}


/***/ }),

/***/ 21699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ commitFacts)
/* harmony export */ });
function commitFacts({ sha, author, message }, merged = "") {
    const [subject = ""] = message.split("\n");
    const [, ofMerge, ofSquash] = /^Merge pull request #(\d{1,9}) |[(]#(\d{1,9})[)]$/.exec(subject.trimEnd()) ?? [];
    const number = ofMerge ?? ofSquash;
    const text = `${message}\n${merged}`;
    const [, asked] = /^Asked for by (\S{1,100}) (?:on|in) /m.exec(text) ?? [];
    const approved = [...trailers(text, "Approved-by"), ...trailers(text, "Reviewed-by")];
    return {
        commit: sha,
        pullRequest: number === undefined ? undefined : Number(number),
        by: withoutAddress(author),
        askedBy: asked === undefined ? trailers(text, "Requested-by")[0] : withoutAddress(asked),
        approvedBy: [...new Set(approved)],
    };
}
function trailers(text, name) {
    return text.split("\n").flatMap((line) => {
        const colon = line.indexOf(":");
        if (line.slice(0, colon).toLowerCase() !== name.toLowerCase())
            return [];
        const value = withoutAddress(line.slice(colon + 1));
        return value === "" ? [] : [value];
    });
}
function withoutAddress(text) {
    const [name = ""] = text.trim().replace(/^@/, "").split("<");
    return (name.trim().split("@")[0] ?? "").trim();
}


/***/ }),

/***/ 93382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ historyAnswer),
/* harmony export */   m: () => (/* binding */ changeWords)
/* harmony export */ });
/* harmony import */ var _access_access_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85496);
/* harmony import */ var _access_declared_map_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62802);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98801);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15008);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69573);
/* harmony import */ var _applied_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51545);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66666);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50106);








function historyAnswer(question) {
    const { events, skipped, subject, name, isWhole, factsOf, applied } = question;
    const about = subject === undefined ? "Access by the file" : name;
    const changed = events.length === 0 ? "nothing changed" : `changed ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(events.length, times)}`;
    const notes = isWhole
        ? []
        : ["This clone doesn't have the whole branch. What its first commit has counts as there before."];
    return {
        title: `${about}: ${changed}`,
        sections: [
            ...(events.length === 0 ? [] : [changeRows(question)]),
            ...(applied === undefined || applied.length === 0 ? [] : [(0,_applied_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .appliedRows */ .Jh)(applied)]),
            ...(skipped.length === 0 ? [] : [skippedRows(skipped)]),
        ],
        data: {
            history: events.map((event) => eventData(event, factsOf(event))),
            applied: applied?.map(_applied_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .appliedData */ .oy) ?? null,
            skipped: skipped.map(({ commit, reason }) => ({ day: commit.day, commit: commit.sha, reason })),
            whole: isWhole,
        },
        notes,
    };
}
const times = ["time", "times"];
function changeRows({ events, subject, factsOf }) {
    return {
        heading: "Changes, the newest first",
        columns: ["day", "who", "what", "change", "commit", "by", "asked by", "approved by"],
        rows: events.flatMap((event) => {
            const commit = commitCells(event, factsOf(event));
            const cells = (who, what, change) => [event.day, who, what, change, ...commit];
            const renamed = renamesToTell(event.renamed).map(({ from, to }) => cells("", nameOfId(to), `was ${nameOfId(from)} before`));
            if (event.isFirst && subject === undefined)
                return [cells("", "", `the roster begins, with ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(event.changes.length, ["role", "roles"])}`)];
            const changes = withoutTeamTwins(event.changes).map((each) => cells(each.principal === subject ? "" : (0,_who_js__WEBPACK_IMPORTED_MODULE_2__/* .principalName */ .Io)(each.principal), (0,_access_access_map_js__WEBPACK_IMPORTED_MODULE_3__/* .heldId */ .$o)(each) === subject ? "" : `${(0,_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .thingNoun */ .f4)(each)} ${(0,_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .thingName */ .I7)(each)}`, changeWords(each)));
            return [...renamed, ...changes];
        }),
    };
}
function withoutTeamTwins(changes) {
    const idOf = ({ principal, key }) => `${key} ${principal}`;
    const inTeam = new Set(changes.flatMap((each) => (each.kind === _access_declared_map_js__WEBPACK_IMPORTED_MODULE_5__/* .teamKind */ .q ? [idOf(each)] : [])));
    return changes.filter((each) => _providers_index_js__WEBPACK_IMPORTED_MODULE_6__/* .allKinds */ .TO.get(each.kind)?.grantMeans !== "team" || !inTeam.has(idOf(each)));
}
function renamesToTell(renamed) {
    const hasTeam = renamed.some(({ to }) => to.startsWith(`${_access_declared_map_js__WEBPACK_IMPORTED_MODULE_5__/* .teamKind */ .q}/`));
    return renamed.filter(({ to }) => !hasTeam || _providers_index_js__WEBPACK_IMPORTED_MODULE_6__/* .allKinds */ .TO.get(kindOfId(to))?.grantMeans !== "team");
}
function kindOfId(id) {
    return id.slice(0, Math.max(0, id.indexOf("/")));
}
function changeWords({ from, to }) {
    if (from === undefined)
        return to === undefined ? "" : `gained ${termsWords(to)}`;
    if (to === undefined)
        return `lost ${from.role}`;
    return `${termsWords(from)} became ${termsWords(to)}`;
}
function termsWords({ role, until }) {
    return until === undefined ? role : `${role} until ${until}`;
}
function commitCells({ commit }, facts) {
    if (commit === undefined || facts === undefined)
        return ["the last day was over", "", "", ""];
    const { pullRequest, by, askedBy = "", approvedBy } = facts;
    const where = pullRequest === undefined ? commit.sha.slice(0, 7) : `#${pullRequest}`;
    return [where, by, askedBy, (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_7__/* .joinList */ .D)(approvedBy)];
}
function nameOfId(id) {
    if (id.startsWith("user:"))
        return (0,_who_js__WEBPACK_IMPORTED_MODULE_2__/* .principalName */ .Io)(id);
    const kind = kindOfId(id);
    const thing = { kind, key: id.slice(kind.length + 1) };
    return `${(0,_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .thingNoun */ .f4)(thing)} ${(0,_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .thingName */ .I7)(thing)}`;
}
function skippedRows(skipped) {
    return {
        heading: "Commits that could not be read; what they changed shows in the next one",
        columns: ["day", "commit", "why"],
        rows: skipped.map(({ commit, reason }) => [commit.day, commit.sha.slice(0, 7), reason]),
    };
}
function eventData({ day, changes, renamed }, facts) {
    return {
        day,
        commit: facts?.commit ?? null,
        pullRequest: facts?.pullRequest ?? null,
        by: facts?.by ?? null,
        askedBy: facts?.askedBy ?? null,
        approvedBy: facts?.approvedBy ?? [],
        renamed,
        changes: changes.map(({ principal, kind, key, from, to }) => ({
            principal,
            kind,
            key,
            from: termsData(from),
            to: termsData(to),
        })),
    };
}
function termsData(terms) {
    return terms === undefined ? null : { role: terms.role, until: terms.until ?? null };
}


/***/ }),

/***/ 31060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ siteFolderTaken),
/* harmony export */   o: () => (/* binding */ readerUnknown)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);

function siteFolderTaken(folder) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("site_folder_taken", `${folder} has files that are not from an earlier site.`, "Give --out a new folder, or an empty one.");
}
function readerUnknown(key) {
    return (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("site_reader_unknown", `Nobody in the roster who is present has the key ${key}.`, "Give --for the key of somebody under users who has not left.");
}


/***/ }),

/***/ 71343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ githubTeamId),
/* harmony export */   AS: () => (/* binding */ teamPrincipal),
/* harmony export */   DG: () => (/* binding */ githubRepositoryId),
/* harmony export */   V: () => (/* binding */ parentTeamOf),
/* harmony export */   WE: () => (/* binding */ githubOrganizationRoleId),
/* harmony export */   githubDesired: () => (/* binding */ githubDesired),
/* harmony export */   kf: () => (/* binding */ teamKeyOfPrincipal),
/* harmony export */   nU: () => (/* binding */ rememberedAccountId),
/* harmony export */   nt: () => (/* binding */ githubOrgId)
/* harmony export */ });
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94872);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79337);
/* harmony import */ var _roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41264);
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41758);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84468);





const githubOrgId = (org) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrg */ .Yz.kind, key: org });
const githubTeamId = (key) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubTeam */ .F$.kind, key });
const githubRepositoryId = (name) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRepo */ .w6.kind, key: name });
const githubOrganizationRoleId = (key) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrganizationRole */ .Z0.kind, key });
function githubDesired(roster) {
    const org = roster.github?.org ?? "";
    const members = declaredMembersOf(roster);
    const onGithub = [...roster.teams.values()].filter((team) => team.github !== false);
    const organization = organizationResource(roster, members);
    const parents = keysOfParents(roster);
    const { accounts, remembered } = accountsOf(roster, members);
    const teams = new Map(onGithub.map((team) => [team.key, teamResource(roster, team, { members, parents })]));
    return {
        roster,
        org,
        organization,
        teams,
        collaborators: collaboratorsIn(roster),
        isIgnored: (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .anyGlobMatcher */ .pl)(roster.github?.ignore ?? [], { ignoreCase: true }),
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L)([
            organization,
            ...teams.values(),
            ...repositoryResources(roster),
            ...organizationRoleResources(roster),
        ]),
        accounts,
        remembered,
        places: placesOf(roster, onGithub),
        parents: new Map(onGithub.flatMap((team) => parentEntry(roster, team))),
        principalResources: new Map(onGithub.map((team) => [teamPrincipal(team.key), githubTeamId(team.key)])),
        membershipRoot: githubOrgId(org),
        minimums: minimumsOf(roster),
        findings: [],
    };
}
const rememberedAccountId = (principal, login) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: "github-account", key: `${login.toLowerCase()}/${principal}` });
function teamPrincipal(key) {
    return `team:${key}`;
}
function teamKeyOfPrincipal(principal) {
    const prefix = teamPrincipal("");
    return principal.startsWith(prefix) ? principal.slice(prefix.length) : undefined;
}
function parentTeamOf(roster, team) {
    if (team.github === false || !team.github.nest || team.parent === undefined)
        return undefined;
    const parent = roster.teams.get(team.parent);
    return parent === undefined || parent.github === false || parent.archived ? undefined : parent;
}
function declaredMembersOf(roster) {
    const { invite, owners = [], extraMembers = [], defaultTeam } = roster.github ?? { invite: "users" };
    const eligible = [...roster.users.values()].filter((user) => user.present && !user.outside && (0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user));
    const principals = (keys) => new Map(keys.map((key) => [key, (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userPrincipal */ .c$)(key)]));
    if (invite === "users")
        return principals(eligible.map((user) => user.key));
    const onTeams = new Set([...owners, ...extraMembers]);
    for (const team of roster.teams.values()) {
        if (team.archived || team.key === defaultTeam)
            continue;
        for (const person of team.people.keys())
            onTeams.add(person);
    }
    return principals(eligible.map((user) => user.key).filter((key) => onTeams.has(key)));
}
function organizationResource(roster, members) {
    const owners = new Set(roster.github?.owners ?? []);
    const grants = [...members].map(([key, principal]) => [principal, owners.has(key) ? "owner" : "member"]);
    return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrg */ .Yz.kind, key: roster.github?.org ?? "", settings: {}, grants: new Map(grants) };
}
function teamResource(roster, team, { members, parents }) {
    const grants = new Map();
    const { github, key, description } = team;
    if (github === false || team.archived) {
        return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubTeam */ .F$.kind, key, settings: { archived: true }, grants };
    }
    for (const [person, { lead }] of team.people) {
        const principal = members.get(person);
        if (principal !== undefined)
            grants.set(principal, lead ? github.leadRole : "member");
    }
    const parent = parentTeamOf(roster, team);
    const isNested = parent !== undefined || parents.has(key);
    const privacy = isNested ? "closed" : github.privacy;
    const settings = {
        name: github.name,
        parent: parent?.key ?? null,
        ...(description === undefined ? {} : { description }),
        ...(privacy === undefined ? {} : { privacy }),
        ...(github.notifications === undefined ? {} : { notifications: github.notifications }),
    };
    return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubTeam */ .F$.kind, key, settings, grants };
}
function keysOfParents(roster) {
    const living = [...roster.teams.values()].filter((team) => !team.archived);
    return new Set(living.flatMap((team) => parentTeamOf(roster, team)?.key ?? []));
}
function repositoryResources(roster) {
    return [...roster.repositories.values()].map((repository) => {
        const grants = new Map();
        for (const [team, { role }] of repository.teams)
            grants.set(teamPrincipal(team), role);
        for (const [key, { role }] of repository.collaborators ?? []) {
            const user = roster.users.get(key);
            if (user?.present && (0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user))
                grants.set((0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userPrincipal */ .c$)(key), role);
        }
        return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRepo */ .w6.kind, key: repository.name, settings: {}, grants };
    });
}
function organizationRoleResources(roster) {
    return [...(roster.github?.organizationRoles ?? [])].map(([key, holders]) => {
        const grants = new Map();
        for (const holder of holders) {
            const team = roster.teams.get(teamKeyOfPrincipal(holder) ?? "");
            const user = roster.users.get((0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userKeyOf */ .Uj)(holder) ?? "");
            const isThere = (team !== undefined && !team.archived && team.github !== false) ||
                (user?.present === true && !user.outside && (0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user));
            if (isThere)
                grants.set(holder, "holder");
        }
        return { kind: _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .githubOrganizationRole */ .Z0.kind, key, settings: {}, grants };
    });
}
function collaboratorsIn(roster) {
    const repositories = [...roster.repositories.values()];
    return new Set(repositories.flatMap(({ collaborators }) => [...(collaborators?.keys() ?? [])]));
}
function accountsOf(roster, members) {
    const accounts = new Map();
    const remembered = new Set();
    for (const user of roster.users.values()) {
        if (!(0,_roster_has_github_account_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGithubAccount */ .Z)(user))
            continue;
        const at = user.places["github"] ?? user.at;
        const named = user.github === undefined ? { at } : { name: user.github, at };
        const principal = members.get(user.key) ?? (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_4__/* .userPrincipal */ .c$)(user.key);
        const known = roster.rememberedIds?.get(rememberedAccountId(principal, user.github ?? ""));
        const id = user.githubId === undefined ? known : String(user.githubId);
        if (user.githubId === undefined && known !== undefined)
            remembered.add(principal);
        accounts.set(principal, id === undefined ? named : { ...named, id });
    }
    return { accounts, remembered };
}
function placesOf(roster, teams) {
    const places = new Map();
    if (roster.github)
        places.set(githubOrgId(roster.github.org), roster.github.at);
    for (const team of teams)
        places.set(githubTeamId(team.key), team.at);
    for (const { name, at } of roster.repositories.values())
        places.set(githubRepositoryId(name), at);
    for (const name of roster.github?.organizationRoles?.keys() ?? [])
        places.set(githubOrganizationRoleId(name), roster.github?.at ?? { file: "", line: 1, column: 1 });
    return places;
}
function parentEntry(roster, team) {
    const parent = parentTeamOf(roster, team);
    return parent === undefined ? [] : [[githubTeamId(team.key), githubTeamId(parent.key)]];
}
function minimumsOf(roster) {
    if (roster.github?.owners === undefined)
        return [];
    return [{ resource: githubOrgId(roster.github.org), role: "owner", least: roster.guards.minOwners }];
}


/***/ }),

/***/ 8477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ recordsIn)
/* harmony export */ });
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53052);

function recordsIn(files) {
    return (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .inTrailOrder */ .cE)(files.keys()).flatMap((path) => (files.get(path) ?? "").split("\n").flatMap((line) => recordIn(line) ?? []));
}
function recordIn(line) {
    try {
        const data = JSON.parse(line);
        const isRecord = typeof data?.n === "number" && typeof data.at === "string" && typeof data.run === "string";
        const isKnown = data?.is === "run" || (data?.is === "change" && typeof data.change?.kind === "string");
        return isRecord && isKnown ? data : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
