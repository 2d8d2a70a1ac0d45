export const id = 763;
export const ids = [763];
export const modules = {

/***/ 7763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ slackKinds),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   WW: () => (/* binding */ usergroupId),
/* harmony export */   Zm: () => (/* binding */ channelId),
/* harmony export */   slackDesired: () => (/* binding */ slackDesired)
/* harmony export */ });
/* unused harmony export userPrincipal */
/* harmony import */ var _core_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2836);
/* harmony import */ var _topic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4346);


const slackKinds = [
    { kind: "slack-channel", noun: "channel", roles: ["member"] },
    { kind: "slack-usergroup", noun: "user group", roles: ["member"], replacesList: true },
];
const member = "member";
const channelId = (name) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: "slack-channel", key: name });
const usergroupId = (handle) => (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceId */ .a)({ kind: "slack-usergroup", key: handle });
const userPrincipal = (key) => `user:${key}`;
function slackDesired(roster) {
    const channels = [...roster.channels.values()];
    const usergroups = [...roster.usergroups.values()];
    return {
        roster,
        resources: (0,_core_state_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)([
            ...channels.map((each) => channelResource(each, roster)),
            ...usergroups.map((each) => usergroupResource(each, roster)),
        ]),
        accounts: new Map([...roster.users.values()].flatMap(accountEntry)),
        places: new Map([
            ...channels.map((each) => [channelId(each.name), each.at]),
            ...usergroups.map((each) => [usergroupId(each.handle), each.at]),
        ]),
        parents: new Map(),
        principalResources: new Map(),
        minimums: [],
        findings: [],
    };
}
function channelResource(channel, roster) {
    const subject = { kind: "slack-channel", key: channel.name };
    if (channel.archived)
        return { ...subject, settings: { archived: true }, grants: new Map() };
    return {
        ...subject,
        settings: {
            private: channel.private,
            ...written("topic", channel.topic),
            ...written("purpose", channel.purpose),
        },
        grants: channel.listsPeople ? grantsTo(channel.people.keys(), roster) : new Map(),
    };
}
function usergroupResource(group, roster) {
    const subject = { kind: "slack-usergroup", key: group.handle };
    const grants = grantsTo(group.people.keys(), roster);
    if (group.archived || (group.listsPeople && grants.size === 0)) {
        return { ...subject, settings: { enabled: false }, grants: new Map() };
    }
    const settings = {
        name: group.name,
        ...written("description", group.description),
    };
    if (group.channels !== undefined)
        settings["channels"] = [...new Set(group.channels)].sort();
    return { ...subject, settings, grants: group.listsPeople ? grants : new Map() };
}
function written(setting, text) {
    return text === undefined ? {} : { [setting]: (0,_topic_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text) };
}
function grantsTo(users, roster) {
    const grants = new Map();
    for (const key of [...users].sort()) {
        if (roster.users.get(key)?.slack !== false)
            grants.set(userPrincipal(key), member);
    }
    return grants;
}
function accountEntry(user) {
    const { slack, email, places } = user;
    if (slack === false)
        return [];
    const at = (slack === undefined ? places["email"] : places["slack"]) ?? user.at;
    const named = email === undefined ? { at } : { name: email, at };
    return [[userPrincipal(user.key), slack === undefined ? named : { ...named, id: slack }]];
}


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
function plain(text) {
    return text.normalize("NFC").trim();
}
function shown(stored, naming = () => undefined) {
    return plain(decoded(unlinked(stored, naming)));
}
function saysTheSame(stored, written, naming = () => undefined) {
    const [have, want] = [canonical(stored, naming), canonical(written, naming)];
    if (have === want)
        return true;
    const differently = glyphs.test(want) !== glyphs.test(have) && named.test(want) !== named.test(have);
    return differently && withoutEmoji(have) === withoutEmoji(want);
}
function canonical(text, naming) {
    let [before, after] = ["", text];
    while (after !== before)
        [before, after] = [after, unlinked(decoded(after), naming)];
    return plain(after).replace(/\s+/gu, " ");
}
function decoded(text) {
    return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
function unlinked(text, naming) {
    return text.replace(/<([#@!]?)((?:https?:|mailto:|[A-Z0-9]|subteam\^|date\^|here|channel|everyone)[^<>|]*)(?:\|([^<>]*))?>/g, (_, sign, target, label) => {
        switch (sign) {
            case "#":
            case "@":
                return label ? `${sign}${label}` : (naming(target) ?? `${sign}${target}`);
            case "!":
                return label || (target.includes("^") ? `!${target}` : `@${target}`);
            default:
                return label || target;
        }
    });
}
const glyphs = /\p{Extended_Pictographic}/u;
const named = /:[a-z0-9_+'-]+:/;
function withoutEmoji(text) {
    return text
        .replace(/\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu, "\u0000")
        .replace(/:[a-z0-9_+'-]+:(?::skin-tone-\d:)?/g, "\u0000");
}


/***/ })

};
