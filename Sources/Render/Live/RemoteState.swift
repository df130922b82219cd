import Estate
import HCL

/// One setting of a backend as it stands in a file.
enum StateSetting {
    case value(Value)
    /// An expression that only Terragrunt can evaluate.
    case source(String)
}

/// The block that tells Terragrunt where the state is. It is in `root.hcl` for all units, and in the files of units
/// whose state is elsewhere, where it replaces the root's.
extension LiveTree {
    /// Writes the block. With LocalStack the settings for it are merged in where it is switched on.
    ///
    /// - Parameter locals: how the file names the locals of `root.hcl`.
    func write(
        remoteState settings: [(name: String, value: StateSetting)], _ backend: Backend, localStack locals: String,
        into out: inout HCLWriter
    ) {
        out.block("remote_state") { out in
            out.attribute("backend", string: backend.name)
            let own = settings.filter { backend.isOfTerragrunt($0.name) }
            let settings = settings.filter { !backend.isOfTerragrunt($0.name) }
            Self.write(own, into: &out)
            out.gap()
            out.object("generate =") { out in
                out.attribute("path", string: state.file)
                out.attribute("if_exists", string: "overwrite_terragrunt")
            }
            out.gap()
            guard usesLocalStack, backend.isS3 else {
                return out.object("config =") { Self.write(settings, backend, into: &$0) }
            }
            out.call("config = merge") { out in
                out.object("", close: "},") { Self.write(settings, backend, into: &$0) }
                out.object("\(locals).localstack ?", close: "} : {},") { writeLocalStackState(locals, into: &$0) }
            }
        }
    }

    /// Writes the settings. A state in S3 is encrypted unless the estate says otherwise.
    private static func write(
        _ settings: [(name: String, value: StateSetting)], _ backend: Backend, into out: inout HCLWriter
    ) {
        write(settings, into: &out)
        if backend.isS3, !settings.contains(where: { $0.name == "encrypt" }) {
            out.attribute("encrypt", .bool(true))
        }
    }

    private static func write(_ settings: [(name: String, value: StateSetting)], into out: inout HCLWriter) {
        for (name, value) in settings {
            switch value {
            // No setting at all: what tfgen would say by itself, and a person does not want said.
            case .value(.null): break
            case .value(let value): out.attribute(name, value)
            case .source(let source): out.attribute(name, source: source)
            }
        }
    }

    /// The settings of the s3 backend that LocalStack needs.
    private func writeLocalStackState(_ locals: String, into out: inout HCLWriter) {
        out.attribute("endpoint", source: "\(locals).endpoint")
        // Without the account's id and the bucket's encryption, neither Terraform nor Terragrunt asks STS, which has no
        // endpoint here and would be AWS's own.
        for name in [
            "force_path_style", "skip_credentials_validation", "skip_metadata_api_check", "skip_requesting_account_id",
            "skip_bucket_enforced_tls", "skip_bucket_root_access", "skip_bucket_ssencryption",
            "skip_bucket_public_access_blocking",
        ] { out.attribute(name, .bool(true)) }
    }

    /// Whether the unit's file reads locals of `root.hcl`, so that its include has to expose them.
    func exposesRoot(_ unit: Unit) -> Bool {
        unit.state.settings != nil && usesLocalStack && unit.state.backend.isS3
    }

    /// The block of a unit whose state is not where `root.hcl` puts it. A local state is named from the folder of
    /// `root.hcl`.
    func writeState(of unit: Unit, into out: inout HCLWriter) {
        let backend = unit.state.backend
        guard let settings = unit.state.settings, !backend.isNone else { return }
        out.gap()
        out.comment(
            unit.state.formerAddresses.isEmpty
                ? "The state lies elsewhere than those of other units."
                : "The unit was moved here, and has kept its state.")
        let written = settings.map { name, value in
            let isPath = backend.isLocal && name == backend.keyName
            return (name, StateSetting.value(isPath ? value.path(from: [.value(.string("root"))]) : value))
        }
        write(remoteState: written, backend, localStack: "include.root.locals", into: &out)
    }
}

extension Value {
    /// The path of a local state, which an estate says from the live tree's folder, as `root.hcl` says it.
    var fromLiveFolder: Value { path(from: []) }

    /// The path behind a call of `get_parent_terragrunt_dir`. One that is absolute already, or begins with what another of
    /// Terragrunt's functions gives, stays as it is.
    ///
    /// - Parameter arguments: those of the call.
    fileprivate func path(from arguments: [Residual]) -> Value {
        var pieces: [Residual.Piece]
        switch self {
        case .string(let text):
            if text.hasPrefix("/") { return self }
            pieces = [.text(text)]
        case .deferred(let deferred):
            if case .template(let own) = deferred.residual {
                pieces = own
            } else {
                pieces = [.interpolation(deferred.residual)]
            }
        default: return self
        }
        switch pieces.first {
        case .text(let text)? where text.hasPrefix("/"): return self
        case .interpolation(.call(let name, _, _))? where name.hasPrefix("get_"): return self
        default: break
        }
        let folder = Residual.call("get_parent_terragrunt_dir", arguments, expandsLast: false)
        if case .text(let text)? = pieces.first {
            pieces[0] = .text("/" + text)
        } else {
            pieces.insert(.text("/"), at: 0)
        }
        return .deferred(Deferred(type: .string, residual: .template([.interpolation(folder)] + pieces)))
    }
}
