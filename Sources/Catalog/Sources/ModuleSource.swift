/// The address of a module, as `source` of a `module` block in an estate gives it (Terraform, "Module Sources";
/// Terragrunt, "terraform block").
package struct ModuleSource: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A template of the catalog: `network`. With a version: the template as it was then.
        case template(name: String, version: String?)
        /// A folder of the repository, relative to the estate: `./modules/vpc`.
        case folder(path: String)
        /// A git repository: the URL without `git::` and without its query, and the reference in `ref`.
        case git(url: String, reference: String?)
        /// A module of a registry: `terraform-aws-modules/vpc/aws`. No host is the public registry's.
        case registry(host: String?, name: String, version: String?)
        /// An archive or an object in a bucket, with the rest of the address: `https://example.com/vpc.zip`.
        case archive(url: String)
    }

    package let kind: Kind
    /// The folder inside of what is fetched: `modules/vpc` for `…//modules/vpc`; empty for all of it.
    package let subfolder: String
    /// The address as it was written.
    package let text: String

    /// Whether the module has to be fetched, so that tfgen knows only its interface.
    package var isRemote: Bool {
        switch kind {
        case .template, .folder: false
        case .git, .registry, .archive: true
        }
    }

    /// Whether the module is known by an interface: it has to be fetched, or is a template at a version.
    package var needsInterface: Bool { isRemote || version != nil }

    /// Whether the text of the address, and nothing beside it, says the version: `…?ref=v1.2.0`.
    package var saysVersionItself: Bool {
        guard case .git(_, let reference?) = kind, text.hasSuffix("?ref=\(reference)") else { return false }
        return text.utf8.count { $0 == UInt8(ascii: "?") } == 1
    }

    /// The git reference, or the version of a registry's module or of a template; nil for none.
    package var version: String? {
        switch kind {
        case .git(_, let reference): reference
        case .registry(_, _, let version), .template(_, let version): version
        case .folder, .archive: nil
        }
    }
}

extension ModuleSource {
    /// What people call the module, in any version: `network`, `./modules/vpc`, `github.com/owner/name//sub`,
    /// `terraform-aws-modules/vpc/aws`. Two sources with one name are the same module.
    package var name: String {
        let inner = subfolder.isEmpty ? "" : "//\(subfolder)"
        switch kind {
        case .template(let name, _): return name
        case .folder: return folder.map { $0.hasPrefix("../") || $0 == ".." ? $0 : "./\($0)" } ?? text
        case .git(let url, _): return Self.repository(url) + inner
        case .registry(let host, let name, _): return (host.map { "\($0)/" } ?? "") + name + inner
        case .archive(let url): return Self.withoutScheme(url) + inner
        }
    }

    /// The last part of what people call it: `queue` for `github.com/shop/modules//aws/queue`, `sqs` for a registry's
    /// `terraform-aws-modules/sqs/aws`, whose last word names a provider.
    package var shortName: String {
        if subfolder.isEmpty, case .registry(_, let name, _) = kind { return Self.lastPart(name, before: 1) }
        return Self.lastPart(name, before: 0)
    }

    private static func lastPart(_ name: String, before count: Int) -> String {
        String(name.split(separator: "/").dropLast(count).last ?? "")
    }

    /// The same module in another version; nil where its address has no version.
    package func at(version other: String) -> ModuleSource? {
        guard version != nil else { return nil }
        switch kind {
        case .template(let name, _):
            return ModuleSource(kind: .template(name: name, version: other), subfolder: subfolder, text: text)
        case .registry(let host, let name, _):
            return ModuleSource(
                kind: .registry(host: host, name: name, version: other), subfolder: subfolder, text: text)
        case .git(let url, _):
            return ModuleSource(
                kind: .git(url: url, reference: other), subfolder: subfolder,
                text: "git::\(url)\(subfolder.isEmpty ? "" : "//\(subfolder)")")
        case .folder, .archive: return nil
        }
    }

    /// For a folder of the repository its path from the estate's folder, without `.` and inner `..`; nil for other
    /// kinds.
    package var folder: String? {
        guard case .folder(let path) = kind else { return nil }
        var parts: [Substring] = []
        for part in (path + "/" + subfolder).split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// The folder of its interface below `interfaces/`: `github.com/owner/name@v1.2.0/sub`. Sources that mean the
    /// same module in the same version have the same folder, however they are written, so this is also the key by
    /// which modules are kept.
    package var interfaceFolder: String {
        let version = "@" + Self.component(version ?? "latest")
        let path: String
        switch kind {
        case .template(let name, _): path = "templates/\(Self.components(name))\(version)"
        case .folder: path = "folders/\(Self.components(folder ?? ""))"
        case .git(let url, _): path = Self.components(Self.repository(url)) + version
        case .registry(let host, let name, _):
            path = "\(Self.component(host ?? "registry.terraform.io"))/\(Self.components(name))\(version)"
        case .archive(let url): path = Self.components(Self.withoutScheme(url))
        }
        return subfolder.isEmpty || folder != nil ? path : "\(path)/\(Self.components(subfolder))"
    }

    /// The address as Terragrunt takes it, which does not know the short form of a registry's module. One that it takes stays as it
    /// is written, also with a `//` behind which no folder stands.
    package var terragruntText: String {
        let inner = subfolder.isEmpty ? "" : "//\(subfolder)"
        switch kind {
        case .registry(_, _, let version?)
        where text.hasPrefix("tfr://")
            && (text.hasSuffix("?version=\(version)") || text.hasSuffix("&version=\(version)")):
            return text
        case .registry(let host, let name, let version):
            return "tfr://\(host ?? "")/\(name)\(inner)" + (version.map { "?version=\($0)" } ?? "")
        case .git(_, let reference?) where text.firstBytes(of: "ref=") == nil:
            return text + (text.utf8.contains(0x3F) ? "&" : "?") + "ref=\(reference)"
        case .template, .folder, .git, .archive: return text
        }
    }

    /// A repository's name in one spelling, `github.com/owner/name`, for all the URLs by which git knows it.
    private static func repository(_ url: String) -> String {
        var text = withoutScheme(url)
        if let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), !text.utf8[..<at].contains(UInt8(ascii: "/")) {
            text = String(text[text.utf8.index(after: at)...])
        }
        // `git@example.com:shop/modules.git` has a colon where others have a slash.
        if url.firstBytes(of: "://") == nil, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
            text.replaceSubrange(colon..<text.utf8.index(after: colon), with: "/")
        }
        if text.hasSuffix(".git") { text.removeLast(4) }
        return text.hasPrefix("/") ? "file" + text : text
    }

    private static func withoutScheme(_ url: String) -> String {
        url.firstBytes(of: "://").map { String(url[$0.upperBound...]) } ?? url
    }

    private static func components(_ path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).map { component($0) }.joined(separator: "/")
    }

    private static func component(_ text: String) -> String { component(text.utf8[...]) }

    /// A text as the name of one file: every byte that is not an ASCII letter, a digit or one of `._-` is written as
    /// `%` and two hexadecimal digits. A dot at the beginning is written so too, so that no name is `..`.
    private static func component(_ text: Substring.UTF8View) -> String {
        let digits: StaticString = "0123456789ABCDEF"
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for byte in text {
            switch byte {
            case 0x2E where bytes.isEmpty: bytes += [0x25, 0x32, 0x45]
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
            default: bytes += [0x25, digits.utf8Start[Int(byte >> 4)], digits.utf8Start[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ModuleSource {
    /// Why a text is not the address of a module that tfgen would fetch.
    package struct Refusal: Error, Hashable, Sendable {
        /// What is wrong, as a whole message.
        package let message: String
        package let help: String?
        /// Whether the version is wrong, rather than the address.
        package let isAboutVersion: Bool

        init(_ message: String, help: String? = nil, isAboutVersion: Bool = false) {
            self.message = message
            self.help = help
            self.isAboutVersion = isAboutVersion
        }
    }
}
