/** What the page says of profiles in Japanese. Texts of answers are those of `sanad profile check`. */
import { words } from "./ja.js";

const CLAIMS = {
    result: "成績",
    activityStartDate: "活動の開始日",
    tasks: "業務内容",
    basedOn: "基となる証明書",
};

const POINTS = {
    hides: ({ claim }) => `${CLAIMS[claim]}が示されていません。本人が開示できます。`,
    namesNoField: () => "分野が記されていません。",
    passMarkUnknown: () => "得点は示されていますが、合格基準点に対する割合が分かりません。",
    basisNotShown: ({ numbers }) => `基となる証明書が提示または確認されていません：${numbers.join("、")}。`,
    outcome: ({ outcome }) => `結果：${words.outcomes[outcome] ?? outcome}。`,
    tooLow: ({ framework, code }) => `${framework} ${code} であり、より上位が求められています。`,
    otherField: ({ code }) => `別の分野です：${code}。`,
    tooOld: ({ date }) => `古すぎます：${date}。`,
    scoreTooLow: () => "得点が合格基準点に対する所定の割合に達していません。",
    noMention: (point) => `業務の記載に ${point.words.join(" / ")} がありません。`,
    otherBasis: () => "別の種類の証明書に基づいています。",
};

const REASONS = {
    nothingShown: () => "この種類の証明書は提示されていません。",
    fileNotRead: () => "この種類の証明書は提示されていませんが、読み取れないファイルがあります。",
    point: ({ certificate, point }) => `${certificate}: ${POINTS[point.kind](point)}`,
    notConfirmed: ({ certificate, answer }) => `${certificate}: 満たし得ますが、現時点では依拠できません：${words.answers[answer]}。`,
    doesNotCount: ({ certificate, answer }) => `${certificate}: 算入されません：${words.answers[answer]}。`,
    notShownToBeOnePerson: ({ certificate }) => `${certificate}: 他の証明書と同一人物であることが示されていません。`,
    tooFewMonths: ({ found, wanted }) => `${wanted} か月のうち ${found} か月が示されています。`,
};

export const profile = {
    verdicts: { met: "満たす", "not-met": "満たさない", unknown: "不明" },
    noDecision: "これはいかなる官庁の決定でもありません。",
    reason: (reason) => REASONS[reason.kind](reason),
    asOf: (date) => `${date} 時点`,
    field: (code) => `分野：${code}`,
    doubt: "（条件は未確認）",
    by: "証明書：",
    source: "出典：",
    notOnePerson: (own, others) =>
        `同一人物と示されていません：${own} / ${others}。氏名・生年月日・旅券番号の開示、または本人同一性の確認が必要です。`,

    title: "これらの証明書は要件を満たしますか？",
    lead: "求人や制度が求める要件を、項目ごとに証明書と照合します。すべてこの端末の中で行われ、証明書も要件もどこにも送信されません。",
    which: "求められている要件",
    ready: "用意された要件",
    choose: "選択…",
    open: "要件ファイルを開く（.yaml または .json）",
    scan: "求人のQRコードを読み取る",
    paste: "求人広告のQRコードの文字列",
    use: "使用する",
    of: "照合する証明書",
    kept: "この端末に保存された証明書：{count} 件",
    given: "開いたファイルの証明書（保存されません）：{count} 件",
    openFiles: "保存せずに別のファイルを開く",
    useKept: "保存された証明書に戻す",
    none: "証明書がまだありません。「自分の証明書」に保存するか、ここでファイルを開いてください。",
    whichField: "対象の分野",
    bestField: "最も多く満たす分野",
    bad: "このページで読み取れる要件ファイルではありません",
    strangeHost: "QRコードには、ここで知られていないページ {host} が書かれています。このページは要件だけを取り出しました。",
    answered: "{time} に {host} のページで照合。",
    certificates: "証明書",
};
