export const id = 2492;
export const ids = [2492];
export const modules = {

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


/***/ })

};
