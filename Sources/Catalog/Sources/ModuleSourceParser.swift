extension ModuleSource {
    /// Reads an address.
    ///
    /// Whatever could make a program do something else than fetch is refused: protocols that run commands
    /// (`git::ext::`), and addresses or references that begin with `-`, which would be read as options.
    ///
    /// - Parameter version: `version` of the block: that of a registry's module or of a template, or the reference
    ///   of a git repository.
    /// - Throws: the first thing that is wrong.
    package init(_ text: String, version: String? = nil) throws(Refusal) {
        guard !text.isEmpty else { throw Refusal("the source is empty") }
        if text.utf8.contains(where: { $0 < 0x21 || $0 == 0x7F }),
            let scalar = text.unicodeScalars.first(where: { $0.value < 0x21 || $0.value == 0x7F })
        {
            throw Refusal(
                "a source has no blanks and no control characters, and this has U+"
                    + String(scalar.value, radix: 16, uppercase: true))
        }
        if text.firstBytes(of: "{version}") != nil {
            throw Refusal(
                "`{version}` has a meaning in the `source` of a catalog only",
                help: "write the version in its place, or leave `?ref=` out and say `version = \"v1.2.0\"`")
        }
        let source = try Self.parsed(text)
        if let own = source.version { try source.refuseStrangeName(own) }
        self = try source.with(version: version)
        try checkParts()
    }

    /// The version of a template, and of what comes from git, has to be the name of a tag, a branch or a commit.
    private func refuseStrangeName(_ version: String) throws(Refusal) {
        switch kind {
        case .template, .git:
            guard let problem = GitName.problem(version) else { return }
            throw Refusal(
                "\"\(version)\" is not the name of a tag, branch or commit: \(problem)", help: "for example `v1.2.0`",
                isAboutVersion: true)
        default: return
        }
    }

    /// The source with the version that stands beside it. It is an error where the address has one too.
    private func with(version: String?) throws(Refusal) -> ModuleSource {
        guard let version else { return self }
        if version.isEmpty { throw Refusal("the version is empty", isAboutVersion: true) }
        try refuseStrangeName(version)
        let kind: Kind
        switch self.kind {
        case .template(let name, _): kind = .template(name: name, version: version)
        case .git(let url, nil): kind = .git(url: url, reference: version)
        case .registry(let host, let name, nil): kind = .registry(host: host, name: name, version: version)
        case .git(_, let own), .registry(_, _, let own):
            throw Refusal(
                "the source says its version already: \"\(own ?? "")\"",
                help: "keep one of the two", isAboutVersion: true)
        case .folder:
            throw Refusal(
                "a folder of the repository has no versions", help: "remove `version`", isAboutVersion: true)
        case .archive:
            throw Refusal("an archive has no versions", help: "remove `version`", isAboutVersion: true)
        }
        return ModuleSource(kind: kind, subfolder: subfolder, text: text)
    }

    /// The source by the beginning of its text. The order matters: what forces a way to fetch (`git::`) comes before
    /// hosts and URLs, and a plain name is last.
    private static func parsed(_ text: String) throws(Refusal) -> ModuleSource {
        if text == "." || text == ".." || text.hasPrefix("./") || text.hasPrefix("../") {
            let (path, subfolder, _) = split(text)
            return ModuleSource(kind: .folder(path: path), subfolder: subfolder, text: text)
        }
        if text.hasPrefix("/") || text.hasPrefix("~") {
            throw Refusal(
                "the source is an absolute path, which differs from machine to machine",
                help: "write it relative to the estate: `./modules/vpc`")
        }
        if let rest = text.removingPrefix("git::") { return try git(rest, text) }
        if let rest = text.removingPrefix("tfr://") { return try registryURL(rest, text) }
        if let rest = text.removingPrefix("s3::") ?? text.removingPrefix("gcs::") {
            return try archive(rest, text, kind: String(text.prefix { $0 != ":" }))
        }
        if let forced = text.firstBytes(of: "::") {
            throw Refusal(
                "modules are not fetched by \"\(text[..<forced.lowerBound])\"",
                help: "the source can be `git::`, `tfr://`, `s3::`, `gcs::` or an `https://` archive")
        }
        for host in ["github.com/", "bitbucket.org/", "gitlab.com/"] where text.hasPrefix(host) {
            return try shortGit(text)
        }
        if text.hasPrefix("git@") { return try git(text, text) }
        if text.firstBytes(of: "://") != nil {
            if text.hasPrefix("ssh://") || text.hasPrefix("file://") { return try git(text, text) }
            return try archive(text, text, kind: nil)
        }
        return try named(text)
    }

    // MARK: - Git

    private static let gitProtocols = ["https", "ssh", "file", "git"]

    private static func git(_ rest: String, _ text: String) throws(Refusal) -> ModuleSource {
        let (url, subfolder, query) = split(rest)
        if let scheme = scheme(of: url), !gitProtocols.contains(scheme) {
            throw Refusal(
                "git does not fetch modules by \"\(scheme)\"", help: "use `git::https://` or `git::ssh://`")
        }
        if url.firstBytes(of: "::") != nil {
            throw Refusal(
                "git would run a command for \"\(url.prefix { $0 != ":" })::\"",
                help: "use `git::https://` or `git::ssh://`")
        }
        guard scheme(of: url) != nil || isSecureCopy(url) || isWithoutColon(url) else { throw notGit(url) }
        return ModuleSource(
            kind: .git(url: url, reference: query["ref"]), subfolder: subfolder, text: text)
    }

    private static func notGit(_ url: String) -> Refusal {
        Refusal(
            "\"\(url)\" is not the address of a git repository",
            help: "write `git::https://HOST/PATH.git` or `git::ssh://git@HOST/PATH.git`")
    }

    /// Why git cannot fetch what the address names, though an interface may tell of it; nil where it can.
    package var fetchRefusal: Refusal? {
        guard case .git(let url, _) = kind, Self.isWithoutColon(url) else { return nil }
        return Self.notGit(url)
    }

    /// Whether an address has the form of `scp` but for the colon, as trees have it that were never applied:
    /// `git@example.com/shop/modules.git`.
    private static func isWithoutColon(_ url: String) -> Bool {
        var url = url
        return url.withUTF8 { bytes in
            guard !bytes.contains(Byte.colon), let at = bytes.firstIndex(of: Byte.at), at > 0,
                let slash = bytes.firstIndex(of: Byte.slash), slash > at + 1, bytes.last != Byte.slash
            else { return false }
            // No part between slashes is empty.
            return !zip(bytes[slash...], bytes[(slash + 1)...]).contains { $0 == Byte.slash && $1 == Byte.slash }
        }
    }

    /// Whether an address has the form that git shares with `scp`: `git@example.com:shop/modules.git`.
    private static func isSecureCopy(_ url: String) -> Bool {
        let bytes = url.utf8
        guard let at = bytes.firstIndex(of: Byte.at), let colon = bytes.firstIndex(of: Byte.colon), at < colon else {
            return false
        }
        return !bytes[..<colon].contains(Byte.slash)
    }

    /// A repository by its host, `github.com/OWNER/NAME//sub?ref=v1`. Terraform clones it over HTTPS.
    private static func shortGit(_ text: String) throws(Refusal) -> ModuleSource {
        var (path, subfolder, query) = split(text)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, !parts.contains("") else {
            throw Refusal("\"\(text)\" names no repository", help: "write `\(parts.first ?? "")/OWNER/NAME`")
        }
        // What follows the repository's name is a folder in it.
        if parts.count > 3, subfolder.isEmpty { subfolder = parts.dropFirst(3).joined(separator: "/") }
        path = parts.prefix(3).joined(separator: "/")
        return ModuleSource(
            kind: .git(url: "https://\(path)\(path.hasSuffix(".git") ? "" : ".git")", reference: query["ref"]),
            subfolder: subfolder, text: text)
    }

    // MARK: - Registries and archives

    /// A module of a registry, `tfr:///terraform-aws-modules/vpc/aws?version=5.21.0`. Before the third slash may
    /// stand the registry's host.
    private static func registryURL(_ rest: String, _ text: String) throws(Refusal) -> ModuleSource {
        let (path, subfolder, query) = split(rest)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts.dropFirst().allSatisfy(isRegistryName) else {
            throw Refusal(
                "\"\(text)\" names no module of a registry",
                help: "write `tfr:///NAMESPACE/NAME/PROVIDER?version=1.2.3`")
        }
        let version = query["version"]
        if version == "" { throw Refusal("the source names no version", help: "add `?version=1.2.3`") }
        return ModuleSource(
            kind: .registry(
                host: parts[0].isEmpty ? nil : parts[0], name: parts.dropFirst().joined(separator: "/"),
                version: version), subfolder: subfolder, text: text)
    }

    /// An archive. Only HTTPS is accepted, which keeps what is fetched from being changed on the way.
    private static func archive(_ rest: String, _ text: String, kind: String?) throws(Refusal) -> ModuleSource {
        let (url, subfolder, query) = split(rest)
        guard scheme(of: url) == "https" else {
            throw Refusal(
                "modules are not fetched by \"\(scheme(of: url) ?? "")\"",
                help: "use `https://`, so that nobody on the way can change what is fetched")
        }
        let full =
            query.isEmpty ? url : url + "?" + query.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "&")
        return ModuleSource(
            kind: .archive(url: kind.map { "\($0)::\(full)" } ?? full), subfolder: subfolder, text: text)
    }

    // MARK: - Names

    /// A plain name: a template of the catalog or, with four parts, or three and a folder in it, a module of a
    /// registry in Terraform's own short form.
    private static func named(_ text: String) throws(Refusal) -> ModuleSource {
        let (path, subfolder, _) = split(text)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isHosted = parts.count == 4 && parts[0].contains(".")
        if isHosted || (parts.count == 3 && !subfolder.isEmpty && parts.allSatisfy(isRegistryName)) {
            return ModuleSource(
                kind: .registry(
                    host: isHosted ? parts[0] : nil, name: parts.suffix(3).joined(separator: "/"), version: nil),
                subfolder: subfolder, text: text)
        }
        return ModuleSource(kind: .template(name: text, version: nil), subfolder: "", text: text)
    }

    /// A name that the catalog does not have as a module of the public registry, `terraform-aws-modules/vpc/aws`.
    /// Nil where it does not have that form or has no version.
    package var asRegistryModule: ModuleSource? {
        guard case .template(let name, let version?) = kind else { return nil }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts.allSatisfy(Self.isRegistryName) else { return nil }
        return ModuleSource(kind: .registry(host: nil, name: name, version: version), subfolder: "", text: text)
    }

    private static func isRegistryName(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("-")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }

    // MARK: - Parts

    /// The address, the folder behind `//`, and the names and values behind `?`.
    private static func split(_ text: String) -> (url: String, subfolder: String, query: [String: String]) {
        var rest = text
        var query: [String: String] = [:]
        if let mark = rest.utf8.firstIndex(of: Byte.question) {
            for pair in rest.utf8[rest.utf8.index(after: mark)...].split(separator: Byte.ampersand) {
                let halves = pair.split(separator: Byte.equals, maxSplits: 1)
                    .map { String(decoding: $0, as: UTF8.self) }
                query[halves.first ?? ""] = halves.count > 1 ? halves[1] : ""
            }
            rest = String(rest[..<mark])
        }
        let start = rest.firstBytes(of: "://")?.upperBound ?? rest.startIndex
        guard let mark = rest[start...].firstBytes(of: "//") else { return (rest, "", query) }
        return (String(rest[..<mark.lowerBound]), String(rest[mark.upperBound...]), query)
    }

    private static func scheme(of url: String) -> String? {
        url.firstBytes(of: "://").map { url[..<$0.lowerBound].lowercased() }
    }

    /// Refuses parts that would be read as an option, folders that lead out of what was fetched, and registry
    /// modules without a version.
    private func checkParts() throws(Refusal) {
        var words: [String] = []
        switch kind {
        case .git(let url, let reference):
            words = [url, reference ?? ""]
            if let host = Self.host(of: url) { words.append(host) }
            if reference == "" { throw Refusal("`ref` has no value", help: "write `?ref=v1.2.0`") }
        case .archive(let url): if let host = Self.host(of: url) { words = [host] }
        case .registry(let host, let name, let version):
            words = [host ?? "", version ?? ""]
            guard let version, !version.isEmpty else {
                throw Refusal(
                    "the source of \"\(name)\" names no version", help: "add `version = \"1.2.3\"`, the version to use",
                    isAboutVersion: true)
            }
        case .template(let name, let version): words = [name, version ?? ""]
        case .folder: break
        }
        if let word = words.first(where: { $0.hasPrefix("-") }) {
            throw Refusal(
                "\"\(word)\" begins with a hyphen, and would be read as an option", isAboutVersion: word == version)
        }
        if let version, version.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) {
            throw Refusal("\"\(version)\" is not a version", isAboutVersion: true)
        }
        let parts = subfolder.split(separator: "/")
        if parts.contains("..") || parts.contains(where: { $0.hasPrefix("-") }) || subfolder.hasPrefix("/") {
            throw Refusal("\"\(subfolder)\" is not a folder inside of the module's source")
        }
    }

    /// The host of a URL without a user's name: `example.com`. Nil where it has none.
    private static func host(of url: String) -> String? {
        guard let start = url.firstBytes(of: "://")?.upperBound else {
            return isSecureCopy(url)
                ? String(url[url.index(after: url.firstIndex(of: "@") ?? url.startIndex)...].prefix { $0 != ":" }) : nil
        }
        let authority = url[start...].prefix { $0 != "/" }
        return String(authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
    }
}

/// The bytes that divide addresses.
private enum Byte {
    static let ampersand = UInt8(ascii: "&")
    static let at = UInt8(ascii: "@")
    static let colon = UInt8(ascii: ":")
    static let equals = UInt8(ascii: "=")
    static let question = UInt8(ascii: "?")
    static let slash = UInt8(ascii: "/")
}

extension String {
    fileprivate func removingPrefix(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
    }
}
