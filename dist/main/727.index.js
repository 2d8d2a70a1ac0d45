export const id = 727;
export const ids = [727,530];
export const modules = {

/***/ 37530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubClient: () => (/* binding */ githubClient)
});

// EXTERNAL MODULE: ../../work/main/node_modules/@octokit/core/dist-src/index.js + 12 modules
var dist_src = __webpack_require__(8850);
// EXTERNAL MODULE: ../../work/main/node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(5935);
// EXTERNAL MODULE: ../../work/main/node_modules/bottleneck/light.js
var light = __webpack_require__(44915);
;// CONCATENATED MODULE: ../../work/main/node_modules/@octokit/plugin-throttling/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/wrap-request.js
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
  return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
  const { pathname } = new URL(options.url, "http://github.test");
  const isAuth = isAuthRequest(options.method, pathname);
  const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
  const isSearch = options.method === "GET" && pathname.startsWith("/search/");
  const isGraphQL = pathname.startsWith("/graphql");
  const retryCount = ~~request.retryCount;
  const jobOptions = retryCount > 0 ? { priority: 0, weight: 0 } : {};
  if (state.clustering) {
    jobOptions.expiration = 1e3 * 60;
  }
  if (isWrite || isGraphQL) {
    await state.write.key(state.id).schedule(jobOptions, noop);
  }
  if (isWrite && state.triggersNotification(pathname)) {
    await state.notifications.key(state.id).schedule(jobOptions, noop);
  }
  if (isSearch) {
    await state.search.key(state.id).schedule(jobOptions, noop);
  }
  const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
  if (isGraphQL) {
    const res = await req;
    if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) {
      const error = Object.assign(new Error("GraphQL Rate Limit Exceeded"), {
        response: res,
        data: res.data
      });
      throw error;
    }
  }
  return req;
}
function isAuthRequest(method, pathname) {
  return method === "PATCH" && // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-a-scoped-access-token
  /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && // https://docs.github.com/en/rest/apps/oauth-applications?apiVersion=2022-11-28#reset-a-token
  (/^\/applications\/[^/]+\/token$/.test(pathname) || // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-an-installation-access-token-for-an-app
  /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  pathname === "/login/oauth/access_token");
}

// pkg/dist-src/generated/triggers-notification-paths.js
var triggers_notification_paths_default = [
  "/orgs/{org}/invitations",
  "/orgs/{org}/invitations/{invitation_id}",
  "/orgs/{org}/teams/{team_slug}/discussions",
  "/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "/repos/{owner}/{repo}/collaborators/{username}",
  "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "/repos/{owner}/{repo}/issues",
  "/repos/{owner}/{repo}/issues/{issue_number}/comments",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
  "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "/repos/{owner}/{repo}/releases",
  "/teams/{team_id}/discussions",
  "/teams/{team_id}/discussions/{discussion_number}/comments"
];

// pkg/dist-src/route-matcher.js
function routeMatcher(paths) {
  const regexes = paths.map(
    (path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")
  );
  const regex2 = `^(?:${regexes.map((r) => `(?:${r})`).join("|")})[^/]*$`;
  return new RegExp(regex2, "i");
}

// pkg/dist-src/index.js
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
  groups.global = new Bottleneck.Group({
    id: "octokit-global",
    maxConcurrent: 10,
    ...common
  });
  groups.auth = new Bottleneck.Group({
    id: "octokit-auth",
    maxConcurrent: 1,
    ...common
  });
  groups.search = new Bottleneck.Group({
    id: "octokit-search",
    maxConcurrent: 1,
    minTime: 2e3,
    ...common
  });
  groups.write = new Bottleneck.Group({
    id: "octokit-write",
    maxConcurrent: 1,
    minTime: 1e3,
    ...common
  });
  groups.notifications = new Bottleneck.Group({
    id: "octokit-notifications",
    maxConcurrent: 1,
    minTime: 3e3,
    ...common
  });
};
function throttling(octokit, octokitOptions) {
  const {
    enabled = true,
    Bottleneck = light,
    id = "no-id",
    timeout = 1e3 * 60 * 2,
    // Redis TTL: 2 minutes
    connection
  } = octokitOptions.throttle || {};
  if (!enabled) {
    return {};
  }
  const common = { timeout };
  if (typeof connection !== "undefined") {
    common.connection = connection;
  }
  const state = Object.assign(
    {
      clustering: connection != null,
      triggersNotification,
      fallbackSecondaryRateRetryAfter: 60,
      retryAfterBaseValue: 1e3,
      id
    },
    octokitOptions.throttle
  );
  if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") {
    throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
  }
  let initialized = false;
  const initializeBottleneck = () => {
    if (initialized) {
      return;
    }
    initialized = true;
    if (groups.global == null) {
      createGroups(Bottleneck, common);
    }
    state.global = state.global ?? groups.global;
    state.auth = state.auth ?? groups.auth;
    state.search = state.search ?? groups.search;
    state.write = state.write ?? groups.write;
    state.notifications = state.notifications ?? groups.notifications;
    state.retryLimiter = state.retryLimiter ?? new Bottleneck();
    const events = {};
    const emitter = new Bottleneck.Events(events);
    events.on("secondary-limit", state.onSecondaryRateLimit);
    events.on("rate-limit", state.onRateLimit);
    events.on(
      "error",
      (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)
    );
    state.retryLimiter.on("failed", async function(error, info) {
      const [state2, request, options] = info.args;
      const { pathname } = new URL(options.url, "http://github.test");
      const shouldRetryGraphQL = pathname.startsWith("/graphql") && error.status !== 401;
      if (!(shouldRetryGraphQL || error.status === 403 || error.status === 429)) {
        return;
      }
      const retryCount = ~~request.retryCount;
      request.retryCount = retryCount;
      options.request.retryCount = retryCount;
      const { wantRetry, retryAfter = 0 } = await (async function() {
        if (/\bsecondary rate\b/i.test(error.message)) {
          const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
          const wantRetry2 = await emitter.trigger(
            "secondary-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some(
          (error2) => error2.type === "RATE_LIMITED"
        )) {
          const rateLimitReset = new Date(
            ~~error.response.headers["x-ratelimit-reset"] * 1e3
          ).getTime();
          const retryAfter2 = Math.max(
            // Add one second so we retry _after_ the reset time
            // https://docs.github.com/en/rest/overview/resources-in-the-rest-api?apiVersion=2022-11-28#exceeding-the-rate-limit
            Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1,
            0
          );
          const wantRetry2 = await emitter.trigger(
            "rate-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        return {};
      })();
      if (wantRetry) {
        request.retryCount++;
        return retryAfter * state2.retryAfterBaseValue;
      }
    });
  };
  octokit.hook.wrap("request", (request, options) => {
    initializeBottleneck();
    return wrapRequest(state, request, options);
  });
  return {};
}
throttling.VERSION = VERSION;
throttling.triggersNotification = triggersNotification;


;// CONCATENATED MODULE: ./lib/src/providers/github/client.js



function namingLimits(octokit) {
    octokit.hook.error("request", (error) => {
        const isUnnamed = "status" in error && error.status === 429 && !/secondary rate/i.test(error.message);
        if (isUnnamed)
            error.message = `${error.message} (taken for a secondary rate limit)`;
        throw error;
    });
}
const PacedOctokit = dist_src/* Octokit */.E.plugin(namingLimits, throttling);
const PatientOctokit = PacedOctokit.plugin(dist_bundle/* retry */.L);
const unpaced = {
    key: () => ({ schedule: (_options, job) => Promise.resolve(job()) }),
};
const client_final = [400, 401, 403, 404, 409, 410, 422, 429, 451];
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
        retry: { doNotRetry: client_final, retries: 3, retryAfterBaseValue: emulated ? 1 : 1_000 },
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


/***/ }),

/***/ 54727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubProvider: () => (/* binding */ githubProvider),
  githubReader: () => (/* binding */ githubReader)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(27184);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(58021);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/compare-context.js
var compare_context = __webpack_require__(50187);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/apply-context.js

function handsFor(client, world, { desired, sight }) {
    const teams = new Map();
    for (const team of world.teams.values()) {
        teams.set(sight.matches.keys.get(team.id) ?? (0,compare_context/* undeclaredKey */.xn)(team), { id: team.id, slug: team.slug });
    }
    return {
        client,
        org: world.login,
        world,
        desired,
        sight,
        teams,
        invited: new Map(),
        removed: new Set(),
        invitationLimit: undefined,
        stopped: undefined,
    };
}
function loginOf(hands, principal) {
    const person = hands.sight.people.of(principal);
    if (person !== undefined)
        return person.isGuess ? undefined : person.login;
    return principal.startsWith("github:") ? nameOf(principal) : undefined;
}
function nameOf(principal) {
    return principal.slice(principal.indexOf(":") + 1);
}
function outcomeOf(change, written) {
    return written.ok ? { change, status: "applied" } : { change, status: "failed", error: written.error };
}

// EXTERNAL MODULE: ./lib/src/providers/github/errors.js
var errors = __webpack_require__(65483);
// EXTERNAL MODULE: ./lib/src/providers/github/api-error.js
var api_error = __webpack_require__(54313);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/match-people.js + 1 modules
var match_people = __webpack_require__(55235);
// EXTERNAL MODULE: ./lib/src/providers/github/read/answers.js
var answers = __webpack_require__(62844);
// EXTERNAL MODULE: ./lib/src/providers/github/read/lookups.js
var lookups = __webpack_require__(84168);
// EXTERNAL MODULE: ./lib/src/providers/github/api-errors.js
var api_errors = __webpack_require__(44684);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/write.js



const mostTries = 3;
async function perform(write) {
    for (let tries = 1;; tries += 1) {
        try {
            return { ok: true, answer: await write.send() };
        }
        catch (failure) {
            const refused = notWritten(failure, write.what);
            const { isAnswer, status } = (0,api_error/* refusalOf */.O)(failure);
            if (isAnswer && tries === 1 && !write.done?.includes(status))
                return refused;
            const seen = await lookAgain(write);
            if (seen.ok && seen.answer !== undefined)
                return seen;
            if (isAnswer || !seen.ok || tries === mostTries)
                return refused;
        }
    }
}
async function lookAgain(write) {
    try {
        return { ok: true, answer: await write.seen() };
    }
    catch (failure) {
        if ((0,api_error/* statusOf */.c)(failure) === 404)
            return { ok: true, answer: undefined };
        return notWritten(failure, write.what);
    }
}
function notWritten(failure, what) {
    const problem = failure instanceof rollcall_error/* RollcallError */.q ? failure.findings[0] : (0,api_errors/* problemFrom */.Y)(failure, what);
    if (problem === undefined || (0,api_errors/* endsEverything */.u)(problem)) {
        throw problem ? new rollcall_error/* RollcallError */.q(problem, { provider: "github" }) : failure;
    }
    const { code, message, remedy } = problem;
    const { status, text } = (0,api_error/* refusalOf */.O)(failure);
    return { ok: false, error: { code, message, remedy }, status, text };
}
async function goneWhenMissing(reading) {
    try {
        await reading;
        return undefined;
    }
    catch (failure) {
        if ((0,api_error/* statusOf */.c)(failure) === 404)
            return {};
        throw failure;
    }
}
function unsent({ code, message, remedy }) {
    return { ok: false, error: { code, message, remedy }, status: 0, text: message };
}
const nothing = { ok: true, answer: undefined };

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/invite.js







async function invite(hands, principal, role) {
    if (hands.invitationLimit)
        return unsent(hands.invitationLimit);
    const teams = teamsOf(hands, principal);
    const written = await sendInvitation(hands, principal, {
        role: role === "owner" ? "admin" : "direct_member",
        teamIds: teams.flatMap((each) => hands.teams.get(each.key)?.id ?? []),
    });
    if (written.ok) {
        hands.invited.set(principal, new Set(teams.map((each) => each.key)));
        return written;
    }
    if (isMember(written.text))
        return { ok: true, answer: undefined };
    if (written.status === 404)
        return setOrgRole(hands, principal, role);
    if (written.error.code === "invitation_limit")
        hands.invitationLimit = written.error;
    return written;
}
function teamsOf({ sight, desired, teams, world }, principal) {
    return [...sight.snapshot.desired.keys()].flatMap((id) => {
        const resource = desired.resources.get(id);
        if (resource?.kind !== "github-team" || !resource.grants.has(principal))
            return [];
        const found = world.teams.get(teams.get(resource.key)?.id ?? 0);
        return teams.has(resource.key) && found?.managedElsewhere === undefined ? [resource] : [];
    });
}
async function sendInvitation(hands, principal, how) {
    const { client, org, world } = hands;
    const invitee = inviteeOf(hands, principal);
    if (invitee === undefined)
        return unsent(errors/* githubErrors */.Z.accountGone(nameOf(principal)));
    if (invitee.whom === undefined)
        return setOrgRole(hands, principal, how.role === "admin" ? "owner" : "member");
    const { whom, name } = invitee;
    const attempt = () => perform({
        what: `invite ${nameOf(principal)}`,
        send: () => client.write("POST /orgs/{org}/invitations", {
            org,
            ...whom,
            role: how.role,
            ...(how.teamIds.length === 0 ? {} : { team_ids: [...how.teamIds] }),
        }),
        seen: () => ("email" in whom ? invitationTo(hands, whom.email) : membership(hands, name)),
    });
    const first = await attempt();
    const failed = world.failed.get(name.toLowerCase())?.at(0);
    if (first.ok || first.status !== 422 || failed === undefined || isMember(first.text))
        return first;
    if (first.error.code === "invitation_limit")
        return first;
    const cleared = await clearFailure(hands, nameOf(principal), failed);
    return cleared.ok ? attempt() : first;
}
function inviteeOf(hands, principal) {
    const person = hands.sight.people.of(principal);
    const { email } = person && (0,match_people/* isLoginUntold */.IL)(person) ? (person.invitation ?? {}) : {};
    if (email !== undefined)
        return { name: email, whom: { email } };
    const login = loginOf(hands, principal);
    const id = person?.id ?? person?.invitation?.id;
    return login === undefined ? undefined : { name: login, whom: id === undefined ? id : { invitee_id: id } };
}
async function invitationTo({ client, org }, email) {
    const sent = await (0,lookups/* readInvitations */.t7)(client, org);
    return sent.find((each) => each.email?.toLowerCase() === email.toLowerCase());
}
function isMember(text) {
    return /already a part/i.test(text);
}
async function clearFailure({ client, org }, who, { invitationId }) {
    return perform({
        what: `clear a failed invitation of ${who}`,
        send: () => client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
        seen: async () => {
            const left = [...(await (0,lookups/* readFailedInvitations */.qu)(client, org)).values()].flat();
            return left.some((each) => each.invitationId === invitationId) ? undefined : {};
        },
        done: [404],
    });
}
async function cancelInvitation({ client, org }, who, invitationId) {
    return perform({
        what: `cancel the invitation of ${who}`,
        send: () => client.write("DELETE /orgs/{org}/invitations/{invitation_id}", { org, invitation_id: invitationId }),
        seen: async () => {
            const left = await (0,lookups/* readInvitations */.t7)(client, org);
            return left.some((each) => each.invitationId === invitationId) ? undefined : {};
        },
        done: [404],
    });
}
async function setOrgRole(hands, principal, role) {
    const username = loginOf(hands, principal);
    if (username === undefined)
        return unsent(errors/* githubErrors */.Z.accountGone(nameOf(principal)));
    const wanted = role === "owner" ? "admin" : "member";
    return perform({
        what: `make ${nameOf(principal)} ${role === "owner" ? "an owner" : "a member"}`,
        send: () => hands.client.write("PUT /orgs/{org}/memberships/{username}", {
            org: hands.org,
            username,
            role: wanted,
        }),
        seen: async () => {
            const found = await membership(hands, username);
            return found?.role === wanted ? found : undefined;
        },
    });
}
async function membership({ client, org }, username) {
    try {
        const response = await client.read("GET /orgs/{org}/memberships/{username}", { org, username });
        return answers/* membershipAnswer */.Rj.parse(response.data);
    }
    catch (failure) {
        if ((0,api_error/* statusOf */.c)(failure) === 404)
            return undefined;
        throw failure;
    }
}

// EXTERNAL MODULE: ./lib/src/providers/github/compare/invitations.js
var invitations = __webpack_require__(8574);
// EXTERNAL MODULE: ./lib/src/providers/github/model/desired.js
var desired = __webpack_require__(45298);
// EXTERNAL MODULE: ./lib/src/providers/github/model/roles.js
var roles = __webpack_require__(56965);
// EXTERNAL MODULE: ./lib/src/providers/github/read/collaborators.js
var collaborators = __webpack_require__(1690);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/repository.js







async function applyToRepo(hands, change) {
    const repo = nameToday(hands, change.key);
    switch (change.action) {
        case "grant":
            return give(hands, repo, change);
        case "regrade":
            return give(hands, repo, { principal: change.principal, role: change.to });
        case "revoke":
            return take(hands, repo, change.principal);
        case "create":
        case "configure":
        case "archive":
            return undefined;
        default:
            return change;
    }
}
function nameToday({ world }, key) {
    const found = world.repositories.get(key.toLowerCase());
    return found === undefined || found === "missing" ? key : found.name;
}
const teamRepo = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
async function give(hands, repo, { principal, role }) {
    const { client, org } = hands;
    const what = `give ${nameOf(principal)} ${role} on ${repo}`;
    const permission = (0,roles/* roleForGithub */.L_)(role);
    const key = (0,desired/* teamKeyOf */.Gx)(principal);
    if (key === undefined)
        return giveToPerson(hands, repo, { principal, role });
    const team = hands.teams.get(key);
    if (team === undefined)
        return unsent(errors/* githubErrors */.Z.teamGone(key));
    const target = { org, team_slug: team.slug, owner: org, repo };
    const accept = "application/vnd.github.v3.repository+json";
    return perform({
        what,
        send: () => client.write(`PUT ${teamRepo}`, { ...target, permission }),
        seen: async () => {
            const { data } = await client.read(`GET ${teamRepo}`, { ...target, headers: { accept } });
            return (0,roles/* roleFromGithub */.si)(answers/* roleNameAnswer */.io.parse(data).role_name) === role ? {} : undefined;
        },
    });
}
async function giveToPerson(hands, repo, { principal, role }) {
    const { client, org: owner } = hands;
    const username = loginOf(hands, principal);
    if (username === undefined)
        return unsent(errors/* githubErrors */.Z.accountGone(nameOf(principal)));
    const invitation_id = pendingInvitation(hands, repo, username);
    return perform({
        what: `give ${nameOf(principal)} ${role} on ${repo}`,
        send: () => invitation_id === undefined
            ? client.write("PUT /repos/{owner}/{repo}/collaborators/{username}", {
                owner,
                repo,
                username,
                permission: (0,roles/* roleForGithub */.L_)(role),
            })
            : client.write("PATCH /repos/{owner}/{repo}/invitations/{invitation_id}", {
                owner,
                repo,
                invitation_id,
                permissions: role,
            }),
        seen: async () => {
            const found = await ownAccess(hands, repo, username);
            return found?.role === role ? found : undefined;
        },
    });
}
async function take(hands, repo, principal) {
    const { client, org } = hands;
    const key = (0,desired/* teamKeyOf */.Gx)(principal);
    if (key === undefined)
        return takeFromPerson(hands, repo, principal);
    const team = hands.teams.get(key);
    if (team === undefined)
        return unsent(errors/* githubErrors */.Z.teamGone(key));
    const target = { org, team_slug: team.slug, owner: org, repo };
    return perform({
        what: `take ${repo} from ${nameOf(principal)}`,
        send: () => client.write(`DELETE ${teamRepo}`, target),
        seen: () => goneWhenMissing(client.read(`GET ${teamRepo}`, target)),
        done: [404],
    });
}
async function takeFromPerson(hands, repo, principal) {
    const { client, org: owner } = hands;
    const username = loginOf(hands, principal);
    if (username === undefined)
        return unsent(errors/* githubErrors */.Z.accountGone(nameOf(principal)));
    const invitation_id = pendingInvitation(hands, repo, username);
    return perform({
        what: `take ${repo} from ${nameOf(principal)}`,
        send: () => invitation_id === undefined
            ? client.write("DELETE /repos/{owner}/{repo}/collaborators/{username}", { owner, repo, username })
            : client.write("DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", {
                owner,
                repo,
                invitation_id,
            }),
        seen: async () => ((await ownAccess(hands, repo, username)) === undefined ? {} : undefined),
        done: [404],
    });
}
async function ownAccess(hands, repo, username) {
    const people = await (0,collaborators/* readCollaborators */.a)(hands.client, hands.org, repo);
    return people.get(username.toLowerCase());
}
function pendingInvitation(hands, repo, username) {
    const found = hands.world.repositories.get(repo.toLowerCase());
    if (found === undefined || found === "missing")
        return undefined;
    return found.collaborators?.get(username.toLowerCase())?.invitationId;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/restore-after-removal.js





async function giveBack(hands, principal) {
    const failed = [];
    for (const { kind, key, grants } of hands.sight.snapshot.desired.values()) {
        const role = kind === "github-repo" ? grants.get(principal) : undefined;
        if (role === undefined)
            continue;
        const given = await giveToPerson(hands, nameToday(hands, key), { principal, role });
        if (!given.ok)
            failed.push(given);
    }
    return failed;
}
async function inviteAgain(hands, login) {
    const { client, org, desired, sight } = hands;
    const invitationsOf = sight.people.invitationsOf;
    const awaited = [...(0,invitations/* awaitedIn */.z8)(desired, sight.people)].filter(([principal]) => invitationsOf(principal).some((each) => (0,invitations/* isFrom */.L$)(each, login)));
    if (awaited.length === 0)
        return [];
    let left;
    try {
        left = new Set((await (0,lookups/* readInvitations */.t7)(client, org)).map((each) => each.invitationId));
    }
    catch (failure) {
        return [notWritten(failure, `see which invitations ${login} has left behind`)];
    }
    const failed = [];
    for (const [principal, role] of awaited) {
        if (invitationsOf(principal).some((each) => left.has(each.invitationId)))
            continue;
        const sent = await invite(hands, principal, role);
        if (!sent.ok)
            failed.push(sent);
    }
    return failed;
}

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/organization.js





async function applyToOrg(hands, change) {
    switch (change.action) {
        case "grant":
            return invite(hands, change.principal, change.role);
        case "regrade":
            return setOrgRole(hands, change.principal, change.to);
        case "revoke":
            return remove(hands, change.principal);
        case "create":
        case "configure":
        case "archive":
            return undefined;
        default:
            return change;
    }
}
async function remove(hands, principal) {
    const who = nameOf(principal);
    const login = loginOf(hands, principal);
    const isMember = login !== undefined && hands.world.members.has(login.toLowerCase());
    const invitations = invitationsOf(hands, principal);
    const byNumber = invitations.flatMap((each) => (each.login === undefined ? (each.invitationId ?? []) : []));
    if (isMember || byNumber.length < Math.max(1, invitations.length)) {
        if (login === undefined)
            return unsent(errors/* githubErrors */.Z.accountGone(who));
        const written = await endMembership(hands, who, login);
        if (!written.ok)
            return written;
    }
    for (const each of byNumber) {
        const written = await cancelInvitation(hands, who, each);
        if (!written.ok)
            return written;
    }
    if (!isMember)
        return nothing;
    const [failed] = [...(await giveBack(hands, principal)), ...(await inviteAgain(hands, login))];
    if (failed === undefined)
        return nothing;
    const message = `${who} has left the organisation, and what was to stay went too. ${failed.error.message}`;
    return { ...failed, error: { ...failed.error, message } };
}
function invitationsOf({ world, sight }, principal) {
    if (!principal.startsWith("email:"))
        return sight.people.invitationsOf(principal);
    const invitation = world.pendingEmails.get(nameOf(principal).toLowerCase());
    return invitation === undefined ? [] : [invitation];
}
async function endMembership(hands, who, username) {
    const { client, org } = hands;
    const written = await perform({
        what: `remove ${who} from the organisation`,
        send: () => client.write("DELETE /orgs/{org}/memberships/{username}", { org, username }),
        seen: async () => ((await membership(hands, username)) === undefined ? {} : undefined),
        done: [404],
    });
    if (written.ok)
        hands.removed.add(username.toLowerCase());
    return written;
}

// EXTERNAL MODULE: ./lib/src/providers/github/read/queries.js
var queries = __webpack_require__(53579);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/team-people.js





const route = "/orgs/{org}/teams/{team_slug}/memberships/{username}";
async function addToTeam(hands, key, { principal, role }) {
    if (hands.invited.get(principal)?.has(key))
        return nothing;
    const team = hands.teams.get(key);
    if (team === undefined)
        return unsent(errors/* githubErrors */.Z.teamGone(key));
    const { client, org } = hands;
    const username = loginOf(hands, principal);
    if (username === undefined)
        return unsent(errors/* githubErrors */.Z.accountGone(nameOf(principal)));
    const target = { org, team_slug: team.slug, username };
    const wanted = role === "maintainer" ? "maintainer" : "member";
    const isOwner = hands.sight.people.of(principal)?.standing === "owner";
    return perform({
        what: `add ${nameOf(principal)} to the team ${key}`,
        send: () => client.write(`PUT ${route}`, { ...target, role: wanted }),
        seen: async () => {
            const found = await roleInTeam(hands, team, username);
            return found !== undefined && (isOwner || found === wanted) ? found : undefined;
        },
    });
}
async function removeFromTeam(hands, key, principal) {
    const login = loginOf(hands, principal);
    if (login === undefined)
        return unsent(errors/* githubErrors */.Z.accountGone(nameOf(principal)));
    if (hands.removed.has(login.toLowerCase()))
        return nothing;
    const team = hands.teams.get(key);
    if (team === undefined)
        return unsent(errors/* githubErrors */.Z.teamGone(key));
    return removeLogin(hands, team, { login, what: `take ${nameOf(principal)} out of the team ${key}` });
}
async function removeCreator(hands, key, team) {
    const { client, org, sight } = hands;
    const wanted = sight.snapshot.desired.get(`github-team/${key}`)?.grants;
    const what = `see who is in the new team ${key}`;
    let logins;
    try {
        const members = await client.read("GET /orgs/{org}/teams/{team_slug}/members", {
            org,
            team_slug: team.slug,
        });
        logins = answers/* teamMembersAnswer */.XJ.parse(members.data).map((each) => each.login);
    }
    catch (failure) {
        return notWritten(failure, what);
    }
    for (const login of logins) {
        if (wanted?.has(sight.people.principalOf(login)))
            continue;
        const removed = await removeLogin(hands, team, {
            login,
            what: `take ${login} out of the new team ${key}`,
        });
        if (!removed.ok)
            return removed;
    }
    return nothing;
}
async function removeLogin(hands, team, { login, what }) {
    const { client, org } = hands;
    const target = { org, team_slug: team.slug, username: login };
    return perform({
        what,
        send: () => client.write(`DELETE ${route}`, target),
        seen: async () => ((await roleInTeam(hands, team, login)) === undefined ? {} : undefined),
        done: [404],
    });
}
async function roleInTeam(hands, team, login) {
    const variables = { org: hands.org, slug: team.slug, login };
    const { data, errors } = await hands.client.query(queries/* teamMember */.I8, variables);
    if (errors.length > 0)
        throw Object.assign(new Error(errors[0]?.message), { errors });
    const { edges } = answers/* teamMemberAnswer */.sH.parse(data).organization?.team?.members ?? {};
    return edges?.find((edge) => edge?.node.login.toLowerCase() === login.toLowerCase())?.role.toLowerCase();
}

// EXTERNAL MODULE: ./lib/src/roster/slug.js
var slug = __webpack_require__(63038);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/hierarchy-errors.js
var hierarchy_errors = __webpack_require__(27509);
;// CONCATENATED MODULE: ./lib/src/providers/github/apply/team-settings.js





async function createTeam(hands, key, settings) {
    const { client, org } = hands;
    const name = String(settings["name"]);
    const body = fields(hands, { privacy: "closed", ...settings });
    if (body === undefined)
        return unsent(hierarchy_errors/* hierarchyErrors */.P.parentMissing(key, String(settings["parent"])));
    const { parent_team_id: parent, ...rest } = body;
    const written = await perform({
        what: `create the team ${key}`,
        send: () => client.write("POST /orgs/{org}/teams", {
            org,
            ...rest,
            name,
            ...(typeof parent === "number" ? { parent_team_id: parent } : {}),
        }),
        seen: () => client.read("GET /orgs/{org}/teams/{team_slug}", { org, team_slug: (0,slug/* teamSlug */.R)(name) }),
    });
    if (!written.ok || written.answer === undefined)
        return written;
    const { data } = written.answer;
    hands.teams.set(key, { id: data.id, slug: data.slug });
    if (typeof parent === "number" && data.parent?.id !== parent) {
        const moved = await patch(hands, key, { parent_team_id: parent });
        if (!moved.ok)
            return moved;
    }
    if ((data.members_count ?? 0) === 0)
        return written;
    return removeCreator(hands, key, { id: data.id, slug: data.slug });
}
async function configureTeam(hands, key, changes) {
    const settings = Object.fromEntries(changes.map((change) => [change.setting, change.to]));
    const body = fields(hands, settings);
    if (body === undefined)
        return unsent(hierarchy_errors/* hierarchyErrors */.P.parentMissing(key, String(settings["parent"])));
    return patch(hands, key, body);
}
function fields(hands, settings) {
    const body = {};
    const { name, description, privacy, notifications, parent } = settings;
    if (name !== undefined)
        body["name"] = name;
    if (description !== undefined)
        body["description"] = description;
    if (privacy !== undefined)
        body["privacy"] = privacy;
    if (notifications !== undefined) {
        body["notification_setting"] = notifications ? "notifications_enabled" : "notifications_disabled";
    }
    if (typeof parent === "string") {
        const above = hands.teams.get(parent);
        if (above === undefined)
            return undefined;
        body["parent_team_id"] = above.id;
    }
    if (parent === null)
        body["parent_team_id"] = null;
    return body;
}
async function patch(hands, key, body) {
    const { client, org, world } = hands;
    const team = hands.teams.get(key);
    if (team === undefined)
        return unsent(errors/* githubErrors */.Z.teamGone(key));
    const written = await perform({
        what: `change ${Object.keys(body).map(plainly).join(", ")} of the team ${key}`,
        send: () => client.write("PATCH /orgs/{org}/teams/{team_slug}", { org, team_slug: team.slug, ...body }),
        seen: async () => {
            const route = "GET /organizations/{org_id}/team/{team_id}";
            const found = (await client.read(route, { org_id: world.id, team_id: team.id }));
            return hasAll(found.data, body) ? found : undefined;
        },
    });
    if (!written.ok || written.answer === undefined)
        return written;
    const { data } = written.answer;
    hands.teams.set(key, { id: data.id, slug: data.slug });
    const landed = data.parent?.id ?? null;
    const astray = "parent_team_id" in body && landed !== body["parent_team_id"];
    return astray ? unsent(errors/* githubErrors */.Z.notNested(key)) : written;
}
function hasAll(team, body) {
    const { parent, ...plain } = team;
    const now = { ...plain, parent_team_id: parent?.id ?? null };
    return Object.entries(body).every(([field, value]) => (now[field] ?? "") === (value ?? ""));
}
function plainly(field) {
    return field.replace("_team_id", "").replace("_setting", "s");
}
async function deleteTeam(hands, key) {
    const { client, org } = hands;
    const team = hands.teams.get(key);
    if (team === undefined)
        return unsent(errors/* githubErrors */.Z.teamGone(key));
    const target = { org, team_slug: team.slug };
    return perform({
        what: `delete the team ${key}`,
        send: () => client.write("DELETE /orgs/{org}/teams/{team_slug}", target),
        seen: () => goneWhenMissing(client.read("GET /orgs/{org}/teams/{team_slug}", target)),
        done: [404],
    });
}

;// CONCATENATED MODULE: ./lib/src/providers/github/apply/team.js


function teamWriter(hands, changes) {
    const settings = changes.filter((change) => change.action === "configure");
    let configured;
    return async (change) => {
        switch (change.action) {
            case "configure":
                configured ??= configureTeam(hands, change.key, settings);
                return configured;
            case "create":
                return createTeam(hands, change.key, change.settings);
            case "grant":
                return addToTeam(hands, change.key, { principal: change.principal, role: change.role });
            case "regrade":
                return addToTeam(hands, change.key, { principal: change.principal, role: change.to });
            case "revoke":
                return removeFromTeam(hands, change.key, change.principal);
            case "archive":
                return deleteTeam(hands, change.key);
            default:
                return change;
        }
    };
}

// EXTERNAL MODULE: ./lib/src/providers/github/client.js + 1 modules
var github_client = __webpack_require__(37530);
// EXTERNAL MODULE: ./lib/src/providers/github/compare/idp-managed-teams.js + 5 modules
var idp_managed_teams = __webpack_require__(48711);
// EXTERNAL MODULE: ./lib/src/providers/github/read/remote-state.js + 2 modules
var remote_state = __webpack_require__(86447);
;// CONCATENATED MODULE: ./lib/src/providers/github/provider.js











function githubReader(options) {
    return connect(options).reader;
}
function githubProvider(options) {
    const { reader, hands } = connect(options);
    return {
        ...reader,
        concurrency: 1,
        async apply(changes, desired) {
            return applyTo(hands(desired), changes);
        },
    };
}
function connect(options) {
    const client = (0,github_client.githubClient)(options);
    const sights = new Map();
    const reader = {
        name: "github",
        kinds: desired/* githubKinds */.hK,
        desired: desired/* githubDesired */.kH,
        cost: client.cost,
        async read(wanted) {
            const [first] = wanted;
            if (first === undefined)
                throw new Error("Nobody wants to know anything.");
            const ours = wanted.filter((desired) => isSameOrg(desired, first));
            const seen = await (0,idp_managed_teams/* markSynced */.i)(client, await (0,remote_state/* readWorld */.T)(client, ours, options.progress), ours);
            return (given) => {
                const desired = ours.find((each) => each === given);
                const sight = desired && seen.sights.get(desired);
                if (desired === undefined || sight === undefined)
                    return elsewhere(wanted.find((each) => each === given)?.org ?? "", first.org);
                let hands;
                sights.set(desired, () => {
                    hands ??= handsFor(client, seen.world, { desired, sight });
                    return hands;
                });
                return sight.snapshot;
            };
        },
    };
    const hands = (desired) => {
        const known = sights.get(desired);
        if (known === undefined)
            throw new Error("Nothing was read for this.");
        return known();
    };
    return { reader, hands };
}
function isSameOrg(one, other) {
    return one.org.toLowerCase() === other.org.toLowerCase();
}
function elsewhere(org, read) {
    const findings = org === "" ? [] : [(0,finding/* finding */.gk)(errors/* githubErrors */.Z.otherOrg(org, read), { provider: "github" })];
    return { desired: new Map(), actual: new Map(), unread: new Set(), self: new Set(), findings };
}
async function applyTo(hands, changes) {
    const write = writerFor(hands, changes);
    const outcomes = [];
    for (const change of changes)
        outcomes.push(await applyOne(hands, change, write));
    return outcomes;
}
function writerFor(hands, changes) {
    const kind = changes[0]?.kind;
    if (kind === "github-team")
        return teamWriter(hands, changes);
    return (change) => (kind === "github-org" ? applyToOrg(hands, change) : applyToRepo(hands, change));
}
async function applyOne(hands, change, write) {
    if (hands.stopped)
        return { change, status: "skipped", because: hands.stopped.message };
    try {
        const written = await write(change);
        if (written === undefined)
            return { change, status: "skipped", because: "Rollcall leaves this alone." };
        return outcomeOf(change, written);
    }
    catch (error) {
        const problem = error instanceof rollcall_error/* RollcallError */.q ? error.findings[0] : undefined;
        if (problem === undefined)
            throw error;
        hands.stopped = { code: problem.code, message: problem.message, remedy: problem.remedy };
        return { change, status: "failed", error: hands.stopped };
    }
}


/***/ })

};
