/// The address of a module, as the `source` of a `module` block in an estate says it (Terraform, "Module Sources";
/// Terragrunt, "terraform block").
package struct ModuleSource: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A template of the catalog: `network`.
        case template(name: String)
        /// A folder of the repository, relative to the estate: `./modules/vpc`.
        case folder(path: String)
        /// A git repository, without `git::` and without its query: `https://example.com/modules.git`.
        case git(url: String, reference: String?)
        /// A module of a registry: `terraform-aws-modules/vpc/aws`. No host is the public registry's.
        case registry(host: String?, name: String, version: String?)
        /// An archive or an object in a bucket, as the rest of the address: `https://example.com/vpc.zip`.
        case archive(url: String)
    }

    package let kind: Kind
    /// The folder inside of what is fetched: `modules/vpc` for `…//modules/vpc`. Empty: its top.
    package let subfolder: String
    /// The address as it was written.
    package let text: String

    /// Whether the module has to be fetched, so that only an interface says what it takes.
    package var isRemote: Bool {
        switch kind {
        case .template, .folder: false
        case .git, .registry, .archive: true
        }
    }

    /// The version: a git reference, or a registry's.
    package var version: String? {
        switch kind {
        case .git(_, let reference): reference
        case .registry(_, _, let version): version
        case .template, .folder, .archive: nil
        }
    }
}

extension ModuleSource {
    /// Why a text is not the address of a module, or one that is not fetched.
    package struct Refusal: Error, Hashable, Sendable {
        /// What is wrong, as a whole message.
        package let message: String
        package let help: String?

        init(_ message: String, help: String? = nil) {
            self.message = message
            self.help = help
        }
    }
}
