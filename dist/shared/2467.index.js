export const id = 2467;
export const ids = [2467];
export const modules = {

/***/ 62467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDriveClient: () => (/* binding */ createDriveClient)
});

// EXTERNAL MODULE: ./node_modules/@googleapis/drive/build/index.js
var build = __webpack_require__(21982);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/requests.js
var requests = __webpack_require__(56723);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/sign-in.js
var sign_in = __webpack_require__(81058);
// EXTERNAL MODULE: ./lib/src/providers/drive/api-errors.js
var api_errors = __webpack_require__(14134);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
;// CONCATENATED MODULE: ./lib/src/providers/drive/read/wire.js


const CURRENT_USER_FIELDS = "user(emailAddress,permissionId)";
const ITEM_FIELDS = "id,name,mimeType,trashed,driveId,parents,inheritedPermissionsDisabled,capabilities/canShare,shortcutDetails/targetId";
const PERMISSION_FIELDS = "id,type,role,emailAddress,domain,deleted,pendingOwner,expirationTime,view,permissionDetails(role,inherited)";
const PERMISSIONS_FIELDS = `nextPageToken,permissions(${PERMISSION_FIELDS})`;
const flag = schemas/* boolean */.zMY()
    .nullish()
    .transform((value) => value ?? false);
const optional = schemas/* string */.YjP()
    .nullish()
    .transform((value) => value || undefined);
const currentUser = schemas/* object */.Ikc({ user: schemas/* object */.Ikc({ emailAddress: schemas/* string */.YjP(), permissionId: schemas/* string */.YjP() }) });
const item = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP().catch(""),
    mimeType: schemas/* string */.YjP(),
    trashed: flag,
    driveId: optional,
    parents: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    inheritedPermissionsDisabled: flag,
    capabilities: schemas/* object */.Ikc({ canShare: schemas/* boolean */.zMY().nullish() }).nullish(),
    shortcutDetails: schemas/* object */.Ikc({ targetId: optional }).nullish(),
});
const permission = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    role: schemas/* string */.YjP(),
    emailAddress: optional,
    domain: optional,
    deleted: flag,
    pendingOwner: flag,
    expirationTime: optional,
    view: optional,
    permissionDetails: schemas/* array */.YOg(schemas/* object */.Ikc({ role: schemas/* string */.YjP(), inherited: flag })).nullish(),
});
const page = schemas/* object */.Ikc({ nextPageToken: optional, permissions: schemas/* array */.YOg(permission) });
function parseCurrentUser(data) {
    const { user } = checked(currentUser, data);
    return { address: user.emailAddress, permissionId: user.permissionId };
}
function parseItem(data) {
    const { capabilities, inheritedPermissionsDisabled, shortcutDetails, parents, ...rest } = checked(item, data);
    return {
        ...rest,
        parents: parents ?? [],
        limited: inheritedPermissionsDisabled,
        canShare: capabilities?.canShare ?? undefined,
        target: shortcutDetails?.targetId,
    };
}
function parsePermission(data) {
    return permissionOf(checked(permission, data));
}
function parsePermissionPage(data) {
    const { permissions, nextPageToken } = checked(page, data);
    return { items: permissions.map(permissionOf), next: nextPageToken };
}
function permissionOf(raw) {
    const { emailAddress, expirationTime, permissionDetails, ...rest } = raw;
    const sources = permissionDetails?.length ? permissionDetails : undefined;
    return { ...rest, address: emailAddress, expires: expirationTime, sources };
}
function checked(schema, data) {
    const result = schema.safeParse(data);
    if (result.success)
        return result.data;
    const where = result.error.issues[0]?.path.join(".") || "its body";
    const message = `Google's answer was incomplete at ${where}.`;
    throw new api_errors/* DriveRequestError */.M({ kind: "lost", status: 200, reason: "incomplete answer", message });
}

;// CONCATENATED MODULE: ./lib/src/providers/drive/client.js





const TIMEOUT = 60_000;
const PAGE = 100;
const scope = "https://www.googleapis.com/auth/drive";
function createDriveClient(options) {
    const signedIn = (0,sign_in/* signIn */.J)(build/* auth */.j2, { ...options, scope });
    const api = (0,build/* drive */.rU)({ version: "v3", auth: signedIn, retry: false, timeout: TIMEOUT });
    const { send, read, list, count } = (0,requests/* googleRequests */.m)({
        signedIn,
        errorOf: api_errors/* driveApiErrorOf */.g,
        failure: (apiError) => new api_errors/* DriveRequestError */.M(apiError),
        wait: options.backoff.wait,
    });
    return {
        currentUser: () => read(() => api.about.get({ fields: CURRENT_USER_FIELDS }), parseCurrentUser),
        item: (fileId) => read(() => api.files.get({ fileId, supportsAllDrives: true, fields: ITEM_FIELDS }), parseItem),
        driveName: (driveId) => read(() => api.drives.get({ driveId, fields: "name" }), (data) => nameIn(data) ?? driveId),
        permissions(fileId) {
            const query = { fileId, supportsAllDrives: true, pageSize: PAGE, fields: PERMISSIONS_FIELDS };
            return list("permissions", (pageToken) => read(() => api.permissions.list(pageToken === undefined ? query : { ...query, pageToken }), parsePermissionPage));
        },
        async create(fileId, { type, address, role, mail }) {
            const made = await send(() => api.permissions.create({
                fileId,
                supportsAllDrives: true,
                sendNotificationEmail: mail !== undefined,
                ...(mail === undefined ? {} : { emailMessage: mail }),
                fields: PERMISSION_FIELDS,
                requestBody: { type, role, emailAddress: address },
            }));
            return parsePermission(made);
        },
        async update(fileId, permissionId, { role, endsDate, endsOffer }) {
            await send(() => api.permissions.update({
                fileId,
                permissionId,
                supportsAllDrives: true,
                ...(endsDate ? { removeExpiration: true } : {}),
                fields: "id",
                requestBody: endsOffer ? { role, pendingOwner: false } : { role },
            }));
        },
        async remove(fileId, permissionId) {
            await send(() => api.permissions.delete({ fileId, permissionId, supportsAllDrives: true }));
        },
        requests: count,
    };
}
function nameIn(data) {
    const name = typeof data === "object" && data !== null && "name" in data ? data.name : undefined;
    return typeof name === "string" && name !== "" ? name : undefined;
}


/***/ }),

/***/ 56723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ googleRequests)
/* harmony export */ });
/* harmony import */ var _sign_in_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81058);

function googleRequests(options) {
    const { signedIn, errorOf, failure, wait } = options;
    let requests = 0;
    async function ensureToken() {
        try {
            await signedIn.getAccessToken();
        }
        catch (error) {
            const apiError = errorOf(error);
            throw failure({ ...apiError, kind: apiError.kind === "lost" ? "unreachable" : "credentials" });
        }
    }
    async function send(ask, renewed = false) {
        await ensureToken();
        requests += 1;
        try {
            return (await ask()).data;
        }
        catch (error) {
            const apiError = errorOf(error);
            if (apiError.status !== 401 || renewed)
                throw failure(apiError);
            (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetToken */ .T)(signedIn);
            return send(ask, true);
        }
    }
    async function pages(page) {
        const all = new Map();
        let count = 0;
        let token;
        do {
            try {
                const { items, next } = await page(token);
                for (const each of items)
                    all.set(each.id, each);
                count += items.length;
                token = next;
            }
            catch (error) {
                if (token !== undefined && errorOf(error).status === 400)
                    return undefined;
                throw error;
            }
        } while (token !== undefined);
        return all.size === count ? [...all.values()] : undefined;
    }
    return {
        send: (ask) => send(ask),
        async read(ask, parse) {
            for (let attempt = 1;; attempt += 1) {
                try {
                    return parse(await send(ask));
                }
                catch (error) {
                    const apiError = errorOf(error);
                    const isRepeatable = apiError.kind === "lost" || apiError.kind === "rate";
                    if (!isRepeatable || !(await wait(attempt, apiError)))
                        throw failure(apiError);
                }
            }
        },
        async list(what, page) {
            const listed = (await pages(page)) ?? (await pages(page));
            if (listed !== undefined)
                return listed;
            const message = `The pages of its ${what} don't fit together.`;
            throw failure({ kind: "lost", status: 200, reason: "incomplete list", message });
        },
        count: () => requests,
    };
}


/***/ }),

/***/ 81058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ signIn),
/* harmony export */   T: () => (/* binding */ forgetToken)
/* harmony export */ });
const CLOUD_SCOPE = "https://www.googleapis.com/auth/cloud-platform";
const TOKEN_URL = "https://oauth2.googleapis.com/token";
const QUIET = { useAuthRequestParameters: false };
function signIn(google, options) {
    const { credentials, subject, scope } = options;
    const transporter = createTransporter(google, options);
    const common = { transporter, ...QUIET };
    switch (credentials.type) {
        case "service-account": {
            const { email, key, keyId } = credentials;
            return new google.JWT({
                ...common,
                email,
                key,
                scopes: [scope],
                ...(keyId === undefined ? {} : { keyId }),
                ...(subject === undefined ? {} : { subject }),
            });
        }
        case "authorized-user":
            return createUserClient(google, { ...credentials, transporter });
        case "impersonation": {
            const { email, delegates, user } = credentials;
            const client = new google.OAuth2(common);
            client.refreshHandler = () => {
                const source = createUserClient(google, { ...user, transporter });
                return subject === undefined
                    ? getImpersonatedToken(source, { email, delegates, scope })
                    : getDelegatedToken(source, { email, delegates, scope, subject, clock: options.clock });
            };
            return client;
        }
        case "workload-identity": {
            const pool = { credentials, transporter, apiUrl: options.apiUrl };
            if (subject === undefined) {
                const impersonation = reroute(credentials.impersonationUrl, options.apiUrl);
                return createPoolClient(google, { ...pool, scope, impersonation });
            }
            const client = new google.OAuth2(common);
            client.refreshHandler = () => {
                const source = createPoolClient(google, { ...pool, scope: CLOUD_SCOPE });
                return getDelegatedToken(source, {
                    email: credentials.email,
                    delegates: [],
                    scope,
                    subject,
                    clock: options.clock,
                });
            };
            return client;
        }
        default:
            return credentials;
    }
}
function forgetToken(client) {
    client.setCredentials({ ...client.credentials, expiry_date: 1 });
}
function createUserClient(google, { clientId, clientSecret, refreshToken, quotaProject, transporter }) {
    const quota = quotaProject === undefined ? {} : { quotaProjectId: quotaProject };
    const client = new google.OAuth2({ transporter, ...QUIET, clientId, clientSecret, ...quota });
    client.setCredentials({ refresh_token: refreshToken });
    return client;
}
function createPoolClient(google, { credentials, apiUrl, transporter, scope, impersonation }) {
    const { url, file, headers, format } = credentials.source;
    return new google.IdentityPoolClient({
        type: "external_account",
        transporter,
        ...QUIET,
        scopes: [scope],
        audience: credentials.audience,
        subject_token_type: credentials.subjectTokenType,
        token_url: reroute(credentials.tokenUrl, apiUrl),
        ...(impersonation === undefined ? {} : { service_account_impersonation_url: impersonation }),
        credential_source: {
            ...(url === undefined ? {} : { url }),
            ...(file === undefined ? {} : { file }),
            ...(headers === undefined ? {} : { headers }),
            ...(format === undefined
                ? {}
                : {
                    format: {
                        type: format.type,
                        ...(format.field === undefined ? {} : { subject_token_field_name: format.field }),
                    },
                }),
        },
    });
}
async function getImpersonatedToken(source, { email, delegates, scope }) {
    const { data } = await source.request({
        method: "POST",
        url: `${credentialsOf(email)}:generateAccessToken`,
        data: { scope: [scope], delegates: delegates.map(delegateName) },
    });
    return { access_token: data.accessToken, expiry_date: Date.parse(data.expireTime) };
}
function delegateName(email) {
    return email.startsWith("projects/") ? email : `projects/-/serviceAccounts/${email}`;
}
function credentialsOf(email) {
    return `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}`;
}
async function getDelegatedToken(source, who) {
    const issued = Math.floor(who.clock.now() / 1_000);
    const claims = {
        iss: who.email,
        sub: who.subject,
        scope: who.scope,
        aud: TOKEN_URL,
        iat: issued,
        exp: issued + 3_600,
    };
    const { data } = await source.request({
        method: "POST",
        url: `${credentialsOf(who.email)}:signJwt`,
        data: { payload: JSON.stringify(claims), delegates: who.delegates.map(delegateName) },
    });
    const granted = await source.transporter.request({
        method: "POST",
        url: TOKEN_URL,
        data: new URLSearchParams({
            grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
            assertion: data.signedJwt,
        }),
    });
    const { access_token, expires_in } = granted.data;
    return { access_token, expiry_date: (issued + expires_in) * 1_000 };
}
function createTransporter(google, { apiUrl, fetch }) {
    const { transporter } = new google.OAuth2(QUIET);
    transporter.defaults.fetchImplementation = fetch;
    if (apiUrl === undefined)
        return transporter;
    const send = transporter.request;
    transporter.request = (request = {}) => {
        const url = request.url === undefined ? {} : { url: reroute(String(request.url), apiUrl) };
        return send.call(transporter, { ...request, ...url });
    };
    return transporter;
}
function reroute(url, apiUrl) {
    if (apiUrl === undefined || !/^https:\/\/[\w.-]+\.googleapis\.com\//.test(url))
        return url;
    const { pathname, search } = new URL(url);
    return `${apiUrl.replace(/\/+$/, "")}${pathname}${search}`;
}


/***/ })

};
