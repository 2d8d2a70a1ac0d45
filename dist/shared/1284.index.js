export const id = 1284;
export const ids = [1284,2492];
export const modules = {

/***/ 21284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startReview: () => (/* binding */ startReview)
});

// UNUSED EXPORTS: pathOfRecord

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/core/clock.js
var core_clock = __webpack_require__(68462);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/repository/commit-files.js
var commit_files = __webpack_require__(43628);
// EXTERNAL MODULE: ./lib/src/review/digests.js
var digests = __webpack_require__(20326);
;// CONCATENATED MODULE: ./lib/src/review/period.js
function reviewNameOf(every, today) {
    const [year = "", month = "1"] = today.split("-");
    const index = Number(month) - 1;
    switch (every) {
        case "month":
            return `${year}-${month}`;
        case "quarter":
            return `${year}-Q${Math.floor(index / 3) + 1}`;
        case "half-year":
            return `${year}-H${Math.floor(index / 6) + 1}`;
        case "year":
            return year;
        default:
            return every;
    }
}
function daysAfter(day, days) {
    return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

// EXTERNAL MODULE: ./lib/src/review/verify.js
var verify = __webpack_require__(12170);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 3 modules
var providers = __webpack_require__(75950);
// EXTERNAL MODULE: ./lib/src/repository/account.js
var account = __webpack_require__(22868);
// EXTERNAL MODULE: ./lib/src/repository/request-error.js
var request_error = __webpack_require__(2805);
;// CONCATENATED MODULE: ./lib/src/repository/review-issues.js


const label = "rollcall-review";
async function listReviewIssues(repository) {
    const { octokit, owner, repo } = repository;
    const own = await (0,account/* ownLogin */.C)(repository);
    const at = { owner, repo, state: "all", labels: label, per_page: 100 };
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, at);
    return new Map(issues
        .filter(({ user, pull_request: pull }) => (0,account/* bareLogin */.c)(user?.login ?? "") === own && pull === undefined)
        .map(({ number, body }) => [(body ?? "").split("\n", 1)[0]?.trim() ?? "", number]));
}
async function openReviewIssue(repository, { marker, title, body }) {
    const { octokit, owner, repo } = repository;
    const issue = { owner, repo, title, body, labels: [label], ...request_error/* withoutRetries */.v };
    try {
        return (await octokit.rest.issues.create(issue)).data.number;
    }
    catch (error) {
        const { status } = (0,request_error/* requestErrorOf */.l)(error);
        if (status !== undefined && status < 500)
            throw error;
        return ((await listReviewIssues(repository)).get(marker) ??
            (await octokit.rest.issues.create(issue)).data.number);
    }
}
async function review_issues_updateReviewIssue({ octokit, owner, repo }, issue_number, change) {
    const closed = change.state === undefined ? {} : { state_reason: "completed" };
    await octokit.rest.issues.update({ owner, repo, issue_number, ...change, ...closed });
}

// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
// EXTERNAL MODULE: ./lib/src/text/markdown.js
var markdown = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/src/text/sanitize.js
var sanitize = __webpack_require__(60745);
// EXTERNAL MODULE: ./lib/src/review/record.js
var record = __webpack_require__(50578);
// EXTERNAL MODULE: ./lib/src/review/words.js
var words = __webpack_require__(3102);
;// CONCATENATED MODULE: ./lib/src/review/issue.js





const mostLetters = 60_000;
const mostOfPhrase = 600;
function reviewIssues(frozen, group, { answers, kinds, digest, }) {
    const rows = (0,words/* rowsInOrder */.FA)(frozen.rows.filter((row) => row.group === group), frozen.population);
    const parts = [];
    let size = mostLetters;
    for (const row of rows) {
        const { length } = rowText(row, undefined, { frozen, kinds });
        if (size + length + 400 > mostLetters) {
            parts.push([]);
            size = 2_000;
        }
        size += length + 400;
        parts.at(-1)?.push(row);
    }
    return parts.map((these, at) => {
        const part = parts.length === 1 ? "" : ` (${at + 1} of ${parts.length})`;
        const marker = `<!-- rollcall:review ${frozen.review} ${group} ${at + 1} -->`;
        const left = these.filter(({ id }) => !answers.has(id)).length;
        const body = [
            marker,
            ...mentions(these, frozen),
            `Please say of everybody here, until ${frozen.dueOn}, whether they still need what they have. Tick *keep* or *remove*, or write a comment: ${(0,markdown/* markdownCode */.D9)("/rollcall review keep @bob")}, ${(0,markdown/* markdownCode */.D9)("/rollcall review remove @bob")}. *Remove* becomes a pull request like any other; nothing is taken away before it is merged.`,
            `An answer counts from whoever may change this by the roster's rules, and nobody answers about themselves. What Rollcall has counted stands beside each name; a tick without it doesn't count. ${left === 0 ? "Everybody has an answer." : `${(0,lists/* count */.U9)(left, ["person has", "people have"])} no answer yet.`}`,
            ...(group === record/* organisationGroup */.il
                ? ["What isn't in the file has to be taken off where it is: the review looks whether it is gone."]
                : []),
            ...these.map((row) => rowText(row, answers.get(row.id), { frozen, kinds })),
            `Frozen ${frozen.startedAt} at ${(0,markdown/* markdownCode */.D9)(frozen.commit.slice(0, 12))}, as ${(0,markdown/* markdownCode */.D9)(digest)}.`,
        ].join("\n\n");
        return { marker, group, title: `Review ${frozen.review}: ${(0,words/* groupName */.hv)(group)}${part}`, body };
    });
}
const mostMentioned = 20;
function mentions(rows, { logins }) {
    const asked = [...new Set(rows.flatMap(({ reviewers }) => reviewers))];
    const called = asked.flatMap((key) => logins[key] ?? []).filter((login) => /^[\w-]{1,60}$/.test(login));
    return called.length === 0
        ? []
        : [
            `${called
                .slice(0, mostMentioned)
                .map((login) => `@${login}`)
                .join(" ")}`,
        ];
}
function rowText(row, answer, { frozen, kinds }) {
    const safe = (text) => (0,markdown/* escapeMarkdown */.FV)((0,sanitize/* sanitize */.aj)(text, mostOfPhrase));
    const facts = [
        ...(row.role === null ? [] : [row.role]),
        "since: not measured",
        ...(row.until === null ? [] : [`until ${row.until}`]),
        "last active: not measured",
    ].join("; ");
    const phrases = (0,words/* heldPhrases */.ms)(row, frozen.population, kinds);
    const held = phrases.length === 0 ? ["nothing but the place in it"] : phrases;
    const tick = (decision) => `- [${answer?.decision === decision ? "x" : " "}] ${decision} <!-- rollcall:review ${row.id} ${decision} -->`;
    const counted = answer === undefined
        ? ""
        : ` — **${answer.decision}**, says ${safe(answer.by)}, ${answer.at.slice(0, 10)}`;
    const nobody = row.reviewers.length === 0
        ? ["Nobody but themselves may answer this: make somebody a lead, or an admin."]
        : [];
    return [
        `### ${safe((0,words/* reviewedName */.jS)(row))}${counted}`,
        facts,
        ...nobody,
        held.map((phrase) => `  - ${safe(phrase)}`).join("\n"),
        [tick("keep"), tick("remove")].join("\n"),
    ].join("\n\n");
}
function ticksChanged(before, after) {
    const [old, now] = [ticksIn(before), ticksIn(after)];
    const changed = new Map();
    for (const [id, ticked] of now)
        if (old.has(id) && old.get(id) !== ticked)
            changed.set(id, ticked);
    return changed;
}
function ticksIn(body) {
    const found = new Map();
    for (const line of body.split(/\r?\n/)) {
        const [, mark, id, decision] = /^- \[([ xX])\] [a-z]+ <!-- rollcall:review ([0-9a-f]{10}) (keep|remove) -->$/.exec(line.trimEnd()) ??
            [];
        if (id === undefined)
            continue;
        const known = found.get(id) ?? "none";
        if (mark === " ")
            found.set(id, known);
        else
            found.set(id, known === "none" ? decision : "both");
    }
    return found;
}

// EXTERNAL MODULE: ./lib/src/jobs/review/stored-review.js + 1 modules
var stored_review = __webpack_require__(22492);
;// CONCATENATED MODULE: ./lib/src/jobs/review/ask.js





const turn = 15 * 60 * 1000;
const pause = 1000;
async function ask(state, context) {
    if (state.by !== "issues")
        return state;
    const wanted = issuesOf(state);
    if (wanted.every(({ marker }) => state.issues[marker] !== undefined))
        return state;
    const { clock } = context.connections;
    const { repository } = context.rosters;
    const store = { repository, clock };
    const run = (0,external_node_crypto_.randomUUID)();
    const until = new Date(clock.now() + turn).toISOString();
    const mine = await (0,stored_review/* changeReview */.Pl)(store, `Ask about the review ${state.frozen.review}`, (now) => {
        if (now === undefined || now.digest !== state.digest)
            return undefined;
        const isTaken = now.asking !== null && now.asking.until > new Date(clock.now()).toISOString();
        return isTaken ? undefined : { ...now, asking: { run, until } };
    });
    if (mine?.asking?.run !== run)
        return mine ?? state;
    const found = new Map(await listReviewIssues(repository));
    for (const { marker, title, body } of wanted) {
        if (found.has(marker))
            continue;
        found.set(marker, await openReviewIssue(repository, { title, body, marker }));
        await clock.sleep(pause);
    }
    const issues = Object.fromEntries(wanted.flatMap(({ marker }) => {
        const number = found.get(marker);
        return number === undefined ? [] : [[marker, number]];
    }));
    const asked = await (0,stored_review/* changeReview */.Pl)(store, `Remember whom the review ${state.frozen.review} asks`, (now) => now === undefined ? undefined : { ...now, issues, asking: null });
    return asked ?? state;
}
function issuesOf(state) {
    const answers = new Map(Object.entries(state.answers));
    const groups = [...new Set(state.frozen.rows.map(({ group }) => group))];
    return groups.flatMap((group) => reviewIssues(state.frozen, group, {
        answers,
        kinds: providers/* allKinds */.TO,
        digest: state.digest,
    }));
}
async function showAnswers(state, groups, context) {
    for (const { marker, group, body } of issuesOf(state)) {
        const number = state.issues[marker];
        if (number === undefined || !groups.has(group))
            continue;
        await updateReviewIssue(context.rosters.repository, number, { body });
    }
}

// EXTERNAL MODULE: ./lib/src/jobs/review/errors.js
var errors = __webpack_require__(52649);
// EXTERNAL MODULE: ./lib/src/report/headline-of-clean.js
var headline_of_clean = __webpack_require__(63491);
// EXTERNAL MODULE: ./lib/src/repository/default-branch.js
var default_branch = __webpack_require__(7215);
// EXTERNAL MODULE: ./lib/src/access/given-things.js + 2 modules
var given_things = __webpack_require__(82009);
// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var permissions_rights = __webpack_require__(1878);
;// CONCATENATED MODULE: ./lib/src/review/reviewers.js
function reviewersOf({ team, isLead, key }, rights) {
    const others = (users) => users.filter((each) => each !== key);
    if (team !== undefined) {
        const action = isLead ? "team.leads" : "team.members";
        const entitled = others(rights.entitled(action, team));
        const { name, who } = rights.rule(action, team);
        if (entitled.length > 0)
            return { reviewers: entitled, rule: `${name}: ${who}` };
    }
    return { reviewers: others(rights.admins()), rule: "admin" };
}

;// CONCATENATED MODULE: ./lib/src/review/freeze.js





function freezeReview(freezing) {
    const { roster, kinds, holdings, before, review, commit, files, services, startedAt, dueOn, notCovered } = freezing;
    const rights = (0,permissions_rights/* rightsIn */.n)(roster);
    const known = new Set(before?.map(lineId));
    const owners = ownersAmong(holdings, kinds);
    const population = [];
    const rows = new Map();
    const common = new Map();
    const withRow = new Set();
    const alone = [];
    const place = (holding, groups) => {
        const line = lineOf(holding, kinds);
        const at = population.push({ ...line, isNew: before === undefined ? null : !known.has(lineId(line)) }) - 1;
        for (const group of groups) {
            const id = `${group} ${line.who}`;
            const row = rows.get(id) ?? { group, who: line.who, holdings: [] };
            row.holdings.push(at);
            rows.set(id, row);
            withRow.add(line.who);
        }
    };
    const found = holdings
        .map((each) => ({ each, id: lineOrder(each) }))
        .sort((left, right) => (left.id < right.id ? -1 : 1));
    for (const { each } of found) {
        const holding = withPathsOnce(each);
        const groups = groupsOf(holding, kinds, owners);
        if (groups.teams.size > 0 || groups.isOwn)
            place(holding, groups.isOwn ? [...groups.teams, record/* organisationGroup */.il] : groups.teams);
        else
            alone.push(holding);
    }
    for (const holding of alone) {
        const rule = ruleOf(holding);
        if (rule === declaredUser && !withRow.has(holding.principal)) {
            place(holding, [record/* organisationGroup */.il]);
            continue;
        }
        const id = JSON.stringify([rule, holding.kind, holding.role]);
        const counted = common.get(id) ?? { lines: 0, people: new Set(), things: new Set() };
        counted.lines += 1;
        counted.people.add(holding.principal);
        counted.things.add(holding.key);
        common.set(id, counted);
    }
    const everybody = [...common].sort(byText).map(([id, { lines, people, things }]) => {
        const [through, kind, role] = JSON.parse(id);
        return { through, kind, role, lines, people: people.size, things: things.size };
    });
    const asked = [...rows].sort(byText).map(([, row]) => rowOf(row, { review, roster, rights }));
    return {
        version: 1,
        review,
        organisation: roster.resolved.github?.org ?? roster.resolved.slack?.workspace ?? "the organisation",
        commit,
        files: [...files],
        services: [...services],
        logins: Object.fromEntries([...new Set(asked.flatMap(({ reviewers }) => reviewers))].sort().flatMap((key) => {
            const login = roster.resolved.users.get(key)?.github;
            return login === undefined ? [] : [[key, login]];
        })),
        notCovered: [...notCovered],
        startedAt,
        dueOn,
        population,
        everybody,
        rows: asked,
    };
}
const declaredUser = "github";
function groupsOf(holding, kinds, owners) {
    const teams = new Set();
    const paths = holding.paths();
    let isOwn = paths.length === 0 || isMoreThanBelonging(holding, kinds);
    for (const { steps } of paths) {
        const [first] = steps;
        if (holding.isDeclared &&
            first?.entry.startsWith("team:") &&
            (first.as === "lead" || first.as === "member"))
            teams.add(first.entry);
        else if (first === undefined)
            isOwn = true;
        else if (first.as === "everybody" || first.entry === declaredUser)
            continue;
        else if (isOrganisation(first.entry, kinds))
            isOwn ||= owners.has(holding.principal);
        else
            isOwn = true;
    }
    return { teams, isOwn };
}
function ruleOf(holding) {
    return holding.paths()[0]?.steps[0]?.entry ?? "";
}
function isOrganisation(entry, kinds) {
    return kinds.get(entry.slice(0, entry.indexOf("/")))?.grantMeans === "organisation";
}
function ownersAmong(holdings, kinds) {
    const owners = holdings.filter((holding) => isMoreThanBelonging(holding, kinds));
    return new Set(owners.map(({ principal }) => principal));
}
function isMoreThanBelonging({ kind, role }, kinds) {
    const spec = kinds.get(kind);
    return spec?.grantMeans === "organisation" && role !== (spec.usualRole ?? spec.roles[0]);
}
function lineOf(holding, kinds) {
    const { principal: who, kind, key, role, roleInFile, until, isDeclared, isLive } = holding;
    const spec = kinds.get(kind);
    const meansMuch = spec?.grantMeans === "organisation" || spec?.grantMeans === "permission";
    return {
        who,
        kind,
        key,
        role,
        roleInFile: roleInFile ?? null,
        ways: holding.paths().map(({ steps }) => {
            const entries = steps.map(({ entry }) => entry);
            return entries.filter((entry, at) => entry !== entries[at - 1]);
        }),
        since: null,
        until: until ?? null,
        declared: isDeclared,
        live: isLive ?? null,
        privileged: meansMuch && spec?.roles.at(-1) === role,
    };
}
function rowOf({ group, who, holdings }, { review, roster, rights }) {
    const key = who.startsWith("user:") ? who.slice("user:".length) : undefined;
    const user = key === undefined ? undefined : roster.resolved.users.get(key);
    const team = group.startsWith("team:") ? group.slice("team:".length) : undefined;
    const place = key === undefined ? undefined : roster.resolved.teams.get(team ?? "")?.people.get(key);
    const { reviewers, rule } = reviewersOf({ team, isLead: place?.lead === true, key }, rights);
    return {
        id: (0,external_node_crypto_.createHash)("sha256")
            .update(JSON.stringify([review, group, who]))
            .digest("hex")
            .slice(0, 10),
        group,
        who,
        name: user?.name ?? null,
        login: user?.github ?? null,
        role: team === undefined ? null : place?.lead === true ? "lead" : "member",
        until: [user?.until, place?.until].filter((day) => day !== undefined).sort()[0] ?? null,
        lastActive: null,
        holdings,
        reviewers: [...reviewers],
        rule,
    };
}
function lineId({ who, kind, key, role }) {
    return JSON.stringify([who, kind, key, role]);
}
function withPathsOnce(holding) {
    const paths = holding.paths();
    return { ...holding, paths: () => paths };
}
function lineOrder({ principal, kind, key }) {
    return JSON.stringify([kind === given_things/* teamKind */.qF ? "" : kind, key, principal]);
}
function byText([left], [right]) {
    return left < right ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/run.js + 33 modules
var run = __webpack_require__(54946);
// EXTERNAL MODULE: ./lib/src/jobs/access/known-access.js + 1 modules
var known_access = __webpack_require__(14021);
;// CONCATENATED MODULE: ./lib/src/jobs/review/read-everything.js










async function readRosterInForce({ rosters }) {
    const { branch, head } = await (0,default_branch/* readDefaultBranch */.y)(rosters.repository);
    const roster = await rosters.at(head);
    if ((0,load/* isUsable */.Ng)(roster))
        return { branch, head, roster };
    const [first] = roster.findings.filter(({ severity }) => severity === "error");
    throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewOfBrokenRoster */.at)(first?.message ?? "it can't be read"))]);
}
const notAbout = new Set([
    "ignored_account",
    "direct_access_ignored",
    "repository_invitations_unread",
]);
async function readEverything(context) {
    const inForce = await readRosterInForce(context);
    const { roster, head } = inForce;
    const report = await (0,run/* run */.e)({ command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} }, context.connections);
    const unseen = unseenIn(report);
    if (unseen.length > 0)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewIncomplete */.BW)(unseen))]);
    const notCovered = (0,headline_of_clean/* unseenAccess */.Hw)({ findings: report.findings.filter(({ code }) => notAbout.has(code)) });
    return {
        ...inForce,
        freeze: (about) => freezeReview({
            ...about,
            commit: head,
            files: roster.source.files.map(({ path }) => path),
            services: [...new Set([...report.kinds.values()].map(({ provider }) => provider))].sort(),
            notCovered,
            roster,
            kinds: providers/* allKinds */.TO,
            holdings: (0,known_access/* knownAccess */.C)(roster, report).all(),
        }),
    };
}
function unseenIn(report) {
    const failed = report.findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
    const unseen = (0,headline_of_clean/* unseenAccess */.Hw)({ findings: report.findings.filter(({ code }) => !notAbout.has(code)) });
    return [...new Set([...failed, ...unseen])].map((each) => each.replace(/\.$/, ""));
}

;// CONCATENATED MODULE: ./lib/src/jobs/review/start.js












const usual = { every: "quarter", days: 14 };
async function startReview(context, by = "issues") {
    const { rosters, connections } = context;
    const { clock } = connections;
    const { repository } = rosters;
    const store = { repository, clock };
    await (0,stored_review/* requireProtected */.a9)(store);
    const running = await (0,stored_review/* readReview */.ty)(store);
    if (running !== undefined)
        return { state: await ask(running, context), isNew: false };
    const { head, roster } = await readRosterInForce(context);
    const { every, days } = roster.declared.review ?? usual;
    const today = (0,core_clock/* currentDay */.G)(clock);
    const review = reviewNameOf(every, today);
    const records = await recordsAt(repository, head);
    if (records.includes(pathOfRecord(review)))
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewDone */.FC)(review))]);
    const read = await readEverything(context);
    const before = await lastRecord(repository, head, records);
    const frozen = read.freeze({
        review,
        startedAt: new Date(clock.now()).toISOString(),
        dueOn: daysAfter(today, days),
        ...(before === undefined ? {} : { before: before.population }),
    });
    const run = (0,external_node_crypto_.randomUUID)();
    const begun = {
        version: 1,
        frozen,
        digest: (0,digests/* frozenDigest */.Ds)(frozen),
        by,
        asking: null,
        issues: {},
        messaged: [],
        answers: {},
        withdrawn: {},
        removals: {},
        reminded: null,
        reminders: 0,
        expiry: null,
        record: null,
    };
    let isNew = false;
    const state = await (0,stored_review/* changeReview */.Pl)(store, `Freeze the review ${review} (${run.slice(0, 8)})`, (other) => {
        isNew = other === undefined;
        return isNew ? begun : undefined;
    });
    return { state: await ask(state ?? begun, context), isNew };
}
function pathOfRecord(review) {
    return `reviews/${review}.json`;
}
async function recordsAt(repository, commit) {
    const [paths = []] = (await (0,commit_files/* pathsAt */.u)(repository, commit, [["reviews/*.json"]])) ?? [];
    return paths;
}
async function lastRecord(repository, commit, paths) {
    if (paths.length === 0)
        return undefined;
    const { files } = await (0,commit_files/* filesAt */.T)(repository, commit, paths);
    return files
        .flatMap(({ bytes }) => {
        const { record, problems } = (0,verify/* verifyRecord */.R)(new TextDecoder().decode(bytes));
        return record === undefined || problems.length > 0 ? [] : [record];
    })
        .sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1))[0];
}


/***/ }),

/***/ 22492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pl: () => (/* binding */ changeReview),
  ty: () => (/* binding */ readReview),
  a9: () => (/* binding */ requireProtected),
  runningReview: () => (/* binding */ runningReview)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/repository/state-branch.js
var state_branch = __webpack_require__(48255);
// EXTERNAL MODULE: ./lib/src/repository/state-protection.js
var state_protection = __webpack_require__(99160);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
// EXTERNAL MODULE: ./lib/src/review/record.js
var record = __webpack_require__(50578);
;// CONCATENATED MODULE: ./lib/src/review/state.js


const reviewStateSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    frozen: record/* frozenReviewSchema */.kF,
    digest: schemas/* string */.YjP(),
    by: schemas/* enum */.k5n(["issues", "slack"]),
    asking: schemas/* strictObject */.rej({ run: schemas/* string */.YjP(), until: schemas/* string */.YjP() }).nullable(),
    issues: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* int */.Whr()),
    messaged: schemas/* array */.YOg(schemas/* string */.YjP()),
    answers: schemas/* record */.g1P(schemas/* string */.YjP(), record/* reviewAnswerSchema */.Ql),
    withdrawn: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    removals: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* int */.Whr()),
    reminded: schemas/* string */.YjP().nullable(),
    reminders: schemas/* int */.Whr(),
    expiry: schemas/* int */.Whr().nullable(),
    record: schemas/* int */.Whr().nullable(),
});
const reviewFile = "review.json";
function parseReviewState(text) {
    if (text === undefined)
        return "none";
    try {
        const data = JSON.parse(text);
        if (data === null)
            return "none";
        const parsed = reviewStateSchema.safeParse(data);
        return parsed.success ? parsed.data : undefined;
    }
    catch {
        return undefined;
    }
}
function reviewStateText(state) {
    return `${JSON.stringify(state === "none" ? null : state, null, 1)}\n`;
}
function withAnswers(state, given) {
    const answers = { ...state.answers };
    const withdrawn = { ...state.withdrawn };
    for (const { row, decision, ...answer } of given) {
        const last = [answers[row]?.at, withdrawn[row]]
            .filter((each) => each !== undefined)
            .sort()
            .at(-1);
        if (last !== undefined && last >= answer.at)
            continue;
        if (decision === "none") {
            delete answers[row];
            withdrawn[row] = answer.at;
        }
        else
            answers[row] = { ...answer, decision };
    }
    return { ...state, answers, withdrawn };
}

// EXTERNAL MODULE: ./lib/src/jobs/review/errors.js
var errors = __webpack_require__(52649);
;// CONCATENATED MODULE: ./lib/src/jobs/review/stored-review.js






async function readReview({ repository }) {
    return stateIn((await (0,state_branch/* readStateFile */.qy)(repository, reviewFile)).text);
}
async function runningReview(store) {
    const state = await readReview(store);
    if (state === undefined)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* noReviewRuns */.iK)())]);
    return state;
}
function stateIn(text) {
    const state = parseReviewState(text);
    if (state === undefined)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewUnreadable */.sM)())]);
    return state === "none" ? undefined : state;
}
async function changeReview({ repository, clock }, message, change) {
    let now;
    await (0,state_branch/* updateStateFile */.Vn)(repository, {
        path: reviewFile,
        message,
        change(text) {
            const before = stateIn(text);
            const next = change(before);
            now = next === "none" ? undefined : (next ?? before);
            return next === undefined ? undefined : reviewStateText(next);
        },
    }, clock);
    return now;
}
async function requireProtected({ repository }) {
    const protection = await (0,state_protection/* readStateProtection */.fh)(repository);
    const why = protection.is === "open"
        ? "no rule lets only Rollcall's App write it"
        : protection.is === "unknown"
            ? `its rules can't be read (${protection.reason})`
            : protection.mayPass
                ? undefined
                : "its rule doesn't let this token write it";
    if (why !== undefined)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewUnprotected */.c$)(why))]);
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

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ rowsInOrder),
/* harmony export */   hv: () => (/* binding */ groupName),
/* harmony export */   jS: () => (/* binding */ reviewedName),
/* harmony export */   ms: () => (/* binding */ heldPhrases)
/* harmony export */ });
/* harmony import */ var _access_given_things_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82009);
/* harmony import */ var _core_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24496);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98801);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50578);




const mostNames = 12;
function groupName(group) {
    return group === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .organisationGroup */ .il ? "what no team gives" : `team ${group.slice("team:".length)}`;
}
function reviewedName({ who, name, login }) {
    const key = who.startsWith("user:") ? who.slice("user:".length) : who;
    const more = [name, login].filter((each) => each !== null && each !== key);
    return more.length === 0 ? key : `${key} (${more.join(", ")})`;
}
function heldPhrases(row, population, kinds) {
    const lines = row.holdings.flatMap((at) => population[at] ?? []);
    const teams = new Set(lines.flatMap(({ kind, key }) => (kind === _access_given_things_js__WEBPACK_IMPORTED_MODULE_1__/* .teamKind */ .qF ? [key] : [])));
    const told = lines.filter((line) => `${line.kind}:${line.key}` !== row.group && !isTwin(line, teams, kinds));
    const groups = Map.groupBy(told, (line) => JSON.stringify([line.kind, line.role, wayOf(line, row, kinds), marksOf(line, row)]));
    return [...groups.values()]
        .sort((left, right) => weight(right) - weight(left))
        .map((these) => {
        const [first] = these;
        if (first === undefined)
            return "";
        const names = these.map(({ kind, key }) => (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfResource */ .NJ)(kinds.get(kind), key));
        const what = these.length === 1
            ? (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceInWords */ .jC)(first, kinds)
            : `${kinds.get(first.kind)?.words.short[1] ?? first.kind} ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(names, mostNames)}`;
        const way = wayOf(first, row, kinds);
        const marks = marksOf(first, row);
        return `${first.role} on ${what}${way === "" ? "" : `, through ${way}`}${marks === "" ? "" : ` (${marks})`}`;
    });
}
function wayOf({ ways }, { group }, kinds) {
    const own = ways.filter(([first]) => (group === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .organisationGroup */ .il ? true : first === group));
    const words = own
        .map((way) => way
        .filter((entry) => entry !== group)
        .map((entry) => entryName(entry, kinds))
        .join(" → "))
        .filter((each) => each !== "");
    return (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .joinList */ .D)([...new Set(words)].slice(0, 3));
}
function isTwin({ kind, key, declared, live, roleInFile }, teams, kinds) {
    const isSame = declared && live !== false && roleInFile === null;
    return isSame && kinds.get(kind)?.grantMeans === "team" && teams.has(key);
}
function entryName(entry, kinds) {
    if (entry === "github.owners")
        return "owning the organisation";
    if (entry === "github")
        return "being in the file";
    const [sort = "", ...rest] = entry.split(":");
    if (sort === "team")
        return rest.join(":");
    if (sort === "project")
        return `project ${rest.join(":")}`;
    const slash = entry.indexOf("/");
    return slash < 0
        ? entry
        : (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceInWords */ .jC)({ kind: entry.slice(0, slash), key: entry.slice(slash + 1) }, kinds);
}
function marksOf({ declared, live, roleInFile, privileged, isNew, until }, row) {
    return [
        ...(privileged ? ["privileged"] : []),
        ...(declared ? [] : ["not in the file"]),
        ...(declared && live === false ? ["not there yet"] : []),
        ...(roleInFile === null ? [] : [`the file says ${roleInFile}`]),
        ...(isNew === true ? ["new since the last review"] : []),
        ...(until === null || until === row.until ? [] : [`until ${until}`]),
    ].join(", ");
}
function weight([line]) {
    if (line === undefined)
        return 0;
    return (line.isNew === true ? 4 : 0) + (line.privileged ? 2 : 0) + (line.declared ? 0 : 1);
}
function rowsInOrder(rows, population) {
    const heaviest = (row) => Math.max(0, ...row.holdings.map((at) => weight(population.slice(at, at + 1))));
    return [...rows].sort((left, right) => heaviest(right) - heaviest(left) || (left.who < right.who ? -1 : 1));
}


/***/ })

};
