import FileTree

/// The folder of a place below the live tree, as text with placeholders: `accounts/{account}/{region}`. `{region|_global}` is the
/// folder of a region, and `_global` for what an account has once.
package struct Layout: Sendable {
    /// Why a text is not a layout.
    package enum Problem: Error, Sendable {
        case unknownPlaceholder(String)
        case unclosed
        case badFolder(String)
        case repeated(String)
        /// Only the region's placeholder has a name for what an account has once.
        case noAlternative(String)
    }

    private enum Piece: Equatable, Sendable {
        case text(String)
        case account, environment, region
    }
    private let parts: [[Piece]]
    /// The folder of what an account has once, where others have their region; nil where it has none.
    private let globalFolder: String?

    /// The layout where the estate names none, for accounts with one environment; below it that for accounts with
    /// several.
    package static let plain = Layout(parts: [[.text("accounts")], [.account], [.region]])
    package static let withEnvironment = Layout(parts: [[.text("accounts")], [.account], [.environment], [.region]])

    private init(parts: [[Piece]], globalFolder: String? = nil) {
        self.parts = parts
        self.globalFolder = globalFolder
    }

    package static let placeholders = ["account", "environment", "region"]

    /// - Throws: the first problem of the text.
    package init(parsing text: String) throws(Problem) {
        // The live tree's folder itself: for an estate of one place.
        if text == "." {
            self.init(parts: [])
            return
        }
        var parts: [[Piece]] = []
        var globalFolder: String?
        for part in text.split(separator: "/", omittingEmptySubsequences: false) {
            parts.append(try Self.pieces(of: part, &globalFolder))
            // Names are folder names by themselves, so that a part is one if it is with a name in every place.
            let sample = parts[parts.count - 1].map { if case .text(let text) = $0 { text } else { "name" } }.joined()
            guard PathRule.isComponent(sample) else { throw .badFolder(String(part)) }
        }
        for (name, piece) in zip(Self.placeholders, [Piece.account, .environment, .region])
        where parts.joined().filter({ $0 == piece }).count > 1 {
            throw .repeated(name)
        }
        self.init(parts: parts, globalFolder: globalFolder)
    }

    private static func pieces(of part: Substring, _ globalFolder: inout String?) throws(Problem) -> [Piece] {
        var pieces: [Piece] = []
        var rest = part
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosed }
            let name = rest[rest.index(after: open)..<close]
            let words = name.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            guard placeholders.contains(String(words[0])) else { throw .unknownPlaceholder(String(words[0])) }
            if words.count > 1 {
                guard words[0] == "region" else { throw .noAlternative(String(words[0])) }
                guard PathRule.isComponent(String(words[1])) else { throw .badFolder(String(words[1])) }
                globalFolder = String(words[1])
            }
            switch words[0] {
            case "account": pieces.append(.account)
            case "environment": pieces.append(.environment)
            default: pieces.append(.region)
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// How many parts there are up to and including the last one that has a placeholder; nil where none has it.
    private func depth(of wanted: Piece) -> Int? {
        parts.lastIndex { $0.contains(wanted) }.map { $0 + 1 }
    }

    /// A path below a folder. An empty folder is the live tree's own.
    package static func join(_ folder: String, _ path: String) -> String {
        folder.isEmpty ? path : String(joining: folder, "/", path)
    }

    /// - Parameter region: nil for the global place. Parts that are nothing but the region are then left out, unless the layout
    ///   has a name for it.
    package func folder(account: String, environment: String, region: String?) -> String {
        join(parts[...], account: account, environment: environment, region: region)
    }

    /// The folder of `account.hcl`: that of the part which names the account or, where none does, that of the place.
    package func accountFolder(account: String, environment: String, region: String?) -> String {
        join(
            parts.prefix(depth(of: .account) ?? parts.count), account: account, environment: environment, region: region
        )
    }

    /// The folder of `env.hcl`. It is never above that of the account, because what it says may depend on the
    /// account.
    ///
    /// - Parameter isOwn: whether the account has several environments.
    package func environmentFolder(account: String, environment: String, region: String?, isOwn: Bool) -> String {
        let named = depth(of: .environment) ?? (isOwn ? parts.count : 0)
        let depth = max(named, depth(of: .account) ?? parts.count)
        return join(parts.prefix(depth), account: account, environment: environment, region: region)
    }

    /// The address of a unit's folder: parts that are nothing but a placeholder give the names, and what follows is
    /// the unit's path. Nil where the folder does not fit.
    func address(ofFolder folder: String) -> String? {
        let names = folder.split(separator: "/").map(String.init)
        guard names.count > parts.count else { return nil }
        var account: String?
        var environment: String?
        var region: String?
        for (part, name) in zip(parts, names) where part.count == 1 {
            switch part[0] {
            case .account: account = name
            case .environment: environment = name
            case .region: region = name == globalFolder ? Place.global : name
            case .text(let text): if text != name { return nil }
            }
        }
        guard !parts.isEmpty, let region, let first = account ?? environment else { return nil }
        let middle = account != nil ? environment.map { [$0] } ?? [] : []
        return ([first] + middle + [region] + names[parts.count...]).joined(separator: "/")
    }

    private func join(_ parts: ArraySlice<[Piece]>, account: String, environment: String, region: String?)
        -> String
    {
        var folder = ""
        var isFirst = true
        for part in parts {
            if region == nil, globalFolder == nil, part.count == 1, case .region = part[0] { continue }
            if !isFirst { folder += "/" }
            isFirst = false
            for piece in part {
                switch piece {
                case .text(let text): folder += text
                case .account: folder += account
                case .environment: folder += environment
                case .region: folder += region ?? globalFolder ?? Place.global
                }
            }
        }
        return folder
    }
}
