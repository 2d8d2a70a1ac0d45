export const id = 639;
export const ids = [639];
export const modules = {

/***/ 2639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* binding */ githubClient)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5935);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4112);



function namingLimits(octokit) {
    octokit.hook.error("request", (error) => {
        const isUnnamed = "status" in error && error.status === 429 && !/secondary rate/i.test(error.message);
        if (isUnnamed)
            error.message = `${error.message} (taken for a secondary rate limit)`;
        throw error;
    });
}
const PacedOctokit = _octokit_core__WEBPACK_IMPORTED_MODULE_0__/* .Octokit */ .E.plugin(namingLimits, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_1__/* .throttling */ .A);
const PatientOctokit = PacedOctokit.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L);
const unpaced = {
    key: () => ({ schedule: (_options, job) => Promise.resolve(job()) }),
};
const final = [400, 401, 403, 404, 409, 410, 422, 429, 451];
const patience = 300;
function githubClient(options) {
    const cost = { requests: 0, points: 0 };
    const countingFetch = async (input, init) => {
        cost.requests += 1;
        return without(options.token, await options.fetch(input, init));
    };
    const emulated = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(options.apiUrl).hostname);
    const giveWay = (wait, _request, _octokit, tries) => wait <= patience && tries < 3;
    const common = {
        auth: options.token,
        baseUrl: options.apiUrl,
        userAgent: "rollcall",
        request: { fetch: countingFetch },
        log: { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } },
    };
    const limits = {
        onRateLimit: giveWay,
        onSecondaryRateLimit: giveWay,
        retryAfterBaseValue: emulated ? 1 : 1_000,
    };
    const reader = new PatientOctokit({
        ...common,
        throttle: { ...limits, id: "read" },
        retry: { doNotRetry: final, retries: 3, retryAfterBaseValue: emulated ? 1 : 1_000 },
    });
    const asker = new PacedOctokit({ ...common, throttle: { ...limits, id: "ask", write: unpaced } });
    const writer = new PacedOctokit({
        ...common,
        throttle: { ...limits, id: "write", ...(emulated ? { write: unpaced, notifications: unpaced } : {}) },
    });
    return {
        read: reader.request,
        write: writer.request,
        cost: () => ({ ...cost }),
        async query(document, variables) {
            const response = await asker.request(`POST ${options.graphqlUrl}`, { query: document, variables });
            const { data = null, errors = [] } = response.data;
            cost.points += pointsOf(data);
            if (errors.some((error) => error.type === "RATE_LIMITED")) {
                throw Object.assign(new Error("GraphQL rate limit exceeded"), { response });
            }
            return { data, errors };
        },
    };
}
const shortest = 8;
function without(token, response) {
    if (token.length < shortest)
        return response;
    const read = response.text.bind(response);
    return Object.assign(response, { text: async () => (await read()).replaceAll(token, "***") });
}
function pointsOf(data) {
    const limit = data?.rateLimit;
    return limit?.cost ?? 0;
}


/***/ })

};
