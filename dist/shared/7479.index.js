export const id = 7479;
export const ids = [7479];
export const modules = {

/***/ 14134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ DriveRequestError),
/* harmony export */   g: () => (/* binding */ driveApiErrorOf)
/* harmony export */ });
/* harmony import */ var _shared_google_google_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11213);

class DriveRequestError extends Error {
    apiError;
    constructor(apiError) {
        super(apiError.message);
        this.name = "Refused";
        this.apiError = apiError;
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
function driveApiErrorOf(thrown) {
    if (thrown instanceof DriveRequestError)
        return thrown.apiError;
    const { came, ...read } = (0,_shared_google_google_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readGoogleError */ .Y)(thrown);
    const { status, reason, message } = read;
    const kind = came === "answer" ? errorKindOf(status, reason, message) : came === "nothing" ? "lost" : "other";
    return { kind, ...read };
}
function errorKindOf(status, reason, message) {
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
        return sharingErrorKind(message);
    if (reason === "cannotShareTeamDriveWithNonGoogleAccounts")
        return "no-account";
    if (POLICY.has(reason) || /^teamDrive\w+Restriction$/.test(reason))
        return "policy";
    if (MANAGED.has(reason) || /^cannotModifyInherited\w*Permission$/.test(reason))
        return "managed";
    return "other";
}
function sharingErrorKind(message) {
    if (/no Google account|Notify people/i.test(message))
        return "no-account";
    if (/successfully shared/i.test(message))
        return "mail-failed";
    if (/ACL change not allowed/i.test(message))
        return "policy";
    return "other";
}


/***/ }),

/***/ 31597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ personErrors),
/* harmony export */   Hh: () => (/* binding */ isOutOfReach),
/* harmony export */   ID: () => (/* binding */ apiErrorText),
/* harmony export */   W7: () => (/* binding */ driveAccessErrors),
/* harmony export */   iR: () => (/* binding */ folderErrors)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33081);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98801);
/* harmony import */ var _model_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47171);



const SETUP = "Rollcall's examples/keyless-google.md has the set-up, step by step.";
const driveAccessErrors = {
    refused: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_sign_in_failed", `Google refused the credentials: ${apiErrorText(apiError)}`, `Is the key or the pool's provider still there? Does the job have \`permissions: id-token: write\`? With \`google-subject\`, is the service account delegated the scope https://www.googleapis.com/auth/drive? ${SETUP}`),
    setup: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_setup", `Google lets the credentials in, but not to Drive: ${apiErrorText(apiError)}`, `Enable the Google Drive API in the project, and give the credentials the scope https://www.googleapis.com/auth/drive (drive.file is not enough). ${SETUP}`),
    spent: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_quota_spent", `The project's Drive quota is used up: ${apiErrorText(apiError)}`, "Nothing more is done in this run. The next one goes on where this one ended."),
    unreachable: (apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_unreachable", `Google Drive cannot be reached: ${apiErrorText(apiError)}`, "Nothing was changed. Run again."),
};
const folderErrors = {
    notFound: (id) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_not_found", `There is no folder ${id}, or the acting account cannot see it.`, "Check the id (the last part of the folder's address), and share the folder or its shared drive with the account that Rollcall acts as."),
    unreadable: (id, apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_unread", `The folder ${id} could not be read to the end, so it is left alone: ${apiErrorText(apiError)}`, "Run again."),
    parentUnreadable: (name, apiError) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_parent_unread", `Who has ${name} from the folder above could not be read, so it is left alone: ${apiErrorText(apiError)}`, "Run again. If it stays, let the account that Rollcall acts as share the folder above too, or take its access to that one away."),
    notAFolder: (name, target) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_not_a_folder", target === undefined ? `${name} is a file, not a folder.` : `${name} is a shortcut, not a folder.`, target === undefined
        ? "Name a folder's id: only folders are shared."
        : `Name the id of what it points to: ${target}.`),
    trashed: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_trashed", `${name} is in the trash, so nothing is changed on it.`, "Restore it in Drive, or take it out of the roster. It is never created anew."),
    notShareable: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_folder_not_shareable", `The account that Rollcall acts as may not share ${name}.`, "In My Drive make it an editor of the folder; on a shared drive make it a Content manager, or a Manager where only managers may share folders."),
    plannerMayNotShare: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_planner_may_not_share", `The account that plans may see ${name}, and may not share it.`, "Nothing to do if another account applies, and that one may."),
    lastOrganizer: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_last_organizer", `${name} is a shared drive and would be left without a manager.`, "Declare somebody as its organizer."),
    belowInherited: ({ who, role, inherited, name }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_role_below_inherited", `${who} is to be ${role} on ${name}, and already is ${inherited} through a folder or shared drive above it, which cannot be lessened here.`, `Declare ${inherited}, or take the role away above, or give ${name} limited access in Drive.`),
    impossible: (who, role, name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)("drive_role_impossible", `${who} cannot be ${(0,_model_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .roleInWords */ .jA)(role)} on ${name}: ${role === "organizer" ? "that is a role on a whole shared drive" : "that is a role on shared drives"}.`, role === "organizer" ? "Declare fileOrganizer, or writer in My Drive." : "Declare writer."),
    unmanaged: (name, people, isAdditive) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_unmanaged", `${name} is also shared with ${people.length} that the roster doesn't declare: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(people)}.`, isAdditive
        ? "Declare them, or set `members: exact` to have them removed."
        : "Declare them: in a team that has the folder and lists its members, or under groups."),
    onlyWayIn: (who, role, name, account) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_only_way_in", `${who} stays ${role} on ${name}, though the roster says otherwise: ${account}, which Rollcall acts as, cannot share the folder by itself, and may be in that group.`, `Share ${name} with ${account} itself, as an editor in My Drive or a Content manager on a shared drive. The next run then does what the roster says.`),
    takenOutUnseen: (id, because) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_taken_out_unseen", `The folder ${id} has left the roster, and what the roster gave there cannot be taken back: ${because.message}`, "If the folder is still in use, let Rollcall see it, and the next run takes it back. If it is deleted, declare it once more with hands_off: true, and take it out in the next commit."),
    leftAlone: (name, what) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_left_alone", `On ${name} Rollcall leaves alone: ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(what)}.`, "Nothing to do."),
    limited: (name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_limited_access", `${name} has limited access: who has the folder above doesn't have it through that.`, "Nothing to do, unless that is a surprise."),
    open: (name, to) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_open", `${name} is open to ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(to)}. The roster doesn't decide on that, and Rollcall leaves it alone.`, "If that isn't meant, take it away in Drive."),
};
function isOutOfReach({ code }) {
    return [
        "drive_folder_not_found",
        "drive_folder_not_shareable",
        "drive_folder_trashed",
        "drive_not_a_folder",
    ].includes(code);
}
const personErrors = {
    badAddress: (who) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_bad_address", `The address of ${who} is not an email address, so nothing is shared with it.`, "Correct it: one @, something before and after it, and no spaces."),
    sharedAddress: (user, other) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_shared_address", `${user} and ${other} have the same email address, which is one account to Google: it gets the higher of their roles.`, "Give each the address of their own account."),
    deleted: (who, name) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)("drive_account_deleted", `The Google account of ${who} is deleted; what it has on ${name} is left alone.`, "Correct the email address, or set `active: false`."),
    expires: (who, name, until) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)("drive_expires", `The access of ${who} to ${name} ends at ${until}. Somebody set that date in Drive, and Rollcall keeps it.`, "If that isn't meant, take the end date away in Drive."),
};
function apiErrorText({ message, reason }) {
    const text = message === "" || message === reason ? reason : `${message.replace(/\.$/, "")} (${reason})`;
    return `${text}.`;
}


/***/ }),

/***/ 80102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ folderSharesOf),
/* harmony export */   O$: () => (/* binding */ mustNotExpire),
/* harmony export */   SH: () => (/* binding */ heldRole),
/* harmony export */   gI: () => (/* binding */ combineShares)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47171);

function folderSharesOf(permissions, above) {
    const parents = new Map(above?.filter(isGrant).map((each) => [each.id, each.role]));
    return permissions.flatMap((each) => {
        if (!isGrant(each) || (each.type !== "user" && each.type !== "group"))
            return [];
        const { id, type, address, expires } = each;
        const parentRole = parents.get(id);
        const { direct, inherited } = each.sources === undefined ? originsByParent(each.role, parentRole) : originsInSources(each.sources);
        const immutable = immutableReasonOf(each, {
            parentRole,
            known: direct !== undefined || inherited !== undefined,
        });
        const { pendingOwner: isPendingOwner } = each;
        return [{ id, type, address, direct, inherited, immutable, isPendingOwner, expires }];
    });
}
function heldRole(share, wanted) {
    const { direct, inherited } = share;
    const covered = inherited !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRoles */ .Jo)(inherited, wanted) >= 0;
    const nothingMore = direct === undefined || (inherited !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRoles */ .Jo)(direct, inherited) <= 0);
    return covered && nothingMore ? inherited : direct;
}
function combineShares(shares) {
    return {
        direct: shares.map((each) => each.direct).reduce(_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .higherRole */ .Au, undefined),
        inherited: shares.map((each) => each.inherited).reduce(_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .higherRole */ .Au, undefined),
    };
}
function mustNotExpire(role, location) {
    if (location === "shared-drive-root")
        return true;
    return location === "my-drive" && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRoles */ .Jo)(role, "commenter") > 0;
}
function isGrant(permission) {
    return permission.view === undefined;
}
function originsInSources(sources) {
    const highest = (inherited) => sources
        .filter((source) => source.inherited === inherited)
        .map((source) => ((0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .isDriveRole */ .dr)(source.role) ? source.role : undefined))
        .reduce(_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .higherRole */ .Au, undefined);
    return { direct: highest(false), inherited: highest(true) };
}
function originsByParent(role, parentRole) {
    const here = (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .isDriveRole */ .dr)(role) ? role : undefined;
    const above = parentRole !== undefined && (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .isDriveRole */ .dr)(parentRole) ? parentRole : undefined;
    if (here === undefined || above === undefined)
        return { direct: here, inherited: undefined };
    return (0,_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRoles */ .Jo)(above, here) >= 0
        ? { direct: undefined, inherited: here }
        : { direct: here, inherited: above };
}
function immutableReasonOf(permission, { parentRole, known }) {
    const roles = [permission.role, parentRole, ...(permission.sources ?? []).map((source) => source.role)];
    if (roles.includes("owner"))
        return "owner";
    if (permission.deleted)
        return "deleted";
    return known ? undefined : "unknown-role";
}


/***/ }),

/***/ 77479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ createFolderReader),
/* harmony export */   bh: () => (/* binding */ fatalProblemOf),
/* harmony export */   qm: () => (/* binding */ readDriveState)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70370);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46698);
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14134);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31597);
/* harmony import */ var _model_sharing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80102);





const folderType = "application/vnd.google-apps.folder";
const concurrency = 8;
async function readDriveState(client, ids, progress) {
    const wanted = [...new Set(ids)].sort();
    const currentUser = await client.currentUser().catch((error) => {
        const apiError = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .driveApiErrorOf */ .g)(error);
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q(fatalProblemOf(apiError) ?? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .driveAccessErrors */ .W7.unreachable(apiError), {
            provider: "drive",
        });
    });
    const read = createFolderReader(client);
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(concurrency);
    let done = 0;
    progress.reading("drive", "folders", done, wanted.length);
    const readings = await Promise.all(wanted.map((id) => limit(async () => {
        const reading = await read(id).catch((error) => {
            limit.clearQueue();
            const problem = fatalProblemOf((0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .driveApiErrorOf */ .g)(error));
            throw problem === undefined ? error : new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RollcallError */ .q(problem, { provider: "drive" });
        });
        done += 1;
        progress.reading("drive", "folders", done, wanted.length);
        return [id, reading];
    })));
    return { currentUser, folders: new Map(readings) };
}
function createFolderReader(client) {
    const parents = new Map();
    function parentPermissions(item, permissions) {
        const [parent] = item.parents;
        const lacksSources = permissions.some((each) => each.sources === undefined);
        if (parent === undefined || !lacksSources || item.limited || item.driveId !== undefined)
            return undefined;
        const known = parents.get(parent) ?? client.permissions(parent);
        parents.set(parent, known);
        return known;
    }
    return async (id) => {
        let problemOf = (apiError) => unreadProblem(id, id, apiError);
        try {
            const item = await client.item(id);
            const name = item.driveId === id ? await client.driveName(id) : item.name;
            const label = `“${name}” (${id})`;
            const problem = unfitProblem(item, label);
            if (problem !== undefined)
                return { problem };
            problemOf = (apiError) => unreadProblem(id, label, apiError);
            const permissions = await client.permissions(id);
            problemOf = (apiError) => _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.parentUnreadable(label, apiError);
            const shares = (0,_model_sharing_js__WEBPACK_IMPORTED_MODULE_4__/* .folderSharesOf */ .I7)(permissions, await parentPermissions(item, permissions));
            const location = item.driveId === undefined ? "my-drive" : item.driveId === id ? "shared-drive-root" : "shared-drive";
            const { limited, canShare } = item;
            const open = permissions.flatMap(openTo);
            return { sharing: { id, name, label, location, limited, mayShare: canShare !== false, shares, open } };
        }
        catch (error) {
            const apiError = (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .driveApiErrorOf */ .g)(error);
            if (fatalProblemOf(apiError) !== undefined)
                throw error;
            return { problem: problemOf(apiError) };
        }
    };
}
function fatalProblemOf(apiError) {
    if (apiError.kind === "credentials")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .driveAccessErrors */ .W7.refused(apiError);
    if (apiError.kind === "setup")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .driveAccessErrors */ .W7.setup(apiError);
    if (apiError.kind === "unreachable")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .driveAccessErrors */ .W7.unreachable(apiError);
    return apiError.kind === "spent" ? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .driveAccessErrors */ .W7.spent(apiError) : undefined;
}
function unreadProblem(id, label, apiError) {
    if (apiError.kind === "missing")
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.notFound(id);
    return apiError.kind === "folder"
        ? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.notShareable(label)
        : _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.unreadable(label, apiError);
}
function unfitProblem(item, label) {
    if (item.mimeType !== folderType)
        return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.notAFolder(label, item.target);
    return item.trashed ? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .folderErrors */ .iR.trashed(label) : undefined;
}
function openTo(permission) {
    if (permission.view !== undefined)
        return [];
    if (permission.type === "anyone")
        return [`anyone with the link (${permission.role})`];
    return permission.type === "domain"
        ? [`everybody at ${permission.domain ?? "a whole organisation"} (${permission.role})`]
        : [];
}


/***/ }),

/***/ 11213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readGoogleError)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81469);

const answer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    response: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), headers: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), data: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() }),
});
const apiBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    error: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(""),
        errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(""), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch("") })).catch([]),
        details: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() })).catch([]),
    }),
});
const oauthBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ error: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), error_description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch("") });
function readGoogleError(thrown) {
    const answered = answer.safeParse(thrown);
    if (!answered.success)
        return unansweredError(thrown);
    const { status, headers, data } = answered.data.response;
    const { reason, message } = wordsIn(data, status);
    const wait = Number(headerIn(headers, "retry-after") ?? Number.NaN);
    const read = { came: "answer", status, reason, message };
    return Number.isFinite(wait) && wait >= 0 ? { ...read, retryAfter: wait } : read;
}
function wordsIn(data, status) {
    const api = apiBody.safeParse(data);
    if (api.success) {
        const { message, errors, details } = api.data.error;
        const detail = details.find((each) => each.reason !== undefined)?.reason;
        return {
            reason: errors[0]?.reason || detail || `HTTP ${status}`,
            message: oneLine(message || errors[0]?.message),
        };
    }
    const oauth = oauthBody.safeParse(data);
    if (oauth.success)
        return { reason: oauth.data.error, message: oneLine(oauth.data.error_description) };
    const isText = typeof data === "string" && data.trim() !== "" && !data.trimStart().startsWith("<");
    const message = isText ? oneLine(data) : "Google answered nothing that says why.";
    return { reason: `HTTP ${status}`, message };
}
function headerIn(headers, name) {
    const get = typeof headers === "object" && headers !== null && "get" in headers ? headers.get : undefined;
    const value = typeof get === "function" ? get.call(headers, name) : undefined;
    return typeof value === "string" ? value : undefined;
}
function oneLine(text = "") {
    return text.replace(/\s+/g, " ").trim().slice(0, 300);
}
function unansweredError(thrown) {
    if (typeof thrown !== "object" || thrown === null || !("config" in thrown)) {
        const message = thrown instanceof Error ? oneLine(thrown.message) : "Something unexpected happened.";
        return { came: "not sent", status: 0, reason: "not sent", message };
    }
    const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
    const reason = /^\w+$/.test(code) ? code : "no answer";
    return { came: "nothing", status: 0, reason, message: "Google didn't answer." };
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
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

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


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
