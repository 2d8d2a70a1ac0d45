export const id = 7509;
export const ids = [7509];
export const modules = {

/***/ 77509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGroupsClient: () => (/* binding */ createGroupsClient)
});

// EXTERNAL MODULE: ./node_modules/@googleapis/admin/build/index.js
var build = __webpack_require__(14917);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/requests.js
var requests = __webpack_require__(56723);
// EXTERNAL MODULE: ./lib/src/providers/shared/google/sign-in.js
var sign_in = __webpack_require__(81058);
// EXTERNAL MODULE: ./lib/src/providers/google-groups/api-errors.js
var api_errors = __webpack_require__(61492);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(81469);
;// CONCATENATED MODULE: ./lib/src/providers/google-groups/read/wire.js

const GROUP_FIELDS = "id,email,name,description,aliases,nonEditableAliases";
const GROUPS_FIELDS = `nextPageToken,groups(${GROUP_FIELDS})`;
const MEMBER_FIELDS = "id,email,role,type,status";
const MEMBERS_FIELDS = `nextPageToken,members(${MEMBER_FIELDS})`;
const wire_text = schemas/* string */.YjP().min(1);
const group = schemas/* object */.Ikc({
    id: wire_text,
    email: wire_text,
    name: schemas/* string */.YjP().catch(""),
    description: schemas/* string */.YjP().catch(""),
    aliases: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
    nonEditableAliases: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
})
    .transform(({ aliases, nonEditableAliases, ...rest }) => ({
    ...rest,
    aliases: [...aliases, ...nonEditableAliases],
}));
const types = { GROUP: "group", CUSTOMER: "everybody" };
const roles = { MANAGER: "manager", OWNER: "owner" };
const member = schemas/* object */.Ikc({
    id: wire_text,
    email: wire_text.optional(),
    role: schemas/* string */.YjP().catch(""),
    type: schemas/* string */.YjP().catch(""),
    status: schemas/* string */.YjP().optional(),
})
    .transform(({ id, email, role, type, status }) => ({
    id,
    email,
    role: roles[role] ?? "member",
    type: types[type] ?? (email === undefined ? "everybody" : "user"),
    status,
}));
const groups = schemas/* object */.Ikc({ nextPageToken: wire_text.optional(), groups: schemas/* array */.YOg(group).default([]) });
const members = schemas/* object */.Ikc({ nextPageToken: wire_text.optional(), members: schemas/* array */.YOg(member).default([]) });
function parseGroup(data) {
    return group.parse(data);
}
function parseGroupPage(data) {
    const { groups: items, nextPageToken: next } = groups.parse(data);
    return { items, next };
}
function parseMember(data) {
    return member.parse(data);
}
function parseMemberPage(data) {
    const { members: items, nextPageToken: next } = members.parse(data);
    return { items, next };
}

;// CONCATENATED MODULE: ./lib/src/providers/google-groups/client.js





const timeout = 60_000;
const maxResults = 200;
const readScope = "https://www.googleapis.com/auth/admin.directory.group.readonly";
const writeScope = "https://www.googleapis.com/auth/admin.directory.group";
function createGroupsClient(options) {
    const signedIn = (0,sign_in/* signIn */.J)(build/* auth */.j2, { ...options, scope: options.mayWrite ? writeScope : readScope });
    const api = (0,build/* admin */.wr)({ version: "directory_v1", auth: signedIn, retry: false, timeout });
    const { send, read, list, count } = (0,requests/* googleRequests */.m)({
        signedIn,
        errorOf: api_errors/* groupsApiErrorOf */.M,
        failure: (apiError) => new api_errors/* GroupsRequestError */.Y(apiError),
        wait: options.backoff.wait,
    });
    async function ifThere(request, parse) {
        try {
            return await read(request, parse);
        }
        catch (error) {
            const { kind } = (0,api_errors/* groupsApiErrorOf */.M)(error);
            if (kind === "no-group" || kind === "no-member")
                return undefined;
            throw error;
        }
    }
    const withToken = (pageToken) => (pageToken === undefined ? {} : { pageToken });
    return {
        groups: (customer) => list("list", (token) => read(() => api.groups.list({ customer, maxResults, fields: GROUPS_FIELDS, ...withToken(token) }), parseGroupPage)),
        group: (groupKey) => ifThere(() => api.groups.get({ groupKey, fields: GROUP_FIELDS }), parseGroup),
        members: (groupKey) => list("list", (token) => read(() => api.members.list({ groupKey, maxResults, fields: MEMBERS_FIELDS, ...withToken(token) }), parseMemberPage)),
        member: (groupKey, memberKey) => ifThere(() => api.members.get({ groupKey, memberKey, fields: MEMBER_FIELDS }), parseMember),
        async create(requestBody) {
            return parseGroup(await send(() => api.groups.insert({ fields: GROUP_FIELDS, requestBody })));
        },
        async change(groupKey, requestBody) {
            await send(() => api.groups.patch({ groupKey, fields: "id", requestBody }));
        },
        async remove(groupKey) {
            await send(() => api.groups.delete({ groupKey }));
        },
        async insert(groupKey, { address: email, role }) {
            const requestBody = { email, role: role.toUpperCase() };
            return parseMember(await send(() => api.members.insert({ groupKey, fields: MEMBER_FIELDS, requestBody })));
        },
        async regrade(groupKey, memberKey, role) {
            const requestBody = { role: role.toUpperCase() };
            await send(() => api.members.patch({ groupKey, memberKey, fields: "id", requestBody }));
        },
        async drop(groupKey, memberKey) {
            await send(() => api.members.delete({ groupKey, memberKey }));
        },
        requests: count,
    };
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
