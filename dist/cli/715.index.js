export const id = 715;
export const ids = [715,191];
export const modules = {

/***/ 191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   patience: () => (/* binding */ patience)
/* harmony export */ });
const ATTEMPTS = 6;
const QUOTA_ATTEMPTS = 3;
const QUOTA_WAIT = 60_000;
const LONGEST = 64_000;
const BUDGET = 15 * 60_000;
function patience(sleep) {
    let left = BUDGET;
    return {
        async pause(attempt, refusal) {
            const quota = refusal.trouble === "sharing-quota";
            if (attempt >= (quota ? QUOTA_ATTEMPTS : ATTEMPTS))
                return false;
            const asked = refusal.retryAfter === undefined ? undefined : refusal.retryAfter * 1_000;
            const grown = quota ? QUOTA_WAIT * attempt : Math.min(LONGEST, 500 * 2 ** attempt);
            const wait = asked ?? Math.round(grown * (1 + Math.random()));
            if (wait > left)
                return false;
            left -= wait;
            await sleep(wait);
            return true;
        },
    };
}


/***/ }),

/***/ 4362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZL: () => (/* binding */ asDriveDesired),
  driveDesired: () => (/* binding */ driveDesired),
  E4: () => (/* binding */ driveKinds),
  Cs: () => (/* binding */ folderId),
  Eg: () => (/* binding */ groupPrincipal)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(2836);
// EXTERNAL MODULE: ./lib/src/providers/drive/errors.js
var errors = __webpack_require__(9812);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/email.js
var email = __webpack_require__(5517);
;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/match-people.js



function indexPeople(roster) {
    const shares = foldersPerPerson(roster);
    const accounts = new Map();
    const byAddress = new Map();
    const principals = new Map();
    const findings = [];
    for (const user of inOrder(roster)) {
        const principal = `user:${user.key}`;
        const folders = shares.get(user.key) ?? 0;
        const at = user.places["email"] ?? user.at;
        const report = (problem) => {
            if (folders > 0)
                findings.push((0,finding/* finding */.gk)(problem, { provider: "drive", at }));
        };
        if (user.email === undefined) {
            report(errors/* personErrors */.HY.noAddress(user.key, folders));
            continue;
        }
        const address = (0,email/* comparable */.Zm)(user.email);
        if (address === undefined) {
            report(errors/* personErrors */.HY.badAddress(user.key));
            continue;
        }
        const holder = byAddress.get(address) ?? principal;
        if (holder !== principal && user.present) {
            report(errors/* personErrors */.HY.sharedAddress(user.key, holder.slice("user:".length)));
        }
        accounts.set(principal, { name: user.email, at });
        byAddress.set(address, holder);
        principals.set(user.key, holder);
    }
    return { accounts, byAddress, principals, findings };
}
function inOrder(roster) {
    return [...roster.users.values()].sort((one, other) => Number(other.present) - Number(one.present) || (one.key < other.key ? -1 : 1));
}
function foldersPerPerson(roster) {
    const counts = new Map();
    for (const folder of roster.folders.values()) {
        for (const user of folder.people.keys())
            counts.set(user, (counts.get(user) ?? 0) + 1);
    }
    return counts;
}

// EXTERNAL MODULE: ./lib/src/providers/drive/model/roles.js
var roles = __webpack_require__(8348);
;// CONCATENATED MODULE: ./lib/src/providers/drive/model/desired.js






const driveKinds = [{ kind: "drive-folder", noun: "folder", roles: roles/* driveRoles */.sv }];
function driveDesired(roster) {
    const people = indexPeople(roster);
    const folders = [...roster.folders.values()].map((folder) => folderOf(folder, people));
    return {
        resources: (0,state/* stateOf */.L4)(folders.map(({ key, grants }) => ({ kind: "drive-folder", key, settings: {}, grants }))),
        accounts: new Map([...people.accounts, ...folders.flatMap((each) => each.groups)]),
        places: new Map([...roster.folders.values()].map((each) => [folderId(each.id), each.at])),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [...people.findings, ...folders.flatMap((each) => each.findings)],
        terms: new Map(folders.map(({ key, terms }) => [folderId(key), terms])),
        people: people.byAddress,
    };
}
function asDriveDesired(desired) {
    if ("terms" in desired && "people" in desired)
        return desired;
    throw new Error("This desired state is not one of Drive's.");
}
function folderId(key) {
    return (0,state/* resourceId */.a)({ kind: "drive-folder", key });
}
function groupPrincipal(address) {
    return `group:${address.toLowerCase()}`;
}
function folderOf(folder, people) {
    const grants = new Map();
    const places = new Map();
    const groups = [];
    const findings = [];
    function grant(principal, { role, at }) {
        const higher = (0,roles/* higherRole */.Au)(grants.get(principal), role) ?? role;
        if (higher === role)
            places.set(principal, at);
        grants.set(principal, higher);
    }
    for (const [user, each] of folder.people) {
        const principal = people.principals.get(user);
        if (principal !== undefined)
            grant(principal, each);
    }
    for (const [address, each] of folder.groups) {
        if (!(0,email/* isAddress */.PW)(address)) {
            findings.push((0,finding/* finding */.gk)(errors/* personErrors */.HY.badAddress(`the group ${address}`), { provider: "drive", at: each.at }));
            continue;
        }
        const principal = groupPrincipal(address);
        groups.push([principal, { name: address, at: each.at }]);
        grant(principal, each);
    }
    const terms = {
        mode: folder.members,
        people: folder.listsPeople,
        groups: folder.listsPeople || folder.groups.size > 0,
        notifyAs: folder.notifyAs,
        places,
    };
    return { key: folder.id, grants, groups, terms, findings };
}


/***/ }),

/***/ 5517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   xU: () => (/* binding */ sameAddress)
/* harmony export */ });
/* harmony import */ var _roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8769);

function comparable(address) {
    return isAddress(address) ? (0,_roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__/* .mailbox */ .B)(address) : undefined;
}
function sameAddress(one, other) {
    const form = comparable(one);
    return form !== undefined && form === comparable(other);
}
function isAddress(address) {
    return /^[^@\s]+@[^@\s]+$/.test(address);
}


/***/ }),

/***/ 6746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   ne: () => (/* binding */ isMe)
/* harmony export */ });
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4362);
/* harmony import */ var _email_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5517);


function principalOf(share, desired) {
    const { type, address } = share;
    if (address === undefined || !(0,_email_js__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(address))
        return undefined;
    if (type === "group")
        return (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .groupPrincipal */ .Eg)(address);
    return desired.people.get((0,_email_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(address) ?? "") ?? `email:${address.toLowerCase()}`;
}
function isMe(share, me) {
    return (share.id === me.permissionId || (share.address !== undefined && (0,_email_js__WEBPACK_IMPORTED_MODULE_1__/* .sameAddress */ .xU)(share.address, me.address)));
}
function addressOf(principal, accounts) {
    return accounts.get(principal)?.name ?? principal.slice(principal.indexOf(":") + 1);
}
function nameOf(principal, accounts) {
    const address = addressOf(principal, accounts);
    if (principal.startsWith("group:"))
        return `the group ${address}`;
    return principal.startsWith("user:") ? `${principal.slice("user:".length)} (${address})` : address;
}


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driveProvider: () => (/* binding */ driveProvider),
  driveReader: () => (/* binding */ driveReader),
  openDrive: () => (/* binding */ openDrive)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(8021);
// EXTERNAL MODULE: ./lib/src/core/change.js
var core_change = __webpack_require__(8137);
// EXTERNAL MODULE: ./lib/src/providers/drive/api-errors.js
var api_errors = __webpack_require__(1955);
// EXTERNAL MODULE: ./lib/src/providers/drive/errors.js
var errors = __webpack_require__(9812);
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
    policy: (who, refusal) => ({
        code: "drive_policy",
        message: `A sharing rule of the organisation or of the shared drive refuses ${who}: ${(0,errors/* words */.aL)(refusal)}`,
        remedy: "Ask a Workspace administrator, or take them out of the folder in the roster.",
    }),
    managed: (who, refusal) => ({
        code: "drive_managed_elsewhere",
        message: `What ${who} has comes from a folder above, or from owning it, and cannot be changed here: ${(0,errors/* words */.aL)(refusal)}`,
        remedy: "Change it on the folder or shared drive above, or declare it here too.",
    }),
    notShareable: (refusal) => ({
        code: "drive_folder_not_shareable",
        message: `The account that Rollcall acts as may not share this folder: ${(0,errors/* words */.aL)(refusal)}`,
        remedy: "Make it an editor of the folder, or a Content manager of its shared drive.",
    }),
    sharingQuota: (refusal) => ({
        code: "drive_sharing_quota",
        message: `Google's limit for sharing is used up: ${(0,errors/* words */.aL)(refusal)}`,
        remedy: "The next run goes on. Without notify no mails are sent, which the limit mostly counts.",
    }),
    rate: (refusal) => ({
        code: "drive_rate_limited",
        message: `Google keeps asking for fewer requests: ${(0,errors/* words */.aL)(refusal)}`,
        remedy: "The next run goes on where this one ended.",
    }),
    unanswered: (who, refusal) => ({
        code: "drive_unanswered",
        message: `Google gave no good answer about ${who}, and the folder doesn't show the change: ${(0,errors/* words */.aL)(refusal)}`,
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
    other: (who, refusal) => ({
        code: "drive_refused",
        message: `Google refused the change for ${who}: ${(0,errors/* words */.aL)(refusal)}`,
        remedy: "If the reason says nothing to you, please report it.",
    }),
};
function failureOf({ code, message, remedy }) {
    return { code, message, remedy };
}

// EXTERNAL MODULE: ./lib/src/providers/drive/model/desired.js + 1 modules
var model_desired = __webpack_require__(4362);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/email.js
var email = __webpack_require__(5517);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/principals.js
var principals = __webpack_require__(6746);
// EXTERNAL MODULE: ./lib/src/providers/drive/read/remote-state.js
var remote_state = __webpack_require__(2600);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/roles.js
var roles = __webpack_require__(8348);
// EXTERNAL MODULE: ./lib/src/providers/drive/model/sharing.js
var model_sharing = __webpack_require__(6065);
;// CONCATENATED MODULE: ./lib/src/providers/drive/apply/step.js






function stepFor(change, situation) {
    const { sharing, desired, me } = situation;
    const principal = (0,core_change/* changedPrincipal */.T)(change) ?? "";
    const who = (0,principals/* nameOf */.Vb)(principal, desired.accounts);
    const shares = sharing.shares.filter((each) => (0,principals/* principalOf */.i6)(each, desired) === principal);
    if (shares.some((each) => each.fixed !== undefined || (0,principals/* isMe */.ne)(each, me))) {
        return { do: "refuse", failure: changeErrors.changedMeanwhile(who) };
    }
    switch (change.action) {
        case "grant":
            return towards(change.role, { shares, principal, situation });
        case "regrade":
            return towards(change.to, { shares, principal, situation });
        case "revoke":
            return away({ shares, principal, situation });
        case "create":
        case "configure":
        case "archive":
            throw new Error(`A folder is never ${change.action}d.`);
        default:
            return change;
    }
}
function after(sharing, step, madeId) {
    const { shares } = sharing;
    switch (step.do) {
        case "create": {
            const { type, address, role } = step.grant;
            const made = {
                id: madeId ?? "",
                type,
                address,
                direct: role,
                inherited: undefined,
                fixed: undefined,
                expires: undefined,
            };
            return { ...sharing, shares: [...shares, made] };
        }
        case "update":
            return {
                ...sharing,
                shares: shares.map((each) => (each.id === step.id ? { ...each, direct: step.role } : each)),
            };
        case "remove":
            return {
                ...sharing,
                shares: shares.map((each) => (each.id === step.id ? { ...each, direct: undefined } : each)),
            };
        case "nothing":
        case "refuse":
            return sharing;
        default:
            return step;
    }
}
function towards(role, { shares, principal, situation }) {
    if (!(0,roles/* isDriveRole */.dr)(role))
        throw new Error(`${role} is no role of Drive's.`);
    const { accounts } = situation.desired;
    const now = (0,model_sharing/* combined */.yX)(shares);
    if ((0,model_sharing/* held */.yB)(now, role) === role)
        return { do: "nothing" };
    if (now.inherited !== undefined && (0,roles/* compareRoles */.Jo)(role, now.inherited) < 0) {
        const about = {
            who: (0,principals/* nameOf */.Vb)(principal, accounts),
            role,
            inherited: now.inherited,
            name: situation.sharing.label,
        };
        return { do: "refuse", failure: failureOf(errors/* folderErrors */.iR.belowInherited(about)) };
    }
    const other = shares.find((each) => each.direct !== undefined && each.direct !== role);
    if (other !== undefined)
        return { do: "update", id: other.id, role };
    const type = principal.startsWith("group:") ? "group" : "user";
    const silent = situation.mail === undefined || (!situation.nobodyYet && hasStrangers(type, situation));
    const mail = silent ? {} : { mail: situation.mail };
    return { do: "create", grant: { type, address: (0,principals/* addressOf */.ci)(principal, accounts), role, ...mail } };
}
function hasStrangers(type, { sharing, desired, me }) {
    return sharing.shares.some((share) => share.type === type &&
        share.direct !== undefined &&
        share.fixed === undefined &&
        !(0,principals/* isMe */.ne)(share, me) &&
        !desired.accounts.has((0,principals/* principalOf */.i6)(share, desired) ?? ""));
}
function away({ shares, principal, situation }) {
    const { accounts } = situation.desired;
    const share = shares.find((each) => each.direct !== undefined);
    if (share === undefined)
        return { do: "nothing" };
    const holder = situation.created.get(share.id);
    if (holder !== undefined && holder !== principal) {
        const failure = changeErrors.evicts((0,principals/* nameOf */.Vb)(principal, accounts), (0,principals/* nameOf */.Vb)(holder, accounts));
        return { do: "refuse", failure };
    }
    return { do: "remove", id: share.id };
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/apply/apply.js








const LOOKS = 3;
async function applyToFolder(run, changes, desired) {
    const key = changes[0]?.key ?? "";
    if (run.halted !== undefined)
        return skippedAll(changes, run.halted);
    const hand = handOn(run, key, desired);
    const unread = await hand.look();
    if (unread !== undefined)
        return changes.map((change) => ({ change, status: "failed", error: unread }));
    const outcomes = [];
    let ended;
    for (const change of changes) {
        const because = ended ?? run.halted;
        if (because !== undefined) {
            outcomes.push({ change, status: "skipped", because });
            continue;
        }
        const defeat = await hand.settle(change);
        if (defeat?.ends === "folder")
            ended = defeat.failure.message;
        if (defeat?.ends === "run")
            run.halted = defeat.failure.message;
        outcomes.push(defeat === undefined
            ? { change, status: "applied" }
            : { change, status: "failed", error: defeat.failure });
    }
    return hand.verify(outcomes);
}
function handOn(run, key, desired) {
    const created = run.created.get(key) ?? new Map();
    run.created.set(key, created);
    const notifyAs = desired.terms.get((0,model_desired/* folderId */.Cs)(key))?.notifyAs;
    const mail = notifyAs === undefined ? undefined : `You are in ${notifyAs}, and this folder is shared with it.`;
    let sharing;
    let wrote = false;
    async function look() {
        try {
            const reading = await (0,remote_state/* folderReader */._5)(run.client)(key);
            if ("problem" in reading)
                return failureOf(reading.problem);
            sharing = reading.sharing;
            return undefined;
        }
        catch (error) {
            const problem = (0,remote_state/* stopping */.fX)((0,api_errors/* readRefusal */.n)(error));
            if (problem === undefined)
                throw error;
            run.halted ??= problem.message;
            return failureOf(problem);
        }
    }
    function situation(nobodyYet = false) {
        if (sharing === undefined)
            throw new Error(`${key} was not read.`);
        return { sharing, desired, me: run.me, mail, nobodyYet, created };
    }
    async function settle(change) {
        const principal = (0,core_change/* changedPrincipal */.T)(change) ?? "";
        const who = whoWithLine(principal, desired);
        let nobodyYet = false;
        for (let attempt = 1;; attempt += 1) {
            const step = stepFor(change, situation(nobodyYet));
            if (step.do === "nothing")
                return undefined;
            if (step.do === "refuse")
                return { failure: step.failure };
            try {
                const defeat = await write(step, principal, who);
                if (defeat !== undefined)
                    return defeat;
            }
            catch (error) {
                const refusal = (0,api_errors/* readRefusal */.n)(error);
                if (refusal.trouble === "no-account" && mail !== undefined && isSilent(step)) {
                    nobodyYet = true;
                    continue;
                }
                const defeat = defeatBy(refusal, who, situation());
                const again = await tryAgain(refusal, attempt);
                if (again === "no")
                    return defeat;
                if (again === "send")
                    continue;
                const unread = await look();
                if (unread !== undefined)
                    return { failure: unread };
                if (again === "look once" && stepFor(change, situation()).do !== "nothing")
                    return defeat;
            }
        }
    }
    async function write(step, principal, who) {
        let madeId;
        let defeat;
        if (step.do === "create") {
            const made = await run.client.create(key, step.grant);
            madeId = made.id;
            created.set(made.id, principal);
            if (made.type !== step.grant.type)
                defeat = { failure: changeErrors.otherType(who, made.type) };
            else if (made.address !== undefined && !(0,email/* sameAddress */.xU)(made.address, step.grant.address)) {
                defeat = { failure: changeErrors.alias(who, made.address) };
            }
        }
        else if (step.do === "update")
            await run.client.update(key, step.id, step.role);
        else if (step.do === "remove")
            await run.client.remove(key, step.id);
        wrote = true;
        sharing = after(situation().sharing, step, madeId);
        return defeat;
    }
    async function tryAgain(refusal, attempt) {
        switch (refusal.trouble) {
            case "rate":
            case "sharing-quota":
                return (await run.patience.pause(attempt, refusal)) ? "send" : "no";
            case "lost":
                return (await run.patience.pause(attempt, refusal)) ? "look" : "look once";
            case "missing":
                return attempt < LOOKS ? "look" : "look once";
            case "mail-failed":
                return "look once";
            default:
                return "no";
        }
    }
    async function verify(outcomes) {
        if (!wrote || (await look()) !== undefined)
            return outcomes;
        return outcomes.map((outcome) => {
            if (outcome.status !== "applied" || stepFor(outcome.change, situation()).do === "nothing")
                return outcome;
            const who = whoWithLine((0,core_change/* changedPrincipal */.T)(outcome.change) ?? "", desired);
            return { change: outcome.change, status: "failed", error: changeErrors.undone(who) };
        });
    }
    return { look, settle, verify };
}
function defeatBy(refusal, who, { sharing, mail }) {
    const problem = (0,remote_state/* stopping */.fX)(refusal);
    if (problem !== undefined)
        return { failure: failureOf(problem), ends: "run" };
    switch (refusal.trouble) {
        case "rate":
            return { failure: changeErrors.rate(refusal), ends: "run" };
        case "sharing-quota":
            return { failure: changeErrors.sharingQuota(refusal), ends: "run" };
        case "folder":
            return { failure: changeErrors.notShareable(refusal), ends: "folder" };
        case "lost":
            return { failure: changeErrors.unanswered(who, refusal) };
        case "no-account":
            return { failure: changeErrors.noAccount(who, sharing.ground !== "my-drive", mail !== undefined) };
        case "policy":
            return { failure: changeErrors.policy(who, refusal) };
        case "managed":
            return { failure: changeErrors.managed(who, refusal) };
        default:
            return { failure: changeErrors.other(who, refusal) };
    }
}
function isSilent(step) {
    return step.do === "create" && step.grant.mail === undefined;
}
function skippedAll(changes, because) {
    return changes.map((change) => ({ change, status: "skipped", because }));
}
function whoWithLine(principal, { accounts }) {
    const at = accounts.get(principal)?.at;
    const name = (0,principals/* nameOf */.Vb)(principal, accounts);
    if (at === undefined)
        return name;
    const line = `${at.file}:${at.line}`;
    return name.endsWith(")") ? `${name.slice(0, -1)}, ${line})` : `${name} (${line})`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ../../work/main/node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(344);
;// CONCATENATED MODULE: ./lib/src/providers/drive/auth/credentials.js





const credentials_text = schemas/* string */.YjP().min(1);
const https = credentials_text.refine((value) => URL.canParse(value) && new URL(value).protocol === "https:");
const serviceAccount = schemas/* object */.Ikc({
    client_email: credentials_text.refine(email/* isAddress */.PW),
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
function parseCredentials(json, from) {
    const read = objectIn(json, from);
    switch (read["type"]) {
        case "service_account": {
            const fields = checked(serviceAccount, read, { from, form: "a service account's key" });
            const keyId = fields.private_key_id;
            return {
                type: "service-account",
                email: fields.client_email,
                key: fields.private_key,
                ...(keyId === undefined ? {} : { keyId }),
            };
        }
        case "authorized_user": {
            const fields = checked(authorizedUser, read, { from, form: "a user's credentials" });
            const quotaProject = fields.quota_project_id;
            return {
                type: "authorized-user",
                ...userToken(fields),
                ...(quotaProject === undefined ? {} : { quotaProject }),
            };
        }
        case "impersonated_service_account": {
            const fields = checked(impersonation, read, {
                from,
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
            return workloadIdentityOf(read, from);
        default:
            throw stop(errors/* credentialErrors */.l3.unknownType(from));
    }
}
function workloadIdentityOf(read, from) {
    if (read["service_account_impersonation_url"] === undefined) {
        throw stop(errors/* credentialErrors */.l3.withoutServiceAccount(from));
    }
    const fields = checked(workloadIdentity, read, { from, form: "a workload identity configuration" });
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
function objectIn(json, from) {
    try {
        const value = JSON.parse(json);
        if (typeof value === "object" && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch { }
    throw stop(errors/* credentialErrors */.l3.notJson(from, likelyForm(json)));
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
    throw stop(errors/* credentialErrors */.l3.malformed({ ...about, fields }));
}
function isPrivateKey(pem) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType === "rsa";
    }
    catch {
        return false;
    }
}
function stop(problem) {
    return new rollcall_error/* RollcallError */.q(problem, { provider: "drive" });
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/auth/default-credentials.js





async function findCredentials(given, env) {
    if (given !== undefined && given.trim() !== "")
        return parseCredentials(given, "google-credentials");
    const named = env["GOOGLE_APPLICATION_CREDENTIALS"];
    if (named !== undefined && named !== "") {
        const from = "the file that GOOGLE_APPLICATION_CREDENTIALS names";
        const json = await contentOf(named);
        if (json === undefined) {
            throw new rollcall_error/* RollcallError */.q(errors/* credentialErrors */.l3.unreadable(from), { provider: "drive" });
        }
        return parseCredentials(json, from);
    }
    const wellKnown = wellKnownFile(env);
    const json = wellKnown === undefined ? undefined : await contentOf(wellKnown);
    if (json === undefined)
        throw new rollcall_error/* RollcallError */.q(errors/* credentialErrors */.l3.missing(), { provider: "drive" });
    return parseCredentials(json, "gcloud's application default credentials");
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
        return await (0,external_node_fs_promises_.readFile)(file, "utf8");
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/src/providers/drive/backoff.js
var backoff = __webpack_require__(191);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(2836);
;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/compare-folder.js





function viewFolder(sharing, declared, { me, writes }) {
    const { desired, terms } = declared;
    const { accounts } = desired;
    const want = new Map();
    const have = new Map();
    const self = [];
    const problems = [];
    const unmanaged = [];
    const leftAlone = [];
    const standing = standings(sharing.shares, declared, leftAlone);
    for (const [principal, role] of declared.grants) {
        const shares = standing.get(principal) ?? [];
        const at = terms.places.get(principal);
        const who = (0,principals/* nameOf */.Vb)(principal, accounts);
        if (!(0,roles/* isDriveRole */.dr)(role))
            throw new Error(`${role} is no role of Drive's`);
        if ((0,email/* sameAddress */.xU)((0,principals/* addressOf */.ci)(principal, accounts), me.address) || shares.some((each) => (0,principals/* isMe */.ne)(each, me)))
            continue;
        if (!(0,roles/* isPossible */.wC)(role, sharing.ground)) {
            problems.push({ problem: errors/* folderErrors */.iR.impossible(who, role, sharing.label), at });
            continue;
        }
        const fixed = shares.find((each) => each.fixed !== undefined);
        if (fixed !== undefined) {
            const problem = fixedProblem(fixed, who, sharing.label);
            if (problem !== undefined) {
                problems.push({ problem, at: fixed.fixed === "deleted" ? (accounts.get(principal)?.at ?? at) : at });
            }
            continue;
        }
        const { direct, inherited } = (0,model_sharing/* combined */.yX)(shares);
        if (inherited !== undefined && (0,roles/* compareRoles */.Jo)(role, inherited) < 0) {
            problems.push({
                problem: errors/* folderErrors */.iR.belowInherited({ who, role, inherited, name: sharing.label }),
                at,
            });
            continue;
        }
        want.set(principal, role);
        const holds = (0,model_sharing/* held */.yB)({ direct, inherited }, role);
        if (holds !== undefined)
            have.set(principal, holds);
    }
    for (const [principal, shares] of standing) {
        if (shares.some((each) => (0,principals/* isMe */.ne)(each, me)))
            self.push(principal);
        else if (!declared.grants.has(principal)) {
            const fixed = shares.find((each) => each.fixed !== undefined);
            const { direct } = (0,model_sharing/* combined */.yX)(shares);
            if (fixed?.fixed === "expires" || fixed?.fixed === "unknown-role")
                leftAlone.push(inWords(fixed, principal));
            else if (fixed !== undefined || direct === undefined)
                continue;
            else if (terms.mode === "exact")
                have.set(principal, direct);
            else
                unmanaged.push(`${(0,principals/* nameOf */.Vb)(principal, accounts)} as ${direct}`);
        }
    }
    const { label } = sharing;
    const mayNotShare = writes ? errors/* folderErrors */.iR.notShareable : errors/* folderErrors */.iR.plannerMayNotShare;
    if (!sharing.mayShare)
        problems.push({ problem: mayNotShare(label) });
    if (leavesNoOrganizer(sharing, { want, have }))
        problems.push({ problem: errors/* folderErrors */.iR.lastOrganizer(label) });
    if (unmanaged.length > 0)
        problems.push({ problem: errors/* folderErrors */.iR.unmanaged(label, unmanaged) });
    if (leftAlone.length > 0)
        problems.push({ problem: errors/* folderErrors */.iR.leftAlone(label, leftAlone) });
    if (sharing.limited)
        problems.push({ problem: errors/* folderErrors */.iR.limited(label) });
    if (sharing.open.length > 0)
        problems.push({ problem: errors/* folderErrors */.iR.open(label, sharing.open) });
    return { want, have, self, problems };
}
function standings(shares, { desired, terms }, leftAlone) {
    const standing = new Map();
    for (const share of shares) {
        if (!(share.type === "group" ? terms.groups : terms.people))
            continue;
        const principal = (0,principals/* principalOf */.i6)(share, desired);
        if (principal !== undefined)
            standing.set(principal, [...(standing.get(principal) ?? []), share]);
        else if (share.fixed === undefined && share.direct !== undefined) {
            leftAlone.push(`a ${share.type} without a proper address (${share.direct})`);
        }
    }
    return standing;
}
function fixedProblem(share, who, label) {
    switch (share.fixed) {
        case "deleted":
            return errors/* personErrors */.HY.deleted(who, label);
        case "expires":
            return errors/* personErrors */.HY.expires(who, label, share.expires ?? "");
        case "owner":
        case "pending-owner":
        case "unknown-role":
        case undefined:
            return undefined;
        default:
            return share.fixed;
    }
}
function inWords(share, principal) {
    const who = share.address ?? principal;
    return share.expires === undefined ? `${who}, with a role of its own` : `${who}, until ${share.expires}`;
}
function leavesNoOrganizer(sharing, { want, have, }) {
    if (sharing.ground !== "shared-drive-root")
        return false;
    const organizers = (roles) => [...roles].filter((role) => role === "organizer").length;
    const now = organizers(sharing.shares.map((each) => each.direct));
    return now > 0 && now - organizers(have.values()) + organizers(want.values()) < 1;
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/compare/compare.js




function viewOf(world, writes) {
    return (given) => {
        const desired = (0,model_desired/* asDriveDesired */.ZL)(given);
        const wanted = [];
        const actual = [];
        const unread = new Set();
        const self = new Set();
        const labels = new Map();
        const findings = [];
        for (const [id, resource] of desired.resources) {
            const place = desired.places.get(id);
            const reading = world.folders.get(resource.key);
            const terms = desired.terms.get(id);
            if (reading === undefined || terms === undefined)
                throw new Error(`${id} was not read.`);
            if ("problem" in reading) {
                unread.add(id);
                findings.push((0,finding/* finding */.gk)(reading.problem, { provider: "drive", resource: id, at: place }));
                continue;
            }
            const view = viewFolder(reading.sharing, { desired, terms, grants: resource.grants }, { me: world.me, writes });
            const { name } = reading.sharing;
            if (name !== "")
                labels.set(id, { name });
            wanted.push({ ...resource, grants: view.want });
            actual.push({ ...resource, grants: view.have });
            for (const each of view.self)
                self.add(each);
            for (const { problem, at } of view.problems) {
                findings.push((0,finding/* finding */.gk)(problem, { provider: "drive", resource: id, at: at ?? place }));
            }
        }
        return { desired: (0,state/* stateOf */.L4)(wanted), actual: (0,state/* stateOf */.L4)(actual), unread, self, labels, findings };
    };
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/provider.js









function driveReader(options) {
    return connect(options, false).reader;
}
function driveProvider(options) {
    const { reader, run } = connect(options, true);
    return {
        ...reader,
        concurrency: 4,
        async apply(changes, desired) {
            return applyToFolder(await run(), changes, (0,model_desired/* asDriveDesired */.ZL)(desired));
        },
    };
}
function connect(options, writes) {
    const patient = (0,backoff.patience)(options.sleep ?? ((ms) => (0,promises_.setTimeout)(ms)));
    let connecting;
    let connected;
    let world;
    let running;
    async function client() {
        connecting ??= openDrive(options, patient);
        const opened = await connecting;
        connected = opened;
        return opened;
    }
    async function begin() {
        const opened = await client();
        const me = world?.me ?? (await opened.me());
        return { client: opened, patience: patient, me, created: new Map(), halted: undefined };
    }
    const reader = {
        name: "drive",
        kinds: model_desired/* driveKinds */.E4,
        desired: model_desired.driveDesired,
        cost: () => ({ requests: connected?.requests() ?? 0 }),
        async read(wanted) {
            const ids = wanted.flatMap((desired) => [...desired.resources.values()].map((each) => each.key));
            world = await (0,remote_state/* readWorld */.TY)(await client(), ids, options.progress);
            return viewOf(world, writes);
        },
    };
    return {
        reader,
        run: () => {
            running ??= begin();
            return running;
        },
    };
}
async function openDrive(options, patient) {
    const credentials = await findCredentials(options.credentials, options.env);
    const subject = options.subject === "" ? undefined : options.subject;
    const apiUrl = options.apiUrl === "" ? undefined : options.apiUrl;
    if (subject !== undefined && credentials.type === "authorized-user") {
        throw new rollcall_error/* RollcallError */.q(errors/* credentialErrors */.l3.subjectForUser(), { provider: "drive" });
    }
    const { driveClient } = await Promise.all(/* import() */[__webpack_require__.e(126), __webpack_require__.e(259)]).then(__webpack_require__.bind(__webpack_require__, 6259));
    return driveClient({ credentials, subject, apiUrl, now: options.now, patience: patient });
}


/***/ })

};
