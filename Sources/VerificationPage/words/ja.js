/** What the page says in Japanese. Texts of answers are those of the command `sanad verify`. */
import { dateOf, formatDate, formatTime } from "../bytes/time.js";

const STATUS_REASONS = {
    error: "誤り",
    correction: "訂正",
    irregular: "不正・不備",
    complete: "完了",
    "key-lost": "鍵の紛失",
    "key-stolen": "鍵の盗難",
    ceased: "センターの廃止",
    "revoked-in-error": "誤った取消し",
    other: "その他",
};

const COUNTRIES = { BD: "バングラデシュ", JP: "日本" };
const country = (code) => COUNTRIES[code] ?? code;

function countries(codes) {
    const names = codes.map(country);
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}と${names.at(-1)}`;
}

const inBrackets = (sentence, detail) => (detail ? `${sentence} [${detail}]` : sentence);
const forReason = (reason) => `（理由：${STATUS_REASONS[reason]}）`;

export const words = {
    language: "ja",
    pick: (names) => names.ja ?? names.en,
    country,
    stop: "。",
    comma: "、",

    faces: {
        genuine: { title: "真正", next: "氏名と写真を旅券と照合してください。" },
        "genuine-but": { title: "真正（ただし書きあり）", next: "実際に発行されたものです。利用する前に但し書きを読んでください。" },
        "do-not-accept": {
            title: "受理しないでください",
            next: "受理せず、自分で調べた連絡先で記載のセンターに問い合わせてください。",
        },
        "could-not-be-confirmed": {
            title: "確認できませんでした",
            next: "真偽いずれとも言えません。不足しているものを用意して再度お試しください。",
        },
    },

    next: {
        revoked: "誰が提示しても、この番号の証明書は取り消されています。受理しないでください。",
        waiting: "一両日後にもう一度お試しください。それまでは一国のみの保証です。",
        noHolder: "ファイル、PDF、または書面の写真を求めるか、番号とともに書面の確認コードと氏名を入力してください。",
        newerLedger: "真偽いずれとも言えません。接続のある状態で、または台帳の新しい写しを使って、再度お試しください。",
    },

    answers: {
        mismatch: "署名された内容と異なります",
        unknown: "台帳にありません",
        "not-authorized": "権限のない発行です",
        undetermined: "判定できません",
        revoked: "取り消されています",
        superseded: "新しい証明書に置き換えられています",
        suspended: "停止中です",
        expired: "期限切れです",
        "not-countersigned": "まだ副署されていません",
        valid: "有効です",
    },

    kinds: {
        tested: "試験官による試験",
        attended: "講習の受講",
        observed: "就労中の観察",
        sighted: "書類の確認",
    },

    outcomes: {
        passed: "合格",
        partial: "一部合格",
        "not-passed": "不合格",
        completed: "修了",
        observed: "観察済み",
        sighted: "確認済み",
    },

    /** By kind of reason. What stands in brackets is for whoever looks into it. */
    reasons: {
        notACertificate: ({ detail }) => inBrackets("証明書ファイルではありません", detail),
        cutShort: () => "ファイルが途中で切れています。ファイルのまま、もう一度送ってもらってください",
        foreignFile: () => "証明書ではありません。.sanad ファイル、PDF、または PNG・JPEG の画像が必要です",
        notWhatWasSigned: ({ detail }) => inBrackets("表示された内容は、センターが署名した内容と異なります", detail),
        falseProof: ({ detail }) => inBrackets("証明（プルーフ）が正しくありません", detail),
        falseSignature: () => "センターの署名が正しくありません",
        otherContentLogged: () => "台帳ではこの番号は別の証明書のものです",
        notInLedger: () => "台帳に記載がありません",
        refusedByRules: ({ code, detail }) => inBrackets("台帳の規則により拒否されます", `${code}: ${detail}`),
        declaredVoid: () => "当局が無効と宣言しました",
        outsidePolicy: ({ detail }) => inBrackets("信頼の対象外です", detail),
        noName: () => "氏名が示されていないため、誰のものか判断できません",
        notLogged: ({ center }) => `${center} が署名していますが、台帳への記載はまだ示されていません`,
        signerUnknown: ({ center }) => `署名者は ${center} とされていますが、そのことも台帳への記載も示されていません`,
        materialMissing: ({ detail }) => inBrackets("確認に必要な資料が不足しています", detail),
        statusUnknown: () => "取消しの有無を確認できませんでした。台帳の写しを指定してください",
        statusTooOld: ({ asOf }) => `状態は ${dateOf(asOf)} 時点までしか分かりません`,
        copyTooOld: ({ asOf }) => `この証明書は、台帳の写しの末尾（${formatTime(asOf)}）より後に記載されました`,
        ledgerDamaged: ({ detail }) => inBrackets("台帳の写しに異常があります", detail),
        ledgerNotRead: ({ detail }) => inBrackets("台帳を読み取れませんでした", detail),
        listElsewhere: ({ country: place, url }) =>
            `台帳が大きくここでは読み取れず、状態一覧もこのサーバーにありません。${country(place)}のページ（${url}）で確認してください`,
        notCheckedOffline: () => "紙の証明書はオフラインでは確認できませんでした。台帳の写しか、本人のファイルが必要です",
        differentHistories: ({ detail }) => inBrackets("台帳が人によって異なる履歴を示しています", detail),
        awaitingCosignatures: ({ since, by }) => `${formatTime(since)} 以降、必要な保証がそろっていません。未了：${by.join(", ")}`,
        cosignaturesOverdue: ({ since, by }) => `${formatTime(since)} 以降14日を超えて、次の保証がありません：${by.join(", ")}`,
        revoked: ({ reason, since }) =>
            reason ? `${dateOf(since)} に取消し${forReason(reason)}` : `${dateOf(since)} の一覧によれば取消し済み`,
        superseded: ({ by, since }) =>
            by ? `${dateOf(since)} に ${by} に置き換えられました` : `${dateOf(since)} の一覧によれば別の証明書に置き換え済み`,
        suspended: ({ reason, since }) =>
            reason ? `${dateOf(since)} から停止中${forReason(reason)}` : `${dateOf(since)} の一覧によれば停止中`,
        expired: ({ date }) => `有効期限は ${date} でした`,
        purposeUnknown: ({ purpose }) => `用途 ${purpose} についての登録がありません`,
        purposeExpired: ({ purpose, date }) => `用途 ${purpose} についての期限は ${date} でした`,
    },

    notes: {
        oneCountry: "一国のみの保証によります。",
        notPassed: "不合格となった試験の証明です。",
        newKey: "署名した鍵は認定から30日未満でした。",
        backfilled: (date) => `後日登録、授与日 ${date}`,
        logged: (time) => `台帳記載 ${formatTime(time)}`,
        notRevoked: (time, names) => `${formatTime(time)} 時点で取り消されていません（保証：${names}）。`,
        vouched: (names, size, time) => `${names}、最初の ${size} 件について${time === null ? "" : ` (${formatTime(time)})`}`,
        keptByAnother: (origin, place) => `${origin}（他国が保管する写しから読み取り：${place}）`,
    },

    /** How a center came to its end, and who looks after its certificates. */
    centerEnd({ state, reason, since, successors }) {
        const named = successors.map(({ id, names, contact }) => `${names.ja ?? names.en} · ${id} (${contact})`).join(", ");
        return centerEndText(state, reason, dateOf(since)) + (named ? `; 後継：${named}` : "");
    },

    recognition: {
        none: "合意された相互承認はありません。",
        other: (code, name, description) => `比較のため、先方の ${code}：${name}：${description}`,
        /** What both countries say, or what one says and why it is not in force. */
        sentence({ body, parties, state }) {
            const sides = [...new Set([body.from.country, body.to.country])];
            if (state.kind === "in-force") return `${countries(sides.length > 1 ? sides : parties)}の合意：${terms(body)}。`;
            return `${terms(body)} — 効力なし：${whyNot(state)}。`;
        },
    },

    identity: {
        label: "本人",
        /** Both names, who joined them and when. */
        link: ({ number, center, issuedOn, formerName, name, formerPassportNumber, passportNumber }, centerName) =>
            `${formerName.text}（旧）と ${name.text}（現）は同一人物、旅券 ${formerPassportNumber} → ${passportNumber ?? "–"}：${issuedOn} に ${centerName ? `${centerName} · ` : ""}${center} が同時に確認、${number}`,
    },

    claims: {
        familyName: "姓",
        givenName: "名",
        nativeName: "自国の文字による氏名",
        birthDate: "生年月日",
        passportNumber: "旅券番号",
        nationalId: "国民ID",
        issuerNumber: "センターの番号",
        formerFamilyName: "旧姓",
        formerGivenName: "旧名",
        formerPassportNumber: "旧旅券番号",
        result: "成績",
        activityStartDate: "開始日",
        activityEndDate: "終了日",
        employer: "勤務先",
        tasks: "業務",
        basedOn: "根拠となる証明書",
        photoDigest: "写真",
    },

    steps: {
        disclosures: "表示された内容はセンターが署名したもの：照合した値の数",
        photo: "写真は署名されたものと同一",
        signature: "署名はセンターのもので、鍵にその権限があった",
        inclusion: "証明書は台帳の記載事項である",
        checkpoint: "台帳と各国の署名は正しい",
        support: "センターに権限を与える文書が証明されている",
        root: "台帳は信頼する当局が設立したもの",
        ledger: "台帳の全記載を読み、規則に照らして判定した件数",
        status: "状態は全記載から算出した",
        list: "状態一覧は次の記載のスナップショットで証明されている",
    },

    checks: {
        signed: "表示内容がセンターの署名どおりか",
        logged: "台帳に記載され、規則に従っているか",
        vouched: "必要な保証がすべてそろっているか",
        status: "取消し・停止・差替えの有無",
        print: "印刷のその他の部分（ここに示す内容と照合してください）",
        holder: "目の前の人が本人かどうか",
    },

    labels: {
        checked: "確認済み",
        notChecked: "未確認",
        ask: "問合せ先",
        holder: "氏名",
        born: "生年月日",
        passport: "旅券番号",
        number: "番号",
        certifies: "内容",
        evidence: "根拠",
        levels: "等級",
        center: "センター",
        issued: "発行日",
        validUntil: "有効期限",
        statusAsOf: "状態の時点",
        vouchedBy: "保証",
        ledger: "台帳",
        recognition: "相互承認",
        also: "その他該当",
    },
};

function centerEndText(state, reason, date) {
    if (state === "suspended") return `${date} から停止中（理由：${STATUS_REASONS[reason]}）`;
    if (reason === "ceased") return `${date} に廃止`;
    return `${date} に認定取消し（理由：${STATUS_REASONS[reason]}）`;
}

const title = ({ country, framework, code }) => `${country} ${framework}: ${code}`;
const day = (second) => formatDate(Math.floor(second / 86_400));

function terms({ from, to, relation, purpose, exp }) {
    const [one, other] = [title(from), title(to)];
    const claim = {
        equal: `${one} は ${other} と同等`,
        "at-least": `${one} は ${other} 以上に相当`,
        "part-of": `${one} は ${other} の一部に相当`,
        comparable: `${one} は ${other} と比較可能`,
    }[relation];
    return `${claim}${purpose === undefined ? "" : `、用途：${purpose}`}、${day(exp - 1)} まで`;
}

function whyNot(state) {
    switch (state.kind) {
        case "half-made":
            return `${countries(state.countries)}側の記載がまだありません`;
        case "unseen":
            if (state.countries.length === 0) return "他国の台帳が手元にありません";
            return `${countries(state.countries)}の台帳が手元にありません`;
        case "differs":
            return `両国の記載が異なります（${state.members.join("、")}）`;
        case "unconfirmed":
            return `${countries(state.countries)}側の二人目の担当官の確認待ちです`;
        case "not-yet-in-force":
            return `${day(state.from)} から有効になります`;
        case "expired":
            return `${day(state.since - 1)} をもって終了しました`;
        case "suspended":
            return `${country(state.by)}が ${dateOf(state.since)} に停止しました`;
        default:
            return `${country(state.by)}が ${dateOf(state.since)} に取り消しました`;
    }
}
