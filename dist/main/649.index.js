export const id = 649;
export const ids = [649];
export const modules = {

/***/ 31955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Refused),
/* harmony export */   n: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80344);

class Refused extends Error {
    refusal;
    constructor(refusal) {
        super(refusal.message);
        this.name = "Refused";
        this.refusal = refusal;
    }
}
const SPENT = new Set(["dailyLimitExceeded", "dailyLimitExceededUnreg", "quotaExceeded"]);
const RATE = new Set(["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"]);
const SETUP = new Set([
    "insufficientPermissions",
    "insufficientScopes",
    "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
    "accessNotConfigured",
    "SERVICE_DISABLED",
    "appNotAuthorizedToFile",
]);
const POLICY = new Set([
    "domainPolicy",
    "shareOutNotPermitted",
    "shareOutNotPermittedToUser",
    "shareOutWarning",
    "shareInNotPermitted",
    "publishOutNotPermitted",
    "targetUserRoleLimitedByLicenseRestriction",
    "abusiveContentRestriction",
    "invalidLinkVisibility",
    "cannotShareTeamDriveTopFolderWithAnyoneOrDomains",
]);
const MANAGED = new Set([
    "cannotRemoveOwner",
    "cannotChangeOrganizer",
    "cannotDeletePermission",
    "cannotUpdatePermission",
    "fileNeverWritable",
]);
const answer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    response: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), headers: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), data: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() }),
});
const driveBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    error: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(""),
        errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(""), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch("") })).catch([]),
        details: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() })).catch([]),
    }),
});
const oauthBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ error: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), error_description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch("") });
function readRefusal(thrown) {
    if (thrown instanceof Refused)
        return thrown.refusal;
    const answered = answer.safeParse(thrown);
    if (!answered.success)
        return unanswered(thrown);
    const { status, headers, data } = answered.data.response;
    const { reason, message } = wordsIn(data, status);
    const wait = Number(headerIn(headers, "retry-after") ?? Number.NaN);
    const refusal = { trouble: troubleOf(status, reason, message), status, reason, message };
    return Number.isFinite(wait) && wait >= 0 ? { ...refusal, retryAfter: wait } : refusal;
}
function troubleOf(status, reason, message) {
    if (status === 401)
        return "credentials";
    if (reason === "sharingRateLimitExceeded")
        return "sharing-quota";
    if (SPENT.has(reason))
        return "spent";
    if (RATE.has(reason) || status === 429)
        return "rate";
    if (status >= 500 || status === 408)
        return "lost";
    if (status === 404)
        return "missing";
    if (SETUP.has(reason))
        return "setup";
    if (reason === "insufficientFilePermissions")
        return "folder";
    if (reason === "invalidSharingRequest")
        return sharingTrouble(message);
    if (reason === "cannotShareTeamDriveWithNonGoogleAccounts")
        return "no-account";
    if (POLICY.has(reason) || /^teamDrive\w+Restriction$/.test(reason))
        return "policy";
    if (MANAGED.has(reason) || /^cannotModifyInherited\w*Permission$/.test(reason))
        return "managed";
    return "other";
}
function sharingTrouble(message) {
    if (/no Google account|Notify people/i.test(message))
        return "no-account";
    if (/successfully shared/i.test(message))
        return "mail-failed";
    if (/ACL change not allowed/i.test(message))
        return "policy";
    return "other";
}
function wordsIn(data, status) {
    const drive = driveBody.safeParse(data);
    if (drive.success) {
        const { message, errors, details } = drive.data.error;
        const detail = details.find((each) => each.reason !== undefined)?.reason;
        return {
            reason: errors[0]?.reason || detail || `HTTP ${status}`,
            message: oneLine(message || errors[0]?.message),
        };
    }
    const oauth = oauthBody.safeParse(data);
    if (oauth.success)
        return { reason: oauth.data.error, message: oneLine(oauth.data.error_description) };
    return { reason: `HTTP ${status}`, message: "Google answered nothing that says why." };
}
function headerIn(headers, name) {
    const get = typeof headers === "object" && headers !== null && "get" in headers ? headers.get : undefined;
    const value = typeof get === "function" ? get.call(headers, name) : undefined;
    return typeof value === "string" ? value : undefined;
}
function oneLine(text = "") {
    return text.replace(/\s+/g, " ").trim().slice(0, 300);
}
function unanswered(thrown) {
    if (typeof thrown !== "object" || thrown === null || !("config" in thrown)) {
        const message = thrown instanceof Error ? oneLine(thrown.message) : "Something unexpected happened.";
        return { trouble: "other", status: 0, reason: "not sent", message };
    }
    const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
    const reason = /^\w+$/.test(code) ? code : "no answer";
    return { trouble: "lost", status: 0, reason, message: "Google didn't answer." };
}


/***/ }),

/***/ 19812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ personErrors),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   iR: () => (/* binding */ folderErrors),
/* harmony export */   l3: () => (/* binding */ credentialErrors)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10054);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27184);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48348);



const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";
const credentialErrors = {
    missing: () => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_credentials_missing", "The roster shares Drive folders, and there are no Google credentials.", `Pass google-credentials, or run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS. ${SETUP}`),
    unreadable: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_credentials_unreadable", `Google credentials: ${from} cannot be read.`, "Make sure that the step which writes it runs in the same job, before this one."),
    notJson: (from, likely) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_credentials_malformed", `Google credentials: ${from} is not a JSON object${likely === undefined ? "" : `; it looks like ${likely}`}.`, "Pass the JSON text itself, whole and as Google wrote it."),
    unknownType: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_credentials_malformed", `Google credentials: the type in ${from} is none that Rollcall knows.`, "Use a service account's key (service_account), workload identity federation (external_account), or what gcloud writes for a user (authorized_user) or for a service account to act as (impersonated_service_account)."),
    malformed: ({ from, form, fields }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_credentials_malformed", `Google credentials: ${from} is not ${form} as Google writes it; missing or wrong: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(fields)}.`, "Create it anew, and store it whole. In a secret, line breaks within the private key must stay as they are in the file."),
    withoutServiceAccount: (from) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_credentials_malformed", `Google credentials: ${from} names no service account to act as, and a folder can only be shared with an account.`, "Set service_account in the google-github-actions/auth step."),
    subjectForUser: () => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_subject_unsupported", "`google-subject` needs a service account: a user's credentials can act as that user only.", "Leave `google-subject` out, or pass a service account's credentials."),
    refused: (refusal) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_sign_in_failed", `Google refused the credentials: ${words(refusal)}`, `Is the key or the pool's provider still there? Does the job have \`permissions: id-token: write\`? With \`google-subject\`, is the service account delegated the scope https://www.googleapis.com/auth/drive? ${SETUP}`),
    setup: (refusal) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_setup", `Google lets the credentials in, but not to Drive: ${words(refusal)}`, `Enable the Google Drive API in the project, and give the credentials the scope https://www.googleapis.com/auth/drive (drive.file is not enough). ${SETUP}`),
    spent: (refusal) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_quota_spent", `The project's Drive quota is used up: ${words(refusal)}`, "Nothing more is done in this run. The next one goes on where this one ended."),
    unreachable: (refusal) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_unreachable", `Google Drive cannot be reached: ${words(refusal)}`, "Nothing was changed. Run again."),
};
const folderErrors = {
    notFound: (id) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_not_found", `There is no folder ${id}, or the acting account cannot see it.`, "Check the id (the last part of the folder's address), and share the folder or its shared drive with the account that Rollcall acts as."),
    unreadable: (id, refusal) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_unread", `The folder ${id} could not be read to the end, so it is left alone: ${words(refusal)}`, "Run again."),
    parentUnreadable: (name, refusal) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_parent_unread", `Who has ${name} from the folder above could not be read, so it is left alone: ${words(refusal)}`, "Run again. If it stays, let the account that Rollcall acts as share the folder above too, or take its access to that one away."),
    notAFolder: (name, target) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_not_a_folder", target === undefined ? `${name} is a file, not a folder.` : `${name} is a shortcut, not a folder.`, target === undefined
        ? "Name a folder's id: only folders are shared."
        : `Name the id of what it points to: ${target}.`),
    trashed: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_trashed", `${name} is in the trash, so nothing is changed on it.`, "Restore it in Drive, or take it out of the roster. It is never created anew."),
    notShareable: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_not_shareable", `The account that Rollcall acts as may not share ${name}.`, "In My Drive make it an editor of the folder; on a shared drive make it a Content manager, or a Manager where only managers may share folders."),
    plannerMayNotShare: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_planner_may_not_share", `The account that plans may see ${name}, and may not share it.`, "Nothing to do if another account applies, and that one may."),
    lastOrganizer: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_last_organizer", `${name} is a shared drive and would be left without a manager.`, "Declare somebody as its organizer."),
    belowInherited: ({ who, role, inherited, name }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_role_below_inherited", `${who} is to be ${role} on ${name}, and already is ${inherited} through a folder or shared drive above it, which cannot be lessened here.`, `Declare ${inherited}, or take the role away above, or give ${name} limited access in Drive.`),
    impossible: (who, role, name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_role_impossible", `${who} cannot be ${(0,_model_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleInWords */ .jA)(role)} on ${name}: ${role === "organizer" ? "that is a role on a whole shared drive" : "that is a role on shared drives"}.`, role === "organizer" ? "Declare fileOrganizer, or writer in My Drive." : "Declare writer."),
    unmanaged: (name, people) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_unmanaged", `${name} is also shared with ${people.length} that the roster doesn't declare: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(people)}.`, "Declare them, or set `members: exact` to have them removed."),
    leftAlone: (name, what) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_left_alone", `On ${name} Rollcall leaves alone: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(what)}.`, "Nothing to do."),
    limited: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_limited_access", `${name} has limited access: who has the folder above doesn't have it through that.`, "Nothing to do, unless that is a surprise."),
    open: (name, to) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_open", `${name} is open to ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(to)}, which Rollcall leaves alone.`, "If that isn't meant, take it away in Drive."),
};
const personErrors = {
    noAddress: (user, folders) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_no_address", `${user} has no email in the roster, so ${folders === 1 ? "a folder isn't" : `${folders} folders aren't`} shared with them.`, `Add the address of their Google account: email, under ${user}.`),
    badAddress: (who) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_bad_address", `The address of ${who} is not an email address, so nothing is shared with it.`, "Mend it: one @, something before and after it, and no spaces."),
    sharedAddress: (user, other) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_shared_address", `${user} and ${other} have the same email address, which is one account to Google: it gets the higher of their roles.`, "Give each the address of their own account."),
    deleted: (who, name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_account_deleted", `The Google account of ${who} is deleted; what it has on ${name} is left alone.`, "Mend the email address, or set `active: false`."),
    expires: (who, name, until) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_expires", `Somebody gave ${who} access to ${name} until ${until}, which Rollcall leaves as it is.`, "To have it managed, take the end date away in Drive."),
};
function words({ message, reason }) {
    const text = message === "" || message === reason ? reason : `${message.replace(/\.$/, "")} (${reason})`;
    return `${text}.`;
}


/***/ }),

/***/ 54362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZL: () => (/* binding */ asDriveDesired),
  Jj: () => (/* binding */ driveDesired),
  E4: () => (/* binding */ driveKinds),
  Cs: () => (/* binding */ folderId),
  Eg: () => (/* binding */ groupPrincipal)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(27184);
// EXTERNAL MODULE: ./lib/src/core/state.js
var state = __webpack_require__(52836);
// EXTERNAL MODULE: ./lib/src/providers/drive/errors.js
var errors = __webpack_require__(19812);
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
var roles = __webpack_require__(48348);
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
/* harmony import */ var _roster_mailbox_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98769);

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

/***/ 36746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   ne: () => (/* binding */ isMe)
/* harmony export */ });
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54362);
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

/***/ 48348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ higherRole),
/* harmony export */   Jo: () => (/* binding */ compareRoles),
/* harmony export */   dr: () => (/* binding */ isDriveRole),
/* harmony export */   jA: () => (/* binding */ roleInWords),
/* harmony export */   sv: () => (/* binding */ driveRoles),
/* harmony export */   wC: () => (/* binding */ isPossible)
/* harmony export */ });
const driveRoles = [
    "reader",
    "commenter",
    "writer",
    "fileOrganizer",
    "organizer",
];
function isDriveRole(role) {
    return driveRoles.includes(role);
}
function compareRoles(one, other) {
    return driveRoles.indexOf(one) - driveRoles.indexOf(other);
}
function higherRole(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return compareRoles(one, other) >= 0 ? one : other;
}
function roleInWords(role) {
    switch (role) {
        case "reader":
            return "reader (Viewer)";
        case "commenter":
            return "commenter (Commenter)";
        case "writer":
            return "writer (Editor; Contributor on a shared drive)";
        case "fileOrganizer":
            return "fileOrganizer (Content manager)";
        case "organizer":
            return "organizer (Manager)";
        default:
            return role;
    }
}
function isPossible(role, ground) {
    switch (role) {
        case "reader":
        case "commenter":
        case "writer":
            return true;
        case "fileOrganizer":
            return ground !== "my-drive";
        case "organizer":
            return ground === "shared-drive-root";
        default:
            return role;
    }
}


/***/ }),

/***/ 76065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ sharesOf),
/* harmony export */   yB: () => (/* binding */ held),
/* harmony export */   yX: () => (/* binding */ combined)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48348);

function sharesOf(permissions, above) {
    const parents = new Map(above?.filter(isGrant).map((each) => [each.id, each.role]));
    return permissions.flatMap((each) => {
        if (!isGrant(each) || (each.type !== "user" && each.type !== "group"))
            return [];
        const { id, type, address, expires } = each;
        const parentRole = parents.get(id);
        const { direct, inherited } = each.sources === undefined ? compared(each.role, parentRole) : told(each.sources);
        const fixed = fixedBy(each, { parentRole, known: direct !== undefined || inherited !== undefined });
        return [{ id, type, address, direct, inherited, fixed, expires }];
    });
}
function held(share, wanted) {
    const { direct, inherited } = share;
    const covered = inherited !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRoles */ .Jo)(inherited, wanted) >= 0;
    const nothingMore = direct === undefined || (inherited !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRoles */ .Jo)(direct, inherited) <= 0);
    return covered && nothingMore ? inherited : direct;
}
function combined(shares) {
    return {
        direct: shares.map((each) => each.direct).reduce(_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .higherRole */ .Au, undefined),
        inherited: shares.map((each) => each.inherited).reduce(_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .higherRole */ .Au, undefined),
    };
}
function isGrant(permission) {
    return permission.view === undefined;
}
function told(sources) {
    const highest = (inherited) => sources
        .filter((source) => source.inherited === inherited)
        .map((source) => ((0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .isDriveRole */ .dr)(source.role) ? source.role : undefined))
        .reduce(_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .higherRole */ .Au, undefined);
    return { direct: highest(false), inherited: highest(true) };
}
function compared(role, parentRole) {
    const here = (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .isDriveRole */ .dr)(role) ? role : undefined;
    const above = parentRole !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .isDriveRole */ .dr)(parentRole) ? parentRole : undefined;
    if (here === undefined || above === undefined)
        return { direct: here, inherited: undefined };
    return (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRoles */ .Jo)(above, here) >= 0
        ? { direct: undefined, inherited: here }
        : { direct: here, inherited: above };
}
function fixedBy(permission, { parentRole, known }) {
    const roles = [permission.role, parentRole, ...(permission.sources ?? []).map((source) => source.role)];
    if (roles.includes("owner"))
        return "owner";
    if (permission.pendingOwner)
        return "pending-owner";
    if (permission.deleted)
        return "deleted";
    if (permission.expires !== undefined)
        return "expires";
    return known ? undefined : "unknown-role";
}


/***/ }),

/***/ 32600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TY: () => (/* binding */ readWorld),
/* harmony export */   _5: () => (/* binding */ folderReader),
/* harmony export */   fX: () => (/* binding */ stopping)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6986);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58021);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31955);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19812);
/* harmony import */ var _model_sharing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76065);





const FOLDER = "application/vnd.google-apps.folder";
const SIDE_BY_SIDE = 8;
async function readWorld(client, ids, progress) {
    const wanted = [...new Set(ids)].sort();
    const me = await client.me().catch((error) => {
        const refusal = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(error);
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(stopping(refusal) ?? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialErrors */ .l3.unreachable(refusal), {
            provider: "drive",
        });
    });
    const read = folderReader(client);
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(SIDE_BY_SIDE);
    let done = 0;
    progress.reading("drive", "folders", done, wanted.length);
    const readings = await Promise.all(wanted.map((id) => limit(async () => {
        const reading = await read(id).catch((error) => {
            limit.clearQueue();
            const problem = stopping((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(error));
            throw problem === undefined ? error : new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q(problem, { provider: "drive" });
        });
        done += 1;
        progress.reading("drive", "folders", done, wanted.length);
        return [id, reading];
    })));
    return { me, folders: new Map(readings) };
}
function folderReader(client) {
    const parents = new Map();
    function above(item, permissions) {
        const [parent] = item.parents;
        const untold = permissions.some((each) => each.sources === undefined);
        if (parent === undefined || !untold || item.limited || item.driveId !== undefined)
            return undefined;
        const known = parents.get(parent) ?? client.permissions(parent);
        parents.set(parent, known);
        return known;
    }
    return async (id) => {
        let at = (refusal) => unread(id, id, refusal);
        try {
            const item = await client.item(id);
            const name = item.driveId === id ? await client.driveName(id) : item.name;
            const label = `“${name}” (${id})`;
            const problem = unfit(item, label);
            if (problem !== undefined)
                return { problem };
            at = (refusal) => unread(id, label, refusal);
            const permissions = await client.permissions(id);
            at = (refusal) => _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.parentUnreadable(label, refusal);
            const shares = (0,_model_sharing_js__WEBPACK_IMPORTED_MODULE_4__/* .sharesOf */ .AR)(permissions, await above(item, permissions));
            const ground = item.driveId === undefined ? "my-drive" : item.driveId === id ? "shared-drive-root" : "shared-drive";
            const { limited, canShare } = item;
            const open = permissions.flatMap(openTo);
            return { sharing: { id, name, label, ground, limited, mayShare: canShare !== false, shares, open } };
        }
        catch (error) {
            const refusal = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readRefusal */ .n)(error);
            if (stopping(refusal) !== undefined)
                throw error;
            return { problem: at(refusal) };
        }
    };
}
function stopping(refusal) {
    if (refusal.trouble === "credentials")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialErrors */ .l3.refused(refusal);
    if (refusal.trouble === "setup")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialErrors */ .l3.setup(refusal);
    if (refusal.trouble === "unreachable")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialErrors */ .l3.unreachable(refusal);
    return refusal.trouble === "spent" ? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialErrors */ .l3.spent(refusal) : undefined;
}
function unread(id, label, refusal) {
    if (refusal.trouble === "missing")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.notFound(id);
    return refusal.trouble === "folder"
        ? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.notShareable(label)
        : _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.unreadable(label, refusal);
}
function unfit(item, label) {
    if (item.mimeType !== FOLDER)
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.notAFolder(label, item.target);
    return item.trashed ? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.trashed(label) : undefined;
}
function openTo(permission) {
    if (permission.view !== undefined)
        return [];
    if (permission.type === "anyone")
        return [`anyone with the link (${permission.role})`];
    return permission.type === "domain" ? [`a whole organisation (${permission.role})`] : [];
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ../../work/main/node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ../../work/main/node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
