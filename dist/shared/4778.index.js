export const id = 4778;
export const ids = [4778,5848];
export const modules = {

/***/ 25848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDriveBackoff: () => (/* binding */ createDriveBackoff)
/* harmony export */ });
/* harmony import */ var _shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92121);

const maxAttempts = 6;
const maxQuotaAttempts = 3;
const quotaWait = 60_000;
const growth = { first: 1_000, longest: 64_000 };
const waitBudget = 15 * 60_000;
function createDriveBackoff(clock) {
    const backoff = (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .createBackoff */ .lF)(clock, waitBudget);
    return {
        async wait(attempt, { kind, retryAfter }) {
            const isQuota = kind === "sharing-quota";
            if (attempt >= (isQuota ? maxQuotaAttempts : maxAttempts))
                return false;
            const delay = isQuota ? quotaWait * attempt : (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfter */ .Ee)(attempt, growth);
            return backoff.wait(retryAfter === undefined ? (0,_shared_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .withJitter */ .jE)(delay, clock) : retryAfter * 1_000);
        },
    };
}


/***/ }),

/***/ 78949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ formerAddresses),
/* harmony export */   qK: () => (/* binding */ wasGivenBefore),
/* harmony export */   qn: () => (/* binding */ sharePrincipal),
/* harmony export */   sU: () => (/* binding */ sharesByPrincipal),
/* harmony export */   tE: () => (/* binding */ isCurrentUser),
/* harmony export */   uM: () => (/* binding */ mayDependOnGroup)
/* harmony export */ });
/* harmony import */ var _shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60501);
/* harmony import */ var _model_desired_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39020);
/* harmony import */ var _model_principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76099);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47171);




function sharePrincipal(share, { people }) {
    const { type, address } = share;
    if (address === undefined || !(0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isAddress */ .PW)(address))
        return undefined;
    if (type === "group")
        return (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .groupPrincipal */ .Eg)(address);
    return people.owners.ownerOf((0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableAddress */ .$y)(address) ?? "") ?? (0,_model_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .undeclaredPrincipal */ .Yk)(address);
}
function isCurrentUser(share, currentUser) {
    return (share.id === currentUser.permissionId ||
        (share.address !== undefined && (0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameAddress */ .xU)(share.address, currentUser.address)));
}
function wasGivenBefore(share, folder, { earlier }) {
    const id = (0,_model_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .folderResourceId */ .W)(folder);
    return earlier.reduce((given, before) => {
        const declared = before.folders.get(id);
        const principal = declared && sharePrincipal(share, before);
        if (declared === undefined || principal === undefined)
            return given;
        if (declared.handedOver.has(principal))
            return false;
        if (before.isBeside && declared.grants.has(principal))
            return false;
        return given || (!before.unapplied && declared.grants.has(principal));
    }, false);
}
function formerAddresses(shares, desired) {
    const former = new Map();
    for (const share of shares) {
        const now = sharePrincipal(share, desired);
        if (now === undefined || desired.people.accounts.has(now))
            continue;
        for (const before of desired.earlier) {
            const person = sharePrincipal(share, before);
            if (person !== undefined && before.people.accounts.has(person))
                former.set(now, person);
        }
    }
    return former;
}
function mayDependOnGroup({ shares, location }, currentUser) {
    const least = location === "my-drive" ? "writer" : "fileOrganizer";
    return !shares.some((share) => share.type === "user" &&
        isCurrentUser(share, currentUser) &&
        (share.immutable === "owner" ||
            [share.direct, share.inherited].some((role) => role !== undefined && (0,_model_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .compareRoles */ .Jo)(role, least) >= 0)));
}
function sharesByPrincipal({ desired }, { shares }) {
    const byPrincipal = new Map();
    const nameless = [];
    for (const share of shares) {
        const principal = sharePrincipal(share, desired);
        if (principal !== undefined)
            byPrincipal.set(principal, [...(byPrincipal.get(principal) ?? []), share]);
        else if (share.immutable === undefined || share.immutable === "owner") {
            const has = share.immutable ?? share.direct ?? `${share.inherited} from above`;
            nameless.push(`a ${share.type} without a proper address (${has})`);
        }
    }
    return { byPrincipal, nameless };
}


/***/ }),

/***/ 39020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ foldersTakenOut),
/* harmony export */   W: () => (/* binding */ folderResourceId),
/* harmony export */   driveDesired: () => (/* binding */ driveDesired)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33081);
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79337);
/* harmony import */ var _shared_google_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60501);
/* harmony import */ var _shared_google_people_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72304);
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41758);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31597);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65275);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76099);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47171);









function driveDesired(roster) {
    const given = new Set([...roster.folders.values()].flatMap((folder) => [...folder.people.keys()]));
    const people = (0,_shared_google_people_js__WEBPACK_IMPORTED_MODULE_0__/* .googlePeopleOf */ .c)(roster, { provider: "drive", given, ..._errors_js__WEBPACK_IMPORTED_MODULE_1__/* .personErrors */ .HY });
    const all = [...roster.folders.values()].map((folder) => declaredFolderOf(folder, people));
    const folders = new Map(all.map(({ folder }) => [folderResourceId(folder.key), folder]));
    return {
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L)([...folders.values()].map(({ key, grants }) => ({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .driveFolder */ .n.kind, key, settings: {}, grants }))),
        accounts: new Map([...people.accounts, ...all.flatMap((each) => each.groups)]),
        places: new Map(all.map(({ folder, at }) => [folderResourceId(folder.key), at])),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [...people.findings, ...all.flatMap((each) => each.findings)],
        folders,
        people,
        earlier: (roster.earlier ?? []).map(driveDesired),
        unapplied: roster.unapplied ?? false,
        isBeside: roster.beside !== undefined,
    };
}
function foldersTakenOut({ folders, earlier }) {
    const takenOut = new Map();
    for (const { unapplied, folders: before } of earlier) {
        for (const [id, { key, handsOff }] of before) {
            if (handsOff)
                takenOut.delete(id);
            else if (!unapplied && !folders.has(id))
                takenOut.set(id, nobodysFolder(key));
        }
    }
    return takenOut;
}
function nobodysFolder(key) {
    const policy = {
        mode: "additive",
        managesPeople: false,
        managesGroups: false,
        notifyAs: undefined,
        places: new Map(),
    };
    return { key, at: undefined, grants: new Map(), handsOff: false, handedOver: new Set(), policy };
}
function folderResourceId(key) {
    return (0,_core_state_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceId */ .a)({ kind: _kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .driveFolder */ .n.kind, key });
}
function declaredFolderOf(declared, people) {
    const grants = new Map();
    const places = new Map();
    const groups = [];
    const findings = [];
    function grant(principal, { role, at }) {
        const higher = (0,_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .higherRole */ .Au)(grants.get(principal), role) ?? role;
        if (higher === role)
            places.set(principal, at);
        grants.set(principal, higher);
    }
    for (const [user, each] of declared.people) {
        const principal = people.principals.get(user);
        if (principal !== undefined)
            grant(principal, each);
    }
    for (const [address, each] of declared.groups) {
        if (!(0,_shared_google_address_js__WEBPACK_IMPORTED_MODULE_5__/* .isAddress */ .PW)(address)) {
            findings.push((0,_core_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .finding */ .gk)(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .personErrors */ .HY.badAddress(`the group ${address}`), { provider: "drive", at: each.at }));
            continue;
        }
        const principal = (0,_principals_js__WEBPACK_IMPORTED_MODULE_7__/* .groupPrincipal */ .Eg)(address);
        groups.push([principal, { name: address, at: each.at }]);
        grant(principal, each);
    }
    const policy = {
        mode: declared.members,
        managesPeople: declared.listsPeople && !declared.handsOff,
        managesGroups: (declared.listsPeople || declared.groups.size > 0) && !declared.handsOff,
        notifyAs: declared.notifyAs,
        places,
    };
    const { id: key, at, handsOff } = declared;
    const handedOver = new Set([
        ...[...declared.handedOver].map(_shared_principals_js__WEBPACK_IMPORTED_MODULE_8__/* .userPrincipal */ .c$),
        ...[...declared.handedOverGroups].map(_principals_js__WEBPACK_IMPORTED_MODULE_7__/* .groupPrincipal */ .Eg),
    ]);
    const folder = {
        key,
        at,
        grants: handsOff ? new Map() : grants,
        handsOff,
        handedOver,
        policy,
    };
    return { folder, at: declared.at, groups, findings };
}


/***/ }),

/***/ 76099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ groupPrincipal),
/* harmony export */   IZ: () => (/* binding */ isGroup),
/* harmony export */   Nv: () => (/* binding */ displayNameOf),
/* harmony export */   Yk: () => (/* binding */ undeclaredPrincipal),
/* harmony export */   ci: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _shared_principals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41758);

const groupPrefix = "group:";
function groupPrincipal(address) {
    return `${groupPrefix}${address.toLowerCase()}`;
}
function isGroup(principal) {
    return principal.startsWith(groupPrefix);
}
function undeclaredPrincipal(address) {
    return `email:${address.toLowerCase()}`;
}
function addressOf(principal, accounts) {
    return accounts.get(principal)?.name ?? (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_0__/* .nameInPrincipal */ .h0)(principal);
}
function displayNameOf(principal, accounts) {
    const address = addressOf(principal, accounts);
    if (isGroup(principal))
        return `the group ${address}`;
    const key = (0,_shared_principals_js__WEBPACK_IMPORTED_MODULE_0__/* .userKeyOf */ .Uj)(principal);
    return key === undefined ? address : `${key} (${address})`;
}


/***/ }),

/***/ 42397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driveReader: () => (/* binding */ driveReader),
  driveWriter: () => (/* binding */ driveWriter),
  openDriveClient: () => (/* binding */ openDriveClient)
});

// EXTERNAL MODULE: ./lib/src/core/provider.js
var provider = __webpack_require__(63611);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/credential-errors.js
var credential_errors = __webpack_require__(71450);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/default-credentials.js + 1 modules
var default_credentials = __webpack_require__(54062);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/address.js
var address = __webpack_require__(60501);
// EXTERNAL MODULE: ./lib/src/providers/shared/write-once.js
var write_once = __webpack_require__(13338);
// EXTERNAL MODULE: ./lib/src/providers/drive/api-errors.js
var api_errors = __webpack_require__(14134);
// EXTERNAL MODULE: ./lib/src/providers/drive/errors.js
var errors = __webpack_require__(31597);
;// CONCATENATED MODULE: ./lib/src/providers/drive/change-errors.js

const changeErrors = {
    noAccount: (who, onSharedDrive, mails) => ({
        code: "drive_no_google_account",
        message: `There is no Google account for ${who}.`,
        remedy: onSharedDrive || mails
            ? "Use the address of a Google account: this folder takes no others."
            : "Use the address of a Google account; or set `notify: true` on the folder, and they are invited by mail as a visitor.",
    }),
    alias: (who, primary) => ({
        code: "drive_address_is_alias",
        message: `The folder is shared with ${who}, but Google knows that account as ${primary}, so Rollcall cannot recognise it the next time.`,
        remedy: `Write ${primary} in the roster.`,
    }),
    otherType: (who, type) => ({
        code: "drive_not_that_type",
        message: `The folder is shared with ${who}, but to Google that is a ${type}, so Rollcall cannot recognise it the next time.`,
        remedy: type === "group" ? "Declare it under groups." : "Declare the person as a member, not under groups.",
    }),
    evicts: (who, other) => ({
        code: "drive_address_is_alias",
        message: `${who} is the same account as ${other}, who is declared, so it keeps its access.`,
        remedy: `Write ${who} in the roster, as the address of ${other}.`,
    }),
    policy: (who, apiError) => ({
        code: "drive_policy",
        message: `A sharing rule of the organisation or of the shared drive refuses ${who}: ${(0,errors/* apiErrorText */.ID)(apiError)}`,
        remedy: "Ask a Workspace administrator, or take them out of the folder in the roster.",
    }),
    managed: (who, apiError) => ({
        code: "drive_managed_elsewhere",
        message: `What ${who} has comes from a folder above, or from owning it, and cannot be changed here: ${(0,errors/* apiErrorText */.ID)(apiError)}`,
        remedy: "Change it on the folder or shared drive above, or declare it here too.",
    }),
    notShareable: (apiError) => ({
        code: "drive_folder_not_shareable",
        message: `The account that Rollcall acts as may not share this folder: ${(0,errors/* apiErrorText */.ID)(apiError)}`,
        remedy: "Make it an editor of the folder, or a Content manager of its shared drive.",
    }),
    sharingQuota: (apiError) => ({
        code: "drive_sharing_quota",
        message: `Google's limit for sharing is used up: ${(0,errors/* apiErrorText */.ID)(apiError)}`,
        remedy: "The next run goes on. Without notify no mails are sent, which the limit mostly counts.",
    }),
    rate: (apiError) => ({
        code: "drive_rate_limited",
        message: `Google keeps asking for fewer requests: ${(0,errors/* apiErrorText */.ID)(apiError)}`,
        remedy: "The next run goes on where this one ended.",
    }),
    unanswered: (who, apiError) => ({
        code: "drive_unanswered",
        message: `Google gave no good answer about ${who}, and the folder doesn't show the change: ${(0,errors/* apiErrorText */.ID)(apiError)}`,
        remedy: "Run again.",
    }),
    undone: (who) => ({
        code: "drive_write_lost",
        message: `Google confirmed the change for ${who}, and the folder doesn't show it. Most likely somebody else changed its sharing at the same moment; of two changes Drive keeps one.`,
        remedy: "Run again.",
    }),
    changedMeanwhile: (who) => ({
        code: "drive_changed_meanwhile",
        message: `What ${who} has was changed after the plan was made, into something that Rollcall never touches.`,
        remedy: "Run again.",
    }),
    other: (who, apiError) => ({
        code: "drive_refused",
        message: `Google refused the change for ${who}: ${(0,errors/* apiErrorText */.ID)(apiError)}`,
        remedy: "If the reason says nothing to you, please report it.",
    }),
};
function failureOfProblem({ code, message, remedy }) {
    return { code, message, remedy };
}

// EXTERNAL MODULE: ./lib/src/providers/drive/model/desired.js
var model_desired = __webpack_require__(39020);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/principals.js
var principals = __webpack_require__(76099);
// EXTERNAL MODULE: ./lib/src/providers/drive/read/remote-state.js
var remote_state = __webpack_require__(77479);
// EXTERNAL MODULE: ./lib/src/providers/drive/compare/match-people.js
var match_people = __webpack_require__(78949);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/roles.js
var roles = __webpack_require__(47171);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/sharing.js
var model_sharing = __webpack_require__(80102);
;// CONCATENATED MODULE: ./lib/src/providers/drive/apply/next-request.js






function isFolderChange(change) {
    return "principal" in change;
}
function nextRequest(change, context) {
    const { sharing, desired, currentUser } = context;
    const { principal } = change;
    const who = (0,principals/* displayNameOf */.Nv)(principal, desired.accounts);
    const shares = sharing.shares.filter((each) => (0,match_people/* sharePrincipal */.qn)(each, desired) === principal);
    if (shares.some((each) => each.immutable !== undefined || (0,match_people/* isCurrentUser */.tE)(each, currentUser))) {
        return { do: "fail", failure: changeErrors.changedMeanwhile(who) };
    }
    switch (change.action) {
        case "grant":
            return requestToGrant(change.role, { shares, principal, context });
        case "regrade":
            return requestToGrant(change.to, { shares, principal, context });
        case "revoke":
            return requestToRevoke({ shares, principal, context });
        default:
            return change;
    }
}
function sharingAfter(sharing, request, madeId) {
    const { shares } = sharing;
    switch (request.do) {
        case "create": {
            const { type, address, role } = request.grant;
            const made = {
                id: madeId ?? "",
                type,
                address,
                direct: role,
                inherited: undefined,
                immutable: undefined,
                isPendingOwner: false,
                expires: undefined,
            };
            return { ...sharing, shares: [...shares, made] };
        }
        case "update":
            return {
                ...sharing,
                shares: shares.map((each) => each.id === request.id
                    ? {
                        ...each,
                        direct: request.role,
                        isPendingOwner: each.isPendingOwner && !request.endsOffer,
                        expires: request.endsDate ? undefined : each.expires,
                    }
                    : each),
            };
        case "remove":
            return {
                ...sharing,
                shares: shares.map((each) => each.id === request.id ? { ...each, direct: undefined, isPendingOwner: false } : each),
            };
        case "nothing":
        case "fail":
            return sharing;
        default:
            return request;
    }
}
function requestToGrant(role, { shares, principal, context }) {
    if (!(0,roles/* isDriveRole */.dr)(role))
        throw new Error(`${role} is no role of Drive's.`);
    const { accounts } = context.desired;
    const now = (0,model_sharing/* combineShares */.gI)(shares);
    if ((0,model_sharing/* heldRole */.SH)(now, role) === role)
        return { do: "nothing" };
    if (now.inherited !== undefined && (0,roles/* compareRoles */.Jo)(role, now.inherited) < 0) {
        const about = {
            who: (0,principals/* displayNameOf */.Nv)(principal, accounts),
            role,
            inherited: now.inherited,
            name: context.sharing.label,
        };
        return { do: "fail", failure: failureOfProblem(errors/* folderErrors */.iR.belowInherited(about)) };
    }
    const other = shares.find((each) => each.direct !== undefined && each.direct !== role);
    if (other !== undefined) {
        const endsDate = other.expires !== undefined && (0,model_sharing/* mustNotExpire */.O$)(role, context.sharing.location);
        const endsOffer = other.isPendingOwner && (0,roles/* compareRoles */.Jo)(role, "writer") < 0;
        return { do: "update", id: other.id, role, endsDate, endsOffer };
    }
    const type = (0,principals/* isGroup */.IZ)(principal) ? "group" : "user";
    const sendsMail = context.mail !== undefined && (context.withoutAccount || !hasUndeclaredShares(type, context));
    const mail = sendsMail ? { mail: context.mail } : {};
    return { do: "create", grant: { type, address: (0,principals/* addressOf */.ci)(principal, accounts), role, ...mail } };
}
function hasUndeclaredShares(type, { sharing, desired, currentUser }) {
    return sharing.shares.some((share) => share.type === type &&
        share.direct !== undefined &&
        share.immutable === undefined &&
        !(0,match_people/* isCurrentUser */.tE)(share, currentUser) &&
        !desired.accounts.has((0,match_people/* sharePrincipal */.qn)(share, desired) ?? ""));
}
function requestToRevoke({ shares, principal, context }) {
    const { accounts } = context.desired;
    const share = shares.find((each) => each.direct !== undefined);
    if (share === undefined)
        return { do: "nothing" };
    const owner = context.created.get(share.id);
    if (owner !== undefined && owner !== principal) {
        const failure = changeErrors.evicts((0,principals/* displayNameOf */.Nv)(principal, accounts), (0,principals/* displayNameOf */.Nv)(owner, accounts));
        return { do: "fail", failure };
    }
    return { do: "remove", id: share.id };
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/apply/folder-writer.js








const maxReadsAfterMissing = 3;
async function readFolderNow(run, key) {
    try {
        const reading = await (0,remote_state/* createFolderReader */.E2)(run.client)(key);
        return "problem" in reading ? { failure: failureOfProblem(reading.problem) } : reading;
    }
    catch (error) {
        const problem = (0,remote_state/* fatalProblemOf */.bh)((0,api_errors/* driveApiErrorOf */.g)(error));
        if (problem === undefined)
            throw error;
        run.stopped ??= problem.message;
        return { failure: failureOfProblem(problem) };
    }
}
function createFolderWriter({ run, desired }, key, read) {
    const created = run.created.get(key) ?? new Map();
    run.created.set(key, created);
    const notifyAs = desired.folders.get((0,model_desired/* folderResourceId */.W)(key))?.policy.notifyAs;
    const mail = notifyAs === undefined ? undefined : `You are in ${notifyAs}, and this folder is shared with it.`;
    let sharing = read;
    let wrote = false;
    function requestFor(change, withoutAccount = false) {
        const { currentUser } = run;
        const context = { sharing, desired, currentUser, mail, withoutAccount, created };
        return nextRequest(change, context);
    }
    async function refresh() {
        const now = await readFolderNow(run, key);
        if ("failure" in now)
            return now.failure;
        sharing = now.sharing;
        return undefined;
    }
    async function apply(change) {
        const who = nameWithLine(change.principal, desired);
        let requests = 0;
        let withoutAccount = false;
        let withoutDate = false;
        async function send() {
            for (;;) {
                requests += 1;
                const next = requestFor(change, withoutAccount);
                const request = withoutDate && next.do === "update" ? { ...next, endsDate: true } : next;
                if (request.do === "nothing")
                    return { status: "done", answer: undefined };
                if (request.do === "fail")
                    return { status: "done", answer: { failure: request.failure } };
                try {
                    const failure = await sendRequest(request, change.principal, who);
                    if (failure !== undefined)
                        return { status: "done", answer: { failure } };
                }
                catch (error) {
                    const apiError = (0,api_errors/* driveApiErrorOf */.g)(error);
                    if (apiError.kind === "no-account" && mail !== undefined && sendsNoMail(request)) {
                        withoutAccount = true;
                        continue;
                    }
                    if (refusesDate(apiError) && request.do === "update" && !request.endsDate) {
                        withoutDate = true;
                        continue;
                    }
                    return attemptOf(apiError, writeFailureOf(apiError, who));
                }
            }
        }
        async function attemptOf(apiError, reason) {
            switch (apiError.kind) {
                case "rate":
                case "sharing-quota":
                    return { status: "refused", reason, sendAgain: await run.backoff.wait(requests, apiError) };
                case "lost":
                    return { status: "unclear", reason, sendAgain: await run.backoff.wait(requests, apiError) };
                case "missing":
                    return { status: "unclear", reason, sendAgain: requests < maxReadsAfterMissing };
                case "mail-failed":
                    return { status: "unclear", reason, sendAgain: false };
                default:
                    return { status: "refused", reason, sendAgain: false };
            }
        }
        const result = await (0,write_once/* writeOnce */.F)({
            send,
            async verify() {
                const failure = await refresh();
                if (failure !== undefined)
                    return { status: "unknown", reason: { failure } };
                return requestFor(change).do === "nothing"
                    ? { status: "happened", answer: undefined }
                    : { status: "not happened" };
            },
        });
        return result.ok ? result.answer : result.reason;
    }
    async function sendRequest(request, principal, who) {
        let madeId;
        let failure;
        if (request.do === "create") {
            const made = await run.client.create(key, request.grant);
            madeId = made.id;
            created.set(made.id, principal);
            if (made.type !== request.grant.type)
                failure = changeErrors.otherType(who, made.type);
            else if (made.address !== undefined && !(0,address/* sameAddress */.xU)(made.address, request.grant.address)) {
                failure = changeErrors.alias(who, made.address);
            }
        }
        else if (request.do === "update")
            await run.client.update(key, request.id, request);
        else if (request.do === "remove")
            await run.client.remove(key, request.id);
        wrote = true;
        sharing = sharingAfter(sharing, request, madeId);
        return failure;
    }
    function writeFailureOf(apiError, who) {
        const problem = (0,remote_state/* fatalProblemOf */.bh)(apiError);
        if (problem !== undefined)
            return { failure: failureOfProblem(problem), stops: "run" };
        switch (apiError.kind) {
            case "rate":
                return { failure: changeErrors.rate(apiError), stops: "run" };
            case "sharing-quota":
                return { failure: changeErrors.sharingQuota(apiError), stops: "run" };
            case "folder":
                return { failure: changeErrors.notShareable(apiError), stops: "folder" };
            case "lost":
                return { failure: changeErrors.unanswered(who, apiError) };
            case "no-account":
                return { failure: changeErrors.noAccount(who, sharing.location !== "my-drive", mail !== undefined) };
            case "policy":
                return { failure: changeErrors.policy(who, apiError) };
            case "managed":
                return { failure: changeErrors.managed(who, apiError) };
            default:
                return { failure: changeErrors.other(who, apiError) };
        }
    }
    return {
        apply,
        async findLost(applied) {
            if (!wrote || (await refresh()) !== undefined)
                return [];
            return [...applied]
                .filter((change) => requestFor(change).do !== "nothing")
                .map((change) => [change, changeErrors.undone(nameWithLine(change.principal, desired))]);
        },
    };
}
function sendsNoMail(request) {
    return request.do === "create" && request.grant.mail === undefined;
}
function refusesDate({ reason }) {
    return reason.startsWith("cannotSetExpiration") || reason.startsWith("expirationDate");
}
function nameWithLine(principal, { accounts }) {
    const at = accounts.get(principal)?.at;
    const name = (0,principals/* displayNameOf */.Nv)(principal, accounts);
    if (at === undefined)
        return name;
    const line = `${at.file}:${at.line}`;
    return name.endsWith(")") ? `${name.slice(0, -1)}, ${line})` : `${name} (${line})`;
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/apply/apply.js


async function applyDrive(context, changes) {
    const { run } = context;
    const because = run.stopped;
    if (because !== undefined)
        return changes.map((change) => ({ change, status: "skipped", because }));
    const key = changes[0]?.key ?? "";
    const reading = await readFolderNow(run, key);
    if ("failure" in reading)
        return changes.map((change) => ({ change, status: "failed", error: reading.failure }));
    const writer = createFolderWriter(context, key, reading.sharing);
    const applied = new Set();
    const outcomes = new Map();
    let ended;
    for (const change of changes.map(folderChange)) {
        const because = ended ?? run.stopped;
        if (because !== undefined) {
            outcomes.set(change, { change, status: "skipped", because });
            continue;
        }
        const failed = await writer.apply(change);
        if (failed?.stops === "folder")
            ended = failed.failure.message;
        if (failed?.stops === "run")
            run.stopped = failed.failure.message;
        if (failed === undefined)
            applied.add(change);
        outcomes.set(change, failed === undefined
            ? { change, status: "applied" }
            : { change, status: "failed", error: failed.failure });
    }
    for (const [change, error] of await writer.findLost(applied)) {
        outcomes.set(change, { change, status: "failed", error });
    }
    return [...outcomes.values()];
}
function folderChange(change) {
    if (isFolderChange(change))
        return change;
    throw new Error(`A folder is never changed by ${change.action}.`);
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/apply/apply-context.js
function startDriveRun(given) {
    return { ...given, created: new Map(), stopped: undefined };
}

// EXTERNAL MODULE: ./lib/src/providers/drive/backoff.js
var drive_backoff = __webpack_require__(25848);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(79337);
// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var shared_principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/core/lists.js
var lists = __webpack_require__(98801);
;// CONCATENATED MODULE: ./lib/src/providers/drive/departed-errors.js


const departedErrors = {
    departedOwner: (who, name) => (0,finding/* warning */.$e)("drive_departed_owner", `${who} has left, and owns ${name}, which Rollcall cannot take away.`, "Transfer the folder to somebody else in Drive, or suspend the Google account."),
    departedNotFound: (people, undeclared) => (0,finding/* notice */.lm)("drive_departed_not_found", `No folder is shared with the address of ${people.length === 1 ? "1 person who has" : `${people.length} people who have`} left (${(0,lists/* listed */.K)(people)}), and ${undeclared === 1 ? "1 account has" : `${undeclared} accounts have`} access that no entry of the roster names. An account under another address keeps what it has.`, "Nothing to do if none of these accounts is theirs. Otherwise give its address (`email`)."),
    departedInherits: (who, role, name) => (0,finding/* warning */.$e)("drive_departed_inherits", `${who} has left, and is ${role} on ${name} through a folder or shared drive above it.`, "Take it away there in Drive, or declare what is above in the roster too: then Rollcall takes it away."),
};

// EXTERNAL MODULE: ./lib/src/providers/drive/kinds.js
var kinds = __webpack_require__(65275);
;// CONCATENATED MODULE: ./lib/src/providers/drive/model/remote-state.js

function readingOf({ folders }, id) {
    return folders.get(id) ?? { problem: errors/* folderErrors */.iR.notFound(id) };
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/beyond-reach-errors.js


const beyondReachErrors = {
    owned: (name, owners) => (0,finding/* notice */.lm)("drive_owned", `${name} is owned by ${(0,lists/* listed */.K)(owners)}, beyond what the roster gives there, which Rollcall cannot take away.`, "Nothing to do if that is meant. Otherwise transfer the folder in Drive, or move it to a shared drive."),
    ownerStays: (who, name) => (0,finding/* warning */.$e)("drive_owner_stays", `The roster no longer gives ${name} to ${who}, who owns it, which Rollcall cannot take away.`, "Transfer the folder to somebody else in Drive."),
    fromAbove: (name, access) => (access.some(({ isContrary }) => isContrary) ? finding/* warning */.$e : finding/* notice */.lm)("drive_from_above", `A folder or shared drive above ${name} gives it to ${access.length} to whom the roster doesn't: ${(0,lists/* listed */.K)(access.map(({ text }) => text))}.`, `Take it away above in Drive, give ${name} limited access in Drive, or declare them here.`),
};

;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/beyond-reach.js






function beyondReachOfOwner(grantee) {
    const { context, folder, sharing, principal } = grantee;
    const { accounts, people } = context.desired;
    const who = (0,principals/* displayNameOf */.Nv)(principal, accounts);
    const at = accounts.get(principal)?.at;
    if (people.departed.has(principal))
        return { problems: [{ problem: departedErrors.departedOwner(who, sharing.label), at }] };
    if (wasTakenOut(grantee))
        return { problems: [{ problem: beyondReachErrors.ownerStays(who, sharing.label), at }] };
    return { problems: [], owners: folder.at === undefined ? [] : [who] };
}
function beyondReachFromAbove(grantee) {
    const { context, folder, sharing, principal, shares } = grantee;
    const { accounts, people } = context.desired;
    const { inherited } = (0,model_sharing/* combineShares */.gI)(shares);
    if (inherited === undefined)
        return { problems: [] };
    const who = (0,principals/* displayNameOf */.Nv)(principal, accounts);
    if (people.departed.has(principal)) {
        const problem = departedErrors.departedInherits(who, inherited, sharing.label);
        return { problems: [{ problem, at: accounts.get(principal)?.at }] };
    }
    const isTakenOut = wasTakenOut(grantee);
    if (folder.at === undefined && !isTakenOut)
        return { problems: [] };
    const isManaged = (0,principals/* isGroup */.IZ)(principal) ? folder.policy.managesGroups : folder.policy.managesPeople;
    const isListed = folder.policy.mode === "exact" && isManaged;
    const isContrary = isTakenOut || (isListed && !isGivenElsewhere(grantee, inherited));
    return { problems: [], fromAbove: [{ text: `${who} as ${inherited}`, isContrary }] };
}
function beyondReachOfDeclaredOwner(who, role) {
    const isLess = role === "reader" || role === "commenter";
    return { problems: [], owners: isLess ? [`${who} (${role} in the roster)`] : [] };
}
function isGivenElsewhere({ context, principal }, inherited) {
    return [...context.desired.folders.values()].some(({ grants }) => {
        const role = grants.get(principal);
        return role !== undefined && (0,roles/* compareRoles */.Jo)(role, inherited) >= 0;
    });
}
function wasTakenOut({ context, folder, shares }) {
    return !folder.handsOff && shares.some((each) => (0,match_people/* wasGivenBefore */.qK)(each, folder.key, context.desired));
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/limit-errors.js

const sharingLimitErrors = {
    tooMany: (name, what, { now, more, over, most, }) => (0,finding/* warning */.$e)("drive_sharing_limit", `${name} has ${now} ${what}, and this plan shares it with ${more} more. Drive takes ${most}: ${over} won't fit.`, what === "groups"
        ? "Put some of these groups into one, and share with that."
        : "Share with a group in place of the people in it."),
};

;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/sharing-limits.js


const maxMembers = 600;
const maxGroups = 100;
function sharingLimitProblems({ label, location, shares }, { desired, actual }) {
    if (location === "my-drive")
        return [];
    const coming = [...desired.keys()].filter((principal) => !actual.has(principal));
    const own = shares.filter(({ direct, immutable }) => direct !== undefined && immutable !== "deleted");
    const short = (now, more, most) => {
        const over = Math.min(more, now + more - most);
        return over > 0 ? { now, more, over, most } : undefined;
    };
    const groups = short(own.filter(({ type }) => type === "group").length, coming.filter(principals/* isGroup */.IZ).length, maxGroups);
    const members = location === "shared-drive-root" ? short(own.length, coming.length, maxMembers) : undefined;
    return [
        ...(groups ? [sharingLimitErrors.tooMany(label, "groups", groups)] : []),
        ...(members ? [sharingLimitErrors.tooMany(label, "members", members)] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/folder-problems.js



function problemsOfFolder({ mayApply }, { policy, at, handsOff }, sharing, result) {
    const { label } = sharing;
    const { leftAlone, unmanaged, owners, fromAbove } = result;
    const problems = [];
    const mayNotShare = mayApply ? errors/* folderErrors */.iR.notShareable : errors/* folderErrors */.iR.plannerMayNotShare;
    const isDeclared = at !== undefined;
    if (!sharing.mayShare && (isDeclared || result.actual.size > 0))
        problems.push(mayNotShare(label));
    if (leavesNoOrganizer(sharing, result))
        problems.push(errors/* folderErrors */.iR.lastOrganizer(label));
    if (fromAbove.length > 0)
        problems.push(beyondReachErrors.fromAbove(label, fromAbove));
    if (sharing.mayShare)
        problems.push(...sharingLimitProblems(sharing, result));
    if (isDeclared) {
        if (owners.length > 0 && !handsOff)
            problems.push(beyondReachErrors.owned(label, owners));
        if (unmanaged.length > 0 && !handsOff)
            problems.push(errors/* folderErrors */.iR.unmanaged(label, unmanaged, policy.managesPeople && policy.mode === "additive"));
        if (leftAlone.length > 0)
            problems.push(errors/* folderErrors */.iR.leftAlone(label, leftAlone));
        if (sharing.limited)
            problems.push(errors/* folderErrors */.iR.limited(label));
        if (sharing.open.length > 0)
            problems.push(errors/* folderErrors */.iR.open(label, sharing.open));
    }
    return problems.map((problem) => ({ problem }));
}
function leavesNoOrganizer(sharing, { desired, actual }) {
    if (sharing.location !== "shared-drive-root")
        return false;
    const organizers = (roles) => [...roles].filter((role) => role === "organizer").length;
    const now = organizers(sharing.shares.map((each) => each.direct));
    return now > 0 && now - organizers(actual.values()) + organizers(desired.values()) < 1;
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/compare-folder.js








function compareFolder(context, folder, sharing) {
    const { byPrincipal, nameless } = (0,match_people/* sharesByPrincipal */.sU)(context, sharing);
    const shares = [...byPrincipal];
    const declared = [...folder.grants].map(([principal, role]) => compareDeclared({ context, folder, sharing }, principal, role, byPrincipal.get(principal) ?? []));
    const others = shares
        .filter(([principal]) => !folder.grants.has(principal))
        .map(([principal, each]) => ({
        ...compareUndeclared({ context, folder, sharing }, principal, each),
        principal,
    }));
    const decisions = [...declared, ...others];
    const desired = new Map(decisions.flatMap((each) => each.desired ?? []));
    const actual = new Map(decisions.flatMap((each) => each.actual ?? []));
    const leftAlone = [...nameless, ...others.flatMap((each) => each.leftAlone ?? [])];
    const owners = decisions.flatMap((each) => each.owners ?? []);
    const fromAbove = others.flatMap((each) => each.fromAbove ?? []);
    const unmanaged = others.flatMap((each) => each.unmanaged ?? []);
    const spared = decisions.filter((each) => each.spared === true).length;
    return {
        desired,
        actual,
        self: shares
            .filter(([, each]) => each.some((share) => (0,match_people/* isCurrentUser */.tE)(share, context.remote.currentUser)))
            .map(([principal]) => principal),
        holders: [...byPrincipal.keys()],
        undeclared: others
            .filter((each) => each.unmanaged !== undefined && !(0,principals/* isGroup */.IZ)(each.principal))
            .map(({ principal }) => principal),
        unmanaged: leftAlone.length + unmanaged.length + owners.length + fromAbove.length + spared + sharing.open.length,
        problems: [
            ...decisions.flatMap((each) => each.problems ?? []),
            ...problemsOfFolder(context, folder, sharing, {
                desired,
                actual,
                leftAlone,
                unmanaged,
                owners,
                fromAbove,
            }),
        ],
    };
}
function compareDeclared({ context, folder, sharing }, principal, role, shares) {
    const { accounts } = context.desired;
    const { currentUser } = context.remote;
    const at = folder.policy.places.get(principal);
    const who = (0,principals/* displayNameOf */.Nv)(principal, accounts);
    if ((0,address/* sameAddress */.xU)((0,principals/* addressOf */.ci)(principal, accounts), currentUser.address) ||
        shares.some((each) => (0,match_people/* isCurrentUser */.tE)(each, currentUser)))
        return {};
    if (!(0,roles/* isRolePossible */.Ae)(role, sharing.location))
        return { problems: [{ problem: errors/* folderErrors */.iR.impossible(who, role, sharing.label), at }] };
    const immutable = shares.find((each) => each.immutable !== undefined);
    if (immutable?.immutable === "deleted")
        return {
            problems: [
                { problem: errors/* personErrors */.HY.deleted(who, sharing.label), at: accounts.get(principal)?.at ?? at },
            ],
        };
    if (immutable !== undefined)
        return immutable.immutable === "owner" ? beyondReachOfDeclaredOwner(who, role) : {};
    const { direct, inherited } = (0,model_sharing/* combineShares */.gI)(shares);
    if (inherited !== undefined && (0,roles/* compareRoles */.Jo)(role, inherited) < 0) {
        const about = { who, role, inherited, name: sharing.label };
        return { problems: [{ problem: errors/* folderErrors */.iR.belowInherited(about), at }] };
    }
    const held = (0,model_sharing/* heldRole */.SH)({ direct, inherited }, role);
    if (direct !== undefined &&
        held === direct &&
        (0,roles/* compareRoles */.Jo)(direct, role) > 0 &&
        (0,principals/* isGroup */.IZ)(principal) &&
        (0,match_people/* mayDependOnGroup */.uM)(sharing, currentUser)) {
        const problem = errors/* folderErrors */.iR.onlyWayIn(who, direct, sharing.label, currentUser.address);
        return { spared: true, problems: [{ problem, at }] };
    }
    const expires = shares.find((each) => each.direct !== undefined && each.expires !== undefined)?.expires;
    const staysDated = expires !== undefined && !(held !== role && (0,model_sharing/* mustNotExpire */.O$)(role, sharing.location));
    return {
        desired: [[principal, role]],
        ...(held === undefined ? {} : { actual: [[principal, held]] }),
        ...(staysDated ? { problems: [{ problem: errors/* personErrors */.HY.expires(who, sharing.label, expires), at }] } : {}),
    };
}
function compareUndeclared({ context, folder, sharing }, principal, shares) {
    const { accounts, people } = context.desired;
    const { currentUser } = context.remote;
    const { policy } = folder;
    if (shares.some((each) => (0,match_people/* isCurrentUser */.tE)(each, currentUser)))
        return {};
    const who = (0,principals/* displayNameOf */.Nv)(principal, accounts);
    const hasLeft = people.departed.has(principal);
    const grantee = { context, folder, sharing, principal, shares };
    const immutable = shares.find((each) => each.immutable !== undefined);
    if (immutable?.immutable === "unknown-role")
        return { leftAlone: [`${who}, with a role of its own`] };
    if (immutable !== undefined)
        return immutable.immutable === "owner" ? beyondReachOfOwner(grantee) : {};
    const { direct } = (0,model_sharing/* combineShares */.gI)(shares);
    const beyondReach = beyondReachFromAbove(grantee);
    if (direct === undefined)
        return beyondReach;
    const isManaged = (0,principals/* isGroup */.IZ)(principal) ? policy.managesGroups : policy.managesPeople;
    const isGone = hasLeft ||
        (policy.mode === "exact" && isManaged) ||
        (!folder.handsOff &&
            shares.some((each) => each.direct !== undefined && (0,match_people/* wasGivenBefore */.qK)(each, folder.key, context.desired)));
    if (!isGone)
        return { ...beyondReach, unmanaged: [describeShare(who, direct, shares)] };
    if ((0,principals/* isGroup */.IZ)(principal) && (0,match_people/* mayDependOnGroup */.uM)(sharing, currentUser)) {
        const problem = errors/* folderErrors */.iR.onlyWayIn(who, direct, sharing.label, currentUser.address);
        return { ...beyondReach, spared: true, problems: [{ problem }] };
    }
    return { ...beyondReach, actual: [[principal, direct]] };
}
function describeShare(who, role, shares) {
    const { expires, isPendingOwner } = shares.find((each) => each.direct !== undefined) ?? {};
    const owns = isPendingOwner === true ? ", who is offered to own it" : "";
    return expires === undefined ? `${who} as ${role}${owns}` : `${who} as ${role} until ${expires}${owns}`;
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/compare.js










function folderPage(id) {
    const { kind } = kinds/* driveFolder */.n;
    if (!id.startsWith(`${kind}/`))
        return undefined;
    return `https://drive.google.com/drive/folders/${encodeURIComponent(id.slice(kind.length + 1))}`;
}
function compareDrive(context) {
    const desired = [];
    const actual = [];
    const unread = new Set();
    const self = new Set();
    const labels = new Map();
    const findings = [];
    const departed = new Set();
    const hadBefore = new Map();
    const [holders, undeclared] = [new Set(), new Set()];
    let unmanaged = 0;
    let mayStillCome = false;
    for (const [id, folder] of [...context.desired.folders, ...(0,model_desired/* foldersTakenOut */.$)(context.desired)]) {
        const reading = readingOf(context.remote, folder.key);
        if ("problem" in reading && folder.at === undefined && (0,errors/* isOutOfReach */.Hh)(reading.problem)) {
            mayStillCome = true;
            findings.push((0,finding/* finding */.gk)(errors/* folderErrors */.iR.takenOutUnseen(folder.key, reading.problem), { provider: "drive" }));
            continue;
        }
        if ("problem" in reading) {
            unread.add(id);
            findings.push((0,finding/* finding */.gk)(reading.problem, { provider: "drive", resource: id, at: folder.at }));
            continue;
        }
        const compared = compareFolder(context, folder, reading.sharing);
        const resource = { kind: kinds/* driveFolder */.n.kind, key: folder.key, settings: {} };
        const { name } = reading.sharing;
        if (name !== "")
            labels.set(id, { name });
        unmanaged += folder.at === undefined ? 0 : compared.unmanaged;
        for (const each of compared.actual.keys())
            if (context.desired.people.departed.has(each))
                departed.add(each);
        desired.push({ ...resource, grants: compared.desired });
        actual.push({ ...resource, grants: compared.actual });
        for (const [account, person] of (0,match_people/* formerAddresses */.Kg)(reading.sharing.shares, context.desired))
            hadBefore.set(account, person);
        for (const each of compared.self)
            self.add(each);
        for (const each of compared.holders)
            holders.add(each);
        for (const each of compared.undeclared)
            if (!context.desired.people.accounts.has(each))
                undeclared.add(each);
        for (const { problem, at } of compared.problems) {
            findings.push((0,finding/* finding */.gk)(problem, { provider: "drive", resource: id, at: at ?? folder.at }));
        }
    }
    const lost = [...context.desired.people.departed].filter((each) => !holders.has(each)).map(shared_principals/* nameInPrincipal */.h0);
    if (undeclared.size > 0 && lost.length > 0)
        findings.push((0,finding/* finding */.gk)(departedErrors.departedNotFound(lost.sort(), undeclared.size), { provider: "drive" }));
    const { people } = context.desired;
    const isHere = (person) => people.accounts.has(person) && !people.departed.has(person);
    return {
        desired: (0,state/* stateOf */.L)(desired),
        actual: (0,state/* stateOf */.L)(actual),
        departed,
        formerly: new Map([...hadBefore].filter(([, person]) => isHere(person))),
        hadBefore,
        mayStillCome,
        unmanaged,
        unread,
        self,
        labels,
        pageOf: folderPage,
        findings,
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/provider.js











function driveReader(options) {
    return reader(options, false);
}
function driveWriter(options) {
    return {
        ...reader(options, true),
        concurrency: 4,
        apply: (batch, on) => applyDrive(on.applyContext, batch),
    };
}
function reader(options, mayApply) {
    const backoff = (0,drive_backoff.createDriveBackoff)(options.clock);
    let connected;
    return {
        name: "drive",
        title: "Google Drive",
        kinds: kinds/* driveKinds */.E,
        cost: () => ({ requests: connected?.requests() ?? 0 }),
        async read(rosters) {
            const client = await openDriveClient(options, backoff);
            connected = client;
            const wanted = rosters.map(model_desired.driveDesired);
            const folders = wanted.flatMap((each) => [...each.folders.values(), ...(0,model_desired/* foldersTakenOut */.$)(each).values()]);
            const ids = folders.map((each) => each.key);
            const remote = await (0,remote_state/* readDriveState */.qm)(client, ids, options.progress);
            const run = startDriveRun({ client, backoff, currentUser: remote.currentUser });
            return wanted.map((desired) => ({
                ...(0,provider/* comparisonOf */.j)(desired, compareDrive({ remote, desired, mayApply })),
                applyContext: { desired, run },
            }));
        },
    };
}
async function openDriveClient(options, backoff) {
    const credentials = await (0,default_credentials/* findCredentials */.g)(options.credentials, options.env, "drive");
    const subject = options.subject === "" ? undefined : options.subject;
    const apiUrl = options.apiUrl === "" ? undefined : options.apiUrl;
    if (subject !== undefined && credentials.type === "authorized-user") {
        throw new rollcall_error/* RollcallError */.q(credential_errors/* credentialErrors */.l.subjectForUser(), { provider: "drive" });
    }
    const { createDriveClient } = await Promise.all(/* import() */[__webpack_require__.e(6782), __webpack_require__.e(1982), __webpack_require__.e(2467)]).then(__webpack_require__.bind(__webpack_require__, 62467));
    const { fetch, clock } = options;
    return createDriveClient({ credentials, subject, apiUrl, fetch, clock, backoff });
}


/***/ }),

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ delayAfter),
/* harmony export */   jE: () => (/* binding */ withJitter),
/* harmony export */   lF: () => (/* binding */ createBackoff)
/* harmony export */ });
function delayAfter(attempt, { first, longest }) {
    return Math.min(longest, first * 2 ** (attempt - 1));
}
function withJitter(milliseconds, { random }) {
    return Math.round(milliseconds * (1 + random()));
}
function createBackoff(clock, budget) {
    let left = budget;
    return {
        async wait(milliseconds) {
            if (milliseconds > left)
                return false;
            left -= milliseconds;
            await clock.sleep(milliseconds);
            return true;
        },
    };
}


/***/ }),

/***/ 60501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ comparableAddress),
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   xU: () => (/* binding */ sameAddress)
/* harmony export */ });
/* harmony import */ var _roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9528);

function comparableAddress(address) {
    return isAddress(address) ? (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__/* .mailboxOf */ .S)(address) : undefined;
}
function sameAddress(one, other) {
    const form = comparableAddress(one);
    return form !== undefined && form === comparableAddress(other);
}
function isAddress(address) {
    return /^[^@\s]+@[^@\s]+$/.test(address);
}


/***/ }),

/***/ 71450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ credentialErrors)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98801);


const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";
const credentialErrors = {
    missing: () => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_missing", "The roster declares things on Google, and there are no Google credentials.", `Pass google-credentials, or run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS. ${SETUP}`),
    unreadable: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_unreadable", `Google credentials: ${from} cannot be read.`, "Make sure that the step which writes it runs in the same job, before this one."),
    notJson: (from, likely) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: ${from} is not a JSON object${likely === undefined ? "" : `; it looks like ${likely}`}.`, "Pass the JSON text itself, whole and as Google wrote it."),
    unknownType: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: the type in ${from} is none that Rollcall knows.`, "Use a service account's key (service_account), workload identity federation (external_account), or what gcloud writes for a user (authorized_user) or for a service account to act as (impersonated_service_account)."),
    malformed: ({ from, form, fields }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: ${from} is not ${form} as Google writes it; missing or wrong: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .K)(fields)}.`, "Create it anew, and store it whole. In a secret, line breaks within the private key must stay as they are in the file."),
    withoutServiceAccount: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_credentials_malformed", `Google credentials: ${from} names no service account to act as, and Google lets only an account share folders and keep groups.`, "Set service_account in the google-github-actions/auth step."),
    subjectForUser: () => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("google_subject_unsupported", "`google-subject` needs a service account: a user's credentials can act as that user only.", "Leave `google-subject` out, or pass a service account's credentials."),
};


/***/ }),

/***/ 54062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findCredentials)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/credential-errors.js
var credential_errors = __webpack_require__(71450);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/address.js
var address = __webpack_require__(60501);
;// CONCATENATED MODULE: ./lib/src/providers/shared/google/credentials.js





const credentials_text = schemas/* string */.YjP().min(1);
const https = credentials_text.refine((value) => URL.canParse(value) && new URL(value).protocol === "https:");
const serviceAccount = schemas/* object */.Ikc({
    client_email: credentials_text.refine(address/* isAddress */.PW),
    private_key: credentials_text.refine(isPrivateKey),
    private_key_id: credentials_text.optional(),
});
const authorizedUser = schemas/* object */.Ikc({
    client_id: credentials_text,
    client_secret: credentials_text,
    refresh_token: credentials_text,
    quota_project_id: credentials_text.optional(),
});
const impersonationUrl = https.regex(/\/serviceAccounts\/[^/:]+@[^/:]+:generateAccessToken$/);
const impersonation = schemas/* object */.Ikc({
    service_account_impersonation_url: impersonationUrl,
    delegates: schemas/* array */.YOg(credentials_text).default([]),
    source_credentials: authorizedUser.extend({ type: schemas/* literal */.euz("authorized_user") }),
});
const workloadIdentity = schemas/* object */.Ikc({
    audience: credentials_text.startsWith("//iam.googleapis.com/"),
    subject_token_type: credentials_text,
    token_url: https,
    service_account_impersonation_url: impersonationUrl,
    credential_source: schemas/* object */.Ikc({
        url: credentials_text.refine((value) => URL.canParse(value)).optional(),
        file: credentials_text.optional(),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        format: schemas/* object */.Ikc({ type: schemas/* enum */.k5n(["text", "json"]), subject_token_field_name: credentials_text.optional() })
            .refine((format) => format.type === "text" || format.subject_token_field_name !== undefined)
            .optional(),
    })
        .refine((source) => (source.url === undefined) !== (source.file === undefined)),
});
function parseCredentials(json, origin) {
    const read = objectIn(json, origin);
    switch (read["type"]) {
        case "service_account": {
            const fields = checked(serviceAccount, read, { ...origin, form: "a service account's key" });
            const keyId = fields.private_key_id;
            return {
                type: "service-account",
                email: fields.client_email,
                key: fields.private_key,
                ...(keyId === undefined ? {} : { keyId }),
            };
        }
        case "authorized_user": {
            const fields = checked(authorizedUser, read, { ...origin, form: "a user's credentials" });
            const quotaProject = fields.quota_project_id;
            return {
                type: "authorized-user",
                ...userToken(fields),
                ...(quotaProject === undefined ? {} : { quotaProject }),
            };
        }
        case "impersonated_service_account": {
            const fields = checked(impersonation, read, {
                ...origin,
                form: "gcloud's impersonation of a service account",
            });
            return {
                type: "impersonation",
                email: accountIn(fields.service_account_impersonation_url),
                delegates: fields.delegates,
                user: userToken(fields.source_credentials),
            };
        }
        case "external_account":
            return workloadIdentityOf(read, origin);
        default:
            throw stop(credential_errors/* credentialErrors */.l.unknownType(origin.from), origin);
    }
}
function workloadIdentityOf(read, origin) {
    if (read["service_account_impersonation_url"] === undefined) {
        throw stop(credential_errors/* credentialErrors */.l.withoutServiceAccount(origin.from), origin);
    }
    const fields = checked(workloadIdentity, read, { ...origin, form: "a workload identity configuration" });
    const { url, file, headers, format } = fields.credential_source;
    const field = format?.subject_token_field_name;
    return {
        type: "workload-identity",
        email: accountIn(fields.service_account_impersonation_url),
        audience: fields.audience,
        subjectTokenType: fields.subject_token_type,
        tokenUrl: fields.token_url,
        impersonationUrl: fields.service_account_impersonation_url,
        source: {
            ...(url === undefined ? {} : { url }),
            ...(file === undefined ? {} : { file }),
            ...(headers === undefined ? {} : { headers }),
            ...(format === undefined
                ? {}
                : { format: { type: format.type, ...(field === undefined ? {} : { field }) } }),
        },
    };
}
function userToken(fields) {
    return {
        clientId: fields.client_id,
        clientSecret: fields.client_secret,
        refreshToken: fields.refresh_token,
    };
}
function accountIn(url) {
    return decodeURIComponent(/\/serviceAccounts\/([^/:]+):/.exec(url)?.[1] ?? "");
}
function objectIn(json, origin) {
    try {
        const value = JSON.parse(json);
        if (typeof value === "object" && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch { }
    throw stop(credential_errors/* credentialErrors */.l.notJson(origin.from, likelyForm(json)), origin);
}
function likelyForm(given) {
    const trimmed = given.trim();
    if (/^ey[A-Za-z0-9+/=\s]+$/.test(trimmed) || /^ew[A-Za-z0-9+/=\s]+$/.test(trimmed))
        return "base64";
    if (/^[^\s{}]+\.json$/.test(trimmed))
        return "a file's path";
    if (trimmed.startsWith("-----BEGIN"))
        return "a bare private key";
    return undefined;
}
function checked(schema, read, about) {
    const result = schema.safeParse(read);
    if (result.success)
        return result.data;
    const fields = [...new Set(result.error.issues.map((issue) => issue.path.join(".")))].sort();
    throw stop(credential_errors/* credentialErrors */.l.malformed({ ...about, fields }), about);
}
function isPrivateKey(pem) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType === "rsa";
    }
    catch {
        return false;
    }
}
function stop(problem, { provider }) {
    return new rollcall_error/* RollcallError */.q(problem, { provider });
}

;// CONCATENATED MODULE: ./lib/src/providers/shared/google/default-credentials.js





async function findCredentials(given, env, provider) {
    if (given !== undefined && given.trim() !== "") {
        return parseCredentials(given, { from: "google-credentials", provider });
    }
    const named = env["GOOGLE_APPLICATION_CREDENTIALS"];
    if (named !== undefined && named !== "") {
        const from = "the file that GOOGLE_APPLICATION_CREDENTIALS names";
        const json = await contentOf(named);
        if (json === undefined) {
            throw new rollcall_error/* RollcallError */.q(credential_errors/* credentialErrors */.l.unreadable(from), { provider });
        }
        return parseCredentials(json, { from, provider });
    }
    const wellKnown = wellKnownFile(env);
    const json = wellKnown === undefined ? undefined : await contentOf(wellKnown);
    if (json === undefined)
        throw new rollcall_error/* RollcallError */.q(credential_errors/* credentialErrors */.l.missing(), { provider });
    return parseCredentials(json, { from: "gcloud's application default credentials", provider });
}
function wellKnownFile(env) {
    const name = "application_default_credentials.json";
    if (env["CLOUDSDK_CONFIG"])
        return (0,external_node_path_.join)(env["CLOUDSDK_CONFIG"], name);
    if (env["APPDATA"])
        return (0,external_node_path_.join)(env["APPDATA"], "gcloud", name);
    return env["HOME"] ? (0,external_node_path_.join)(env["HOME"], ".config", "gcloud", name) : undefined;
}
async function contentOf(file) {
    try {
        return await (0,promises_.readFile)(file, "utf8");
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 72304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ googlePeopleOf)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
;// CONCATENATED MODULE: ./lib/src/providers/shared/match-people.js
function createAccountOwners() {
    const owners = new Map();
    return {
        claim(account, principal) {
            const owner = owners.get(account) ?? principal;
            owners.set(account, owner);
            return owner;
        },
        ownerOf: (account) => owners.get(account),
    };
}

// EXTERNAL MODULE: ./lib/src/providers/shared/principals.js
var shared_principals = __webpack_require__(41758);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/address.js
var google_address = __webpack_require__(60501);
;// CONCATENATED MODULE: ./lib/src/providers/shared/google/people.js




function googlePeopleOf(roster, { provider, given, badAddress, sharedAddress }) {
    const accounts = new Map();
    const owners = createAccountOwners();
    const principals = new Map();
    const departed = new Set();
    const findings = [];
    for (const user of presentFirst(roster)) {
        const principal = (0,shared_principals/* userPrincipal */.c$)(user.key);
        const at = user.places["email"] ?? user.at;
        const report = (problem) => {
            if (given.has(user.key))
                findings.push((0,finding/* finding */.gk)(problem, { provider, at }));
        };
        if (user.email === undefined)
            continue;
        const address = (0,google_address/* comparableAddress */.$y)(user.email);
        if (address === undefined) {
            report(badAddress(user.key));
            continue;
        }
        const owner = owners.claim(address, principal);
        if (owner !== principal && user.present) {
            report(sharedAddress(user.key, (0,shared_principals/* nameInPrincipal */.h0)(owner)));
        }
        if (owner === principal && !user.present)
            departed.add(principal);
        accounts.set(principal, { name: user.email, at });
        principals.set(user.key, owner);
    }
    return { accounts, owners, principals, departed, findings };
}
function presentFirst(roster) {
    return [...roster.users.values()].sort((one, other) => Number(other.present) - Number(one.present) || (one.key < other.key ? -1 : 1));
}


/***/ }),

/***/ 13338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce)
/* harmony export */ });
async function writeOnce(write) {
    for (let attempt = 1;; attempt += 1) {
        const sent = await write.send(attempt);
        if (sent.status === "done")
            return { ok: true, answer: sent.answer };
        if (sent.status === "unclear") {
            const found = await write.verify();
            if (found.status === "happened")
                return { ok: true, answer: found.answer };
            if (found.status === "unknown")
                return { ok: false, reason: found.reason ?? sent.reason };
        }
        if (!sent.sendAgain)
            return { ok: false, reason: sent.reason };
    }
}


/***/ })

};
