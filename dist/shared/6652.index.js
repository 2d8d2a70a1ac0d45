export const id = 6652;
export const ids = [6652,7215];
export const modules = {

/***/ 88843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ approveAction),
/* harmony export */   Z9: () => (/* binding */ declineAction),
/* harmony export */   q3: () => (/* binding */ buttonValue),
/* harmony export */   xo: () => (/* binding */ parseButtonValue)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const approveAction = "rollcall_approve";
const declineAction = "rollcall_decline";
function buttonValue(button, seal) {
    const { number, digest, messages, requester } = button;
    const m = messages.map(({ channel, ts }) => [channel, ts]);
    const r = requester === undefined ? {} : { r: requester };
    return JSON.stringify({ n: number, d: digest, m, ...r, s: sealOf(button, seal) });
}
function parseButtonValue(value, seal) {
    try {
        const { n, d, m, r, s } = JSON.parse(value);
        if (typeof n !== "number" || typeof d !== "string" || typeof s !== "string" || !Array.isArray(m))
            return undefined;
        const messages = m.flatMap((each) => {
            const [channel, ts] = Array.isArray(each) ? each : [];
            return typeof channel === "string" && typeof ts === "string" ? [{ channel, ts }] : [];
        });
        const requester = typeof r === "string" ? { requester: r } : {};
        const button = { number: n, digest: d, messages, ...requester };
        const [given, expected] = [Buffer.from(s), Buffer.from(sealOf(button, seal))];
        return given.length === expected.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, expected) ? button : undefined;
    }
    catch {
        return undefined;
    }
}
function sealOf({ number, digest, messages, requester }, { secret, slackId }) {
    const sealed = [
        "rollcall button",
        slackId,
        number,
        digest,
        messages.map(({ channel, ts }) => [channel, ts]),
        ...(requester === undefined ? [] : [requester]),
    ];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", secret).update(JSON.stringify(sealed)).digest("hex").slice(0, 32);
}


/***/ }),

/***/ 16794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ approvalMessage),
/* harmony export */   h: () => (/* binding */ settledMessage)
/* harmony export */ });
/* harmony import */ var _permissions_roster_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43457);
/* harmony import */ var _permissions_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61749);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69573);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60745);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34703);
/* harmony import */ var _text_slack_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81768);
/* harmony import */ var _approval_button_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88843);
/* harmony import */ var _decision_sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99368);
/* harmony import */ var _effect_sentences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3803);









const maxActions = 10;
function approvalMessage(change, to, messages) {
    const { number, url, title, requester, decision, digest, notes = [], effects = [] } = change;
    const heard = to.requester === undefined ? {} : { requester: to.requester };
    const value = (0,_approval_button_js__WEBPACK_IMPORTED_MODULE_0__/* .buttonValue */ .q3)({ number, digest, messages, ...heard }, to.seal);
    const open = (0,_decision_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .openActionsFor */ .lx)(decision, to.approver);
    const head = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Your approval is needed for ${{ text: `pull request #${number}`, link: url }}: ${title}.`;
    const lines = [
        head,
        ...(change.isRequesterUnknown ? [] : [requesterLine(requester)]),
        ...notes,
        ...[...(0,_effect_sentences_js__WEBPACK_IMPORTED_MODULE_3__/* .effectSentences */ .oU)(effects), ...actionLines(change, open)].map((each) => ["• ", ...each]),
        ...ruleLines(open),
    ];
    return {
        text: mrkdwn(head),
        blocks: [
            { type: "section", text: { type: "mrkdwn", text: mrkdwnLines(lines) } },
            { type: "context", elements: [{ type: "mrkdwn", text: mrkdwn(whoElse(to, digest)) }] },
            {
                type: "actions",
                elements: [
                    button("Approve", { action: _approval_button_js__WEBPACK_IMPORTED_MODULE_0__/* .approveAction */ .Ex, value, style: "primary" }),
                    button("Decline", { action: _approval_button_js__WEBPACK_IMPORTED_MODULE_0__/* .declineAction */ .Z9, value, style: "danger" }),
                ],
            },
        ],
    };
}
function requesterLine(requester) {
    return requester === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Somebody who is not in the roster asked for it.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(requester)} asked for it.`;
}
function actionLines({ effects = [] }, open) {
    const told = new Set(effects.map(({ principal }) => principal));
    const untold = open.filter(({ rosterAction: { action, detail } }) => !(action === "team.members" || action === "team.leads") || !told.has(`user:${detail.slice(1)}`));
    const lines = untold
        .slice(0, maxActions)
        .map(({ rosterAction }) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${meaningOf(rosterAction)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)((0,_permissions_roster_action_js__WEBPACK_IMPORTED_MODULE_4__/* .actionText */ .K)(rosterAction))}`);
    return untold.length > maxActions ? [...lines, (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `… and ${untold.length - maxActions} more`] : lines;
}
function meaningOf({ action }) {
    const { covers = "" } = _permissions_table_js__WEBPACK_IMPORTED_MODULE_5__/* .actionTable */ .V2.find((row) => row.action === action) ?? {};
    const [first = ""] = covers.split(/[,:]/);
    return `${first.charAt(0).toUpperCase()}${first.slice(1).replaceAll("`", "")}`;
}
function ruleLines(open) {
    const rules = [...new Set(open.map(({ rule }) => rule.name))];
    if (rules.length === 0)
        return [];
    return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `You may approve it by the ${rules.length === 1 ? "rule" : "rules"} ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .firstNames */ .d9)(rules, 10)}.`];
}
function whoElse({ alsoAsked, others }, digest) {
    return [
        ...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Change ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(digest.slice(0, 19))}.`,
        ...(alsoAsked.length === 0 ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` Asked too: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .firstNames */ .d9)(alsoAsked, 5)}.`),
        ...(others.length === 0 ? [] : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) ` Not asked, but they may as well: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .firstNames */ .d9)(others, 10)}.`),
    ];
}
function settledMessage({ number, url, title }, line) {
    const text = mrkdwnLines([(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${{ text: `Pull request #${number}`, link: url }}: ${title}.`, line]);
    return { text, blocks: [{ type: "section", text: { type: "mrkdwn", text } }] };
}
const maxSection = 2_900;
function mrkdwnLines(lines) {
    let text = "";
    for (const line of lines.map(mrkdwn))
        if (text.length + line.length < maxSection)
            text += `${line}\n`;
    return text.trimEnd();
}
function mrkdwn(sentence) {
    return (0,_text_slack_js__WEBPACK_IMPORTED_MODULE_7__/* .toMrkdwn */ .DF)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_8__/* .sanitizeSentence */ .Dy)(sentence));
}
function button(label, { action, value, style }) {
    return { type: "button", action_id: action, style, value, text: { type: "plain_text", text: label } };
}


/***/ }),

/***/ 18038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ parseReviewButton),
/* harmony export */   eN: () => (/* binding */ removeReviewedAction),
/* harmony export */   ib: () => (/* binding */ reviewButtonValue),
/* harmony export */   z6: () => (/* binding */ keepReviewedAction)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const keepReviewedAction = "rollcall_review_keep";
const removeReviewedAction = "rollcall_review_remove";
function reviewButtonValue(button, seal) {
    const { row, decision, digest } = button;
    return JSON.stringify({ r: row, d: decision, g: digest, s: sealOf(button, seal) });
}
function parseReviewButton(value, seal) {
    try {
        const { r, d, g, s } = JSON.parse(value);
        if (typeof r !== "string" || typeof g !== "string" || typeof s !== "string")
            return undefined;
        if (d !== "keep" && d !== "remove")
            return undefined;
        const button = { row: r, decision: d, digest: g };
        const [given, expected] = [Buffer.from(s), Buffer.from(sealOf(button, seal))];
        return given.length === expected.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, expected) ? button : undefined;
    }
    catch {
        return undefined;
    }
}
function sealOf({ row, decision, digest }, { secret, slackId }) {
    const sealed = JSON.stringify(["rollcall review", slackId, row, decision, digest]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", secret).update(sealed).digest("hex").slice(0, 32);
}


/***/ }),

/***/ 92160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ askApprovers),
/* harmony export */   XW: () => (/* binding */ slackIdOf),
/* harmony export */   oB: () => (/* binding */ messageArguments)
/* harmony export */ });
/* harmony import */ var _chat_approval_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16794);
/* harmony import */ var _chat_decision_sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99368);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33081);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88227);




const mostAsked = 5;
async function askApprovers(change, { roster, slack, signingSecret }) {
    if (!signingSecret)
        return [];
    const approvers = (0,_chat_decision_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .approversOf */ .U9)(change.decision).filter((key) => key !== change.requester);
    const reached = [];
    for (const key of approvers) {
        if (reached.length === mostAsked)
            break;
        const user = roster.declared.users.get(key);
        const slackId = user && (await slackIdOf(user, slack));
        if (slackId !== undefined)
            reached.push({ key, slackId });
    }
    const user = change.requester === undefined ? undefined : roster.declared.users.get(change.requester);
    const requester = change.requesterSlackId ?? (user && (await slackIdOf(user, slack)));
    const messageTo = ({ key, slackId }, messages) => (0,_chat_approval_request_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalMessage */ .$)(change, {
        approver: key,
        seal: { secret: signingSecret, slackId },
        requester,
        alsoAsked: reached.map((each) => each.key).filter((each) => each !== key),
        others: approvers.filter((each) => !reached.some((asked) => asked.key === each)),
    }, messages);
    const sent = [];
    for (const to of reached) {
        const message = await slack.send("chat.postMessage", {
            channel: to.slackId,
            ...messageArguments(messageTo(to, [])),
        });
        const { channel, ts } = message ?? {};
        if (typeof channel === "string" && typeof ts === "string")
            sent.push({ to, message: { channel, ts } });
    }
    if (reached.length > 0 && sent.length === 0)
        return [(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .approversNotAsked */ .S)())];
    const messages = sent.map(({ message }) => message);
    if (messages.length > 1) {
        for (const { to, message } of sent)
            await slack.send("chat.update", { ...message, ...messageArguments(messageTo(to, messages)) });
    }
    return [];
}
function messageArguments({ text, blocks, }) {
    return { text, blocks: JSON.stringify(blocks), unfurl_links: false, unfurl_media: false };
}
async function slackIdOf({ slack: id, email }, slack) {
    if (typeof id === "string")
        return id;
    if (id === false || email === undefined)
        return undefined;
    const found = (await slack.read("users.lookupByEmail", { email }))?.["user"];
    return typeof found?.id === "string" ? found.id : undefined;
}


/***/ }),

/***/ 74722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ askOnSlack)
/* harmony export */ });
/* harmony import */ var _chat_review_button_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18038);
/* harmony import */ var _chat_slack_blocks_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29892);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15008);
/* harmony import */ var _review_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3102);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69573);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60745);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34703);
/* harmony import */ var _text_slack_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81768);
/* harmony import */ var _chat_ask_approvers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92160);
/* harmony import */ var _chat_chat_slack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30459);
/* harmony import */ var _read_everything_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17556);











const mostAsked = 5;
const mostRows = 20;
const mostPhrases = 6;
async function askOnSlack(state, group, context) {
    const { signingSecret: secret } = context;
    const { roster } = await (0,_read_everything_js__WEBPACK_IMPORTED_MODULE_0__/* .readRosterInForce */ .c)(context);
    const slack = (0,_chat_chat_slack_js__WEBPACK_IMPORTED_MODULE_1__/* .chatSlackOf */ .e)(context.connections);
    const open = (0,_review_words_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsInOrder */ .FA)(state.frozen.rows.filter((row) => row.group === group && state.answers[row.id] === undefined), state.frozen.population);
    let reached = 0;
    for (const key of new Set(open.flatMap(({ reviewers }) => reviewers))) {
        if (reached === mostAsked)
            break;
        const user = roster.declared.users.get(key);
        const slackId = user && (await (0,_chat_ask_approvers_js__WEBPACK_IMPORTED_MODULE_3__/* .slackIdOf */ .XW)(user, slack));
        if (slackId === undefined)
            continue;
        const rows = open.filter(({ reviewers }) => reviewers.includes(key));
        let got = false;
        for (let at = 0; at < rows.length; at += mostRows) {
            const seal = secret === undefined ? undefined : { secret, slackId };
            const message = reviewMessage(state, rows.slice(at, at + mostRows), { group, seal });
            const sent = await slack.send("chat.postMessage", { channel: slackId, ...(0,_chat_ask_approvers_js__WEBPACK_IMPORTED_MODULE_3__/* .messageArguments */ .oB)(message) });
            got ||= sent !== undefined;
        }
        if (got)
            reached += 1;
    }
    return reached > 0;
}
function reviewMessage({ frozen, digest }, rows, { group, seal }) {
    const lead = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Review ${frozen.review} of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .strong */ .ko)(frozen.organisation)}: do these still need what they have in ${(0,_review_words_js__WEBPACK_IMPORTED_MODULE_2__/* .groupName */ .hv)(group)}? Please answer until ${frozen.dueOn}.`;
    const how = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)("/rollcall review keep @bob")} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .name */ .UU)("/rollcall review remove @bob")} answer, too. Nothing is taken away before a pull request is merged.`;
    const blocks = rows.flatMap((row) => {
        const phrases = (0,_review_words_js__WEBPACK_IMPORTED_MODULE_2__/* .heldPhrases */ .ms)(row, frozen.population, _providers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .allKinds */ .TO).map((each) => (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_6__/* .sanitize */ .aj)(each, 300));
        const more = phrases.length - mostPhrases;
        const held = more > 0 ? [...phrases.slice(0, mostPhrases), `and ${more} more`] : phrases;
        const lines = [
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .strong */ .ko)((0,_review_words_js__WEBPACK_IMPORTED_MODULE_2__/* .reviewedName */ .jS)(row))}`,
            ...held.map((each) => [`• ${each}`]),
        ];
        const text = (0,_chat_slack_blocks_js__WEBPACK_IMPORTED_MODULE_7__/* .sectionBlocks */ .qP)(lines.map((line) => (0,_text_slack_js__WEBPACK_IMPORTED_MODULE_8__/* .toMrkdwn */ .DF)(line)).join("\n")).slice(0, 1);
        return seal === undefined ? text : [...text, buttonsFor(row, digest, seal)];
    });
    return {
        text: `Review ${frozen.review}: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_9__/* .count */ .U9)(rows.length, ["person", "people"])} in ${(0,_review_words_js__WEBPACK_IMPORTED_MODULE_2__/* .groupName */ .hv)(group)}`,
        blocks: [...(0,_chat_slack_blocks_js__WEBPACK_IMPORTED_MODULE_7__/* .sectionBlocks */ .qP)((0,_text_slack_js__WEBPACK_IMPORTED_MODULE_8__/* .toMrkdwn */ .DF)(lead)), ...blocks, ...(0,_chat_slack_blocks_js__WEBPACK_IMPORTED_MODULE_7__/* .sectionBlocks */ .qP)((0,_text_slack_js__WEBPACK_IMPORTED_MODULE_8__/* .toMrkdwn */ .DF)(how))],
    };
}
function buttonsFor({ id: row }, digest, seal) {
    const button = (decision, action, label) => ({
        type: "button",
        action_id: action,
        text: { type: "plain_text", text: label },
        value: (0,_chat_review_button_js__WEBPACK_IMPORTED_MODULE_10__/* .reviewButtonValue */ .ib)({ row, decision, digest }, seal),
    });
    return {
        type: "actions",
        elements: [button("keep", _chat_review_button_js__WEBPACK_IMPORTED_MODULE_10__/* .keepReviewedAction */ .z6, "Keep"), button("remove", _chat_review_button_js__WEBPACK_IMPORTED_MODULE_10__/* .removeReviewedAction */ .eN, "Remove")],
    };
}


/***/ }),

/***/ 48069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wq: () => (/* binding */ putIssuesRight),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   lh: () => (/* binding */ showAnswers),
/* harmony export */   wf: () => (/* binding */ issuesOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15008);
/* harmony import */ var _repository_review_issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36728);
/* harmony import */ var _review_issue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6428);
/* harmony import */ var _review_issue_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98030);
/* harmony import */ var _ask_on_slack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74722);
/* harmony import */ var _stored_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86814);







const turn = 15 * 60 * 1000;
const pause = 1000;
async function ask(state, context) {
    const wanted = state.by === "issues" ? issuesOf(state) : [];
    const silent = state.by === "slack" ? groupsOf(state).filter((group) => !state.messaged.includes(group)) : [];
    if (silent.length === 0 && wanted.every(({ marker }) => state.issues[marker] !== undefined))
        return state;
    const { clock } = context.connections;
    const { repository } = context.rosters;
    const store = { repository, clock };
    const run = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const until = new Date(clock.now() + turn).toISOString();
    const mine = await (0,_stored_review_js__WEBPACK_IMPORTED_MODULE_1__/* .changeReview */ .Pl)(store, `Ask about the review ${state.frozen.review}`, (now) => {
        if (now === undefined || now.digest !== state.digest)
            return undefined;
        const isTaken = now.asking !== null && now.asking.until > new Date(clock.now()).toISOString();
        return isTaken ? undefined : { ...now, asking: { run, until } };
    });
    if (mine?.asking?.run !== run)
        return mine ?? state;
    for (const group of silent) {
        if (!(await (0,_ask_on_slack_js__WEBPACK_IMPORTED_MODULE_2__/* .askOnSlack */ .p)(mine, group, context)))
            continue;
        await (0,_stored_review_js__WEBPACK_IMPORTED_MODULE_1__/* .changeReview */ .Pl)(store, `Remember that ${group} was asked`, (now) => now === undefined ? undefined : { ...now, messaged: [...now.messaged, group] });
    }
    const found = new Map(wanted.length === 0 ? [] : await (0,_repository_review_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .listReviewIssues */ .Fo)(repository));
    for (const { marker, title, body } of wanted) {
        if (found.has(marker))
            continue;
        found.set(marker, await (0,_repository_review_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .openReviewIssue */ .CM)(repository, { title, body, marker }));
        await clock.sleep(pause);
    }
    const issues = Object.fromEntries(wanted.flatMap(({ marker }) => {
        const number = found.get(marker);
        return number === undefined ? [] : [[marker, number]];
    }));
    const asked = await (0,_stored_review_js__WEBPACK_IMPORTED_MODULE_1__/* .changeReview */ .Pl)(store, `Remember whom the review ${state.frozen.review} asks`, (now) => now === undefined ? undefined : { ...now, issues, asking: null });
    return asked ?? state;
}
function groupsOf({ frozen }) {
    return [...new Set(frozen.rows.map(({ group }) => group))];
}
function issuesOf(state) {
    const answers = new Map(Object.entries(state.answers));
    return groupsOf(state).flatMap((group) => (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewIssues */ .JQ)(state.frozen, group, {
        answers,
        kinds: _providers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .allKinds */ .TO,
        digest: state.digest,
    }));
}
async function showAnswers(state, groups, context) {
    for (const { marker, group, body } of issuesOf(state)) {
        const number = state.issues[marker];
        if (number === undefined || !groups.has(group))
            continue;
        await (0,_repository_review_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .updateReviewIssue */ .Vh)(context.rosters.repository, number, { body });
        if (groups.size > 1)
            await context.connections.clock.sleep(pause);
    }
}
async function putIssuesRight(state, context) {
    if (Object.keys(state.issues).length === 0)
        return;
    const { repository } = context.rosters;
    const texts = await (0,_repository_review_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .readReviewIssues */ .ZI)(repository);
    for (const { marker, body } of issuesOf(state)) {
        const number = state.issues[marker];
        const text = number === undefined ? undefined : texts.get(number);
        if (number === undefined || text === undefined || (0,_review_issue_text_js__WEBPACK_IMPORTED_MODULE_6__/* .isAsWritten */ .w)(text, body))
            continue;
        await (0,_repository_review_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .updateReviewIssue */ .Vh)(repository, number, { body });
        await context.connections.clock.sleep(pause);
    }
}


/***/ }),

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ proposeExpiry)
/* harmony export */ });
/* harmony import */ var _core_end_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48917);
/* harmony import */ var _repository_file_proposal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33704);
/* harmony import */ var _review_period_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78470);
/* harmony import */ var _review_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3102);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6375);
/* harmony import */ var _read_everything_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17556);
/* harmony import */ var _removals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67075);
/* harmony import */ var _stored_review_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86814);








const grace = 14;
async function proposeExpiry(state, context) {
    const { roster, branch: base } = await (0,_read_everything_js__WEBPACK_IMPORTED_MODULE_0__/* .readRosterInForce */ .c)(context);
    const { repository, today } = context.rosters;
    const { review, dueOn } = state.frozen;
    const branch = `rollcall/review-${review}-unconfirmed`;
    const lastDay = [(0,_review_period_js__WEBPACK_IMPORTED_MODULE_1__/* .daysAfter */ .m)(dueOn, grace), today].sort().at(-1) ?? today;
    const open = state.frozen.rows.filter(({ id }) => state.answers[id] === undefined);
    const ending = open.map((row) => ({ row, edits: expiryEdits(row, lastDay, roster) }));
    const edits = ending.flatMap((each) => each.edits);
    const files = edits.length === 0 ? [] : (0,_removals_js__WEBPACK_IMPORTED_MODULE_2__/* .changedFiles */ .Y)(roster, edits);
    let pull = null;
    if (files.length === 0) {
        await (0,_repository_file_proposal_js__WEBPACK_IMPORTED_MODULE_3__/* .withdrawProposal */ .Z)(repository, { branch, base });
        if (open.length > 0)
            pull = state.expiry;
    }
    else {
        const title = `Let end after ${lastDay} what nobody confirmed in the review ${review}`;
        const rows = ending.filter((each) => each.edits.length > 0).map((each) => each.row);
        pull = (await (0,_repository_file_proposal_js__WEBPACK_IMPORTED_MODULE_3__/* .proposeFiles */ .Y)(repository, { branch, base, files, title, body: bodyOf(rows, review, dueOn) }))
            .number;
    }
    if (pull === state.expiry)
        return state;
    const store = { repository, clock: context.connections.clock };
    const next = await (0,_stored_review_js__WEBPACK_IMPORTED_MODULE_4__/* .changeReview */ .Pl)(store, `Remember what ends without a word in the review ${review}`, (now) => (now === undefined ? undefined : { ...now, expiry: pull }));
    return next ?? state;
}
function expiryEdits({ group, who }, lastDay, roster) {
    const key = who.startsWith("user:") ? who.slice("user:".length) : "";
    const team = group.startsWith("team:") ? roster.declared.teams.get(group.slice("team:".length)) : undefined;
    if (team === undefined || roster.declared.guards.protected.includes(key))
        return [];
    return ["leads", "members"].flatMap((list) => {
        const entry = team[list]?.find(({ user }) => user === key);
        const endsBefore = entry !== undefined && (0,_core_end_js__WEBPACK_IMPORTED_MODULE_5__/* .endsNoLater */ .yX)(entry.until, lastDay);
        return entry === undefined || endsBefore
            ? []
            : [{ edit: "set", path: ["teams", team.key, list, key, "until"], value: lastDay }];
    });
}
function bodyOf(rows, review, dueOn) {
    const lines = rows.map((row) => `- ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)((0,_review_words_js__WEBPACK_IMPORTED_MODULE_7__/* .reviewedName */ .jS)(row))} in ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeMarkdown */ .FV)((0,_review_words_js__WEBPACK_IMPORTED_MODULE_7__/* .groupName */ .hv)(row.group))}`);
    return [
        `The review ${review} was due on ${dueOn}, and nobody has said that these still need their places:`,
        lines.join("\n"),
        "An answer in the review takes them out of here again. It is judged like any other change.",
    ].join("\n\n");
}


/***/ }),

/***/ 17556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readEverything),
  c: () => (/* binding */ readRosterInForce)
});

// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 5 modules
var providers = __webpack_require__(15008);
// EXTERNAL MODULE: ./lib/src/report/headline-of-clean.js
var headline_of_clean = __webpack_require__(63491);
// EXTERNAL MODULE: ./lib/src/repository/default-branch.js
var default_branch = __webpack_require__(7215);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/access/given-things.js + 3 modules
var given_things = __webpack_require__(62802);
// EXTERNAL MODULE: ./lib/src/core/end.js
var end = __webpack_require__(48917);
// EXTERNAL MODULE: ./lib/src/permissions/rights.js
var permissions_rights = __webpack_require__(1878);
// EXTERNAL MODULE: ./lib/src/review/record.js
var record = __webpack_require__(50578);
// EXTERNAL MODULE: ./lib/src/review/reviewers.js
var review_reviewers = __webpack_require__(51115);
;// CONCATENATED MODULE: ./lib/src/review/freeze.js






function freezeReview(freezing) {
    const { roster, kinds, holdings, before, review, commit, files, services, startedAt, dueOn, notCovered } = freezing;
    const rights = (0,permissions_rights/* rightsIn */.n)(roster);
    const known = new Set(before?.map(lineId));
    const owners = ownersAmong(holdings, kinds);
    const population = [];
    const rows = new Map();
    const common = new Map();
    const withRow = new Set();
    const alone = [];
    const place = (holding, groups) => {
        const line = lineOf(holding, kinds);
        const at = population.push({ ...line, isNew: before === undefined ? null : !known.has(lineId(line)) }) - 1;
        for (const group of groups) {
            const id = `${group} ${line.who}`;
            const row = rows.get(id) ?? { group, who: line.who, holdings: [] };
            row.holdings.push(at);
            rows.set(id, row);
            withRow.add(line.who);
        }
    };
    const found = holdings
        .map((each) => ({ each, id: lineOrder(each) }))
        .sort((left, right) => (left.id < right.id ? -1 : 1));
    for (const { each } of found) {
        const holding = withPathsOnce(each);
        const groups = groupsOf(holding, kinds, owners);
        if (groups.teams.size > 0 || groups.isOwn)
            place(holding, groups.isOwn ? [...groups.teams, record/* organisationGroup */.il] : groups.teams);
        else
            alone.push(holding);
    }
    for (const holding of alone) {
        const rule = ruleOf(holding);
        if (rule === declaredUser && !withRow.has(holding.principal)) {
            place(holding, [record/* organisationGroup */.il]);
            continue;
        }
        const id = JSON.stringify([rule, holding.kind, holding.role]);
        const counted = common.get(id) ?? { lines: 0, people: new Set(), things: new Set() };
        counted.lines += 1;
        counted.people.add(holding.principal);
        counted.things.add(holding.key);
        common.set(id, counted);
    }
    const everybody = [...common].sort(byText).map(([id, { lines, people, things }]) => {
        const [through, kind, role] = JSON.parse(id);
        return { through, kind, role, lines, people: people.size, things: things.size };
    });
    const asked = [...rows].sort(byText).map(([, row]) => rowOf(row, { review, roster, rights }));
    return {
        version: 1,
        review,
        organisation: roster.resolved.github?.org ?? roster.resolved.slack?.workspace ?? "the organisation",
        commit,
        files: [...files],
        services: [...services],
        logins: Object.fromEntries([...new Set(asked.flatMap(({ reviewers }) => reviewers))].sort().flatMap((key) => {
            const login = roster.resolved.users.get(key)?.github;
            return login === undefined ? [] : [[key, login]];
        })),
        notCovered: [...notCovered],
        startedAt,
        dueOn,
        population,
        everybody,
        rows: asked,
    };
}
const declaredUser = "github";
function groupsOf(holding, kinds, owners) {
    const teams = new Set();
    const paths = holding.paths();
    let isOwn = paths.length === 0 || isMoreThanBelonging(holding, kinds);
    for (const { steps } of paths) {
        const [first] = steps;
        if (holding.isDeclared &&
            first?.entry.startsWith("team:") &&
            (first.as === "lead" || first.as === "member"))
            teams.add(first.entry);
        else if (first === undefined)
            isOwn = true;
        else if (first.as === "everybody" || first.entry === declaredUser)
            continue;
        else if (isOrganisation(first.entry, kinds))
            isOwn ||= owners.has(holding.principal);
        else
            isOwn = true;
    }
    return { teams, isOwn };
}
function ruleOf(holding) {
    return holding.paths()[0]?.steps[0]?.entry ?? "";
}
function isOrganisation(entry, kinds) {
    return kinds.get(entry.slice(0, entry.indexOf("/")))?.grantMeans === "organisation";
}
function ownersAmong(holdings, kinds) {
    const owners = holdings.filter((holding) => isMoreThanBelonging(holding, kinds));
    return new Set(owners.map(({ principal }) => principal));
}
function isMoreThanBelonging({ kind, role }, kinds) {
    const spec = kinds.get(kind);
    return spec?.grantMeans === "organisation" && role !== (spec.usualRole ?? spec.roles[0]);
}
function lineOf(holding, kinds) {
    const { principal: who, kind, key, role, roleInFile, until, isDeclared, isLive } = holding;
    const spec = kinds.get(kind);
    const meansMuch = spec?.grantMeans === "organisation" || spec?.grantMeans === "permission";
    return {
        who,
        kind,
        key,
        role,
        roleInFile: roleInFile ?? null,
        ways: holding.paths().map(({ steps }) => {
            const entries = steps.map(({ entry }) => entry);
            return entries.filter((entry, at) => entry !== entries[at - 1]);
        }),
        since: null,
        until: until ?? null,
        declared: isDeclared,
        live: isLive ?? null,
        privileged: meansMuch && spec?.roles.at(-1) === role,
    };
}
function rowOf({ group, who, holdings }, { review, roster, rights }) {
    const key = who.startsWith("user:") ? who.slice("user:".length) : undefined;
    const user = key === undefined ? undefined : roster.resolved.users.get(key);
    const team = group.startsWith("team:") ? group.slice("team:".length) : undefined;
    const place = key === undefined ? undefined : roster.resolved.teams.get(team ?? "")?.people.get(key);
    const { reviewers, rule } = (0,review_reviewers/* reviewersOf */.G)({ team, isLead: place?.lead === true, key }, rights);
    return {
        id: (0,external_node_crypto_.createHash)("sha256")
            .update(JSON.stringify([review, group, who]))
            .digest("hex")
            .slice(0, 10),
        group,
        who,
        name: user?.name ?? null,
        login: user?.github ?? null,
        role: team === undefined ? null : place?.lead === true ? "lead" : "member",
        until: (0,end/* earlierEnd */.Yb)(user?.until, place?.until) ?? null,
        lastActive: null,
        holdings,
        reviewers: [...reviewers],
        rule,
    };
}
function lineId({ who, kind, key, role }) {
    return JSON.stringify([who, kind, key, role]);
}
function withPathsOnce(holding) {
    const paths = holding.paths();
    return { ...holding, paths: () => paths };
}
function lineOrder({ principal, kind, key }) {
    return JSON.stringify([kind === given_things/* teamKind */.q ? "" : kind, key, principal]);
}
function byText([left], [right]) {
    return left < right ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/src/roster/load.js + 1 modules
var load = __webpack_require__(32298);
// EXTERNAL MODULE: ./lib/src/run.js + 34 modules
var run = __webpack_require__(51400);
// EXTERNAL MODULE: ./lib/src/jobs/access/known-access.js + 2 modules
var known_access = __webpack_require__(28473);
// EXTERNAL MODULE: ./lib/src/jobs/review/errors.js
var errors = __webpack_require__(52649);
;// CONCATENATED MODULE: ./lib/src/jobs/review/read-everything.js










async function readRosterInForce({ rosters }) {
    const { branch, head } = await (0,default_branch/* readDefaultBranch */.y)(rosters.repository);
    const roster = await rosters.at(head);
    if ((0,load/* isUsable */.Ng)(roster))
        return { branch, head, roster };
    const [first] = roster.findings.filter(({ severity }) => severity === "error");
    throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewOfBrokenRoster */.at)(first?.message ?? "it can't be read"))]);
}
const notAbout = new Set([
    "ignored_account",
    "direct_access_ignored",
    "repository_invitations_unread",
]);
async function readEverything(context) {
    const inForce = await readRosterInForce(context);
    const { roster, head } = inForce;
    const report = await (0,run/* run */.e)({ command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} }, context.connections);
    const unseen = unseenIn(report);
    if (unseen.length > 0)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewIncomplete */.BW)(unseen))]);
    const notCovered = (0,headline_of_clean/* unseenAccess */.Hw)({ findings: report.findings.filter(({ code }) => notAbout.has(code)) });
    return {
        ...inForce,
        freeze: (about) => freezeReview({
            ...about,
            commit: head,
            files: roster.source.files.map(({ path }) => path),
            services: [...new Set([...report.kinds.values()].map(({ provider }) => provider))].sort(),
            notCovered,
            roster,
            kinds: providers/* allKinds */.TO,
            holdings: (0,known_access/* knownAccess */.C)(roster, report).all(),
        }),
    };
}
function unseenIn(report) {
    const failed = report.findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
    const unseen = (0,headline_of_clean/* unseenAccess */.Hw)({ findings: report.findings.filter(({ code }) => !notAbout.has(code)) });
    return [...new Set([...failed, ...unseen])].map((each) => each.replace(/\.$/, ""));
}


/***/ }),

/***/ 67075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ changedFiles),
/* harmony export */   k: () => (/* binding */ proposeRemovals)
/* harmony export */ });
/* harmony import */ var _chat_commands_membership_changes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67106);
/* harmony import */ var _chat_commands_slug_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91421);
/* harmony import */ var _repository_file_proposal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33704);
/* harmony import */ var _review_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3102);
/* harmony import */ var _roster_edit_edit_roster_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68017);
/* harmony import */ var _roster_load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32298);
/* harmony import */ var _roster_nested_teams_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69870);
/* harmony import */ var _roster_owners_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99294);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6375);
/* harmony import */ var _read_everything_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17556);
/* harmony import */ var _stored_review_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86814);











async function proposeRemovals(state, groups, context) {
    const { roster, branch: base } = await (0,_read_everything_js__WEBPACK_IMPORTED_MODULE_0__/* .readRosterInForce */ .c)(context);
    const { repository } = context.rosters;
    const pulls = new Map();
    for (const group of groups) {
        const removed = state.frozen.rows.flatMap((row) => {
            const answer = state.answers[row.id];
            return row.group === group && answer?.decision === "remove" ? [{ row, answer }] : [];
        });
        const branch = `rollcall/review-${(0,_chat_commands_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .slugOf */ .t)(`${state.frozen.review}-${group}`)}`;
        const edits = removed.flatMap(({ row }) => removalEdits(row, roster));
        const files = edits.length === 0 ? [] : changedFiles(roster, edits);
        if (files.length === 0) {
            await (0,_repository_file_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .withdrawProposal */ .Z)(repository, { branch, base });
            const merged = state.removals[group];
            if (removed.length > 0 && merged !== undefined)
                pulls.set(group, merged);
            continue;
        }
        const title = `Take out whom the review ${state.frozen.review} removed from ${(0,_review_words_js__WEBPACK_IMPORTED_MODULE_3__/* .groupName */ .hv)(group)}`;
        const pull = await (0,_repository_file_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .proposeFiles */ .Y)(repository, { branch, base, files, title, body: bodyOf(state, removed) });
        pulls.set(group, pull.number);
    }
    if ([...groups].every((group) => state.removals[group] === pulls.get(group)))
        return state;
    const store = { repository, clock: context.connections.clock };
    const next = await (0,_stored_review_js__WEBPACK_IMPORTED_MODULE_4__/* .changeReview */ .Pl)(store, `Remember what the review ${state.frozen.review} takes away`, (now) => (now === undefined ? undefined : { ...now, removals: withPulls(now.removals, groups, pulls) }));
    return next ?? state;
}
function withPulls(before, groups, pulls) {
    return Object.fromEntries([...Object.entries(before).filter(([group]) => !groups.has(group)), ...pulls]);
}
function changedFiles(roster, edits) {
    const { files } = roster.source;
    const edited = (0,_roster_edit_edit_roster_js__WEBPACK_IMPORTED_MODULE_5__/* .editRoster */ .m)(files, edits);
    if ("problems" in edited)
        return [];
    const isMistake = ({ severity }) => severity === "error";
    const after = (0,_roster_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadRoster */ .c0)({ files: edited.files, findings: [] }, roster.resolved.now);
    if (!(0,_roster_load_js__WEBPACK_IMPORTED_MODULE_6__/* .isUsable */ .Ng)(after) && after.findings.some(isMistake))
        return [];
    return edited.files.filter((file, at) => file !== files[at]);
}
function removalEdits(row, roster) {
    const user = row.who.startsWith("user:")
        ? roster.declared.users.get(row.who.slice("user:".length))
        : undefined;
    if (user === undefined)
        return [];
    if (row.group.startsWith("team:")) {
        const team = roster.declared.teams.get(row.group.slice("team:".length));
        const isIn = roster.resolved.teams.get(team?.key ?? "")?.people.has(user.key) === true;
        return team === undefined || !isIn ? [] : (0,_chat_commands_membership_changes_js__WEBPACK_IMPORTED_MODULE_7__/* .leavingEdits */ .e)(team, [user], { roster });
    }
    const owners = (0,_roster_owners_js__WEBPACK_IMPORTED_MODULE_8__/* .namedOwners */ .Q)(roster.declared.github);
    const owns = owners?.users.includes(user.key) === true;
    const owningTeams = (owners?.teams ?? []).flatMap((team) => (0,_roster_nested_teams_js__WEBPACK_IMPORTED_MODULE_9__/* .teamWithNested */ .x)(team, roster.resolved));
    return [
        ...(owns ? [{ edit: "drop", path: ["github", "owners"], item: user.key }] : []),
        ...owningTeams.flatMap(({ key, people }) => {
            const team = roster.declared.teams.get(key);
            return team !== undefined && people.has(user.key) ? (0,_chat_commands_membership_changes_js__WEBPACK_IMPORTED_MODULE_7__/* .leavingEdits */ .e)(team, [user], { roster }) : [];
        }),
        ...[...roster.declared.projects.values()].flatMap(({ key, collaborators }) => collaborators?.has(user.key)
            ? [{ edit: "unset", path: ["projects", key, "collaborators", user.key] }]
            : []),
    ];
}
function bodyOf({ frozen }, removed) {
    const lines = removed.map(({ row, answer }) => `- ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .escapeMarkdown */ .FV)((0,_review_words_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewedName */ .jS)(row))}: removed by ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .escapeMarkdown */ .FV)(answer.by)}, ${answer.at.slice(0, 10)}`);
    return [
        `The review ${frozen.review} asked who still needs what they have. These are to go:`,
        lines.join("\n"),
        "It is judged like any other change. Once it is merged, the review looks whether it is really gone.",
    ].join("\n\n");
}


/***/ }),

/***/ 76652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReview: () => (/* binding */ runReview)
});

// UNUSED EXPORTS: reviewSteps

// EXTERNAL MODULE: ./lib/src/chat/reply.js
var reply = __webpack_require__(30661);
// EXTERNAL MODULE: ./lib/src/core/finding.js
var finding = __webpack_require__(33081);
// EXTERNAL MODULE: ./lib/src/core/rollcall-error.js
var rollcall_error = __webpack_require__(46698);
// EXTERNAL MODULE: ./lib/src/review/group-progress.js
var group_progress = __webpack_require__(86914);
// EXTERNAL MODULE: ./lib/src/review/period.js
var period = __webpack_require__(78470);
// EXTERNAL MODULE: ./lib/src/review/words.js
var words = __webpack_require__(3102);
// EXTERNAL MODULE: ./lib/src/text/sentence.js
var sentence = __webpack_require__(34703);
// EXTERNAL MODULE: ./lib/src/jobs/review/ask.js
var ask = __webpack_require__(48069);
// EXTERNAL MODULE: ./lib/src/providers/index.js + 5 modules
var providers = __webpack_require__(15008);
// EXTERNAL MODULE: ./lib/src/repository/commit-files.js
var commit_files = __webpack_require__(43628);
// EXTERNAL MODULE: ./lib/src/repository/file-proposal.js
var file_proposal = __webpack_require__(33704);
// EXTERNAL MODULE: ./lib/src/repository/pull-requests.js
var pull_requests = __webpack_require__(38159);
// EXTERNAL MODULE: ./lib/src/repository/review-issues.js
var review_issues = __webpack_require__(36728);
// EXTERNAL MODULE: ./lib/src/review/digests.js
var digests = __webpack_require__(20326);
// EXTERNAL MODULE: ./lib/src/review/verify.js
var verify = __webpack_require__(12170);
;// CONCATENATED MODULE: ./lib/src/review/is-record-of.js


function isRecordOf(text, { frozen, digest, answers }) {
    const { record, problems } = (0,verify/* verifyRecord */.R)(text);
    if (record === undefined || problems.length > 0)
        return false;
    if (record.review !== frozen.review || record.digests.frozen !== digest)
        return false;
    return record.rows.every(({ id, answer }) => (0,digests/* reviewDigest */.Lr)(answer) === (0,digests/* reviewDigest */.Lr)(answers[id] ?? null));
}

// EXTERNAL MODULE: ./lib/src/site/markup.js
var markup = __webpack_require__(73222);
// EXTERNAL MODULE: ./lib/src/text/lists.js
var lists = __webpack_require__(69573);
;// CONCATENATED MODULE: ./lib/src/review/page.js



const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}table{border-collapse:collapse;width:100%;table-layout:fixed}th:first-child{width:22%}th:last-child{width:28%}td{overflow-wrap:break-word}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}
code{font-size:.85em;overflow-wrap:anywhere}ul{margin:0;padding-left:1.1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
.no{font-weight:bold}@media(max-width:40rem){table,tbody,tr,td,th{display:block}thead{display:none}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid #8886;padding:.5rem 0}dl{grid-template-columns:1fr}}
@media print{body{max-width:none;font-size:11px;padding:0}tr{break-inside:avoid}h2{break-after:avoid}}`;
const styleMark = "/*style*/";
function recordPage(record, kinds) {
    const { review, organisation, counts, digests, commit, closedCommit, startedAt, closedAt, everybody } = record;
    const groups = [...new Set(record.rows.map(({ group }) => group))];
    const facts = [
        ["Roster", (0,markup/* markup */.PT) `<code>${commit}</code> (${record.files.join(", ")})`],
        ["Services read to the end", record.services.join(", ")],
        ["From", moment(startedAt)],
        ["To", `${moment(closedAt)}, at ${closedCommit.slice(0, 12)}`],
        ["Not measured", "since when somebody has something, and when they were last active"],
        ...(record.notCovered.length === 0 ? [] : [["Not covered", record.notCovered.join("; ")]]),
        [
            "Population",
            `${(0,lists/* count */.U9)(counts.holdings, ["role", "roles"])} of ${(0,lists/* count */.U9)(counts.people, ["person", "people"])}, in ${(0,lists/* count */.U9)(counts.rows, ["row", "rows"])} of ${(0,lists/* count */.U9)(counts.groups, ["group", "groups"])}`,
        ],
        [
            "Decisions",
            `${counts.kept} kept, ${counts.removed} removed (${counts.absentAgain} read again as gone), ${counts.unanswered} without an answer`,
        ],
        ["Digest of what was frozen", (0,markup/* markup */.PT) `<code>${digests.frozen}</code>`],
        ["Digest of the record", (0,markup/* markup */.PT) `<code>${digests.record}</code>`],
    ];
    const page = (0,markup/* markup */.PT) `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
<title>Access review ${review} of ${organisation}</title><style>${styleMark}</style></head><body>
<h1>Access review ${review} of ${(0,markup/* nameMarkup */.WP)(organisation)}</h1>
<dl>${facts.map(([term, value]) => (0,markup/* markup */.PT) `<dt>${term}</dt><dd>${value}</dd>`)}</dl>
<p>To check it: <code>rollcall review verify reviews/${review}.json</code>. It needs no token.</p>
${groups.map((group) => groupTable(record, group, kinds))}
${everybodyTable(everybody, kinds)}
</body></html>
`;
    return page.text.replace(styleMark, style);
}
function groupTable(record, group, kinds) {
    const rows = record.rows.filter((row) => row.group === group);
    const joined = record.joined.filter((each) => each.group === group);
    return (0,markup/* markup */.PT) `<h2>${sentenceCase((0,words/* groupName */.hv)(group))}</h2>
<table><thead><tr><th>Who</th><th>What</th><th>Decision</th></tr></thead><tbody>
${rows.map((row) => (0,markup/* markup */.PT) `<tr><td>${(0,markup/* nameMarkup */.WP)((0,words/* reviewedName */.jS)(row))}${row.role === null ? "" : (0,markup/* markup */.PT) `<br>${row.role}`}${row.until === null ? "" : (0,markup/* markup */.PT) `<br>until ${row.until}`}</td>
<td><ul>${(0,words/* heldPhrases */.ms)(row, record.population, kinds).map((phrase) => (0,markup/* markup */.PT) `<li>${phrase}</li>`)}</ul></td>
<td>${decisionMarkup(row, record.left.includes(row.id))}</td></tr>
`)}</tbody></table>
${joined.length === 0 ? "" : (0,markup/* markup */.PT) `<p>Joined after the start, for the next review: ${joined.map(({ who }) => who).join(", ")}.</p>`}`;
}
function decisionMarkup({ answer, removal, reviewers }, hasLeft) {
    if (answer === null)
        return hasLeft
            ? (0,markup/* markup */.PT) `left before anybody answered`
            : (0,markup/* markup */.PT) `<span class="no">no answer</span>${reviewers.length === 0 ? ": nobody else may give one" : ""}`;
    const by = (0,markup/* markup */.PT) `${answer.decision === "keep" ? "kept" : "removed"} by ${(0,markup/* nameMarkup */.WP)(answer.by)}<br>${moment(answer.at)} (${answer.via})`;
    if (removal === null)
        return by;
    const pull = removal.pull === null ? "" : (0,markup/* markup */.PT) `<br>pull request #${removal.pull}`;
    const seen = removal.absent
        ? (0,markup/* markup */.PT) `<br>read again as gone ${moment(removal.readAt)}`
        : (0,markup/* markup */.PT) `<br><span class="no">still there ${moment(removal.readAt)}</span>: ${removal.left.join(", ")}`;
    const kept = removal.kept === undefined ? "" : (0,markup/* markup */.PT) `<br>kept in another way: ${removal.kept.join(", ")}`;
    return (0,markup/* markup */.PT) `${by}${pull}${seen}${kept}`;
}
function everybodyTable(everybody, kinds) {
    if (everybody.length === 0)
        return (0,markup/* markup */.PT) ``;
    return (0,markup/* markup */.PT) `<h2>What everybody has by one rule</h2>
<table><thead><tr><th>Rule</th><th>What</th><th>How many</th></tr></thead><tbody>
${everybody.map(({ through, kind, role, people, things, lines }) => (0,markup/* markup */.PT) `<tr><td>${(0,words/* entryName */.MB)(through, kinds)}</td><td>${role} on ${kinds.get(kind)?.words.noun ?? kind}</td><td>${(0,lists/* count */.U9)(people, ["person", "people"])}, ${(0,lists/* count */.U9)(things, ["thing", "things"])}, ${(0,lists/* count */.U9)(lines, ["role", "roles"])}</td></tr>
`)}</tbody></table>`;
}
function moment(time) {
    return `${time.slice(0, 16).replace("T", " ")} UTC`;
}
function sentenceCase(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./lib/src/review/record.js
var review_record = __webpack_require__(50578);
;// CONCATENATED MODULE: ./lib/src/review/what-is-left.js

function leftOfRow(row, frozen, now) {
    const reviewed = new Set(row.holdings.flatMap((at) => thingOf(frozen.population[at])));
    const before = new Set(frozen.population.map((line) => `${line.who} ${thingOf(line)}`));
    const isKnown = now.population.some(({ who }) => who === row.who);
    const account = row.login === null ? undefined : `github:${row.login}`.toLowerCase();
    const isTheirs = (line) => line.who === row.who ||
        line.who.toLowerCase() === account ||
        (!isKnown && /^(?:slack|email):/.test(line.who) && !before.has(`${line.who} ${thingOf(line)}`));
    const left = [];
    const kept = [];
    for (const [at, line] of now.population.entries()) {
        if (!reviewed.has(thingOf(line)) || !isTheirs(line))
            continue;
        const isOtherwiseGiven = line.ways.some(([first]) => row.group === review_record/* organisationGroup */.il ? first !== undefined : first !== row.group);
        if (line.declared && line.roleInFile === null && isOtherwiseGiven)
            kept.push(at);
        else if (line.live !== false)
            left.push(at);
    }
    return { left, kept };
}
function thingOf(line) {
    return line === undefined ? "" : `${line.kind}/${line.key}`;
}

;// CONCATENATED MODULE: ./lib/src/review/write-record.js





function reviewRecord({ frozen, answers, removals }, now, { kinds, ...closed }) {
    const there = new Map(now.rows.map((row) => [placeInReview(row), row]));
    const known = new Set(frozen.rows.map(placeInReview));
    const leftOver = new Set();
    const rows = frozen.rows.map((row) => {
        const answer = answers[row.id] ?? null;
        if (answer?.decision !== "remove")
            return { ...row, answer, removal: null };
        const again = there.get(placeInReview(row));
        const found = leftOfRow(row, frozen, now);
        for (const at of found.left)
            leftOver.add(at);
        const phrases = (holdings) => (0,words/* heldPhrases */.ms)({ ...row, group: review_record/* organisationGroup */.il, holdings: [...holdings] }, now.population, kinds);
        const isGone = again === undefined && found.left.length === 0;
        const left = again === undefined ? phrases(found.left) : [...(0,words/* heldPhrases */.ms)(again, now.population, kinds)];
        const kept = phrases(found.kept);
        return {
            ...row,
            answer,
            removal: {
                pull: removals[row.group] ?? null,
                readAt: closed.closedAt,
                absent: isGone,
                left: isGone ? [] : left.length === 0 ? ["the place in it"] : [...left],
                ...(kept.length === 0 ? {} : { kept: [...kept] }),
            },
        };
    });
    const bare = {
        ...frozen,
        ...closed,
        counts: (0,verify/* countsOf */.m)({ population: frozen.population, rows }),
        rows,
        left: rows.filter((row) => row.answer === null && !there.has(placeInReview(row))).map(({ id }) => id),
        joined: now.rows
            .filter((row) => !known.has(placeInReview(row)) && !row.holdings.every((at) => leftOver.has(at)))
            .map(({ group, who }) => ({ group, who })),
    };
    return { ...bare, digests: (0,digests/* digestsOf */.nw)(bare) };
}
function stillThere({ rows }) {
    return rows.flatMap((row) => row.removal?.absent === false ? [{ row, pull: row.removal.pull, left: row.removal.left }] : []);
}
function recordText(record) {
    return `${JSON.stringify(record, null, 1)}\n`;
}
function placeInReview({ group, who }) {
    return JSON.stringify([group, who]);
}

// EXTERNAL MODULE: ./lib/src/text/markdown.js
var markdown = __webpack_require__(6375);
// EXTERNAL MODULE: ./lib/src/jobs/review/errors.js
var errors = __webpack_require__(52649);
// EXTERNAL MODULE: ./lib/src/jobs/review/read-everything.js + 1 modules
var read_everything = __webpack_require__(17556);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/core/clock.js
var core_clock = __webpack_require__(68462);
// EXTERNAL MODULE: ./lib/src/jobs/review/stored-review.js
var stored_review = __webpack_require__(86814);
;// CONCATENATED MODULE: ./lib/src/jobs/review/start.js












const usual = { every: "quarter", days: 14 };
async function startReview(context, by = "issues") {
    const { rosters, connections } = context;
    const { clock } = connections;
    const { repository } = rosters;
    const store = { repository, clock };
    await (0,stored_review/* requireProtected */.a9)(store);
    const running = await (0,stored_review/* readReview */.ty)(store);
    if (running !== undefined)
        return { state: await (0,ask/* ask */.kA)(running, context), isNew: false };
    const { head, roster } = await (0,read_everything/* readRosterInForce */.c)(context);
    const { every, days } = roster.declared.review ?? usual;
    const today = (0,core_clock/* currentDay */.G)(clock);
    const review = (0,period/* reviewNameOf */.P)(every, today);
    const records = await recordsAt(repository, head);
    if (await isReviewDone(repository, head, review))
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewDone */.FC)(review))]);
    const read = await (0,read_everything/* readEverything */.u)(context);
    const before = await lastRecord(repository, head, records);
    const frozen = read.freeze({
        review,
        startedAt: new Date(clock.now()).toISOString(),
        dueOn: (0,period/* daysAfter */.m)(today, days),
        ...(before === undefined ? {} : { before: before.population }),
    });
    const run = (0,external_node_crypto_.randomUUID)();
    const begun = {
        version: 1,
        frozen,
        digest: (0,digests/* frozenDigest */.Ds)(frozen),
        by,
        asking: null,
        issues: {},
        messaged: [],
        answers: {},
        withdrawn: {},
        removals: {},
        reminded: null,
        reminders: 0,
        expiry: null,
        record: null,
    };
    let isNew = false;
    const state = await (0,stored_review/* changeReview */.Pl)(store, `Freeze the review ${review} (${run.slice(0, 8)})`, (other) => {
        isNew = other === undefined;
        return isNew ? begun : undefined;
    });
    return { state: await (0,ask/* ask */.kA)(state ?? begun, context), isNew };
}
function pathOfRecord(review) {
    return `reviews/${review}.json`;
}
async function isReviewDone(repository, commit, review) {
    const { files } = await (0,commit_files/* filesAt */.T)(repository, commit, [pathOfRecord(review)]);
    return files.some(({ bytes }) => {
        const { record, problems } = (0,verify/* verifyRecord */.R)(new TextDecoder().decode(bytes));
        return record?.review === review && problems.length === 0;
    });
}
async function recordsAt(repository, commit) {
    const [paths = []] = (await (0,commit_files/* pathsAt */.u)(repository, commit, [["reviews/*.json"]])) ?? [];
    return paths;
}
async function lastRecord(repository, commit, paths) {
    if (paths.length === 0)
        return undefined;
    const { files } = await (0,commit_files/* filesAt */.T)(repository, commit, paths);
    return files
        .flatMap(({ bytes }) => {
        const { record, problems } = (0,verify/* verifyRecord */.R)(new TextDecoder().decode(bytes));
        return record === undefined || problems.length > 0 ? [] : [record];
    })
        .sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1))[0];
}

;// CONCATENATED MODULE: ./lib/src/jobs/review/close.js




















async function closeReview(state, context, { insists }) {
    const { repository } = context.rosters;
    const { clock } = context.connections;
    const { review, dueOn } = state.frozen;
    const inForce = await (0,read_everything/* readRosterInForce */.c)(context);
    const { branch: base } = inForce;
    const store = { repository, clock };
    const branch = `rollcall/review-${review}-record`;
    const path = pathOfRecord(review);
    const [merged] = (await (0,commit_files/* filesAt */.T)(repository, inForce.head, [path])).files;
    if (merged !== undefined) {
        if (!isRecordOf(new TextDecoder().decode(merged.bytes), state))
            throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewRecordForeign */.Uh)(path, review))]);
        await closeIssues(state, context);
        await (0,stored_review/* changeReview */.Pl)(store, `End the review ${review}`, (now) => now?.digest === state.digest ? "none" : undefined);
        return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `The review ${(0,sentence/* strong */.ko)(review)} is over: its record is ${path}.`);
    }
    const waiting = await (0,pull_requests/* findPullRequest */._f)(repository, { branch, base });
    if (waiting !== undefined && state.record === waiting.number)
        return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `The record of the review ${(0,sentence/* strong */.ko)(review)} waits to be merged: ${linkTo(waiting)}.`);
    const read = await (0,read_everything/* readEverything */.u)(context);
    const now = read.freeze({ review, startedAt: state.frozen.startedAt, dueOn });
    const readAt = new Date(clock.now()).toISOString();
    const record = reviewRecord(state, now, { kinds: providers/* allKinds */.TO, closedAt: readAt, closedCommit: read.head });
    const inFile = new Set(now.rows.map(placeInReview));
    const reasons = [
        ...(record.counts.unanswered > record.left.length
            ? [
                (0,lists/* count */.U9)(record.counts.unanswered - record.left.length, [
                    "person has no answer",
                    "people have no answer",
                ]),
            ]
            : []),
        ...stillThere(record).map(({ row, pull, left }) => inFile.has(placeInReview(row))
            ? `${(0,words/* reviewedName */.jS)(row)} still has ${row.group === review_record/* organisationGroup */.il ? "what no team gives" : `a place in ${(0,words/* groupName */.hv)(row.group)}`}${pull === null ? "" : ` (merge #${pull})`}`
            : `${(0,words/* reviewedName */.jS)(row)} still has what ${(0,words/* groupName */.hv)(row.group)} gave: ${(0,lists/* listFirst */.rL)(left, 3)} (apply it)`),
    ];
    if (reasons.length > 0 && !insists)
        throw new rollcall_error/* RollcallError */.q([(0,finding/* finding */.gk)((0,errors/* reviewNotOver */.OA)(reasons))]);
    const encoder = new TextEncoder();
    const pull = await (0,file_proposal/* proposeFiles */.Y)(repository, {
        branch,
        base,
        files: [
            { path, bytes: encoder.encode(recordText(record)) },
            { path: path.replace(/json$/, "html"), bytes: encoder.encode(recordPage(record, providers/* allKinds */.TO)) },
        ],
        title: `Keep the record of the review ${review}`,
        body: [
            `${record.counts.rows} rows: ${record.counts.kept} kept, ${record.counts.removed} removed (${record.counts.absentAgain} read again as gone), ${record.counts.unanswered} without an answer.`,
            ...(reasons.length === 0 ? [] : [`Closed although ${(0,markdown/* escapeMarkdown */.FV)((0,lists/* listFirst */.rL)(reasons, 10))}.`]),
            `What was frozen: ${(0,markdown/* markdownCode */.D9)(record.digests.frozen)}. The record: ${(0,markdown/* markdownCode */.D9)(record.digests.record)}.`,
            `${(0,markdown/* markdownCode */.D9)(`rollcall review verify ${path}`)} checks it, without a token. The page beside it is for printing.`,
        ].join("\n\n"),
    });
    const next = await (0,stored_review/* changeReview */.Pl)(store, `Remember the record of the review ${review}`, (known) => known === undefined ? undefined : { ...known, record: pull.number });
    await closeIssues(next ?? state, context);
    return (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `The record of the review ${(0,sentence/* strong */.ko)(review)} is in ${linkTo(pull)}. The review is over once it is merged.`);
}
function linkTo({ number, url }) {
    return { text: `#${number}`, link: url };
}
async function closeIssues({ issues }, { rosters }) {
    for (const number of Object.values(issues))
        await (0,review_issues/* updateReviewIssue */.Vh)(rosters.repository, number, { state: "closed" });
}

// EXTERNAL MODULE: ./lib/src/repository/comments.js
var comments = __webpack_require__(4405);
// EXTERNAL MODULE: ./lib/src/jobs/review/ask-on-slack.js
var ask_on_slack = __webpack_require__(74722);
// EXTERNAL MODULE: ./lib/src/jobs/review/expire.js
var expire = __webpack_require__(1069);
;// CONCATENATED MODULE: ./lib/src/jobs/review/remind.js












const interval = 7;
const mostReminders = 6;
async function remindOfReview(state, context, { byHand }) {
    const { today } = context.rosters;
    const open = (0,group_progress/* progressOf */.j)(state).filter((each) => each.open.length > 0);
    const next = (0,period/* daysAfter */.m)(state.reminded ?? state.frozen.startedAt.slice(0, 10), interval);
    const isTime = byHand ? state.reminded !== today : next <= today && state.reminders < mostReminders;
    const reminded = open.length > 0 && isTime ? await remind(state, open, context) : state;
    const rows = open.reduce((sum, each) => sum + each.open.length, 0);
    if (rows === 0 || today <= state.frozen.dueOn)
        return { state: state.expiry === null ? reminded : await (0,expire/* proposeExpiry */.O)(reminded, context), findings: [] };
    const findings = [(0,finding/* finding */.gk)((0,errors/* reviewOverdue */.hj)(state.frozen.review, rows, state.frozen.dueOn))];
    const { roster } = await (0,read_everything/* readRosterInForce */.c)(context);
    if (roster.declared.review?.overdue !== "expire")
        return { state: reminded, findings };
    return { state: await (0,expire/* proposeExpiry */.O)(reminded, context), findings };
}
async function remind(state, open, context) {
    const { repository, today } = context.rosters;
    const { review } = state.frozen;
    for (const group of open) {
        if (state.by === "slack") {
            await (0,ask_on_slack/* askOnSlack */.p)(state, group.group, context);
            continue;
        }
        const number = state.issues[`<!-- rollcall:review ${review} ${group.group} 1 -->`];
        if (number === undefined)
            continue;
        const marker = `<!-- rollcall:review-reminder ${review} ${today} -->`;
        if (await (0,comments/* hasComment */.QR)(repository, number, { marker, since: `${today}T00:00:00Z` }))
            continue;
        await (0,comments/* postReply */.VM)(repository, number, { marker, body: reminderText(group, state, today) });
        await context.connections.clock.sleep(1000);
    }
    const store = { repository, clock: context.connections.clock };
    const next = await (0,stored_review/* changeReview */.Pl)(store, `Remember that the review ${review} was reminded of`, (now) => now === undefined ? undefined : { ...now, reminded: today, reminders: now.reminders + 1 });
    return next ?? state;
}
function reminderText({ open, awaited }, { frozen }, today) {
    const logins = awaited
        .flatMap((key) => frozen.logins[key] ?? [])
        .filter((login) => /^[\w-]{1,60}$/.test(login));
    const called = logins
        .slice(0, 20)
        .map((login) => `@${login}`)
        .join(" ");
    const who = (0,lists/* listFirst */.rL)(open.map(words/* reviewedName */.jS), 10);
    const when = today > frozen.dueOn ? "It was due" : "It is due";
    return [
        ...(called === "" ? [] : [called]),
        `${(0,lists/* count */.U9)(open.length, ["person has", "people have"])} no answer yet: ${(0,markdown/* escapeMarkdown */.FV)(who)}. ${when} on ${frozen.dueOn}.`,
    ].join("\n\n");
}

// EXTERNAL MODULE: ./lib/src/jobs/review/removals.js
var removals = __webpack_require__(67075);
// EXTERNAL MODULE: ./lib/src/jobs/review/status.js
var review_status = __webpack_require__(45612);
;// CONCATENATED MODULE: ./lib/src/jobs/review/run.js
















const reviewSteps = (/* unused pure expression or super */ null && (["auto", "start", "status", "remind", "close"]));
const lateDays = 7;
async function runReview(step, context, by) {
    const store = { repository: context.rosters.repository, clock: context.connections.clock };
    const { today } = context.rosters;
    switch (step) {
        case "start": {
            const { state, isNew } = await startReview(context, by);
            if (!isNew)
                await (0,ask/* putIssuesRight */.Wq)(state, context);
            return { reply: (0,review_status/* reviewStatus */.n)(state, today), findings: unanswerable(state) };
        }
        case "status":
            return { reply: (0,review_status/* reviewStatus */.n)(await (0,stored_review/* runningReview */.KA)(store), today), findings: [] };
        case "remind": {
            const { state, findings } = await remindOfReview(await (0,stored_review/* runningReview */.KA)(store), context, { byHand: true });
            await (0,ask/* putIssuesRight */.Wq)(state, context);
            return { reply: (0,review_status/* reviewStatus */.n)(state, today), findings };
        }
        case "close": {
            const state = await (0,stored_review/* runningReview */.KA)(store);
            const insists = today > state.frozen.dueOn;
            return { reply: await closeReview(state, context, { insists }), findings: [] };
        }
        case "auto": {
            const state = await (0,stored_review/* readReview */.ty)(store);
            return state === undefined ? startIfItIsTime(context, by) : goOn(state, context);
        }
        default:
            return step;
    }
}
async function startIfItIsTime(context, by) {
    const { roster, head } = await (0,read_everything/* readRosterInForce */.c)(context);
    const { review } = roster.declared;
    if (review === undefined)
        return {
            reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `The roster has no ${(0,sentence/* name */.UU)("review")}, so none begins by itself.`),
            findings: [],
        };
    const { repository, today } = context.rosters;
    const interval = (0,period/* reviewNameOf */.P)(review.every, today);
    if (await isReviewDone(repository, head, interval))
        return { reply: (0,reply/* answer */.ZF)((0,sentence/* say */.cv) `The review ${interval} is done.`), findings: [] };
    const { state } = await startReview(context, by);
    return { reply: (0,review_status/* reviewStatus */.n)(state, today), findings: unanswerable(state) };
}
function unanswerable({ frozen }) {
    const people = frozen.rows.flatMap((row) => (row.reviewers.length === 0 ? [(0,words/* reviewedName */.jS)(row)] : []));
    return people.length === 0 ? [] : [(0,finding/* finding */.gk)((0,errors/* nobodyMayAnswer */.x8)([...new Set(people)]))];
}
async function finishAnswers(state, context) {
    const groupsWhere = (isMeant) => new Set(state.frozen.rows.flatMap(({ id, group }) => (isMeant(id) ? [group] : [])));
    const next = await (0,removals/* proposeRemovals */.k)(state, groupsWhere((id) => state.answers[id]?.decision === "remove"), context);
    await (0,ask/* showAnswers */.lh)(next, groupsWhere(() => true), context);
    return next;
}
async function goOn(before, context) {
    const { today } = context.rosters;
    if (before.record !== null)
        return { reply: await closeReview(before, context, { insists: true }), findings: [] };
    const asked = await finishAnswers(await (0,ask/* ask */.kA)(before, context), context);
    const { state, findings } = await remindOfReview(asked, context, { byHand: false });
    const hasOpen = (0,group_progress/* progressOf */.j)(state).some(({ open }) => open.length > 0);
    const insists = today > (0,period/* daysAfter */.m)(state.frozen.dueOn, lateDays);
    if (hasOpen && !insists)
        return { reply: (0,review_status/* reviewStatus */.n)(state, today), findings };
    try {
        return { reply: await closeReview(state, context, { insists }), findings };
    }
    catch (error) {
        const isEarly = error instanceof rollcall_error/* RollcallError */.q && error.findings[0]?.code === (0,errors/* reviewNotOver */.OA)([]).code;
        if (!isEarly)
            throw error;
        return { reply: (0,review_status/* reviewStatus */.n)(state, today), findings };
    }
}


/***/ }),

/***/ 45612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ reviewStatus)
/* harmony export */ });
/* harmony import */ var _chat_reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30661);
/* harmony import */ var _review_group_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86914);
/* harmony import */ var _review_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3102);
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69573);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34703);





const mostGroups = 20;
const mostPeople = 8;
function reviewStatus(state, today) {
    const { frozen, removals, record, expiry } = state;
    const groups = (0,_review_group_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .j)(state);
    const open = groups.filter((each) => each.open.length > 0);
    const left = open.reduce((sum, each) => sum + each.open.length, 0);
    const people = new Set(open.flatMap((each) => each.open.map(({ who }) => who))).size;
    const pulls = Object.values(removals);
    const isLate = today > frozen.dueOn;
    const more = open.length - mostGroups;
    const unreached = state.by === "slack" ? open.filter(({ group }) => !state.messaged.includes(group)) : [];
    return (0,_chat_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .answer */ .ZF)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Review ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(frozen.review)} of ${frozen.organisation}, ${isLate ? "overdue since" : "due"} ${frozen.dueOn}: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(frozen.rows.length - left, ["answer", "answers"])} of ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(frozen.rows.length, ["row", "rows"])}`, ...(open.length === 0
        ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Everybody has an answer.`]
        : [
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(people, ["person has", "people have"])} no answer yet:`,
            { list: open.slice(0, mostGroups).map(openLine) },
        ]), ...(more > 0 ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `And ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(more, ["more group", "more groups"])}.`] : []), ...(unreached.length === 0
        ? []
        : [
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Nobody could be asked on Slack about: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .rL)(unreached.map(({ group }) => (0,_review_words_js__WEBPACK_IMPORTED_MODULE_4__/* .groupName */ .hv)(group)), mostPeople)}.`,
        ]), ...pullLine(pulls, "To be merged, for those who were removed"), ...pullLine(expiry === null ? [] : [expiry], "To be merged, for those whom nobody confirmed"), ...pullLine(record === null ? [] : [record], "The record, to be merged"));
}
function openLine({ group, open, rows, awaited }) {
    const who = (0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .rL)(open.map((row) => row.who.replace(/^user:/, "")), mostPeople);
    const of = rows === open.length ? "" : ` of ${rows}`;
    const asked = awaited.length === 0 ? "nobody else may answer" : `to answer: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .rL)([...awaited], mostPeople)}`;
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_review_words_js__WEBPACK_IMPORTED_MODULE_4__/* .groupName */ .hv)(group)}: ${open.length}${of} (${who}); ${asked}`;
}
function pullLine(pulls, what) {
    return pulls.length === 0
        ? []
        : [
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${what}: ${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listFirst */ .rL)(pulls.map((pull) => `#${pull}`), 20)}`,
        ];
}


/***/ }),

/***/ 86814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ runningReview),
/* harmony export */   Pl: () => (/* binding */ changeReview),
/* harmony export */   a9: () => (/* binding */ requireProtected),
/* harmony export */   ty: () => (/* binding */ readReview)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33081);
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46698);
/* harmony import */ var _repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48255);
/* harmony import */ var _repository_state_protection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99160);
/* harmony import */ var _review_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78274);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52649);






async function readReview({ repository }) {
    return stateIn((await (0,_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .readStateFile */ .qy)(repository, _review_state_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewFile */ .xn)).text);
}
async function runningReview(store) {
    const state = await readReview(store);
    if (state === undefined)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .noReviewRuns */ .iK)())]);
    return state;
}
function stateIn(text) {
    const state = (0,_review_state_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReviewState */ .pG)(text);
    if (state === undefined)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewUnreadable */ .sM)())]);
    return state === "none" ? undefined : state;
}
async function changeReview({ repository, clock }, message, change) {
    let now;
    await (0,_repository_state_branch_js__WEBPACK_IMPORTED_MODULE_0__/* .updateStateFile */ .Vn)(repository, {
        path: _review_state_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewFile */ .xn,
        message,
        change(text) {
            const before = stateIn(text);
            const next = change(before);
            now = next === "none" ? undefined : (next ?? before);
            return next === undefined ? undefined : (0,_review_state_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewStateText */ .zB)(next);
        },
    }, clock);
    return now;
}
async function requireProtected({ repository }) {
    const protection = await (0,_repository_state_protection_js__WEBPACK_IMPORTED_MODULE_5__/* .readStateProtection */ .fh)(repository);
    const why = protection.is === "open"
        ? "no rule lets only Rollcall's App write it"
        : protection.is === "unknown"
            ? `its rules can't be read (${protection.reason})`
            : protection.mayPass
                ? undefined
                : "its rule doesn't let this token write it";
    if (why !== undefined)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RollcallError */ .q([(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewUnprotected */ .c$)(why))]);
}


/***/ }),

/***/ 4405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ commentInEvent),
/* harmony export */   QO: () => (/* binding */ reactToComment),
/* harmony export */   QR: () => (/* binding */ hasComment),
/* harmony export */   VM: () => (/* binding */ postReply),
/* harmony export */   yL: () => (/* binding */ readCommentBody)
/* harmony export */ });
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22868);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2805);


const inside = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);
function commentInEvent(payload) {
    const { action, issue, comment } = (payload ?? {});
    const { id, body, user, created_at: at } = comment ?? {};
    if (action !== "created" || issue?.number === undefined || id === undefined)
        return undefined;
    if (at === undefined || Number.isNaN(Date.parse(at)))
        return undefined;
    if (user?.login === undefined || user.id === undefined)
        return undefined;
    const isBot = user.type !== "User" || user.login.endsWith("[bot]") || Boolean(comment?.performed_via_github_app);
    if (isBot)
        return undefined;
    return {
        id,
        number: issue.number,
        onPullRequest: issue.pull_request !== undefined && issue.pull_request !== null,
        body: body ?? "",
        author: { login: user.login, id: user.id },
        at,
        isInside: inside.has(comment?.author_association),
    };
}
async function readCommentBody({ octokit, owner, repo }, id) {
    try {
        const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
        return data.body ?? "";
    }
    catch (error) {
        if ((0,_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requestErrorOf */ .l)(error).status === 404)
            return undefined;
        throw error;
    }
}
async function reactToComment({ octokit, owner, repo }, comment, content) {
    await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content });
}
const maxCommentLength = 65_536;
async function postReply({ octokit, owner, repo }, number, { body, marker }) {
    const whole = `${marker}\n\n${body.slice(0, maxCommentLength - marker.length - 20)}`;
    const at = { owner, repo, issue_number: number };
    try {
        await octokit.rest.issues.createComment({ ...at, body: whole, ..._request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRetries */ .v });
    }
    catch (error) {
        const { status } = (0,_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requestErrorOf */ .l)(error);
        if (status !== undefined && status < 500)
            throw error;
        const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...at, per_page: 100 });
        const own = await (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .ownLogin */ .C)({ octokit, owner, repo });
        const isOurs = (login = "") => (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .bareLogin */ .c)(login) === own;
        if (!comments.some((each) => isOurs(each.user?.login) && each.body?.startsWith(marker))) {
            await octokit.rest.issues.createComment({ ...at, body: whole, ..._request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRetries */ .v });
        }
    }
}
async function hasComment(repository, issue_number, { marker, since }) {
    const { octokit, owner, repo } = repository;
    const own = await (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .ownLogin */ .C)(repository);
    const at = { owner, repo, issue_number, since, per_page: 100 };
    const comments = await octokit.paginate(octokit.rest.issues.listComments, at);
    return comments.some((each) => (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .bareLogin */ .c)(each.user?.login ?? "") === own && each.body?.startsWith(marker));
}


/***/ }),

/***/ 7215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46698);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22868);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3740);



const query = `query($owner: String!, $repo: String!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { defaultBranchRef { name target { oid } } }
}`;
async function readDefaultBranch({ octokit, owner, repo }) {
    const { viewer, repository } = await octokit.graphql(query, { owner, repo });
    const ref = repository.defaultBranchRef;
    if (ref === null)
        throw new _core_rollcall_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RollcallError */ .q((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .branchMissing */ .Fr)("of its own"));
    return { branch: ref.name, head: ref.target.oid, own: (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .bareLogin */ .c)(viewer.login) };
}


/***/ }),

/***/ 33704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ proposeFiles),
/* harmony export */   Z: () => (/* binding */ withdrawProposal)
/* harmony export */ });
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8091);
/* harmony import */ var _commit_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43628);
/* harmony import */ var _pull_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38159);



async function proposeFiles(repository, proposal) {
    const { branch, base, files, title, body } = proposal;
    const onto = await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(repository, base);
    const known = await (0,_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .findPullRequest */ ._f)(repository, { branch, base });
    if (known === undefined || !(await hasSameFiles(repository, known.head, { onto, files }))) {
        await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .commitToBranch */ .Bg)(repository, { branch, onto, files, headline: title, body: "" });
    }
    return (0,_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .openPullRequest */ .Hw)(repository, { branch, base, title, body });
}
async function withdrawProposal(repository, { branch, base }) {
    const { octokit, owner, repo } = repository;
    const known = await (0,_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .findPullRequest */ ._f)(repository, { branch, base });
    if (known === undefined)
        return undefined;
    await octokit.rest.pulls.update({ owner, repo, pull_number: known.number, state: "closed" });
    await (0,_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteBranch */ .SN)(repository, branch);
    return known;
}
async function hasSameFiles(repository, head, { onto, files }) {
    const { octokit, owner, repo } = repository;
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
    if (data.parents.length !== 1 || data.parents[0]?.sha !== onto)
        return false;
    const current = await (0,_commit_files_js__WEBPACK_IMPORTED_MODULE_2__/* .filesAt */ .T)(repository, head, files.map(({ path }) => path));
    return files.every(({ path, bytes }) => current.files.some((each) => each.path === path && Buffer.compare(each.bytes, bytes) === 0));
}


/***/ }),

/***/ 38159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ enableAutoMerge),
/* harmony export */   Fq: () => (/* binding */ countOpenPullRequests),
/* harmony export */   Hw: () => (/* binding */ openPullRequest),
/* harmony export */   SU: () => (/* binding */ pullRequestsFrom),
/* harmony export */   W5: () => (/* binding */ headOfPullRequest),
/* harmony export */   _f: () => (/* binding */ findPullRequest),
/* harmony export */   dK: () => (/* binding */ mergePullRequest),
/* harmony export */   i5: () => (/* binding */ requestReviewers),
/* harmony export */   uF: () => (/* binding */ newestPullRequests)
/* harmony export */ });
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2805);

async function findPullRequest({ octokit, owner, repo }, { branch, base }) {
    const head = `${owner}:${branch}`;
    const { data } = await octokit.rest.pulls.list({ owner, repo, state: "open", head, base });
    const [first] = data;
    return first && { number: first.number, url: first.html_url, nodeId: first.node_id, head: first.head.sha };
}
async function countOpenPullRequests({ octokit, owner, repo }, beginning) {
    const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref: `heads/${beginning}` });
    const branches = new Set(data.map(({ ref }) => ref.replace("refs/heads/", "")));
    if (branches.size === 0)
        return 0;
    const pulls = await octokit.rest.pulls.list({ owner, repo, state: "open", per_page: 100 });
    return pulls.data.filter(({ head }) => branches.has(head.ref) && head.repo?.full_name === `${owner}/${repo}`).length;
}
async function openPullRequest(repository, { branch, base, title, body }) {
    const { octokit, owner, repo } = repository;
    const known = await findPullRequest(repository, { branch, base });
    if (known !== undefined) {
        await octokit.rest.pulls.update({ owner, repo, pull_number: known.number, title, body });
        return known;
    }
    try {
        const { data } = await octokit.rest.pulls.create({
            owner,
            repo,
            head: branch,
            base,
            title,
            body,
            ..._request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRetries */ .v,
        });
        return { number: data.number, url: data.html_url, nodeId: data.node_id, head: data.head.sha };
    }
    catch (error) {
        const opened = await findPullRequest(repository, { branch, base });
        if (opened === undefined)
            throw error;
        return opened;
    }
}
const mergeMethods = ["squash", "merge", "rebase"];
const maxMergeAttempts = 6;
async function mergePullRequest(repository, pull, { head, sleep }) {
    let reason = "";
    for (let attemptNumber = 1; attemptNumber <= maxMergeAttempts; attemptNumber += 1) {
        const attempt = await tryMerge(repository, pull, head);
        if (attempt === undefined)
            return { is: "merged" };
        reason = attempt.message;
        const { data } = await repository.octokit.rest.pulls.get({
            ...repositoryOf(repository),
            pull_number: pull.number,
        });
        if (data.merged)
            return { is: "merged" };
        if (attempt.status === 409 || data.mergeable === false)
            return { is: "stale", reason };
        const isUndecided = data.mergeable === null || undecided.has(data.mergeable_state);
        if (data.state !== "open" || !isUndecided)
            break;
        await sleep(500 * 2 ** attemptNumber);
    }
    return { is: "blocked", reason };
}
const undecided = new Set(["unknown", "clean", "unstable", "has_hooks"]);
async function tryMerge(repository, { number }, sha) {
    let failure = { status: undefined, message: "" };
    for (const merge_method of mergeMethods) {
        try {
            const at = { ...repositoryOf(repository), pull_number: number, sha, merge_method };
            await repository.octokit.rest.pulls.merge({ ...at, ..._request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRetries */ .v });
            return undefined;
        }
        catch (error) {
            failure = (0,_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requestErrorOf */ .l)(error);
            const isMethod = failure.status === 405 && notAllowed.test(failure.message);
            if (!isMethod)
                return failure;
        }
    }
    return failure;
}
const notAllowed = /merg(?:es?|ing) (?:commits )?(?:are|is) not allowed/i;
function repositoryOf({ owner, repo }) {
    return { owner, repo };
}
const autoMerge = `mutation($pull: ID!, $mergeMethod: PullRequestMergeMethod!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pull, mergeMethod: $mergeMethod, expectedHeadOid: $head }) {
    pullRequest { number }
  }
}`;
async function enableAutoMerge({ octokit }, pull, head) {
    for (const method of mergeMethods) {
        try {
            await octokit.graphql(autoMerge, {
                pull: pull.nodeId,
                mergeMethod: method.toUpperCase(),
                head,
                ..._request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRetries */ .v,
            });
            return true;
        }
        catch (error) {
            if (!notAllowed.test((0,_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requestErrorOf */ .l)(error).message))
                return false;
        }
    }
    return false;
}
async function requestReviewers({ octokit, owner, repo }, pull, reviewers) {
    if (reviewers.length === 0)
        return;
    const at = { owner, repo, pull_number: pull.number };
    await octokit.rest.pulls.requestReviewers({ ...at, reviewers: reviewers.slice(0, 15), ..._request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRetries */ .v });
}
async function headOfPullRequest(repository, number) {
    const at = { ...repositoryOf(repository), pull_number: number };
    return (await repository.octokit.rest.pulls.get(at)).data.head.sha;
}
async function newestPullRequests(repository, base, most) {
    const order = { sort: "created", direction: "desc", per_page: most };
    const at = { ...repositoryOf(repository), state: "open", base, ...order };
    const { data, headers } = await repository.octokit.rest.pulls.list(at);
    return { numbers: data.map(({ number }) => number), areAll: !headers.link?.includes('rel="next"') };
}
async function pullRequestsFrom(repository, head) {
    const at = { ...repositoryOf(repository), state: "open", head };
    const { data } = await repository.octokit.rest.pulls.list(at);
    return data.map(({ number }) => number);
}


/***/ }),

/***/ 36728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ openReviewIssue),
/* harmony export */   Fo: () => (/* binding */ listReviewIssues),
/* harmony export */   Vh: () => (/* binding */ updateReviewIssue),
/* harmony export */   ZI: () => (/* binding */ readReviewIssues)
/* harmony export */ });
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22868);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2805);


const label = "rollcall-review";
async function listReviewIssues(repository) {
    const texts = await readReviewIssues(repository);
    return new Map([...texts].map(([number, body]) => [body.split("\n", 1)[0]?.trim() ?? "", number]));
}
async function readReviewIssues(repository) {
    const { octokit, owner, repo } = repository;
    const own = await (0,_account_js__WEBPACK_IMPORTED_MODULE_0__/* .ownLogin */ .C)(repository);
    const at = { owner, repo, state: "all", labels: label, per_page: 100 };
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, at);
    return new Map(issues
        .filter(({ user, pull_request: pull }) => (0,_account_js__WEBPACK_IMPORTED_MODULE_0__/* .bareLogin */ .c)(user?.login ?? "") === own && pull === undefined)
        .map(({ number, body }) => [number, body ?? ""]));
}
async function openReviewIssue(repository, { marker, title, body }) {
    const { octokit, owner, repo } = repository;
    const issue = { owner, repo, title, body, labels: [label], ..._request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRetries */ .v };
    try {
        return (await octokit.rest.issues.create(issue)).data.number;
    }
    catch (error) {
        const { status } = (0,_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .requestErrorOf */ .l)(error);
        if (status !== undefined && status < 500)
            throw error;
        return ((await listReviewIssues(repository)).get(marker) ??
            (await octokit.rest.issues.create(issue)).data.number);
    }
}
async function updateReviewIssue({ octokit, owner, repo }, issue_number, change) {
    const closed = change.state === undefined ? {} : { state_reason: "completed" };
    await octokit.rest.issues.update({ owner, repo, issue_number, ...change, ...closed });
}


/***/ }),

/***/ 86914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ progressOf)
/* harmony export */ });
function progressOf({ frozen, answers, }) {
    const groups = [...Map.groupBy(frozen.rows, ({ group }) => group)].map(([group, rows]) => {
        const open = rows.filter(({ id }) => answers[id] === undefined);
        const awaited = [...new Set(open.flatMap(({ reviewers }) => reviewers))].sort();
        const removed = rows.filter(({ id }) => answers[id]?.decision === "remove").length;
        return { group, rows: rows.length, open, awaited, removed };
    });
    return groups.sort((left, right) => right.open.length - left.open.length || (left.group < right.group ? -1 : 1));
}


/***/ }),

/***/ 98030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ isIssueText),
/* harmony export */   w: () => (/* binding */ isAsWritten)
/* harmony export */ });
const openCount = / (?:\d{1,7} (?:person has|people have) no answer yet|Everybody has an answer)\.$/;
const countedAnswer = / — \*\*(?:keep|remove)\*\*, says [\w.\\-]{1,100}, \d{4}-\d\d-\d\d$/;
function isIssueText(text, written) {
    return withoutAnswers(text) === withoutAnswers(written);
}
function isAsWritten(text, written) {
    const plain = (each) => each.replaceAll("\r\n", "\n").trim();
    return plain(text) === plain(written);
}
function withoutAnswers(text) {
    return text
        .split("\n")
        .map((line) => withoutAnswer(line.trimEnd()))
        .join("\n")
        .trim();
}
function withoutAnswer(line) {
    if (line.startsWith("- [x] ") || line.startsWith("- [X] "))
        return `- [ ] ${line.slice(6)}`;
    if (line.startsWith("### "))
        return line.replace(countedAnswer, "");
    return line.startsWith("An answer counts ") ? line.replace(openCount, "") : line;
}


/***/ }),

/***/ 6428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ reviewIssues),
/* harmony export */   XO: () => (/* binding */ ticksChanged)
/* harmony export */ });
/* unused harmony export ticksIn */
/* harmony import */ var _text_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69573);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6375);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60745);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50578);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3102);





const mostLetters = 60_000;
const mostOfPhrase = 600;
const countedLine = "An answer counts";
function reviewIssues(frozen, group, { answers, kinds, digest, }) {
    const rows = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsInOrder */ .FA)(frozen.rows.filter((row) => row.group === group), frozen.population);
    const parts = [];
    let size = mostLetters;
    for (const row of rows) {
        const { length } = rowText(row, undefined, { frozen, kinds });
        if (size + length + 400 > mostLetters) {
            parts.push([]);
            size = 2_000;
        }
        size += length + 400;
        parts.at(-1)?.push(row);
    }
    return parts.map((these, at) => {
        const part = parts.length === 1 ? "" : ` (${at + 1} of ${parts.length})`;
        const marker = `<!-- rollcall:review ${frozen.review} ${group} ${at + 1} -->`;
        const left = these.filter(({ id }) => !answers.has(id)).length;
        const { login = null, who = "" } = these[0] ?? {};
        const example = login === null ? who.replace(/^user:/, "") : `@${login}`;
        const command = (decision) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(`/rollcall review ${decision} ${example}`, 200));
        const body = [
            marker,
            ...mentions(these, frozen),
            `Please say of everybody here, until ${frozen.dueOn}, whether they still need what they have. Tick *keep* or *remove*, or write a comment: ${command("keep")}, ${command("remove")}. *Remove* becomes a pull request like any other; nothing is taken away before it is merged.`,
            `${countedLine} from whoever may change this by the roster's rules, and nobody answers about themselves. What Rollcall has counted stands beside each name; a tick without it doesn't count. ${left === 0 ? "Everybody has an answer." : `${(0,_text_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(left, ["person has", "people have"])} no answer yet.`}`,
            ...(group === _record_js__WEBPACK_IMPORTED_MODULE_4__/* .organisationGroup */ .il
                ? ["What isn't in the file has to be taken off where it is: the review looks whether it is gone."]
                : []),
            ...these.map((row) => rowText(row, answers.get(row.id), { frozen, kinds })),
            `Frozen ${frozen.startedAt} at ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(frozen.commit.slice(0, 12))}, as ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(digest)}.`,
        ].join("\n\n");
        return { marker, group, title: `Review ${frozen.review}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(group)}${part}`, body };
    });
}
const mostMentioned = 20;
function mentions(rows, { logins }) {
    const asked = [...new Set(rows.flatMap(({ reviewers }) => reviewers))];
    const called = asked.flatMap((key) => logins[key] ?? []).filter((login) => /^[\w-]{1,60}$/.test(login));
    return called.length === 0
        ? []
        : [
            `${called
                .slice(0, mostMentioned)
                .map((login) => `@${login}`)
                .join(" ")}`,
        ];
}
function rowText(row, answer, { frozen, kinds }) {
    const safe = (text) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_2__/* .sanitize */ .aj)(text, mostOfPhrase));
    const facts = [
        ...(row.role === null ? [] : [row.role]),
        "since: not measured",
        ...(row.until === null ? [] : [`until ${row.until}`]),
        "last active: not measured",
    ].join("; ");
    const phrases = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .heldPhrases */ .ms)(row, frozen.population, kinds);
    const held = phrases.length === 0 ? ["nothing but the place in it"] : phrases;
    const tick = (decision) => `- [${answer?.decision === decision ? "x" : " "}] ${decision} <!-- rollcall:review ${row.id} ${decision} -->`;
    const counted = answer === undefined
        ? ""
        : ` — **${answer.decision}**, says ${safe(answer.by)}, ${answer.at.slice(0, 10)}`;
    const nobody = row.reviewers.length === 0 ? ["Nobody may answer this: make somebody else a lead, or an admin."] : [];
    return [
        `### ${safe((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reviewedName */ .jS)(row))}${counted}`,
        facts,
        ...nobody,
        held.map((phrase) => `  - ${safe(phrase)}`).join("\n"),
        [tick("keep"), tick("remove")].join("\n"),
    ].join("\n\n");
}
function ticksChanged(before, after) {
    const [old, now] = [ticksIn(before), ticksIn(after)];
    const changed = new Map();
    for (const [id, ticked] of now)
        if (old.has(id) && old.get(id) !== ticked)
            changed.set(id, ticked);
    return changed;
}
function ticksIn(body) {
    const found = new Map();
    for (const line of body.split(/\r?\n/)) {
        const [, mark, id, decision] = /^- \[([ xX])\] [a-z]+ <!-- rollcall:review ([0-9a-f]{10}) (keep|remove) -->$/.exec(line.trimEnd()) ??
            [];
        if (id === undefined)
            continue;
        const known = found.get(id) ?? "none";
        if (mark === " ")
            found.set(id, known);
        else
            found.set(id, known === "none" ? decision : "both");
    }
    return found;
}


/***/ }),

/***/ 78470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ reviewNameOf),
/* harmony export */   m: () => (/* binding */ daysAfter)
/* harmony export */ });
function reviewNameOf(every, today) {
    const [year = "", month = "1"] = today.split("-");
    const index = Number(month) - 1;
    switch (every) {
        case "month":
            return `${year}-${month}`;
        case "quarter":
            return `${year}-Q${Math.floor(index / 3) + 1}`;
        case "half-year":
            return `${year}-H${Math.floor(index / 6) + 1}`;
        case "year":
            return year;
        default:
            return every;
    }
}
function daysAfter(day, days) {
    return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}


/***/ }),

/***/ 51115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ reviewersOf)
/* harmony export */ });
function reviewersOf({ team, isLead, key }, rights) {
    const others = (users) => users.filter((each) => each !== key);
    if (team !== undefined) {
        const action = isLead ? "team.leads" : "team.members";
        const entitled = others(rights.entitled(action, team));
        const { name, who } = rights.rule(action, team);
        if (entitled.length > 0)
            return { reviewers: entitled, rule: `${name}: ${who}` };
    }
    return { reviewers: others(rights.admins()), rule: "admin" };
}


/***/ }),

/***/ 78274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mk: () => (/* binding */ withAnswers),
/* harmony export */   pG: () => (/* binding */ parseReviewState),
/* harmony export */   xn: () => (/* binding */ reviewFile),
/* harmony export */   zB: () => (/* binding */ reviewStateText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81469);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50578);


const reviewStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    frozen: _record_js__WEBPACK_IMPORTED_MODULE_1__/* .frozenReviewSchema */ .kF,
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    by: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["issues", "slack"]),
    asking: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), until: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullable(),
    issues: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()),
    messaged: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    answers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), _record_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewAnswerSchema */ .Ql),
    withdrawn: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    removals: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()),
    reminded: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    reminders: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    expiry: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    record: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
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


/***/ }),

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ rowsInOrder),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   hv: () => (/* binding */ groupName),
/* harmony export */   jS: () => (/* binding */ reviewedName),
/* harmony export */   ms: () => (/* binding */ heldPhrases)
/* harmony export */ });
/* harmony import */ var _access_given_things_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62802);
/* harmony import */ var _core_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24496);
/* harmony import */ var _core_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98801);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50578);




const mostNames = 12;
function groupName(group) {
    return group === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .organisationGroup */ .il ? "what no team gives" : `team ${group.slice("team:".length)}`;
}
function reviewedName({ who, name, login }) {
    const key = who.startsWith("user:") ? who.slice("user:".length) : who;
    const more = [name, login].filter((each) => each !== null && each !== key);
    return more.length === 0 ? key : `${key} (${more.join(", ")})`;
}
function heldPhrases(row, population, kinds) {
    const lines = row.holdings.flatMap((at) => population[at] ?? []);
    const teams = new Set(lines.flatMap(({ kind, key }) => (kind === _access_given_things_js__WEBPACK_IMPORTED_MODULE_1__/* .teamKind */ .q ? [key] : [])));
    const told = lines.filter((line) => `${line.kind}:${line.key}` !== row.group && !isTwin(line, teams, kinds));
    const groups = Map.groupBy(told, (line) => JSON.stringify([line.kind, line.role, wayOf(line, row, kinds), ...marksOf(line, row)]));
    return [...groups.values()]
        .sort((left, right) => weight(right) - weight(left))
        .map((these) => {
        const [first] = these;
        if (first === undefined)
            return "";
        const names = these.map(({ kind, key }) => (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfResource */ .NJ)(kinds.get(kind), key));
        const what = these.length === 1
            ? (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceInWords */ .jC)(first, kinds)
            : `${kinds.get(first.kind)?.words.short[1] ?? first.kind} ${(0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .K)(names, mostNames)}`;
        const way = wayOf(first, row, kinds);
        const marks = marksOf(first, row)
            .filter((mark) => !what.endsWith(`(${mark})`))
            .join(", ");
        return `${first.role} on ${what}${way === "" ? "" : `, through ${way}`}${marks === "" ? "" : ` (${marks})`}`;
    });
}
function wayOf({ ways }, { group }, kinds) {
    const own = ways.filter(([first]) => (group === _record_js__WEBPACK_IMPORTED_MODULE_0__/* .organisationGroup */ .il ? true : first === group));
    const words = own
        .map((way) => way
        .filter((entry) => entry !== group)
        .map((entry) => entryName(entry, kinds))
        .join(" → "))
        .filter((each) => each !== "");
    return (0,_core_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .joinList */ .D)([...new Set(words)].slice(0, 3));
}
function isTwin({ kind, key, declared, live, roleInFile }, teams, kinds) {
    const isSame = declared && live !== false && roleInFile === null;
    return isSame && kinds.get(kind)?.grantMeans === "team" && teams.has(key);
}
function entryName(entry, kinds) {
    if (entry === "github.owners")
        return "owning the organisation";
    if (entry === "github")
        return "being in the file";
    const [sort = "", ...rest] = entry.split(":");
    if (sort === "team")
        return rest.join(":");
    if (sort === "project")
        return `project ${rest.join(":")}`;
    const slash = entry.indexOf("/");
    return slash < 0
        ? entry
        : (0,_core_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceInWords */ .jC)({ kind: entry.slice(0, slash), key: entry.slice(slash + 1) }, kinds);
}
function marksOf({ declared, live, roleInFile, privileged, isNew, until }, row) {
    return [
        ...(privileged ? ["privileged"] : []),
        ...(declared ? [] : ["not in the file"]),
        ...(declared && live === false ? ["not there yet"] : []),
        ...(roleInFile === null ? [] : [`the file says ${roleInFile}`]),
        ...(isNew === true ? ["new since the last review"] : []),
        ...(until === null || until === row.until ? [] : [`until ${until}`]),
    ];
}
function weight([line]) {
    if (line === undefined)
        return 0;
    return (line.isNew === true ? 4 : 0) + (line.privileged ? 2 : 0) + (line.declared ? 0 : 1);
}
function rowsInOrder(rows, population) {
    const heaviest = (row) => Math.max(0, ...row.holdings.map((at) => weight(population.slice(at, at + 1))));
    return [...rows].sort((left, right) => heaviest(right) - heaviest(left) || (left.who < right.who ? -1 : 1));
}


/***/ }),

/***/ 73222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ markup),
/* harmony export */   WP: () => (/* binding */ nameMarkup),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   xY: () => (/* binding */ outwardLink)
/* harmony export */ });
/* unused harmony export Markup */
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60745);

class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
const mostLetters = 4_000;
const mostOfName = 80;
function markup(parts, ...values) {
    return new Markup(parts.reduce((made, part, index) => made + toHtml(values[index - 1] ?? "") + part));
}
function toHtml(value) {
    if (value instanceof Markup)
        return value.text;
    if (typeof value === "object")
        return value.map(toHtml).join("");
    return escapeHtml(sanitizeAround(String(value)));
}
function sanitizeAround(text) {
    if (/^[ -~]*$/.test(text) && text.length <= mostLetters)
        return text;
    return `${text.startsWith(" ") ? " " : ""}${(0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(text, mostLetters)}${text.endsWith(" ") ? " " : ""}`;
}
const entities = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (each) => entities[each] ?? each);
}
function nameMarkup(name) {
    const text = (0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(name, mostOfName);
    return /^[ -~]*$/.test(text) ? markup `${text}` : markup `<bdi>${text}</bdi>`;
}
function paragraphs(text) {
    const lines = text.slice(0, mostLetters).split(/\n+/);
    return markup `${lines.filter((each) => each.trim() !== "").map((each) => markup `<p>${each}</p>`)}`;
}
function outwardLink(address, words) {
    return markup `<a href="${address}" rel="noopener noreferrer">${words}</a>`;
}


/***/ })

};
