import Foundation
import Glibc

/// Why the system did not do something with a file.
package enum SystemWords {
    /// What an error of Foundation says, in three languages where it is a usual one.
    package static func words(of error: any Error) -> Words {
        let outer = error as NSError
        let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError
        for error in [inner, outer].compactMap(\.self) where error.domain == NSPOSIXErrorDomain {
            return words(errno: Int32(error.code))
        }
        let code = (error as? CocoaError)?.code
        if let number = code.flatMap({ numbers[$0] }) { return words(errno: number) }
        return code == .fileReadUnknown || code == .fileWriteUnknown
            ? unexplained : Words(verbatim: error.localizedDescription)
    }

    /// What an error number says (POSIX.1-2024, `<errno.h>`).
    package static func words(errno number: Int32) -> Words {
        usual[number] ?? Words(verbatim: NSError(domain: NSPOSIXErrorDomain, code: Int(number)).localizedDescription)
    }

    private static let numbers: [CocoaError.Code: Int32] = [
        .fileNoSuchFile: ENOENT, .fileReadNoSuchFile: ENOENT, .fileReadNoPermission: EACCES,
        .fileWriteNoPermission: EACCES, .fileWriteOutOfSpace: ENOSPC, .fileWriteVolumeReadOnly: EROFS,
        .fileWriteFileExists: EEXIST,
    ]

    private static let usual: [Int32: Words] = [
        ENOENT: missing,
        EACCES: notAllowed, EPERM: notAllowed,
        ENOSPC: Words("the disk is full", "ডিস্কে জায়গা নেই", "ディスクに空きがありません"),
        EROFS: Words("the disk is read-only", "ডিস্কে শুধু পড়া যায়, লেখা যায় না", "ディスクは読み取り専用です"),
        EEXIST: Words("there is something of that name", "এ নামে কিছু আগে থেকেই আছে", "同じ名前のものがすでにあります"),
        ENOTDIR: Words(
            "a part of the path is no folder",
            "পথের একটি অংশ ফোল্ডার নয়",
            "パスの途中にフォルダーでないものがあります"
        ),
        EISDIR: Words("it is a folder", "এটি একটি ফোল্ডার", "フォルダーです"),
        EIO: Words(
            "the disk or stick does not work as it should",
            "ডিস্ক বা পেনড্রাইভ ঠিকমতো কাজ করছে না",
            "ディスクや USB メモリーが正しく動いていません"
        ),
    ]

    package static let missing = Words(
        "there is no such file or folder",
        "এ নামে কোনো ফাইল বা ফোল্ডার নেই",
        "そのようなファイルやフォルダーはありません"
    )

    private static let unexplained = Words(
        "the system does not say why",
        "কারণটি সিস্টেম জানায়নি",
        "システムは理由を示していません"
    )

    private static let notAllowed = Words(
        "this user may not do that",
        "এই ব্যবহারকারীর সে অনুমতি নেই",
        "このユーザーには許可されていません"
    )
}
